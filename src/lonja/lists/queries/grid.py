"""The grid of a collect round: a row for each product, a column for each department, priced as it would be ordered."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple
from uuid import UUID

from lonja.catalog.queries import VariantFacts, variant_facts
from lonja.companies.actor import Actor
from lonja.core.money import round_amount
from lonja.inventory.queries import Availability, availability
from lonja.lists.models import RoundCell, RoundDepartment, RoundEntry, RoundProduct
from lonja.lists.queries.rounds import SeenRound
from lonja.lists.rules.rounds import Steps, steps_of
from lonja.ordering.queries import Known, known_variants
from lonja.pricing.queries import price_lines
from lonja.pricing.rules import Ask

ZERO = Decimal(0)


class Cell(NamedTuple):
    """What a department asks of a product, what counts, whether it is approved, and what it got last time."""

    asked: Decimal
    quantity: Decimal
    is_approved: bool
    version: int
    last: Decimal | None

    @property
    def is_changed(self) -> bool:
        """Whether what counts is not what the department typed."""
        return self.asked != self.quantity


EMPTY = Cell(ZERO, ZERO, False, 0, None)


@dataclass(frozen=True, slots=True)
class GridRow:
    """A product: its cells in the order of the departments, their sum and net amount.

    Of a product that is hidden meanwhile `variant` is None, and so is its price; `steps` are its prices by quantity.
    """

    product: RoundProduct
    variant: VariantFacts | None
    steps: Steps
    stock: Availability | None
    known: Known | None
    cells: Sequence[Cell]
    total: Decimal
    amount: Decimal
    last: Decimal | None

    @property
    def is_orderable(self) -> bool:
        """Whether the product can be bought today."""
        return self.variant is not None and bool(self.steps.bounds)


@dataclass(frozen=True, slots=True)
class Grid:
    """All rows; `amounts` by department; `approved` and `net` over all; `cursor`: the last entry of the trail in it."""

    seen: SeenRound
    departments: Sequence[RoundDepartment]
    rows: Sequence[GridRow]
    amounts: Sequence[Decimal]
    net: Decimal
    approved: Decimal
    open_cells: int
    currency: str
    cursor: int


def grid(
    actor: Actor,
    seen: SeenRound,
    departments: Sequence[RoundDepartment] | None = None,
    *,
    product_ids: Collection[int] | None = None,
    with_stock: bool = False,
) -> Grid:
    """The grid, or these columns or rows of it; `with_stock` also what is in stock and when it was bought last.

    Nine queries at most, whatever its size.

    The prices are those of each cell's quantity, as its order line will have them; promotions and freight come with the
    order.
    """
    all_of_them = seen.held.departments.select_related("cost_center", "unit")
    shown = list(all_of_them if departments is None else departments)
    cursor = RoundEntry.objects.filter(round=seen.held).order_by("-pk").values_list("pk", flat=True).first() or 0
    found = RoundProduct.objects.filter(round=seen.held).order_by("position")
    products = list(found if product_ids is None else found.filter(pk__in=product_ids))
    ids = [product.variant_id for product in products]
    facts = variant_facts(actor, ids)
    cells = _cells(shown, product_ids)
    last = _last(seen, shown)
    steps = _steps(actor, facts)
    stock = availability(actor, list(facts)) if with_stock else {}
    known = known_variants(actor, list(facts)) if with_stock else {}
    columns = [one.pk for one in shown]
    units = [one.unit_id for one in shown]
    sums = _Sums([ZERO] * len(shown), actor.currency)
    rows = []
    for product in products:
        variant_id, row_steps = product.variant_id, steps.get(product.variant_id, NO_STEPS)
        mine = cells.get(product.pk, NO_CELLS)
        own = [mine.get(column, EMPTY) for column in columns]
        if last:
            own = [cell._replace(last=last.get((variant_id, unit))) for cell, unit in zip(own, units, strict=True)]
        total, amount = sums.add(own, row_steps)
        rows.append(
            GridRow(
                product=product,
                variant=facts.get(variant_id),
                steps=row_steps,
                stock=stock.get(variant_id),
                known=known.get(variant_id),
                cells=own,
                total=total,
                amount=amount,
                last=_sum_of_last(own) if last else None,
            )
        )
    net = sum(sums.amounts, ZERO)
    return Grid(seen, shown, rows, sums.amounts, net, sums.approved, sums.open_cells, actor.currency, cursor)


@dataclass(slots=True)
class _Sums:
    """What the columns come to, in `currency`, while the rows are gone through."""

    amounts: list[Decimal]
    currency: str
    approved: Decimal = ZERO
    open_cells: int = 0

    def add(self, cells: Sequence[Cell], steps: Steps) -> tuple[Decimal, Decimal]:
        """Count a row in; its quantity and its net amount."""
        total = net = ZERO
        for index, cell in enumerate(cells):
            if not cell.quantity:
                continue
            amount = round_amount(steps.amount_of(cell.quantity), self.currency)
            self.amounts[index] += amount
            if cell.is_approved:
                self.approved += amount
            else:
                self.open_cells += 1
            total += cell.quantity
            net += amount
        return total, net


NO_STEPS = Steps((), ())


NO_CELLS: dict[int, Cell] = {}


def _cells(departments: Sequence[RoundDepartment], product_ids: Collection[int] | None) -> dict[int, dict[int, Cell]]:
    """What was written, by product and then by department."""
    rows = RoundCell.objects.filter(department__in=[one.pk for one in departments])
    if product_ids is not None:
        rows = rows.filter(product__in=product_ids)
    found: dict[int, dict[int, Cell]] = {}
    for row in rows.values_list("product_id", "department_id", "asked", "quantity", "is_approved", "version"):
        found.setdefault(row[0], {})[row[1]] = Cell(*row[2:], None)
    return found


def _last(seen: SeenRound, departments: Sequence[RoundDepartment]) -> dict[tuple[int, UUID], Decimal]:
    """What each department got of each variant in the round before; empty where there was none."""
    if seen.held.previous_id is None:
        return {}
    rows = RoundCell.objects.filter(
        department__round=seen.held.previous_id,
        department__unit__in=[one.unit_id for one in departments],
        is_approved=True,
        quantity__gt=0,
    )
    columns = rows.values_list("product__variant_id", "department__unit_id", "quantity")
    return {(variant_id, unit_id): quantity for variant_id, unit_id, quantity in columns}


def _steps(actor: Actor, facts: dict[int, VariantFacts]) -> dict[int, Steps]:
    asks = [Ask(fact.id, fact.quantity_minimum) for fact in facts.values()]
    priced = price_lines(actor, asks, with_breaks=True)
    return {
        price.variant_id: steps_of((one.min_quantity, one.unit_price) for one in price.breaks)
        for price in priced
        if price.unit_price is not None
    }


def _sum_of_last(cells: Sequence[Cell]) -> Decimal | None:
    known = [cell.last for cell in cells if cell.last is not None]
    return sum(known, ZERO) if known else None


def changes_since(actor: Actor, seen: SeenRound, cursor: int) -> tuple[int, list[tuple[int, int, Cell]]]:
    """The cells that were written since an entry of the trail, as they stand now, and the last entry; two queries.

    Of an approval of a row, a column or all: every cell of it.
    """
    later = RoundEntry.objects.filter(round=seen.held, pk__gt=cursor).order_by("pk")
    entries = list(later.values_list("pk", "product", "department"))
    if not entries:
        return cursor, []
    whole = any(product is None or department is None for _, product, department in entries)
    written = {(product, department) for _, product, department in entries}
    cells = RoundCell.objects.filter(department__round=seen.held)
    if not whole:
        cells = cells.filter(product__in={product for product, _ in written})
    columns = cells.values_list("product_id", "department_id", "asked", "quantity", "is_approved", "version")
    found = [(row[0], row[1], Cell(*row[2:], None)) for row in columns if whole or (row[0], row[1]) in written]
    return entries[-1][0], found

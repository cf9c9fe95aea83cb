"""Purchase lists and rounds for tests: a company with departments, its people, and short ways to fill things."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal
from typing import Any

from lonja.catalog.models import Variant
from lonja.companies.actor import Actor
from lonja.companies.models import Company, Unit
from lonja.core.clock import now
from lonja.lists.actions import LineChange, ListRow, add_to_list, change_list_line, create_list
from lonja.lists.actions.rounds import Answer, CellAsk, DepartmentRow, RoundRow, open_round, save_cells
from lonja.lists.models import CollectRound, ListKind, PurchaseList, RoundCell, RoundDepartment, RoundProduct
from lonja.lists.queries import LineAsk
from tests import factories as make
from tests.ordering.desk import Desk, make_desk


@dataclass
class Firm:
    """A company with a head over everything, and departments with one buyer each."""

    company: Company
    head: Actor
    units: list[Unit]
    buyers: list[Actor]
    desk: Desk


def make_firm(departments: int = 2, **facts: Any) -> Firm:
    """A company that can order at once; its head is an approver at the root."""
    company = make.make_company(**facts)
    units = [make.make_unit(company, f"Department {number}") for number in range(1, departments + 1)]
    desk = make_desk(company=company)
    return Firm(
        company,
        make.buyer_actor(company, "approver"),
        units,
        [make.buyer_actor(company, unit=unit) for unit in units],
        desk,
    )


def make_list(actor: Actor, *asks: tuple[Variant, int], **facts: Any) -> PurchaseList:
    """A list of these products: the actor's own, or with `kind` and `unit_id` another."""
    place = {name: facts.pop(name) for name in ("kind", "unit_id") if name in facts}
    key = create_list(actor, ListRow(facts.pop("name", "Monthly"), **facts), **place)
    if asks:
        add_to_list(actor, key, [LineAsk(variant.pk, Decimal(quantity)) for variant, quantity in asks])
    return PurchaseList.objects.get(pk=key)


def leveled(actor: Actor, *goods: tuple[Variant, int, int], **facts: Any) -> PurchaseList:
    """A list of these products with a minimum and a maximum."""
    held = make_list(actor, *((variant, 1) for variant, _, _ in goods), **facts)
    for line, (_, low, high) in zip(held.lines.order_by("position"), goods, strict=True):
        change = LineChange(Decimal(1), minimum=Decimal(low), maximum=Decimal(high))
        change_list_line(actor, held.pk, line.pk, change)
    return held


def make_round(firm: Firm, *variants: Variant, **facts: Any) -> CollectRound:
    """An open round of these products for all departments of the firm."""
    source = make_list(firm.head, *((variant, 1) for variant in variants), kind=ListKind.COMPANY, name="Round's")
    rows = facts.pop("departments", [DepartmentRow(unit.pk) for unit in firm.units])
    closes_at = facts.pop("closes_at", now() + timedelta(days=2))
    return open_round(firm.head, RoundRow(facts.pop("name", "March"), source.pk, rows, closes_at, **facts))


def cell_of(held: CollectRound, variant: Variant, unit: Unit) -> RoundCell:
    """What a cell holds; an empty one where nobody wrote."""
    product = RoundProduct.objects.get(round=held, variant=variant)
    department = RoundDepartment.objects.get(round=held, unit=unit)
    found = RoundCell.objects.filter(product=product, department=department).first()
    return found or RoundCell(product=product, department=department)


def write(
    actor: Actor,
    held: CollectRound,
    variant: Variant,
    unit: Unit,
    quantity: Any,
    *,
    version: int | None = None,
    **how: Any,
) -> Answer:
    """Write a cell, in sight of what it says now unless a version is given."""
    cell = cell_of(held, variant, unit)
    seen = cell.version if version is None else version
    ask = CellAsk(cell.product_id, cell.department_id, Decimal(quantity), seen, how.pop("key", None))
    return save_cells(actor, held.pk, [ask], **how)[0]

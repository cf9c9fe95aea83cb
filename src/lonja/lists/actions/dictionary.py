"""Teach the company's dictionary: what its people call what they buy, and what they mean by their units."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from decimal import Decimal
from uuid import UUID

from lonja.catalog.actions import TaughtNumber, teach_own_number, teach_own_numbers
from lonja.catalog.queries import find_by_codes, visible_variants
from lonja.companies.actor import Actor
from lonja.companies.permissions import Permission
from lonja.core.audit import transaction_by
from lonja.core.bulk import merge
from lonja.core.clock import now
from lonja.core.errors import NotFound
from lonja.lists.actions.review import settle_again
from lonja.lists.dictionary_sheet import Fault, TaughtRow, read_dictionary
from lonja.lists.errors import CodeMeansSeveral, CodeNotKnown, QuantityUnusable
from lonja.lists.models import OwnUnit, QuickOrderLine
from lonja.lists.queries.reviews import quick_order_or_404
from lonja.lists.rules import quantity_problem
from lonja.lists.rules.vocabulary import UNITS

_UNIT = ["company_id", "variant_id", "unit", "quantity", "taught_by_id", "taught_at"]


def teach_word(actor: Actor, code: str, reference: str, quantity: Decimal = Decimal(1), name: str = "") -> None:
    """Say what the company means by a code: so many sales units of the product that a reference of ours means.

    Raises PermissionMissing, CodeNotKnown and CodeMeansSeveral for the reference, and what `teach_own_number` raises.
    """
    actor.require(Permission.ORDERS_PLACE)
    matches = find_by_codes(actor, [reference])[reference] if reference else ()
    if not matches:
        raise CodeNotKnown(code=reference or "-")
    if len(matches) > 1 or matches[0].via in ("similar", "successor", "substitute"):
        raise CodeMeansSeveral(code=reference, skus=", ".join(match.variant.sku for match in matches[:5]))
    teach_own_number(actor, TaughtNumber(code, matches[0].variant.pk, quantity * matches[0].factor, name))


def teach_unit(actor: Actor, variant_id: int, unit: str, quantity: Decimal) -> None:
    """Say how many sales units of a variant the company means by one of a unit.

    Raises PermissionMissing, NotFound for a variant that the actor may not see and a unit that is none, and
    QuantityUnusable.
    """
    teach_units(actor, [(variant_id, unit, quantity)])


def teach_units(actor: Actor, units: Sequence[tuple[int, str, Decimal]]) -> None:
    """The same for many, as (variant, unit, quantity): all or none. Of several for one unit the last counts."""
    actor.require(Permission.ORDERS_PLACE)
    for _, _, quantity in units:
        _check(quantity)
    wanted = {variant_id for variant_id, _, _ in units}
    if {unit for _, unit, _ in units} - UNITS or visible_variants(actor).filter(pk__in=wanted).count() < len(wanted):
        raise NotFound
    with transaction_by(actor, "teach_units"):
        _save_units(actor, units)


def teach_unit_of_line(actor: Actor, quick_order_id: UUID, position: int, quantity: Decimal) -> Collection[int]:
    """The same by correcting a line whose unit was not known; all lines of the order that say so follow.

    Returns their positions. Raises NotFound, QuantityUnusable, AlreadyAdded, PermissionMissing.
    """
    with transaction_by(actor, "teach_unit_of_line"):
        quick_order = quick_order_or_404(actor, quick_order_id)
        line = quick_order.lines.filter(position=position).first()
        if line is None or line.variant_id is None or not line.unit:
            raise NotFound
        teach_unit(actor, line.variant_id, line.unit, quantity)
        same = QuickOrderLine.objects.filter(quick_order=quick_order, variant=line.variant_id, unit=line.unit)
        positions = list(same.order_by("position").values_list("position", flat=True))
        for each in positions:
            settle_again(actor, quick_order_id, each)
    return positions


def forget_unit(actor: Actor, unit_id: int) -> None:
    """Take back what a unit means. Raises NotFound for one of another company, PermissionMissing."""
    actor.require(Permission.ORDERS_PLACE)
    with transaction_by(actor, "forget_unit"):
        if not OwnUnit.objects.filter(pk=unit_id, company=actor.company_id).delete()[0]:
            raise NotFound


def teach_sheet(actor: Actor, data: bytes) -> tuple[int, list[Fault]]:
    """Teach what the rows of an uploaded sheet say; what cannot be taught is named by its row, the rest is kept.

    Returns how many were taught, and the faults in the order of their rows. A constant number of queries. Raises
    PermissionMissing and the refusals of core.sheets.
    """
    actor.require(Permission.LISTS_MANAGE)
    rows, faults = read_dictionary(actor, data)
    numbers = [row for row in rows if row.code]
    units = [row for row in rows if not row.code]
    with transaction_by(actor, "teach_sheet"):
        refused = _teach_numbers(actor, numbers)
        refused += [Fault(row.row, str(QuantityUnusable.message)) for row in units if quantity_problem(row.quantity)]
        good = [row for row in units if not quantity_problem(row.quantity)]
        _save_units(actor, [(row.variant_id, row.unit, row.quantity) for row in good])
    return len(rows) - len(refused), sorted([*faults, *refused], key=lambda fault: fault.row)


def _teach_numbers(actor: Actor, rows: Sequence[TaughtRow]) -> list[Fault]:
    if not rows:
        return []
    taught = [TaughtNumber(row.code, row.variant_id, row.quantity, row.name) for row in rows]
    problems = zip(rows, teach_own_numbers(actor, taught), strict=True)
    return [Fault(row.row, str(problem)) for row, problem in problems if problem is not None]


def _save_units(actor: Actor, units: Sequence[tuple[int, str, Decimal]]) -> None:
    said_at = now()
    rows = [(actor.company_id, *unit, actor.user_id, said_at) for unit in units]
    merge(OwnUnit, _UNIT, rows, ["company_id", "variant_id", "unit"])


def _check(quantity: Decimal) -> None:
    if not quantity.is_finite() or quantity_problem(quantity):
        raise QuantityUnusable

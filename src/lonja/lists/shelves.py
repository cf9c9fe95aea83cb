"""Purchase lists as shelves: what recurring orders by levels refill, from the last count and what was bought since.

A count is of its moment. What the unit has ordered since is taken to be on the shelf or on its way, so that nothing is
ordered twice for one count: without a new count a second run finds nothing missing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from decimal import Decimal
from uuid import UUID

from django.db.models import Max
from django.utils.translation import gettext as _

from lonja.catalog.queries import VariantFacts, variant_facts
from lonja.companies.actor import Actor
from lonja.companies.errors import PermissionMissing
from lonja.core.errors import NotFound
from lonja.core.quantities import fit_quantity
from lonja.lists.models import PurchaseList, PurchaseListLine
from lonja.lists.queries.purchase_lists import list_or_404
from lonja.lists.rules.par_levels import Coming, refill, taken_in
from lonja.ordering.errors import LevelsMissing
from lonja.ordering.models import RecurringOrder
from lonja.ordering.queries.recurring import bought_since, buyer_for
from lonja.ordering.recurring_rules import PlannedLine
from lonja.web import formats


class _Shelves:
    """The lists of a company, as recurring orders see them."""

    def most(self, actor: Actor, source_id: UUID) -> list[PlannedLine]:
        """Every line with levels at its maximum, in whole packs. Raises LevelsMissing."""
        try:
            seen = list_or_404(actor, source_id)
        except (NotFound, PermissionMissing):
            raise LevelsMissing from None
        lines = _leveled(seen.held)
        facts = variant_facts(actor, {line.variant_id for line in lines})
        found = [
            _planned(line, facts[line.variant_id], _full(line, facts)) for line in lines if line.variant_id in facts
        ]
        if not found or (seen.held.is_closed_by_head and not seen.may_approve):
            raise LevelsMissing
        return found

    def missing(self, recurring: RecurringOrder) -> list[PlannedLine]:
        """What its owner may buy and is at its minimum, in whole packs; nothing of a list that was put away."""
        owner = buyer_for(recurring, recurring.owner) or buyer_for(recurring, recurring.deputy)
        held = _in_use(recurring)
        lines = [line for line in _leveled(held) if line.counted_at is not None] if held else []
        if owner is None or not lines:
            return []
        facts = variant_facts(owner, {line.variant_id for line in lines})
        coming = _coming(recurring, lines)
        found = []
        for line in lines:
            quantity = _missing(line, facts.get(line.variant_id), coming)
            if quantity:
                found.append(_planned(line, facts.get(line.variant_id), quantity))
        return found

    def why_nothing(self, recurring: RecurringOrder) -> str:
        """Why nothing is missing: the list was put away, nothing was counted, or the shelves are full."""
        held = _in_use(recurring)
        if held is None:
            return _("Its purchase list was put away: give it another one, or end it.")
        last = held.lines.aggregate(last=Max("counted_at"))["last"]
        if last is None:
            return _("The shelf of its purchase list was not counted yet.")
        return _("Nothing is at its minimum, by the count of %(day)s and what was ordered since.") % {
            "day": formats.date(last)
        }


SHELVES = _Shelves()


def _in_use(recurring: RecurringOrder) -> PurchaseList | None:
    if recurring.source_id is None:
        return None
    return PurchaseList.objects.filter(pk=recurring.source_id, archived_at=None).first()


def _leveled(held: PurchaseList) -> list[PurchaseListLine]:
    return list(held.lines.filter(maximum__isnull=False).select_related("variant").order_by("position", "pk"))


def _full(line: PurchaseListLine, facts: dict[int, VariantFacts]) -> Decimal:
    fact, maximum = facts[line.variant_id], line.maximum or Decimal(0)
    return fit_quantity(maximum, fact.quantity_minimum, fact.quantity_step).quantity


def _coming(recurring: RecurringOrder, lines: Sequence[PurchaseListLine]) -> dict[int, list[Coming]]:
    """What was bought of each variant since the first of these counts."""
    since = min(line.counted_at for line in lines if line.counted_at is not None)
    found: defaultdict[int, list[Coming]] = defaultdict(list)
    for one in bought_since(recurring, {line.variant_id for line in lines}, since):
        found[one.variant_id].append(Coming(one.at, one.quantity, one.open_quantity))
    return found


def _missing(line: PurchaseListLine, fact: VariantFacts | None, coming: dict[int, list[Coming]]) -> Decimal:
    """What a line wants; what came is taken from `coming`, so that it fills one line only."""
    counted, low, high = line.counted, line.minimum, line.maximum
    if counted is None or low is None or high is None or line.counted_at is None:
        return Decimal(0)
    there = counted + taken_in(coming.get(line.variant_id, []), since=line.counted_at, most=high - counted)
    least, step = (fact.quantity_minimum, fact.quantity_step) if fact else (Decimal(1), Decimal(1))
    return refill(there, low, high, least=least, step=step).quantity


def _planned(line: PurchaseListLine, fact: VariantFacts | None, quantity: Decimal) -> PlannedLine:
    sku = fact.sku if fact else line.variant.sku
    return PlannedLine(line.variant_id, quantity, line.cost_center_id, line.configuration, line.note, sku=sku, name="")

"""What a count of the shelf asks for, line by line."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID

from lonja.companies.actor import Actor
from lonja.companies.permissions import Permission
from lonja.lists.models import PurchaseListLine
from lonja.lists.queries.purchase_lists import ListLine, SeenList, list_lines, lists_visible_to
from lonja.lists.rules.par_levels import Refill, refill


@dataclass(frozen=True, slots=True)
class ShelfRow:
    """A line with levels, what was counted (None: not yet), and what that asks for."""

    seen: ListLine
    counted: Decimal | None
    refill: Refill | None


@dataclass(frozen=True, slots=True)
class Shelf:
    """The lines of a list that have levels and a product that may be seen."""

    rows: list[ShelfRow]

    @property
    def needed(self) -> int:
        """How many lines ask for something."""
        return sum(1 for row in self.rows if row.refill and row.refill.quantity)


def leveled_lists(actor: Actor) -> list[SeenList]:
    """The lists with levels from which the actor may order, by kind and name: shelves that can be refilled."""
    if not actor.may(Permission.LISTS_FILL):
        return []
    seen = [one for one in lists_visible_to(actor) if one.may_approve or not one.held.is_closed_by_head]
    lines = PurchaseListLine.objects.filter(purchase_list__in=[one.held.pk for one in seen], maximum__isnull=False)
    leveled = set(lines.values_list("purchase_list", flat=True))
    return [one for one in seen if one.held.pk in leveled]


def shelf(actor: Actor, seen: SeenList, counts: Mapping[UUID, Decimal]) -> Shelf:
    """The lines with levels, held against what was counted; as many queries as `list_lines` takes."""
    view = list_lines(actor, seen)
    return Shelf([_row(each, counts.get(each.line.pk)) for each in view.lines if _is_counted(each)])


def _is_counted(each: ListLine) -> bool:
    return each.line.maximum is not None and each.variant is not None


def _row(each: ListLine, counted: Decimal | None) -> ShelfRow:
    low, high, fact = each.line.minimum, each.line.maximum, each.variant
    if counted is None or low is None or high is None or fact is None:
        return ShelfRow(each, counted, None)
    found = refill(counted, low, high, least=fact.quantity_minimum, step=fact.quantity_step)
    return ShelfRow(each, counted, found)

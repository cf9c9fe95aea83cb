"""What a run of a recurring order wants, before anybody looks at stock and prices."""

from __future__ import annotations

import functools
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from decimal import Decimal
from typing import NamedTuple, Protocol
from uuid import UUID

from django.conf import settings
from django.db.models import F, Q
from django.utils.module_loading import import_string

from lonja.companies.actor import Actor
from lonja.ordering.models import Contents, Order, OrderLine, RecurringLine, RecurringOrder, RecurringRun
from lonja.ordering.queries.sums import NOT_BOUGHT
from lonja.ordering.recurring_rules import (
    DifferenceKind,
    PlannedLine,
    as_planned_then,
    contents_hash,
    difference_from,
    merged,
)
from lonja.ordering.states import OPEN, OrderState


class Source(Protocol):
    """Where the lines of a run come from: those written down, the last order, or what a list lacks."""

    def __call__(self, recurring: RecurringOrder, written: Sequence[PlannedLine], /) -> list[PlannedLine]:
        """The lines of the next run; `written` are those of the recurring order itself."""


class Shelves(Protocol):
    """What keeps levels: lists with a minimum and a maximum on the shelf, in a room above (settings.SHELVES)."""

    def most(self, actor: Actor, source_id: UUID) -> list[PlannedLine]:
        """What empty shelves would take, line by line. Raises LevelsMissing where the actor may not order by them."""

    def missing(self, recurring: RecurringOrder) -> list[PlannedLine]:
        """What is missing now, by the last count and what was ordered since."""

    def why_nothing(self, recurring: RecurringOrder) -> str:
        """Why nothing is missing, as a sentence."""


@functools.cache
def shelves() -> Shelves:
    """The shelves that the wiring names."""
    found: Shelves = import_string(import_string(settings.SHELVES))
    return found


def lines_of(recurring: RecurringOrder, run: RecurringRun | None = None) -> list[PlannedLine]:
    """What a run wants: its own lines where it was edited, else those of all; up to four queries."""
    if run is not None and (own := planned(RecurringLine.objects.filter(run=run).order_by("position"))):
        return own
    return SOURCES[Contents(recurring.contents)](recurring, written_lines(recurring))


class Bought(NamedTuple):
    """Sales units of a variant that were ordered at a moment, and how many of them are still to be shipped."""

    variant_id: int
    at: datetime
    quantity: Decimal
    open_quantity: Decimal


def bought_since(recurring: RecurringOrder, variant_ids: Collection[int], since: datetime) -> list[Bought]:
    """What its unit has ordered of these variants since a moment, or before and is still waiting for; two queries.

    Without what was cancelled. Where a run of it got a substitute, what that stands for counts.
    """
    kept = F("quantity") - F("quantity_cancelled")
    is_open = Q(order__state__in=[*OPEN, OrderState.PENDING_APPROVAL], quantity_shipped__lt=kept)
    lines = OrderLine.objects.filter(
        is_open | Q(order__submitted_at__gte=since), order__unit=recurring.unit_id, variant__in=list(variant_ids)
    ).exclude(order__state__in=NOT_BOUGHT)
    columns = lines.order_by("order__submitted_at", "position").values_list(
        "variant_id", "order__submitted_at", kept, kept - F("quantity_shipped")
    )
    runs = RecurringRun.objects.filter(recurring=recurring, order__submitted_at__gte=since)
    found = _stood_for(runs.exclude(order__state__in=NOT_BOUGHT).select_related("order"))
    return [*(Bought(*row) for row in columns), *found]


def _stood_for(runs: Iterable[RecurringRun]) -> Iterator[Bought]:
    """What was planned and came as something else."""
    for run in runs:
        for one in map(difference_from, run.differences):
            if one.kind is DifferenceKind.SUBSTITUTE and run.order is not None:
                yield Bought(one.line.variant_id, run.order.submitted_at, one.line.quantity, Decimal(0))


def has_own_lines(run: RecurringRun) -> bool:
    """Whether this run was edited by itself."""
    return RecurringLine.objects.filter(run=run).exists()


def written_lines(recurring: RecurringOrder) -> list[PlannedLine]:
    """The lines that stand in the recurring order itself."""
    return planned(RecurringLine.objects.filter(recurring=recurring, run=None).order_by("position"))


def shown_lines(recurring: RecurringOrder) -> list[PlannedLine]:
    """What its page shows: the lines of the next run, or by levels the most that each run may order."""
    return written_lines(recurring) if recurring.contents == Contents.PAR_LEVELS else lines_of(recurring)


def planned(rows: Iterable[RecurringLine]) -> list[PlannedLine]:
    """Rows as the arithmetic knows them."""
    return [
        PlannedLine(
            row.variant_id,
            row.quantity,
            row.cost_center_id,
            row.configuration,
            row.note,
            row.accepted_unit_price,
            row.sku,
            row.name,
        )
        for row in rows
    ]


def consent_hash(recurring: RecurringOrder, lines: Iterable[PlannedLine]) -> str:
    """What an approver who agrees beforehand agrees to."""
    terms = (recurring.delivery_address_id, recurring.price_policy, recurring.price_percent, recurring.has_substitutes)
    return contents_hash(lines, *terms)


def consented_lines(recurring: RecurringOrder, run: RecurringRun | None = None) -> list[PlannedLine]:
    """What somebody agrees to beforehand: the lines of a run, or for levels the most that a run may order.

    A run by levels that goes past it (the list has grown) is judged by its own lines, to which nobody agreed.
    """
    if recurring.contents != Contents.PAR_LEVELS:
        return lines_of(recurring, run)
    most = written_lines(recurring)
    if run is None:
        return most
    allowed = {line.key: line.quantity for line in most}
    lines = merged(lines_of(recurring, run))
    return most if all(line.quantity <= allowed.get(line.key, 0) for line in lines) else lines


def _as_written(_: RecurringOrder, written: Sequence[PlannedLine]) -> list[PlannedLine]:
    return list(written)


def _like_last_time(recurring: RecurringOrder, written: Sequence[PlannedLine]) -> list[PlannedLine]:
    """The lines of the last order that came of it, as it was changed; at first those that were written down."""
    ordered = RecurringRun.objects.filter(recurring=recurring, order__isnull=False).exclude(order__state__in=NOT_BOUGHT)
    alone = ordered.exclude(order__runs__in=RecurringRun.objects.exclude(recurring=recurring))
    last = alone.select_related("order").order_by("-due_on").first()
    if last is None or last.order is None:
        return list(written)
    # Prices that a person accepted, of single runs too; those of the recurring order itself come last and count.
    rows = RecurringLine.objects.filter(recurring=recurring).order_by("run__due_on", "position")
    accepted = {line.key: line.accepted_unit_price for line in planned(rows)}
    lines = [
        PlannedLine(
            row.variant_id,
            row.quantity,
            row.cost_center_id,
            row.configuration,
            row.note,
            accepted.get((row.variant_id, row.cost_center_id, row.configuration), row.unit_price),
            row.sku,
            row.name,
        )
        for row in _goods_of(last.order)
    ]
    found = as_planned_then(lines, map(difference_from, last.differences))
    return [replace(line, accepted_unit_price=accepted.get(line.key, line.accepted_unit_price)) for line in found]


def _missing_on_shelves(recurring: RecurringOrder, written: Sequence[PlannedLine]) -> list[PlannedLine]:
    """What is missing, at the prices that were accepted; a line that is new on the list has none yet."""
    accepted = {line.key: line.accepted_unit_price for line in written}
    missing = shelves().missing(recurring)
    return [replace(line, accepted_unit_price=accepted.get(line.key)) for line in missing]


def _goods_of(order: Order) -> Iterable[OrderLine]:
    """What was chosen: neither gifts nor service levels, which follow from it."""
    return OrderLine.objects.filter(order=order, gift_of="", service_of=None).order_by("position")


SOURCES: dict[Contents, Source] = {
    Contents.FIXED: _as_written,
    Contents.LAST_TIME: _like_last_time,
    Contents.PAR_LEVELS: _missing_on_shelves,
}

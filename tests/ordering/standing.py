"""Recurring orders for stories: made at a desk, and a clock that brings them to their days."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

import time_machine

from lonja.catalog.models import Variant
from lonja.companies.actor import Actor
from lonja.ordering.actions import CartAsk
from lonja.ordering.actions.recurring import RecurringRow, due_runs, make_recurring, perform_run
from lonja.ordering.models import Order, RecurringOrder, RecurringRun
from lonja.ordering.recurrence import Period, Recurrence
from tests.ordering.desk import Desk

MADRID = ZoneInfo("Europe/Madrid")


def at(day: str, hour: int = 9) -> datetime:
    """An hour of the seller's clock."""
    return datetime.combine(date.fromisoformat(day), datetime.min.time(), MADRID) + timedelta(hours=hour)


def monthly(anchor: str, every: int = 1, **facts: Any) -> Recurrence:
    """Every so many months from a day on."""
    return Recurrence(Period.MONTH, every, date.fromisoformat(anchor), **facts)


def row(desk: Desk, rule: Recurrence, **facts: Any) -> RecurringRow:
    """What a recurring order of this desk says."""
    return replace(RecurringRow("Stationery", rule, desk.delivery.pk), **facts)


def asks(*goods: tuple[Variant, int]) -> Sequence[CartAsk]:
    """Quantities of variants."""
    return [CartAsk(variant.pk, Decimal(quantity)) for variant, quantity in goods]


def standing(
    desk: Desk, rule: Recurrence, *goods: tuple[Variant, int], actor: Actor | None = None, **facts: Any
) -> RecurringOrder:
    """A recurring order of the desk's buyer."""
    return make_recurring(actor or desk.buyer, row(desk, rule, **facts), asks(*goods))


def work() -> None:
    """What the scheduler does at this moment; call it in `travel`."""
    for run_id in due_runs():
        perform_run(run_id)


def live_through(first: str, last: str) -> list[date]:
    """Let the days pass, the scheduler at work each morning; the days on which something was ordered."""
    day, end, ordered = date.fromisoformat(first), date.fromisoformat(last), list[date]()
    while day <= end:
        with time_machine.travel(at(str(day), 7), tick=False):
            before = Order.objects.count()
            work()
            ordered += [day] * (Order.objects.count() - before)
        day += timedelta(days=1)
    return ordered


def only_run(held: RecurringOrder, due: str = "") -> RecurringRun:
    """The run of a date, or the first one."""
    runs = held.runs.order_by("due_on")
    return runs.get(due_on=date.fromisoformat(due)) if due else runs[0]

"""What the pages of recurring orders show: calendars of runs, what comes next, what a run would be."""

from __future__ import annotations

from calendar import Calendar
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from babel.dates import format_date, get_day_names

from lonja.catalog.queries import VariantFacts, variant_facts
from lonja.companies.actor import Actor
from lonja.companies.errors import PermissionMissing
from lonja.companies.permissions import Permission
from lonja.core.clock import today
from lonja.core.errors import NotFound
from lonja.core.texts import language, localized
from lonja.lists.queries import SeenList, list_or_404
from lonja.ordering.actions import CartAsk
from lonja.ordering.models import RecurringOrder, RecurringRun
from lonja.ordering.queries.recurring import (
    RUN_TONES,
    STATE_TONES,
    buyer_for,
    difference_text,
    history,
    may_consent,
    may_manage,
    months_with,
    next_runs,
    orders_left,
    outlook,
    sentence,
    shown_lines,
    work_calendar,
)
from lonja.ordering.recurring_rules import PlannedLine, difference_from
from lonja.ordering.recurring_states import TO_BE_MENDED, RecurringState, RunState
from lonja.pricing.queries import price_lines
from lonja.pricing.rules import Ask

WORDS: Mapping[str, Any] = {
    "area": "recurring",
    "sentence": sentence,
    "in_words": difference_text,
    "state_label": lambda state: RecurringState(state).label,
    "state_tone": lambda state: STATE_TONES[RecurringState(state)],
    "run_label": lambda state: RunState(state).label,
    "run_tone": lambda state: RUN_TONES[RunState(state)],
}


@dataclass(frozen=True, slots=True)
class Day:
    """A day of a drawn month: `names` of what runs on it."""

    on: date
    is_of_month: bool
    names: Sequence[str]
    is_marked: bool
    is_open: bool


@dataclass(frozen=True, slots=True)
class Month:
    """A month as a table of weeks."""

    title: str
    heads: Sequence[tuple[str, str]]
    weeks: Sequence[Sequence[Day]]


def months_of(runs: Mapping[date, list[str]], is_open: Any = None) -> list[Month]:
    """The months in which these days lie, each drawn from Monday to Sunday."""
    locale = language().replace("-", "_")
    narrow, wide = (get_day_names(width, locale=locale) for width in ("narrow", "wide"))
    heads = [(str(narrow[day]), str(wide[day])) for day in range(7)]
    return [
        Month(
            title=format_date(first, "LLLL y", locale=locale),
            heads=heads,
            weeks=[
                [
                    Day(
                        day,
                        day.month == first.month,
                        runs.get(day, ()),
                        day in runs,
                        is_open(day) if is_open else day.weekday() < 5,
                    )
                    for day in week
                ]
                for week in Calendar().monthdatescalendar(first.year, first.month)
            ],
        )
        for first in months_with(runs)
    ]


def overview(actor: Actor, found: Sequence[RecurringOrder]) -> dict[str, Any]:
    """The list: each with its next day, the calendar of all, and the runs that a person must see to."""
    days = next_runs(found)
    by_day: dict[date, list[str]] = {}
    for one in found:
        for day in days.get(one.pk, ()):
            by_day.setdefault(day, []).append(one.name)
    runs = RecurringRun.objects.filter(recurring__in=[one.pk for one in found], state__in=TO_BE_MENDED)
    return {
        "rows": [(one, next(iter(days.get(one.pk, ())), None)) for one in found],
        "months": months_of(by_day) if by_day else [],
        "to_mend": list(runs.select_related("recurring").order_by("due_on")[:20]),
        "today": today(),
        "may_edit_calendar": actor.may(Permission.ADDRESSES_MANAGE),
    }


def detail(actor: Actor, held: RecurringOrder) -> dict[str, Any]:
    """One of them: what comes next, its lines at today's prices, who agreed beforehand, what became of its runs."""
    ahead = outlook(held)
    runs = {one.runs_on: [held.name] for one in ahead if not one.is_skipped}
    lines = shown_lines(held)
    consents = list(held.consents.filter(revoked_at=None).select_related("user"))
    is_agreed = any(one.user_id == actor.user_id for one in consents)
    return {
        "held": held,
        "ahead": ahead,
        "months": months_of(runs, work_calendar(held).is_open) if runs else [],
        "rows": table_rows(buyer_for(held, held.owner) or actor, as_asks(lines), lines),
        "left": orders_left(held),
        "source": source_of(actor, held),
        "history": history(actor, held),
        "consents": consents,
        "today": today(),
        "is_there": buyer_for(held, held.owner) is not None,
        "may_manage": may_manage(actor, held) and held.state != RecurringState.ENDED,
        "may_consent": may_consent(actor, held) and held.state != RecurringState.ENDED,
        "has_agreed": is_agreed,
        "is_mine": held.owner_id == actor.user_id,
    }


def source_of(actor: Actor, held: RecurringOrder) -> SeenList | None:
    """The list whose levels it goes by, where the actor may see it."""
    if held.source_id is None:
        return None
    try:
        return list_or_404(actor, held.source_id)
    except (NotFound, PermissionMissing):
        return None


@dataclass(frozen=True, slots=True)
class LineRow:
    """A line as the table shows it; without `facts` its product can no longer be bought."""

    ask: CartAsk
    facts: VariantFacts | None
    name: str
    sku: str
    unit_price: Decimal | None
    accepted: Decimal | None


def table_rows(actor: Actor, asks: Sequence[CartAsk], planned: Sequence[PlannedLine] = ()) -> list[LineRow]:
    """Lines with names and today's net prices; `planned` holds what was accepted and the names of what is gone."""
    facts = variant_facts(actor, {ask.variant_id for ask in asks})
    prices = {
        (price.variant_id, price.quantity): price.unit_price
        for price in price_lines(actor, [Ask(ask.variant_id, ask.quantity) for ask in asks if ask.variant_id in facts])
    }
    known = {line.key: line for line in planned}
    rows = []
    for ask in asks:
        fact, was = facts.get(ask.variant_id), known.get((ask.variant_id, ask.cost_center_id, ask.configuration))
        name = localized(fact.names) if fact else was.name if was else ""
        sku = fact.sku if fact else was.sku if was else ""
        price = prices.get((ask.variant_id, ask.quantity))
        rows.append(LineRow(ask, fact, name, sku, price, was.accepted_unit_price if was else None))
    return rows


def as_asks(lines: Iterable[PlannedLine]) -> list[CartAsk]:
    """Planned lines as one asks for them."""
    return [CartAsk(x.variant_id, x.quantity, x.cost_center_id, x.note, x.configuration) for x in lines]


def told(run: RecurringRun) -> list[Any]:
    """The differences that a run kept."""
    return [difference_from(row) for row in run.differences]

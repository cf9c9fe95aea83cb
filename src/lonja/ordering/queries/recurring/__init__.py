"""Reads of recurring orders: which there are, what comes next, what a run would order today, and how one says it."""

from lonja.ordering.queries.recurring.assembly import Assembly, assemble
from lonja.ordering.queries.recurring.contents import bought_since, lines_of, shelves, shown_lines, written_lines
from lonja.ordering.queries.recurring.lookups import (
    buyer_for,
    calendar_days,
    calendar_of,
    may_consent,
    may_manage,
    recurring_or_404,
    recurring_visible_to,
    run_or_404,
    work_calendar,
)
from lonja.ordering.queries.recurring.outlook import Upcoming, history, next_runs, orders_left, outlook, preview
from lonja.ordering.queries.recurring.wording import (
    RUN_TONES,
    STATE_TONES,
    day_names,
    difference_text,
    months_with,
    sentence,
)

__all__ = [
    "RUN_TONES",
    "STATE_TONES",
    "Assembly",
    "Upcoming",
    "assemble",
    "bought_since",
    "buyer_for",
    "calendar_days",
    "calendar_of",
    "day_names",
    "difference_text",
    "history",
    "lines_of",
    "may_consent",
    "may_manage",
    "months_with",
    "next_runs",
    "orders_left",
    "outlook",
    "preview",
    "recurring_or_404",
    "recurring_visible_to",
    "run_or_404",
    "sentence",
    "shelves",
    "shown_lines",
    "work_calendar",
    "written_lines",
]

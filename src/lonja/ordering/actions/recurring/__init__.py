"""Writes of recurring orders: what they say, single runs, agreeing beforehand, the calendar, the runs themselves."""

from lonja.ordering.actions.recurring.calendar import add_calendar_days, remove_calendar_days, write_calendar_days
from lonja.ordering.actions.recurring.consents import consent_beforehand, revoke_consent
from lonja.ordering.actions.recurring.running import accept_run, announce_runs, due_runs, perform_run, retry_run
from lonja.ordering.actions.recurring.saving import (
    RecurringRow,
    end_recurring,
    hand_over_recurring,
    make_recurring,
    pause_recurring,
    replace_lines,
    resume_recurring,
    save_recurring,
    take_levels_over,
    take_over,
)
from lonja.ordering.actions.recurring.single_runs import edit_run, move_run, skip_run, take_in_again

__all__ = [
    "RecurringRow",
    "accept_run",
    "add_calendar_days",
    "announce_runs",
    "consent_beforehand",
    "due_runs",
    "edit_run",
    "end_recurring",
    "hand_over_recurring",
    "make_recurring",
    "move_run",
    "pause_recurring",
    "perform_run",
    "remove_calendar_days",
    "replace_lines",
    "resume_recurring",
    "retry_run",
    "revoke_consent",
    "save_recurring",
    "skip_run",
    "take_in_again",
    "take_levels_over",
    "take_over",
    "write_calendar_days",
]

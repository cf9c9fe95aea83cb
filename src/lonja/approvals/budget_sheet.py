"""Budgets as rows of a sheet: read from what a company pastes or uploads, and written so that it can be read again."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from lonja.approvals.actions.budgets import BudgetDraft
from lonja.approvals.budgeting import Period, Policy
from lonja.approvals.models import Budget, BudgetPeriod, BudgetPolicy
from lonja.approvals.queries.budgets import cost_centers_to_budget
from lonja.companies.actor import Actor
from lonja.core.sheets.reader import read_rows
from lonja.core.sheets.rows import Row
from lonja.core.sheets.writer import Cell, Column
from lonja.web import formats

MAX_ROWS = 2000


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with one row, in the reader's language."""

    row: int
    text: str


@dataclass(frozen=True, slots=True)
class Reading:
    """What a sheet says: budgets to set, and the rows that say nothing we understand. Nothing is set while some do."""

    drafts: tuple[BudgetDraft, ...]
    faults: tuple[Fault, ...]


class _Unclear(Exception):
    """A cell that cannot be read; its text says why."""


def columns() -> list[Column]:
    """Their titles; the order counts when a sheet is read, the titles do not."""
    return [
        Column(_("Cost center")), Column(_("Period")), Column(_("From")), Column(pgettext("days", "To")),
        Column(_("Amount"), "#,##0.00"), Column(_("Beyond it")), Column(_("What is left")),
    ]  # fmt: skip


def rows_of(budgets: Iterable[Budget]) -> Iterator[Sequence[Cell]]:
    """Budgets as `read_budgets` takes them."""
    for one in budgets:
        words = (one.get_period_display(), one.get_policy_display(), _left_word(is_carried_over=one.is_carried_over))
        yield one.cost_center.code, words[0], one.starts_on, one.ends_on, one.amount, *words[1:]


def _left_word(*, is_carried_over: bool) -> str:
    return pgettext("left of a budget", "carried over") if is_carried_over else pgettext("left of a budget", "lapses")


def read_budgets(actor: Actor, data: bytes) -> Reading:
    """Read a sheet of cost center (by code), period, first day, last day, amount, what happens beyond it and after it.

    The period may be empty (a month, or with a last day other dates), and so may what happens beyond it (warn) and
    to what is left at its end (lapses); a first row of titles is left out. Amounts are net, in the company's currency.
    Raises `core.sheets.errors.UnreadableFile`.
    """
    rows = read_rows(data, max_rows=MAX_ROWS, max_columns=20).rows
    centers = dict(cost_centers_to_budget(actor).values_list("code", "id"))
    words = _words()
    drafts, faults = [], []
    for place, row in enumerate(rows):
        try:
            drafts.append(_draft(row, centers, words))
        except _Unclear as unclear:
            if place or row.cell(0) in centers or _has_digit(row.cell(4)):
                faults.append(Fault(row.number, str(unclear)))
    return Reading(tuple(drafts), tuple(faults))


def _draft(row: Row, centers: Mapping[str, UUID], words: Mapping[str, str]) -> BudgetDraft:
    center = centers.get(row.cell(0).strip())
    if center is None:
        raise _Unclear(_("You have no cost center '%(code)s' to set a budget for.") % {"code": row.cell(0)})
    starts_on, ends_on = _day(row.cell(2)), _day(row.cell(3)) if row.cell(3) else None
    return BudgetDraft(
        cost_center_id=center,
        period=_period(row.cell(1), words, starts_on, ends_on),
        starts_on=starts_on,
        amount=_amount(row),
        policy=Policy(_word(row.cell(5), words, Policy.WARN, list(Policy))),
        ends_on=ends_on,
        is_carried_over=_is_carried_over(row.cell(6)),
    )


def _is_carried_over(text: str) -> bool:
    """What becomes of the rest: 'carried' or 'lapses', or as the reader's language says it; nothing is 'lapses'."""
    words = {_left_word(is_carried_over=known).lower(): known for known in (True, False)}
    words |= {"carried": True, "lapses": False, "": False}
    if text.strip().lower() not in words:
        raise _Unclear(_("'%(text)s' is not understood.") % {"text": text})
    return words[text.strip().lower()]


def _period(text: str, words: Mapping[str, str], starts_on: date, ends_on: date | None) -> Period:
    usual = Period.CUSTOM if ends_on is not None else Period.MONTH
    period = Period(_word(text, words, usual, list(Period)))
    if period is not Period.CUSTOM and starts_on.day != 1:
        raise _Unclear(_("A month, quarter or year begins on the first of a month."))
    if period is Period.CUSTOM and (ends_on is None or ends_on < starts_on):
        raise _Unclear(_("Other dates need a last day that is not before the first."))
    return period


def _words() -> dict[str, str]:
    """What people write for a period or a policy: the stable word, and the label in their language."""
    labels = [*BudgetPeriod.choices, *BudgetPolicy.choices]
    return {**{str(value): str(value) for value, _label in labels}, **{str(text).lower(): v for v, text in labels}}


def _word(text: str, words: Mapping[str, str], usual: str, known: Sequence[str]) -> str:
    found = words.get(text.strip().lower(), "") if text.strip() else usual
    if found not in known:
        raise _Unclear(_("'%(text)s' is not understood.") % {"text": text})
    return found


_DAYS = (
    re.compile(r"(?P<y>\d{4})-(?P<m>\d{1,2})(?:-(?P<d>\d{1,2}))?(?:[T ].*)?"),
    re.compile(r"(?:(?P<d>\d{1,2})[/.-])?(?P<m>\d{1,2})[/.-](?P<y>\d{4})"),
)


def _day(text: str) -> date:
    """A day as '2026-11-01', '1/11/2026', or a month as '2026-11' or '11/2026': its first."""
    for shape in _DAYS:
        found = shape.fullmatch(text.strip())
        if found:
            try:
                return date(int(found["y"]), int(found["m"]), int(found["d"] or 1))
            except ValueError:
                break
    raise _Unclear(_("'%(text)s' is no day; write it as 2026-11-01.") % {"text": text})


def _amount(row: Row) -> Decimal:
    text = row.cell(4)
    try:
        return Decimal(text) if 4 in row.numbers else formats.parse_number(text)
    except (ValueError, ArithmeticError):
        raise _Unclear(_("'%(text)s' is no amount.") % {"text": text}) from None


def _has_digit(text: str) -> bool:
    return any(letter.isdigit() for letter in text)

"""The guard rails: what a file would do that a person should look at first."""

# ruff: noqa: S608 - the statements are made of names of columns and temporary tables

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from django.db import connection
from django.utils.translation import gettext as _

from lonja.core.staged import Tally, tally
from lonja.exchange.gathering import SEQUENCE, TWINS, Alarm
from lonja.exchange.kinds import Kind, Target
from lonja.exchange.models import ImportPolicy

FALLING, GONE = "falling", "gone"


def sentence(alarm: Mapping[str, Any]) -> str:
    """What a guard says, in the active language."""
    if alarm["guard"] == FALLING:
        text = _(
            "%(count)s of %(total)s prices would fall by more than %(fall)s %%; more than %(limit)s %% of them need "
            "a person's consent."
        )
    elif alarm["guard"] == SEQUENCE:
        text = _(
            "This update follows number %(count)s of its catalog, but number %(total)s is the last one that was "
            "applied. Bring those between first, or confirm."
        )
    elif alarm["guard"] == TWINS:
        text = _(
            "%(count)s of %(total)s new orders seem to stand here already under another number: the same company, day "
            "and sum. Applied, they would count twice."
        )
    else:
        text = _("%(count)s of %(total)s rows would go; more than %(limit)s %% of them need a person's consent.")
    return text % alarm


def is_seen(alarm: Alarm, confirmed: Iterable[Mapping[str, Any]]) -> bool:
    """Whether a person has confirmed this or more of it."""
    return any(each["guard"] == alarm.guard and each["count"] >= alarm.count for each in confirmed)


def alarms(kind: Kind, policy: ImportPolicy) -> list[Alarm]:
    """What the guards say of the staged rows; none where nobody has to look."""
    return [alarm for target in kind.targets for alarm in _alarms(target, policy)]


def _alarms(target: Target, policy: ImportPolicy) -> Iterator[Alarm]:
    found = tally(target.landing)
    falling = _falling(target, policy) if target.price and found.changed else 0
    known = found.changed + found.same
    if falling >= policy.least_rows and 100 * falling > policy.most_falling_percent * known:
        yield Alarm(FALLING, falling, known, policy.most_falling_percent, policy.large_fall_percent)
    there, gone = known + found.gone, found.gone + _switched_off(target, found)
    if gone >= policy.least_rows and 100 * gone > policy.most_gone_percent * there:
        yield Alarm(GONE, gone, there, policy.most_gone_percent)


def _falling(target: Target, policy: ImportPolicy) -> int:
    column = target.landing.column(target.price)
    return _count(
        f"SELECT count(*) FROM {target.landing.staged} WHERE what = 'changed'"
        f" AND {column} < (before ->> '{target.price}')::numeric * {100 - policy.large_fall_percent} / 100"
    )


def _switched_off(target: Target, found: Tally) -> int:
    """Rows that stay, but are no longer for sale."""
    if "is_active" not in target.landing.values or not found.changed:
        return 0
    return _count(
        f"SELECT count(*) FROM {target.landing.staged}"
        " WHERE what = 'changed' AND NOT is_active AND (before ->> 'is_active')::boolean"
    )


def _count(statement: str) -> int:
    with connection.cursor() as cursor:
        cursor.execute(statement)
        return int(cursor.fetchone()[0])

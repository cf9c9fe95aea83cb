"""What changed since a place in the feed: first all that there is, then what the log says, for ever."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.db import connection

from lonja.companies.actor import Actor
from lonja.companies.errors import PermissionMissing
from lonja.exchange.errors import FeedRestarted
from lonja.exchange.exports import SHEETS
from lonja.exchange.feed.log import Spot, horizon, read_log
from lonja.exchange.feed.values import Line, lines_of
from lonja.exchange.feed.whole import KINDS, Step, read_whole


@dataclass(frozen=True, slots=True)
class Begin:
    """Somebody who begins: all things after the step, then the log from the moment at which he began."""

    step: Step
    spot: Spot


Place = Begin | Spot


@dataclass(frozen=True, slots=True)
class Changes:
    """A page of the feed, where the next one begins, and whether there is more by now."""

    lines: list[Line]
    place: Place
    has_more: bool


def feed_kinds(actor: Actor) -> tuple[str, ...]:
    """The kinds that the actor may follow."""
    return tuple(kind for kind in KINDS if actor.may(SHEETS[kind].permission))


def changes_since(actor: Actor, kinds: Sequence[str], place: Place | None, limit: int) -> Changes:
    """At most `limit` things that changed since `place`, as they are now; from the beginning without one.

    Nothing is missed: what is under way while a page is read comes on a later one. A thing may come again unchanged.
    Raises PermissionMissing, and FeedRestarted for a place that this database has not reached yet.
    """
    for kind in kinds:
        actor.require(SHEETS[kind].permission)
    if not kinds:
        raise PermissionMissing
    now = horizon()
    if place is None:
        place = Begin(Step(kinds[0]), Spot(now))
    if isinstance(place, Begin):
        things, step = read_whole(kinds, place.step, limit)
        following: Place = Begin(step, place.spot) if step else place.spot
        return Changes(lines_of(things), following, has_more=True)
    if place.transaction > now and place.transaction > _newest():
        raise FeedRestarted
    read = read_log(kinds, place, limit)
    return Changes(lines_of(read.touched), read.spot, read.has_more)


def _newest() -> int:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_snapshot_xmax(pg_current_snapshot())::text::bigint")
        return int(cursor.fetchone()[0])


def identity() -> str:
    """What is different in another database, or in this one after it was restored from a backup."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT s.system_identifier, c.timeline_id, d.oid FROM pg_control_system() s, pg_control_checkpoint() c,"
            " pg_database d WHERE d.datname = current_database()"
        )
        return "-".join(map(str, cursor.fetchone()))

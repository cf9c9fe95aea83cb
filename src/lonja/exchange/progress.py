"""How far the worker is with an import: the name of a second session of its own, which ends with the work.

A transaction that is open cannot tell others anything by its rows. A session's name can be read by all at once, is
written nowhere, and a worker that died leaves none behind.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta

from django.db import DEFAULT_DB_ALIAS, connection, connections

from lonja.core.clock import now
from lonja.exchange.actions.working import Meter
from lonja.exchange.models import Import
from lonja.exchange.staging import Progress

PATIENCE = timedelta(minutes=1)
_NAME = "lonja-import"


@dataclass(frozen=True, slots=True)
class HowFar:
    """Rows read so far, of so many (0: nobody knows)."""

    rows: int
    total: int

    @property
    def is_read(self) -> bool:
        """Whether the last row is read, and they are being compared and written."""
        return bool(self.total) and self.rows >= self.total - 1

    @property
    def percent(self) -> int:
        """From 0 to 100."""
        return min(100, 100 * self.rows // self.total) if self.total else 0


@contextmanager
def shown_progress(number: int) -> Iterator[Meter]:
    """Makes meters that show the work on this import to `how_far`, until the end of the block."""
    session = connections.create_connection(DEFAULT_DB_ALIAS)

    def say(rows: int, total: int) -> None:
        with session.cursor() as cursor:
            cursor.execute("SELECT set_config('application_name', %s, false)", [f"{_NAME} {number} {rows} {total}"])

    def meter(total: int) -> Progress:
        say(0, total)
        return lambda rows: say(rows, total)

    try:
        say(0, 0)
        yield meter
    finally:
        session.close()


def how_far(number: int) -> HowFar | None:
    """How far the worker is with this import; None where none has it in hand."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT application_name FROM pg_stat_activity"
            " WHERE datname = current_database() AND application_name LIKE %s",
            [f"{_NAME} {number} %"],
        )
        names = [name for (name,) in cursor.fetchall()]
    if not names:
        return None
    rows, total = names[0].split()[2:4]
    return HowFar(int(rows), int(total))


def is_late(record: Import) -> bool:
    """Whether what was asked is so long ago that the worker may have lost it, and none has it in hand."""
    return record.asked_at is not None and record.asked_at < now() - PATIENCE and how_far(record.pk) is None

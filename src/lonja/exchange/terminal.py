"""What every import command stands on: Django and its database ready, the reader's language, progress with numbers."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TextIO


@contextmanager
def django_ready() -> Iterator[None]:
    """Django set up and its database answering."""
    os.environ["LONJA_PROCESS"] = "command"
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "lonja.project.settings")
    from lonja.core.database import running_database

    with running_database():
        import django

        django.setup()
        yield


def refuse_old_database() -> None:
    """Raise DatabaseBehind where the database is older than the program."""
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    from lonja.exchange.errors import DatabaseBehind

    executor = MigrationExecutor(connection)
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        raise DatabaseBehind


def language() -> str:
    """The language of the one at the terminal, as his environment says."""
    wishes = (os.environ.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    return "es" if next(filter(None, wishes), "").startswith("es") else "en"


class Meter:
    """Prints progress with numbers: on a terminal in one line that renews itself, else a line now and then."""

    SECONDS_BETWEEN_LINES = 2.0

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._stage = ""
        self._started = self._printed = 0.0

    def __call__(self, stage: str, done: int, total: int) -> None:
        """Note that `done` of `total` of this stage is done; both 0 where that cannot be said."""
        now = time.monotonic()
        is_new = stage != self._stage
        if is_new:
            self._stage, self._started = stage, now
        if not is_new and done < total and now - self._printed < self._pause():
            return
        self._printed = now
        self._print(_progress(stage, done, total, now - self._started), is_new=is_new)

    def _pause(self) -> float:
        return 0.1 if self._stream.isatty() else self.SECONDS_BETWEEN_LINES

    def _print(self, text: str, *, is_new: bool) -> None:
        if self._stream.isatty():
            self._stream.write(f"{chr(10) if is_new else chr(13)}\033[K{text}")
        else:
            self._stream.write(f"{text}\n")
        self._stream.flush()


def _progress(stage: str, done: int, total: int, seconds: float) -> str:
    if not total:
        return stage
    speed = f", {done / seconds:,.0f} a second" if seconds > 1 else ""
    return f"{stage}: {done:,} of {total:,} ({done / total:.0%}){speed}"

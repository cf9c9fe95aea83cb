"""Transactions that know who acts, on whose behalf and why, also for the triggers that keep the history.

pghistory's triggers read two settings of the transaction. Its own middleware sends them before every
statement; one statement at the start of the transaction is enough and leaves the others untouched.
"""

from __future__ import annotations

import functools
import json
import random
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import ParamSpec, Protocol, TypeVar

from django.db import OperationalError, connection, transaction

from lonja.core import locks
from lonja.core.errors import Busy
from lonja.core.ids import new_id

Asked = ParamSpec("Asked")
Answer = TypeVar("Answer")


class Auditable(Protocol):
    """Anybody who can act: gives the facts that the history keeps of him."""

    def audit_facts(self) -> Mapping[str, str | None]:
        """Identifiers of the person, the one he acts for, the company and the channel."""


@contextmanager
def transaction_by(actor: Auditable, verb: str) -> Iterator[None]:
    """One database transaction in which `actor` does `verb`; every audited row remembers both.

    Nested calls join the outer transaction and keep its facts. Raises Busy when others held a lock for longer than
    we wait, or when PostgreSQL broke a deadlock: nothing was changed, and trying again is right.
    """
    nested = connection.in_atomic_block and getattr(connection, "lonja_audited", False)
    if nested:
        with transaction.atomic(savepoint=False):
            yield
        return
    with _waits_end_as_busy(), transaction.atomic(), locks.no_locks_held():
        _announce(actor, verb)
        connection.lonja_audited = True  # type: ignore[attr-defined]
        try:
            yield
        finally:
            connection.lonja_audited = False  # type: ignore[attr-defined]


TRIES = 3
LONGEST_PAUSE_SECONDS = 0.2


def repeated_on_deadlock(action: Callable[Asked, Answer]) -> Callable[Asked, Answer]:
    """Have an action done anew, up to three times in all, when PostgreSQL ends its transaction to break a deadlock.

    For verbs that take several locks. All that such a verb does must live in its transaction, events and jobs
    included, and it must leave its arguments as they are. Within another transaction nothing is repeated: half of
    one cannot be. Raises what `action` raises, Busy after the last try.
    """

    @functools.wraps(action)
    def repeated(*args: Asked.args, **kwargs: Asked.kwargs) -> Answer:
        tries = 1 if connection.in_atomic_block else TRIES
        for _ in range(tries - 1):
            try:
                return action(*args, **kwargs)
            except _Deadlocked:
                time.sleep(random.uniform(0, LONGEST_PAUSE_SECONDS))  # noqa: S311
        return action(*args, **kwargs)

    return repeated


class _Deadlocked(Busy):
    """PostgreSQL ended this transaction so that another could go on: the next try is likely to succeed (decision 7)."""


_ENDED_AS = {"55P03": Busy, "40P01": _Deadlocked, "40001": _Deadlocked}
"""SQLSTATEs of lock_not_available, deadlock_detected and serialization_failure."""


@contextmanager
def _waits_end_as_busy() -> Iterator[None]:
    try:
        yield
    except OperationalError as failure:
        ended = _ENDED_AS.get(getattr(failure.__cause__, "sqlstate", ""))
        if ended is not None:
            raise ended from failure
        raise


def _announce(actor: Auditable, verb: str) -> None:
    facts = {"verb": verb, **actor.audit_facts()}
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT set_config('pghistory.context_id', %s, true), set_config('pghistory.context_metadata', %s, true)",
            [str(new_id()), json.dumps(facts)],
        )

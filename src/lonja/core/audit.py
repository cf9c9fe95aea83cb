"""Transactions that know who acts, on whose behalf and why, also for the triggers that keep the history.

pghistory's triggers read two settings of the transaction. Its own middleware sends them before every
statement; one statement at the start of the transaction is enough and leaves the others untouched.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Protocol

from django.db import OperationalError, connection, transaction

from lonja.core import locks
from lonja.core.errors import Busy
from lonja.core.ids import new_id


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


_TRY_AGAIN = {"55P03", "40P01", "40001"}
"""SQLSTATEs of lock_not_available, deadlock_detected and serialization_failure."""


@contextmanager
def _waits_end_as_busy() -> Iterator[None]:
    try:
        yield
    except OperationalError as failure:
        if getattr(failure.__cause__, "sqlstate", None) in _TRY_AGAIN:
            raise Busy from failure
        raise


def _announce(actor: Auditable, verb: str) -> None:
    facts = {"verb": verb, **actor.audit_facts()}
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT set_config('pghistory.context_id', %s, true), set_config('pghistory.context_metadata', %s, true)",
            [str(new_id()), json.dumps(facts)],
        )

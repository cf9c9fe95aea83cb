"""Proof that a test bites: the database's own guards, each named, each taken out to see what it stops."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pgtrigger
import psycopg
import pytest
from django.db import DatabaseError, connection, transaction
from psycopg import sql


@contextmanager
def refused_by(guard: str) -> Iterator[None]:
    """The block must be refused by the constraint or trigger of this name; what it wrote is undone."""
    with pytest.raises(DatabaseError) as refused, transaction.atomic():
        yield
        check_deferred()
    cause = refused.value.__cause__
    assert isinstance(cause, psycopg.Error)
    assert guard in {cause.diag.constraint_name, *_triggers_in(cause)}


@contextmanager
def without_constraint(table: str, *names: str) -> Iterator[None]:
    """Do the block as if the table had no such constraints; all of it is undone."""
    with transaction.atomic():
        check_deferred()
        for name in names:
            drop_constraint(table, name)
        yield
        transaction.set_rollback(True)


@contextmanager
def without_triggers(*uris: str) -> Iterator[None]:
    """Do the block, on this connection, as if these triggers were not there.

    (`pgtrigger.ignore` sends its setting and the statement as one text, which a server that plans them refuses.)
    """
    found = [trigger.get_pgid(model) for uri in uris for model, trigger in pgtrigger.registered(uri)]
    _ignore(found)
    try:
        yield
    finally:
        _ignore([])


def _ignore(triggers: list[str]) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('pgtrigger.ignore', %s, false)", ["{" + ",".join(triggers) + "}"])


def drop_constraint(table: str, name: str) -> None:
    """Take a constraint out of a table, for good."""
    command = sql.SQL("ALTER TABLE {} DROP CONSTRAINT {}").format(sql.Identifier(table), sql.Identifier(name))
    with connection.cursor() as cursor:
        cursor.execute(command)


def patiently(call: Callable[[], Any]) -> Callable[[], Any]:
    """The call, on a connection that waits for locks as long as it takes: a slow machine is not a broken lock."""

    def wait_and_call() -> Any:
        with connection.cursor() as cursor:
            cursor.execute("SET lock_timeout = 0")
        return call()

    return wait_and_call


def check_deferred() -> None:
    """Let the constraints that wait for the commit speak now."""
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("SET CONSTRAINTS ALL DEFERRED")


def _triggers_in(cause: psycopg.Error) -> set[Any]:
    """The trigger whose function raised, as pgtrigger names it: 'pgtrigger_<name>_<hash>()'."""
    context = cause.diag.context or ""
    return {word[len("pgtrigger_") :].rsplit("_", 1)[0] for word in context.split() if word.startswith("pgtrigger_")}

"""Databases for tests, made by copying one that was filled and migrated once.

The template lives in the test server as long as the migrations stay as they are; a copy takes a moment. So every
worker of a run has a database of its own, and a test that commits gets a fresh one afterwards.
"""

import hashlib
import os
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import psycopg
from django.db import connection, connections
from psycopg import sql

from lonja.core.database import database_settings

ROOT = Path(__file__).parents[1]
TEMPLATE = "test_lonja_template_"
TEMPLATE_LOCK = 7013  # any number, the same for all who make the template


def make_database() -> str:
    """Make this process's own copy of the template and point Django to it; returns the name of the copy."""
    settings = connection.settings_dict
    home = settings["NAME"]
    name = f"test_lonja_{os.getpid()}"
    with _administration() as session:
        session.execute("SELECT pg_advisory_lock(%s)", [TEMPLATE_LOCK])
        _drop_leftovers(session)
        template = TEMPLATE + _fingerprint()
        if not _exists(session, template):
            _make_template(session, template)
        session.execute("SELECT pg_advisory_unlock(%s)", [TEMPLATE_LOCK])
        _copy(session, template, name)
    settings["TEST"]["MADE_BY"] = (home, template)
    settings["NAME"] = name
    return name


def renew_database() -> None:
    """Replace this process's database by a fresh copy of the template; every session on it is ended."""
    _, template = connection.settings_dict["TEST"]["MADE_BY"]
    name = connection.settings_dict["NAME"]
    connections.close_all()
    with _administration() as session:
        _drop(session, name)
        _copy(session, template, name)


def drop_database() -> None:
    """Drop this process's database."""
    connections.close_all()
    with _administration() as session:
        _drop(session, connection.settings_dict["NAME"])


def at_once(calls: Sequence[Callable[[], Any]], *, connections_at_once: int = 40) -> list[Any]:
    """Run `calls` in threads with a connection each, all let go at the same moment.

    Returns, in the order of `calls`, what each returned or the exception that it raised. Needs a test marked
    `django_db(transaction=True)`, because the threads see only what is committed.
    """
    outcomes: list[Any] = [None] * len(calls)
    width = min(connections_at_once, len(calls))
    line_up = threading.Barrier(width)

    def work(first: int) -> None:
        connection.ensure_connection()
        line_up.wait()
        try:
            for index in range(first, len(calls), width):
                try:
                    outcomes[index] = calls[index]()
                except Exception as raised:
                    outcomes[index] = raised
        finally:
            connection.close()

    threads = [threading.Thread(target=work, args=(first,)) for first in range(width)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return outcomes


def _administration() -> psycopg.Connection[Any]:
    """The application's role in its ordinary database, from where it may make others."""
    parameters = connection.get_connection_params()
    home, _ = connection.settings_dict["TEST"].get("MADE_BY", (connection.settings_dict["NAME"], None))
    parameters |= {"dbname": home, "options": "", "autocommit": True}
    return psycopg.connect(**parameters)


def _fingerprint() -> str:
    """Changes whenever the migrated schema might."""
    digest = hashlib.sha256((ROOT / "requirements.lock").read_bytes())
    snapshot = ROOT / "src" / "lonja" / "project" / "schema.sql"
    for file in (snapshot, *sorted((ROOT / "src").glob("lonja/*/migrations/*.py"))):
        digest.update(file.as_posix().encode() + file.read_bytes())
    return digest.hexdigest()[:16]


def _make_template(session: psycopg.Connection[Any], template: str) -> None:
    from django.core.management import call_command

    from lonja.project import schema

    unborn = f"{template}_unborn"
    _drop(session, unborn)
    session.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(unborn)))
    before = connection.settings_dict["NAME"]
    connection.settings_dict["NAME"] = unborn
    try:
        with patience():
            schema.fill_if_empty()
            call_command("migrate", verbosity=0, interactive=False)
    finally:
        connections.close_all()
        connection.settings_dict["NAME"] = before
    rename = sql.SQL("ALTER DATABASE {} RENAME TO {}")
    session.execute(rename.format(sql.Identifier(unborn), sql.Identifier(template)))


@contextmanager
def patience() -> Iterator[None]:
    """Without a page's time limits: on a busy machine a migration computes for longer than a page may take."""
    connections.close_all()
    before = connection.settings_dict["OPTIONS"]
    connection.settings_dict["OPTIONS"] = database_settings("command")["OPTIONS"]
    try:
        yield
    finally:
        connections.close_all()
        connection.settings_dict["OPTIONS"] = before


def _drop_leftovers(session: psycopg.Connection[Any]) -> None:
    """Databases of runs that were killed, and templates of other migrations that nobody copies now."""
    names = session.execute(
        "SELECT datname FROM pg_database WHERE datname ~ '^test_lonja_[0-9]+$' AND datdba = current_user::regrole"
    ).fetchall()
    for (name,) in names:
        if not _is_alive(int(name.rpartition("_")[2])):
            _drop(session, name)


def _is_alive(pid: int) -> bool:
    with suppress(ProcessLookupError):
        os.kill(pid, 0)
        return True
    return False


def _exists(session: psycopg.Connection[Any], name: str) -> bool:
    return session.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name]).fetchone() is not None


def _copy(session: psycopg.Connection[Any], template: str, name: str) -> None:
    command = sql.SQL("CREATE DATABASE {} TEMPLATE {} STRATEGY file_copy")
    session.execute(command.format(sql.Identifier(name), sql.Identifier(template)))


def _drop(session: psycopg.Connection[Any], name: str) -> None:
    """End our own sessions in a database and drop it; PostgreSQL itself waits for its autovacuum to leave."""
    sessions = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s AND usename = current_user"
    session.execute(sessions, [name])
    session.execute(sql.SQL("DROP DATABASE IF EXISTS {}").format(sql.Identifier(name)))

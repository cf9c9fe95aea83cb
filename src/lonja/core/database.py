"""Where the database is, and how a process talks to it.

`DATABASE_URL` names a server; without it Lonja runs its own PostgreSQL on a socket beneath the data folder
(see `embedded_postgres.py`). Settings only compute the address, so importing them starts nothing; whoever
needs the server wraps its work in `running_database()`.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psycopg
from psycopg.conninfo import conninfo_to_dict

OLDEST_SERVER = 15
ROLE = "lonja"
EMBEDDED_PORT = "5432"  # only a part of the socket's file name: nothing listens on TCP
LONGEST_SOCKET_FOLDER = 85  # the kernel allows 103 bytes (macOS) for the folder and `/.s.PGSQL.5432`

# Seconds. A page that waits longer than this has failed its reader; jobs and commands may take their time.
TIMEOUTS: Mapping[str, Mapping[str, int]] = {
    "web": {"statement_timeout": 10, "lock_timeout": 3, "idle_in_transaction_session_timeout": 30},
    "worker": {"statement_timeout": 600, "lock_timeout": 10, "idle_in_transaction_session_timeout": 300},
    "command": {"statement_timeout": 0, "lock_timeout": 30, "idle_in_transaction_session_timeout": 0},
}


class DatabaseUnusable(Exception):
    """No database to work with; the message is one sentence that says what to do."""


def data_dir() -> Path:
    """The folder of everything that Lonja writes: `LONJA_DATA`, else `var` in the checkout, else `./var`."""
    named = os.environ.get("LONJA_DATA")
    if named:
        return Path(named).expanduser().resolve()
    checkout = Path(__file__).resolve().parents[3]
    return (checkout if (checkout / "pyproject.toml").is_file() else Path.cwd()) / "var"


def is_embedded() -> bool:
    """Whether Lonja runs its own PostgreSQL, because `DATABASE_URL` names no other."""
    return not os.environ.get("DATABASE_URL")


def socket_dir() -> Path:
    """The folder of the embedded server's socket: its data folder, or a short one where that is too long."""
    folder = data_dir() / "postgres"
    if len(os.fsencode(folder)) <= LONGEST_SOCKET_FOLDER:
        return folder
    return Path("/tmp") / f"lonja-{hashlib.sha256(os.fsencode(folder)).hexdigest()[:12]}"  # noqa: S108


def database_address() -> dict[str, str]:
    """How libpq reaches the database, in its own keywords. Raises `DatabaseUnusable` for a bad `DATABASE_URL`."""
    if is_embedded():
        return {"host": str(socket_dir()), "port": EMBEDDED_PORT, "user": ROLE, "dbname": ROLE}
    return _parse(os.environ["DATABASE_URL"])


def database_settings(process: str = "") -> dict[str, Any]:
    """Django's `DATABASES["default"]`; starts nothing and opens nothing.

    `process` (web, worker or command; else `LONJA_PROCESS`, set by the `lonja` command) chooses the time limits.
    Raises `DatabaseUnusable` for a `DATABASE_URL` that cannot be read.
    """
    address = database_address()
    process = process or os.environ.get("LONJA_PROCESS", "web")
    options = {
        key: value for key, value in address.items() if key not in ("host", "port", "user", "password", "dbname")
    }
    options.setdefault("application_name", f"lonja-{process}")
    options.setdefault("connect_timeout", "5")
    options["options"] = f"{_session_options(process)} {address.get('options', '')}".strip()
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": address["dbname"],
        "USER": address.get("user", ""),
        "PASSWORD": address.get("password", ""),
        "HOST": address.get("host", ""),
        "PORT": address.get("port", ""),
        "CONN_MAX_AGE": 600,
        "CONN_HEALTH_CHECKS": True,
        # Values travel apart from the statement, so that the server plans each statement once a session (decision 8).
        "OPTIONS": {**options, "server_side_binding": True, "prepare_threshold": 3},
    }


@contextmanager
def running_database(*, durable: bool = True) -> Iterator[None]:
    """A server that answers for as long as the block runs.

    The embedded server is started where needed, and stopped by the last process that leaves such a block.
    `durable` is False for tests only: the server that it starts does not wait for the disk. A server named by
    `DATABASE_URL` is only asked whether it answers and is new enough. Raises `DatabaseUnusable`.
    """
    if is_embedded():
        from lonja.core.embedded_postgres import EmbeddedServer

        with EmbeddedServer(data_dir() / "postgres", socket_dir(), durable=durable):
            yield
    else:
        _check_server(os.environ["DATABASE_URL"])
        yield


def _session_options(process: str) -> str:
    """What every session asks of the server as it connects, so that it costs no statement later."""
    limits = TIMEOUTS.get(process, TIMEOUTS["web"])
    wishes = {name: f"{seconds}s" for name, seconds in limits.items()} | {"jit": "off", "TimeZone": "UTC"}
    wishes["pgtrigger.ignore"] = "{}"  # a trigger that finds nothing there catches an exception, for every row
    return " ".join(f"-c {name}={value}" for name, value in wishes.items())


def _parse(url: str) -> dict[str, str]:
    if not url.startswith(("postgres://", "postgresql://")):
        raise DatabaseUnusable(
            "DATABASE_URL is not a PostgreSQL address: write it as postgresql://user:password@host:5432/name."
        )
    try:
        address = {key: str(value) for key, value in conninfo_to_dict(url).items()}
    except psycopg.Error as wrong:
        raise DatabaseUnusable(
            f"DATABASE_URL cannot be read ({_first_line(wrong)}): write it as postgresql://user:password@host:5432/name."
        ) from wrong
    if "dbname" not in address:
        raise DatabaseUnusable("DATABASE_URL names no database: add its name after the last slash.")
    return address


def _check_server(url: str) -> None:
    _parse(url)
    try:
        with psycopg.connect(url, connect_timeout=5) as connection:
            version = connection.info.server_version
    except psycopg.Error as failure:
        raise DatabaseUnusable(
            f"The server of DATABASE_URL does not let us in ({_first_line(failure)}): "
            "start it or correct DATABASE_URL, or unset it to use the embedded PostgreSQL."
        ) from failure
    if version // 10000 < OLDEST_SERVER:
        raise DatabaseUnusable(
            f"The server of DATABASE_URL is PostgreSQL {version // 10000}, and Lonja needs {OLDEST_SERVER} "
            "or newer: upgrade it, or unset DATABASE_URL to use the embedded one."
        )


def _first_line(error: BaseException) -> str:
    return str(error).strip().splitlines()[0].rstrip(".:") if str(error).strip() else type(error).__name__

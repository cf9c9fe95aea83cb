"""A new database in a moment: what all migrations together make, kept as one file.

Replaying the migrations takes longer with each one, and a new shop should not wait for the history of its tables.
`make schema` writes `schema.sql` anew; a test compares it with what the migrations make. A file that does not fit the
migrations of this program is not used: they are then replayed, as they always are on a server of one's own.
"""

from __future__ import annotations

import hashlib
import re
import subprocess
from importlib.metadata import version
from pathlib import Path

from django.apps import apps
from django.db import connection

from lonja.core.database import is_embedded
from lonja.core.embedded_postgres import programs

SNAPSHOT = Path(__file__).with_name("schema.sql")
MARK = "-- Made by `make schema` from the migrations "
PACKAGES = ("Django", "django-allauth", "django-pghistory", "procrastinate")
# psql's own commands, minor versions, titles that repeat the statement below, and what is said of an older `public`.
NOISE = re.compile(
    r"^(?:\\.*|--|-- (?:Dumped|Name:|Data for Name:|PostgreSQL database dump|\*not\*).*|COMMENT ON SCHEMA public.*)\n",
    re.MULTILINE,
)


def fill_if_empty() -> bool:
    """Make all tables of the embedded server's empty database from the snapshot; False where it is not to be used."""
    if not (is_embedded() and SNAPSHOT.is_file() and is_empty()):
        return False
    text = SNAPSHOT.read_text(encoding="utf-8")
    if text.partition("\n")[0] != MARK + fingerprint():
        return False
    with connection.cursor() as cursor:
        cursor.execute(text)
    connection.close()  # the snapshot changed the session's search path
    return True


def is_empty() -> bool:
    """Whether the database holds no table yet."""
    return not connection.introspection.table_names()


def fingerprint() -> str:
    """Changes with every migration of ours, and with the packages that bring their own."""
    digest = hashlib.sha256(" ".join(version(package) for package in PACKAGES).encode())
    folders = (Path(app.path) / "migrations" for app in apps.get_app_configs() if app.name.startswith("lonja."))
    for file in sorted(file for folder in folders for file in folder.glob("*.py")):
        digest.update(f"{file.parent.parent.name}/{file.name}\n".encode() + file.read_bytes())
    return digest.hexdigest()


def snapshot() -> str:
    """The schema and the rows of the current database, which the migrations have just made, as one file."""
    with connection.cursor() as cursor:
        cursor.execute("UPDATE django_migrations SET applied = '2026-01-01 00:00:00+00'")
    facts = connection.get_connection_params()
    where = ("--host", facts["host"], "--port", str(facts["port"]), "--username", facts["user"], facts["dbname"])
    command = (str(programs() / "pg_dump"), "--no-owner", "--no-privileges", "--rows-per-insert=1000", *where)
    dumped = subprocess.run(command, check=True, capture_output=True, text=True).stdout  # noqa: S603
    return f"{MARK}{fingerprint()}\n" + re.sub(r"\n{3,}", "\n\n", NOISE.sub("", dumped))


def write_snapshot() -> None:
    """Replay all migrations in a database made for it, and write down what they made."""
    from django.core.management import call_command

    home, scratch = connection.settings_dict["NAME"], "lonja_schema"
    with connection.cursor() as cursor:
        cursor.execute(f"DROP DATABASE IF EXISTS {scratch}")
        cursor.execute(f"CREATE DATABASE {scratch}")
    connection.close()
    connection.settings_dict["NAME"] = scratch
    try:
        call_command("migrate", verbosity=1, interactive=False)
        SNAPSHOT.write_text(snapshot(), encoding="utf-8")
    finally:
        connection.close()
        connection.settings_dict["NAME"] = home
    with connection.cursor() as cursor:
        cursor.execute(f"DROP DATABASE {scratch}")


if __name__ == "__main__":
    from lonja.project.cli.ground import django_ready

    with django_ready():
        write_snapshot()

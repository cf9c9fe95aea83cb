"""A new database in a moment: what the migrations make, kept as one file.

Replaying the migrations takes longer with each one, and a new shop should not wait for the history of its tables.
`make schema` writes `schema.sql`; the migrations that came after it are applied on top, so it may lag behind. It is not
used where a migration that it holds was changed, nor on a server of one's own: there all migrations are replayed.
"""

from __future__ import annotations

import hashlib
import re
import subprocess
from collections.abc import Iterable
from pathlib import Path

from django.apps import apps
from django.db import connection

from lonja.core.database import is_embedded
from lonja.core.embedded_postgres import programs

SNAPSHOT = Path(__file__).with_name("schema.sql")
MARK, NAMES = "-- Made by `make schema` from migrations ", "-- "
# psql's own commands, minor versions, titles that repeat the statement below, and what is said of an older `public`.
NOISE = re.compile(
    r"^(?:\\.*|--|-- (?:Dumped|Name:|Data for Name:|PostgreSQL database dump|\*not\*).*|COMMENT ON SCHEMA public.*)\n",
    re.MULTILINE,
)


def fill_if_empty() -> bool:
    """Make the tables of the embedded server's empty database from the file; False where it is not to be used."""
    if not (is_embedded() and is_empty()):
        return False
    text = SNAPSHOT.read_text(encoding="utf-8")
    mark, names, _ = text.split("\n", 2)
    if mark != MARK + fingerprint(names.removeprefix(NAMES).split()):
        return False
    with connection.cursor() as cursor:
        cursor.execute(text)
    connection.close()  # the file changed the session's search path
    return True


def is_empty() -> bool:
    """Whether the database holds no table yet."""
    return not connection.introspection.table_names()


def migrations() -> dict[str, Path]:
    """Our migrations by name, such as `catalog/0001_initial`."""
    folders = (Path(app.path) / "migrations" for app in apps.get_app_configs() if app.name.startswith("lonja."))
    files = (file for folder in folders for file in sorted(folder.glob("[0-9]*.py")))
    return {f"{file.parent.parent.name}/{file.stem}": file for file in files}


def fingerprint(names: Iterable[str]) -> str:
    """Changes with the text of any of these migrations, and where one of them is gone."""
    files = migrations()
    digest = hashlib.sha256()
    for name in names:
        digest.update(name.encode() + (files[name].read_bytes() if name in files else b"gone"))
    return digest.hexdigest()


def snapshot() -> str:
    """The schema and the rows of the current database, which the migrations have just made, as one file."""
    with connection.cursor() as cursor:
        cursor.execute("UPDATE django_migrations SET applied = '2026-01-01 00:00:00+00'")
    facts = connection.get_connection_params()
    where = ("--host", facts["host"], "--port", str(facts["port"]), "--username", facts["user"], facts["dbname"])
    command = (str(programs() / "pg_dump"), "--no-owner", "--no-privileges", "--rows-per-insert=1000", *where)
    dumped = subprocess.run(command, check=True, capture_output=True, text=True).stdout  # noqa: S603
    names = sorted(migrations())
    head = f"{MARK}{fingerprint(names)}\n{NAMES}{' '.join(names)}\n"
    return head + re.sub(r"\n{3,}", "\n\n", NOISE.sub("", dumped))


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

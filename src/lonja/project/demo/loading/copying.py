"""Many rows at once, and identifiers that are the same in every run."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import connection
from django.db.models import Model


def copy_in(model: type[Model], fields: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
    """Insert rows through COPY; `fields` are the model's attribute names ('company_id'), JSON goes as text."""
    columns = {field.attname: field.column for field in model._meta.concrete_fields}
    quote = connection.ops.quote_name
    names = ", ".join(quote(columns[name] or name) for name in fields)
    with (
        connection.cursor() as cursor,
        cursor.copy(f"COPY {quote(model._meta.db_table)} ({names}) FROM STDIN") as copy,
    ):
        for row in rows:
            copy.write_row(row)


def check_references() -> None:
    """Check now what PostgreSQL would check at the end of the transaction.

    As long as such checks wait, every savepoint looks through all of them, and the rooms' verbs take savepoints.
    """
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE; SET CONSTRAINTS ALL DEFERRED")


def numbers_of(sequence: str, count: int) -> list[int]:
    """The next numbers of a sequence, in rising order."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT nextval(%s) FROM generate_series(1, %s) ORDER BY 1", [sequence, count])
        return [number for (number,) in cursor.fetchall()]


def id_at(moment: datetime, key: str) -> UUID:
    """A UUID of version 7 for this moment, whose random part comes from the key: equal runs give equal ids."""
    milliseconds = int(moment.timestamp() * 1000)
    chance = int.from_bytes(hashlib.blake2b(key.encode(), digest_size=10).digest())
    bits = milliseconds << 80 | chance
    bits = bits & ~(0xF << 76) | 0x7 << 76
    return UUID(int=bits & ~(0x3 << 62) | 0x2 << 62)

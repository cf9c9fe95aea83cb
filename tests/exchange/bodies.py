"""Rows as JSON in few words, and what becomes of them."""

from __future__ import annotations

import hashlib
import io
import json
from typing import Any

from lonja.companies.actor import SYSTEM, Actor
from lonja.exchange.actions import Upsert, upsert
from lonja.exchange.answering import answer_parts
from lonja.exchange.json_rows import JsonBody
from lonja.exchange.models import Import


def body(rows: Any, *, is_lines: bool = True) -> JsonBody:
    """These rows as NDJSON, or as one list; bytes as they are."""
    if isinstance(rows, bytes):
        data = rows
    else:
        data = "\n".join(json.dumps(row) for row in rows).encode() if is_lines else json.dumps(rows).encode()
    return JsonBody(io.BytesIO(data), hashlib.sha256(data).hexdigest(), is_lines)


def send(kind: str, rows: Any, *, actor: Actor = SYSTEM, is_lines: bool = True, **wishes: Any) -> Import:
    """Bring rows."""
    return upsert(actor, Upsert(kind, body(rows, is_lines=is_lines), **wishes))[0]


def answers(record: Import) -> list[dict[str, Any]]:
    """What was answered, row by row."""
    return [json.loads(line) for part in answer_parts(record.pk) for line in part.splitlines()]


def statuses(record: Import) -> list[str]:
    """The status of each row."""
    return [row["status"] for row in answers(record)]

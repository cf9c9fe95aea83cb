"""Rows that programs bring: the pipeline of files, with an answer for each row and one effect for one key."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db import connection

from lonja.companies.actor import Actor
from lonja.core import idempotency
from lonja.core.audit import transaction_by
from lonja.core.clock import now
from lonja.core.errors import LonjaError
from lonja.exchange.actions.asking import enqueue
from lonja.exchange.actions.files import PART, keep_file
from lonja.exchange.actions.take_in import Request, begin, fail, lock, work_through
from lonja.exchange.errors import ConsentNeeded
from lonja.exchange.guards import sentence
from lonja.exchange.json_rows import JsonBody
from lonja.exchange.kinds import kind_of
from lonja.exchange.models import Import
from lonja.exchange.states import BodyForm, ImportState

SOURCE = "API"
"""What stands in the place of a file's name."""

MOST_SECONDS = 300
"""How long one statement may take here: a web process allows itself less."""


@dataclass(frozen=True, slots=True)
class Upsert:
    """Rows and what is wanted of them. `confirmed` names guards whose alarm is meant; `key` makes it happen once.

    `is_later`: they are left with the worker, see `leave`.
    """

    kind: str
    body: JsonBody
    is_preview: bool = False
    confirmed: frozenset[str] = frozenset()
    key: str = ""
    is_later: bool = False

    @property
    def asked(self) -> dict[str, Any]:
        """What makes it another request."""
        later = {"is_later": True} if self.is_later else {}
        return later | {
            "kind": self.kind,
            "sha256": self.body.sha256,
            "is_lines": self.body.is_lines,
            "is_preview": self.is_preview,
            "confirmed": sorted(self.confirmed),
        }


def upsert(actor: Actor, wanted: Upsert) -> tuple[Import, bool]:
    """Add and change what the rows say, as `take_in` does; gives the import, and whether it is an earlier one.

    What became of each row is kept with it (`answering.answer_parts`). Refusals keep no key. Raises what `take_in`
    raises, RowsUnreadable, NoRows, TooManyRows, KeyReused, and ConsentNeeded where a guard speaks unconfirmed.
    """
    kind = kind_of(wanted.kind)
    actor.require(kind.permission)
    request = Request(wanted.kind, wanted.body, SOURCE, is_dry_run=wanted.is_preview, allowed=wanted.confirmed)
    with transaction_by(actor, "begin_import"):
        record = begin(actor, request)
    state = record.state
    try:
        with transaction_by(actor, "upsert"):
            _allow_time()
            earlier = _claim(actor, wanted, record)
            if earlier is None:
                lock(kind.code)
                work_through(actor, kind, request, record)
                record.save()
                if record.state == ImportState.HELD:
                    _forget(actor, wanted)
    except Exception as failure:
        fail(actor, record, state, failure)
        raise
    if earlier is not None:
        record.delete()
        return Import.objects.get(pk=earlier), True
    if record.state == ImportState.HELD:
        raise _consent(record)
    return record, False


def leave(actor: Actor, wanted: Upsert) -> tuple[Import, bool]:
    """Leave rows with the worker, who does as `upsert` does; gives the import, and whether it is an earlier one.

    What becomes of it is asked by its number. Whether they can be read is seen by the worker, too. A guard that speaks
    leaves it HELD until `ask_to_apply`. Whatever comes of it, the key stays used. Raises PermissionMissing,
    KindUnknown, KeyReused.
    """
    kind, body = kind_of(wanted.kind), wanted.body
    actor.require(kind.permission)
    request = Request(kind.code, body, SOURCE)
    with transaction_by(actor, "leave_rows"):
        record = begin(actor, request)
        earlier = _claim(actor, wanted, record)
        if earlier is not None:
            record.delete()
            return Import.objects.get(pk=earlier), True
        record.state = ImportState.READING if wanted.is_preview else ImportState.APPLYING
        record.form = BodyForm.LINES if body.is_lines else BodyForm.LIST
        record.allowed, record.asked_at = sorted(wanted.confirmed), now()
        record.save()
        body.file.seek(0)
        keep_file(record, iter(lambda: body.file.read(PART), b""))
        enqueue(actor, record)
    return record, False


def _claim(actor: Actor, wanted: Upsert, record: Import) -> int | None:
    """The number of the import that this key made before, if it did."""
    if not wanted.key:
        return None
    number, is_replay = idempotency.claim(_owner(actor), f"bulk:{wanted.key}", wanted.asked, record.pk)
    return int(number) if is_replay else None


def _forget(actor: Actor, wanted: Upsert) -> None:
    if wanted.key:
        idempotency.forget(_owner(actor), f"bulk:{wanted.key}")


def _owner(actor: Actor) -> Any:
    return actor.api_key_id or actor.user_id


def _consent(record: Import) -> LonjaError:
    return ConsentNeeded(
        number=record.pk,
        confirm=",".join(alarm["guard"] for alarm in record.guards),
        sentences=" ".join(sentence(alarm) for alarm in record.guards),
        guards=record.guards,
    )


def _allow_time() -> None:
    with connection.cursor() as cursor:
        cursor.execute(f"SET LOCAL statement_timeout = '{MOST_SECONDS}s'")

"""What a person asks for on a page, done by the worker: each request is committed together with its job."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import transaction

from lonja.companies.actor import Actor
from lonja.companies.permissions import Permission
from lonja.core.audit import transaction_by
from lonja.core.clock import now
from lonja.core.sheets.errors import EmptyFile, FileTooLarge
from lonja.core.sheets.packages import megabytes
from lonja.exchange.actions.settings import save_mapping
from lonja.exchange.errors import ColumnsMissing, ImportUnknown, NotConfirmed, NotPossibleNow
from lonja.exchange.kinds import kind_of
from lonja.exchange.models import FilePart, Import
from lonja.exchange.queries import is_visible_to
from lonja.exchange.reading import MAX_BYTES
from lonja.exchange.states import AT_WORK, ImportState, may_move

PART = 1_000_000


@dataclass(frozen=True, slots=True)
class Reading:
    """How a file is to be read: as which kind, from which sheet, column -> title; what it does not name goes if it
    `is_whole`. With `save_as` the columns are kept under that name for the next file with the same `titles`.
    """

    kind: str
    sheet: str
    columns: Mapping[str, str]
    titles: Sequence[str] = ()
    is_whole: bool = False
    save_as: str = ""


def bring(actor: Actor, file_name: str, parts: Iterable[bytes]) -> Import:
    """Keep a file and have it looked at; where it can be read in one way only, also read.

    Raises PermissionMissing, EmptyFile, FileTooLarge.
    """
    actor.require(Permission.SALES_IMPORTS_MANAGE)
    digest, size = hashlib.sha256(), 0
    with transaction_by(actor, "bring_file"):
        record = Import.objects.create(
            state=ImportState.NEW, user_id=actor.user_id, file_name=file_name[-255:], created_at=now(), asked_at=now()
        )
        for position, part in enumerate(_evenly(parts)):
            size += len(part)
            if size > MAX_BYTES:
                raise FileTooLarge(size=megabytes(size), limit=megabytes(MAX_BYTES))
            digest.update(part)
            FilePart.objects.create(of_import=record, position=position, data=part)
        if not size:
            raise EmptyFile
        record.sha256 = digest.hexdigest()
        record.save(update_fields=["sha256"])
        _enqueue(actor, record)
    return record


def read_as(actor: Actor, number: int, reading: Reading) -> Import:
    """Have a file that was brought read in this way, as a preview: nothing is applied.

    Raises PermissionMissing, KindUnknown, ImportUnknown, NotPossibleNow, and ColumnsMissing where a needed one is.
    """
    kind = kind_of(reading.kind)
    actor.require(kind.permission)
    missing = [column for column in kind.columns if column.is_needed and column.name not in reading.columns]
    if missing:
        raise ColumnsMissing(columns=", ".join(column.titles[0] for column in missing))
    with transaction_by(actor, "read_import"):
        record = _asked(actor, number, ImportState.READING)
        record.kind, record.sheet, record.is_whole = kind.code, reading.sheet, reading.is_whole
        record.mapping = dict(reading.columns)
        record.counts, record.examples, record.guards = {}, {}, []
        record.save()
        record.rejected.all().delete()
        if reading.save_as:
            save_mapping(actor, kind.code, reading.save_as, reading.columns, reading.titles)
        _enqueue(actor, record)
    return record


def try_again(actor: Actor, number: int) -> Import:
    """Have a file that could not be used, or whose preview is old, looked at or read once more, in the same way.

    What the worker was asked for and never did is asked for anew. Raises PermissionMissing, ImportUnknown,
    NotPossibleNow.
    """
    with transaction_by(actor, "read_import"):
        record = _held(actor, number)
        if record.state in AT_WORK:
            record.asked_at = now()
        else:
            record = _asked(actor, number, ImportState.READING if record.kind else ImportState.NEW)
        record.save()
        _enqueue(actor, record)
    return record


def ask_to_apply(actor: Actor, number: int, confirmed: Sequence[str] = ()) -> Import:
    """Have what the preview showed applied. `confirmed` names the guards whose words a person has agreed to.

    Raises PermissionMissing, ImportUnknown, NotPossibleNow, and NotConfirmed where a guard speaks and is not named.
    What is more than the guards said then, since something else changed meanwhile, waits for a person again.
    """
    with transaction_by(actor, "ask_to_apply"):
        record = _asked(actor, number, ImportState.APPLYING)
        if any(alarm["guard"] not in confirmed for alarm in record.guards):
            raise NotConfirmed
        record.save()
        _enqueue(actor, record)
    return record


def ask_to_undo(actor: Actor, number: int, *, keeps_changed: bool = False) -> Import:
    """Have an import undone: see `undo`. Raises PermissionMissing, ImportUnknown, NotPossibleNow."""
    with transaction_by(actor, "ask_to_undo"):
        record = _asked(actor, number, ImportState.UNDOING)
        record.save()
        _enqueue(actor, record, keeps_changed=keeps_changed)
    return record


def _asked(actor: Actor, number: int, state: ImportState) -> Import:
    """The import, held, which goes on to this state; without the traces of what failed."""
    record = _held(actor, number)
    needs_file = state is not ImportState.UNDOING
    if not may_move(ImportState(record.state), state) or (needs_file and not record.parts.exists()):
        raise NotPossibleNow(number=number)
    record.state, record.asked_at, record.problem = state, now(), ""
    return record


def _held(actor: Actor, number: int) -> Import:
    actor.require(Permission.SALES_IMPORTS_MANAGE)
    record = Import.objects.select_for_update().filter(pk=number).first()
    if record is None or not (record.kind or is_visible_to(actor, record)):
        raise ImportUnknown(number=number)
    if record.kind:
        actor.require(kind_of(record.kind).permission)
    return record


def _enqueue(actor: Actor, record: Import, **wishes: Any) -> None:
    """Commit the job with what it is for; the imports of one kind are done one after the other."""
    from lonja.exchange.jobs import work_on_import

    assert transaction.get_connection().in_atomic_block
    user = str(actor.user_id) if actor.user_id else ""
    job = work_on_import.configure(lock=f"exchange {record.kind or record.pk}")
    job.defer(number=record.pk, user_id=user, **wishes)


def _evenly(parts: Iterable[bytes]) -> Iterator[bytes]:
    """The same bytes in pieces of the size in which they are kept."""
    waiting = bytearray()
    for part in parts:
        waiting += part
        while len(waiting) >= PART:
            yield bytes(waiting[:PART])
            del waiting[:PART]
    if waiting:
        yield bytes(waiting)

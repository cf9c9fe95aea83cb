"""What a person asks for on a page, done by the worker: each request is committed together with its job."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.utils import translation

from lonja.companies.actor import Actor
from lonja.companies.permissions import Permission
from lonja.core.audit import transaction_by
from lonja.core.clock import now
from lonja.core.sheets.errors import EmptyFile
from lonja.exchange.actions.files import keep_file
from lonja.exchange.actions.settings import save_mapping
from lonja.exchange.errors import ColumnsMissing, ImportUnknown, NotConfirmed, NotPossibleNow
from lonja.exchange.kinds import kind_of
from lonja.exchange.models import Import
from lonja.exchange.queries import is_visible_to
from lonja.exchange.states import AT_WORK, ImportState, may_move


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
    with transaction_by(actor, "bring_file"):
        record = Import.objects.create(
            state=ImportState.NEW, user_id=actor.user_id, file_name=file_name[-255:], created_at=now(), asked_at=now()
        )
        size, record.sha256 = keep_file(record, parts)
        if not size:
            raise EmptyFile
        record.save(update_fields=["sha256"])
        enqueue(actor, record)
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
        enqueue(actor, record)
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
        enqueue(actor, record)
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
        enqueue(actor, record)
    return record


def cancel(actor: Actor, number: int) -> Import:
    """Drop an import of which nothing has been applied, with its file: it waits for the worker or for a person.

    Raises PermissionMissing, ImportUnknown, and NotPossibleNow while the worker has it in hand, or once it is done.
    """
    with transaction_by(actor, "cancel_import"):
        record = _held(actor, number, waits=False)
        if not may_move(ImportState(record.state), ImportState.CANCELED):
            raise NotPossibleNow(number=number)
        record.state = ImportState.CANCELED
        record.save()
        record.parts.all().delete()
    return record


def ask_to_undo(actor: Actor, number: int, *, keeps_changed: bool = False) -> Import:
    """Have an import undone: see `undo`. Raises PermissionMissing, ImportUnknown, NotPossibleNow."""
    with transaction_by(actor, "ask_to_undo"):
        record = _asked(actor, number, ImportState.UNDOING)
        record.save()
        enqueue(actor, record, keeps_changed=keeps_changed)
    return record


def _asked(actor: Actor, number: int, state: ImportState) -> Import:
    """The import, held, which goes on to this state; without the traces of what failed."""
    record = _held(actor, number)
    needs_file = state is not ImportState.UNDOING
    if not may_move(ImportState(record.state), state) or (needs_file and not record.parts.exists()):
        raise NotPossibleNow(number=number)
    record.state, record.asked_at, record.problem, record.failure = state, now(), "", {}
    return record


def _held(actor: Actor, number: int, *, waits: bool = True) -> Import:
    """The import with its row locked; where it is locked already, wait or raise NotPossibleNow.

    Files are the business of who may bring them, rows from programs of whoever may change what they are about.
    """
    seen = Import.objects.filter(pk=number).first()
    if seen is None or not seen.form:
        actor.require(Permission.SALES_IMPORTS_MANAGE)
    if seen is None or not (seen.kind or is_visible_to(actor, seen)):
        raise ImportUnknown(number=number)
    if seen.kind:
        actor.require(kind_of(seen.kind).permission)
    record = Import.objects.select_for_update(skip_locked=not waits).filter(pk=number).first()
    if record is None:
        raise NotPossibleNow(number=number)
    return record


def enqueue(actor: Actor, record: Import, **wishes: Any) -> None:
    """Commit the job with what it is for; the imports of one kind are done one after the other."""
    from lonja.exchange.jobs import work_on_import

    assert transaction.get_connection().in_atomic_block
    job = work_on_import.configure(lock=f"exchange {record.kind or record.pk}")
    if actor.api_key_id:
        wishes |= {"key_id": str(actor.api_key_id), "language": translation.get_language() or ""}
    job.defer(number=record.pk, user_id=str(actor.user_id or ""), **wishes)

"""What the worker does with an import that a person asked for: its state says what; done twice, it is done once."""

from __future__ import annotations

import mmap
import tempfile
from collections.abc import Callable
from typing import IO

from lonja.companies.actor import Actor
from lonja.core.archives import Content, is_archive
from lonja.core.audit import transaction_by
from lonja.core.errors import Busy, LonjaError
from lonja.core.sheets.guard import check
from lonja.core.sheets.rows import FileKind
from lonja.exchange.actions.files import pieces_of
from lonja.exchange.actions.take_in import Request, carry_out, fail, silent
from lonja.exchange.actions.undo import undo
from lonja.exchange.errors import FileGone
from lonja.exchange.json_rows import JsonBody
from lonja.exchange.kinds import KINDS, Kind, kind_of
from lonja.exchange.models import Import
from lonja.exchange.reading import MAX_BYTES
from lonja.exchange.recognizing import lines_or, look_at
from lonja.exchange.staging import Progress
from lonja.exchange.states import AT_WORK, BodyForm, ImportState

Meter = Callable[[int], Progress]
"""Makes the progress of a file of so many rows (0: nobody knows how many)."""


def work_on(actor: Actor, number: int, meter: Meter = lambda total: silent, *, keeps_changed: bool = False) -> None:
    """Look at, read, apply or undo an import, as it was asked for; nothing where that is done already.

    What cannot be done is written down with the import. Raises Busy, where it is worth trying again, and what nobody
    expected; the import is as it was before then, or FAILED.
    """
    record = Import.objects.filter(pk=number).first()
    if record is None:
        return
    try:
        if record.state == ImportState.NEW:
            record = _look(actor, record)
        if record.state in (ImportState.READING, ImportState.APPLYING):
            _read(actor, record, meter)
        elif record.state == ImportState.UNDOING:
            _undo(actor, record, keeps_changed=keeps_changed)
    except Busy:
        raise
    except LonjaError:
        return  # it stands in the record


def give_up(actor: Actor, number: int, failure: Exception) -> None:
    """Leave an import that was asked for and could not be done, even by trying again, as one that failed."""
    record = Import.objects.filter(pk=number).first()
    if record is None or record.state not in AT_WORK:
        return
    if record.state == ImportState.UNDOING:
        _stay_applied(actor, record, failure)
    else:
        fail(actor, record, record.state, failure)


def _look(actor: Actor, record: Import) -> Import:
    """Keep the first rows, and what they can be read as; goes on to reading where that is one thing only."""
    kinds = [kind for kind in KINDS.values() if actor.may(kind.permission)]
    try:
        seen = look_at(_content_of(record), kinds)
    except LonjaError as failure:
        fail(actor, record, ImportState.NEW, failure)
        raise
    with transaction_by(actor, "look_at_import"):
        record = Import.objects.select_for_update().get(pk=record.pk)
        if record.state != ImportState.NEW:
            return record
        record.heads, record.kind = list(seen.heads), seen.kind
        record.state = ImportState.READING if seen.kind else ImportState.ASKING
        if seen.fit:
            record.sheet, record.mapping, record.titles = seen.fit.sheet, dict(seen.fit.columns), list(seen.fit.titles)
        record.save()
    return record


def _read(actor: Actor, record: Import, meter: Meter) -> None:
    try:
        data = _rows_of(record) if record.form else lines_or(_content_of(record))
    except FileGone as failure:
        fail(actor, record, record.state, failure)
        raise
    request = Request(
        kind=record.kind,
        data=data,
        file_name=record.file_name,
        columns=record.mapping,
        sheet=record.sheet or None,
        is_whole=record.is_whole,
        is_dry_run=record.state == ImportState.READING,
        confirmed=record.guards,
        allowed=frozenset(record.allowed),
    )
    asked = record.state
    try:
        carry_out(actor, record, request, meter(_rows_at_most(kind_of(record.kind), data)))
    except Busy:
        Import.objects.filter(pk=record.pk, state=ImportState.FAILED).update(state=asked, problem="")
        raise


def _undo(actor: Actor, record: Import, *, keeps_changed: bool) -> None:
    try:
        undo(actor, record.pk, keeps_changed=keeps_changed)
    except Busy:
        raise
    except Exception as failure:
        _stay_applied(actor, record, failure)
        raise


def _stay_applied(actor: Actor, record: Import, failure: Exception) -> None:
    problem = str(failure) if isinstance(failure, LonjaError) else str(LonjaError())
    with transaction_by(actor, "fail_undo"):
        standing = Import.objects.filter(pk=record.pk, state=ImportState.UNDOING)
        standing.update(state=ImportState.APPLIED, problem=problem)


def _content_of(record: Import) -> Content:
    """The file, mapped from the disk: large ones are never whole in memory. Raises FileGone."""
    with _kept(record) as file:
        return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)


def _rows_of(record: Import) -> JsonBody:
    """Rows that a program left, in a file that ends with them. Raises FileGone."""
    return JsonBody(_kept(record), record.sha256, is_lines=record.form == BodyForm.LINES)


def _kept(record: Import) -> IO[bytes]:
    file: IO[bytes] = tempfile.TemporaryFile()  # noqa: SIM115 - who asked for it closes it
    for part in pieces_of(record):
        file.write(part)
    if not file.tell():
        raise FileGone(number=record.pk)
    file.flush()
    return file


def _rows_at_most(kind: Kind, data: Content | JsonBody) -> int:
    """How many rows there may be; 0 where only reading tells."""
    if isinstance(data, JsonBody):
        return data.lines_at_most()
    if kind.is_document or is_archive(data):
        return 0
    text = bytes(data)
    return text.count(b"\n") if check(text, max_bytes=MAX_BYTES) is FileKind.TEXT else 0

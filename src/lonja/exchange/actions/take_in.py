"""A file taken in, from its bytes to what buyers see: read, judged, compared, guarded, applied; or not at all."""

# ruff: noqa: S608 - the statements are made of names of columns and temporary tables

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from django.db import connection

from lonja.companies.actor import Actor
from lonja.core import locks
from lonja.core.archives import Archive, is_archive, reader
from lonja.core.audit import transaction_by
from lonja.core.clock import now
from lonja.core.errors import LonjaError
from lonja.core.staged import Tally, compare, images, tally
from lonja.core.xml import Content
from lonja.exchange.answering import keep_answers
from lonja.exchange.errors import (
    ExchangeRefused,
    HeadingMissing,
    MappingUnknown,
    MappingUnusable,
    NothingToGo,
    WholeWithRejects,
)
from lonja.exchange.examples import examples
from lonja.exchange.gathering import Alarm, Gathered
from lonja.exchange.guards import alarms, is_seen
from lonja.exchange.json_rows import JsonBody
from lonja.exchange.kinds import Kind, Target, kind_of
from lonja.exchange.media.keeping import keep_files
from lonja.exchange.media.opening import table_of
from lonja.exchange.models import ColumnMapping, Import, ImportPolicy, RowImages
from lonja.exchange.reading import Table, open_table
from lonja.exchange.rejecting import keep_rejected
from lonja.exchange.staging import Progress, stage
from lonja.exchange.states import ImportState
from lonja.exchange.versions import keep_versions

_TOGETHER = 1_000


def silent(rows: int) -> None:
    """The progress of somebody who does not want to hear of it."""


@dataclass(frozen=True, slots=True)
class Request:
    """A file and what is wanted of it.

    `is_whole`: what it does not name goes. `is_confirmed`: a person has seen what the guards say, or just those alarms
    in `confirmed` (as `Alarm.as_json` gives them), or lets the guards in `allowed` say whatever they say. Rows as JSON
    name their columns and are answered one by one. Of a file, `mapping` names a saved mapping, `columns` (column ->
    title) says it outright; else titles are known by their words.
    """

    kind: str
    data: Content | JsonBody
    file_name: str
    mapping: str = ""
    columns: Mapping[str, str] | None = None
    sheet: str | None = None
    is_whole: bool = False
    is_dry_run: bool = False
    is_confirmed: bool = False
    confirmed: Sequence[Mapping[str, Any]] = ()
    allowed: frozenset[str] = frozenset()


def take_in(actor: Actor, request: Request, progress: Progress = silent) -> Import:
    """Read a file and apply it, unless it is a dry run (READY) or a guard speaks and nobody confirmed (HELD).

    Readers see old or new. Two of one kind at once queue up. Raises PermissionMissing, KindUnknown, a subclass of
    ExchangeRefused or UnreadableFile for a file that cannot be used, a refusal of the room that owns the tables, and
    Busy; nothing but the record of the failed import has changed then.
    """
    actor.require(kind_of(request.kind).permission)
    with transaction_by(actor, "begin_import"):
        record = begin(actor, request)
    return carry_out(actor, record, request, progress)


def carry_out(actor: Actor, record: Import, request: Request, progress: Progress = silent) -> Import:
    """Do with the file of a record what `take_in` says; where somebody else has done so meanwhile, nothing.

    Raises as `take_in` does, and the record is FAILED then.
    """
    kind, state = kind_of(request.kind), record.state
    try:
        actor.require(kind.permission)
        with transaction_by(actor, "import"):
            lock(kind.code)
            if Import.objects.select_for_update().get(pk=record.pk).state == state:
                work_through(actor, kind, request, record, progress)
                record.save()
    except Exception as failure:
        fail(actor, record, state, failure)
        raise
    return record


def fail(actor: Actor, record: Import, state: str, failure: Exception) -> None:
    """Write down why an import that stands in this state came to nothing."""
    problem = failure if isinstance(failure, LonjaError) else ExchangeRefused()
    with transaction_by(actor, "fail_import"):
        standing = Import.objects.filter(pk=record.pk, state=state)
        why = {"code": problem.code, "status": problem.status}
        standing.update(state=ImportState.FAILED, problem=str(problem), failure=why)
    record.refresh_from_db()


def begin(actor: Actor, request: Request) -> Import:
    """Write down that an import has begun; commit it before `work_through`, so that a failure leaves a trace."""
    return Import.objects.create(
        kind=request.kind,
        user_id=actor.user_id,
        api_key_id=actor.api_key_id,
        file_name=request.file_name[-255:],
        sha256=_sha256(request.data),
        is_whole=request.is_whole,
        is_dry_run=request.is_dry_run,
        created_at=now(),
    )


def _sha256(data: Content | JsonBody) -> str:
    return data.sha256 if isinstance(data, JsonBody) else hashlib.sha256(data).hexdigest()


def work_through(actor: Actor, kind: Kind, request: Request, record: Import, progress: Progress = silent) -> None:
    """Do what was asked within the transaction at hand, which holds `lock`, and note in `record` what became of it; the
    caller saves it."""
    if request.is_whole and not kind.takes_away:
        raise NothingToGo(kind=kind.label)
    record.problem, record.failure = "", {}
    record.rejected.all().delete()
    record.answer_parts.all().delete()
    table: Table | None = None
    if kind.gather is not None:
        assert not isinstance(request.data, JsonBody)
        gathered = kind.gather(actor, record, request.data, progress)
    else:
        table = _open(kind, request)
        gathered = _gather(kind, table, record, progress)
    record.mapping, record.titles = dict(gathered.mapping), list(gathered.titles)
    present = frozenset(gathered.mapping)
    if request.is_whole and gathered.spoiling:
        raise WholeWithRejects(count=gathered.spoiling, row=gathered.first_row)
    kind.prepare(request.is_whole)
    for target in kind.targets:
        gone = target.gone if request.is_whole else target.dropped(present)
        compare(target.landing, target.rows(present), target.values(present), gone=gone)
    tallies = [tally(target.landing) for target in kind.targets]
    record.counts = _counts(kind, gathered, tallies)
    record.examples = examples(kind)
    found = [*gathered.alarms, *kind.alarms(), *alarms(kind, _policy())]
    record.guards = [alarm.as_json() for alarm in found]
    if table is not None and isinstance(request.data, JsonBody):
        record.counts["statuses"] = keep_answers(record, kind, table)
    if request.is_dry_run:
        record.state = ImportState.READY
    elif not (request.is_confirmed or all(_is_meant(alarm, request) for alarm in found)):
        record.state = ImportState.HELD
    else:
        if kind.takes_archives and not isinstance(request.data, JsonBody) and is_archive(request.data):
            keep_files(Archive(reader(request.data)))
        _apply(actor, kind, record, tallies)
        keep_versions(kind, present)


def _open(kind: Kind, request: Request) -> Table:
    """The file by the mapping that was asked for, or a saved one for its titles, or by the words of its titles."""
    if isinstance(request.data, JsonBody):
        return request.data.table(kind)
    if kind.takes_archives and is_archive(request.data):
        return table_of(Archive(reader(request.data)), lambda data: _open_list(data, kind, request))
    return _open_list(bytes(request.data), kind, request)


def _open_list(data: bytes, kind: Kind, request: Request) -> Table:
    if request.mapping:
        saved = ColumnMapping.objects.filter(kind=kind.code, name=request.mapping).first()
        if saved is None:
            raise MappingUnknown(name=request.mapping, kind=kind.code)
        try:
            table = open_table(data, kind, saved.columns, request.sheet)
        except HeadingMissing as unnamed:
            raise MappingUnusable(name=request.mapping, titles=unnamed.params["columns"]) from unnamed
        missing = set(saved.columns.values()) - set(table.titles)
        if missing:
            raise MappingUnusable(name=request.mapping, titles=", ".join(sorted(missing)))
        return table
    if request.columns is not None:
        return open_table(data, kind, request.columns, request.sheet)
    table = open_table(data, kind, None, request.sheet)
    known = ColumnMapping.objects.filter(kind=kind.code, signature=table.signature).order_by("-id").first()
    return open_table(data, kind, known.columns, request.sheet) if known else table


def lock(kind: str) -> None:
    """Wait until no other import of this kind is at work. Raises Busy after the time that a lock may take."""
    locks.take(locks.Lock.IMPORT)
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtext('exchange'), hashtext(%s))", [kind])


def _policy() -> ImportPolicy:
    return ImportPolicy.objects.first() or ImportPolicy()


def _is_meant(alarm: Alarm, request: Request) -> bool:
    return alarm.guard in request.allowed or is_seen(alarm, request.confirmed)


def _gather(kind: Kind, table: Table, record: Import, progress: Progress) -> Gathered:
    """Stage the good rows of a table, and keep the others."""
    staged = stage(table, kind, progress)
    rejected = keep_rejected(record, table, kind)
    return Gathered(
        mapping=table.mapping,
        titles=table.titles,
        rows=staged.rows,
        repeated=staged.repeated,
        stale=staged.stale,
        rejected=rejected.number,
        spoiling=rejected.number,
        first_row=rejected.first_row,
        unused=_unused(table),
    )


def _counts(kind: Kind, gathered: Gathered, tallies: list[Tally]) -> dict[str, Any]:
    names = [str(target.landing.model._meta.model_name) for target in kind.targets]
    tables = {name: asdict(found) for name, found in zip(names, tallies, strict=True)}
    return {
        "rows": gathered.rows,
        "rejected": gathered.rejected,
        "repeated": gathered.repeated,
        "stale": gathered.stale,
        "tables": tables,
        "unused": list(gathered.unused),
        **gathered.facts,
    }


def _unused(table: Table) -> list[str]:
    """Titles that stand for no column."""
    used = {found.position for found in table.found}
    return [title for place, title in enumerate(table.titles) if title and place not in used]


def _apply(actor: Actor, kind: Kind, record: Import, tallies: list[Tally]) -> None:
    if any(found.new or found.changed or found.gone for found in tallies):
        kind.apply(actor)
        for place, target in enumerate(kind.targets):
            _keep_images(record, place, target)
    record.state, record.applied_at = ImportState.APPLIED, now()


def _keep_images(record: Import, place: int, target: Target) -> None:
    table = connection.ops.quote_name(RowImages._meta.db_table)
    keys = "row_uuids" if target.landing.has_uuids else "row_ids"
    with connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO {table} (of_import_id, landing, {keys}, befores, afters)"
            f" SELECT {record.pk}, {place}, array_agg(row_id), array_agg(before), array_agg(after)"
            f" FROM (SELECT *, row_number() OVER () / {_TOGETHER} AS part"
            f" FROM ({images(target.landing)}) AS i) AS parted"
            " GROUP BY part"
        )

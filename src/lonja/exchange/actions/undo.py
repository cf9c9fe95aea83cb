"""Putting back what stood there before an import."""

# ruff: noqa: S608 - the statements are made of names of columns and temporary tables

from __future__ import annotations

from datetime import timedelta

from django.db import IntegrityError, connection

from lonja.companies.actor import Actor
from lonja.core.audit import transaction_by
from lonja.core.clock import now
from lonja.core.staged import changed_since, close
from lonja.exchange.actions.take_in import lock
from lonja.exchange.errors import ChangedSince, ImportUnknown, InUseSince, NotUndoable, TooLateToUndo
from lonja.exchange.examples import names_of
from lonja.exchange.kinds import Target, kind_of
from lonja.exchange.models import Import, RowImages
from lonja.exchange.states import AT_WORK, ImportState, may_move

UNDOABLE_FOR = timedelta(days=365)
"""How long what stood there before an import is kept."""

IMAGES = "exchange_images"
"""The temporary table of what an import did to one table."""
_NAMED = 10
_LONGER = timedelta(days=1)


def undo(actor: Actor, number: int, *, keeps_changed: bool = False) -> Import:
    """Bring every row that the import touched back to what it was, exactly; rows it added go.

    Rows that somebody changed since stay as they are with `keeps_changed`. Raises ImportUnknown, NotUndoable,
    TooLateToUndo, PermissionMissing, InUseSince, and without `keeps_changed` ChangedSince, which names them; nothing
    changes then.
    """
    found = Import.objects.filter(pk=number).first()
    if found is None:
        raise ImportUnknown(number=number)
    actor.require(kind_of(found.kind).permission)
    try:
        with transaction_by(actor, "undo_import"):
            lock(found.kind)
            record = Import.objects.select_for_update().get(pk=number)
            require_undoable(record)
            _put_back(actor, record, keeps_changed=keeps_changed)
            record.state, record.undone_at = ImportState.UNDONE, now()
            record.save()
            _check_now()
    except IntegrityError as error:
        raise InUseSince(number=number) from error
    return record


def require_undoable(record: Import) -> None:
    """Raise NotUndoable for an import that was not applied, TooLateToUndo for one whose images are gone by now."""
    if not may_move(ImportState(record.state), ImportState.UNDONE):
        raise NotUndoable(number=record.pk)
    if not is_undoable(record):
        raise TooLateToUndo(number=record.pk, days=UNDOABLE_FOR.days)


def is_undoable(record: Import) -> bool:
    """Whether it is still kept what stood there before an import that was applied."""
    return record.applied_at is not None and record.applied_at > now() - UNDOABLE_FOR


def forget_images() -> int:
    """Delete what stood there before imports that can no longer be undone; returns the number of rows."""
    old = RowImages.objects.filter(of_import__applied_at__lt=now() - UNDOABLE_FOR - _LONGER)
    return old.exclude(of_import__state__in=AT_WORK).delete()[0]


def _put_back(actor: Actor, record: Import, *, keeps_changed: bool) -> None:
    """The tables in the reverse of the order in which they were written."""
    kind = kind_of(record.kind)
    for place, target in reversed(list(enumerate(kind.targets))):
        close(target.landing)
        gather_images(record, place, target)
        changed = changed_since(target.landing, IMAGES)
        if changed and not keeps_changed:
            rows = ", ".join(names_of(target, changed[:_NAMED]))
            raise ChangedSince(number=record.pk, count=len(changed), rows=rows)
        if changed:
            with connection.cursor() as cursor:
                cursor.execute(f"DELETE FROM {IMAGES} WHERE row_id = ANY(%s)", [changed])
        kind.restore(actor, place, IMAGES)


def gather_images(record: Import, place: int, target: Target) -> None:
    """Bring the images of one of the kind's tables into IMAGES, for the rest of the transaction."""
    table = connection.ops.quote_name(RowImages._meta.db_table)
    keys = "row_uuids" if target.landing.has_uuids else "row_ids"
    with connection.cursor() as cursor:
        cursor.execute(f"DROP TABLE IF EXISTS pg_temp.{IMAGES}")
        cursor.execute(
            f"CREATE TEMPORARY TABLE {IMAGES} ON COMMIT DROP AS SELECT image.* FROM {table},"
            f" unnest({keys}, befores, afters) AS image (row_id, before, after)"
            f" WHERE of_import_id = {record.pk} AND landing = {place}"
        )
        cursor.execute(f"ANALYZE {IMAGES}")


def _check_now() -> None:
    """Let the foreign keys that wait for the commit speak while it can still be said what they mean."""
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")

"""What undoing an import would do, before anybody does it."""

# ruff: noqa: S608 - the statements are made of names of columns and temporary tables

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db import connection, transaction

from lonja.companies.actor import Actor
from lonja.core.staged import changed_since
from lonja.exchange.actions.undo import IMAGES, gather_images, require_undoable
from lonja.exchange.examples import names_of, with_names
from lonja.exchange.kinds import Target, kind_of
from lonja.exchange.models import Import
from lonja.exchange.queries import import_of

FIRST = 5
_NAMED = 10


@dataclass(frozen=True, slots=True)
class Restored:
    """What undoing does to one table: rows put back, rows that go since the import added them, rows that come back.

    `changed` of them were changed since, `names` are the first of these. `examples` are rows that are put back: name,
    what stands there now, what stood there before.
    """

    table: str
    back: int
    going: int
    returning: int
    changed: int
    names: list[str]
    examples: list[tuple[str, dict[str, Any], dict[str, Any]]]


def undo_preview(actor: Actor, number: int) -> list[Restored]:
    """What undoing this import would do to each table, by now. Nothing is locked: while somebody reads it, more may
    change, and then the undoing says so.

    Raises ImportUnknown, NotUndoable for one that was not applied, and TooLateToUndo.
    """
    record = import_of(actor, number)
    require_undoable(record)
    with transaction.atomic():
        return [_restored(record, place, target) for place, target in enumerate(kind_of(record.kind).targets)]


def _restored(record: Import, place: int, target: Target) -> Restored:
    gather_images(record, place, target)
    changed = changed_since(target.landing, IMAGES)
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(*) FILTER (WHERE before IS NOT NULL AND after IS NOT NULL),"
            f" count(*) FILTER (WHERE before IS NULL), count(*) FILTER (WHERE after IS NULL) FROM {IMAGES}"
        )
        back, going, returning = cursor.fetchone()
    names = names_of(target, changed[:_NAMED])
    name = str(target.landing.model._meta.model_name)
    return Restored(name, back, going, returning, len(changed), names, _examples(target))


def _examples(target: Target) -> list[tuple[str, dict[str, Any], dict[str, Any]]]:
    landing = target.landing
    now = ", ".join(f"'{name}', s.{landing.column(name)}" for name in landing.values)
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT {target.label}, jsonb_build_object({now}), i.before FROM {IMAGES} i"
            f" JOIN {landing.table} s ON s.{landing.pk} = i.row_id"
            f" WHERE i.before IS NOT NULL AND i.after IS NOT NULL ORDER BY i.row_id LIMIT {FIRST}"
        )
        found = cursor.fetchall()
    values = with_names(target, [value for _name, now, before in found for value in (now, before)])
    return [(name, values[2 * place], values[2 * place + 1]) for place, (name, _now, _before) in enumerate(found)]

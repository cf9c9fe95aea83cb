"""The first rows of each sort, as a person reads them: for the preview and for refusals."""

# ruff: noqa: S608 - the statements are made of names of columns and temporary tables

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from django.db import connection

from lonja.core.staged import Change, RowId
from lonja.exchange.kinds import Kind, Target

FIRST = 5


def examples(kind: Kind) -> dict[str, Any]:
    """Of each table the first rows that are new, changed and gone: their name, what stands there, what will."""
    return {str(target.landing.model._meta.model_name): _of_target(target) for target in kind.targets}


def _of_target(target: Target) -> dict[str, list[dict[str, Any]]]:
    after = ", ".join(f"'{name}', s.{target.landing.column(name)}" for name in target.landing.values)
    shown: dict[str, list[dict[str, Any]]] = {}
    with connection.cursor() as cursor:
        for what in (Change.NEW, Change.CHANGED, Change.GONE):
            cursor.execute(
                f"SELECT number, {target.preview or target.label}, before, jsonb_build_object({after}) FROM"
                f" (SELECT * FROM {target.landing.staged} WHERE what = '{what}' ORDER BY number LIMIT {FIRST}) AS s"
            )
            found = cursor.fetchall()
            values = with_names(target, [value for *_, before, after_ in found for value in (before, after_)])
            shown[what] = [
                {"row": number, "name": name, "before": values[2 * place], "after": values[2 * place + 1]}
                for place, (number, name, *_) in enumerate(found)
            ]
    return shown


def with_names(target: Target, rows: Sequence[Any]) -> list[dict[str, Any]]:
    """Each row's values, with what it refers to by the name that this has and not by its number."""
    values = [_values(target, row) for row in rows]
    for field in target.landing.model._meta.concrete_fields:
        if field.is_relation and field.attname in target.landing.values and field.related_model:
            ids = {row[field.attname] for row in values if row.get(field.attname) is not None}
            found = field.related_model._default_manager.in_bulk(ids) if ids else {}
            named = {str(pk): str(each) for pk, each in found.items()}
            for row in filter(None, values):
                key = str(row.pop(field.attname, None))  # what is not there yet has no name
                row.update({field.attname: named.get(key)} if key in named or key == "None" else {})
    return values


def _values(target: Target, row: Any) -> dict[str, Any]:
    values = json.loads(row) if isinstance(row, str) else row or {}
    return {name: values[name] for name in target.landing.values if name in values}


def names_of(target: Target, row_ids: Sequence[RowId]) -> list[str]:
    """What people call these rows of the table; those that are gone by their number."""
    landing = target.landing
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT s.{landing.pk}, {target.label} FROM {landing.table} s WHERE s.{landing.pk} = ANY(%s)",
            [list(row_ids)],
        )
        names = dict(cursor.fetchall())
    return [str(names.get(row_id) or row_id) for row_id in row_ids]

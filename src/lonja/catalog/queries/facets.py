"""Facets: for each typed attribute of the variants found, its values with the number of variants behind each."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any, NamedTuple

from django.db import connection
from django.utils.translation import gettext as _

from lonja.catalog.models import AttributeKind
from lonja.catalog.queries.visibility import Sql
from lonja.catalog.rules import sort_key
from lonja.core.texts import localized

MINIMUM_SHARE = 0.1
"""An attribute is offered as a facet when at least this share of the variants found bears it."""


@dataclass(frozen=True, slots=True)
class FacetValue:
    """A value as it stands in a filter, its label, and how many variants choosing it would leave."""

    value: str
    label: str
    count: int
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class Facet:
    """An attribute by which the variants found can be narrowed; `unit` is the unit of its numbers."""

    code: str
    name: str
    unit: str
    values: list[FacetValue]


_FACETS = """
WITH hits AS MATERIALIZED (SELECT v.attributes{misses} {hits})
SELECT a.code, a.names, a.kind, a.unit, a.choice_names -> f.value, a.choice_order, f.value, f.number,
       (SELECT count(*) FROM hits)
FROM (
    SELECT pair.key, pair.value, count(*) AS number
    FROM hits, jsonb_each_text(hits.attributes) AS pair
    {counted}
    GROUP BY pair.key, pair.value
) f
JOIN catalog_attribute a ON a.code = f.key AND a.is_facet
ORDER BY a.position, a.code
"""


class _Row(NamedTuple):
    code: str
    names: Mapping[str, str]
    kind: str
    unit: str
    choice: Mapping[str, str] | None
    order: Sequence[str]
    value: str
    number: int
    found: int


def facets_of(hits: Sql, filters: Mapping[str, tuple[str, ...]]) -> list[Facet]:
    """The facets of the variants in `hits` (FROM and WHERE, without the filters); one query.

    The values of an attribute are counted as if nothing were chosen in it, and all else were.
    """
    misses, counted = Sql(""), ""
    if filters:
        misses = _misses(filters)
        counted = "WHERE hits.misses = '{}' OR hits.misses = ARRAY[pair.key]"
    statement = _FACETS.format(misses=misses.text, hits=hits.text, counted=counted)
    with connection.cursor() as cursor:
        cursor.execute(statement, [*misses.params, *hits.params])
        rows = [_row(raw) for raw in cursor.fetchall()]
    grouped = (list(group) for _code, group in groupby(rows, key=lambda row: row.code))
    return [_facet(group, filters.get(group[0].code, ())) for group in grouped if _is_useful(group, filters)]


def _misses(filters: Mapping[str, tuple[str, ...]]) -> Sql:
    """The attributes whose filter a variant fails: none, and it is found; one, and that facet still counts it."""
    cases = ", ".join("CASE WHEN v.attributes ->> %s = ANY(%s) THEN NULL ELSE %s END" for _code in filters)
    params = [part for code, values in filters.items() for part in (code, list(values), code)]
    return Sql(f", array_remove(ARRAY[{cases}]::text[], NULL) AS misses", tuple(params))


def _row(raw: Sequence[Any]) -> _Row:
    code, names, kind, unit, choice, order, value, number, found = raw
    return _Row(
        code, json.loads(names), kind, unit, json.loads(choice) if choice else None, json.loads(order), value,
        number, found,
    )  # fmt: skip


def _is_useful(group: Sequence[_Row], filters: Mapping[str, tuple[str, ...]]) -> bool:
    if group[0].code in filters:
        return True
    return len(group) > 1 and sum(row.number for row in group) >= MINIMUM_SHARE * group[0].found


def _facet(group: Sequence[_Row], chosen: Iterable[str]) -> Facet:
    first = group[0]
    wanted = set(chosen)
    values = [FacetValue(row.value, _label(row), row.number, row.value in wanted) for row in sorted(group, key=_place)]
    return Facet(first.code, localized(first.names), first.unit, values)


def _label(row: _Row) -> str:
    if row.kind == AttributeKind.BOOLEAN:
        return _("Yes") if row.value == "true" else _("No")
    return localized(row.choice) if row.choice else row.value


def _place(row: _Row) -> tuple[float, str]:
    """Numbers by size, choices as listed, yes before no, the rest by label as people sort."""
    if row.kind == AttributeKind.NUMBER:
        return (_number(row.value), "")
    if row.kind == AttributeKind.BOOLEAN:
        return (0 if row.value == "true" else 1, "")
    listed = row.order.index(row.value) if row.value in row.order else len(row.order)
    return (listed, sort_key(_label(row)))


def _number(value: str) -> float:
    try:
        return float(value)
    except ValueError:
        return float("inf")

"""Facets: for each typed attribute of the variants found, its values with the number of variants behind each."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from django.utils.translation import gettext as _

from lonja.catalog.models import AttributeKind
from lonja.catalog.queries.attributes import AttributeColumn, column_of
from lonja.catalog.queries.hits import MISS, Filters
from lonja.catalog.queries.visibility import Sql
from lonja.catalog.rules import sort_key
from lonja.core.texts import localized

MINIMUM_SHARE = 0.1
"""An attribute is offered as a facet when at least this share of the variants found has it."""


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
    is_number: bool
    values: list[FacetValue]


_FACETS = """
    SELECT json_agg(json_build_array(a.code, a.names, a.kind, a.unit, a.choice_names, a.choice_order,
                                     counted.values, counted.numbers) ORDER BY a.position, a.code)
    FROM (
        SELECT a.id, array_agg(f.value) AS values, array_agg(c.number) AS numbers
        FROM ({counts}) AS c
        JOIN catalog_facetvalue f ON f.id = c.value_id
        JOIN catalog_attribute a ON a.id = f.attribute_id AND a.is_facet{own}
        GROUP BY a.id) AS counted
    JOIN catalog_attribute a ON a.id = counted.id
"""


_COUNTS = """
    SELECT value_id, count(*) AS number
    FROM (SELECT unnest(facet_values) AS value_id FROM hits) AS each GROUP BY value_id"""
_JUDGED_COUNTS = """
    SELECT value_id, missed, count(*) AS number
    FROM (SELECT unnest(facet_values) AS value_id, missed FROM judged) AS each GROUP BY value_id, missed"""
_OWN = f" AND (c.missed = 0 OR a.code = (%s::text[])[c.missed - {MISS - 1}])"


def facets_sql(filters: Filters) -> Sql:
    """SELECT of one JSON array with the facets of the CTEs that Hits.judged gives; each row of it is an attribute.

    The values of an attribute are counted as if nothing were chosen in it, and all else were: so a variant that misses
    one attribute's filter counts for that attribute, and one that misses two for none.
    """
    if not filters:
        return Sql(_FACETS.format(counts=_COUNTS, own=""))
    return Sql(_FACETS.format(counts=_JUDGED_COUNTS, own=_OWN), (list(filters),))


class _Row(NamedTuple):
    code: str
    names: dict[str, str]
    kind: str
    unit: str
    choice_names: dict[str, dict[str, str]]
    choice_order: list[str]
    values: Sequence[str]
    numbers: Sequence[int]


def facets_from(
    found: str | None, filters: Filters, total: int, columns: Sequence[str] = ()
) -> tuple[list[Facet], list[AttributeColumn]]:
    """The facets of what `facets_sql` gave, and these columns. `total` is the number of variants with all filters."""
    rows = [_Row(*row) for row in json.loads(found or "[]")]
    facets = [_facet(row, filters.get(row.code, ())) for row in rows if row.code in filters or _helps(row, total)]
    known = {row.code: row for row in rows}
    return facets, [_column(known[code]) for code in columns if code in known]


def _helps(row: _Row, total: int) -> bool:
    return len(row.values) > 1 and sum(row.numbers) >= MINIMUM_SHARE * total


def _facet(row: _Row, chosen: Sequence[str]) -> Facet:
    counts: dict[str, int] = {}
    for value, number in zip(row.values, row.numbers, strict=True):
        counts[value] = counts.get(value, 0) + number
    labels = _labels(row, counts)
    place = _places(row, labels)
    values = [FacetValue(value, labels[value], counts[value], value in chosen) for value in sorted(counts, key=place)]
    is_number = row.kind == AttributeKind.NUMBER
    return Facet(row.code, localized(row.names), row.unit, is_number, values)


def _column(row: _Row) -> AttributeColumn:
    return column_of(row.code, row.names, row.kind, row.unit, row.choice_names)


def _labels(row: _Row, values: Iterable[str]) -> dict[str, str]:
    if row.kind == AttributeKind.BOOLEAN:
        return {value: _("Yes") if value == "true" else _("No") for value in values}
    names = row.choice_names if row.kind == AttributeKind.CHOICE else {}
    return {value: localized(names.get(value, {})) or value for value in values}


def _places(row: _Row, labels: Mapping[str, str]) -> Any:
    """The key by which values are sorted: numbers by size, choices as listed, yes first, the rest by label."""
    if row.kind == AttributeKind.NUMBER:
        return _number
    if row.kind == AttributeKind.BOOLEAN:
        return lambda value: value != "true"
    order = {code: place for place, code in enumerate(row.choice_order)}
    return lambda value: (order.get(value, len(order)), sort_key(labels[value]))


def _number(value: str) -> tuple[float, str]:
    try:
        return (float(value), value)
    except ValueError:
        return (float("inf"), value)

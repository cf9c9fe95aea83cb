"""Facets as the filters of a page: values with the unit and the decimal sign of the reader."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal, InvalidOperation

from lonja.catalog.queries import Facet, FacetValue
from lonja.web import formats, tables

PREFIX = "f."
"""What stands before an attribute's code in the address of a page."""

OPEN_AT_FIRST = 4


def filter_groups(facets: Sequence[Facet]) -> list[tables.Facet]:
    """The filters beside a list; the first few and those in use are open."""
    return [
        tables.Facet(
            PREFIX + facet.code,
            facet.name,
            tuple(tables.Choice(v.value, value_label(facet, v), v.count, v.is_chosen) for v in facet.values),
            is_open=position < OPEN_AT_FIRST or any(v.is_chosen for v in facet.values),
        )
        for position, facet in enumerate(facets)
    ]


def filter_labels(facets: Sequence[Facet]) -> dict[str, dict[str, str]]:
    """For each filter of the address, what its values are called above the list: 'Diameter: 2.5 mm'."""
    return {
        PREFIX + facet.code: {v.value: f"{facet.name}: {value_label(facet, v)}" for v in facet.values}
        for facet in facets
    }


def value_label(facet: Facet, value: FacetValue) -> str:
    """One value as text: a number in the reader's language with its unit, anything else as the catalog calls it."""
    if not facet.is_number:
        return value.label
    try:
        number = formats.quantity(Decimal(value.value))
    except InvalidOperation:
        return value.label
    return f"{number} {facet.unit}".strip()

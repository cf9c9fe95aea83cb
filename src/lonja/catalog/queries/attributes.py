"""Attributes as the columns of a product's table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from lonja.catalog.models import Attribute, AttributeKind
from lonja.core.texts import localized


@dataclass(frozen=True, slots=True)
class AttributeColumn:
    """A column: its head with the unit of measure, and the labels of its choices in the reader's language."""

    code: str
    label: str
    is_number: bool
    choices: Mapping[str, str]


def attribute_columns(codes: Sequence[str]) -> list[AttributeColumn]:
    """The columns for these attribute codes, in their order; unknown codes are left out. One query."""
    found = {attribute.code: attribute for attribute in Attribute.objects.filter(code__in=codes)}
    return [_column(found[code]) for code in codes if code in found]


def _column(attribute: Attribute) -> AttributeColumn:
    name = localized(attribute.names)
    return AttributeColumn(
        code=attribute.code,
        label=f"{name} ({attribute.unit})" if attribute.unit else name,
        is_number=attribute.kind == AttributeKind.NUMBER,
        choices={value: localized(names) for value, names in attribute.choice_names.items()},
    )

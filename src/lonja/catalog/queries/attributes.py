"""Attributes as the columns of a table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from lonja.catalog.models import Attribute, AttributeKind, Variant
from lonja.core.texts import localized

Choices = Mapping[str, Mapping[str, str]]
"""What the values of an attribute are called, by language."""


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


def key_attributes(variants: Sequence[Variant], most: int = 2) -> list[str]:
    """The codes of the attributes by which most of these variants' products vary, in the order of those products."""
    had = Counter(code for variant in variants for code in variant.product.attribute_codes)
    return [code for code, number in had.most_common() if 2 * number >= len(variants)][:most]


def column_of(code: str, names: Mapping[str, str], kind: str, unit: str, choices: Choices) -> AttributeColumn:
    """The column of an attribute; `choices` are the names of its values."""
    name = localized(names)
    return AttributeColumn(
        code=code,
        label=f"{name} ({unit})" if unit else name,
        is_number=kind == AttributeKind.NUMBER,
        choices={value: localized(texts) for value, texts in choices.items()},
    )


def _column(found: Attribute) -> AttributeColumn:
    return column_of(found.code, found.names, found.kind, found.unit, found.choice_names)

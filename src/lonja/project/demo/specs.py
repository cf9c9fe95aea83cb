"""What the demo seller is made of, as plain frozen records: no Django, no database."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple


class Text(NamedTuple):
    """One text in the two languages of the store."""

    es: str
    en: str

    def as_json(self) -> dict[str, str]:
        """The text keyed by language code, as the catalog stores it."""
        return {"es": self.es, "en": self.en}


Value = Decimal | str | bool
"""A number, a text or the code of a choice, or yes/no: as the attribute's kind says."""


class AttributeKind(StrEnum):
    """What kind of value an attribute takes."""

    NUMBER = "number"
    TEXT = "text"
    CHOICE = "choice"
    BOOLEAN = "boolean"


class SalesUnit(StrEnum):
    """In what a variant is counted when it is sold."""

    PIECE = "piece"
    BOX = "box"
    BAG = "bag"
    ROLL = "roll"
    METER = "meter"
    PAIR = "pair"
    CAN = "can"
    SET = "set"


class StockClass(StrEnum):
    """How fast a variant turns, which decides how much of it lies in the warehouses."""

    FAST = "fast"
    REGULAR = "regular"
    SLOW = "slow"
    TO_ORDER = "to_order"


@dataclass(frozen=True, slots=True)
class CategorySpec:
    """A node of the category tree; `parent_code` is None at a root."""

    code: str
    parent_code: str | None
    names: Text
    position: int


@dataclass(frozen=True, slots=True)
class AttributeSpec:
    """A typed attribute; `choices` maps code to label in the order to show them, for choices only."""

    code: str
    names: Text
    kind: AttributeKind
    unit: str
    is_facet: bool
    position: int
    choices: Mapping[str, Text]


class PriceBreak(NamedTuple):
    """The list price in EUR for each sales unit, from this many sales units on."""

    quantity: int
    price: Decimal


@dataclass(frozen=True, slots=True)
class VariantSpec:
    """What is put into a cart: one SKU with its pack, list price in EUR and weight a unit."""

    sku: str
    barcode: str
    names: Text
    attributes: Mapping[str, Value]
    sales_unit: SalesUnit
    content: int
    quantity_minimum: int
    quantity_step: int
    list_price: Decimal
    breaks: tuple[PriceBreak, ...]
    weight_kg: Decimal
    stock_class: StockClass


@dataclass(frozen=True, slots=True)
class ProductSpec:
    """Variants that share a page: their texts, picture, tax class and the attributes that all of them share.

    `varies` names, in the order of the columns, the attributes in which the variants differ.
    """

    code: str
    category_code: str
    names: Text
    descriptions: Text
    drawing: str
    tax_class: str
    attributes: Mapping[str, Value]
    varies: tuple[str, ...]
    variants: tuple[VariantSpec, ...]


@dataclass(frozen=True, slots=True)
class Catalog:
    """The whole range of the demo seller."""

    categories: tuple[CategorySpec, ...]
    attributes: tuple[AttributeSpec, ...]
    products: tuple[ProductSpec, ...]

    def variants(self) -> Iterator[VariantSpec]:
        """Every variant, in the order of the catalog."""
        for product in self.products:
            yield from product.variants

"""Saving categories, attributes, products, variants and packs, many at once and again: by their codes."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from django.db.models import Value
from django.db.models.functions import Concat

from lonja.catalog.actions.access import require_codes, written_by
from lonja.catalog.actions.indexing import index_variants
from lonja.catalog.errors import CategoryCycle
from lonja.catalog.models import Attribute, AttributeKind, Category, Pack, Product, SalesUnit, TaxClass, Variant
from lonja.catalog.rules import Node, tree_paths
from lonja.companies.actor import Actor
from lonja.core.bulk import Merged, merge
from lonja.core.codes import normalize_code

Texts = Mapping[str, str]
Feature = Decimal | int | str | bool


@dataclass(frozen=True, slots=True)
class CategoryRow:
    """A category under its parent (by code; none at a root), in its place among its siblings."""

    code: str
    names: Texts
    parent_code: str | None = None
    position: int = 0
    drawing: str = ""


@dataclass(frozen=True, slots=True)
class AttributeRow:
    """A typed attribute; `choices` maps code to names, in the order to show them, for choices only."""

    code: str
    names: Texts
    kind: str = AttributeKind.TEXT
    unit: str = ""
    choices: Mapping[str, Texts] = field(default_factory=dict)
    is_facet: bool = True
    position: int = 0


@dataclass(frozen=True, slots=True)
class ProductRow:
    """A product in a category (by code); `attribute_codes` are the columns of its table."""

    code: str
    category_code: str
    names: Texts
    descriptions: Texts = field(default_factory=dict)
    brand: str = ""
    attribute_codes: Sequence[str] = ()
    drawing: str = ""
    tax_class: str = TaxClass.STANDARD
    is_active: bool = True
    external_id: str | None = None


@dataclass(frozen=True, slots=True)
class VariantRow:
    """A variant of a product (by code). Quantities are in sales units, each of which holds `content` pieces."""

    sku: str
    product_code: str
    names: Texts
    attributes: Mapping[str, Feature] = field(default_factory=dict)
    barcode: str | None = None
    sales_unit: str = SalesUnit.PIECE
    content: Decimal = Decimal(1)
    quantity_minimum: Decimal = Decimal(1)
    quantity_step: Decimal = Decimal(1)
    weight_kg: Decimal | None = None
    position: int = 0
    is_active: bool = True
    external_id: str | None = None


@dataclass(frozen=True, slots=True)
class PackRow:
    """A larger package of a variant (by SKU): scanning `barcode` means `quantity` of its sales units."""

    barcode: str
    sku: str
    quantity: Decimal
    names: Texts = field(default_factory=dict)


def save_categories(actor: Actor, rows: Iterable[CategoryRow]) -> Merged:
    """Add or change categories by code; the tree is numbered anew, so that a branch stays one prefix.

    Raises CodeUnknown for a parent that does not exist and CategoryCycle where a branch would hold itself.
    """
    with written_by(actor, "save_categories"):
        wanted = {row.code: row for row in rows}
        there = {category.code: category for category in Category.objects.all()}
        new = [Category(code=code, path=f"~{code}") for code in wanted if code not in there]
        there |= {category.code: category for category in Category.objects.bulk_create(new)}
        require_codes("category", (row.parent_code for row in wanted.values()), there)
        before = {code: _state(category) for code, category in there.items()}
        for row in wanted.values():
            _fill(there[row.code], row, there)
        changed = _place_and_write(there, before)
        if changed:
            index_variants()
    return Merged(len(new), len(changed) - len(new))


def _place_and_write(there: Mapping[str, Category], before: Mapping[str, tuple[object, ...]]) -> list[Category]:
    """Give every category its path and write those that are no longer as `before` says."""
    place_in_tree(there)
    changed = [category for code, category in there.items() if _state(category) != before[code]]
    write_tree(changed)
    return changed


def place_categories() -> None:
    """Number the tree anew, as the parents and positions say. Raises CategoryCycle."""
    there = {category.code: category for category in Category.objects.all()}
    _place_and_write(there, {code: _state(category) for code, category in there.items()})


def write_tree(changed: Iterable[Category]) -> None:
    """Write names and places of categories; their paths step aside first, since each of them is unique."""
    rows = list(changed)
    Category.objects.filter(pk__in=[row.pk for row in rows]).update(path=Concat(Value("~"), "code"))
    Category.objects.bulk_update(rows, ["names", "parent", "position", "drawing", "path"])


def _state(category: Category) -> tuple[object, ...]:
    return (category.path, category.parent_id, category.names, category.position, category.drawing)


def _fill(category: Category, row: CategoryRow, there: Mapping[str, Category]) -> None:
    category.names, category.position, category.drawing = dict(row.names), row.position, row.drawing
    category.parent = there[row.parent_code] if row.parent_code else None


def place_in_tree(there: Mapping[str, Category]) -> None:
    """Give every category its path. Raises CategoryCycle for one that no root leads to."""
    paths = tree_paths([Node(c.pk, c.parent_id, c.position, c.code) for c in there.values()])
    for category in there.values():
        if category.pk not in paths:
            raise CategoryCycle(code=category.code)
        category.path = paths[category.pk]


def save_attributes(actor: Actor, rows: Iterable[AttributeRow]) -> Merged:
    """Add or change attributes by code."""
    fields = ["code", "names", "kind", "unit", "choice_names", "choice_order", "is_facet", "position"]
    with written_by(actor, "save_attributes"):
        values = (
            (row.code, _json(row.names), row.kind, row.unit, _json(row.choices), _json(list(row.choices)), row.is_facet,
             row.position)
            for row in rows
        )  # fmt: skip
        merged = merge(Attribute, fields, values, ["code"])
        if merged.updated:
            index_variants()
    return merged


def save_products(actor: Actor, rows: Iterable[ProductRow]) -> Merged:
    """Add or change products by code. Raises CodeUnknown for a category that does not exist."""
    fields = ["code", "category_id", "names", "descriptions", "brand", "attribute_codes", "drawing", "tax_class",
              "is_active", "external_id"]  # fmt: skip
    with written_by(actor, "save_products"):
        rows = list(rows)
        categories = dict(Category.objects.values_list("code", "id"))
        require_codes("category", (row.category_code for row in rows), categories)
        values = (
            (row.code, categories[row.category_code], _json(row.names), _json(row.descriptions), row.brand,
             _json(list(row.attribute_codes)), row.drawing, row.tax_class, row.is_active, row.external_id)
            for row in rows
        )  # fmt: skip
        merged = merge(Product, fields, values, ["code"])
        if merged.updated:
            codes = [row.code for row in rows]
            index_variants(Variant.objects.filter(product__code__any_of=codes).values_list("id", flat=True))
    return merged


def save_variants(actor: Actor, rows: Iterable[VariantRow]) -> Merged:
    """Add or change variants by SKU, and index them. Raises CodeUnknown for a product that does not exist."""
    fields = ["sku", "sku_key", "product_id", "names", "attributes", "barcode", "sales_unit", "content",
              "quantity_minimum", "quantity_step", "weight_kg", "position", "is_active", "external_id"]  # fmt: skip
    with written_by(actor, "save_variants"):
        rows = list(rows)
        products = dict(Product.objects.values_list("code", "id"))
        require_codes("product", (row.product_code for row in rows), products)
        values = (
            (row.sku, normalize_code(row.sku)[:64], products[row.product_code], _json(row.names), _json(row.attributes),
             row.barcode, row.sales_unit, row.content, row.quantity_minimum, row.quantity_step, row.weight_kg,
             row.position, row.is_active, row.external_id)
            for row in rows
        )  # fmt: skip
        merged = merge(Variant, fields, values, ["sku"])
        if merged.inserted or merged.updated:
            skus = [row.sku for row in rows]
            index_variants(Variant.objects.filter(sku__any_of=skus).values_list("id", flat=True))
    return merged


def save_packs(actor: Actor, rows: Iterable[PackRow]) -> Merged:
    """Add or change packs by barcode. Raises CodeUnknown for a SKU that does not exist."""
    with written_by(actor, "save_packs"):
        rows = list(rows)
        variants = dict(Variant.objects.filter(sku__any_of={row.sku for row in rows}).values_list("sku", "id"))
        require_codes("SKU", (row.sku for row in rows), variants)
        values = ((row.barcode, variants[row.sku], row.quantity, _json(row.names)) for row in rows)
        return merge(Pack, ["barcode", "variant_id", "quantity", "names"], values, ["barcode"])


def _json(value: object) -> str:
    """JSON with exact numbers: 8.0 and 8 are the same value, written 8."""
    return json.dumps(value, ensure_ascii=False, default=_plain)


def _plain(value: object) -> object:
    if isinstance(value, Decimal):
        whole = value == value.to_integral_value()
        return int(value) if whole else float(value)
    if isinstance(value, Mapping):
        return dict(value)
    raise TypeError(f"{value!r} has no place in JSON")

"""Changing one product or variant as a person does, at a form: never over what somebody else changed meanwhile."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import asdict
from decimal import Decimal
from typing import Any

from lonja.catalog.actions.access import written_by
from lonja.catalog.actions.indexing import index_variants
from lonja.catalog.actions.relations import save_successors
from lonja.catalog.actions.saving import ProductRow, VariantRow, save_products, save_variants
from lonja.catalog.errors import CodeTaken, CodeUnknown
from lonja.catalog.models import Category, Product, Variant
from lonja.companies.actor import Actor
from lonja.core.errors import ChangedMeanwhile


def product_row(product: Product) -> ProductRow:
    """A product as it stands; one query where its category is not at hand."""
    return ProductRow(
        product.code, product.category.code, product.names, product.descriptions, product.brand,
        product.attribute_codes, product.drawing, product.tax_class, product.is_active, product.external_id,
    )  # fmt: skip


def variant_row(variant: Variant) -> VariantRow:
    """A variant as it stands, without its successor; one query where its product is not at hand."""
    return VariantRow(
        variant.sku, variant.product.code, variant.names, variant.attributes, variant.barcode, variant.sales_unit,
        variant.content, variant.quantity_minimum, variant.quantity_step, variant.weight_kg, variant.position,
        variant.is_active, variant.external_id,
    )  # fmt: skip


def version_of(row: ProductRow | VariantRow, successor: str | None = None) -> str:
    """A mark that differs whenever anything of the row does; a form carries it from drawing to saving."""
    return version_of_facts([asdict(row), successor])


def version_of_facts(facts: Sequence[Any]) -> str:
    """A mark that differs whenever one of the facts does."""
    text = json.dumps(facts, default=_plain, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()[:32]


def _plain(value: object) -> object:
    return format(value.normalize(), "f") if isinstance(value, Decimal) else str(value)


def change_product(actor: Actor, row: ProductRow, seen: str | None) -> None:
    """Save a product as `row` says, if it still stands as it did when `seen` was its version; None for a new one.

    Raises ChangedMeanwhile where it does not, CodeTaken where a new one has the code of another, CodeUnknown.
    """
    with written_by(actor, "change_product"):
        # One at a time: the second waits for the first here, and compares with what that one has written.
        there = Product.objects.select_for_update(of=("self",)).select_related("category").filter(code=row.code).first()
        require_seen(row.code, version_of(product_row(there)) if there else None, seen)
        save_products(actor, [row])


def change_variant(actor: Actor, row: VariantRow, successor: str | None, seen: str | None) -> None:
    """Save a variant and by which SKU it is replaced, as `change_product` does.

    Raises what that does, and SuccessorUnusable.
    """
    with written_by(actor, "change_variant"):
        found = Variant.objects.select_for_update(of=("self",)).select_related("product", "replaced_by")
        there = found.filter(sku=row.sku).first()
        after = there.replaced_by.sku if there and there.replaced_by else None
        require_seen(row.sku, version_of(variant_row(there), after) if there else None, seen)
        save_variants(actor, [row])
        if successor != after:
            save_successors(actor, {row.sku: successor})


def require_seen(code: str, now: str | None, seen: str | None) -> None:
    """Raise ChangedMeanwhile where `now` is another version than was seen, CodeTaken where a new thing is there."""
    if seen is None and now is not None:
        raise CodeTaken(value=code)
    if seen != now:
        raise ChangedMeanwhile


def change_products(
    actor: Actor,
    product_ids: Sequence[int],
    *,
    category_code: str | None = None,
    brand: str | None = None,
    is_active: bool | None = None,
) -> int:
    """Give many products another category, brand or state; what is None stays. Gives how many it changed.

    Raises CodeUnknown for a category that does not exist.
    """
    with written_by(actor, "change_products"):
        found = Product.objects.filter(pk__in=product_ids)
        changes: dict[str, object] = {}
        if category_code is not None:
            category = Category.objects.filter(code=category_code).first()
            if category is None:
                raise CodeUnknown(kind="category", value=category_code)
            changes["category"] = category
        changes |= {name: value for name, value in (("brand", brand), ("is_active", is_active)) if value is not None}
        if not changes:
            return 0
        changed = list(found.exclude(**changes).values_list("pk", flat=True))
        Product.objects.filter(pk__in=changed).update(**changes)
        index_variants(Variant.objects.filter(product__in=changed).values_list("pk", flat=True))
    return len(changed)


def change_variants(
    actor: Actor, variant_ids: Sequence[int], *, is_active: bool | None = None, successor: str | None = None
) -> int:
    """Switch many variants on or off, or say by which SKU they are replaced; what is None stays. Gives how many.

    Raises CodeUnknown for an unknown successor and SuccessorUnusable where one would be replaced by itself.
    """
    with written_by(actor, "change_variants"):
        found = Variant.objects.filter(pk__in=variant_ids)
        changed = set()
        if successor is not None:
            skus = dict(found.exclude(replaced_by__sku=successor).values_list("sku", "pk"))
            save_successors(actor, dict.fromkeys(skus, successor))
            changed |= set(skus.values())
        if is_active is not None:
            others = list(found.exclude(is_active=is_active).values_list("pk", flat=True))
            Variant.objects.filter(pk__in=others).update(is_active=is_active)
            changed |= set(others)
    return len(changed)

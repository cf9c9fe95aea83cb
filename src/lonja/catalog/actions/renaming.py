"""Calling a variant or a product by another code: all that hangs on it stays, and the old code still leads to it."""

from __future__ import annotations

from lonja.catalog.actions.access import written_by
from lonja.catalog.actions.indexing import index_variants
from lonja.catalog.errors import CodeTaken, CodeUnusable, ProductUnknown, VariantUnknown
from lonja.catalog.models import FormerProductCode, FormerSku, Product, Variant
from lonja.companies.actor import Actor
from lonja.core.codes import normalize_code


def rename_variant(actor: Actor, sku: str, new: str) -> None:
    """Give a variant another SKU. Prices, stock, part numbers and orders stay; the old SKU still finds it.

    Raises VariantUnknown, CodeUnusable for one without a letter or digit, CodeTaken where another has or had it.
    """
    new = new.strip()
    with written_by(actor, "rename_variant"):
        held = Variant.objects.select_for_update().filter(sku=sku).first()
        if held is None:
            raise VariantUnknown(sku=sku)
        key = normalize_code(new)[:64]
        if not key:
            raise CodeUnusable(value=new)
        if new == sku:
            return
        FormerSku.objects.filter(variant=held, sku=new).delete()
        _require_free(Variant.objects.filter(sku=new).exists() or FormerSku.objects.filter(sku=new).exists(), new)
        FormerSku.objects.create(variant=held, sku=sku, key=held.sku_key)
        Variant.objects.filter(pk=held.pk).update(sku=new, sku_key=key)
        index_variants([held.pk])


def rename_product(actor: Actor, code: str, new: str) -> None:
    """Give a product another code; its old address leads on. Raises ProductUnknown, CodeTaken."""
    with written_by(actor, "rename_product"):
        held = Product.objects.select_for_update().filter(code=code).first()
        if held is None:
            raise ProductUnknown
        if new == code:
            return
        FormerProductCode.objects.filter(product=held, code=new).delete()
        is_taken = Product.objects.filter(code=new).exists() or FormerProductCode.objects.filter(code=new).exists()
        _require_free(is_taken, new)
        FormerProductCode.objects.create(product=held, code=code)
        Product.objects.filter(pk=held.pk).update(code=new)


def _require_free(is_taken: bool, code: str) -> None:
    """Raise CodeTaken where something else has the code, or had it and is still found by it."""
    if is_taken:
        raise CodeTaken(value=code)

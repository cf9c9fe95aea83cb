"""The parts of a variant's page."""

from __future__ import annotations

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from lonja.catalog.models import Product, Variant


def variant_frame(product: Product, variant: Variant, current: str) -> dict[str, Any]:
    """What every page of a variant shows: where it stands and its tabs."""
    parts = (
        ("kept_variant", _("Facts")), ("variant_packs", _("Packs")), ("variant_kit", _("What it is made of")),
        ("variant_life", _("SKU and end of sale")),
    )  # fmt: skip
    tabs = [
        (text, reverse(f"backoffice:{name}", args=[product.code, variant.sku]), None, name == current)
        for name, text in parts
    ]
    return {"area": "catalog", "product": product, "variant": variant, "tabs": tabs}

"""What kits are made of, and which kits a variant is in, for the seller's people who keep them."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from django.db.models import Q

from lonja.catalog.models import KitComponent, Variant
from lonja.companies.actor import Actor
from lonja.companies.permissions import Permission
from lonja.core.codes import normalize_code


def kept_components(actor: Actor, variant: Variant) -> list[KitComponent]:
    """What a variant is made of, in its order, with each component's product; one query."""
    actor.require(Permission.SALES_CATALOG_VIEW)
    return list(KitComponent.objects.filter(kit=variant).select_related("component__product"))


def kits_with(actor: Actor, variant: Variant) -> list[Variant]:
    """The kits that a variant is in, by SKU, with their products; one query."""
    actor.require(Permission.SALES_CATALOG_VIEW)
    kits = KitComponent.objects.filter(component=variant).values("kit")
    return list(Variant.objects.filter(pk__in=kits).select_related("product").order_by("sku"))


def meant_variants(actor: Actor, codes: Iterable[str]) -> dict[str, Variant]:
    """The one variant that each code means: by its SKU, a SKU written otherwise, or a barcode; one query.

    A code that means none, or several, is left out.
    """
    actor.require(Permission.SALES_CATALOG_VIEW)
    keys = {code: normalize_code(code) for code in codes}
    wanted = Q(sku__in=keys) | Q(sku_key__in=keys.values()) | Q(barcode__in=keys.values())
    found = list(Variant.objects.filter(wanted).select_related("product")) if keys else []
    meant = {}
    for code, key in keys.items():
        exact = [one for one in found if one.sku == code.strip()]
        one = exact or [one for one in found if key and key in (one.sku_key, one.barcode)]
        if len(one) == 1:
            meant[code] = one[0]
    return meant


def variants_by_sku(actor: Actor, skus: Collection[str]) -> dict[str, Variant]:
    """The variants with these SKUs, with their products; one query."""
    actor.require(Permission.SALES_CATALOG_VIEW)
    return {one.sku: one for one in Variant.objects.filter(sku__in=skus).select_related("product")}

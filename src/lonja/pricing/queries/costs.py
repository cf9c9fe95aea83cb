"""Reads: what goods cost the seller himself."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from decimal import Decimal

from lonja.companies.actor import Actor
from lonja.companies.errors import PermissionMissing
from lonja.companies.permissions import Permission
from lonja.pricing.models import VariantCost


def costs_of(actor: Actor, variant_ids: Collection[int], currency: str) -> Mapping[int, Decimal]:
    """What a sales unit of each of these variants costs the seller in a currency, as far as he said so; one query.

    For those of his people who see prices or write quotes. Raises PermissionMissing for all others, and for whoever
    sees the store as a customer.
    """
    may = actor.may(Permission.SALES_PRICES_VIEW) or actor.may(Permission.SALES_QUOTES_MANAGE)
    if actor.company is not None or not may:
        raise PermissionMissing
    rows = VariantCost.objects.filter(variant__in=list(variant_ids), currency=currency)
    return dict(rows.values_list("variant_id", "unit_cost"))

"""From the codes that machines send to what they stand for, in the caller's own company."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from uuid import UUID

from lonja.catalog.queries import visible_variants
from lonja.companies.actor import Actor
from lonja.companies.queries import cost_centers


def variant_ids(actor: Actor, skus: Collection[str]) -> Mapping[str, int]:
    """The ids of those SKUs that the company may buy; one query."""
    return dict(visible_variants(actor).filter(sku__in=skus).order_by().values_list("sku", "id"))


def cost_center_ids(actor: Actor, codes: Collection[str]) -> Mapping[str, UUID]:
    """The ids of those cost centers that the caller may charge; one query, none without codes."""
    if not codes:
        return {}
    return dict(cost_centers(actor).filter(code__in=codes).order_by().values_list("code", "id"))

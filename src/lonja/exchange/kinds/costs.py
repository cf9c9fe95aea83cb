"""Costs: what a sales unit of a SKU costs the seller himself, in a currency."""

from __future__ import annotations

from collections.abc import Mapping

from django.utils.translation import gettext_lazy as _

from lonja.catalog.models import Variant
from lonja.companies.actor import Actor
from lonja.companies.permissions import Permission
from lonja.exchange.columns import Code, Number, words
from lonja.exchange.faults import Fault
from lonja.exchange.kinds.kind import Check, Kind, Present, Target
from lonja.pricing.actions import COSTS, merge_costs, restore_costs

COLUMNS = (
    Code(
        name="sku", titles=words("sku, referencia, ref, codigo, code, articulo, codigo articulo, item, item code"),
        longest=64, is_needed=True, is_filled=True, model=Variant, attribute="sku",
    ),
    Number(
        name="cost",
        titles=words("cost, coste, unit cost, coste unitario, precio de coste, precio coste, pmp, cost price"),
        whole_digits=12, decimals=6, is_needed=True, is_filled=True,
    ),
    Code(name="currency", titles=words("currency, moneda, divisa"), longest=3, is_needed=True, is_filled=True),
)  # fmt: skip


def _values(present: Present) -> Mapping[str, str]:
    return {"variant_id": "r.sku", "currency": "r.currency", "unit_cost": "r.cost"}


def _restore(actor: Actor, place: int, images: str) -> None:
    restore_costs(actor, images)


COSTS_KIND = Kind(
    code="costs",
    label=_("Costs"),
    columns=COLUMNS,
    key=("sku", "currency"),
    checks=(Check("r.currency !~ '^[A-Z]{3}$'", "currency", Fault.NOT_A_CHOICE, ("currency",)),),
    targets=(
        Target(
            COSTS,
            _("costs"),
            _values,
            label="(SELECT concat_ws(' ', v.sku, s.currency) FROM catalog_variant v WHERE v.id = s.variant_id)",
            price="unit_cost",
        ),
    ),
    permission=Permission.SALES_PRICES_MANAGE,
    apply=merge_costs,
    restore=_restore,
)

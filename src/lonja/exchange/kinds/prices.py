"""Prices: what a SKU costs in a list, from a quantity on, while valid."""

from __future__ import annotations

from collections.abc import Mapping

from django.utils.translation import gettext_lazy as _

from lonja.catalog.models import Variant
from lonja.companies.actor import Actor
from lonja.companies.permissions import Permission
from lonja.exchange import rules
from lonja.exchange.columns import Code, Day, Number, words
from lonja.exchange.faults import Fault
from lonja.exchange.kinds.kind import ROWS, Check, Kind, Present, Target
from lonja.pricing.actions import ENTRIES, merge_entries, restore_entries
from lonja.pricing.models import PriceList

COLUMNS = (
    Code(
        name="list",
        titles=words("list, list code, price list, tarifa, lista, codigo tarifa, lista de precios, codigo lista"),
        longest=80, is_needed=True, is_filled=True, model=PriceList, attribute="code", usable="ref.base_id IS NULL",
    ),
    Code(
        name="sku",
        titles=words("sku, referencia, ref, codigo, code, articulo, codigo articulo, item, item code"),
        longest=64, is_needed=True, is_filled=True, model=Variant, attribute="sku",
    ),
    Number(
        name="from_quantity", least=None, empty="1",
        titles=words("from quantity, from, desde, cantidad desde, desde cantidad, cantidad minima, quantity"),
    ),
    Number(
        name="price", titles=words("price, precio, unit price, precio unitario, net price, precio neto, pvp"),
        whole_digits=12, decimals=6, is_needed=True, is_filled=True, says_nothing=rules.ON_REQUEST,
    ),
    Day(name="valid_from", titles=words("valid from, valido desde, vigente desde, desde fecha, fecha desde")),
    Day(name="valid_until", titles=words("valid until, valid to, valido hasta, vigente hasta, fecha hasta")),
)  # fmt: skip


def _values(present: Present) -> Mapping[str, str]:
    return {
        "price_list_id": "r.list",
        "variant_id": "r.sku",
        "min_quantity": "r.from_quantity" if "from_quantity" in present else "1",
        "valid_from": "r.valid_from" if "valid_from" in present else "NULL::date",
        "valid_until": _until(present),
        "unit_price": "r.price",
    }


def _until(present: Present) -> str:
    if "keeps_valid_until" in present:
        return "CASE WHEN r.keeps_valid_until THEN there.valid_until ELSE r.valid_until END"
    return "r.valid_until" if "valid_until" in present else "there.valid_until"


def _restore(actor: Actor, place: int, images: str) -> None:
    restore_entries(actor, images)


PRICES = Kind(
    code="prices",
    label=_("Prices"),
    columns=COLUMNS,
    key=("list", "sku", "from_quantity", "valid_from"),
    checks=(
        Check("r.from_quantity <= 0", "from_quantity", Fault.TOO_SMALL, ("from_quantity",)),
        Check("r.valid_until < r.valid_from", "valid_until", Fault.DAYS_REVERSED, ("valid_from", "valid_until")),
    ),
    targets=(
        Target(
            ENTRIES,
            _("prices"),
            _values,
            label="(SELECT concat_ws(' ', l.code, v.sku, s.min_quantity::float8, s.valid_from)"
            " FROM pricing_pricelist l, catalog_variant v WHERE l.id = s.price_list_id AND v.id = s.variant_id)",
            gone=f"there.price_list_id IN (SELECT list FROM {ROWS})",  # noqa: S608
            price="unit_price",
        ),
    ),
    permission=Permission.SALES_PRICES_MANAGE,
    clears=("valid_until",),
    apply=merge_entries,
    restore=_restore,
)

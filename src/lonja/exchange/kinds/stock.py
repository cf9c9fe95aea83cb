"""Stock: how much of a SKU lies in a warehouse."""

# ruff: noqa: S608 - the statements are made of names of columns and temporary tables

from __future__ import annotations

from collections.abc import Mapping

from django.db import connection
from django.utils.translation import gettext_lazy as _

from lonja.catalog.models import Variant
from lonja.companies.actor import Actor
from lonja.companies.permissions import Permission
from lonja.exchange.columns import Code, Number, words
from lonja.exchange.kinds.kind import ROWS, Kind, Present, Target
from lonja.inventory.actions import LEVELS, hold_levels, merge_levels, restore_levels
from lonja.inventory.models import Warehouse

COLUMNS = (
    Code(
        name="warehouse", titles=words("warehouse, almacen, warehouse code, codigo almacen, deposito"),
        longest=30, is_needed=True, is_filled=True, model=Warehouse, attribute="code",
    ),
    Code(
        name="sku", titles=words("sku, referencia, ref, codigo, code, articulo, codigo articulo, item, item code"),
        longest=64, is_needed=True, is_filled=True, model=Variant, attribute="sku",
    ),
    Number(
        name="on_hand", titles=words("on hand, stock, existencias, cantidad, quantity, qty, disponible, unidades"),
        whole_digits=11, is_needed=True, is_filled=True,
    ),
)  # fmt: skip


def _values(present: Present) -> Mapping[str, str]:
    return {"variant_id": "r.sku", "warehouse_id": "r.warehouse", "on_hand": "r.on_hand"}


def _prepare(is_whole: bool) -> None:
    """Hold the levels that are compared: those named, or of a whole file all in its warehouses."""
    named = f"SELECT sku FROM {ROWS}"
    there = f"SELECT variant_id FROM inventory_stocklevel WHERE warehouse_id IN (SELECT warehouse FROM {ROWS})"
    with connection.cursor() as cursor:
        cursor.execute(f"{named} UNION {there}" if is_whole else f"SELECT DISTINCT sku FROM ({named}) AS named")
        hold_levels([variant_id for (variant_id,) in cursor.fetchall()])


def _restore(actor: Actor, place: int, images: str) -> None:
    restore_levels(actor, images)


STOCK = Kind(
    code="stock",
    label=_("Stock"),
    columns=COLUMNS,
    key=("warehouse", "sku"),
    targets=(
        Target(
            LEVELS,
            _("stock levels"),
            _values,
            label="(SELECT concat_ws(' ', w.code, v.sku) FROM inventory_warehouse w, catalog_variant v"
            " WHERE w.id = s.warehouse_id AND v.id = s.variant_id)",
            gone=f"there.warehouse_id IN (SELECT warehouse FROM {ROWS})",
        ),
    ),
    permission=Permission.SALES_STOCK_MANAGE,
    prepare=_prepare,
    apply=merge_levels,
    restore=_restore,
)

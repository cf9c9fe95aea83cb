"""Kits: a row for each component, with how many of it are in one kit; what the kit costs is said by its first row."""

# ruff: noqa: S608 - the statements are made of names of columns and temporary tables

from __future__ import annotations

from collections.abc import Mapping

from django.utils.translation import gettext_lazy as _

from lonja.catalog.actions import KIT_COMPONENTS, KITS, merge_kits, restore_kits
from lonja.catalog.models import Fulfillment, Variant
from lonja.companies.permissions import Permission
from lonja.exchange.columns import Code, Flag, Number, words
from lonja.exchange.faults import Fault
from lonja.exchange.kinds.kind import ROWS, Check, Kind, Present, Target
from lonja.exchange.kinds.values import firsts, kept

COLUMNS = (
    Code(
        name="kit", titles=words("kit, kit sku, sku kit, sku del kit, juego, referencia kit, codigo kit"),
        longest=64, is_needed=True, is_filled=True, model=Variant, attribute="sku",
    ),
    Code(
        name="component",
        titles=words("component, componente, sku, component sku, sku componente, sku del componente, parte, pieza"),
        longest=64, is_needed=True, is_filled=True, model=Variant, attribute="sku",
    ),
    Number(
        name="quantity", titles=words("quantity, cantidad, qty, uds, unidades"),
        is_needed=True, is_filled=True, least=None,
    ),
    Flag(
        name="by_parts",
        titles=words("priced by parts, by parts, precio por componentes, por componentes, precio de componentes"),
    ),
    Number(name="position", titles=words("position, posicion, orden, order"), decimals=0),
)  # fmt: skip
_JUDGED = "SELECT FROM exchange_judged j WHERE j.trouble IS NULL AND "
_NOT_GOODS = f"v.fulfillment NOT IN ('{Fulfillment.GOODS}', '{Fulfillment.KIT}')"


def _kit_rows(present: Present) -> str:
    said = firsts(("by_parts",), present)
    return (
        f"SELECT min(number) AS number, v.sku{said} FROM {ROWS} x"
        " JOIN (SELECT id AS kit_id, sku FROM catalog_variant) v ON v.kit_id = x.kit GROUP BY v.sku"
    )


def _kit_values(present: Present) -> Mapping[str, str]:
    by_parts = kept("is_priced_by_parts", "by_parts", present, "false")
    return {"sku": "r.sku", "fulfillment": f"'{Fulfillment.KIT}'", "is_priced_by_parts": by_parts}


def _component_rows(present: Present) -> str:
    return f"SELECT x.*, row_number() OVER (PARTITION BY x.kit ORDER BY x.number) - 1 AS place FROM {ROWS} x"


def _component_values(present: Present) -> Mapping[str, str]:
    return {
        "kit_id": "r.kit",
        "component_id": "r.component",
        "quantity": "r.quantity",
        "position": kept("position", "position", present, "r.place"),
    }


KITS_KIND = Kind(
    code="kits",
    label=_("Kits"),
    columns=COLUMNS,
    key=("kit", "component"),
    checks=(
        Check("r.quantity <= 0", "quantity", Fault.TOO_SMALL, ("quantity",)),
        Check(
            f"r.component = r.kit OR EXISTS ({_JUDGED} j.kit = r.component) OR EXISTS"
            f" (SELECT FROM catalog_variant v WHERE v.id = r.component AND v.fulfillment = '{Fulfillment.KIT}')",
            "component", Fault.KIT_IN_KIT, ("kit", "component"),
        ),
        Check(
            "EXISTS (SELECT FROM catalog_kitcomponent k WHERE k.component_id = r.kit)",
            "kit", Fault.KIT_IN_KIT, ("kit",),
        ),
        Check(
            f"EXISTS (SELECT FROM catalog_variant v WHERE v.id = r.kit AND ({_NOT_GOODS}"
            " OR v.quantity_minimum % 1 <> 0 OR v.quantity_step % 1 <> 0))",
            "kit", Fault.NO_KIT, ("kit",),
        ),
    ),
    targets=(
        Target(KITS, _("kits"), _kit_values, label="s.sku", rows=_kit_rows),
        Target(
            KIT_COMPONENTS,
            _("components"),
            _component_values,
            label="(SELECT concat_ws(' ', kit.sku, part.sku) FROM catalog_variant kit, catalog_variant part"
            " WHERE kit.id = s.kit_id AND part.id = s.component_id)",
            rows=_component_rows,
            gone=f"there.kit_id IN (SELECT kit FROM {ROWS})",
        ),
    ),
    permission=Permission.SALES_CATALOG_MANAGE,
    main=1,
    apply=merge_kits,
    restore=restore_kits,
)  # fmt: skip

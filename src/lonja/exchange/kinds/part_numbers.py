"""Own part numbers: what a company itself calls a SKU."""

from __future__ import annotations

from collections.abc import Mapping

from django.utils.translation import gettext_lazy as _

from lonja.catalog.actions import OWN_NUMBERS, merge_own_numbers, restore_own_numbers
from lonja.catalog.models import Variant
from lonja.companies.actor import Actor
from lonja.companies.models import Company
from lonja.companies.permissions import Permission
from lonja.exchange.columns import Code, OwnCode, Text, words
from lonja.exchange.kinds.kind import ROWS, Kind, Present, Target

COLUMNS = (
    Code(
        name="company", titles=words("company, customer, cliente, empresa, customer number, codigo cliente, n cliente"),
        longest=64, is_needed=True, is_filled=True, model=Company, attribute="external_id",
    ),
    OwnCode(
        name="code", twin="key", longest=120, is_needed=True, is_filled=True,
        titles=words("own code, customer code, part number, ref cliente, referencia cliente, referencia del cliente,"
                     " su referencia, codigo del cliente, customer part number"),
    ),
    Code(
        name="sku", titles=words("sku, referencia, ref, codigo, code, articulo, nuestra referencia, item, item code"),
        longest=64, is_needed=True, is_filled=True, model=Variant, attribute="sku",
    ),
    Text(name="name", titles=words("name, nombre, descripcion, description, denominacion"), longest=255),
)  # fmt: skip


def _values(present: Present) -> Mapping[str, str]:
    return {
        "company_id": "r.company",
        "key": "r.key",
        "code": "r.code",
        "variant_id": "r.sku",
        "name": "coalesce(r.name, there.name, '')" if "name" in present else "coalesce(there.name, '')",
    }


def _restore(actor: Actor, place: int, images: str) -> None:
    restore_own_numbers(actor, images)


PART_NUMBERS = Kind(
    code="part-numbers",
    label=_("Part numbers"),
    columns=COLUMNS,
    key=("company", "key"),
    targets=(
        Target(
            OWN_NUMBERS,
            _("part numbers"),
            _values,
            label="(SELECT concat_ws(' ', c.name, s.code) FROM companies_company c WHERE c.id = s.company_id)",
            gone=f"there.company_id IN (SELECT company FROM {ROWS})",  # noqa: S608
        ),
    ),
    permission=Permission.SALES_CATALOG_MANAGE,
    apply=merge_own_numbers,
    restore=_restore,
)

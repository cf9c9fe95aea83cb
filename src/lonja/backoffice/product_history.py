"""The history of a product in words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from lonja.backoffice.kept_forms import label_of_tag
from lonja.catalog.models import Attribute, SalesUnit, TaxClass
from lonja.catalog.queries.keeping import Change, Difference
from lonja.core.texts import localized
from lonja.web import formats

COLUMNS: Mapping[str, Any] = {
    "names": gettext_lazy("Name"),
    "descriptions": gettext_lazy("Description"),
    "category_id": gettext_lazy("Category"),
    "brand": gettext_lazy("Brand"),
    "attribute_codes": gettext_lazy("Columns of its table"),
    "tax_class": gettext_lazy("Tax class"),
    "is_active": gettext_lazy("For sale"),
    "barcode": gettext_lazy("Barcode (GTIN)"),
    "sales_unit": gettext_lazy("Sales unit"),
    "content": gettext_lazy("Pieces in a sales unit"),
    "quantity_minimum": gettext_lazy("Minimum quantity"),
    "quantity_step": gettext_lazy("Step of the quantity"),
    "weight_kg": gettext_lazy("Weight (kg)"),
    "position": gettext_lazy("Place in the table"),
    "replaced_by_id": gettext_lazy("Replaced by (SKU)"),
    "external_id": gettext_lazy("Number elsewhere"),
    "drawing": gettext_lazy("Drawing"),
    "product_id": gettext_lazy("Product"),
}
CHOICES = {"sales_unit": dict(SalesUnit.choices), "tax_class": dict(TaxClass.choices)}
WAYS = {
    "merge_products": gettext_lazy("by a file"),
    "restore_products": gettext_lazy("undoing a file"),
    "change_products": gettext_lazy("many at once"),
    "change_variants": gettext_lazy("many at once"),
}
"""How it came about, where it was not at the product's own page."""


@dataclass(frozen=True, slots=True)
class Told:
    """A change in words: `rows` are (what, before, after)."""

    at: datetime
    by: str
    way: str
    sku: str
    is_deletion: bool
    rows: list[tuple[str, str, str]]


def told(changes: Iterable[Change]) -> list[Told]:
    """The changes in the reader's language; one query, for the names of attributes."""
    names = {each.code: localized(each.names) for each in Attribute.objects.all()}
    return [
        Told(
            row.at, row.by or _("the system"), str(WAYS.get(row.verb, "")), row.sku, row.is_deletion,
            [(_label(each, names), _said(each.column, each.before), _said(each.column, each.after))
             for each in row.differences],
        )
        for row in changes
    ]  # fmt: skip


def _label(difference: Difference, names: Mapping[str, str]) -> str:
    if difference.column == "attributes":
        return names.get(difference.key, difference.key)
    label = str(COLUMNS.get(difference.column, difference.column))
    return f"{label} ({label_of_tag(difference.key)})" if difference.key else label


def _said(column: str, value: Any) -> str:
    if value in (None, "", []):
        return "\u2013"
    if isinstance(value, bool):
        return _("Yes") if value else _("No")
    if isinstance(value, Decimal | int | float):
        return formats.typed(Decimal(str(value)))
    if isinstance(value, dict):
        return localized(value)
    if isinstance(value, list):
        return ", ".join(map(str, value))
    return str(CHOICES.get(column, {}).get(value, value))

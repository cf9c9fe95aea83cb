"""What people call the columns of a file: in the pages, and as the titles of a model file, which are read back."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from django.utils.functional import Promise
from django.utils.translation import pgettext_lazy

from lonja.core.sheets.writer import Cell
from lonja.exchange.columns import Column

COLUMN_LABELS: Mapping[str, Promise] = {
    "list": pgettext_lazy("column of a file", "Price list"),
    "sku": pgettext_lazy("column of a file", "SKU"),
    "from_quantity": pgettext_lazy("column of a file", "From quantity"),
    "price": pgettext_lazy("column of a file", "Net price"),
    "valid_from": pgettext_lazy("column of a file", "Valid from"),
    "valid_until": pgettext_lazy("column of a file", "Valid until"),
    "warehouse": pgettext_lazy("column of a file", "Warehouse"),
    "on_hand": pgettext_lazy("column of a file", "On hand"),
    "company": pgettext_lazy("column of a file", "Customer number"),
    "part-numbers.code": pgettext_lazy("column of a file", "Customer part number"),
    "part-numbers.name": pgettext_lazy("column of a file", "Name"),
    "categories.code": pgettext_lazy("column of a file", "Category code"),
    "parent": pgettext_lazy("column of a file", "Parent code"),
    "position": pgettext_lazy("column of a file", "Position"),
    "attributes.code": pgettext_lazy("column of a file", "Attribute code"),
    "kind": pgettext_lazy("column of a file", "Type"),
    "attributes.unit": pgettext_lazy("column of a file", "Unit"),
    "facet": pgettext_lazy("column of a file", "Filter"),
    "choice": pgettext_lazy("column of a file", "Choice code"),
    "choice_es": pgettext_lazy("column of a file", "Choice ES"),
    "choice_en": pgettext_lazy("column of a file", "Choice EN"),
    "companies.name": pgettext_lazy("column of a file", "Company name"),
    "legal_name": pgettext_lazy("column of a file", "Legal name"),
    "tax_id": pgettext_lazy("column of a file", "Tax ID"),
    "country": pgettext_lazy("column of a file", "Country"),
    "currency": pgettext_lazy("column of a file", "Currency"),
    "language": pgettext_lazy("column of a file", "Language"),
    "phone": pgettext_lazy("column of a file", "Phone"),
    "channel": pgettext_lazy("column of a file", "Channel"),
    "segments": pgettext_lazy("column of a file", "Segments"),
    "sees_whole_catalog": pgettext_lazy("column of a file", "Sees whole catalog"),
    "blocked": pgettext_lazy("column of a file", "Blocked"),
    "terms": pgettext_lazy("column of a file", "Payment terms"),
    "credit_limit": pgettext_lazy("column of a file", "Credit limit"),
    "email": pgettext_lazy("column of a file", "E-mail"),
    "person": pgettext_lazy("column of a file", "Person"),
    "role": pgettext_lazy("column of a file", "Role"),
    "delivery_recipient": pgettext_lazy("column of a file", "Delivery recipient"),
    "delivery_street": pgettext_lazy("column of a file", "Delivery street"),
    "delivery_postal_code": pgettext_lazy("column of a file", "Delivery postal code"),
    "delivery_city": pgettext_lazy("column of a file", "Delivery city"),
    "delivery_region": pgettext_lazy("column of a file", "Delivery region"),
    "delivery_country": pgettext_lazy("column of a file", "Delivery country"),
    "delivery_phone": pgettext_lazy("column of a file", "Delivery phone"),
    "billing_recipient": pgettext_lazy("column of a file", "Billing recipient"),
    "billing_street": pgettext_lazy("column of a file", "Billing street"),
    "billing_postal_code": pgettext_lazy("column of a file", "Billing postal code"),
    "billing_city": pgettext_lazy("column of a file", "Billing city"),
    "billing_region": pgettext_lazy("column of a file", "Billing region"),
    "billing_country": pgettext_lazy("column of a file", "Billing country"),
    "billing_phone": pgettext_lazy("column of a file", "Billing phone"),
    "product": pgettext_lazy("column of a file", "Product code"),
    "category": pgettext_lazy("column of a file", "Category code"),
    "name_es": pgettext_lazy("column of a file", "Name ES"),
    "name_en": pgettext_lazy("column of a file", "Name EN"),
    "variant_name_es": pgettext_lazy("column of a file", "Variant name ES"),
    "variant_name_en": pgettext_lazy("column of a file", "Variant name EN"),
    "description_es": pgettext_lazy("column of a file", "Description ES"),
    "description_en": pgettext_lazy("column of a file", "Description EN"),
    "brand": pgettext_lazy("column of a file", "Brand"),
    "tax_class": pgettext_lazy("column of a file", "Tax class"),
    "barcode": pgettext_lazy("column of a file", "Barcode"),
    "unit": pgettext_lazy("column of a file", "Sales unit"),
    "content": pgettext_lazy("column of a file", "Content"),
    "minimum": pgettext_lazy("column of a file", "Minimum"),
    "step": pgettext_lazy("column of a file", "Step"),
    "weight_kg": pgettext_lazy("column of a file", "Weight kg"),
    "active": pgettext_lazy("column of a file", "For sale"),
    "pack_barcode": pgettext_lazy("column of a file", "Pack barcode"),
    "pack_quantity": pgettext_lazy("column of a file", "Pack quantity"),
}
"""By the name of the column, or by kind and name where kinds mean different things by one name."""

VALUE_LABELS: Mapping[str, Promise] = {
    "unit_price": COLUMN_LABELS["price"],
    "category_id": pgettext_lazy("column of a file", "Category"),
    "names": pgettext_lazy("column of a file", "Name"),
    "descriptions": pgettext_lazy("column of a file", "Description"),
    "attributes": pgettext_lazy("column of a file", "Attribute"),
    "attribute_codes": pgettext_lazy("column of a file", "Attributes"),
    "product_id": pgettext_lazy("column of a file", "Product"),
    "variant_id": COLUMN_LABELS["sku"],
    "sales_unit": COLUMN_LABELS["unit"],
    "quantity_minimum": COLUMN_LABELS["minimum"],
    "quantity_step": COLUMN_LABELS["step"],
    "is_active": COLUMN_LABELS["active"],
    "quantity": COLUMN_LABELS["pack_quantity"],
    "code": COLUMN_LABELS["part-numbers.code"],
    "name": COLUMN_LABELS["part-numbers.name"],
    "parent_id": COLUMN_LABELS["parent"],
    "choice_names": pgettext_lazy("column of a file", "Choices"),
    "choice_order": pgettext_lazy("column of a file", "Order of the choices"),
    "is_facet": COLUMN_LABELS["facet"],
    "channel_id": COLUMN_LABELS["channel"],
    "is_blocked": COLUMN_LABELS["blocked"],
    "terms_id": COLUMN_LABELS["terms"],
    "limit": COLUMN_LABELS["credit_limit"],
    "role_id": COLUMN_LABELS["role"],
    "unit_id": pgettext_lazy("column of a file", "Company unit"),
    "company_id": COLUMN_LABELS["company"],
    "segment_id": COLUMN_LABELS["segments"],
    "label": pgettext_lazy("column of a file", "Label"),
    "recipient": pgettext_lazy("column of a file", "Recipient"),
    "street": pgettext_lazy("column of a file", "Street"),
    "postal_code": pgettext_lazy("column of a file", "Postal code"),
    "city": pgettext_lazy("column of a file", "City"),
    "region": pgettext_lazy("column of a file", "Region"),
}
"""By the attribute in which a value is kept, where that is not called as its column is."""

DERIVED = frozenset({"sku_key", "path", "accepted_at", "revoked_at"})
"""Attributes that follow from others: nobody needs to see that they change."""

EXAMPLES: Mapping[str, Mapping[str, Cell]] = {
    "prices": {
        "list": "retail", "sku": "BOLT-M8", "from_quantity": 1, "price": Decimal("0.19"),
        "valid_from": date(2027, 1, 1), "valid_until": date(2027, 12, 31),
    },
    "stock": {"warehouse": "main", "sku": "BOLT-M8", "on_hand": 1200},
    "part-numbers": {"company": "4300012", "code": "933-8-40", "sku": "BOLT-M8", "name": "Bolt 8 x 40"},
    "products": {
        "product": "bolt-din-933", "sku": "BOLT-M8", "category": "bolts", "name_es": "Tornillo hexagonal DIN 933",
        "name_en": "Hexagon bolt DIN 933", "variant_name_es": "M8 x 40", "variant_name_en": "M8 x 40",
        "description_es": "Rosca completa, cincado.", "description_en": "Full thread, zinc plated.", "brand": "Norte",
        "tax_class": "standard", "barcode": "8437000000006", "unit": "piece", "content": 1, "minimum": 10, "step": 10,
        "weight_kg": Decimal("0.021"), "active": "yes", "pack_barcode": "8437000000013", "pack_quantity": 200,
    },
    "categories": {"code": "bolts", "parent": "fasteners", "name_es": "Tornillos", "name_en": "Bolts", "position": 1},
    "attributes": {
        "code": "material", "kind": "choice", "name_es": "Material", "name_en": "Material", "facet": "yes",
        "position": 1, "choice": "a2", "choice_es": "Acero inoxidable A2", "choice_en": "Stainless steel A2",
    },
    "companies": {
        "company": "4300012", "name": "Talleres Norte", "legal_name": "Talleres Norte, S.L.", "tax_id": "B58818501",
        "country": "ES", "currency": "EUR", "language": "es", "phone": "915 55 01 10", "segments": "workshops",
        "sees_whole_catalog": "yes", "blocked": "no", "terms": "net30", "credit_limit": 5000,
        "delivery_street": "Calle Mayor 1", "delivery_postal_code": "28013", "delivery_city": "Madrid",
        "delivery_country": "ES", "email": "compras@talleresnorte.example", "person": "Ana Ruiz", "role": "buyer",
    },
}  # fmt: skip
"""A row of each kind, as it may stand in a file."""


def value_label(attribute: str) -> str:
    """What people call a value that is kept in this attribute, in the active language."""
    return str(VALUE_LABELS.get(attribute) or COLUMN_LABELS.get(attribute) or attribute)


def label_of(kind: str, column: Column) -> str:
    """The column as people call it, in the active language; one that the seller made by its own name."""
    found = COLUMN_LABELS.get(f"{kind}.{column.name}") or COLUMN_LABELS.get(column.name)
    return str(found) if found else column.titles[0].removeprefix("attribute:")

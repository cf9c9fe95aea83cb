"""Products with their attributes, categories and the attributes themselves going out."""

from __future__ import annotations

from collections.abc import Sequence

from lonja.catalog.models import Attribute, AttributeKind
from lonja.companies.permissions import Permission
from lonja.exchange.exports.sheet import Out, Sheet, outs
from lonja.exchange.kinds.attribute_list import COLUMNS as ATTRIBUTE_COLUMNS
from lonja.exchange.kinds.attributes import column_name
from lonja.exchange.kinds.categories import COLUMNS as CATEGORY_COLUMNS
from lonja.exchange.kinds.products import COLUMNS

_PRODUCT_SQL = {
    "product": "p.code",
    "sku": "v.sku",
    "category": "c.code",
    "name_es": "p.names ->> 'es'",
    "name_en": "p.names ->> 'en'",
    "variant_name_es": "v.names ->> 'es'",
    "variant_name_en": "v.names ->> 'en'",
    "description_es": "p.descriptions ->> 'es'",
    "description_en": "p.descriptions ->> 'en'",
    "brand": "p.brand",
    "tax_class": "p.tax_class",
    "barcode": "v.barcode",
    "unit": "v.sales_unit",
    "content": "trim_scale(v.content)",
    "minimum": "trim_scale(v.quantity_minimum)",
    "step": "trim_scale(v.quantity_step)",
    "weight_kg": "trim_scale(v.weight_kg)",
    "active": "v.is_active",
    "pack_barcode": "k.barcode",
    "pack_quantity": "trim_scale(k.quantity)",
}


def _product_columns() -> Sequence[Out]:
    """Those of the import, then one for each attribute, titled so that no other column is meant."""
    attributes = Attribute.objects.order_by("position", "code")
    return [*outs(COLUMNS, _PRODUCT_SQL), *(_attribute(attribute) for attribute in attributes)]


def _attribute(attribute: Attribute) -> Out:
    code = attribute.code.replace("'", "''")
    sql = f"v.attributes ->> '{code}'"
    if attribute.kind == AttributeKind.NUMBER:
        is_number = f"jsonb_typeof(v.attributes -> '{code}') = 'number'"
        sql = f"CASE WHEN {is_number} THEN trim_scale(({sql})::numeric) END"
    elif attribute.kind == AttributeKind.BOOLEAN:
        sql = f"CASE {sql} WHEN 'true' THEN true WHEN 'false' THEN false END"
    return Out(column_name(attribute.pk), f"attribute:{attribute.code}", sql)


PRODUCTS = Sheet(
    code="products",
    permission=Permission.SALES_CATALOG_VIEW,
    columns=_product_columns,
    source="FROM catalog_variant v JOIN catalog_product p ON p.id = v.product_id"
    " JOIN catalog_category c ON c.id = p.category_id"
    " LEFT JOIN LATERAL (SELECT * FROM catalog_pack WHERE variant_id = v.id ORDER BY id LIMIT 1) k ON true",
    order="p.code, v.position, v.sku",
    filters={},
)

CATEGORIES = Sheet(
    code="categories",
    permission=Permission.SALES_CATALOG_VIEW,
    columns=lambda: outs(
        CATEGORY_COLUMNS,
        {
            "code": "c.code",
            "parent": "above.code",
            "name_es": "c.names ->> 'es'",
            "name_en": "c.names ->> 'en'",
            "position": "c.position",
        },
    ),
    source="FROM catalog_category c LEFT JOIN catalog_category above ON above.id = c.parent_id",
    order="c.path",
    filters={},
)

ATTRIBUTES = Sheet(
    code="attributes",
    permission=Permission.SALES_CATALOG_VIEW,
    columns=lambda: outs(
        ATTRIBUTE_COLUMNS,
        {
            "code": "a.code",
            "kind": "a.kind",
            "unit": "a.unit",
            "name_es": "a.names ->> 'es'",
            "name_en": "a.names ->> 'en'",
            "facet": "a.is_facet",
            "position": "a.position",
            "choice": "o.choice",
            "choice_es": "a.choice_names -> o.choice ->> 'es'",
            "choice_en": "a.choice_names -> o.choice ->> 'en'",
        },
    ),
    source="FROM catalog_attribute a LEFT JOIN LATERAL"
    " jsonb_array_elements_text(a.choice_order) WITH ORDINALITY AS o(choice, place) ON true",
    order="a.position, a.code, o.place",
    filters={},
)

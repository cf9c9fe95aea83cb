"""Products with their attributes, categories and the attributes themselves going out."""

from __future__ import annotations

from collections.abc import Sequence

from lonja.catalog.models import Attribute, AttributeKind
from lonja.companies.permissions import Permission
from lonja.core.texts import plain_tag
from lonja.exchange.exports.sheet import Out, Sheet, logged, outs
from lonja.exchange.kinds.attribute_list import COLUMNS as ATTRIBUTE_COLUMNS
from lonja.exchange.kinds.attributes import column_name
from lonja.exchange.kinds.categories import COLUMNS as CATEGORY_COLUMNS
from lonja.exchange.kinds.kits import COLUMNS as KIT_COLUMNS
from lonja.exchange.kinds.media import COLUMNS as MEDIA_COLUMNS
from lonja.exchange.kinds.products import COLUMNS


def _texts(stem: str, texts: str) -> dict[str, str]:
    """SQL of the columns of a text, in each language and register."""
    columns = {f"{stem}_{code}": f"{texts} ->> '{code}'" for code in ("es", "en")}
    return columns | {f"plain_{stem}_{code}": f"{texts} ->> '{plain_tag(code)}'" for code in ("es", "en")}


_PRODUCT_SQL = {
    "product": "p.code",
    "sku": "v.sku",
    "category": "c.code",
    **_texts("name", "p.names"),
    **_texts("variant_name", "v.names"),
    **_texts("description", "p.descriptions"),
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
    changed=logged("products", "v.id"),
)

KITS = Sheet(
    code="kits",
    permission=Permission.SALES_CATALOG_VIEW,
    columns=lambda: outs(
        KIT_COLUMNS,
        {
            "kit": "kit.sku",
            "component": "part.sku",
            "quantity": "trim_scale(k.quantity)",
            "by_parts": "kit.is_priced_by_parts",
            "position": "k.position",
        },
    ),
    source="FROM catalog_kitcomponent k JOIN catalog_variant kit ON kit.id = k.kit_id"
    " JOIN catalog_variant part ON part.id = k.component_id",
    order="kit.sku, k.position, k.id",
    filters={},
    changed=logged("products", "kit.id"),
)

CATEGORIES = Sheet(
    code="categories",
    permission=Permission.SALES_CATALOG_VIEW,
    columns=lambda: outs(
        CATEGORY_COLUMNS,
        {
            "code": "c.code",
            "parent": "above.code",
            **_texts("name", "c.names"),
            "position": "c.position",
        },
    ),
    source="FROM catalog_category c LEFT JOIN catalog_category above ON above.id = c.parent_id",
    order="c.path",
    filters={},
    changed=logged("categories", "c.id"),
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
    changed=logged("attributes", "a.id"),
)

MEDIA = Sheet(
    code="media",
    permission=Permission.SALES_CATALOG_VIEW,
    columns=lambda: outs(
        MEDIA_COLUMNS,
        {
            "product": "p.code",
            "sku": "v.sku",
            "file": "coalesce(nullif(d.link, ''), d.file_name)",
            "kind": "d.kind",
            "language": "nullif(d.language, '')",
            "name_es": "d.names ->> 'es'",
            "name_en": "d.names ->> 'en'",
            "position": "d.position",
            "code": "d.code",
        },
    ),
    source="FROM catalog_document d JOIN catalog_product p ON p.id = d.product_id LEFT JOIN LATERAL"
    " (SELECT sku FROM catalog_variant WHERE product_id = p.id ORDER BY position, sku LIMIT 1) v ON true",
    order="p.code, d.position, d.code",
    filters={},
    changed=logged("products", "p.id", "unnest(ARRAY(SELECT product_id FROM catalog_variant WHERE id = ANY(ids)))"),
)

"""Products: a row for each variant, with what its product says repeated; typed attributes and a pack in columns."""

# ruff: noqa: S608 - the statements are made of names of columns and temporary tables

from __future__ import annotations

from collections.abc import Mapping

from django.utils.translation import gettext_lazy as _

from lonja.catalog.actions import PACKS, VARIANTS, merge_products, restore_products
from lonja.catalog.actions import PRODUCTS as LANDING
from lonja.catalog.models import Attribute, AttributeKind, Category, TaxClass
from lonja.companies.permissions import Permission
from lonja.exchange.columns import (
    Barcode,
    Choice,
    Code,
    Flag,
    Number,
    OwnCode,
    SalesUnitWord,
    Slug,
    Text,
    words,
)
from lonja.exchange.faults import Fault
from lonja.exchange.kinds.attributes import attribute_columns, column_name, every_attribute
from lonja.exchange.kinds.kind import ROWS, Check, Kind, Present, Target
from lonja.exchange.kinds.values import firsts, json_object, kept, quoted, texts

TAX_WORDS = {
    "standard": TaxClass.STANDARD, "general": TaxClass.STANDARD, "21": TaxClass.STANDARD,
    "reduced": TaxClass.REDUCED, "reducido": TaxClass.REDUCED, "10": TaxClass.REDUCED,
    "super reduced": TaxClass.SUPER_REDUCED, "superreducido": TaxClass.SUPER_REDUCED, "4": TaxClass.SUPER_REDUCED,
    "zero": TaxClass.ZERO, "cero": TaxClass.ZERO, "0": TaxClass.ZERO,
}  # fmt: skip
COLUMNS = (
    Slug(
        name="product", titles=words("product, producto, product code, codigo producto, codigo de producto"),
        longest=100, is_needed=True, is_filled=True,
    ),
    OwnCode(
        name="sku", twin="sku_key", longest=64, is_needed=True, is_filled=True,
        titles=words("sku, referencia, ref, codigo, code, articulo, codigo articulo, item, item code"),
    ),
    Code(
        name="category", titles=words("category, categoria, category code, codigo categoria, familia"),
        longest=80, is_needed=True, is_filled=True, model=Category, attribute="code",
    ),
    Text(name="name_es", titles=words("nombre, name es, nombre es, denominacion"), longest=200),
    Text(name="name_en", titles=words("name, name en, nombre en, product name"), longest=200),
    Text(name="variant_name_es", titles=words("nombre variante, variant name es, nombre variante es"), longest=200),
    Text(name="variant_name_en", titles=words("variant name, variant name en, nombre variante en"), longest=200),
    Text(name="description_es", titles=words("descripcion, description es, descripcion es"), longest=20_000),
    Text(name="description_en", titles=words("description, description en, descripcion en"), longest=20_000),
    Text(
        name="plain_name_es", longest=200,
        titles=words("plain name es, nombre sencillo es, nombre sencillo"),
    ),
    Text(
        name="plain_name_en", longest=200,
        titles=words("plain name en, nombre sencillo en, plain name"),
    ),
    Text(
        name="plain_variant_name_es", longest=200,
        titles=words("plain variant name es, nombre variante sencillo es, nombre variante sencillo"),
    ),
    Text(
        name="plain_variant_name_en", longest=200,
        titles=words("plain variant name en, nombre variante sencillo en, plain variant name"),
    ),
    Text(
        name="plain_description_es", longest=20_000,
        titles=words("plain description es, descripcion sencilla es, descripcion sencilla"),
    ),
    Text(
        name="plain_description_en", longest=20_000,
        titles=words("plain description en, descripcion sencilla en, plain description"),
    ),
    Text(name="brand", titles=words("brand, marca, fabricante, manufacturer"), longest=80),
    Choice(name="tax_class", titles=words("tax class, tax, iva, vat, tipo de iva"), words=TAX_WORDS),
    Barcode(name="barcode", titles=words("barcode, ean, gtin, ean13, codigo de barras, codigo barras")),
    SalesUnitWord(name="unit", titles=words("unit, sales unit, unidad, unidad de venta, um, uom")),
    Number(name="content", titles=words("content, contenido, pieces, piezas"), least=None),
    Number(name="minimum", titles=words("minimum, minimo, cantidad minima, min quantity"), least=None),
    Number(name="step", titles=words("step, multiplo, paso"), least=None),
    Number(name="weight_kg", titles=words("weight, weight kg, peso, peso kg"), whole_digits=8, decimals=4),
    Flag(name="active", titles=words("active, activo, for sale, a la venta")),
    Barcode(name="pack_barcode", titles=words("pack barcode, ean pack, ean caja, ean envase, codigo de barras envase")),
    Number(name="pack_quantity", titles=words("pack quantity, unidades pack, unidades envase, uds caja"), least=None),
)  # fmt: skip
_OF_PRODUCT = (
    "category", "name_es", "name_en", "plain_name_es", "plain_name_en", "description_es", "description_en",
    "plain_description_es", "plain_description_en", "brand", "tax_class",
)  # fmt: skip


def _attributes(present: Present) -> list[Attribute]:
    return [each for each in Attribute.objects.order_by("position", "code") if column_name(each.pk) in present]


def _product_rows(present: Present) -> str:
    """A row for each product: of each column the first value that its rows give, and what attributes these bring.

    What its variants have already is none of its columns, or that was meant so.
    """
    codes = ", ".join(
        f"CASE WHEN bool_or({column_name(each.pk)} IS NOT NULL AND (held ? {quoted(each.code)}) IS NOT TRUE)"
        f" THEN {quoted(each.code)} END"
        for each in _attributes(present)
    )
    listed = f"array_remove(ARRAY[{codes}]::text[], NULL)"
    said = firsts(_OF_PRODUCT, present)
    return (
        f"SELECT min(number) AS number, product{said}, {listed} AS codes FROM {ROWS} x"
        " LEFT JOIN (SELECT sku AS held_sku, attributes AS held FROM catalog_variant) v ON held_sku = x.sku"
        " GROUP BY product"
    )


def _product_values(present: Present) -> Mapping[str, str]:
    missing = (
        "(SELECT coalesce(jsonb_agg(code ORDER BY place), '[]') FROM unnest(r.codes) WITH ORDINALITY AS u(code, place)"
        " WHERE NOT coalesce(there.attribute_codes, '[]') ? code)"
    )
    return {
        "code": "r.product",
        "category_id": "r.category",
        "names": texts("names", present, "name"),
        "descriptions": texts("descriptions", present, "description"),
        "brand": kept("brand", "brand", present, "''"),
        "attribute_codes": f"coalesce(there.attribute_codes, '[]') || {missing}",
        "tax_class": kept("tax_class", "tax_class", present, f"'{TaxClass.STANDARD}'"),
    }


def _variant_rows(present: Present) -> str:
    return (
        f"SELECT x.*, p.row_id AS product_id, row_number() OVER (PARTITION BY x.product ORDER BY x.number) - 1 AS place"
        f" FROM {ROWS} x JOIN {LANDING.staged} p ON p.code = x.product"
    )


def _variant_values(present: Present) -> Mapping[str, str]:
    features = json_object([(each.code, _feature(each)) for each in _attributes(present)])
    return {
        "sku": "r.sku",
        "sku_key": "left(r.sku_key, 64)",
        "product_id": "r.product_id",
        "names": texts("names", present, "variant_name"),
        "attributes": f"coalesce(there.attributes, '{{}}') || {features}",
        "barcode": kept("barcode", "barcode", present, "NULL"),
        "sales_unit": kept("sales_unit", "unit", present, "'piece'"),
        "content": kept("content", "content", present, "1"),
        "quantity_minimum": kept("quantity_minimum", "minimum", present, "1"),
        "quantity_step": kept("quantity_step", "step", present, "1"),
        "weight_kg": kept("weight_kg", "weight_kg", present, "NULL"),
        "position": "coalesce(there.position, r.place)",
        "is_active": kept("is_active", "active", present, "true"),
    }


def _feature(attribute: Attribute) -> str:
    """SQL of an attribute's value as JSON keeps it: numbers without idle zeros."""
    column = f"r.{column_name(attribute.pk)}"
    return f"trim_scale({column})" if attribute.kind == AttributeKind.NUMBER else column


def _pack_rows(present: Present) -> str:
    if "pack_barcode" not in present:
        return f"SELECT number, ''::text AS barcode, 0 AS variant_id, 1 AS quantity FROM {ROWS} WHERE false"
    quantity = "x.pack_quantity" if "pack_quantity" in present else "NULL::numeric"
    return (
        f"SELECT x.number, x.pack_barcode AS barcode, v.row_id AS variant_id, {quantity} AS quantity"
        f" FROM {ROWS} x JOIN {VARIANTS.staged} v ON v.sku = x.sku WHERE x.pack_barcode IS NOT NULL"
    )


def _pack_values(present: Present) -> Mapping[str, str]:
    return {"barcode": "r.barcode", "variant_id": "r.variant_id", "quantity": "coalesce(r.quantity, there.quantity, 1)"}


def _taken(column: str) -> Check:
    """A barcode that is already another variant's, or another variant's pack's."""
    return Check(
        f"EXISTS (SELECT FROM catalog_variant o WHERE o.barcode = r.{column} AND o.sku <> r.sku)"
        f" OR EXISTS (SELECT FROM catalog_pack k JOIN catalog_variant o ON o.id = k.variant_id"
        f" WHERE k.barcode = r.{column} AND o.sku <> r.sku)",
        column, Fault.TAKEN, (column,),
    )  # fmt: skip


PRODUCTS = Kind(
    code="products",
    label=_("Products"),
    columns=COLUMNS,
    key=("sku",),
    columns_of=attribute_columns,
    open_columns=every_attribute,
    unique=("barcode", "pack_barcode"),
    checks=(
        *(
            Check(f"r.{column} <= 0", column, Fault.TOO_SMALL, (column,))
            for column in ("content", "minimum", "step", "pack_quantity")
        ),
        Check("EXISTS (SELECT FROM catalog_formersku f WHERE f.sku = r.sku)", "sku", Fault.RENAMED, ("sku",)),
        _taken("barcode"),
        _taken("pack_barcode"),
    ),
    targets=(
        Target(LANDING, _("products"), _product_values, label="s.code", rows=_product_rows),
        Target(VARIANTS, _("variants"), _variant_values, label="s.sku", rows=_variant_rows, gone="there.is_active"),
        Target(PACKS, _("packs"), _pack_values, label="s.barcode", rows=_pack_rows),
    ),
    permission=Permission.SALES_CATALOG_MANAGE,
    main=1,
    apply=merge_products,
    restore=restore_products,
)

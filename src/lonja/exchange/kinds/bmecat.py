"""BMEcat: a supplier's whole catalog, or an update of it, with prices, files and references, in one import."""

# ruff: noqa: S608 - the statements are made of names of columns and temporary tables

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from django.utils.translation import gettext_lazy as _

from lonja.catalog.actions import CATEGORIES, PACKS, PRODUCTS, VARIANTS, merge_products, restore_products
from lonja.catalog.actions.feeds import (
    ATTRIBUTES,
    DOCUMENTS,
    RELATIONS,
    merge_papers,
    merge_tree,
    restore_feed,
)
from lonja.companies.actor import Actor
from lonja.companies.permissions import Permission
from lonja.core.staged import Landing
from lonja.exchange.bmecat import gather
from lonja.exchange.bmecat.features import ATTRIBUTES as FEATURES
from lonja.exchange.bmecat.features import TYPED
from lonja.exchange.bmecat.landing import ARTICLES, FILES, REFERENCES
from lonja.exchange.bmecat.landing import PACKS as BARCODES
from lonja.exchange.bmecat.landing import PRICES as AMOUNTS
from lonja.exchange.bmecat.tree import BRANCH, HOMES
from lonja.exchange.bmecat.tree import CATEGORIES as TREE
from lonja.exchange.kinds.kind import Kind, Present, Target
from lonja.pricing.actions import ENTRIES, LISTS, merge_entries, merge_lists, restore_entries, restore_lists

_KEPT = "r.names || coalesce(there.{}, '{{}}')"
_RENEWED = "coalesce(there.{}, '{{}}') || r.names"

Rows = Callable[[Present], str]
Values = Callable[[Present], Mapping[str, str]]


def _rows(statement: str) -> Rows:
    return lambda present: statement


def _values(**values: str) -> Values:
    return lambda present: values


_CATEGORIES = Target(
    CATEGORIES,
    _("categories"),
    _values(
        id="r.row_id",
        code="r.code",
        names=_KEPT.format("names"),
        parent_id=f"CASE WHEN there.id IS NULL THEN (SELECT p.row_id FROM {TREE} p WHERE p.code = r.parent)"
        " ELSE there.parent_id END",
        position="coalesce(there.position, r.position)",
    ),
    label="s.code",
    rows=_rows(f"SELECT * FROM {TREE}"),
)
_ATTRIBUTES = Target(
    ATTRIBUTES,
    _("attributes"),
    _values(
        code="r.code",
        names=_KEPT.format("names"),
        kind="coalesce(there.kind, r.kind)",
        unit="coalesce(there.unit, r.unit)",
        choice_names="r.choice_names",
        choice_order="r.choice_order",
    ),
    label="s.code",
    rows=_rows(f"SELECT * FROM {FEATURES}"),
)

# Of several articles of one product the first that says something of it counts.
_OF_PRODUCT = f"""
    SELECT min(a.number) AS number, a.product AS code,
           (array_agg(a.sku ORDER BY a.number))[1] AS sku, (array_agg(a.names ORDER BY a.number))[1] AS names,
           (array_agg(a.descriptions ORDER BY a.number))[1] AS descriptions,
           (array_agg(a.brand ORDER BY a.number) FILTER (WHERE a.brand <> ''))[1] AS brand,
           (array_agg(c.row_id ORDER BY a.number) FILTER (WHERE c.row_id IS NOT NULL))[1] AS category_id,
           (array_agg(to_jsonb(t.codes) ORDER BY a.number) FILTER (WHERE t.codes IS NOT NULL))[1] AS codes
    FROM {ARTICLES} a
    LEFT JOIN {HOMES} h ON h.sku = a.sku
    LEFT JOIN (SELECT code, row_id FROM {TREE} UNION
               SELECT code, id FROM catalog_category o WHERE NOT EXISTS (SELECT FROM {TREE} x WHERE x.code = o.code)
    ) AS c ON c.code = h.category
    LEFT JOIN {TYPED} t ON t.sku = a.sku
    WHERE a.has_details AND a.mode <> 'delete' GROUP BY a.product"""
_MOVES = (
    "there.id IS NULL OR EXISTS (SELECT FROM catalog_category o WHERE o.id = there.category_id"
    f" AND starts_with(o.code, (SELECT branch FROM {BRANCH})))"
)
_PRODUCTS = Target(
    PRODUCTS,
    _("products"),
    _values(
        code="r.code",
        category_id=f"CASE WHEN {_MOVES} THEN coalesce(r.category_id, there.category_id) ELSE there.category_id END",
        # A product of one variant is called as this is, until somebody gives it a name of its own.
        names="CASE WHEN there.id IS NULL OR there.names = (SELECT v.names FROM catalog_variant v"
        f" WHERE v.sku = r.sku) THEN {_RENEWED.format('names')} ELSE there.names END",
        descriptions="coalesce(there.descriptions, '{}') || r.descriptions",
        brand="coalesce(r.brand, there.brand, '')",
        attribute_codes="coalesce(there.attribute_codes, '[]') || (SELECT coalesce(jsonb_agg(code ORDER BY place),"
        " '[]') FROM jsonb_array_elements(coalesce(r.codes, '[]')) WITH ORDINALITY AS u(code, place)"
        " WHERE NOT coalesce(there.attribute_codes, '[]') @> u.code)",
        tax_class="coalesce(there.tax_class, 'standard')",
    ),
    label="s.code",
    rows=_rows(_OF_PRODUCT),
)
_VARIANTS = Target(
    VARIANTS,
    _("variants"),
    _values(
        sku="r.sku",
        sku_key="r.sku_key",
        product_id="coalesce(there.product_id, r.product_id)",
        names=_RENEWED.format("names"),
        attributes="coalesce(there.attributes, '{}') || coalesce(r.attributes, '{}')",
        barcode="coalesce(r.barcode, there.barcode)",
        sales_unit="coalesce(r.sales_unit, there.sales_unit, 'piece')",
        content="coalesce(r.content, there.content, 1)",
        quantity_minimum="coalesce(r.minimum, there.quantity_minimum, 1)",
        quantity_step="coalesce(r.step, there.quantity_step, 1)",
        weight_kg="coalesce(r.weight, there.weight_kg)",
        position="coalesce(there.position, r.place)",
        is_active="CASE WHEN r.mode = 'delete' THEN false WHEN r.mode = 'new' THEN true"
        " ELSE coalesce(there.is_active, true) END",
    ),
    label="s.sku",
    rows=_rows(
        f"SELECT a.*, t.attributes, p.row_id AS product_id,"
        f" row_number() OVER (PARTITION BY a.product ORDER BY a.number, a.sku) - 1 AS place FROM {ARTICLES} a"
        f" LEFT JOIN {PRODUCTS.staged} p ON p.code = a.product LEFT JOIN {TYPED} t ON t.sku = a.sku"
        " WHERE a.has_details OR a.mode = 'delete'"
    ),
    gone="there.is_active AND EXISTS (SELECT FROM catalog_product o JOIN catalog_category c ON c.id = o.category_id"
    f" WHERE o.id = there.product_id AND starts_with(c.code, (SELECT whole FROM {BRANCH})))",
)
_PACKS = Target(
    PACKS,
    _("packs"),
    _values(barcode="r.barcode", variant_id="r.variant_id", quantity="r.quantity"),
    label="s.barcode",
    rows=_rows(
        f"SELECT b.number, b.barcode, b.quantity, v.row_id AS variant_id"
        f" FROM {BARCODES} b JOIN {VARIANTS.staged} v ON v.sku = b.sku"
    ),
)
_LISTS = Target(
    LISTS,
    _("price lists"),
    _values(code="r.code", names="coalesce(there.names, r.names)", currency="r.currency"),
    label="s.code",
    rows=_rows(
        "SELECT min(p.number) AS number, p.list AS code, min(p.currency) AS currency,"
        f" (SELECT names FROM {BRANCH}) AS names FROM {AMOUNTS} p JOIN {ARTICLES} a USING (sku) GROUP BY p.list"
    ),
)
_ENTRIES = Target(
    ENTRIES,
    _("prices"),
    _values(
        price_list_id="r.list_id",
        variant_id="r.variant_id",
        min_quantity="r.min_quantity",
        valid_from="r.valid_from",
        valid_until="r.valid_until",
        unit_price="r.unit_price",
    ),
    label="(SELECT concat_ws(' ', l.code, v.sku, s.min_quantity::float8, s.valid_from)"
    " FROM pricing_pricelist l, catalog_variant v WHERE l.id = s.price_list_id AND v.id = s.variant_id)",
    preview=f"concat_ws(' ', (SELECT l.code FROM {LISTS.staged} l WHERE l.row_id = s.price_list_id),"
    f" (SELECT p.sku FROM {AMOUNTS} p WHERE p.number = s.number LIMIT 1), s.min_quantity::float8, s.valid_from)",
    rows=_rows(
        f"SELECT p.*, l.row_id AS list_id, coalesce(x.row_id, v.id) AS variant_id FROM {AMOUNTS} p"
        f" JOIN {ARTICLES} a USING (sku) JOIN {LISTS.staged} l ON l.code = p.list"
        f" LEFT JOIN {VARIANTS.staged} x ON x.sku = p.sku LEFT JOIN catalog_variant v ON v.sku = p.sku"
    ),
    gone=f"there.price_list_id IN (SELECT row_id FROM {LISTS.staged})",
    price="unit_price",
)
_DOCUMENTS = Target(
    DOCUMENTS,
    _("documents"),
    _values(
        product_id="r.product_id", code="r.code", kind="coalesce(there.kind, r.kind)", names=_KEPT.format("names"),
        language="coalesce(there.language, '')", position="coalesce(there.position, r.place)", link="r.link",
        file_hash="''", file_name="''", media_type="''", size="0",
    ),
    label="s.code",
    rows=_rows(
        "SELECT DISTINCT ON (product_id, code) * FROM (SELECT f.number, f.kind, f.names, f.link, f.place, x.product_id,"
        " coalesce((SELECT d.code FROM catalog_document d WHERE d.product_id = x.product_id AND d.link = f.link"
        f" LIMIT 1), f.code) AS code FROM {FILES} f JOIN {VARIANTS.staged} x ON x.sku = f.sku) AS found"
        " ORDER BY product_id, code, number"
    ),
)  # fmt: skip
_RELATIONS = Target(
    RELATIONS,
    _("relations"),
    _values(
        product_id="r.product_id", kind="r.kind", variant_id="r.variant_id",
        reasons="coalesce(there.reasons, '{}')", position="coalesce(there.position, r.place)",
    ),
    label="concat_ws(' ', (SELECT code FROM catalog_product WHERE id = s.product_id), s.kind,"
    " (SELECT sku FROM catalog_variant WHERE id = s.variant_id))",
    preview=f"concat_ws(' ', (SELECT code FROM {PRODUCTS.staged} p WHERE p.row_id = s.product_id), s.kind,"
    f" (SELECT target FROM {REFERENCES} r WHERE r.number = s.number LIMIT 1))",
    rows=_rows(
        f"SELECT DISTINCT ON (x.product_id, f.kind, coalesce(y.row_id, v.id)) f.*, x.product_id,"
        f" coalesce(y.row_id, v.id) AS variant_id FROM {REFERENCES} f JOIN {VARIANTS.staged} x ON x.sku = f.sku"
        f" LEFT JOIN {VARIANTS.staged} y ON y.sku = f.target LEFT JOIN catalog_variant v ON v.sku = f.target"
        " WHERE coalesce(y.row_id, v.id) IS NOT NULL AND f.target <> f.sku"
        " ORDER BY x.product_id, f.kind, coalesce(y.row_id, v.id), f.number"
    ),
)  # fmt: skip

_TARGETS = (
    _CATEGORIES, _ATTRIBUTES, _PRODUCTS, _VARIANTS, _PACKS, _LISTS, _ENTRIES, _DOCUMENTS, _RELATIONS,
)  # fmt: skip
_OF_FILES: tuple[Landing, ...] = (PRODUCTS, VARIANTS, PACKS)


def _apply(actor: Actor) -> None:
    merge_tree(actor)
    merge_products(actor)
    merge_papers(actor)
    merge_lists(actor)
    merge_entries(actor)


def _restore(actor: Actor, place: int, images: str) -> None:
    landing = _TARGETS[place].landing
    if landing is LISTS:
        restore_lists(actor, images)
    elif landing is ENTRIES:
        restore_entries(actor, images)
    elif landing in _OF_FILES:
        restore_products(actor, _OF_FILES.index(landing), images)
    else:
        restore_feed(actor, landing, images)


BMECAT = Kind(
    code="bmecat",
    label="BMEcat",
    columns=(),
    key=(),
    targets=_TARGETS,
    permission=Permission.SALES_TERMS_MANAGE,
    apply=_apply,
    restore=_restore,
    gather=gather,
    place=_("Line"),
    beginning=re.compile(rb"<(?:\w+:)?BMECAT\b"),
)

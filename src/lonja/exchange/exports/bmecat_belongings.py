"""What belongs to the products of a BMEcat catalog beside their own facts: packs, files, other products, tax."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from django.conf import settings
from django.db import connection

from lonja.catalog.models import DocumentKind, TaxClass
from lonja.catalog.queries.visibility import Sql
from lonja.catalog.sharing import shared_path
from lonja.companies.actor import Actor
from lonja.core.clock import today
from lonja.core.xml_writer import XmlWriter
from lonja.exchange.bmecat.terms import FOLLOW_UP, PACK_CODE, PARTS, REFERENCE_TYPES
from lonja.exchange.exports.bmecat_texts import LONGEST_SKU, plain_number, write_texts
from lonja.pricing.errors import TaxRateMissing
from lonja.pricing.queries import tax_for

LONGEST_ADDRESS = 255

_PACKS = """
    SELECT variant_id, quantity, barcode, names::text FROM catalog_pack
    WHERE variant_id = ANY(%s) ORDER BY variant_id, quantity, id"""
_FILES = """
    SELECT product_id, id, kind, link, file_name, names::text, media_type FROM catalog_document
    WHERE product_id = ANY(%s) ORDER BY product_id, position, code"""
_RELATIONS = """
    SELECT r.product_id, r.kind, v.sku, r.reasons::text
    FROM catalog_relation r JOIN catalog_variant v ON v.id = r.variant_id
    WHERE r.product_id = ANY(%s) AND length(v.sku) <= %s AND {shown}
    ORDER BY r.product_id, r.kind, r.position, v.sku"""
_PARTS = """
    SELECT k.kit_id, k.quantity, v.sku FROM catalog_kitcomponent k JOIN catalog_variant v ON v.id = k.component_id
    WHERE k.kit_id = ANY(%s) AND length(v.sku) <= %s AND {shown} ORDER BY k.kit_id, k.position, k.id"""
_FOLLOWERS = """
    SELECT old.id, v.sku FROM catalog_variant old JOIN catalog_variant v ON v.id = old.replaced_by_id
    WHERE old.id = ANY(%s) AND length(v.sku) <= %s AND {shown}"""

_SORTS = {
    DocumentKind.PICTURE: ("image/jpeg", "normal"),
    DocumentKind.DRAWING: ("image/jpeg", "detail"),
    DocumentKind.DATASHEET: ("application/pdf", "data_sheet"),
    DocumentKind.SAFETY_SHEET: ("application/pdf", "safety_data_sheet"),
    DocumentKind.VIDEO: ("video/mpeg", "others"),
}
_NAMED_TYPES = frozenset({"application/pdf", "application/xml", "image/gif", "image/jpeg", "text/html", "text/plain"})
"""The only types that the standard knows with a slash in them."""

_CLASSES = {
    TaxClass.STANDARD: "standard_rate",
    TaxClass.REDUCED: "reduced_rate",
    TaxClass.SUPER_REDUCED: "super_reduced_rate",
    TaxClass.ZERO: "zero_rate",
}
_OWN_RATES = ("S", "Z")
"""Categories of EN 16931 in which the rate is that of the tax class; in the others nothing is due."""

Rows = defaultdict[int, list[tuple[Any, ...]]]


class Belongings:
    """What belongs to some thousand variants and their products; one query for each sort of thing."""

    def __init__(self, actor: Actor, shown: Sql, variants: Sequence[int], products: Sequence[int]) -> None:
        self._company = actor.company_id
        others = [LONGEST_SKU, *shown.params]
        self._packs = _by_first(_PACKS, [list(variants)])
        self._files = _by_first(_FILES, [list(products)])
        self._relations = _by_first(_RELATIONS.format(shown=shown.text), [list(products), *others])
        self._parts = _by_first(_PARTS.format(shown=shown.text), [list(variants), *others])
        self._followers = _by_first(_FOLLOWERS.format(shown=shown.text), [list(variants), *others])

    def write_packs(self, writer: XmlWriter, variant_id: int) -> None:
        """Larger packages, in sales units, with their barcodes."""
        packs = self._packs[variant_id]
        if not packs:
            return
        with writer.inside("PACKING_UNITS"):
            for _, quantity, barcode, names in packs:
                with writer.inside("PACKING_UNIT"):
                    writer.leaf("QUANTITY_MIN", plain_number(quantity))
                    writer.leaf("QUANTITY_MAX", plain_number(quantity))
                    writer.leaf("PACKING_UNIT_CODE", PACK_CODE)
                    write_texts(writer, "PACKING_UNIT_DESCR", json.loads(names), 250)
                    writer.leaf("SUPPLIER_PID", barcode, type="gtin")

    def write_files(self, writer: XmlWriter, product_id: int) -> None:
        """Pictures and papers, each with an address that the receiver can fetch: a link, or a signed one of ours."""
        files = [
            (row, address) for row in self._files[product_id] if len(address := self._address(row)) <= LONGEST_ADDRESS
        ]
        if not files:
            return
        with writer.inside("MIME_INFO"):
            for (_, _, kind, _, _, names, media_type), address in files:
                usual, purpose = _SORTS.get(kind, ("application/pdf", "others"))
                with writer.inside("MIME"):
                    writer.leaf("MIME_TYPE", _type_of(media_type or usual))
                    writer.leaf("MIME_SOURCE", address)
                    write_texts(writer, "MIME_DESCR", json.loads(names), 250)
                    writer.leaf("MIME_PURPOSE", purpose)

    def _address(self, row: tuple[Any, ...]) -> str:
        _, number, _, link, file_name, _, _ = row
        return link or settings.BASE_URL.rstrip("/") + shared_path(number, self._company, file_name)

    def write_references(self, writer: XmlWriter, variant_id: int, product_id: int) -> None:
        """Other products: what goes with it, stands in for it or follows it, and what a kit is made of."""
        for _, kind, sku, reasons in self._relations[product_id]:
            with writer.inside("PRODUCT_REFERENCE", type=REFERENCE_TYPES[kind]):
                writer.leaf("PROD_ID_TO", sku)
                write_texts(writer, "REFERENCE_DESCR", json.loads(reasons), 250)
        for _, sku in self._followers[variant_id]:
            with writer.inside("PRODUCT_REFERENCE", type=FOLLOW_UP):
                writer.leaf("PROD_ID_TO", sku)
        for _, quantity, sku in self._parts[variant_id]:
            counted = {"quantity": plain_number(quantity)} if quantity == int(quantity) else {}
            with writer.inside("PRODUCT_REFERENCE", type=PARTS, **counted):
                writer.leaf("PROD_ID_TO", sku)


class Taxes:
    """What the company's purchases bear by tax class today, where the goods go to its own country."""

    def __init__(self, actor: Actor) -> None:
        self._actor = actor
        self._known: dict[str, tuple[str, Decimal | None]] = {}

    def write(self, writer: XmlWriter, tax_class: str) -> None:
        """The class, and the rate as a fraction of one, where one is on file."""
        if tax_class not in self._known:
            self._known[tax_class] = self._terms(tax_class)
        category, rate = self._known[tax_class]
        with writer.inside("TAX_DETAILS"):
            writer.leaf("TAX_CATEGORY", category)
            writer.leaf("TAX_TYPE", "vat")
            if rate is not None:
                writer.leaf("TAX", plain_number(rate))

    def _terms(self, tax_class: str) -> tuple[str, Decimal | None]:
        own = _CLASSES[TaxClass(tax_class)]
        assert self._actor.company is not None
        try:
            terms = tax_for(self._actor, self._actor.company.country, [tax_class], today())[tax_class]
        except TaxRateMissing:
            return own, None
        return (own if terms.category in _OWN_RATES else "exemption"), terms.percent / 100


def _type_of(media_type: str) -> str:
    """A media type as the standard lets it be said: one of its own, or one without a slash."""
    if media_type in _NAMED_TYPES:
        return media_type
    return re.sub(r"[^\w.-]+", "-", media_type)[:30]


def _by_first(sql: str, params: Sequence[Any]) -> Rows:
    found: Rows = defaultdict(list)
    with connection.cursor() as cursor:
        cursor.execute(sql, params)
        for row in cursor.fetchall():
            found[row[0]].append(row)
    return found

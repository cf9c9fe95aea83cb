"""A company's own catalog as BMEcat 2005: all that it may see, at its own prices, for the machines of its buyers."""

from __future__ import annotations

import itertools
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import IO, Any

from django.db import connection

from lonja.catalog.models import Attribute, AttributeKind, Fulfillment, SalesUnit
from lonja.catalog.queries import visible_categories, way_to
from lonja.catalog.queries.tree import Branch
from lonja.catalog.queries.visibility import Sql, shown_variants
from lonja.companies.actor import Actor
from lonja.companies.errors import PermissionMissing
from lonja.companies.models import Company, Seller
from lonja.core.clock import now, today
from lonja.core.sheets.titles import plain_words
from lonja.core.snapshot import snapshot, streamed
from lonja.core.texts import by_language
from lonja.core.xml_writer import XmlWriter
from lonja.exchange.bmecat.terms import UNIT_CODES, short_code
from lonja.exchange.exports.bmecat_belongings import Belongings, Taxes
from lonja.exchange.exports.bmecat_texts import LANGUAGE_CODES, LONGEST_SKU, Texts, cut, plain_number, write_texts
from lonja.exchange.exports.priced import CHUNK, Step, steps_of
from lonja.pricing.queries.prices import read_price_book

NAMESPACE = "http://www.bmecat.org/bmecat/2005fd"
ROOT_GROUP = "lonja.root"
_SPOKEN = {"es": "spa", "en": "eng"}
_VARIANTS = """
    SELECT v.id, v.sku, v.names::text, p.descriptions::text, v.barcode, p.brand, v.attributes::text,
           p.attribute_codes::text, v.sales_unit, v.content, v.quantity_minimum, v.quantity_step, v.weight_kg, c.code,
           v.product_id, v.fulfillment, p.is_configurable, p.tax_class,
           (SELECT n.code FROM catalog_ownpartnumber n WHERE n.variant_id = v.id AND n.company_id = %s
            ORDER BY n.key LIMIT 1)
    FROM catalog_variant v JOIN catalog_product p ON p.id = v.product_id JOIN catalog_category c ON c.id = p.category_id
    WHERE starts_with(c.path, %s) AND {shown} AND length(v.sku) <= %s
    ORDER BY c.path, p.code, v.position, v.sku"""
_PLACES = """
    SELECT v.sku, c.code
    FROM catalog_variant v JOIN catalog_product p ON p.id = v.product_id JOIN catalog_category c ON c.id = p.category_id
    WHERE starts_with(c.path, %s) AND {shown} AND length(v.sku) <= %s
    ORDER BY c.path, p.code, v.position, v.sku"""
_LEFT_OUT = """
    SELECT count(*) FROM catalog_variant v JOIN catalog_product p ON p.id = v.product_id
    JOIN catalog_category c ON c.id = p.category_id
    WHERE starts_with(c.path, %s) AND {shown} AND length(v.sku) > %s"""


def write_bmecat(actor: Actor, target: IO[bytes], category: str = "") -> int:
    """Write the catalog of the actor's company, or a branch of it, as of one moment; gives how many were left out.

    Left out are variants whose SKU the standard cannot hold. Prices are net, for an order unit. Memory does not grow
    with the catalog. Raises PermissionMissing without a company, CategoryUnknown for a branch in which it sees nothing.
    """
    if actor.company is None:
        raise PermissionMissing
    with snapshot():
        path = way_to(actor, category).category.path if category else ""
        shown = shown_variants(actor)
        writer = XmlWriter(target)
        with writer.inside("BMECAT", version="2005", xmlns=NAMESPACE):
            _head(writer, actor)
            with writer.inside("T_NEW_CATALOG"):
                _groups(writer, visible_categories(actor), path)
                _Products(writer, actor, shown).write(path)
                _places(writer, shown, path)
        writer.flush()
        with connection.cursor() as cursor:
            cursor.execute(_LEFT_OUT.format(shown=shown.text), (path, *shown.params, LONGEST_SKU))
            return int(cursor.fetchone()[0])


def _head(writer: XmlWriter, actor: Actor) -> None:
    company, seller = Company.objects.get(pk=actor.company_id), Seller.objects.get()
    number = company.external_id or str(company.id)
    leaf = writer.leaf
    with writer.inside("HEADER"):
        leaf("GENERATOR_INFO", "Lonja")
        with writer.inside("CATALOG"):
            for place, language in enumerate(_SPOKEN.values()):
                leaf("LANGUAGE", language, default=str(place == 0).lower())
            leaf("CATALOG_ID", number[:20])
            leaf("CATALOG_VERSION", f"{today():%y%m}"[:3] + f".{today():%j}")
            leaf("CATALOG_NAME", seller.legal_name[:100])
            leaf("GENERATION_DATE", now().strftime("%Y-%m-%dT%H:%M:%SZ"))
            leaf("CURRENCY", actor.currency)
        with writer.inside("BUYER"):
            leaf("BUYER_ID", number, type="supplier_specific")
            leaf("BUYER_NAME", company.name[:50])
        with writer.inside("SUPPLIER"):
            leaf("SUPPLIER_ID", seller.tax_id, type="supplier_specific")
            leaf("SUPPLIER_NAME", seller.legal_name[:50])


def _groups(writer: XmlWriter, branches: Sequence[Branch], path: str) -> None:
    with writer.inside("CATALOG_GROUP_SYSTEM"):
        with writer.inside("CATALOG_STRUCTURE", type="root"):
            writer.leaf("GROUP_ID", ROOT_GROUP)
            writer.leaf("GROUP_NAME", Seller.objects.get().legal_name[:50])
            writer.leaf("PARENT_ID", "0")
        for branch, parent in _walk(branches, ROOT_GROUP):
            here = branch.category
            if path.startswith(here.path) or here.path.startswith(path):
                with writer.inside("CATALOG_STRUCTURE", type="node" if branch.children else "leaf"):
                    writer.leaf("GROUP_ID", short_code(here.code))
                    write_texts(writer, "GROUP_NAME", here.names or {"en": here.code}, 50)
                    writer.leaf("PARENT_ID", parent)
                    writer.leaf("GROUP_ORDER", here.position)


def _walk(branches: Sequence[Branch], parent: str) -> Iterator[tuple[Branch, str]]:
    for branch in branches:
        yield branch, parent
        yield from _walk(branch.children, short_code(branch.category.code))


def _places(writer: XmlWriter, shown: Sql, path: str) -> None:
    for sku, category in streamed(_PLACES.format(shown=shown.text), (path, *shown.params, LONGEST_SKU)):
        with writer.inside("PRODUCT_TO_CATALOGGROUP_MAP"):
            writer.leaf("PROD_ID", sku)
            writer.leaf("CATALOG_GROUP_ID", short_code(category))


_TYPES = {
    Fulfillment.GOODS: "physical",
    Fulfillment.KIT: "bundle",
    Fulfillment.SERVICE: "service",
    Fulfillment.LICENSE: "license",
}


class _Products:
    """The products of a catalog, priced some thousand at a time."""

    def __init__(self, writer: XmlWriter, actor: Actor, shown: Sql) -> None:
        self._writer, self._actor, self._shown = writer, actor, shown
        self._taxes = Taxes(actor)
        self._attributes = {each.code: each for each in Attribute.objects.all()}
        self._names = {code: _feature_names(each, self._attributes.values()) for code, each in self._attributes.items()}

    def write(self, path: str) -> None:
        """All products of a branch ('': of all)."""
        actor, shown = self._actor, self._shown
        rows = streamed(_VARIANTS.format(shown=shown.text), (actor.company_id, path, *shown.params, LONGEST_SKU))
        while chunk := list(itertools.islice(rows, CHUNK)):
            book = read_price_book(actor, [row[0] for row in chunk], today())
            products = list({row[14] for row in chunk})
            belongings = Belongings(actor, shown, [row[0] for row in chunk], products)
            for row in chunk:
                self._product(row, steps_of(book, row[0], row[10]), belongings)

    def _product(self, row: tuple[Any, ...], steps: Sequence[Step], belongings: Belongings) -> None:
        (
            number, sku, names, descriptions, barcode, brand, values, codes, *order, weight, _, product, fulfillment,
            is_configurable, tax_class, own,
        ) = row  # fmt: skip
        leaf = self._writer.leaf
        with self._writer.inside("PRODUCT", mode="new"):
            leaf("SUPPLIER_PID", sku, type="supplier_specific")
            with self._writer.inside("PRODUCT_DETAILS"):
                told = json.loads(names)
                write_texts(self._writer, "DESCRIPTION_SHORT", told if any(told.values()) else {"en": sku}, 150)
                write_texts(self._writer, "DESCRIPTION_LONG", json.loads(descriptions), 64_000)
                if barcode:
                    leaf("INTERNATIONAL_PID", barcode, type="gtin")
                if own:
                    leaf("BUYER_PID", own[:50], type="buyer_specific")
                if brand:
                    leaf("MANUFACTURER_NAME", cut(brand, 50))
                leaf("PRODUCT_TYPE", "configurable" if is_configurable else _TYPES[Fulfillment(fulfillment)])
            self._features(json.loads(values, parse_float=Decimal), json.loads(codes))
            with self._writer.inside("PRODUCT_ORDER_DETAILS"):
                self._order(*order)
                belongings.write_packs(self._writer, number)
            self._prices(steps, tax_class)
            belongings.write_files(self._writer, product)
            belongings.write_references(self._writer, number, product)
            if weight is not None:
                with (
                    self._writer.inside("PRODUCT_LOGISTIC_DETAILS"),
                    self._writer.inside("PRODUCT_DIMENSIONS"),
                ):
                    leaf("WEIGHT", plain_number(weight))

    def _features(self, values: Mapping[str, Any], codes: Sequence[str]) -> None:
        listed = [code for code in (*codes, *(code for code in values if code not in codes)) if code in values]
        known = [self._attributes[code] for code in listed if code in self._attributes]
        if not known:
            return
        with self._writer.inside("PRODUCT_FEATURES"):
            for attribute in known:
                with self._writer.inside("FEATURE"):
                    write_texts(self._writer, "FNAME", self._names[attribute.code], 60)
                    self._value(attribute, values[attribute.code])
                    if attribute.unit:
                        self._writer.leaf("FUNIT", attribute.unit)

    def _value(self, attribute: Attribute, value: Any) -> None:
        match attribute.kind:
            case AttributeKind.BOOLEAN:
                self._writer.leaf("FVALUE", str(bool(value)).lower())
            case AttributeKind.NUMBER if isinstance(value, int | Decimal):
                self._writer.leaf("FVALUE", plain_number(Decimal(value)))
            case AttributeKind.CHOICE:
                names = by_language(attribute.choice_names.get(str(value), {}))
                said = {language: name for language, name in names.items() if language in LANGUAGE_CODES}
                if len(set(said.values())) > 1:
                    write_texts(self._writer, "FVALUE", said, 60)
                else:
                    self._writer.leaf("FVALUE", cut(next(iter(said.values()), str(value)), 60))
            case _:
                self._writer.leaf("FVALUE", cut(str(value), 60))

    def _order(self, unit: str, content: Decimal, minimum: Decimal, step: Decimal) -> None:
        leaf = self._writer.leaf
        leaf("ORDER_UNIT", UNIT_CODES[SalesUnit(unit)].split()[0])
        leaf("CONTENT_UNIT", "C62")
        leaf("NO_CU_PER_OU", plain_number(content))
        leaf("PRICE_QUANTITY", 1)
        leaf("QUANTITY_MIN", plain_number(minimum))
        leaf("QUANTITY_INTERVAL", plain_number(step))

    def _prices(self, steps: Sequence[Step], tax_class: str) -> None:
        """Prices that end on one day stand together."""
        leaf = self._writer.leaf
        for until, found in itertools.groupby(steps, key=lambda step: step.valid_until):
            with self._writer.inside("PRODUCT_PRICE_DETAILS"):
                if until:
                    leaf("VALID_END_DATE", until.isoformat())
                for step in found:
                    kind = "on_request" if step.unit_price is None else "net_customer"
                    with self._writer.inside("PRODUCT_PRICE", price_type=kind):
                        leaf("PRICE_AMOUNT", plain_number(step.unit_price or Decimal(0)))
                        leaf("PRICE_CURRENCY", self._actor.currency)
                        self._taxes.write(self._writer, tax_class)
                        leaf("LOWER_BOUND", plain_number(step.from_quantity))


def _feature_names(attribute: Attribute, others: Iterable[Attribute]) -> Texts:
    """The names of an attribute; its code where they could also mean another one."""
    words = {plain_words(name) for name in attribute.names.values()}
    taken = {
        plain_words(name) for each in others if each is not attribute for name in (*each.names.values(), each.code)
    }
    is_clear = words and not words & taken and any(language in LANGUAGE_CODES for language in attribute.names)
    return attribute.names if is_clear else dict.fromkeys(attribute.names or ("en",), attribute.code)

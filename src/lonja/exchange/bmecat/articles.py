"""What one article of a BMEcat file says: variants, features, packs, prices, files and references, and its faults."""

from __future__ import annotations

import html
import itertools
import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

from django.utils.text import slugify

from lonja.catalog.sharing import SHARED
from lonja.core.codes import is_gtin, normalize_code
from lonja.core.xml import Node
from lonja.exchange.bmecat.prices import read_prices
from lonja.exchange.bmecat.reading import Head, Names, names_of
from lonja.exchange.bmecat.said import Feature, File, Form, Pack, Reference, Said, Variant, read_number
from lonja.exchange.bmecat.terms import CUT, FOLLOW_UP, PARTS, RELATIONS, SALES_UNITS, document_kind
from lonja.exchange.faults import Fault
from lonja.lists.rules.vocabulary import unit_of

LONGEST_SKU, LONGEST_NAME, LONGEST_TEXT, LONGEST_BRAND, LONGEST_LINK = 64, 200, 64_000, 80, 500
MOST_VARIANTS = 1_000
_GTINS = ("gtin", "ean", "upc")
_BREAKS = re.compile(r"<\s*(?:br|/p|/li|/div|/h\d)\b[^>]{0,200}>", re.IGNORECASE)
_TAGS = re.compile(r"</?[a-zA-Z][^<>]{0,200}>")
_NUMBER = re.compile(r"-?\d{1,12}(?:\.\d{1,6})?")
_ETIM_VALUE = re.compile(r"EV\d{6}", re.IGNORECASE)


def read_article(node: Node, head: Head, *, is_own: bool) -> Said:
    """Read an article of any dialect. An own one has worked-out prices and cut texts: not taken."""
    identity = node.first("SUPPLIER_PID", "SUPPLIER_AID")
    said = Said(node.line, identity.content if identity else "", node.attribute("mode") or "new")
    if not normalize_code(said.sku) or len(said.sku) > LONGEST_SKU:
        fault = Fault.NOT_A_CODE if said.sku else Fault.EMPTY
        said.trouble(identity or node, identity.name if identity else "SUPPLIER_PID", fault, said.sku, is_article=True)
        return said
    details = node.first("PRODUCT_DETAILS", "ARTICLE_DETAILS")
    said.has_details = details is not None
    if details is not None:
        _details(said, details, head)
        _features(said, node, head)
        _order_details(said, node)
        _files(said, node, head, is_own=is_own)
        _references(said, node, is_own=is_own)
    _extensions(said, node)
    if is_own:
        _forget_cut(said)
    if not said.variants:
        said.variants.append(Variant(said.sku))
    if is_own:
        said.unused["PRODUCT_PRICE_DETAILS"] += 1
    else:
        read_prices(said, node, head)
    return said


def _details(said: Said, details: Node, head: Head) -> None:
    said.names = names_of(details, "DESCRIPTION_SHORT", head.language)
    said.descriptions = {
        language: plain_text(text)
        for language, text in names_of(details, "DESCRIPTION_LONG", head.language).items()
    }  # fmt: skip
    for element, texts, most in (
        ("DESCRIPTION_SHORT", said.names, LONGEST_NAME),
        ("DESCRIPTION_LONG", said.descriptions, LONGEST_TEXT),
    ):
        if any(len(text) > most for text in texts.values()):
            said.trouble(details, element, Fault.TOO_LONG, is_article=True)
    said.brand = details.text("MANUFACTURER_NAME")[:LONGEST_BRAND]
    said.barcode = _gtin(said, details)
    for name in ("BUYER_PID", "BUYER_AID", "KEYWORD", "SPECIAL_TREATMENT_CLASS"):
        said.unused[name] += len(details.all(name))


def _forget_cut(said: Said) -> None:
    """Leave open what was too long for the standard when it went out."""
    said.names = {language: text for language, text in said.names.items() if not text.endswith(CUT)}
    said.descriptions = {language: text for language, text in said.descriptions.items() if not text.endswith(CUT)}
    said.features = [each for each in said.features if not each.value.endswith(CUT)]
    said.brand = "" if said.brand.endswith(CUT) else said.brand


def _gtin(said: Said, details: Node) -> str | None:
    numbers = [each for each in details.all("INTERNATIONAL_PID") if each.attribute("type") in ("", *_GTINS)]
    for number in (*numbers, *details.all("EAN")):
        if not number.content:
            continue
        if is_gtin(number.content):
            return number.content
        said.trouble(number, number.name, Fault.CHECK_DIGIT, number.content, is_article=True)
        return None
    return None


def plain_text(text: str) -> str:
    """A description without the few marks of HTML that the standard allows in it."""
    if "<" not in text and "&" not in text:
        return text
    bare = html.unescape(_TAGS.sub("", _BREAKS.sub("\n", text)))
    return "\n".join(line.strip() for line in bare.splitlines() if line.strip())


def _features(said: Said, node: Node, head: Head) -> None:
    forks: list[tuple[int, list[tuple[str, Feature]]]] = []
    for block in (*node.all("PRODUCT_FEATURES"), *node.all("ARTICLE_FEATURES")):
        said.group = said.group or block.text("REFERENCE_FEATURE_GROUP_ID", "REFERENCE_FEATURE_GROUP_NAME")
        for each in block.all("FEATURE"):
            names = names_of(each, "FNAME", head.language)
            key = feature_key(each.text("FT_IDREF") or names.get(head.language) or next(iter(names.values()), ""))
            if not key:
                said.trouble(each, "FNAME", Fault.EMPTY)
                continue
            variants = each.first("VARIANTS")
            if variants is not None:
                forks.append(_fork(variants, each, key, names, head))
            else:
                said.features.extend(_values(each, each, key, names, head))
    _variants(said, node, forks)


@lru_cache(maxsize=10_000)
def feature_key(text: str) -> str:
    """The code of a feature: of ETIM's as it is, of a name in letters that may stand in an address."""
    return slugify(text)[:50].strip("-")


def _values(each: Node, holder: Node, key: str, names: Names, head: Head) -> Iterator[Feature]:
    """The value of a feature, if it has one; several in one language, as of a range, are one text."""
    found = [value for value in (*holder.all("FVALUE"), *holder.all("VALUE_IDREF")) if value.content not in ("", "-")]
    if not found:
        return
    words = names_of(holder, "FVALUE", head.language)
    if len(words) > 1:
        text, form = words.get(head.language) or next(iter(words.values())), Form.CHOICE
    else:
        text = " - ".join(value.content for value in found)
        form, words = _form(text), {}
    yield Feature(each.line, key, names, each.text("FUNIT"), form, text.lower() if form == Form.FLAG else text, words)


def _form(text: str) -> str:
    if _NUMBER.fullmatch(text):
        return Form.NUMBER
    if text.lower() in ("true", "false"):
        return Form.FLAG
    return Form.CHOICE if _ETIM_VALUE.fullmatch(text) else Form.TEXT


def _fork(
    variants: Node, each: Node, key: str, names: Names, head: Head
) -> tuple[int, list[tuple[str, Feature]]]:  # fmt: skip
    """The values in which variants differ, each with what it adds to the SKU, and their place in it."""
    order = variants.text("VORDER")
    found = [
        (variant.text("SUPPLIER_AID_SUPPLEMENT"), feature)
        for variant in variants.all("VARIANT")
        for feature in _values(each, variant, key, names, head)
    ]
    return (int(order) if order.isdecimal() else 0), found


def _variants(said: Said, node: Node, forks: list[tuple[int, list[tuple[str, Feature]]]]) -> None:
    """Every combination of what an article comes in, each under its own SKU."""
    if not forks:
        return
    forks.sort(key=lambda fork: fork[0])
    found = itertools.product(*(values for _, values in forks))
    for number, chosen in enumerate(found, start=1):
        sku = said.sku + "".join(supplement for supplement, _ in chosen)
        if number > MOST_VARIANTS or len(sku) > LONGEST_SKU:
            said.trouble(node, "SUPPLIER_AID_SUPPLEMENT", Fault.TOO_LONG, sku, is_article=True)
            return
        said.variants.append(Variant(sku, [feature for _, feature in chosen]))


def _order_details(said: Said, node: Node) -> None:
    order = node.first("PRODUCT_ORDER_DETAILS", "ARTICLE_ORDER_DETAILS")
    if order is None:
        return
    code = order.text("ORDER_UNIT")
    said.sales_unit = SALES_UNITS.get(code.upper()) or unit_of(code)
    if code and said.sales_unit not in SALES_UNITS.values():
        said.trouble(order, "ORDER_UNIT", Fault.NOT_A_CHOICE, code, is_article=True)
    said.content = _quantity(said, order, "NO_CU_PER_OU")
    said.minimum = _quantity(said, order, "QUANTITY_MIN")
    said.step = _quantity(said, order, "QUANTITY_INTERVAL")
    units = order.first("PACKING_UNITS")
    for unit in units.all("PACKING_UNIT") if units else ():
        barcode = unit.first("SUPPLIER_PID")
        if barcode is not None and barcode.attribute("type") in _GTINS:
            _pack(said, unit, barcode, unit.text("QUANTITY_MIN"))
        else:
            said.unused["PACKING_UNIT"] += 1


def _quantity(said: Said, node: Node, element: str) -> Decimal | None:
    """A number above zero with at most three decimals; None where nothing is said."""
    found = node.first(element)
    if found is None or not found.content:
        return None
    number = read_number(found.content)
    if isinstance(number, Fault):
        said.trouble(found, element, number, found.content, is_article=True)
        return None
    if number <= 0 or number >= 10**9 or number != round(number, 3):
        fault = Fault.TOO_SMALL if number <= 0 else Fault.TOO_FINE
        said.trouble(found, element, fault, found.content, is_article=True)
        return None
    return number


def _files(said: Said, node: Node, head: Head, *, is_own: bool) -> None:
    """Pictures and papers by their addresses. What an own catalog says of files of ours is known."""
    info = node.first("MIME_INFO")
    for each in info.all("MIME") if info else ():
        source, purpose = each.text("MIME_SOURCE"), each.text("MIME_PURPOSE")
        link = source if "://" in source else f"{head.mime_root.rstrip('/')}/{source.lstrip('/')}"
        names = names_of(each, "MIME_DESCR", head.language)
        if is_own and SHARED in source:
            continue
        if purpose in ("icon", "logo"):
            said.unused[f"MIME_PURPOSE {purpose}"] += 1
        elif not link.startswith("https://"):
            said.unused["MIME_SOURCE"] += 1
        elif len(link) > LONGEST_LINK:
            said.trouble(each, "MIME_SOURCE", Fault.TOO_LONG, source)
        else:
            words = " ".join((*names.values(), source))
            kind = document_kind(each.text("MIME_TYPE"), purpose, words)
            said.files.append(File(each.line, kind, names, link))


def _references(said: Said, node: Node, *, is_own: bool) -> None:
    """Other products. An own catalog names successors and what kits are made of, which are no relations here."""
    for each in (*node.all("PRODUCT_REFERENCE"), *node.all("ARTICLE_REFERENCE")):
        sku = each.text("PROD_ID_TO", "ART_ID_TO")
        if is_own and each.attribute("type") in (FOLLOW_UP, PARTS):
            continue
        kind = RELATIONS.get(each.attribute("type"))
        if kind is None or not sku:
            said.unused[f"{each.name} {each.attribute('type')}".strip()] += 1
        else:
            said.references.append(Reference(each.line, kind, sku))


def _extensions(said: Said, node: Node) -> None:
    """What ETIM adds to the standard: brand, weight and packs. Extensions of others are counted, not read."""
    found = node.first("USER_DEFINED_EXTENSIONS")
    if found is not None:
        said.brand = found.text("UDX.EDXF.BRAND_NAME")[:LONGEST_BRAND] or said.brand
        logistics = found.first("UDX.EDXF.PRODUCT_LOGISTIC_DETAILS")
        said.weight = _weight(logistics.text("UDX.EDXF.NETWEIGHT")) if logistics else None
        units = found.first("UDX.EDXF.PACKING_UNITS")
        for unit in units.all("UDX.EDXF.PACKING_UNIT") if units else ():
            if (barcode := unit.first("UDX.EDXF.GTIN")) is not None:
                _pack(said, unit, barcode, unit.text("UDX.EDXF.QUANTITY_MIN"))
        read = ("UDX.EDXF.BRAND_NAME", "UDX.EDXF.PRODUCT_LOGISTIC_DETAILS", "UDX.EDXF.PACKING_UNITS")
        said.unused.update(name for name in found.names() if name not in read)
    logistics = node.first("PRODUCT_LOGISTIC_DETAILS")
    sizes = logistics.first("PRODUCT_DIMENSIONS") if logistics else None
    if sizes is not None:
        said.weight = _weight(sizes.text("WEIGHT")) or said.weight


def _weight(text: str) -> Decimal | None:
    number = read_number(text) if text else Fault.EMPTY
    return None if isinstance(number, Fault) or not 0 < number < 10**8 else round(number, 4)


def _pack(said: Said, unit: Node, barcode: Node, least: str) -> None:
    quantity = read_number(least)
    if not barcode.content or isinstance(quantity, Fault) or quantity <= 1:
        return
    if is_gtin(barcode.content) and quantity == round(quantity, 3) and quantity < 10**9:
        said.packs.append(Pack(unit.line, barcode.content, quantity))
    else:
        said.trouble(barcode, barcode.name, Fault.CHECK_DIGIT, barcode.content)

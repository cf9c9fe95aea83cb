"""A supplier's catalog in BMEcat: taken in, kept up to date, taken back; in every dialect, with every bad turn."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.utils import translation

from lonja.catalog.errors import AttributeInUse
from lonja.catalog.models import (
    Attribute,
    Category,
    Document,
    DocumentKind,
    Pack,
    Product,
    Relation,
    RelationKind,
    Variant,
    VariantWords,
)
from lonja.catalog.queries import find_by_codes
from lonja.companies.actor import SYSTEM
from lonja.core.texts import localized
from lonja.core.xml import XmlBroken, XmlEncodingUnknown, XmlEncodingWrong, XmlEntityUsed
from lonja.exchange.actions import undo
from lonja.exchange.errors import (
    CatalogIncomplete,
    CatalogTreeBroken,
    CatalogVersionUnknown,
    NotACatalog,
    WholeWithRejects,
)
from lonja.exchange.models import Import
from lonja.exchange.queries import rejects_file, report
from lonja.exchange.states import ImportState
from lonja.pricing.models import PriceEntry, PriceList
from tests import factories as make
from tests.exchange import bmecat_files as files
from tests.exchange.files import bring, counts, rejects

pytestmark = pytest.mark.django_db

TABLES = (Category, Attribute, Product, Variant, Pack, PriceList, PriceEntry, Document, Relation, VariantWords)


@pytest.fixture(autouse=True)
def _in_english() -> Iterator[None]:
    with translation.override("en"):
        yield


def take(text: str, **wishes: Any) -> Import:
    return bring("bmecat", files.encoded(text), **wishes)


def everything() -> list[list[tuple[Any, ...]]]:
    return [list(model.objects.order_by("pk").values_list()) for model in TABLES]


def line_of(text: str, words: str) -> int:
    return text[: text.index(words)].count("\n") + 1


def prices_of(price_list: str) -> list[tuple[str, Decimal, Decimal | None]]:
    found = PriceEntry.objects.filter(price_list__code=price_list).order_by("variant__sku", "min_quantity")
    return list(found.values_list("variant__sku", "min_quantity", "unit_price"))


@pytest.mark.parametrize(
    ("text", "dialect", "transaction"),
    [
        (files.OLD, "1.2", "new_catalog"),
        (files.NEW, "2005", "new_catalog"),
        (files.update_prices(1, P1="3"), "2005", "update_prices"),
        (files.update_products(1, files.product("P1", "Perno", "3")), "2005", "update_products"),
        (files.ETIM, "etim", "new_catalog"),
    ],
)
def test_these_files_are_as_the_standard_says(text: str, dialect: str, transaction: str) -> None:
    files.validate(files.encoded(text), dialect, transaction)


def test_a_catalog_of_version_1_2_with_a_doctype_in_latin_letters() -> None:
    record = take(files.OLD)
    assert (record.state, rejects(record)) == (ImportState.APPLIED, [])
    root, branch = Category.objects.get(code="acme-01-1"), Category.objects.get(parent__isnull=False)
    assert (root.names, branch.names, branch.parent) == ({"es": "Ferretería"}, {"es": "Tornillos"}, root)
    assert branch.path == f"{root.path}0001."
    bolt = Variant.objects.select_related("product").get(sku="T-8/40")
    assert bolt.names == {"es": "Tornillo de cabeza hexagonal M8x40, año 2026"}
    assert bolt.product.descriptions == {"es": "Acero.\nInoxidable & duro"}
    assert (bolt.product.brand, bolt.product.category, bolt.barcode) == ("Acme", branch, "4006381333931")
    assert (bolt.sales_unit, bolt.content, bolt.quantity_minimum, bolt.quantity_step) == ("box", 100, 2, 2)
    assert (bolt.attributes, bolt.product.attribute_codes) == (
        {"longitud": 40, "material": "Acero A2"}, ["longitud", "material"],
    )  # fmt: skip
    assert Attribute.objects.get(code="longitud").unit == "mm"
    assert [each.kind for each in Attribute.objects.order_by("code")] == ["number", "text"]


def test_prices_land_in_lists_that_nobody_buys_by_yet() -> None:
    record = take(files.OLD)
    assert prices_of("acme-01") == [
        ("N-8-A2", 1, Decimal("0.19")),
        ("N-8-L", 1, Decimal("0.19")),
        ("T-8/40", 1, Decimal("12.34")),
        ("T-8/40", 50, Decimal("10")),
    ]
    assert prices_of("acme-01-4711") == [("T-8/40", 1, Decimal("7.2"))]
    entry = PriceEntry.objects.filter(variant__sku="T-8/40").first()
    assert entry is not None
    assert (entry.valid_from, entry.valid_until) == (date(2026, 1, 1), date(2026, 12, 31))
    assert "price_type gros_list (1)" in record.counts["unused"]


def test_an_article_with_variants_is_one_product() -> None:
    take(files.OLD)
    nut = Product.objects.get(code="n-8")
    assert dict(nut.variants.values_list("sku", "attributes")) == {
        "N-8-A2": {"material": "Acero A2"},
        "N-8-L": {"material": "Latón"},
    }
    assert nut.variants.get(sku="N-8-L").names == {"es": "Tuerca Latón"}
    assert Relation.objects.get(product__code__startswith="t-8").variant.sku == "N-8-A2"


def test_files_elsewhere_become_links_and_names_without_an_address_are_counted() -> None:
    take(files.OLD)
    found = Document.objects.order_by("position").values_list("kind", "names", "link")
    assert list(found) == [
        (DocumentKind.PICTURE, {}, "https://files.acme.example/t840.jpg"),
        (DocumentKind.DATASHEET, {"es": "Ficha técnica"}, "https://files.acme.example/t840.pdf"),
    ]
    record = take(files.ETIM.replace("https://lux.example/", ""))
    assert "MIME_SOURCE (1)" in record.counts["unused"]
    assert not Document.objects.filter(kind=DocumentKind.MANUAL).exists()


def test_version_2005_in_two_languages() -> None:
    record = take(files.NEW)
    assert rejects(record) == []
    bolt = Variant.objects.get(sku="P1")
    assert (bolt.names, bolt.weight_kg) == ({"es": "Perno", "en": "Bolt"}, Decimal("0.25"))
    color = Attribute.objects.get(code="color")
    assert (color.names, color.kind, color.choice_names) == (
        {"es": "Color", "en": "Colour"}, "choice", {"rojo": {"es": "rojo", "en": "red"}},
    )  # fmt: skip
    assert bolt.attributes == {"color": "rojo", "zincado": True}
    assert prices_of("bolt") == [("P1", 1, None), ("P2", 1, Decimal("2.5"))]
    relation = Relation.objects.get()
    assert (relation.kind, relation.product.code, relation.variant.sku) == (RelationKind.SPARE_PART, "p1", "P2")
    assert Product.objects.get(code="p2").category.names == {"es": "Pernos"}
    assert Product.objects.get(code="p2").category.code == "bolt-catalog"
    buyer = make.buyer_actor(make.make_company())
    assert [match.variant.pk for match in find_by_codes(buyer, ["p1"])["p1"]] == [bolt.pk]


def test_etim_classes_features_and_extensions() -> None:
    record = take(files.ETIM)
    assert rejects(record) == []
    lamp = Variant.objects.select_related("product__category").get()
    assert (lamp.product.brand, lamp.weight_kg) == ("Lux", Decimal("0.1"))
    assert (lamp.product.category.code, lamp.product.category.names) == ("lamps-ec001959", {"en": "EC001959"})
    assert lamp.product.category.parent == Category.objects.get(code="lamps-catalog")
    assert lamp.attributes == {"ef000280": "ev000154", "ef009346": 10, "ef000137": True}
    assert Pack.objects.values_list("barcode", "quantity").get() == ("2900000000018", 10)
    entry = PriceEntry.objects.get()
    assert (entry.unit_price, entry.valid_from) == (Decimal("3.456"), date(2026, 2, 1))
    assert Document.objects.get().kind == DocumentKind.MANUAL
    assert record.counts["unused"] == ["SPECIAL_TREATMENT_CLASS (1)", "UDX.EDXF.DISCOUNT_GROUP (1)"]


def test_names_of_classes_and_values_are_taken_where_the_file_explains_them() -> None:
    system = """<CLASSIFICATION_SYSTEM><CLASSIFICATION_SYSTEM_NAME>ETIM-7.0</CLASSIFICATION_SYSTEM_NAME>
      <ALLOWED_VALUES><ALLOWED_VALUE><ALLOWED_VALUE_ID>EV000154</ALLOWED_VALUE_ID>
       <ALLOWED_VALUE_NAME lang="eng">Clear</ALLOWED_VALUE_NAME></ALLOWED_VALUE></ALLOWED_VALUES>
      <CLASSIFICATION_SYSTEM_FEATURE_TEMPLATES><CLASSIFICATION_SYSTEM_FEATURE_TEMPLATE><FT_ID>EF000280</FT_ID>
       <FT_NAME lang="eng">Bulb</FT_NAME></CLASSIFICATION_SYSTEM_FEATURE_TEMPLATE>
      </CLASSIFICATION_SYSTEM_FEATURE_TEMPLATES><CLASSIFICATION_GROUPS><CLASSIFICATION_GROUP type="leaf">
       <CLASSIFICATION_GROUP_ID>EC001959</CLASSIFICATION_GROUP_ID>
       <CLASSIFICATION_GROUP_NAME lang="eng">LED lamp</CLASSIFICATION_GROUP_NAME></CLASSIFICATION_GROUP>
      </CLASSIFICATION_GROUPS></CLASSIFICATION_SYSTEM>"""
    take(files.ETIM.replace("<T_NEW_CATALOG>", f"<T_NEW_CATALOG>{system}"))
    bulb = Attribute.objects.get(code="ef000280")
    assert (bulb.names, bulb.choice_names) == ({"en": "Bulb"}, {"ev000154": {"en": "Clear"}})
    assert Category.objects.get(code="lamps-ec001959").names == {"en": "LED lamp"}


def test_the_same_file_again_changes_nothing() -> None:
    for text in (files.OLD, files.NEW, files.ETIM):
        take(text)
        before = everything()
        again = take(text)
        assert all(not (found["new"] or found["changed"]) for found in again.counts["tables"].values())
        assert everything() == before


def test_a_preview_changes_nothing() -> None:
    record = take(files.OLD, is_dry_run=True)
    assert (record.state, Product.objects.count(), PriceList.objects.count()) == (ImportState.READY, 0, 0)
    assert counts(record, "variant") == (3, 0, 0, 0)
    assert record.examples["priceentry"]["new"][0]["name"] == "acme-01 T-8/40 1 2026-01-01"
    assert record.examples["relation"]["new"][0]["name"].endswith(" accessory N-8-A2")


def test_taken_back_to_the_last_word() -> None:
    take(files.NEW)
    before = everything()
    text = files.NEW.replace("Perno</D", "Tornillo</D").replace("2.5", "9").replace("P2", "P3")
    record = take(text.replace("<GROUP_ID>r<", "<GROUP_ID>s<").replace("GROUP_ID>r<", "GROUP_ID>s<"))
    assert everything() != before
    undo(SYSTEM, record.pk)
    assert everything() == before
    undo(SYSTEM, Import.objects.order_by("pk")[0].pk)
    assert everything() == [[] for _ in TABLES]


def test_an_attribute_that_other_goods_have_by_now_is_not_taken_back() -> None:
    record = take(files.OLD)
    own = make.make_variant("OWN")
    Variant.objects.filter(pk=own.pk).update(attributes={"longitud": 55})
    before = everything()
    with pytest.raises(AttributeInUse):
        undo(SYSTEM, record.pk)
    assert everything() == before


def test_updates_follow_one_another() -> None:
    take(files.NEW)
    first = take(files.update_products(0, files.product("P2", "Arandela plana", "2.6")))
    assert (first.state, Variant.objects.get(sku="P2").names) == (ImportState.APPLIED, {"es": "Arandela plana"})
    assert Product.objects.get(code="p2").names == {"es": "Arandela plana"}
    late = take(files.update_prices(5, P2="9"))
    assert (late.state, prices_of("bolt")[1][2]) == (ImportState.HELD, Decimal("2.6"))
    assert "number 5 of its catalog, but number 1 is the last" in "\n".join(report(late))
    second = take(files.update_prices(1, P2="2.7"))
    assert (second.state, prices_of("bolt")[1][2]) == (ImportState.APPLIED, Decimal("2.7"))
    assert take(files.update_prices(1, P2="2.7")).state == ImportState.APPLIED
    undo(SYSTEM, second.pk)
    assert prices_of("bolt")[1][2] == Decimal("2.6")


def test_an_update_takes_an_article_off_sale() -> None:
    take(files.NEW)
    record = take(files.update_products(0, files.product("P2", "Arandela", "2.5", mode="delete")))
    assert counts(record, "variant") == (0, 1, 0, 0)
    assert not Variant.objects.get(sku="P2").is_active


def test_prices_alone_touch_nothing_else() -> None:
    take(files.NEW)
    text = files.update_prices(0, P2="3.1", NOPE="4")
    record = take(text)
    assert rejects(record) == [(line_of(text, "NOPE"), "SUPPLIER_PID", "unknown", "")]
    assert counts(record, "variant") == (0, 0, 0, 0)
    assert prices_of("bolt") == [("P1", 1, None), ("P2", 1, Decimal("3.1"))]


def test_a_whole_catalog_takes_away_what_it_does_not_name() -> None:
    make.make_variant("OTHER")
    take(files.NEW)
    start, end = files.NEW.index("  <PRODUCT mode"), files.NEW.index('  <PRODUCT mode="new">\n   <SUPPLIER_PID>P2')
    less = files.NEW[:start] + files.NEW[end:]
    less = less.replace("<PROD_ID>P1<", "<PROD_ID>P2<")
    record = take(less, is_whole=True)
    assert counts(record, "variant")[3] == 1
    assert set(Variant.objects.filter(is_active=True).values_list("sku", flat=True)) == {"OTHER", "P2"}
    assert prices_of("bolt") == [("P2", 1, Decimal("2.5"))]


def test_what_the_seller_arranged_stays_arranged() -> None:
    take(files.NEW)
    mine = make.make_category("mine")
    Product.objects.filter(code="p1").update(category=mine)
    Category.objects.filter(code="bolt-r").update(names={"es": "Mis pernos"})
    take(files.NEW)
    assert Product.objects.get(code="p1").category == mine
    assert Category.objects.get(code="bolt-r").names == {"es": "Mis pernos", "en": "Bolts"}


def test_an_attribute_that_is_there_is_meant_by_its_name() -> None:
    make.make_attribute("len", "number", names={"es": "Longitud"}, unit="mm")
    choices = {"a2": {"es": "Acero A2"}}
    make.make_attribute("mat", "choice", names={"es": "Material"}, choice_names=choices, choice_order=["a2"])
    take(files.OLD)
    assert Variant.objects.get(sku="T-8/40").attributes == {"len": 40, "mat": "a2"}
    material = Attribute.objects.get(code="mat")
    assert (material.choice_order, material.choice_names["laton"]) == (["a2", "laton"], {"es": "Latón"})
    assert Attribute.objects.count() == 2


def test_what_does_not_fit_is_named_with_its_line() -> None:
    make.make_attribute("longitud", "number", names={"es": "Longitud"}, unit="cm")
    text = files.OLD.replace("<PRICE_AMOUNT>100<", "<PRICE_AMOUNT>1,234<").replace("<ART_ID_TO>N-8", "<ART_ID_TO>X-9")
    line = line_of(text, "1,234")
    record = take(text)
    assert [(line, element, fault) for line, element, fault, _ in rejects(record)] == [
        (line_of(text, "FUNIT"), "FUNIT", "other_unit"),
        (line, "PRICE_AMOUNT", "ambiguous_number"),
        (line_of(text, "X-9"), "PROD_ID_TO", "unknown"),
    ]
    assert Variant.objects.get(sku="T-8/40").attributes == {"material": "Acero A2"}
    with translation.override("en"):
        assert f"Line {line}, PRICE_AMOUNT “1,234”: Is the mark" in "\n".join(report(record))
    assert "T-8/40" not in rejects_file(SYSTEM, record.pk).decode("utf-8-sig").splitlines()[0]


@pytest.mark.parametrize(
    ("old", "new", "element", "fault"),
    [
        ("96385074", "96385075", "INTERNATIONAL_PID", "check_digit"),
        (">P1</SUPPLIER_PID>", ">P2</SUPPLIER_PID>", "SUPPLIER_PID", "repeated_key"),
        ("<ORDER_UNIT>C62", "<ORDER_UNIT>ZZZ", "ORDER_UNIT", "not_a_choice"),
        ('specific">P1</SUPPLIER_PID>', 'specific"></SUPPLIER_PID>', "SUPPLIER_PID", "empty"),
        ("<DESCRIPTION_SHORT lang=\"spa\">Arandela</DESCRIPTION_SHORT>", "", "DESCRIPTION_SHORT", "empty"),
    ],
)  # fmt: skip
def test_an_article_that_cannot_be_used(old: str, new: str, element: str, fault: str) -> None:
    text = files.NEW.replace(old, new, 1)
    record = take(text)
    found = {(name, why) for _, name, why, _ in rejects(record)}
    assert (element, fault) in found
    assert Variant.objects.count() < 2
    with pytest.raises(WholeWithRejects):
        take(text, is_whole=True)


def test_a_barcode_that_is_something_else_already() -> None:
    make.make_variant("MINE", barcode="96385074")
    record = take(files.NEW)
    assert next(fault for _, _, fault, _ in rejects(record)) == "taken"
    assert not Variant.objects.filter(sku="P1").exists()


def test_a_list_in_another_currency_or_by_formula_takes_no_prices() -> None:
    make.make_price_list("bolt", currency="USD")
    record = take(files.NEW)
    assert {fault for _, _, fault, _ in rejects(record)} == {"not_usable"}
    assert not PriceEntry.objects.filter(price_list__code="bolt").exists()


def test_a_price_in_another_currency_has_a_list_of_its_own() -> None:
    text = files.NEW.replace(
        "<PRICE_AMOUNT>2.5</PRICE_AMOUNT>", "<PRICE_AMOUNT>2.5</PRICE_AMOUNT><PRICE_CURRENCY>USD</PRICE_CURRENCY>"
    )
    take(text)
    assert PriceList.objects.get(code="bolt-usd").currency == "USD"
    assert prices_of("bolt-usd") == [("P2", 1, Decimal("2.5"))]


def test_a_language_that_the_store_does_not_speak_is_shown_all_the_same() -> None:
    take(files.OLD.replace("<LANGUAGE>spa", "<LANGUAGE>deu"))
    bolt = Variant.objects.get(sku="T-8/40")
    assert set(bolt.names) == {"de", "en"}
    assert localized(bolt.names, "es").startswith("Tornillo")


@pytest.mark.parametrize(
    ("text", "refusal"),
    [
        (files.NEW[:-40], XmlBroken),
        ("<html><body/></html>", NotACatalog),
        (files.NEW.replace('version="2005"', 'version="3.0"', 1), CatalogVersionUnknown),
        (files.NEW.replace("<CATALOG_ID>BOLT</CATALOG_ID>", ""), CatalogIncomplete),
        (files.update_prices(1, P1="1").replace('prev_version="1"', ""), CatalogIncomplete),
        (files.OLD.replace("ISO-8859-1", "utf-8"), XmlEncodingWrong),
        (files.NEW.replace("UTF-8", "UTF-7"), XmlEncodingUnknown),
        (files.NEW.replace("Perno</D", "&brand;</D"), XmlEntityUsed),
        (files.OLD.replace("<PARENT_ID>0<", "<PARENT_ID>1.1<"), CatalogTreeBroken),
    ],
)
def test_a_file_that_is_no_catalog_is_refused_with_a_sentence(text: str, refusal: type[Exception]) -> None:
    data = text.encode("iso-8859-1") if refusal is XmlEncodingWrong else text.encode()
    with pytest.raises(refusal):
        bring("bmecat", data)
    record = Import.objects.get()
    assert (record.state, bool(record.problem)) == (ImportState.FAILED, True)
    assert everything() == [[] for _ in TABLES]


def test_the_sentence_says_what_is_wrong() -> None:
    with pytest.raises(XmlEncodingWrong) as refused:
        bring("bmecat", files.OLD.replace("ISO-8859-1", "UTF-8").encode("iso-8859-1"))
    assert "written in UTF-8, but line 8 holds bytes that are not" in str(refused.value)

"""A file of products: variants, typed attributes, packs; found at once, and taken back to the last word."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from lonja.catalog.actions import rename_variant
from lonja.catalog.models import Attribute, Category, Pack, Product, Variant, VariantWords
from lonja.catalog.queries import find_by_codes
from lonja.companies.actor import SYSTEM
from lonja.exchange.actions import undo
from lonja.exchange.errors import AttributeUnknown, ChangedSince, InUseSince
from lonja.exchange.models import Import
from lonja.exchange.states import ImportState
from tests import factories as make
from tests.exchange.files import bring, counts, rejects

pytestmark = pytest.mark.django_db

# ruff: noqa: E501 - a file has long lines
FILE = """
    Producto;Referencia;Categoría;Nombre;Nombre variante;Marca;EAN;Unidad;Contenido;Longitud (mm);Acero;Inoxidable;Color;EAN caja;Uds caja
    bolt;B-40;fixings;Tornillo;Tornillo 40;Acme;8412345678905;caja;100;40,0;A2;sí;rojo;18412345678902;10
    bolt;B-50;fixings;;Tornillo 50;;;caja;100;50,5;inox A4;no;;;
    nut;N-8;fixings;Tuerca;;;;;;;;;;;
"""


@pytest.fixture
def ground() -> None:
    make.make_category("fixings")
    make.make_category("tools")
    make.make_attribute("length", "number", names={"es": "Longitud", "en": "Length"}, unit="mm")
    choices = {"A2": {"es": "A2"}, "A4": {"es": "Inox A4"}}
    make.make_attribute("steel", "choice", names={"es": "Acero"}, choice_names=choices, choice_order=["A2", "A4"])
    make.make_attribute("stainless", "boolean", names={"es": "Inoxidable"})
    make.make_attribute("color", "text", names={"es": "Color"})


def everything() -> list[list[tuple[Any, ...]]]:
    words = VariantWords.objects.order_by("pk").values_list()
    return [list(model.objects.order_by("pk").values_list()) for model in (Product, Variant, Pack)] + [list(words)]


def all_counts(record: Import) -> dict[str, tuple[int, int, int, int]]:
    return {table: counts(record, table) for table in ("product", "variant", "pack")}


def test_products_come_with_all_they_are(ground: None) -> None:
    record = bring("products", FILE)
    assert (record.state, rejects(record), record.counts["unused"]) == (ImportState.APPLIED, [], [])
    assert all_counts(record) == {"product": (2, 0, 0, 0), "variant": (3, 0, 0, 0), "pack": (1, 0, 0, 0)}
    bolt, short = Product.objects.get(code="bolt"), Variant.objects.get(sku="B-40")
    assert (bolt.names, bolt.brand, bolt.category.code) == ({"es": "Tornillo"}, "Acme", "fixings")
    assert bolt.attribute_codes == ["color", "length", "stainless", "steel"]
    assert (short.names, short.barcode, short.sales_unit, short.content) == (
        {"es": "Tornillo 40"}, "8412345678905", "box", 100,
    )  # fmt: skip
    assert short.attributes == {"length": 40, "steel": "A2", "stainless": True, "color": "rojo"}
    assert Variant.objects.get(sku="B-50").attributes == {"length": 50.5, "steel": "A4", "stainless": False}
    assert Pack.objects.get().quantity == 10
    buyer = make.buyer_actor(make.make_company())
    assert [match.variant.pk for match in find_by_codes(buyer, ["b40"])["b40"]] == [short.pk]
    again = bring("products", FILE)
    assert all_counts(again) == {"product": (0, 0, 2, 0), "variant": (0, 0, 3, 0), "pack": (0, 0, 1, 0)}


def test_an_empty_cell_and_a_missing_column_change_nothing(ground: None) -> None:
    bring("products", FILE)
    record = bring("products", "product;sku;category;name;length;brand\nbolt;B-40;tools;Bolt;;")
    assert all_counts(record)["variant"] == (0, 0, 1, 0)
    bolt = Product.objects.get(code="bolt")
    assert (bolt.names, bolt.brand, bolt.category.code) == ({"es": "Tornillo", "en": "Bolt"}, "Acme", "tools")
    assert Variant.objects.get(sku="B-40").attributes["length"] == 40
    words = VariantWords.objects.get(variant__sku="B-40")
    assert words.category_id == Category.objects.get(code="tools").pk
    assert "bolt" in words.en


def test_undone_to_the_last_word(ground: None) -> None:
    first = bring("products", FILE)
    before = everything()
    record = bring(
        "products",
        """
        product;sku;category;name;length;ean caja;uds caja
        bolt;B-40;tools;Bolt;41;18412345678902;12
        bolt;B-60;tools;;60;;
        new;X;tools;;;;
        """,
        is_whole=True,
        is_confirmed=True,
    )
    assert all_counts(record) == {"product": (1, 1, 0, 0), "variant": (2, 1, 0, 2), "pack": (0, 1, 0, 0)}
    assert set(Variant.objects.filter(is_active=True).values_list("sku", flat=True)) == {"B-40", "B-60", "X"}
    undo(SYSTEM, record.pk)
    assert everything() == before
    undo(SYSTEM, first.pk)
    assert not Product.objects.exists()
    assert not VariantWords.objects.exists()


def test_a_new_product_that_has_a_price_by_now_stays(ground: None) -> None:
    record = bring("products", FILE)
    make.make_price(Variant.objects.get(sku="N-8"), "1.00")
    before = everything()
    with pytest.raises(InUseSince):
        undo(SYSTEM, record.pk)
    assert (everything(), Import.objects.get(pk=record.pk).state) == (before, ImportState.APPLIED)


def test_a_product_that_somebody_changed_since_is_named(ground: None) -> None:
    record = bring("products", FILE)
    Product.objects.filter(code="bolt").update(brand="Other")
    with pytest.raises(ChangedSince) as refused:
        undo(SYSTEM, record.pk)
    assert "(bolt)" in str(refused.value)


def test_what_cannot_be_is_named_row_by_row(ground: None) -> None:
    make.make_variant("OLD", barcode="8412345678905")
    record = bring(
        "products",
        """
        product;sku;category;ean;unit;step;length;stainless
        ok;S1;fixings;8412345678901;;;;
        ok;S2;fixings;8412345678905;;;;
        ok;S3;fixings;;bucket;;;
        ok;S4;fixings;;;0;;
        ok;S5;fixings;;;;long;
        ok;S6;fixings;;;;;perhaps
        ok;S7;nowhere;;;;;
        Not Ok;S8;fixings;;;;;
        ok;S9;fixings;96385074;;;;
        ok;S10;fixings;96385074;;;;
        ok;-;fixings;;;;;
        ok;GOOD;fixings;;;;;
        """,
    )
    faults = [(number, fault) for number, _, fault, _ in rejects(record)]
    assert faults == [
        (2, "check_digit"),
        (3, "taken"),
        (4, "not_a_choice"),
        (5, "too_small"),
        (6, "not_a_number"),
        (7, "not_a_choice"),
        (8, "unknown"),
        (9, "not_an_address"),
        (10, "taken"),
        (11, "taken"),
        (12, "not_a_code"),
    ]
    assert set(Variant.objects.values_list("sku", flat=True)) == {"OLD", "GOOD"}


def test_an_attribute_that_does_not_exist(ground: None) -> None:
    with pytest.raises(AttributeUnknown):
        bring("products", "product;sku;category;attribute:weight\nok;S1;fixings;3")
    record = bring("products", "product;sku;category;remark\nok;S1;fixings;3")
    assert record.counts["unused"] == ["remark"]
    assert Variant.objects.get(sku="S1").attributes == {}


def test_a_code_of_an_attribute_is_text_and_nothing_else(ground: None) -> None:
    Attribute.objects.filter(code="color").update(code="it's")
    bring("products", "product;sku;category;Color;Longitud\nok;S1;fixings;red;1,50")
    assert Variant.objects.get(sku="S1").attributes == {"it's": "red", "length": Decimal("1.5")}


def test_where_the_code_of_an_attribute_is_the_name_of_another_the_code_counts(ground: None) -> None:
    make.make_attribute("reach", "text", names={"es": "length"})
    bring("products", "product;sku;category;attribute:length;attribute:reach\nbolt;B-40;fixings;40;far")
    assert Variant.objects.get(sku="B-40").attributes == {"length": 40, "reach": "far"}


def test_a_store_may_have_any_number_of_attributes(ground: None) -> None:
    codes = [f"a{number}" for number in range(120)]
    for code in codes:
        make.make_attribute(code, "number", names={"es": code})
    titles = ";".join(f"attribute:{code}" for code in codes)
    bring("products", f"product;sku;category;{titles}\nbolt;B-40;fixings;{';'.join(['7'] * len(codes))}")
    assert Variant.objects.get(sku="B-40").attributes == dict.fromkeys(codes, 7)


def test_an_attribute_that_its_variants_have_does_not_become_a_column_of_the_product_by_itself(ground: None) -> None:
    bring("products", "product;sku;category\nbolt;B-40;fixings")
    Variant.objects.update(attributes={"color": "rojo"})
    record = bring("products", "product;sku;category;color\nbolt;B-40;fixings;rojo")
    assert all_counts(record)["product"] == (0, 0, 1, 0)
    record = bring("products", "product;sku;category;color\nbolt;B-40;fixings;\nbolt;B-50;fixings;azul")
    assert Product.objects.get().attribute_codes == ["color"]


def test_a_file_with_a_former_sku_makes_no_second_article() -> None:
    make.make_category("bolts")
    make.make_variant("OLD-1", make.make_product("bolt"))
    rename_variant(SYSTEM, "OLD-1", "NEW-1")
    record = bring("products", "producto;sku;categoria\nbolt;OLD-1;bolts\nbolt;NEW-1;bolts")
    assert [reject[:3] for reject in rejects(record)] == [(2, "sku", "renamed")]
    assert list(Variant.objects.values_list("sku", flat=True)) == ["NEW-1"]

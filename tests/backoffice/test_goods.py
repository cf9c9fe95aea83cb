"""The seller's pages of products and variants: found, shown whole, changed by two at once, by many at once."""

from __future__ import annotations

import html
import re
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from lonja.catalog.actions import AttributeRow, save_attributes
from lonja.catalog.models import AttributeFamily, Category, Document, Product, Relation, Variant
from lonja.companies.actor import SYSTEM
from lonja.companies.models import User
from lonja.core.sheets.reader import read_rows
from tests import factories as make

pytestmark = pytest.mark.django_db

PNG = b"\x89PNG\r\n\x1a\n" + b"0" * 20
PDF = b"%PDF-1.4 paper"


def signed_in(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


@pytest.fixture
def browser() -> Client:
    return signed_in(make.make_staff())


def page(name: str, *args: Any) -> str:
    return reverse(f"backoffice:{name}", args=args)


def drawn(answer: HttpResponse) -> dict[str, str]:
    """The fields of the page's form as a browser would send them unchanged."""
    text = answer.content.decode()
    sent = {}
    for tag in re.findall(r"<input[^>]*>", text):
        facts = dict(re.findall(r'([\w-]+)="([^"]*)"', tag))
        if facts.get("type") in ("checkbox", "radio") and " checked" not in tag:
            continue
        if "name" in facts:
            sent[facts["name"]] = html.unescape(facts.get("value", "on" if facts.get("type") == "checkbox" else ""))
    for name, body in re.findall(r'<select name="([^"]+)"[^>]*>(.*?)</select>', text, re.DOTALL):
        chosen = re.search(r'value="([^"]*)" selected', body)
        sent[name] = html.unescape(chosen[1]) if chosen else ""
    for name, body in re.findall(r'<textarea name="([^"]+)"[^>]*>\s*(.*?)</textarea>', text, re.DOTALL):
        sent[name] = html.unescape(body)
    return sent


def screws() -> tuple[Product, Variant]:
    """A product of a family with one attribute of each kind, and its one variant."""
    steels = {"A2": {"es": "A2"}, "A4": {"es": "A4"}}
    rows = [
        AttributeRow("length", {"es": "Longitud", "en": "Length"}, "number", "mm"),
        AttributeRow("steel", {"es": "Acero", "en": "Steel"}, "choice", choices=steels),
        AttributeRow("coated", {"es": "Recubierto", "en": "Coated"}, "boolean"),
        AttributeRow("norm", {"es": "Norma", "en": "Norm"}, "text"),
    ]  # fmt: skip
    save_attributes(SYSTEM, rows)
    branch = make.make_category("screws")
    family = AttributeFamily.objects.create(
        code="screws", names={"es": "Tornillos"}, attribute_codes=["length", "steel", "coated", "norm"]
    )
    Category.objects.filter(pk=branch.pk).update(family=family)
    product = make.make_product("hex-screw", branch, names={"es": "Tornillo hexagonal"})
    return product, make.make_variant("HEX-8-40", product, name="Tornillo M8x40", price=2, stock=10)


def test_goods_are_found_by_words_codes_and_by_what_they_lack(browser: Client) -> None:
    product, _variant = screws()
    bare = make.make_variant("NUT-8", make.make_product("nut"), name="Tuerca M8")
    products, variants = page("kept_products"), page("kept_variants")
    for asked in ("q=hex-8", "q=tornillos", "q=hex-screw", "category=screws", "state=active", "without=image"):
        assert "Tornillo hexagonal" in browser.get(f"{products}?{asked}").text, asked
    for asked in ("without=price", "without=stock", "state=inactive", "q=tuerca", "brand=Acme", "state=replaced"):
        assert "Tornillo hexagonal" not in browser.get(f"{products}?{asked}").text, asked
    assert "NUT-8" in browser.get(f"{variants}?without=price&without=stock").text
    assert "HEX-8-40" not in browser.get(f"{variants}?without=price").text
    assert "HEX-8-40" in browser.get(f"{variants}?q=HEX8&sort=-name").text
    Document.objects.create(product=product, code="p", kind="picture", link="https://example.com/p.png")
    assert "HEX-8-40" not in browser.get(f"{variants}?without=image").text
    Variant.objects.filter(pk=bare.pk).update(is_active=False)
    assert "NUT-8" in browser.get(f"{variants}?state=inactive").text
    rows = read_rows(browser.get(f"{variants}?download=xlsx").getvalue(), max_rows=10).rows
    assert [row.cells[0] for row in rows][1:] == ["HEX-8-40", "NUT-8"]
    sheet = b"".join(browser.get(f"{products}?download=csv").streaming_content).decode()  # type: ignore[attr-defined]
    assert "hex-screw" in sheet


def test_a_list_asks_as_much_for_one_row_as_for_thirty(browser: Client) -> None:
    screws()

    def queries(name: str) -> int:
        with CaptureQueriesContext(connection) as asked:
            assert browser.get(page(name)).status_code == 200
        return len(asked)

    browser.get(page("kept_products"))
    few = [queries(name) for name in ("kept_products", "kept_variants")]
    for number in range(30):
        make.make_variant(f"V-{number}", make.make_product(f"p-{number}"), price=1, stock=1)
    assert [queries(name) for name in ("kept_products", "kept_variants")] == few


def test_a_variant_has_a_typed_field_for_each_attribute_of_its_family(browser: Client) -> None:
    product, variant = screws()
    address = page("kept_variant", product.code, variant.sku)
    sent = drawn(browser.get(address))
    assert {"attr_length", "attr_steel", "attr_coated", "attr_norm"} <= set(sent)
    for field, wrong in (("attr_length", "long"), ("attr_steel", "A9"), ("barcode", "8411234567891"),
                         ("quantity_minimum", "3"), ("successor", "NONE"), ("successor", variant.sku)):  # fmt: skip
        refused = browser.post(address, {**sent, "quantity_step": "2", "quantity_minimum": "2", field: wrong})
        assert refused.status_code == 422, field
        assert f"id_{field}_error" in refused.text, field
    variant.refresh_from_db()
    assert variant.attributes == {}, "what was refused changed nothing"
    done = browser.post(address, {**sent, "attr_length": "40,5" if "," in sent["content"] else "40.5",
                                  "attr_steel": "A4", "attr_coated": "false", "attr_norm": "DIN 933",
                                  "barcode": "4006381333931"})  # fmt: skip
    assert done.status_code == 302
    variant.refresh_from_db()
    assert variant.attributes == {"length": 40.5, "steel": "A4", "coated": False, "norm": "DIN 933"}
    assert variant.barcode == "4006381333931"
    other = make.make_variant("HEX-8-50", product)
    others = page("kept_variant", product.code, other.sku)
    taken = browser.post(others, {**drawn(browser.get(others)), "barcode": "4006381333931"})
    assert taken.status_code == 422
    assert "id_barcode_error" in taken.text


def test_of_two_who_edit_the_second_sees_what_changed_and_loses_nothing(browser: Client) -> None:
    product, _variant = screws()
    address = page("kept_product", product.code)
    mine, theirs = drawn(browser.get(address)), drawn(browser.get(address))
    first = signed_in(make.make_staff())
    assert first.post(address, {**theirs, "brand": "Acme", "names_es": "Perno"}).status_code == 302
    refused = browser.post(address, {**mine, "names_es": "Tornillo DIN 933", "descriptions_es": "Con rosca total"})
    assert refused.status_code == 409
    product.refresh_from_db()
    assert (product.brand, product.names["es"], product.descriptions) == ("Acme", "Perno", {}), "nothing of mine yet"
    again = drawn(refused)
    assert (again["brand"], again["names_es"], again["descriptions_es"]) == (
        "Acme",
        "Tornillo DIN 933",
        "Con rosca total",
    )
    assert "Perno" in refused.text, "what the other wrote is shown beside mine"
    assert browser.post(address, again).status_code == 302
    product.refresh_from_db()
    assert (product.brand, product.names["es"]) == ("Acme", "Tornillo DIN 933")
    story = browser.get(page("product_history", product.code)).text
    assert "Acme" in story
    assert story.index("Tornillo DIN 933") < story.index("Acme"), "the newest first"


def test_a_variant_that_two_edit_is_held_by_the_same_lock(browser: Client) -> None:
    product, variant = screws()
    address = page("kept_variant", product.code, variant.sku)
    mine = drawn(browser.get(address))
    make.make_variant("HEX-8-45", product)
    assert browser.post(address, {**mine, "successor": "HEX-8-45"}).status_code == 302
    refused = browser.post(address, {**mine, "attr_norm": "DIN 931"})
    assert refused.status_code == 409
    assert drawn(refused)["successor"] == "HEX-8-45"
    assert browser.post(address, drawn(refused)).status_code == 302
    variant.refresh_from_db()
    assert variant.replaced_by is not None
    assert variant.attributes == {"norm": "DIN 931"}
    assert "HEX-8-45" in browser.get(page("product_history", product.code)).text


def test_a_new_product_gets_variants_and_its_code_is_its_own(browser: Client) -> None:
    make.make_category("screws")
    sent = {"code": "washer", "names_es": "Arandela", "names_en": "", "category": "screws", "tax_class": "standard",
            "is_active": "on", "brand": "", "columns": "none-such"}  # fmt: skip
    assert browser.post(page("new_product"), sent).status_code == 422, "no such attribute"
    assert not Product.objects.exists()
    assert browser.post(page("new_product"), {**sent, "columns": ""}).status_code == 302
    assert browser.post(page("new_product"), {**sent, "columns": ""}).status_code == 422, "taken"
    blank = drawn(browser.get(page("new_variant", "washer")))
    assert (
        browser.post(page("new_variant", "washer"), {**blank, "sku": "125-8", "names_es": "Arandela M8"}).status_code
        == 302
    )
    assert Variant.objects.get().names == {"es": "Arandela M8"}
    again = browser.post(page("new_variant", "washer"), {**blank, "sku": "125-8", "names_es": "Otra"})
    assert again.status_code == 422
    assert Variant.objects.get().names == {"es": "Arandela M8"}
    assert "no name in EN" in browser.get(page("product_variants", "washer"), headers={"accept-language": "en"}).text


def test_many_are_changed_at_once_after_a_preview(browser: Client) -> None:
    _product, variant = screws()
    nut = make.make_product("nut", make.make_category("nuts", names={"es": "Tuercas"}))
    address = page("change_products")
    assert browser.get(f"{address}?pick={nut.pk}").status_code == 200
    wanted = {"ids": f"{nut.pk},{variant.product_id}", "category": "nuts", "brand": "Acme", "state": ""}
    shown = browser.post(address, {**wanted, "do": "preview"})
    assert "hex-screw" in shown.text
    assert not Product.objects.filter(brand="Acme").exists(), "only shown"
    assert browser.post(address, {**wanted, "do": "apply"}).status_code == 302
    assert Product.objects.filter(brand="Acme", category__code="nuts").count() == 2
    assert browser.get(page("kept_variants") + "?category=nuts").text.count("HEX-8-40") >= 1
    assert browser.post(address, {"ids": str(nut.pk), "do": "preview"}).status_code == 422, "nothing to change"
    assert browser.get(address).status_code == 422, "nothing chosen"
    address = page("change_variants")
    make.make_variant("NUT-8", nut)
    all_of_them = {"ids": str(variant.pk), "successor": "NONE", "state": "0", "do": "apply"}
    assert browser.post(address, all_of_them).status_code == 422
    assert Variant.objects.get(pk=variant.pk).is_active
    assert browser.post(address, {**all_of_them, "successor": "NUT-8"}).status_code == 302
    changed = Variant.objects.get(pk=variant.pk)
    assert (changed.is_active, changed.replaced_by and changed.replaced_by.sku) == (False, "NUT-8")


def test_pictures_are_added_named_ordered_and_taken_away(browser: Client) -> None:
    product, _variant = screws()
    address = page("product_documents", product.code)
    files = [SimpleUploadedFile(name, data) for name, data in
             (("HEX_1.png", PNG), ("ficha_es.pdf", PDF), ("HEX_2.png", PNG + b"2"))]  # fmt: skip
    assert browser.post(address, {"file": files}).status_code == 302
    held = {each.file_name: each for each in Document.objects.all()}
    assert [(each.kind, each.language) for each in held.values()] == [
        ("picture", ""),
        ("datasheet", "es"),
        ("picture", ""),
    ]
    assert browser.post(address, {"file": SimpleUploadedFile("x.exe", b"MZ")}).status_code == 422
    assert Document.objects.count() == 3
    second = held["HEX_2.png"]
    assert browser.post(page("save_document", product.code, second.pk), {"do": "first"}).status_code == 302
    assert Document.objects.order_by("position").values_list("file_name", flat=True)[0] == "HEX_2.png"
    paper = held["ficha_es.pdf"]
    facts = {f"d{paper.pk}-kind": "picture", f"d{paper.pk}-names_es": "Ficha"}
    assert browser.post(page("save_document", product.code, paper.pk), facts).status_code == 422, (
        "a paper is no picture"
    )
    facts[f"d{paper.pk}-kind"] = "certificate"
    assert browser.post(page("save_document", product.code, paper.pk), facts).status_code == 302
    paper.refresh_from_db()
    assert (paper.kind, paper.names) == ("certificate", {"es": "Ficha"})
    assert browser.get(page("media_file", paper.pk, "ficha_es.pdf")).status_code == 200
    for link, status in (("http://example.com", 422), ("https://example.com/v", 302)):
        assert browser.post(address, {"link": link, "title": "Montaje"}).status_code == status
    assert browser.post(page("save_document", product.code, paper.pk), {"do": "remove"}).status_code == 302
    assert not Document.objects.filter(pk=paper.pk).exists()
    assert browser.get(address).status_code == 200


def test_what_belongs_to_a_product_carries_its_reason(browser: Client) -> None:
    product, _variant = screws()
    make.make_variant("NUT-8")
    address = page("product_relations", product.code)
    sent = {"kind": "accessory", "sku": "NONE", "reasons_es": "para fijar", "position": "1"}
    assert browser.post(address, sent).status_code == 422
    assert browser.post(address, {**sent, "sku": "NUT-8"}).status_code == 302
    assert "para fijar" in browser.get(f"{address}?edit={Relation.objects.get().pk}").text
    gone = browser.post(page("remove_relation", product.code), {"kind": "accessory", "sku": "NUT-8"})
    assert gone.status_code == 302
    assert not Relation.objects.exists()


def test_the_page_tells_who_sees_a_product_and_where_its_prices_stand(browser: Client) -> None:
    product, _variant = screws()
    company = make.make_company("Alfa")
    shown = make.make_assortment(product, companies=[company])
    text = browser.get(page("product_reach", product.code)).text
    assert shown.code in text
    assert "Alfa" in text
    assert "HEX-8-40" in text


def test_the_sales_desk_looks_and_changes_nothing() -> None:
    product, variant = screws()
    desk = signed_in(make.make_staff("sales-desk"))
    for name, args in (("kept_product", [product.code]), ("kept_variant", [product.code, variant.sku])):
        sent = drawn(signed_in(make.make_staff()).get(page(name, *args)))
        assert desk.get(page(name, *args)).status_code == 200
        assert desk.post(page(name, *args), {**sent, "names_es": "Otro"}).status_code == 403
    assert desk.get(page("new_product")).status_code == 403
    assert desk.post(page("change_products"), {"ids": str(product.pk), "do": "apply", "state": "0"}).status_code == 403
    product.refresh_from_db()
    assert product.is_active
    assert product.names == {"es": "Tornillo hexagonal"}


def test_a_product_may_have_any_code_and_still_has_its_page(browser: Client) -> None:
    for code in ("new", "change"):
        make.make_variant(f"V-{code}", make.make_product(code, names={"es": f"Producto {code}"}))
        assert f"Producto {code}" in browser.get(page("kept_product", code)).text

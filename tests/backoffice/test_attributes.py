"""The seller's pages of attributes: typed, ordered, offered as facets, duplicate values made one; their families."""

from __future__ import annotations

import pytest
from django.test import Client

from lonja.catalog.actions import AttributeRow, VariantRow, save_attributes, save_variants
from lonja.catalog.models import Attribute, AttributeFamily, Category, Variant
from lonja.catalog.queries import SearchAsk, search
from lonja.companies.actor import SYSTEM
from lonja.core.sheets.reader import read_rows
from tests import factories as make
from tests.backoffice.test_goods import drawn, page, signed_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def browser() -> Client:
    return signed_in(make.make_staff())


@pytest.fixture(autouse=True)
def goods() -> None:
    """Three bolts of two steels, of which one is spelled in two ways."""
    steels = {"A2": {"es": "Inox A2", "en": "Stainless A2"}, "a-2": {"es": "A-2"}, "A4": {"es": "Inox A4"}}
    rows = [
        AttributeRow("steel", {"es": "Acero"}, "choice", choices=steels),
        AttributeRow("length", {"es": "Largo"}, "number", "mm"),
    ]
    save_attributes(SYSTEM, rows)
    make.make_product("bolt", make.make_category("bolts"))
    bolts = [VariantRow(f"B-{steel}", "bolt", {"es": f"Perno {steel}"}, {"steel": steel, "length": 40})
             for steel in ("A2", "a-2", "A4")]  # fmt: skip
    save_variants(SYSTEM, bolts)


def facet(code: str) -> dict[str, int]:
    found = search(SYSTEM, SearchAsk("perno")).facets
    return {value.label: value.count for each in found if each.code == code for value in each.values}


def test_duplicate_values_become_one_everywhere(browser: Client) -> None:
    assert facet("steel") == {"Inox A2": 1, "A-2": 1, "Inox A4": 1}
    address = page("merge_attribute_values", "steel")
    for wrong in ({"pick": ["a-2"]}, {"into": "A2"}, {"pick": ["a-2"], "into": "A9"}):
        assert browser.post(address, wrong).status_code == 302
        assert Variant.objects.get(sku="B-a-2").attributes["steel"] == "a-2", "refused, and nothing changed"
    assert browser.post(address, {"pick": ["a-2", "A2"], "into": "A2"}).status_code == 302
    assert facet("steel") == {"Inox A2": 2, "Inox A4": 1}
    assert Attribute.objects.get(code="steel").choice_order == ["A2", "A4"]
    assert browser.post(page("merge_attribute_values", "length"), {"pick": ["40"], "into": "41"}).status_code == 302
    assert Variant.objects.filter(attributes__length=40).count() == 3


def test_choices_are_typed_as_lines_and_one_in_use_cannot_vanish(browser: Client) -> None:
    address = page("attribute", "steel")
    sent = drawn(browser.get(address))
    assert sent["choices"].splitlines()[0] == "A2; Inox A2; Stainless A2"
    for wrong in ("A2; x\nA2; y", "; x", "A4; Inox A4", "", "A2;b;c;d;e"):
        refused = browser.post(address, {**sent, "choices": wrong})
        assert refused.status_code == 422, wrong
        assert "id_choices_error" in refused.text
    assert browser.post(address, {**sent, "kind": "text"}).status_code == 422, "goods have values"
    assert Attribute.objects.get(code="steel").kind == "choice"
    lines = "A4\tInoxidable A4\nA2; Inoxidable A2\na-2\nA5; Nuevo"
    assert browser.post(address, {**sent, "choices": lines}).status_code == 302
    held = Attribute.objects.get(code="steel")
    assert (held.choice_order, held.choice_names["A4"]) == (["A4", "A2", "a-2", "A5"], {"es": "Inoxidable A4"})
    assert list(facet("steel")) == ["Inoxidable A4", "Inoxidable A2", "a-2"]
    assert browser.post(address, {**sent, "names_en": "Steel"}).status_code == 409, "somebody was quicker"


def test_an_attribute_is_added_ordered_switched_and_taken_away(browser: Client) -> None:
    new = {
        "code": "coating",
        "names_es": "Recubrimiento",
        "kind": "boolean",
        "unit": "",
        "choices": "",
        "is_facet": "on",
    }
    assert browser.post(page("new_attribute"), new).status_code == 302
    assert browser.post(page("new_attribute"), new).status_code == 422, "taken"
    assert browser.post(page("new_attribute"), {**new, "code": "x", "kind": "choice"}).status_code == 422, "no choices"
    browser.post(page("arrange_attribute", "coating"), {"do": "up"})
    assert list(Attribute.objects.order_by("position").values_list("code", flat=True))[-1] != "coating"
    browser.post(page("arrange_attribute", "steel"), {"do": "no-facet"})
    assert facet("steel") == {}
    browser.post(page("arrange_attribute", "steel"), {"do": "facet"})
    assert facet("steel")
    for code in ("coating", "steel"):
        browser.post(page("arrange_attribute", code), {"do": "remove"})
    assert set(Attribute.objects.values_list("code", flat=True)) == {"steel", "length"}, "what goods have stays"
    assert "Largo" not in browser.get(page("attributes") + "?q=acero&kind=choice").text
    rows = read_rows(browser.get(page("attributes") + "?download=xlsx&sort=code").getvalue(), max_rows=9).rows
    assert [(row.cells[0], row.cells[-1]) for row in rows][1:] == [("length", "3"), ("steel", "3")]


def test_a_family_gives_its_categories_their_fields(browser: Client) -> None:
    address = page("attribute_families")
    new = {"code": "bolts", "names_es": "Pernos", "attributes": "steel\nnone-such"}
    assert browser.post(address, new).status_code == 422
    assert browser.post(address, {**new, "attributes": "steel, length steel"}).status_code == 302
    family = AttributeFamily.objects.get()
    assert family.attribute_codes == ["steel", "length"]
    below = make.make_category("hex-bolts", Category.objects.get(code="bolts"))
    Category.objects.filter(code="bolts").update(family=family)
    product = make.make_product("hex-bolt", below)
    assert {"attr_steel", "attr_length"} <= set(drawn(browser.get(page("new_variant", product.code)))), "from above"
    browser.post(page("remove_family", "bolts"))
    assert AttributeFamily.objects.exists(), "categories have it"
    sent = drawn(browser.get(page("family", "bolts")))
    assert browser.post(page("family", "bolts"), {**sent, "attributes": "length"}).status_code == 302
    assert browser.post(page("family", "bolts"), {**sent, "names_en": "Bolts"}).status_code == 409
    Category.objects.update(family=None)
    browser.post(page("remove_family", "bolts"))
    assert not AttributeFamily.objects.exists()


def test_the_sales_desk_merges_nothing() -> None:
    desk = signed_in(make.make_staff("sales-desk"))
    assert desk.get(page("attribute", "steel")).status_code == 200
    doors = [page(name, "steel") for name in ("merge_attribute_values", "arrange_attribute", "attribute")]
    for door in (*doors, page("attribute_families")):
        assert desk.post(door, {"pick": "a-2", "into": "A2", "do": "no-facet"}).status_code == 403
    assert Attribute.objects.get(code="steel").is_facet
    assert Variant.objects.filter(attributes__steel="a-2").exists()

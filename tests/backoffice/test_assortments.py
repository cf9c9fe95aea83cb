"""The seller's pages of who sees what: a change is shown before it is made, and what is shown is what happens."""

from __future__ import annotations

import re
from collections.abc import Sequence

import pytest
from django.test import Client

from lonja.catalog.actions import AssortmentRow, assign_assortment, effect_of, save_assortments
from lonja.catalog.models import Assortment, AssortmentAssignment, AssortmentEntry, Category, Product
from lonja.catalog.queries import visible_products
from lonja.companies.actor import Actor
from lonja.companies.models import Company, Segment
from lonja.companies.queries import actor_acting_for
from lonja.core.sheets.reader import read_rows
from tests import factories as make
from tests.backoffice.test_goods import drawn, page, signed_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def browser() -> Client:
    return signed_in(make.make_staff())


@pytest.fixture
def staff() -> Actor:
    return make.staff_actor("administrator")


@pytest.fixture
def goods() -> Sequence[Product]:
    """Two screws of one brand in one branch, one paint in another."""
    screws, paints = make.make_category("screws"), make.make_category("paints")
    rows = [("m8", screws, "Ferka"), ("m10", screws, "Ferka"), ("red", paints, "")]
    products = [make.make_product(code, branch, brand=brand) for code, branch, brand in rows]
    for product in products:
        make.make_variant(f"SKU-{product.code}", product, price=1, stock=1)
    return products


def sees(staff: Actor, company: Company) -> set[str]:
    return set(visible_products(actor_acting_for(staff, company.pk)).values_list("code", flat=True))


def test_what_is_shown_before_is_what_happens_after(staff: Actor, goods: Sequence[Product]) -> None:
    segment: Segment = make.make_segment("builders")
    all_seeing = make.make_company("Alfa", segments=[segment])
    blind = make.make_company("Beta", segments=[segment], sees_whole_catalog=False)
    stranger = make.make_company("Gamma")
    save_assortments(staff, [AssortmentRow("range", {"es": "Gama"}, category_codes=["screws"])])

    def hide() -> None:
        assign_assortment(staff, "range", segment_id=segment.pk, hides=True)

    before = {company.pk: sees(staff, company) for company in (all_seeing, blind, stranger)}
    effect = effect_of(staff, "range", hide)
    assert {company.pk: sees(staff, company) for company in (all_seeing, blind, stranger)} == before, "only tried"
    assert not AssortmentAssignment.objects.exists()
    told = {each.company.pk: (each.gained, each.lost) for each in effect.companies}
    assert told == {all_seeing.pk: (0, 2), blind.pk: (0, 0)}
    assert [each.code for each in effect.changed[0].lost_examples] == ["m8", "m10"]
    hide()
    for company in (all_seeing, blind, stranger):
        lost = told.get(company.pk, (0, 0))[1]
        assert len(before[company.pk]) - len(sees(staff, company)) == lost


def test_an_assortment_is_made_previewed_and_saved(browser: Client, staff: Actor, goods: Sequence[Product]) -> None:
    new = {"code": "range", "names_es": "Gama", "categories": "none-such", "products": "", "brands": ""}
    assert browser.post(page("new_assortment"), new).status_code == 422
    for field, wrong in (("products", "SKU-none"), ("brands", "Acme")):
        assert browser.post(page("new_assortment"), {**new, "categories": "", field: wrong}).status_code == 422
    assert not Assortment.objects.exists()
    assert browser.post(page("new_assortment"), {**new, "categories": "screws"}).status_code == 302
    assert browser.post(page("new_assortment"), {**new, "categories": "screws"}).status_code == 422, "taken"
    company = make.make_company("Alfa", sees_whole_catalog=False)
    assign_assortment(staff, "range", company_id=company.pk)
    address = page("assortment", "range")
    sent = {**drawn(browser.get(address)), "products": "SKU-red\nred", "brands": "Ferka", "categories": ""}
    shown = browser.post(address, {**sent, "do": "preview"})
    assert shown.status_code == 200
    assert "Alfa" in shown.text
    assert AssortmentEntry.objects.get().category == Category.objects.get(code="screws"), "only shown"
    assert browser.post(address, {**sent, "do": "apply"}).status_code == 302
    assert sees(staff, company) == {"m8", "m10", "red"}
    assert AssortmentEntry.objects.filter(product__code="red").count() == 1, "its SKU and its code are one product"
    assert browser.post(address, {**sent, "names_en": "Range", "do": "apply"}).status_code == 409
    rows = read_rows(browser.get(page("assortments") + "?download=xlsx&q=gama").getvalue(), max_rows=9).rows
    assert [row.cells for row in rows][1][:5] == ("range", "Gama", "2", "1", "0")


def test_branches_are_chosen_in_the_tree_and_one_covers_what_is_beneath(browser: Client, staff: Actor) -> None:
    fixings = make.make_category("fixings")
    make.make_category("bolts", parent=fixings)
    make.make_category("paints")
    sent = {"code": "range", "names_es": "Gama", "products": "", "brands": "", "categories": ["bolts", "fixings"]}
    assert browser.post(page("new_assortment"), sent).status_code == 302
    entries = AssortmentEntry.objects.select_related("category")
    assert [each.category.code for each in entries if each.category] == ["fixings"]
    text = browser.get(page("assortment", "range")).text
    assert re.findall(r'name="categories" value="(\w+)" id="\w+" checked', text) == ["fixings"]


def test_what_two_people_chose_in_the_tree_is_brought_together(browser: Client, staff: Actor) -> None:
    for code in ("bolts", "paints", "tools"):
        make.make_category(code)
    save_assortments(staff, [AssortmentRow("range", {"es": "Gama"}, category_codes=["bolts"])])
    address = page("assortment", "range")
    early = drawn(browser.get(address))
    save_assortments(staff, [AssortmentRow("range", {"es": "Gama"}, category_codes=["bolts", "tools"])])
    moved = browser.post(address, {**early, "names_es": "Surtido", "do": "apply"})
    assert moved.status_code == 409
    chosen = r'name="categories" value="(\w+)" id="\w+" checked'
    assert sorted(re.findall(chosen, moved.text)) == ["bolts", "tools"], "what I left alone is as it stands now"
    mine = browser.post(address, {**early, "categories": ["bolts", "paints"], "do": "apply"})
    assert mine.status_code == 409
    assert sorted(re.findall(chosen, mine.text)) == ["bolts", "paints"], "what I chose stays chosen"


def test_it_counts_for_somebody_and_no_more_after_a_look(
    browser: Client, staff: Actor, goods: Sequence[Product]
) -> None:
    company = make.make_company("Alfa")
    make.make_company("Alfarería")
    save_assortments(staff, [AssortmentRow("paint", {"es": "Pintura"}, category_codes=["paints"])])
    address = page("assign_assortment", "paint")
    for wrong in ({}, {"company": "Omega"}, {"company": "Alfa", "channel": str(company.channel_id)}):
        assert browser.post(address, {**wrong, "hides": "1", "do": "apply"}).status_code == 422
    sent = {"company": "alfa", "hides": "1"}
    assert "red" in browser.post(address, {**sent, "do": "preview"}).text
    assert not AssortmentAssignment.objects.exists(), "only shown"
    assert browser.post(address, {**sent, "do": "apply"}).status_code == 302
    given = AssortmentAssignment.objects.get()
    assert (given.company, given.hides) == (company, True)
    assert sees(staff, company) == {"m8", "m10"}
    why = browser.get(page("company_sees", company.pk) + "?q=red").text
    assert "Pintura" in why
    assert browser.post(page("remove_assortment", "paint")).status_code == 302
    assert Assortment.objects.exists(), "it counts for somebody"
    away = page("withdraw_assortment", "paint", given.pk)
    assert browser.post(away, {"do": "preview"}).status_code == 200
    assert AssortmentAssignment.objects.exists(), "only shown"
    assert browser.post(away, {"do": "apply"}).status_code == 302
    assert sees(staff, company) == {"m8", "m10", "red"}
    assert browser.post(page("remove_assortment", "paint")).status_code == 302
    assert not Assortment.objects.exists()


def test_the_page_of_a_company_counts_what_it_sees(browser: Client, staff: Actor, goods: Sequence[Product]) -> None:
    company = make.make_company("Alfa", sees_whole_catalog=False)
    save_assortments(staff, [AssortmentRow("m8", {"es": "Solo M8"}, product_codes=["m8"])])
    assign_assortment(staff, "m8", channel_id=company.channel_id)
    assert browser.get(page("which_company") + "?company=alfa")["Location"] == page("company_sees", company.pk)
    text = browser.get(page("company_sees", company.pk)).text
    assert "Solo M8" in text
    assert "1" in text
    assert browser.get(page("which_company") + "?company=omega").status_code == 200


def test_the_sales_desk_shows_and_hides_nothing(staff: Actor, goods: Sequence[Product]) -> None:
    desk, company = signed_in(make.make_staff("sales-desk")), make.make_company("Alfa")
    save_assortments(staff, [AssortmentRow("paint", {"es": "Pintura"}, category_codes=["paints"])])
    assert desk.get(page("assortment", "paint")).status_code == 200
    assert desk.post(page("assign_assortment", "paint"), {"company": "Alfa", "do": "apply"}).status_code == 403
    assert desk.post(page("assortment", "paint"), {"names_es": "x", "do": "apply"}).status_code == 403
    assert not AssortmentAssignment.objects.exists()
    assert company.pk

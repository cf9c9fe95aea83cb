"""What belongs to a product stands on its page; what is sold no more leads to what replaces it."""

from __future__ import annotations

import re

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from lonja.catalog.actions import RelationRow, remove_relations, save_relations, save_successors
from lonja.catalog.errors import CodeUnknown, SuccessorUnusable
from lonja.catalog.models import Product, Relation, Variant
from lonja.catalog.queries import find_by_codes, relations_of, successors_of
from lonja.companies.actor import SYSTEM
from lonja.companies.errors import PermissionMissing
from lonja.companies.models import User
from lonja.lists.models import LineStatus, QuickOrderLine
from lonja.ordering.models import CartLine
from tests import factories as make
from tests.ordering.desk import Desk, make_desk

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk() -> Desk:
    return make_desk()


@pytest.fixture
def browser(desk: Desk) -> Client:
    """The buyer's browser, signed in, in English."""
    client = Client()
    client.force_login(User.objects.get(pk=desk.buyer.user_id))
    client.cookies["lonja_language"] = "en"
    return client


@pytest.fixture
def saw() -> Variant:
    """A saw with a case, a blade and another saw to stand in for it."""
    for sku, name in (("CASE-1", "Case"), ("BLADE-1", "Blade"), ("SAW-2", "Other saw")):
        make.make_variant(sku, make.make_product(sku.lower()), name=name, price="5", stock=9)
    return make.make_variant("SAW-1", make.make_product("saw"), name="Saw", price="7", stock=9)


def end(sku: str, successor: str | None) -> None:
    """Sell no more of it."""
    Variant.objects.filter(sku=sku).update(is_active=False)
    save_successors(SYSTEM, {sku: successor})


RELATIONS = [
    RelationRow("saw", "accessory", "CASE-1"),
    RelationRow("saw", "spare_part", "BLADE-1", position=1),
    RelationRow("saw", "substitute", "SAW-2", {"en": "same stroke, cuts metal too"}),
]


class TestRelations:
    """Substitutes, accessories, spare parts."""

    def test_the_page_shows_them_with_price_stock_and_reason(
        self, browser: Client, saw: Variant, django_assert_num_queries: DjangoAssertNumQueries
    ) -> None:
        make.make_attribute("stroke", "number")
        Product.objects.filter(code="saw").update(attribute_codes=["stroke"])
        address = reverse("storefront:product", args=["saw"])
        browser.get(address)
        with django_assert_num_queries(14):
            browser.get(address)
        save_relations(SYSTEM, RELATIONS)
        with django_assert_num_queries(14):
            page = browser.get(address).text
        places = [page.index(f">{title}</h2>") for title in ("Instead of it", "Accessories", "Spare parts")]
        assert places == sorted(places)
        assert "same stroke, cuts metal too" in page
        assert [row.count("<td") for row in re.findall(r"<tr>\s*<td.*?</tr>", page, re.DOTALL)] == [5, 4, 4, 4]
        assert 'name="sku" value="BLADE-1"' in page

    def test_saving_again_changes_and_removing_removes(self, desk: Desk, saw: Variant) -> None:
        save_relations(SYSTEM, RELATIONS)
        save_relations(SYSTEM, [RelationRow("saw", "substitute", "SAW-2", {"en": "cheaper"})])
        assert Relation.objects.get(kind="substitute").reasons == {"en": "cheaper"}
        assert Relation.objects.count() == 3
        remove_relations(SYSTEM, "saw", "substitute", ["SAW-2", "NO"])
        assert {each.kind for each in relations_of(desk.buyer, saw.product)} == {"accessory", "spare_part"}

    @pytest.mark.parametrize("row", [RelationRow("no", "related", "CASE-1"), RelationRow("saw", "related", "NO")])
    def test_what_it_names_must_exist(self, saw: Variant, row: RelationRow) -> None:
        with pytest.raises(CodeUnknown):
            save_relations(SYSTEM, [RELATIONS[0], row])
        assert not Relation.objects.exists()

    def test_what_is_hidden_belongs_to_nothing(self, desk: Desk, browser: Client, saw: Variant) -> None:
        save_relations(SYSTEM, RELATIONS)
        case = Variant.objects.get(sku="CASE-1")
        make.make_assortment(case.product, companies=[desk.company], hides=True)
        page = browser.get(reverse("storefront:product", args=["saw"])).text
        assert "CASE-1" not in page
        assert ">Accessories</h2>" not in page
        assert "BLADE-1" in page

    def test_only_the_seller_s_people_with_the_right_write(self, saw: Variant) -> None:
        for actor in (make.buyer_actor(make.make_company(), "company-admin"), make.staff_actor("warehouse")):
            for write in (
                lambda who: save_relations(who, RELATIONS),
                lambda who: remove_relations(who, "saw", "accessory", ["CASE-1"]),
                lambda who: save_successors(who, {"SAW-1": "SAW-2"}),
            ):
                with pytest.raises(PermissionMissing):
                    write(actor)
        assert not Relation.objects.exists()
        assert not Variant.objects.exclude(replaced_by=None).exists()


class TestSuccessors:
    """A variant that is no longer made points to what replaces it, wherever somebody meets it."""

    def test_while_it_is_sold_off_its_row_says_so(self, browser: Client, saw: Variant) -> None:
        save_successors(SYSTEM, {"SAW-1": "SAW-2"})
        for path in (reverse("storefront:product", args=["saw"]), reverse("storefront:search") + "?q=SAW-1"):
            page = browser.get(path).text
            assert "discontinued" in page
            assert 'href="/p/saw-2/#SAW-2"' in page
            assert 'name="sku" value="SAW-1"' in page

    def test_its_page_leads_on_and_its_line_of_the_cart_says_by_what(
        self, desk: Desk, browser: Client, saw: Variant
    ) -> None:
        desk.add((saw, 2))
        end("SAW-1", "SAW-2")
        answer = browser.get(reverse("storefront:product", args=["saw"]), follow=True)
        assert answer.redirect_chain == [("/p/saw-2/", 302)]
        assert "It was replaced by Other saw." in answer.text
        page = browser.get(reverse("storefront:cart")).text
        assert "Product no longer available" in page
        assert 'href="/p/saw-2/#SAW-2"' in page
        assert CartLine.objects.get().variant == saw

    def test_its_code_asks_for_the_successor_and_never_takes_it_unasked(
        self, desk: Desk, browser: Client, saw: Variant
    ) -> None:
        end("SAW-1", "SAW-2")
        review = browser.post(reverse("storefront:quick_order"), {"pasted": "saw 1 3"})["Location"]
        line = QuickOrderLine.objects.get()
        new = Variant.objects.get(sku="SAW-2")
        assert (line.status, line.variant_id, line.candidates) == (LineStatus.CHOOSE, None, [new.pk])
        assert "no longer sold; there is a successor" in browser.get(review).text
        browser.post(f"{review}1/choose/", {"variant": new.pk})
        line.refresh_from_db()
        assert (line.status, line.variant_id, line.quantity) == (LineStatus.EXACT, new.pk, 3)

    def test_a_chain_leads_to_the_first_that_may_be_bought(self, desk: Desk, saw: Variant) -> None:
        end("SAW-1", "SAW-2")
        end("SAW-2", "CASE-1")
        save_successors(SYSTEM, {"CASE-1": "BLADE-1"})
        skus = {variant.sku for variant in successors_of(desk.buyer, [saw.pk]).values()}
        assert skus == {"CASE-1"}
        case = Variant.objects.get(sku="CASE-1")
        make.make_assortment(case.product, companies=[desk.company], hides=True)
        assert {variant.sku for variant in successors_of(desk.buyer, [saw.pk]).values()} == {"BLADE-1"}

    def test_nothing_is_said_of_what_was_never_meant_for_him(self, desk: Desk, browser: Client, saw: Variant) -> None:
        make.make_assortment(saw.product, companies=[desk.company], hides=True)
        end("SAW-1", "SAW-2")
        assert browser.get(reverse("storefront:product", args=["saw"])).status_code == 404
        assert successors_of(desk.buyer, [saw.pk]) == {}
        assert find_by_codes(desk.buyer, ["SAW-1"]) == {"SAW-1": ()}

    def test_it_never_comes_round_to_itself(self, saw: Variant) -> None:
        save_successors(SYSTEM, {"SAW-1": "SAW-2", "SAW-2": "CASE-1"})
        for circle in ({"CASE-1": "SAW-1"}, {"BLADE-1": "BLADE-1"}):
            with pytest.raises(SuccessorUnusable):
                save_successors(SYSTEM, circle)
        with pytest.raises(CodeUnknown):
            save_successors(SYSTEM, {"BLADE-1": "NO"})
        assert set(Variant.objects.exclude(replaced_by=None).values_list("sku", flat=True)) == {"SAW-1", "SAW-2"}
        save_successors(SYSTEM, {"SAW-1": None})
        assert Variant.objects.get(sku="SAW-1").replaced_by is None

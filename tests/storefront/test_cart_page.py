"""A long cart: found, under headings, page by page, changed and put back; without JavaScript."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from lonja.catalog.models import Variant
from lonja.companies.models import User
from lonja.ordering.actions import CartAsk, add_lines
from lonja.ordering.models import Cart, CartLine, CartUndo
from lonja.pricing.models import PriceEntry
from tests import factories as make
from tests.ordering.desk import Desk, make_desk

pytestmark = pytest.mark.django_db
CART = "/cart/"


@pytest.fixture
def desk() -> Desk:
    return make_desk()


@pytest.fixture
def browser(desk: Desk) -> Client:
    client = Client()
    client.force_login(User.objects.get(pk=desk.buyer.user_id))
    client.cookies["lonja_language"] = "en"
    return client


@pytest.fixture
def goods(desk: Desk) -> dict[str, Variant]:
    """Screws and gloves: one short of stock, one hidden since, one that got dearer."""
    screws = make.make_product("screws", make.make_category("screws", names={"en": "Screws"}))
    gloves = make.make_product("gloves", make.make_category("gloves", names={"en": "Gloves"}))
    made = {
        sku: make.make_variant(sku, product, name=name, price=10, stock=stock)
        for sku, product, name, stock in (
            ("SC-1", screws, "Hex screw", 100),
            ("SC-2", screws, "Wood screw", 1),
            ("GL-1", gloves, "Work glove", 100),
            ("GL-2", gloves, "Rubber glove", 100),
        )
    }
    center = make.make_cost_center(desk.company, "SITE-7")
    asks = [CartAsk(variant.pk, Decimal(2)) for variant in made.values()]
    add_lines(desk.buyer, [CartAsk(made["SC-1"].pk, Decimal(2), center.pk), *asks[1:]])
    Variant.objects.filter(pk=made["GL-1"].pk).update(is_active=False)
    PriceEntry.objects.filter(variant=made["GL-2"]).update(unit_price=11)
    return made


def shown(text: str) -> list[str]:
    """The references of the lines in the table."""
    return re.findall(r'class="under code">([A-Z]{2}-\d+)', text)


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", ["SC-1", "SC-2", "GL-2"]),
        ("?q=glove", ["GL-2"]),
        ("?q=SC-", ["SC-1", "SC-2"]),
        ("?q=site-7", ["SC-1"]),
        ("?q=wood+screw", ["SC-2"]),
        ("?show=short", ["SC-2"]),
        ("?show=moved", ["GL-2"]),
        ("?show=unpriced", []),
        ("?show=problems", ["SC-2", "GL-2"]),
        ("?show=nonsense&by=nonsense&page=9", ["SC-1", "SC-2", "GL-2"]),
        ("?by=category", ["GL-2", "SC-1", "SC-2"]),
        ("?by=cost_center", ["SC-1", "SC-2", "GL-2"]),
    ],
)
def test_lines_are_found_and_stand_under_headings(
    browser: Client, goods: dict[str, Variant], query: str, found: list[str]
) -> None:
    page = browser.get(CART + query).text
    assert shown(page) == found
    assert ("no longer available" in page) is (
        query.startswith(("?show=unp", "?show=pro", "?by", "?show=non")) or not query
    )
    assert ("Net" in page, "Go to checkout" in page) == (True, True), "sums are those of the whole cart"


def test_headings_tell_number_and_sum(browser: Client, goods: dict[str, Variant]) -> None:
    page = browser.get(CART + "?by=category").text
    heads = re.findall(r'<tr class="group">.*?<b>(.*?)</b>.*?(\d+) line.*?([\d.]+)</span>', page, re.DOTALL)
    assert [(name, int(number)) for name, number, _ in heads] == [("Gloves", 1), ("Screws", 2), ("None", 1)]


def test_picked_lines_are_changed_and_the_page_stays_as_it_was(browser: Client, goods: dict[str, Variant]) -> None:
    one = CartLine.objects.get(variant=goods["SC-1"])
    version = Cart.objects.get().version
    answer = browser.post(
        "/cart/lines/?q=screw&by=category", {"line": [one.pk], "how": "times", "number": "2", "version": version}
    )
    assert answer["Location"] == CART + "?q=screw&by=category"
    assert CartLine.objects.get(pk=one.pk).quantity == 4
    page = browser.get(answer["Location"]).text
    assert "1 line changed." in page
    browser.post(reverse("storefront:undo_edit", args=[CartUndo.objects.get().pk]))
    assert CartLine.objects.get(pk=one.pk).quantity == 2
    assert "line changed." not in browser.get(CART).text


def test_all_that_the_search_finds_may_be_taken_out_at_once(browser: Client, goods: dict[str, Variant]) -> None:
    browser.post("/cart/lines/?q=screw", {"all": "1", "remove": "1"})
    assert {line.variant.sku for line in CartLine.objects.all()} == {"GL-1", "GL-2"}


@pytest.mark.parametrize(
    ("sent", "sentence"),
    [
        ({"number": "5"}, "Pick at least one line"),
        ({"all": "1"}, "Pick at least one line"),
        ({"all": "1", "number": "many", "how": "to"}, "is not possible"),
        ({"all": "1", "number": "2", "how": "to", "version": "1000"}, "was changed meanwhile"),
    ],
)
def test_a_refused_edit_says_why_and_changes_nothing(
    browser: Client, goods: dict[str, Variant], sent: dict[str, Any], sentence: str
) -> None:
    CartLine.objects.filter(variant=goods["GL-1"]).delete()
    before = list(CartLine.objects.values())
    answer = browser.post("/cart/lines/", sent, follow=True)
    assert sentence in answer.text
    assert list(CartLine.objects.values()) == before


def test_a_cart_of_hundreds_comes_in_pages_with_as_many_questions(desk: Desk, browser: Client) -> None:
    made = [make.make_variant(f"VV-{number:03}", price=1) for number in range(230)]
    desk.add(*((variant, 1) for variant in made[:20]))
    browser.get(CART)
    few = _questions(browser, CART + "?by=cost_center")
    desk.add(*((variant, 1) for variant in made[20:]))
    assert _questions(browser, CART + "?by=cost_center") == few
    assert len(shown(browser.get(CART).text)) == 100
    assert shown(browser.get(CART + "?page=3").text)[-1] == "VV-229"
    browser.post("/cart/lines/?page=3", {"all": "1", "how": "to", "number": "7"})
    assert set(CartLine.objects.values_list("quantity", flat=True)) == {7}


def test_the_last_line_taken_out_leaves_the_way_back(desk: Desk, browser: Client) -> None:
    desk.add((make.make_variant("A-1", price=1), 1))
    line = CartLine.objects.get()
    answer = browser.post(f"/cart/{line.pk}/remove/", headers={"HX-Request": "true"})
    assert ("Your cart is empty" in answer.text, "1 line removed." in answer.text) == (True, True)


def _questions(browser: Client, path: str) -> int:
    with CaptureQueriesContext(connection) as asked:
        assert browser.get(path).status_code == 200
    return len(asked)

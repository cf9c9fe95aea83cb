"""What a company usually takes comes first when it asks for it: what it bought, and what the seller chose for it."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from unittest.mock import ANY

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone, translation

from lonja.catalog.actions import OwnNumberRow, forget_own_number, save_own_numbers, save_usual_variants
from lonja.catalog.errors import CodeUnknown
from lonja.catalog.models import UsualVariant, Variant
from lonja.catalog.queries import OwnNumber, SearchAsk, search
from lonja.companies.actor import SYSTEM, Reach
from lonja.companies.models import User
from lonja.companies.permissions import Permission, Scope
from lonja.core.clock import now
from lonja.ordering.actions import CartAsk, add_lines, cancel_order
from lonja.ordering.models import Order
from lonja.ordering.queries import Known, Usual, known_variants, usual_variants
from lonja.web import formats
from tests import factories as make
from tests.ordering.desk import Desk, make_desk, make_rule

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk() -> Desk:
    return make_desk()


@pytest.fixture
def goods() -> list[Variant]:
    """Five saws in one branch."""
    product = make.make_product("saw", make.make_category("saws"))
    return [
        make.make_variant(f"SAW-{n}", product, name={"es": f"Sierra {n}", "en": f"Saw {n}"}, price=n, stock=99)
        for n in range(1, 6)
    ]


def bought(desk: Desk, *lines: tuple[Variant, int], days_ago: int) -> Order:
    order = desk.order(*lines)
    Order.objects.filter(pk=order.pk).update(placed_at=now() - timedelta(days=days_ago))
    return order


def test_what_was_bought_last_stands_first_and_says_how_much(desk: Desk, goods: list[Variant]) -> None:
    bought(desk, (goods[0], 1), (goods[1], 7), days_ago=9)
    bought(desk, (goods[2], 3), (goods[0], 2), days_ago=2)
    assert usual_variants(desk.buyer) == [goods[0].pk, goods[2].pk, goods[1].pk]
    facts = known_variants(desk.buyer, [each.pk for each in goods])
    assert {pk: known.usual.quantity for pk, known in facts.items() if known.usual} == {
        goods[0].pk: 2,
        goods[1].pk: 7,
        goods[2].pk: 3,
    }


def test_only_what_the_company_really_bought_counts(desk: Desk, goods: list[Variant]) -> None:
    other = make_desk()
    other.order((goods[0], 1))
    cancelled = desk.order((goods[1], 1))
    cancel_order(make.staff_actor(), cancelled.pk, reason="broken")
    make_rule(desk.company, at_least=0)
    make.make_user_in(desk.company, "approver")
    desk.order((goods[2], 1))
    assert usual_variants(desk.buyer) == []
    assert known_variants(desk.buyer, [each.pk for each in goods]) == {}
    assert usual_variants(other.buyer) == [goods[0].pk]


def test_nobody_learns_of_orders_that_his_role_does_not_reach(desk: Desk, goods: list[Variant]) -> None:
    desk.order((goods[0], 1))
    clerk = make.buyer_actor(desk.company)
    own = {Permission.ORDERS_VIEW: (Reach(Scope.OWN, clerk.unit_path),)}
    narrow = replace(clerk, grants={**clerk.grants, **own})
    assert usual_variants(narrow) == []
    assert known_variants(narrow, [goods[0].pk]) == {}


def test_what_the_seller_chose_comes_after_what_was_bought(desk: Desk, goods: list[Variant]) -> None:
    save_usual_variants(SYSTEM, desk.company.pk, ["SAW-5", "SAW-1", "SAW-5"])
    desk.order((goods[0], 4))
    assert usual_variants(desk.buyer) == [goods[0].pk, goods[4].pk]
    facts = known_variants(desk.buyer, [each.pk for each in goods])
    assert facts[goods[4].pk] == Known(Usual(None, None))
    assert facts[goods[0].pk].usual == Usual(ANY, Decimal(4))
    with pytest.raises(CodeUnknown):
        save_usual_variants(SYSTEM, desk.company.pk, ["SAW-2", "NO-SUCH"])
    assert UsualVariant.objects.count() == 2
    save_usual_variants(SYSTEM, desk.company.pk, ["SAW-2"])
    assert usual_variants(desk.buyer) == [goods[0].pk, goods[1].pk]


def test_the_companys_own_numbers_stand_in_lists_cart_and_order(desk: Desk, goods: list[Variant]) -> None:
    other = make.make_company()
    save_own_numbers(
        SYSTEM, desk.company.pk, [OwnNumberRow("W-90", "SAW-1"), OwnNumberRow("A 7", "SAW-1", "Our <saw>")]
    )
    save_own_numbers(SYSTEM, other.pk, [OwnNumberRow("SECRET", "SAW-1")])
    known = known_variants(desk.buyer, [each.pk for each in goods])
    assert known == {goods[0].pk: Known(None, (OwnNumber("A 7", "Our <saw>"), OwnNumber("W-90", "")))}
    client = Client()
    client.force_login(User.objects.get(pk=desk.buyer.user_id))
    client.cookies["lonja_language"] = "en"
    page = client.get(reverse("storefront:category", args=["saws"])).text
    assert page.count("your number:") == 1
    assert "your number: A 7 · Our &lt;saw&gt;, W-90" in page
    suggested = client.get(reverse("storefront:suggest"), {"q": "our"}).text
    assert "your number: A 7 · Our &lt;saw&gt;, W-90" in suggested
    add_lines(desk.buyer, [CartAsk(goods[0].pk, Decimal(1)), CartAsk(goods[1].pk, Decimal(1))])
    cart = client.get(reverse("storefront:cart")).text
    assert "your number: A 7 · Our &lt;saw&gt;<" in cart
    order = desk.order((goods[0], 1))
    found = search(desk.buyer, SearchAsk(text="our"))
    assert [each.sku for each in found.variants] == ["SAW-1"], "found by its own name"
    forget_own_number(desk.buyer, "A 7")
    page = client.get(reverse("storefront:order", args=[order.pk])).text
    assert "your number: A 7 · Our &lt;saw&gt;" in page, "a copy"
    assert [each.own_name for each in order.lines.all()] == ["Our <saw>", ""]
    assert "SECRET" not in page


def test_a_list_among_some_keeps_their_order_filters_and_pages(desk: Desk, goods: list[Variant]) -> None:
    some = [goods[3].pk, goods[1].pk, goods[4].pk, 999_999_999]
    ask = SearchAsk(among=some, sort="among", page_size=2)
    found = search(desk.buyer, ask)
    assert ([v.sku for v in found.variants], found.total) == (["SAW-4", "SAW-2"], 3)
    found = search(desk.buyer, SearchAsk(among=some, sort="among", page_size=2, page=2))
    assert [v.sku for v in found.variants] == ["SAW-5"]
    assert search(desk.buyer, SearchAsk(among=[], sort="among")).total == 0
    assert [v.sku for v in search(desk.buyer, SearchAsk(text="saw 2", among=some)).variants] == ["SAW-2"]
    assert search(desk.buyer, SearchAsk(text="saw 1", among=some)).total == 0
    assert search(desk.buyer, SearchAsk(category="elsewhere", among=some)).total == 0


class TestPages:
    """The tab in a branch and in a search, and the sentence on a row."""

    @pytest.fixture
    def browser(self, desk: Desk) -> Client:
        client = Client()
        client.force_login(User.objects.get(pk=desk.buyer.user_id))
        client.cookies["lonja_language"] = "en"
        return client

    def skus(self, browser: Client, path: str) -> list[str]:
        return re.findall(r'class="under code">([^<]+)<', browser.get(path).text)

    def test_the_tab_holds_what_was_bought(self, desk: Desk, browser: Client, goods: list[Variant]) -> None:
        bought(desk, (goods[0], 1), days_ago=5)
        bought(desk, (goods[3], 40), days_ago=3)
        category = reverse("storefront:category", args=["saws"])
        assert len(self.skus(browser, category)) == 5
        for path in (f"{category}?mine=1", reverse("storefront:search") + "?q=saw&mine=1"):
            assert self.skus(browser, path) == ["SAW-4", "SAW-1"]
        assert self.skus(browser, f"{category}?mine=1&sort=name") == ["SAW-1", "SAW-4"]
        with translation.override("en"):
            day = formats.date(timezone.localtime(now() - timedelta(days=3)).date())
        for path in (category, reverse("storefront:product", args=["saw"])):
            page = browser.get(path).text
            assert page.count("bought before:") == 2
            assert f"bought before: 40 on {day}" in page

    def test_what_was_hidden_since_is_not_in_it(self, desk: Desk, browser: Client, goods: list[Variant]) -> None:
        desk.order((goods[0], 1))
        make.make_assortment(goods[0].product, companies=[desk.company], hides=True)
        path = reverse("storefront:search") + "?mine=1"
        assert self.skus(browser, path) == []
        assert "None of your products is here" in browser.get(path).text

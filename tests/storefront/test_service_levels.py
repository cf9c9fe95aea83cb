"""A buyer picks service levels beside the product and in the cart, and finds them on the order."""

from __future__ import annotations

from decimal import Decimal

import pytest
from django.test import Client

from lonja.catalog.actions import ServiceLevelRow, save_service_levels
from lonja.catalog.models import Variant
from lonja.companies.actor import SYSTEM
from lonja.companies.models import User
from lonja.ordering.actions import place_order
from lonja.ordering.models import CartLine, OrderLine
from tests import factories as make
from tests.ordering.desk import Desk, make_desk, make_rule

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk() -> Desk:
    return make_desk()


@pytest.fixture
def browser(desk: Desk) -> Client:
    client = Client(headers={"accept-language": "en"})
    client.force_login(User.objects.get(pk=desk.buyer.user_id))
    return client


@pytest.fixture
def drill() -> Variant:
    drill = make.make_variant("DRILL", make.make_product("drill"), price=200, stock=50)
    make.make_service("WARRANTY", name={"en": "Three years more"})
    make.make_service("ASSEMBLY", price=75, name={"en": "Assembly"})
    save_service_levels(
        SYSTEM,
        [
            ServiceLevelRow("warranty", "WARRANTY", "percent", Decimal("12.5"), products=["drill"]),
            ServiceLevelRow("assembly", "ASSEMBLY", "per_line", products=["drill"]),
        ],
    )
    return drill


def test_picked_beside_the_product_it_is_in_the_cart(browser: Client, drill: Variant) -> None:
    page = browser.get("/p/drill/").text
    for text in ("Services with this product", "Three years more", "12.5% of the price", "€75.00 once"):
        assert text in page, text
    browser.post("/cart/add/", {"sku": "DRILL", "quantity": "2", "service": ["warranty", "assembly"]})
    page = browser.get("/cart/").text
    assert page.count("with line 1") == 2
    assert "Services (2 picked)" in page
    assert f"/cart/{CartLine.objects.get().pk}/services/" in page


def test_in_the_cart_it_is_picked_and_taken_off(browser: Client, drill: Variant) -> None:
    browser.post("/cart/add/", {"sku": "DRILL", "quantity": "2"})
    assert "Add a service" in browser.get("/cart/").text
    change = f"/cart/{CartLine.objects.get().pk}/services/"
    assert "with line 1" in browser.post(change, {"service": "warranty"}, follow=True).text
    assert CartLine.objects.get().configuration == "+warranty"
    assert browser.post(change, {"service": "polish"}).status_code == 422
    assert CartLine.objects.get().configuration == "+warranty"
    assert "with line 1" not in browser.post(change, follow=True).text
    assert CartLine.objects.get().configuration == ""


def test_of_another_company_it_is_not_there(browser: Client, drill: Variant) -> None:
    other = make_desk()
    other.add((drill, 1))
    line = CartLine.objects.get()
    assert browser.post(f"/cart/{line.pk}/services/", {"service": "warranty"}).status_code == 404
    assert CartLine.objects.get().configuration == ""


def test_the_order_shows_it_with_its_goods_and_changes_both(browser: Client, desk: Desk, drill: Variant) -> None:
    make_rule(desk.company, at_least=1)
    make.buyer_actor(desk.company, "approver")
    browser.post("/cart/add/", {"sku": "DRILL", "quantity": "2", "service": ["warranty"]})
    order = place_order(desk.buyer, desk.checkout())
    goods, service = OrderLine.objects.filter(order=order).order_by("position")
    page = browser.get(f"/orders/{order.pk}/").text
    assert "with the line above" in page
    assert f"quantity-{goods.pk}" in page
    assert f"quantity-{service.pk}" not in page
    browser.post(f"/orders/{order.pk}/change/", {f"quantity-{goods.pk}": "3"})
    lines = OrderLine.objects.filter(order=order).order_by("position")
    assert [(line.sku, line.quantity, line.amount) for line in lines] == [("DRILL", 3, 600), ("WARRANTY", 3, 75)]

"""What a buyer meets of a product that was hidden from his company after he had taken it up."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from lonja.catalog.models import Variant
from lonja.companies.models import User
from lonja.lists.models import LineStatus, QuickOrderLine
from lonja.ordering.actions import place_order
from lonja.ordering.errors import LinesNotAvailable
from lonja.ordering.models import CartLine, Order
from tests import factories as make
from tests.ordering.desk import Desk, make_desk, state_of_the_world

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
def secret() -> Variant:
    return make.make_variant("SECRET-1", name="Secret saw", price="7", stock=100)


def hide(desk: Desk, variant: Variant) -> None:
    make.make_assortment(variant.product, companies=[desk.company], hides=True)


def test_its_line_of_the_cart_stays_with_a_sentence_and_blocks_the_order(
    desk: Desk, browser: Client, secret: Variant
) -> None:
    other = make.make_variant("OPEN-1", name="Open saw", price="5", stock=100)
    desk.add((secret, 2), (other, 1))
    checkout = desk.checkout()
    hide(desk, secret)
    page = browser.get(reverse("storefront:cart")).text
    assert "Product no longer available" in page
    assert "1 line cannot be ordered" in page
    assert "Open saw" in page
    assert "Secret saw" not in page
    before = state_of_the_world()
    with pytest.raises(LinesNotAvailable):
        place_order(desk.buyer, checkout)
    assert state_of_the_world() == before
    line = CartLine.objects.get(variant=secret)
    browser.post(reverse("storefront:remove_line", args=[line.pk]))
    assert CartLine.objects.get().variant == other


def test_its_order_stays_readable_and_ordering_again_leaves_it_out(
    desk: Desk, browser: Client, secret: Variant
) -> None:
    order = desk.order((secret, 2))
    hide(desk, secret)
    assert "Secret saw" in browser.get(reverse("storefront:order", args=[order.pk])).text
    page = browser.get(browser.post(reverse("storefront:reorder", args=[order.pk]))["Location"])
    line = QuickOrderLine.objects.get()
    assert (line.status, line.variant_id) == (LineStatus.UNKNOWN, None)
    assert "Secret saw" not in page.text
    assert Order.objects.count() == 1


def test_a_review_that_holds_it_says_so_and_puts_the_rest_into_the_cart(
    desk: Desk, browser: Client, secret: Variant
) -> None:
    make.make_variant("OPEN-1", name="Open saw", price="5", stock=100)
    review = browser.post(reverse("storefront:quick_order"), {"pasted": "SECRET-1 2\nOPEN-1 3"})["Location"]
    hide(desk, secret)
    page = browser.get(review).text
    assert "Secret saw" not in page
    assert "Open saw" in page
    answer = browser.post(review + "cart/")
    assert answer.status_code in (200, 302)
    assert [line.variant.sku for line in CartLine.objects.all()] == ["OPEN-1"]

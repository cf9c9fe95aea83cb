"""One order restocks two shops (S56): lines sent elsewhere in the cart, freight for each, and read on the order."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Browser, expect

from lonja.companies.actor import SYSTEM
from lonja.companies.models import User
from lonja.ordering.models import Order, OrderDelivery
from lonja.pricing.actions import FreightRow, Place, save_freight_rules
from tests import factories as make
from tests.ordering.desk import make_desk

pytestmark = pytest.mark.django_db(transaction=True)


def test_one_order_restocks_two_shops(browser: Browser, live_server: Any) -> None:
    desk = make_desk()
    User.objects.filter(pk=desk.buyer.user_id).update(email="buyer@norte.example")
    shop = make.make_address(desk.company, label="Tienda norte", postal_code="39001", city="Santander")
    save_freight_rules(SYSTEM, Place("EUR", company_id=desk.company.pk), [FreightRow(price=8, country="ES")])  # type: ignore[arg-type]
    product = make.make_product("bolts", make.make_category("bolts", names={"es": "Tornillos", "en": "Bolts"}))
    desk.add(*((make.make_variant(sku, product, price=10, stock=99), 40) for sku in ("B-1", "B-2")))
    size: Any = {"width": 390, "height": 800}
    page = browser.new_context(base_url=live_server.url, locale="es-ES", viewport=size, has_touch=True).new_page()
    page.set_default_timeout(120_000)
    page.goto("/account/login/?next=/cart/")
    page.fill("input[name=login]", "buyer@norte.example")
    page.fill("input[name=password]", make.PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_url("**/cart/")

    page.locator("[data-pick]").nth(1).check()
    page.locator("#bulk select[name=ship_to]").select_option(str(shop.pk))
    page.locator("#bulk select[name=how]").select_option("part")
    page.locator("#bulk input[name=number]").fill("15")
    page.keyboard.press("Enter")
    expect(page.locator("[data-pick]")).to_have_count(3)
    expect(page.locator("#cart-lines")).to_contain_text("Tienda norte · Santander")
    page.goto("/checkout/")
    expect(page.locator("#deliveries + table tbody tr")).to_have_count(2)
    page.locator("aside .btn.main").click()
    page.wait_for_url("**/orders/*/")
    order = Order.objects.get()
    assert order.net_amount == 800 + 16
    assert [(one.address["city"], one.freight_amount) for one in OrderDelivery.objects.all()] == [
        (desk.delivery.city, 8), ("Santander", 8)
    ]  # fmt: skip
    expect(page.locator("tr.group")).to_have_count(2)
    expect(page.locator("tr.group").nth(1)).to_contain_text("Tienda norte")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")

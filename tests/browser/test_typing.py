"""Quick order without a mouse: references are suggested while one types, Enter walks on, and sends after the last."""

from __future__ import annotations

import re
from typing import Any

import pytest
from playwright.sync_api import Browser, expect

from lonja.companies.models import User
from lonja.lists.models import QuickOrderLine
from tests import factories as make
from tests.ordering.desk import make_desk

pytestmark = pytest.mark.django_db(transaction=True)


def test_references_are_typed_chosen_and_sent_by_keyboard(browser: Browser, live_server: Any) -> None:
    desk = make_desk()
    User.objects.filter(pk=desk.buyer.user_id).update(email="buyer@norte.example")
    make.make_variant("933-8-40", name="Tornillo M8 x 40", price="12.40", stock=100)
    make.make_variant("933-8-50", name="Tornillo M8 x 50", price="13.95", quantity_minimum=10, quantity_step=5)
    page = browser.new_context(base_url=live_server.url, locale="es-ES").new_page()
    page.goto("/account/login/?next=/quick-order/")
    page.fill("input[name=login]", "buyer@norte.example")
    page.fill("input[name=password]", make.PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_url("**/quick-order/")

    codes, quantities = page.locator("input[name=code]"), page.locator("input[name=quantity]")
    codes.first.focus()
    page.keyboard.type("933-8-5")
    found = page.locator(".suggest [data-fill]")
    expect(found).to_have_count(1)
    expect(found).to_contain_text("Tornillo M8 x 50")
    expect(found).to_contain_text("13,95")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(codes.first).to_have_value("933-8-50")
    expect(quantities.first).to_be_focused()
    expect(quantities.first).to_have_value("10")
    page.keyboard.press("+")
    expect(quantities.first).to_have_value("15")
    page.keyboard.press("Enter")
    expect(codes.nth(1)).to_be_focused()
    page.keyboard.type("933-8-40")
    page.keyboard.press("Enter")
    expect(quantities.nth(1)).to_be_focused()
    page.keyboard.type("3")
    quantities.last.focus()
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/quick-order/[0-9a-f-]{36}/"))
    lines = QuickOrderLine.objects.order_by("position").values_list("variant__sku", "quantity")
    assert list(lines) == [("933-8-50", 15), ("933-8-40", 3)]

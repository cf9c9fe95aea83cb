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
    screws = make.make_product("screws", make.make_category("screws", names={"es": "Tornillería", "en": "Screws"}))
    make.make_variant("933-8-40", screws, name="Tornillo M8 x 40", price="12.40", stock=100)
    make.make_variant("933-8-50", screws, name="Tornillo M8 x 50", price="13.95", quantity_minimum=10, quantity_step=5)
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


def test_quantities_of_a_review_are_changed_by_keyboard_and_nothing_typed_is_lost(
    browser: Browser, live_server: Any
) -> None:
    desk = make_desk()
    User.objects.filter(pk=desk.buyer.user_id).update(email="buyer@norte.example")
    make.make_variant("933-8-40", name="Tornillo M8 x 40", price="2.00", stock=100)
    make.make_variant("TEF-19", name="Cinta", price="0.50", stock=100, quantity_step=10)
    make.make_variant("PNT-1.0", name="Puntera 1", price="1.00", stock=100)
    make.make_variant("PNT-10", name="Puntera 10", price="3.00", stock=100)
    page = browser.new_context(base_url=live_server.url, locale="es-ES").new_page()
    page.goto("/account/login/?next=/quick-order/")
    page.fill("input[name=login]", "buyer@norte.example")
    page.fill("input[name=password]", make.PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_url("**/quick-order/")
    page.fill("textarea[name=pasted]", "933-8-40;3\nTEF-19;20\n933-8-40;1\nPNT10;4")
    page.get_by_role("button", name="Revisar las líneas").first.click()
    page.wait_for_url(re.compile(r"/quick-order/[0-9a-f-]{36}/"))
    first, second, third, fourth = (page.locator(f"#quantity-{position}") for position in (1, 2, 3, 4))
    expect(page.locator("#review-sums .sum")).to_contain_text("18,00")

    first.focus()
    page.keyboard.type("5")
    page.keyboard.press("Enter")
    expect(second).to_be_focused()
    page.keyboard.type("25")
    page.keyboard.press("Tab")
    expect(second).to_have_value("30")
    expect(page.locator("#line-2")).to_contain_text("subida al envase")
    expect(page.locator("#line-2 .diff")).to_contain_text("25")
    expect(page.get_by_role("status")).to_contain_text("Línea 2: 25 → 30")
    expect(page.locator("#review-sums .sum")).to_contain_text("27,00")

    third.focus()
    page.keyboard.type("muchos")
    page.keyboard.press("Enter")
    expect(page.locator("#wrong-3")).to_contain_text("Indique un número")
    expect(third).to_have_value("muchos")
    third.focus()
    page.keyboard.press("Escape")
    page.keyboard.press("+")
    page.keyboard.press("Enter")
    expect(page.locator("#line-3")).to_contain_text("4,00")

    page.locator("#find-4").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#pop")).to_contain_text("Puntera 10")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("#pop")).to_be_hidden()
    expect(fourth).to_be_focused()
    expect(page.locator("#line-4")).to_contain_text("12,00")

    page.locator("#line-1 [data-step='1']").click(click_count=3)
    fourth.fill("6")
    page.get_by_role("button", name="Añadir 4 líneas al carrito").click()
    page.wait_for_url("**/cart/")
    assert list(QuickOrderLine.objects.order_by("position").values_list("quantity", flat=True)) == [8, 30, 2, 6]
    expect(page.locator("main")).to_contain_text("10")

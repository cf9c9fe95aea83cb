"""The grid of prices without a mouse: typed, pasted, undone, kept from window to window, and saved by one press."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Browser, expect

from lonja.companies.models import User
from lonja.pricing.models import PriceEntry
from tests import factories as make

pytestmark = pytest.mark.django_db(transaction=True)

PASTE = """(text) => {
    const data = new DataTransfer();
    data.setData("text", text);
    document.activeElement.dispatchEvent(new ClipboardEvent("paste", {clipboardData: data, bubbles: true, cancelable: true}));
}"""  # noqa: E501


def test_prices_are_typed_pasted_and_saved_together_and_a_bad_one_stays(browser: Browser, live_server: Any) -> None:
    User.objects.filter(pk=make.make_staff().pk).update(email="admin@seller.example")
    own = make.make_price_list("own")
    for number in range(104):
        make.make_price(make.make_variant(f"S-{number:03}"), 10, own)
    page = browser.new_context(base_url=live_server.url, locale="es-ES").new_page()
    page.goto("/account/login/?next=/office/prices/list/own/")
    page.fill("input[name=login]", "admin@seller.example")
    page.fill("input[name=password]", make.PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_url("**/office/prices/list/own/")

    prices, unsaved = page.locator("#grid [data-cell=price]"), page.locator("#unsaved")
    prices.nth(1).focus()
    page.keyboard.type("9,99")
    page.keyboard.press("Enter")
    expect(prices.nth(2)).to_be_focused()
    page.evaluate(PASTE, "1,11\n2,22\n3,33\n")
    expect(prices.nth(4)).to_have_value("3,33")
    expect(unsaved).to_have_text("4 precios sin guardar")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Escape")
    expect(prices.nth(4)).to_have_value("10,00")
    page.locator("a[rel=next]").click()
    expect(page.locator("#grid .code").first).to_have_text("S-100")
    expect(unsaved).to_have_text("3 precios sin guardar")
    prices.nth(1).focus()
    page.keyboard.type("doce")
    page.get_by_role("button", name="Guardar precios").click()
    expect(page.locator("#left [data-cell=price]")).to_have_value("doce")
    saved = PriceEntry.objects.exclude(unit_price=10).order_by("variant__sku").values_list("variant__sku", "unit_price")
    assert [(sku, str(price.normalize())) for sku, price in saved if price] == [
        ("S-000", "9.99"), ("S-001", "1.11"), ("S-002", "2.22")
    ]  # fmt: skip

"""A cart of a thousand lines, by keyboard: found, picked, changed, taken out and put back."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Browser, expect

from lonja.companies.models import User
from lonja.ordering.models import CartLine
from tests import factories as make
from tests.ordering.desk import make_desk

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.mark.parametrize("width", [1440, 390])
def test_a_thousand_lines_stay_easy(browser: Browser, live_server: Any, width: int) -> None:
    desk = make_desk()
    User.objects.filter(pk=desk.buyer.user_id).update(email="buyer@norte.example")
    product = make.make_product("screws", make.make_category("screws", names={"es": "Tornillería", "en": "Screws"}))
    made = [make.make_variant(f"S-{number:04}", product, price=1, stock=100) for number in range(1000)]
    center = make.make_cost_center(desk.company, "OBRA-1")
    desk.add(*((variant, 2) for variant in made))
    page = browser.new_context(
        base_url=live_server.url, locale="es-ES", viewport={"width": width, "height": 900}
    ).new_page()
    page.goto("/account/login/?next=/cart/")
    page.fill("input[name=login]", "buyer@norte.example")
    page.fill("input[name=password]", make.PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_url("**/cart/")

    boxes, codes, bulk = page.locator("[data-pick]"), page.locator("#cart-lines .under.code"), page.locator("#bulk")
    expect(boxes).to_have_count(100)
    expect(bulk).to_be_hidden()
    page.locator("body").press("f")
    page.keyboard.type("S-050")
    expect(boxes).to_have_count(10)
    expect(codes.first).to_contain_text("S-0500")

    boxes.first.focus()
    page.keyboard.press("Space")
    page.keyboard.press("Shift+ArrowDown")
    page.keyboard.press("Shift+ArrowDown")
    expect(bulk).to_contain_text("3")
    page.locator("select[name=how]").select_option("to")
    page.locator("#bulk select[name=cost_center]").select_option(str(center.pk))
    page.locator("#bulk input[name=number]").fill("7")
    page.keyboard.press("Enter")
    expect(page.locator(".undo")).to_contain_text("3 líneas cambiadas")
    assert list(CartLine.objects.filter(quantity=7, cost_center=center).values_list("variant__sku", flat=True)) == [
        "S-0500", "S-0501", "S-0502"
    ]  # fmt: skip

    expect(page.locator("#cart-find")).to_have_value("S-050")
    boxes.first.focus()
    page.keyboard.press("Control+a")
    bulk.locator("button[name=remove]").click()
    expect(page.locator(".undo")).to_contain_text("10 líneas retiradas")
    assert CartLine.objects.count() == 990
    page.locator("#cart-lines").click(position={"x": 2, "y": 2})
    page.keyboard.press("Control+z")
    expect(boxes).to_have_count(10)
    assert CartLine.objects.count() == 1000
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")

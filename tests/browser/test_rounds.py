"""Three purchasers and their director in the real browser (S7): a round on the phone and at the desk, to one order."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from lonja.companies.models import User
from lonja.lists.models import CollectRound, RoundCell
from lonja.ordering.models import Order, OrderLine
from tests import factories as make
from tests.lists.shelves import Firm, make_firm, make_round

pytestmark = pytest.mark.django_db(transaction=True)

PHONE = {"width": 390, "height": 800}
DESK = {"width": 1440, "height": 900}


@pytest.fixture
def firm() -> Firm:
    return make_firm(3)


@pytest.fixture
def held(firm: Firm) -> CollectRound:
    variants = [make.make_variant(f"B-{number}", price=2, stock=900, name=f"Bolt {number}") for number in range(3)]
    return make_round(firm, *variants)


@pytest.fixture
def pages(browser: Browser) -> Iterator[list[Page]]:
    opened: list[Page] = []
    yield opened
    for page in opened:
        page.context.close()


def sign_in(browser: Browser, pages: list[Page], server: Any, user_id: object, size: dict[str, int]) -> Page:
    """A browser of this person's own."""
    facts: Any = {"viewport": size, "has_touch": size is PHONE}
    context = browser.new_context(base_url=server.url, locale="es-ES", **facts)
    page = context.new_page()
    page.set_default_timeout(120_000)  # machines that do other things too
    pages.append(page)
    page.goto("/account/login/?next=/rounds/")
    page.fill("input[name=login]", User.objects.get(pk=user_id).email)
    page.fill("input[name=password]", make.PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_url(f"{server.url}/rounds/")
    return page


def test_three_purchasers_fill_a_round_and_the_director_orders_it(
    browser: Browser, live_server: Any, firm: Firm, held: CollectRound, pages: list[Page]
) -> None:
    for number, buyer in enumerate(firm.buyers, start=1):
        page = sign_in(browser, pages, live_server, buyer.user_id, PHONE if number < 3 else DESK)
        page.goto(f"/rounds/{held.pk}/")
        page.locator("[data-cell]").first.fill(str(number))
        expect(page.locator(".round-cell.saved")).to_have_count(1)
        if number == 1:
            page.context.set_offline(True)
            page.locator("[data-cell]").nth(1).fill("5")
            expect(page.locator("[data-status]")).to_contain_text("Sin conexión")
            page.context.set_offline(False)
            expect(page.locator("[data-status]")).to_have_text("Guardado")
    sheet = sign_in(browser, pages, live_server, firm.head.user_id, DESK)
    sheet.goto(f"/rounds/{held.pk}/")
    expect(sheet.locator("tbody tr").first.locator(".sum b")).to_have_text("6")
    sheet.locator("tbody tr").nth(2).locator("td").nth(3).click()
    sheet.keyboard.type("4")
    sheet.keyboard.press("Enter")
    expect(sheet.locator("tbody tr").nth(2).locator(".sum b")).to_have_text("4")
    sheet.locator("#round-sums button[form=approve]").click()
    expect(sheet.locator("td.ok")).to_have_count(5)
    sheet.get_by_role("button", name="Al pedido").click()
    sheet.get_by_role("button", name="Cerrarla y continuar").click()
    sheet.wait_for_url("**/order/")
    sheet.get_by_role("button", name="Enviar el pedido").click()
    sheet.wait_for_url("**/orders/*/")
    expect(sheet.get_by_role("heading", name="Por departamento")).to_be_visible()
    assert RoundCell.objects.filter(quantity__gt=0).count() == 5
    assert sorted(OrderLine.objects.filter(order=Order.objects.get()).values_list("department_name", "quantity")) == [
        ("Department 1", 1), ("Department 1", 4), ("Department 1", 5), ("Department 2", 2), ("Department 3", 3),
    ]  # fmt: skip

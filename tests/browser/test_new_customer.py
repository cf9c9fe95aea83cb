"""The story of a new customer: made in the office, invited by mail, its administrator sees the store at its prices."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

import pytest
from django.core import mail
from playwright.sync_api import Browser, Page, expect

from lonja.companies.models import Company
from lonja.payments.models import CreditAccount
from lonja.pricing.models import PriceEntry
from tests import factories as make
from tests.browser.worker import work
from tests.invariants import assert_invariants

pytestmark = pytest.mark.django_db(transaction=True)


def _new_page(browser: Browser, complaints: list[str], width: int = 1440) -> Page:
    page = browser.new_context(locale="es-ES", viewport={"width": width, "height": 900}).new_page()
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    return page


def test_from_the_form_to_the_store(browser: Browser, live_server: Any, settings: Any) -> None:
    settings.LANGUAGE_CODE, settings.BASE_URL = "es", live_server.url
    make.make_staff_named("Marta", "staff@seller.example")
    make.make_segment("talleres")
    make.make_terms("net60", 60)
    variant = make.make_variant("933-8-40-A2", name="Tornillo DIN 933", stock=100)
    make.make_price(variant, "9.99", make.list_prices())
    contract = make.make_price_list("c-204", names={"es": "Contrato C-204", "en": "Contract C-204"})
    PriceEntry.objects.create(price_list=contract, variant=variant, min_quantity=1, unit_price=Decimal("7.35"))
    complaints: list[str] = []

    clerk = _new_page(browser, complaints)
    clerk.goto(live_server.url + "/account/login/")
    clerk.fill("input[name=login]", "staff@seller.example")
    clerk.fill("input[name=password]", make.PASSWORD)
    clerk.click("main button[type=submit]")
    clerk.wait_for_url("**/office/")
    clerk.goto(live_server.url + "/office/companies/")
    clerk.get_by_role("link", name="Nuevo cliente").click()
    _fill_in(clerk, tax_id="B58378432")
    clerk.get_by_role("button", name="Crear e invitar").click()
    expect(clerk.locator("#id_tax_id_error")).to_contain_text("B58378432")
    expect(clerk.locator("[name=street]")).to_have_value("Calle Mayor 3")
    assert not Company.objects.exists()
    clerk.fill("[name=tax_id]", "B58378431")
    clerk.get_by_role("button", name="Crear e invitar").click()
    clerk.wait_for_url(re.compile(r"/office/companies/[0-9a-f-]{36}/"))
    expect(clerk.locator("main")).to_contain_text("pilar@ejea.example")
    assert CreditAccount.objects.get().limit == Decimal("2500.50")

    work()
    letter = next(each for each in mail.outbox if each.to == ["pilar@ejea.example"])
    link = re.search(r"https?://\S+/invitation/\S+", str(letter.body))
    assert link is not None
    administrator = _new_page(browser, complaints, width=390)
    administrator.goto(link[0])
    expect(administrator.locator("main")).to_contain_text("Talleres Ejea")
    administrator.fill("input[name=password]", make.PASSWORD)
    administrator.get_by_role("button", name="Unirse").click()
    administrator.wait_for_url(live_server.url + "/")
    administrator.goto(live_server.url + "/search/?q=933-8-40-A2")
    expect(administrator.locator("main")).to_contain_text("7,35")
    assert [each for each in complaints if "422" not in each] == []  # the refused form
    assert_invariants()


def _fill_in(page: Page, *, tax_id: str) -> None:
    typed = {
        "name": "Talleres Ejea",
        "tax_id": tax_id,
        "street": "Calle Mayor 3",
        "postal_code": "50600",
        "city": "Ejea de los Caballeros",
        "limit": "2.500,50",
        "administrator_email": "pilar@ejea.example",
        "administrator_name": "Pilar Gil",
    }
    for name, text in typed.items():
        page.fill(f"[name={name}]", text)
    page.select_option("[name=terms]", "net60")
    page.select_option("[name=price_list]", "c-204")
    page.select_option("[name=segment]", "talleres")

"""The story of a quote: asked for from the cart, negotiated, and accepted on the phone from the mail."""

from __future__ import annotations

import re
from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.core import mail
from playwright.sync_api import Browser, Page, expect

from lonja.catalog.models import Product
from lonja.core.clock import today
from lonja.ordering.models import Order
from lonja.quotes.models import Quote
from tests import factories as make
from tests.browser.worker import work
from tests.invariants import assert_invariants
from tests.ordering.desk import make_desk

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def base(live_server: Any, settings: Any) -> str:
    """Talleres Norte with a buyer and an administrator, a bolt, and the seller's desk."""
    settings.LANGUAGE_CODE = "es"
    settings.BASE_URL = live_server.url
    desk = make_desk(company=make.make_company("Talleres Norte, S.L."))
    for name, role in (("Lucía", "buyer"), ("Ana", "company-admin")):
        make.make_user_in(desk.company, role, user=make.make_user(name, email=f"{role}@norte.example"))
    make.make_staff_named("Marta", "staff@seller.example")
    make.make_variant("933-8-40", name={"es": "Tornillo M8", "en": "Bolt M8"}, price=10, stock=5000)
    return str(live_server.url)


def test_a_negotiated_quote_is_accepted_from_the_mail(base: str, browser: Browser) -> None:
    complaints: list[str] = []
    admin = _person(browser, base, "company-admin@norte.example", complaints)
    admin.goto(f"{base}/quotes/")
    admin.get_by_role("button", name="Permitir el correo").click()
    expect(admin.locator("main")).to_contain_text("se pueden aceptar desde el correo")

    buyer = _person(browser, base, "buyer@norte.example", complaints)
    buyer.goto(f"{base}/p/{_product()}/")
    buyer.get_by_role("button", name="Solicitar cotización").click()
    buyer.wait_for_url("**/draft/")
    buyer.fill("input[name='row.1.quantity']", "200")
    buyer.fill("input[name='row.1.target']", "8,50")
    buyer.fill("textarea[name=message]", "Para la nave 3")
    buyer.get_by_role("button", name="Enviar al proveedor").click()
    buyer.wait_for_url(re.compile(r"/quotes/[0-9a-f-]{36}/$"))
    quote = Quote.objects.get()

    seller = _person(browser, base, "staff@seller.example", complaints)
    seller.goto(f"{base}/office/quotes/?state=to_answer")
    seller.get_by_role("link", name=quote.number).click()
    seller.get_by_role("button", name="Responder").click()
    seller.wait_for_url("**/draft/")
    expect(seller.locator("main")).to_contain_text("8,50")
    _send(seller, "9,20")

    buyer.reload()
    expect(buyer.locator("main")).to_contain_text("1.840,00")
    buyer.get_by_role("button", name="Proponer cambios").click()
    buyer.fill("input[name='row.1.target']", "8,80")
    buyer.get_by_role("button", name="Enviar al proveedor").click()
    buyer.wait_for_url(re.compile(r"/quotes/[0-9a-f-]{36}/$"))

    seller.goto(f"{base}/office/quotes/{quote.pk}/")
    seller.locator("#proposals").get_by_role("button", name="Tomar").click()
    seller.get_by_role("link", name="Continuar con el borrador").click()
    expect(seller.locator("input[name='row.1.price']")).to_have_value("8,8")
    _send(seller, "8,8")

    work()
    letters = [letter for letter in mail.outbox if letter.to == ["buyer@norte.example"]]
    link = re.search(r"https?://\S+/quote/\S+", str(letters[-1].body))
    assert link is not None
    phone = browser.new_context(locale="es-ES", viewport={"width": 390, "height": 844}).new_page()
    phone.goto(link[0])
    expect(phone.locator("main")).to_contain_text("1.760,00")
    assert not Order.objects.exists()
    phone.fill("input[name=po_number]", "PO-2026-8")
    phone.get_by_role("button", name="Aceptar y pedir").click()
    expect(phone.locator("main")).to_contain_text("Aceptado, gracias")
    order = Order.objects.get()
    assert (order.net_amount, order.po_number) == (Decimal("1760.00"), "PO-2026-8")
    phone.goto(link[0])
    expect(phone.locator("main")).to_contain_text("ya no")
    work()
    quote.refresh_from_db()
    assert quote.state == "ordered"
    assert complaints == []
    assert_invariants()


def _send(seller: Page, price: str) -> None:
    seller.fill("input[name='row.1.price']", price)
    seller.fill("input[name=valid_until]", (today() + timedelta(days=10)).isoformat())
    seller.get_by_role("button", name="Enviar al cliente").click()
    seller.wait_for_url(re.compile(r"/office/quotes/[0-9a-f-]{36}/$"))


def _product() -> str:
    return Product.objects.values_list("code", flat=True).get()


def _person(browser: Browser, base: str, email: str, complaints: list[str]) -> Page:
    """Somebody's own browser window, signed in; what the console complains of is collected."""
    page = browser.new_context(locale="es-ES", viewport={"width": 1440, "height": 900}).new_page()
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    page.goto(base + "/account/login/")
    page.fill("input[name=login]", email)
    page.fill("input[name=password]", make.PASSWORD)
    page.click("main button[type=submit]")
    page.wait_for_url(re.compile(r"/$|/office/$"))
    return page

"""Three purchasers and their director (S7): he decides on his phone, asks one of them for changes, and gets them."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

import pytest
from django.core import mail
from playwright.sync_api import Browser, Page, expect

from lonja.companies.models import Company
from lonja.ordering.models import Order
from lonja.ordering.states import OrderState
from lonja.payments.models import CreditAccount
from tests import factories as make
from tests.browser.test_journey import _new_page, _sign_in
from tests.browser.worker import work
from tests.invariants import assert_invariants
from tests.ordering.desk import Desk, make_rule

pytestmark = pytest.mark.django_db(transaction=True)

OFFER = {"name": "oferta.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.4 an offer"}


@pytest.fixture
def company(settings: Any, tmp_path: Any) -> Company:
    """Talleres Norte: Lucía, Iván and Sara buy, Andrés agrees to all that costs 100 or more."""
    settings.LANGUAGE_CODE, settings.MEDIA_ROOT = "es", tmp_path
    company = make.make_company("Talleres Norte, S.L.")
    make.make_address(company)
    make.make_credit(company, 100_000)
    make_rule(company, at_least=100)
    make.make_user_in(company, "approver", user=make.make_user("Andrés", email="director@norte.example"))
    return company


def purchaser(company: Company, name: str) -> Desk:
    """One of the three, who orders for the company."""
    user = make.make_user(name, email=f"{name.lower()}@norte.example")
    buyer = make.actor_of(make.make_user_in(company, "buyer", user=user), company)
    return Desk(company, buyer, company.addresses.get(), CreditAccount.objects.get())


def _director(browser: Browser, complaints: list[str], base: str) -> Page:
    page = _new_page(browser, complaints)
    page.set_viewport_size({"width": 390, "height": 844})
    _sign_in(page, base, "director@norte.example")
    return page


def test_three_purchasers_and_a_director_with_his_phone(
    company: Company, browser: Browser, live_server: Any, settings: Any
) -> None:
    base = settings.BASE_URL = live_server.url
    complaints: list[str] = []
    saw, glove = (make.make_variant(sku, price=price, stock=99) for sku, price in (("SAW", 100), ("GLOVE", 10)))
    lucia, ivan, sara = (purchaser(company, name) for name in ("Lucia", "Ivan", "Sara"))
    for desk in (ivan, sara):
        desk.order((saw, 2))
    lucia.add((saw, 5), (glove, 10))

    buyer = _new_page(browser, complaints)
    _sign_in(buyer, base, "lucia@norte.example")
    buyer.goto(f"{base}/checkout/")
    expect(buyer.locator("main")).to_contain_text("Andrés")
    buyer.fill("textarea[name=note]", "La sierra vieja se rompió")
    buyer.set_input_files("input[name=files]", [OFFER])
    buyer.get_by_role("button", name="Enviar a aprobación").click()
    buyer.wait_for_url(re.compile(r"/orders/[0-9a-f-]{36}/"))
    order = Order.objects.get(requester__name="Lucia")

    director = _director(browser, complaints, base)
    director.goto(f"{base}/approvals/")
    director.get_by_role("link", name=order.number).click()
    expect(director.locator("main")).to_contain_text("La sierra vieja se rompió")
    expect(director.locator("main")).to_contain_text("oferta.pdf")
    assert director.evaluate("document.documentElement.scrollWidth <= innerWidth"), "nothing sticks out of the phone"
    director.get_by_role("link", name="Pedir cambios").click()
    director.get_by_label("Qué debe cambiar de SAW").fill("Bastan dos")
    director.get_by_role("button", name="Devolver").click()
    director.wait_for_url("**/approvals/")

    for number in Order.objects.exclude(pk=order.pk).values_list("number", flat=True):
        director.get_by_label(f"Elegir el pedido {number}").check()
    director.get_by_role("button", name="Aprobar los elegidos").click()
    expect(director.locator("main")).to_contain_text("2 pedidos")
    assert Order.objects.filter(state=OrderState.PLACED).count() == 2

    work()
    assert any("Se piden cambios" in letter.subject for letter in mail.outbox if "lucia" in letter.to[0])
    buyer.goto(base)
    buyer.locator("main .notice a[href*='/resubmit/']").click()
    expect(buyer.locator("main")).to_contain_text("Bastan dos")
    buyer.get_by_label("Cantidad de SAW").fill("2")
    buyer.fill("textarea[name=comment]", "De acuerdo")
    buyer.get_by_role("button", name="Enviar de nuevo para aprobación").click()
    buyer.wait_for_url(re.compile(rf"/orders/{order.pk}/$"))

    director.goto(f"{base}/approvals/")
    director.get_by_role("link", name=order.number).click()
    expect(director.locator(".changes")).to_contain_text("5 → 2")
    director.get_by_role("button", name="Aprobar", exact=True).click()
    director.wait_for_url("**/approvals/")
    order.refresh_from_db()
    assert (order.state, order.net_amount) == (OrderState.PLACED, Decimal(300))
    with buyer.expect_download() as taken:
        buyer.goto(f"{base}/orders/{order.pk}/")
        buyer.get_by_role("link", name="Todo el historial en PDF").click()
    assert taken.value.suggested_filename == f"{order.number}.pdf"
    assert complaints == []
    assert_invariants()

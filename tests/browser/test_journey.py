"""The story of the store: a spreadsheet of 1,000 lines becomes an order, is approved from a mail, and shipped."""

from __future__ import annotations

import re
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from django.core import mail
from playwright.sync_api import Browser, Page, expect

from lonja.catalog.actions import index_variants
from lonja.catalog.models import Variant
from lonja.companies.models import Company
from lonja.core.codes import normalize_code
from lonja.core.sheets.writer import Column, write_xlsx
from lonja.inventory.models import StockLevel
from lonja.ordering.models import Order
from lonja.ordering.states import OrderState
from lonja.payments.models import CreditAccount
from lonja.pricing.models import PriceEntry
from tests import factories as make
from tests.browser.worker import work
from tests.invariants import assert_invariants
from tests.ordering.desk import make_desk, make_rule

pytestmark = pytest.mark.django_db(transaction=True)

LINES = 1000


@pytest.fixture
def company(settings: Any) -> Company:
    """Talleres Norte: a buyer, an approver from 1,000 EUR on, accounts payable, a catalog at its own prices."""
    settings.LANGUAGE_CODE = "es"
    desk = make_desk(company=make.make_company("Talleres Norte, S.L."), limit=1_000_000)
    make_rule(desk.company, at_least=1000)
    for name, role in (("Lucía", "buyer"), ("Andrés", "approver"), ("Tomás", "accounts-payable")):
        user = make.make_user(name, email=f"{role}@norte.example")
        make.make_user_in(desk.company, role, user=user)
    make.make_staff_named("Marta", "staff@seller.example")
    _catalog(desk.company)
    return desk.company


def _catalog(company: Company) -> None:
    product = make.make_product("din-933", names={"es": "Tornillo DIN 933", "en": "Screw DIN 933"})
    own = make.make_price_list("contract-112")
    make.assign(own, company)
    warehouse = make.make_warehouse()
    variants = Variant.objects.bulk_create(
        Variant(
            sku=f"933-{n:04d}",
            sku_key=normalize_code(f"933-{n:04d}"),
            product=product,
            names={"es": f"Tornillo DIN 933 n.º {n}", "en": f"Screw DIN 933 no. {n}"},
            quantity_step=10 if n == 7 else 1,
            position=n,
        )
        for n in range(LINES)
    )
    index_variants([variant.pk for variant in variants])
    general = make.list_prices()
    for price_list, price in ((general, "9.99"), (own, "2.50")):
        PriceEntry.objects.bulk_create(
            PriceEntry(price_list=price_list, variant=v, min_quantity=1, unit_price=Decimal(price)) for v in variants
        )
    StockLevel.objects.bulk_create(
        StockLevel(variant=v, warehouse=warehouse, on_hand=500, as_of=make.timezone.now(), source="ERP")
        for v in variants
    )


def _order_file(folder: Path) -> Path:
    """1,000 lines: 998 good ones, one that does not fit the pack, one that nobody knows."""
    rows: list[tuple[str, int]] = [(f"933-{n:04d}", 12 if n == 7 else 2) for n in range(LINES - 1)]
    rows.append(("X-99-PRUEBA", 3))
    file = folder / "pedido-noviembre.xlsx"
    file.write_bytes(write_xlsx([Column("Código"), Column("Uds.")], rows))
    return file


def _sign_in(page: Page, base: str, email: str) -> None:
    page.goto(base + "/account/login/")
    page.fill("input[name=login]", email)
    page.fill("input[name=password]", make.PASSWORD)
    page.click("main button[type=submit]")
    page.wait_for_url(re.compile(r"/$|/office/$"))


def test_from_a_spreadsheet_to_the_truck(
    company: Company, browser: Browser, live_server: Any, tmp_path: Path, settings: Any
) -> None:
    base: str = live_server.url
    settings.BASE_URL = base
    complaints: list[str] = []
    buyer = _new_page(browser, complaints)

    _sign_in(buyer, base, "buyer@norte.example")
    buyer.keyboard.press("q")
    buyer.wait_for_url("**/quick-order/")
    buyer.set_input_files("input[type=file]", _order_file(tmp_path))
    buyer.wait_for_url(re.compile(r"/quick-order/[0-9a-f-]{36}/"))
    expect(buyer.locator("main")).to_contain_text("1.000 líneas leídas")
    expect(buyer.locator("tr.changed")).to_have_count(1)
    expect(buyer.locator("tr.changed")).to_contain_text("12")
    expect(buyer.locator("tr.changed")).to_contain_text("20")
    expect(buyer.locator("tr.wrong")).to_contain_text("X-99-PRUEBA")
    expect(buyer.locator(".foot .sum")).to_contain_text("5.040,00")
    buyer.get_by_role("button", name="Añadir 999 líneas al carrito").click()

    buyer.wait_for_url("**/cart/")
    buyer.locator(".foot").get_by_role("link", name="Tramitar el pedido").click()
    buyer.fill("input[name=po_number]", "PO-2026-1187")
    buyer.fill("textarea[name=note]", "Parada de planta")
    buyer.get_by_role("button", name="Enviar a aprobación").click()
    buyer.wait_for_url(re.compile(r"/orders/[0-9a-f-]{36}/"))
    order = Order.objects.get()
    assert (order.state, order.net_amount) == (OrderState.PENDING_APPROVAL, Decimal("5040.00"))
    assert order.po_number == "PO-2026-1187"

    work()
    asked = next(letter for letter in mail.outbox if letter.to == ["approver@norte.example"])
    link = re.search(r"https?://\S+/approve/\S+", str(asked.body))
    assert link is not None
    approver = _new_page(browser, complaints)
    approver.set_viewport_size({"width": 390, "height": 844})
    approver.goto(link[0])
    assert Order.objects.get().state == OrderState.PENDING_APPROVAL
    expect(approver.locator("main")).to_contain_text("Parada de planta")
    approver.get_by_role("button", name="Aprobar").click()
    expect(approver.locator("main")).to_contain_text("realizado")
    order.refresh_from_db()
    assert order.state == OrderState.PLACED
    assert CreditAccount.objects.get().used == order.total_amount == Decimal("6098.40")
    approver.goto(link[0])
    expect(approver.locator("main")).to_contain_text("ya no")

    work()
    told = {(letter.to[0], letter.subject.split(":")[0]) for letter in mail.outbox}
    assert ("accounts-payable@norte.example", "Compra cerrada") in told

    seller = _new_page(browser, complaints)
    _sign_in(seller, base, "staff@seller.example")
    expect(seller.locator("main")).to_contain_text(order.number)
    seller.get_by_role("button", name="Aceptar").first.click()
    seller.goto(f"{base}/office/orders/{order.pk}/")
    seller.fill("input[name=carrier]", "Transportes del Norte")
    seller.get_by_role("button", name="Enviar", exact=True).click()
    expect(seller.locator("main")).to_contain_text("Transportes del Norte")
    order.refresh_from_db()
    assert order.state == OrderState.SHIPPED

    work()
    buyer.reload()
    expect(buyer.locator("main")).to_contain_text("Transportes del Norte")
    assert any("en camino" in letter.subject for letter in mail.outbox)
    assert [each for each in complaints if "410" not in each] == []  # the used link answers 'gone'
    assert_invariants()


def _new_page(browser: Browser, complaints: list[str]) -> Page:
    """A person's own browser window; what the console complains of is collected."""
    page = browser.new_context(locale="es-ES", viewport={"width": 1440, "height": 900}).new_page()
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    return page

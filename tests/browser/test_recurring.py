"""Stationery every two months, in the real browser, at a desk and on a phone: from the cart to runs by themselves."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Any

import pytest
import time_machine
from playwright.sync_api import Browser, expect

from lonja.companies.models import User
from lonja.ordering.actions.recurring import announce_runs
from lonja.ordering.models import Order, RecurringOrder, Road
from lonja.ordering.recurring_states import RunState
from tests import factories as make
from tests.ordering.desk import make_desk
from tests.ordering.standing import at, work

pytestmark = pytest.mark.django_db(transaction=True)


def announce_and_run(runs_on: date) -> int:
    """Three days before a run its owner is told; on its morning it is ordered. Gives how many were told."""
    with time_machine.travel(at(str(runs_on - timedelta(days=3))), tick=False):
        told = announce_runs()
    with time_machine.travel(at(str(runs_on)), tick=False):
        work()
    return told


@pytest.mark.parametrize("width", [1440, 390])
def test_stationery_every_two_months(browser: Browser, live_server: Any, width: int) -> None:
    desk = make_desk()
    User.objects.filter(pk=desk.buyer.user_id).update(email="buyer@norte.example")
    paper = make.make_variant("PAPER", name="Papel A4", price="4.20", stock=500)
    desk.add((paper, 20))
    context = browser.new_context(
        base_url=live_server.url, locale="es-ES", viewport={"width": width, "height": 900}, has_touch=width < 800
    )
    page = context.new_page()
    page.goto("/account/login/?next=/cart/")
    page.fill("input[name=login]", "buyer@norte.example")
    page.fill("input[name=password]", make.PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_url("**/cart/")
    page.get_by_role("link", name="Pedir periódicamente").click()

    page.get_by_label("Nombre", exact=True).fill("Papelería")
    page.get_by_label("Cada", exact=True).fill("2")
    page.get_by_label("En el mes").select_option("last_day")
    dates = page.locator("#dates")
    expect(dates).to_contain_text("cada 2 meses, el último día hábil")
    expect(dates.locator("li")).to_have_count(5)
    page.get_by_label("Unidad de tiempo").select_option("week")
    expect(page.get_by_label("En el mes")).to_be_hidden()
    expect(dates).to_contain_text("cada 2 semanas")
    page.get_by_label("Unidad de tiempo").select_option("month")
    expect(dates).to_contain_text("cada 2 meses")
    page.get_by_role("button", name="Guardar").click()
    page.wait_for_url(re.compile(r"/recurring/[0-9a-f-]{36}/"))

    expect(page.locator("main")).to_contain_text("84,00")
    page.get_by_role("button", name="Omitir").nth(1).click()
    expect(page.get_by_text("omitida").first).to_be_visible()
    held = RecurringOrder.objects.get()
    assert held.runs.filter(state=RunState.SKIPPED).count() == 1
    page.get_by_role("link", name="Editar", exact=True).first.click()
    page.get_by_label("Cantidad de Papel A4").fill("25")
    page.get_by_role("button", name="Solo para esta entrega").click()
    expect(page.locator("main")).to_contain_text("105,00")
    planned = held.runs.get(state=RunState.PLANNED)

    assert announce_and_run(planned.runs_on) == 1
    order = Order.objects.get()
    assert (order.road, order.net_amount, order.lines.get().sku) == (Road.RECURRING, 105, "PAPER")
    following = held.runs.get(state=RunState.PLANNED)
    assert following.due_on > held.runs.get(state=RunState.SKIPPED).due_on
    assert announce_and_run(following.runs_on) == 1
    assert [order.net_amount for order in Order.objects.order_by("submitted_at")] == [105, 84]
    page.reload()
    expect(page.locator("main")).to_contain_text(order.number)
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    context.close()

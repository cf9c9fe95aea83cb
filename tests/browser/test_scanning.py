"""Scanning in the real browser: the camera without help of the browser, and the quick keys of a USB scanner."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from lonja.companies.models import User
from lonja.core.barcodes import bars_of
from lonja.lists.actions import ListRow, add_to_list, create_list
from lonja.lists.models import PurchaseListLine
from lonja.lists.queries import LineAsk
from tests import factories as make
from tests.ordering.desk import make_desk

pytestmark = pytest.mark.django_db(transaction=True)

CAMERA = """
navigator.mediaDevices.getUserMedia = async () => {
  const modules = %s, canvas = Object.assign(document.createElement("canvas"), { width: 640, height: 240 });
  const pen = canvas.getContext("2d"), wide = 4;
  setInterval(() => {
    pen.fillStyle = "white"; pen.fillRect(0, 0, 640, 240); pen.fillStyle = "black";
    [...modules].forEach((sign, at) => { if (sign === "1") pen.fillRect((at + 12) * wide, 30, wide, 180); });
  }, 50);
  return canvas.captureStream(20);
};
"""


SCANNER = """
([place, code]) => {
  const field = place && document.querySelector(place);
  for (const key of [...code, "Enter"]) {
    (field || document.body).dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
    if (field && key !== "Enter") field.value += key;
  }
}
"""
"""All keys at once: on a machine that does other things too, keys typed one by one are as slow as a person's."""


def opened(browser: Browser, server: Any, user_id: object, path: str, script: str = "") -> Page:
    """A page of this person's own, with `script` before any of ours; what the browser refuses fails the test."""
    page = browser.new_context(base_url=server.url, locale="es-ES").new_page()
    page.set_default_timeout(120_000)  # machines that do other things too
    if script:
        page.add_init_script(script)
    page.goto(f"/account/login/?next={path}")
    page.fill("input[name=login]", User.objects.get(pk=user_id).email)
    page.fill("input[name=password]", make.PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_url(f"{server.url}{path}")
    return page


def test_the_camera_and_a_usb_scanner_add_what_they_read(browser: Browser, live_server: Any) -> None:
    desk = make_desk()
    variant = make.make_variant("TEF-19", name="Cinta", price="1", stock=900, barcode="8412345678905")
    made = create_list(desk.buyer, ListRow("Estantería"))
    add_to_list(desk.buyer, made, [LineAsk(variant.pk, Decimal(1))])
    bars = bars_of("8412345678905")
    assert bars is not None
    page = opened(browser, live_server, desk.buyer.user_id, f"/lists/{made}/", CAMERA % json.dumps(bars.modules))
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    quantity = page.locator("table.list-table input[name=quantity]").first

    page.get_by_role("button", name="Escanear con la cámara").click()
    expect(page.locator("[data-said]")).to_have_text("8412345678905")
    expect(quantity).to_have_value("2")
    page.locator("#camera").press("Escape")

    page.evaluate(SCANNER, ["", "TEF-19"])
    expect(quantity).to_have_value("3")
    page.evaluate(SCANNER, ["#code-quantity", "8412345678905"])
    expect(quantity).to_have_value("4")
    assert PurchaseListLine.objects.get().quantity == 4
    assert not complaints

    page.goto("/quick-order/")
    page.evaluate(SCANNER, ["", "TEF-19"])
    expect(page.locator("#pasted")).to_have_value("TEF-19")
    page.context.close()

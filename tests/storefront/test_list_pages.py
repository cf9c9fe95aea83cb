"""The pages of purchase lists: made, filled from everywhere, changed, counted, sent to the cart; nothing leaks."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from lonja.companies.actor import Actor
from lonja.companies.models import User
from lonja.core.sheets.reader import read_rows
from lonja.lists.models import Level, ListKind, PurchaseList, PurchaseListLine
from lonja.ordering.models import CartLine
from tests import factories as make
from tests.lists.shelves import Firm, make_firm, make_list

pytestmark = pytest.mark.django_db


def browser_of(actor: Actor, language: str = "en") -> Client:
    client = Client()
    client.force_login(User.objects.get(pk=actor.user_id))
    client.cookies["lonja_language"] = language
    return client


@pytest.fixture
def firm() -> Firm:
    return make_firm()


def page(held: PurchaseList, name: str = "purchase_list", *args: object) -> str:
    return reverse(f"storefront:{name}", args=[held.pk, *args])


def test_a_buyer_makes_a_list_scans_into_it_and_orders_it(firm: Firm) -> None:
    make.make_variant("BOLT", price=2, stock=90, name="Hex bolt")
    browser = browser_of(firm.buyers[0])
    made = browser.post(reverse("storefront:new_list"), {"name": "Van 3", "note": "", "place": ""})
    held = PurchaseList.objects.get()
    assert made["Location"] == page(held)
    scanned = browser.post(
        page(held, "scan_into_list"), {"code": "BOLT", "quantity": "4"}, headers={"HX-Request": "true"}
    )
    assert "Hex bolt" in scanned.text
    unknown = browser.post(page(held, "scan_into_list"), {"code": "NO-SUCH"}, headers={"HX-Request": "true"})
    assert (unknown.status_code, "NO-SUCH is not known" in unknown.text) == (422, True)
    shown = browser.get(page(held)).text
    assert "€8.00" in shown
    assert browser.post(page(held, "list_to_cart"))["Location"] == reverse("storefront:cart")
    assert CartLine.objects.get().quantity == 4


def test_a_line_is_changed_in_its_row_and_a_wrong_one_says_so(firm: Firm) -> None:
    held = make_list(firm.buyers[0], (make.make_variant("BOLT", price=2), 4))
    line, browser = held.lines.get(), browser_of(firm.buyers[0])
    address = page(held, "change_list_line", line.pk)
    given = {"quantity": "7", "note": "for the van", "minimum": "2", "maximum": "9", "cost_center": ""}
    answer = browser.post(address, given, headers={"HX-Request": "true"})
    assert "for the van" in answer.text
    assert "€14.00" in answer.text
    wrong = browser.post(address, given | {"minimum": "10"}, headers={"HX-Request": "true"})
    assert (wrong.status_code, "not above the maximum" in wrong.text) == (422, True)
    assert browser.post(address, given | {"quantity": "x"}).status_code == 302
    line.refresh_from_db()
    assert (line.quantity, line.minimum, line.maximum) == (7, 2, 9)


@pytest.mark.parametrize("source", ["cart", "order", "product"])
def test_lines_come_onto_a_list_from_everywhere(firm: Firm, source: str) -> None:
    bolt, buyer = make.make_variant("BOLT", price=2, stock=900), firm.buyers[0]
    order = firm.desk.order((bolt, 5), actor=buyer)
    firm.desk.add((bolt, 3), actor=buyer)
    asked = {"cart": {}, "order": {"id": str(order.pk)}, "product": {"sku": "BOLT", "quantity": "2"}}[source]
    browser, address = browser_of(buyer), reverse("storefront:take_to_list")
    assert browser.get(address, {"from": source, **asked}).status_code == 200
    nameless = browser.post(address, {"from": source, **asked})
    assert nameless.status_code == 422
    browser.post(address, {"from": source, **asked, "name": "New one"})
    held = PurchaseList.objects.get()
    browser.post(address, {"from": source, **asked, "list": str(held.pk)})
    assert held.lines.get().quantity == {"cart": 6, "order": 10, "product": 4}[source]


def test_a_reviewed_quick_order_goes_onto_a_list(firm: Firm) -> None:
    make.make_variant("BOLT", price=2)
    browser = browser_of(firm.buyers[0])
    review = browser.post(reverse("storefront:quick_order"), {"pasted": "BOLT 6\nNO-SUCH 2"})["Location"]
    assert "from=quick" in browser.get(review).text
    key = review.strip("/").split("/")[-1]
    browser.post(reverse("storefront:take_to_list"), {"from": "quick", "id": key, "name": "Imported"})
    assert PurchaseListLine.objects.get().quantity == 6


@pytest.mark.parametrize("kind", ["xlsx", "csv"])
def test_a_list_is_taken_away_as_a_file_that_the_quick_order_reads_back(firm: Firm, kind: str) -> None:
    held = make_list(firm.buyers[0], (make.make_variant("=BOLT", price=2), 4))
    browser = browser_of(firm.buyers[0])
    body = browser.get(page(held, "list_file") + f"?format={kind}").content
    rows = read_rows(body, max_rows=9).rows
    assert rows[0].cells[:2] == ("SKU", "Quantity")
    assert rows[1].cells[1] == "4"


def test_a_hidden_product_leaves_no_word_on_the_page_nor_in_the_file(firm: Firm) -> None:
    secret = make.make_variant("SECRET-9", price="7391.83", name="Quetzal")
    held = make_list(firm.buyers[0], (secret, 4))
    make.make_assortment(secret.product, companies=[firm.company], hides=True)
    browser = browser_of(firm.buyers[0])
    for address in (page(held), page(held, "list_file") + "?format=csv", page(held, "count_shelf")):
        shown = browser.get(address).content.decode("utf-8-sig")
        assert not any(word in shown for word in ("SECRET-9", "Quetzal", "7391", "7,391")), address
    assert "no longer available" in browser.get(page(held)).text


def test_a_shelf_is_counted_and_what_is_missing_shown_before_it_is_ordered(firm: Firm) -> None:
    boxed = make.make_variant("BOX", price=2, quantity_minimum=10, quantity_step=10)
    held = make_list(firm.buyers[0], (boxed, 10))
    held.lines.update(minimum=5, maximum=25)
    line, browser, address = held.lines.get(), browser_of(firm.buyers[0]), page(held, "count_shelf")
    shown = browser.post(address, {f"count.{line.pk}": "4", "do": "show"})
    assert '<s class="from">21</s>' in shown.text
    assert not CartLine.objects.exists()
    assert browser.post(address, {f"count.{line.pk}": "many", "do": "order"}).status_code == 422
    assert browser.post(address, {f"count.{line.pk}": "4", "do": "order"})["Location"] == reverse("storefront:cart")
    assert CartLine.objects.get().quantity == 30


def test_a_list_is_shared_and_the_share_taken_back(firm: Firm) -> None:
    held = make_list(firm.head, name="Workshop", kind=ListKind.UNIT, unit_id=firm.units[0].pk)
    browser, other = browser_of(firm.head), firm.buyers[1]
    assert browser_of(other).get(page(held)).status_code == 404
    browser.post(page(held, "share_list"), {"whom": f"user:{other.user_id}", "level": Level.VIEW.value})
    assert browser_of(other).get(page(held)).status_code == 200
    assert browser_of(other).post(page(held, "share_list"), {"whom": "x", "level": "4"}).status_code == 403
    browser.post(page(held, "share_list"), {"whom": f"user:{other.user_id}", "level": "0"})
    assert browser_of(other).get(page(held)).status_code == 404


def test_only_the_head_is_offered_to_close_the_list(firm: Firm) -> None:
    held = make_list(firm.head, (make.make_variant("BOLT", price=2), 4), kind=ListKind.COMPANY, is_closed_by_head=True)
    close = page(held, "close_list")
    assert close not in browser_of(firm.buyers[0]).get(page(held)).text
    assert browser_of(firm.buyers[0]).post(close).status_code == 403
    assert close in browser_of(firm.head).get(page(held)).text
    assert browser_of(firm.head).post(close)["Location"] == reverse("storefront:cart")
    assert "Closed by" in browser_of(firm.buyers[0]).get(page(held)).text


def test_the_settings_rename_a_list_and_say_what_others_may(firm: Firm) -> None:
    held = make_list(firm.head, kind=ListKind.COMPANY)
    given = {"name": "Renamed", "note": "n", "level_for_all": "3", "is_closed_by_head": "on"}
    assert browser_of(firm.head).post(page(held, "list_settings"), given).status_code == 302
    held.refresh_from_db()
    assert (held.name, held.level_for_all, held.is_closed_by_head) == ("Renamed", Level.EDIT, True)
    browser_of(firm.buyers[0]).post(page(held, "list_settings"), given | {"name": "B", "level_for_all": "0"})
    held.refresh_from_db()
    assert (held.name, held.level_for_all) == ("B", Level.EDIT)


def test_the_page_speaks_spanish(firm: Firm) -> None:
    held = make_list(firm.buyers[0], (make.make_variant("BOLT", price=2), 4))
    shown = browser_of(firm.buyers[0], "es").get(page(held)).text
    assert "Todo al carrito" in shown

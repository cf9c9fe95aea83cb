"""The buyer's pages answer, and do what their buttons say, without JavaScript."""

from __future__ import annotations

import re
from decimal import Decimal
from html import unescape

import pytest
from django.test import Client
from django.urls import reverse

from lonja.approvals.models import ApprovalRequest, ApprovalRule
from lonja.approvals.rules import OfProducts, as_data
from lonja.companies.actor import SYSTEM
from lonja.companies.models import User
from lonja.fulfillment.actions import ship_order
from lonja.lists.models import QuickOrderLine
from lonja.ordering.actions import CartAsk, acknowledge_order, add_lines, cancel_order
from lonja.ordering.models import CartLine, Order
from lonja.ordering.states import OrderState
from lonja.pricing.actions import (
    FreightRow,
    LadderRow,
    Place,
    PromotionRow,
    save_freight_rules,
    save_ladder,
    save_promotion,
)
from lonja.pricing.rules import PromotionKind
from tests import factories as make
from tests.ordering.desk import Desk, make_desk, make_rule

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk() -> Desk:
    return make_desk()


@pytest.fixture
def browser(desk: Desk) -> Client:
    """The buyer's browser, signed in."""
    return signed_in(desk.buyer.user_id)


def signed_in(user_id: object) -> Client:
    client = Client()
    client.force_login(User.objects.get(pk=user_id))
    return client


def test_nobody_sees_a_page_before_signing_in() -> None:
    make.make_seller()
    for name in ("home", "search", "cart", "checkout", "orders", "approvals", "spend", "quick_order"):
        answer = Client().get(reverse(f"storefront:{name}"))
        assert answer.status_code == 302
        assert answer["Location"].startswith(reverse("account_login"))


def test_every_page_answers_in_both_languages(desk: Desk, browser: Client) -> None:
    category = make.make_category("screws", names={"es": "Tornillería", "en": "Screws"})
    product = make.make_product("din-933", category)
    make.make_variant("933-8-40", product, price="12.40", stock=100)
    for language in ("es", "en"):
        browser.cookies["lonja_language"] = language
        for path in (
            reverse("storefront:home"),
            reverse("storefront:category", args=["screws"]),
            reverse("storefront:product", args=["din-933"]),
            reverse("storefront:search") + "?q=933",
            reverse("storefront:search") + "?q=nothing-like-it",
            reverse("storefront:suggest") + "?q=933",
            reverse("storefront:why_price", args=["933-8-40"]),
            reverse("storefront:cart"),
            reverse("storefront:orders"),
            reverse("storefront:spend"),
            reverse("storefront:quick_order"),
        ):
            answer = browser.get(path)
            assert answer.status_code == 200, path
            assert f'lang="{language}"' in answer.text or "<html" not in answer.text


def test_the_sum_above_every_page_says_that_it_is_before_discounts(desk: Desk, browser: Client) -> None:
    browser.cookies["lonja_language"] = "es"
    bolt = make.make_variant("933-8-40", price="12.40", stock=100)
    assert "sin descuentos" not in browser.get(reverse("storefront:home")).text
    add_lines(desk.buyer, [CartAsk(bolt.pk, Decimal(2))])
    row = PromotionRow("half", {"es": "La mitad"}, PromotionKind.PERCENT, Decimal(50))
    save_promotion(SYSTEM, row)
    page = browser.get(reverse("storefront:cart")).text
    assert re.search(r"24,80\s€ <small[^>]*>sin descuentos<", page)
    assert "12,40" in page


def test_from_the_table_to_a_placed_order(desk: Desk, browser: Client) -> None:
    make.make_variant("933-8-40", price="12.40", stock=100)
    browser.post(reverse("storefront:add_line"), {"sku": "933-8-40", "quantity": "3"})
    assert CartLine.objects.get().quantity == 3
    page = browser.get(reverse("storefront:cart"))
    assert "933-8-40" in page.text

    page = browser.get(reverse("storefront:checkout"))
    sent = {
        "delivery_address": str(desk.delivery.pk),
        "idempotency_key": _hidden(page.text, "idempotency_key"),
        "seen_hash": _hidden(page.text, "seen_hash"),
        "po_number": "PO-1",
    }
    answer = browser.post(reverse("storefront:checkout"), sent)

    order = Order.objects.get()
    assert answer["Location"] == reverse("storefront:order", args=[order.pk])
    assert (order.state, order.po_number) == (OrderState.PLACED, "PO-1")
    again = browser.post(reverse("storefront:checkout"), sent)
    assert Order.objects.count() == 1
    assert again.status_code in (302, 422, 404)
    assert order.number in browser.get(answer["Location"]).text


def test_a_refused_checkout_says_why_and_keeps_the_form(desk: Desk, browser: Client) -> None:
    type(desk.credit).objects.update(limit=1)
    desk.add((make.make_variant(price="50", stock=9), 1))
    page = browser.get(reverse("storefront:checkout"))
    answer = browser.post(
        reverse("storefront:checkout"),
        {
            "delivery_address": str(desk.delivery.pk),
            "idempotency_key": "k",
            "seen_hash": _hidden(page.text, "seen_hash"),
            "po_number": "PO-77",
        },
    )
    assert answer.status_code == 422
    assert "PO-77" in answer.text
    assert "60,50" in answer.text
    assert not Order.objects.exists()


def test_paste_review_cart_and_again(desk: Desk, browser: Client) -> None:
    make.make_variant("933-8-40", price="12.40", stock=100)
    make.make_variant("TEF-19", price="0.62", stock=100, quantity_minimum=10, quantity_step=10)
    answer = browser.post(reverse("storefront:quick_order"), {"pasted": "10 x 933-8-40\nTEF-19;12\nnothing 3"})
    page = browser.get(answer["Location"])
    assert page.status_code == 200
    assert "933-8-40" in page.text
    cart = browser.post(answer["Location"] + "cart/")
    assert cart["Location"] == reverse("storefront:cart")
    assert sorted(CartLine.objects.values_list("variant__sku", "quantity")) == [("933-8-40", 10), ("TEF-19", 20)]
    browser.post(answer["Location"] + "cart/")
    assert CartLine.objects.count() == 2
    assert sum(CartLine.objects.values_list("quantity", flat=True)) == 30
    download = browser.get(answer["Location"] + "open.xlsx")
    assert download["Content-Type"].startswith("application/vnd.openxmlformats")


def test_the_approver_decides_on_the_page(desk: Desk) -> None:
    make_rule(desk.company, at_least=10)
    approver = make.make_user_in(desk.company, "approver")
    order = desk.order((make.make_variant(price="50", stock=9), 1))
    browser = signed_in(approver.pk)
    inbox = browser.get(reverse("storefront:approvals"))
    path = re.search(r'href="(/approvals/[0-9a-f-]+/)"', inbox.text)
    assert path is not None
    page = browser.get(path[1])
    answer = browser.post(path[1], {"decision": "reject", "seen_hash": _hidden(page.text, "seen_hash"), "comment": ""})
    assert answer.status_code == 422
    assert re.search(r'<textarea name="comment"[^>]*aria-invalid="true"', answer.text)
    browser.post(path[1], {"decision": "approve", "seen_hash": _hidden(page.text, "seen_hash")})
    order.refresh_from_db()
    assert order.state == OrderState.PLACED


def test_the_approver_decides_on_several_at_once(desk: Desk) -> None:
    make_rule(desk.company, at_least=10)
    approver = make.make_user_in(desk.company, "approver")
    variant = make.make_variant(price="50", stock=9)
    orders = [desk.order((variant, 1)) for _ in range(3)]
    browser = signed_in(approver.pk)
    browser.cookies["lonja_language"] = "en"
    page = browser.get(reverse("storefront:approvals")).text
    chosen = re.findall(r'name="request" value="([0-9a-f-]+)"', page)
    assert len(chosen) == 3
    seen = {name: _hidden(page, name) for name in (f"seen-{one}" for one in chosen)}
    path = reverse("storefront:decide_several")
    answer = browser.post(path, {"decision": "reject", "request": chosen, **seen}, follow=True)
    assert "Say why, so that the requester knows" in unescape(answer.text)
    stale = {**seen, f"seen-{chosen[0]}": "0" * 64}
    answer = browser.post(path, {"decision": "approve", "request": chosen, **stale}, follow=True)
    assert "2 orders are decided." in answer.text
    assert "changed after you opened it" in answer.text
    for order in orders:
        order.refresh_from_db()
    assert sorted(order.state for order in orders) == ["pending_approval", "placed", "placed"]
    assert "Choose the orders" in browser.post(path, {"decision": "approve"}, follow=True).text


def test_the_approver_lets_less_be_ordered(desk: Desk) -> None:
    make_rule(desk.company, at_least=10)
    approver = make.make_user_in(desk.company, "approver")
    order = desk.order((make.make_variant("SAW", price="50", stock=9), 4))
    browser = signed_in(approver.pk)
    request = ApprovalRequest.objects.get()
    path = reverse("storefront:cut_approval", args=[request.pk])
    page = browser.get(path).text
    line = order.lines.get()
    sent = {"seen_hash": _hidden(page, "seen_hash"), f"line-{line.pk}": "3", "comment": ""}
    assert browser.post(path, sent).status_code == 422
    assert browser.post(path, {**sent, "comment": "Three do.", f"line-{line.pk}": "5"}).status_code == 422
    assert browser.post(path, {**sent, "comment": "Three do."}).status_code == 302
    order.refresh_from_db()
    assert (order.state, order.net_amount) == (OrderState.PLACED, 150)
    assert browser.get(path).status_code == 302


def test_the_buyer_reads_how_to_do_without_approval(desk: Desk) -> None:
    make_rule(desk.company, at_least=100)
    make.make_user_in(desk.company, "approver")
    browser = signed_in(desk.buyer.user_id)
    browser.cookies["lonja_language"] = "en"
    asks = [(make.make_variant("SAW", price="90", stock=9), 1), (make.make_variant("BIT", price="22.39", stock=9), 1)]
    desk.add(*asks)
    page = " ".join(unescape(browser.get(reverse("storefront:checkout")).text).split())
    assert "It needs no approval with €12.40 less. Line 2 (BIT) alone is that much." in page
    rule = ApprovalRule.objects.get()
    rule.conditions = as_data(OfProducts((asks[1][0].pk,)))
    rule.save()
    page = " ".join(unescape(browser.get(reverse("storefront:checkout")).text).split())
    assert "It needs no approval without line 2 (BIT)." in page


def _hidden(html: str, name: str) -> str:
    either_order = rf'name="{name}"[^>]*value="([^"]*)"', rf'value="([^"]*)"[^>]*name="{name}"'
    found = re.search(either_order[0], html) or re.search(either_order[1], html)
    assert found is not None, name
    return found[1]


def test_an_order_says_what_remains_of_its_total_when_the_seller_has_cancelled_a_part(desk: Desk) -> None:
    order = desk.order((make.make_variant(price=10, stock=9), 4))
    browser = signed_in(desk.buyer.user_id)
    browser.cookies["lonja_language"] = "es"
    path = reverse("storefront:order", args=[order.pk])
    assert "Queda" not in browser.get(path).text
    clerk = make.staff_actor()
    acknowledge_order(clerk, order.pk)
    ship_order(clerk, order.pk, {order.lines.get().pk: Decimal(3)})
    cancel_order(clerk, order.pk, "Discontinued")
    page = browser.get(path).text
    assert re.search(r"Anulado, con impuestos.*12,10.*Queda.*36,30", page, re.DOTALL)


def test_the_review_calls_its_lines_lines_and_doubts_no_code_that_it_knows(desk: Desk, browser: Client) -> None:
    make.make_variant("12-10-11", price="12.40", stock=100)
    answer = browser.post(reverse("storefront:quick_order"), {"pasted": "12-10-11 3\n13-10-11 3"})
    QuickOrderLine.objects.update(remarks=["code_is_date"])
    browser.cookies["lonja_language"] = "es"
    page = browser.get(answer["Location"]).text
    assert re.findall(r">(\w+|\w+ \w+)<span>\d</span></a>", page) == ["Todas", "Exactas", "No encontradas"]
    assert page.count("convertido el código en una fecha") == 1


def test_a_line_is_left_out_and_taken_in_again_without_javascript(desk: Desk, browser: Client) -> None:
    make.make_variant("933-8-40", price="12.40", stock=100)
    review = browser.post(reverse("storefront:quick_order"), {"pasted": "933-8-40 3"})["Location"]
    for value, is_left_out in (("1", True), ("0", False)):
        button = re.search(rf'formaction="([^"]+)"[^>]*name="leave" value="{value}"', browser.get(review).text)
        assert button is not None
        assert browser.post(button[1], {"leave": value})["Location"] == f"{review}#line-1"
        assert QuickOrderLine.objects.get().is_left_out is is_left_out


def test_a_code_in_the_cart_and_at_checkout(desk: Desk, browser: Client) -> None:
    names = {"en": "Spring sale", "es": "Rebajas de primavera"}
    save_promotion(SYSTEM, PromotionRow("spring", names, PromotionKind.PERCENT, Decimal(10), typed_code="SPRING"))
    place = Place("EUR", channel_id=make.make_channel().pk)
    save_freight_rules(SYSTEM, place, [FreightRow(Decimal("8.50"), free_from=Decimal(300))])
    save_ladder(SYSTEM, place, [LadderRow(Decimal(500), Decimal(5))])
    desk.add((make.make_variant("BOLT", price="100", stock=9), 2))

    refused = browser.post(reverse("storefront:enter_code"), {"code": "nothing"}, follow=True)
    assert "NOTHING" in refused.content.decode()
    page = browser.post(reverse("storefront:enter_code"), {"code": "spring"}, follow=True).content.decode()
    for text in (
        "Rebajas de primavera",
        "\N{MINUS SIGN}20,00",
        '<s class="from">200,00',
        "8,50",
        "300,00",
        "120,00",
        "320,00",
    ):
        assert text in page.replace("\N{NO-BREAK SPACE}", " "), text

    typed = {"po_number": "PO-77", "delivery_address": str(desk.delivery.pk), "idempotency_key": "k-1"}
    wrong = browser.post(reverse("storefront:checkout"), {**typed, "change": "code", "promotion_code": "none"})
    assert wrong.status_code == 422
    assert "PO-77" in wrong.content.decode()
    again = browser.post(reverse("storefront:checkout"), {**typed, "change": "remove SPRING"}).content.decode()
    assert "Rebajas" not in again
    page = browser.post(
        reverse("storefront:checkout"), {**typed, "change": "address", "promotion_code": "spring"}
    ).content.decode()
    assert "PO-77" in page
    assert "Rebajas" in page
    sent = {**typed, "seen_hash": desk.see().content_hash}
    order = browser.post(reverse("storefront:checkout"), sent, follow=True).content.decode()
    assert "Rebajas" in order
    assert "Portes" in order
    assert Order.objects.get().net_amount == Decimal("188.50")


def test_checkout_refuses_the_sums_of_another_address_and_shows_the_new_ones(desk: Desk, browser: Client) -> None:
    place = Place("EUR", channel_id=make.make_channel().pk)
    rules = [FreightRow(Decimal(8), country="ES"), FreightRow(Decimal(44), country="ES", postal_prefix="07")]
    save_freight_rules(SYSTEM, place, rules)
    island = make.make_address(desk.company, postal_code="07001", city="Palma")
    desk.add((make.make_variant("BOLT", price="100", stock=9), 2))
    sent = {"delivery_address": str(island.pk), "idempotency_key": "k-1", "seen_hash": desk.see().content_hash}
    page = browser.post(reverse("storefront:checkout"), sent)
    assert page.status_code == 409
    assert "44,00" in page.content.decode()
    assert not Order.objects.exists()


def test_the_cart_says_what_more_would_bring(desk: Desk, browser: Client) -> None:
    bolt = make.make_variant("BOLT", price="10")
    row = PromotionRow("three", {"es": "Tres por dos"}, PromotionKind.N_FOR_M, buy_quantity=3, pay_quantity=2)
    save_promotion(SYSTEM, row)
    desk.add((bolt, 2))
    assert "1 más de sus artículos: Tres por dos" in browser.get(reverse("storefront:cart")).text
    desk.add((bolt, 1))
    assert "más de sus artículos" not in browser.get(reverse("storefront:cart")).text


def test_a_gift_is_seen_in_cart_checkout_and_order_and_cannot_be_changed(desk: Desk, browser: Client) -> None:
    bolt = make.make_variant("bolt", price=5, stock=50)
    make.make_variant("cup", name="Taza de acero")
    gift = {"buy_quantity": 10, "gift_sku": "cup", "gift_quantity": Decimal(1)}
    save_promotion(SYSTEM, PromotionRow("cups", {"es": "Diez y una taza"}, PromotionKind.FREE_GOODS, **gift))  # type: ignore[arg-type]
    desk.add((bolt, 10))
    for name in ("cart", "checkout"):
        text = browser.get(reverse(f"storefront:{name}")).text
        assert "Taza de acero" in text
        assert "Gratis: Diez y una taza" in text
        assert "Sin existencias: el pedido se tramita sin ello" in text
    make_rule(desk.company, at_least=1)
    make.make_user_in(desk.company, "approver")
    order = desk.order((bolt, 10))
    text = browser.get(reverse("storefront:order", args=[order.pk])).text
    assert "Gratis: Diez y una taza" in text
    assert text.count('name="quantity-') == 1

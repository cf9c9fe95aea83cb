"""Many at the same moment, on real connections: one order a checkout, credit to the cent, no unit sold twice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import suppress
from decimal import Decimal
from typing import Any
from uuid import uuid4

import pytest

from lonja.approvals.errors import AlreadyDecided
from lonja.approvals.models import ApprovalRequest
from lonja.approvals.rules import AmountFrom, as_data
from lonja.companies.actor import SYSTEM, Actor
from lonja.core.errors import Busy, Conflict
from lonja.core.models import RecordedEvent
from lonja.inventory.errors import OutOfStock
from lonja.inventory.models import StockLevel
from lonja.ordering.actions import Checkout, decide_order, place_order
from lonja.ordering.errors import CartChanged, CartIsEmpty, MoveNotAllowed
from lonja.ordering.models import Cart, CartLine, Order
from lonja.ordering.queries import cart_view
from lonja.ordering.states import OrderState
from lonja.payments.errors import CreditLimitExceeded
from lonja.payments.models import CreditAccount, CreditEntry
from lonja.pricing.actions import PromotionRow, save_promotion
from lonja.pricing.errors import PromotionUsedUp
from lonja.pricing.models import PromotionUse
from lonja.pricing.rules import PromotionKind
from tests import factories as make
from tests.invariants import assert_invariants
from tests.ordering.desk import Desk, make_desk, make_rule

pytestmark = pytest.mark.django_db(transaction=True)

AtOnce = Callable[[Sequence[Callable[[], Any]]], list[Any]]


def patiently(call: Callable[[], Any]) -> Callable[[], Any]:
    """As a browser that is told 'busy, try again in a few seconds' and does."""

    def again() -> Any:
        for _ in range(10):
            with suppress(Busy):
                return call()
        return call()

    return again


def _checkouts(desk: Desk, actors: Sequence[Actor], variant: Any, quantity: int = 1) -> list[tuple[Actor, Checkout]]:
    """A filled cart for each actor, written in bulk, and what each would confirm."""
    carts = [Cart(company_id=a.company_id, unit_id=a.own_unit_id, user_id=a.user_id, is_current=False) for a in actors]
    Cart.objects.bulk_create(carts)
    CartLine.objects.bulk_create(CartLine(cart=c, position=1, variant=variant, quantity=quantity) for c in carts)
    mark = cart_view(actors[0], carts[0], delivery=desk.delivery).content_hash
    return [
        (actor, Checkout(cart.pk, str(uuid4()), mark, desk.delivery.pk))
        for actor, cart in zip(actors, carts, strict=True)
    ]


def test_two_hundred_equal_submits_make_one_order(at_once: AtOnce) -> None:
    desk = make_desk()
    desk.add((make.make_variant(price="1", stock=1000), 5))
    checkout = desk.checkout()

    answers = at_once([patiently(lambda: place_order(desk.buyer, checkout).pk)] * 200)

    assert len(set(answers)) == 1, Counter(map(repr, answers))
    assert Order.objects.count() == 1
    assert StockLevel.objects.get().reserved == 5
    assert RecordedEvent.objects.count() == 1
    assert_invariants()


def test_two_hundred_submits_of_one_cart_with_different_keys_make_one_order(at_once: AtOnce) -> None:
    desk = make_desk()
    desk.add((make.make_variant(price="1", stock=1000), 5))
    checkouts = [desk.checkout() for _ in range(200)]

    answers = at_once([patiently(lambda c=c: place_order(desk.buyer, c).pk) for c in checkouts])

    refused = [answer for answer in answers if isinstance(answer, Exception)]
    assert len(refused) == 199
    assert {type(answer) for answer in refused} == {CartIsEmpty}
    assert Order.objects.count() == 1


def test_two_hundred_orders_against_a_limit_for_fifty(at_once: AtOnce) -> None:
    desk = make_desk(limit=605)  # fifty orders of 10.00 net, 12.10 with tax
    ready = _checkouts(desk, [desk.buyer] * 200, make.make_variant(price="10", stock=100_000))

    answers = at_once([patiently(lambda r=r: place_order(*r)) for r in ready])

    placed = [answer for answer in answers if isinstance(answer, Order)]
    assert len(placed) == 50, Counter(map(type, answers))
    assert {type(a) for a in answers if not isinstance(a, Order)} == {CreditLimitExceeded}
    account = CreditAccount.objects.get()
    assert account.used == account.limit == Decimal("605")
    assert sum(CreditEntry.objects.values_list("amount", flat=True)) == Decimal("605.00")
    assert StockLevel.objects.get().reserved == 50
    assert_invariants()


def test_five_hundred_buyers_for_the_last_unit(at_once: AtOnce) -> None:
    desk = make_desk(limit=10_000_000)
    last = make.make_variant(price="10", stock=1)
    ready = _checkouts(desk, [desk.buyer] * 500, last)

    answers = at_once([patiently(lambda r=r: place_order(*r)) for r in ready])

    assert Counter(type(answer) for answer in answers) == {Order: 1, OutOfStock: 499}
    level = StockLevel.objects.get()
    assert (level.on_hand, level.reserved) == (1, 1)
    assert_invariants()


def test_a_hundred_pairs_of_approve_and_reject_have_one_outcome_each(at_once: AtOnce) -> None:
    desk = make_desk(limit=10_000_000)
    make_rule(desk.company, at_least=1)
    one, other = (make.buyer_actor(desk.company, "approver") for _ in range(2))
    ready = _checkouts(desk, [desk.buyer] * 100, make.make_variant(price="10", stock=10_000))
    orders = [place_order(*each) for each in ready]

    def decision(actor: Actor, order: Order, *, approve: bool) -> Callable[[], Order]:
        return lambda: decide_order(actor, order.pk, approve=approve, comment="why", seen_hash=order.content_hash)

    pairs = [(decision(one, order, approve=True), decision(other, order, approve=False)) for order in orders]
    answers = at_once([patiently(call) for pair in pairs for call in pair])

    for order, (first, second) in zip(orders, zip(answers[::2], answers[1::2], strict=True), strict=True):
        done = [answer for answer in (first, second) if isinstance(answer, Order)]
        assert len(done) == 1, (order.number, first, second)
        lost = second if done[0] is first else first
        assert isinstance(lost, AlreadyDecided | MoveNotAllowed | Conflict)
        order.refresh_from_db()
        assert order.state == (OrderState.PLACED if done[0] is first else OrderState.REJECTED)
    placed = Order.objects.filter(state=OrderState.PLACED).count()
    assert StockLevel.objects.get().reserved == placed == CreditEntry.objects.count()
    assert not ApprovalRequest.objects.filter(state="open").exists()
    assert_invariants()


def test_orders_split_below_an_amount_and_sent_at_once_still_add_up(at_once: AtOnce) -> None:
    desk = make_desk(limit=10_000_000)
    make.make_user_in(desk.company, "approver")
    rule = make_rule(desk.company, at_least=None)
    rule.conditions = as_data(AmountFrom(Decimal(300), days=7))
    rule.save()
    ready = _checkouts(desk, [desk.buyer] * 12, make.make_variant(price="100", stock=100))

    answers = at_once([patiently(lambda r=r: place_order(*r)) for r in ready])

    states = Counter(answer.state for answer in answers)
    assert states == {OrderState.PLACED: 2, OrderState.PENDING_APPROVAL: 10}
    assert_invariants()


def test_forty_buyers_for_ten_uses_of_a_promotion(at_once: AtOnce) -> None:
    desks = [make_desk() for _ in range(40)]
    bolt = make.make_variant(price="10", stock=1000)
    row = PromotionRow("ten", {"en": "Ten"}, PromotionKind.PERCENT, Decimal(50), limit_total=10, limit_per_company=1)
    promotion = save_promotion(SYSTEM, row)
    ready = [_checkouts(desk, [desk.buyer], bolt)[0] for desk in desks]

    answers = at_once([patiently(lambda r=r: place_order(*r)) for r in ready])

    placed = [answer for answer in answers if isinstance(answer, Order)]
    assert len(placed) == 10, Counter(map(type, answers))
    assert {type(a) for a in answers if not isinstance(a, Order)} <= {CartChanged, PromotionUsedUp}
    assert {order.net_amount for order in placed} == {Decimal("5.00")}
    promotion.refresh_from_db()
    assert promotion.used == PromotionUse.objects.count() == 10
    assert StockLevel.objects.get().reserved == 10
    assert_invariants()


def test_one_company_with_many_buyers_uses_a_promotion_as_often_as_it_may(at_once: AtOnce) -> None:
    desk = make_desk()
    row = PromotionRow("two", {"en": "Two"}, PromotionKind.PERCENT, Decimal(50), limit_per_company=2)
    save_promotion(SYSTEM, row)
    ready = _checkouts(desk, [desk.buyer] * 20, make.make_variant(price="10", stock=1000))

    answers = at_once([patiently(lambda r=r: place_order(*r)) for r in ready])

    assert Counter(type(answer) is Order for answer in answers) == {True: 2, False: 18}
    assert PromotionUse.objects.count() == 2
    assert_invariants()

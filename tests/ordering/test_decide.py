"""Between submission and release: consent, rejection, changes, prices that move."""

from __future__ import annotations

from decimal import Decimal

import pytest

from lonja.approvals.errors import ContentChanged, NotYourTurn, OwnRequest
from lonja.approvals.models import ApprovalPolicy, ApprovalRequest
from lonja.core.errors import LonjaError, NotFound
from lonja.core.models import RecordedEvent
from lonja.inventory.errors import OutOfStock
from lonja.inventory.models import StockLevel
from lonja.ordering.actions import change_pending_order, decide_order, withdraw_order
from lonja.ordering.errors import MoveNotAllowed, NothingChosen, QuantityNotAllowed, ReasonMissing
from lonja.ordering.states import OrderState
from lonja.payments.errors import CreditLimitExceeded
from lonja.payments.models import CreditEntry
from lonja.pricing.models import PriceEntry
from tests import factories as make
from tests.ordering.desk import Desk, make_desk, make_rule, state_of_the_world

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk() -> Desk:
    """A company where orders from 1,000 on need an approver, and from 3,000 on the administrator as well."""
    desk = make_desk()
    make_rule(desk.company, "approver", at_least=1000, position=1)
    make_rule(desk.company, "company-admin", at_least=3000, position=2)
    return desk


def test_the_last_consent_binds_the_company(desk: Desk) -> None:
    approver = make.buyer_actor(desk.company, "approver")
    admin = make.buyer_actor(desk.company, "company-admin")
    saw = make.make_variant(price="100", stock=50)
    order = desk.order((saw, 30))

    order = decide_order(approver, order.pk, approve=True, seen_hash=order.content_hash)
    assert order.state == OrderState.PENDING_APPROVAL
    assert not CreditEntry.objects.exists()

    order = decide_order(admin, order.pk, approve=True, comment="needed", seen_hash=order.content_hash)
    assert order.state == OrderState.PLACED
    assert StockLevel.objects.get(variant=saw).reserved == 30
    assert CreditEntry.objects.get().amount == order.total_amount == Decimal("3630.00")
    assert order.terms["net_days"] == 30
    assert [row.kind for row in order.log.order_by("id")] == ["pending_approval", "approved_step", "placed"]
    names = list(RecordedEvent.objects.order_by("recorded_at", "id").values_list("name", flat=True))
    assert names == ["ApprovalAsked", "ApprovalAsked", "OrderPlaced"]


def test_a_rejection_needs_a_reason_and_ends_the_order(desk: Desk) -> None:
    """The trap of Medusa's starter: a rejected order waits for nobody any more, and so it passes."""
    approver = make.buyer_actor(desk.company, "approver")
    order = desk.order((make.make_variant(price="100", stock=50), 10))
    with pytest.raises(ReasonMissing):
        decide_order(approver, order.pk, approve=False, seen_hash=order.content_hash)

    order = decide_order(approver, order.pk, approve=False, comment="too dear", seen_hash=order.content_hash)

    assert order.state == OrderState.REJECTED
    assert not CreditEntry.objects.exists()
    with pytest.raises(MoveNotAllowed):
        decide_order(approver, order.pk, approve=True, seen_hash=order.content_hash)


def test_nobody_decides_on_his_own_order_nor_out_of_turn_nor_from_outside(desk: Desk) -> None:
    approver = make.buyer_actor(desk.company, "approver")
    other_approver = make.buyer_actor(desk.company, "approver")
    admin = make.buyer_actor(desk.company, "company-admin")
    order = desk.order((make.make_variant(price="100", stock=90), 30), actor=approver)
    stranger = make.buyer_actor(make.make_company(), "company-admin")
    before = state_of_the_world()

    refusals: list[tuple[object, type[LonjaError] | tuple[type[LonjaError], ...]]] = [
        (approver, OwnRequest),
        (admin, NotYourTurn),
        (stranger, NotFound),
    ]
    for actor, refusal in refusals:
        with pytest.raises(refusal):
            decide_order(actor, order.pk, approve=True, seen_hash=order.content_hash)  # type: ignore[arg-type]
    with pytest.raises(ContentChanged):
        decide_order(other_approver, order.pk, approve=True, seen_hash="0" * 64)

    assert state_of_the_world() == before


def test_a_changed_order_needs_a_new_consent(desk: Desk) -> None:
    approver = make.buyer_actor(desk.company, "approver")
    make.buyer_actor(desk.company, "company-admin")
    order = desk.order((make.make_variant(price="100", stock=90), 20))
    old_hash = order.content_hash
    line = order.lines.get()

    changed = change_pending_order(desk.buyer, order.pk, {line.pk: Decimal(25)})

    assert changed.net_amount == 2500
    assert sorted(ApprovalRequest.objects.values_list("state", flat=True)) == ["open", "superseded"]
    with pytest.raises(ContentChanged):
        decide_order(approver, order.pk, approve=True, seen_hash=old_hash)
    assert decide_order(approver, order.pk, approve=True, seen_hash=changed.content_hash).state == OrderState.PLACED


def test_a_change_below_the_rule_places_the_order_at_once(desk: Desk) -> None:
    make.make_user_in(desk.company, "approver")
    order = desk.order((make.make_variant(price="100", stock=90), 20))
    changed = change_pending_order(desk.buyer, order.pk, {order.lines.get().pk: Decimal(2)})
    assert changed.state == OrderState.PLACED
    assert CreditEntry.objects.get().amount == Decimal("242.00")


@pytest.mark.parametrize("quantity", ["10", "25", "24.5", "100000000", "1e12"])
def test_a_change_keeps_to_how_the_goods_are_sold(desk: Desk, quantity: str) -> None:
    make_rule(desk.company, at_least=1)
    make.buyer_actor(desk.company, "approver")
    chain = make.make_variant(price=2, stock=100, quantity_minimum=Decimal(20), quantity_step=Decimal(10))
    order = desk.order((chain, 50))
    before = state_of_the_world()
    with pytest.raises(QuantityNotAllowed):
        change_pending_order(desk.buyer, order.pk, {order.lines.get().pk: Decimal(quantity)})
    assert state_of_the_world() == before
    change_pending_order(desk.buyer, order.pk, {order.lines.get().pk: Decimal(20)})
    assert order.lines.get().quantity == 20


def test_only_the_requester_changes_or_withdraws(desk: Desk) -> None:
    make.make_user_in(desk.company, "approver")
    colleague = make.buyer_actor(desk.company)
    order = desk.order((make.make_variant(price="100", stock=90), 20))
    line = order.lines.get()
    before = state_of_the_world()
    with pytest.raises(NotFound):
        withdraw_order(colleague, order.pk)
    with pytest.raises(NotFound):
        change_pending_order(colleague, order.pk, {line.pk: Decimal(1)})
    with pytest.raises(NothingChosen):
        change_pending_order(desk.buyer, order.pk, {line.pk: Decimal(0)})
    assert state_of_the_world() == before

    assert withdraw_order(desk.buyer, order.pk).state == OrderState.WITHDRAWN
    assert ApprovalRequest.objects.get().state == "withdrawn"


@pytest.mark.parametrize(
    ("tolerance", "new_price", "is_placed"),
    [(0, "100", True), (0, "90", True), (0, "100.01", False), (2, "102", True), (2, "102.01", False)],
)
def test_prices_that_rose_past_the_tolerance_ask_again(
    desk: Desk, tolerance: int, new_price: str, *, is_placed: bool
) -> None:
    ApprovalPolicy.objects.create(company=desk.company, price_tolerance_percent=tolerance)
    approver = make.buyer_actor(desk.company, "approver")
    order = desk.order((make.make_variant(price="100", stock=90), 20))
    PriceEntry.objects.update(unit_price=Decimal(new_price))

    order = decide_order(approver, order.pk, approve=True, seen_hash=order.content_hash)

    if is_placed:
        assert order.state == OrderState.PLACED
        assert order.net_amount == 2000
        return
    assert order.state == OrderState.PENDING_APPROVAL
    assert order.net_amount == 20 * Decimal(new_price)
    assert not CreditEntry.objects.exists()
    assert decide_order(approver, order.pk, approve=True, seen_hash=order.content_hash).state == OrderState.PLACED


def test_the_prices_of_the_unit_that_ordered_count_and_not_those_of_who_decides(desk: Desk) -> None:
    site, approver = make.make_unit(desk.company, "Site"), make.buyer_actor(desk.company, "approver")
    variant = make.make_variant(price="100", stock=90)
    own = make.make_price_list()
    make.assign(own, site)
    make.make_price(variant, "80", own)
    order = desk.order((variant, 20), actor=make.buyer_actor(desk.company, unit=site))
    assert order.net_amount == 1600

    order = decide_order(approver, order.pk, approve=True, seen_hash=order.content_hash)

    assert (order.state, order.net_amount) == (OrderState.PLACED, 1600)


def test_a_consent_that_cannot_be_carried_out_changes_nothing(desk: Desk) -> None:
    approver = make.buyer_actor(desk.company, "approver")
    order = desk.order((make.make_variant(price="100", stock=90), 20))
    StockLevel.objects.update(on_hand=1)
    before = state_of_the_world()
    with pytest.raises(OutOfStock):
        decide_order(approver, order.pk, approve=True, seen_hash=order.content_hash)
    assert state_of_the_world() == before
    StockLevel.objects.update(on_hand=90)
    type(desk.credit).objects.update(limit=10)
    before = state_of_the_world()
    with pytest.raises(CreditLimitExceeded):
        decide_order(approver, order.pk, approve=True, seen_hash=order.content_hash)
    assert state_of_the_world() == before

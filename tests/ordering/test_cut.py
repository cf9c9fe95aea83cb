"""An approver lets less be ordered: the requester is told, consent starts anew, nothing grows."""

from __future__ import annotations

from decimal import Decimal

import pytest

from lonja.approvals.errors import ContentChanged, NotYourTurn
from lonja.approvals.models import ApprovalRequest
from lonja.companies.errors import PermissionMissing
from lonja.core.errors import LonjaError, NotFound
from lonja.core.models import RecordedEvent
from lonja.inventory.errors import OutOfStock
from lonja.inventory.models import StockLevel
from lonja.notifications.handlers import order_cut
from lonja.notifications.models import Message
from lonja.ordering.actions import cut_order
from lonja.ordering.errors import NothingChosen, OnlyLess, ReasonMissing
from lonja.ordering.events import OrderCut
from lonja.ordering.models import Order
from lonja.ordering.queries import log_of, timeline
from lonja.ordering.states import OrderState
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


def order_of(desk: Desk, quantity: int) -> Order:
    return desk.order(
        (make.make_variant("SAW", price="100", stock=90), quantity), (make.make_variant(price=5, stock=90), 2)
    )


def test_what_is_left_is_approved_in_one_go_and_the_requester_reads_why(desk: Desk) -> None:
    approver = make.buyer_actor(desk.company, "approver")
    order = order_of(desk, 20)
    saw = order.lines.get(sku="SAW")

    cut = cut_order(approver, order.pk, {saw.pk: Decimal(12)}, comment="Twelve do.", seen_hash=order.content_hash)

    assert (cut.state, cut.net_amount) == (OrderState.PLACED, Decimal(1210))
    assert sorted(ApprovalRequest.objects.values_list("state", flat=True)) == ["approved", "superseded"]
    event = RecordedEvent.objects.get(name="OrderCut")
    order_cut(event.pk, OrderCut(order.pk))
    letter = Message.objects.get(template="order_cut")
    assert letter.recipient == Order.objects.get().requester.email  # type: ignore[union-attr]
    assert "Twelve do." in letter.text
    assert "20 → 12" in letter.text
    [entry] = [row for row in timeline(cut, log_of(cut)) if "20 → 12" in row["text"]]
    assert entry["text"] == "Twelve do. · SAW: 20 → 12"


def test_below_every_rule_it_is_placed_at_once(desk: Desk) -> None:
    approver = make.buyer_actor(desk.company, "approver")
    order = order_of(desk, 20)
    line = order.lines.get(sku="SAW")
    cut = cut_order(approver, order.pk, {line.pk: Decimal(0)}, comment="Not now.", seen_hash=order.content_hash)
    assert (cut.state, cut.net_amount, cut.lines.count()) == (OrderState.PLACED, 10, 1)


def test_whoever_else_must_agree_is_asked_for_what_is_left(desk: Desk) -> None:
    approver, admin = (make.buyer_actor(desk.company, role) for role in ("approver", "company-admin"))
    order = order_of(desk, 50)
    line = order.lines.get(sku="SAW")
    cut = cut_order(approver, order.pk, {line.pk: Decimal(40)}, comment="Less.", seen_hash=order.content_hash)
    assert cut.state == OrderState.PENDING_APPROVAL
    request = ApprovalRequest.objects.get(state="open")
    assert [step.state for step in request.steps.all()] == ["approved", "waiting"]
    line = cut.lines.get(sku="SAW")
    last = cut_order(admin, order.pk, {line.pk: Decimal(35)}, comment="Still less.", seen_hash=cut.content_hash)
    assert last.state == OrderState.PENDING_APPROVAL, "the first approver is asked again for what he has not seen"


def test_what_is_refused_changes_nothing(desk: Desk) -> None:
    approver, admin = (make.buyer_actor(desk.company, role) for role in ("approver", "company-admin"))
    stranger = make.buyer_actor(make.make_company(), "company-admin")
    order = order_of(desk, 30)
    line = order.lines.get(sku="SAW")
    before = state_of_the_world()
    refusals: list[tuple[object, str, Decimal, str, type[LonjaError]]] = [
        (approver, "more", Decimal(31), order.content_hash, OnlyLess),
        (approver, "less than nothing", Decimal(-1), order.content_hash, OnlyLess),
        (approver, "the same", Decimal(30), order.content_hash, NothingChosen),
        (approver, " ", Decimal(3), order.content_hash, ReasonMissing),
        (approver, "unseen", Decimal(3), "0" * 64, ContentChanged),
        (admin, "out of turn", Decimal(3), order.content_hash, NotYourTurn),
        (desk.buyer, "no right", Decimal(3), order.content_hash, PermissionMissing),
        (stranger, "foreign", Decimal(3), order.content_hash, NotFound),
    ]
    for actor, comment, quantity, seen, refusal in refusals:
        with pytest.raises(refusal):
            cut_order(actor, order.pk, {line.pk: quantity}, comment=comment, seen_hash=seen)  # type: ignore[arg-type]
    assert state_of_the_world() == before


def test_a_cut_that_cannot_be_carried_out_waits_as_it_was_cut(desk: Desk) -> None:
    approver = make.buyer_actor(desk.company, "approver")
    order = order_of(desk, 20)
    StockLevel.objects.update(on_hand=1)
    line = order.lines.get(sku="SAW")
    with pytest.raises(OutOfStock):
        cut_order(approver, order.pk, {line.pk: Decimal(15)}, comment="Less.", seen_hash=order.content_hash)
    order.refresh_from_db()
    assert (order.state, order.net_amount) == (OrderState.PENDING_APPROVAL, 1510)

"""An approver asks for changes, the requester makes them: a new round, what was decided stays where nothing rose."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest
from django.utils import translation

from lonja.approvals.errors import AlreadyDecided, ContentChanged, NotYourTurn
from lonja.approvals.models import ApprovalRequest, RequestState, StepState
from lonja.approvals.queries import requests_waiting_for, steps_of
from lonja.companies.actions import deactivate_person
from lonja.companies.actor import Actor
from lonja.companies.errors import BelongingsRemain, HeirUnfit
from lonja.companies.leaving import held_by
from lonja.companies.models import User
from lonja.core.clock import today
from lonja.core.errors import LonjaError, NotFound
from lonja.core.models import RecordedEvent
from lonja.notifications.handlers import order_passed_on
from lonja.notifications.models import Message
from lonja.ordering.actions import (
    Resubmission,
    change_pending_order,
    decide_order,
    resubmit_order,
    return_order,
    withdraw_order,
)
from lonja.ordering.errors import (
    CostCenterUnknown,
    NobodyToChangeIt,
    NothingChosen,
    NotSentBack,
    ReasonMissing,
    WantedDateInPast,
)
from lonja.ordering.events import OrderPassedOn
from lonja.ordering.models import Order, OrderLine
from lonja.ordering.queries import changes_of, last_resubmission, last_return, remarks_of, sent_back_to
from lonja.ordering.states import OrderState
from lonja.pricing.models import PriceEntry
from tests import factories as make
from tests.guards import refused_by
from tests.invariants import assert_invariants
from tests.ordering.desk import Desk, make_desk, make_rule, state_of_the_world

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk() -> Desk:
    """A company where orders need an approver and then the administrator."""
    desk = make_desk()
    make_rule(desk.company, "approver", at_least=100, position=1)
    make_rule(desk.company, "company-admin", at_least=100, position=2)
    return desk


@pytest.fixture
def nora(desk: Desk) -> Actor:
    return make.buyer_actor(desk.company, "approver", user=make.make_user("Nora"))


@pytest.fixture
def ada(desk: Desk) -> Actor:
    return make.buyer_actor(desk.company, "company-admin", user=make.make_user("Ada"))


@pytest.fixture
def order(desk: Desk, nora: Actor, ada: Actor) -> Order:
    saw = make.make_variant("SAW", price=100, stock=99)
    nail = make.make_variant("NAIL", price=10, stock=99)
    return desk.order((saw, 5), (nail, 10), wanted_on=today() + timedelta(days=10))


def agree(actor: Actor, order: Order) -> Order:
    order = Order.objects.get(pk=order.pk)
    return decide_order(actor, order.pk, approve=True, seen_hash=order.content_hash)


def send_back(actor: Actor, order: Order, **said: Any) -> Order:
    return return_order(actor, order.pk, seen_hash=order.content_hash, **({"comment": "Less, please"} | said))


def line(order: Order, sku: str) -> OrderLine:
    return OrderLine.objects.get(order=order, sku=sku)


def again(order: Order, **changed: Any) -> Resubmission:
    """The order as it is, but for this."""
    return replace(Resubmission({}, {}, Order.objects.get(pk=order.pk).wanted_on), **changed)


def states(order: Order) -> list[tuple[str, list[str]]]:
    """The rounds of an order, each with its steps."""
    rounds = ApprovalRequest.objects.filter(subject=f"order:{order.pk}").order_by("requested_at", "id")
    return [(one.state, [step.state for step in one.steps.order_by("position")]) for one in rounds]


def test_it_goes_back_with_remarks_and_comes_again_as_a_new_round(
    desk: Desk, nora: Actor, ada: Actor, order: Order
) -> None:
    saw = line(order, "SAW")
    send_back(nora, order, remarks={saw.pk: "Two are enough", UUID(int=1): "not a line of it"})
    assert states(order) == [("returned", ["returned", "waiting"])]
    assert [one.pk for one in sent_back_to(desk.buyer)] == [order.pk]
    assert not requests_waiting_for(nora).exists()
    said = last_return(order)
    assert said is not None
    assert (said.comment, remarks_of(said)) == ("Less, please", [("SAW", saw.name, "Two are enough")])

    sent = resubmit_order(desk.buyer, order.pk, again(order, quantities={saw.pk: Decimal(2)}, comment="Two it is"))
    assert sent.state == OrderState.PENDING_APPROVAL
    assert sent.net_amount == 300
    assert states(order) == [("superseded", ["returned", "waiting"]), ("open", ["waiting", "waiting"])]
    change = last_resubmission(order)
    assert change is not None
    assert [str(one) for one in changes_of(change)] == ["SAW: 5 → 2"]
    assert change.params["net_before"] == "600.0000"
    assert not sent_back_to(desk.buyer).exists()
    assert requests_waiting_for(nora).exists()
    assert agree(nora, order).state == OrderState.PENDING_APPROVAL
    assert agree(ada, order).state == OrderState.PLACED
    kinds = [entry.kind for entry in order.log.order_by("id")]
    assert kinds == ["pending_approval", "returned", "resubmitted", "approved_step", "placed"]
    names = set(RecordedEvent.objects.values_list("name", flat=True))
    assert names == {"ApprovalAsked", "OrderReturned", "OrderPlaced"}
    assert_invariants()


class TestConsentsThatWereGiven:
    """Stated rule: kept where nothing rose; asked again where a line or the total rose, or it is charged elsewhere."""

    @pytest.fixture
    def returned(self, nora: Actor, ada: Actor, order: Order) -> Order:
        """Nora has agreed, Ada sent it back."""
        agree(nora, order)
        return send_back(ada, order)

    def test_are_kept_where_nothing_rose(self, desk: Desk, nora: Actor, ada: Actor, returned: Order) -> None:
        first = ApprovalRequest.objects.get().steps.get(position=1).decided_at
        later = again(returned, quantities={line(returned, "SAW").pk: Decimal(2)}, wanted_on=today() + timedelta(20))
        sent = resubmit_order(desk.buyer, returned.pk, later)
        assert states(sent)[-1] == ("open", ["approved", "waiting"]), "who sent it back decides again"
        kept = ApprovalRequest.objects.get(state=RequestState.OPEN).steps.get(position=1)
        assert (kept.decided_by_id, kept.kept_from) == (nora.user_id, first)
        with translation.override("en"):
            assert "kept" in steps_of(kept.request)[0].note
        assert agree(ada, returned).state == OrderState.PLACED
        assert_invariants()

    def test_are_kept_though_nothing_changed_at_all(self, desk: Desk, returned: Order) -> None:
        sent = resubmit_order(desk.buyer, returned.pk, again(returned, comment="We need all five"))
        assert states(sent)[-1] == ("open", ["approved", "waiting"])

    @pytest.mark.parametrize("what", ["a line", "the price", "the cost center", "an earlier date"])
    def test_are_asked_again_where_something_rose(self, what: str, desk: Desk, returned: Order) -> None:
        nail, saw = line(returned, "NAIL"), line(returned, "SAW")
        changed: dict[str, Any] = {}
        match what:
            case "a line":  # the total falls
                changed["quantities"] = {nail.pk: Decimal(11), saw.pk: Decimal(1)}
            case "the price":
                PriceEntry.objects.filter(variant=saw.variant).update(unit_price=101)
            case "the cost center":
                changed["cost_centers"] = {nail.pk: make.make_cost_center(desk.company).pk}
            case "an earlier date":
                changed["wanted_on"] = today() + timedelta(days=1)
        sent = resubmit_order(desk.buyer, returned.pk, again(returned, **changed))
        assert states(sent)[-1] == ("open", ["waiting", "waiting"])
        assert_invariants()

    def test_are_not_kept_from_somebody_who_may_not_decide_any_more(
        self, desk: Desk, nora: Actor, returned: Order
    ) -> None:
        User.objects.filter(pk=nora.user_id).update(is_active=False)
        sent = resubmit_order(desk.buyer, returned.pk, again(returned))
        assert states(sent)[-1] == ("open", ["waiting", "waiting"])

    def test_count_only_where_they_were_given(self, desk: Desk, nora: Actor, ada: Actor, returned: Order) -> None:
        """Nora, who is administrator meanwhile, has not agreed in that role."""
        make.make_user_in(desk.company, "company-admin", user=User.objects.get(pk=nora.user_id))
        sent = resubmit_order(desk.buyer, returned.pk, again(returned))
        assert states(sent)[-1] == ("open", ["approved", "waiting"])


def test_an_order_that_needs_nobody_any_more_is_placed(desk: Desk, nora: Actor, order: Order) -> None:
    send_back(nora, order)
    less = {line(order, "SAW").pk: Decimal(0), line(order, "NAIL").pk: Decimal(3)}
    sent = resubmit_order(desk.buyer, order.pk, again(order, quantities=less))
    assert (sent.state, sent.net_amount) == (OrderState.PLACED, 30)
    assert_invariants()


def test_cost_center_and_date_are_changed_and_shown(desk: Desk, nora: Actor, order: Order) -> None:
    center = make.make_cost_center(desk.company)
    send_back(nora, order)
    sent = resubmit_order(
        desk.buyer, order.pk, again(order, cost_centers={line(order, "SAW").pk: center.pk}, wanted_on=None)
    )
    assert line(sent, "SAW").cost_center_code == center.code
    assert line(sent, "NAIL").cost_center_id is None
    assert Order.objects.get(pk=order.pk).wanted_on is None
    change = last_resubmission(order)
    assert change is not None
    shown = changes_of(change)
    assert [(one.sku, one.after) for one in shown] == [("SAW", center.code), ("", "\u2013")]


def test_it_may_be_withdrawn_or_changed_as_before_instead(desk: Desk, nora: Actor, order: Order) -> None:
    send_back(nora, order)
    change_pending_order(desk.buyer, order.pk, {line(order, "SAW").pk: Decimal(1)})
    assert states(order)[-1] == ("open", ["waiting", "waiting"])
    send_back(nora, Order.objects.get(pk=order.pk))
    assert withdraw_order(desk.buyer, order.pk).state == OrderState.WITHDRAWN
    assert states(order)[-1][0] == "withdrawn"
    assert_invariants()


def test_what_cannot_be_sent_back_stays_where_it_is(desk: Desk, nora: Actor, ada: Actor, order: Order) -> None:
    before = state_of_the_world()
    stranger = make.buyer_actor(make.make_company(), "approver")
    refusals: list[tuple[Actor, dict[str, Any], type[LonjaError]]] = [
        (nora, {"comment": " "}, ReasonMissing),
        (nora, {"seen_hash": "0" * 64}, ContentChanged),
        (ada, {}, NotYourTurn),
        (stranger, {}, NotFound),
    ]
    for actor, said, refusal in refusals:
        with pytest.raises(refusal):
            return_order(actor, order.pk, **({"comment": "x", "seen_hash": order.content_hash} | said))
    User.objects.filter(pk=desk.buyer.user_id).update(is_active=False)
    with pytest.raises(NobodyToChangeIt):
        send_back(nora, order)
    assert state_of_the_world() == before


def test_nobody_decides_on_what_was_sent_back(nora: Actor, order: Order) -> None:
    send_back(nora, order)
    before = state_of_the_world()
    for approve in (True, False):
        with pytest.raises(AlreadyDecided):
            decide_order(nora, order.pk, approve=approve, comment="x", seen_hash=order.content_hash)
    with pytest.raises(AlreadyDecided):
        send_back(nora, order)
    assert state_of_the_world() == before


def test_what_cannot_be_sent_again_stays_where_it_is(desk: Desk, nora: Actor, order: Order) -> None:
    with pytest.raises(NotSentBack):
        resubmit_order(desk.buyer, order.pk, again(order))
    send_back(nora, order)
    before = state_of_the_world()
    lines = {sku: line(order, sku).pk for sku in ("SAW", "NAIL")}
    foreign = make.make_cost_center(make.make_company()).pk
    refusals: list[tuple[Actor, dict[str, Any], type[LonjaError]]] = [
        (make.buyer_actor(desk.company), {}, NotFound),
        (desk.buyer, {"wanted_on": today() - timedelta(days=1)}, WantedDateInPast),
        (desk.buyer, {"cost_centers": {lines["SAW"]: foreign}}, CostCenterUnknown),
        (desk.buyer, {"quantities": dict.fromkeys(lines.values(), Decimal(0))}, NothingChosen),
    ]
    for actor, changed, refusal in refusals:
        with pytest.raises(refusal):
            resubmit_order(actor, order.pk, again(order, **changed))
    assert state_of_the_world() == before


def test_a_request_that_was_sent_back_never_opens_again(nora: Actor, order: Order) -> None:
    send_back(nora, order)
    for state in (RequestState.OPEN, RequestState.APPROVED, RequestState.REJECTED):
        with refused_by("approvals_closed_stays_closed"):
            ApprovalRequest.objects.update(state=state)
    with refused_by("approvals_decided_once"):
        ApprovalRequest.objects.get().steps.filter(state=StepState.RETURNED).update(comment="other words")


class TestItsRequesterLeaves:
    @pytest.fixture
    def returned(self, nora: Actor, ada: Actor, order: Order) -> Order:
        """Nora has agreed, Ada sent it back."""
        agree(nora, order)
        return send_back(ada, order)

    def leave(self, desk: Desk, ada: Actor, heir: UUID | None) -> None:
        deactivate_person(ada, desk.buyer.person.id, heirs={"sent_back_orders": heir})

    def test_his_successor_changes_it_and_sends_it_again(self, desk: Desk, ada: Actor, returned: Order) -> None:
        """The trap: an order that holds its budgets for ever, because nobody may send it again or withdraw it."""
        leaver, heir = desk.buyer, make.buyer_actor(desk.company, user=make.make_user("Hugo"))
        (kind,) = held_by(desk.company.pk, User.objects.get(pk=leaver.user_id))
        assert (kind.belonging.code, [one.label for one in kind.things]) == ("sent_back_orders", [returned.number])
        self.leave(desk, ada, heir.user_id)
        assert not sent_back_to(leaver).exists()
        assert [one.pk for one in sent_back_to(heir)] == [returned.pk]
        event = RecordedEvent.objects.get(name="OrderPassedOn")
        order_passed_on(event.pk, OrderPassedOn(returned.pk, leaver.person.id))
        letter = Message.objects.get(template="order_returned")
        assert letter.recipient == User.objects.get(pk=heir.user_id).email
        assert "Less, please" in letter.text
        assert leaver.person.name in letter.text
        sent = resubmit_order(heir, returned.pk, again(returned, quantities={line(returned, "SAW").pk: Decimal(2)}))
        assert (sent.requester_id, states(sent)[-1]) == (heir.user_id, ("open", ["approved", "waiting"]))
        assert agree(ada, returned).state == OrderState.PLACED
        assert_invariants()

    def test_who_takes_it_over_does_not_agree_to_his_own(
        self, desk: Desk, nora: Actor, ada: Actor, returned: Order
    ) -> None:
        """No self-approval by inheritance: Nora had agreed to it, and asks for it now."""
        make.make_user_in(desk.company, "approver")
        nora_buys = make.buyer_actor(desk.company, user=User.objects.get(pk=nora.user_id))
        self.leave(desk, ada, nora.user_id)
        sent = resubmit_order(nora_buys, returned.pk, again(returned))
        assert states(sent)[-1] == ("open", ["waiting", "waiting"])

    def test_not_without_a_successor_who_may_order_there(self, desk: Desk, ada: Actor, returned: Order) -> None:
        looks = make.make_user_in(desk.company, "viewer").pk
        elsewhere = make.buyer_actor(desk.company, unit=make.make_unit(desk.company)).user_id
        for heir, refusal in ((None, BelongingsRemain), (looks, HeirUnfit), (elsewhere, HeirUnfit)):
            with pytest.raises(refusal):
                self.leave(desk, ada, heir)
        assert sent_back_to(desk.buyer).exists()
        assert not returned.log.filter(kind="passed_on").exists()

    def test_what_waits_for_others_stays_his(self, desk: Desk, ada: Actor, order: Order) -> None:
        deactivate_person(ada, desk.buyer.person.id)
        assert Order.objects.get().requester_id == desk.buyer.user_id

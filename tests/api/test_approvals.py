"""Consent through the API: people decide, machines look on."""

import pytest

from lonja.approvals.models import ApprovalRequest
from lonja.companies.models import User
from lonja.ordering.models import Order
from lonja.ordering.states import OrderState
from lonja.pricing.models import PriceEntry
from tests import factories as make
from tests.api.machine import Caller, machine, person
from tests.ordering.desk import Desk, make_rule, state_of_the_world

pytestmark = pytest.mark.django_db


@pytest.fixture
def order(desk: Desk) -> Order:
    """An order that waits for the approver and then for the administrator of the company."""
    make_rule(desk.company, "approver", at_least=100)
    make_rule(desk.company, "company-admin", at_least=100, position=1)
    make.make_user_in(desk.company, "company-admin", user=make.make_user("Berta"))
    make.make_user_in(desk.company, "approver", user=make.make_user("Ana"))
    return desk.order((make.make_variant("A", price=100, stock=9), 1))


def named(name: str) -> Caller:
    """A person of the company by name, signed in."""
    return person(User.objects.get(name=name))


def approval_of(caller: Caller) -> dict[str, object]:
    (found,) = caller.get("/approvals").json["data"]
    return dict(found)


def test_two_people_decide_one_after_the_other(order: Order) -> None:
    ana, berta = named("Ana"), named("Berta")
    (waiting,) = ana.get("/approvals", waiting_for_me="true").json["data"]
    assert berta.get("/approvals", waiting_for_me="true").json["data"] == []
    assert (waiting["order"]["number"], waiting["amount"], waiting["state"]) == (order.number, "100.00", "open")
    assert (waiting["is_my_turn"], approval_of(berta)["is_my_turn"]) == (True, False)
    path = f"/approvals/{waiting['id']}"

    answer = ana.post(f"{path}/approve", {"fingerprint": waiting["fingerprint"], "comment": "Fine"})
    assert answer.status == 200
    assert [(one["asked"], one["state"], one["comment"]) for one in answer.json["steps"]] == [
        ("Approver", "approved", "Fine"),
        ("Company administrator", "waiting", ""),
    ]
    assert answer.json["steps"][0]["decided_by"]["name"] == "Ana"

    answer = berta.post(f"{path}/approve", {"fingerprint": waiting["fingerprint"]})
    assert (answer.json["state"], answer.json["is_my_turn"]) == ("approved", False)
    order.refresh_from_db()
    assert order.state == OrderState.PLACED


def test_a_rejection_needs_a_reason(order: Order) -> None:
    ana = named("Ana")
    asked = approval_of(ana)
    before = state_of_the_world()
    refused = ana.post(f"/approvals/{asked['id']}/reject", {"fingerprint": asked["fingerprint"]})
    assert (refused.status, refused.code) == (422, "reason_missing")
    assert state_of_the_world() == before
    answer = ana.post(f"/approvals/{asked['id']}/reject", {"fingerprint": asked["fingerprint"], "comment": "Too much"})
    assert answer.json["state"] == "rejected"
    order.refresh_from_db()
    assert order.state == OrderState.REJECTED


def test_a_machine_looks_on_and_never_decides(desk: Desk, caller: Caller, order: Order) -> None:
    asked = approval_of(caller)
    assert asked["is_my_turn"] is False
    assert caller.get("/approvals", waiting_for_me="true").json["data"] == []
    before = state_of_the_world()
    for verb in ("approve", "reject"):
        answer = caller.post(f"/approvals/{asked['id']}/{verb}", {"fingerprint": asked["fingerprint"], "comment": "x"})
        assert (answer.status, answer.code) == (403, "person_needed")
    assert state_of_the_world() == before


@pytest.mark.parametrize(
    ("who", "fingerprint", "refusal"),
    [
        ("Berta", "", (403, "not_your_turn")),
        ("Ana", "other", (409, "content_changed")),
        ("the requester", "", (403, "permission_missing")),
        ("somebody else", "", (404, "not_found")),
    ],
)
def test_who_may_not_decide_now_does_not(
    desk: Desk, order: Order, who: str, fingerprint: str, refusal: tuple[int, str]
) -> None:
    asked = approval_of(named("Ana"))
    if who == "the requester":
        caller = person(User.objects.get(pk=desk.buyer.user_id))
    elif who == "somebody else":
        caller = person(make.make_user_in(make.make_company(), "company-admin"))
    else:
        caller = named(who)
    before = state_of_the_world()
    body = {"fingerprint": fingerprint or asked["fingerprint"]}
    answer = caller.post(f"/approvals/{asked['id']}/approve", body)
    assert (answer.status, answer.code) == refusal
    assert state_of_the_world() == before


def test_an_approver_does_not_decide_on_what_he_asked_for(desk: Desk) -> None:
    make_rule(desk.company, "approver", at_least=100)
    make.make_user_in(desk.company, "approver", user=make.make_user("Carla"))
    ana = make.make_user_in(desk.company, "approver", user=make.make_user("Ana"))
    desk.order((make.make_variant("A", price=100, stock=9), 1), actor=make.actor_of(ana, desk.company))
    asked = approval_of(named("Ana"))
    before = state_of_the_world()
    answer = named("Ana").post(f"/approvals/{asked['id']}/approve", {"fingerprint": asked["fingerprint"]})
    assert (answer.status, answer.code) == (403, "own_request")
    assert state_of_the_world() == before


def test_a_decided_request_stays_decided(order: Order) -> None:
    ana = named("Ana")
    asked = approval_of(ana)
    body = {"fingerprint": asked["fingerprint"], "comment": "No"}
    ana.post(f"/approvals/{asked['id']}/reject", body)
    answer = ana.post(f"/approvals/{asked['id']}/approve", body)
    assert (answer.status, answer.code) == (409, "move_not_allowed")


def test_requests_are_listed_by_state_and_only_to_those_whom_they_concern(desk: Desk, order: Order) -> None:
    assert len(named("Ana").get("/approvals", state="open").json["data"]) == 1
    assert named("Ana").get("/approvals", state=["approved", "rejected"]).json["data"] == []
    stranger = machine(make.make_company())
    asked = approval_of(named("Ana"))
    assert stranger.get("/approvals").json["data"] == []
    assert stranger.get(f"/approvals/{asked['id']}").text == stranger.get(f"/approvals/{make.unknown_id()}").text


def test_nobody_approves_what_a_key_of_his_own_has_ordered(desk: Desk) -> None:
    make_rule(desk.company, "company-admin", at_least=100)
    berta = make.make_user_in(desk.company, "company-admin", user=make.make_user("Berta"))
    make.make_user_in(desk.company, "company-admin", user=make.make_user("Olga"))
    make.make_variant("A", price=100, stock=9)
    berta_s = machine(desk.company, maker=make.actor_of(berta, desk.company))
    assert berta_s.order(berta_s.cart(("A", "1")), desk.delivery).json["state"] == OrderState.PENDING_APPROVAL
    before = state_of_the_world()

    waiting = approval_of(named("Berta"))
    assert (waiting["is_my_turn"], named("Berta").get("/approvals", waiting_for_me="true").json["data"]) == (False, [])
    decision = {"fingerprint": waiting["fingerprint"]}
    assert named("Berta").post(f"/approvals/{waiting['id']}/approve", decision).code == "own_request"
    assert state_of_the_world() == before

    assert named("Olga").post(f"/approvals/{waiting['id']}/approve", decision).status == 200
    assert Order.objects.get().state == OrderState.PLACED


def test_who_made_the_key_stays_barred_when_prices_rise_and_consent_is_asked_again(desk: Desk) -> None:
    make_rule(desk.company, "company-admin", at_least=100)
    berta = make.make_user_in(desk.company, "company-admin", user=make.make_user("Berta"))
    make.make_user_in(desk.company, "company-admin", user=make.make_user("Olga"))
    variant = make.make_variant("A", price=100, stock=9)
    berta_s = machine(desk.company, maker=make.actor_of(berta, desk.company))
    berta_s.order(berta_s.cart(("A", "1")), desk.delivery)
    PriceEntry.objects.filter(variant=variant).update(unit_price=200)
    asked = approval_of(named("Olga"))
    named("Olga").post(f"/approvals/{asked['id']}/approve", {"fingerprint": asked["fingerprint"]})
    again = ApprovalRequest.objects.get(state="open")
    assert (str(again.pk) != asked["id"], again.answerable) == (True, berta)

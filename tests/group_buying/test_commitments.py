"""Companies commit, the price falls, the deadline passes: orders at the price reached, or nothing."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from functools import partial
from random import Random

import pytest

from lonja.approvals.models import ApprovalRequest
from lonja.approvals.queries import approvers_of, steps_waiting
from lonja.companies.actions import block_company
from lonja.companies.actor import SYSTEM
from lonja.companies.errors import CompanyBlocked, PermissionMissing
from lonja.companies.models import RoleAssignment, User
from lonja.companies.queries import actor_acting_for
from lonja.core.clock import now
from lonja.core.errors import ChangedMeanwhile, Conflict, LonjaError
from lonja.core.models import RecordedEvent
from lonja.group_buying.actions import (
    PurchaseRow,
    cancel_purchase,
    commit,
    order_again,
    order_commitment,
    save_purchase,
    settle_due,
)
from lonja.group_buying.errors import (
    AddressNeeded,
    NotOpen,
    PastTheMost,
    PurchaseHasBegun,
    PurchaseInvalid,
    PurchaseUnknown,
    QuantityUnusable,
)
from lonja.group_buying.models import Commitment, CommitmentLine, GroupPurchase
from lonja.group_buying.queries import purchase_seen, purchases_seen, total_of
from lonja.group_buying.rules import Outcome, Step, are_sound, standing
from lonja.ordering.actions import cancel_order, change_pending_order, decide_order
from lonja.ordering.errors import AgreedLineGrows
from lonja.ordering.models import Order
from lonja.payments.models import CreditAccount
from lonja.pricing.models import PriceEntry
from tests import factories as make
from tests.group_buying.campaign import campaign, close, steps, take_part
from tests.ordering.desk import make_desk, make_rule

pytestmark = pytest.mark.django_db


def test_together_they_reach_a_price_and_each_gets_his_order_at_it() -> None:
    bolt, alfa, beta = make.make_variant("BOLT", price=10, stock=900), make_desk(), make_desk()
    purchase = campaign(bolt, (100, "9.50"), (300, "8.25"))
    take_part(alfa, purchase, bolt, 120)
    take_part(beta, purchase, bolt, 80)
    take_part(alfa, purchase, bolt, 220)
    seen = purchase_seen(beta.buyer, purchase.pk)
    assert (seen.standing.total, seen.standing.missing, seen.own) == (300, 0, {bolt.pk: 80})
    close(purchase)
    assert (purchase.outcome, purchase.final_quantity) == (Outcome.SUCCEEDED, 300)
    [mine] = Order.objects.filter(company=alfa.company)
    line = mine.lines.get()
    assert (line.quantity, line.unit_price, line.amount) == (220, Decimal("8.25"), 1815)
    assert mine.requester_id == alfa.buyer.user_id
    assert Order.objects.get(company=beta.company).net_amount == 660
    assert CreditAccount.objects.get(pk=alfa.credit.pk).used == mine.total_amount
    close(purchase)
    assert Order.objects.count() == 2, "again nothing is ordered twice"


def test_below_the_first_step_nothing_is_ordered_and_all_are_told() -> None:
    bolt, desk = make.make_variant("BOLT", price=10, stock=900), make_desk()
    purchase = campaign(bolt, (100, "9.50"))
    take_part(desk, purchase, bolt, 99)
    close(purchase)
    assert purchase.outcome == Outcome.FAILED
    assert not Order.objects.exists()
    assert RecordedEvent.objects.filter(name="CommitmentSettled").count() == 1
    with pytest.raises(NotOpen):
        take_part(desk, purchase, bolt, 1)


def test_one_called_off_ends_all_commitments() -> None:
    bolt, desk = make.make_variant("BOLT", price=10, stock=900), make_desk()
    purchase = campaign(bolt, (1, "9.50"))
    take_part(desk, purchase, bolt, 5)
    cancel_purchase(SYSTEM, purchase.pk)
    close(purchase)
    assert purchase.outcome == Outcome.CANCELLED
    assert not Order.objects.exists()
    with pytest.raises(NotOpen):
        cancel_purchase(SYSTEM, purchase.pk)


def test_the_company_s_own_approvals_decide_and_the_price_stays_meanwhile() -> None:
    bolt, desk = make.make_variant("BOLT", price=10, stock=900), make_desk()
    make_rule(desk.company, at_least=1)
    approver = make.make_user_in(desk.company, "approver")
    purchase = campaign(bolt, (10, "8.00"))
    take_part(desk, purchase, bolt, 10)
    close(purchase)
    order = Order.objects.get()
    assert order.state == "pending_approval"
    with pytest.raises(AgreedLineGrows):
        change_pending_order(desk.buyer, order.pk, {order.lines.get().pk: Decimal(11)})
    order = change_pending_order(desk.buyer, order.pk, {order.lines.get().pk: Decimal(6)})
    PriceEntry.objects.filter(variant=bolt).update(unit_price=20)
    step = steps_waiting(ApprovalRequest.objects.filter(state="open").get())[0]
    assert approver in approvers_of(step)
    order.refresh_from_db()
    order = decide_order(make.actor_of(approver, desk.company), order.pk, approve=True, seen_hash=order.content_hash)
    assert (order.state, order.net_amount) == ("placed", 48)


def test_what_credit_refuses_is_kept_told_and_can_be_ordered_later() -> None:
    bolt, desk, other = make.make_variant("BOLT", price=10, stock=900), make_desk(limit=10), make_desk()
    purchase = campaign(bolt, (10, "8.00"))
    take_part(desk, purchase, bolt, 10)
    take_part(other, purchase, bolt, 10)
    close(purchase)
    held = Commitment.objects.get(company=desk.company)
    assert (held.order, bool(held.refusal)) == (None, True)
    assert Order.objects.get().company == other.company, "one company's credit does not stop another's order"
    order_commitment(held.pk)
    assert RecordedEvent.objects.filter(name="CommitmentRefused").count() == 1, "told once"
    CreditAccount.objects.filter(pk=desk.credit.pk).update(limit=1000)
    order = order_again(desk.buyer, purchase.pk)
    assert order is not None
    assert order.net_amount == 80


def test_a_refused_commitment_changes_nothing() -> None:
    bolt = make.make_variant("BOLT", price=10, stock=900, quantity_minimum=5, quantity_step=5)
    nut, desk = make.make_variant("NUT", price=1), make_desk()
    purchase = campaign(bolt, (10, "8.00"), most=Decimal(50))
    take_part(desk, purchase, bolt, 20)
    viewer = make.actor_of(make.make_user_in(desk.company, "viewer"), desk.company)
    address = desk.delivery.pk
    for error, act in (
        (QuantityUnusable, lambda: take_part(desk, purchase, bolt, 7)),
        (PastTheMost, lambda: take_part(desk, purchase, bolt, 55)),
        (PurchaseUnknown, lambda: take_part(desk, purchase, nut, 5)),
        (AddressNeeded, lambda: commit(desk.buyer, purchase.pk, {bolt.pk: Decimal(5)}, make.unknown_id())),
        (PermissionMissing, lambda: commit(viewer, purchase.pk, {bolt.pk: Decimal(5)}, address)),
    ):
        with pytest.raises(error):
            act()
    assert CommitmentLine.objects.get().quantity == 20
    assert commit(desk.buyer, purchase.pk, {}, None) is None
    assert total_of(purchase) == 0


def test_nobody_meets_what_he_may_not_see() -> None:
    bolt, desk = make.make_variant("BOLT", price=10), make_desk()
    stranger = make_desk(company=make.make_company(sees_whole_catalog=False))
    pounds = make_desk(company=make.make_company(currency="GBP"))
    purchase = campaign(bolt, (10, "8.00"))
    later = campaign(bolt, (10, "8.00"), opens_at=now() + timedelta(hours=1), closes_at=now() + timedelta(hours=2))
    assert [one.purchase for one in purchases_seen(desk.buyer)] == [purchase]
    for who, which in ((stranger, purchase), (pounds, purchase), (desk, later)):
        with pytest.raises(PurchaseUnknown):
            purchase_seen(who.buyer, which.pk)
        with pytest.raises((PurchaseUnknown, NotOpen)):
            take_part(who, which, bolt, 10)
    assert not Commitment.objects.exists()


def test_once_begun_only_names_and_a_later_deadline_change() -> None:
    bolt = make.make_variant("BOLT", price=10)
    held = campaign(bolt, (10, "8.00"))
    row = PurchaseRow({"es": "Nueva"}, "EUR", held.opens_at, held.closes_at, steps(bolt, (10, "8.00")))
    held = save_purchase(SYSTEM, replace(row, closes_at=row.closes_at + timedelta(days=1)), held.pk, seen=0)
    assert held.names == {"es": "Nueva"}
    longer = replace(row, closes_at=held.closes_at)
    for wrong in (
        replace(longer, steps=steps(bolt, (10, "7.00"))),
        replace(longer, most=Decimal(5)),
        row,
    ):
        with pytest.raises(PurchaseHasBegun):
            save_purchase(SYSTEM, wrong, held.pk, seen=1)
    with pytest.raises(ChangedMeanwhile):
        save_purchase(SYSTEM, longer, held.pk, seen=0)
    with pytest.raises(PurchaseInvalid):
        save_purchase(SYSTEM, replace(longer, steps=[]))
    with pytest.raises(PermissionMissing):
        save_purchase(make_desk().buyer, row)
    assert GroupPurchase.objects.get().version == 1


def test_steps_are_sound_where_they_fall_for_the_same_goods() -> None:
    one = Step(Decimal(10), {1: Decimal(9)})
    assert are_sound([one, Step(Decimal(20), {1: Decimal(9)})])
    for other in ({1: Decimal(10)}, {2: Decimal(1)}, {1: Decimal(0)}):
        assert not are_sound([one, Step(Decimal(20), other)])
    assert not are_sound([one, Step(Decimal(10), {1: Decimal(1)})])
    assert not are_sound([])


def test_a_total_stands_on_the_highest_step_that_it_reaches() -> None:
    chance = Random(7)
    for _ in range(500):
        bounds = sorted(chance.sample(range(1, 50), chance.randint(1, 4)))
        some = [Step(Decimal(bound), {1: Decimal(100 - bound)}) for bound in chance.sample(bounds, len(bounds))]
        total = Decimal(chance.randint(0, 60))
        found = standing(some, total)
        reached = [bound for bound in bounds if bound <= total]
        assert (found.reached.from_quantity if found.reached else None) == (max(reached) if reached else None)
        above = [bound for bound in bounds if bound > total]
        assert found.missing == (min(above) - total if above else 0)


@pytest.mark.django_db(transaction=True)
def test_at_once_no_quantity_is_lost_and_the_most_is_never_passed(at_once) -> None:  # type: ignore[no-untyped-def]
    bolt = make.make_variant("BOLT", price=10, stock=900)
    desks = [make_desk() for _ in range(12)]
    purchase = campaign(bolt, (10, "8.00"), most=Decimal(50))
    outcomes = at_once([partial(take_part, desk, purchase, bolt, 7) for desk in desks])
    refused = [one for one in outcomes if isinstance(one, LonjaError)]
    assert all(isinstance(one, Commitment | PastTheMost) for one in outcomes), outcomes
    assert total_of(purchase) == 49 == 7 * (12 - len(refused))


@pytest.mark.django_db(transaction=True)
def test_who_commits_while_it_is_settled_is_counted_or_refused(at_once) -> None:  # type: ignore[no-untyped-def]
    bolt = make.make_variant("BOLT", price=10, stock=900)
    desks = [make_desk() for _ in range(8)]
    purchase = campaign(bolt, (10, "8.00"))
    take_part(desks[0], purchase, bolt, 10)
    calls = [partial(take_part, desk, purchase, bolt, 5) for desk in desks[1:]]
    outcomes = at_once([*calls[:4], partial(cancel_purchase, SYSTEM, purchase.pk), *calls[4:]])
    purchase.refresh_from_db()
    counted = sum(isinstance(one, Commitment) for one in outcomes)
    assert all(isinstance(one, Commitment | GroupPurchase | Conflict) for one in outcomes), outcomes
    assert purchase.final_quantity == total_of(purchase) == 10 + 5 * counted
    assert RecordedEvent.objects.filter(name="CommitmentSettled").count() == 1 + counted


@pytest.mark.django_db(transaction=True)
def test_two_workers_order_a_commitment_once(at_once) -> None:  # type: ignore[no-untyped-def]
    bolt, desk = make.make_variant("BOLT", price=10, stock=900), make_desk()
    purchase = campaign(bolt, (10, "8.00"))
    take_part(desk, purchase, bolt, 10)
    GroupPurchase.objects.filter(pk=purchase.pk).update(closes_at=now())
    settle_due(SYSTEM)
    pk = Commitment.objects.get().pk
    orders = at_once([partial(order_commitment, pk) for _ in range(4)])
    assert {order.pk for order in orders} == {Order.objects.get().pk}


def test_a_blocked_company_lowers_no_price_and_may_withdraw() -> None:
    bolt, desk = make.make_variant("BOLT", price=10, stock=900), make_desk()
    purchase = campaign(bolt, (10, "8.00"))
    take_part(desk, purchase, bolt, 5)
    block_company(SYSTEM, desk.company.pk, is_blocked=True)
    blocked = make.actor_of_again(desk.buyer)
    with pytest.raises(CompanyBlocked):
        take_part(desk, purchase, bolt, 10, blocked)
    assert total_of(purchase) == 0
    assert commit(blocked, purchase.pk, {}, None) is None


@pytest.mark.parametrize("who_left", ["company", "person"])
def test_what_cannot_be_ordered_lowers_no_price_and_takes_up_nothing_of_the_most(who_left: str) -> None:
    bolt, gone, desk = make.make_variant("BOLT", price=10, stock=900), make_desk(), make_desk()
    purchase = campaign(bolt, (10, "8.00"), (20, "7.00"), most=Decimal(20))
    take_part(gone, purchase, bolt, 15)
    with pytest.raises(PastTheMost):
        take_part(desk, purchase, bolt, 12)
    if who_left == "company":
        block_company(SYSTEM, gone.company.pk, is_blocked=True)
    else:
        User.objects.filter(pk=gone.buyer.user_id).update(is_active=False)
    take_part(desk, purchase, bolt, 12)
    close(purchase)
    assert (purchase.final_quantity, total_of(purchase)) == (12, 12)
    assert Order.objects.get().net_amount == Decimal("96.00")


def test_the_price_stays_for_the_others_when_an_order_is_cancelled() -> None:
    bolt, desk, other = make.make_variant("BOLT", price=10, stock=900), make_desk(), make_desk()
    purchase = campaign(bolt, (10, "8.00"), (20, "7.00"))
    take_part(desk, purchase, bolt, 12)
    take_part(other, purchase, bolt, 8)
    close(purchase)
    cancel_order(make.staff_actor(), Order.objects.get(company=desk.company).pk, "No longer made")
    assert (purchase.final_quantity, total_of(purchase)) == (20, 8)
    assert Order.objects.get(company=other.company).net_amount == Decimal("56.00")


def test_what_was_refused_is_not_ordered_by_the_seller_in_the_name_of_who_committed() -> None:
    bolt, desk = make.make_variant("BOLT", price=10, stock=900), make_desk(limit=10)
    purchase = campaign(bolt, (10, "8.00"))
    take_part(desk, purchase, bolt, 10)
    close(purchase)
    CreditAccount.objects.filter(pk=desk.credit.pk).update(limit=1000)
    with pytest.raises(PermissionMissing):
        order_again(actor_acting_for(make.staff_actor(), desk.company.pk), purchase.pk)
    assert not Order.objects.exists()


@pytest.mark.parametrize("is_same_company", [True, False])
def test_who_left_the_unit_orders_for_no_other_one(is_same_company: bool) -> None:
    bolt, desk = make.make_variant("BOLT", price=10, stock=900), make_desk()
    purchase = campaign(bolt, (10, "8.00"))
    take_part(desk, purchase, bolt, 10)
    company = desk.company if is_same_company else make.make_company()
    RoleAssignment.objects.filter(user=desk.buyer.user_id).update(unit=make.make_unit(company))
    close(purchase)
    assert not Order.objects.exists()
    assert Commitment.objects.get().refusal == str(PermissionMissing())

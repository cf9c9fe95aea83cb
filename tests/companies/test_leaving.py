"""Somebody leaves: what hangs on him goes to others in one step with his removal, or nothing happens at all."""

from __future__ import annotations

import re
from decimal import Decimal
from html import unescape
from typing import Any
from uuid import UUID

import pytest
from django.test import Client
from django.urls import reverse

from lonja.approvals.models import ApprovalRequest, ApprovalRule, ApprovalRuleStep, ApprovalStep
from lonja.approvals.queries import waiting_ids
from lonja.approvals.rules import AmountFrom, as_data
from lonja.catalog.models import Variant
from lonja.companies import actions
from lonja.companies.errors import BelongingsRemain, HeirUnfit
from lonja.companies.leaving import held_by
from lonja.companies.models import ApiKey, RoleAssignment, User
from lonja.companies.permissions import Permission
from lonja.companies.queries import actor_for_key
from lonja.core.errors import NotFound
from lonja.core.models import RecordedEvent
from lonja.group_buying.models import Commitment
from lonja.lists.actions import read_pasted
from lonja.lists.models import QuickOrder, QuickOrderLine
from lonja.ordering.models import Cart
from tests import factories as make
from tests.group_buying.campaign import campaign, take_part
from tests.ordering.desk import Desk, make_desk

pytestmark = pytest.mark.django_db

ALL = ("commitments", "carts", "quick_orders", "approvals", "keys")


class Office:
    """A company: Lea leaves, Hugo may take over what she has, Ada is the administrator, Vera only looks."""

    def __init__(self) -> None:
        self.desk: Desk = make_desk()
        company = self.desk.company
        self.variant: Variant = make.make_variant("A-1", price=10, stock=1000)
        self.lea, self.hugo, self.ada, self.vera = (
            make.make_user_in(company, *roles)
            for roles in (("buyer", "approver", "company-admin"), ("approver", "company-admin"), ("company-admin",),
                          ("viewer",))
        )  # fmt: skip

    def actor(self, user: User) -> Any:
        """Somebody as he is now."""
        return make.actor_of(User.objects.get(pk=user.pk), self.desk.company)

    def fill(self) -> None:
        """Let everything hang on Lea."""
        lea, company = self.actor(self.lea), self.desk.company
        self.desk.add((self.variant, 7), actor=lea)
        read_pasted(lea, "A-1 3")
        self.key = actions.create_api_key(lea, lea.unit_id, "ERP", [Permission.ORDERS_VIEW, Permission.ORDERS_PLACE])
        self.purchase = campaign(self.variant, (1, "9"))
        take_part(self.desk, self.purchase, self.variant, 5, actor=lea)
        rule = ApprovalRule.objects.create(
            company=company, name="Lea sees all", conditions=as_data(AmountFrom(Decimal(1)))
        )
        ApprovalRuleStep.objects.create(rule=rule, approver=self.lea)
        self.order = self.desk.order((self.variant, 1))

    def leave(self, **heirs: UUID | None) -> None:
        """Ada takes Lea out of the company."""
        actions.deactivate_person(self.actor(self.ada), self.lea.pk, heirs=heirs)

    def is_as_before(self) -> bool:
        """Whether everything still hangs on Lea."""
        kinds = [kind.belonging.code for kind in held_by(self.desk.company.pk, self.lea)]
        return kinds == list(ALL) and RoleAssignment.objects.filter(user=self.lea).count() == 3


@pytest.fixture
def office() -> Office:
    made = Office()
    made.fill()
    return made


def test_everything_goes_to_the_heir_and_nothing_is_orphaned(office: Office) -> None:
    office.leave(**dict.fromkeys(ALL, office.hugo.pk))
    assert held_by(office.desk.company.pk, office.lea) == []
    assert not User.objects.get(pk=office.lea.pk).is_active
    assert not Cart.objects.filter(user=office.lea).exists()
    titles = set(QuickOrder.objects.filter(user=office.hugo).values_list("file_name", flat=True))
    assert any("Cart" in title or "Carrito" in title for title in titles)
    assert len(titles) == 2
    reviewed = QuickOrderLine.objects.filter(quick_order__user=office.hugo).values_list("quantity", flat=True)
    assert sorted(reviewed) == [3, 7]
    assert Commitment.objects.get().user == office.hugo
    assert ApprovalRuleStep.objects.get().approver == office.hugo
    assert ApprovalStep.objects.get().approver == office.hugo
    assert ApiKey.objects.get().created_by == office.hugo


def test_who_takes_over_an_approval_is_asked_by_mail_and_may_decide(office: Office) -> None:
    before = RecordedEvent.objects.filter(name="ApprovalAsked").count()
    office.leave(**dict.fromkeys(ALL, office.hugo.pk))
    assert RecordedEvent.objects.filter(name="ApprovalAsked").count() == before + 1
    assert waiting_ids(office.actor(office.hugo)) == [ApprovalRequest.objects.get().pk]


def test_the_key_goes_on_with_the_rights_of_its_new_maker(office: Office) -> None:
    office.leave(**dict.fromkeys(ALL, office.hugo.pk))
    machine = actor_for_key(office.key.presented)
    assert machine is not None
    assert not machine.lapsed
    assert machine.key_maker_id == office.hugo.pk


def test_what_may_end_ends(office: Office) -> None:
    heirs = {**dict.fromkeys(ALL, None), "approvals": office.hugo.pk, "commitments": office.hugo.pk}
    office.leave(**heirs)
    assert not Cart.objects.filter(user=office.lea).exists()
    assert not QuickOrder.objects.exists()
    assert ApiKey.objects.get().revoked_at is not None


@pytest.mark.parametrize("missing", ALL)
def test_without_an_heir_for_every_kind_nothing_happens(office: Office, missing: str) -> None:
    heirs = {code: office.hugo.pk for code in ALL if code != missing}
    with pytest.raises(BelongingsRemain):
        office.leave(**heirs)
    assert office.is_as_before()


@pytest.mark.parametrize("code", ALL)
def test_an_heir_without_the_rights_is_refused_and_nothing_happens(office: Office, code: str) -> None:
    with pytest.raises(HeirUnfit):
        office.leave(**{**dict.fromkeys(ALL, office.hugo.pk), code: office.vera.pk})
    assert office.is_as_before()


def test_nobody_is_his_own_heir_and_strangers_are_none(office: Office) -> None:
    stranger = make.make_user_in(make.make_company(), "company-admin")
    for heir, error in ((office.lea, HeirUnfit), (stranger, NotFound)):
        with pytest.raises(error):
            office.leave(**dict.fromkeys(ALL, heir.pk))
    assert office.is_as_before()


def test_an_approval_is_not_handed_to_the_one_who_asked_for_it(office: Office) -> None:
    """No self-approval by inheritance."""
    requester = User.objects.get(pk=office.order.requester_id)
    make.make_user_in(office.desk.company, "company-admin", user=requester)
    with pytest.raises(HeirUnfit):
        office.leave(**{**dict.fromkeys(ALL, office.hugo.pk), "approvals": requester.pk})
    assert office.is_as_before()


@pytest.mark.parametrize("place", ["rule", "request"])
def test_who_is_asked_together_with_the_one_who_leaves_is_no_heir(office: Office, place: str) -> None:
    """One person counts once: of two consents one would be missing for ever."""
    if place == "rule":
        ApprovalRuleStep.objects.create(rule=ApprovalRule.objects.get(), position=1, approver=office.hugo)
    else:
        ApprovalStep.objects.create(
            request=ApprovalRequest.objects.get(), position=2, rule_name="Lea sees all", approver=office.hugo
        )
    with pytest.raises(HeirUnfit):
        office.leave(**dict.fromkeys(ALL, office.hugo.pk))
    assert office.is_as_before()


def test_the_last_role_is_not_taken_from_somebody_on_whom_things_hang(office: Office) -> None:
    held = list(RoleAssignment.objects.filter(user=office.lea).order_by("pk"))
    ada = office.actor(office.ada)
    for assignment in held[:-1]:
        actions.revoke_role(ada, assignment.pk)
    with pytest.raises(BelongingsRemain):
        actions.revoke_role(ada, held[-1].pk)
    assert RoleAssignment.objects.filter(user=office.lea).count() == 1


def test_things_in_another_company_stay(office: Office) -> None:
    other = make_desk()
    make.make_user_in(other.company, "buyer", user=office.lea)
    other.add((office.variant, 2), actor=make.actor_of(office.lea, other.company))
    office.leave(**dict.fromkeys(ALL, office.hugo.pk))
    assert Cart.objects.get(user=office.lea).company == other.company
    assert User.objects.get(pk=office.lea.pk).is_active


def _text(response: Any) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", response.content.decode())).split())


def test_the_page_shows_beforehand_what_hangs_on_him(office: Office) -> None:
    browser = Client(headers={"accept-language": "en"})
    browser.force_login(office.ada)
    path = reverse("storefront:remove_person", args=[office.lea.pk])
    shown = _text(browser.get(path))
    for words in ("Cart of 1 line", "ERP", "Lea sees all", office.order.number, "Compra conjunta"):
        assert words in shown, words
    refused = browser.post(path, dict.fromkeys(ALL, ""))
    assert refused.status_code == 422
    assert office.is_as_before()
    unfit = browser.post(path, {**dict.fromkeys(ALL, str(office.hugo.pk)), "keys": str(office.vera.pk)})
    assert unfit.status_code == 422
    assert "cannot take over" in _text(unfit)
    done = browser.post(path, dict.fromkeys(ALL, str(office.hugo.pk)))
    assert done.status_code == 302
    assert held_by(office.desk.company.pk, office.lea) == []


def test_who_has_nothing_is_let_go_at_once(office: Office) -> None:
    actions.deactivate_person(office.actor(office.ada), office.vera.pk)
    assert not User.objects.get(pk=office.vera.pk).is_active

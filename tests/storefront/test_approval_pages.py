"""Pages of approvals: what a company sets beside its rules, products of a list, and links that are not enough."""

from __future__ import annotations

from decimal import Decimal

import pytest
from django.urls import reverse

from lonja.approvals.actions import issue_link, set_link_limit
from lonja.approvals.models import ApprovalPolicy, ApprovalRequest, ApprovalRule, StepState
from lonja.approvals.queries import facts_of, steps_waiting
from lonja.approvals.rules import AllOf, OfProducts
from lonja.companies.models import User
from lonja.lists.models import ListKind
from tests import factories as make
from tests.lists.shelves import make_list
from tests.ordering.desk import Desk, make_desk, make_rule
from tests.storefront.test_company_pages import a_rule, path, signed_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk() -> Desk:
    return make_desk()


def admin_of(desk: Desk) -> User:
    return make.make_user_in(desk.company, "company-admin")


def test_products_of_a_list_are_copied_into_the_rule(desk: Desk) -> None:
    admin = admin_of(desk)
    saw, glove, later = (make.make_variant(sku, price=1) for sku in ("SAW", "GLOVE", "LATER"))
    kept = make_list(make.actor_of(admin, desk.company), (saw, 1), (glove, 1), kind=ListKind.COMPANY, name="Tools")
    facts = {"conditions": "1", "c0-kind": "products", "c0-variant_ids": "LATER SAW", "c0-list": str(kept.pk)}
    browser = signed_in(admin)
    assert "Tools" in browser.post(path("new_rule"), a_rule(**facts, do="step")).content.decode()
    assert browser.post(path("new_rule"), a_rule(**facts)).status_code == 302
    condition = facts_of(ApprovalRule.objects.get()).condition
    assert condition == AllOf((OfProducts((later.pk, saw.pk, glove.pk)),))
    answer = browser.post(path("new_rule"), a_rule(**{**facts, "c0-variant_ids": "", "c0-list": ""}))
    assert (answer.status_code, ApprovalRule.objects.count()) == (422, 1)


def test_the_company_sets_its_patience_and_how_far_links_go(desk: Desk) -> None:
    browser = signed_in(admin_of(desk))
    for sent in (
        {"patience-remind_after": "1", "patience-escalate_after": "0"},
        {"link-up_to": "500"},
        {"percent": "2"},
    ):
        assert browser.post(path("rules"), sent).status_code == 302
    policy = ApprovalPolicy.objects.get()
    assert (policy.remind_after_days, policy.escalate_after_days) == (1, 0)
    assert (policy.link_up_to, policy.price_tolerance_percent) == (500, 2)
    refused = {"patience-remind_after": "61", "patience-escalate_after": "0"}
    assert browser.post(path("rules"), refused).status_code == 422
    approver = signed_in(make.make_user_in(desk.company, "approver"))
    assert 'name="link-up_to"' not in approver.get(path("rules")).content.decode()
    approver.post(path("rules"), {"link-up_to": "9"})
    policy.refresh_from_db()
    assert policy.link_up_to == 500


def test_a_link_that_is_not_enough_leads_to_the_sign_in_and_decides_nothing(desk: Desk) -> None:
    make_rule(desk.company, at_least=100)
    approver = make.make_user_in(desk.company, "approver")
    desk.order((make.make_variant(price=100, stock=9), 2))
    request = ApprovalRequest.objects.get()
    link = reverse("storefront:approval_link", args=[issue_link(steps_waiting(request)[0], approver)])
    stranger = signed_in(make.make_user())
    assert stranger.get(link).status_code == 200, "without a limit the link is enough"
    set_link_limit(make.actor_of(admin_of(desk), desk.company), Decimal(100))
    here = reverse("storefront:approval", args=[request.pk])
    for send in (stranger.get, stranger.post):
        answer = send(link, {"decision": "approve", "seen_hash": request.content_hash})
        assert (answer.status_code, answer["Location"]) == (302, here)
    assert request.steps.get().state == StepState.WAITING
    assert signed_in(approver).get(here).status_code == 200

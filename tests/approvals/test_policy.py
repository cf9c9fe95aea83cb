"""A company writes its own rules: what counts, what is refused, and who may."""

from dataclasses import replace
from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest
from django.apps import apps

from lonja.approvals.actions import RuleDraft, archive_rule, save_rule, set_price_tolerance
from lonja.approvals.errors import RuleInvalid
from lonja.approvals.models import ApprovalRule, ApprovalRuleStep, RuleEffect
from lonja.approvals.queries import (
    approver_roles,
    possible_approvers,
    price_tolerance,
    rule_or_404,
    rules_visible_to,
    steps_needed,
)
from lonja.approvals.rules import (
    AllOf,
    AmountFrom,
    AnyOf,
    Approver,
    AskedBy,
    AskedByRole,
    InCategory,
    OfProducts,
    PaidBy,
    ShipTo,
    StepFacts,
    as_data,
    one_by_one,
)
from lonja.companies.actor import SYSTEM
from lonja.companies.errors import PermissionMissing
from lonja.companies.models import Grant, Role
from lonja.companies.permissions import Permission, Scope
from lonja.core.errors import NotFound
from tests.approvals.office import Office, conditions, make_office, step
from tests.factories import make_category, make_unit, make_user, make_user_in, role, staff_actor
from tests.guards import refused_by, without_constraint

pytestmark = pytest.mark.django_db


def draft(*asked: Any, **facts: Any) -> RuleDraft:
    return RuleDraft("Over 500", tuple(step(one) for one in asked or ("approver",)), **conditions(facts))


def test_a_rule_counts_from_the_next_order_on_and_changes_at_once(office: Office) -> None:
    ada, bea = office.actor(office.ada), office.actor(office.bea)
    rule = save_rule(ada, draft(min_amount=Decimal(500)))
    assert steps_needed(bea, office.ask(499)) == ()
    assert len(steps_needed(bea, office.ask(500))) == 1
    save_rule(ada, draft("approver", office.ada, min_amount=Decimal(100)), rule.pk)
    assert len(steps_needed(bea, office.ask(100))) == 2
    archive_rule(ada, rule.pk)
    assert steps_needed(bea, office.ask(10_000)) == ()
    assert not rules_visible_to(ada).exists()
    assert ApprovalRule.objects.count() == 1  # history and past requests keep their sense


def test_new_rules_come_last_and_keep_their_place(office: Office) -> None:
    ada = office.actor(office.ada)
    rules = [save_rule(ada, replace(draft(), name=name)) for name in ("a", "b", "c")]
    assert [rule.position for rule in rules] == [0, 1, 2]
    save_rule(ada, replace(draft(), name="a, changed"), rules[0].pk)
    save_rule(ada, replace(draft(), name="first", position=0))
    assert [rule.name for rule in rules_visible_to(ada)] == ["a, changed", "first", "b", "c"]


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"name": "  "}, "Give the rule a name"),
        ({"steps": ()}, "at least one step"),
        ({"steps": (StepFacts((), 0),)}, "at least one step"),
        ({"steps": one_by_one(Approver())}, "either a role or a person"),
        ({"steps": (StepFacts((Approver(levels_up=0),), 2),)}, "as it names approvers"),
        ({"steps": one_by_one(Approver(levels_up=99))}, "not so many levels"),
        ({"condition": AmountFrom(Decimal("-0.01"))}, "zero or more"),
        ({"condition": AmountFrom(Decimal("NaN"))}, "zero or more"),
        ({"condition": AmountFrom(Decimal("1e30"))}, "zero or more"),
        ({"condition": AmountFrom(Decimal(1), days=367)}, "periods up to a year"),
        ({"condition": InCategory(0)}, "category does not exist"),
        ({"condition": AnyOf((InCategory(999_999),))}, "category does not exist"),
        ({"condition": OfProducts((999_999,))}, "products does not exist"),
        ({"condition": AskedBy(UUID(int=1))}, "does not belong to your company"),
        ({"condition": ShipTo(UUID(int=1))}, "does not belong to your company"),
        ({"condition": PaidBy("shells")}, "does not exist"),
        ({"effect": RuleEffect.REFUSE}, "Say why"),
        ({"effect": RuleEffect.ALLOW}, "Only a rule that asks"),
    ],
)
def test_a_rule_must_make_sense(change: dict[str, Any], sentence: str, office: Office) -> None:
    ada = office.actor(office.ada)
    with pytest.raises(RuleInvalid) as refused:
        save_rule(ada, replace(draft(), **change))
    assert sentence in str(refused.value)
    assert not ApprovalRule.objects.exists()
    assert not ApprovalRuleStep.objects.exists()


def test_a_rule_asks_only_those_who_may_approve_here(office: Office) -> None:
    ada, other = office.actor(office.ada), make_office()
    theirs = Role.objects.create(code="theirs", company=other.company)
    Grant.objects.create(role=theirs, permission=Permission.ORDERS_APPROVE, scope=Scope.COMPANY)
    gone = office.person("Gone")
    gone.is_active = False
    gone.save()
    for stranger in (office.bea, other.ada, make_user(), gone):
        with pytest.raises(RuleInvalid):
            save_rule(ada, draft(stranger))
    for code in ("buyer", "viewer", "administrator"):
        with pytest.raises(RuleInvalid):
            save_rule(ada, draft(code))
    with pytest.raises(RuleInvalid):
        save_rule(ada, replace(draft(), steps=one_by_one(Approver(role_id=theirs.pk))))
    with pytest.raises(RuleInvalid):
        save_rule(ada, draft("approver", "approver"))
    assert not ApprovalRule.objects.exists()
    assert set(approver_roles(ada)) == {role("approver"), role("company-admin")}
    assert [person.name for person in possible_approvers(ada)] == ["Ada", "Hugo"]


def test_its_unit_role_and_category_are_the_companys(office: Office) -> None:
    ada, other = office.actor(office.ada), make_office()
    theirs = Role.objects.create(code="theirs", company=other.company)
    with pytest.raises(NotFound):
        save_rule(ada, draft(unit_id=other.hall.pk))
    with pytest.raises(RuleInvalid):
        save_rule(ada, draft(requester_role_id=theirs.pk))
    with pytest.raises(RuleInvalid):
        save_rule(SYSTEM, draft(unit_id=other.hall.pk), company_id=office.company.pk)
    assert not ApprovalRule.objects.exists()
    chemicals = make_category("chemicals")
    rule = save_rule(ada, draft(unit_id=office.hall.pk, requester_role_id=role("buyer").pk, category_id=chemicals.pk))
    assert rule.unit == office.hall
    assert rule.conditions == as_data(AllOf((AskedByRole(role("buyer").pk), InCategory(chemicals.pk))))


def test_only_who_manages_rules_may(office: Office) -> None:
    rule = office.rule("approver")
    for user in (office.bea, office.hugo, office.person("Paula", "accounts-payable")):
        actor = office.actor(user)
        for attempt in (
            lambda actor=actor: save_rule(actor, draft()),
            lambda actor=actor: save_rule(actor, draft(), rule.pk),
            lambda actor=actor: archive_rule(actor, rule.pk),
            lambda actor=actor: set_price_tolerance(actor, Decimal(5)),
        ):
            with pytest.raises(PermissionMissing):
                attempt()
    assert ApprovalRule.objects.get().is_active
    assert price_tolerance(office.company.pk) == 0


def test_a_manager_of_a_unit_writes_rules_for_it_and_below_only(office: Office) -> None:
    manager = Role.objects.create(code="works-manager", company=office.company)
    for permission in (Permission.RULES_MANAGE, Permission.COMPANY_VIEW):
        Grant.objects.create(role=manager, permission=permission, scope=Scope.UNIT_AND_BELOW)
    wim = make_user("Wim")
    wim.assignments.create(role=manager, unit=office.works)
    actor = office.actor(wim)
    own = save_rule(actor, draft(unit_id=office.hall.pk))
    elsewhere = make_unit(office.company, "Office")
    whole = office.rule("approver")
    with pytest.raises(PermissionMissing):
        save_rule(actor, draft())  # for the whole company
    with pytest.raises(NotFound):
        save_rule(actor, draft(unit_id=elsewhere.pk))
    with pytest.raises(PermissionMissing):
        save_rule(actor, draft(unit_id=office.hall.pk), whole.pk)  # no taking over
    with pytest.raises(PermissionMissing):
        save_rule(actor, draft(), own.pk)  # no widening
    with pytest.raises(PermissionMissing):
        archive_rule(actor, whole.pk)
    assert set(rules_visible_to(actor)) == {own, whole}
    archive_rule(actor, own.pk)


def test_another_company_sees_and_changes_nothing(office: Office) -> None:
    rule = office.rule("approver")
    other = make_office()
    theirs = other.actor(other.ada)
    assert not rules_visible_to(theirs).exists()
    for attempt in (
        lambda: rule_or_404(theirs, rule.pk),
        lambda: save_rule(theirs, draft(), rule.pk),
        lambda: archive_rule(theirs, rule.pk),
        lambda: archive_rule(theirs, rule.pk, company_id=office.company.pk),
        lambda: set_price_tolerance(theirs, Decimal(9), company_id=office.company.pk),
    ):
        with pytest.raises(NotFound):
            attempt()
    assert ApprovalRule.objects.get() == rule


def test_who_may_look_at_the_company_reads_its_rules(office: Office) -> None:
    everywhere, hall = office.rule("approver"), office.rule("approver", unit_id=office.hall.pk)
    works = office.rule("approver", unit_id=office.works.pk)
    assert set(rules_visible_to(office.actor(office.bea))) == {everywhere, hall}
    assert set(rules_visible_to(office.actor(office.hugo))) == {everywhere, hall, works}
    nobody = make_user_in(office.company, "buyer", unit=office.hall)
    Grant.objects.filter(role=role("buyer"), permission=Permission.COMPANY_VIEW).delete()
    assert not rules_visible_to(office.actor(nobody)).exists()


def test_the_sellers_people_may_set_it_up_for_a_customer(office: Office) -> None:
    save_rule(staff_actor(), draft(), company_id=office.company.pk)
    set_price_tolerance(SYSTEM, Decimal("2.5"), company_id=office.company.pk)
    assert len(steps_needed(office.actor(office.bea), office.ask())) == 1
    with pytest.raises(PermissionMissing):
        save_rule(staff_actor("sales-desk"), draft(), company_id=office.company.pk)


@pytest.mark.parametrize("percent", ["-0.01", "100.01", "NaN", "Infinity"])
def test_a_tolerance_is_a_percentage(percent: str, office: Office) -> None:
    ada = office.actor(office.ada)
    set_price_tolerance(ada, Decimal("2.5"))
    with pytest.raises(RuleInvalid):
        set_price_tolerance(ada, Decimal(percent))
    assert price_tolerance(office.company.pk) == Decimal("2.5")


def test_the_history_keeps_who_changed_a_rule(office: Office) -> None:
    rule = office.rule("approver", min_amount=Decimal(500))
    save_rule(office.actor(office.ada), draft(min_amount=Decimal(5000)), rule.pk)
    event = apps.get_model("approvals", "ApprovalRuleEvent").objects.order_by("pgh_id").last()
    assert (event.pgh_label, event.conditions["all"][0]["amount"]) == ("update", "5000")
    assert (event.pgh_context["verb"], event.pgh_context["user"]) == ("save_approval_rule", str(office.ada.pk))


class TestTheTablesOwnGuards:
    def test_a_step_names_somebody_in_one_way(self, office: Office) -> None:
        step = ApprovalRuleStep.objects.filter(rule=office.rule("approver"))
        for change in ({"approver": office.ada}, {"approver_role": None}, {"levels_up": 1}, {"is_owner": True}):
            with refused_by("approvals_rule_step_names_one"):
                step.update(**change)
        with without_constraint("approvals_approvalrulestep", "approvals_rule_step_names_one"):
            assert step.update(approver=office.ada) == 1

    def test_who_refuses_says_why(self, office: Office) -> None:
        rule = ApprovalRule.objects.filter(pk=office.rule("approver").pk)
        with refused_by("approvals_refusal_has_a_sentence"):
            rule.update(effect="refuse")
        with without_constraint("approvals_approvalrule", "approvals_refusal_has_a_sentence"):
            assert rule.update(effect="refuse") == 1

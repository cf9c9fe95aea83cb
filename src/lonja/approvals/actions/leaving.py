"""Consent that was to be given by one named person who leaves his company."""

from __future__ import annotations

from uuid import UUID

from lonja.approvals.models import ApprovalRequest, ApprovalRule, ApprovalRuleStep, ApprovalStep
from lonja.approvals.queries.consent import holders_in
from lonja.approvals.queries.leaving import rule_steps_naming, rules_escalating_to, steps_naming
from lonja.approvals.queries.requests import current_steps
from lonja.approvals.queries.steps import rule_of
from lonja.approvals.rules import Approver, who_may_decide
from lonja.companies.actor import Actor
from lonja.companies.errors import HeirUnfit
from lonja.companies.models import User
from lonja.companies.permissions import Permission
from lonja.core import locks
from lonja.core.audit import transaction_by


def hand_over_consent(actor: Actor, company_id: UUID, person: User, heir: User) -> list[ApprovalRequest]:
    """Ask the heir wherever the person is named: in steps that wait and in rules. Gives the requests whose turn it is.

    For who manages the company's people. Raises PermissionMissing, HeirUnfit where the heir may not decide (he may not
    approve there or so much, or would decide on his own request) or is asked together with the person already, so that
    one consent of several would be missing for ever.
    """
    if not actor.may(Permission.SALES_COMPANIES_MANAGE):
        actor.require(Permission.PEOPLE_MANAGE)
    with transaction_by(actor, "hand_over_consent"):
        steps = list(steps_naming(company_id, person))
        _lock(steps)
        holders = [each for each in holders_in(company_id) if each.user_id == heir.pk and each.absent_id is None]
        named = Approver(user_id=heir.pk)
        for step in steps:
            request = step.request
            able = who_may_decide(named, request.unit.path, request.answerable_id, holders, request.amount)
            if not able or request.steps.filter(stage=step.stage, approver=heir).exists():
                raise HeirUnfit(heir=str(heir), things=rule_of(step.rule_name))
        rules = rule_steps_naming(company_id, person)
        for asked in rules:
            if not holders or asked.rule.steps.filter(stage=asked.stage, approver=heir).exists():
                raise HeirUnfit(heir=str(heir), things=asked.rule.name)
        escalating = list(rules_escalating_to(company_id, person))
        if escalating and not holders:
            raise HeirUnfit(heir=str(heir), things=escalating[0].name)
        ids = [step.pk for step in steps]
        ApprovalStep.objects.filter(pk__in=ids).update(approver=heir)
        ApprovalRuleStep.objects.filter(pk__in=[each.pk for each in rules]).update(approver=heir)
        ApprovalRule.objects.filter(pk__in=[each.pk for each in escalating]).update(escalates_to=heir)
        return [step.request for step in current_steps().filter(pk__in=ids)]


def _lock(steps: list[ApprovalStep]) -> None:
    locks.take(locks.Lock.APPROVAL)
    ids = {step.request_id for step in steps}
    list(ApprovalRequest.objects.select_for_update().filter(pk__in=ids).order_by("pk"))

"""Writes: a company's own approval rules."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID

from django.db.models import Max
from django.utils.translation import gettext_lazy as _

from lonja.approvals.errors import RuleInvalid
from lonja.approvals.models import ApprovalPolicy, ApprovalRule, ApprovalRuleStep
from lonja.approvals.queries.policy import approver_roles, possible_approvers, rule_or_404
from lonja.approvals.rules import Approver
from lonja.catalog.models import Category
from lonja.companies.actions.guards import lock_company
from lonja.companies.actor import Actor
from lonja.companies.models import Company, Unit
from lonja.companies.permissions import Permission
from lonja.companies.queries import company_or_404, require_reach, roles_for, unit_or_404
from lonja.core.audit import transaction_by

LARGEST_AMOUNT = Decimal(10) ** 12
LARGEST_TOLERANCE = Decimal(100)


@dataclass(frozen=True, slots=True)
class RuleDraft:
    """An approval rule as somebody wants it: its conditions (None: not a condition) and whom it asks, in order.

    `min_amount` is net and inclusive, in the company's currency. Without a position a new rule comes last.
    """

    name: str
    approvers: tuple[Approver, ...]
    min_amount: Decimal | None = None
    unit_id: UUID | None = None
    requester_role_id: UUID | None = None
    category_id: int | None = None
    position: int | None = None


def save_rule(
    actor: Actor, draft: RuleDraft, rule_id: UUID | None = None, *, company_id: UUID | None = None
) -> ApprovalRule:
    """Make a rule, or change the one with `rule_id`; it counts from the next order on.

    For those whose RULES_MANAGE reaches the rule's unit, or the whole company where it has none. Raises
    PermissionMissing, NotFound (rule or unit of another company), and RuleInvalid saying what is wrong with it.
    """
    company = company_or_404(actor, company_id or actor.company_id)
    with transaction_by(actor, "save_approval_rule"):
        lock_company(company.pk)
        rule = ApprovalRule(company=company)
        if rule_id is not None:
            rule = rule_or_404(actor, rule_id, company.pk)
            _require_reach(actor, rule.unit)
        unit = _unit(actor, company, draft.unit_id)
        _require_reach(actor, unit)
        _check(actor, company, draft)
        rule.name = draft.name.strip()
        rule.position = _position(company, rule, draft, is_new=rule_id is None)
        rule.min_amount = draft.min_amount
        rule.unit = unit
        rule.requester_role_id = draft.requester_role_id
        rule.category_id = draft.category_id
        rule.save()
        _write_steps(rule, draft.approvers)
        return rule


def archive_rule(actor: Actor, rule_id: UUID, *, company_id: UUID | None = None) -> None:
    """Let a rule count no more; requests that it has caused go on. Raises PermissionMissing, NotFound."""
    company = company_or_404(actor, company_id or actor.company_id)
    with transaction_by(actor, "archive_approval_rule"):
        lock_company(company.pk)
        rule = rule_or_404(actor, rule_id, company.pk)
        _require_reach(actor, rule.unit)
        rule.is_active = False
        rule.save(update_fields=["is_active"])


def set_price_tolerance(actor: Actor, percent: Decimal, *, company_id: UUID | None = None) -> ApprovalPolicy:
    """By how many percent (0 to 100) an approved total may rise before consent is asked for again.

    For those whose RULES_MANAGE reaches the whole company. Raises PermissionMissing, RuleInvalid.
    """
    company = company_or_404(actor, company_id or actor.company_id)
    _require_reach(actor, None)
    if not (percent.is_finite() and 0 <= percent <= LARGEST_TOLERANCE):
        raise RuleInvalid(_("The tolerance must be between 0 and 100 percent."))
    with transaction_by(actor, "set_price_tolerance"):
        return ApprovalPolicy.objects.update_or_create(company=company, defaults={"price_tolerance_percent": percent})[
            0
        ]


def _require_reach(actor: Actor, unit: Unit | None) -> None:
    require_reach(actor, Permission.RULES_MANAGE, unit.path if unit else None)


def _unit(actor: Actor, company: Company, unit_id: UUID | None) -> Unit | None:
    if unit_id is None:
        return None
    unit = unit_or_404(actor, unit_id)
    if unit.company_id != company.pk:
        raise RuleInvalid(_("The unit belongs to another company."))
    return unit


def _check(actor: Actor, company: Company, draft: RuleDraft) -> None:
    if not draft.name.strip():
        raise RuleInvalid(_("Give the rule a name: it is what people will read when they are asked."))
    amount = draft.min_amount
    if amount is not None and not (amount.is_finite() and 0 <= amount < LARGEST_AMOUNT):
        raise RuleInvalid(_("The amount must be zero or more."))
    role_id = draft.requester_role_id
    if role_id is not None and not roles_for(actor, company.pk).filter(pk=role_id).exists():
        raise RuleInvalid(_("The requester's role does not exist in your company."))
    if draft.category_id is not None and not Category.objects.filter(pk=draft.category_id).exists():
        raise RuleInvalid(_("The category does not exist."))
    _check_approvers(actor, company, draft.approvers)


def _check_approvers(actor: Actor, company: Company, approvers: Sequence[Approver]) -> None:
    if not approvers:
        raise RuleInvalid(_("Say who must agree: a rule needs at least one step."))
    if len(set(approvers)) < len(approvers):
        raise RuleInvalid(_("The same approver stands twice in this rule."))
    if any((one.role_id is None) == (one.user_id is None) for one in approvers):
        raise RuleInvalid(_("Each step asks either a role or a person."))
    roles = {one.role_id for one in approvers if one.role_id}
    if approver_roles(actor, company.pk).filter(pk__in=roles).count() < len(roles):
        raise RuleInvalid(_("One of the roles does not allow its holders to approve orders."))
    people = {one.user_id for one in approvers if one.user_id}
    if possible_approvers(actor, company.pk).filter(pk__in=people).count() < len(people):
        raise RuleInvalid(_("One of the people may not approve orders in your company."))


def _position(company: Company, rule: ApprovalRule, draft: RuleDraft, *, is_new: bool) -> int:
    if draft.position is not None:
        return draft.position
    if not is_new:
        return rule.position
    last = ApprovalRule.objects.filter(company=company).aggregate(last=Max("position"))["last"]
    return 0 if last is None else last + 1


def _write_steps(rule: ApprovalRule, approvers: Sequence[Approver]) -> None:
    ApprovalRuleStep.objects.filter(rule=rule).delete()
    ApprovalRuleStep.objects.bulk_create(
        ApprovalRuleStep(rule=rule, position=position, approver_role_id=one.role_id, approver_id=one.user_id)
        for position, one in enumerate(approvers, start=1)
    )

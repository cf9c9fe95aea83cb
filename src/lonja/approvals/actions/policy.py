"""Writes: a company's own approval rules."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from uuid import UUID

from django.db.models import Max
from django.utils.translation import gettext_lazy as _

from lonja.approvals.actions.drafts import RuleDraft, check_draft, draft_of
from lonja.approvals.errors import RuleInvalid
from lonja.approvals.models import ApprovalPolicy, ApprovalRule, ApprovalRuleStep, RuleStatus, WaitUnit
from lonja.approvals.queries.policy import rule_or_404
from lonja.approvals.rules import Approver, OwnPatience, Patience, StepFacts, as_data
from lonja.approvals.rules.patience import LONGEST_WAIT
from lonja.companies.actions.guards import lock_company
from lonja.companies.actor import Actor
from lonja.companies.models import Company, Unit
from lonja.companies.permissions import Permission
from lonja.companies.queries import company_or_404, require_reach, unit_or_404
from lonja.core.audit import transaction_by

LARGEST_TOLERANCE = Decimal(100)
LARGEST_AMOUNT = Decimal(10) ** 12


def save_rule(
    actor: Actor, draft: RuleDraft, rule_id: UUID | None = None, *, company_id: UUID | None = None
) -> ApprovalRule:
    """Make a rule, or change the one with `rule_id`; unless it is a draft or off, it counts from the next order on.

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
        check_draft(actor, company, draft)
        rule.name = draft.name.strip()
        rule.position = _position(company, rule, draft, is_new=rule_id is None)
        rule.conditions = as_data(draft.condition)
        rule.unit = unit
        rule.effect, rule.refusal = draft.effect, draft.refusal.strip()
        rule.allows_self, rule.status = draft.allows_self, draft.status
        _write_patience(rule, draft.patience)
        rule.save()
        _write_steps(rule, draft.steps)
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


def set_rule_status(actor: Actor, rule_id: UUID, status: RuleStatus, *, company_id: UUID | None = None) -> ApprovalRule:
    """Switch a rule on or off, or make it a draft; it counts, or not, from the next order on.

    Requests that it has caused go on. Raises PermissionMissing, NotFound, RuleInvalid (on, but nobody could be asked
    any more, or what it names is gone).
    """
    company = company_or_404(actor, company_id or actor.company_id)
    with transaction_by(actor, "switch_approval_rule"):
        lock_company(company.pk)
        rule = rule_or_404(actor, rule_id, company.pk)
        _require_reach(actor, rule.unit)
        if status == RuleStatus.ACTIVE:
            check_draft(actor, company, draft_of(rule))
        rule.status = status
        rule.save(update_fields=["status"])
        return rule


def move_rule(actor: Actor, rule_id: UUID, *, up: bool, company_id: UUID | None = None) -> None:
    """Let a rule change places with the one before (or after) it; at the end nothing happens.

    Raises PermissionMissing, NotFound.
    """
    company = company_or_404(actor, company_id or actor.company_id)
    with transaction_by(actor, "move_approval_rule"):
        lock_company(company.pk)
        rule = rule_or_404(actor, rule_id, company.pk)
        _require_reach(actor, rule.unit)
        rules = list(ApprovalRule.objects.filter(company=company, is_active=True))
        place = next(at for at, one in enumerate(rules) if one.pk == rule.pk)
        other = place - 1 if up else place + 1
        if 0 <= other < len(rules):
            rules[place], rules[other] = rules[other], rules[place]
        for at, one in enumerate(rules):
            if one.position != at:
                ApprovalRule.objects.filter(pk=one.pk).update(position=at)


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


def set_patience(actor: Actor, patience: Patience, *, company_id: UUID | None = None) -> ApprovalPolicy:
    """After how many working days (0 to 60; 0: never) a waiting request reminds, and asks those above who is asked.

    It counts at once, for what waits already too. For those whose RULES_MANAGE reaches the whole company. Raises
    PermissionMissing, RuleInvalid.
    """
    company = company_or_404(actor, company_id or actor.company_id)
    _require_reach(actor, None)
    if not (0 <= patience.remind_after <= LONGEST_WAIT and 0 <= patience.escalate_after <= LONGEST_WAIT):
        raise RuleInvalid(_("Reminders and escalation come after 60 working days at the latest; 0 means never."))
    values = {"remind_after_days": patience.remind_after, "escalate_after_days": patience.escalate_after}
    with transaction_by(actor, "set_approval_patience"):
        return ApprovalPolicy.objects.update_or_create(company=company, defaults=values)[0]


def set_link_limit(actor: Actor, up_to: Decimal | None, *, company_id: UUID | None = None) -> ApprovalPolicy:
    """Up to which net amount (None: any; 0: never) a link in a mail decides without a sign-in, from now on.

    For those whose RULES_MANAGE reaches the whole company. Raises PermissionMissing, RuleInvalid.
    """
    company = company_or_404(actor, company_id or actor.company_id)
    _require_reach(actor, None)
    if up_to is not None and not (up_to.is_finite() and 0 <= up_to < LARGEST_AMOUNT):
        raise RuleInvalid(_("The amount must be zero or more."))
    with transaction_by(actor, "set_link_limit"):
        return ApprovalPolicy.objects.update_or_create(company=company, defaults={"link_up_to": up_to})[0]


def _require_reach(actor: Actor, unit: Unit | None) -> None:
    require_reach(actor, Permission.RULES_MANAGE, unit.path if unit else None)


def _unit(actor: Actor, company: Company, unit_id: UUID | None) -> Unit | None:
    if unit_id is None:
        return None
    unit = unit_or_404(actor, unit_id)
    if unit.company_id != company.pk:
        raise RuleInvalid(_("The unit belongs to another company."))
    return unit


def _position(company: Company, rule: ApprovalRule, draft: RuleDraft, *, is_new: bool) -> int:
    if draft.position is not None:
        return draft.position
    if not is_new:
        return rule.position
    last = ApprovalRule.objects.filter(company=company).aggregate(last=Max("position"))["last"]
    return 0 if last is None else last + 1


def _write_patience(rule: ApprovalRule, patience: OwnPatience) -> None:
    to = patience.escalates_to or Approver()
    rule.remind_after, rule.escalate_after = patience.remind_after, patience.escalate_after
    rule.waits_in = WaitUnit(patience.waits_in.value)
    rule.escalates_to_role_id, rule.escalates_to_id, rule.escalates_levels_up = to.role_id, to.user_id, to.levels_up


def _write_steps(rule: ApprovalRule, steps: Sequence[StepFacts]) -> None:
    ApprovalRuleStep.objects.filter(rule=rule).delete()
    asked = [(stage, step, one) for stage, step in enumerate(steps, start=1) for one in step.approvers]
    ApprovalRuleStep.objects.bulk_create(
        ApprovalRuleStep(
            rule=rule,
            position=position,
            stage=stage,
            needed=step.needed,
            approver_role_id=one.role_id,
            approver_id=one.user_id,
            levels_up=one.levels_up,
            is_owner=one.is_owner,
        )
        for position, (stage, step, one) in enumerate(asked, start=1)
    )

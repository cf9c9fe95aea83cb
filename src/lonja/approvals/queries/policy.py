"""Reads: a company's approval rules, and what they may be made of."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from itertools import groupby
from uuid import UUID

from django.db.models import QuerySet

from lonja.approvals.models import ApprovalPolicy, ApprovalRule
from lonja.approvals.queries.book import patience_of_rule
from lonja.approvals.queries.names import payment_name
from lonja.approvals.rules import Approver, Effect, OwnPatience, Patience, RuleFacts, StepFacts, from_data
from lonja.companies.actor import Actor
from lonja.companies.models import Role, User
from lonja.companies.permissions import Permission
from lonja.companies.queries import company_or_404, holders_of, roles_for, seen
from lonja.core.errors import NotFound


def rules_visible_to(actor: Actor, company_id: UUID | None = None) -> QuerySet[ApprovalRule]:
    """The rules of a company (his own by default) that the actor may look at, with their steps, in order.

    Those that are off, and drafts, too; not the archived ones.
    """
    company = company_or_404(actor, company_id or actor.company_id)
    may_look = seen(actor, owner=None)
    of_whole_company = ApprovalRule.objects.filter(unit=None) if actor.may(Permission.COMPANY_VIEW) else None
    rules = ApprovalRule.objects.filter(may_look)
    return (
        (rules | of_whole_company if of_whole_company is not None else rules)
        .filter(company=company, is_active=True)
        .select_related("company", "unit")
        .prefetch_related("steps__approver_role", "steps__approver")
    )


def rule_or_404(actor: Actor, rule_id: UUID, company_id: UUID | None = None) -> ApprovalRule:
    """One of these rules. Raises NotFound."""
    rule = rules_visible_to(actor, company_id).filter(pk=rule_id).first()
    if rule is None:
        raise NotFound
    return rule


def steps_of_rule(rule: ApprovalRule) -> tuple[StepFacts, ...]:
    """Whom a rule asks, step by step."""
    rows = sorted(rule.steps.all(), key=lambda row: (row.stage, row.position))
    made = []
    for _stage, together in groupby(rows, key=lambda row: row.stage):
        asked = list(together)
        approvers = (Approver(row.approver_role_id, row.approver_id, row.levels_up, row.is_owner) for row in asked)
        made.append(StepFacts(tuple(approvers), asked[0].needed))
    return tuple(made)


def facts_of(rule: ApprovalRule) -> RuleFacts:
    """A rule as the pure rules know it, whether it counts or not."""
    return RuleFacts(
        id=rule.pk,
        name=rule.name,
        steps=steps_of_rule(rule),
        condition=from_data(rule.conditions),
        unit_path=rule.unit.path if rule.unit else None,
        effect=Effect(rule.effect),
        allows_self=rule.allows_self,
        refusal=rule.refusal,
        patience=own_patience(rule),
    )


def own_patience(rule: ApprovalRule) -> OwnPatience:
    """What a rule says itself of how long it waits."""
    named = (rule.escalates_to_role_id, rule.escalates_to_id, rule.escalates_levels_up)
    return patience_of_rule((rule.remind_after, rule.escalate_after, rule.waits_in, *named))


def payment_methods() -> dict[str, str]:
    """The ways of paying that a rule may look at, by code, in the reader's language."""
    return {method: payment_name(method) for method in ("on_account",)}


def approver_roles(actor: Actor, company_id: UUID | None = None, *, named: Iterable[UUID] = ()) -> QuerySet[Role]:
    """The roles of a company that let their holders approve: those that a rule may ask; archived ones if `named`."""
    return roles_for(actor, company_id, named=named).filter(grants__permission=Permission.ORDERS_APPROVE)


def possible_approvers(actor: Actor, company_id: UUID | None = None) -> QuerySet[User]:
    """The people of a company who may approve: those whom a rule may ask by name."""
    company = company_or_404(actor, company_id or actor.company_id)
    return holders_of(company.pk, Permission.ORDERS_APPROVE).order_by("name")


def price_tolerance(company_id: UUID) -> Decimal:
    """By how many percent an approved total may rise before consent is asked for again; 0 where nothing is set."""
    percent = ApprovalPolicy.objects.filter(company=company_id).values_list("price_tolerance_percent", flat=True)
    return percent.first() or Decimal(0)


def patience_of(company_id: UUID) -> Patience:
    """After how many working days a waiting request of the company reminds, and asks those above."""
    kept = ApprovalPolicy.objects.filter(company=company_id).first()
    return Patience(kept.remind_after_days, kept.escalate_after_days) if kept else Patience()


def link_limit(company_id: UUID) -> Decimal | None:
    """Up to which net amount links in mails decide without a sign-in; None: any."""
    return ApprovalPolicy.objects.filter(company=company_id).values_list("link_up_to", flat=True).first()

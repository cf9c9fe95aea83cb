"""Reads: a company's approval rules, and what they may be made of."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from uuid import UUID

from django.db.models import QuerySet

from lonja.approvals.models import ApprovalPolicy, ApprovalRule
from lonja.companies.actor import Actor
from lonja.companies.models import Role, User
from lonja.companies.permissions import Permission
from lonja.companies.queries import company_or_404, holders_of, roles_for, seen
from lonja.core.errors import NotFound


def rules_visible_to(actor: Actor, company_id: UUID | None = None) -> QuerySet[ApprovalRule]:
    """The active rules of a company (his own by default) that the actor may look at, with their steps, in order."""
    company = company_or_404(actor, company_id or actor.company_id)
    may_look = seen(actor, owner=None)
    of_whole_company = ApprovalRule.objects.filter(unit=None) if actor.may(Permission.COMPANY_VIEW) else None
    rules = ApprovalRule.objects.filter(may_look)
    return (
        (rules | of_whole_company if of_whole_company is not None else rules)
        .filter(company=company, is_active=True)
        .select_related("company", "unit", "category", "requester_role")
        .prefetch_related("steps__approver_role", "steps__approver")
    )


def rule_or_404(actor: Actor, rule_id: UUID, company_id: UUID | None = None) -> ApprovalRule:
    """One of these rules. Raises NotFound."""
    rule = rules_visible_to(actor, company_id).filter(pk=rule_id).first()
    if rule is None:
        raise NotFound
    return rule


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

"""Reads: the budgets of a company, and what a purchase would leave of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db import connection
from django.db.models import Max, Q, QuerySet, Sum

from lonja.approvals.budgeting import Charge, Policy, Standing
from lonja.approvals.models import Budget, BudgetEntry, BudgetPeriod, BudgetPolicy
from lonja.approvals.rules import OverBudget
from lonja.companies.actor import Actor
from lonja.companies.models import CostCenter
from lonja.companies.permissions import Permission
from lonja.companies.queries import within
from lonja.core.clock import now
from lonja.core.errors import NotFound
from lonja.web import formats


@dataclass(frozen=True, slots=True)
class Outlook:
    """A budget before and after a purchase: `growth` is what it would take more than it holds already."""

    standing: Standing
    code: str
    name: str
    owner_id: UUID | None
    period: BudgetPeriod
    starts_on: date
    ends_on: date
    growth: Decimal

    @property
    def before(self) -> Decimal:
        """What is left without this purchase."""
        return self.standing.left

    @property
    def after(self) -> Decimal:
        """What would be left with it; below zero where it goes past."""
        return self.standing.left - self.growth

    @property
    def is_passed(self) -> bool:
        """Whether the purchase goes past it."""
        return self.standing.is_passed_by(self.growth)

    @property
    def policy(self) -> BudgetPolicy:
        """What happens then."""
        return BudgetPolicy(self.standing.policy)

    @property
    def days(self) -> str:
        """Its days, in the reader's language."""
        return days_of(self.period, self.starts_on, self.ends_on)


_COVERING = """
    SELECT budget.id, budget.cost_center_id, budget.policy, budget.amount + budget.carried,
           budget.committed - coalesce(held.committed, 0), budget.spent - coalesce(held.spent, 0),
           center.code, center.name, center.owner_id, budget.period, budget.starts_on, budget.ends_on
      FROM approvals_budget budget
      JOIN companies_company company ON company.id = budget.company_id
      JOIN companies_costcenter center ON center.id = budget.cost_center_id
      LEFT JOIN LATERAL (SELECT sum(entry.committed) AS committed, sum(entry.spent) AS spent
                           FROM approvals_budgetentry entry
                          WHERE entry.reference = %(besides)s AND entry.budget_id = budget.id) held ON true
     WHERE budget.company_id = %(company)s AND NOT budget.is_archived AND budget.cost_center_id = ANY(%(centers)s)
       AND (%(at)s AT TIME ZONE coalesce(nullif(company.time_zone, ''), %(zone)s))::date
           BETWEEN budget.starts_on AND budget.ends_on
     ORDER BY center.code, budget.starts_on DESC, budget.id
"""


def budget_outlook(
    company_id: UUID, charges: Sequence[Charge], *, at: datetime | None = None, besides: str = ""
) -> tuple[Outlook, ...]:
    """The budgets that these lines count against if they are submitted at this moment, with what they would leave.

    What the purchase `besides` holds already is taken for free. One query, none when no line has a cost center. It is a
    forecast: only `budget_ledger.hold` decides, under the budgets' locks.
    """
    asked = _by_center(charges)
    if not asked:
        return ()
    facts: dict[str, Any] = {
        "company": company_id, "centers": list(asked), "at": at or now(), "zone": settings.TIME_ZONE,
        "besides": besides,
    }  # fmt: skip
    with connection.cursor() as cursor:
        cursor.execute(_COVERING, facts)
        return tuple(_outlook(row, asked) for row in cursor.fetchall())


def _by_center(charges: Sequence[Charge]) -> dict[UUID, Decimal]:
    sums: dict[UUID, Decimal] = {}
    for one in charges:
        if one.cost_center_id is not None:
            sums[one.cost_center_id] = sums.get(one.cost_center_id, Decimal(0)) + one.amount
    return sums


def _outlook(row: tuple[Any, ...], asked: dict[UUID, Decimal]) -> Outlook:
    budget_id, center_id, policy, amount, committed, spent, code, name, owner_id, period, starts_on, ends_on = row
    standing = Standing(budget_id, center_id, Policy(policy), amount, committed, spent)
    return Outlook(standing, code, name, owner_id, BudgetPeriod(period), starts_on, ends_on, asked[center_id])


def over_budget(outlook: Sequence[Outlook]) -> tuple[OverBudget, ...]:
    """Those of them that want consent for this purchase, as approval rules look at it."""
    return tuple(
        OverBudget(one.standing.id, f"{one.code} {one.name}", one.owner_id, one.standing.cost_center_id, -one.after)
        for one in outlook
        if one.is_passed and one.policy is BudgetPolicy.ASK
    )


def budgets_visible_to(actor: Actor) -> QuerySet[Budget]:
    """The budgets in force of the actor's company that he may look at, those that begin last first.

    Of the cost centers that his right to see spend reaches, of those that he owns, and of those of the whole company
    where it reaches all of it.
    """
    reached = _centers_reached(actor, Permission.SPEND_VIEW)
    return (
        Budget.objects.filter(reached, company=actor.company_id, is_archived=False)
        .select_related("cost_center__unit", "cost_center__owner", "company")
        .order_by("-starts_on", "cost_center__code", "period")
    )


def budget_or_404(actor: Actor, budget_id: UUID) -> Budget:
    """One of them. Raises NotFound."""
    budget = budgets_visible_to(actor).filter(pk=budget_id).first()
    if budget is None:
        raise NotFound
    return budget


def cost_centers_to_budget(actor: Actor) -> QuerySet[CostCenter]:
    """The cost centers in use for which the actor may set budgets, by code."""
    found = CostCenter.objects.filter(_place(actor, Permission.BUDGETS_MANAGE, ""), company=actor.company_id)
    return found.filter(is_archived=False).order_by("code")


def may_set_budget(actor: Actor, center: CostCenter) -> bool:
    """Whether his right to set budgets reaches this cost center of his company."""
    path = center.unit.path if center.unit else None
    if path is None:
        return any(reach.is_whole for reach in actor.grants.get(Permission.BUDGETS_MANAGE, ()))
    return actor.reaches(Permission.BUDGETS_MANAGE, path, None)


def days_of(period: str, starts_on: date, ends_on: date) -> str:
    """The days of a budget as people say them: 'November 2026', 'October to December 2026', '1 Nov to 15 Dec 2026'."""
    if period == BudgetPeriod.MONTH:
        return formats.date(starts_on, "LLLL yyyy")
    if period == BudgetPeriod.CUSTOM:
        return f"{formats.date(starts_on, 'd MMM yyyy')} \u2013 {formats.date(ends_on, 'd MMM yyyy')}"
    style = "LLL" if starts_on.year == ends_on.year else "LLL yyyy"
    return f"{formats.date(starts_on, style)} \u2013 {formats.date(ends_on, 'LLL yyyy')}"


def _centers_reached(actor: Actor, permission: Permission) -> Q:
    reached = _place(actor, permission, "cost_center__")
    return reached | Q(cost_center__owner=actor.user_id) if actor.user_id and actor.may(permission) else reached


def _place(actor: Actor, permission: Permission, lead: str) -> Q:
    reached = within(actor, permission, unit_path=f"{lead}unit__path", owner=None)
    whole = any(reach.is_whole for reach in actor.grants.get(permission, ()))
    return reached | Q(**{f"{lead}unit": None}) if whole else reached


@dataclass(frozen=True, slots=True)
class Holding:
    """What one purchase holds of a budget."""

    reference: str
    committed: Decimal
    spent: Decimal


def holdings_of(budget: Budget) -> list[Holding]:
    """What holds of a budget that was read through `budgets_visible_to`, the latest first; one query."""
    held = (
        BudgetEntry.objects.filter(budget=budget)
        .values("reference")
        .annotate(to_come=Sum("committed"), done=Sum("spent"), last=Max("id"))
        .exclude(to_come=0, done=0)
        .order_by("-last")
    )
    return [Holding(row["reference"], row["to_come"], row["done"]) for row in held]

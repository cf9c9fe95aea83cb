"""Writes: what cost centers may spend, set by those who keep their budgets."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from django.db.models import Q
from django.utils.translation import gettext as _

from lonja.approvals import budget_ledger
from lonja.approvals.budgeting import Charge, Period, Policy, last_day, next_period
from lonja.approvals.errors import BudgetInvalid
from lonja.approvals.models import Budget
from lonja.approvals.queries.budgets import budget_or_404, budgets_visible_to, days_of, may_set_budget
from lonja.companies.actor import SYSTEM, Actor
from lonja.companies.errors import PermissionMissing
from lonja.companies.models import Company, CostCenter
from lonja.companies.permissions import Permission
from lonja.companies.queries import company_or_404, cost_center_or_404
from lonja.core.audit import transaction_by
from lonja.core.clock import today
from lonja.core.errors import NotFound
from lonja.core.money import round_amount

LARGEST_AMOUNT = Decimal(10) ** 12

Count = Callable[[Budget], Iterable[tuple[str, Charge]]]
"""What purchases of a budget's cost center and days hold already, by reference: the room that keeps them knows."""


@dataclass(frozen=True, slots=True)
class BudgetDraft:
    """A budget as somebody wants it: net, in the company's currency. Only custom periods name their last day.

    `is_carried_over`: what is left at its end goes to the period after it; else it lapses.
    """

    cost_center_id: UUID
    period: Period
    starts_on: date
    amount: Decimal
    policy: Policy
    ends_on: date | None = None
    is_carried_over: bool = False


def set_budgets(actor: Actor, drafts: Sequence[BudgetDraft], count: Count) -> list[Budget]:
    """Set the budgets of these cost centers and periods, all of them or none; those that exist are changed.

    A new one counts what was ordered on its days before. For those whose BUDGETS_MANAGE reaches the cost centers.
    Raises PermissionMissing, NotFound, BudgetInvalid saying what is wrong.
    """
    actor.require(Permission.BUDGETS_MANAGE)
    with transaction_by(actor, "set_budgets"):
        budget_ledger.close_doors(actor.company_id)
        made = [_set(actor, draft, count) for draft in drafts]
        return _carried(actor, made)


def change_budget(
    actor: Actor, budget_id: UUID, amount: Decimal, policy: Policy, *, is_carried_over: bool = False
) -> Budget:
    """Give a budget another amount or policy, from the next order on; it may go under what is used already.

    Raises PermissionMissing, NotFound, BudgetInvalid.
    """
    with transaction_by(actor, "change_budget"):
        budget_ledger.close_doors(actor.company_id)
        budget = _to_change(actor, budget_id)
        budget.amount, budget.policy, budget.is_carried_over = _checked(actor, amount), policy, is_carried_over
        budget.save(update_fields=["amount", "policy", "is_carried_over"])
        return _carried(actor, [budget])[0]


def archive_budget(actor: Actor, budget_id: UUID) -> Budget:
    """Let a budget count no more; its ledger stays. Raises PermissionMissing, NotFound."""
    with transaction_by(actor, "archive_budget"):
        budget_ledger.close_doors(actor.company_id)
        budget = _to_change(actor, budget_id)
        budget.is_archived = True
        budget.save(update_fields=["is_archived"])
        return _carried(actor, [budget])[0]


def carry_budgets_over() -> int:
    """Bring what ended periods have left to those that run now, by each company's own day; returns how many changed.

    Any number of workers may call it at once, and as often as they like.
    """
    companies = Company.objects.filter(
        Q(budgets__is_carried_over=True) | Q(budgets__carried__gt=0), budgets__is_archived=False
    )
    changed = 0
    for pk, zone in companies.distinct().order_by("pk").values_list("pk", "time_zone"):
        with transaction_by(SYSTEM, "carry_budgets_over"):
            budget_ledger.close_doors(pk)
            changed += budget_ledger.carry_over(pk, today(zone or None))
    return changed


def _carried(actor: Actor, budgets: list[Budget]) -> list[Budget]:
    """These budgets, after what is left of periods was brought to those that run today."""
    zone = company_or_404(actor, actor.company_id).time_zone
    if budget_ledger.carry_over(actor.company_id, today(zone or None)):
        for one in budgets:
            one.refresh_from_db(fields=["carried"])
    return budgets


def copy_budgets(actor: Actor, budget_ids: Iterable[UUID], count: Count) -> list[Budget]:
    """Set the same amounts and policies for the period after each of these; what is set there already stays.

    Cost centers that were archived meanwhile are left out. Raises PermissionMissing; what he may not set is left out.
    """
    actor.require(Permission.BUDGETS_MANAGE)
    found = budgets_visible_to(actor).filter(pk__in=list(budget_ids), cost_center__is_archived=False)
    drafts = []
    for budget in found:
        start, end = next_period(Period(budget.period), budget.starts_on, budget.ends_on)
        is_set = _overlapping(budget.cost_center_id, budget.period, start, end) is not None
        if not is_set and may_set_budget(actor, budget.cost_center):
            one = (budget.cost_center_id, Period(budget.period), start, budget.amount, Policy(budget.policy), end)
            drafts.append(BudgetDraft(*one, is_carried_over=budget.is_carried_over))
    return set_budgets(actor, drafts, count)


def _set(actor: Actor, draft: BudgetDraft, count: Count) -> Budget:
    center = _center(actor, draft.cost_center_id)
    amount = _checked(actor, draft.amount)
    try:
        ends_on = last_day(draft.period, draft.starts_on, draft.ends_on)
    except ValueError:
        raise BudgetInvalid(_("A month, quarter or year begins on a first; other dates need a last day.")) from None
    there = _overlapping(center.pk, draft.period, draft.starts_on, ends_on)
    if there is not None and (there.starts_on, there.ends_on) != (draft.starts_on, ends_on):
        days = days_of(there.period, there.starts_on, there.ends_on)
        raise BudgetInvalid(
            _("%(cost_center)s has a budget for %(days)s already, and one day cannot count twice."),
            cost_center=center.code, days=days,
        )  # fmt: skip
    if there is not None:
        there.amount, there.policy, there.is_carried_over = amount, draft.policy, draft.is_carried_over
        there.save(update_fields=["amount", "policy", "is_carried_over"])
        return there
    budget = Budget(
        company_id=actor.company_id, cost_center=center, period=draft.period, starts_on=draft.starts_on,
        ends_on=ends_on, amount=amount, policy=draft.policy, is_carried_over=draft.is_carried_over,
    )  # fmt: skip
    budget_ledger.open_with(actor, budget, count(budget))
    return budget


def _overlapping(center_id: UUID, period: str, starts_on: date, ends_on: date) -> Budget | None:
    same = Budget.objects.filter(cost_center=center_id, period=period, is_archived=False)
    return same.filter(starts_on__lte=ends_on, ends_on__gte=starts_on).first()


def _center(actor: Actor, center_id: UUID) -> CostCenter:
    center = cost_center_or_404(actor, center_id)
    if center.company_id != actor.company_id or center.is_archived:
        raise NotFound
    if not may_set_budget(actor, center):
        raise PermissionMissing
    return center


def _to_change(actor: Actor, budget_id: UUID) -> Budget:
    actor.require(Permission.BUDGETS_MANAGE)
    budget = budget_or_404(actor, budget_id)
    if not may_set_budget(actor, budget.cost_center):
        raise PermissionMissing
    return budget


def _checked(actor: Actor, amount: Decimal) -> Decimal:
    if not (amount.is_finite() and 0 <= amount < LARGEST_AMOUNT and round_amount(amount, actor.currency) == amount):
        raise BudgetInvalid(_("The amount must be zero or more, and have no more decimals than the currency."))
    return amount

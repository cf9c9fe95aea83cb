"""What orders hold of budgets, and budgets that count the orders of their days."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from uuid import UUID

from lonja.approvals import actions as approvals
from lonja.approvals import budget_ledger
from lonja.approvals.actions import BudgetDraft
from lonja.approvals.models import Budget
from lonja.approvals.rules import OverBudget
from lonja.companies.actor import Actor
from lonja.ordering.models import Order, OrderLine
from lonja.ordering.queries.budgets import charged_on_its_days, charges_of
from lonja.ordering.queries.orders import subject_of


def set_budgets(actor: Actor, drafts: Sequence[BudgetDraft]) -> list[Budget]:
    """Set budgets that count what was ordered on their days before. Raises as `approvals.actions.set_budgets`."""
    return approvals.set_budgets(actor, drafts, charged_on_its_days)


def copy_budgets(actor: Actor, budget_ids: Iterable[UUID]) -> list[Budget]:
    """Set the same for the period after each of these. Raises as `approvals.actions.copy_budgets`."""
    return approvals.copy_budgets(actor, budget_ids, charged_on_its_days)


def hold_budgets(actor: Actor, order: Order, lines: Iterable[OrderLine], agreed: Iterable[OverBudget]) -> None:
    """Let an order hold what its lines take, of the budgets of the day on which it was submitted.

    `agreed` are those about which consent is asked. Raises approvals.BudgetExceeded, approvals.BudgetMoved.
    """
    charges = charges_of(lines, order.currency)
    if any(one.cost_center_id for one in charges):
        known = {one.budget_id for one in agreed}
        subject, at = subject_of(order.pk), order.submitted_at
        budget_ledger.hold(actor, order.company_id, subject, charges, at=at, agreed=known)
    elif not order._state.adding:
        release_budgets(actor, order)


def settle_budgets(actor: Actor, order: Order, lines: Iterable[OrderLine]) -> None:
    """Move what was shipped from committed to spent, and give back what was cancelled."""
    charges = charges_of(lines, order.currency)
    if any(one.cost_center_id for one in charges):
        budget_ledger.settle(actor, order.company_id, subject_of(order.pk), charges)


def release_budgets(actor: Actor, order: Order) -> None:
    """Give back all that an order holds."""
    budget_ledger.settle(actor, order.company_id, subject_of(order.pk), ())

"""Operations on budgets."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import cast
from uuid import UUID

from ninja import Body, Router

from lonja.api import fields
from lonja.api.budgets import schemas
from lonja.api.callers import CallerRequest
from lonja.api.operations import operation
from lonja.approvals.actions import BudgetDraft, archive_budget
from lonja.approvals.budgeting import Period, Policy
from lonja.approvals.errors import BudgetInvalid
from lonja.approvals.models import Budget
from lonja.approvals.queries import budgets_visible_to, cost_centers_to_budget
from lonja.companies.permissions import Permission
from lonja.core.errors import NotFound
from lonja.ordering.actions import set_budgets

router = Router(tags=["Budgets"])

LOOKING = (Permission.SPEND_VIEW,)
KEEPING = (Permission.BUDGETS_MANAGE,)


@operation(router, "GET", "/budgets", needs=LOOKING, answer=schemas.Budgets)
def list_budgets(request: CallerRequest) -> schemas.Budgets:
    """List budgets.

    Those in force that the caller may see, with what is committed, spent and left now.
    """
    return {"data": [_budget(one) for one in budgets_visible_to(request.actor)]}


@operation(router, "PUT", "/budgets", needs=KEEPING, answer=schemas.Budgets, raises=(NotFound, BudgetInvalid))
def put_budgets(request: CallerRequest, body: Body[schemas.BudgetsIn]) -> schemas.Budgets:
    """Set budgets.

    Set what cost centers may spend: one that exists for the same period is changed, a new one counts what was ordered
    on its days before. All are set, or none.
    """
    centers = dict(cost_centers_to_budget(request.actor).values_list("code", "id"))
    made = set_budgets(request.actor, [_draft(one, centers) for one in body.budgets])
    found = budgets_visible_to(request.actor).in_bulk([one.pk for one in made])
    return {"data": [_budget(found[one.pk]) for one in made if one.pk in found]}


@operation(router, "DELETE", "/budgets/{uuid:budget_id}", needs=KEEPING, raises=(NotFound,))
def delete_budget(request: CallerRequest, budget_id: UUID) -> None:
    """Remove a budget.

    Orders no longer count against it; what was counted is kept.
    """
    archive_budget(request.actor, budget_id)


def _draft(wanted: schemas.BudgetIn, centers: Mapping[str, UUID]) -> BudgetDraft:
    if wanted.cost_center not in centers:
        raise NotFound
    return BudgetDraft(
        cost_center_id=centers[wanted.cost_center],
        period=Period(wanted.period),
        starts_on=wanted.starts_on,
        ends_on=wanted.ends_on,
        amount=Decimal(wanted.amount),
        policy=Policy(wanted.policy),
        is_carried_over=wanted.is_carried_over,
    )


def _budget(one: Budget) -> schemas.Budget:
    currency = one.company.currency
    sums = {
        name: fields.amount(getattr(one, name), currency)
        for name in ("amount", "carried", "committed", "spent", "left")
    }
    facts = {
        "id": str(one.pk),
        "cost_center": one.cost_center.code,
        "period": one.period,
        "starts_on": one.starts_on.isoformat(),
        "ends_on": one.ends_on.isoformat(),
        "policy": one.policy,
        "is_carried_over": one.is_carried_over,
        "currency": currency,
        **sums,
    }
    return cast(schemas.Budget, facts)

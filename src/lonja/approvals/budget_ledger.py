"""What purchases hold of budgets: a budget and its entries always change together, under the budget's lock."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db import connection

from lonja.approvals.budgeting import Charge, Held, Move, Policy, Standing, growth_by_budget, moves_to
from lonja.approvals.errors import BudgetExceeded, BudgetMoved
from lonja.approvals.models import Budget, BudgetEntry
from lonja.companies.actor import Actor
from lonja.companies.models import CostCenter
from lonja.core import locks
from lonja.core.clock import now
from lonja.web import formats


def hold(
    actor: Actor,
    company_id: UUID,
    reference: str,
    charges: Sequence[Charge],
    *,
    at: datetime,
    agreed: Collection[UUID] = (),
) -> None:
    """Let the purchase `reference`, submitted at this moment, hold exactly these charges of its budgets.

    `agreed` are the budgets about which consent was asked or given, so that it may go past them. What it held before
    and does not need any more is given back. Doing it again changes nothing. Must run inside a transaction. Raises
    BudgetExceeded where a budget refuses it, BudgetMoved where one wants a consent that was not asked for; then
    nothing changed.
    """
    centers = list({one.cost_center_id for one in charges if one.cost_center_id is not None})
    _share(company_id)
    budgets = _locked(_COVERING_OR_HELD, _facts(company_id, reference, centers, at))
    moves = moves_to(budgets, charges, _held(reference)) if budgets else []
    _check(budgets, moves, agreed)
    _write(actor, reference, moves)


def settle(actor: Actor, company_id: UUID, reference: str, charges: Sequence[Charge]) -> None:
    """Bring what `reference` holds of its budgets to these charges: something was delivered, cancelled or taken back.

    Without charges it holds nothing any more. Looks for no other budgets, and never refuses: charges only fall, or
    move from committed to spent. Two statements where it holds nothing. Must run inside a transaction.
    """
    _share(company_id)
    if not _holds(reference):
        return
    budgets = _locked(_HELD_BUDGETS, {"reference": reference})
    _write(actor, reference, moves_to(budgets, charges, _held(reference)))


def close_doors(company_id: UUID) -> None:
    """Be the only one who touches budgets of this company until the transaction ends: a new one is about to count.

    A purchase that is submitted meanwhile waits, and then finds it; one committed before is found by it.
    """
    locks.take(locks.Lock.BUDGET)
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtext('budgets'), hashtext(%s))", [str(company_id)])


def carry_over(company_id: UUID, on: date) -> int:
    """Bring what periods have left over to the budgets that run on a day; behind `close_doors`.

    What is given back of an ended period later (an order is rejected or cancelled) follows at the next call. Returns
    how many budgets changed.
    """
    with connection.cursor() as cursor:
        cursor.execute(_CARRY, {"company": company_id, "day": on})
        return int(cursor.rowcount)


_CARRY = """
    UPDATE approvals_budget budget SET carried = found.carried
      FROM (SELECT running.id, coalesce(max(greatest(
                       ended.amount + ended.carried - ended.committed - ended.spent, 0)), 0) AS carried
              FROM approvals_budget running
              LEFT JOIN approvals_budget ended
                     ON ended.cost_center_id = running.cost_center_id AND ended.period = running.period
                    AND ended.ends_on = running.starts_on - 1 AND ended.is_carried_over AND NOT ended.is_archived
             WHERE running.company_id = %(company)s AND NOT running.is_archived
               AND %(day)s BETWEEN running.starts_on AND running.ends_on
             GROUP BY running.id) found
     WHERE budget.id = found.id AND budget.carried <> found.carried
"""


def open_with(actor: Actor, budget: Budget, standing: Iterable[tuple[str, Charge]]) -> None:
    """Write a new budget with what purchases of its days hold already, by reference; behind `close_doors`."""
    held = [(reference, one) for reference, one in standing if one.amount]
    budget.committed = sum((one.committed for _, one in held), Decimal(0))
    budget.spent = sum((one.spent for _, one in held), Decimal(0))
    budget.save(force_insert=True)
    BudgetEntry.objects.bulk_create(
        (
            BudgetEntry(
                budget=budget, reference=reference, line_id=one.line_id, committed=one.committed, spent=one.spent,
                user_id=actor.user_id,
            )
            for reference, one in held
        ),
        batch_size=1000,
    )  # fmt: skip


def _share(company_id: UUID) -> None:
    locks.take(locks.Lock.BUDGET)
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock_shared(hashtext('budgets'), hashtext(%s))", [str(company_id)])


_COLUMNS = "SELECT budget.id, cost_center_id, policy, amount + carried, committed, spent FROM approvals_budget budget"

_COVERING_OR_HELD = f"""
    {_COLUMNS} JOIN companies_company company ON company.id = budget.company_id
     WHERE budget.company_id = %(company)s
       AND (NOT budget.is_archived AND cost_center_id = ANY(%(centers)s)
            AND (%(at)s AT TIME ZONE coalesce(nullif(company.time_zone, ''), %(zone)s))::date
                BETWEEN starts_on AND ends_on
            OR budget.id IN (SELECT budget_id FROM approvals_budgetentry WHERE reference = %(reference)s))
     ORDER BY budget.id FOR NO KEY UPDATE OF budget
"""  # noqa: S608

_HELD_BUDGETS = f"""
    {_COLUMNS} WHERE id IN (SELECT budget_id FROM approvals_budgetentry WHERE reference = %(reference)s)
     ORDER BY id FOR NO KEY UPDATE
"""  # noqa: S608


def _facts(company_id: UUID, reference: str, centers: list[UUID], at: datetime) -> dict[str, Any]:
    zone = settings.TIME_ZONE
    return {"company": company_id, "reference": reference, "centers": centers, "at": at, "zone": zone}


def _locked(query: str, facts: dict[str, Any]) -> list[Standing]:
    locks.take(locks.Lock.BUDGET)
    with connection.cursor() as cursor:
        cursor.execute(query, facts)
        return [Standing(row[0], row[1], Policy(row[2]), *row[3:]) for row in cursor.fetchall()]


def _holds(reference: str) -> bool:
    return BudgetEntry.objects.filter(reference=reference).exists()


def _held(reference: str) -> Held:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT budget_id, line_id, sum(committed), sum(spent) FROM approvals_budgetentry"
            " WHERE reference = %s GROUP BY budget_id, line_id",
            [reference],
        )
        return {(budget, line): (committed, spent) for budget, line, committed, spent in cursor.fetchall()}


def _check(budgets: Sequence[Standing], moves: Sequence[Move], agreed: Collection[UUID]) -> None:
    growth = {key: committed + spent for key, (committed, spent) in growth_by_budget(moves).items()}
    for budget in budgets:
        more = growth.get(budget.id, Decimal(0))
        if not budget.is_passed_by(more):
            continue
        if budget.policy is Policy.BLOCK:
            raise _exceeded(budget, more)
        if budget.policy is Policy.ASK and budget.id not in agreed:
            raise BudgetMoved(cost_center=_center(budget).code)


def _exceeded(budget: Standing, asked: Decimal) -> BudgetExceeded:
    center = _center(budget)
    left, currency = max(budget.left, Decimal(0)), center.company.currency
    return BudgetExceeded(
        cost_center=center.code, left=formats.money(left, currency), asked=formats.money(asked, currency)
    )


def _center(budget: Standing) -> CostCenter:
    return CostCenter.objects.select_related("company").get(pk=budget.cost_center_id)


def _write(actor: Actor, reference: str, moves: Sequence[Move]) -> None:
    if not moves:
        return
    rows = [(key, committed, spent) for key, (committed, spent) in growth_by_budget(moves).items()]
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE approvals_budget budget SET committed = budget.committed + more.committed,"
            " spent = budget.spent + more.spent"
            " FROM unnest(%s::uuid[], %s::numeric[], %s::numeric[]) AS more (id, committed, spent)"
            " WHERE budget.id = more.id",
            [list(column) for column in zip(*rows, strict=True)],
        )
    at = now()
    BudgetEntry.objects.bulk_create(
        (
            BudgetEntry(
                budget_id=move.budget_id, reference=reference, line_id=move.line_id, committed=move.committed,
                spent=move.spent, user_id=actor.user_id, created_at=at,
            )
            for move in moves
        ),
        batch_size=1000,
    )  # fmt: skip

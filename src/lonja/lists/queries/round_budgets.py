"""What a collect round would leave of the budgets of its departments' cost centers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID

from lonja.approvals.budgeting import Charge
from lonja.approvals.queries import Outlook, budget_outlook
from lonja.core.ids import new_id
from lonja.lists.models import RoundDepartment, RoundState
from lonja.lists.queries.grid import Grid

ZERO = Decimal(0)


@dataclass(frozen=True, slots=True)
class RoundBudgets:
    """By cost center the budget of which the least would be left, and by it what all of them would have left."""

    tightest: Mapping[UUID, Outlook]

    def of(self, department: RoundDepartment) -> Outlook | None:
        """The budget that binds a department; departments of one cost center share it. None without one."""
        return self.tightest.get(department.cost_center_id) if department.cost_center_id else None

    @property
    def left(self) -> Decimal | None:
        """What would be left of all of them together; None where there is none."""
        return sum((one.after for one in self.tightest.values()), ZERO) if self.tightest else None

    @property
    def passed(self) -> int:
        """How many cost centers the round takes past their budget."""
        return sum(1 for one in self.tightest.values() if one.is_passed)


def round_budgets(found: Grid) -> RoundBudgets:
    """The budgets of a grid's departments if all that stands in it were ordered today; at most two queries.

    None of a round that was ordered or called off; a department whose address has its order already holds its share.
    """
    held = found.seen.held
    if held.state not in (RoundState.OPEN, RoundState.LOCKED):
        return RoundBudgets({})
    done = _ordered_addresses(found) if held.state == RoundState.LOCKED else set()
    charges = [
        Charge(new_id(), one.cost_center_id, ZERO if one.address_id in done else amount)
        for one, amount in zip(found.departments, found.amounts, strict=True)
    ]
    return RoundBudgets(_tightest(budget_outlook(held.company_id, charges)))


def _ordered_addresses(found: Grid) -> set[UUID]:
    orders = found.seen.held.orders.filter(order__isnull=False)
    return set(orders.values_list("address", flat=True))


def _tightest(outlook: Sequence[Outlook]) -> dict[UUID, Outlook]:
    tightest: dict[UUID, Outlook] = {}
    for one in outlook:
        center = one.standing.cost_center_id
        if center not in tightest or one.after < tightest[center].after:
            tightest[center] = one
    return tightest

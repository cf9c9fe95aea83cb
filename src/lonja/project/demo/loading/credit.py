"""Credit accounts with the ledger of the year: taken when an order was placed, paid back when it fell due."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime, time, timedelta
from decimal import ROUND_CEILING, Decimal
from typing import NamedTuple
from uuid import UUID

from lonja.ordering.queries.orders import subject_of
from lonja.payments.models import CreditAccount, CreditEntry, EntryKind, PaymentTerms
from lonja.project.demo.families.build import chance
from lonja.project.demo.history import ZONE, Stage
from lonja.project.demo.loading.copying import copy_in
from lonja.project.demo.loading.customers import Customer
from lonja.project.demo.loading.past import PastOrder

_LATEST_DAYS = 9
"""By how many days a customer pays late, at most."""

_LIMIT_STEP = 500


class _Movement(NamedTuple):
    """One row of the ledger before its running sum is known."""

    at: datetime
    company: str
    kind: EntryKind
    amount: Decimal
    reference: str
    user_id: UUID | None


def load_credit(orders: Iterable[PastOrder], customers: Mapping[str, Customer], now: datetime) -> None:
    """Write an account for each customer, whose limit covers all that it ever owed, and its ledger up to now."""
    movements = sorted(movement for order in orders for movement in _movements(order, now))
    used: dict[str, Decimal] = defaultdict(Decimal)
    peaks: dict[str, Decimal] = defaultdict(Decimal)
    running = []
    for movement in movements:
        used[movement.company] += movement.amount
        peaks[movement.company] = max(peaks[movement.company], used[movement.company])
        running.append(used[movement.company])
    accounts = _load_accounts(customers, used, peaks)
    copy_in(
        CreditEntry,
        ("account_id", "kind", "amount", "used_after", "reference", "note", "user_id", "created_at"),
        (
            (accounts[m.company], m.kind, m.amount, used_after, m.reference, "", m.user_id, m.at)
            for m, used_after in zip(movements, running, strict=True)
        ),
    )


def _movements(order: PastOrder, now: datetime) -> Iterator[_Movement]:
    total, reference = order.totals.total, subject_of(order.id)
    plan = order.plan
    yield _Movement(plan.placed_at, plan.company, EntryKind.RESERVE, total, reference, order.requester.pk)
    if plan.stage is Stage.CANCELLED and plan.acknowledged_at is not None:
        yield _Movement(plan.acknowledged_at, plan.company, EntryKind.RELEASE, -total, reference, None)
    elif plan.stage is Stage.SHIPPED:
        paid_at = _paid_at(order)
        if paid_at <= now:
            yield _Movement(paid_at, plan.company, EntryKind.PAYMENT, -total, reference, None)


def _paid_at(order: PastOrder) -> datetime:
    """The morning on which the customer pays: some days after the invoice of the last shipment falls due."""
    late = int(chance(f"paid {order.id}") * (_LATEST_DAYS + 1))
    due_on = order.plan.shipped_at[-1].date() + timedelta(days=order.net_days)
    return datetime.combine(due_on + timedelta(days=late), time(9), ZONE)


def _load_accounts(
    customers: Mapping[str, Customer], used: Mapping[str, Decimal], peaks: Mapping[str, Decimal]
) -> dict[str, int]:
    terms = {row.code: row for row in PaymentTerms.objects.all()}
    accounts = CreditAccount.objects.bulk_create(
        CreditAccount(
            company_id=customer.id,
            terms=terms[customer.spec.terms],
            currency="EUR",
            limit=_limit(customer, used.get(code, Decimal(0)), peaks.get(code, Decimal(0))),
            used=used.get(code, Decimal(0)),
        )
        for code, customer in customers.items()
    )
    return {code: account.pk for code, account in zip(customers, accounts, strict=True)}


def _limit(customer: Customer, used: Decimal, peak: Decimal) -> Decimal:
    """A round limit above the year's highest debt that leaves what the tour needs; a small rest is left exactly."""
    free = customer.spec.free_credit
    if free < _LIMIT_STEP:
        return used + free
    return max(_round_up(peak * Decimal("1.3")), _round_up(used + free))


def _round_up(amount: Decimal) -> Decimal:
    return (amount / _LIMIT_STEP).to_integral_value(ROUND_CEILING) * _LIMIT_STEP

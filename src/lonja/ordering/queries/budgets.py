"""What carts and orders take of the budgets of their cost centers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime, time, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db.models import F, Q

from lonja.approvals.budgeting import Charge, charge_of
from lonja.approvals.models import Budget
from lonja.approvals.queries import Outlook, budget_outlook
from lonja.companies.actor import Actor
from lonja.ordering.models import Order, OrderLine
from lonja.ordering.queries.cart_view import CartView
from lonja.ordering.queries.orders import subject_of
from lonja.ordering.states import BINDING, OrderState

HOLDING = [*BINDING, OrderState.PENDING_APPROVAL]
"""Orders in these states hold of budgets: also those that wait, because they may be released at any moment."""


def charges_of(lines: Iterable[OrderLine], currency: str) -> list[Charge]:
    """What the lines of an order take, as far as they are shipped and cancelled by now."""
    return [_charge(line, line.cost_center_id, currency) for line in lines]


def charges_of_cart(view: CartView) -> list[Charge]:
    """What the lines of a cart would take if they were ordered; those that cannot be ordered take nothing."""
    return [
        Charge(line.id, line.cost_center_id, line.settled.amount)
        for line in view.lines
        if line.settled is not None and line.cost_center_id is not None
    ]


def cart_outlook(actor: Actor, view: CartView) -> tuple[Outlook, ...]:
    """What ordering this cart now would leave of the budgets of its cost centers; at most one query."""
    return budget_outlook(actor.company_id, charges_of_cart(view))


def order_outlook(order: Order, lines: Iterable[OrderLine]) -> tuple[Outlook, ...]:
    """The same for an order that was submitted: as if it held nothing yet. At most one query."""
    charges = charges_of(lines, order.currency)
    return budget_outlook(order.company_id, charges, at=order.submitted_at, besides=subject_of(order.pk))


def charged_on_its_days(budget: Budget) -> Iterator[tuple[str, Charge]]:
    """What orders that were submitted on the days of a budget take of its cost center, by reference.

    Orders of another program's past name the cost center by its code alone.
    """
    zone = ZoneInfo(budget.company.time_zone or settings.TIME_ZONE)
    center = Q(cost_center=budget.cost_center_id)
    center |= Q(cost_center=None, cost_center_code=budget.cost_center.code)
    lines = OrderLine.objects.filter(
        center,
        order__company=budget.company_id,
        order__state__in=HOLDING,
        order__submitted_at__gte=_midnight(budget.starts_on, zone),
        order__submitted_at__lt=_midnight(budget.ends_on + timedelta(days=1), zone),
    ).annotate(currency=F("order__currency"))
    for line in lines.order_by("order__submitted_at", "order_id", "position"):
        yield subject_of(line.order_id), _charge(line, budget.cost_center_id, line.currency)


def _charge(line: OrderLine, center_id: UUID | None, currency: str) -> Charge:
    parts = (line.quantity, line.quantity_shipped, line.quantity_cancelled)
    return charge_of(line.pk, center_id, line.amount, *parts, currency)


def _midnight(day: date, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, time(), zone)

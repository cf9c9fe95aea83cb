"""Figures of the seller's day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from uuid import UUID

from django.db.models import Count, QuerySet, Sum
from django.db.models.functions import TruncDate

from lonja.companies.actor import Actor
from lonja.companies.permissions import Permission
from lonja.core.clock import now, today
from lonja.ordering.models import Order
from lonja.ordering.queries import orders_visible_to
from lonja.ordering.states import BINDING, OrderState


@dataclass(frozen=True, slots=True)
class Day:
    """What the day looks like: to acknowledge, to ship, waiting at customers; what came in today, net by currency."""

    to_acknowledge: int
    to_ship: int
    waiting_approval: int
    orders_today: int
    net_today: list[tuple[str, Decimal]]
    oldest_unacknowledged: datetime | None


def day(actor: Actor) -> Day:
    """The day's figures. Raises PermissionMissing."""
    actor.require(Permission.SALES_DASHBOARD)
    orders = orders_visible_to(actor)
    counts = dict(orders.order_by().values_list("state").annotate(n=Count("pk")))
    came = orders.filter(state__in=BINDING, placed_at__date=today())
    sums = came.order_by().values_list("currency").annotate(net=Sum("net_amount")).order_by("-net")
    waiting = orders.filter(state=OrderState.PLACED).order_by("placed_at").values_list("placed_at", flat=True).first()
    return Day(
        to_acknowledge=counts.get(OrderState.PLACED, 0),
        to_ship=counts.get(OrderState.ACKNOWLEDGED, 0) + counts.get(OrderState.PARTIALLY_SHIPPED, 0),
        waiting_approval=counts.get(OrderState.PENDING_APPROVAL, 0),
        orders_today=came.count(),
        net_today=list(sums),
        oldest_unacknowledged=waiting,
    )


def turnover_by_day(actor: Actor, currency: str, days: int = 30) -> list[tuple[date, Decimal]]:
    """Net turnover of each of the last `days` days in one currency, days without orders included."""
    actor.require(Permission.SALES_DASHBOARD)
    first = today() - timedelta(days=days - 1)
    found = (
        orders_visible_to(actor)
        .filter(state__in=BINDING, currency=currency, placed_at__gte=now() - timedelta(days=days + 1))
        .order_by()
        .annotate(day=TruncDate("placed_at"))
        .values_list("day")
        .annotate(net=Sum("net_amount"))
    )
    sums = dict(found)
    return [(each, sums.get(each, Decimal(0))) for each in (first + timedelta(days=n) for n in range(days))]


def top_companies(actor: Actor, days: int = 30, limit: int = 8) -> list[tuple[UUID, str, str, Decimal]]:
    """(company id, name, currency, net) of the companies that bought most in the last `days` days."""
    actor.require(Permission.SALES_DASHBOARD)
    found: QuerySet[Order] = orders_visible_to(actor).filter(
        state__in=BINDING, placed_at__gte=now() - timedelta(days=days)
    )
    rows = (
        found.order_by()
        .values_list("company", "company__name", "currency")
        .annotate(net=Sum("net_amount"))
        .order_by("-net")
    )
    return list(rows[:limit])

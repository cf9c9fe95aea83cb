"""What a company spent, by cost center and month (S5)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.db.models import F, QuerySet, Sum
from django.db.models.functions import TruncMonth

from lonja.companies.actor import Actor
from lonja.companies.permissions import Permission
from lonja.companies.queries import within
from lonja.ordering.models import OrderLine
from lonja.ordering.states import BINDING


@dataclass(frozen=True, slots=True)
class SpendRow:
    """Net amount (company's currency) under one heading; cancelled quantities do not count."""

    label: str
    amount: Decimal


def spend_by_cost_center(actor: Actor, since: date) -> list[SpendRow]:
    """Net spend since a day by cost center, largest first; '' stands for lines without one."""
    rows = _spent(actor, since).values("cost_center_code").annotate(net=Sum(_kept())).order_by("-net")
    return [SpendRow(row["cost_center_code"], row["net"]) for row in rows if row["net"]]


def spend_by_month(actor: Actor, since: date) -> list[tuple[date, Decimal]]:
    """Net spend by calendar month since a day."""
    rows = (
        _spent(actor, since).annotate(month=TruncMonth("order__placed_at")).values("month").annotate(net=Sum(_kept()))
    )
    return [(row["month"].date(), row["net"]) for row in rows.order_by("month")]


def _spent(actor: Actor, since: date) -> QuerySet[OrderLine]:
    actor.require(Permission.SPEND_VIEW)
    reached = within(actor, Permission.SPEND_VIEW, unit_path="order__unit__path", owner="order__requester")
    return OrderLine.objects.filter(
        order__company=actor.company_id, order__state__in=BINDING, order__placed_at__date__gte=since
    ).filter(reached)


def _kept() -> object:
    return F("amount") * (F("quantity") - F("quantity_cancelled")) / F("quantity")

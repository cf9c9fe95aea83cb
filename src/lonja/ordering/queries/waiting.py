"""How long an order has waited for approval, and what comes next."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from django.conf import settings

from lonja.approvals.models import ApprovalRequest
from lonja.approvals.queries import Waiting, waiting_of
from lonja.approvals.rules import WorkDays
from lonja.ordering.models import Order
from lonja.ordering.queries.recurring.lookups import calendar_of


def work_days_of(order: Order) -> WorkDays:
    """The days on which the unit of an order works: those of its company's country and calendar; one query."""
    company = order.company
    calendar = calendar_of(company.pk, company.country, order.unit.path)
    return WorkDays(calendar.is_open, ZoneInfo(company.time_zone or settings.TIME_ZONE))


def waiting_for_approval(order: Order, request: ApprovalRequest) -> Waiting:
    """Whom was told when that the order waits, and when it reminds and asks others next; the caller guards sight."""
    return waiting_of(request, work_days_of(order))

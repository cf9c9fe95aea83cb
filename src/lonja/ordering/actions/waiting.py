"""Orders that wait for approval: who is asked is reminded, and then those above him are asked, too."""

from __future__ import annotations

from uuid import UUID

from lonja.approvals.actions import nudge
from lonja.approvals.queries import open_requests
from lonja.companies.actor import SYSTEM
from lonja.core.audit import transaction_by
from lonja.core.errors import Busy
from lonja.core.events import record
from lonja.ordering.events import ApprovalAsked, ApprovalNudged
from lonja.ordering.models import Order
from lonja.ordering.queries.orders import order_id_of
from lonja.ordering.queries.waiting import work_days_of


def tend_approvals() -> int:
    """Remind, escalate, and ask who was never told, for every order that waits; returns for how many it was time.

    Each order is a transaction of its own; one that others hold at the moment is left for the next time.
    """
    waiting = {order_id_of(request.subject): request.pk for request in open_requests()}
    orders = Order.objects.filter(pk__in=waiting).select_related("company", "unit").order_by("submitted_at", "pk")
    return sum(_tend(order, waiting[order.pk]) for order in orders)


def _tend(order: Order, request_id: UUID) -> bool:
    days = work_days_of(order)
    try:
        with transaction_by(SYSTEM, "tend_approval"):
            done = nudge(request_id, days)
            if done is None:
                return False
            if done.notice is None:
                record(ApprovalAsked(order.pk, request_id))
            else:
                record(ApprovalNudged(order.pk, request_id, done.notice.pk))
    except Busy:
        return False
    return True

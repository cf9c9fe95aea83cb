"""Orders that were sent back for changes, and what was changed since."""

from __future__ import annotations

from uuid import UUID

from django.db.models import QuerySet

from lonja.approvals.models import ApprovalRequest, RequestState
from lonja.companies.actor import Actor
from lonja.ordering.models import Order, OrderLogEntry
from lonja.ordering.queries.orders import log_of, order_id_of, orders_visible_to


def sent_back_to(actor: Actor) -> QuerySet[Order]:
    """The actor's own orders that wait for his changes, the latest first."""
    if actor.user_id is None:
        return Order.objects.none()
    found = sent_back_orders(actor.company_id).filter(requester=actor.user_id)
    return orders_visible_to(actor).filter(pk__in=found.values("pk")).order_by("-submitted_at")


def sent_back_orders(company_id: UUID) -> QuerySet[Order]:
    """All orders of a company that wait for changes. Who asked for a round may have passed the order on since."""
    requests = ApprovalRequest.objects.filter(company=company_id, state=RequestState.RETURNED)
    ids = [order_id_of(subject) for subject in requests.values_list("subject", flat=True)]
    return Order.objects.filter(company=company_id, pk__in=ids)


def last_return(order: Order) -> OrderLogEntry | None:
    """Why, by whom and when an order was sent back the last time; None if it never was."""
    return log_of(order).filter(kind="returned").last()


def last_resubmission(order: Order) -> OrderLogEntry | None:
    """What the requester changed the last time that he sent an order again; None if he never did."""
    return log_of(order).filter(kind="resubmitted").last()

"""Orders that were sent back for changes, and what was changed since."""

from __future__ import annotations

from django.db.models import QuerySet

from lonja.approvals.models import ApprovalRequest, RequestState
from lonja.companies.actor import Actor
from lonja.ordering.models import Order, OrderLogEntry
from lonja.ordering.queries.orders import log_of, order_id_of, orders_visible_to


def sent_back_to(actor: Actor) -> QuerySet[Order]:
    """The actor's own orders that wait for his changes, the latest first."""
    requests = ApprovalRequest.objects.filter(
        company=actor.company_id, requester=actor.user_id, requester__isnull=False, state=RequestState.RETURNED
    )
    ids = [order_id_of(subject) for subject in requests.values_list("subject", flat=True)]
    return orders_visible_to(actor).filter(pk__in=ids).order_by("-submitted_at")


def last_return(order: Order) -> OrderLogEntry | None:
    """Why, by whom and when an order was sent back the last time; None if it never was."""
    return log_of(order).filter(kind="returned").last()


def last_resubmission(order: Order) -> OrderLogEntry | None:
    """What the requester changed the last time that he sent an order again; None if he never did."""
    return log_of(order).filter(kind="resubmitted").last()

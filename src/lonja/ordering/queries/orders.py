"""Orders that an actor may see, and what stands on them."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from django.db.models import QuerySet

from lonja.approvals.models import ApprovalRequest
from lonja.companies.actor import Actor
from lonja.companies.permissions import ActorKind, Permission
from lonja.companies.queries import within
from lonja.core.errors import NotFound
from lonja.ordering.models import Order, OrderAdjustment, OrderLine, OrderLogEntry


def subject_of(order_id: UUID) -> str:
    """How the rooms beneath, which know no orders, refer to this one."""
    return f"order:{order_id}"


def order_id_of(subject: str) -> UUID:
    """The order behind such a reference."""
    return UUID(subject.removeprefix("order:"))


def orders_visible_to(actor: Actor) -> QuerySet[Order]:
    """All orders for the seller's people who may see them; else those of the company that the actor's role reaches."""
    if actor.kind is ActorKind.STAFF:
        actor.require(Permission.SALES_ORDERS_VIEW)
        return Order.objects.select_related("company", "requester", "unit")
    reached = within(actor, Permission.ORDERS_VIEW, unit_path="unit__path", owner="requester")
    return Order.objects.filter(company=actor.company_id).filter(reached).select_related("requester", "unit")


def order_or_404(actor: Actor, order_id: UUID) -> Order:
    """One of them. Raises NotFound."""
    order = orders_visible_to(actor).filter(pk=order_id).first()
    if order is None:
        raise NotFound
    return order


def orders_for_requests(actor: Actor, requests: Iterable[ApprovalRequest]) -> dict[str, Order]:
    """The orders, by subject, that these requests stand for; the requests were read in the actor's scope.

    Whoever is asked to agree may see what he is asked about, whatever else his role reaches.
    """
    ids = [order_id_of(request.subject) for request in requests]
    found = Order.objects.filter(company=actor.company_id, pk__in=ids).select_related("requester", "unit")
    return {subject_of(order.pk): order for order in found}


def order_for_request(actor: Actor, request: ApprovalRequest) -> Order | None:
    """The order that a request stands for, in the actor's company."""
    return orders_for_requests(actor, [request]).get(request.subject)


def order_lines(order: Order) -> list[OrderLine]:
    """The lines of an order that was read through orders_visible_to, in their order, with their parts; two queries."""
    return list(order.lines.order_by("position").prefetch_related("parts"))


def order_adjustments(order: Order) -> list[OrderAdjustment]:
    """Its discounts and charges, those of lines too, in the order in which they were settled."""
    return list(order.adjustments.order_by("position"))


def log_of(order: Order) -> QuerySet[OrderLogEntry]:
    """What happened to the order, oldest first."""
    return order.log.select_related("user", "acting").order_by("id")

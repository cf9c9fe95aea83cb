"""Orders that an actor may see, and what stands on them."""

from __future__ import annotations

from uuid import UUID

from django.db.models import QuerySet

from lonja.companies.actor import Actor
from lonja.companies.permissions import ActorKind, Permission
from lonja.companies.queries import within
from lonja.core.errors import NotFound
from lonja.ordering.models import Order, OrderLine, OrderLogEntry


def subject_of(order_id: UUID) -> str:
    """How the rooms beneath, which know no orders, refer to this one."""
    return f"order:{order_id}"


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


def order_lines(order: Order) -> list[OrderLine]:
    """The lines of an order that was read through orders_visible_to, in their order."""
    return list(order.lines.order_by("position"))


def log_of(order: Order) -> QuerySet[OrderLogEntry]:
    """What happened to the order, oldest first."""
    return order.log.select_related("user", "acting").order_by("id")


def reorderable_lines(actor: Actor, order: Order) -> list[tuple[int, OrderLine]]:
    """(variant id, line) of the order's lines, to be offered again; what is hidden now is dealt with when it is added."""
    return [(line.variant_id, line) for line in order_lines(order)]

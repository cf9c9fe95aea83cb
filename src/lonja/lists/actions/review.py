"""Decide on the lines of a review, and put what is ready into the cart."""

from __future__ import annotations

from decimal import Decimal
from uuid import UUID

from lonja.catalog.queries import visible_variants
from lonja.companies.actor import Actor
from lonja.companies.permissions import Permission
from lonja.core.audit import transaction_by
from lonja.core.clock import now
from lonja.core.errors import NotFound
from lonja.lists.actions.read import fill, sale_of
from lonja.lists.errors import AlreadyAdded, NothingReady, QuantityMissing
from lonja.lists.models import LineStatus, QuickOrder, QuickOrderLine
from lonja.lists.queries.reviews import READY, quick_order_or_404
from lonja.ordering.actions import AddResult, CartAsk, add_lines


def choose_variant(actor: Actor, quick_order_id: UUID, position: int, variant_id: int) -> QuickOrderLine:
    """Say which product a line means. Raises NotFound (also for a variant that the actor may not see)."""
    actor.require(Permission.ORDERS_PLACE)
    with transaction_by(actor, "choose_variant"):
        line = _line(actor, quick_order_id, position)
        variant = visible_variants(actor).filter(pk=variant_id).first()
        if variant is None:
            raise NotFound
        line.remarks = []
        fill(line, variant.pk, sale_of(variant), line.requested or variant.quantity_minimum)
        line.is_left_out = False
        line.save()
    return line


def change_quantity(actor: Actor, quick_order_id: UUID, position: int, quantity: Decimal) -> QuickOrderLine:
    """Ask for another quantity (sales units); one that does not fit is shown adjusted.

    Raises NotFound, QuantityMissing.
    """
    actor.require(Permission.ORDERS_PLACE)
    with transaction_by(actor, "change_quantity"):
        line = _line(actor, quick_order_id, position)
        if not quantity.is_finite() or not 0 < quantity < Decimal("100000000"):
            raise QuantityMissing
        if line.variant_id is None:
            raise NotFound
        line.requested, line.unit, line.remarks = quantity, "", []
        fill(line, line.variant_id, sale_of(line.variant), quantity)
        line.save()
    return line


def leave_out(actor: Actor, quick_order_id: UUID, position: int, *, is_left_out: bool) -> QuickOrderLine:
    """Leave a line out of what goes into the cart, or take it in again. Raises NotFound."""
    actor.require(Permission.ORDERS_PLACE)
    with transaction_by(actor, "leave_out"):
        line = _line(actor, quick_order_id, position)
        line.is_left_out = is_left_out
        line.save(update_fields=["is_left_out"])
    return line


def add_to_cart(actor: Actor, quick_order_id: UUID) -> AddResult:
    """Put every ready line into the cart, once.

    Raises AlreadyAdded, NothingReady, NotFound and what add_lines raises.
    """
    with transaction_by(actor, "add_quick_order"):
        quick_order = quick_order_or_404(actor, quick_order_id)
        claimed = QuickOrder.objects.filter(pk=quick_order.pk, added_at=None).update(added_at=now())
        if not claimed:
            raise AlreadyAdded
        ready = quick_order.lines.filter(status__in=READY, is_left_out=False).order_by("position")
        asks = [CartAsk(line.variant_id, line.quantity) for line in ready if line.variant_id and line.quantity]
        if not asks:
            raise NothingReady
        return add_lines(actor, asks)


def _line(actor: Actor, quick_order_id: UUID, position: int) -> QuickOrderLine:
    quick_order = quick_order_or_404(actor, quick_order_id)
    line = (
        QuickOrderLine.objects.select_for_update(of=("self",))
        .select_related("variant")
        .filter(quick_order=quick_order, position=position)
        .first()
    )
    if line is None or line.status == LineStatus.INVALID:
        raise NotFound
    return line

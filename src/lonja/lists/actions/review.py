"""Decide on the lines of a review, and put what is ready into the cart."""

from __future__ import annotations

from decimal import Decimal
from uuid import UUID

from lonja.catalog.actions import learn_own_number
from lonja.catalog.models import Variant
from lonja.catalog.queries import visible_variants
from lonja.companies.actor import Actor
from lonja.companies.permissions import Permission
from lonja.core.audit import transaction_by
from lonja.core.clock import now
from lonja.core.errors import NotFound
from lonja.lists.actions.read import fill, mark_unpriced, match_again, sale_of
from lonja.lists.errors import AlreadyAdded, NothingReady, QuantityUnusable
from lonja.lists.models import LineStatus, QuickOrder, QuickOrderLine
from lonja.lists.queries.reviews import READY, quick_order_or_404
from lonja.lists.rules import Remark, names_a_product, quantity_problem
from lonja.ordering.actions import AddResult, CartAsk, add_lines

_OF_THE_CODE = {Remark.CODE_REPLACED, Remark.CODE_REPEATED, Remark.CODE_GUESSED, Remark.CODE_IS_DATE}
"""What stays true of a line that can be bought, whatever its quantity becomes."""


def choose_variant(actor: Actor, quick_order_id: UUID, position: int, variant_id: int) -> QuickOrderLine:
    """Say which product a line means; it can be said again, so the chosen one is kept among the candidates.

    A code that meant nothing is remembered as the company's own part number.
    Raises NotFound (also for a variant that the actor may not see), AlreadyAdded.
    """
    actor.require(Permission.ORDERS_PLACE)
    with transaction_by(actor, "choose_variant"):
        line = _line(actor, quick_order_id, position)
        variant = visible_variants(actor).filter(pk=variant_id).first()
        if variant is None or line.status == LineStatus.INVALID:
            raise NotFound
        if variant.pk not in line.candidates:
            line.candidates = [*line.candidates, variant.pk]
        line.remarks = [remark for remark in line.remarks if remark in _OF_THE_CODE]
        _settle(actor, line, variant)
        line.is_left_out = False
        line.save()
        learn_own_number(actor, line.code, variant.pk)
    return line


def change_quantity(actor: Actor, quick_order_id: UUID, position: int, quantity: Decimal) -> QuickOrderLine:
    """Ask for another quantity (sales units); one that does not fit is raised to the next that does, and says so.

    A line whose quantity was not readable gets its product now; one whose product is still open keeps the quantity.
    Raises NotFound, QuantityUnusable, AlreadyAdded.
    """
    actor.require(Permission.ORDERS_PLACE)
    with transaction_by(actor, "change_quantity"):
        line = _line(actor, quick_order_id, position)
        if not quantity.is_finite() or quantity_problem(quantity):
            raise QuantityUnusable
        line.requested, line.unit = quantity, ""
        line.remarks = [remark for remark in line.remarks if remark in _OF_THE_CODE]
        if line.variant is None:
            match_again(actor, line)
        else:
            _settle(actor, line, line.variant)
        line.save()
    return line


def leave_out(actor: Actor, quick_order_id: UUID, position: int, *, is_left_out: bool) -> QuickOrderLine:
    """Leave a line out of what goes into the cart, or take it in again. Raises NotFound, AlreadyAdded."""
    actor.require(Permission.ORDERS_PLACE)
    with transaction_by(actor, "leave_out"):
        line = _line(actor, quick_order_id, position)
        line.is_left_out = is_left_out
        line.save(update_fields=["is_left_out"])
    return line


def add_to_cart(actor: Actor, quick_order_id: UUID) -> AddResult:
    """Put every ready line into the cart, once; not one whose variant was hidden since.

    Raises AlreadyAdded, NothingReady, NotFound and what add_lines raises.
    """
    with transaction_by(actor, "add_quick_order"):
        quick_order = quick_order_or_404(actor, quick_order_id)
        claimed = QuickOrder.objects.filter(pk=quick_order.pk, added_at=None).update(added_at=now())
        if not claimed:
            raise AlreadyAdded
        ready = quick_order.lines.filter(
            status__in=READY, is_left_out=False, variant__in=visible_variants(actor)
        ).order_by("position")
        asks = [
            CartAsk(line.variant_id, line.quantity, configuration=line.configuration)
            for line in ready
            if line.variant_id and line.quantity
        ]
        if not asks:
            raise NothingReady
        return add_lines(actor, asks)


def _settle(actor: Actor, line: QuickOrderLine, variant: Variant) -> None:
    """Give the line the quantity that fits and every reason for it; whether there is a price may depend on it."""
    fill(line, variant.pk, sale_of(variant), line.requested or variant.quantity_minimum)
    mark_unpriced(actor, [line])


def _line(actor: Actor, quick_order_id: UUID, position: int) -> QuickOrderLine:
    quick_order = quick_order_or_404(actor, quick_order_id)
    if quick_order.added_at is not None:
        raise AlreadyAdded
    line = (
        QuickOrderLine.objects.select_for_update(of=("self",))
        .select_related("variant")
        .filter(quick_order=quick_order, position=position)
        .first()
    )
    if line is None or not names_a_product(line.code, line.remarks):
        raise NotFound
    return line

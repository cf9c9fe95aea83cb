"""Decide on the lines of a review, and put what is ready into the cart."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from uuid import UUID

from lonja.catalog.actions import learn_own_number
from lonja.catalog.models import Variant
from lonja.catalog.queries import CodeMatch, visible_variants
from lonja.companies.actor import Actor
from lonja.companies.permissions import Permission
from lonja.companies.queries import cost_centers, delivery_addresses
from lonja.core.audit import transaction_by
from lonja.core.clock import now
from lonja.core.errors import NotFound
from lonja.lists.actions.match import fill, mark_unpriced, match_again
from lonja.lists.errors import AlreadyAdded, NothingReady, QuantityUnusable
from lonja.lists.models import LineStatus, QuickOrder, QuickOrderLine
from lonja.lists.queries.dictionary import unit_counts
from lonja.lists.queries.reviews import READY, quick_order_or_404
from lonja.lists.rules import Remark, names_a_product, quantity_problem
from lonja.lists.rules.matching import NO_COUNTS
from lonja.ordering.actions import AddResult, CartAsk, add_lines

_OF_THE_CODE = {
    Remark.CODE_REPLACED, Remark.CODE_ENDED, Remark.CODE_REPEATED, Remark.CODE_GUESSED, Remark.CODE_IS_DATE,
    Remark.SERVICE_ENDED, Remark.DEPARTMENT_UNKNOWN,
}  # fmt: skip
"""What stays true of a line that can be bought, whatever its quantity becomes."""


def choose_variant(actor: Actor, quick_order_id: UUID, position: int, variant_id: int) -> QuickOrderLine:
    """Say which product a line means; it can be said again, so the chosen one is kept among the candidates.

    A code that meant nothing is remembered as the company's own part number; a sentence is not.
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
        is_word = line.status != LineStatus.TEXT
        line.remarks = [remark for remark in line.remarks if remark in _OF_THE_CODE]
        _settle(actor, line, variant)
        line.is_left_out = False
        line.save()
        if is_word:
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


def settle_again(actor: Actor, quick_order_id: UUID, position: int) -> None:
    """Count a line with a product once more, by what was taught meanwhile. Raises NotFound, AlreadyAdded."""
    actor.require(Permission.ORDERS_PLACE)
    with transaction_by(actor, "settle_again"):
        line = _line(actor, quick_order_id, position)
        if line.variant is None:
            raise NotFound
        line.remarks = [remark for remark in line.remarks if remark in _OF_THE_CODE]
        _settle(actor, line, line.variant)
        line.save()


def leave_out(actor: Actor, quick_order_id: UUID, position: int, *, is_left_out: bool) -> QuickOrderLine:
    """Leave a line out of what goes into the cart, or take it in again. Raises NotFound, AlreadyAdded."""
    actor.require(Permission.ORDERS_PLACE)
    with transaction_by(actor, "leave_out"):
        line = _line(actor, quick_order_id, position)
        line.is_left_out = is_left_out
        line.save(update_fields=["is_left_out"])
    return line


def add_to_cart(actor: Actor, quick_order_id: UUID, *, cart_id: UUID | None = None) -> AddResult:
    """Put every ready line into the cart (the current one without `cart_id`), once; none whose variant was hidden.

    Raises AlreadyAdded, NothingReady, NotFound and what add_lines raises.
    """
    with transaction_by(actor, "add_quick_order"):
        quick_order = quick_order_or_404(actor, quick_order_id)
        claimed = QuickOrder.objects.filter(pk=quick_order.pk, added_at=None).update(added_at=now())
        if not claimed:
            raise AlreadyAdded
        if quick_order.reading.get("attachments"):
            QuickOrder.objects.filter(pk=quick_order.pk).update(source={})
        ready = list(quick_order.lines.filter(status__in=READY, is_left_out=False).order_by("position"))
        # Asked by their ids: as a condition of the lines, a database without statistics tried each with each for 10 s.
        ids = {line.variant_id for line in ready}
        shown = set(visible_variants(actor).filter(pk__any_of=ids - {None}).values_list("pk", flat=True))
        charged = set(cost_centers(actor).values_list("pk", flat=True))
        usable = _usable(actor, [line.ship_to_id for line in ready if line.ship_to_id])
        asks = [
            CartAsk(
                line.variant_id,
                line.quantity,
                line.cost_center_id if line.cost_center_id in charged else None,
                configuration=line.configuration,
                ship_to_id=line.ship_to_id if line.ship_to_id in usable else None,
            )
            for line in ready
            if line.variant_id in shown and line.quantity
        ]
        if not asks:
            raise NothingReady
        return add_lines(actor, asks, cart_id=cart_id)


def _settle(actor: Actor, line: QuickOrderLine, variant: Variant) -> None:
    """Give the line the quantity that fits and every reason for it; whether there is a price may depend on it."""
    counts = unit_counts(actor, {(variant.pk, line.unit)} if line.unit else ())
    meant = CodeMatch(variant, "sku", Decimal(1))
    fill(line, meant, line.requested or variant.quantity_minimum, counts.get(variant.pk, NO_COUNTS))
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


def _usable(actor: Actor, address_ids: Sequence[UUID]) -> set[UUID]:
    """Those of these addresses to which the actor may still have goods sent; no query for none."""
    return (
        set(delivery_addresses(actor).filter(pk__in=address_ids).values_list("pk", flat=True)) if address_ids else set()
    )

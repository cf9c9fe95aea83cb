"""What the seller does with an order: acknowledge, ship, cancel what is left."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from decimal import Decimal
from uuid import UUID

from django.db.models import F

from lonja.catalog.models import Fulfillment
from lonja.companies.actor import Actor
from lonja.companies.permissions import Permission
from lonja.core import clock, locks
from lonja.core.audit import repeated_on_deadlock, transaction_by
from lonja.core.errors import NotFound
from lonja.core.events import record
from lonja.core.money import Money
from lonja.inventory import actions as inventory
from lonja.ordering.actions.budgets import settle_budgets
from lonja.ordering.actions.decide import move
from lonja.ordering.actions.parts import held, require_whole
from lonja.ordering.actions.place_order import write_log
from lonja.ordering.errors import MoveNotAllowed, NothingChosen, QuantityPastOrdered, ReasonMissing
from lonja.ordering.events import OrderCancelled, OrderDelayed
from lonja.ordering.models import Order, OrderLine
from lonja.ordering.queries.orders import subject_of
from lonja.ordering.queries.sums import live_total
from lonja.ordering.rules import LineProgress, is_complete, plain
from lonja.ordering.states import OPEN, OrderState
from lonja.payments import actions as payments
from lonja.pricing.actions import give_promotions_back


def acknowledge_order(actor: Actor, order_id: UUID) -> Order:
    """Tell the customer that the order is taken in hand. Raises NotFound, MoveNotAllowed, PermissionMissing."""
    with transaction_by(actor, "acknowledge_order"):
        order = lock_any_order(actor, order_id)
        move(order, OrderState.ACKNOWLEDGED)
        order.acknowledged_at = clock.now()
        order.save(update_fields=["state", "acknowledged_at"])
        write_log(actor, order, OrderState.ACKNOWLEDGED)
    return order


@repeated_on_deadlock
def cancel_order(actor: Actor, order_id: UUID, reason: str) -> Order:
    """Cancel all that is still open, give stock and credit back; what was shipped stays.

    If nothing was, the promotions' uses are given back too.

    Raises NotFound, MoveNotAllowed, ReasonMissing, PermissionMissing.
    """
    if not reason.strip():
        raise ReasonMissing
    with transaction_by(actor, "cancel_order"):
        order = lock_any_order(actor, order_id)
        if OrderState(order.state) not in OPEN:
            raise MoveNotAllowed(number=order.number, state=OrderState(order.state).label)
        lines = list(OrderLine.objects.filter(order=order))
        before = live_total(order, lines)
        given_up = {line.pk: _open(line) for line in lines if _open(line) > 0}
        OrderLine.objects.filter(order=order).update(quantity_cancelled=F("quantity") - F("quantity_shipped"))
        for line in lines:
            line.quantity_cancelled = line.quantity - line.quantity_shipped
        was_shipped = any(line.quantity_shipped for line in lines)
        if not was_shipped:
            give_promotions_back(actor, order.company_id, subject_of(order.pk))
        inventory.release(actor, subject_of(order.pk), held({line.pk: line for line in lines}, given_up))
        settle_budgets(actor, order, lines)
        _give_credit_back(actor, order, before - live_total(order, lines), reason)
        move(order, OrderState.SHIPPED if was_shipped else OrderState.CANCELLED)
        order.closed_at = clock.now()
        order.save(update_fields=["state", "closed_at"])
        write_log(actor, order, OrderState.CANCELLED, comment=reason)
        record(OrderCancelled(order.pk, reason))
    return order


def record_shipment(actor: Actor, order_id: UUID, quantities: Mapping[UUID, Decimal]) -> Order:
    """Note that these quantities of the order's lines have left, and move the order on; called by fulfillment.

    Licenses may go before anybody has acknowledged the order, anything else may not.
    Must run inside fulfillment's transaction. Raises NotFound, MoveNotAllowed, NothingChosen,
    QuantityPastOrdered, OnlyWhole, PermissionMissing.
    """
    with transaction_by(actor, "ship_order"):
        order = lock_any_order(actor, order_id)
        lines = {line.pk: line for line in OrderLine.objects.filter(order=order)}
        chosen = {line_id: quantity for line_id, quantity in quantities.items() if quantity}
        _require_taken_in_hand(order, [lines[pk] for pk in chosen if pk in lines])
        _check_quantities(lines, chosen)
        require_whole(lines, chosen)
        for line_id, quantity in chosen.items():
            lines[line_id].quantity_shipped += quantity
        OrderLine.objects.bulk_update([lines[line_id] for line_id in chosen], ["quantity_shipped"], batch_size=500)
        inventory.consume(actor, subject_of(order.pk), held(lines, chosen))
        settle_budgets(actor, order, lines.values())
        complete = is_complete(_progress(line) for line in lines.values())
        if order.state != OrderState.PARTIALLY_SHIPPED or complete:
            move(order, OrderState.SHIPPED if complete else OrderState.PARTIALLY_SHIPPED)
        order.closed_at = clock.now() if complete else None
        order.save(update_fields=["state", "closed_at"])
        write_log(actor, order, order.state)
    return order


def note_delay(actor: Actor, order_id: UUID, line_ids: Collection[UUID], cause: UUID) -> None:
    """Write on an order that the promised dates of these lines of it no longer hold, and have its requester told.

    Once for each `cause`, the event behind it. Raises NotFound, PermissionMissing.
    """
    with transaction_by(actor, "note_delay"):
        order = lock_any_order(actor, order_id)
        if order.log.filter(kind="delayed", params__cause=str(cause)).exists():
            return
        late = OrderLine.objects.filter(order=order, pk__in=line_ids).order_by("position")
        skus = ", ".join(line.sku for line in late)
        write_log(actor, order, "delayed", comment=skus, params={"cause": str(cause)})
        record(OrderDelayed(order.pk, tuple(str(line.pk) for line in late)))


def lock_any_order(actor: Actor, order_id: UUID) -> Order:
    """Any customer's order, locked, for the seller's people who handle orders. Raises NotFound, PermissionMissing."""
    actor.require(Permission.SALES_ORDERS_HANDLE)
    locks.take(locks.Lock.ORDER)
    order = Order.objects.select_for_update(of=("self",)).filter(pk=order_id).first()
    if order is None:
        raise NotFound
    return order


def _require_taken_in_hand(order: Order, lines: Collection[OrderLine]) -> None:
    if order.state == OrderState.PLACED and any(line.fulfillment != Fulfillment.LICENSE for line in lines):
        raise MoveNotAllowed(number=order.number, state=OrderState(order.state).label)


def _check_quantities(lines: Mapping[UUID, OrderLine], chosen: Mapping[UUID, Decimal]) -> None:
    if not chosen:
        raise NothingChosen
    for line_id, quantity in chosen.items():
        line = lines.get(line_id)
        if line is None:
            raise NotFound
        if not quantity.is_finite() or not 0 < quantity <= _open(line):
            raise QuantityPastOrdered(
                position=line.position, sku=line.sku, open=plain(_open(line)), quantity=str(quantity)
            )


def _progress(line: OrderLine) -> LineProgress:
    return LineProgress(line.quantity, line.quantity_shipped, line.quantity_cancelled)


def _open(line: OrderLine) -> Decimal:
    return _progress(line).open


def _give_credit_back(actor: Actor, order: Order, amount: Decimal, reason: str) -> None:
    if amount > 0:
        payments.release(
            actor, order.company_id, Money(amount, order.currency), subject_of(order.pk), note=reason[:200]
        )

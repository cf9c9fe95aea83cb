"""An approver lets less be ordered than was asked for, and the requester is told what."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from uuid import UUID

from lonja.approvals import actions as approvals
from lonja.approvals.queries import open_request_of, waiting_ids
from lonja.companies.actor import Actor
from lonja.companies.permissions import Permission
from lonja.core.audit import repeated_on_deadlock, transaction_by
from lonja.core.events import record
from lonja.ordering.actions.decide import change_quantities, decide_order, lock_order, require_pending
from lonja.ordering.errors import NothingChosen, OnlyLess, ReasonMissing
from lonja.ordering.events import OrderCut
from lonja.ordering.models import Order, OrderLine
from lonja.ordering.queries.orders import subject_of
from lonja.ordering.states import OrderState


def cut_order(
    actor: Actor, order_id: UUID, quantities: Mapping[UUID, Decimal], *, comment: str, seen_hash: str
) -> Order:
    """Approve an order that waits for the actor in smaller quantities (0 takes a line out); the requester reads why.

    The order takes today's prices and consent starts anew for what is left: his own is given at once where he is the
    next to be asked. Raises as `change_pending_order` and `decide_order` do, ReasonMissing, and OnlyLess; then nothing
    changed, but where only his consent could not be carried out the order stays cut, and waits.
    """
    order = _cut(actor, order_id, quantities, comment.strip(), seen_hash)
    if order.state != OrderState.PENDING_APPROVAL:
        return order
    request = open_request_of(subject_of(order.pk))
    if request.pk not in waiting_ids(actor):
        return order
    return decide_order(actor, order.pk, approve=True, comment=comment, seen_hash=order.content_hash)


@repeated_on_deadlock
def _cut(actor: Actor, order_id: UUID, quantities: Mapping[UUID, Decimal], comment: str, seen_hash: str) -> Order:
    actor.require(Permission.ORDERS_APPROVE)
    if not comment:
        raise ReasonMissing
    with transaction_by(actor, "cut_order"):
        order = lock_order(actor, order_id)
        require_pending(order)
        approvals.require_turn(actor, open_request_of(subject_of(order.pk)).pk, seen_hash)
        found = OrderLine.objects.filter(order=order, pk__in=quantities, gift_of="", service_of=None)
        lines = {line.pk: line for line in found}
        changed = {pk: many for pk, many in quantities.items() if pk in lines and many != lines[pk].quantity}
        if not changed:
            raise NothingChosen
        if any(not 0 <= quantity < lines[pk].quantity for pk, quantity in changed.items()):
            raise OnlyLess
        cuts = [
            {"sku": lines[pk].sku, "name": lines[pk].name, "before": str(lines[pk].quantity), "after": str(quantity)}
            for pk, quantity in changed.items()
        ]
        change_quantities(actor, order, changed, "cut", comment=comment, cuts=cuts)
        record(OrderCut(order.pk))
    return order

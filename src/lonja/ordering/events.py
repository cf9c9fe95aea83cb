"""Facts of orders that other rooms hear of. Amounts are in the order's currency."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from lonja.core.events import Event


@dataclass(frozen=True)
class ApprovalAsked(Event):
    """An order waits for a step of its approval request: the first, or the next one after a consent."""

    order_id: UUID
    request_id: UUID


@dataclass(frozen=True)
class ApprovalNudged(Event):
    """An order has waited long: those of the notice are reminded, or asked because nobody below has decided."""

    order_id: UUID
    request_id: UUID
    notice_id: UUID


@dataclass(frozen=True)
class OrderPlaced(Event):
    """The order binds the company: placed at once, or released by its last approver."""

    order_id: UUID


@dataclass(frozen=True)
class OrderRejected(Event):
    """An approver said no."""

    order_id: UUID
    comment: str


@dataclass(frozen=True)
class OrderCut(Event):
    """An approver let less be ordered than was asked for; its log says what."""

    order_id: UUID


@dataclass(frozen=True)
class OrderReturned(Event):
    """An approver sent the order back to its requester for changes; its log says which."""

    order_id: UUID


@dataclass(frozen=True)
class OrderPassedOn(Event):
    """An order that waits for changes goes to somebody else, because its requester leaves the company."""

    order_id: UUID
    former_requester_id: UUID


@dataclass(frozen=True)
class OrderShipped(Event):
    """Goods of the order left, in part or whole."""

    order_id: UUID
    shipment_id: UUID


@dataclass(frozen=True)
class OrderCancelled(Event):
    """The seller cancelled what was still open."""

    order_id: UUID
    reason: str


@dataclass(frozen=True)
class OrderDelayed(Event):
    """Goods that were promised are not there: the promised dates of these lines (ids as texts) no longer hold."""

    order_id: UUID
    lines: tuple[str, ...]


@dataclass(frozen=True)
class RecurringRunAnnounced(Event):
    """A run of a recurring order comes in a few days: who answers for it may still skip, move or change it."""

    run_id: UUID


@dataclass(frozen=True)
class RecurringRunSettled(Event):
    """A run was ordered otherwise than planned, or was not: it waits, is to be reviewed, or failed."""

    run_id: UUID


@dataclass(frozen=True)
class RecurringOrderPassedOn(Event):
    """Somebody else answers for a recurring order from now on, because its owner may not order any more."""

    recurring_id: UUID
    former_owner_id: UUID


@dataclass(frozen=True)
class CartHandedOver(Event):
    """Somebody gave a cart of his to a colleague, who answers for it from now on."""

    cart_id: UUID
    from_user_id: UUID
    to_user_id: UUID


@dataclass(frozen=True)
class CartOrdered(Event):
    """Somebody ordered a cart that a colleague shares with him, in his own name."""

    order_id: UUID
    owner_id: UUID
    name: str


@dataclass(frozen=True)
class OrderWithdrawn(Event):
    """Its requester took back an order that waited for approval."""

    order_id: UUID

"""Writes: files that justify an order."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from lonja.companies.actor import Actor
from lonja.companies.permissions import Permission
from lonja.core.audit import transaction_by
from lonja.core.errors import NotFound
from lonja.ordering.actions.decide import lock_order
from lonja.ordering.attachments import ATTACHMENTS, MOST_ATTACHMENTS
from lonja.ordering.errors import MoveNotAllowed, TooManyAttachments
from lonja.ordering.models import OrderAttachment
from lonja.ordering.states import OrderState

TAKEN_IN = (OrderState.PENDING_APPROVAL, OrderState.PLACED)


def check_files(files: Sequence[tuple[bytes, str]]) -> None:
    """Refuse files that no order would take, before there is one; each is its content and name. Writes nothing.

    Raises AttachmentUnusable, AttachmentTooLarge, TooManyAttachments.
    """
    if len(files) > MOST_ATTACHMENTS:
        raise TooManyAttachments(most=MOST_ATTACHMENTS)
    for data, name in files:
        ATTACHMENTS.examined(data, name)


def attach_files(actor: Actor, order_id: UUID, files: Sequence[tuple[bytes, str]]) -> list[OrderAttachment]:
    """Add files to an order that waits, or was just placed; those that it has already are not added again.

    They stay: who decides later reads what who decided before has read, and more. Only its requester may. Raises
    NotFound, MoveNotAllowed, PermissionMissing, and as `check_files` does; then nothing was added.
    """
    actor.require(Permission.ORDERS_PLACE)
    check_files(files)
    with transaction_by(actor, "attach_files"):
        order = lock_order(actor, order_id)
        if (order.requester_id, order.api_key_id) != (actor.user_id, actor.api_key_id):
            raise NotFound
        if order.state not in TAKEN_IN:
            raise MoveNotAllowed(number=order.number, state=OrderState(order.state).label)
        known = set(order.attachments.values_list("file_hash", flat=True))
        stored = {one.hash: one for one in (ATTACHMENTS.keep(data, name) for data, name in files)}
        new = [one for digest, one in stored.items() if digest not in known]
        if len(known) + len(new) > MOST_ATTACHMENTS:
            raise TooManyAttachments(most=MOST_ATTACHMENTS)
        return OrderAttachment.objects.bulk_create(
            OrderAttachment(
                order=order,
                file_hash=one.hash,
                file_name=one.name,
                media_type=one.media_type,
                size=one.size,
                user_id=actor.user_id,
            )
            for one in new
        )

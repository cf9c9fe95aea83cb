"""The files of an order, for whoever may see it or is asked to agree to it."""

from __future__ import annotations

from pathlib import Path
from uuid import UUID

from django.db.models import QuerySet

from lonja.approvals.queries import requests_visible_to
from lonja.companies.actor import Actor
from lonja.core.errors import NotFound
from lonja.ordering.attachments import ATTACHMENTS
from lonja.ordering.models import OrderAttachment
from lonja.ordering.queries.orders import orders_visible_to, subject_of


def attachment_or_404(actor: Actor, order_id: UUID, attachment_id: int) -> tuple[OrderAttachment, Path]:
    """A file of an order of the actor's company, and where it lies. Raises NotFound.

    They are the company's own: the seller does not read them.
    """
    found = _of_order(actor, order_id).filter(pk=attachment_id).first()
    path = ATTACHMENTS.path_of(found.file_hash) if found is not None else None
    if found is None or path is None:
        raise NotFound
    return found, path


def attachments_of(actor: Actor, order_id: UUID) -> QuerySet[OrderAttachment]:
    """The files of an order, in their order. Raises NotFound, as `attachment_or_404`."""
    return _of_order(actor, order_id).select_related("user")


def _of_order(actor: Actor, order_id: UUID) -> QuerySet[OrderAttachment]:
    """Of an order that the actor may see, or is asked to agree to. Raises NotFound."""
    own = actor.company_id
    if not (
        orders_visible_to(actor).filter(pk=order_id).exists()
        or requests_visible_to(actor).filter(subject=subject_of(order_id)).exists()
    ):
        raise NotFound
    return OrderAttachment.objects.filter(order=order_id, order__company=own)

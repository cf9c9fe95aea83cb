"""The files of an order, for whoever may see it or is asked to agree to it."""

from __future__ import annotations

from pathlib import Path
from uuid import UUID

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
    found = OrderAttachment.objects.filter(pk=attachment_id, order=order_id, order__company=actor.company_id).first()
    may_see = actor.company_id is not None and (
        orders_visible_to(actor).filter(pk=order_id).exists()
        or requests_visible_to(actor).filter(subject=subject_of(order_id)).exists()
    )
    path = ATTACHMENTS.path_of(found.file_hash) if found is not None and may_see else None
    if found is None or path is None:
        raise NotFound
    return found, path

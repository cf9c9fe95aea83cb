"""Operations on the papers of orders: the order as PDF, how it was approved, and the files that justify it."""

from __future__ import annotations

import hashlib
from uuid import UUID

from django.http import HttpResponse
from ninja import Path, Router

from lonja.api import fields
from lonja.api.callers import CallerRequest
from lonja.api.forms import FileForm
from lonja.api.handing_out import ATTACHABLE, PDF, Attached, paper
from lonja.api.operations import operation
from lonja.api.orders import schemas
from lonja.companies.permissions import Permission
from lonja.core.errors import NotFound
from lonja.ordering.actions import attach_files
from lonja.ordering.approval_paper import trail_pdf
from lonja.ordering.attachments import ATTACHMENTS
from lonja.ordering.errors import AttachmentUnusable, MoveNotAllowed, OrderPaperUnset, TooManyAttachments
from lonja.ordering.models import OrderAttachment
from lonja.ordering.paper import order_pdf
from lonja.ordering.queries import attachment_or_404, attachments_of, order_or_404
from lonja.web.attached import attached_file

router = Router(tags=["Orders"])

VIEWING = (Permission.ORDERS_VIEW,)
READING = (Permission.ORDERS_VIEW, Permission.ORDERS_APPROVE)
BUYING = (Permission.ORDERS_PLACE,)
ONE = "/orders/{uuid:order_id}"
EVIDENCE = FileForm("A PDF, PNG, JPEG or WebP.", ATTACHMENTS.most_bytes, {})


@operation(router, "GET", ONE + "/pdf", needs=VIEWING, media=PDF, raises=(NotFound, OrderPaperUnset))
def read_order_pdf(request: CallerRequest, order_id: UUID) -> HttpResponse:
    """Fetch an order as PDF.

    In the caller's language.
    """
    order = order_or_404(request.actor, order_id)
    return paper(order_pdf(order), order.number)


@operation(router, "GET", ONE + "/approval-trail", needs=VIEWING, media=PDF, raises=(NotFound, OrderPaperUnset))
def read_approval_trail(request: CallerRequest, order_id: UUID) -> HttpResponse:
    """Fetch the trail of an approval as PDF.

    How the order was approved, by whom, when and on what evidence, in the caller's language.
    """
    order = order_or_404(request.actor, order_id)
    return paper(trail_pdf(order), order.number)


@operation(router, "GET", ONE + "/attachments", needs=READING, answer=schemas.OrderAttachments, raises=(NotFound,))
def list_order_attachments(request: CallerRequest, order_id: UUID) -> schemas.OrderAttachments:
    """List the files of an order.

    What its requester added to justify it; who is asked to agree to it reads them too.
    """
    return {"data": [_attached(one) for one in attachments_of(request.actor, order_id)]}


@operation(
    router,
    "POST",
    ONE + "/attachments",
    needs=BUYING,
    answer=Attached,
    raises=(NotFound, MoveNotAllowed, AttachmentUnusable, TooManyAttachments),
    form=EVIDENCE,
)
def attach_to_order(request: CallerRequest, order_id: UUID) -> Attached:
    """Attach a file to an order.

    To one that waits or was just placed, up to 5 MB, by its requester. It stays; the same file again is not added
    again.
    """
    order = order_or_404(request.actor, order_id)
    attach_files(request.actor, order_id, [(request.sent.data, request.sent.file_name)])
    digest = hashlib.sha256(request.sent.data).hexdigest()
    return _attached(order.attachments.select_related("user").get(file_hash=digest))


@operation(router, "GET", ONE + "/attachments/{number}", needs=READING, media=ATTACHABLE, raises=(NotFound,))
def read_order_attachment(request: CallerRequest, order_id: UUID, number: Path[fields.NumberIn]) -> HttpResponse:
    """Fetch a file of an order.

    As it was attached.
    """
    found, path = attachment_or_404(request.actor, order_id, number)
    return attached_file(path, found.media_type, found.file_name)


def _attached(one: OrderAttachment) -> Attached:
    return Attached(
        number=one.pk,
        name=one.file_name,
        media_type=one.media_type,
        size=one.size,
        attached_at=fields.moment(one.added_at),
        person=one.user.name if one.user else None,
    )

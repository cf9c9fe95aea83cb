"""What stands behind an approval: the files of the buyer, and the whole trail as a PDF."""

from __future__ import annotations

from typing import cast
from uuid import UUID

from django.contrib import messages
from django.core.files.uploadedfile import UploadedFile
from django.http import FileResponse, HttpRequest, HttpResponse
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from lonja.companies.permissions import Permission
from lonja.exchange.states import PreparedKind
from lonja.ordering.actions import attach_files
from lonja.ordering.attachments import ATTACHMENTS, MOST_ATTACHMENTS
from lonja.ordering.queries import attachment_or_404, order_or_404
from lonja.storefront.access import BuyerRequest, for_buyers
from lonja.storefront.views.prepared import paper
from lonja.web import pages
from lonja.web.attempts import pressed

# What somebody uploaded is shown, and does nothing.
INERT = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; object-src 'self'; frame-ancestors 'none'"


def sent_files(request: HttpRequest) -> list[tuple[bytes, str]]:
    """The files that a form brought, each with its name, read up to the size that is taken."""
    sent = [one for one in request.FILES.getlist("files") if isinstance(one, UploadedFile)]
    return [(one.read(ATTACHMENTS.most_bytes + 1), one.name or "") for one in sent[: MOST_ATTACHMENTS + 1]]


@require_POST
@for_buyers
def attach(request: BuyerRequest, order_id: UUID) -> HttpResponse:
    """Add files to an order that waits."""
    request.actor.require(Permission.ORDERS_PLACE)
    order_or_404(request.actor, order_id)
    files = sent_files(request)
    if not files:
        messages.error(request, _("Choose a file first."))
        return pages.redirect(request, "storefront:order", order_id)
    done = _("The files are added; those who approve can read them.")
    return pressed(request, lambda: attach_files(request.actor, order_id, files), done, "storefront:order", order_id)


@require_safe
@for_buyers
def attachment(request: BuyerRequest, order_id: UUID, order_file_id: int) -> HttpResponse:
    """One file, which does nothing when it is opened."""
    found, path = attachment_or_404(request.actor, order_id, order_file_id)
    answer = FileResponse(path.open("rb"), content_type=found.media_type)
    answer["Content-Disposition"] = content_disposition_header(False, found.file_name) or "inline"
    answer["Content-Security-Policy"] = INERT
    answer["Cache-Control"] = "private, no-store"
    return cast(HttpResponse, answer)


@require_safe
@for_buyers
def approval_trail(request: BuyerRequest, order_id: UUID) -> HttpResponse:
    """How the order was approved, by whom, when and on what evidence, as a PDF."""
    return paper(request, PreparedKind.APPROVALS, order_id)

"""Files of a quote: put to it, taken away again before they are sent, read by both sides."""

from __future__ import annotations

from uuid import UUID

from django.core.files.uploadedfile import UploadedFile
from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from lonja.backoffice.access import StaffRequest, for_staff
from lonja.backoffice.views.order_list import uuid_or_none
from lonja.companies.permissions import Permission
from lonja.quotes.actions import attach_file, remove_attachment
from lonja.quotes.cabinet import ATTACHMENTS
from lonja.quotes.errors import AttachmentMissing
from lonja.quotes.queries import attachment_or_404, quote_or_404
from lonja.web.attached import attached_file
from lonja.web.attempts import pressed


@require_POST
@for_staff(Permission.SALES_QUOTES_MANAGE)
def attach(request: StaffRequest, quote_id: UUID) -> HttpResponse:
    """Put a file to the quote or to one of its lines."""
    quote_or_404(request.actor, quote_id)

    def do() -> None:
        file = request.FILES.get("file")
        if not isinstance(file, UploadedFile):
            raise AttachmentMissing
        data, name = file.read(ATTACHMENTS.most_bytes + 1), file.name or "file"
        attach_file(request.actor, quote_id, data, name, uuid_or_none(request.POST.get("line", "")))

    to = "backoffice:quote_draft" if request.POST.get("to") == "draft" else "backoffice:quote"
    return pressed(request, do, _("The file is attached."), to, quote_id)


@require_POST
@for_staff(Permission.SALES_QUOTES_MANAGE)
def remove(request: StaffRequest, quote_id: UUID, attachment_id: int) -> HttpResponse:
    """Take a file away that was not sent yet."""
    to = "backoffice:quote_draft" if request.POST.get("to") == "draft" else "backoffice:quote"
    done = _("The file is gone.")
    return pressed(request, lambda: remove_attachment(request.actor, quote_id, attachment_id), done, to, quote_id)


@require_safe
@for_staff(Permission.SALES_QUOTES_VIEW)
def file(request: StaffRequest, quote_id: UUID, attachment_id: int) -> HttpResponse:
    """One of the files."""
    found, path = attachment_or_404(request.actor, quote_id, attachment_id)
    return attached_file(path, found.media_type, found.file_name)

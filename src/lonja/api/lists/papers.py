"""Operations that set a purchase list on paper."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from ninja import Router

from lonja.api.callers import CallerRequest
from lonja.api.handing_out import PDF, paper
from lonja.api.lists.router import ONE, USING
from lonja.api.operations import operation
from lonja.core.errors import NotFound
from lonja.lists.errors import ListPaperUnset
from lonja.lists.paper import list_paper, shelf_labels
from lonja.lists.queries import list_lines, list_or_404

router = Router(tags=["Lists and rounds"])


@operation(router, "GET", ONE + "/pdf", needs=USING, media=PDF, raises=(NotFound, ListPaperUnset))
def read_list_pdf(request: CallerRequest, list_id: UUID) -> HttpResponse:
    """Fetch a list as PDF.

    Its lines with codes to scan, quantities and levels, in the caller's language.
    """
    actor = request.actor
    return paper(list_paper(actor, list_lines(actor, list_or_404(actor, list_id))), "list")


@operation(router, "GET", ONE + "/labels", needs=USING, media=PDF, raises=(NotFound, ListPaperUnset))
def read_shelf_labels(request: CallerRequest, list_id: UUID) -> HttpResponse:
    """Fetch labels for the shelf as PDF.

    One for each product of the list, 70 x 37 mm, 24 on a page.
    """
    actor = request.actor
    return paper(shelf_labels(actor, list_lines(actor, list_or_404(actor, list_id))), "labels")

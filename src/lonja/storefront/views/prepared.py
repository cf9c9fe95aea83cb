"""Files with many pages: at once where they are few, else from a page of their own once the worker has made them."""

from __future__ import annotations

from typing import cast
from uuid import UUID

from django.http import FileResponse, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_safe

from lonja.exchange.errors import PreparedUnknown
from lonja.exchange.papers import PAPERS
from lonja.exchange.preparing import is_large_paper, path_of, prepare_paper, prepared_file
from lonja.exchange.states import PreparedKind, PreparedState
from lonja.storefront.access import BuyerRequest, for_buyers
from lonja.web import pages


def paper(request: BuyerRequest, kind: PreparedKind, subject_id: UUID, *, is_shown: bool = False) -> HttpResponse:
    """A paper as PDF (`is_shown`: to look at, not to keep); or, where it is large, the page that will offer it."""
    if is_large_paper(request.actor, kind, subject_id):
        return redirect("storefront:prepared_file", prepare_paper(request.actor, kind, subject_id).pk)
    found = PAPERS[kind]
    answer = HttpResponse(found.pages(request.actor, subject_id), content_type="application/pdf")
    name, way = found.name(request.actor, subject_id), "inline" if is_shown else "attachment"
    answer["Content-Disposition"] = f'{way}; filename="{name}"'
    return answer


@require_safe
@for_buyers
def prepared(request: BuyerRequest, prepared_id: UUID) -> HttpResponse:
    """How far the file is, and the file once it is ready."""
    wanted = prepared_file(request.actor, prepared_id)
    is_open = wanted.state in (PreparedState.WAITING, PreparedState.MAKING)
    return pages.render(request, "storefront/prepared_file.html", {"wanted": wanted, "is_open": is_open})


@require_safe
@for_buyers
def prepared_download(request: BuyerRequest, prepared_id: UUID) -> HttpResponse:
    """A file that is ready."""
    wanted = prepared_file(request.actor, prepared_id)
    path = path_of(wanted)
    if wanted.state != PreparedState.READY or not path.is_file():
        raise PreparedUnknown
    answer = FileResponse(path.open("rb"), as_attachment=True, filename=wanted.file_name)
    return cast(HttpResponse, answer)

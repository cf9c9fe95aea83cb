"""Documents of products as files: to whoever may see the product, and to nobody else."""

from __future__ import annotations

from typing import cast

from django.http import FileResponse, HttpRequest, HttpResponse, HttpResponseNotModified
from django.http.response import HttpResponseBase
from django.utils.http import content_disposition_header, parse_etags
from django.views.decorators.http import require_safe

from lonja.catalog import queries as catalog
from lonja.catalog.errors import DocumentUnknown
from lonja.catalog.files import path_of_file
from lonja.catalog.models import CategoryPicture, Document
from lonja.catalog.sharing import shared_document_or_404
from lonja.storefront.access import BuyerRequest, for_buyers

# What somebody uploaded is shown, and does nothing: not even an SVG that is opened by itself.
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; object-src 'self'; frame-ancestors 'none'"


@for_buyers
def document(request: BuyerRequest, document_id: int, name: str) -> HttpResponse:
    """One file, under its own type. `name` is only what a reader sees in the address."""
    return _file(request, catalog.document_or_404(request.actor, document_id))


@require_safe
def shared_document(request: HttpRequest, token: str, name: str) -> HttpResponse:
    """The same for whoever has its signed address, which stands in a catalog that went out to a company."""
    return _file(request, shared_document_or_404(token))


@for_buyers
def category_picture(request: BuyerRequest, code: str, name: str) -> HttpResponse:
    """The picture of a category. `name` is only what a reader sees in the address."""
    return _file(request, catalog.category_picture_or_404(request.actor, code))


def _file(request: HttpRequest, found: Document | CategoryPicture) -> HttpResponse:
    path = path_of_file(found.file_hash) if found.file_hash else None
    if path is None:
        raise DocumentUnknown
    etag = f'"{found.file_hash}"'
    if etag in parse_etags(request.headers.get("If-None-Match", "")):
        answer: HttpResponseBase = HttpResponseNotModified()
    else:
        answer = FileResponse(path.open("rb"), content_type=found.media_type)
        answer["Content-Disposition"] = content_disposition_header(False, found.file_name) or "inline"
        answer["Content-Security-Policy"] = _POLICY + ("; sandbox" if found.media_type == "image/svg+xml" else "")
    answer["ETag"] = etag
    answer["Cache-Control"] = "private, max-age=3600"
    return cast(HttpResponse, answer)

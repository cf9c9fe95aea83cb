"""Addresses of documents for programs that hold no session: whoever has one fetches the file as the company would.

A catalog that goes out to a company's machines names such addresses. Each is signed, counts for 90 days, and opens only
while that company may see the product.
"""

from __future__ import annotations

from datetime import timedelta
from urllib.parse import quote
from uuid import UUID

from django.core.signing import BadSignature, TimestampSigner
from django.utils.text import get_valid_filename

from lonja.catalog.errors import DocumentUnknown
from lonja.catalog.models import Document
from lonja.catalog.queries import document_or_404
from lonja.companies.actor import SYSTEM
from lonja.companies.queries import actor_acting_for
from lonja.core.errors import NotFound

SHARED = "/documents/shared/"
KEPT_FOR = timedelta(days=90)
_LONGEST_NAME = 40
_signer = TimestampSigner(salt="catalog.documents", sep="~")


def shared_path(document_id: int, company_id: UUID, file_name: str) -> str:
    """The path under which the company's machines may fetch a document; the name is only what a reader sees."""
    token = _signer.sign(f"{document_id}.{company_id.hex}")
    return f"{SHARED}{token}/{quote(get_valid_filename(file_name.strip(' .') or 'file')[-_LONGEST_NAME:])}"


def shared_document_or_404(token: str) -> Document:
    """The document behind a path that was shared. Raises DocumentUnknown also where the company sees it no more."""
    try:
        number, _, company = _signer.unsign(token, max_age=KEPT_FOR).partition(".")
        actor = actor_acting_for(SYSTEM, UUID(company))
    except (BadSignature, NotFound):
        raise DocumentUnknown from None
    return document_or_404(actor, int(number))

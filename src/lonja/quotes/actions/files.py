"""Taking files of quotes off the disk."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from lonja.companies.actor import SYSTEM
from lonja.core.audit import transaction_by
from lonja.quotes.cabinet import ATTACHMENTS
from lonja.quotes.models import QuoteAttachment


def forget_files(hashes: Iterable[str]) -> None:
    """Take files off the disk that no quote has any more; behind the transaction that ended their use."""
    for digest in sorted(set(hashes)):
        with transaction_by(SYSTEM, "drop_attachment"):
            ATTACHMENTS.drop(digest, partial(_is_used, digest))


def _is_used(digest: str) -> bool:
    return QuoteAttachment.objects.filter(file_hash=digest).exists()

"""The files of quotes, in a cabinet of their own: nobody finds them but by a quote that he may see."""

from __future__ import annotations

from lonja.core.files import Cabinet
from lonja.quotes.errors import AttachmentTooLarge, AttachmentUnusable

ATTACHMENTS = Cabinet(
    name="quote",
    folder="quotes",
    kinds=frozenset({"pdf", "png", "jpg", "webp"}),
    most_bytes=5 * 1024 * 1024,
    too_large=AttachmentTooLarge,
    unusable=AttachmentUnusable,
)
MOST_ATTACHMENTS = 20
"""How many files one quote may have, of both sides together."""

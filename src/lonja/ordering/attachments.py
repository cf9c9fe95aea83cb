"""The files that justify orders, in a cabinet of their own: nobody finds them by the catalog's."""

from __future__ import annotations

from lonja.core.files import Cabinet
from lonja.ordering.errors import AttachmentTooLarge, AttachmentUnusable

ATTACHMENTS = Cabinet(
    name="order",
    folder="orders",
    kinds=frozenset({"pdf", "png", "jpg", "webp"}),
    most_bytes=5 * 1024 * 1024,
    too_large=AttachmentTooLarge,
    unusable=AttachmentUnusable,
)
MOST_ATTACHMENTS = 10
"""How many files one order may have."""

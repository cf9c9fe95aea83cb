"""The papers of those who want to become customers, in a cabinet of their own: nobody finds them by the catalog's."""

from __future__ import annotations

from lonja.companies.errors import PaperTooLarge, PaperUnusable
from lonja.core.files import Cabinet

PAPERS = Cabinet(
    name="registration",
    folder="registrations",
    kinds=frozenset({"pdf", "png", "jpg", "webp"}),
    most_bytes=5 * 1024 * 1024,
    too_large=PaperTooLarge,
    unusable=PaperUnusable,
)
MOST_PAPERS = 8
"""How many papers one registration may have."""

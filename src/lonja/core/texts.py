"""Texts that the seller keeps in several languages, as JSON by language code."""

from __future__ import annotations

from collections.abc import Mapping

from django.utils.translation import get_language

FALLBACKS = ("en", "es")


def localized(names: Mapping[str, str], language: str | None = None) -> str:
    """The text in `language` (the active one by default), else in a fallback language, else any, else ''."""
    wanted = language or (get_language() or "en")
    for code in (wanted, wanted[:2], *FALLBACKS):
        if names.get(code):
            return names[code]
    return next((text for text in names.values() if text), "")

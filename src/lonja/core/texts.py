"""Texts in the reader's language: those that the seller keeps as JSON by language code, and which language that is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar

from django.utils.translation import get_language

FALLBACKS = ("en", "es")

_page_language: ContextVar[str | None] = ContextVar("page_language", default=None)


@contextmanager
def in_one_language() -> Iterator[None]:
    """Ask Django for the language once and not at each text and number: a page asks a thousand times."""
    token = _page_language.set(get_language())
    try:
        yield
    finally:
        _page_language.reset(token)


def language() -> str:
    """The code of the language that is active ('es', 'en', 'pt-br'); 'en' where none is."""
    return _page_language.get() or get_language() or "en"


def localized(names: Mapping[str, str], wanted: str | None = None) -> str:
    """The text in the `wanted` language (the active one by default), else in a fallback language, else any, else ''."""
    wanted = wanted or language()
    text = names.get(wanted)
    if text:
        return text
    for code in (wanted[:2], *FALLBACKS):
        if names.get(code):
            return names[code]
    return next((text for text in names.values() if text), "")

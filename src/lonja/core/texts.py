"""Texts in the reader's language and register: those that the seller keeps as JSON, and which language that is.

A text is kept by its language tag. The plain one, for readers who are no experts, stands beside the technical one under
a tag of its own, as BCP 47 has it for private use: {"es": "Tornillo DIN 933", "es-x-plain": "Tornillo de máquina"}.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from enum import StrEnum

from django.utils.translation import get_language

FALLBACKS = ("en", "es")

_page_language: ContextVar[str | None] = ContextVar("page_language", default=None)
_is_plain: ContextVar[bool] = ContextVar("is_plain", default=False)


class Register(StrEnum):
    """How a text speaks: to experts, or to everybody."""

    TECHNICAL = "technical"
    PLAIN = "plain"


def plain_tag(code: str) -> str:
    """The tag under which the plain text of a language is kept."""
    return f"{code}-x-plain"


@contextmanager
def in_register(register: Register) -> Iterator[None]:
    """Read texts in this register; where it has none, in the technical one."""
    token = _is_plain.set(register is Register.PLAIN)
    try:
        yield
    finally:
        _is_plain.reset(token)


def tags_of(code: str) -> tuple[str, ...]:
    """Under which tags a text of a language is looked for in the active register, the best first."""
    return (plain_tag(code), code) if _is_plain.get() else (code,)


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


def by_language(texts: Mapping[str, str]) -> dict[str, str]:
    """The texts by language only, each in the active register."""
    codes = dict.fromkeys(tag.partition("-x-")[0] for tag in texts)
    heard = ((code, next(filter(None, map(texts.get, tags_of(code))), None)) for code in codes)
    return {code: text for code, text in heard if text}


def localized(names: Mapping[str, str], wanted: str | None = None) -> str:
    """The text in the `wanted` language (the active one by default) and the active register.

    Without a plain one it is the technical one; without either that of a fallback language, else any, else ''.
    """
    wanted = wanted or language()
    if _is_plain.get():
        for code in (wanted, wanted[:2]):
            if text := names.get(plain_tag(code)):
                return text
    text = names.get(wanted)
    if text:
        return text
    for code in (wanted[:2], *FALLBACKS):
        if names.get(code):
            return names[code]
    return next((text for text in names.values() if text), "")

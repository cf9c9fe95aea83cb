"""The translated texts of templates, each looked up once per language: a page asks for some two hundred."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from django.utils import translation
from jinja2 import pass_eval_context
from jinja2.nodes import EvalContext
from markupsafe import Markup

from lonja.core.texts import language
from lonja.web import formats


@pass_eval_context
def gettext(context: EvalContext, text: str, /, **values: Any) -> str:
    """`_("%(count)s lines", count=...)` in a template: the text in the reader's language, its values escaped."""
    found: str = _translated(language(), text)
    if not context.autoescape:
        found = str(found)
    return found % values if values or "%" in found else found


@pass_eval_context
def ngettext(context: EvalContext, singular: str, plural: str, count: int, /, **values: Any) -> str:
    """As `gettext`, by number, whose `num` is written as the reader's language writes numbers: '1.335 referencias'."""
    values.setdefault("num", formats.number(count))
    text = translation.ngettext(singular, plural, count)
    return (Markup(text) if context.autoescape else text) % values  # noqa: S704  # texts of ours; values are escaped


@lru_cache(maxsize=10_000)
def _translated(code: str, text: str) -> Markup:
    with translation.override(code):  # or a letter in another language, written amid a page, would stay for good
        return Markup(translation.gettext(text))  # noqa: S704  # texts of ours

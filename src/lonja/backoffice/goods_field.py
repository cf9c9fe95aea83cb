"""A field for goods and one for companies: one a line, as they are called."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple, Protocol

from django import forms
from django.utils.translation import gettext_lazy as _

from lonja.backoffice.queries import companies_named
from lonja.catalog.models import Category, Product
from lonja.companies.actor import Actor
from lonja.companies.models import Company

_GOODS = re.compile(r"\s*(product|brand|category)\s*:\s*(.+?)\s*")


class Named(NamedTuple):
    """Goods by their codes and brands."""

    product_codes: list[str]
    brands: list[str]
    category_codes: list[str]


class Goods(Protocol):
    """A row that names a product, a brand or a category."""

    product: Product | None
    brand: str
    category: Category | None


class GoodsField(forms.CharField):
    """Products, brands and categories, one a line; empty means all. Its value is `Named`."""

    widget = forms.Textarea(attrs={"rows": 4, "spellcheck": "false"})

    def __init__(self, **kwargs: Any) -> None:
        text = _("product: CODE, brand: NAME or category: CODE. Empty: all goods.")
        super().__init__(**{"required": False, "help_text": text, **kwargs})

    def clean(self, value: Any) -> Any:
        """The goods; a line that names none says which."""
        rows: dict[str, list[str]] = {"product": [], "brand": [], "category": []}
        for kind, what in goods_of_lines(super().clean(value)):
            if what not in rows[kind]:
                rows[kind].append(what)
        return Named(rows["product"], rows["brand"], rows["category"])


def goods_of_lines(text: str) -> Iterator[tuple[str, str]]:
    """What each line names: product, brand or category, and its code or name. Raises ValidationError for a bad line."""
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.strip():
            continue
        match = _GOODS.fullmatch(line)
        if match is None:
            raise forms.ValidationError(
                _("Line %(number)s names no goods: %(line)s") % {"number": number, "line": line[:60]}
            )
        yield match[1], match[2]


def goods_lines(goods: Iterable[Goods]) -> str:
    """Goods as they are typed into a GoodsField."""
    return "\n".join(_line(each) for each in goods)


def _line(each: Goods) -> str:
    if each.product is not None:
        return f"product: {each.product.code}"
    return f"category: {each.category.code}" if each.category is not None else f"brand: {each.brand}"


def companies_of_lines(actor: Actor, text: str) -> list[Company]:
    """The companies that are named, one a line. Raises ValidationError for a line that names none or several."""
    found = []
    for line in text.splitlines():
        if not line.strip():
            continue
        named = companies_named(actor, line)
        if len(named) != 1:
            raise forms.ValidationError(
                _("%(line)s: no company, or more than one, has this name or number.") % {"line": line.strip()[:60]}
            )
        found += [company for company in named if company not in found]
    return found

"""Fields for goods, which stand beside each other: one a line as they are called, and a tree of categories."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple, Protocol

from django import forms
from django.utils.translation import gettext_lazy as _

from lonja.backoffice.goods import category_nodes
from lonja.backoffice.queries import companies_named
from lonja.catalog.models import Category, Product
from lonja.companies.actor import Actor
from lonja.companies.models import Company
from lonja.web.trees import TreeField

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
    """Products and brands, one a line; a category is understood too. Its value is `Named`."""

    widget = forms.Textarea(attrs={"rows": 4, "spellcheck": "false"})

    def __init__(self, **kwargs: Any) -> None:
        text = _("product: CODE or brand: NAME. Neither these nor a category: all goods.")
        super().__init__(**{"required": False, "help_text": text, **kwargs})

    def clean(self, value: Any) -> Any:
        """The goods; a line that names none says which."""
        rows: dict[str, list[str]] = {"product": [], "brand": [], "category": []}
        for kind, what in goods_of_lines(super().clean(value)):
            if what not in rows[kind]:
                rows[kind].append(what)
        return Named(rows["product"], rows["brand"], rows["category"])


class CategoriesField(TreeField):
    """The categories that stand beside a GoodsField."""

    def __init__(self, **kwargs: Any) -> None:
        text = _("A branch that is chosen covers all beneath it.")
        super().__init__(nodes=category_nodes, **{"required": False, "help_text": text, **kwargs})


def goods_typed(typed: Mapping[str, Any]) -> Named:
    """What the fields `goods` and `categories` of a form name together."""
    goods: Named = typed["goods"]
    return goods._replace(category_codes=list(dict.fromkeys([*typed["categories"], *goods.category_codes])))


def goods_initial(goods: Iterable[Goods]) -> dict[str, Any]:
    """Goods as the fields `goods` and `categories` of a form show them."""
    rows = list(goods)
    codes = [each.category.code for each in rows if each.category is not None]
    return {"goods": goods_lines(each for each in rows if each.category is None), "categories": codes}


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

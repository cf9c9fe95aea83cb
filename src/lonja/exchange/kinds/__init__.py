"""The kinds of import, by code. A new one is a small module here and a line below."""

from __future__ import annotations

from lonja.exchange.errors import KindUnknown
from lonja.exchange.kinds.attribute_list import ATTRIBUTES
from lonja.exchange.kinds.bmecat import BMECAT
from lonja.exchange.kinds.categories import CATEGORIES
from lonja.exchange.kinds.companies import COMPANIES
from lonja.exchange.kinds.costs import COSTS_KIND
from lonja.exchange.kinds.kind import ROWS, Check, Kind, Present, Target
from lonja.exchange.kinds.kits import KITS_KIND
from lonja.exchange.kinds.media import MEDIA_FILES
from lonja.exchange.kinds.orders import PAST_ORDERS
from lonja.exchange.kinds.part_numbers import PART_NUMBERS
from lonja.exchange.kinds.prices import PRICES
from lonja.exchange.kinds.products import PRODUCTS
from lonja.exchange.kinds.stock import STOCK

KINDS = {
    kind.code: kind
    for kind in (
        PRICES, STOCK, PART_NUMBERS, PRODUCTS, KITS_KIND, CATEGORIES, ATTRIBUTES, COMPANIES, MEDIA_FILES, PAST_ORDERS,
        BMECAT, COSTS_KIND,
    )
}  # fmt: skip

__all__ = ["KINDS", "ROWS", "Check", "Kind", "Present", "Target", "kind_of"]


def kind_of(code: str) -> Kind:
    """The kind with this code. Raises KindUnknown."""
    try:
        return KINDS[code]
    except KeyError:
        raise KindUnknown(kind=code) from None

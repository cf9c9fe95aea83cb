"""The orders of a catalog that only the answers to 'how much?' and 'when?' can give."""

from __future__ import annotations

from lonja.catalog.queries import Sql
from lonja.companies.actor import Actor
from lonja.inventory.queries import STOCK_ORDER
from lonja.pricing.queries import price_order


def offer_order(actor: Actor, sort: str) -> Sql | None:
    """For `SearchAsk.order` and `ListingAsk.order`; None for a `sort` that the catalog knows by itself.

    'price' and '-price' go by the buyer's own price, from the lowest or the highest, and read his company's lists;
    'stock' has what is in stock first, the most before the least.
    """
    if sort == "stock":
        return STOCK_ORDER
    return price_order(actor, descending=sort == "-price") if sort in ("price", "-price") else None

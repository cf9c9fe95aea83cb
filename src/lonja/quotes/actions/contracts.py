"""What an accepted offer of prices becomes: a contract with a price list of its own."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from lonja.companies.actor import SYSTEM
from lonja.core import clock
from lonja.pricing.actions import ContractRow, EntryRow, save_entries
from lonja.pricing.actions.contracts import open_contract
from lonja.pricing.models import Contract
from lonja.quotes.models import Quote, QuoteLine, QuoteRevision
from lonja.quotes.queries.lines import fact_of
from lonja.quotes.rules import unit_price_at


def agreed_prices(quote: Quote, revision: QuoteRevision, lines: Sequence[QuoteLine]) -> Contract:
    """A contract of these lines' prices with the quote's company, from today until the revision's `prices_until`.

    It bears the quote's number, and so does its list. A price counts from one sales unit on, its steps from theirs on;
    all discounts are in it. Who accepts is no one who may write prices: the seller did, by sending the offer.
    """
    number = f"{quote.number}-{revision.number}"
    row = ContractRow(number, quote.company_id, clock.today(), revision.prices_until)
    contract = open_contract(SYSTEM, row, with_list=True)
    prices: dict[tuple[str, Decimal], Decimal] = {}
    for line in lines:
        fact = fact_of(line)
        quantities = [Decimal(1), *(tier.from_quantity for tier in fact.tiers)]
        for quantity in quantities:
            price = unit_price_at(fact, quantity, revision.discount_percent)
            key = (line.sku, quantity)
            if price is not None and (key not in prices or price < prices[key]):
                prices[key] = price
    save_entries(
        SYSTEM,
        [EntryRow(number, sku, price, min_quantity=quantity) for (sku, quantity), price in prices.items()],
    )
    return contract

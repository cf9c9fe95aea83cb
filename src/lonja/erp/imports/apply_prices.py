"""Writing the price list that the map names: list prices and quantity breaks, as the sales show them.

The list belongs to the import: each run makes it say what the files show of the products in them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby
from operator import itemgetter

from django.db import connection

from lonja.companies.actor import Actor
from lonja.companies.models import Channel
from lonja.erp.errors import PriceListUnusable
from lonja.erp.imports.mapping import TransactionMap
from lonja.erp.imports.prices import PriceLadder, Purchase, price_ladder
from lonja.erp.imports.rules import Outcome
from lonja.pricing.actions import (
    EntryRow,
    PriceListRow,
    assign_price_list,
    save_entries,
    save_price_list,
)
from lonja.pricing.models import PriceEntry, PriceList

_PURCHASES = """
    SELECT code, customer, quantity, unit_price, count(*) FROM staged WHERE outcome = %s
    GROUP BY code, customer, quantity, unit_price ORDER BY code
"""


@dataclass(frozen=True, slots=True)
class PriceChanges:
    """How many entries were made, changed and removed until the list said what the files show."""

    made: int
    changed: int
    removed: int


def price_ladders() -> Mapping[str, PriceLadder]:
    """List price and quantity breaks of each code that was sold. Needs the table `staged`."""
    return dict(_ladders())


def _ladders() -> Iterator[tuple[str, PriceLadder]]:
    with connection.chunked_cursor() as cursor:
        cursor.execute(_PURCHASES, [Outcome.SALE])
        for code, rows in groupby(cursor, key=itemgetter(0)):
            yield code, price_ladder([Purchase(*row[1:]) for row in rows])


def apply_prices(
    actor: Actor, table: TransactionMap, channel: Channel, ladders: Mapping[str, PriceLadder]
) -> PriceChanges:
    """Make the map's price list say what `ladders` hold; a list made here is assigned to `channel`.

    Needs the variants in their place. Raises PriceListUnusable if the list exists in another currency or as a
    percentage of another list.
    """
    price_list = PriceList.objects.filter(code=table.price_list).first()
    if price_list is None:
        row = PriceListRow(table.price_list, {table.language: table.name}, table.currency)
        price_list = save_price_list(actor, row)
        assign_price_list(actor, price_list.code, channel_id=channel.pk)
    if price_list.currency != table.currency or price_list.base_id is not None:
        raise PriceListUnusable(code=table.price_list, currency=table.currency)
    rows = [row for code, ladder in ladders.items() for row in _entries(price_list, code, ladder)]
    removed = _remove_others(price_list, ladders, {(row.sku, row.min_quantity) for row in rows})
    merged = save_entries(actor, rows)
    return PriceChanges(merged.inserted, merged.updated, removed)


def _entries(price_list: PriceList, code: str, ladder: PriceLadder) -> Iterator[EntryRow]:
    yield EntryRow(price_list.code, code, ladder.list_price)
    for step in ladder.breaks:
        yield EntryRow(price_list.code, code, step.unit_price, Decimal(step.quantity))


def _remove_others(price_list: PriceList, ladders: Mapping[str, PriceLadder], wanted: set[tuple[str, Decimal]]) -> int:
    """Delete the breaks that these products no longer have."""
    there = PriceEntry.objects.filter(price_list=price_list, valid_from=None).values_list(
        "pk", "variant__sku", "min_quantity"
    )
    gone = [pk for pk, sku, quantity in there if sku in ladders and (sku, quantity) not in wanted]
    PriceEntry.objects.filter(pk__any_of=gone).delete()
    return len(gone)

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
from lonja.pricing.models import PriceList, PriceListAssignment

_TABLE = """
    DROP TABLE IF EXISTS pg_temp.staged_price;
    CREATE TEMPORARY TABLE staged_price (
        code text NOT NULL, min_quantity integer NOT NULL, unit_price numeric(18,6) NOT NULL,
        PRIMARY KEY (code, min_quantity)
    ) ON COMMIT DROP
"""
_PURCHASES = """
    SELECT code, customer, quantity, unit_price, count(*) FROM staged WHERE outcome = %s
    GROUP BY code, customer, quantity, unit_price ORDER BY code COLLATE "C"
"""
_REMOVE = """
    DELETE FROM pricing_priceentry AS entry USING catalog_variant AS variant
    WHERE entry.price_list_id = %(list)s AND entry.variant_id = variant.id AND entry.valid_from IS NULL
      AND variant.sku IN (SELECT code FROM staged_price)
      AND NOT EXISTS (
          SELECT FROM staged_price WHERE code = variant.sku AND min_quantity = entry.min_quantity
      )
"""
_WRITE = """
    INSERT INTO pricing_priceentry AS entry (price_list_id, variant_id, min_quantity, unit_price)
    SELECT %(list)s, variant.id, min_quantity, unit_price
    FROM staged_price JOIN catalog_variant AS variant ON variant.sku = staged_price.code
    ORDER BY staged_price.code, min_quantity
    ON CONFLICT (variant_id, price_list_id, min_quantity, valid_from)
    DO UPDATE SET unit_price = EXCLUDED.unit_price WHERE entry.unit_price <> EXCLUDED.unit_price
    RETURNING xmax = 0
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
            yield code, price_ladder([_purchase(*row) for row in rows])


def _purchase(_code: str, customer: str, quantity: int, unit_price: Decimal, lines: int) -> Purchase:
    return Purchase(customer, quantity, unit_price, lines)


def apply_prices(
    actor: Actor, table: TransactionMap, channel: Channel, ladders: Mapping[str, PriceLadder]
) -> PriceChanges:
    """Make the map's price list say what `ladders` hold; a list made here is assigned to `channel`.

    Raises PriceListUnusable if the list exists in another currency or as a percentage of another list.
    """
    price_list = _price_list(table, channel)
    with connection.cursor() as cursor:
        cursor.execute(_TABLE)
        with cursor.copy("COPY staged_price FROM STDIN") as copy:
            for code, ladder in ladders.items():
                copy.write_row((code, 1, ladder.list_price))
                for step in ladder.breaks:
                    copy.write_row((code, step.quantity, step.unit_price))
        cursor.execute(_REMOVE, {"list": price_list.pk})
        removed: int = cursor.rowcount
        cursor.execute(_WRITE, {"list": price_list.pk})
        made = [is_made for (is_made,) in cursor.fetchall()]
    return PriceChanges(made.count(True), made.count(False), removed)


def _price_list(table: TransactionMap, channel: Channel) -> PriceList:
    price_list, is_new = PriceList.objects.get_or_create(
        code=table.price_list,
        defaults={"names": {table.language: table.name}, "currency": table.currency},
    )
    if price_list.currency != table.currency or price_list.base_id is not None:
        raise PriceListUnusable(code=table.price_list, currency=table.currency)
    if is_new:
        PriceListAssignment.objects.create(price_list=price_list, channel=channel)
    return price_list

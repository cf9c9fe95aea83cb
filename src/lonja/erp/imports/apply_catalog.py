"""Writing the catalog: a product for each code that was sold, with the name and category that `names` works out.

Products are made once and then belong to the seller: a later import changes neither name nor category. A variant
whose SKU is already in the catalog is taken as it is. A product without a trade price is made, but not shown
until a later import brings its first one.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from itertools import groupby
from operator import itemgetter

from django.db import connection
from django.db.models import Exists, F, OuterRef, Q

from lonja.catalog.actions import (
    CategoryRow,
    ProductRow,
    VariantRow,
    save_categories,
    save_products,
    save_variants,
)
from lonja.catalog.models import Category, Product, Variant
from lonja.companies.actor import Actor
from lonja.erp.errors import CodesTaken
from lonja.erp.imports.mapping import TransactionMap
from lonja.erp.imports.names import category_of, pick_name, written_name
from lonja.erp.imports.rules import Outcome
from lonja.pricing.models import PriceEntry

OTHER = "imported"

# Rows without a customer show that a product exists and what it is called, though not what the trade pays.
_DESCRIPTIONS = """
    SELECT code, description, count(*) FROM staged WHERE outcome IN (%s, %s)
    GROUP BY code, description ORDER BY code
"""


def apply_catalog(actor: Actor, table: TransactionMap, priced: Collection[str]) -> int:
    """Make the products that are not there yet, and show those that have their first price; gives how many.

    `priced` are the codes that have a trade price. Needs the table `staged`. Raises CodesTaken where another
    product has the same code.
    """
    names = dict(_names(table))
    codes = names.keys() - _settled(names, priced)
    _refuse_taken({product_code(code): code for code in codes})
    categories = {code: category_of(names[code], table.categories) or OTHER for code in codes}
    _make_categories(actor, table, set(categories.values()))
    order = sorted(codes)
    save_products(
        actor,
        (
            ProductRow(
                code=product_code(code),
                category_code=categories[code],
                names={table.language: names[code]},
                is_active=code in priced,
                external_id=code,
            )
            for code in order
        ),
    )
    save_variants(
        actor,
        (
            VariantRow(
                sku=code,
                product_code=product_code(code),
                names={table.language: names[code]},
                is_active=code in priced,
                external_id=code,
            )
            for code in order
        ),
    )
    return len(codes)


def product_code(code: str) -> str:
    """The code of the product made for a SKU: what of it may stand in an address."""
    return re.sub(r"[^a-z0-9_]+", "-", code.lower()).strip("-")


def _names(table: TransactionMap) -> Iterator[tuple[str, str]]:
    """Code and name of each product, read without holding all descriptions in memory."""
    with connection.chunked_cursor() as cursor:
        cursor.execute(_DESCRIPTIONS, [Outcome.SALE, Outcome.NO_CUSTOMER])
        for code, rows in groupby(cursor, key=itemgetter(0)):
            counts = {description: count for _, description, count in rows}
            yield code, written_name(pick_name(counts, table.names), table.names) or code


def _settled(codes: Collection[str], priced: Collection[str]) -> set[str]:
    """Those of the codes whose variants are there and are to stay as they are."""
    had_price = Exists(PriceEntry.objects.filter(variant=OuterRef("pk")))
    waiting = Q(is_active=False, external_id=F("sku"), sku__any_of=priced) & ~Q(had_price)
    return set(Variant.objects.filter(sku__any_of=codes).exclude(waiting).values_list("sku", flat=True))


def _refuse_taken(codes: dict[str, str]) -> None:
    there = Product.objects.filter(code__any_of=codes).values_list("code", "external_id")
    if taken := sorted(code for code, external_id in there if external_id != codes[code]):
        raise CodesTaken(codes=", ".join(taken[:10]))


def _make_categories(actor: Actor, table: TransactionMap, used: set[str]) -> None:
    names = {rule.code: rule.names for rule in table.categories} | {OTHER: {table.language: table.name}}
    there = set(Category.objects.values_list("code", flat=True))
    new = [code for code in names if code in used - there]
    save_categories(
        actor, (CategoryRow(code, names[code], position=len(there) + place) for place, code in enumerate(new))
    )

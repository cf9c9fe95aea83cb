"""What a company may see and what that costs it, from each quantity on from which that changes."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from lonja.catalog.queries.visibility import shown_variants
from lonja.companies.actor import Actor
from lonja.core.clock import today
from lonja.core.snapshot import streamed
from lonja.core.texts import language, tags_of
from lonja.pricing.queries.prices import read_price_book
from lonja.pricing.rules import Ask, PriceBook, kit_quantities, price_line

CHUNK = 2_000
"""Variants priced by one query."""


_VARIANTS = """
    SELECT v.id, trim_scale(v.quantity_minimum), v.sku,
           (SELECT string_agg(n.code, ', ' ORDER BY n.key) FROM catalog_ownpartnumber n
            WHERE n.variant_id = v.id AND n.company_id = %s),
           (SELECT string_agg(n.name, ', ' ORDER BY n.key) FROM catalog_ownpartnumber n
            WHERE n.variant_id = v.id AND n.company_id = %s AND n.name <> ''),
           {name}, {category}, p.brand, v.barcode, v.sales_unit, trim_scale(v.content),
           trim_scale(v.quantity_step), trim_scale(k.quantity), k.barcode, p.tax_class, c.path
    FROM catalog_variant v
    JOIN catalog_product p ON p.id = v.product_id
    JOIN catalog_category c ON c.id = p.category_id
    LEFT JOIN LATERAL (SELECT * FROM catalog_pack WHERE variant_id = v.id ORDER BY id LIMIT 1) k ON true
    WHERE starts_with(c.path, %s) AND {shown}
    ORDER BY c.path, p.code, v.position, v.sku"""


class Row(NamedTuple):
    """A variant that a company may see, with texts in one language."""

    variant_id: int
    minimum: Decimal
    sku: str
    own_number: str | None
    own_name: str | None
    name: str
    category: str
    brand: str
    barcode: str | None
    unit: str
    content: Decimal
    step: Decimal
    pack: Decimal | None
    pack_barcode: str | None
    tax_class: str
    path: str


class Step(NamedTuple):
    """From a quantity on, what a sales unit costs (None: on request), until when."""

    from_quantity: Decimal
    unit_price: Decimal | None
    valid_until: date | None


def steps_of(book: PriceBook, variant_id: int, minimum: Decimal) -> list[Step]:
    """What a variant costs from its smallest quantity on, and each quantity above from which that changes."""
    parts = book.kits.get(variant_id)
    held = (book.entries.get((assigned.source_id, variant_id), ()) for assigned in book.asked)
    breaks = kit_quantities(parts, book) if parts else [entry.min_quantity for entries in held for entry in entries]
    above = {quantity for quantity in breaks if quantity > minimum}
    steps: list[Step] = []
    for quantity in (minimum, *sorted(above)):
        line = price_line(Ask(variant_id, quantity), book)
        if not steps or line.unit_price != steps[-1].unit_price:
            steps.append(Step(quantity, line.unit_price, line.valid_until))
    return steps


def priced_variants(actor: Actor, path: str) -> Iterator[tuple[Row, list[Step]]]:
    """What the actor's company may see of a branch ('': of all), in its order, with what that costs it today.

    Texts are in the active language. Within a transaction; memory does not grow with the catalog.
    """
    shown = shown_variants(actor)
    sql = _VARIANTS.format(name=_named("v.names"), category=_named("c.names"), shown=shown.text)
    tags, day = tags_of(language()[:2]), today()
    variants = streamed(sql, (actor.company_id, actor.company_id, *tags, *tags, path, *shown.params))
    while chunk := [Row(*row) for row in itertools.islice(variants, CHUNK)]:
        book = read_price_book(actor, [row.variant_id for row in chunk], day)
        for row in chunk:
            yield row, steps_of(book, row.variant_id, row.minimum)


def _named(names: str) -> str:
    """SQL of a text under the first of the wanted tags (a place for each), else in another language."""
    wanted = ", ".join(f"nullif({names} ->> %s, '')" for _ in tags_of(""))
    return f"coalesce({wanted}, {names} ->> 'en', {names} ->> 'es', '')"

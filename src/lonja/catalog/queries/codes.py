"""From codes that people type, paste, upload or scan to the variants that they mean."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from django.db import connection

from lonja.catalog.models import Variant
from lonja.catalog.queries.visibility import shown_products, visible_variants
from lonja.catalog.rules import storable
from lonja.companies.actor import Actor
from lonja.core.codes import normalize_code

Via = Literal["sku", "sku_key", "barcode", "pack"]

_MATCHES = """
WITH asked AS (SELECT * FROM unnest(%s::text[], %s::text[]) AS asked(code, key) WHERE key <> ''),
found AS (
    SELECT a.code, 'sku' AS via, v.id, 1 AS factor FROM asked a JOIN catalog_variant v ON v.sku = btrim(a.code)
    UNION ALL
    SELECT a.code, 'sku_key', v.id, 1 FROM asked a JOIN catalog_variant v ON v.sku_key = a.key
    UNION ALL
    SELECT a.code, 'barcode', v.id, 1 FROM asked a JOIN catalog_variant v ON v.barcode = a.key
    UNION ALL
    SELECT a.code, 'pack', p.variant_id, p.quantity FROM asked a JOIN catalog_pack p ON p.barcode = a.key)
SELECT f.code, f.via, f.id, f.factor
FROM found f JOIN catalog_variant v ON v.id = f.id
WHERE v.is_active AND v.product_id IN ({products})
"""


@dataclass(frozen=True, slots=True)
class CodeMatch:
    """A variant that a code means, how it was recognized, and how many sales units one of it is."""

    variant: Variant
    via: Via
    factor: Decimal


_NEAREST: dict[Via, int] = {"sku": 0, "barcode": 1, "pack": 2, "sku_key": 3}


def find_by_codes(actor: Actor, codes: Iterable[str]) -> dict[str, tuple[CodeMatch, ...]]:
    """What each code means among the variants that `actor` may see, in two queries for any number of codes.

    Every code as given is a key; no match gives (). An exact SKU outweighs all else; several matches remain
    where a code written without separators, or also a barcode, means several variants.
    """
    asked = {code: storable(code) for code in codes}
    keys = {code: normalize_code(code) for code in asked.values()}
    shown = shown_products(actor)
    with connection.cursor() as cursor:
        statement = _MATCHES.format(products=shown.text)
        cursor.execute(statement, [list(keys), list(keys.values()), *shown.params])
        rows = cursor.fetchall()
    variants = visible_variants(actor).select_related("product__category").in_bulk({row[2] for row in rows})
    found: dict[str, dict[int, CodeMatch]] = {code: {} for code in keys}
    for code, via, variant_id, factor in sorted(rows, key=lambda row: (_NEAREST[row[1]], row[2])):
        if variant_id in variants:
            found[code].setdefault(variant_id, CodeMatch(variants[variant_id], via, Decimal(factor)))
    decided = {code: _decided(tuple(matches.values())) for code, matches in found.items()}
    return {given: decided[code] for given, code in asked.items()}


def _decided(matches: tuple[CodeMatch, ...]) -> tuple[CodeMatch, ...]:
    exact = tuple(match for match in matches if match.via == "sku")
    return exact or matches

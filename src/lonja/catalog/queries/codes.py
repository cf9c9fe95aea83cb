"""From codes that people type, paste, upload or scan to the variants that they mean."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from django.db import connection

from lonja.catalog.models import Variant
from lonja.catalog.queries.former import named_substitutes
from lonja.catalog.queries.relations import successors_of
from lonja.catalog.queries.rows import VARIANT_COLUMNS, VARIANT_JOINS, variants_from
from lonja.catalog.queries.visibility import Sql, meant_products, shown_variants
from lonja.catalog.rules import storable
from lonja.companies.actor import Actor
from lonja.core.codes import is_parted_alike, normalize_code

Via = Literal["sku", "own", "barcode", "pack", "former", "sku_key", "similar", "successor", "substitute"]
"""How a code was recognized. `own` is the company's own part number; `former` a SKU that it had before; `sku_key` a SKU
written otherwise, which is `similar` where signs that say nothing in most codes may tell two apart ('338-10',
'338-1.0'); `successor` stands in for what is sold no more, `substitute` for what ended without one."""


@dataclass(frozen=True, slots=True)
class CodeMatch:
    """A variant that a code means, how it was recognized, and how many sales units one of it is."""

    variant: Variant
    via: Via
    factor: Decimal


# `place` says which of several ways to the same variant counts: the more exact one.
_MATCHES = """
WITH asked AS (SELECT * FROM unnest(%s::text[], %s::text[]) AS asked(code, key) WHERE key <> ''),
matches AS (
    SELECT a.code, 0 AS place, 'sku' AS via, v.id, 1 AS factor
    FROM asked a JOIN catalog_variant v ON v.sku = btrim(a.code)
    UNION ALL
    SELECT a.code, 1, 'own', o.variant_id, o.quantity FROM asked a JOIN catalog_ownpartnumber o ON o.key = a.key
    WHERE o.company_id = %s
    UNION ALL
    SELECT a.code, 2, 'barcode', v.id, 1 FROM asked a JOIN catalog_variant v ON v.barcode = a.key
    UNION ALL
    SELECT a.code, 3, 'pack', p.variant_id, p.quantity FROM asked a JOIN catalog_pack p ON p.barcode = a.key
    UNION ALL
    SELECT a.code, 4, 'former', f.variant_id, 1 FROM asked a JOIN catalog_formersku f ON f.sku = btrim(a.code)
    UNION ALL
    SELECT a.code, 5, 'sku_key', v.id, 1 FROM asked a JOIN catalog_variant v ON v.sku_key = a.key),
found AS (SELECT DISTINCT ON (code, id) * FROM matches ORDER BY code, id, place)
SELECT found.code, found.via, found.factor, {columns}
FROM found {joins}
WHERE {which}
ORDER BY found.place, v.id
"""
_ENDED = (
    "(v.replaced_by_id IS NOT NULL AND NOT (v.is_active AND p.is_active)"
    " OR v.id IN (SELECT variant_id FROM catalog_endofsale))"
)


def find_by_codes(actor: Actor, codes: Iterable[str]) -> dict[str, tuple[CodeMatch, ...]]:
    """What each code means among the variants that `actor` may see; one query for any number of codes.

    Every code as given is a key; no match gives (). One that means only what is sold no more gives the successor: ask
    the person before you take it; of what ended without one, what the seller named in its place. Codes that mean
    nothing take a second query, those successors a third, and the substitutes two more. An exact
    SKU and the company's own part number outweigh all else; several matches remain where those two mean different
    variants, or where a code written in another way, or also a barcode, means several.
    """
    asked = {code: storable(code) for code in codes}
    keys = {code: normalize_code(code) for code in asked.values()}
    found = _matches(actor, keys, shown_variants(actor))
    lost = {code: key for code, key in keys.items() if code not in found}
    found |= _succeeded(actor, lost) if lost else {}
    return {given: _decided(found.get(code, [])) for given, code in asked.items()}


def _matches(actor: Actor, keys: Mapping[str, str], which: Sql) -> dict[str, list[CodeMatch]]:
    """Which variants `v` of those that fit a condition the codes mean, by code; those that mean none are left out."""
    statement = _MATCHES.format(columns=VARIANT_COLUMNS, joins=VARIANT_JOINS, which=which.text)
    company_id = actor.company.id if actor.company else None
    with connection.cursor() as cursor:
        cursor.execute(statement, [list(keys), list(keys.values()), company_id, *which.params])
        rows = cursor.fetchall()
    found: dict[str, list[CodeMatch]] = {}
    for row, variant in zip(rows, variants_from(row[3:] for row in rows), strict=True):
        is_similar = row[1] == "sku_key" and not is_parted_alike(row[0], variant.sku)
        via: Via = "similar" if is_similar else row[1]
        found.setdefault(row[0], []).append(CodeMatch(variant, via, Decimal(row[2])))
    return found


def _succeeded(actor: Actor, keys: Mapping[str, str]) -> dict[str, list[CodeMatch]]:
    """What replaces the variants that the codes meant while they were sold, by code."""
    meant = meant_products(actor)
    ended = _matches(actor, keys, Sql(f"{_ENDED} AND v.product_id IN ({meant.text})", meant.params))
    successors = successors_of(actor, {match.variant.pk for matches in ended.values() for match in matches})
    found = {}
    for code, matches in ended.items():
        variants = {new.pk: new for match in matches if (new := successors.get(match.variant.pk))}
        found[code] = [CodeMatch(variant, "successor", Decimal(1)) for variant in variants.values()]
    without = {code: matches for code, matches in ended.items() if not found[code]}
    named = named_substitutes(actor, {match.variant.pk for matches in without.values() for match in matches})
    for code, matches in without.items():
        others = {one.pk: one for match in matches for one in named.get(match.variant.pk, ())}
        found[code] = [CodeMatch(variant, "substitute", Decimal(1)) for variant in others.values()]
    return found


def _decided(matches: list[CodeMatch]) -> tuple[CodeMatch, ...]:
    exact = [match for match in matches if match.via in ("sku", "own")]
    former = [match for match in matches if match.via == "former"]
    return tuple(exact or former or matches)

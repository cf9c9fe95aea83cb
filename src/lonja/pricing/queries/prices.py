"""Reads: what things cost this actor, and which tax they bear."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple
from uuid import UUID

from django.db import connection

from lonja.companies.actor import Actor
from lonja.companies.errors import PermissionMissing
from lonja.core.clock import today
from lonja.pricing import rules
from lonja.pricing.errors import TaxRateMissing
from lonja.pricing.models import LONGEST_CHAIN
from lonja.pricing.rules import (
    Ask,
    AssignedList,
    Entry,
    FormulaStep,
    KitPart,
    Level,
    Mixing,
    PriceBook,
    PricedLine,
    Rounding,
    Strategy,
    TaxTerms,
)

_OF_LINES = sorted(kind.value for kind in rules.LINE_KINDS)
"""What a promotion does that takes something off single lines."""


def _compact(statement: str) -> str:
    """Without idle blanks: psycopg parses a statement of more than 4,096 characters anew at each call."""
    return re.sub(r"\s*([(),]|[<>]?=)\s*|\s+", lambda blank: blank[1] or " ", statement)


# One statement for any number of lines: the lists that count for this company and unit today and the chains of formulas
# by which they stand on others; then a row for each valid entry at the end of those chains for the variants, one with
# the channel's strategy, one for each list and for each variant that costs what its parts do as JSON, and one for each
# percentage that a formula has for some of them.
# Every way to a list goes through an index, so the cost does not grow with the number of companies or lists.
# OFFSET 0 keeps the planner from joining otherwise: list by list through the index, however few it believes there are,
# and exceptions only of lists that have some.
_PRICES = _compact("""
WITH RECURSIVE unit AS (
    SELECT up.id, length(up.path) AS depth
    FROM companies_unit own
    JOIN companies_unit up ON up.company_id = own.company_id AND starts_with(own.path, up.path)
    WHERE own.id = %(unit)s AND own.company_id = %(company)s
), placed AS (
    SELECT 5 AS level, 0 AS position, NULL::date AS last_day, a.*
    FROM pricing_pricelistassignment a WHERE a.channel_id = %(channel)s
    UNION ALL
    SELECT 4, m.position, NULL, a.*
    FROM companies_segmentmembership m JOIN pricing_pricelistassignment a USING (segment_id)
    WHERE m.company_id = %(company)s
    UNION ALL
    SELECT 3, 0, NULL, a.* FROM pricing_pricelistassignment a WHERE a.company_id = %(company)s
    UNION ALL
    SELECT 2, -unit.depth, NULL, a.* FROM unit JOIN pricing_pricelistassignment a ON a.unit_id = unit.id
    UNION ALL
    SELECT 1, 0, c.valid_until, a.*
    FROM pricing_contract c JOIN pricing_pricelistassignment a ON a.contract_id = c.id
    WHERE c.company_id = %(company)s
      AND (c.valid_from IS NULL OR c.valid_from <= %(on)s)
      AND (c.valid_until IS NULL OR c.valid_until >= %(on)s)
), assigned AS (
    SELECT l.id, l.code, l.names, l.price_decimals, l.rounding_step, l.rounding_ending,
           a.level, a.position, a.priority, least(a.valid_until, a.last_day) AS valid_until, a.mixing, a.stops_here
    FROM placed a
    JOIN pricing_pricelist l ON l.id = a.price_list_id
    WHERE l.is_active AND l.currency = %(currency)s
      AND (a.valid_from IS NULL OR a.valid_from <= %(on)s)
      AND (a.valid_until IS NULL OR a.valid_until >= %(on)s)
), chain AS (
    SELECT l.id AS list_id, l.id AS step_id, l.base_id, l.percent_off, l.exchange_rate, 0 AS depth
    FROM pricing_pricelist l WHERE l.id IN (SELECT id FROM assigned)
    UNION ALL
    SELECT chain.list_id, base.id, base.base_id, base.percent_off, base.exchange_rate, depth + 1
    FROM chain JOIN pricing_pricelist base ON base.id = chain.base_id AND base.is_active
    WHERE depth < %(longest)s
), formula AS (
    SELECT list_id, min(step_id) FILTER (WHERE base_id IS NULL) AS source_id,
           json_agg(json_build_array(step_id, percent_off::text, exchange_rate::text) ORDER BY depth)
               FILTER (WHERE base_id IS NOT NULL) AS steps
    FROM chain GROUP BY list_id HAVING bool_or(base_id IS NULL)
)
SELECT source.id, entry.variant_id, entry.min_quantity, entry.unit_price, entry.valid_from, entry.valid_until, NULL
FROM (SELECT DISTINCT source_id AS id FROM formula) AS source
CROSS JOIN LATERAL (
    SELECT * FROM pricing_priceentry e
    WHERE e.price_list_id = source.id AND e.variant_id = ANY(%(variants)s)
      AND (e.valid_from IS NULL OR e.valid_from <= %(on)s)
      AND (e.valid_until IS NULL OR e.valid_until >= %(on)s)
    OFFSET 0
) AS entry
UNION ALL
SELECT NULL, NULL, NULL, NULL, NULL, NULL, json_build_array(strategy)::text
FROM pricing_pricingpolicy WHERE channel_id = %(channel)s
UNION ALL
SELECT NULL, NULL, NULL, NULL, NULL, NULL,
       json_build_array(id, code, names, level, position, priority, valid_until, source_id, steps,
                        price_decimals, rounding_step::text, rounding_ending::text, mixing, stops_here)::text
FROM assigned JOIN formula ON formula.list_id = assigned.id
UNION ALL
SELECT NULL, part.kit_id, NULL, NULL, NULL, NULL,
       json_agg(json_build_array(part.component_id, part.quantity::text) ORDER BY part.position)::text
FROM catalog_kitcomponent part JOIN catalog_variant kit ON kit.id = part.kit_id AND kit.is_priced_by_parts
WHERE part.kit_id = ANY(%(variants)s)
GROUP BY part.kit_id
UNION ALL
SELECT step.id, f.variant_id, NULL, f.percent_off, NULL, NULL, NULL
FROM (
    SELECT DISTINCT step_id AS id FROM chain
    WHERE base_id IS NOT NULL AND EXISTS (SELECT FROM pricing_formulaexception x WHERE x.price_list_id = step_id)
) AS step
CROSS JOIN LATERAL (
    SELECT v.id AS variant_id, coalesce(
        (SELECT x.percent_off FROM pricing_formulaexception x
         WHERE x.price_list_id = step.id AND x.product_id = p.id),
        (SELECT x.percent_off FROM pricing_formulaexception x
         WHERE x.price_list_id = step.id AND x.product_id IS NULL AND x.brand = p.brand AND x.brand <> ''),
        (SELECT x.percent_off FROM pricing_formulaexception x JOIN catalog_category b ON b.id = x.category_id
         WHERE x.price_list_id = step.id AND starts_with(c.path, b.path)
         ORDER BY length(b.path) DESC LIMIT 1)) AS percent_off
    FROM catalog_variant v
    JOIN catalog_product p ON p.id = v.product_id
    JOIN catalog_category c ON c.id = p.category_id
    WHERE v.id = ANY(%(variants)s)
    OFFSET 0
) AS f
WHERE f.percent_off IS NOT NULL
""")
# Longer than psycopg remembers; to parse it anew takes far less than to ask a statement more.
_PRICES_AND_PROMOTIONS = _PRICES + _compact("""
UNION ALL
SELECT NULL, NULL, NULL, NULL, NULL, NULL, '[]' WHERE EXISTS (
    SELECT FROM pricing_promotion
    WHERE is_active AND typed_code = '' AND kind = ANY(%(promotes)s) AND currency IN ('', %(currency)s)
      AND (valid_from IS NULL OR valid_from <= %(on)s)
      AND (valid_until IS NULL OR valid_until >= %(on)s))
""")
_PRICES_WITH_DRAFT = re.sub(r"\b(l|base)\.is_active\b", r"(\1.is_active OR \1.id = %(draft)s)", _PRICES)


def price_lines(
    actor: Actor,
    asks: Sequence[Ask],
    *,
    on: date | None = None,
    unit_id: UUID | None = None,
    with_breaks: bool = False,
    explain: bool = False,
) -> list[PricedLine]:
    """What each ask costs the actor's company on a day (today), in the order of `asks`; one query for any number.

    Prices are net, in the company's currency, per sales unit. The prices of a unit count for `unit_id`, the actor's
    own without it: who decides on another unit's order prices it as that unit. `with_breaks` adds the quantities at
    which the price changes, `explain` also every list that could have given it and why it won or lost. Raises
    PermissionMissing for somebody who acts for no company.
    """
    if not asks:
        return []
    book = read_price_book(actor, {ask.variant_id for ask in asks}, on or today(), unit_id)
    return [rules.price_line(ask, book, with_breaks=with_breaks, explain=explain) for ask in asks]


def prices_and_whether_promoted(
    actor: Actor, asks: Sequence[Ask], *, with_breaks: bool = False
) -> tuple[list[PricedLine], bool]:
    """As `price_lines` of today, and whether any promotion takes something off single lines then; in the same query.

    Where it says so, the promotion may still be for others or for other goods. Raises as `price_lines` does.
    """
    if not asks:
        return [], False
    found = _found(actor, {ask.variant_id for ask in asks}, today(), promotes=_OF_LINES)
    book = _book(actor, found)
    return [rules.price_line(ask, book, with_breaks=with_breaks) for ask in asks], found.is_promoted


def read_price_book(
    actor: Actor, variant_ids: Iterable[int], on: date, unit_id: UUID | None = None, *, draft: int | None = None
) -> PriceBook:
    """What may count for these variants, read in one query: for a unit, the actor's own without one.

    Where one of them costs what its parts do, a second query reads what counts for those. With `draft` as if that list
    were switched on. Raises PermissionMissing for somebody who acts for no company.
    """
    return _book(actor, _found(actor, variant_ids, on, unit_id, draft=draft))


def _book(actor: Actor, found: _Found) -> PriceBook:
    return rules.price_book(
        actor.currency, found.strategy, found.lists, found.entries, found.exceptions, kits=found.kits
    )


def _found(
    actor: Actor,
    variant_ids: Iterable[int],
    on: date,
    unit_id: UUID | None = None,
    *,
    draft: int | None = None,
    promotes: Sequence[str] = (),
) -> _Found:
    """What the statement gives; `promotes` asks also for promotions of these kinds."""
    params = {
        "company": actor.company_id,
        "channel": actor.channel.id if actor.channel else None,
        "unit": unit_id or actor.unit_id,
        "currency": actor.currency,
        "variants": sorted(variant_ids),
        "on": on,
        "longest": LONGEST_CHAIN,
        "draft": draft,
        "promotes": promotes,
    }
    found = _read(params)
    if found.kits:
        parts = {part.variant_id for kit in found.kits.values() for part in kit}
        below = _read(params | {"variants": sorted(parts), "promotes": ()})
        found = found._replace(entries=below.entries | found.entries, exceptions=below.exceptions | found.exceptions)
    return found


class _Found(NamedTuple):
    """What the statement gave."""

    strategy: Strategy
    lists: list[AssignedList]
    entries: dict[tuple[int, int], list[Entry]]
    exceptions: dict[tuple[int, int], Decimal]
    kits: dict[int, list[KitPart]]
    is_promoted: bool


def _read(params: Mapping[str, Any]) -> _Found:
    strategy = Strategy.FIRST
    lists: list[AssignedList] = []
    entries: defaultdict[tuple[int, int], list[Entry]] = defaultdict(list)
    exceptions: dict[tuple[int, int], Decimal] = {}
    kits: dict[int, list[KitPart]] = {}
    is_promoted = False
    with connection.cursor() as cursor:
        cursor.execute(_statement(params), params)
        for holder, variant, quantity, number, since, until, text in cursor.fetchall():
            if quantity is not None:
                entries[holder, variant].append(Entry(quantity, number, since, until))
            elif text is None:
                exceptions[holder, variant] = number
            elif variant is not None:
                kits[variant] = [KitPart(pk, Decimal(number)) for pk, number in json.loads(text)]
            elif not (fields := json.loads(text)):
                is_promoted = True
            elif len(fields) == 1:
                strategy = Strategy(fields[0])
            else:
                lists.append(_assigned(fields))
    return _Found(strategy, lists, entries, exceptions, kits, is_promoted)


def _statement(params: Mapping[str, Any]) -> str:
    if params["draft"] is not None:
        return _PRICES_WITH_DRAFT
    return _PRICES_AND_PROMOTIONS if params["promotes"] else _PRICES


def _assigned(fields: list[Any]) -> AssignedList:
    list_id, code, names, level, position, priority, valid_until, source_id, steps, *rest = fields
    decimals, step, ending, mixing, stops_here = rest
    return AssignedList(
        list_id=list_id,
        code=code,
        names=names,
        level=Level(level),
        position=position,
        priority=priority,
        valid_until=date.fromisoformat(valid_until) if valid_until else None,
        source_id=source_id,
        steps=tuple(FormulaStep(pk, Decimal(percent), rate and Decimal(rate)) for pk, percent, rate in steps or ()),
        rounding=Rounding(decimals, step and Decimal(step), Decimal(ending)),
        mixing=Mixing(mixing),
        stops_here=stops_here,
    )


_TAX_RATES = """
    SELECT DISTINCT ON (tax_class) tax_class, category, percent
    FROM pricing_taxrate
    WHERE country = %s AND tax_class = ANY(%s) AND valid_from <= %s
    ORDER BY tax_class, valid_from DESC"""


def tax_for(
    actor: Actor, destination_country: str, tax_classes: Iterable[str], on: date | None = None
) -> dict[str, TaxTerms]:
    """Category and rate for each tax class of goods that go to a country (rules.tax_territory) on a day; one query.

    Raises PermissionMissing without a company and TaxRateMissing where a domestic rate is not on file.
    """
    company = actor.company
    if company is None:
        raise PermissionMissing
    seller_country = actor.channel.seller_country if actor.channel else company.country
    wanted = set(tax_classes)
    treatment = rules.tax_treatment(seller_country, destination_country, company.country, company.tax_id)
    if treatment is not None:
        return dict.fromkeys(wanted, treatment)
    with connection.cursor() as cursor:
        cursor.execute(_TAX_RATES, [seller_country, list(wanted), on or today()])
        rates = cursor.fetchall()
    terms = {tax_class: TaxTerms(category, percent) for tax_class, category, percent in rates}
    for tax_class in sorted(wanted - terms.keys()):
        raise TaxRateMissing(country=seller_country, tax_class=tax_class)
    return terms

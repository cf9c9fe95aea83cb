"""A catalog in the order of what its goods cost one company: the choice of rules/choice.py once more, as one statement.

To sort by a price, all that was found must be priced, and a company may see 100,000 variants. So PostgreSQL chooses,
for its minimum quantity of each; what a page then shows is priced by `price_lines` as everywhere. A test holds the two
together on price lists made at random.
"""

# ruff: noqa: S608 - the statement is made of this file's own pieces; values are parameters

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from lonja.catalog.queries import Sql
from lonja.companies.actor import Actor
from lonja.core.clock import today
from lonja.pricing.models import FormulaException
from lonja.pricing.queries import read_price_book
from lonja.pricing.rules import AssignedList, Mixing, PriceBook, Strategy

# What each asked list says of each variant found at its minimum quantity: the entry with the highest break that this
# reaches, times the list's factor, rounded as rules.rounded does. A list that stands alone counts also where its
# breaks are not reached.
_TOLD = """
WITH {exceptions}
entries AS (
    SELECT DISTINCT ON (e.price_list_id, e.variant_id)
           e.price_list_id, e.variant_id, e.min_quantity, e.unit_price,
           e.min_quantity <= v.quantity_minimum AS is_reached
    FROM hits
    JOIN catalog_variant v ON v.id = hits.id
    JOIN pricing_priceentry e ON e.variant_id = v.id
    WHERE e.price_list_id = ANY(%s) {reached}
      AND (e.valid_from IS NULL OR e.valid_from <= %s) AND (e.valid_until IS NULL OR e.valid_until >= %s)
    ORDER BY e.price_list_id, e.variant_id, is_reached DESC, e.min_quantity DESC, e.valid_from DESC NULLS LAST
), told AS (
    SELECT place, mixing, is_contract, variant_id, min_quantity, is_reached,
           CASE WHEN decimals IS NULL THEN exact
                WHEN step IS NULL THEN round(exact, decimals)
                WHEN exact IS NULL OR exact = 0 THEN exact
                ELSE greatest(div(2 * (exact - ending) + step, 2 * step), CASE WHEN ending > 0 THEN 0 ELSE 1 END) * step
                     + ending END AS price
    FROM (
        SELECT asked.*, entries.variant_id, min_quantity, is_reached, unit_price * {factor} AS exact
        FROM entries
        JOIN unnest(%s::int[], %s::bigint[], %s::text[], %s::bool[], %s::numeric[], %s::int[], %s::numeric[],
                    %s::numeric[]) AS asked (place, source_id, mixing, is_contract, factor, decimals, step, ending)
          ON asked.source_id = entries.price_list_id
        {excepted}
    ) AS exactly
)"""

_EXCEPTIONS = """
except_{list} AS (
    SELECT hits.id AS variant_id, coalesce(one.percent_off, brand.percent_off, branch.percent_off) AS percent_off
    FROM hits
    JOIN catalog_variant v ON v.id = hits.id
    JOIN catalog_product p ON p.id = v.product_id
    LEFT JOIN pricing_formulaexception one ON one.price_list_id = {list} AND one.product_id = p.id
    LEFT JOIN pricing_formulaexception brand
           ON brand.price_list_id = {list} AND brand.brand = p.brand AND brand.brand <> ''
    LEFT JOIN (
        SELECT DISTINCT ON (inside.id) inside.id, x.percent_off
        FROM pricing_formulaexception x
        JOIN catalog_category root ON root.id = x.category_id
        JOIN catalog_category inside ON starts_with(inside.path, root.path)
        WHERE x.price_list_id = {list}
        ORDER BY inside.id, length(root.path) DESC
    ) AS branch ON branch.id = p.category_id
),"""

_FIRST = """
    SELECT DISTINCT ON (variant_id) variant_id, price
    FROM (
        SELECT *, min(place) FILTER (WHERE mixing = 'alone' OR (mixing = 'first_break' AND is_reached))
                  OVER (PARTITION BY variant_id) AS last
        FROM (SELECT *, min(place) OVER (PARTITION BY variant_id) AS supplied FROM told WHERE {which}) AS each
        WHERE mixing <> 'alone' OR place = supplied
    ) AS asked
    WHERE is_reached AND place <= coalesce(last, place)
    ORDER BY variant_id, min_quantity DESC, place"""

_FIRST_BREAK = "SELECT DISTINCT ON (variant_id) variant_id, price FROM told WHERE {which} ORDER BY variant_id, place"

_LOWEST = """
    SELECT variant_id, min(price) AS price
    FROM (
        SELECT *, min(place) FILTER (WHERE price IS NULL) OVER (PARTITION BY variant_id) AS requested
        FROM told WHERE is_reached AND {which}
    ) AS said
    WHERE requested IS NULL OR place < requested
    GROUP BY variant_id"""

_CONTRACT_LOCKS = """
    SELECT * FROM locked
    UNION ALL
    SELECT * FROM ({lowest}) AS lowest WHERE variant_id NOT IN (SELECT variant_id FROM locked)"""


def price_order(actor: Actor, *, on: date | None = None, descending: bool = False) -> Sql:
    """For `SearchAsk.order`: the variants found by what one sales unit costs the actor's company at its minimum
    quantity, on a day (today); what is on request comes last. Reads the company's lists, in one query or two.

    Raises PermissionMissing for somebody who acts for no company.
    """
    day = on or today()
    book = read_price_book(actor, (), day)
    told = _told(book, day)
    sign = "-" if descending else ""
    chosen = _chosen(book)
    locked = f", locked AS ({_first(book, 'is_contract')})" if book.strategy is Strategy.CONTRACT_LOCKS else ""
    return Sql(
        f"{told.text}{locked} SELECT variant_id, {sign}(price * 1000000)::bigint AS key FROM ({chosen}) AS chosen"
        " WHERE price IS NOT NULL",
        told.params,
    )


def _chosen(book: PriceBook) -> str:
    if book.strategy is Strategy.FIRST:
        return _first(book, "true")
    if book.strategy is Strategy.LOWEST:
        return _LOWEST.format(which="true")
    return _CONTRACT_LOCKS.format(lowest=_LOWEST.format(which="NOT is_contract"))


def _first(book: PriceBook, which: str) -> str:
    return (_FIRST_BREAK if _is_simple(book) else _FIRST).format(which=which)


def _is_simple(book: PriceBook) -> bool:
    """Whether every list answers as soon as its breaks are reached, and matters only then."""
    return all(one.mixing is Mixing.FIRST_BREAK for one in book.asked)


def _told(book: PriceBook, day: date) -> Sql:
    lists = book.asked
    excepted = _with_exceptions(lists)
    factors, params = _factors(lists, excepted)
    text = _TOLD.format(
        exceptions="".join(_EXCEPTIONS.format(list=one) for one in excepted),
        reached="" if any(one.mixing is Mixing.ALONE for one in lists) else "AND e.min_quantity <= v.quantity_minimum",
        factor=factors,
        excepted="".join(f" LEFT JOIN except_{one} USING (variant_id)" for one in excepted),
    )
    asked = (
        list(range(len(lists))),
        [one.source_id for one in lists],
        [one.mixing.value for one in lists],
        [one in book.contracts for one in lists],
        [book.factors.get(one.list_id, Decimal(1)) for one in lists],
        [one.rounding.decimals if one.steps else None for one in lists],
        [one.rounding.step for one in lists],
        [one.rounding.ending for one in lists],
    )
    sources = sorted({one.source_id for one in lists})
    return Sql(text, (sources, day, day, *params, *asked))


def _with_exceptions(lists: Sequence[AssignedList]) -> list[int]:
    """The lists by formula among the steps of these that have exceptions."""
    steps = {step.list_id for one in lists for step in one.steps}
    if not steps:
        return []
    found = FormulaException.objects.filter(price_list_id__in=steps).values_list("price_list_id", flat=True)
    return sorted(found.distinct())


def _factors(lists: Sequence[AssignedList], excepted: Sequence[int]) -> tuple[str, tuple[Decimal, ...]]:
    """By what an entry's price is multiplied: the list's own factor, or where a step has exceptions, step by step."""
    cases, params = [], []
    for place, one in enumerate(lists):
        if not any(step.list_id in excepted for step in one.steps):
            continue
        product = "1"
        for step in one.steps:
            percent = f"coalesce(except_{step.list_id}.percent_off, %s)" if step.list_id in excepted else "%s"
            product += f" * (100 - {percent}) * 0.01 * %s"
            params += [step.percent_off, step.exchange_rate or Decimal(1)]
        cases.append(f"WHEN {place} THEN {product}")
    return f"CASE asked.place {' '.join(cases)} ELSE asked.factor END" if cases else "asked.factor", tuple(params)

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

from lonja.catalog.models import KitComponent
from lonja.catalog.queries import Sql
from lonja.companies.actor import Actor
from lonja.core.clock import today
from lonja.pricing.models import FormulaException
from lonja.pricing.queries.prices import price_lines, read_price_book
from lonja.pricing.rules import Ask, Mixing, PriceBook, Strategy

DEAREST = 9 * 10**12
"""Above this prices stand together: a formula's rate may make more of one than a key in millionths holds."""

# What each asked list says of each variant found at its minimum quantity: the entry with the highest break that this
# reaches, and how the list makes a price of it. A list that stands alone counts also where its breaks are not reached.
_TOLD = """
WITH {exceptions}
entries AS MATERIALIZED (
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
    SELECT asked.*, entries.variant_id, min_quantity, is_reached, unit_price
    FROM entries
    JOIN unnest(%s::int[], %s::bigint[], %s::text[], %s::bool[], %s::numeric[], %s::int[], %s::numeric[], %s::numeric[])
         AS asked (place, source_id, mixing, is_contract, factor, decimals, step, ending)
      ON asked.source_id = entries.price_list_id
)"""

# What is told, with its price: as rules.rounded makes it of the list's factor.
_PRICED = """
    SELECT *, CASE WHEN decimals IS NULL OR unit_price IS NULL THEN unit_price
                   WHEN step IS NULL THEN round(unit_price * by, decimals)
                   WHEN unit_price * by = 0 THEN 0
                   ELSE greatest(div(2 * (unit_price * by - ending) + step, 2 * step),
                                 CASE WHEN ending > 0 THEN 0 ELSE 1 END) * step + ending END AS price
    FROM (SELECT told.*, {factor} AS by FROM {told} AS told {excepted}) AS told"""

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

# Of each variant the row of the list that answers first, as choice.first_answer.
_FIRST = """
    SELECT DISTINCT ON (variant_id) *
    FROM (
        SELECT *, min(place) FILTER (WHERE mixing = 'alone' OR (mixing = 'first_break' AND is_reached))
                  OVER (PARTITION BY variant_id) AS last
        FROM (SELECT *, min(place) OVER (PARTITION BY variant_id) AS supplied FROM {told}) AS each
        WHERE mixing <> 'alone' OR place = supplied
    ) AS asked
    WHERE is_reached AND place <= coalesce(last, place)
    ORDER BY variant_id, min_quantity DESC, place"""

# The same where no list mixes its breaks with others.
_FIRST_BREAK = "SELECT DISTINCT ON (variant_id) * FROM told ORDER BY variant_id, place"

# As choice.lowest_answer.
_LOWEST = """
    SELECT variant_id, min(price) AS price
    FROM (
        SELECT *, min(place) FILTER (WHERE price IS NULL) OVER (PARTITION BY variant_id) AS requested
        FROM {told} WHERE is_reached
    ) AS said
    WHERE requested IS NULL OR place < requested
    GROUP BY variant_id"""

_LOCKED = """
    SELECT variant_id, price FROM locked
    UNION ALL
    SELECT * FROM ({lowest}) AS lowest WHERE variant_id NOT IN (SELECT variant_id FROM locked)"""


# A kit that costs what its parts do may have prices of its own in a list; they do not count.
_WITH_KITS = """
    SELECT variant_id, price FROM won WHERE variant_id <> ALL(%s::bigint[])
    UNION ALL
    SELECT * FROM unnest(%s::bigint[], %s::numeric[])"""


def price_order(actor: Actor, *, on: date | None = None, descending: bool = False) -> Sql:
    """For `SearchAsk.order`: the variants found by what one sales unit costs the actor's company at its minimum
    quantity, on a day (today); what is on request comes last. Reads the company's lists, in one query or two,
    and the kits that cost what their parts do, in one, or three where there are any.

    Raises PermissionMissing for somebody who acts for no company.
    """
    day = on or today()
    book = read_price_book(actor, (), day)
    excepted = _with_exceptions(book)
    told, priced = _told(book, excepted, day), _priced(book, excepted)
    kits = _prices_of_kits(actor, day)
    key = f"{'-' if descending else ''}(least(price, {DEAREST}) * 1000000)::bigint AS key"
    return Sql(
        f"{told.text}, {priced.text} SELECT variant_id, {key} FROM ({_WITH_KITS}) AS found WHERE price IS NOT NULL",
        (*told.params, *priced.params, list(kits), list(kits), list(kits.values())),
    )


def _prices_of_kits(actor: Actor, day: date) -> dict[int, Decimal | None]:
    """All variants that cost what their parts do, priced one by one: a store has few of them."""
    found = KitComponent.objects.filter(kit__is_priced_by_parts=True).order_by()
    kits = list(found.values_list("kit_id", "kit__quantity_minimum").distinct())
    lines = price_lines(actor, [Ask(pk, minimum) for pk, minimum in kits], on=day)
    return {line.variant_id: line.unit_price for line in lines}


def _told(book: PriceBook, excepted: Sequence[int], day: date) -> Sql:
    exceptions = "".join(_EXCEPTIONS.format(list=one) for one in excepted)
    is_alone = any(one.mixing is Mixing.ALONE for one in book.asked)
    reached = "" if is_alone else "AND e.min_quantity <= v.quantity_minimum"
    asked = (
        list(range(len(book.asked))),
        [one.source_id for one in book.asked],
        [one.mixing.value for one in book.asked],
        [one in book.contracts for one in book.asked],
        [book.factors.get(one.list_id, Decimal(1)) for one in book.asked],
        [one.rounding.decimals if one.steps else None for one in book.asked],
        [one.rounding.step for one in book.asked],
        [one.rounding.ending for one in book.asked],
    )
    sources = sorted({one.source_id for one in book.asked})
    return Sql(_TOLD.format(exceptions=exceptions, reached=reached), (sources, day, day, *asked))


def _priced(book: PriceBook, excepted: Sequence[int]) -> Sql:
    """CTEs up to `won`: the price that counts by the channel's strategy. Where the choice needs no prices, only what it
    leaves is priced."""
    factor = _factor(book, excepted)
    joins = "".join(f" LEFT JOIN except_{one} USING (variant_id)" for one in excepted)
    told = "first" if book.strategy is Strategy.FIRST else "told"
    priced = _PRICED.format(factor=factor.text, told=told, excepted=joins)
    if book.strategy is Strategy.FIRST:
        is_plain = all(one.mixing is Mixing.FIRST_BREAK for one in book.asked)
        first = _FIRST_BREAK if is_plain else _FIRST.format(told="told")
        return Sql(f"first AS ({first}), won AS ({priced})", factor.params)
    if book.strategy is Strategy.LOWEST:
        return Sql(f"priced AS ({priced}), won AS ({_LOWEST.format(told='priced')})", factor.params)
    locked = _FIRST.format(told="priced WHERE is_contract")
    lowest = _LOWEST.format(told="(SELECT * FROM priced WHERE NOT is_contract) AS others")
    return Sql(f"priced AS ({priced}), locked AS ({locked}), won AS ({_LOCKED.format(lowest=lowest)})", factor.params)


def _with_exceptions(book: PriceBook) -> list[int]:
    """The lists by formula among the steps of those asked that have exceptions."""
    steps = {step.list_id for one in book.asked for step in one.steps}
    if not steps:
        return []
    found = FormulaException.objects.filter(price_list_id__in=steps).values_list("price_list_id", flat=True)
    return sorted(found.distinct())


def _factor(book: PriceBook, excepted: Sequence[int]) -> Sql:
    """By what an entry's price is multiplied: the list's own factor, or where a step has exceptions, step by step."""
    cases: list[str] = []
    params: list[Decimal] = []
    for place, one in enumerate(book.asked):
        if not any(step.list_id in excepted for step in one.steps):
            continue
        product = "1"
        for step in one.steps:
            percent = f"coalesce(except_{step.list_id}.percent_off, %s)" if step.list_id in excepted else "%s"
            product += f" * (100 - {percent}) * 0.01 * %s"
            params += [step.percent_off, step.exchange_rate or Decimal(1)]
        cases.append(f"WHEN {place} THEN {product}")
    return Sql(f"CASE place {' '.join(cases)} ELSE factor END" if cases else "factor", tuple(params))

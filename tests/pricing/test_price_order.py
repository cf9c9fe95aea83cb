"""The catalog in the order of the buyer's own prices: what PostgreSQL sorts by is what `price_lines` would say."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from random import Random

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from lonja.catalog import queries as catalog
from lonja.catalog.models import Category, Product, Variant
from lonja.companies.actor import Actor
from lonja.companies.models import Company
from lonja.core.clock import today
from lonja.pricing.models import FormulaException, PriceEntry, PriceList, PricingPolicy
from lonja.pricing.queries import price_lines, price_order
from lonja.pricing.rules import Ask, Mixing, Strategy
from tests.factories import (
    assign,
    buyer_actor,
    join_segment,
    make_category,
    make_channel,
    make_company,
    make_contract,
    make_price_list,
    make_product,
    make_segment,
    make_variant,
    root_unit,
)

pytestmark = pytest.mark.django_db

PRICES = [None, *(Decimal(cents).scaleb(-2) for cents in (0, 1, 5, 95, 100, 499, 500, 1234, 99999))]
ROUNDINGS = [{}, {"price_decimals": 4}, {"rounding_step": 1, "rounding_ending": "0.95"}, {"rounding_step": "0.05"}]


def goods(chance: Random) -> list[Variant]:
    branches: list[Category] = [make_category()]
    branches += [make_category(parent=chance.choice(branches)) for _ in range(3)]
    products = [make_product(category=chance.choice(branches), brand=chance.choice(["", "A", "B"])) for _ in range(5)]
    return [
        make_variant(product=chance.choice(products), quantity_minimum=chance.choice([1, 1, 5, 10])) for _ in range(12)
    ]


def price_lists(chance: Random, variants: Sequence[Variant]) -> list[PriceList]:
    lists: list[PriceList] = []
    for _ in range(5):
        base = chance.choice([None, *lists])
        if base is None:
            lists.append(make_price_list())
            fill(chance, lists[-1], variants)
            continue
        percent = Decimal(chance.randint(-3000, 6000)).scaleb(-2)
        lists.append(make_price_list(base=base, percent_off=percent, **chance.choice(ROUNDINGS)))
        for facts in chance.sample(exceptions(chance, variants), chance.choice([0, 0, 2])):
            FormulaException.objects.create(price_list=lists[-1], percent_off=chance.randint(-50, 90), **facts)
    return lists


def fill(chance: Random, price_list: PriceList, variants: Sequence[Variant]) -> None:
    days = [None, today() - timedelta(9), today(), today() + timedelta(1)]
    for variant in chance.sample(variants, chance.randint(3, len(variants))):
        slots = {(chance.choice([1, 5, 10, 100]), chance.choice(days)) for _ in range(3)}
        for quantity, since in slots:
            PriceEntry.objects.create(
                price_list=price_list,
                variant=variant,
                min_quantity=quantity,
                unit_price=chance.choice(PRICES),
                valid_from=since,
                valid_until=since and chance.choice([None, since, since + timedelta(9)]),
            )


def exceptions(chance: Random, variants: Sequence[Variant]) -> list[dict[str, object]]:
    product: Product = chance.choice(variants).product
    inner = chance.choice(variants).product.category
    above = [{"category": inner.parent}] if inner.parent else []
    return [{"product": product}, {"brand": "A"}, {"category": inner}, *above]


def placed(chance: Random, company: Company, lists: Sequence[PriceList]) -> None:
    segments = [make_segment(), make_segment()]
    for position, segment in enumerate(segments):
        join_segment(company, segment, position)
    whom = [make_channel(), *segments, company, root_unit(company), make_contract(company)]
    for price_list in lists:
        for one in chance.sample(whom, chance.choice([0, 1, 1, 2])):
            assign(
                price_list,
                one,
                priority=chance.randint(1, 3),
                mixing=chance.choice([Mixing.FIRST_BREAK, *Mixing]),
                stops_here=chance.random() < 0.1,
            )


def prices_of(actor: Actor, variants: Sequence[Variant], on: date | None = None) -> dict[int, Decimal | None]:
    asks = [Ask(each.pk, each.quantity_minimum) for each in variants]
    return {line.variant_id: line.unit_price for line in price_lines(actor, asks, on=on)}


def found(actor: Actor, *, descending: bool = False, on: date | None = None) -> list[Variant]:
    order = price_order(actor, descending=descending, on=on)
    return catalog.search(actor, catalog.SearchAsk(order=order, page_size=100)).variants


@pytest.mark.parametrize("seed", range(40))
def test_the_order_is_that_of_the_prices_shown(seed: int) -> None:
    chance = Random(seed)
    company = make_company()
    variants = goods(chance)
    placed(chance, company, price_lists(chance, variants))
    PricingPolicy.objects.create(channel=make_channel(), strategy=list(Strategy)[seed % 3])
    actor = buyer_actor(company)
    for on in (None, today() + timedelta(2)):
        price_of = prices_of(actor, variants, on)
        for descending in (False, True):
            shown = [price_of[each.pk] for each in found(actor, descending=descending, on=on)]
            known = [price for price in shown if price is not None]
            assert known == sorted(known, reverse=descending), (seed, shown)
            assert shown == known + [None] * (len(variants) - len(known)), "on request comes last"


def test_a_changed_price_moves_its_variant_at_the_next_request() -> None:
    cheap, dear = make_variant(price=1), make_variant(price=2)
    actor = buyer_actor(make_company())
    assert found(actor) == [cheap, dear]
    PriceEntry.objects.filter(variant=cheap).update(unit_price=3)
    assert found(actor) == [dear, cheap]


def test_a_price_beyond_all_measure_stands_last_and_breaks_no_list() -> None:
    company = make_company(currency="USD")
    base = make_price_list()
    dear, cheap = make_variant(), make_variant()
    for variant, price in ((dear, 10**11), (cheap, 1)):
        PriceEntry.objects.create(price_list=base, variant=variant, unit_price=price)
    assign(make_price_list(base=base, percent_off=0, exchange_rate=10**9, currency="USD"), company)
    actor = buyer_actor(company)
    assert found(actor) == [cheap, dear]
    assert found(actor, descending=True) == [dear, cheap]


def test_equal_prices_go_by_name_and_pages_neither_overlap_nor_leave_out() -> None:
    variants = [make_variant(name=f"Tornillo {number:02}", price=number // 4) for number in range(10)]
    variants.append(make_variant(name="Aparte"))
    actor = buyer_actor(make_company())
    walked: list[Variant] = []
    place = None
    while place or not walked:
        page = catalog.listing(actor, catalog.ListingAsk(order=price_order(actor), after=place, limit=3))
        walked += page.variants
        place = page.next
    assert walked == variants
    paged = [
        catalog.search(actor, catalog.SearchAsk(order=price_order(actor), page=page, page_size=4)).variants
        for page in (1, 2, 3)
    ]
    assert [each for page in paged for each in page] == variants


def test_words_a_branch_and_filters_narrow_what_is_sorted() -> None:
    branch = make_category()
    near = make_variant(name="Tornillo caro", price=9, product=make_product(category=branch))
    cheap = make_variant(name="Tornillo barato", price=1, product=make_product(category=branch))
    make_variant(name="Tuerca", price=5, product=make_product(category=branch))
    make_variant(name="Tornillo lejano", price=2)
    actor = buyer_actor(make_company())
    ask = catalog.SearchAsk(text="tornillo", category=branch.code, order=price_order(actor))
    result = catalog.search(actor, ask)
    assert (result.variants, result.total) == ([cheap, near], 2)


def test_it_takes_as_many_queries_for_many_as_for_few() -> None:
    actor = buyer_actor(make_company())
    make_variant(price=1)
    counts = []
    for _ in range(2):
        with CaptureQueriesContext(connection) as queries:
            found(actor)
        counts.append(len(queries))
        for _more in range(10):
            make_variant(price=1)
    assert counts == [3, 3]

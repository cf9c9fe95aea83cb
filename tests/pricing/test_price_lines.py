"""Prices as a company meets them: its lists, today, in one query, and nothing of anybody else's."""

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import translation

from lonja.catalog.models import Variant
from lonja.companies.actor import SYSTEM, Actor
from lonja.companies.errors import PermissionMissing
from lonja.companies.models import Company, Segment
from lonja.core.clock import today
from lonja.pricing import wording
from lonja.pricing.models import PriceList
from lonja.pricing.queries import price_lines
from lonja.pricing.queries import prices as queries
from lonja.pricing.rules import Ask, Level, PricedLine
from tests import factories as make

pytestmark = pytest.mark.django_db

DAY = timedelta(days=1)

SCOPES = {
    "segment": "m.company_id = %(company)s",
    "company": "a.company_id = %(company)s",
    "unit": "own.id = %(unit)s AND own.company_id = %(company)s",
    "contract": "c.company_id = %(company)s",
    "channel": "a.channel_id = %(channel)s",
}
"""What in the query keeps each way to a list to this company."""


@pytest.fixture
def gold() -> Segment:
    return make.make_segment("gold")


@pytest.fixture
def company(gold: Segment) -> Company:
    return make.make_company("Talleres", segments=[gold])


@pytest.fixture
def buyer(company: Company) -> Actor:
    return make.buyer_actor(company)


@pytest.fixture
def bolt() -> Variant:
    return make.make_variant("BOLT", price="10")


def price(actor: Actor, variant: Variant, quantity: str = "1", **how: object) -> PricedLine:
    (line,) = price_lines(actor, [Ask(variant.pk, Decimal(quantity))], **how)  # type: ignore[arg-type]
    return line


def contract(whom: object, variant: Variant, unit_price: str, **facts: object) -> PriceList:
    """A list with one price that counts for `whom`."""
    made = make.make_price_list()
    make.assign(made, whom, **facts)  # type: ignore[arg-type]
    make.make_price(variant, unit_price, made)
    return made


def test_a_new_price_counts_at_the_next_request(buyer: Actor, bolt: Variant) -> None:
    assert price(buyer, bolt).unit_price == Decimal(10)
    bolt.price_entries.update(unit_price=Decimal("9.5"))
    assert price(buyer, bolt).unit_price == Decimal("9.5")


def test_company_before_segment_before_channel(buyer: Actor, company: Company, gold: Segment, bolt: Variant) -> None:
    assert price(buyer, bolt).level is Level.CHANNEL
    contract(gold, bolt, "12")
    assert (price(buyer, bolt).level, price(buyer, bolt).unit_price) == (Level.SEGMENT, Decimal(12))
    contract(company, bolt, "15")
    assert (price(buyer, bolt).level, price(buyer, bolt).unit_price) == (Level.COMPANY, Decimal(15))


def test_the_segment_in_which_the_company_stands_first_counts(bolt: Variant) -> None:
    far, near = make.make_segment(), make.make_segment()
    company = make.make_company(segments=[near, far])
    contract(far, bolt, "1", priority=1)
    contract(near, bolt, "2", priority=9)
    assert price(make.buyer_actor(company), bolt).unit_price == Decimal(2)


def test_lists_of_others_count_for_nobody_else(buyer: Actor, bolt: Variant) -> None:
    before = price(buyer, bolt, explain=True)
    for whom in (make.make_company(), make.make_segment(), make.make_channel("other")):
        contract(whom, bolt, "0.01")
    make.make_price(bolt, "0.02", make.make_price_list())  # assigned to nobody
    assert price(buyer, bolt, explain=True) == before


@pytest.mark.parametrize("way", ["segment", "company", "unit", "contract", "channel"])
def test_without_its_scope_the_query_would_leak(
    buyer: Actor, bolt: Variant, monkeypatch: pytest.MonkeyPatch, way: str
) -> None:
    scope, stranger = queries._compact(SCOPES[way]), make.make_company()
    whom = {
        "segment": stranger.segments.get,
        "company": lambda: stranger,
        "unit": lambda: make.root_unit(stranger),
        "contract": lambda: make.make_contract(stranger),
        "channel": lambda: make.make_channel("other"),
    }[way]
    if way == "segment":
        make.SegmentMembership.objects.create(company=stranger, segment=make.make_segment("theirs"))
    contract(whom(), bolt, "0.01")
    assert price(buyer, bolt).unit_price == Decimal(10)
    assert scope in queries._PRICES
    monkeypatch.setattr(queries, "_PRICES", queries._PRICES.replace(scope, "true"))
    PriceList.objects.filter(code="list").delete()
    assert price(buyer, bolt).unit_price == Decimal("0.01")


@pytest.mark.parametrize(
    ("since", "until", "counts"),
    [
        (None, None, True),
        (0, None, True),
        (None, 0, True),
        (0, 0, True),
        (1, None, False),
        (None, -1, False),
    ],
)
class TestValidity:
    """First and last day are inclusive, of a price and of the assignment of its list."""

    @staticmethod
    def days(since: int | None, until: int | None) -> dict[str, date | None]:
        now = today()
        return {
            "valid_from": None if since is None else now + since * DAY,
            "valid_until": None if until is None else now + until * DAY,
        }

    def test_of_a_price(self, buyer: Actor, since: int | None, until: int | None, counts: bool) -> None:
        bolt = make.make_variant()
        make.make_price(bolt, "5", **self.days(since, until))  # type: ignore[arg-type]
        assert price(buyer, bolt).unit_price == (Decimal(5) if counts else None)

    def test_of_an_assignment(self, buyer: Actor, since: int | None, until: int | None, counts: bool) -> None:
        bolt = make.make_variant()
        contract(make.make_channel(), bolt, "5", **self.days(since, until))
        assert price(buyer, bolt).unit_price == (Decimal(5) if counts else None)


@pytest.mark.parametrize("table", ["e", "a", "c"])
@pytest.mark.parametrize(
    "bound", ["valid_from IS NULL OR {}.valid_from <=", "valid_until IS NULL OR {}.valid_until >="]
)
def test_without_each_bound_a_price_would_count_too_early_or_too_long(
    buyer: Actor, monkeypatch: pytest.MonkeyPatch, table: str, bound: str
) -> None:
    guard = queries._compact(f"AND ({table}.{bound.format(table)} %(on)s)")
    assert guard in queries._PRICES
    days = {"valid_from": today() + DAY} if "from" in bound else {"valid_until": today() - DAY}
    bolt, made = make.make_variant(), make.make_price_list()
    agreed = make.make_contract(Company.objects.get(pk=buyer.company_id), **(days if table == "c" else {}))
    make.assign(made, agreed, **(days if table == "a" else {}))
    make.make_price(bolt, "5", made, **(days if table == "e" else {}))  # type: ignore[arg-type]
    assert price(buyer, bolt).unit_price is None
    monkeypatch.setattr(queries, "_PRICES", queries._PRICES.replace(guard, " "))
    assert price(buyer, bolt).unit_price == Decimal(5)


def test_the_price_of_another_day_can_be_asked(buyer: Actor, bolt: Variant) -> None:
    make.make_price(bolt, "8", valid_from=date(2027, 1, 1), valid_until=date(2027, 1, 31))
    assert price(buyer, bolt).unit_price == Decimal(10)
    january = price(buyer, bolt, on=date(2027, 1, 31))
    assert (january.unit_price, january.valid_until) == (Decimal(8), date(2027, 1, 31))


def test_a_percentage_for_a_company_stands_on_the_list_of_everybody(
    buyer: Actor, company: Company, bolt: Variant
) -> None:
    make.make_price(bolt, "9.99", min_quantity=10)
    off = make.make_price_list(base=make.list_prices(), percent_off=Decimal("12.5"))
    make.assign(off, company)
    assert price(buyer, bolt, "1").unit_price == Decimal("8.75")
    line = price(buyer, bolt, "10", explain=True)
    assert (line.unit_price, line.amount, line.list_code) == (Decimal("8.74"), Decimal("87.40"), off.code)
    assert [(c.list_code, c.reason.value) for c in line.candidates] == [(off.code, "won"), ("list", "nearer_level")]


def test_only_lists_in_the_company_s_currency_count(company: Company, buyer: Actor, bolt: Variant) -> None:
    pounds = make.make_price_list(currency="GBP")
    make.assign(pounds, company)
    make.make_price(bolt, "1", pounds)
    assert price(buyer, bolt).unit_price == Decimal(10)
    british = make.make_company(country="GB", currency="GBP")
    assert price(make.buyer_actor(british), bolt).unit_price is None
    make.assign(pounds, british)
    line = price(make.buyer_actor(british), bolt)
    assert (line.unit_price, line.currency) == (Decimal(1), "GBP")


def test_a_list_that_is_switched_off_gives_no_price_nor_do_percentages_on_it(
    buyer: Actor, company: Company, bolt: Variant
) -> None:
    base = contract(company, bolt, "7")
    off = make.make_price_list(base=base, percent_off=Decimal(50))
    make.assign(off, company, priority=1)
    assert price(buyer, bolt).unit_price == Decimal("3.50")
    PriceList.objects.filter(pk=base.pk).update(is_active=False)
    assert price(buyer, bolt).unit_price == Decimal(10)


def test_answers_stand_in_the_order_of_the_asks(buyer: Actor) -> None:
    variants = [make.make_variant(price=number) for number in range(1, 6)]
    asks = [Ask(variant.pk, Decimal(quantity)) for variant in variants[::-1] for quantity in (3, 1)]
    lines = price_lines(buyer, asks)
    assert [(line.variant_id, line.quantity) for line in lines] == [(ask.variant_id, ask.quantity) for ask in asks]
    assert [line.amount for line in lines] == [Decimal(n * q) for n in (5, 4, 3, 2, 1) for q in (3, 1)]


@pytest.mark.parametrize("number", [1, 10, 1000])
def test_any_number_of_lines_is_one_query(buyer: Actor, bolt: Variant, number: int) -> None:
    asks = [Ask(bolt.pk + place, Decimal(1)) for place in range(number)]
    with CaptureQueriesContext(connection) as asked:
        lines = price_lines(buyer, asks, explain=True)
    assert len(asked) == 1
    assert len(lines) == number


def test_the_statement_is_short_enough_for_psycopg_to_remember() -> None:
    from psycopg._queries import MAX_CACHED_STATEMENT_LENGTH

    assert len(queries._PRICES) <= MAX_CACHED_STATEMENT_LENGTH


def test_no_lines_are_no_query(buyer: Actor) -> None:
    with CaptureQueriesContext(connection) as asked:
        assert price_lines(buyer, []) == []
    assert len(asked) == 0


def test_who_buys_for_nobody_has_no_prices(bolt: Variant) -> None:
    for actor in (SYSTEM, make.staff_actor()):
        with pytest.raises(PermissionMissing):
            price_lines(actor, [Ask(bolt.pk, Decimal(1))])


def test_the_seller_s_people_see_the_prices_of_the_company_for_which_they_act(company: Company, bolt: Variant) -> None:
    from lonja.companies.queries import actor_acting_for

    contract(company, bolt, "6")
    assert price(actor_acting_for(make.staff_actor(), company.pk), bolt).unit_price == Decimal(6)


@pytest.fixture
def spanish() -> Iterator[None]:
    with translation.override("es"):
        yield


@pytest.mark.usefixtures("spanish")
def test_why_a_list_lost_is_a_sentence(buyer: Actor, company: Company, bolt: Variant) -> None:
    bulk = make.make_price_list()
    make.assign(bulk, company)
    make.make_price(bolt, "7", bulk, min_quantity="12.5")
    line = price(buyer, bolt, explain=True)
    texts = [(wording.level_label(c.level), wording.reason_text(c)) for c in line.candidates]
    assert texts == [
        ("su empresa", "empieza en una cantidad de 12.5"),
        ("todos los clientes", "da su precio"),
    ]

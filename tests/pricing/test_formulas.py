"""Lists by formula: chains, exceptions, currencies, endings; and prices on request."""

from decimal import Decimal

import pytest
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext
from django.utils import translation

from lonja.catalog.models import Variant
from lonja.companies.actor import SYSTEM, Actor
from lonja.companies.errors import PermissionMissing
from lonja.companies.models import Company
from lonja.pricing import wording
from lonja.pricing.actions import (
    EntryRow,
    ExceptionRow,
    PriceListRow,
    assign_price_list,
    save_entries,
    save_exceptions,
    save_price_list,
    set_price,
)
from lonja.pricing.errors import CategoryUnknown, PriceListInvalid, ProductUnknown
from lonja.pricing.models import FormulaException, PriceList
from lonja.pricing.queries import price_lines
from lonja.pricing.rules import Ask, Break, FormulaStep, Level, PricedLine, Rounding, Strategy
from tests import factories as make
from tests.pricing.tables import a_list, entry, number_of, priced

COMPANY = Level.COMPANY
NAMES = {"es": "Tarifa", "en": "List"}


@pytest.mark.parametrize(
    ("price", "step", "ending", "shown"),
    [
        ("7.12", "1", "0.95", "6.95"),
        ("7.45", "1", "0.95", "7.95"),  # as near to 6.95: half goes up
        ("7.44999", "1", "0.95", "6.95"),
        ("0.10", "1", "0.95", "0.95"),  # never below the first price with the ending
        ("7.12", "0.05", "0", "7.10"),
        ("7.125", "0.05", "0", "7.15"),
        ("0.01", "0.05", "0", "0.05"),  # what costs something is never free
        ("0", "0.05", "0", "0"),
        ("0", "1", "0.95", "0"),
        ("12.33", "0.10", "0.09", "12.29"),
        ("12.34", "0.10", "0.09", "12.39"),
        ("1234.5", "100", "99", "1199"),
        ("1249", "100", "99", "1299"),
    ],
)
def test_endings(price: str, step: str, ending: str, shown: str) -> None:
    rounding = Rounding(2, Decimal(step), Decimal(ending))
    off = a_list("off", percent_off="0", source="list", rounding=rounding)
    assert priced("1", [off], {"list": [entry("1", price)]}).unit_price == Decimal(shown)


def test_a_chain_is_rounded_once_at_its_end() -> None:
    """0.05 less 10 % is 0.045, less 10 % again 0.0405. Rounding each would say 0.05 and then 0.05."""
    steps = [FormulaStep(number_of(code), Decimal(10)) for code in ("second", "first")]
    line = priced("100", [a_list("second", steps=steps, source="list")], {"list": [entry("1", "0.05")]})
    assert (line.unit_price, line.amount) == (Decimal("0.04"), Decimal("4.00"))


def test_a_chain_of_five_with_rates_keeps_every_digit() -> None:
    steps = [FormulaStep(number_of(f"l{n}"), Decimal("33.3333"), Decimal("1.23456789")) for n in range(5)]
    chained = a_list("l0", steps=steps, source="list", decimals=6)
    line = priced("1", [chained], {"list": [entry("1", "999999999999.999999")]})
    factor = Decimal(666667) * 123456789  # of 10^14
    exact = Decimal(999999999999999999) * int(factor) ** 5  # of 10^(6 + 70)
    assert int(exact) // 10**70 <= int(line.unit_price * 10**6 if line.unit_price else 0) <= int(exact) // 10**70 + 1


def test_an_exception_replaces_the_percentage_of_its_step_alone() -> None:
    steps = [FormulaStep(number_of("outer"), Decimal(10)), FormulaStep(number_of("inner"), Decimal(20))]
    lists, prices = [a_list("outer", steps=steps, source="list")], {"list": [entry("1", "100")]}
    for exceptions, price in [
        ({}, 72),
        ({"outer": "50"}, 40),
        ({"inner": "0"}, 90),
        ({"outer": "-10", "inner": "0"}, 110),
    ]:
        assert priced("1", lists, prices, exceptions=exceptions).unit_price == price  # type: ignore[arg-type]


OWN_ON_REQUEST = {"own": [entry("1", "9"), entry("100", None)], "list": [entry("1", "10"), entry("10", "8")]}


@pytest.mark.parametrize("strategy", list(Strategy))
def test_a_list_can_say_on_request(strategy: Strategy) -> None:
    lists = [a_list("own", COMPANY), a_list("list")]
    line = priced("100", lists, OWN_ON_REQUEST, strategy=strategy, explain=True)
    assert line.unit_price is line.amount is None
    assert (line.list_code, line.min_quantity, line.on_request_from) == ("own", 100, 100)
    lost = "nearer_level" if strategy is Strategy.FIRST else "on_request_first"
    assert [(c.list_code, c.reason, c.beaten_by) for c in line.candidates] == [
        ("own", "won", ""),
        ("list", lost, "own"),
    ]
    assert priced("99", lists, OWN_ON_REQUEST, strategy=strategy).unit_price == (9 if strategy is Strategy.FIRST else 8)


def test_a_lower_price_behind_one_on_request_does_not_count() -> None:
    lists = [a_list("a", COMPANY), a_list("b", Level.SEGMENT), a_list("list")]
    prices = {"a": [entry("1", "9")], "b": [entry("1", None)], "list": [entry("1", "1")]}
    line = priced("1", lists, prices, strategy=Strategy.LOWEST, explain=True)
    assert line.unit_price == 9
    assert [(c.list_code, c.reason, c.beaten_by) for c in line.candidates] == [
        ("a", "won", ""),
        ("b", "nearer_level", "a"),
        ("list", "on_request_first", "b"),
    ]


def test_between_two_prices_one_may_be_on_request() -> None:
    prices = {"list": [entry("1", "10"), entry("10", None), entry("50", "10")]}
    line = priced("1", [a_list("list")], prices, explain=True)
    assert (line.breaks, line.on_request_from) == (
        (Break(Decimal(1), Decimal(10)), Break(Decimal(50), Decimal(10))),
        10,
    )


def test_a_formula_leaves_on_request_as_it_is() -> None:
    off = a_list("off", percent_off="10", source="list")
    assert priced("1", [off], {"list": [entry("1", None)]}).unit_price is None


@pytest.fixture
def company() -> Company:
    return make.make_company("Talleres")


@pytest.fixture
def buyer(company: Company) -> Actor:
    return make.buyer_actor(company)


@pytest.fixture
def bolt() -> Variant:
    return make.make_variant("BOLT", price="100")


def price(actor: Actor, variant: Variant, quantity: str = "1", **how: object) -> PricedLine:
    (line,) = price_lines(actor, [Ask(variant.pk, Decimal(quantity))], **how)  # type: ignore[arg-type]
    return line


def a_chain(length: int, percent_off: str = "10") -> str:
    """Lists f1 .. f<length>, each `percent_off` the one before, the first off the list of everybody."""
    for number in range(1, length + 1):
        base = f"f{number - 1}" if number > 1 else make.list_prices().code
        save_price_list(SYSTEM, PriceListRow(f"f{number}", NAMES, "EUR", base, Decimal(percent_off)))
    return f"f{length}"


@pytest.mark.django_db
class TestChains:
    """Lists that stand on lists."""

    def test_a_chain_of_five_counts(self, buyer: Actor, company: Company, bolt: Variant) -> None:
        assign_price_list(SYSTEM, a_chain(5), company_id=company.pk)
        assert price(buyer, bolt).unit_price == Decimal("59.05")  # 100 x 0.9^5 = 59.049
        PriceList.objects.filter(code="f3").update(is_active=False)
        assert price(buyer, bolt).list_code == "list"

    def test_the_lists_between_do_not_round(self, buyer: Actor, company: Company, bolt: Variant) -> None:
        assign_price_list(SYSTEM, a_chain(3, "33.3333"), company_id=company.pk)
        before = price(buyer, bolt).unit_price
        PriceList.objects.filter(code__in=["list", "f1", "f2"]).update(price_decimals=0, rounding_step=50)
        assert price(buyer, bolt).unit_price == before == Decimal("29.63")

    def test_a_changed_price_at_the_end_shows_at_once(self, buyer: Actor, company: Company, bolt: Variant) -> None:
        assign_price_list(SYSTEM, a_chain(3), company_id=company.pk)
        set_price(SYSTEM, EntryRow("list", "BOLT", Decimal(10)))
        assert price(buyer, bolt).unit_price == Decimal("7.29")

    def test_longer_chains_are_refused_by_the_action_and_by_the_database(self) -> None:
        a_chain(5)
        with pytest.raises(PriceListInvalid, match="f6"):
            save_price_list(SYSTEM, PriceListRow("f6", NAMES, "EUR", "f5", Decimal(1)))
        make.make_price_list("floor")
        with pytest.raises(PriceListInvalid, match="list"):
            save_price_list(SYSTEM, PriceListRow("list", NAMES, "EUR", "floor", Decimal(1)))
        f5, floor = PriceList.objects.get(code="f5"), PriceList.objects.get(code="floor")
        with pytest.raises(IntegrityError, match="too long a chain"), transaction.atomic():
            PriceList.objects.create(code="f6", currency="EUR", base=f5, percent_off=1)
        with pytest.raises(IntegrityError, match="too long a chain"), transaction.atomic():
            PriceList.objects.filter(code="list").update(base=floor, percent_off=1)
        assert PriceList.objects.filter(base=None).count() == 2
        assert PriceList.objects.count() == 7

    def test_loops_are_refused_by_the_action_and_by_the_database(self) -> None:
        a_chain(2)
        for code in ("list", "f1"):
            with translation.override("en"), pytest.raises(PriceListInvalid, match="stand on itself"):
                save_price_list(SYSTEM, PriceListRow(code, NAMES, "EUR", "f2", Decimal(1)))
            with pytest.raises(IntegrityError, match="loop"), transaction.atomic():
                PriceList.objects.filter(code=code).update(base=PriceList.objects.get(code="f2"), percent_off=1)
        assert list(PriceList.objects.order_by("code").values_list("base__code", flat=True)) == ["list", "f1", None]

    def test_another_currency_needs_a_rate(self, bolt: Variant) -> None:
        make.list_prices()
        wrong = PriceListRow("pounds", NAMES, "GBP", "list", Decimal(0))
        with translation.override("en"), pytest.raises(PriceListInvalid, match="base list, EUR"):
            save_price_list(SYSTEM, wrong)
        with pytest.raises(PriceListInvalid):
            save_price_list(SYSTEM, PriceListRow("euros", NAMES, "EUR", "list", Decimal(0), exchange_rate=Decimal(1)))
        with pytest.raises(IntegrityError, match="needs a rate"), transaction.atomic():
            make.make_price_list("pounds", currency="GBP", base=make.list_prices(), percent_off=0)
        save_price_list(SYSTEM, PriceListRow("pounds", NAMES, "GBP", "list", Decimal(5), exchange_rate=Decimal("0.86")))
        with pytest.raises(PriceListInvalid, match="pounds"):
            save_price_list(SYSTEM, PriceListRow("list", NAMES, "GBP"))
        british = make.make_company(country="GB", currency="GBP")
        assign_price_list(SYSTEM, "pounds", company_id=british.pk)
        line = price(make.buyer_actor(british), bolt)
        assert (line.unit_price, line.currency) == (Decimal("81.70"), "GBP")
        assert PriceList.objects.count() == 2

    def test_endings_are_kept_with_the_list(self, buyer: Actor, company: Company, bolt: Variant) -> None:
        make.list_prices()
        ending = {"rounding_step": Decimal(1), "rounding_ending": Decimal("0.95")}
        save_price_list(SYSTEM, PriceListRow("shop", NAMES, "EUR", "list", Decimal("7.3"), **ending))  # type: ignore[arg-type]
        assign_price_list(SYSTEM, "shop", company_id=company.pk)
        assert price(buyer, bolt).unit_price == Decimal("92.95")
        for step, end in [(None, "0.95"), ("1", "1"), ("1", "-0.05"), ("0", "0")]:
            ending = {"rounding_step": step and Decimal(step), "rounding_ending": Decimal(end)}
            row = PriceListRow("shop", NAMES, "EUR", "list", Decimal(0), **ending)  # type: ignore[arg-type]
            with pytest.raises(PriceListInvalid, match="shop"):
                save_price_list(SYSTEM, row)
        assert PriceList.objects.get(code="shop").percent_off == Decimal("7.3")


@pytest.mark.django_db
class TestExceptions:
    """The nearest exception counts: product, brand, then the nearest branch."""

    def test_the_nearest_exception_counts(self, buyer: Actor, company: Company) -> None:
        tools = make.make_category("tools")
        drills = make.make_category("drills", parent=tools)
        goods = {
            "saw": make.make_product("saw", category=tools),
            "drill": make.make_product("drill", category=drills),
            "acme": make.make_product("acme", category=drills, brand="Acme"),
            "best": make.make_product("best", category=drills, brand="Acme"),
            "glove": make.make_product("glove"),
        }
        variants = {name: make.make_variant(name.upper(), product, price="100") for name, product in goods.items()}
        assign_price_list(SYSTEM, a_chain(1), company_id=company.pk)
        rows = [
            ExceptionRow(Decimal(20), category_code="tools"),
            ExceptionRow(Decimal(30), category_code="drills"),
            ExceptionRow(Decimal(40), brand="Acme"),
            ExceptionRow(Decimal(-50), product_code="best"),
        ]
        save_exceptions(SYSTEM, "f1", rows)
        asks = [Ask(variant.pk, Decimal(1)) for variant in variants.values()]
        with CaptureQueriesContext(connection) as asked:
            lines = price_lines(buyer, asks)
        assert len(asked) == 1
        assert [line.unit_price for line in lines] == [80, 70, 60, 150, 90]
        save_exceptions(SYSTEM, "f1", rows[:1])
        assert [line.unit_price for line in price_lines(buyer, asks)] == [80, 80, 80, 80, 90]

    def test_exceptions_hold_at_every_step_of_a_chain(self, buyer: Actor, company: Company, bolt: Variant) -> None:
        assign_price_list(SYSTEM, a_chain(3), company_id=company.pk)
        save_exceptions(SYSTEM, "f2", [ExceptionRow(Decimal(50), product_code=bolt.product.code)])
        assert price(buyer, bolt).unit_price == Decimal("40.50")

    @pytest.mark.parametrize(
        ("code", "row", "error"),
        [
            ("f1", ExceptionRow(Decimal(1), product_code="nothing"), ProductUnknown),
            ("f1", ExceptionRow(Decimal(1), category_code="nothing"), CategoryUnknown),
            ("list", ExceptionRow(Decimal(1), brand="Acme"), PriceListInvalid),
            ("f1", ExceptionRow(Decimal(1)), IntegrityError),
            ("f1", ExceptionRow(Decimal(100), brand="Other"), IntegrityError),
            ("f1", ExceptionRow(Decimal(2), brand="Acme"), IntegrityError),
        ],
    )
    def test_one_wrong_exception_and_all_stay_as_they_were(
        self, code: str, row: ExceptionRow, error: type[Exception]
    ) -> None:
        a_chain(1)
        save_exceptions(SYSTEM, "f1", [ExceptionRow(Decimal(7), brand="Acme")])
        with pytest.raises(error), transaction.atomic():
            save_exceptions(SYSTEM, code, [ExceptionRow(Decimal(9), brand="Acme"), row])
        assert FormulaException.objects.get().percent_off == 7

    def test_only_the_seller_s_people_with_the_right_make_exceptions(self, company: Company) -> None:
        a_chain(1)
        with pytest.raises(PermissionMissing):
            save_exceptions(make.buyer_actor(company, "company-admin"), "f1", [ExceptionRow(Decimal(7), brand="Acme")])
        assert not FormulaException.objects.exists()


@pytest.mark.django_db
def test_a_price_on_request_is_saved_without_a_price(buyer: Actor, company: Company, bolt: Variant) -> None:
    make.make_price_list("own")
    save_entries(SYSTEM, [EntryRow("own", "BOLT", None)])
    assign_price_list(SYSTEM, "own", company_id=company.pk)
    line = price(buyer, bolt, explain=True)
    assert (line.unit_price, line.list_code) == (None, "own")
    with translation.override("es"):
        assert wording.reason_text(line.candidates[0]) == "deja el precio a consultar"
    save_entries(SYSTEM, [EntryRow("own", "BOLT", Decimal(9))])
    assert price(buyer, bolt).unit_price == 9

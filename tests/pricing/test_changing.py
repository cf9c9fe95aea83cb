"""Prices changed as a person sees them: one by one, by a rule, by pasted lines; and who would pay what."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from lonja.companies.errors import PermissionMissing
from lonja.core.clock import today
from lonja.pricing.actions import PriceChange, apply_repricing, change_prices
from lonja.pricing.entry import PriceState
from lonja.pricing.errors import PriceGone, PriceInvalid, PriceMoved, PricesMoved, SkuUnknown
from lonja.pricing.models import FormulaException, PriceEntry
from lonja.pricing.queries import price_lines
from lonja.pricing.queries.grid import Selection, everybodys_prices, formula_prices, prices_of
from lonja.pricing.queries.impact import impact_of_activation, impact_of_repricing
from lonja.pricing.queries.repricing import PastedLine, Repricing, repriced_by_lines, repriced_by_rule
from lonja.pricing.rules import Ask, ChangeKind, ChangeRule, Rounding
from tests import factories as make

pytestmark = pytest.mark.django_db

ONE = Decimal(1)
D = Decimal


def state(price: str | None, quantity: str = "1", since: date | None = None, until: date | None = None) -> PriceState:
    return PriceState(D(quantity), None if price is None else D(price), since, until)


def held() -> set[tuple[str, PriceState]]:
    return {
        (e.variant.sku, PriceState(e.min_quantity, e.unit_price, e.valid_from, e.valid_until))
        for e in PriceEntry.objects.select_related("variant")
    }


def test_many_changes_are_saved_and_each_refusal_says_why() -> None:
    actor, own = make.staff_actor(), make.make_price_list("own")
    bolt, nut = make.make_variant("BOLT"), make.make_variant("NUT")
    make.make_price(bolt, 10, own)
    make.make_price(bolt, 9, own, min_quantity=10)
    make.make_price(nut, 1, own)
    asked = [
        PriceChange("BOLT", state("10"), state("11.50")),
        PriceChange("BOLT", state("9", "10"), state("9", "20")),
        PriceChange("NUT", state("0.90"), state("0.80")),
        PriceChange("NUT", state("5", "100"), state("4", "100")),
        PriceChange("SCREW", None, state("1")),
        PriceChange("NUT", None, state("1")),
        PriceChange("NUT", None, state("-1", "5")),
        PriceChange("NUT", None, state("1", "0")),
        PriceChange("NUT", None, state("1", "6", date(2030, 2, 1), date(2030, 1, 1))),
        PriceChange("NUT", None, state(None, "500")),
    ]
    done = change_prices(actor, "own", asked)
    assert done.saved == 3
    assert [(each.place, type(each.error)) for each in done.refused] == [
        (2, PriceMoved), (3, PriceGone), (4, SkuUnknown), (5, PriceInvalid), (6, PriceInvalid), (7, PriceInvalid),
        (8, PriceInvalid),
    ]  # fmt: skip
    assert done.refused[0].current == state("1")
    assert held() == {
        ("BOLT", state("11.50")), ("BOLT", state("9", "20")), ("NUT", state("1")), ("NUT", state(None, "500"))
    }  # fmt: skip


def test_a_price_can_go_and_its_break_be_given_to_another_in_one_go() -> None:
    actor, own, bolt = make.staff_actor(), make.make_price_list("own"), make.make_variant("BOLT")
    make.make_price(bolt, 10, own)
    make.make_price(bolt, 9, own, min_quantity=10)
    done = change_prices(
        actor,
        "own",
        [PriceChange("BOLT", state("10"), None), PriceChange("BOLT", state("9", "10"), state("9"))],
    )
    assert done.saved == 2
    assert held() == {("BOLT", state("9"))}


def test_saving_takes_as_many_queries_for_a_hundred_changes_as_for_three() -> None:
    actor, own = make.staff_actor(), make.make_price_list("own")
    variants = [make.make_variant(f"S-{n}") for n in range(100)]
    for variant in variants:
        make.make_price(variant, 10, own)

    def queries(number: int, before: str, after: str) -> int:
        changes = [PriceChange(v.sku, state(before), state(after)) for v in variants[:number]]
        with CaptureQueriesContext(connection) as taken:
            assert change_prices(actor, "own", changes).saved == number
        return len(taken)

    assert queries(3, "10", "11") == queries(3, "11", "10") == queries(100, "10", "12")


def test_only_who_may_change_prices_does() -> None:
    own = make.make_price_list("own")
    make.make_price(make.make_variant("BOLT"), 10, own)
    for actor in (make.staff_actor("sales-desk"), make.buyer_actor(make.make_company(), "company-admin")):
        with pytest.raises(PermissionMissing):
            change_prices(actor, "own", [PriceChange("BOLT", state("10"), state("1"))])
    assert held() == {("BOLT", state("10"))}


def test_a_rule_is_previewed_and_does_exactly_what_was_shown() -> None:
    actor, own = make.staff_actor(), make.make_price_list("own")
    tools, screws = make.make_category("tools"), make.make_category("screws")
    drill = make.make_variant("DRILL", make.make_product("drill", tools, brand="Iberbor"))
    bolt = make.make_variant("BOLT", make.make_product("bolt", screws))
    make.make_price(drill, "99.90", own)
    make.make_price(drill, "95", own, min_quantity=5)
    make.make_price(bolt, "1", own)
    PriceEntry.objects.create(price_list=own, variant=drill, min_quantity=100, unit_price=None)
    rule = ChangeRule(ChangeKind.PERCENT, D(5), Rounding(2, D(1), D("0.95")))

    def work_out() -> Repricing:
        return repriced_by_rule(actor, own, Selection(category="tools", brand="Iberbor"), rule, None)

    shown = work_out()
    assert {row.after.unit_price for row in shown.rows} == {D("104.95"), D("99.95")}
    assert (shown.risen, shown.fallen, shown.on_request, shown.unchanged) == (2, 0, 1, 0)
    assert apply_repricing(actor, "own", work_out, shown.fingerprint) == 2
    assert ("BOLT", state("1")) in held()
    assert ("DRILL", state("104.95")) in held()


def test_what_is_not_what_was_shown_is_not_done() -> None:
    actor, own, bolt = make.staff_actor(), make.make_price_list("own"), make.make_variant("BOLT")
    entry = make.make_price(bolt, 10, own)
    rule = ChangeRule(ChangeKind.AMOUNT, D(-1), Rounding(2))
    shown = repriced_by_rule(actor, own, Selection(), rule, None)
    PriceEntry.objects.filter(pk=entry.pk).update(unit_price=20)
    with pytest.raises(PricesMoved):
        apply_repricing(actor, "own", lambda: repriced_by_rule(actor, own, Selection(), rule, None), shown.fingerprint)
    assert held() == {("BOLT", state("20"))}


def test_a_rule_from_a_day_on_leaves_todays_prices() -> None:
    actor, own, bolt = make.staff_actor(), make.make_price_list("own"), make.make_variant("BOLT")
    make.make_price(bolt, 10, own)
    company, day = make.make_company(), today() + timedelta(days=30)
    make.assign(own, company)
    rule = ChangeRule(ChangeKind.FIXED, D("7.5"), Rounding(2))
    shown = repriced_by_rule(actor, own, Selection(), rule, day)
    apply_repricing(actor, "own", lambda: repriced_by_rule(actor, own, Selection(), rule, day), shown.fingerprint)
    buyer, ask = make.buyer_actor(company), [Ask(bolt.pk, ONE)]
    prices = [price_lines(buyer, ask, on=when)[0].unit_price for when in (None, day - timedelta(days=1), day)]
    assert prices == [10, 10, D("7.5")]


def test_more_cannot_be_taken_than_a_price_has() -> None:
    actor, own = make.staff_actor(), make.make_price_list("own")
    make.make_price(make.make_variant("BOLT"), "0.50", own)
    shown = repriced_by_rule(actor, own, Selection(), ChangeRule(ChangeKind.AMOUNT, D(-1), Rounding(2)), None)
    assert shown.rows == ()
    assert [(each.sku, type(each.error)) for each in shown.left_out] == [("BOLT", PriceInvalid)]


def test_pasted_lines_change_what_is_there_and_add_what_is_not() -> None:
    actor, own, bolt = make.staff_actor(), make.make_price_list("own"), make.make_variant("BOLT")
    make.make_price(bolt, 10, own)
    lines = [PastedLine(1, "BOLT", ONE, D(9)), PastedLine(2, "BOLT", D(50), D(8)), PastedLine(3, "NONE", ONE, D(1))]
    shown = repriced_by_lines(actor, own, lines, None)
    assert [(row.before, row.after) for row in shown.rows] == [(state("10"), state("9")), (None, state("8", "50"))]
    assert [(each.number, each.sku) for each in shown.left_out] == [(3, "NONE")]


def test_the_prices_of_a_list_are_found_by_goods_and_time() -> None:
    actor, own, day = make.staff_actor(), make.make_price_list("own"), today()
    tools = make.make_category("tools")
    drill = make.make_variant("DR-1", make.make_product("drill", make.make_category("drills", tools), brand="Iberbor"))
    bolt = make.make_variant("BO-1", name="Tornillo")
    make.make_price(drill, 10, own)
    make.make_price(drill, 11, own, valid_from=day + timedelta(days=1))
    make.make_price(bolt, 1, own, valid_until=day - timedelta(days=1))
    PriceEntry.objects.create(price_list=own, variant=bolt, min_quantity=10, unit_price=None)

    def found(**wanted: str) -> list[Decimal | None]:
        return [entry.unit_price for entry in prices_of(actor, own, Selection(**wanted))]

    assert found() == [1, None, 10, 11]
    assert found(text="dr1") == found(category="tools") == found(brand="Iberbor") == [10, 11]
    assert found(text="torni") == [1, None]
    assert (found(when="now"), found(when="later"), found(when="over"), found(when="request")) == (
        [None, 10], [11], [1], [None],
    )  # fmt: skip
    assert found(category="no-such") == []


def test_a_list_by_formula_shows_what_it_makes_of_its_base() -> None:
    actor, own = make.staff_actor(), make.make_price_list("own")
    tools = make.make_category("tools")
    drill = make.make_variant("DRILL", make.make_product("drill", tools, brand="Iberbor"))
    bolt = make.make_variant("BOLT")
    derived = make.make_price_list("derived", base=own, percent_off=10)
    FormulaException.objects.create(price_list=derived, category=tools, percent_off=20)
    FormulaException.objects.create(price_list=derived, brand="Iberbor", percent_off=30)
    make.make_price(drill, 100, own)
    make.make_price(bolt, 10, own)
    make.assign(derived, make.make_channel())
    entries = list(prices_of(actor, derived, Selection()))
    prices = formula_prices(actor, derived, entries)
    assert prices == [D("9.00"), D("70.00")]
    asks = [(entry.variant_id, entry.min_quantity) for entry in entries]
    assert everybodys_prices(actor, "EUR", asks) == prices, "the resolver says the same"


def test_who_would_pay_what_is_what_they_pay_afterwards() -> None:
    actor, general = make.staff_actor(), make.list_prices()
    bolt, nut = make.make_variant("BOLT", price=10), make.make_variant("NUT", price=1)
    segment = make.make_segment("workshops")
    make.assign(make.make_price_list("workshops", base=general, percent_off=10), segment)
    plain, member, contract = (
        make.make_company("Alfa"),
        make.make_company("Beta", segments=[segment]),
        make.make_company("Gamma"),
    )
    own = make.make_price_list("gamma")
    make.make_price(bolt, 5, own)
    make.make_price(nut, "0.5", own)
    make.assign(own, contract)
    rule = ChangeRule(ChangeKind.PERCENT, D(10), Rounding(2))
    before = held()
    shown = repriced_by_rule(actor, general, Selection(), rule, None)
    impact = impact_of_repricing(actor, shown)
    assert held() == before, "nothing was written"
    assert (impact.companies, impact.examined, impact.changed) == (3, 3, 2)
    assert {each.name: (each.up, each.down, each.mean) for each in impact.top} == {
        "Alfa": (2, 0, 10), "Beta": (2, 0, 10)
    }  # fmt: skip
    moved = {(each.variant_id, each.before, each.after) for each in impact.rises}
    apply_repricing(actor, "list", lambda: repriced_by_rule(actor, general, Selection(), rule, None), shown.fingerprint)
    for company in (plain, member):
        for line in price_lines(make.buyer_actor(company), [Ask(bolt.pk, ONE), Ask(nut.pk, ONE)]):
            assert (line.variant_id, line.unit_price) in {(variant, after) for variant, _, after in moved}


def test_a_list_that_is_switched_off_tells_what_it_would_do() -> None:
    actor, general = make.staff_actor(), make.list_prices()
    bolt = make.make_variant("BOLT", price=10)
    company, other = make.make_company("Alfa"), make.make_company("Beta")
    draft = make.make_price_list("draft", is_active=False)
    make.make_price(bolt, 8, draft)
    make.assign(draft, company)
    impact = impact_of_activation(actor, draft)
    assert (impact.companies, impact.changed, impact.down) == (1, 1, 1)
    assert [(each.before, each.after, each.companies) for each in impact.falls] == [(10, 8, 1)]
    assert price_lines(make.buyer_actor(company), [Ask(bolt.pk, ONE)])[0].unit_price == 10
    assert general.is_active
    assert other.pk


def test_groups_of_companies_and_not_companies_cost_queries() -> None:
    actor, general = make.staff_actor(), make.list_prices()
    make.make_variant("BOLT", price=10)
    rule = ChangeRule(ChangeKind.PERCENT, D(10), Rounding(2))

    def queries() -> int:
        with CaptureQueriesContext(connection) as taken:
            assert impact_of_repricing(actor, repriced_by_rule(actor, general, Selection(), rule, None)).up == 1
        return len(taken)

    make.make_company()
    few = queries()
    for _ in range(20):
        make.make_company()
    assert queries() == few

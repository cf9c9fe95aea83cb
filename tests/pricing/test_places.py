"""Units, contracts, stops and strategies as a company meets them, from the database in one query."""

from datetime import date
from decimal import Decimal

import pytest
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext
from django.utils import translation
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lonja.catalog.models import Variant
from lonja.companies.actor import SYSTEM, Actor
from lonja.companies.errors import PermissionMissing
from lonja.companies.models import Company, Unit
from lonja.pricing import wording
from lonja.pricing.actions import ContractRow, assign_price_list, save_contract, set_strategy
from lonja.pricing.errors import ContractInvalid, ContractUnknown, PriceListInvalid
from lonja.pricing.models import Contract, PriceListAssignment, PricingPolicy
from lonja.pricing.queries import price_lines
from lonja.pricing.rules import Ask, Candidate, Level, Mixing, PricedLine, Reason, Strategy
from tests import factories as make

pytestmark = pytest.mark.django_db

CANDIDATE = Candidate(1, "list", {}, Level.CHANNEL, Decimal(1), Decimal(10), None, Reason.WON)


@pytest.fixture
def company() -> Company:
    return make.make_company("Talleres")


@pytest.fixture
def bolt() -> Variant:
    return make.make_variant("BOLT", price="10")


def price(actor: Actor, variant: Variant, quantity: str = "1", **how: object) -> PricedLine:
    (line,) = price_lines(actor, [Ask(variant.pk, Decimal(quantity))], **how)  # type: ignore[arg-type]
    return line


def a_price(code: str, variant: Variant, unit_price: str, quantity: str = "1") -> str:
    make.make_price(variant, unit_price, make.make_price_list(code), min_quantity=quantity)
    return code


def test_a_unit_buys_by_its_own_list_then_by_that_of_the_units_above(company: Company, bolt: Variant) -> None:
    site = make.make_unit(company, "Site")
    workshop, office = make.make_unit(company, "Workshop", site), make.make_unit(company, "Office")
    assign_price_list(SYSTEM, a_price("site", bolt, "8"), unit_id=site.pk)
    assign_price_list(SYSTEM, a_price("workshop", bolt, "9", "5"), unit_id=workshop.pk, priority=900)
    asked = {unit.name: make.buyer_actor(company, unit=unit) for unit in (site, workshop, office)}
    assert [price(asked[name], bolt, "5").list_code for name in ("Site", "Workshop", "Office")] == [
        "site",
        "workshop",
        "list",
    ]
    line = price(asked["Workshop"], bolt, "4", explain=True)
    assert [(c.list_code, c.level, c.reason) for c in line.candidates] == [
        ("workshop", Level.UNIT, Reason.BELOW_BREAK),
        ("site", Level.UNIT, Reason.WON),
        ("list", Level.CHANNEL, Reason.NEARER_LEVEL),
    ]


def test_who_decides_for_another_unit_sees_its_prices(company: Company, bolt: Variant) -> None:
    site = make.make_unit(company, "Site")
    assign_price_list(SYSTEM, a_price("site", bolt, "8"), unit_id=site.pk)
    manager = make.buyer_actor(company)
    assert price(manager, bolt).list_code == "list"
    assert price(manager, bolt, unit_id=site.pk).list_code == "site"
    stranger = make.buyer_actor(make.make_company())
    assert price(stranger, bolt, unit_id=site.pk).list_code == "list"


def test_a_contract_counts_while_it_and_its_list_are_valid(company: Company, bolt: Variant) -> None:
    save_contract(SYSTEM, ContractRow("C-12", company.pk, date(2026, 1, 1), date(2026, 6, 30)))
    assign_price_list(SYSTEM, a_price("c-12", bolt, "12"), contract="C-12", valid_until=date(2026, 3, 31))
    assign_price_list(SYSTEM, a_price("own", bolt, "7"), company_id=company.pk)
    buyer = make.buyer_actor(company)
    days = [date(2025, 12, 31), date(2026, 1, 1), date(2026, 3, 31), date(2026, 4, 1)]
    assert [price(buyer, bolt, on=day).list_code for day in days] == ["own", "c-12", "c-12", "own"]
    PriceListAssignment.objects.filter(contract__number="C-12").update(valid_until=None)
    line = price(buyer, bolt, on=date(2026, 6, 30))
    assert (line.level, line.unit_price, line.valid_until) == (Level.CONTRACT, 12, date(2026, 6, 30))
    assert price(buyer, bolt, on=date(2026, 7, 1)).list_code == "own"


def test_a_stop_keeps_out_what_is_made_for_others(company: Company, bolt: Variant) -> None:
    nut = make.make_variant("NUT", price="1")
    assign_price_list(SYSTEM, a_price("own", bolt, "12"), company_id=company.pk, stops_here=True)
    buyer = make.buyer_actor(company)
    assert [price(buyer, each).unit_price for each in (bolt, nut)] == [12, None]
    assert price(make.buyer_actor(make.make_company()), nut).unit_price == 1


def test_mixing_is_kept_with_the_assignment(company: Company, bolt: Variant) -> None:
    make.make_price(bolt, "8", min_quantity=10)
    assign_price_list(SYSTEM, a_price("own", bolt, "9"), company_id=company.pk)
    buyer = make.buyer_actor(company)
    assert price(buyer, bolt, "10").unit_price == 9
    assign_price_list(SYSTEM, "own", company_id=company.pk, mixing=Mixing.MERGED)
    assert [price(buyer, bolt, quantity).unit_price for quantity in ("9", "10")] == [9, 8]


def test_the_strategy_of_a_channel_counts_from_the_next_request_on(company: Company, bolt: Variant) -> None:
    save_contract(SYSTEM, ContractRow("C-1", company.pk))
    assign_price_list(SYSTEM, a_price("c-1", bolt, "14", "10"), contract="C-1")
    assign_price_list(SYSTEM, a_price("own", bolt, "12"), company_id=company.pk)
    elsewhere = make.make_company(channel=make.make_channel("elsewhere"))
    assign_price_list(SYSTEM, "list", channel_id=elsewhere.channel_id)
    assign_price_list(SYSTEM, a_price("theirs", bolt, "13"), company_id=elsewhere.pk)
    buyer, stranger = make.buyer_actor(company), make.buyer_actor(elsewhere)
    found = {}
    for strategy in Strategy:
        set_strategy(SYSTEM, company.channel_id, strategy)
        found[strategy] = [price(buyer, bolt, quantity).list_code for quantity in ("1", "10")]
        assert price(stranger, bolt).list_code == "theirs"
    assert found == {
        Strategy.FIRST: ["own", "c-1"],
        Strategy.LOWEST: ["list", "list"],
        Strategy.CONTRACT_LOCKS: ["list", "c-1"],
    }


WAYS = ["company", "unit", "contract", "segment", "channel", "nobody"]


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.tuples(st.sampled_from(WAYS), st.integers(0, 20), st.sampled_from(list(Mixing)), st.booleans()), min_size=1
    ),
    st.sampled_from(list(Strategy)),
)
def test_a_list_never_changes_the_price_of_a_company_that_does_not_use_it(
    company: Company, bolt: Variant, lists: list[tuple[str, int, Mixing, bool]], strategy: Strategy
) -> None:
    """Whatever is made for others, at any level, dearer or cheaper, mixed or alone, with or without a stop."""
    with transaction.atomic():
        set_strategy(SYSTEM, company.channel_id, strategy)
        buyer = make.buyer_actor(company, unit=make.make_unit(company))
        before = [price(buyer, bolt, quantity, explain=True) for quantity in ("1", "100")]
        stranger = make.make_company()
        others = {
            "company": stranger,
            "unit": make.make_unit(company),
            "contract": make.make_contract(stranger),
            "segment": make.make_segment(),
            "channel": make.make_channel("other"),
        }
        for way, unit_price, mixing, stops_here in lists:
            made = make.make_price_list()
            make.make_price(bolt, unit_price, made, min_quantity=unit_price + 1)
            if way in others:
                make.assign(made, others[way], mixing=mixing, stops_here=stops_here, priority=1)
        assert [price(buyer, bolt, quantity, explain=True) for quantity in ("1", "100")] == before
        transaction.set_rollback(True)


def test_all_levels_are_one_query(company: Company, bolt: Variant) -> None:
    unit = make.make_unit(company)
    save_contract(SYSTEM, ContractRow("C-1", company.pk))
    assign_price_list(SYSTEM, a_price("c-1", bolt, "5"), contract="C-1")
    assign_price_list(SYSTEM, a_price("unit", bolt, "6"), unit_id=unit.pk)
    set_strategy(SYSTEM, company.channel_id, Strategy.LOWEST)
    buyer = make.buyer_actor(company, unit=unit)
    with CaptureQueriesContext(connection) as asked:
        lines = price_lines(buyer, [Ask(bolt.pk, Decimal(1))] * 500, explain=True)
    assert len(asked) == 1
    assert {line.list_code for line in lines} == {"c-1"}


def test_every_level_and_reason_has_its_own_words() -> None:
    for language in ("en", "es"):
        with translation.override(language):
            levels = {wording.level_label(level) for level in Level}
            reasons = {wording.reason_text(CANDIDATE._replace(reason=reason)) for reason in Reason}
        assert (len(levels), len(reasons)) == (len(Level), len(Reason))


def test_a_contract_is_known_by_its_number_and_belongs_to_one_company(company: Company) -> None:
    save_contract(SYSTEM, ContractRow("C-1", company.pk))
    save_contract(SYSTEM, ContractRow("C-1", company.pk, valid_until=date(2026, 12, 31)))
    with pytest.raises(ContractInvalid, match="C-1"):
        save_contract(SYSTEM, ContractRow("C-1", make.make_company().pk))
    found = Contract.objects.get()
    assert (found.company_id, found.valid_until) == (company.pk, date(2026, 12, 31))


def test_what_does_not_fit_is_not_assigned(company: Company) -> None:
    make.make_price_list("dollars", currency="USD")
    save_contract(SYSTEM, ContractRow("C-1", company.pk))
    unit: Unit = make.root_unit(company)
    with pytest.raises(PriceListInvalid, match="EUR"):
        assign_price_list(SYSTEM, "dollars", contract="C-1")
    with pytest.raises(PriceListInvalid, match="EUR"):
        assign_price_list(SYSTEM, "dollars", unit_id=unit.pk)
    with pytest.raises(ContractUnknown, match="C-2"):
        assign_price_list(SYSTEM, "dollars", contract="C-2")
    with pytest.raises(IntegrityError), transaction.atomic():
        assign_price_list(SYSTEM, make.make_price_list("euros").code, company_id=company.pk, unit_id=unit.pk)
    assert not PriceListAssignment.objects.exists()


def test_only_the_seller_s_people_with_the_right_set_terms(company: Company) -> None:
    make.make_seller()
    for actor in (make.buyer_actor(company, "company-admin"), make.staff_actor("warehouse")):
        with pytest.raises(PermissionMissing):
            save_contract(actor, ContractRow("C-1", company.pk))
        with pytest.raises(PermissionMissing):
            set_strategy(actor, company.channel_id, Strategy.LOWEST)
    assert not Contract.objects.exists()
    assert not PricingPolicy.objects.exists()

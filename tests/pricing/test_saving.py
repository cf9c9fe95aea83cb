"""Saving price lists, prices, assignments and rates: many at once, again without effect, never half."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext
from django.utils import translation

from lonja.companies.actor import SYSTEM, Actor
from lonja.companies.errors import PermissionMissing
from lonja.pricing.actions import (
    EntryRow,
    PriceListRow,
    TaxRateRow,
    assign_price_list,
    save_entries,
    save_price_list,
    save_tax_rates,
    set_price,
)
from lonja.pricing.errors import PriceListInvalid, PriceListUnknown, SkuUnknown
from lonja.pricing.models import PriceEntry, PriceList, PriceListAssignment, TaxRate
from lonja.pricing.queries import price_lines
from lonja.pricing.rules import Ask
from tests import factories as make

pytestmark = pytest.mark.django_db

NAMES = {"es": "Tarifa", "en": "List"}


def test_a_list_saved_assigned_and_filled_gives_prices() -> None:
    company, bolt = make.make_company(), make.make_variant("BOLT")
    save_price_list(SYSTEM, PriceListRow("c-12", NAMES, "EUR"))
    assign_price_list(SYSTEM, "c-12", company_id=company.pk)
    save_entries(SYSTEM, [EntryRow("c-12", "BOLT", Decimal(5)), EntryRow("c-12", "BOLT", Decimal(4), Decimal(10))])
    lines = price_lines(make.buyer_actor(company), [Ask(bolt.pk, Decimal(9)), Ask(bolt.pk, Decimal(10))])
    assert [line.unit_price for line in lines] == [5, 4]


def test_saving_again_changes_only_what_differs_and_the_history_shows_just_that() -> None:
    make.make_variant("A")
    make.make_variant("B")
    make.make_price_list("l")
    rows = [EntryRow("l", "A", Decimal(1)), EntryRow("l", "B", Decimal(2), valid_from=date(2026, 1, 1))]
    assert save_entries(SYSTEM, rows) == (2, 0)
    assert save_entries(SYSTEM, rows) == (0, 0)
    rows[1] = EntryRow("l", "B", Decimal(3), valid_from=date(2026, 1, 1), valid_until=date(2026, 2, 1))
    assert save_entries(SYSTEM, rows) == (0, 1)
    changed = PriceEntry.objects.get(variant__sku="B")
    assert (changed.unit_price, changed.valid_until) == (Decimal(3), date(2026, 2, 1))
    history = changed.history.order_by("pgh_id").values_list("pgh_label", "unit_price")  # type: ignore[attr-defined]
    assert list(history) == [("insert", Decimal(2)), ("update", Decimal(3))]
    assert PriceEntry.objects.get(variant__sku="A").history.count() == 1  # type: ignore[attr-defined]


def test_the_history_knows_who_and_keeps_what_is_deleted() -> None:
    staff, bolt = make.staff_actor(), make.make_variant("BOLT")
    make.make_price_list("l")
    set_price(staff, EntryRow("l", "BOLT", Decimal(7)))
    entry = PriceEntry.objects.get(variant=bolt)
    (event,) = entry.history.all()  # type: ignore[attr-defined]
    assert event.pgh_context["user"] == str(staff.user_id)
    assert event.pgh_context["verb"] == "save_entries"
    pk, history = entry.pk, type(event).objects
    entry.delete()
    assert list(history.filter(pgh_obj_id=pk).order_by("pgh_id").values_list("pgh_label", flat=True)) == [
        "insert",
        "delete",
    ]


def test_of_two_rows_for_one_price_the_last_counts() -> None:
    make.make_variant("A")
    make.make_price_list("l")
    assert save_entries(SYSTEM, [EntryRow("l", "A", Decimal(1)), EntryRow("l", "A", Decimal(2))]) == (1, 0)
    assert PriceEntry.objects.get().unit_price == 2


def test_a_thousand_prices_take_as_many_statements_as_one() -> None:
    product = make.make_product()
    for number in range(20):
        make.make_variant(f"S{number}", product)
    make.make_price_list("l")

    def statements(number: int) -> int:
        rows = [EntryRow("l", f"S{n % 20}", Decimal(n), Decimal(n + 1)) for n in range(number)]
        with CaptureQueriesContext(connection) as asked:
            save_entries(SYSTEM, rows)
        return len(asked)

    assert statements(1) == statements(1000)


@pytest.mark.parametrize(
    ("row", "error"),
    [
        (EntryRow("nowhere", "BOLT", Decimal(1)), PriceListUnknown),
        (EntryRow("l", "NUT", Decimal(1)), SkuUnknown),
        (EntryRow("percent", "BOLT", Decimal(1)), PriceListInvalid),
        (EntryRow("l", "BOLT", Decimal(-1)), IntegrityError),
        (EntryRow("l", "BOLT", Decimal(1), Decimal(0)), IntegrityError),
        (EntryRow("l", "BOLT", Decimal(1), Decimal(1), date(2026, 2, 1), date(2026, 1, 1)), IntegrityError),
    ],
)
def test_one_wrong_row_and_nothing_is_saved(row: EntryRow, error: type[Exception]) -> None:
    make.make_variant("BOLT")
    make.make_price_list("percent", base=make.make_price_list("l"), percent_off=Decimal(5))
    with pytest.raises(error), transaction.atomic():
        save_entries(SYSTEM, [EntryRow("l", "BOLT", Decimal(9), Decimal(5)), row])
    assert not PriceEntry.objects.exists()


@pytest.mark.parametrize(
    ("row", "says"),
    [
        (PriceListRow("p", NAMES, "EUR", percent_off=Decimal(5)), "needs both"),
        (PriceListRow("p", NAMES, "EUR", base_code="base"), "needs both"),
        (PriceListRow("base", NAMES, "EUR", "percent", Decimal(5)), "stand on itself"),
        (PriceListRow("base", NAMES, "EUR", "base", Decimal(5)), "stand on itself"),
        (PriceListRow("p", NAMES, "EUR", "p", Decimal(5)), "There is no price list p"),
        (PriceListRow("p", NAMES, "GBP", "base", Decimal(5)), "needs an exchange rate"),
        (PriceListRow("filled", NAMES, "EUR", "base", Decimal(5)), "holds no prices of its own"),
        (PriceListRow("p", NAMES, "EUR", "nowhere", Decimal(5)), "There is no price list nowhere"),
    ],
)
def test_a_list_that_contradicts_itself_is_refused(row: PriceListRow, says: str) -> None:
    base = make.make_price_list("base")
    make.make_price_list("percent", base=base, percent_off=Decimal(1))
    make.make_price_list("other")
    make.make_price(make.make_variant(), 1, make.make_price_list("filled"))
    before = list(PriceList.objects.order_by("code").values())
    with translation.override("en"), pytest.raises((PriceListInvalid, PriceListUnknown), match=says):
        save_price_list(SYSTEM, row)
    assert list(PriceList.objects.order_by("code").values()) == before


def test_a_list_can_be_changed_by_its_code() -> None:
    save_price_list(SYSTEM, PriceListRow("base", NAMES, "EUR"))
    first = save_price_list(SYSTEM, PriceListRow("p", NAMES, "EUR", "base", Decimal(5)))
    again = save_price_list(SYSTEM, PriceListRow("p", NAMES, "EUR", "base", Decimal(7), price_decimals=4))
    assert (again.pk, again.percent_off, again.price_decimals) == (first.pk, 7, 4)


def test_assigning_again_changes_the_assignment() -> None:
    segment, channel = make.make_segment(), make.make_channel()
    make.make_price_list("l")
    assign_price_list(SYSTEM, "l", segment_id=segment.pk)
    assign_price_list(SYSTEM, "l", segment_id=segment.pk, priority=5, valid_until=date(2026, 12, 31))
    assign_price_list(SYSTEM, "l", channel_id=channel.pk)
    found = PriceListAssignment.objects.order_by("segment").values_list("segment", "channel", "priority")
    assert sorted(found, key=str) == sorted([(segment.pk, None, 5), (None, channel.pk, 100)], key=str)


def test_a_company_gets_no_list_in_another_currency() -> None:
    company = make.make_company(currency="EUR")
    make.make_price_list("dollars", currency="USD")
    with pytest.raises(PriceListInvalid, match="EUR"):
        assign_price_list(SYSTEM, "dollars", company_id=company.pk)
    assert not PriceListAssignment.objects.exists()


def test_a_list_is_assigned_to_exactly_one() -> None:
    make.make_price_list("l")
    with pytest.raises(IntegrityError), transaction.atomic():
        assign_price_list(SYSTEM, "l")
    assert not PriceListAssignment.objects.exists()


def test_rates_are_saved_by_country_class_and_day() -> None:
    rows = [TaxRateRow("PT", "standard", Decimal(23), date(2026, 1, 1))]
    assert save_tax_rates(SYSTEM, rows) == (1, 0)
    assert save_tax_rates(SYSTEM, rows) == (0, 0)
    assert save_tax_rates(SYSTEM, [TaxRateRow("PT", "standard", Decimal(22), date(2026, 1, 1))]) == (0, 1)
    assert TaxRate.objects.get(country="PT").percent == 22


WRITES: list[Callable[[Actor], object]] = [
    lambda actor: save_price_list(actor, PriceListRow("x", NAMES, "EUR")),
    lambda actor: save_entries(actor, [EntryRow("l", "BOLT", Decimal(1))]),
    lambda actor: set_price(actor, EntryRow("l", "BOLT", Decimal(1))),
    lambda actor: assign_price_list(actor, "l", channel_id=make.make_channel().pk),
    lambda actor: save_tax_rates(actor, [TaxRateRow("PT", "standard", Decimal(23), date(2026, 1, 1))]),
]


@pytest.mark.parametrize("write", WRITES)
def test_only_the_seller_s_people_with_the_right_write(write: Callable[[Actor], object]) -> None:
    make.make_variant("BOLT")
    make.make_price_list("l")
    make.make_seller()
    rates = TaxRate.objects.count()
    for actor in (make.buyer_actor(make.make_company(), "company-admin"), make.staff_actor("warehouse")):
        with pytest.raises(PermissionMissing):
            write(actor)
    assert not PriceEntry.objects.exists()
    assert not PriceListAssignment.objects.exists()
    assert (PriceList.objects.count(), TaxRate.objects.count()) == (1, rates)
    write(make.staff_actor())

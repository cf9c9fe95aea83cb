"""Which tax goods bear, and the sums of a document, by EN 16931."""

from datetime import date
from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from lonja.companies.actor import SYSTEM
from lonja.companies.errors import PermissionMissing
from lonja.pricing.errors import TaxRateMissing
from lonja.pricing.queries import tax_for
from lonja.pricing.rules import EU_COUNTRIES, TaxableLine, TaxTerms, document_totals, tax_territory, tax_treatment
from tests import factories as make


@pytest.mark.parametrize(
    ("seller", "destination", "buyer", "tax_id", "category"),
    [
        ("ES", "ES", "ES", "B12345674", None),
        ("ES", "ES", "FR", "FR40303265045", None),  # the goods do not leave
        ("ES", "FR", "FR", "FR40303265045", "K"),
        ("ES", "DE", "FR", "FR40303265045", "K"),  # registered in any other member state
        ("ES", "FR", "FR", "", None),  # a buyer without a number bears the seller's tax
        ("ES", "FR", "ES", "B12345674", None),  # registered only where the goods leave
        ("ES", "FR", "US", "12-3456789", None),  # a number from outside the Union is none
        ("ES", "US", "US", "", "G"),
        ("ES", "GB", "GB", "GB123456789", "G"),
        ("ES", "IC", "ES", "B12345674", "G"),  # Spain, but outside its tax territory
        ("ES", "US", "ES", "B12345674", "G"),  # where the goods go decides
        ("GB", "GB", "GB", "", None),
        ("GB", "FR", "FR", "FR40303265045", "G"),
    ],
)
def test_the_treatment(seller: str, destination: str, buyer: str, tax_id: str, category: str | None) -> None:
    treatment = tax_treatment(seller, destination, buyer, tax_id)
    assert (treatment.category if treatment else None) == category
    assert treatment is None or treatment.percent == 0


@pytest.mark.parametrize(
    ("country", "postal_code", "territory"),
    [
        ("ES", "28001", "ES"),
        ("ES", "35001", "IC"),
        ("ES", "38670", "IC"),
        ("ES", "51001", "EA"),
        ("ES", "52006", "EA"),
        ("ES", " 35 001", "IC"),
        ("FR", "35000", "FR"),
        ("ES", "", "ES"),
    ],
)
def test_parts_of_a_country_may_lie_outside_its_taxes(country: str, postal_code: str, territory: str) -> None:
    assert tax_territory(country, postal_code) == territory


def test_the_union_has_27_members() -> None:
    assert len(EU_COUNTRIES) == 27


def test_tax_is_computed_on_the_sum_of_each_rate() -> None:
    """Three lines of 0.07 at 21 %: by line 0.01 + 0.01 + 0.01, on the sum 0.0441 = 0.04."""
    lines = [TaxableLine(Decimal("0.07"), "S", Decimal(21))] * 3 + [TaxableLine(Decimal("10.05"), "S", Decimal(10))]
    totals = document_totals(lines, "EUR")
    assert [(line.percent, line.base, line.amount) for line in totals.tax_lines] == [
        (21, Decimal("0.21"), Decimal("0.04")),
        (10, Decimal("10.05"), Decimal("1.01")),
    ]
    assert (totals.net, totals.tax, totals.total) == (Decimal("10.26"), Decimal("1.05"), Decimal("11.31"))


def test_equal_rates_of_different_categories_stay_apart() -> None:
    lines = [TaxableLine(Decimal(1), "Z", Decimal(0)), TaxableLine(Decimal(2), "K", Decimal("0.00"))]
    assert [(line.category, line.base) for line in document_totals(lines, "EUR").tax_lines] == [("K", 2), ("Z", 1)]


def test_one_rate_written_in_two_ways_is_one() -> None:
    lines = [TaxableLine(Decimal(1), "S", Decimal(21)), TaxableLine(Decimal(2), "S", Decimal("21.00"))]
    assert len(document_totals(lines, "EUR").tax_lines) == 1


def test_an_empty_document_is_nothing() -> None:
    totals = document_totals([], "EUR")
    assert (totals.net, totals.tax, totals.total, totals.tax_lines) == (0, 0, 0, ())


def test_a_currency_without_cents_rounds_to_whole_units() -> None:
    totals = document_totals([TaxableLine(Decimal(105), "S", Decimal(10))], "JPY")
    assert (totals.tax, str(totals.total)) == (11, "116")


@pytest.mark.django_db
class TestRates:
    """Rates are dated data."""

    def test_at_home_each_class_bears_the_rate_of_the_day(self) -> None:
        buyer = make.buyer_actor(make.make_company())
        make.make_tax_rate("ES", "reduced", 11, valid_from=date(2026, 7, 1))
        make.make_tax_rate("FR", "reduced", 99)
        before = tax_for(buyer, "ES", ["standard", "reduced", "zero"], date(2026, 6, 30))
        assert before == {
            "standard": TaxTerms("S", Decimal(21)),
            "reduced": TaxTerms("S", Decimal(10)),
            "zero": TaxTerms("Z", Decimal(0)),
        }
        assert tax_for(buyer, "ES", ["reduced"], date(2026, 7, 1))["reduced"].percent == 11

    def test_abroad_everything_is_exempt(self) -> None:
        buyer = make.buyer_actor(make.make_company(country="PT", tax_id="501964843"))
        assert tax_for(buyer, "PT", ["standard", "reduced"]) == {
            "standard": TaxTerms("K", Decimal(0)),
            "reduced": TaxTerms("K", Decimal(0)),
        }
        assert tax_for(buyer, "ES", ["standard"])["standard"].category == "S"
        assert tax_for(buyer, "MX", ["standard"])["standard"].category == "G"

    def test_a_rate_that_is_missing_is_said(self) -> None:
        buyer = make.buyer_actor(make.make_company())
        with pytest.raises(TaxRateMissing, match="ES, parking"):
            tax_for(buyer, "ES", ["standard", "parking"])
        with pytest.raises(TaxRateMissing):
            tax_for(buyer, "ES", ["standard"], date(1999, 12, 31))

    def test_any_number_of_classes_is_one_query(self) -> None:
        buyer = make.buyer_actor(make.make_company())
        with CaptureQueriesContext(connection) as asked:
            tax_for(buyer, "ES", ["standard", "reduced", "super_reduced", "zero"])
        assert len(asked) == 1

    def test_who_buys_for_nobody_has_no_taxes(self) -> None:
        with pytest.raises(PermissionMissing):
            tax_for(SYSTEM, "ES", ["standard"])

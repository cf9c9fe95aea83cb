"""A larger demo: more of everything that is drawn, and nothing of it drawn differently."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone
from stdnum import ean
from stdnum.es import cif

from lonja.catalog.models import Category, Variant
from lonja.companies.models import Company
from lonja.ordering.models import Order
from lonja.pricing.models import PriceEntry, PriceListAssignment
from lonja.project.demo.families import catalog
from lonja.project.demo.loading import load_ferreteria
from lonja.project.demo.people import companies
from lonja.project.demo.people.crowd import crowd
from lonja.project.demo.series import in_series
from lonja.project.demo.sizes import AS_DRAWN, SIZES, Size
from tests import database
from tests.invariants import assert_invariants

SOME = ("bolts", "nuts")
ENOUGH = ("bolts", "nuts", "wearables", "paint", "cables", "plumbing", "lifting")  # for what is ordered today


def test_the_drawn_size_adds_nothing() -> None:
    drawn = catalog(SOME)
    assert in_series(drawn, SIZES[AS_DRAWN].variants) == drawn
    assert crowd(companies(), SIZES[AS_DRAWN].companies) == companies()


def test_series_reach_the_number_and_tell_their_goods_apart() -> None:
    drawn = catalog(SOME)
    few = len(list(drawn.variants()))
    grown = in_series(drawn, 3 * few + 7)
    variants = list(grown.variants())
    assert len(variants) == 3 * few + 7
    assert variants[:few] == list(drawn.variants())
    assert len({each.sku for each in variants}) == len({each.barcode for each in variants}) == len(variants)
    assert all(ean.is_valid(each.barcode) for each in variants)
    codes = {each.code for each in grown.categories}
    assert len(codes) == len(grown.categories) > len(drawn.categories)
    assert {each.category_code for each in grown.products} <= codes
    assert in_series(drawn, 3 * few + 7) == grown, "the same in every run"


def test_breaks_of_a_series_fall_from_its_own_price() -> None:
    drawn = catalog(SOME)
    for variant in in_series(drawn, 2 * len(list(drawn.variants()))).variants():
        prices = [variant.list_price, *(step.price for step in variant.breaks)]
        assert prices == sorted(prices, reverse=True)
        assert prices[-1] > 0


def test_a_crowd_of_firms_is_of_firms_that_cannot_be_real() -> None:
    firms = crowd(companies(), 300)
    assert firms[: len(companies())] == companies()
    assert len({each.code for each in firms}) == len({each.tax_id for each in firms}) == len(firms) == 300
    assert all(cif.is_valid(each.tax_id) and each.tax_id[1:3] == "00" for each in firms[len(companies()) :])


def test_a_demo_has_names_for_so_many_companies_and_says_when_not() -> None:
    assert len(crowd(companies(), SIZES["huge"].companies)) == SIZES["huge"].companies
    with pytest.raises(ValueError, match="not for 1000000"):
        crowd(companies(), 1_000_000)


@pytest.fixture(scope="module")
def _grown(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """A little of a large demo, loaded once for this file; afterwards there is a fresh database."""
    size = Size(variants=1_300, companies=50, price_lists=4, prices=60, days=400, share=0.05)
    with django_db_blocker.unblock():
        load_ferreteria(timezone.now(), lambda line: None, families=ENOUGH, size=size)
    yield
    with django_db_blocker.unblock():
        database.renew_database()


@pytest.mark.django_db
@pytest.mark.usefixtures("_grown")
def test_what_was_asked_for_is_there_and_every_invariant_holds() -> None:
    assert Variant.objects.filter(service_level=None).count() == 1_300
    assert Company.objects.count() == 50
    own = PriceListAssignment.objects.filter(price_list__code__startswith="L-")
    assert own.values("company").distinct().count() == own.count() == 4
    assert PriceEntry.objects.filter(price_list__code__startswith="L-").count() == 4 * 60
    assert Order.objects.earliest("placed_at").placed_at < timezone.now() - timedelta(days=366)
    assert Category.objects.filter(code__endswith="-r2").exists()
    assert_invariants()

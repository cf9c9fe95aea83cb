"""Marks of products: another one as soon as a product is another one for the company, and only then."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
import time_machine

from lonja.catalog.models import Product, Variant
from lonja.core.clock import now, today
from lonja.inventory.models import StockLevel
from lonja.pricing.models import PriceEntry
from tests import factories as make
from tests.api.machine import Caller
from tests.ordering.desk import Desk

pytestmark = pytest.mark.django_db


def marks(caller: Caller, limit: int = 1000) -> dict[str, Any]:
    """The marks of all products, page after page."""
    found: dict[str, Any] = {}
    cursor: dict[str, str] = {}
    while True:
        page = caller.get("/product-marks", limit=limit, **cursor).json
        assert not found.keys() & {one["sku"] for one in page["data"]}
        found |= {one.pop("sku"): one for one in page["data"]}
        if page["next"] is None:
            return found
        cursor = {"cursor": page["next"]}


def differ(old: dict[str, Any], new: dict[str, Any]) -> dict[str, set[str]]:
    """What changed, by SKU."""
    return {
        sku: {name for name in old[sku] if old[sku][name] != new[sku][name]}
        for sku in old.keys() & new.keys()
        if old[sku] != new[sku]
    }


@pytest.fixture(autouse=True)
def shop(desk: Desk) -> None:
    """Three products with a price and stock."""
    for sku in ("A", "B", "C"):
        make.make_variant(sku, price=2, stock=5)


@pytest.mark.parametrize("limit", [1, 2, 3, 1000])
def test_all_that_the_company_may_buy_in_pages_of_any_size(caller: Caller, limit: int) -> None:
    assert set(marks(caller, limit)) == {"A", "B", "C"}
    assert marks(caller, limit) == marks(caller)


def test_what_changed_has_another_mark(caller: Caller) -> None:
    before = marks(caller)
    PriceEntry.objects.filter(variant__sku="A").update(unit_price=3)
    StockLevel.objects.filter(variant__sku="B").update(on_hand=1)
    Product.objects.filter(variants__sku="C").update(brand="Acme")
    assert differ(before, marks(caller)) == {"A": {"price"}, "B": {"stock"}, "C": {"facts"}}


def test_a_count_that_finds_the_same_is_no_change(caller: Caller) -> None:
    before = marks(caller)
    StockLevel.objects.update(as_of=now() + timedelta(hours=1))
    assert marks(caller) == before


def test_a_break_and_an_own_price_count(caller: Caller, desk: Desk) -> None:
    before = marks(caller)
    make.make_price(Variant.objects.get(sku="A"), 1, min_quantity=100)
    own = make.make_price_list("own")
    make.make_price(Variant.objects.get(sku="B"), 1, own)
    make.assign(own, desk.company)
    assert differ(before, marks(caller)) == {"A": {"price"}, "B": {"price"}}


def test_the_price_of_another_company_is_no_change(caller: Caller) -> None:
    before = marks(caller)
    theirs = make.make_price_list("theirs")
    make.make_price(Variant.objects.get(sku="A"), 1, theirs)
    make.assign(theirs, make.make_company("Other"))
    assert marks(caller) == before


def test_a_price_that_begins_tomorrow_changes_tomorrow(caller: Caller) -> None:
    make.make_price(Variant.objects.get(sku="A"), 1, valid_from=today() + timedelta(days=1))
    before = marks(caller)
    with time_machine.travel(now() + timedelta(days=1)):
        assert differ(before, marks(caller)) == {"A": {"price"}}


def test_what_is_hidden_is_in_no_page_and_comes_back(caller: Caller, desk: Desk) -> None:
    before = marks(caller)
    hides = make.make_assortment(Product.objects.get(variants__sku="A"), companies=[desk.company], hides=True)
    assert set(marks(caller)) == {"B", "C"}
    Variant.objects.filter(sku="B").update(is_active=False)
    assert set(marks(caller)) == {"C"}
    hides.delete()
    assert marks(caller)["A"] == before["A"]

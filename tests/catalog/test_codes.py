"""What a typed, pasted or scanned code means."""

from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from lonja.catalog.queries import find_by_codes
from lonja.companies.actor import Actor
from tests import factories as make

pytestmark = pytest.mark.django_db


@pytest.fixture
def buyer() -> Actor:
    return make.buyer_actor(make.make_company())


def meanings(actor: Actor, code: str) -> list[tuple[str, str, Decimal]]:
    return [(match.variant.sku, match.via, match.factor) for match in find_by_codes(actor, [code])[code]]


def test_a_sku_its_other_spellings_and_barcodes(buyer: Actor) -> None:
    bolt = make.make_variant("933-8-40-A2", barcode=make.make_barcode())
    carton = make.make_pack(bolt, 12)
    assert meanings(buyer, "933-8-40-A2") == [("933-8-40-A2", "sku", Decimal(1))]
    assert meanings(buyer, " 933-8-40-A2 ") == [("933-8-40-A2", "sku", Decimal(1))]
    assert meanings(buyer, "933 8 40 a2") == [("933-8-40-A2", "sku_key", Decimal(1))]
    assert meanings(buyer, bolt.barcode or "") == [("933-8-40-A2", "barcode", Decimal(1))]
    assert meanings(buyer, carton.barcode) == [("933-8-40-A2", "pack", Decimal(12))]
    assert meanings(buyer, "933-8-40") == []


def test_an_exact_sku_outweighs_its_other_spelling(buyer: Actor) -> None:
    make.make_variant("AB-1")
    make.make_variant("A-B1")
    assert meanings(buyer, "AB-1") == [("AB-1", "sku", Decimal(1))]
    assert meanings(buyer, "ab1") == [("AB-1", "sku_key", Decimal(1)), ("A-B1", "sku_key", Decimal(1))]


def test_a_barcode_that_is_also_a_sku_of_another_is_both(buyer: Actor) -> None:
    barcode = make.make_barcode()
    make.make_variant("SCANNED", barcode=barcode)
    make.make_variant(f"{barcode[:6]}-{barcode[6:]}")
    assert [via for _sku, via, _factor in meanings(buyer, barcode)] == ["barcode", "sku_key"]


@pytest.mark.parametrize("code", ["", "  ", "-", "\0", "\ud800", "' OR 1=1", "%", "é" * 3000, "{}", "%s"])
def test_any_text_is_answered(buyer: Actor, code: str) -> None:
    make.make_variant()
    assert find_by_codes(buyer, [code]) == {code: ()}


def test_five_thousand_codes_are_two_queries(buyer: Actor) -> None:
    make.make_variant("S-17")
    codes = [f"S-{number}" for number in range(5000)]
    with CaptureQueriesContext(connection) as asked:
        found = find_by_codes(buyer, codes)
        assert found["S-17"][0].variant.product.category.code
    assert len(asked) == 2, "what they mean; what those that mean nothing meant once"
    assert list(found) == codes
    assert [code for code, matches in found.items() if matches] == ["S-17"]

"""Codes that change and sales that end: what hangs on them stays, and buyers are led on."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from lonja.catalog.actions import (
    RelationRow,
    end_sale,
    rename_product,
    rename_variant,
    resume_sale,
    save_relations,
)
from lonja.catalog.errors import CodeTaken, CodeUnusable, SuccessorUnusable
from lonja.catalog.models import EndOfSale, FormerSku, Product, Variant
from lonja.catalog.queries import SearchAsk, find_by_codes, search
from lonja.companies.actor import SYSTEM, Actor
from lonja.companies.errors import PermissionMissing
from lonja.lists.actions import read_pasted
from lonja.pricing.models import PriceEntry
from tests import factories as make

pytestmark = pytest.mark.django_db


@pytest.fixture
def buyer() -> Actor:
    return make.buyer_actor(make.make_company(), "buyer")


@pytest.fixture
def pump() -> Variant:
    return make.make_variant(
        "PUMP-1", make.make_product("pump", names={"es": "Bomba"}), name="Bomba", price=90, stock=4
    )


def found(buyer: Actor, code: str) -> list[tuple[str, str]]:
    return [(match.variant.sku, match.via) for match in find_by_codes(buyer, [code])[code]]


def test_a_variant_under_a_new_sku_keeps_all_and_is_found_by_both(buyer: Actor, pump: Variant) -> None:
    rename_variant(SYSTEM, "PUMP-1", "P-2000")
    assert found(buyer, "P-2000") == [("P-2000", "sku")]
    assert found(buyer, "PUMP-1") == [("P-2000", "former")]
    assert found(buyer, "p2000") == [("P-2000", "sku_key")]
    assert [one.pk for one in search(buyer, SearchAsk(text="pump-1")).variants] == [pump.pk]
    assert [one.pk for one in search(buyer, SearchAsk(text="P2000")).variants] == [pump.pk]
    assert PriceEntry.objects.get(variant=pump).unit_price == 90
    line = read_pasted(buyer, "PUMP-1 2").lines.get()
    assert (line.variant_id, line.status) == (pump.pk, "exact")
    rename_variant(SYSTEM, "P-2000", "PUMP-1")
    assert found(buyer, "PUMP-1") == [("PUMP-1", "sku")], "it may be called as before again"
    assert list(FormerSku.objects.values_list("sku", flat=True)) == ["P-2000"]


def test_a_code_that_another_has_or_had_is_refused(pump: Variant) -> None:
    other = make.make_variant("FAN-1")
    rename_variant(SYSTEM, "FAN-1", "FAN-2")
    for code, error in (("FAN-2", CodeTaken), ("FAN-1", CodeTaken), ("---", CodeUnusable)):
        with pytest.raises(error):
            rename_variant(SYSTEM, "PUMP-1", code)
    pump.refresh_from_db()
    assert pump.sku == "PUMP-1"
    assert FormerSku.objects.get().variant_id == other.pk
    with pytest.raises(PermissionMissing):
        rename_variant(make.staff_actor("sales-desk"), "PUMP-1", "P-9")


def test_the_old_address_of_a_product_leads_to_the_new_one(pump: Variant) -> None:
    company = make.make_company()
    browser = Client()
    browser.force_login(make.make_user_in(company, "buyer"))
    rename_product(SYSTEM, "pump", "pump-2000")
    moved = browser.get(reverse("storefront:product", args=["pump"]))
    assert (moved.status_code, moved["Location"]) == (302, reverse("storefront:product", args=["pump-2000"]))
    make.make_product("fan")
    with pytest.raises(CodeTaken):
        rename_product(SYSTEM, "fan", "pump")
    Variant.objects.filter(pk=pump.pk).update(is_active=False)
    assert browser.get(reverse("storefront:product", args=["pump"])).status_code == 404, "hidden stays hidden"


def test_what_ends_without_a_successor_says_so_and_names_what_can_stand_in(buyer: Actor, pump: Variant) -> None:
    make.make_variant("PUMP-7", make.make_product("pump-7", names={"es": "Bomba nueva"}), name="Bomba nueva", price=95)
    save_relations(SYSTEM, [RelationRow("pump", "substitute", "PUMP-7")])
    company = buyer.company
    assert company is not None
    end_sale(SYSTEM, "PUMP-1")
    assert found(buyer, "PUMP-1") == [("PUMP-7", "substitute")]
    line = read_pasted(buyer, "PUMP-1 2").lines.get()
    assert (line.status, line.remarks) == ("choose", ["code_ended"]), "nobody gets another thing unasked"
    browser = Client()
    browser.force_login(make.make_user_in(make.make_company(), "buyer"))
    gone = browser.get(reverse("storefront:product", args=["pump"]))
    assert gone.status_code == 410
    assert "PUMP-7" in gone.text
    resume_sale(SYSTEM, "PUMP-1")
    assert found(buyer, "PUMP-1") == [("PUMP-1", "sku")]
    assert not EndOfSale.objects.exists()


def test_what_was_never_meant_for_a_company_does_not_end_for_it_either(pump: Variant) -> None:
    stranger = make.make_company(sees_whole_catalog=False)
    end_sale(SYSTEM, "PUMP-1")
    browser = Client()
    browser.force_login(make.make_user_in(stranger, "buyer"))
    assert browser.get(reverse("storefront:product", args=["pump"])).status_code == 404
    assert found(make.buyer_actor(stranger, "buyer"), "PUMP-1") == []


def test_what_is_only_switched_off_is_not_said_to_have_ended(buyer: Actor, pump: Variant) -> None:
    Variant.objects.filter(pk=pump.pk).update(is_active=False)
    browser = Client()
    browser.force_login(make.make_user_in(make.make_company(), "buyer"))
    assert browser.get(reverse("storefront:product", args=["pump"])).status_code == 404
    assert found(buyer, "PUMP-1") == []


def test_an_end_with_a_successor_sells_off_or_leads_on_at_once(buyer: Actor, pump: Variant) -> None:
    make.make_variant("PUMP-7", price=95)
    end_sale(SYSTEM, "PUMP-1", "PUMP-7", sells_off=True)
    pump.refresh_from_db()
    assert (pump.is_active, EndOfSale.objects.count()) == (True, 0)
    assert found(buyer, "PUMP-1") == [("PUMP-1", "sku")]
    end_sale(SYSTEM, "PUMP-1", "PUMP-7")
    assert found(buyer, "PUMP-1") == [("PUMP-7", "successor")]
    with pytest.raises(SuccessorUnusable):
        end_sale(SYSTEM, "PUMP-7", "PUMP-1")
    assert Variant.objects.get(sku="PUMP-7").is_active
    assert Product.objects.filter(code="pump").exists()

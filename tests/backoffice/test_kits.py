"""The seller's page of a kit: components by SKU, tried as a company sees it, saved, dissolved."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from lonja.catalog.actions import KitRow, save_kits
from lonja.catalog.models import Fulfillment, KitComponent, Variant
from lonja.companies.actor import SYSTEM
from tests import factories as make
from tests.backoffice.test_goods import drawn, signed_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def browser() -> Client:
    return signed_in(make.make_staff())


@pytest.fixture
def kit() -> Variant:
    make.make_company("Talleres Norte")
    make.make_variant("BEARING-1", name="Rodamiento", price=8, stock=9, barcode="4006381333931")
    make.make_variant("GREASE-1", name="Grasa", price="2.5", stock=40)
    return make.make_variant("SET-1", make.make_product("set"), name="Juego", price=10)


def address(kit: Variant, name: str = "variant_kit") -> str:
    return reverse(f"backoffice:{name}", args=[kit.product.code, kit.sku])


def typed(browser: Client, kit: Variant, **facts: str) -> dict[str, Any]:
    return {**drawn(browser.get(address(kit))), "do": "save", "price": "own", **facts}  # type: ignore[arg-type]


def made_of(kit: Variant) -> list[tuple[str, Decimal]]:
    return list(KitComponent.objects.filter(kit=kit).values_list("component__sku", "quantity"))


def test_components_are_typed_or_pasted_and_saved(browser: Client, kit: Variant) -> None:
    pasted = "bearing1\t2\nGREASE-1 = 1,5"
    done = browser.post(address(kit), typed(browser, kit, components=pasted, price="parts"))
    assert done.status_code == 302, done.text
    assert made_of(kit) == [("BEARING-1", Decimal(2)), ("GREASE-1", Decimal("1.5"))]
    kit.refresh_from_db()
    assert (kit.fulfillment, kit.is_priced_by_parts) == (Fulfillment.KIT, True)
    assert drawn(browser.get(address(kit)))["components"] == "BEARING-1 = 2\nGREASE-1 = 1,5"


@pytest.mark.parametrize(
    ("components", "told"),
    [
        ("", "id_components_error"),
        ("NONE-1 = 2", "NONE-1"),
        ("BEARING-1 = many", "many"),
        ("BEARING-1 = 1\nBEARING-1 = 2", "dos veces"),
        ("SET-1 = 1", "dentro de otro"),
    ],
)
def test_what_cannot_be_a_kit_is_told_and_changes_nothing(
    browser: Client, kit: Variant, components: str, told: str
) -> None:
    save_kits(SYSTEM, [KitRow(kit.sku, [("GREASE-1", Decimal(1))])])
    refused = browser.post(address(kit), typed(browser, kit, components=components))
    assert refused.status_code == 422
    assert "id_components_error" in refused.text
    assert told in refused.text
    assert made_of(kit) == [("GREASE-1", Decimal(1))]


def test_a_company_s_view_is_shown_before_anything_is_saved(browser: Client, kit: Variant) -> None:
    sent = typed(browser, kit, components="BEARING-1 = 2\nGREASE-1 = 4", price="parts", company="Talleres Norte")
    shown = browser.post(address(kit), {**sent, "do": "try"}, headers={"HX-Request": "true"})
    assert shown.status_code == 200
    assert "26,00" in shown.text, "2 x 8 + 4 x 2.50"
    assert "4 kits" in shown.text, "nine bearings make four"
    assert made_of(kit) == []
    hidden = Variant.objects.get(sku="GREASE-1")
    Variant.objects.filter(pk=hidden.pk).update(is_active=False)
    assert "No está en ninguna lista" in browser.post(address(kit), {**sent, "do": "try"}).text


def test_a_component_is_found_by_words_and_joins_the_lines(browser: Client, kit: Variant) -> None:
    sent = typed(browser, kit, components="BEARING-1 = 2")
    one = browser.post(address(kit), {**sent, "do": "find", "find": "grasa"})
    assert drawn(one)["components"] == "BEARING-1 = 2\nGREASE-1 = 1"
    again = browser.post(address(kit), {**sent, "do": "add:BEARING-1"})
    assert drawn(again)["components"] == "BEARING-1 = 3"
    assert "id_find" in browser.post(address(kit), {**sent, "do": "find", "find": "no-such-thing"}).text
    assert made_of(kit) == []


def test_of_two_who_edit_a_kit_the_second_is_told(browser: Client, kit: Variant) -> None:
    mine = typed(browser, kit, components="BEARING-1 = 1")
    save_kits(SYSTEM, [KitRow(kit.sku, [("GREASE-1", Decimal(3))])])
    assert browser.post(address(kit), mine).status_code == 422
    assert made_of(kit) == [("GREASE-1", Decimal(3))]


def test_a_kit_is_dissolved(browser: Client, kit: Variant) -> None:
    save_kits(SYSTEM, [KitRow(kit.sku, [("GREASE-1", Decimal(3))])])
    part = Variant.objects.get(sku="GREASE-1")
    assert address(kit) in browser.get(address(part)).text, "the component's page names the kit"
    assert browser.post(address(kit, "dissolve_kit")).status_code == 302
    kit.refresh_from_db()
    assert (kit.fulfillment, made_of(kit)) == (Fulfillment.GOODS, [])


def test_who_may_only_look_sees_what_it_is_made_of_and_changes_nothing(kit: Variant) -> None:
    save_kits(SYSTEM, [KitRow(kit.sku, [("GREASE-1", Decimal(3))])])
    looker = signed_in(make.make_staff("sales-desk"))
    answer = looker.get(address(kit))
    assert "GREASE-1" in answer.text
    assert looker.post(address(kit), {"components": "BEARING-1 = 1", "do": "save"}).status_code == 403
    assert looker.post(address(kit, "dissolve_kit")).status_code == 403
    assert made_of(kit) == [("GREASE-1", Decimal(3))]

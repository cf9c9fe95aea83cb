"""The seller's pages of a variant's packs, SKU and end of sale, and of a product's code."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from lonja.catalog.models import EndOfSale, Pack, Product, Variant
from tests import factories as make
from tests.backoffice.test_goods import drawn, signed_in

pytestmark = pytest.mark.django_db

GTINS = ("4006381333931", "9780201379624")


@pytest.fixture
def browser() -> Client:
    return signed_in(make.make_staff())


@pytest.fixture
def screw() -> Variant:
    return make.make_variant("SCR-1", make.make_product("screw"), name="Tornillo", price=1, stock=7)


def page(name: str, one: Variant) -> str:
    return reverse(f"backoffice:{name}", args=[one.product.code, one.sku])


def packs(browser: Client, one: Variant, **facts: Any) -> dict[str, Any]:
    typed = {f"form-{name}".replace("__", "-"): value for name, value in facts.items()}
    return {**drawn(browser.get(page("variant_packs", one))), **typed}  # type: ignore[arg-type]


def held(one: Variant) -> list[tuple[str, Decimal]]:
    return list(Pack.objects.filter(variant=one).order_by("quantity").values_list("barcode", "quantity"))


def test_packs_are_added_changed_and_emptied_away(browser: Client, screw: Variant) -> None:
    two = {"0__barcode": GTINS[0], "0__quantity": "10", "1__barcode": GTINS[1], "1__quantity": "100"}
    assert browser.post(page("variant_packs", screw), packs(browser, screw, **two)).status_code == 302
    assert held(screw) == [(GTINS[0], Decimal(10)), (GTINS[1], Decimal(100))]
    emptied = packs(browser, screw, **{"0__barcode": "", "0__quantity": "", "1__quantity": "200"})
    assert browser.post(page("variant_packs", screw), emptied).status_code == 302
    assert held(screw) == [(GTINS[1], Decimal(200))]


@pytest.mark.parametrize(
    ("facts", "field"),
    [
        ({"1__barcode": "4006381333932", "1__quantity": "10"}, "form-1-barcode"),
        ({"1__barcode": GTINS[1]}, "form-1-quantity"),
        ({"1__quantity": "5"}, "form-1-barcode"),
        ({"1__barcode": GTINS[0], "1__quantity": "5"}, "form-0-barcode"),
        ({"1__barcode": "5901234123457", "1__quantity": "5"}, "form-1-barcode"),
    ],
)
def test_a_wrong_pack_is_told_at_its_field(browser: Client, screw: Variant, facts: dict[str, str], field: str) -> None:
    make.make_pack(screw, 10, GTINS[0])
    make.make_variant("OTHER-1", barcode="5901234123457")
    refused = browser.post(page("variant_packs", screw), packs(browser, screw, **facts))
    assert refused.status_code == 422
    assert f"id_{field}_error" in refused.text
    assert held(screw) == [(GTINS[0], Decimal(10))]


def test_of_two_who_edit_packs_the_second_is_told(browser: Client, screw: Variant) -> None:
    mine = packs(browser, screw, **{"0__barcode": GTINS[1], "0__quantity": "5"})
    make.make_pack(screw, 10, GTINS[0])
    assert browser.post(page("variant_packs", screw), mine).status_code == 422
    assert held(screw) == [(GTINS[0], Decimal(10))]


def test_a_sku_changes_and_what_hangs_on_it_is_told(browser: Client, screw: Variant) -> None:
    other = make.make_variant("SCR-2")
    assert "SCR-1" in browser.get(page("variant_life", screw)).text
    refused = browser.post(page("rename_sku", screw), {"sku": other.sku})
    assert (refused.status_code, "id_sku_error" in refused.text) == (422, True)
    done = browser.post(page("rename_sku", screw), {"sku": "SCR-9/A"})
    assert done.status_code == 302
    screw.refresh_from_db()
    assert screw.sku == "SCR-9/A"
    assert "SCR-1" in browser.get(page("variant_life", screw)).text, "what it was called before"


@pytest.mark.parametrize(
    ("facts", "stands"),
    [
        ({"state": "ended", "successor": ""}, (False, None, True)),
        ({"state": "ended", "successor": "SCR-2"}, (False, "SCR-2", True)),
        ({"state": "sold_off", "successor": "SCR-2"}, (True, "SCR-2", False)),
    ],
)
def test_a_sale_ends_and_resumes(
    browser: Client, screw: Variant, facts: dict[str, str], stands: tuple[bool, str | None, bool]
) -> None:
    make.make_variant("SCR-2")
    assert browser.post(page("end_of_sale", screw), facts).status_code == 302
    screw.refresh_from_db()
    successor = screw.replaced_by.sku if screw.replaced_by else None
    assert (screw.is_active, successor, EndOfSale.objects.filter(variant=screw).exists()) == stands
    again = drawn(browser.get(page("variant_life", screw)))
    assert (again["state"], again["successor"]) == (facts["state"], facts["successor"])
    assert browser.post(page("end_of_sale", screw), {"state": "for_sale", "successor": ""}).status_code == 302
    screw.refresh_from_db()
    assert (screw.is_active, screw.replaced_by, EndOfSale.objects.count()) == (True, None, 0)


@pytest.mark.parametrize(
    "facts",
    [
        {"state": "sold_off", "successor": ""},
        {"state": "for_sale", "successor": "SCR-2"},
        {"state": "ended", "successor": "NONE"},
        {"state": "ended", "successor": "SCR-1"},
    ],
)
def test_an_end_that_cannot_be_is_told_at_its_field(browser: Client, screw: Variant, facts: dict[str, str]) -> None:
    make.make_variant("SCR-2")
    refused = browser.post(page("end_of_sale", screw), facts)
    assert (refused.status_code, "id_successor_error" in refused.text) == (422, True)
    screw.refresh_from_db()
    assert (screw.is_active, screw.replaced_by, EndOfSale.objects.count()) == (True, None, 0)


def test_a_product_gets_another_code(browser: Client, screw: Variant) -> None:
    make.make_product("bolt")
    address = reverse("backoffice:product_code", args=["screw"])
    assert browser.post(address, {"code": "bolt"}).status_code == 422
    assert browser.post(address, {"code": "screw-m8"}).status_code == 302
    assert Product.objects.get(pk=screw.product_id).code == "screw-m8"


def test_who_only_looks_changes_none_of_it(screw: Variant) -> None:
    make.make_pack(screw, 10, GTINS[0])
    desk = signed_in(make.make_staff("sales-desk"))
    assert GTINS[0] in desk.get(page("variant_packs", screw)).text
    assert desk.get(page("variant_life", screw)).status_code == 200
    assert desk.post(page("variant_packs", screw), {}).status_code == 403
    assert desk.post(page("rename_sku", screw), {"sku": "X-1"}).status_code == 403
    assert desk.post(page("end_of_sale", screw), {"state": "ended"}).status_code == 403
    screw.refresh_from_db()
    assert (screw.sku, screw.is_active, held(screw)) == ("SCR-1", True, [(GTINS[0], Decimal(10))])

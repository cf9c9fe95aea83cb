"""Numbers of the catalog are written as the reader writes them: decimal sign, unit, nothing rounded away."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import translation
from pytest_django import DjangoAssertNumQueries

from lonja.catalog.models import Product, SearchMiss, Variant
from lonja.catalog.queries import AttributeColumn, Facet, FacetValue
from lonja.companies.actor import SYSTEM
from lonja.companies.models import Company, User
from lonja.core.clock import today
from lonja.inventory.models import StockLevel
from lonja.pricing.actions import PromotionRow, save_promotion
from lonja.pricing.models import PriceEntry
from lonja.pricing.rules import PromotionKind
from lonja.storefront.facets import value_label
from lonja.storefront.offers import attribute_text
from tests import factories as make
from tests.ordering.desk import Desk, make_desk

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk() -> Desk:
    return make_desk()


@pytest.fixture
def browser(desk: Desk) -> Client:
    """The buyer's browser, signed in, in Spanish."""
    client = Client()
    client.force_login(User.objects.get(pk=desk.buyer.user_id))
    client.cookies["lonja_language"] = "es"
    return client


@pytest.fixture
def drill(desk: Desk) -> str:
    """The SKU of a drill of 3.5 mm for classes 8.8, at 12.40 and 11.90 from 10."""
    make.make_attribute("diameter", "number", names={"es": "Diámetro", "en": "Diameter"}, unit="mm")
    make.make_attribute("class", "choice", names={"es": "Clase", "en": "Class"}, choice_names={"8.8": {"es": "8.8"}})
    category = make.make_category("drills")
    product = make.make_product("din-338", category, attribute_codes=["diameter", "class"])
    for size in (3.5, 12):
        variant = make.make_variant(
            f"338-{size}", product, price="12.40", stock=1250, attributes={"diameter": size, "class": "8.8"}
        )
        make.make_price(variant, "11.90", min_quantity=10)
    return "338-3.5"


def test_an_attribute_keeps_its_decimals_in_the_table(browser: Client, drill: str) -> None:
    page = browser.get(reverse("storefront:product", args=["din-338"]))
    cells = re.findall(r'<td class="from-l num">([^<]*)</td>', page.text)
    assert cells == ["3,5", "12"]
    assert "Diámetro (mm)" in page.text


def test_a_list_shows_the_attributes_by_which_its_goods_differ(browser: Client, drill: str) -> None:
    for address in (reverse("storefront:category", args=["drills"]), reverse("storefront:search") + "?q=338"):
        page = browser.get(address)
        assert re.findall(r'class="num from-l attr"[^>]*>([^<]*)</th>', page.text) == ["Diámetro (mm)"]
        assert re.findall(r'<td class="from-l num">([^<]*)</td>', page.text) == ["3,5", "12"]
        assert re.findall(r'<td class="from-l">([^<]*)</td>', page.text) == ["8.8", "8.8"]


@pytest.mark.parametrize(
    ("sort", "skus"),
    [
        ("price", ["338-12", "338-3.5", "338-8"]),
        ("-price", ["338-3.5", "338-12", "338-8"]),
        ("stock", ["338-12", "338-3.5", "338-8"]),
    ],
)
def test_goods_stand_by_own_price_and_by_stock(
    browser: Client, desk: Desk, drill: str, sort: str, skus: list[str]
) -> None:
    own = make.make_price_list()
    make.assign(own, Company.objects.get(pk=desk.buyer.company_id))
    large = Variant.objects.get(sku="338-12")
    make.make_price(large, "9.90", own)
    StockLevel.objects.filter(variant=large).update(on_hand=2000)
    make.make_variant("338-8", Product.objects.get(code="din-338"))
    page = browser.get(reverse("storefront:category", args=["drills"]), {"sort": sort})
    assert re.findall(r'#(338-[0-9.]+)"', page.text) == skus


def test_a_page_of_goods_takes_eight_queries_however_many_there_are(
    browser: Client, drill: str, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    address = reverse("storefront:category", args=["drills"])
    browser.get(address)
    with django_assert_num_queries(8):
        browser.get(address)
    product = Product.objects.get(code="din-338")
    for size in range(30):
        make.make_variant(f"338-x{size}", product, price="9", stock=4, attributes={"diameter": size, "class": "8.8"})
    with django_assert_num_queries(8):
        browser.get(address)


@pytest.mark.parametrize(
    ("language", "value", "text"),
    [
        ("es", 3.5, "3,5"),
        ("en", 3.5, "3.5"),
        ("es", 0.125, "0,125"),
        ("es", 4, "4"),
        ("es", 1250, "1.250"),
        ("es", True, "sí"),
        ("es", "8.8", "8.8"),
        ("es", None, ""),
    ],
)
def test_an_attribute_as_text(language: str, value: object, text: str) -> None:
    column = AttributeColumn(code="any", label="", is_number=True, choices={})
    with translation.override(language):
        assert attribute_text({"any": value}, column) == text


def test_a_filter_shows_numbers_with_unit_and_leaves_names_alone(browser: Client, drill: str) -> None:
    page = browser.get(reverse("storefront:category", args=["drills"]) + "?f.diameter=3.5")
    shown = re.search(r'value="3.5" checked>([^<]*)<', page.text)
    assert shown is not None
    assert shown[1] == "3,5 mm"
    assert "Diámetro: 3,5 mm" in page.text


def test_a_choice_that_looks_like_a_number_is_a_name() -> None:
    value = FacetValue("8.8", "8.8", 3, False)
    with translation.override("es"):
        assert value_label(Facet("class", "Clase", "", False, [value]), value) == "8.8"
        assert value_label(Facet("size", "Medida", "", True, [value]), value) == "8,8"


@pytest.mark.parametrize("language", ["es", "en"])
@pytest.mark.parametrize(("quantity", "price"), [(Decimal("9"), "12,40"), (Decimal("10"), "11,90")])
def test_why_this_price_asks_for_the_quantity_of_the_cart(
    browser: Client, drill: str, language: str, quantity: Decimal, price: str
) -> None:
    """The link of the cart is read back by the page that it leads to, whatever the language's decimal sign."""
    browser.cookies["lonja_language"] = language
    browser.post(reverse("storefront:add_line"), {"sku": drill, "quantity": str(quantity)})
    cart = browser.get(reverse("storefront:cart"))
    link = re.search(r'href="(/why/[^"]*)"', cart.text)
    assert link is not None
    answer = browser.get(link[1])
    won = re.search(r"<b>([^<]*)</b>", answer.text)
    assert won is not None
    assert price in won[1].replace(".", ",")


def test_why_this_price_tells_each_list_its_level_and_what_beat_it_on_any_day(browser: Client, drill: str) -> None:
    company, variant = Company.objects.get(), Variant.objects.get(sku=drill)
    own = make.make_price_list("own", names={"es": "Condiciones propias", "en": "Own terms"})
    make.assign(own, make.make_contract(company), valid_from=date(2031, 1, 1))
    make.make_price(variant, "99", own)
    link = reverse("storefront:why_price", args=[drill])
    assert "Condiciones propias" not in browser.get(link).text
    for asked in ("2030-12-31", "2031-02-30", "soon"):
        assert "Condiciones propias" not in browser.get(f"{link}?on={asked}").text
    then = browser.get(f"{link}?on=2031-01-01").text
    assert "precio del 1 ene 2031" in then
    assert "su contrato: da su precio" in then
    assert "todos los clientes: tiene preferencia una tarifa" in then


def test_why_this_price_says_that_it_is_on_request(browser: Client, drill: str) -> None:
    PriceEntry.objects.filter(variant__sku=drill, min_quantity__gt=1).update(unit_price=None)
    page = browser.get(reverse("storefront:why_price", args=[drill]) + "?quantity=10").text
    assert "<b>precio a consultar</b>" in page
    assert "todos los clientes: deja el precio a consultar" in page
    assert len(re.findall("Desde", page)) == 2


def test_typed_references_are_suggested_with_own_price(browser: Client, drill: str) -> None:
    answer = browser.get(reverse("storefront:suggest_codes") + "?code=338-3")
    assert f'data-fill="{drill}"' in answer.text
    assert "12,40" in answer.text
    assert browser.get(reverse("storefront:suggest_codes") + "?code=3").text.strip() == ""


def test_a_slip_is_mended_and_what_was_found_instead_is_said(browser: Client, drill: str) -> None:
    make.make_variant("TAL-1", name={"es": "Taladro percutor", "en": "Hammer drill"}, price="99", stock=3)
    page = browser.get(reverse("storefront:search") + "?q=taladdro").content.decode()
    assert "No se ha encontrado nada para «taladdro». Estos son los resultados para «taladro»." in page
    assert "TAL-1" in page
    assert not SearchMiss.objects.exists()


def test_nothing_found_shows_what_comes_nearest_and_is_counted(browser: Client, drill: str) -> None:
    make.make_variant("TAL-1", name={"es": "Taladro percutor", "en": "Hammer drill"}, price="99", stock=3)
    for _ in range(2):
        page = browser.get(reverse("storefront:search") + "?q=taladro+sumergible").content.decode()
    assert "Lo más parecido" in page
    assert "TAL-1" in page
    assert list(SearchMiss.objects.values_list("text", "number")) == [("taladro sumergible", 2)]


def test_a_product_and_its_price_tell_the_promotions_for_it(desk: Desk, browser: Client) -> None:
    product = make.make_product("BOLTS", brand="acme")
    make.make_variant("BOLT", product, price=10)
    for code, brand, facts in (
        ("now", "acme", {}),
        ("more", "acme", {"min_quantity": Decimal(5)}),
        ("else", "others", {}),
        ("typed", "acme", {"typed_code": "SECRET"}),
    ):
        row = PromotionRow(code, {"es": f"Promo {code}"}, PromotionKind.PERCENT, Decimal(10), brands=[brand], **facts)
        save_promotion(SYSTEM, row)
    page = browser.get(reverse("storefront:product", args=["BOLTS"])).content.decode()
    assert ["Promo now" in page, "Promo more · " in page] == [True, True]
    assert "Promo else" not in page
    assert "Promo typed" not in page
    why = browser.get(reverse("storefront:why_price", args=["BOLT"]) + "?quantity=2").content.decode()
    assert "18,00" in why
    assert "Promo typed" not in why


def test_a_promoted_price_stands_beside_the_old_one_with_its_last_day(
    browser: Client, drill: str, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    address = reverse("storefront:category", args=["drills"])
    row = PromotionRow("spring", {"es": "Primavera"}, PromotionKind.PERCENT, Decimal(10), valid_until=today())
    save_promotion(SYSTEM, replace(row, code="coded", typed_code="X", value=Decimal(50)))
    save_promotion(SYSTEM, replace(row, code="many", min_quantity=Decimal(5000), value=Decimal(50)))
    plain = browser.get(address).text
    assert "Primavera" not in plain, "neither a code nor a quantity that is not there counts for one"
    save_promotion(SYSTEM, row)
    browser.get(address)
    with django_assert_num_queries(9):
        page = browser.get(address).text
    assert page.count("Primavera · hasta el") >= 1
    assert '<s class="from">' in page
    assert '<s class="from">' not in plain
    product = browser.get(reverse("storefront:product", args=["din-338"])).text
    assert "Primavera · hasta el" in product

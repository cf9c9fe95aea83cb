"""One company's secret product and secret price: nobody else meets them on any road."""

from __future__ import annotations

import re

import pytest
from django.test import Client
from django.urls import reverse

from lonja.catalog.models import Product
from lonja.companies.models import Company, User
from lonja.core.sheets.reader import read_rows
from tests import factories as make
from tests.matrix.world import CANARY_NAME, CANARY_PRICE, CANARY_SKU, World, make_world

pytestmark = pytest.mark.django_db

PRICES = ("7391.83", "7.391,83", "7,391.83", "7391,83")


@pytest.fixture
def world() -> World:
    """Company A's canary: company B sees no such product; company C sees it, but has no price for it."""
    made = make_world()
    Company.objects.filter(pk=made.b.company.pk).update(sees_whole_catalog=False)
    make.make_assortment(make.make_variant("VISIBLE-1", price="3", stock=9).product, companies=[made.b.company])
    return made


def _client(user: User | None) -> Client:
    client = Client()
    if user is not None:
        client.force_login(user)
    return client


def _roads(world: World) -> list[str]:
    store = "storefront:"
    return [
        reverse(store + "home"),
        reverse(store + "search"),
        reverse(store + "search") + "?q=dorado",
        reverse(store + "search") + "?q=canary&sort=name",
        reverse(store + "search") + "?f.brand=x&sort=sku",
        reverse(store + "suggest") + "?q=quetz",
        reverse(store + "suggest_codes") + "?code=CANA",
        reverse(store + "category", args=["canaries"]),
        reverse(store + "product", args=["canary"]),
        reverse(store + "why_price", args=[CANARY_SKU]),
        reverse(store + "document", args=[world.ids["document_id"], "c.pdf"]),
        reverse(store + "cart"),
        reverse(store + "orders"),
        reverse(store + "order", args=[world.ids["order_id"]]),
        reverse(store + "review", args=[world.ids["quick_order_id"]]),
        reverse(store + "review_open_lines", args=[world.ids["quick_order_id"]]),
        reverse(store + "dictionary"),
        reverse(store + "dictionary") + "?q=CANA",
        reverse(store + "dictionary_file"),
        reverse(store + "lists"),
        reverse(store + "purchase_list", args=[world.ids["purchase_list_id"]]),
        reverse(store + "list_file", args=[world.ids["purchase_list_id"]]) + "?format=csv",
        reverse(store + "list_paper", args=[world.ids["purchase_list_id"]]),
        reverse(store + "count_shelf", args=[world.ids["purchase_list_id"]]),
        reverse(store + "take_to_list") + f"?sku={CANARY_SKU}",
        reverse(store + "rounds"),
        reverse(store + "round_grid", args=[world.ids["round_id"]]),
        reverse(store + "round_changes", args=[world.ids["round_id"]]),
        reverse(store + "round_column", args=[world.ids["round_id"], world.ids["department_unit_id"]]),
        reverse(store + "round_trail", args=[world.ids["round_id"]]),
        reverse(store + "order_paper", args=[world.ids["order_id"]]),
        reverse(store + "price_list"),
        reverse(store + "price_list_file") + "?format=csv&language=en",
        reverse(store + "price_list_file") + "?format=bmecat",
        reverse(store + "prepared_file", args=[world.ids["prepared_id"]]),
        reverse(store + "prepared_download", args=[world.ids["prepared_id"]]),
        reverse(store + "spend"),
        reverse(store + "spend_lines"),
        reverse(store + "spend_file"),
        reverse(store + "budgets"),
        reverse(store + "rebates"),
        reverse(store + "rebate", args=[world.ids["period_id"]]),
        reverse(store + "recurring_orders"),
        reverse(store + "recurring_order", args=[world.ids["recurring_id"]]),
        reverse(store + "recurring_lines", args=[world.ids["recurring_id"]]),
        reverse(store + "recurring_run", args=[world.ids["run_id"]]),
        reverse(store + "work_days"),
        reverse(store + "group_purchases"),
        reverse(store + "group_purchase", args=[world.ids["purchase_id"]]),
        reverse(store + "quotes"),
        reverse(store + "quote", args=[world.ids["quote_id"]]),
        reverse(store + "quote_draft", args=[world.ids["quote_id"]]),
        reverse(store + "quote_paper", args=[world.ids["quote_id"]]),
        reverse(store + "quote_file", args=[world.ids["quote_id"], world.ids["attachment_id"]]),
        reverse(store + "frameworks"),
        reverse(store + "framework", args=[world.ids["framework_id"]]),
        reverse(store + "company"),
        reverse(store + "order_attachment", args=[world.ids["order_id"], world.ids["order_file_id"]]),
        reverse(store + "approvals"),
        reverse(store + "approval", args=[world.ids["request_id"]]),
        reverse(store + "return_approval", args=[world.ids["request_id"]]),
    ]


def _read(browser: Client, path: str) -> str:
    """What the browser gets, also where it is a packed file (whose content has its own test below)."""
    return browser.get(path).getvalue().decode(errors="ignore")


def _without_what_was_asked(html: str, path: str) -> str:
    """The page without the address that the reader typed himself, which a page may repeat."""
    return html.replace(path, "")


@pytest.mark.parametrize("who", ["other buyer", "other company-admin", "other approver", "anonymous", "without a role"])
def test_a_hidden_product_is_nowhere(world: World, who: str) -> None:
    _walk(world, who)


@pytest.mark.parametrize("level", ["companies", "segments", "channels"])
@pytest.mark.parametrize("what", ["category", "product", "brand"])
def test_a_product_that_is_hidden_from_a_company_is_nowhere(world: World, level: str, what: str) -> None:
    """Company B sees all else; at the levels beneath, the canary is even shown to it."""
    Company.objects.filter(pk=world.b.company.pk).update(sees_whole_catalog=True)
    segment = make.make_segment()
    make.join_segment(world.b.company, segment)
    canary = Product.objects.get(code="canary")
    Product.objects.filter(pk=canary.pk).update(brand="Canaria")
    whom = {"companies": world.b.company, "segments": segment, "channels": world.b.company.channel}
    farther = list(whom)[list(whom).index(level) + 1 :]
    for each in farther:
        make.make_assortment(canary, **{each: [whom[each]]})
    thing = {"category": canary.category, "product": canary, "brand": "Canaria"}[what]
    make.make_assortment(thing, **{level: [whom[level]]}, hides=True)
    _walk(world, "other buyer")


def _walk(world: World, who: str) -> None:
    """Every road, as one who may not meet the canary."""
    browser = _client(world.people[who])
    for path in _roads(world):
        page = _without_what_was_asked(_read(browser, path), path)
        assert CANARY_SKU not in page, path
        assert CANARY_NAME.lower() not in page.lower(), path
        assert not any(price in page for price in PRICES), path


def test_its_owner_does_meet_it(world: World) -> None:
    """The crawl above would find it: the same roads show it to the buyer whom it belongs to."""
    browser = _client(world.people["buyer"])
    pages = [_without_what_was_asked(_read(browser, path), path) for path in _roads(world)]
    assert sum(CANARY_NAME.lower() in page.lower() for page in pages) >= 8
    assert sum(any(price in page for price in PRICES) for page in pages) >= 5
    assert str(CANARY_PRICE) == "7391.83"


def test_a_company_that_sees_the_product_does_not_see_the_others_price(world: World) -> None:
    stranger = make.make_company("Gamma")
    browser = _client(make.make_user_in(stranger, "company-admin"))
    for path in _roads(world):
        assert not any(price in _read(browser, path) for price in PRICES), path


def test_a_pasted_hidden_code_is_answered_like_an_unknown_one(world: World) -> None:
    browser = _client(world.people["other buyer"])
    hidden, unknown = (
        browser.get(browser.post(reverse("storefront:quick_order"), {"pasted": f"{code} 3"})["Location"])
        for code in (CANARY_SKU, "CANARY-0X0")
    )
    strip = re.compile(r"[A-Za-z0-9]{64}|[0-9a-f]{8}-[0-9a-f-]{27}|CANARY-\w+")
    assert strip.sub("", hidden.text) == strip.sub("", unknown.text)


def test_a_download_of_open_lines_holds_only_what_was_written(world: World) -> None:
    browser = _client(world.people["other buyer"])
    made = browser.post(reverse("storefront:quick_order"), {"pasted": f"{CANARY_SKU} 3"})["Location"]
    rows = read_rows(browser.get(made + "open.xlsx").content, max_rows=10).rows
    assert [cell for row in rows[1:] for cell in row.cells] == ["1", CANARY_SKU, "3", f"{CANARY_SKU} 3"]

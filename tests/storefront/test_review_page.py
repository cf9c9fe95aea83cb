"""The page of a review: each line's quantity and product are changed in its row, with script and without."""

from __future__ import annotations

import re

import pytest
from django.test import Client
from django.urls import reverse

from lonja.companies.models import User
from lonja.lists.models import QuickOrderLine
from tests import factories as make
from tests.ordering.desk import make_desk

pytestmark = pytest.mark.django_db

HTMX = {"HX-Request": "true"}


@pytest.fixture
def browser() -> Client:
    """A buyer's browser before a shop with a pack of ten and a code of two meanings."""
    desk = make_desk()
    make.make_variant("TEF-19", price="0.50", stock=100, quantity_step=10)
    make.make_variant("933-8-40", price="12.40", stock=100)
    make.make_variant("PNT-1.0", name="Puntera 1 mm²", price="1.08", stock=100)
    make.make_variant("PNT-10", name="Puntera 10 mm²", price="3.64", stock=100)
    client = Client()
    client.force_login(User.objects.get(pk=desk.buyer.user_id))
    client.cookies["lonja_language"] = "es"
    return client


def pasted(browser: Client, text: str) -> str:
    """The address of the review of these lines."""
    return str(browser.post(reverse("storefront:quick_order"), {"pasted": text})["Location"])


def row_of(html: str, position: int) -> str:
    """The row of one line."""
    found = re.search(rf'<tr id="line-{position}".*?</tr>', html, re.DOTALL)
    assert found is not None
    return found[0]


def test_a_changed_quantity_renews_its_row_and_all_that_counts_it(browser: Client) -> None:
    review = pasted(browser, "TEF-19 20\n933-8-40 1")
    answer = browser.post(f"{review}1/", {"quantity": "25"}, headers=HTMX)
    assert answer.status_code == 200
    assert answer.text.lstrip().startswith('<tr id="line-1"'), "a row must open the answer, or the parser drops it"
    row = row_of(answer.text, 1)
    assert re.search(r'name="quantity" value="30"', row)
    assert re.search(r"<s[^>]*>25</s>.*<b>30</b>", row), "what was asked for, and what it became"
    assert "subida al envase" in row
    assert "line-2" not in answer.text
    assert re.search(r'id="review-sums" hx-swap-oob="true".*27,40', answer.text, re.DOTALL)
    assert re.search(r'id="review-tabs" hx-swap-oob="true".*Cantidad ajustada<span>1', answer.text, re.DOTALL)
    assert "L\\u00ednea 1: 25 \\u2192 30, subida al envase." in answer["HX-Trigger"]


@pytest.mark.parametrize("typed", ["0", "muchos", ""])
def test_what_is_no_quantity_stays_in_its_field_beside_the_reason(browser: Client, typed: str) -> None:
    review = pasted(browser, "TEF-19 20")
    answer = browser.post(f"{review}1/", {"quantity": typed}, headers=HTMX)
    assert answer.status_code == 422
    row = row_of(answer.text, 1)
    assert f'value="{typed}"' in row
    assert 'aria-invalid="true"' in row
    assert re.search(r'aria-describedby="wrong-1".*id="wrong-1" role="alert">Indique un número', row, re.DOTALL)
    assert QuickOrderLine.objects.get().quantity == 20


def test_without_script_the_form_leads_back_to_its_line_and_says_what_happened(browser: Client) -> None:
    review = pasted(browser, "TEF-19 20\n933-8-40 1")
    form = re.search(r'<form[^>]*action="([^"]+)"[^>]*data-row', browser.get(f"{review}?status=exact").text)
    assert form is not None
    answer = browser.post(form[1], {"quantity": "25"})
    assert answer["Location"] == f"{review}?status=exact#line-1"
    assert "Línea 1: 25 → 30, subida al envase." in browser.get(review).text
    browser.post(form[1], {"quantity": "muchos"})
    assert "Línea 1: Indique un número" in browser.get(review).text
    assert QuickOrderLine.objects.get(position=1).quantity == 30


def test_the_product_is_chosen_among_those_that_the_code_may_mean(browser: Client) -> None:
    review = pasted(browser, "PNT10;4")
    page = browser.get(review)
    assert "Elegir entre 2 productos" in page.text
    for headers, is_page in (({}, True), (HTMX, False)):
        found = browser.get(f"{review}1/find/", headers=headers)
        assert ("<html" in found.text) is is_page
        assert all(text in found.text for text in ("Puntera 1 mm²", "1,08", "Puntera 10 mm²", "3,64"))
    chosen = re.findall(r'name="variant" value="(\d+)"', found.text)[1]
    answer = browser.post(f"{review}1/choose/", {"variant": chosen}, headers=HTMX)
    row = row_of(answer.text, 1)
    assert "Puntera 10 mm²" in row
    assert re.search(r'name="quantity"[^>]*autofocus', row), "the keyboard goes on in the chosen line"
    assert "otro producto" in row


def test_what_is_in_the_cart_has_no_fields_any_more(browser: Client) -> None:
    review = pasted(browser, "TEF-19 20\nPNT10;4\nnobody-knows 3")
    browser.post(f"{review}cart/")
    page = browser.get(review).text
    assert row_of(page, 1)
    assert not re.search(r'name="(quantity|leave|variant)"|data-popover', page)


def test_a_reading_without_a_usable_code_has_no_field(browser: Client) -> None:
    review = pasted(browser, "TEF-19;1e3")
    assert 'name="quantity" value=""' in row_of(browser.get(review).text, 1)
    QuickOrderLine.objects.update(remarks=["code_destroyed"])
    assert 'name="quantity"' not in browser.get(review).text
    assert browser.post(f"{review}1/", {"quantity": "20"}).status_code == 404

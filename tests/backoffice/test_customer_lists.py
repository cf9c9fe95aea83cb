"""The seller's pages of lists that he makes for customers."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from lonja.core.sheets.reader import read_rows
from lonja.lists.models import PurchaseList
from tests import factories as make

pytestmark = pytest.mark.django_db


@pytest.fixture
def seller() -> Client:
    client = Client()
    client.force_login(make.make_staff())
    client.cookies["lonja_language"] = "en"
    return client


def test_the_seller_makes_a_list_for_a_customer_writes_it_anew_and_puts_it_away(seller: Client) -> None:
    make.make_variant("BOLT", price=2)
    make.make_variant("NUT", price=1)
    company = make.make_company("Alfa")
    given = {"name": "First aid", "company": "alfa", "segment": "", "note": "", "lines": "BOLT; 4\n\nNUT; 2.5"}
    made = seller.post(reverse("backoffice:new_customer_list"), given)
    held = PurchaseList.objects.get()
    assert (made["Location"], held.company) == (reverse("backoffice:customer_list", args=[held.pk]), company)
    assert "BOLT; 4" in seller.get(made["Location"]).text
    assert seller.post(made["Location"], given | {"lines": "NUT; 3"}).status_code == 302
    assert list(held.lines.values_list("variant__sku", "quantity")) == [("NUT", 3)]
    listed = seller.get(reverse("backoffice:customer_lists") + "?q=aid")
    assert "Alfa" in listed.text
    rows = read_rows(seller.get(reverse("backoffice:customer_lists") + "?download=xlsx").getvalue(), max_rows=9).rows
    assert rows[1].cells[:2] == ("First aid", "Alfa")
    seller.post(reverse("backoffice:archive_customer_list", args=[held.pk]))
    held.refresh_from_db()
    assert held.archived_at is not None


@pytest.mark.parametrize(
    "wrong",
    [
        {"company": ""},
        {"company": "nobody"},
        {"lines": "BOLT"},
        {"lines": "NO-SUCH; 3"},
        {"lines": "BOLT; 0"},
        {"name": " "},
    ],
)
def test_what_contradicts_itself_is_refused(seller: Client, wrong: dict[str, str]) -> None:
    make.make_variant("BOLT", price=2)
    make.make_company("Alfa")
    given = {"name": "First aid", "company": "Alfa", "segment": "", "note": "", "lines": "BOLT; 4"}
    assert seller.post(reverse("backoffice:new_customer_list"), given | wrong).status_code == 422
    assert not PurchaseList.objects.exists()


def test_a_list_for_a_segment(seller: Client) -> None:
    make.make_variant("BOLT", price=2)
    segment = make.make_segment("shops")
    given = {"name": "Shop", "company": "", "segment": str(segment.pk), "note": "", "lines": "BOLT; 4"}
    assert seller.post(reverse("backoffice:new_customer_list"), given).status_code == 302
    assert PurchaseList.objects.get().segment == segment

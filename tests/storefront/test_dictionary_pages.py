"""The pages of the company's dictionary, a mail under review, and a list on paper."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from lonja.catalog.models import OwnPartNumber
from lonja.companies.models import CostCenter
from lonja.lists.models import OwnUnit, QuickOrderLine, SheetShape
from tests import factories as make
from tests.ordering.desk import Desk, make_desk

pytestmark = pytest.mark.django_db
PAGE = "/quick-order/dictionary/"


@pytest.fixture
def desk() -> Desk:
    make.make_variant("GN-100-L", name="Guantes de nitrilo L", price="0.40", stock=900)
    return make_desk()


@pytest.fixture
def browser(desk: Desk) -> Client:
    """The browser of an administrator of the company."""
    client = Client()
    client.force_login(make.make_user_in(desk.company, "company-admin"))
    client.cookies["lonja_language"] = "es"
    return client


def test_a_word_is_taught_found_and_forgotten(browser: Client) -> None:
    wrong = browser.post(PAGE, {"code": "TN-0815", "reference": "nobody", "quantity": "10"})
    assert wrong.status_code == 422
    assert "No se conoce nobody" in wrong.text
    taught = {"code": "TN-0815", "reference": "GN-100-L", "quantity": "2,5", "name": "Guantes del taller"}
    assert browser.post(PAGE, taught)["Location"] == PAGE
    shown = browser.get(f"{PAGE}?q=taller").text
    assert all(text in shown for text in ("TN-0815", "Guantes del taller", "GN-100-L", "2,5"))
    assert "TN-0815" not in browser.get(f"{PAGE}?q=other").text
    assert browser.get(reverse("storefront:dictionary_file")).status_code == 200
    assert browser.post(reverse("storefront:forget_word"), {"code": "tn 0815"})["Location"] == PAGE
    assert not OwnPartNumber.objects.exists()
    assert browser.post(reverse("storefront:forget_word"), {"code": "tn 0815"}).status_code == 404


def test_a_sheet_teaches_its_rows_and_names_the_others(browser: Client) -> None:
    sheet = SimpleUploadedFile("d.csv", b"TN-1;GN-100-L;\nTN-2;nobody;\n")
    answer = browser.post(reverse("storefront:upload_dictionary"), {"file": sheet})
    assert answer.status_code == 200
    assert "Fila 2" in answer.text
    assert OwnPartNumber.objects.get().code == "TN-1"
    assert browser.post(reverse("storefront:upload_dictionary")).status_code == 422


def test_a_mail_is_reviewed_with_what_is_around_it_and_teaches_its_unit(browser: Client, desk: Desk) -> None:
    mail = "Hola:\n3 cajas de GN-100-L\n4 cosas raras\nGracias\nEva"
    review = browser.post(reverse("storefront:quick_order"), {"pasted": mail})["Location"]
    shown = browser.get(review).text
    assert "Texto alrededor" in shown
    assert "1 caja son" in shown
    place = QuickOrderLine.objects.get(code="GN-100-L").position
    assert browser.post(f"{review}{place}/unit/", {"quantity": "muchas"}).status_code == 302
    assert not OwnUnit.objects.exists()
    browser.post(f"{review}{place}/unit/", {"quantity": "100"})
    assert (QuickOrderLine.objects.get(code="GN-100-L").quantity, OwnUnit.objects.get().quantity) == (300, 100)
    assert "contado como lo enseñó su empresa" in browser.get(review).text


def test_columns_of_departments_are_chosen_on_the_page(browser: Client, desk: Desk) -> None:
    center = make.make_cost_center(desk.company, "100")
    CostCenter.objects.filter(pk=center.pk).update(name="Taller")
    sheet = SimpleUploadedFile("mes.csv", b"Material;Nave A;Nave B\nGN-100-L;4;6\n")
    review = browser.post(reverse("storefront:quick_order"), {"file": sheet})["Location"]
    chosen = {"code_column": "0", "quantity_column": "", "center_1": str(center.pk), "center_2": ""}
    again = browser.post(f"{review}columns/", chosen)["Location"]
    assert "100 Taller" in browser.get(again).text
    line = QuickOrderLine.objects.get(quick_order=again.rstrip("/").rsplit("/", 1)[1])
    assert (line.requested, line.cost_center_id) == (4, center.pk)
    assert SheetShape.objects.get().cost_centers == {"nave a": str(center.pk)}


def test_a_pdf_without_text_is_refused_with_what_to_do(browser: Client) -> None:
    file = SimpleUploadedFile("scan.pdf", b"%PDF-1.4\n%%EOF")
    answer = browser.post(reverse("storefront:quick_order"), {"file": file})
    assert answer.status_code == 422
    assert "PDF" in answer.text

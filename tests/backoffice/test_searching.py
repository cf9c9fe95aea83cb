"""The seller's pages of searching: synonyms, what is looked for in vain, customers' part numbers."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from lonja.catalog.actions import OwnNumberRow, replace_synonyms, save_own_numbers
from lonja.catalog.models import OwnPartNumber, SearchMiss, SynonymSet
from lonja.companies.actor import SYSTEM
from lonja.companies.models import User
from lonja.core.clock import today
from lonja.core.sheets.reader import read_rows
from tests import factories as make

pytestmark = pytest.mark.django_db


def signed_in(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


@pytest.fixture
def browser() -> Client:
    return signed_in(make.make_staff())


SYNONYMS, MISSES, NUMBERS = (reverse(f"backoffice:{name}") for name in ("synonyms", "misses", "part_numbers"))


def test_a_set_of_synonyms_is_added_tried_changed_and_forgotten(browser: Client) -> None:
    make.make_variant("DR-1", name="Taladro percutor", price=10)
    company = make.make_company("Alfa")
    assert "Taladro percutor" not in browser.get(SYNONYMS + "?try=perforadora&as=alfa").text
    assert browser.post(SYNONYMS, {"terms": "taladro"}).status_code == 422, "one term means the same as nothing"
    assert not SynonymSet.objects.exists()
    assert browser.post(SYNONYMS, {"terms": "taladro, perforadora"}).status_code == 302
    assert "Taladro percutor" in browser.get(SYNONYMS + "?try=perforadora&as=alfa").text
    held = SynonymSet.objects.get()
    assert "taladro, perforadora" in browser.get(f"{SYNONYMS}?edit={held.pk}").text
    assert browser.post(SYNONYMS, {"set_id": held.pk, "terms": "taladro; agujereadora"}).status_code == 302
    assert SynonymSet.objects.get().terms == ["taladro", "agujereadora"]
    assert "agujereadora" not in browser.get(SYNONYMS + "?q=tornillo").text
    assert "agujereadora" in browser.get(SYNONYMS + "?q=AGUJE").text
    assert browser.post(SYNONYMS, {"set_id": 0, "terms": "a1, b1"}).status_code == 422
    assert browser.post(reverse("backoffice:forget_synonyms", args=[held.pk])).status_code == 302
    assert not SynonymSet.objects.filter(pk=held.pk).exists()
    assert company.pk


def test_a_search_is_tried_with_the_eyes_of_a_company(browser: Client) -> None:
    company = make.make_company("Alfa", sees_whole_catalog=False)
    make.make_variant("DR-1", name="Taladro percutor", price=10)
    assert "Taladro percutor" in browser.get(SYNONYMS + "?try=taladro").text
    assert "Taladro percutor" not in browser.get(SYNONYMS + f"?try=taladro&as={company.name}").text
    assert browser.get(SYNONYMS + "?try=taladro&as=Omega").status_code == 200


def test_what_was_looked_for_in_vain_shows_its_trend_and_leads_to_a_synonym(browser: Client) -> None:
    make.make_variant("DR-1", name="Taladro percutor")
    day = today()
    for text, ago, number in (
        ("perforadora percutor", 1, 5),
        ("perforadora percutor", 40, 2),
        ("zzz", 2, 1),
        ("old", 50, 9),
    ):
        SearchMiss.objects.create(day=day - timedelta(days=ago), text=text, number=number)
    text = browser.get(MISSES).text
    assert text.index("perforadora") < text.index("zzz")
    assert ">old<" not in text
    assert "zzz" not in browser.get(MISSES + "?q=perfo").text
    assert "Taladro percutor" in browser.get(MISSES + "?near=perforadora+percutor").text
    assert "new=perforadora" in text
    assert 'value="perforadora, "' in browser.get(SYNONYMS + "?new=perforadora").text
    rows = read_rows(browser.get(MISSES + "?download=xlsx").getvalue(), max_rows=10).rows
    assert list(rows[1].cells[:3]) == ["perforadora percutor", "5", "2"]


def test_a_customers_part_number_is_added_corrected_and_taken_away(browser: Client) -> None:
    company, other = make.make_company("Alfa"), make.make_company("Beta")
    make.make_variant("BOLT")
    make.make_variant("NUT")
    sent = {"company": "alfa", "code": "A-77", "sku": "BOLT", "name": "perno"}
    for wrong in ({"company": "Omega"}, {"sku": "NONE"}, {"code": "--"}):
        assert browser.post(NUMBERS, {**sent, **wrong}).status_code == 422
    assert not OwnPartNumber.objects.exists()
    assert browser.post(NUMBERS, sent).status_code == 302
    held = OwnPartNumber.objects.get()
    assert (held.company, held.variant.sku, held.name) == (company, "BOLT", "perno")
    assert "A-77" in browser.get(NUMBERS + "?q=a77").text
    assert "A-77" in browser.get(NUMBERS + "?company=alf&sort=-code").text
    assert "A-77" not in browser.get(NUMBERS + f"?company={other.name}").text
    assert 'value="A-77"' in browser.get(f"{NUMBERS}?edit={held.pk}").text
    save_own_numbers(SYSTEM, company.pk, [OwnNumberRow("A-99", "NUT")])
    assert browser.post(NUMBERS, {"number_id": held.pk, "code": "A99", "sku": "BOLT"}).status_code == 422, (
        "it has that one"
    )
    assert browser.post(NUMBERS, {"number_id": held.pk, "code": "A-78", "sku": "NUT"}).status_code == 302
    assert set(OwnPartNumber.objects.values_list("code", "variant__sku")) == {("A-78", "NUT"), ("A-99", "NUT")}
    pk = OwnPartNumber.objects.get(code="A-78").pk
    assert browser.post(reverse("backoffice:remove_part_number", args=[pk])).status_code == 302
    assert OwnPartNumber.objects.get().code == "A-99"
    sheet = b"".join(browser.get(NUMBERS + "?download=csv").streaming_content)  # type: ignore[attr-defined]
    assert b"A-99" in sheet


def test_the_sales_desk_looks_and_changes_nothing() -> None:
    replace_synonyms(SYSTEM, [["perno", "tornillo"]])
    desk = signed_in(make.make_staff("sales-desk"))
    held = SynonymSet.objects.get()
    assert "perno" in desk.get(SYNONYMS).text
    assert desk.post(SYNONYMS, {"terms": "a1, b1"}).status_code == 403
    assert desk.post(NUMBERS, {}).status_code == 403
    assert desk.post(reverse("backoffice:forget_synonyms", args=[held.pk])).status_code == 403
    assert signed_in(make.make_staff("warehouse")).get(SYNONYMS).status_code == 403
    assert SynonymSet.objects.get().terms == ["perno", "tornillo"]


@pytest.mark.parametrize("road", [SYNONYMS, MISSES, NUMBERS])
def test_a_page_takes_as_many_queries_for_many_rows_as_for_few(browser: Client, road: str) -> None:
    company, variant = make.make_company(), make.make_variant("BOLT")

    def queries(number: int) -> int:
        replace_synonyms(SYSTEM, [[f"a{n}", f"b{n}"] for n in range(number)])
        SearchMiss.objects.all().delete()
        SearchMiss.objects.bulk_create(SearchMiss(day=today(), text=f"t{n}") for n in range(number))
        save_own_numbers(SYSTEM, company.pk, [OwnNumberRow(f"C-{n}", variant.sku) for n in range(number)])
        with CaptureQueriesContext(connection) as taken:
            assert browser.get(road).status_code == 200
        return len(taken)

    assert queries(2) == queries(40) <= 10

"""The seller's pages of prices: lists, the grid, for whom, many at once, why and what if."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from lonja.companies.models import User
from lonja.core.clock import today
from lonja.core.sheets.reader import read_rows
from lonja.pricing.models import FormulaException, PriceEntry, PriceList, PriceListAssignment
from tests import factories as make

pytestmark = pytest.mark.django_db


def signed_in(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


@pytest.fixture
def browser() -> Client:
    return signed_in(make.make_staff())


def page(name: str, *args: Any) -> str:
    return reverse(f"backoffice:{name}", args=args)


def row(entry: PriceEntry, **typed: str) -> dict[str, str]:
    """The fields of a row of the grid as the browser sends them."""
    seen = (entry.min_quantity, entry.unit_price, entry.valid_from, entry.valid_until)
    fields = {
        "quantity": f"{float(entry.min_quantity):g}",
        "price": f"{float(entry.unit_price or 0):g}",
        "since": "",
        "until": "",
    }
    held = {"sku": entry.variant.sku, "seen": "|".join("" if each is None else str(each) for each in seen)}
    return {f"{name}.{entry.pk}": value for name, value in {**held, **fields, **typed}.items()}


def test_the_lists_are_found_and_downloaded(browser: Client) -> None:
    own, segment = make.make_price_list("own-1"), make.make_segment("workshops")
    make.make_price(make.make_variant("BOLT"), 10, own)
    make.assign(make.make_price_list("derived-1", base=own, percent_off=10), segment)
    make.make_price_list("pounds", currency="GBP")
    text = browser.get(page("price_lists")).text
    assert all(code in text for code in ("own-1", "derived-1", "pounds"))
    assert "1 segmento" in text
    assert "pounds" not in browser.get(page("price_lists") + "?currency=EUR").text
    assert "own-1</span>" not in browser.get(page("price_lists") + "?kind=formula").text
    assert "derived-1" not in browser.get(page("price_lists") + "?q=own").text
    sent = browser.get(page("price_lists") + "?q=own&download=csv")
    assert b"own-1" in b"".join(sent.streaming_content)  # type: ignore[attr-defined]
    rows = read_rows(browser.get(page("price_lists") + "?download=xlsx").getvalue(), max_rows=10).rows
    assert [each.cells[0] for each in rows[1:]] == ["derived-1", "own-1", "pounds"]


def test_a_code_from_another_system_may_hold_any_sign(browser: Client) -> None:
    make.make_price_list("C.112/7 b")
    assert "C.112/7 b" in browser.get(page("price_lists")).text
    for part in ("price_list", "price_list_uses", "price_list_facts", "change_prices"):
        assert browser.get(page(part, "C.112/7 b")).status_code == 200


def test_prices_are_changed_in_the_grid_by_one_post_in_the_readers_numbers(browser: Client) -> None:
    own, bolt, nut = make.make_price_list("own"), make.make_variant("BOLT"), make.make_variant("NUT")
    first, second = make.make_price(bolt, 10, own), make.make_price(nut, 1, own)
    third = make.make_price(nut, "0.9", own, min_quantity=10)
    sent = row(first, price="1.234,50") | row(second, quantity="5") | row(third, **{"gone": "on"})
    sent |= {"seen.new": "", "sku.new": "NUT", "quantity.new": "100", "price.new": "0,5", "since.new": "2030-01-01"}
    assert browser.post(page("save_prices", "own"), sent).status_code == 302
    held = PriceEntry.objects.order_by("unit_price").values_list("variant__sku", "min_quantity", "unit_price")
    assert list(held) == [("NUT", 100, Decimal("0.5")), ("NUT", 5, 1), ("BOLT", 1, Decimal("1234.5"))]


def test_what_is_refused_stays_as_it_was_typed_and_the_rest_is_saved(browser: Client) -> None:
    own, bolt, nut = make.make_price_list("own"), make.make_variant("BOLT"), make.make_variant("NUT")
    first, second, third = (make.make_price(bolt, 10, own), make.make_price(nut, 1, own),
                            make.make_price(nut, 2, own, min_quantity=5))  # fmt: skip
    sent = row(first, price="11") | row(second, price="doce") | row(third, price="3")
    PriceEntry.objects.filter(pk=third.pk).update(unit_price=Decimal("2.5"))
    answer = browser.post(page("save_prices", "own"), sent)
    assert answer.status_code == 422
    assert "doce" in answer.text
    assert "1.234,50" in answer.text, "it shows how a number is written"
    assert "Ahora es 2,50" in answer.text
    prices = {entry.pk: entry.unit_price for entry in PriceEntry.objects.all()}
    assert prices == {first.pk: 11, second.pk: 1, third.pk: Decimal("2.5")}
    third.refresh_from_db()
    assert browser.post(page("save_prices", "own"), row(third, price="3")).status_code == 302, "knowing it, it is done"
    third.refresh_from_db()
    assert third.unit_price == 3


def test_a_refused_row_stands_once_and_a_new_one_can_be_corrected_in_every_field(browser: Client) -> None:
    own, bolt = make.make_price_list("own"), make.make_variant("BOLT")
    first = make.make_price(bolt, 10, own)
    sent = row(first, price="x") | {"seen.new": "", "sku.new": "BULT", "quantity.new": "5", "price.new": "9"}
    text = browser.post(page("save_prices", "own"), sent).text
    assert text.count(f'name="price.{first.pk}"') == 1
    assert 'name="sku.newnew" value="BULT"' in text
    again = row(first, price="11") | {
        "seen.newnew": "",
        "sku.newnew": "BOLT",
        "quantity.newnew": "5",
        "price.newnew": "9",
    }
    assert browser.post(page("save_prices", "own"), again).status_code == 302
    assert set(PriceEntry.objects.values_list("min_quantity", "unit_price")) == {(1, 11), (5, 9)}


def test_the_grid_takes_as_many_queries_for_many_rows_as_for_few(browser: Client) -> None:
    own = make.list_prices()
    for number in range(3):
        make.make_variant(f"S-{number}", price=10)

    def queries() -> int:
        with CaptureQueriesContext(connection) as taken:
            assert browser.get(page("price_list", own.code)).status_code == 200
        return len(taken)

    few = queries()
    for number in range(3, 60):
        make.make_variant(f"S-{number}", price=10)
    assert queries() == few <= 16


def test_a_window_of_the_grid_is_found_and_all_of_it_downloaded(browser: Client) -> None:
    own = make.make_price_list("own")
    for number in range(120):
        make.make_price(make.make_variant(f"S-{number:03}"), 10, own)
    text = browser.get(page("price_list", "own") + "?page=2").text
    assert "S-119" in text
    assert "S-001" not in text
    assert "S-001" not in browser.get(page("price_list", "own") + "?q=S-05").text
    assert "S-119" in browser.get(page("price_list", "own") + "?sort=-sku").text
    rows = read_rows(browser.get(page("price_list", "own") + "?download=xlsx").getvalue(), max_rows=200).rows
    assert len(rows) == 121
    assert browser.get(page("price_list", "none")).status_code == 404


def test_a_list_by_formula_shows_its_prices_and_takes_none(browser: Client) -> None:
    own = make.make_price_list("own")
    derived = make.make_price_list("derived", base=own, percent_off=10)
    make.make_price(make.make_variant("BOLT"), 50, own)
    text = browser.get(page("price_list", "derived")).text
    assert "45,00" in text
    assert 'id="prices"' not in text
    assert browser.get(page("change_prices", "derived")).status_code == 422
    assert derived.base_id


def test_a_list_is_made_changed_and_given_exceptions(browser: Client) -> None:
    make.make_price_list("own")
    make.make_product("drill", brand="Iberbor")
    sent = {"code": "spring", "name_es": "Primavera", "currency": "EUR", "is_active": "on", "base": "own",
            "percent_off": "7,5", "price_decimals": "2"}  # fmt: skip
    assert browser.post(page("new_price_list"), {**sent, "percent_off": ""}).status_code == 422
    assert browser.post(page("new_price_list"), sent).status_code == 302
    assert browser.post(page("new_price_list"), sent).status_code == 422, "the code is taken"
    assert PriceList.objects.get(code="spring").percent_off == Decimal("7.5")
    facts = {**sent, "percent_off": "-5"}
    assert browser.post(page("price_list_facts", "spring"), facts).status_code == 302
    assert PriceList.objects.get(code="spring").percent_off == -5
    assert browser.post(page("price_list_facts", "own"), {**sent, "base": "spring"}).status_code == 422, "a loop"
    lines = "product: drill = 12,5\nbrand: Iberbor = -3"
    assert browser.post(page("price_list_exceptions", "spring"), {"lines": "drill 5"}).status_code == 422
    assert browser.post(page("price_list_exceptions", "spring"), {"lines": lines}).status_code == 302
    assert FormulaException.objects.count() == 2
    assert "product: drill = 12,5" in browser.get(page("price_list_facts", "spring")).text
    more = {"lines": f"{lines}\ncategory: paints = 1", "percent": "4,5"}
    make.make_category("paints")
    assert browser.post(page("price_list_exceptions", "spring"), more).status_code == 422, "of which category?"
    assert browser.post(page("price_list_exceptions", "spring"), {**more, "category": "paints"}).status_code == 302
    held = FormulaException.objects.exclude(category=None).get()
    assert (held.percent_off, FormulaException.objects.count()) == (Decimal("4.5"), 3), "in place of its line"


def test_a_list_counts_for_a_company_until_it_is_ended(browser: Client) -> None:
    company = make.make_company("Alfa")
    unit = make.make_unit(company, "Taller")
    make.make_price_list("own")
    sent = {"kind": "company", "who": "alfa", "priority": "50", "mixing": "merged"}
    assert browser.post(page("price_list_uses", "own"), {**sent, "who": "Omega"}).status_code == 422
    assert browser.post(page("price_list_uses", "own"), sent).status_code == 302
    assert (
        browser.post(page("price_list_uses", "own"), {**sent, "kind": "unit", "who": "Alfa / taller"}).status_code
        == 302
    )
    assert browser.post(page("price_list_uses", "own"), {**sent, "kind": "contract", "who": "C-1"}).status_code == 422
    held = PriceListAssignment.objects.get(company=company)
    assert "Taller" in browser.get(page("price_list_uses", "own") + "?q=alf&sort=-priority").text
    assert "Taller" not in browser.get(page("price_list_uses", "own") + "?q=omega").text
    sheet = read_rows(browser.get(page("price_list_uses", "own") + "?download=xlsx").getvalue(), max_rows=9).rows
    assert {each.cells[1] for each in sheet[1:]} == {"Alfa", "Alfa / Taller"}
    assert PriceListAssignment.objects.get(unit=unit).mixing == "merged"
    change = {"priority": "10", "mixing": "alone", "stops_here": "on", "valid_from": "2026-02-01"}
    wrong = {**change, "valid_until": "2026-01-01"}
    assert browser.post(page("price_list_use", "own", held.pk), wrong).status_code == 422
    assert browser.post(page("price_list_use", "own", held.pk), change).status_code == 302
    held.refresh_from_db()
    assert (held.priority, held.stops_here) == (10, True)
    assert browser.post(page("end_price_list_use", "own", held.pk)).status_code == 302
    held.refresh_from_db()
    assert held.valid_until == today() - timedelta(days=1)
    assert browser.post(page("end_price_list_use", "own", 0)).status_code == 404


def test_a_rule_is_seen_before_it_is_done(browser: Client) -> None:
    general = make.list_prices()
    make.make_variant("BOLT", price=10)
    make.make_company("Alfa")
    ask = {"kind": "percent", "value": "3,5", "do": "preview"}
    shown = browser.post(page("change_prices", general.code), ask)
    assert "10,35" in shown.text
    assert PriceEntry.objects.get().unit_price == 10
    told = browser.post(page("change_prices", general.code), {**ask, "do": "impact"})
    assert "Alfa" in told.text
    fingerprint = told.text.partition('name="fingerprint" value="')[2][:64]
    PriceEntry.objects.update(unit_price=20)
    assert (
        browser.post(
            page("change_prices", general.code), {**ask, "do": "apply", "fingerprint": fingerprint}
        ).status_code
        == 409
    )
    PriceEntry.objects.update(unit_price=10)
    done = browser.post(page("change_prices", general.code), {**ask, "do": "apply", "fingerprint": fingerprint})
    assert done.status_code == 302
    assert PriceEntry.objects.get().unit_price == Decimal("10.35")
    assert browser.post(page("change_prices", general.code), {**ask, "value": "muchos"}).status_code == 422
    yesterday = {**ask, "starts_on": str(today() - timedelta(days=1))}
    assert browser.post(page("change_prices", general.code), yesterday).status_code == 422


def test_lines_of_a_sheet_are_seen_before_they_count(browser: Client) -> None:
    own, bolt = make.make_price_list("own"), make.make_variant("BOLT")
    make.make_price(bolt, 10, own)
    lines = "Código\tCantidad\tPrecio\nBOLT\t1\t1.009,90 €\nBOLT\t100\t8,5\nNADA\t1\t2\nBOLT\tx\ty"
    shown = browser.post(page("paste_prices", "own"), {"lines": lines, "do": "preview"})
    assert "1.009,90" in shown.text
    assert "NADA" in shown.text
    assert "Línea 5" in shown.text
    assert "Línea 1:" not in shown.text, "the heads of the columns are none"
    fingerprint = shown.text.partition('name="fingerprint" value="')[2][:64]
    sent = {"lines": lines, "do": "apply", "fingerprint": fingerprint}
    assert browser.post(page("paste_prices", "own"), sent).status_code == 302
    assert set(PriceEntry.objects.values_list("min_quantity", "unit_price")) == {
        (1, Decimal("1009.9")), (100, Decimal("8.5"))
    }  # fmt: skip


def test_why_a_company_pays_what_on_any_day(browser: Client) -> None:
    company = make.make_company("Alfa")
    bolt = make.make_variant("BOLT", price=10)
    own = make.make_price_list("own")
    make.make_price(bolt, 8, own, valid_from=today() + timedelta(days=10))
    make.assign(own, company)
    ask = page("why_price") + "?company=alfa&sku=BOLT&quantity=2"
    now, later = browser.get(ask).text, browser.get(f"{ask}&on={today() + timedelta(days=10)}").text
    assert "20,00" in now
    assert "16,00" in later
    assert browser.get(page("why_price") + "?company=zzz&sku=BOLT").status_code == 200
    assert "BOLT" in browser.get(page("why_price") + f"?company={company.pk}&sku=BOLT").text
    assert "NONE" in browser.get(page("why_price") + "?company=alfa&sku=NONE&quantity=x&on=never").text


def test_what_a_draft_would_mean_is_told_and_not_done(browser: Client) -> None:
    company = make.make_company("Alfa")
    bolt = make.make_variant("BOLT", price=10)
    draft = make.make_price_list("draft", is_active=False)
    make.make_price(bolt, 8, draft)
    make.assign(draft, company)
    text = browser.get(page("price_list_impact", "draft")).text
    assert "Alfa" in text
    assert "8,00" in text
    assert not PriceList.objects.get(code="draft").is_active


def test_the_sales_desk_sees_prices_and_changes_none() -> None:
    own = make.make_price_list("own")
    entry = make.make_price(make.make_variant("BOLT"), 10, own)
    desk = signed_in(make.make_staff("sales-desk"))
    text = desk.get(page("price_list", "own")).text
    assert "BOLT" in text
    assert 'id="prices"' not in text
    assert desk.post(page("save_prices", "own"), row(entry, price="1")).status_code == 403
    assert desk.post(page("price_list_facts", "own"), {}).status_code == 403
    assert desk.post(page("price_list_uses", "own"), {}).status_code == 403
    assert desk.get(page("change_prices", "own")).status_code == 403
    assert PriceEntry.objects.get().unit_price == 10

"""A company takes its own price list away: all that it may see, at its own prices, and nothing else."""

from __future__ import annotations

import csv
import io
from datetime import timedelta
from decimal import Decimal

import pytest
from django.utils import translation

from lonja.catalog.errors import CategoryUnknown
from lonja.catalog.models import OwnPartNumber, SalesUnit, Variant
from lonja.companies.actor import SYSTEM
from lonja.companies.errors import PermissionMissing
from lonja.companies.models import Company
from lonja.core.clock import today
from lonja.core.codes import normalize_code
from lonja.core.sheets.reader import read_rows
from lonja.core.sheets.writer import as_meant
from lonja.exchange.exports.price_list import ListFormat, PriceListAsk, file_name, write_price_list
from lonja.exchange.exports.priced import CHUNK
from lonja.pricing.models import PriceEntry
from lonja.pricing.queries import price_lines
from lonja.pricing.rules import Ask
from tests import factories as make

pytestmark = pytest.mark.django_db


@pytest.fixture
def company() -> Company:
    """It has a price of its own for bolts, and calls them something."""
    make.make_seller()
    company = make.make_company("Talleres Ñ")
    tools = make.make_category("tools")
    bolt = make.make_variant(
        "00123", make.make_product("bolts", tools), name={"es": "Tornillo", "en": "Bolt"}, price="1.5",
        sales_unit=SalesUnit.BOX, content=100, barcode="4006381333931",
    )  # fmt: skip
    make.make_pack(bolt, 12, "2900000000018")
    own = make.make_price_list("own")
    make.assign(own, company)
    make.make_price(bolt, "1.25", own, valid_until=today() + timedelta(days=9))
    make.make_price(bolt, "1", own, min_quantity=10)
    PriceEntry.objects.create(price_list=own, variant=bolt, min_quantity=1000, unit_price=None)
    for code, called in (("T 1", "Deck bolt"), ("=T2", "")):
        key = normalize_code(code)
        OwnPartNumber.objects.create(company=company, variant=bolt, code=code, key=key, name=called)
    make.make_variant("NUT", make.make_product("nuts"), quantity_minimum=Decimal("0.5"))
    return company


def rows(company: Company, category: str = "", language: str = "en") -> list[list[str]]:
    target = io.BytesIO()
    write_price_list(make.buyer_actor(company), PriceListAsk(ListFormat.CSV, category, language), target)
    text = io.StringIO(target.getvalue().decode("utf-8-sig"))
    found = csv.reader(text, delimiter=";" if language == "es" else ",")
    return [[as_meant(cell) for cell in row] for row in found]


def test_what_it_says(company: Company) -> None:
    titles, *lines = rows(company, "tools")
    first = dict(zip(titles, lines[0], strict=True))
    assert first == {
        "SKU": "00123", "Your part number": "=T2, T 1", "Name": "Bolt", "Category": "tools", "Brand": "",
        "Barcode": "4006381333931", "Unit": "box", "Content": "100", "Minimum": "1", "Step": "1", "Pack": "12",
        "Pack barcode": "2900000000018", "From quantity": "1", "Net price": "1.25", "Currency": "EUR",
        "Valid until": (today() + timedelta(days=9)).isoformat(), "Tax class": "standard", "Your name": "Deck bolt",
    }  # fmt: skip
    from_to = [(line[12], line[13], line[15]) for line in lines]
    assert from_to[1:] == [("10", "1.00", ""), ("1000", "Price on request", "")]


def test_what_has_no_price_is_on_request(company: Company) -> None:
    assert [(line[0], line[12], line[13]) for line in rows(company)[1:] if line[0] == "NUT"] == [
        ("NUT", "0.5", "Price on request")
    ]


def test_in_spanish_for_a_spanish_spreadsheet(company: Company) -> None:
    with translation.override("en"):
        titles, first, *_ = rows(company, "tools", "es")
    assert (titles[13], first[2], first[6], first[13]) == ("Precio neto", "Tornillo", "caja", "1,25")


def test_a_workbook_says_the_same_and_runs_nothing(company: Company) -> None:
    target = io.BytesIO()
    actor = make.buyer_actor(company)
    write_price_list(actor, PriceListAsk(language="en"), target)
    found = read_rows(target.getvalue(), max_rows=100).rows
    told = [[cell.removesuffix(".00") for cell in row] for row in rows(company)]
    assert [[*row.cells, ""][: len(told[0])] for row in found] == told, "a last cell that is empty is not written"
    assert file_name(actor, PriceListAsk(language="en")).startswith("price-list-talleres-n-")


def test_every_price_is_that_of_an_order(company: Company) -> None:
    actor = make.buyer_actor(company)
    ids = {variant.sku: variant.pk for variant in Variant.objects.all()}
    for line in rows(company)[1:]:
        (priced,) = price_lines(actor, [Ask(ids[line[0]], Decimal(line[12]))])
        assert line[13] == ("Price on request" if priced.unit_price is None else f"{priced.unit_price:.2f}")
        assert line[15] == (priced.valid_until.isoformat() if priced.valid_until else "")


def test_nothing_that_is_hidden_and_nobody_elses_prices(company: Company) -> None:
    other = make.make_company("Other", sees_whole_catalog=False)
    make.make_assortment(Variant.objects.get(sku="00123").product, companies=[other])
    assert [(line[0], line[1], line[13], line[17]) for line in rows(other)[1:]] == [("00123", "", "1.50", "")]
    assert len(rows(make.make_company("Blind", sees_whole_catalog=False))) == 1
    with pytest.raises(CategoryUnknown):
        rows(other, Variant.objects.get(sku="NUT").product.category.code)
    with pytest.raises(PermissionMissing):
        write_price_list(SYSTEM, PriceListAsk(), io.BytesIO())


def test_its_queries_grow_by_chunks_only(company: Company, django_assert_num_queries: object) -> None:
    actor = make.buyer_actor(company)
    with django_assert_num_queries(2):  # type: ignore[operator]
        write_price_list(actor, PriceListAsk(ListFormat.CSV), io.BytesIO())
    product = make.make_product("many")
    for number in range(20):
        make.make_variant(f"M{number}", product)
    assert CHUNK > 22
    with django_assert_num_queries(2):  # type: ignore[operator]
        write_price_list(actor, PriceListAsk(ListFormat.CSV), io.BytesIO())

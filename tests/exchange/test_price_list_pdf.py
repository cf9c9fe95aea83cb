"""The price list to read and to print: tagged, in the reader's language, with what the tables say."""

from __future__ import annotations

import io
import re
import zlib
from datetime import timedelta
from decimal import Decimal

import pytest
from django.utils import translation

from lonja.catalog.actions import OwnNumberRow, save_own_numbers
from lonja.catalog.models import Variant
from lonja.companies.actor import SYSTEM
from lonja.companies.models import Company
from lonja.core.clock import today
from lonja.exchange.exports.pdf import price_list_data
from lonja.exchange.exports.price_list import ListFormat, PriceListAsk, file_name, write_price_list
from tests import factories as make

pytestmark = pytest.mark.django_db


@pytest.fixture
def company() -> Company:
    make.make_seller(street="Calle Mayor 1", city="Madrid", postal_code="28001")
    company = make.make_company("Talleres Ñ", external_id="4300012")
    tools = make.make_category("tools", names={"es": "Herramientas", "en": "Tools"})
    fine = make.make_category("fine", parent=tools, names={"es": "Finas", "en": "Fine"})
    bolt = make.make_variant(
        "00123", make.make_product("bolts", fine), name={"es": "Tornillo #1 *fuerte*", "en": "Bolt"}, price="1.5",
        sales_unit="box", content=100, barcode="4006381333931",
    )  # fmt: skip
    own = make.make_price_list("own")
    make.assign(own, company)
    make.make_price(bolt, "1.25", own, min_quantity=10, valid_until=today() + timedelta(days=9))
    make.make_variant("NUT", make.make_product("nuts", tools), quantity_minimum=Decimal(2), price="0.05")
    return company


def written(company: Company, language: str, category: str = "") -> bytes:
    target = io.BytesIO()
    write_price_list(make.buyer_actor(company), PriceListAsk(ListFormat.PDF, category, language), target)
    return target.getvalue()


def streams(document: bytes) -> bytes:
    """What the packed parts of a document say."""
    found = []
    for packed in re.findall(rb"stream\r?\n(.*?)\r?\nendstream", document, flags=re.DOTALL):
        try:
            found.append(zlib.decompress(packed))
        except zlib.error:
            continue
    return document + b"".join(found)


@pytest.mark.parametrize("language", ["es", "en"])
def test_it_is_tagged_and_says_its_language(company: Company, language: str) -> None:
    document = written(company, language)
    assert document.startswith(b"%PDF-")
    said = streams(document)
    assert b"/StructTreeRoot" in said
    assert b"pdfuaid:part" in said
    assert f"/Lang ({language})".encode() in said or f"({language}" in said.decode("latin-1")
    assert b"/TH" in said


def test_what_stands_on_its_pages(company: Company) -> None:
    with translation.override("en"):
        data = price_list_data(make.buyer_actor(company), "")
    tools, fine = data["sections"]
    assert (tools["heads"], fine["heads"]) == ([{"level": 1, "name": "Tools"}], [{"level": 2, "name": "Fine"}])
    assert tools["rows"][0]["prices"] == ["from 2: €0.05"]
    (bolt,) = fine["rows"]
    assert (bolt["sku"], bolt["name"], bolt["unit"], bolt["note"]) == ("00123", "Bolt", "box (100)", "4006381333931")
    assert (bolt["prices"], bolt["until"][0], bool(bolt["until"][1])) == (["€1.50", "from 10: €1.25"], "", True)
    assert data["company"]["lines"][0] == "Customer number 4300012"
    assert data["seller"]["lines"][0] == "Calle Mayor 1, 28001 Madrid"


def test_it_says_what_the_company_itself_calls_the_goods(company: Company) -> None:
    save_own_numbers(SYSTEM, company.pk, [OwnNumberRow("T 1", "00123", "Deck bolt")])
    with translation.override("en"):
        data = price_list_data(make.buyer_actor(company), "")
        others = price_list_data(make.buyer_actor(make.make_company()), "")
    notes = [each["sections"][1]["rows"][0]["note"] for each in (data, others)]
    assert notes == ["your part number T 1 · Deck bolt · 4006381333931", "4006381333931"]


def test_in_spanish_with_signs_that_the_setter_would_read(company: Company) -> None:
    with translation.override("es"):
        data = price_list_data(make.buyer_actor(company), "")
        name = file_name(make.buyer_actor(company), PriceListAsk(ListFormat.PDF))
    assert data["sections"][1]["rows"][0]["name"] == "Tornillo #1 *fuerte*"
    assert data["sections"][1]["rows"][0]["prices"][1] == "desde 10: 1,25 €".replace(" €", "\u00a0€")
    assert (data["title"], name.endswith(".pdf")) == ("Tarifa", True)


def test_a_branch_alone(company: Company) -> None:
    data = price_list_data(make.buyer_actor(company), make.make_category("empty").path)
    assert (data["sections"], data["contents"]) == ([], [])
    assert written(company, "es", "fine").startswith(b"%PDF-")


def test_a_letter_that_no_font_has_costs_nobody_his_list(company: Company) -> None:
    Variant.objects.filter(sku="NUT").update(names={"es": "Tuerca \x01 \uffff", "en": "Nut"})
    assert written(company, "es").startswith(b"%PDF-")


def test_it_is_set_in_the_font_that_comes_with_it(company: Company) -> None:
    said = streams(written(company, "es"))
    fonts = set(re.findall(rb"/FontName ?/[A-Z]{6}\+([\w-]+)", said))
    assert fonts == {b"DejaVuSansCondensed", b"DejaVuSansCondensed-Bold"}

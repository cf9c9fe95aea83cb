"""A company takes its own catalog away as BMEcat: valid, at its own prices, and read back without a change."""

from __future__ import annotations

import io
from datetime import timedelta
from decimal import Decimal

import pytest
from django.conf import settings
from django.test import Client
from lxml import etree

from lonja.catalog.actions import DocumentRow, RelationRow, save_documents, save_relations
from lonja.catalog.models import Attribute, Category, KitComponent, OwnPartNumber, Product, Variant
from lonja.companies.actor import SYSTEM
from lonja.companies.errors import PermissionMissing
from lonja.companies.models import Company, Seller
from lonja.core.clock import today
from lonja.core.codes import normalize_code
from lonja.exchange.exports.bmecat import write_bmecat
from lonja.pricing.models import PriceEntry
from tests import factories as make
from tests.exchange.bmecat_files import validate
from tests.exchange.files import bring, rejects

pytestmark = pytest.mark.django_db
SPACE = {"b": "http://www.bmecat.org/bmecat/2005fd"}
PAPER = b"%PDF-1.4 a data sheet"
LONG = "a-category-with-a-code-that-is-longer-than-the-standard-allows"


@pytest.fixture
def company() -> Company:
    """It buys bolts at its own prices, and calls them something; products have all that there is."""
    make.make_seller()
    company = make.make_company("Talleres Ñ", external_id="4300012")
    tools = make.make_category("tools", names={"es": "Herramientas", "en": "Tools"})
    make.make_category(LONG, parent=tools)
    make.make_attribute("length", "number", names={"es": "Longitud", "en": "Length"}, unit="mm")
    make.make_attribute("other_length", "number", names={"es": "Longitud"}, unit="cm")
    steel = {"a2": {"es": "Acero A2", "en": "A2 steel"}, "8": {"es": "8"}}
    make.make_attribute("steel", "choice", names={"es": "Acero"}, choice_names=steel, choice_order=["a2", "8"])
    make.make_attribute("hard", "boolean", names={"es": "Duro", "en": "Hard"})
    make.make_attribute("note", "text", names={"es": "Nota"})
    bolts = make.make_product("bolts", Category.objects.get(code=LONG))
    features = {"length": 40.5, "other_length": 4, "steel": "a2", "hard": True, "note": "x" * 80}
    bolt = make.make_variant(
        "00123", bolts, name={"es": "Tornillo <8> & más", "en": "Bolt"}, price="1.5",
        sales_unit="box", content=100, barcode="4006381333931", weight_kg=Decimal("0.25"), attributes=features,
    )  # fmt: skip
    make.make_variant("00124", bolts, name={"es": "T" * 200}, price="2", attributes={"steel": "8"})
    make.make_variant("X" * 40, bolts)
    Product.objects.update(brand="Acme", descriptions={"es": "Una línea\ny otra", "en": "One"})
    own = make.make_price_list("own")
    make.assign(own, company)
    make.make_price(bolt, "1.25", own, valid_until=today() + timedelta(days=9))
    make.make_price(bolt, "1", own, min_quantity=10)
    PriceEntry.objects.create(price_list=own, variant=bolt, min_quantity=1000, unit_price=None)
    OwnPartNumber.objects.create(company=company, variant=bolt, code="T 1", key=normalize_code("T 1"))
    make.make_variant("NUT", make.make_product("nuts", tools), quantity_minimum=Decimal("0.5"))
    nut = Variant.objects.get(sku="NUT")
    make.make_pack(bolt, 12, "4006381333948")
    make.make_kit("KIT", (bolt, 2), (nut, Decimal("0.5")), product=make.make_product("kits", tools))
    make.make_service("FITTING", product=make.make_product("services", tools, tax_class="reduced"))
    Variant.objects.filter(sku="00124").update(replaced_by=bolt)
    rows = [
        DocumentRow("bolts", "sheet", "manual", {"es": "Hoja"}, position=3, link="https://x.example/a.pdf?x=1&y=2"),
        DocumentRow("bolts", "paper", "datasheet", {"es": "Ficha"}, data=PAPER, file_name="Ficha técnica.pdf"),
        DocumentRow("kits", "film", "video", {"es": "Así"}, link="https://x.example/film"),
    ]
    save_documents(SYSTEM, rows)
    save_relations(SYSTEM, [RelationRow("bolts", "spare_part", "NUT", {"es": "porque"}, position=7)])
    return company


def written(company: Company, category: str = "") -> bytes:
    target = io.BytesIO()
    write_bmecat(make.buyer_actor(company), target, category)
    return target.getvalue()


def found(document: bytes, path: str) -> list[str]:
    tree = etree.fromstring(document)
    return [each if isinstance(each, str) else each.text for each in tree.xpath(path, namespaces=SPACE)]


def test_it_is_as_the_standard_says(company: Company) -> None:
    validate(written(company), "2005")
    validate(written(company, "tools"), "2005")


def test_it_says_what_the_company_pays(company: Company) -> None:
    document = written(company)
    bolt = "//b:PRODUCT[b:SUPPLIER_PID='00123']"
    prices = f"{bolt}//b:PRODUCT_PRICE"
    assert found(document, f"{prices}/@price_type") == ["net_customer", "net_customer", "on_request"]
    assert found(document, f"{prices}/b:PRICE_AMOUNT")[:2] == ["1.25", "1"]
    assert found(document, f"{prices}/b:LOWER_BOUND") == ["1", "10", "1000"]
    assert found(document, f"{bolt}//b:VALID_END_DATE") == [(today() + timedelta(days=9)).isoformat()]
    assert found(document, f"{bolt}//b:BUYER_PID") == ["T 1"]
    assert found(document, f"{bolt}//b:DESCRIPTION_SHORT[@lang='spa']") == ["Tornillo <8> & más"]
    assert found(document, "//b:BUYER_ID") == ["4300012"]


def test_it_holds_what_the_company_may_see_and_nothing_else(company: Company) -> None:
    everything = found(written(company), "//b:PRODUCT/b:SUPPLIER_PID")
    assert sorted(everything) == ["00123", "00124", "FITTING", "KIT", "NUT"]
    Product.objects.filter(code="nuts").update(is_active=False)
    document = written(company)
    assert sorted(found(document, "//b:PRODUCT/b:SUPPLIER_PID")) == ["00123", "00124", "FITTING"]
    assert "NUT" not in found(document, "//b:PROD_ID_TO")
    assert write_bmecat(make.buyer_actor(company), io.BytesIO()) == 1
    with pytest.raises(PermissionMissing):
        write_bmecat(SYSTEM, io.BytesIO())


def test_read_back_it_changes_nothing(company: Company) -> None:
    Product.objects.filter(code="bolts").update(attribute_codes=["length", "other_length", "steel", "hard", "note"])
    record = bring("bmecat", written(company))
    assert rejects(record) == []
    changes = {name: found for name, found in record.counts["tables"].items() if found["new"] or found["changed"]}
    assert (changes, record.examples["attribute"]["changed"]) == ({}, [])
    assert record.counts["rows"] == 5


def test_another_store_reads_the_same_of_it(company: Company) -> None:
    document = written(company)
    bolt = Variant.objects.get(sku="00123")
    facts = (bolt.names, bolt.barcode, bolt.sales_unit, bolt.content, bolt.weight_kg)
    features = {name: value for name, value in bolt.attributes.items() if name not in ("note", "steel")}
    PriceEntry.objects.all().delete()
    KitComponent.objects.all().delete()
    Product.objects.all().delete()
    Attribute.objects.all().delete()
    Category.objects.filter(code=LONG).delete()
    Category.objects.all().delete()
    Seller.objects.update(tax_id="B00000000")
    assert rejects(bring("bmecat", document)) == []
    there = Variant.objects.get(sku="00123")
    assert (there.names, there.barcode, there.sales_unit, there.content, there.weight_kg) == facts
    names = {"length": "length", "duro": "hard", "other_length": "other_length"}
    assert {names[code]: value for code, value in there.attributes.items() if code in names} == features
    assert [(pack.barcode, pack.quantity) for pack in there.packs.all()] == [("4006381333948", Decimal(12))]
    assert PriceEntry.objects.get(variant=there, min_quantity=10).unit_price == 1
    assert PriceEntry.objects.filter(variant=there, unit_price=None).exists()


def test_it_says_in_what_packs_it_comes_and_what_tax_it_bears(company: Company) -> None:
    document = written(company)
    packs = "//b:PRODUCT[b:SUPPLIER_PID='00123']//b:PACKING_UNIT"
    assert found(document, f"{packs}/b:QUANTITY_MIN") == ["12"]
    assert found(document, f"{packs}/b:SUPPLIER_PID[@type='gtin']") == ["4006381333948"]
    tax = "//b:PRODUCT[b:SUPPLIER_PID='{}']//b:TAX_DETAILS/b:{}"
    assert set(found(document, tax.format("00123", "TAX_CATEGORY"))) == {"standard_rate"}
    assert set(found(document, tax.format("00123", "TAX"))) == {"0.21"}
    assert set(found(document, tax.format("FITTING", "TAX"))) == {"0.1"}
    kinds = {sku: found(document, f"//b:PRODUCT[b:SUPPLIER_PID='{sku}']//b:PRODUCT_TYPE") for sku in ("NUT", "KIT")}
    assert kinds == {"NUT": ["physical"], "KIT": ["bundle"]}
    assert found(document, "//b:PRODUCT[b:SUPPLIER_PID='FITTING']//b:PRODUCT_TYPE") == ["service"]


def test_goods_that_leave_for_another_state_bear_no_tax(company: Company) -> None:
    Company.objects.filter(pk=company.pk).update(country="FR", tax_id="FR40303265045")
    company.refresh_from_db()
    document = written(company)
    assert set(found(document, "//b:TAX_CATEGORY")) == {"exemption"}
    assert set(found(document, "//b:TAX")) == {"0"}


def test_it_names_what_goes_with_what(company: Company) -> None:
    document = written(company)
    references = "//b:PRODUCT[b:SUPPLIER_PID='{}']/b:PRODUCT_REFERENCE"
    assert found(document, references.format("00123") + "[@type='sparepart']/b:PROD_ID_TO") == ["NUT"]
    assert found(document, references.format("00123") + "/b:REFERENCE_DESCR") == ["porque"]
    assert found(document, references.format("00124") + "[@type='followup']/b:PROD_ID_TO") == ["00123"]
    assert found(document, references.format("KIT") + "[@type='consists_of']/b:PROD_ID_TO") == ["00123", "NUT"]
    assert found(document, references.format("KIT") + "/@quantity") == ["2"]


def test_its_files_can_be_fetched_while_the_company_sees_the_product(company: Company, client: Client) -> None:
    sources = found(written(company), "//b:PRODUCT[b:SUPPLIER_PID='00123']//b:MIME_SOURCE")
    assert sources[1] == "https://x.example/a.pdf?x=1&y=2"
    assert sources[0].startswith(f"{settings.BASE_URL}/documents/shared/")
    path = sources[0].removeprefix(settings.BASE_URL)
    answer = client.get(path)
    assert (answer.status_code, b"".join(answer)) == (200, PAPER)
    signed = path.split("/")[3]
    for wrong in (signed[:-1], signed.replace(".", "0.", 1), "x"):
        assert client.get(path.replace(signed, wrong)).status_code == 404
    Product.objects.update(is_active=False)
    assert client.get(path).status_code == 404


def test_an_address_ends_after_some_time(company: Company, client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    path = found(written(company), "//b:PRODUCT[b:SUPPLIER_PID='00123']//b:MIME_SOURCE")[0]
    monkeypatch.setattr("lonja.catalog.sharing.KEPT_FOR", timedelta(seconds=-1))
    assert client.get(path.removeprefix(settings.BASE_URL)).status_code == 404

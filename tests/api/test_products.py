"""The catalog as a machine reads it: its company's own prices and stock, and nothing of anybody else's."""

from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from lonja.catalog.actions import (
    DocumentRow,
    OwnNumberRow,
    RelationRow,
    save_documents,
    save_own_numbers,
    save_relations,
    save_successors,
)
from lonja.companies.actor import SYSTEM
from lonja.companies.models import Unit
from lonja.core.clock import today
from lonja.pricing.actions import PromotionRow, save_promotion
from lonja.pricing.rules import PromotionKind
from tests import factories as make
from tests.api.machine import Caller, machine
from tests.ordering.desk import Desk

pytestmark = pytest.mark.django_db


def test_a_product_says_what_it_is_costs_and_where_it_lies(desk: Desk, caller: Caller) -> None:
    category = make.make_category("hexagon", names={"es": "Hexagonales", "en": "Hexagon"})
    product = make.make_product("din-933", category, names={"es": "Tornillo", "en": "Screw"}, brand="Ferka")
    variant = make.make_variant(
        "933-8-40",
        product,
        name={"es": "Tornillo M8x40", "en": "Screw M8x40"},
        stock="1200.500",
        attributes={"diameter": 8, "finish": "zinc", "is_metric": True},
        barcode="2900000000018",
        sales_unit="box",
        content=100,
        quantity_minimum=2,
        quantity_step=2,
        weight_kg="1.9200",
    )
    own = make.make_price_list("own", names={"es": "Su tarifa", "en": "Yours"})
    make.assign(own, desk.company)
    make.make_price(variant, "12.400000", own, min_quantity=2)
    make.make_price(variant, "11.987500", own, min_quantity=10)
    make.make_supply(variant, lead_days=7)

    (found,) = caller.get("/products").json["data"]

    stock = found.pop("stock")
    assert stock.pop("as_of").endswith("Z")
    assert stock == {
        "available": "1200.5",
        "warehouse": "Almacén main",
        "city": "Zaragoza",
        "source": "test",
        "may_backorder": True,
        "lead_days": 7,
    }
    assert found == {
        "sku": "933-8-40",
        "barcode": "2900000000018",
        "name": "Screw M8x40",
        "own_part_numbers": [],
        "product": {"code": "din-933", "name": "Screw", "brand": "Ferka"},
        "category": {"code": "hexagon", "name": "Hexagon"},
        "attributes": {"diameter": 8, "finish": "zinc", "is_metric": True},
        "fulfillment": "goods",
        "sales_unit": "box",
        "content": "100",
        "quantity_minimum": "2",
        "quantity_step": "2",
        "weight_kg": "1.92",
        "price": {
            "currency": "EUR",
            "unit_price": "12.40",
            "price_list": "own",
            "valid_until": None,
            "promoted": None,
            "breaks": [
                {"min_quantity": "2", "unit_price": "12.40"},
                {"min_quantity": "10", "unit_price": "11.9875"},
            ],
        },
    }


def test_names_come_in_the_language_asked_for(caller: Caller) -> None:
    make.make_variant("A", name={"es": "Tornillo", "en": "Screw"})
    assert caller.get("/products").json["data"][0]["name"] == "Screw"
    caller.headers["Accept-Language"] = "es"
    assert caller.get("/products").json["data"][0]["name"] == "Tornillo"


def test_a_product_without_a_price_is_on_request(caller: Caller) -> None:
    make.make_variant("A")
    (found,) = caller.get("/products").json["data"]
    assert (found["price"]["unit_price"], found["price"]["breaks"]) == (None, [])
    assert (found["stock"]["available"], found["stock"]["as_of"]) == ("0", None)


def test_one_product_has_its_description_and_packages(caller: Caller) -> None:
    product = make.make_product(descriptions={"en": "Full thread."})
    variant = make.make_variant("A/4 ø", product, price=1)
    make.make_pack(variant, 500, "2900000000025")
    found = caller.get("/products/A%2F4%20%C3%B8").json
    assert (found["sku"], found["description"]) == ("A/4 ø", "Full thread.")
    assert found["packs"] == [{"barcode": "2900000000025", "name": "", "quantity": "500"}]


def test_words_category_and_filters_narrow_the_list(caller: Caller) -> None:
    make.make_attribute("finish")
    make.make_attribute("length", "number")
    screws = make.make_category("screws")
    product = make.make_product(category=make.make_category("hexagon", screws))
    make.make_variant("ZINC", product, name="Tornillo zinc", attributes={"finish": "zinc", "length": 40})
    make.make_variant("A2", product, name="Tornillo inox", attributes={"finish": "a2", "length": 40})
    make.make_variant("NUT", name="Tuerca")
    assert _skus(caller, q="tornillo", sort="sku") == ["A2", "ZINC"]
    assert _skus(caller, q="zin") == ["ZINC"]
    assert _skus(caller, category="screws", sort="sku") == ["A2", "ZINC"]
    assert _skus(caller, category="no-such") == []
    assert _skus(caller, filter="finish:a2") == ["A2"]
    assert _skus(caller, filter=["finish:a2", "finish:zinc", "length:40"], sort="sku") == ["A2", "ZINC"]
    assert _skus(caller, filter=["finish:a2", "length:50"]) == []
    assert _skus(caller, sort="sku") == ["A2", "NUT", "ZINC"]


def test_suggestions_come_with_prices_while_somebody_types(caller: Caller) -> None:
    make.make_variant("TOR-8", name="Tornillo zinc", price="1.25")
    make.make_variant("TUE-8", name="Tuerca", price="0.10")
    (found,) = caller.get("/suggestions", q=" torni").json["data"]
    assert (found["sku"], found["price"]["unit_price"]) == ("TOR-8", "1.25")
    assert {each["sku"] for each in caller.get("/suggestions", q="t").json["data"]} == {"TOR-8", "TUE-8"}
    assert [each["sku"] for each in caller.get("/suggestions", q="t", limit=1).json["data"]] == ["TOR-8"]
    assert caller.get("/suggestions", q="").json == {"data": []}
    assert caller.get("/suggestions", q="t", limit=21).status == 422


def test_facets_say_how_to_narrow_further(caller: Caller) -> None:
    make.make_attribute("finish", names={"en": "Finish", "es": "Acabado"})
    for sku, finish in (("A", "zinc"), ("B", "zinc"), ("C", "a2")):
        make.make_variant(sku, attributes={"finish": finish})
    assert caller.get("/facets").json == {"total": 3, "data": []}
    found = caller.get("/facets", q="variant").json
    values = [(value["value"], value["count"]) for value in found["data"][0]["values"]]
    assert (found["total"], found["data"][0]["name"], sorted(values)) == (3, "Finish", [("a2", 1), ("zinc", 2)])
    assert caller.get("/facets", filter="finish:a2").json["total"] == 1


def test_categories_are_a_tree_in_one_list(caller: Caller) -> None:
    screws = make.make_category("screws", names={"en": "Screws"})
    make.make_variant("A", make.make_product(category=make.make_category("hexagon", screws, names={"en": "Hexagon"})))
    make.make_category("empty")
    assert caller.get("/categories").json["data"] == [
        {"code": "screws", "parent": None, "name": "Screws", "count": 1},
        {"code": "hexagon", "parent": "screws", "name": "Hexagon", "count": 1},
    ]


def test_what_is_not_for_the_company_does_not_exist() -> None:
    company = make.make_company(sees_whole_catalog=False)
    shown = make.make_product()
    make.make_assortment(shown, companies=[company])
    make.make_variant("SHOWN", shown, price=1)
    make.make_variant("HIDDEN", price=1)
    caller = machine(company)
    assert _skus(caller) == ["SHOWN"]
    missing, hidden = caller.get("/products/NONE"), caller.get("/products/HIDDEN")
    assert (hidden.status, hidden.code) == (404, "variant_unknown")
    assert hidden.text.replace("HIDDEN", "NONE") == missing.text


def test_a_page_takes_as_many_queries_for_one_product_as_for_many(caller: Caller) -> None:
    def queries() -> int:
        with CaptureQueriesContext(connection) as found:
            assert caller.get("/products", limit=100).status == 200
        return len(found)

    make.make_variant(price=1, stock=1)
    caller.get("/products")
    few = queries()
    for _ in range(30):
        make.make_variant(price=1, stock=1)
    assert queries() == few
    assert few == 4


def test_a_product_says_what_the_company_itself_calls_it(desk: Desk, caller: Caller) -> None:
    make.make_variant("933", name="Screw", price=1, stock=1)
    make.make_variant("934", name="Nut", price=1, stock=1)
    before = {row["sku"]: row["facts"] for row in caller.get("/product-marks").json["data"]}
    save_own_numbers(SYSTEM, desk.company.pk, [OwnNumberRow("T-2", "933", "Deck <screw>"), OwnNumberRow("T-1", "933")])
    save_own_numbers(SYSTEM, make.make_company().pk, [OwnNumberRow("SECRET", "934", "Secret")])
    own = [{"code": "T-1", "name": None}, {"code": "T-2", "name": "Deck <screw>"}]
    listed = {row["sku"]: row["own_part_numbers"] for row in caller.get("/products").json["data"]}
    assert listed == {"933": own, "934": []}
    found = caller.get("/products", q="deck").json["data"]
    assert [row["own_part_numbers"] for row in found] == [own]
    assert [row["own_part_numbers"] for row in caller.get("/suggestions", q="scr").json["data"]] == [own]
    assert caller.get("/products/933").json["own_part_numbers"] == own
    after = {row["sku"]: row["facts"] for row in caller.get("/product-marks").json["data"]}
    assert [sku for sku in after if after[sku] != before[sku]] == ["933"], "a copy of the catalog asks for it again"


def test_a_machine_of_a_unit_sees_its_companys_catalog(desk: Desk) -> None:
    make.make_variant("A", price=1)
    unit: Unit = make.make_unit(desk.company)
    assert _skus(machine(desk.company, unit=unit)) == ["A"]


def _skus(caller: Caller, **query: object) -> list[str]:
    answer = caller.get("/products", **query)
    assert answer.status == 200, answer.text
    return [product["sku"] for product in answer.json["data"]]


def test_a_product_lists_its_documents_what_belongs_to_it_and_what_replaces_it() -> None:
    company = make.make_company()
    old = make.make_variant("OLD-1", make.make_product("old"), price="3")
    new = make.make_variant("NEW-1", name="New one", price="4")
    hidden = make.make_variant("SECRET-1", price="4")
    make.make_assortment(hidden.product, companies=[company], hides=True)
    film = DocumentRow("old", "film", "video", {"en": "How to"}, "en", link="https://films.example/old")
    save_documents(SYSTEM, [film])
    save_relations(SYSTEM, [RelationRow("old", "substitute", sku, {"en": "stronger"}) for sku in ("NEW-1", "SECRET-1")])
    save_successors(SYSTEM, {old.sku: new.sku})
    answer = machine(company).get("/products/OLD-1").json
    assert [(one["code"], one["link"], one["size"]) for one in answer["documents"]] == [
        ("film", "https://films.example/old", None)
    ]
    assert [(one["kind"], one["sku"]) for one in answer["relations"]] == [("substitute", "NEW-1")]
    assert answer["replaced_by"] == "NEW-1"


def test_a_kit_says_what_it_is_made_of(caller: Caller) -> None:
    case, bit = make.make_variant("CASE", name="Case", price=8), make.make_variant("BIT", name="Bit", price="1.50")
    make.make_kit("SET", (case, 1), (bit, 10), by_parts=True)
    said = caller.get("/products/SET").json
    assert (said["fulfillment"], said["price"]["unit_price"]) == ("kit", "23.00")
    parts = [{"sku": "CASE", "name": "Case", "quantity": "1"}, {"sku": "BIT", "name": "Bit", "quantity": "10"}]
    assert said["components"] == parts
    cart = caller.cart(("SET", "2"))
    (line,) = caller.get(f"/carts/{cart}").json["lines"]
    assert (line["amount"], line["parts"]) == ("46.00", parts)
    assert caller.get("/products/CASE").json["components"] == []


def test_a_promotion_tells_what_it_makes_of_a_price(desk: Desk, caller: Caller) -> None:
    screw = make.make_variant("933", price="10.00", stock=5)
    make.make_variant("934", price="10.00", stock=5)
    names = {"es": "Semana del tornillo", "en": "Week of the screw"}
    goods = {"product_codes": [screw.product.code], "valid_until": today()}
    before = {row["sku"]: row for row in caller.get("/product-marks").json["data"]}
    save_promotion(SYSTEM, PromotionRow("week", names, PromotionKind.PERCENT, Decimal("12.5"), **goods))  # type: ignore[arg-type]
    save_promotion(SYSTEM, PromotionRow("typed", names, PromotionKind.PERCENT, Decimal(50), typed_code="HALF"))
    prices = {row["sku"]: row["price"] for row in caller.get("/products").json["data"]}
    promoted = {"unit_price": "8.75", "names": ["Week of the screw"], "valid_until": today().isoformat()}
    assert (prices["933"]["unit_price"], prices["933"]["promoted"]) == ("10.00", promoted)
    assert prices["934"]["promoted"] is None
    assert caller.get("/products/933").json["price"] == prices["933"]
    after = {row["sku"]: row for row in caller.get("/product-marks").json["data"]}
    assert [sku for sku in after if after[sku]["price"] != before[sku]["price"]] == ["933"]

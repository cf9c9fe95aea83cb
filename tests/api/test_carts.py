"""Carts that machines fill: by SKU, all or nothing, nothing rounded, nobody else's."""

from decimal import Decimal

import pytest

from lonja.catalog.actions import ChoiceRow, OptionRow, OptionsRow, ServiceLevelRow, save_options, save_service_levels
from lonja.companies.actor import SYSTEM
from lonja.companies.models import User
from lonja.ordering.models import Cart, CartLine
from lonja.pricing.actions import (
    FreightRow,
    OrderTermsRow,
    Place,
    PromotionRow,
    save_freight_rules,
    save_order_terms,
    save_promotion,
)
from lonja.pricing.rules import PromotionKind
from tests import factories as make
from tests.api.machine import Caller, machine, person
from tests.ordering.desk import Desk, state_of_the_world

pytestmark = pytest.mark.django_db


def test_fill_read_change_and_empty(desk: Desk, caller: Caller) -> None:
    make.make_variant("A", price="12.40", stock=100, name={"en": "Screw"})
    make.make_variant("B", price=2, stock=0)
    make.make_cost_center(desk.company, "SITE")
    made = caller.post("/carts")
    assert made.status == 201
    cart = f"/carts/{made.json['id']}"
    assert made.headers["Location"] == f"/api/v1{cart}"
    assert (made.json["lines"], made.json["totals"]["total"], made.json["is_orderable"]) == ([], "0.00", False)

    lines = [{"sku": "A", "quantity": "3", "cost_center": "SITE", "note": "gate"}, {"sku": "B", "quantity": "1"}]
    added = caller.post(f"{cart}/lines", {"lines": lines})
    assert added.json == {"cart_id": made.json["id"], "added": 2, "grown": 0, "lines": 2}
    assert caller.post(f"{cart}/lines", {"lines": lines[:1]}).json["grown"] == 1

    read = caller.get(cart).json
    first, second = read["lines"]
    assert (first["sku"], first["name"], first["quantity"], first["unit_price"], first["amount"]) == (
        "A", "Screw", "6", "12.40", "74.40",
    )  # fmt: skip
    assert (first["cost_center"], first["note"], first["tax_percent"]) == ("SITE", "gate", "21")
    assert (first["stock"]["available"], second["stock"]["available"]) == ("100", "0")
    assert read["totals"] == {
        "currency": "EUR",
        "net": "76.40",
        "tax": "16.04",
        "total": "92.44",
        "taxes": [{"category": "S", "percent": "21", "base": "76.40", "amount": "16.04"}],
    }
    assert read["is_orderable"]

    assert caller.send("put", f"{cart}/lines/{first['id']}", {"quantity": "2"}).status == 204
    changed = caller.get(cart).json
    assert (changed["lines"][0]["quantity"], changed["lines"][0]["cost_center"]) == ("2", None)
    assert changed["fingerprint"] != read["fingerprint"]
    assert caller.send("delete", f"{cart}/lines/{second['id']}").status == 204
    assert [line["sku"] for line in caller.get(cart).json["lines"]] == ["A"]
    assert caller.send("delete", f"{cart}/lines").status == 204
    assert caller.get(cart).json["lines"] == []


def test_tax_is_that_of_the_address(desk: Desk, caller: Caller) -> None:
    make.make_variant("A", price=10)
    abroad = make.make_address(desk.company, country="CH")
    cart = caller.cart(("A", "1"))
    assert caller.get(f"/carts/{cart}").json["totals"]["tax"] == "2.10"
    read = caller.get(f"/carts/{cart}", delivery_address_id=abroad.pk).json
    assert (read["country"], read["totals"]["tax"]) == ("CH", "0.00")
    strange = make.make_address(make.make_company())
    answer = caller.get(f"/carts/{cart}", delivery_address_id=strange.pk)
    assert (answer.status, answer.code) == (422, "address_missing")


def test_a_wrong_line_lets_none_in_and_every_wrong_one_is_named(desk: Desk, caller: Caller) -> None:
    make.make_variant("A", price=1)
    make.make_cost_center(make.make_company(), "THEIRS")
    cart = caller.post("/carts").json["id"]
    before = state_of_the_world()
    lines = [{"sku": "X", "quantity": "1"}, {"sku": "A", "quantity": "1"}, {"sku": "Y", "quantity": "1"}]
    answer = caller.post(f"/carts/{cart}/lines", {"lines": lines})
    assert (answer.status, answer.code) == (422, "skus_unknown")
    assert [one["pointer"] for one in answer.json["errors"]] == ["/lines/0/sku", "/lines/2/sku"]
    answer = caller.post(f"/carts/{cart}/lines", {"lines": [{"sku": "A", "quantity": "1", "cost_center": "THEIRS"}]})
    assert (answer.status, answer.json["errors"][0]["pointer"]) == (422, "/lines/0/cost_center")
    assert state_of_the_world() == before


@pytest.mark.parametrize("quantity", ["0", "1", "10", "99999999", "2.5"])
def test_a_quantity_that_does_not_fit_is_refused_not_rounded(caller: Caller, quantity: str) -> None:
    make.make_variant("A", price=1, quantity_minimum=4, quantity_step=4)
    cart = caller.cart(("A", "4"))
    line = caller.get(f"/carts/{cart}").json["lines"][0]["id"]
    before = state_of_the_world()
    for answer in (
        caller.send("put", f"/carts/{cart}/lines/{line}", {"quantity": quantity}),
        caller.post(
            f"/carts/{caller.post('/carts').json['id']}/lines", {"lines": [{"sku": "A", "quantity": quantity}]}
        ),
    ):
        assert (answer.status, answer.code) == (422, "quantity_not_allowed")
    assert answer.json["params"]["minimum"] == "4"
    assert state_of_the_world() == before


def test_a_cart_holds_up_to_its_limit(caller: Caller, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("lonja.ordering.actions.carts.MAX_LINES", 2)
    for sku in "ABC":
        make.make_variant(sku, price=1)
    cart = caller.cart(("A", "1"), ("B", "1"))
    answer = caller.post(f"/carts/{cart}/lines", {"lines": [{"sku": "C", "quantity": "1"}]})
    assert (answer.status, answer.code, answer.json["params"]) == (422, "too_many_lines", {"limit": 2, "lines": 3})
    assert CartLine.objects.count() == 2


def test_a_line_that_went_out_of_sight_blocks_the_cart(caller: Caller) -> None:
    variant = make.make_variant("A", price=1)
    cart = caller.cart(("A", "1"))
    variant.is_active = False
    variant.save()
    read = caller.get(f"/carts/{cart}").json
    assert (read["is_orderable"], read["lines"][0]["is_orderable"], read["lines"][0]["sku"]) == (False, False, None)


def test_the_current_cart_is_the_one_of_the_store(desk: Desk) -> None:
    browser = person(User.objects.get(pk=desk.buyer.user_id))
    assert browser.get("/carts/current").status == 404
    desk.add((make.make_variant("A", price=1), 2))
    read = browser.get("/carts/current").json
    assert [(line["sku"], line["quantity"]) for line in read["lines"]] == [("A", "2")]
    assert browser.get(f"/carts/{read['id']}").json == read


@pytest.mark.parametrize("who", ["another company", "another key", "a colleague", "another unit"])
def test_a_cart_is_its_makers_alone(desk: Desk, caller: Caller, who: str) -> None:
    make.make_variant("A", price=1)
    cart = caller.cart(("A", "1"))
    line = caller.get(f"/carts/{cart}").json["lines"][0]["id"]
    other = {
        "another company": lambda: machine(make.make_company()),
        "another key": lambda: machine(desk.company),
        "a colleague": lambda: person(make.make_user_in(desk.company)),
        "another unit": lambda: machine(desk.company, unit=make.make_unit(desk.company)),
    }[who]()
    before = state_of_the_world()
    missing = other.get(f"/carts/{make.unknown_id()}")
    for answer in (
        other.get(f"/carts/{cart}"),
        other.post(f"/carts/{cart}/lines", {"lines": [{"sku": "A", "quantity": "1"}]}),
        other.send("put", f"/carts/{cart}/lines/{line}", {"quantity": "2"}),
        other.send("delete", f"/carts/{cart}/lines/{line}"),
        other.send("delete", f"/carts/{cart}/lines"),
        other.post(
            "/orders",
            {"cart_id": cart, "fingerprint": "x", "delivery_address_id": str(desk.delivery.pk)},
            key="k",
        ),
    ):
        assert answer.status == 404
        assert answer.text == missing.text
    assert state_of_the_world() == before
    assert Cart.objects.count() == 1


def test_codes_discounts_and_charges_are_told_in_cart_and_order(desk: Desk, caller: Caller) -> None:
    make.make_variant("A", price=20, stock=9)
    channel = Place("EUR", channel_id=make.make_channel().pk)
    save_freight_rules(SYSTEM, channel, [FreightRow(Decimal(8), free_from=Decimal(100))])
    names = {"en": "Spring sale", "es": "Primavera"}
    save_promotion(SYSTEM, PromotionRow("spring", names, PromotionKind.PERCENT, Decimal(10), typed_code="SPRING10"))
    cart = caller.cart(("A", "2"))

    assert caller.post(f"/carts/{cart}/codes", {"code": "nothing"}).code == "promotion_code_unknown"
    assert caller.post(f"/carts/{cart}/codes", {"code": "spring10"}).status == 204
    read = caller.get(f"/carts/{cart}").json
    [line] = read["lines"]
    assert (line["unit_price"], line["amount"]) == ("20.00", "36.00")
    spring = {"kind": "promotion", "code": "spring", "label": "Spring sale", "amount": "-4.00"}
    assert line["discounts"] == [spring]
    freight = {"kind": "freight", "code": None, "label": "Freight", "amount": "8.00"}
    assert read["adjustments"] == [freight]
    assert read["codes"] == [{"code": "SPRING10", "counts": True, "reason": "counts"}]
    assert (read["missing_to_free_freight"], read["missing_to_minimum"]) == ("64.00", "0.00")
    assert read["totals"]["net"] == "44.00"

    wanted = {"cart_id": cart, "fingerprint": read["fingerprint"], "delivery_address_id": str(desk.delivery.pk)}
    order = caller.post("/orders", wanted, **{"Idempotency-Key": "k1"})
    assert order.status == 201, order.json
    told = caller.get(f"/orders/{order.json['id']}").json
    assert (told["lines"][0]["discounts"], told["adjustments"]) == ([spring], [freight])
    assert told["totals"]["net"] == "44.00"

    caller.post(f"/carts/{cart}/codes", {"code": "SPRING10"})
    assert caller.send("delete", f"/carts/{cart}/codes/spring10").status == 204
    assert caller.get(f"/carts/{cart}").json["codes"] == []


def test_too_small_a_cart_is_no_order(desk: Desk, caller: Caller) -> None:
    make.make_variant("A", price=20, stock=9)
    save_order_terms(SYSTEM, OrderTermsRow(Place("EUR", company_id=desk.company.pk), minimum_amount=Decimal(50)))
    cart = caller.cart(("A", "2"))
    read = caller.get(f"/carts/{cart}").json
    assert (read["is_orderable"], read["missing_to_minimum"]) == (False, "10.00")
    wanted = {"cart_id": cart, "fingerprint": read["fingerprint"], "delivery_address_id": str(desk.delivery.pk)}
    before = state_of_the_world()
    assert caller.post("/orders", wanted, **{"Idempotency-Key": "k1"}).code == "order_too_small"
    assert state_of_the_world()[:-2] == before[:-2]


def test_a_configured_product_says_its_options_and_takes_choices(caller: Caller) -> None:
    make.make_variant("HOIST", make.make_product("hoist"), price=500)
    choices = (ChoiceRow("hand", {"en": "by hand"}), ChoiceRow("motor", {"en": "motor"}, Decimal(120), "EUR"))
    save_options(SYSTEM, [OptionsRow("hoist", (OptionRow("drive", {"en": "Drive"}, choices),))])
    (option,) = caller.get("/products/HOIST").json["options"]
    assert [(each["code"], each["amount"]) for each in option["choices"]] == [("hand", None), ("motor", "120.00")]
    cart = caller.post("/carts").json["id"]
    line = {"sku": "HOIST", "quantity": "1"}
    refused = caller.post(f"/carts/{cart}/lines", {"lines": [line | {"configuration": {"drive": "steam"}}]})
    assert (refused.status, refused.json["code"]) == (422, "configuration_refused")
    caller.post(f"/carts/{cart}/lines", {"lines": [line | {"configuration": {"drive": "motor"}}]})
    (held,) = caller.get(f"/carts/{cart}").json["lines"]
    assert (held["configuration"], held["configured"], held["amount"]) == ({"drive": "motor"}, "Drive: motor", "620.00")


def test_service_levels_are_told_picked_and_stand_on_the_order(desk: Desk, caller: Caller) -> None:
    make.make_variant("DRILL", make.make_product("drill"), price=200, stock=9)
    make.make_service("WARRANTY", name={"en": "Three years more"})
    make.make_service("ASSEMBLY", price=75)
    warranty = ServiceLevelRow("warranty", "WARRANTY", "percent", Decimal("12.5"), products=["drill"])
    save_service_levels(SYSTEM, [warranty, ServiceLevelRow("assembly", "ASSEMBLY", "per_line", products=["drill"])])
    told = caller.get("/products/DRILL").json["services"]
    assert [(each["code"], each["basis"], each["percent"], each["unit_price"]) for each in told] == [
        ("assembly", "per_line", None, "75.00"),
        ("warranty", "percent", "12.5", None),
    ]
    cart = caller.post("/carts").json["id"]
    line = {"sku": "DRILL", "quantity": "2"}
    assert caller.post(f"/carts/{cart}/lines", {"lines": [line | {"services": ["polish"]}]}).status == 422
    caller.post(f"/carts/{cart}/lines", {"lines": [line | {"services": ["warranty", "assembly"]}]})
    goods, assembly, own = caller.get(f"/carts/{cart}").json["lines"]
    assert (goods["services"], goods["service_of"]) == (["assembly", "warranty"], None)
    assert [(each["sku"], each["amount"], each["service_of"]) for each in (assembly, own)] == [
        ("ASSEMBLY", "75.00", goods["id"]),
        ("WARRANTY", "50.00", goods["id"]),
    ]
    assert caller.send("delete", f"/carts/{cart}/lines/{own['id']}").status == 404, (
        "its goods' line is what one changes"
    )
    caller.send("put", f"/carts/{cart}/lines/{goods['id']}", {"quantity": "3", "services": ["warranty"]})
    read = caller.get(f"/carts/{cart}").json
    assert [(each["sku"], each["quantity"], each["amount"]) for each in read["lines"]] == [
        ("DRILL", "3", "600.00"),
        ("WARRANTY", "3", "75.00"),
    ]
    wanted = {"cart_id": cart, "fingerprint": read["fingerprint"], "delivery_address_id": str(desk.delivery.pk)}
    order = caller.post("/orders", wanted, **{"Idempotency-Key": "k1"}).json
    goods, own = caller.get(f"/orders/{order['id']}").json["lines"]
    assert (own["service_of"], own["amount"]) == (goods["id"], "75.00")


def test_gifts_stand_beside_the_lines_and_become_lines_of_the_order(desk: Desk, caller: Caller) -> None:
    make.make_variant("A", price="5.00", stock=50)
    make.make_variant("CUP", stock=1, name={"en": "Cup"})
    names = {"es": "Taza", "en": "A cup for ten"}
    gift = {"buy_quantity": 10, "gift_sku": "CUP", "gift_quantity": Decimal(1)}
    save_promotion(SYSTEM, PromotionRow("cups", names, PromotionKind.FREE_GOODS, **gift))  # type: ignore[arg-type]
    cart = f"/carts/{caller.post('/carts').json['id']}"
    caller.post(f"{cart}/lines", {"lines": [{"sku": "A", "quantity": "10"}]})
    read = caller.get(cart).json
    (given,) = read["gifts"]
    assert given.pop("stock")["available"] == "1"
    assert given == {
        "sku": "CUP", "name": "Cup", "quantity": "1", "promotion": "cups", "label": "A cup for ten",
        "is_missing": False,
    }  # fmt: skip
    assert read["totals"]["net"] == "50.00"
    order = caller.order(read["id"], desk.delivery).json
    lines = caller.get(f"/orders/{order['id']}").json["lines"]
    told = [(line["sku"], line["amount"], line["gift_of"], line["price_list"]) for line in lines]
    assert told == [("A", "50.00", None, "list"), ("CUP", "0.00", "cups", None)]


def test_a_kit_is_put_in_a_cart_with_what_it_is_made_of(caller: Caller) -> None:
    case, bit = make.make_variant("CASE", price=3, stock=9), make.make_variant("BIT", price=2, stock=90)
    make.make_kit("SET", (case, 1), (bit, 10), by_parts=True)
    (line,) = caller.get(f"/carts/{caller.cart(('SET', '2'))}").json["lines"]
    assert (line["sku"], line["amount"]) == ("SET", "46.00")
    assert [(part["sku"], part["quantity"]) for part in line["parts"]] == [("CASE", "1"), ("BIT", "10")]

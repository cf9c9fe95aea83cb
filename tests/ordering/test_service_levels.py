"""Service levels: bought with a line, priced by its rule, a line of their own that goes where the goods' line goes."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from lonja.catalog.actions import ServiceLevelRow, remove_service_level, save_fulfillment, save_service_levels
from lonja.catalog.configuring import as_text, from_text, services_in, with_services
from lonja.catalog.errors import CodeUnknown, FulfillmentUnusable, ServiceLevelUnusable
from lonja.catalog.models import Fulfillment, ServiceLevel, Variant
from lonja.catalog.queries import services_of
from lonja.companies.actor import SYSTEM
from lonja.lists.actions import add_to_cart, change_quantity, reorder
from lonja.lists.queries import review
from lonja.ordering.actions import (
    CartAsk,
    accept_prices,
    add_lines,
    change_line,
    change_pending_order,
    choose_services,
    decide_order,
    place_order,
    remove_line,
    undo_edit,
)
from lonja.ordering.errors import ConfigurationRefused, LinesNotAvailable, QuantityNotAllowed
from lonja.ordering.models import CartLine, CartUndo
from lonja.ordering.queries import cart_summary, known_variants, order_lines, usual_variants
from lonja.pricing.models import PriceEntry
from lonja.pricing.rules import PricedLine, share_line
from tests import factories as make
from tests.ordering.desk import Desk, make_desk, make_rule, state_of_the_world

pytestmark = pytest.mark.django_db
D = Decimal


@pytest.fixture
def desk() -> Desk:
    return make_desk()


@pytest.fixture
def drill() -> Variant:
    """A drill at 200, at 180 from ten on; warranty for 12.5 %, calibration at 30 each, assembly at 75 in all."""
    drill = make.make_variant("DRILL", make.make_product("drill", brand="Taladra"), price=200, stock=50)
    make.make_price(drill, 180, min_quantity=10)
    make.make_service("WARRANTY")
    make.make_service("CALIBRATION", price=30)
    make.make_service("ASSEMBLY", price=75)
    save_service_levels(
        SYSTEM,
        [
            ServiceLevelRow("warranty", "WARRANTY", "percent", D("12.5"), products=["drill"]),
            ServiceLevelRow("calibration", "CALIBRATION", "per_unit", categories=[drill.product.category.code]),
            ServiceLevelRow("assembly", "ASSEMBLY", "per_line", brands=["Taladra"]),
        ],
    )
    return drill


def want(desk: Desk, variant: Variant, *codes: str, quantity: int = 2) -> None:
    add_lines(desk.buyer, [CartAsk(variant.pk, D(quantity), configuration=with_services("", codes))])


def amounts(desk: Desk) -> list[tuple[str, Decimal, Decimal | None]]:
    return [(line.variant.sku if line.variant else "", line.quantity, line.amount) for line in desk.see().lines]


def test_what_is_chosen_is_kept_beside_the_options() -> None:
    text = with_services(as_text({"coat": "zinc"}), ["warranty", "assembly", "warranty"])
    assert text == "coat=zinc;+assembly;+warranty"
    assert (from_text(text), services_in(text)) == ({"coat": "zinc"}, ["assembly", "warranty"])
    assert with_services(text, []) == "coat=zinc"


@pytest.mark.parametrize(
    ("unit_price", "percent", "share", "amount"),
    [("200", "12.5", "25", "75"), ("0.333333", "10", "0.033333", "0.10"), ("9.99", "5", "0.4995", "1.50")],
)
def test_a_share_is_exact_and_rounded_once(unit_price: str, percent: str, share: str, amount: str) -> None:
    goods = PricedLine(1, D(3), "EUR", D(unit_price), D(1))
    line = share_line(goods, 2, D(percent))
    assert (line.variant_id, line.unit_price, line.amount) == (2, D(share), D(amount))
    assert share_line(replace_price(goods), 2, D(percent)).amount is None


def replace_price(goods: PricedLine) -> PricedLine:
    return goods._replace(unit_price=None, amount=None)


def test_each_is_a_line_of_its_own_by_its_rule_and_follows_the_quantity(desk: Desk, drill: Variant) -> None:
    want(desk, drill, "warranty", "calibration", "assembly")
    assert amounts(desk) == [
        ("DRILL", 2, 400), ("ASSEMBLY", 1, 75), ("CALIBRATION", 2, 60), ("WARRANTY", 2, 50),
    ]  # fmt: skip
    assert desk.see().totals.net == 585
    assert cart_summary(desk.buyer) == (1, 585)
    (line,) = CartLine.objects.all()
    change_line(desk.buyer, line.pk, quantity=D(10))
    assert amounts(desk) == [
        ("DRILL", 10, 1800), ("ASSEMBLY", 1, 75), ("CALIBRATION", 10, 300), ("WARRANTY", 10, 225),
    ]  # fmt: skip
    choose_services(desk.buyer, line.pk, ["warranty"])
    assert [sku for sku, _, _ in amounts(desk)] == ["DRILL", "WARRANTY"]
    remove_line(desk.buyer, line.pk)
    assert amounts(desk) == []
    undo_edit(desk.buyer, CartUndo.objects.get().pk)
    assert [sku for sku, _, _ in amounts(desk)] == ["DRILL", "WARRANTY"], "taking it out is undone whole"


def test_bought_alike_lines_become_one(desk: Desk, drill: Variant) -> None:
    want(desk, drill, "warranty")
    want(desk, drill, quantity=3)
    assert amounts(desk) == [("DRILL", 2, 400), ("WARRANTY", 2, 50), ("DRILL", 3, 600)]
    choose_services(desk.buyer, CartLine.objects.get(configuration="").pk, ["warranty"])
    assert amounts(desk) == [("DRILL", 5, 1000), ("WARRANTY", 5, 125)]


def test_what_is_not_offered_is_refused_and_nothing_changes(desk: Desk, drill: Variant) -> None:
    want(desk, drill)
    before = state_of_the_world()
    other = make.make_variant("NAIL", make.make_product("nail", make.make_category("nails")), price=1)
    with pytest.raises(ConfigurationRefused, match="warranty"):
        want(desk, other, "warranty")
    with pytest.raises(ConfigurationRefused):
        choose_services(desk.buyer, CartLine.objects.get().pk, ["polish"])
    assert state_of_the_world() == before


def test_a_service_that_the_company_may_not_see_is_not_offered(desk: Desk, drill: Variant) -> None:
    make.make_assortment(Variant.objects.get(sku="WARRANTY").product, companies=[desk.company], hides=True)
    assert [one.code for one in services_of(desk.buyer, [drill.pk])[drill.pk]] == ["assembly", "calibration"]
    with pytest.raises(ConfigurationRefused):
        want(desk, drill, "warranty")


@pytest.mark.parametrize("code", ["warranty;+warranty", "warranty;drive=hand", "+warranty", ""])
def test_a_code_chooses_nothing_but_itself(desk: Desk, drill: Variant, code: str) -> None:
    with pytest.raises(ConfigurationRefused):
        want(desk, drill, code)
    want(desk, drill)
    with pytest.raises(ConfigurationRefused):
        choose_services(desk.buyer, CartLine.objects.get().pk, [code])
    assert CartLine.objects.get().configuration == ""


def test_lines_that_become_one_are_not_more_than_a_line_may_hold(desk: Desk, drill: Variant) -> None:
    want(desk, drill, "warranty", quantity=60_000_000)
    want(desk, drill, quantity=60_000_000)
    before = state_of_the_world()
    with pytest.raises(QuantityNotAllowed):
        choose_services(desk.buyer, CartLine.objects.get(configuration="").pk, ["warranty"])
    assert state_of_the_world() == before


def test_a_service_whose_price_moved_is_taken_note_of(desk: Desk, drill: Variant) -> None:
    want(desk, drill, "assembly")
    assert cart_summary(desk.buyer) == (1, 475)
    PriceEntry.objects.filter(variant__sku="ASSEMBLY").update(unit_price=D(80))
    assert accept_prices(desk.buyer) == 1
    assert cart_summary(desk.buyer) == (1, 480)
    assert accept_prices(desk.buyer) == 0


def test_ordered_again_it_goes_without_what_is_offered_no_more(desk: Desk, drill: Variant) -> None:
    want(desk, drill, "warranty", "assembly")
    order = place_order(desk.buyer, desk.checkout())
    remove_service_level(SYSTEM, "warranty")
    again = reorder(desk.buyer, order.pk)
    (line,) = review(desk.buyer, again).lines
    assert (line.line.status, line.line.remarks, line.line.configuration) == ("exact", ["service_ended"], "+assembly")
    assert (line.price and line.price.amount, line.services) == (400, 75)
    assert review(desk.buyer, again).net.amount == 475, "as much as the cart says then"
    change_quantity(desk.buyer, again.pk, 1, D(3))
    assert again.lines.get().remarks == ["service_ended"]
    add_to_cart(desk.buyer, again.pk)
    assert amounts(desk) == [("DRILL", 3, 600), ("ASSEMBLY", 1, 75)]


def test_the_order_has_them_as_lines_and_is_ordered_again_whole(desk: Desk, drill: Variant) -> None:
    want(desk, drill, "warranty", "assembly")
    order = place_order(desk.buyer, desk.checkout())
    goods, assembly, warranty = order_lines(order)
    assert [(line.sku, line.amount, line.service_of_id, line.fulfillment) for line in (goods, assembly, warranty)] == [
        ("DRILL", 400, None, "goods"), ("ASSEMBLY", 75, goods.pk, "service"), ("WARRANTY", 50, goods.pk, "service"),
    ]  # fmt: skip
    assert order.net_amount == 525
    again = reorder(desk.buyer, order.pk)
    assert [line.code for line in again.lines.all()] == ["DRILL"]
    add_to_cart(desk.buyer, again.pk)
    assert amounts(desk) == [("DRILL", 2, 400), ("ASSEMBLY", 1, 75), ("WARRANTY", 2, 50)]
    assert usual_variants(desk.buyer) == [drill.pk], "what went with the goods was not bought for itself"
    assert known_variants(desk.buyer, [warranty.variant_id]) == {}


def test_a_waiting_order_is_changed_and_settled_with_its_services(desk: Desk, drill: Variant) -> None:
    make_rule(desk.company, at_least=1)
    make.buyer_actor(desk.company, "approver")
    nail = make.make_variant("NAIL", price=1, stock=100)
    want(desk, drill, "warranty")
    want(desk, nail)
    order = place_order(desk.buyer, desk.checkout())
    goods, warranty, _ = order_lines(order)
    order = change_pending_order(desk.buyer, order.pk, {goods.pk: D(4), warranty.pk: D(1)})
    assert [(line.sku, line.quantity, line.amount) for line in order_lines(order)] == [
        ("DRILL", 4, 800), ("WARRANTY", 4, 100), ("NAIL", 2, 2),
    ]  # fmt: skip
    order = change_pending_order(desk.buyer, order.pk, {order_lines(order)[0].pk: D(0)})
    assert [line.sku for line in order_lines(order)] == ["NAIL"]


def test_a_waiting_order_is_released_at_what_was_agreed(desk: Desk, drill: Variant) -> None:
    make_rule(desk.company, at_least=1)
    approver = make.buyer_actor(desk.company, "approver")
    want(desk, drill, "warranty", "calibration")
    order = place_order(desk.buyer, desk.checkout())
    decided = decide_order(approver, order.pk, approve=True, seen_hash=order.content_hash)
    assert decided.state == "placed"
    assert [line.amount for line in order_lines(decided)] == [400, 60, 50]


def test_one_that_is_offered_no_more_blocks_its_line(desk: Desk, drill: Variant) -> None:
    want(desk, drill, "warranty")
    remove_service_level(SYSTEM, "warranty")
    (line,) = desk.see().lines
    assert "warranty" in line.flaw
    assert not line.is_orderable
    with pytest.raises(LinesNotAvailable):
        place_order(desk.buyer, replace(desk.checkout(), idempotency_key=str(uuid4())))
    choose_services(desk.buyer, line.id, [])
    assert amounts(desk) == [("DRILL", 2, 400)]


def test_queries_do_not_grow_with_lines_or_services(desk: Desk, drill: Variant) -> None:
    counts = []
    for codes in (["warranty"], ["warranty", "calibration"], ["calibration", "assembly"]):
        want(desk, drill, *codes)
        with CaptureQueriesContext(connection) as asked:
            desk.see()
        counts.append(len(asked))
    assert len(set(counts)) == 1


@pytest.mark.parametrize(
    "row",
    [
        ServiceLevelRow("new", "DRILL", "per_unit"),
        ServiceLevelRow("new", "WARRANTY", "per_unit"),
        ServiceLevelRow("new", "EXTRA", "percent"),
        ServiceLevelRow("new", "EXTRA", "percent", D(0)),
        ServiceLevelRow("new", "EXTRA", "per_line", D(5)),
        ServiceLevelRow("new", "EXTRA", "by_moon"),
    ],
)
def test_levels_without_sense_are_refused(drill: Variant, row: ServiceLevelRow) -> None:
    make.make_service("EXTRA")
    with pytest.raises(ServiceLevelUnusable):
        save_service_levels(SYSTEM, [row])
    with pytest.raises(CodeUnknown):
        save_service_levels(SYSTEM, [ServiceLevelRow("new", "EXTRA", "per_line", products=["none"])])
    assert set(ServiceLevel.objects.values_list("code", flat=True)) == {"warranty", "calibration", "assembly"}


def test_what_is_sold_with_goods_stays_a_service(drill: Variant) -> None:
    with pytest.raises(FulfillmentUnusable):
        save_fulfillment(SYSTEM, {"WARRANTY": Fulfillment.GOODS})
    assert Variant.objects.get(sku="WARRANTY").fulfillment == Fulfillment.SERVICE

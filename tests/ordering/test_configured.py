"""Products that are configured: what fits together, what it costs, and which lines are one."""

from decimal import Decimal

import pytest
from django.test import Client

from lonja.catalog.actions import ChoiceRow, OptionRow, OptionsRow, RuleRow, save_options
from lonja.catalog.configuring import as_text, from_text
from lonja.catalog.errors import OptionsUnusable
from lonja.catalog.models import ProductOption, Variant
from lonja.companies.actor import SYSTEM
from lonja.companies.models import User
from lonja.lists.actions import add_to_cart, reorder
from lonja.ordering.actions import CartAsk, add_lines, change_pending_order, decide_order, place_order
from lonja.ordering.errors import ConfigurationRefused, LinesNotAvailable
from lonja.ordering.models import CartLine
from lonja.ordering.queries import order_lines
from tests import factories as make
from tests.ordering.desk import Desk, make_desk, make_rule, state_of_the_world

pytestmark = pytest.mark.django_db
D = Decimal
OPTIONS = (
    OptionRow(
        "drive",
        {"en": "Drive", "es": "Motor"},
        (
            ChoiceRow("hand", {"en": "by hand", "es": "manual"}),
            ChoiceRow("electric", {"en": "electric", "es": "eléctrico"}, D(120), "EUR"),
        ),
    ),
    OptionRow(
        "coat",
        {"en": "Coat", "es": "Acabado"},
        (
            ChoiceRow("raw", {"en": "raw", "es": "sin tratar"}),
            ChoiceRow("zinc", {"en": "zinc", "es": "cincado"}, percent=D(10)),
        ),
    ),
    OptionRow(
        "remote",
        {"en": "Remote", "es": "Mando"},
        (ChoiceRow("yes", {"en": "yes", "es": "sí"}, D("35.5"), "EUR"),),
        False,
    ),
)
RULES = (RuleRow("remote=yes", "requires", "drive=electric"), RuleRow("drive=electric", "excludes", "coat=raw"))
ELECTRIC = as_text({"drive": "electric", "coat": "zinc"})
BY_HAND = as_text({"drive": "hand", "coat": "raw"})


@pytest.fixture
def desk() -> Desk:
    return make_desk()


@pytest.fixture
def hoist() -> Variant:
    variant = make.make_variant("HOIST", make.make_product("hoist"), price=500, stock=20)
    make.make_price(variant, 400, min_quantity=10)
    save_options(SYSTEM, [OptionsRow("hoist", OPTIONS, RULES)])
    return variant


def want(desk: Desk, variant: Variant, configuration: str, quantity: int = 1) -> None:
    add_lines(desk.buyer, [CartAsk(variant.pk, D(quantity), configuration=configuration)])


def test_what_is_chosen_is_priced_kept_and_readable(desk: Desk, hoist: Variant) -> None:
    want(desk, hoist, ELECTRIC)
    (line,) = desk.see().lines
    assert (line.price.unit_price if line.price else None, line.amount) == (670, 670)  # 500 + 10 % + 120
    assert line.configured == "Motor: eléctrico · Acabado: cincado"
    want(desk, hoist, as_text({"coat": "zinc", "drive": "electric"}), 9)
    (line,) = desk.see().lines
    assert (line.quantity, line.amount) == (10, 5600)  # 400 + 10 % + 120, from ten on
    want(desk, hoist, BY_HAND)
    assert [each.configured for each in desk.see().lines][1] == "Motor: manual · Acabado: sin tratar"


@pytest.mark.parametrize(
    ("chosen", "why"),
    [
        ({}, "Elija algo"),
        ({"drive": "hand"}, "Acabado"),
        ({"drive": "hand", "coat": "gold"}, "Acabado"),
        ({"drive": "hand", "coat": "raw", "wheels": "four"}, "wheels"),
        ({"drive": "hand", "coat": "raw", "remote": "yes"}, "solo se fabrica con «eléctrico» (Motor)"),
        ({"drive": "electric", "coat": "raw"}, "no se fabrica con «sin tratar» (Acabado)"),
    ],
)
def test_what_cannot_be_made_is_refused_with_the_reason(
    desk: Desk, hoist: Variant, chosen: dict[str, str], why: str
) -> None:
    before = state_of_the_world()
    with pytest.raises(ConfigurationRefused) as refused:
        want(desk, hoist, as_text(chosen))
    assert why in str(refused.value)
    assert state_of_the_world() == before


def test_what_is_not_configurable_takes_no_choices(desk: Desk) -> None:
    with pytest.raises(ConfigurationRefused):
        want(desk, make.make_variant(price=1), ELECTRIC)
    assert not CartLine.objects.exists()


def test_the_order_keeps_what_was_chosen_and_is_ordered_again(desk: Desk, hoist: Variant) -> None:
    want(desk, hoist, ELECTRIC, 2)
    order = place_order(desk.buyer, desk.checkout())
    (line,) = order_lines(order)
    assert (line.configuration, line.configured, line.amount) == (
        ELECTRIC,
        "Motor: eléctrico · Acabado: cincado",
        1340,
    )
    review = reorder(desk.buyer, order.pk)
    add_to_cart(desk.buyer, review.pk)
    (again,) = desk.see().lines
    assert (again.configuration, again.quantity, again.amount) == (ELECTRIC, 2, 1340)


def test_a_choice_that_is_gone_blocks_the_line_and_what_is_ordered_again(desk: Desk, hoist: Variant) -> None:
    want(desk, hoist, ELECTRIC)
    order = place_order(desk.buyer, desk.checkout())
    want(desk, hoist, ELECTRIC)
    checkout = desk.checkout()
    save_options(SYSTEM, [OptionsRow("hoist", OPTIONS, (*RULES, RuleRow("drive=electric", "excludes", "coat=zinc")))])
    (line,) = desk.see().lines
    assert (line.is_orderable, "cincado" in line.flaw) == (False, True)
    with pytest.raises(LinesNotAvailable, match="HOIST"):
        place_order(desk.buyer, checkout)
    assert reorder(desk.buyer, order.pk).lines.get().status == "unavailable"


def test_a_waiting_order_is_settled_with_what_was_chosen(desk: Desk, hoist: Variant) -> None:
    make_rule(desk.company, at_least=0)
    approver = make.buyer_actor(desk.company, "approver")
    want(desk, hoist, ELECTRIC, 2)
    order = place_order(desk.buyer, desk.checkout())
    order = change_pending_order(desk.buyer, order.pk, {order_lines(order)[0].pk: D(1)})
    (line,) = order_lines(order)
    assert (line.amount, line.configured) == (670, "Motor: eléctrico · Acabado: cincado")
    decide_order(approver, order.pk, approve=True, seen_hash=order.content_hash)


@pytest.mark.parametrize(
    "row",
    [
        OptionsRow("hoist", (OptionRow("empty", {}, ()),)),
        OptionsRow("hoist", (OPTIONS[0], OPTIONS[0])),
        OptionsRow("hoist", (OptionRow("one", {}, (ChoiceRow("a", {}, D(-1), "EUR"),)),)),
        OptionsRow("hoist", (OptionRow("one", {}, (ChoiceRow("a", {}, D(1)),)),)),
        OptionsRow("hoist", OPTIONS, (RuleRow("drive=hand", "requires", "drive=electric"),)),
        OptionsRow("hoist", OPTIONS, (RuleRow("drive=hand", "requires", "coat=gold"),)),
        OptionsRow("hoist", OPTIONS, (*RULES, RuleRow("remote=yes", "excludes", "drive=electric"))),
    ],
)
def test_options_that_nobody_could_choose_are_refused(hoist: Variant, row: OptionsRow) -> None:
    with pytest.raises(OptionsUnusable):
        save_options(SYSTEM, [row])
    assert ProductOption.objects.filter(product=hoist.product_id).count() == 3


def test_the_page_shows_the_price_while_choosing_and_adds_the_line(desk: Desk, hoist: Variant) -> None:
    client = Client(headers={"accept-language": "es"})
    assert desk.buyer.person is not None
    client.force_login(User.objects.get(pk=desk.buyer.person.id))
    assert "/p/hoist/configure/" in client.get("/p/hoist/").text
    typed = {"sku": "HOIST", "quantity": "2", "drive": "electric", "coat": "zinc"}
    page = client.get("/p/hoist/configure/", typed).text
    assert "670,00" in page
    assert "1.340,00" in page
    wrong = client.get("/p/hoist/configure/", {"sku": "HOIST", "drive": "electric", "coat": "raw"}).text
    assert "no se fabrica con" in wrong
    refused = client.post("/p/hoist/configure/", typed | {"coat": "raw"})
    assert (refused.status_code, CartLine.objects.count()) == (422, 0)
    assert client.get("/p/hoist/configure/", typed | {"quantity": "9" * 40}).status_code == 200
    assert client.post("/p/hoist/configure/", typed | {"quantity": "9" * 40}).status_code == 422
    assert CartLine.objects.count() == 0
    added = client.post("/p/hoist/configure/", typed)
    assert added.status_code == 302
    assert from_text(CartLine.objects.get().configuration) == {"drive": "electric", "coat": "zinc"}
    assert "Motor: eléctrico" in client.get("/cart/").text

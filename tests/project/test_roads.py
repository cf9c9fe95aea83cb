"""Every road to an order, against every kind of rule: 0 orders past a rule, also when they are split below it."""

from __future__ import annotations

import ast
import contextlib
import re
from collections.abc import Callable
from datetime import timedelta
from decimal import Decimal
from pathlib import Path

import pytest
import time_machine
from django.test import Client
from django.urls import reverse

from lonja.approvals.errors import RefusedByRule
from lonja.approvals.models import ApprovalRule, RuleEffect
from lonja.approvals.rules import AmountFrom, Condition, Whose, as_data
from lonja.catalog.models import Variant
from lonja.companies.models import ApiKey, User
from lonja.core.clock import now, today
from lonja.core.ids import new_id
from lonja.lists.actions import rounds
from lonja.lists.actions.rounds import CellAsk, DepartmentRow, RoundRow
from lonja.lists.models import ListKind
from lonja.ordering.actions import CartAsk, add_lines, withdraw_order
from lonja.ordering.models import CartLine, Order, Road
from lonja.ordering.queries import cart_of, cart_view
from lonja.ordering.states import OrderState
from lonja.project.roads import ROADS, WRITERS
from lonja.quotes.actions import CallOffAsk, call_off
from lonja.quotes.queries import framework_view
from tests import factories as make
from tests.api.machine import key_of, machine, person
from tests.architecture.house import SOURCE, python_files, tree
from tests.group_buying.campaign import campaign, close, take_part
from tests.lists.shelves import make_list
from tests.ordering.desk import Desk, make_desk, make_rule
from tests.ordering.standing import at, monthly, only_run, standing, work
from tests.quotes.deal import accept, ask, offer, price, rep, row

pytestmark = pytest.mark.django_db

Drive = Callable[[Desk, Variant, int], None]


def by_page(desk: Desk, variant: Variant, quantity: int) -> None:
    browser = Client(headers={"accept-language": "en"})
    browser.force_login(User.objects.get(pk=desk.buyer.user_id))
    add_lines(desk.buyer, [CartAsk(variant.pk, Decimal(quantity))])
    page = browser.get(reverse("storefront:checkout")).text
    hidden = {
        name: re.search(rf'name="{name}"[^>]*value="([^"]*)"', page)[1]  # type: ignore[index]
        for name in ("idempotency_key", "seen_hash")
    }
    browser.post(reverse("storefront:checkout"), {**hidden, "delivery_address": str(desk.delivery.pk)})
    CartLine.objects.filter(cart__company=desk.company).delete()


def by_api(desk: Desk, variant: Variant, quantity: int) -> None:
    caller = machine(desk.company)
    ApiKey.objects.filter(pk=key_of(caller).pk).update(created_by=desk.buyer.user_id)
    caller.order(caller.cart((variant.sku, str(quantity))), desk.delivery)


def by_person_over_api(desk: Desk, variant: Variant, quantity: int) -> None:
    caller = person(User.objects.get(pk=desk.buyer.user_id))
    caller.order(caller.cart((variant.sku, str(quantity))), desk.delivery)


def by_group(desk: Desk, variant: Variant, quantity: int) -> None:
    purchase = campaign(variant, (1, "100.00"))
    take_part(desk, purchase, variant, quantity)
    close(purchase)


def by_recurring(desk: Desk, variant: Variant, quantity: int) -> None:
    held = standing(desk, monthly(str(today() + timedelta(days=1))), (variant, quantity))
    with time_machine.travel(at(str(only_run(held).runs_on)), tick=False):
        work()


def by_quote(desk: Desk, variant: Variant, quantity: int) -> None:
    wanted = row(variant, quantity, **price("100.00"))
    quote = offer(rep(), ask(desk, wanted), wanted)
    with contextlib.suppress(RefusedByRule):
        accept(desk, quote, delivery_address_id=desk.delivery.pk)


def by_call_off(desk: Desk, variant: Variant, quantity: int) -> None:
    """From an agreement that is made for it: all of its quantity at once."""
    wanted, until = row(variant, quantity, **price("100.00")), today() + timedelta(days=90)
    made = accept(desk, offer(rep(), ask(desk, wanted), wanted, becomes="framework", prices_until=until)).framework
    assert made is not None
    [line] = framework_view(made).lines
    with contextlib.suppress(RefusedByRule):
        call_off(desk.buyer, made.pk, CallOffAsk({line.key: Decimal(quantity)}, "click"))


def by_round(desk: Desk, variant: Variant, quantity: int) -> None:
    buyer = desk.buyer
    kept = make_list(buyer, (variant, 1), kind=ListKind.COMPANY, name=f"List {new_id()}")
    department = DepartmentRow(buyer.own_unit_id)
    held = rounds.open_round(buyer, RoundRow("Round", kept.pk, [department], now() + timedelta(days=2)))
    product, column = held.products.get(), held.departments.get()
    rounds.save_cells(buyer, held.pk, [CellAsk(product.pk, column.pk, Decimal(quantity), 0)])
    rounds.approve_cells(buyer, held.pk)
    rounds.prepare_orders(buyer, held.pk)
    carts = [(each, cart_of(buyer, each.cart_id)) for each in held.orders.select_related("address")]
    views = {each.pk: cart_view(buyer, cart, delivery=each.address, with_stock=False) for each, cart in carts if cart}
    seen = {key: view.content_hash for key, view in views.items()}
    rounds.order_round(buyer, held.pk, seen)


DRIVES: dict[str, tuple[Road, Drive]] = {
    "page": (Road.PAGE, by_page),
    "api, by key": (Road.API, by_api),
    "api, by a person": (Road.API, by_person_over_api),
    "group purchase": (Road.GROUP, by_group),
    "recurring order": (Road.RECURRING, by_recurring),
    "quote": (Road.QUOTE, by_quote),
    "call-off": (Road.CALL_OFF, by_call_off),
    "collect round": (Road.ROUND, by_round),
}
drives = pytest.mark.parametrize(("road", "drive"), list(DRIVES.values()), ids=list(DRIVES))


@pytest.fixture
def desk() -> Desk:
    """A company with somebody who could approve; its buyer also makes keys."""
    desk = make_desk()
    make.make_user_in(desk.company, "approver")
    user = User.objects.get(pk=desk.buyer.user_id)
    make.make_user_in(desk.company, "company-admin", user=user)
    desk.buyer = make.actor_of(user, desk.company)
    return desk


@pytest.fixture
def saw() -> Variant:
    """100 each, and enough of them."""
    return make.make_variant("SAW", price=100, stock=900)


def rule(desk: Desk, condition: Condition) -> ApprovalRule:
    made = make_rule(desk.company, at_least=None)
    made.conditions = as_data(condition)
    made.save()
    return made


@drives
def test_every_road_asks_from_the_amount_on(desk: Desk, saw: Variant, road: Road, drive: Drive) -> None:
    """The trap of Medusa's starter: only a pending approval blocks, so what nobody asked consent for passes."""
    rule(desk, AmountFrom(Decimal(500)))
    drive(desk, saw, 4)
    drive(desk, saw, 5)
    found = list(Order.objects.order_by("net_amount").values_list("road", "net_amount", "state"))
    assert found == [(road, 400, OrderState.PLACED), (road, 500, OrderState.PENDING_APPROVAL)]


@drives
def test_no_road_leads_past_a_refusal(desk: Desk, saw: Variant, road: Road, drive: Drive) -> None:
    made = rule(desk, AmountFrom(Decimal(500)))
    made.effect, made.refusal = RuleEffect.REFUSE, "Too much."
    made.save()
    drive(desk, saw, 5)
    assert not Order.objects.exists(), road
    drive(desk, saw, 4)
    assert Order.objects.get().state == OrderState.PLACED


@drives
def test_split_below_the_amount_the_sum_of_the_period_counts(
    desk: Desk, saw: Variant, road: Road, drive: Drive
) -> None:
    """The trap of Medusa's starter: the weekly or monthly window is not applied on the server."""
    rule(desk, AmountFrom(Decimal(1000), days=30, whose=Whose.REQUESTER))
    for _ in range(12):
        drive(desk, saw, 1)
    states = list(Order.objects.order_by("number").values_list("state", flat=True))
    assert states == [OrderState.PLACED] * 9 + [OrderState.PENDING_APPROVAL] * 3, road


def test_split_over_several_roads_it_is_the_same_person(desk: Desk, saw: Variant) -> None:
    rule(desk, AmountFrom(Decimal(400), days=7))
    for _road, drive in DRIVES.values():
        drive(desk, saw, 1)
    assert Order.objects.filter(state=OrderState.PLACED).count() == 3
    assert Order.objects.filter(state=OrderState.PENDING_APPROVAL).count() == len(DRIVES) - 3


def test_split_among_people_the_cost_center_still_adds_up(desk: Desk, saw: Variant) -> None:
    rule(desk, AmountFrom(Decimal(300), days=30, whose=Whose.COST_CENTER))
    center = make.make_cost_center(desk.company)
    orders = []
    for _ in range(3):
        buyer = make.buyer_actor(desk.company)
        add_lines(buyer, [CartAsk(saw.pk, Decimal(1), cost_center_id=center.pk)])
        orders.append(desk.order(actor=buyer))
    assert [order.state for order in orders] == [OrderState.PLACED] * 2 + [OrderState.PENDING_APPROVAL]


def test_what_was_withdrawn_does_not_count(desk: Desk, saw: Variant) -> None:
    rule(desk, AmountFrom(Decimal(200), days=30))
    assert desk.order((saw, 1)).state == OrderState.PLACED
    waiting = desk.order((saw, 1))
    assert waiting.state == OrderState.PENDING_APPROVAL
    withdraw_order(desk.buyer, waiting.pk)
    other = make.buyer_actor(desk.company)
    assert desk.order((saw, 1), actor=other).state == OrderState.PLACED, "somebody else's sum is his own"


class TestTheRegistry:
    def test_every_road_stands_in_it_and_is_driven(self) -> None:
        assert set(ROADS.values()) == {road for road, _ in DRIVES.values()}
        assert set(ROADS.values()) == set(Road) - {Road.IMPORT}

    def test_who_submits_orders_stands_in_it(self) -> None:
        """An unlisted road fails here."""
        callers = {_module(path) for path in python_files() if _calls(path, "place_order")}
        ours = {name for name in callers if not name.startswith("lonja.project.")}  # the demo and the benchmark drive
        assert ours == set(ROADS)

    def test_nobody_else_writes_orders(self) -> None:
        writers = {_module(path) for path in python_files() if _writes_orders(path)}
        assert writers == set(WRITERS)


def _module(path: Path) -> str:
    return ".".join(("lonja", *path.relative_to(SOURCE).with_suffix("").parts)).removesuffix(".__init__")


def _calls(path: Path, name: str) -> bool:
    calls = (node for node in ast.walk(tree(path)) if isinstance(node, ast.Call))
    return any(getattr(call.func, "id", getattr(call.func, "attr", "")) == name for call in calls)


def _writes_orders(path: Path) -> bool:
    """It makes an Order of the room's own, copies rows into its table, or inserts into it."""
    text = path.read_text()
    knows = re.search(r"from lonja\.ordering\.models import (\([^)]*|[^\n]*)\bOrder\b", text) is not None
    makes = re.search(r"(?<![.\w])Order\(|\bOrder\.objects\.(bulk_)?create\(|\bcopy_in\(Order,|insert\(Order,", text)
    return bool(knows and makes) or "INSERT INTO ordering_order " in text

"""Pages by cursor: all of a list, each thing once, whatever is added meanwhile."""

from collections.abc import Iterator
from typing import Any

import pytest

from lonja.ordering.models import Order
from tests import factories as make
from tests.api.machine import Caller, machine
from tests.ordering.desk import Desk, make_rule

pytestmark = pytest.mark.django_db


def pages(caller: Caller, path: str, **query: Any) -> Iterator[list[Any]]:
    """Every page of a list, one after the other."""
    cursor: dict[str, str] = {}
    while True:
        answer = caller.get(path, **query, **cursor)
        assert answer.status == 200, answer.text
        yield answer.json["data"]
        if answer.json["next"] is None:
            return
        cursor = {"cursor": answer.json["next"]}


@pytest.mark.parametrize("sort", ["relevance", "name", "sku", "price", "-price", "stock"])
@pytest.mark.parametrize("text", ["", "screw"])
def test_products_are_walked_each_once(caller: Caller, sort: str, text: str) -> None:
    for number in range(7):
        make.make_variant(f"S-{number}", name={"en": "screw " * (1 + number % 3), "es": "x"}, price=1)
    found = list(pages(caller, "/products", sort=sort, q=text, limit=3))
    assert [len(page) for page in found] == [3, 3, 1]
    assert len({product["sku"] for page in found for product in page}) == 7


def test_new_products_shift_no_page(caller: Caller) -> None:
    for number in range(10, 16):
        make.make_variant(f"S-{number}")
    seen = []
    for page in pages(caller, "/products", sort="sku", limit=2):
        seen += [product["sku"] for product in page]
        make.make_variant(f"S-0{len(seen)}")
    assert seen == [f"S-{number}" for number in range(10, 16)]


def test_orders_are_walked_while_new_ones_come(desk: Desk, caller: Caller) -> None:
    variant = make.make_variant("A", price=1, stock=99)
    for _ in range(5):
        desk.order((variant, 1))
    moment = Order.objects.order_by("submitted_at")[2].submitted_at
    Order.objects.filter(pk__in=Order.objects.values_list("pk", flat=True)[:4]).update(submitted_at=moment)
    wanted = set(Order.objects.values_list("number", flat=True))
    seen: list[str] = []
    for page in pages(caller, "/orders", limit=2):
        seen += [order["number"] for order in page]
        desk.order((variant, 1))
    assert sorted(seen) == sorted(wanted)


def test_approvals_are_walked(desk: Desk, caller: Caller) -> None:
    make_rule(desk.company, at_least=1)
    make.make_user_in(desk.company, "approver")
    for _ in range(3):
        desk.order((make.make_variant(price=9, stock=9), 1))
    found = [approval["order"]["number"] for page in pages(caller, "/approvals", limit=1) for approval in page]
    assert found == list(Order.objects.order_by("-submitted_at").values_list("number", flat=True))


@pytest.mark.parametrize("cursor", ["x", "", "WzFd:1vM0aK:bm8", "WzFd", "ñ:ñ:ñ", "\0", "x" * 1001])
def test_a_made_up_cursor_is_refused(caller: Caller, cursor: str) -> None:
    for path in ("/products", "/orders", "/approvals"):
        answer = caller.get(path, cursor=cursor)
        assert (answer.status, answer.json["errors"][0]["pointer"]) == (422, "cursor")


def test_a_cursor_belongs_to_its_list(desk: Desk, caller: Caller) -> None:
    for _ in range(3):
        make.make_variant(price=1, stock=9)
    cursor = caller.get("/products", limit=1).json["next"]
    assert caller.get("/products", cursor=cursor, limit=2).status == 200
    for query in ({"sort": "sku"}, {"q": "x"}, {"filter": "a:b"}):
        assert caller.get("/products", cursor=cursor, **query).code == "input_invalid"
    assert caller.get("/orders", cursor=cursor).code == "input_invalid"
    caller.headers["Accept-Language"] = "es"
    assert caller.get("/products", cursor=cursor).code == "input_invalid"


def test_anothers_cursor_shows_only_ones_own() -> None:
    """Cursors hold places, not rights: what is listed after them is the caller's alone."""
    shown, company = make.make_product(), make.make_company(sees_whole_catalog=False)
    make.make_assortment(shown, companies=[company])
    make.make_variant("A", make.make_product())
    make.make_variant("B", make.make_product())
    make.make_variant("C", shown)
    cursor = machine(make.make_company()).get("/products", sort="sku", limit=1).json["next"]
    found = machine(company).get("/products", sort="sku", limit=1, cursor=cursor).json
    assert [product["sku"] for product in found["data"]] == ["C"]


@pytest.mark.parametrize("limit", ["0", "101", "-1", "ten", "1.5", ""])
def test_a_page_has_its_limits(caller: Caller, limit: str) -> None:
    assert caller.get("/products", limit=limit).code == "input_invalid"

"""The whole API under fire, as every kind of caller: no fault of ours, no answer outside of the contract."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from typing import Any

import pytest

from lonja.approvals.models import ApprovalRequest
from lonja.companies.models import User
from lonja.companies.permissions import Permission
from lonja.exchange.models import Import
from lonja.ordering.models import Order
from tests import factories as make
from tests.api.fuzzing import Outcome, fuzz
from tests.api.machine import Caller, machine, person, seller_machine
from tests.invariants import assert_invariants
from tests.ordering.desk import Desk, make_desk, make_rule

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.proof]

TOKEN = "a" * 32


@pytest.fixture
def examples(request: pytest.FixtureRequest) -> int:
    """Chance calls for each operation: one in every run; for `make proof` so many that all are over 10,000."""
    usual = 75 if request.config.option.markexpr == "proof" else 1
    return int(os.environ.get("LONJA_FUZZ_EXAMPLES", usual))


@pytest.fixture
def desk() -> Desk:
    """A company in the middle of its day: goods, prices, orders that wait and that are placed, credit enough."""
    desk = make_desk(limit=10_000_000)
    for sku in ("A", "B"):
        make.make_variant(sku, price="12.40", stock=99_999_999)
    make.make_cost_center(desk.company, "SITE")
    make.make_user_in(desk.company, "approver", user=make.make_user("Ana"))
    desk.order((make.make_variant("C", price=1, stock=9), 1))
    make_rule(desk.company, at_least=1)
    desk.order((make.make_variant("D", price=1, stock=9), 1))
    return desk


def test_a_key_with_every_scope(desk: Desk, examples: int) -> None:
    caller = machine(desk.company)
    outcome = _fire(desk, caller, examples, is_whole=True)
    assert outcome.answered(200) >= {
        "GET /api/v1/addresses", "GET /api/v1/approvals", "GET /api/v1/approvals/{approval_id}",
        "GET /api/v1/carts/{cart_id}", "GET /api/v1/categories", "GET /api/v1/cost-centers", "GET /api/v1/credit",
        "GET /api/v1/facets", "GET /api/v1/orders", "GET /api/v1/orders/{order_id}", "GET /api/v1/products",
        "GET /api/v1/products/{sku}", "GET /api/v1/product-marks", "GET /api/v1/suggestions", "POST /api/v1/prices",
    }  # fmt: skip
    assert "POST /api/v1/carts" in outcome.answered(201)


def test_a_key_with_one_scope(desk: Desk, examples: int) -> None:
    caller = machine(desk.company, [Permission.ORDERS_VIEW])
    outcome = _fire(desk, caller, examples, is_whole=examples > 1)
    assert outcome.answered(201, 204) == set()


def test_a_buyer_in_his_browser(desk: Desk, examples: int) -> None:
    outcome = _fire(desk, _in_a_browser(User.objects.get(pk=desk.buyer.user_id)), examples, is_whole=examples > 1)
    assert "GET /api/v1/products" in outcome.answered(200)
    assert outcome.answered(401) == set()


def test_an_approver_in_his_browser(desk: Desk, examples: int) -> None:
    outcome = _fire(desk, _in_a_browser(User.objects.get(name="Ana")), examples, is_whole=examples > 1)
    assert "GET /api/v1/approvals" in outcome.answered(200)
    assert outcome.answered(401) == set()


def test_a_program_of_the_seller(desk: Desk, examples: int) -> None:
    make.make_price_list("trade")
    caller = seller_machine()
    caller.post("/bulk/prices", [{"list": "trade", "sku": "A", "price": "1"}])
    outcome = _fire(desk, caller, examples, is_whole=True)
    assert outcome.answered(200) >= {
        "GET /api/v1/changes",
        "GET /api/v1/bulk/imports/{number}", "GET /api/v1/bulk/imports/{number}/rows", "POST /api/v1/bulk/prices",
        "POST /api/v1/bulk/products", "POST /api/v1/bulk/stock", "POST /api/v1/bulk/part-numbers",
    }  # fmt: skip


def test_nobody(desk: Desk, examples: int) -> None:
    outcome = _fire(desk, Caller(), examples, is_whole=examples > 1)
    assert {status for _, status in outcome.statuses} <= {401, 404, 405}


def _fire(desk: Desk, caller: Caller, examples: int, *, is_whole: bool) -> Outcome:
    """Everything that schemathesis has; afterwards the store is as whole as before."""
    outcome = fuzz(_headers(caller), _known(desk, caller), examples=examples, is_whole=is_whole)
    assert outcome.faults == {}
    print(f"{outcome.calls} calls")  # noqa: T201 (shown with -s)
    assert outcome.calls > 20
    assert_invariants()
    return outcome


def _in_a_browser(user: User) -> Caller:
    caller = person(user)
    caller.client.cookies["lonja_csrf"] = TOKEN
    return caller


def _headers(caller: Caller) -> Mapping[str, str]:
    cookies = "; ".join(f"{name}={cookie.value}" for name, cookie in caller.client.cookies.items())
    return {**caller.headers, **({"Cookie": cookies, "X-CSRFToken": TOKEN} if cookies else {})}


def _known(desk: Desk, caller: Caller) -> Mapping[str, Sequence[Any]]:
    """True values for what is asked; of carts and fingerprints the caller's own, where he may have a cart."""
    known: dict[str, Sequence[Any]] = {
        "path.sku": ["A", "B"],
        "path.order_id": _ids(Order),
        "path.number": list(Import.objects.values_list("pk", flat=True)) or [1],
        "path.approval_id": _ids(ApprovalRequest),
        "query.q": ["variant", "A"],
        "query.delivery_address_id": [str(desk.delivery.pk)],
        "body.delivery_address_id": [str(desk.delivery.pk)],
        "body.lines[*].sku": ["A", "B"],
        "body.lines[*].quantity": ["1", "10"],
    }
    made = caller.post("/carts", **{"X-CSRFToken": TOKEN})
    if made.status == 201:
        cart = made.json["id"]
        caller.post(f"/carts/{cart}/lines", {"lines": [{"sku": "A", "quantity": "1"}]}, **{"X-CSRFToken": TOKEN})
        read = caller.get(f"/carts/{cart}").json
        known |= {
            "path.cart_id": [cart],
            "path.line_id": [line["id"] for line in read["lines"]],
            "body.cart_id": [cart],
            "body.fingerprint": [read["fingerprint"], *Order.objects.values_list("content_hash", flat=True)],
        }
    return known


def _ids(model: type[Order] | type[ApprovalRequest]) -> list[str]:
    return [str(pk) for pk in model.objects.values_list("pk", flat=True)]

"""The same POST twice has one effect and one answer, whoever is impatient."""

import re
from functools import partial
from typing import Any
from uuid import uuid4

import pytest

from lonja.api.operations import OPERATIONS
from lonja.core.models import GivenAnswer
from lonja.ordering.models import Cart, Order
from lonja.payments.models import CreditEntry
from tests import factories as make
from tests.api.machine import Answer, Caller, machine
from tests.invariants import assert_invariants
from tests.ordering.desk import Desk, make_desk, state_of_the_world

REPLAY = "Idempotent-Replay"


def ordering(caller: Caller, desk: Desk) -> dict[str, Any]:
    """The body of an order for a cart that is ready."""
    cart = caller.cart(("A", "1"))
    seen = caller.get(f"/carts/{cart}").json["fingerprint"]
    return {"cart_id": cart, "fingerprint": seen, "delivery_address_id": str(desk.delivery.pk)}


@pytest.mark.django_db
class TestOneAfterTheOther:
    """A caller who did not hear the first answer."""

    @pytest.fixture(autouse=True)
    def _goods(self) -> None:
        make.make_variant("A", price=10, stock=99)

    def test_the_first_answer_is_given_again(self, desk: Desk, caller: Caller) -> None:
        body = ordering(caller, desk)
        first = caller.post("/orders", body, key="po-1")
        before = state_of_the_world()
        again = caller.post("/orders", body, key="po-1")
        assert (again.status, again.text) == (first.status, first.text) == (201, first.text)
        assert again.headers["Location"] == first.headers["Location"]
        assert (REPLAY in first.headers, again.headers[REPLAY]) == (False, "true")
        assert state_of_the_world() == before

    def test_the_answer_stays_when_the_thing_has_changed(self, desk: Desk, caller: Caller) -> None:
        first = caller.post("/orders", ordering(caller, desk), key="k")
        Order.objects.update(state="acknowledged")
        assert caller.get("/orders").json["data"][0]["state"] == "acknowledged"
        assert first.json["state"] == "placed"

    def test_an_order_needs_a_key(self, desk: Desk, caller: Caller) -> None:
        body = ordering(caller, desk)
        before = state_of_the_world()
        answer = caller.post("/orders", body)
        problem = answer.json["errors"][0]
        assert (answer.status, problem["location"], problem["pointer"]) == (422, "header", "Idempotency-Key")
        assert state_of_the_world() == before

    @pytest.mark.parametrize("key", ["with blank", "ñ", "x" * 201, "tab\t"])
    def test_a_key_is_visible_ascii(self, desk: Desk, caller: Caller, key: str) -> None:
        answer = caller.post("/orders", ordering(caller, desk), key=key)
        assert (answer.status, answer.json["errors"][0]["code"]) == (422, "idempotency_key")
        assert not Order.objects.exists()

    @pytest.mark.parametrize("change", [{"po_number": "2"}, {"note": "x"}])
    def test_another_request_with_the_same_key_is_refused(
        self, desk: Desk, caller: Caller, change: dict[str, str]
    ) -> None:
        body = ordering(caller, desk)
        caller.post("/orders", body, key="k")
        before = state_of_the_world()
        answer = caller.post("/orders", body | change, key="k")
        assert (answer.status, answer.code) == (422, "idempotency_key_reused")
        assert state_of_the_world() == before

    def test_the_order_of_fields_makes_no_other_request(self, desk: Desk, caller: Caller) -> None:
        body = ordering(caller, desk)
        first = caller.post("/orders", body, key="k")
        assert caller.post("/orders", dict(reversed(body.items())), key="k").text == first.text

    def test_another_operation_with_the_same_key_is_refused(self, caller: Caller) -> None:
        first = caller.post("/carts", key="k")
        assert caller.post("/carts", key="k").text == first.text
        answer = caller.post("/prices", {"lines": [{"sku": "A", "quantity": "1"}]}, key="k")
        assert (answer.status, answer.code) == (422, "idempotency_key_reused")
        assert Cart.objects.count() == 1

    def test_a_refusal_is_not_kept(self, desk: Desk, caller: Caller) -> None:
        body = ordering(caller, desk)
        type(desk.credit).objects.update(limit=1)
        assert caller.post("/orders", body, key="k").code == "credit_limit_exceeded"
        type(desk.credit).objects.update(limit=1000)
        answer = caller.post("/orders", body, key="k")
        assert (answer.status, REPLAY in answer.headers) == (201, False)

    def test_keys_are_the_callers_own(self, desk: Desk, caller: Caller) -> None:
        theirs = make_desk()
        others = [(machine(desk.company), desk), (machine(theirs.company), theirs)]
        answers = [one.post("/orders", ordering(one, at), key="1") for one, at in [(caller, desk), *others]]
        assert [answer.status for answer in answers] == [201] * 3
        assert Order.objects.count() == 3

    def test_lines_are_added_once(self, caller: Caller) -> None:
        cart = caller.post("/carts").json["id"]
        body = {"lines": [{"sku": "A", "quantity": "2"}]}
        first = caller.post(f"/carts/{cart}/lines", body, key="k")
        assert caller.post(f"/carts/{cart}/lines", body, key="k").text == first.text
        assert caller.get(f"/carts/{cart}").json["lines"][0]["quantity"] == "2"
        caller.post(f"/carts/{cart}/lines", body)
        assert caller.get(f"/carts/{cart}").json["lines"][0]["quantity"] == "4"

    def test_a_key_stands_before_whatever_a_request_locks(self, caller: Caller) -> None:
        """Lists and recurring orders are locked before the order that comes of them, which has a key of its own."""
        bodies = {"add_to_purchase_list": {"lines": [{"sku": "A", "quantity": "1"}]}}
        for name, terms in OPERATIONS.items():
            is_plain = name in bodies or not (terms.reads_body or terms.form)
            if terms.method == "POST" and "{" in terms.path and is_plain:
                path = re.sub(r"{uuid:\w+}", str(make.unknown_id()), terms.path)
                answer = caller.post(re.sub(r"{\w+}", "2026-01-05", path), bodies.get(name), key=name)
                assert answer.status in (403, 404), (name, answer.text)

    def test_every_post_takes_a_key(self) -> None:
        posts = {name for name, terms in OPERATIONS.items() if terms.method == "POST"}
        assert posts == {
            "accept_prices", "accept_recurring_run", "activate_cart", "add_address", "add_cost_center", "add_lines",
            "add_payable_target", "add_to_purchase_list", "add_unit", "apply_import", "approve_join_request",
            "approve_order", "archive_address", "archive_cost_center", "archive_purchase_list", "archive_role",
            "archive_unit", "attach_to_order", "attach_to_quote", "cancel_collect_round", "cancel_import",
            "choose_columns", "close_purchase_list", "comment", "copy_purchase_list", "create_approval_rule",
            "create_cart", "create_delegation", "create_purchase_list", "edit_lines", "end_recurring_order",
            "enter_code", "give_role", "hand_over_cart", "invite_again", "invite_person", "lock_collect_round",
            "make_recurring_order", "make_role", "move_lines", "move_recurring_run", "open_collect_round",
            "order_what_is_missing", "pause_recurring_order", "place_order", "prepare_round_orders",
            "propose_address_first", "put_quick_order_on_list", "read_prices", "read_quick_order",
            "read_quick_order_attachment", "refuse_join_request", "reject_order", "remind_collect_round",
            "remove_lines", "remove_person", "remove_purchase_list_lines", "reopen_purchase_list", "request_quote",
            "resend_payable_notice", "restore_cart", "restore_cost_center", "restore_purchase_list", "restore_role",
            "restore_unit", "resubmit_order", "resume_recurring_order", "retry_recurring_run", "return_order",
            "scan_into_purchase_list", "send_domain_link", "send_list_lines_to_cart", "send_purchase_list_to_cart",
            "send_quick_order_to_cart", "skip_recurring_run", "state_mail_domain", "take_in_recurring_run",
            "take_levels_over", "take_lines_to_list", "take_over_recurring_order", "teach_dictionary_file",
            "try_payable_target", "try_recurrence", "undo_edit", "upload_quick_order", "upsert_attributes",
            "upsert_categories", "upsert_costs", "upsert_kits", "upsert_part_numbers", "upsert_prices",
            "upsert_products", "upsert_stock", "withdraw_order", "write_work_calendar",
        }  # fmt: skip


@pytest.mark.django_db(transaction=True)
@pytest.mark.proof
class TestAllAtOnce:
    """Impatient callers on connections of their own."""

    def test_200_equal_orders_are_one_order_with_200_equal_answers(self, at_once: Any) -> None:
        _, body, caller = self._ready()
        answers: list[Answer] = at_once([partial(self._post, caller, body, "k")] * 200)
        assert {type(answer) for answer in answers} == {Answer}
        assert {(answer.status, answer.text) for answer in answers} == {(201, answers[0].text)}
        assert sum(REPLAY not in answer.headers for answer in answers) == 1
        assert (Order.objects.count(), CreditEntry.objects.count()) == (1, 1)
        assert_invariants()

    def test_without_one_key_the_cart_still_makes_one_order(self, at_once: Any) -> None:
        _, body, caller = self._ready()
        answers: list[Answer] = at_once([partial(self._post, caller, body, str(uuid4())) for _ in range(40)])
        assert sorted(answer.status for answer in answers) == [201] + [422] * 39
        assert {answer.code for answer in answers} == {"", "cart_is_empty"}
        assert Order.objects.count() == 1
        assert_invariants()

    def test_without_the_unique_key_impatience_orders_twice(
        self, at_once: Any, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """The guard taken out: equal requests to fill a cart each have their effect."""
        _, _, caller = self._ready()
        cart = caller.post("/carts").json["id"]
        lines = {"lines": [{"sku": "A", "quantity": "1"}]}
        add = partial(caller.post, f"/carts/{cart}/lines", lines)
        at_once([partial(add, key="k")] * 10)
        assert caller.get(f"/carts/{cart}").json["lines"][0]["quantity"] == "1"
        monkeypatch.setattr("lonja.api.operations.once", lambda owner, key, asked, do: (do(), False))
        at_once([partial(add, key="l")] * 10)
        assert caller.get(f"/carts/{cart}").json["lines"][0]["quantity"] == "11"
        assert GivenAnswer.objects.count() == 1

    def _ready(self) -> tuple[Desk, dict[str, Any], Caller]:
        desk = make_desk()
        make.make_variant("A", price=10, stock=9999)
        caller = machine(desk.company)
        return desk, ordering(caller, desk), caller

    def _post(self, caller: Caller, body: dict[str, Any], key: str) -> Answer:
        return Caller(headers=caller.headers).post("/orders", body, key=key)

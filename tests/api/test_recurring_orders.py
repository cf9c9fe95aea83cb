"""Recurring orders over the API: machines look on, people make and change them, by the same verbs as on the pages."""

from __future__ import annotations

from typing import Any

import pytest
import time_machine

from lonja.companies.models import User
from lonja.ordering.models import Order, RecurringOrder
from lonja.pricing.models import PriceEntry
from tests import factories as make
from tests.api.machine import Caller, person
from tests.lists.shelves import leveled
from tests.ordering.desk import Desk
from tests.ordering.standing import at, only_run, work

pytestmark = pytest.mark.django_db

ALL = "/recurring-orders"


def wanted(desk: Desk, **facts: Any) -> dict[str, Any]:
    """Paper on the last working day of every second month."""
    rule = {"period": "month", "every": 2, "anchor_on": "2026-11-30", "month_place": "last_day", "shift": "before"}
    lines = [{"sku": "PAPER", "quantity": "10"}]
    plain = {"name": "Stationery", "rule": rule, "lines": lines, "delivery_address_id": str(desk.delivery.pk)}
    return {**plain, **facts}


def test_a_person_makes_changes_pauses_and_ends_one_and_a_machine_looks_on(desk: Desk, caller: Caller) -> None:
    make.make_variant("PAPER", price=4, stock=900)
    buyer = person(User.objects.get(pk=desk.buyer.user_id))
    with time_machine.travel(at("2026-11-23"), tick=False):
        made = buyer.post(ALL, wanted(desk))
        one = f"{ALL}/{made.json['id']}"
        assert (made.status, made.json["rule"]) == (201, "every 2 months on the last working day")
        seen = caller.get(one).json
        assert [(run["runs_on"], run["net"]) for run in seen["next_runs"]][:2] == [
            ("2026-11-30", "40.00"), ("2027-01-29", "40.00"),
        ]  # fmt: skip
        assert [held["name"] for held in caller.get(ALL).json["data"]] == ["Stationery"]
        assert buyer.post(f"{one}/dates/2026-11-30/skip").json["next_runs"][0]["is_skipped"]
        moved = buyer.post(f"{one}/dates/2027-01-31/move", {"to": "2027-01-27"}).json
        assert moved["next_runs"][1]["runs_on"] == "2027-01-27"
        lines = {"version": moved["version"], "lines": [{"sku": "PAPER", "quantity": "3"}]}
        assert buyer.send("put", f"{one}/lines", lines).json["lines"][0]["quantity"] == "3"
        assert buyer.send("put", f"{one}/lines", lines).code == "changed_meanwhile"
        for verb, state in (("pause", "paused"), ("resume", "active"), ("end", "ended")):
            assert buyer.post(f"{one}/{verb}").json["state"] == state
        assert buyer.post(f"{one}/resume").code == "recurring_over"
        for answer in (caller.post(ALL, wanted(desk)), caller.post(f"{one}/pause")):
            assert answer.code == "person_needed"


def test_a_run_that_differs_is_told_and_tried_again(desk: Desk, caller: Caller) -> None:
    make.make_variant("PAPER", price=4, stock=900)
    buyer = person(User.objects.get(pk=desk.buyer.user_id))
    with time_machine.travel(at("2026-11-23"), tick=False):
        one = f"{ALL}/{buyer.post(ALL, wanted(desk)).json['id']}"
    PriceEntry.objects.update(unit_price=5)
    with time_machine.travel(at("2026-11-30"), tick=False):
        work()
        run = caller.get(one).json["runs"][0]
        assert (run["state"], run["order_id"]) == ("review", None)
        assert (run["differences"][0]["kind"], run["differences"][0]["after"]) == ("price_held", "5.00")
        retry = f"/recurring-runs/{only_run(RecurringOrder.objects.get()).pk}/retry"
        assert buyer.post(retry).json["state"] == "review"
        PriceEntry.objects.update(unit_price=4)
        assert buyer.post(retry).json["order_id"] == str(Order.objects.get().pk)
        assert buyer.post(retry).code == "run_not_open"


def test_what_is_refused_changes_nothing(desk: Desk, caller: Caller) -> None:
    make.make_variant("PAPER", price=4, stock=900)
    buyer = person(User.objects.get(pk=desk.buyer.user_id))
    past = {"period": "month", "anchor_on": "2020-01-01", "ends_on": "2020-02-01"}
    for body, code in (
        (wanted(desk, rule=past), "recurrence_invalid"),
        (wanted(desk, lines=[{"sku": "NO-SUCH", "quantity": "1"}]), "skus_unknown"),
        (wanted(desk, delivery_address_id=str(make.unknown_id())), "address_missing"),
        (wanted(desk, rule={"period": "month", "anchor_on": "2026-02-30"}), "input_invalid"),
    ):
        assert buyer.post(ALL, body).code == code
    assert not RecurringOrder.objects.exists()
    assert caller.get(f"{ALL}/{make.unknown_id()}").status == 404


def test_settings_single_runs_consent_and_calendar(desk: Desk, caller: Caller) -> None:
    make.make_variant("PAPER", price=4, stock=900)
    buyer = person(User.objects.get(pk=desk.buyer.user_id))
    approver = person(make.make_user_in(desk.company, "approver", "company-admin"))
    with time_machine.travel(at("2026-11-23"), tick=False):
        made = buyer.post(ALL, wanted(desk)).json
        one = f"{ALL}/{made['id']}"
        settings = {**wanted(desk), "notice_days": 5, "price_policy": "accept", "price_percent": "2.5"}
        del settings["lines"]
        assert buyer.send("put", one, {**settings, "version": 99}).code == "changed_meanwhile"
        changed = buyer.send("put", one, {**settings, "version": made["version"]}).json
        assert (changed["notice_days"], changed["price_policy"], changed["recurrence"]["every"]) == (5, "accept", 2)
        strange = {**settings, "payment_method": "gold", "version": changed["version"]}
        assert buyer.send("put", one, strange).code == "unknown_payment_method"
        edited = buyer.send("put", f"{one}/dates/2026-11-30/lines", {"lines": [{"sku": "PAPER", "quantity": "3"}]}).json
        assert [run["net"] for run in edited["next_runs"]][:2] == ["12.00", "40.00"]
        restored = buyer.send("delete", f"{one}/dates/2026-11-30/lines").json
        assert not restored["next_runs"][0]["has_own_lines"]
        buyer.post(f"{one}/dates/2026-11-30/skip")
        assert not buyer.post(f"{one}/dates/2026-11-30/take-in-again").json["next_runs"][0]["is_skipped"]
        consent = {"amount": "50.00", "until_on": "2027-12-31"}
        assert buyer.send("put", f"{one}/consent", consent).status in (403, 404)
        assert approver.send("put", f"{one}/consent", consent).json["consents"][0]["amount"] == "50.00"
        assert approver.send("delete", f"{one}/consent").status == 204
        days = {"days": [{"on": "2026-11-30", "name": "Inventory"}]}
        written = approver.post("/work-calendar/days", days).json["data"]
        assert caller.get(one).json["next_runs"][0]["runs_on"] == "2026-11-27"
        assert approver.send("delete", f"/work-calendar/days/{written[0]['id']}").status == 204
        assert caller.get("/work-calendar").json["data"] == []
        assert buyer.post("/work-calendar/days", days).status == 403
        tried = {"rule": wanted(desk)["rule"], "delivery_address_id": str(desk.delivery.pk)}
        dates = caller.post("/recurring-dates", tried).json["dates"]
        assert [date["runs_on"] for date in dates][:2] == ["2026-11-30", "2027-01-29"]
        assert approver.post(f"{one}/take-over").json["owner_id"] != made["owner_id"]


def test_a_held_run_is_read_and_accepted_as_it_was_read(desk: Desk, caller: Caller) -> None:
    make.make_variant("PAPER", price=4, stock=900)
    buyer = person(User.objects.get(pk=desk.buyer.user_id))
    with time_machine.travel(at("2026-11-23"), tick=False):
        buyer.post(ALL, wanted(desk))
    PriceEntry.objects.update(unit_price=5)
    with time_machine.travel(at("2026-11-30"), tick=False):
        work()
        run = f"/recurring-runs/{only_run(RecurringOrder.objects.get()).pk}"
        seen = caller.get(run).json
        assert (seen["state"], seen["today"]["net"]) == ("review", "50.00")
        PriceEntry.objects.update(unit_price=6)
        stale = {"fingerprint": seen["today"]["fingerprint"]}
        assert buyer.post(f"{run}/accept", stale).code == "cart_changed"
        fresh = {"fingerprint": caller.get(run).json["today"]["fingerprint"], "is_for_all": True}
        assert buyer.post(f"{run}/accept", fresh).json["order_id"] == str(Order.objects.get().pk)
    assert caller.get(f"{ALL}/{RecurringOrder.objects.get().pk}").json["lines"][0]["accepted_unit_price"] == "6.00"


def test_levels_of_a_list_are_counted_and_ordered_over_the_api(desk: Desk, caller: Caller) -> None:
    paper = make.make_variant("PAPER", price=4, stock=900)
    buyer = person(User.objects.get(pk=desk.buyer.user_id))
    with time_machine.travel(at("2026-11-23"), tick=False):
        shelf = leveled(desk.buyer, (paper, 10, 30))
        by_levels = wanted(desk, contents="par_levels", list_id=str(shelf.pk), lines=[])
        made = buyer.post(ALL, by_levels)
        assert (made.status, made.json["lines"][0]["quantity"], made.json["list_id"]) == (201, "30", str(shelf.pk))
        refused = buyer.post(ALL, wanted(desk, contents="par_levels", list_id=str(make.unknown_id()), lines=[]))
        assert refused.code == "levels_missing"
        found = [{"line_id": str(shelf.lines.get().pk), "on_shelf": "4"}]
        counted = buyer.send("put", f"/purchase-lists/{shelf.pk}/counts", {"counts": found})
        assert counted.json["lines"][0]["counted"] == "4"
        assert buyer.get(f"{ALL}/{made.json['id']}").json["next_runs"][0]["net"] == "104.00"
        body = {"version": made.json["version"], "lines": [{"sku": "PAPER", "quantity": "3"}]}
        assert buyer.send("put", f"{ALL}/{made.json['id']}/lines", body).code == "lines_from_list"

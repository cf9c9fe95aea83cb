"""Rows that a program leaves with the worker: taken at once, done afterwards, asked for, confirmed, canceled."""

from __future__ import annotations

import json
from typing import Any

import pytest
from django.utils import translation
from procrastinate.contrib.django.models import ProcrastinateJob

from lonja.companies.models import ApiKey
from lonja.companies.permissions import Permission
from lonja.companies.queries import actor_of_key, nobody
from lonja.core.clock import now
from lonja.exchange.actions.working import work_on
from lonja.exchange.models import FilePart, Import
from lonja.exchange.states import AT_WORK, ImportState
from lonja.pricing.models import PriceEntry
from tests import factories as make
from tests.api.machine import Answer, Caller, key_of, person, seller_machine

pytestmark = pytest.mark.django_db
LINES = "application/x-ndjson"
LATER = {"Prefer": "respond-async; x=1, wait=10"}


@pytest.fixture
def erp() -> Caller:
    """The seller's ERP; there are a list and many variants."""
    make.make_seller()
    make.make_price_list("trade")
    for number in range(20):
        make.make_variant(f"G{number}")
    return seller_machine()


def prices(price: str, *more: dict[str, Any]) -> bytes:
    rows = [{"list": "trade", "sku": f"G{n}", "price": price} for n in range(20)]
    return "\n".join(map(json.dumps, (*rows, *more))).encode()


def leave(caller: Caller, data: bytes, *, path: str = "/bulk/prices", **headers: str) -> Answer:
    return caller.raw(path, data, LINES, **LATER, **headers)


def work() -> None:
    """As the worker does, with the arguments of the jobs that wait."""
    for job in ProcrastinateJob.objects.filter(task_name="work_on_import").order_by("id"):
        record = Import.objects.get(pk=job.args["number"])
        if record.state in AT_WORK:
            with translation.override(job.args["language"]):
                work_on(actor_of_key(job.args["key_id"]) or nobody(), record.pk)


def place_of(answer: Answer) -> str:
    return str(answer.headers["Location"]).removeprefix("/api/v1")


def test_it_is_taken_at_once_and_done_afterwards(erp: Caller) -> None:
    answer = leave(erp, prices("10", {"list": "trade", "sku": "X", "price": "1"}))
    assert (answer.status, answer.headers["Preference-Applied"]) == (202, "respond-async")
    assert (answer.json["state"], answer.json["rows_url"], answer.json["failure"]) == ("applying", None, None)
    assert not PriceEntry.objects.exists()
    early = erp.get(place_of(answer) + "/rows")
    assert (early.status, early.code) == (409, "bulk_rows_not_yet")
    work()
    told = erp.get(place_of(answer)).json
    assert (told["state"], told["counts"]["new"], told["counts"]["rejected"]) == ("applied", 20, 1)
    rows = erp.send("get", told["rows_url"].removeprefix("/api/v1"), Accept=LINES).text.splitlines()
    assert [json.loads(row)["status"] for row in rows] == ["new"] * 20 + ["rejected"]
    assert "nothing with this code" in rows[-1], "in the language of the request"
    assert PriceEntry.objects.count() == 20


def test_a_list_goes_the_same_way(erp: Caller) -> None:
    answer = erp.send("post", "/bulk/prices", [{"list": "trade", "sku": "G1", "price": "2"}], **LATER)
    work()
    assert erp.get(place_of(answer)).json["state"] == "applied"
    assert PriceEntry.objects.get().unit_price == 2


def test_one_key_is_one_import(erp: Caller) -> None:
    first = leave(erp, prices("10"), **{"Idempotency-Key": "night"})
    again = leave(erp, prices("10"), **{"Idempotency-Key": "night"})
    assert (again.status, again.headers["Location"]) == (202, first.headers["Location"])
    assert again.headers["Idempotent-Replay"] == "true"
    work()
    assert leave(erp, prices("10"), **{"Idempotency-Key": "night"}).json["state"] == "applied"
    assert leave(erp, prices("11"), **{"Idempotency-Key": "night"}).code == "idempotency_key_reused"
    at_once = erp.raw("/bulk/prices", prices("10"), LINES, **{"Idempotency-Key": "night"})
    assert at_once.code == "idempotency_key_reused"
    assert Import.objects.filter(state=ImportState.APPLIED).count() == 1


def test_what_cannot_be_read_fails_and_says_why(erp: Caller) -> None:
    answer = leave(erp, b'{"list": "trade"}\n{')
    work()
    told = erp.get(place_of(answer)).json
    assert (told["state"], told["failure"]["code"], told["failure"]["status"]) == (
        "failed", "bulk_rows_unreadable", 400,
    )  # fmt: skip
    assert told["failure"]["detail"] == told["problem"]
    assert not PriceEntry.objects.exists()


def test_a_guard_holds_it_until_somebody_who_may_confirms(erp: Caller) -> None:
    erp.raw("/bulk/prices", prices("10"), LINES)
    place = place_of(leave(erp, prices("1")))
    work()
    held = erp.get(place).json
    assert (held["state"], held["confirm"], held["counts"]["changed"]) == ("held", ["falling"], 20)
    assert erp.post(place + "/apply", {}).code == "exchange_not_confirmed"
    stock = seller_machine([Permission.SALES_STOCK_MANAGE])
    assert stock.post(place + "/apply", {"confirm": ["falling"]}).status in (403, 404)
    assert PriceEntry.objects.filter(unit_price=10).count() == 20
    taken = erp.post(place + "/apply", {"confirm": held["confirm"]})
    assert (taken.status, taken.json["state"]) == (202, "applying")
    work()
    assert erp.get(place).json["state"] == "applied"
    assert PriceEntry.objects.filter(unit_price=1).count() == 20
    assert erp.post(place + "/apply", {"confirm": ["falling"]}).code == "import_not_possible_now"


def test_a_person_who_may_change_prices_confirms_what_a_program_left(erp: Caller) -> None:
    erp.raw("/bulk/prices", prices("10"), LINES)
    place = place_of(leave(erp, prices("1")))
    work()
    browser = person(make.make_staff())
    assert browser.get(place).json["confirm"] == ["falling"]


def test_what_is_confirmed_beforehand_is_not_held(erp: Caller) -> None:
    erp.raw("/bulk/prices", prices("10"), LINES)
    place = place_of(leave(erp, prices("1"), path="/bulk/prices?confirm=falling"))
    work()
    assert erp.get(place).json["state"] == "applied"


def test_a_preview_can_be_applied_later(erp: Caller) -> None:
    place = place_of(leave(erp, prices("10"), path="/bulk/prices?preview=true"))
    work()
    assert (erp.get(place).json["state"], PriceEntry.objects.count()) == ("ready", 0)
    assert erp.post(place + "/apply", {}).status == 202
    work()
    assert (erp.get(place).json["state"], PriceEntry.objects.count()) == ("applied", 20)


def test_it_can_be_canceled_until_the_worker_has_it(erp: Caller) -> None:
    place = place_of(leave(erp, prices("10")))
    assert erp.post(place + "/cancel").json["state"] == "canceled"
    assert not FilePart.objects.exists()
    work()
    assert (erp.get(place).json["state"], PriceEntry.objects.count()) == ("canceled", 0)
    assert erp.post(place + "/cancel").code == "import_not_possible_now"
    done = place_of(leave(erp, prices("10")))
    work()
    assert erp.post(done + "/cancel").code == "import_not_possible_now"
    assert PriceEntry.objects.count() == 20


def test_a_key_that_ended_meanwhile_changes_nothing(erp: Caller) -> None:
    place = place_of(leave(erp, prices("10")))
    ApiKey.objects.filter(pk=key_of(erp).pk).update(revoked_at=now())
    work()
    told = seller_machine().get(place).json
    assert (told["state"], told["failure"]["code"]) == ("failed", "permission_missing")
    assert not PriceEntry.objects.exists()


@pytest.mark.parametrize("wish", ["", "wait=5", "respond-async-not", "return=minimal"])
def test_other_preferences_are_passed_over(erp: Caller, wish: str) -> None:
    assert erp.raw("/bulk/prices", prices("10"), LINES, Prefer=wish).status == 200

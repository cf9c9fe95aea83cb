"""The pages of recurring orders: made, looked at, changed, agreed to beforehand, reviewed; without JavaScript too."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
import time_machine
from django.test import Client
from django.urls import reverse

from lonja.companies.models import User
from lonja.core import events
from lonja.core.models import RecordedEvent
from lonja.notifications.models import Message
from lonja.ordering.actions.recurring import announce_runs
from lonja.ordering.models import CalendarDay, Order, RecurringConsent, RecurringOrder, Road
from lonja.ordering.recurring_states import RecurringState, RunState
from lonja.pricing.models import PriceEntry
from tests import factories as make
from tests.ordering.desk import Desk, make_desk
from tests.ordering.standing import at, monthly, only_run, standing, work

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _in_november() -> Iterator[None]:
    with time_machine.travel(at("2026-11-23"), tick=False):
        yield


@pytest.fixture
def desk() -> Desk:
    return make_desk()


@pytest.fixture
def browser(desk: Desk) -> Client:
    return browser_of(desk.buyer.user_id)


def browser_of(user_id: object, language: str = "en") -> Client:
    client = Client()
    client.force_login(User.objects.get(pk=user_id))
    client.cookies["lonja_language"] = language
    return client


def address(name: str, *args: Any) -> str:
    return reverse(f"storefront:{name}", args=args)


def typed(desk: Desk, **facts: Any) -> dict[str, Any]:
    """The form as a person fills it: stationery on the last working day of every second month."""
    plain = {
        "name": "Stationery", "every": "2", "period": "month", "anchor_on": "2026-11-30", "month_place": "last_day",
        "shift": "before", "hour": "6", "contents": "fixed", "price_policy": "accept", "price_percent": "2.5",
        "when_missing": "leave_out", "notice_days": "3", "delivery_address": str(desk.delivery.pk),
    }  # fmt: skip
    return {**plain, **facts}


def test_one_is_made_of_the_cart_with_a_preview_of_its_dates(desk: Desk, browser: Client) -> None:
    paper = make.make_variant("PAPER", price=4, stock=900)
    desk.add((paper, 12))
    page = browser.get(address("new_recurring") + "?from=cart").text
    assert f'name="variant" value="{paper.pk}"' in page
    preview = browser.get(address("recurring_preview"), typed(desk)).text
    assert "every 2 months on the last working day" in preview
    assert "Friday, 29 January 2027" in preview
    lines = {"variant": [paper.pk], "quantity": ["12"], "cost_center": [""], "choice": [""], "note": [""]}
    made = browser.post(address("new_recurring"), typed(desk, **lines, code=["PAPER"], amount=["3"]))
    held = RecurringOrder.objects.get()
    assert made["Location"] == address("recurring_order", held.pk)
    assert (held.lines.get().quantity, held.price_percent, held.owner_id) == (15, Decimal("2.5"), desk.buyer.user_id)
    shown = browser.get(made["Location"]).text
    assert shown.count("€60.00") >= 5
    assert "Stationery" in browser.get(address("recurring_orders")).text


def test_one_is_made_of_an_order(desk: Desk, browser: Client) -> None:
    order = desk.order((make.make_variant("PAPER", price=4, stock=900), 7))
    assert address("new_recurring") + f"?order={order.pk}" in browser.get(address("order", order.pk)).text
    page = browser.get(address("new_recurring") + f"?order={order.pk}").text
    assert re.search(r'name="quantity"[^>]*value="7"', page)
    stranger = browser_of(make_desk().buyer.user_id)
    assert stranger.get(address("new_recurring") + f"?order={order.pk}").status_code == 404


@pytest.mark.parametrize(
    "wrong",
    [
        {"every": "0"},
        {"anchor_on": "2020-01-01", "ends_on": "2020-02-01"},
        {"delivery_address": "none"},
        {"code": ["NO-SUCH"], "amount": ["1"]},
        {"price_percent": "much"},
        {},
    ],
)
def test_what_contradicts_itself_is_refused_and_kept(desk: Desk, browser: Client, wrong: dict[str, Any]) -> None:
    answer = browser.post(address("new_recurring"), typed(desk, **wrong))
    assert (answer.status_code, "Stationery" in answer.text) == (422, True)
    assert not RecurringOrder.objects.exists()


def test_a_preview_of_nonsense_says_so_and_breaks_nothing(browser: Client) -> None:
    for query in ({}, {"every": "x"}, {"every": "1", "period": "month", "anchor_on": "2026-13-01"}):
        assert browser.get(address("recurring_preview"), query).status_code == 200


@pytest.mark.parametrize("language", ["es", "en"])
def test_every_page_speaks_its_readers_language(desk: Desk, language: str) -> None:
    held = standing(desk, monthly("2026-12-01"), (make.make_variant("PAPER", price=4, stock=5), 10))
    browser = browser_of(desk.buyer.user_id, language)
    word = {"es": "cada mes", "en": "every month"}[language]
    assert word in browser.get(address("recurring_orders")).text
    assert word in browser.get(address("recurring_order", held.pk)).text
    for name in ("edit_recurring", "recurring_lines"):
        assert browser.get(address(name, held.pk)).status_code == 200
    for path in (address("recurring_run", only_run(held).pk), address("work_days"), address("new_recurring")):
        assert browser.get(path).status_code == 200


def test_dates_are_skipped_moved_and_taken_in_again_from_the_page(desk: Desk, browser: Client) -> None:
    held = standing(desk, monthly("2026-12-01"), (make.make_variant(price=4, stock=99), 1))
    change = address("change_recurring_date", held.pk)
    browser.post(change, {"due": "2026-12-01", "skip": "1"})
    assert only_run(held).state == RunState.SKIPPED
    browser.post(change, {"due": "2026-12-01", "take_in": "1"})
    browser.post(change, {"due": "2026-12-01", "to": "2026-12-04"})
    assert (only_run(held).state, only_run(held).runs_on) == (RunState.PLANNED, date(2026, 12, 4))
    answer = browser.post(change, {"due": "2026-12-01", "to": "2027-06-01"}, follow=True)
    assert "before the next one" in answer.text
    for nonsense in ({}, {"due": "x", "skip": "1"}, {"due": "2026-12-02", "skip": "1"}, {"due": "2026-12-01"}):
        assert browser.post(change, nonsense).status_code == 302
    assert only_run(held).runs_on == date(2026, 12, 4)


def test_lines_change_for_one_run_or_for_all(desk: Desk, browser: Client) -> None:
    paper = make.make_variant("PAPER", price=4, stock=99)
    held = standing(desk, monthly("2026-12-01"), (paper, 1))
    lines = {"variant": [paper.pk], "cost_center": [""], "choice": [""], "note": [""], "seen": held.version}
    path = address("recurring_lines", held.pk)
    browser.post(path + "?due=2026-12-01", {**lines, "quantity": ["5"], "due": "2026-12-01", "which": "one"})
    assert (only_run(held).lines.get().quantity, held.lines.get(run=None).quantity) == (5, 1)
    browser.post(path, {**lines, "quantity": ["3"]})
    assert held.lines.get(run=None).quantity == 3
    stale = browser.post(path, {**lines, "quantity": ["9"]})
    assert (stale.status_code, held.lines.get(run=None).quantity) == (422, 3)
    nothing = browser.post(path, {**lines, "quantity": ["0"]})
    assert (nothing.status_code, held.lines.get(run=None).quantity) == (422, 3)


def test_it_is_paused_resumed_changed_and_ended_from_the_page(desk: Desk, browser: Client) -> None:
    held = standing(desk, monthly("2026-12-01"), (make.make_variant(price=4, stock=99), 1))
    for verb, state in (("pause", RecurringState.PAUSED), ("resume", RecurringState.ACTIVE), ("no", "active")):
        browser.post(address("change_recurring_state", held.pk), {"to": verb})
        held.refresh_from_db()
        assert held.state == state
    edit = address("edit_recurring", held.pk)
    assert browser.post(edit, typed(desk, seen=held.version, name="Renamed")).status_code == 302
    assert browser.post(edit, typed(desk, seen=held.version, name="Stale")).status_code == 422
    browser.post(address("change_recurring_state", held.pk), {"to": "end"})
    held.refresh_from_db()
    assert (held.name, held.state) == ("Renamed", RecurringState.ENDED)


def test_a_colleague_looks_on_and_an_approver_agrees_beforehand(desk: Desk) -> None:
    unit = make.make_unit(desk.company)
    held = standing(desk, monthly("2026-12-01"), (make.make_variant(price=4, stock=99), 1))
    consent = address("consent_recurring", held.pk)
    viewer = browser_of(make.make_user_in(desk.company, "viewer").pk)
    page = viewer.get(address("recurring_order", held.pk)).text
    assert (consent in page, address("change_recurring_state", held.pk) in page) == (False, False)
    elsewhere = browser_of(make.make_user_in(desk.company, "buyer", unit=unit).pk)
    assert elsewhere.get(address("recurring_order", held.pk)).status_code == 404
    head = browser_of(make.make_user_in(desk.company, "approver").pk)
    assert consent in head.get(address("recurring_order", held.pk)).text
    for wrong in ({"amount": "", "until_on": ""}, {"amount": "10", "until_on": "2020-01-01"}):
        head.post(consent, wrong)
    assert not RecurringConsent.objects.exists()
    head.post(consent, {"amount": "100", "until_on": "2027-12-31"})
    assert RecurringConsent.objects.get().amount == 100
    head.post(consent, {"revoke": "1"})
    assert not RecurringConsent.objects.filter(revoked_at=None).exists()


def test_a_held_run_is_reviewed_and_ordered_as_it_was_shown(desk: Desk, browser: Client) -> None:
    held = standing(desk, monthly("2026-12-01"), (make.make_variant("PAPER", price=4, stock=99), 10))
    PriceEntry.objects.update(unit_price=5)
    with time_machine.travel(at("2026-12-01"), tick=False):
        work()
        run = only_run(held)
        path = address("recurring_run", run.pk)
        assert path in browser.get(address("recurring_orders")).text
        page = browser.get(path).text
        assert "the price rose from €4.00 to €5.00" in page
        seen = re.search(r'name="seen" value="([0-9a-f]+)"', page)
        assert seen is not None
        settle = address("settle_recurring_run", run.pk)
        colleague = browser_of(make.make_user_in(desk.company, "buyer").pk)
        colleague.post(settle, {"accept": "1", "seen": seen[1]})
        browser.post(settle, {"accept": "1", "seen": "0" * 64})
        browser.post(settle, {"retry": "1"})
        assert not Order.objects.exists()
        done = browser.post(settle, {"accept": "1", "seen": seen[1], "for_all": "1"})
        order = Order.objects.get()
        assert (done["Location"], order.road) == (address("order", order.pk), Road.RECURRING)
        assert order.number in browser.get(address("recurring_order", held.pk)).text


def test_who_keeps_the_addresses_writes_the_calendar(desk: Desk, browser: Client) -> None:
    admin = browser_of(make.make_user_in(desk.company, "company-admin").pk)
    change = address("change_work_days")
    assert browser.post(change, {"days": "15/05/2027"}).status_code == 403
    assert admin.post(change, {"days": "15/05/2027; San Isidro\n9/11; Almudena"}).status_code == 302
    wrong = admin.post(change, {"days": "15/05/2027\n40/40/2027"})
    assert (wrong.status_code, "Line 2" in wrong.text) == (422, True)
    assert "San Isidro" in browser.get(address("work_days")).text
    admin.post(change, {"remove": CalendarDay.objects.get(name="Almudena").pk})
    assert CalendarDay.objects.get().name == "San Isidro"


def test_pages_take_a_constant_number_of_queries_for_any_number_of_lines(
    desk: Desk, browser: Client, django_assert_max_num_queries: Any
) -> None:
    few = standing(desk, monthly("2026-12-01"), (make.make_variant(price=1, stock=99), 1))
    many = standing(desk, monthly("2026-12-01"), *((make.make_variant(price=1, stock=99), 1) for _ in range(40)))
    browser.get(address("recurring_order", few.pk))
    with django_assert_max_num_queries(75) as counted:
        browser.get(address("recurring_order", few.pk))
    with django_assert_max_num_queries(len(counted)):
        browser.get(address("recurring_order", many.pk))


def test_the_list_takes_a_constant_number_of_queries_for_any_number_of_orders(
    desk: Desk, browser: Client, django_assert_max_num_queries: Any
) -> None:
    paper = make.make_variant(price=1, stock=99)
    standing(desk, monthly("2026-12-01"), (paper, 1))
    browser.get(address("recurring_orders"))
    with django_assert_max_num_queries(20) as counted:
        browser.get(address("recurring_orders"))
    for _ in range(5):
        standing(desk, monthly("2026-12-01"), (paper, 1))
    with django_assert_max_num_queries(len(counted)):
        browser.get(address("recurring_orders"))


def test_mails_announce_a_run_and_tell_how_it_went(desk: Desk) -> None:
    paper = make.make_variant("PAPER", price=4, stock=7)
    standing(desk, monthly("2026-12-01"), (paper, 10), (make.make_variant("PENS", price=1, stock=99), 1))
    with time_machine.travel(at("2026-11-29"), tick=False):
        announce_runs()
        _deliver("run_announced", "RecurringRunAnnounced")
    with time_machine.travel(at("2026-12-01"), tick=False):
        work()
        _deliver("run_settled", "RecurringRunSettled")
    announced, settled = Message.objects.order_by("created_at")
    assert "1 dic 2026" in announced.subject
    assert "PENS" in announced.text
    assert Order.objects.get().number in settled.text
    assert "PAPER" in settled.text


def _deliver(handler: str, name: str) -> None:
    for _ in range(2):
        events.deliver(RecordedEvent.objects.get(name=name).pk, f"lonja.notifications.recurring_handlers.{handler}")

"""The pages of collect rounds: opened, filled with and without a script, reviewed in the grid, ordered; mails."""

from __future__ import annotations

import json
from datetime import timedelta
from decimal import Decimal
from typing import Any
from uuid import uuid4

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from lonja.core.events import deliver
from lonja.core.models import RecordedEvent
from lonja.lists.models import CollectRound, ListKind, RoundCell, RoundDepartment, RoundState
from lonja.notifications.models import Message
from lonja.ordering.models import Order
from tests import factories as make
from tests.lists.shelves import Firm, cell_of, make_firm, make_list, make_round, write
from tests.storefront.test_list_pages import browser_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def firm() -> Firm:
    return make_firm()


def page(held: CollectRound, name: str = "round", *args: object) -> str:
    return reverse(f"storefront:{name}", args=[held.pk, *args])


def send(browser: Client, held: CollectRound, cells: list[dict[str, Any]], *, manager: bool = False) -> HttpResponse:
    """What the script sends."""
    body = json.dumps({"manager": manager, "cells": cells})
    return browser.post(page(held, "save_round_cells"), body, content_type="application/json")  # type: ignore[return-value]


def column_of(firm: Firm, held: CollectRound, at: int = 0) -> RoundDepartment:
    return RoundDepartment.objects.get(round=held, unit=firm.units[at])


def test_a_manager_opens_a_round_and_its_departments_are_told(firm: Firm) -> None:
    source = make_list(firm.head, (make.make_variant("BOLT", price=2), 1), kind=ListKind.COMPANY)
    browser = browser_of(firm.head)
    assert "Department 1" in browser.get(reverse("storefront:new_round")).text
    moment = timezone.localtime() + timedelta(days=2)
    given = {
        "name": "March", "purchase_list": str(source.pk), "closes_at": f"{moment:%Y-%m-%dT%H:%M}", "note": "",
        "department": [str(unit.pk) for unit in firm.units],
    }  # fmt: skip
    assert browser.post(reverse("storefront:new_round"), given | {"department": []}).status_code == 422
    assert browser.post(reverse("storefront:new_round"), given).status_code == 302
    held = CollectRound.objects.get()
    assert held.departments.count() == 2
    event = RecordedEvent.objects.get(name="RoundOpened")
    for _ in range(2):
        deliver(event.pk, "lonja.notifications.handlers.round_opened")
    told = set(Message.objects.values_list("recipient", flat=True))
    assert len(told) == Message.objects.count() == 3
    assert browser_of(firm.buyers[0]).get(reverse("storefront:new_round")).status_code == 403


def test_mails_remind_who_is_not_done_and_say_when_it_is_closed(firm: Firm) -> None:
    held = make_round(firm, make.make_variant("BOLT", price=2))
    column_of(firm, held).__class__.objects.filter(pk=column_of(firm, held).pk).update(done_at=timezone.now())
    from lonja.core.events import record
    from lonja.lists.events import RoundLocked, RoundReminded

    record(RoundReminded(held.pk))
    deliver(RecordedEvent.objects.get(name="RoundReminded").pk, "lonja.notifications.handlers.round_reminded")
    texts = list(Message.objects.values_list("text", flat=True))
    assert all("Department 2" in text and "Department 1" not in text for text in texts)
    Message.objects.all().delete()
    CollectRound.objects.filter(pk=held.pk).update(state=RoundState.LOCKED)
    record(RoundLocked(held.pk))
    deliver(RecordedEvent.objects.get(name="RoundLocked").pk, "lonja.notifications.handlers.round_locked")
    deliver(RecordedEvent.objects.get(name="RoundReminded").pk, "lonja.notifications.handlers.round_reminded")
    assert Message.objects.count() == 1


def test_a_department_fills_its_column_without_a_script(firm: Firm) -> None:
    bolt = make.make_variant("BOLT", price=2, name="Hex bolt")
    held = make_round(firm, bolt)
    browser, column, product = browser_of(firm.buyers[0]), column_of(firm, held), held.products.get()
    address = page(held, "round_column", column.unit_id)
    assert browser.get(page(held))["Location"] == address
    assert "Hex bolt" in browser.get(address).text
    given = {f"q.{product.pk}": "6", f"v.{product.pk}": "0", f"was.{product.pk}": ""}
    assert browser.post(address, given).status_code == 302
    assert cell_of(held, bolt, firm.units[0]).quantity == 6
    late = browser.post(address, given | {f"q.{product.pk}": "9"})
    assert (late.status_code, "Somebody else changed" in late.text) == (422, True)
    assert browser.post(address, given | {f"q.{product.pk}": "many"}).status_code == 422
    assert browser.post(page(held, "round_done", column.unit_id)).status_code == 302
    assert column_of(firm, held).done_at is not None
    assert browser.get(page(held, "round_column", firm.units[1].pk)).status_code == 404


def test_the_script_saves_as_it_is_typed_and_hears_of_conflicts(firm: Firm) -> None:
    bolt = make.make_variant("BOX", price=2, quantity_minimum=10, quantity_step=10)
    held = make_round(firm, bolt)
    browser, column, product = browser_of(firm.buyers[0]), column_of(firm, held), held.products.get()
    cell = {"product": product.pk, "department": column.pk, "quantity": "3", "version": 0, "key": str(uuid4())}
    for _ in range(2):
        said = json.loads(send(browser, held, [cell]).content)["cells"][0]
        assert (said["quantity"], said["asked"], said["version"], said["conflict"]) == ("10", "3", 1, False)
    assert json.loads(send(browser, held, [cell | {"key": str(uuid4())}]).content)["cells"][0]["conflict"]
    for wrong in ([cell | {"quantity": "x"}], [{"product": 1}], "no list", [cell | {"version": None}]):
        assert send(browser, held, wrong).status_code == 422  # type: ignore[arg-type]
    foreign = cell | {"department": column_of(firm, held, 1).pk, "key": str(uuid4())}
    assert send(browser, held, [foreign]).status_code == 404
    assert send(browser, held, [cell | {"key": str(uuid4())}], manager=True).status_code == 403
    CollectRound.objects.filter(pk=held.pk).update(state=RoundState.LOCKED)
    closed = send(browser, held, [cell | {"key": str(uuid4()), "version": 1}])
    assert (closed.status_code, json.loads(closed.content)["code"]) == (409, "round_closed")
    assert RoundCell.objects.get().quantity == 10


def test_the_manager_reviews_writes_approves_and_orders(firm: Firm) -> None:
    bolt = make.make_variant("BOLT", price=2, stock=900, name="Hex bolt")
    held = make_round(firm, bolt)
    write(firm.buyers[0], held, bolt, firm.units[0], 4)
    browser, product = browser_of(firm.head), held.products.get()
    assert browser.get(page(held))["Location"] == page(held, "round_grid")
    shown = browser.get(page(held, "round_grid")).text
    assert '<td data-v="1">4</td><td></td>' in shown
    cell = {"product": product.pk, "department": column_of(firm, held, 1).pk, "quantity": "6", "version": 0}
    said = json.loads(send(browser, held, [cell], manager=True).content)
    assert said["rows"][str(product.pk)] == {"total": "10", "amount": "€20.00", "change": ""}
    changes = json.loads(browser.get(page(held, "round_changes") + "?since=0").content)
    assert sorted(each["quantity"] for each in changes["cells"]) == ["4", "6"]
    assert browser.post(page(held, "prepare_round"))["Location"] == page(held, "round_grid")
    browser.post(page(held, "approve_round_cells"), {"product": str(product.pk)})
    assert browser.post(page(held, "prepare_round"))["Location"] == page(held, "round_order")
    confirm = browser.get(page(held, "round_order")).text
    assert "Department 1" in confirm
    name = confirm.split('name="seen.')[1].split('"')[0]
    seen = confirm.split(f'name="seen.{name}" value="')[1].split('"')[0]
    made = browser.post(page(held, "round_order"), {f"seen.{name}": seen, "po_number": "PO-9"})
    order = Order.objects.get()
    assert made["Location"] == reverse("storefront:order", args=[order.pk])
    assert (order.po_number, order.net_amount) == ("PO-9", Decimal(20))
    split = browser.get(made["Location"]).text
    assert "Department 2" in split
    assert "€12.00" in split


def test_a_stranger_to_the_round_meets_none_of_its_pages(firm: Firm) -> None:
    held = make_round(firm, make.make_variant("BOLT", price=2))
    browser = browser_of(make.buyer_actor(make.make_company(), "company-admin"))
    for name in ("round", "round_grid", "round_changes", "round_order", "round_trail"):
        assert browser.get(page(held, name)).status_code == 404, name
    assert browser_of(firm.buyers[0]).get(page(held, "round_grid")).status_code == 403


def test_the_deadline_is_moved_and_the_round_closed_by_hand(firm: Firm) -> None:
    held = make_round(firm, make.make_variant("BOLT", price=2))
    browser = browser_of(firm.head)
    for text in ("2 departments are being reminded.", "Nobody was written to."):
        assert text in browser.post(page(held, "round_deadline"), {"do": "remind"}, follow=True).text
    browser.post(page(held, "round_deadline"), {"do": "close"})
    held.refresh_from_db()
    assert held.state == RoundState.LOCKED
    moment = timezone.localtime() + timedelta(days=5)
    browser.post(page(held, "round_deadline"), {"closes_at": f"{moment:%Y-%m-%dT%H:%M}"})
    held.refresh_from_db()
    assert held.state == RoundState.OPEN
    browser.post(page(held, "round_deadline"), {"closes_at": "yesterday"})
    browser.post(page(held, "round_deadline"), {"do": "cancel"})
    held.refresh_from_db()
    assert held.state == RoundState.CANCELLED


def test_the_trail_names_who_wrote_what(firm: Firm) -> None:
    bolt = make.make_variant("BOLT", price=2)
    held = make_round(firm, bolt)
    write(firm.buyers[0], held, bolt, firm.units[0], 4)
    assert firm.buyers[0].person is not None
    assert firm.buyers[0].person.name in browser_of(firm.head).get(page(held, "round_trail")).text

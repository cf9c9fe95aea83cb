"""The company's dictionary over the API: its numbers and units, said, changed, taken away, and as a spreadsheet."""

from __future__ import annotations

from decimal import Decimal

import pytest

from lonja.catalog.actions import OwnNumberRow, save_own_numbers
from lonja.catalog.models import OwnPartNumber
from lonja.companies.actor import SYSTEM
from lonja.companies.models import User
from lonja.core.sheets.writer import XLSX
from lonja.lists.actions import teach_word
from lonja.lists.models import OwnUnit
from lonja.lists.queries import dictionary
from tests import factories as make
from tests.api.machine import Caller, machine, person
from tests.ordering.desk import Desk

pytestmark = pytest.mark.django_db


def test_numbers_say_how_many_who_said_so_and_since_when(desk: Desk, caller: Caller) -> None:
    make.make_variant("BOLT", price=2, stock=900)
    save_own_numbers(SYSTEM, desk.company.pk, [OwnNumberRow("IMPORTED", "BOLT", "From the ERP")])
    teach_word(desk.buyer, "SAID", "BOLT", Decimal(2))
    saved = caller.send("put", "/own-part-numbers", {"numbers": [{"code": "CARTON", "sku": "BOLT", "quantity": "50"}]})
    assert saved.json == {"saved": 1}
    carton, imported, said = caller.get("/own-part-numbers").json["data"]
    assert (carton["code"], carton["quantity"], carton["taught_by"], carton["taught_at"] is None) == (
        "CARTON", "50", None, False,
    )  # fmt: skip
    assert (imported["name"], imported["quantity"], imported["taught_at"]) == ("From the ERP", "1", None)
    buyer = User.objects.get(pk=desk.buyer.user_id)
    assert (said["quantity"], said["taught_by"]) == ("2", buyer.name)
    made = caller.post("/quick-orders", {"lines": [{"code": "carton", "quantity": "2"}]}).json
    [line] = caller.get(f"/quick-orders/{made['id']}").json["lines"]
    assert (line["sku"], line["quantity"], line["remarks"]) == ("BOLT", "100", ["own_quantity"])


def test_a_number_that_means_nothing_possible_saves_none(caller: Caller) -> None:
    make.make_variant("BOLT", price=2)
    good = {"code": "GOOD", "sku": "BOLT"}
    for wrong, code in (
        ({"code": "X", "sku": "BOLT", "quantity": "0"}, "own_quantity_unusable"),
        ({"code": "X", "sku": "NO-SUCH"}, "articles_unknown"),
        ({"code": "BOLT", "sku": "BOLT"}, "code_means_itself"),
    ):
        assert caller.send("put", "/own-part-numbers", {"numbers": [good, wrong]}).code == code
    assert not OwnPartNumber.objects.exists()


def test_units_are_said_changed_and_taken_away(caller: Caller) -> None:
    for sku in ("BOLT", "NUT"):
        make.make_variant(sku, price=2, stock=900)
    units = [{"sku": "BOLT", "unit": "box", "quantity": "100"}, {"sku": "NUT", "unit": "pallet", "quantity": "9"}]
    for _ in range(2):
        assert caller.send("put", "/own-units", {"units": units}).json == {"saved": 2}
    caller.send("put", "/own-units", {"units": [{"sku": "BOLT", "unit": "box", "quantity": "50"}]})
    first = caller.get("/own-units", limit=1).json
    [second] = caller.get("/own-units", limit=1, cursor=first["next"]).json["data"]
    found = {(one["sku"], one["unit"], one["quantity"]): one["id"] for one in (*first["data"], second)}
    assert set(found) == {("BOLT", "box", "50"), ("NUT", "pallet", "9")}
    made = caller.post("/quick-orders", {"text": "2 cajas BOLT"}).json
    assert caller.get(f"/quick-orders/{made['id']}").json["lines"][0]["quantity"] == "100"
    assert caller.send("delete", f"/own-units/{found['BOLT', 'box', '50']}").status == 204
    assert caller.send("delete", f"/own-units/{found['BOLT', 'box', '50']}").status == 404
    assert OwnUnit.objects.get().unit == "pallet"


def test_units_of_what_nobody_sees_and_of_other_companies_stay_alone(desk: Desk, caller: Caller) -> None:
    bolt = make.make_variant("BOLT", price=2)
    unit = {"sku": "BOLT", "unit": "box", "quantity": "100"}
    refused = caller.send("put", "/own-units", {"units": [unit, unit | {"sku": "NO-SUCH"}]})
    assert (refused.code, refused.json["errors"][0]["pointer"]) == ("skus_unknown", "/units/1/sku")
    assert (
        caller.send("put", "/own-units", {"units": [unit, unit | {"quantity": "0"}]}).code == "list_quantity_unusable"
    )
    assert caller.send("put", "/own-units", {"units": [unit | {"unit": "barrel"}]}).code == "input_invalid"
    assert not OwnUnit.objects.exists()
    caller.send("put", "/own-units", {"units": [unit]})
    stranger = machine(make.make_company())
    assert stranger.get("/own-units").json["data"] == []
    assert stranger.send("delete", f"/own-units/{OwnUnit.objects.get().pk}").status == 404
    desk.company.sees_whole_catalog = False
    desk.company.save()
    [hidden] = caller.get("/own-units").json["data"]
    assert (hidden["sku"], hidden["quantity"], OwnUnit.objects.get().variant) == (None, "1", bolt)


def test_it_goes_out_and_comes_in_as_a_spreadsheet(desk: Desk) -> None:
    make.make_variant("BOLT", price=2)
    keeper = person(make.make_user_in(desk.company, "company-admin"))
    sheet = b"Our number;Reference;Units;Unit\nT-1;BOLT;5;\n;BOLT;100;caja\nT-2;NO-SUCH;1;\n"
    answer = keeper.upload("/dictionary/file", sheet, "dictionary.csv", key="d-1")
    assert answer.json["taught"] == 2
    [fault] = answer.json["faults"]
    assert (fault["row"], "NO-SUCH" in fault["detail"]) == (4, True)
    held = dictionary(desk.buyer)
    assert ([word.code for word in held.words], [unit.quantity for unit in held.units]) == (["T-1"], [100])
    assert keeper.upload("/dictionary/file", sheet, "dictionary.csv", key="d-1").headers["Idempotent-Replay"] == "true"
    written = keeper.client.get("/api/v1/dictionary/file")
    assert (written.status_code, written["Content-Type"]) == (200, XLSX)
    OwnPartNumber.objects.all().delete()
    OwnUnit.objects.all().delete()
    assert keeper.upload("/dictionary/file", written.content, "dictionary.xlsx").json["taught"] == 2
    assert machine(desk.company).upload("/dictionary/file", sheet, "x.csv").code == "person_needed"
    assert keeper.upload("/dictionary/file", b"\x89PNG\r\n\x1a\n", "x.png").code == "file_unsupported"

"""Quick orders over the API: anything is brought, reviewed line by line, and put into a cart or onto a list."""

from __future__ import annotations

from typing import get_args

import pytest

from lonja.api.quick_orders.schemas import QuickCounts, Status, UnitOfLine
from lonja.catalog.models import OwnPartNumber
from lonja.companies.models import User
from lonja.core.sheets.guard import MAX_BYTES
from lonja.core.sheets.writer import Column, write_csv, write_xlsx
from lonja.lists.models import LineStatus, OwnUnit, QuickOrder, QuickOrderLine
from lonja.lists.rules.vocabulary import UNITS
from lonja.ordering.models import Cart, CartLine
from tests import factories as make
from tests.api.machine import Answer, Caller, machine, person
from tests.core.test_saved_mails import letter
from tests.lists.shelves import make_list
from tests.ordering.desk import Desk

pytestmark = pytest.mark.django_db

CSV = b"Referencia;Cantidad\nBOLT;12\nNO-SUCH;3\n"


def test_the_words_are_those_of_the_house() -> None:
    assert set(get_args(UnitOfLine)) == UNITS
    assert set(get_args(Status)) == set(QuickCounts.__annotations__) == set(LineStatus.values)


def lines_of(caller: Caller, made: Answer, **asked: object) -> list[dict[str, object]]:
    """The lines of what was brought."""
    found: list[dict[str, object]] = caller.get(f"/quick-orders/{made.json['id']}", **asked).json["lines"]
    return found


def test_a_machine_brings_codes_decides_what_is_open_and_fills_a_cart_once(desk: Desk, caller: Caller) -> None:
    make.make_variant("BOLT", name="Hex bolt", price=2, stock=900, quantity_minimum=10, quantity_step=10)
    nut = make.make_variant("NUT", name="Hex nut", price=1, stock=900)
    lines = [
        {"code": "BOLT", "quantity": "3"},
        {"code": "T-4100", "quantity": "5"},
        {"code": "NUT", "quantity": "2", "unit": "box"},
        {"code": "NUT", "quantity": "0"},
    ]
    made = caller.post("/quick-orders", {"lines": lines}, key="k1")
    assert (made.status, made.headers["Location"]) == (201, f"/api/v1/quick-orders/{made.json['id']}")
    assert (made.json["source"], made.json["ready"], made.json["net"]) == ("text", 2, "22.00")
    assert made.json["counts"] == {
        "exact": 0, "adjusted": 2, "choose": 0, "unknown": 1, "unavailable": 0, "invalid": 1, "text": 0,
    }  # fmt: skip
    path = f"/quick-orders/{made.json['id']}"
    bolt, own, boxes, zero = lines_of(caller, made)
    assert (bolt["quantity"], bolt["requested"], bolt["remarks"], bolt["amount"]) == (
        "10",
        "3",
        ["below_minimum"],
        "20.00",
    )
    assert (own["status"], own["sku"], own["candidates"]) == ("unknown", None, [])
    assert (boxes["unit"], boxes["remarks"]) == ("box", ["unit_unknown"])
    assert (zero["status"], zero["remarks"]) == ("invalid", ["quantity_zero", "code_repeated"])

    chosen = caller.send("patch", f"{path}/lines/2", {"sku": "NUT", "quantity": "6"})
    assert (chosen.status, chosen.json["status"], chosen.json["quantity"]) == (200, "exact", "6")
    learnt = OwnPartNumber.objects.get()
    assert (learnt.code, learnt.variant, learnt.taught_by, learnt.taught_at is None) == ("T-4100", nut, None, False)
    counted = caller.send("patch", f"{path}/lines/3", {"unit_quantity": "100"})
    assert (counted.json["quantity"], counted.json["remarks"], OwnUnit.objects.get().quantity) == (
        "200",
        ["own_unit"],
        100,
    )
    assert caller.send("patch", f"{path}/lines/1", {"is_left_out": True}).json["is_left_out"] is True

    cart = caller.post("/carts").json["id"]
    sent = caller.post(f"{path}/cart", {"cart_id": cart}, key="k2")
    assert (sent.json["cart_id"], sent.json["added"], sent.json["lines"]) == (cart, 1, 1)
    assert [(line.variant, line.quantity) for line in CartLine.objects.all()] == [(nut, 206)]
    assert caller.post(f"{path}/cart", {"cart_id": cart}, key="k2").text == sent.text
    assert caller.post(f"{path}/cart", {"cart_id": cart}).code == "list_already_added"
    assert caller.send("patch", f"{path}/lines/1", {"is_left_out": False}).code == "list_already_added"
    assert CartLine.objects.get().quantity == 206
    assert caller.post("/quick-orders", {"lines": [{"code": "T-4100", "quantity": "1"}]}).json["ready"] == 1


def test_a_mail_is_read_and_an_order_is_wanted_again(desk: Desk, caller: Caller) -> None:
    bolt = make.make_variant("BOLT-8", price=2, stock=900)
    mail = "Hola Marta,\n\n¿nos podéis mandar 12 BOLT-8?\n\nUn saludo,\nJuan"
    made = caller.post("/quick-orders", {"text": mail})
    assert (made.json["source"], made.json["counts"]["exact"], made.json["net"]) == ("mail", 1, "24.00")
    [line] = lines_of(caller, made, status="exact")
    assert (line["sku"], line["quantity"]) == ("BOLT-8", "12")
    order = desk.order((bolt, 4))
    again = caller.post("/quick-orders", {"order_id": str(order.pk)})
    assert (again.json["source"], again.json["net"]) == ("order", "8.00")
    listed = caller.get("/quick-orders").json["data"]
    assert [one["id"] for one in listed] == [again.json["id"], made.json["id"]]


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ({}, "list_nothing_given"),
        ({"text": "  \n "}, "list_nothing_given"),
        ({"text": "BOLT 1", "lines": [{"code": "BOLT", "quantity": "1"}]}, "input_invalid"),
        ({"lines": [{"code": " ", "quantity": "1"}]}, "input_invalid"),
        ({"lines": [{"code": "BOLT", "quantity": "1", "unit": "barrel"}]}, "input_invalid"),
        ({"text": "BOLT 1\n" * 5_001}, "list_too_many_lines"),
        ({"order_id": str(make.unknown_id())}, "not_found"),
    ],
)
def test_what_says_nothing_or_too_much_is_refused(caller: Caller, body: object, code: str) -> None:
    assert caller.post("/quick-orders", body).code == code
    assert not QuickOrder.objects.exists()


def test_a_file_is_read_once_for_a_key(caller: Caller) -> None:
    make.make_variant("BOLT", price=2, stock=900)
    first = caller.upload("/quick-orders/files", CSV, "pedido.csv", key="f-1")
    assert (first.status, first.headers["Location"]) == (201, f"/api/v1/quick-orders/{first.json['id']}")
    assert (first.json["source"], first.json["file_name"], first.json["net"]) == ("file", "pedido.csv", "24.00")
    assert first.json["table"] == {
        "kind": "text", "sheet": "", "sheets": [], "titles": ["Referencia", "Cantidad"], "code": 0, "quantity": 1,
        "departments": [], "skipped": first.json["table"]["skipped"], "is_taught": False,
    }  # fmt: skip
    again = caller.upload("/quick-orders/files", CSV, "pedido.csv", key="f-1")
    assert (again.text, again.headers["Idempotent-Replay"]) == (first.text, "true")
    assert (
        caller.upload("/quick-orders/files", CSV + b"BOLT;1\n", "pedido.csv", key="f-1").code
        == "idempotency_key_reused"
    )
    assert QuickOrder.objects.count() == 1


def test_a_named_sheet_of_a_workbook_is_read_and_by_other_columns(desk: Desk, caller: Caller) -> None:
    make.make_variant("BOLT", price=2, stock=900)
    center = make.make_cost_center(desk.company, "OBRA-12")
    titles = [Column(title) for title in ("Referencia", "Pedido", "Nave 1")]
    book = write_xlsx(titles, [("BOLT", 3, 5)], sheet_name="Pedido")
    refused = caller.upload("/quick-orders/files", book, "x.xlsx", sheet="Otra")
    assert (refused.status, refused.code) == (422, "file_sheet_not_found")
    made = caller.upload("/quick-orders/files", book, "x.xlsx", sheet="Pedido")
    assert (made.json["table"]["sheet"], made.json["table"]["quantity"], made.json["net"]) == ("Pedido", 1, "6.00")
    path = f"/quick-orders/{made.json['id']}/columns"
    strange = {"code": 0, "departments": [{"column": 2, "cost_center": "NO-SUCH"}]}
    assert caller.post(path, strange).code == "cost_center_unknown"
    outside = {"code": 0, "departments": [{"column": 9, "cost_center": "OBRA-12"}]}
    assert caller.post(path, outside).json["errors"][0]["pointer"] == "/departments/0/column"
    by_other = caller.post(path, {"code": 0, "departments": [{"column": 2, "cost_center": "OBRA-12"}]})
    assert by_other.headers["Location"] == f"/api/v1/quick-orders/{by_other.json['id']}"
    [line] = lines_of(caller, by_other)
    assert (line["quantity"], line["cost_center"], line["department"]) == ("5", center.code, "Nave 1")
    assert caller.upload("/quick-orders/files", book, "y.xlsx").json["table"]["is_taught"] is True


def test_what_is_no_such_form_is_refused_and_nothing_is_kept(caller: Caller) -> None:
    path = "/quick-orders/files"
    assert caller.raw(path, CSV, "text/csv").code == "form_type_unsupported"
    assert caller.raw(path, CSV, "multipart/form-data").code == "form_unreadable"
    empty = b'--x\r\nContent-Disposition: form-data; name="sheet"\r\n\r\nPedido\r\n--x--\r\n'
    missing = caller.raw(path, empty, "multipart/form-data; boundary=x")
    assert (missing.code, missing.json["errors"][0]["pointer"]) == ("input_invalid", "/file")
    strange = caller.upload(path, CSV, "x.csv", color="red")
    assert (strange.code, strange.json["errors"][0]["pointer"]) == ("input_invalid", "/color")
    assert caller.upload(path, CSV, "x.csv", sheet="x" * 201).code == "input_invalid"
    assert caller.upload(path, b"\x89PNG\r\n\x1a\n", "x.csv").code == "file_unsupported"
    assert caller.upload(path, b"%PDF-1.7 broken", "x.pdf").code == "file_document_damaged"
    assert caller.upload(path, b"A;1\n" * (MAX_BYTES // 4 + 1), "x.csv").code == "body_too_large"
    assert not QuickOrder.objects.exists()


def test_a_person_uploads_with_his_session_and_its_token(desk: Desk) -> None:
    make.make_variant("BOLT", price=2, stock=900)
    browser = person(User.objects.get(pk=desk.buyer.user_id), enforce_csrf_checks=True)
    browser.client.cookies["lonja_csrf"] = "a" * 32
    assert browser.upload("/quick-orders/files", CSV, "x.csv").code == "csrf_missing"
    assert browser.upload("/quick-orders/files", CSV, "x.csv", csrfmiddlewaretoken="a" * 32).code == "csrf_missing"
    assert not QuickOrder.objects.exists()
    browser.headers["X-CSRFToken"] = "a" * 32
    made = browser.upload("/quick-orders/files", CSV, "x.csv")
    assert (made.status, QuickOrder.objects.get().user_id) == (201, desk.buyer.user_id)
    sent = browser.post(f"/quick-orders/{made.json['id']}/cart", {})
    assert Cart.objects.get(user=desk.buyer.user_id, is_current=True).pk.hex == sent.json["cart_id"].replace("-", "")


def test_what_is_refused_decides_and_teaches_nothing(desk: Desk, caller: Caller) -> None:
    make.make_variant("BOLT", price=2, stock=900)
    hidden = make.make_variant("HIDDEN", price=2)
    desk.company.sees_whole_catalog = False
    desk.company.save()
    made = caller.post("/quick-orders", {"lines": [{"code": "T-1", "quantity": "1"}]})
    before = list(QuickOrderLine.objects.values_list())
    path = f"/quick-orders/{made.json['id']}"
    refused = caller.send("patch", f"{path}/lines/1", {"sku": hidden.sku, "is_left_out": True})
    assert (refused.code, refused.json["errors"][0]["pointer"]) == ("skus_unknown", "/sku")
    assert caller.send("patch", f"{path}/lines/1", {"unit_quantity": "5", "is_left_out": True}).status == 404
    assert (
        caller.send("patch", f"{path}/lines/1", {"is_left_out": True, "quantity": "0"}).code == "list_quantity_unusable"
    )
    assert caller.send("patch", f"{path}/lines/2", {"quantity": "1"}).status == 404
    assert caller.post(f"{path}/cart", {}).code == "list_nothing_ready"
    assert list(QuickOrderLine.objects.values_list()) == before
    assert (OwnPartNumber.objects.count(), OwnUnit.objects.count(), CartLine.objects.count()) == (0, 0, 0)


def test_it_goes_onto_a_list(desk: Desk) -> None:
    bolt = make.make_variant("BOLT", price=2, stock=900)
    buyer = person(User.objects.get(pk=desk.buyer.user_id))
    held = make_list(desk.buyer, (bolt, 1), name="Van 3")
    made = buyer.post("/quick-orders", {"text": "BOLT 4\nNO-SUCH 3"})
    path = f"/quick-orders/{made.json['id']}/list"
    assert buyer.post(path, {"list_id": str(make.unknown_id())}).status == 404
    assert buyer.post(path, {"list_id": str(held.pk)}).json == {"added": 0}
    assert held.lines.get().quantity == 5
    nothing = buyer.post("/quick-orders", {"text": "NO-SUCH 3"})
    assert (
        buyer.post(f"/quick-orders/{nothing.json['id']}/list", {"list_id": str(held.pk)}).code == "list_nothing_ready"
    )


def test_lines_come_page_by_page_and_none_is_shifted(caller: Caller) -> None:
    make.make_variant("BOLT", price=2, stock=900)
    made = caller.post("/quick-orders", {"text": "\n".join(f"NO-{number} 1" for number in range(5))})
    path = f"/quick-orders/{made.json['id']}"
    first = caller.get(path, status="unknown", limit=2).json
    caller.send("patch", f"{path}/lines/1", {"sku": "BOLT"})
    second = caller.get(path, status="unknown", limit=2, cursor=first["next"]).json
    last = caller.get(path, status="unknown", limit=2, cursor=second["next"]).json
    shown = [[line["position"] for line in page["lines"]] for page in (first, second, last)]
    assert (shown, last["next"], last["counts"]["unknown"]) == ([[1, 2], [3, 4], [5]], None, 4)


def test_another_machine_of_the_company_does_not_meet_it(desk: Desk, caller: Caller) -> None:
    make.make_variant("BOLT", price=2, stock=900)
    made = caller.post("/quick-orders", {"text": "BOLT 4"}).json["id"]
    for other in (machine(desk.company), person(User.objects.get(pk=desk.buyer.user_id))):
        assert other.get("/quick-orders").json["data"] == []
        assert other.get(f"/quick-orders/{made}").status == 404
        assert other.send("patch", f"/quick-orders/{made}/lines/1", {"quantity": "1"}).status == 404
        assert other.post(f"/quick-orders/{made}/cart", {}).status == 404
    assert QuickOrderLine.objects.get().quantity == 4


def test_a_comma_file_of_departments_charges_their_cost_centers(desk: Desk, caller: Caller) -> None:
    make.make_variant("BOLT", price=2, stock=900)
    make.make_cost_center(desk.company, "NAVE-1")
    make.make_cost_center(desk.company, "NAVE-2")
    data = write_csv([Column(title) for title in ("Referencia", "NAVE-1", "NAVE-2")], [("BOLT", 3, 4)])
    made = caller.upload("/quick-orders/files", data, "pedido.csv")
    found = [(line["quantity"], line["cost_center"]) for line in lines_of(caller, made)]
    assert found == [("3", "NAVE-1"), ("4", "NAVE-2")]


def test_a_saved_mail_is_read_and_what_came_with_it(caller: Caller) -> None:
    for sku in ("BOLT-8", "NUT"):
        make.make_variant(sku, price=1, stock=900)
    mail = letter("mandadnos 12 BOLT-8 por favor")
    mail.add_attachment(b"Referencia;Cantidad\nNUT;7\n", maintype="text", subtype="csv", filename="pedido.csv")
    made = caller.upload("/quick-orders/files", mail.as_bytes(), "correo.eml")
    assert (made.json["source"], made.json["net"], made.json["attachments"]) == ("mail", "12.00", ["pedido.csv"])
    path = f"/quick-orders/{made.json['id']}/attachment"
    read = caller.post(path, {"number": 1}, key="a-1")
    assert (read.json["source"], read.json["net"]) == ("file", "7.00")
    assert read.json["file_name"] == "pedido.csv (correo.eml)"
    assert read.headers["Location"] == f"/api/v1/quick-orders/{read.json['id']}"
    assert caller.post(path, {"number": 1}, key="a-1").text == read.text
    assert caller.post(path, {"number": 2}).status == 404
    assert QuickOrder.objects.count() == 2

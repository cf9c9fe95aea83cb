"""Purchase lists over the API: by the same verbs as on the pages."""

from __future__ import annotations

import pytest

from lonja.companies.models import User
from lonja.lists.models import Level, ListKind, ListRight, PurchaseList, PurchaseListLine
from lonja.ordering.models import CartLine
from tests import factories as make
from tests.api.machine import Caller, machine, person
from tests.lists.shelves import Firm, leveled, make_firm, make_list

pytestmark = pytest.mark.django_db


@pytest.fixture
def firm() -> Firm:
    return make_firm()


def who(user_id: object) -> Caller:
    return person(User.objects.get(pk=user_id))


def test_a_person_makes_a_list_fills_it_and_sends_it_to_the_cart(firm: Firm) -> None:
    make.make_variant("BOLT", price=2, stock=90, quantity_minimum=10, quantity_step=10)
    center = make.make_cost_center(firm.company)
    buyer = who(firm.buyers[0].user_id)
    made = buyer.post("/purchase-lists", {"name": "Van 3"})
    assert (made.status, made.json["kind"], made.json["level"], made.json["lines"]) == (201, "personal", "approve", [])
    path = f"/purchase-lists/{made.json['id']}"
    lines = {"lines": [{"sku": "BOLT", "quantity": "3", "cost_center": center.code, "note": "left"}]}
    assert buyer.post(f"{path}/lines", lines).json == {"added": 1}
    assert buyer.post(f"{path}/lines", lines).json == {"added": 0}
    (line,) = buyer.get(path).json["lines"]
    assert (line["sku"], line["quantity"], line["sold_as"], line["cost_center"], line["amount"]) == (
        "BOLT", "6", "10", center.code, "20.00",
    )  # fmt: skip
    sent = buyer.post(f"{path}/cart")
    assert (sent.status, sent.json["lines"], sent.json["left_out"]) == (200, 1, 0)
    assert CartLine.objects.get().quantity == 10
    assert buyer.send("delete", f"{path}/lines/{line['id']}").status == 204
    assert buyer.post(f"{path}/cart").code == "list_is_empty"


def test_what_is_refused_adds_nothing(firm: Firm) -> None:
    make.make_variant("BOLT", price=2)
    held = make_list(firm.head, kind=ListKind.COMPANY, level_for_all=Level.VIEW)
    buyer, path = who(firm.buyers[0].user_id), f"/purchase-lists/{held.pk}/lines"
    assert buyer.post(path, {"lines": [{"sku": "BOLT", "quantity": "3"}]}).code == "list_level_missing"
    head = who(firm.head.user_id)
    assert head.post(path, {"lines": [{"sku": "NO-SUCH", "quantity": "3"}]}).code == "skus_unknown"
    foreign = {"sku": "BOLT", "quantity": "3", "cost_center": "NO-SUCH"}
    assert head.post(path, {"lines": [foreign]}).code == "cost_center_unknown"
    assert not PurchaseListLine.objects.exists()


def test_a_machine_meets_the_lists_of_its_unit_and_has_none_of_its_own(firm: Firm) -> None:
    bolt, caller = make.make_variant("BOLT", price=2), machine(firm.company)
    make_list(firm.buyers[0], (bolt, 1), name="personal")
    held = make_list(firm.head, (bolt, 2), name="shared", kind=ListKind.COMPANY)
    assert [one["name"] for one in caller.get("/purchase-lists").json["data"]] == ["shared"]
    assert caller.post("/purchase-lists", {"name": "x"}).code == "person_needed"
    path = f"/purchase-lists/{held.pk}/lines"
    assert caller.post(path, {"lines": [{"sku": "BOLT", "quantity": "3"}]}).json == {"added": 1}
    theirs = held.lines.get(added_by=firm.head.user_id)
    assert caller.send("delete", f"{path}/{theirs.pk}").code == "list_level_missing"


def test_a_list_of_a_unit_is_made_changed_shared_copied_and_put_away(firm: Firm) -> None:
    head, buyer = who(firm.head.user_id), who(firm.buyers[0].user_id)
    wish = {"name": "Stores", "kind": "unit", "unit_id": str(firm.units[1].pk), "level_for_all": "view"}
    made = head.post("/purchase-lists", wish)
    assert (made.status, made.json["kind"], made.json["unit_id"]) == (201, "unit", str(firm.units[1].pk))
    path = f"/purchase-lists/{made.json['id']}"
    assert buyer.get(path).status == 404
    right = {"whom": "person", "id": str(firm.buyers[0].user_id), "level": "edit"}
    assert [one["level"] for one in head.send("put", f"{path}/rights", right).json["data"]] == ["edit"]
    make.make_variant("BOLT", price=2, stock=9)
    assert buyer.post(f"{path}/lines", {"lines": [{"sku": "BOLT", "quantity": "3"}]}).json == {"added": 1}
    changed = buyer.send("patch", path, {"name": "Stores 2", "level_for_all": "edit"}).json
    assert (changed["name"], changed["level_for_all"]) == ("Stores 2", "view")
    assert head.send("patch", path, {"level_for_all": "none"}).json["level_for_all"] == "none"
    copied = buyer.post(f"{path}/copy", {"name": "Mine"})
    assert (copied.status, copied.json["kind"], len(copied.json["lines"])) == (201, "personal", 1)
    for verb in ("archive", "restore"):
        assert buyer.post(f"{path}/{verb}").code == "list_level_missing"
    assert head.post(f"{path}/archive").json["archived_at"]
    assert head.get("/purchase-lists").json["data"] == []
    assert [one["name"] for one in head.get("/purchase-lists", is_archived="true").json["data"]] == ["Stores 2"]
    assert head.send("patch", path, {"name": "x"}).code == "list_closed"
    assert head.post(f"{path}/restore").json["archived_at"] is None
    assert head.send("put", f"{path}/rights", right | {"level": "none"}).json["data"] == []
    assert buyer.get(path).status == 404


def test_who_only_fills_a_list_neither_shares_nor_closes_nor_names_it(firm: Firm) -> None:
    bolt = make.make_variant("BOLT", price=2, stock=9)
    held = make_list(firm.head, (bolt, 2), kind=ListKind.COMPANY)
    path, line = f"/purchase-lists/{held.pk}", held.lines.get()
    right = {"whom": "person", "id": str(firm.buyers[0].user_id), "level": "approve"}
    before = (held.lines.values().get(), PurchaseList.objects.values().get())
    for caller in (who(firm.buyers[0].user_id), machine(firm.company)):
        for method, verb, body in (
            ("patch", "", {"name": "x"}),
            ("get", "/rights", None),
            ("put", "/rights", right),
            ("post", "/archive", None),
            ("post", "/close", None),
            ("post", "/reopen", {}),
            ("put", f"/lines/{line.pk}", {"quantity": "9"}),
            ("post", "/lines/remove", {"line_ids": [str(line.pk)]}),
        ):
            assert caller.send(method, path + verb, body).code == "list_level_missing", verb
    assert before == (held.lines.values().get(), PurchaseList.objects.values().get())
    assert not ListRight.objects.exists()
    stranger = {"name": "x", "kind": "unit", "unit_id": str(firm.units[0].pk)}
    assert who(firm.buyers[1].user_id).post("/purchase-lists", stranger).status in (403, 404)
    assert PurchaseList.objects.count() == 1


def test_a_line_is_changed_picked_scanned_and_taken_off(firm: Firm) -> None:
    bolt = make.make_variant("BOLT", price=2, stock=90)
    nut = make.make_variant("NUT", price=1, stock=90)
    center, buyer = make.make_cost_center(firm.company), who(firm.buyers[0].user_id)
    held = make_list(firm.buyers[0], (bolt, 2), (nut, 2))
    path, [first, second] = f"/purchase-lists/{held.pk}", held.lines.order_by("position")
    wish = {"quantity": "5", "cost_center": center.code, "note": "left", "minimum": "2", "maximum": "10"}
    one = f"{path}/lines/{first.pk}"
    assert buyer.send("put", one, wish).status == 204
    line = buyer.get(path).json["lines"][0]
    assert {name: line[name] for name in wish} == wish
    for wrong, code in (
        (wish | {"minimum": "11"}, "list_par_levels_unusable"),
        (wish | {"quantity": "0"}, "list_quantity_unusable"),
        (wish | {"cost_center": "NO-SUCH"}, "input_invalid"),
    ):
        assert buyer.send("put", one, wrong).code == code
    assert buyer.get(path).json["lines"][0] == line
    center.is_archived = True
    center.save()
    assert buyer.send("put", one, wish | {"quantity": "6"}).status == 204
    scanned = buyer.post(f"{path}/scan", {"code": "NUT", "quantity": "3"})
    assert scanned.json == {"sku": "NUT", "quantity": "3"}
    assert buyer.post(f"{path}/scan", {"code": "NO-SUCH"}).code == "list_code_not_known"
    assert buyer.post(f"{path}/lines/cart", {"line_ids": [str(second.pk)]}).json["lines"] == 1
    assert CartLine.objects.get().quantity == 5
    assert buyer.post(f"{path}/lines/remove", {"line_ids": [str(second.pk)]}).json == {"removed": 1}
    assert buyer.post(f"{path}/lines/take", {}).json == {"added": 1}
    assert [(line["sku"], line["quantity"]) for line in buyer.get(path).json["lines"]] == [("BOLT", "6"), ("NUT", "5")]


def test_the_lines_of_an_order_go_on_a_list(firm: Firm) -> None:
    buyer = person(User.objects.get(pk=firm.desk.buyer.user_id))
    order = firm.desk.order((make.make_variant("BOLT", price=2, stock=90), 4))
    held = make_list(firm.desk.buyer)
    path = f"/purchase-lists/{held.pk}/lines/take"
    assert buyer.post(path, {}).code == "list_nothing_given"
    assert buyer.post(path, {"order_id": str(make.unknown_id())}).status == 404
    assert not held.lines.exists()
    assert buyer.post(path, {"order_id": str(order.pk)}).json == {"added": 1}
    assert held.lines.get().quantity == 4


def test_what_is_missing_on_the_shelf_goes_to_the_cart(firm: Firm) -> None:
    bolt = make.make_variant("BOLT", price=2, stock=900, quantity_minimum=10, quantity_step=10)
    nut = make.make_variant("NUT", price=1, stock=900)
    held = leveled(firm.buyers[0], (bolt, 20, 50), (nut, 5, 8))
    buyer, path = who(firm.buyers[0].user_id), f"/purchase-lists/{held.pk}"
    assert {one["to_order"] for one in buyer.get(f"{path}/shelf").json["data"]} == {None}
    assert buyer.post(f"{path}/shelf/cart", {}).code == "list_is_empty"
    lines = [str(line.pk) for line in held.lines.order_by("position")]
    counts = [{"line_id": lines[0], "on_shelf": "13"}, {"line_id": lines[1], "on_shelf": "6"}]
    assert buyer.send("put", f"{path}/counts", {"counts": counts}).status == 200
    told = buyer.get(f"{path}/shelf").json["data"]
    assert [(one["sku"], one["missing"], one["to_order"]) for one in told] == [("BOLT", "37", "40"), ("NUT", "0", "0")]
    assert buyer.post(f"{path}/shelf/cart", {}).json["lines"] == 1
    assert CartLine.objects.get().quantity == 40
    sent = {"counts": [{"line_id": lines[1], "on_shelf": "1"}]}
    assert buyer.post(f"{path}/shelf/cart", sent).json["lines"] == 1
    assert sorted(CartLine.objects.values_list("quantity", flat=True)) == [7, 40]
    assert buyer.get(f"{path}/shelf").json["data"] == told


def test_a_list_closed_by_its_head_changes_no_more_until_it_is_opened(firm: Firm) -> None:
    bolt = make.make_variant("BOLT", price=2, stock=9)
    held = make_list(firm.head, (bolt, 2), kind=ListKind.COMPANY, is_closed_by_head=True)
    head, buyer, path = who(firm.head.user_id), who(firm.buyers[0].user_id), f"/purchase-lists/{held.pk}"
    for verb, body in (("cart", None), ("shelf/cart", {}), ("lines/cart", {"line_ids": [str(held.lines.get().pk)]})):
        assert buyer.post(f"{path}/{verb}", body).code == "list_only_the_head_orders"
    assert head.post(f"{path}/close").json["lines"] == 1
    assert head.post(f"{path}/close").code == "list_closed"
    assert buyer.post(f"{path}/lines", {"lines": [{"sku": "BOLT", "quantity": "1"}]}).code == "list_closed"
    assert head.post(f"{path}/reopen", {"keeps_lines": False}).json["closed_at"] is None
    assert head.get(path).json["lines"] == []


def test_a_list_is_set_on_paper(firm: Firm) -> None:
    held = make_list(firm.buyers[0], (make.make_variant("BOLT", price=2, stock=9), 2))
    buyer, stranger = who(firm.buyers[0].user_id), who(firm.buyers[1].user_id)
    for verb in ("pdf", "labels"):
        answer = buyer.client.get(f"/api/v1/purchase-lists/{held.pk}/{verb}")
        assert (answer["Content-Type"], answer.content[:5]) == ("application/pdf", b"%PDF-")
        assert stranger.get(f"/purchase-lists/{held.pk}/{verb}").status == 404

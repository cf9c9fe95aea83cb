"""Past orders from files: what they make, what cannot have been so, the second time, and the way back."""

from __future__ import annotations

import hashlib
import io
from decimal import Decimal

import pytest

from lonja.companies.actor import SYSTEM
from lonja.core.clock import now
from lonja.exchange.actions import Request, take_in, undo
from lonja.exchange.actions.take_in import silent
from lonja.exchange.errors import ChangedSince, InUseSince
from lonja.exchange.exports import ExportAsk, Format, export
from lonja.exchange.json_rows import JsonBody
from lonja.exchange.states import ImportState
from lonja.fulfillment.models import Shipment, ShipmentLine
from lonja.notifications.models import Message
from lonja.ordering.models import Order, OrderAdjustment, OrderLine, OrderLogEntry
from tests import factories as make
from tests.exchange.files import bring, counts, rejects
from tests.invariants import assert_invariants

pytestmark = pytest.mark.django_db

FILE = """Pedido;Cliente;Fecha;Estado;Su pedido;Referencia;Cantidad;Precio;Descuento;IVA
    2019-1;0043;01/03/2019;enviado;4711;BOLT;100;0,19;1,00;21
    2019-1;;;;;NUT;3;2,50;;10
    2019-1;;;;;NUT;3;2,50;;10
    2019-2;0043;2019-03-02 10:30;anulado;;BOLT;10;0,20;;21"""


@pytest.fixture(autouse=True)
def _parties() -> None:
    make.make_seller()
    make.make_company(external_id="0043", name="Talleres")
    for sku in ("BOLT", "NUT"):
        make.make_variant(sku, name=f"The {sku}")


def test_they_stand_there_as_they_were_and_nobody_is_told() -> None:
    looked = bring("orders", FILE, is_dry_run=True)
    assert (counts(looked, "order"), Order.objects.count()) == ((2, 0, 0, 0), 0)
    record = bring("orders", FILE)
    assert (counts(record, "orderline"), counts(record, "shipmentline")) == ((4, 0, 0, 0), (3, 0, 0, 0))
    first, second = Order.objects.order_by("number")
    assert (first.road, first.state, first.po_number, first.external_id) == ("import", "shipped", "4711", "2019-1")
    assert (first.net_amount, first.tax_amount, first.total_amount) == (Decimal(33), Decimal("5.28"), Decimal("38.28"))
    assert [(row["percent"], row["base"], row["amount"]) for row in first.tax_lines] == [
        ("21", "18.00", "3.78"), ("10", "15.00", "1.50"),
    ]  # fmt: skip
    found: list[object] = list(
        first.lines.values_list("position", "sku", "quantity_shipped", "amount", "discount_amount")
    )
    assert found == [
        (1, "BOLT", 100, 18, 1), (2, "NUT", 3, Decimal("7.5"), 0), (3, "NUT", 3, Decimal("7.5"), 0),
    ]  # fmt: skip
    assert (second.state, second.lines.get().quantity_cancelled) == ("cancelled", Decimal(10))
    assert not second.shipments.exists()
    assert first.delivery_address["recipient"] == "Talleres"
    assert OrderLogEntry.objects.count() == 2
    assert not Message.objects.exists()
    assert_invariants()


def test_again_nothing_changes_and_an_order_that_says_otherwise_is_left_alone() -> None:
    bring("orders", FILE)
    again = bring("orders", FILE)
    assert (counts(again, "order"), again.counts["rejected"]) == ((0, 0, 2, 0), 0)
    other = bring("orders", FILE.replace(";10;0,20", ";11;0,20"))
    assert rejects(other) == [(5, "order_number", "order_differs", "")]
    assert OrderLine.objects.get(order__number="2019-2").quantity == 10


def test_an_order_comes_in_whole_or_not_at_all() -> None:
    record = bring("orders", """order;company;date;state;sku;quantity;price;amount;shipped
        A;0043;2020-01-01;;BOLT;1;1.00;;
        A;;;;NOSUCH;1;1.00;;
        B;0043;2020-01-01;;BOLT;2;1.50;4.00;
        C;0043;2020-01-01;placed;BOLT;1;1.00;;
        D;0043;2999-01-01;;BOLT;1;1.00;;
        E;0043;2020-01-01;;BOLT;1;1.00;;2
        F;0043;2020-01-01;;;;;;
        F;;;;BOLT;1;1.00;;
        G;;2020-01-01;;BOLT;1;1.00;;
        H;0043;2020-01-01;;BOLT;;1.00;;
        I;0044;2020-01-01;;BOLT;1;1.00;;""")  # fmt: skip
    assert [(row, column, fault) for row, column, fault, _hint in rejects(record)] == [
        (2, "", "order_incomplete"), (3, "sku", "unknown"), (4, "amount", "amount_differs"), (5, "state", "still_open"),
        (6, "submitted", "in_future"), (7, "shipped", "more_than_ordered"), (10, "company", "empty"),
        (11, "quantity", "empty"), (12, "company", "unknown"),
    ]  # fmt: skip
    assert list(Order.objects.values_list("number", flat=True)) == ["F"]


def test_undone_they_are_gone_unless_something_hangs_on_them() -> None:
    record = bring("orders", FILE)
    undo(SYSTEM, record.pk)
    models = (Order, OrderLine, OrderAdjustment, OrderLogEntry, Shipment, ShipmentLine)
    assert [model.objects.count() for model in models] == [0] * len(models)
    again = bring("orders", FILE)
    OrderLogEntry.objects.create(order=Order.objects.get(number="2019-1"), kind="comment", comment="called")
    with pytest.raises(InUseSince):
        undo(SYSTEM, again.pk)
    OrderLogEntry.objects.filter(kind="comment").delete()
    Order.objects.filter(number="2019-1").update(po_number="other")
    with pytest.raises(ChangedSince):
        undo(SYSTEM, again.pk)
    assert Order.objects.count() == 2


def test_what_seems_to_stand_here_under_another_number_is_asked_about() -> None:
    bring("orders", FILE)
    renamed = FILE.replace("2019-1;", "X-1;").replace("2019-2;", "X-2;")
    held = bring("orders", renamed)
    assert (held.state, held.guards[0]["guard"], held.guards[0]["count"]) == (ImportState.HELD, "twins", 2)
    assert Order.objects.count() == 2
    assert bring("orders", renamed, is_confirmed=True).state == ImportState.APPLIED
    assert Order.objects.count() == 4


@pytest.mark.parametrize("form", list(Format))
def test_what_goes_out_comes_in_again(form: Format) -> None:
    record = bring("orders", FILE)
    target = io.BytesIO()
    export(SYSTEM, ExportAsk("orders", form), target)
    before = facts()

    def again() -> tuple[int, int, int, int]:
        data = target.getvalue()
        body = JsonBody(target, hashlib.sha256(data).hexdigest(), is_lines=True) if form == Format.NDJSON else data
        found = take_in(SYSTEM, Request("orders", body, "again"), silent)
        assert found.counts["rejected"] == 0
        return counts(found, "order")

    assert again() == (0, 0, 2, 0)
    undo(SYSTEM, record.pk)
    assert again() == (2, 0, 0, 0)
    assert facts() == before
    assert_invariants()


def test_a_number_of_ours_is_not_given_twice() -> None:
    bring("orders", FILE.replace("2019-1;", "P100500;"))
    from lonja.ordering.actions.place_order import _next_number

    assert _next_number() == "P100501"
    assert Order.objects.filter(submitted_at__gt=now()).count() == 0


def facts() -> list[tuple[object, ...]]:
    lines = OrderLine.objects.order_by("order__number", "position")
    return list(lines.values_list(
        "order__number", "order__state", "order__net_amount", "order__tax_amount", "order__company", "position", "sku",
        "name", "quantity", "unit_price", "amount", "discount_amount", "tax_percent", "quantity_shipped",
        "quantity_cancelled",
    ))  # fmt: skip

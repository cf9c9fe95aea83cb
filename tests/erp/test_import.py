"""Importing on a real database: what is taken, what is left out, and that nothing is ever half done."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

import psycopg
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from lonja.catalog.models import Category, Product, Variant
from lonja.companies.actor import SYSTEM
from lonja.companies.errors import PermissionMissing
from lonja.companies.models import Channel, Company, Unit, User
from lonja.erp.errors import (
    ChannelMissing,
    CodesTaken,
    ColumnsMissing,
    FileUnusable,
    ImportRunning,
    OrderNumbersTaken,
    PriceListUnusable,
)
from lonja.erp.imports import run as importing
from lonja.erp.imports.fields import Fault
from lonja.erp.imports.mapping import load_map
from lonja.erp.imports.report import Changes, Report
from lonja.erp.imports.rules import Outcome
from lonja.erp.imports.run import Request, import_transactions
from lonja.fulfillment.models import Shipment, ShipmentLine
from lonja.ordering.models import Order, OrderLine, OrderLogEntry
from lonja.pricing.models import PriceEntry, PriceList
from lonja.pricing.queries import price_lines
from lonja.pricing.rules import Ask
from tests import factories
from tests.erp import invoices
from tests.erp.invoices import row, write
from tests.invariants import assert_invariants

pytestmark = pytest.mark.django_db

MAP = load_map("online-retail")
ROOMS = (Company, Unit, Category, Product, Variant, PriceList, PriceEntry, Order, OrderLine, Shipment, OrderLogEntry)


@pytest.fixture(autouse=True)
def _seller() -> None:
    factories.make_seller(country="GB", currency="GBP")


@pytest.fixture
def everything(tmp_path: Path) -> Path:
    return write(tmp_path / "december.csv", invoices.everything())


def run(*files: Path, **facts: object) -> Report:
    request = Request(files, MAP, files[0].parent / "not-taken.csv", **facts)  # type: ignore[arg-type]
    return import_transactions(SYSTEM, request)


def counts() -> dict[str, int]:
    return {model.__name__: model.objects.count() for model in ROOMS}


def not_taken(folder: Path) -> Iterator[dict[str, str]]:
    with (folder / "not-taken.csv").open(encoding="utf-8-sig", newline="") as stream:
        yield from csv.DictReader(stream)


def test_every_row_is_accounted_for(everything: Path) -> None:
    report = run(everything)

    assert {outcome: share.rows for outcome, share in report.outcomes.items()} == {
        Outcome.SALE: 160,
        Outcome.CANCELLATION: 1,
        Outcome.CANCELLATION_OPEN: 2,
        Outcome.NO_CUSTOMER: 3,
        Outcome.FREIGHT: 2,
        Outcome.DISCOUNT: 1,
        Outcome.ADJUSTMENT: 3,
        Outcome.FEE: 2,
        Outcome.SAMPLE: 1,
        Outcome.VOUCHER: 1,
        Outcome.TEST: 1,
        Outcome.UNKNOWN_CODE: 1,
        Outcome.STOCK_NOTE: 3,
        Outcome.ZERO_PRICE: 1,
        Outcome.NEGATIVE_QUANTITY: 1,
        Outcome.SEVERAL_CUSTOMERS: 2,
    }
    assert report.faults == {
        Fault.NOT_A_NUMBER: 2,
        Fault.NOT_A_DATE: 1,
        Fault.MISSING: 2,
        Fault.ZERO_QUANTITY: 1,
    }
    assert report.rows == 191 == sum(share.rows for share in report.outcomes.values()) + report.rejected


def test_customers_become_companies_and_nobody_is_invited(everything: Path) -> None:
    run(everything)

    found = dict(Company.objects.values_list("external_id", "country"))
    assert found == {"17850": "GB", "12583": "FR", "14911": "IE", "12370": "CY", "13047": "GB", "12431": "ZZ"}
    company = Company.objects.get(external_id="17850")
    assert (company.name, company.currency, company.language) == ("Customer 17850", "GBP", "en")
    assert list(company.units.values_list("name", "parent")) == [("Customer 17850", None)]
    assert not User.objects.exists()


def test_codes_become_products_with_name_category_price_and_break(everything: Path) -> None:
    run(everything)

    variants = {variant.sku: variant for variant in Variant.objects.select_related("product__category")}
    assert variants.keys() == {"85123A", "85123B", "22423", "71053", "22632", "84970L"}
    assert variants["85123A"].names == {"en": "White hanging heart t-light holder"}
    assert variants["85123A"].product.category.code == "candles-and-lighting"
    assert variants["22632"].names == {"en": "Hand warmer red retrospot"}
    entries = PriceEntry.objects.filter(price_list__code="online-retail-ii")
    prices = {(sku, int(q)): p for sku, q, p in entries.values_list("variant__sku", "min_quantity", "unit_price")}
    assert prices == {
        ("85123A", 1): Decimal("2.95"),
        ("85123A", 32): Decimal("2.55"),
        ("85123B", 1): Decimal("2.95"),
        ("22423", 1): Decimal("12.75"),
        ("71053", 1): Decimal("3.75"),
        ("22632", 1): Decimal("2.10"),
    }


def test_what_only_retail_customers_bought_has_no_trade_price_and_is_not_shown(everything: Path) -> None:
    run(everything)

    assert not Variant.objects.get(sku="84970L").is_active
    assert not Product.objects.get(external_id="84970L").is_active
    assert Variant.objects.filter(is_active=True).count() == 5


def test_an_imported_customer_buys_at_these_prices(everything: Path) -> None:
    run(everything)
    actor = factories.buyer_actor(Company.objects.get(external_id="17850"))
    variant = Variant.objects.get(sku="85123A")

    few, many = price_lines(actor, [Ask(variant.pk, Decimal(31)), Ask(variant.pk, Decimal(32))])

    assert (few.unit_price, many.unit_price) == (Decimal("2.95"), Decimal("2.55"))


def test_an_invoice_becomes_a_shipped_order_as_it_was(everything: Path) -> None:
    run(everything)

    order = Order.objects.get(external_id="537011")
    assert (order.number, order.state, order.road, order.currency) == ("537011", "shipped", "import", "GBP")
    assert order.company.external_id == "17850"
    assert order.submitted_at == datetime(2010, 12, 6, 8, 26, tzinfo=UTC)
    lines = list(order.lines.values_list("position", "sku", "quantity", "unit_price", "amount", "tax_percent"))
    assert lines == [
        (1, "85123A", 6, Decimal("2.95"), Decimal("17.70"), 0),
        (2, "22423", 1, Decimal("12.75"), Decimal("12.75"), 0),
    ]
    assert (order.net_amount, order.tax_amount, order.total_amount) == (Decimal("30.45"), 0, Decimal("30.45"))
    sent = order.shipments.get().lines.order_by("order_line__position")
    assert list(sent.values_list("order_line__sku", "quantity")) == [("85123A", 6), ("22423", 1)]
    assert order.id.version == 7


def test_the_same_line_twice_on_one_invoice_is_two_lines(everything: Path) -> None:
    run(everything)

    assert list(OrderLine.objects.filter(order__number="537010").values_list("sku", "quantity")) == [("22423", 1)] * 2


def test_an_order_goes_where_its_invoice_says(everything: Path) -> None:
    run(everything)

    assert Order.objects.get(number="537013").delivery_address["country"] == "AT"
    assert Order.objects.get(number="536050").delivery_address["country"] == ""


def test_a_cancellation_is_taken_back_from_the_latest_sale(everything: Path) -> None:
    run(everything)

    # C537020 takes back two of 22423: the two lines of 537010 had one each, and were the latest before it.
    taken = OrderLine.objects.filter(quantity_cancelled__gt=0)
    assert list(taken.values_list("order__number", "sku", "quantity_cancelled")) == [("537010", "22423", 1)] * 2
    for line in taken:
        assert line.quantity_shipped == line.quantity - line.quantity_cancelled
        shipped = sum(sent.quantity for sent in ShipmentLine.objects.filter(order_line=line))
        assert shipped == line.quantity_shipped
    entry = OrderLogEntry.objects.filter(params__document="C537020").first()
    assert entry is not None
    assert entry.at == datetime(2010, 12, 8, 8, 26, tzinfo=UTC)


def test_an_order_taken_back_as_a_whole_is_cancelled(tmp_path: Path) -> None:
    sold = [row("1", "22423", 2, day=1), row("2", "22423", 5, day=2)]
    run(write(tmp_path / "a.csv", [*sold, row("C3", "22423", -5, day=3)]))

    assert dict(Order.objects.values_list("number", "state")) == {"1": "shipped", "2": "cancelled"}
    assert not Shipment.objects.filter(order__number="2").exists()


def test_the_totals_are_those_of_the_file(everything: Path) -> None:
    report = run(everything)

    assert sum(order.net_amount for order in Order.objects.all()) == report.outcomes[Outcome.SALE].amount
    assert Order.objects.count() == report.changes.orders == 38
    assert_invariants()


def test_a_second_run_changes_nothing(everything: Path) -> None:
    first = run(everything)
    before = counts()

    second = run(everything)

    assert first.changes.total > 0
    assert second.changes == Changes()
    assert second.outcomes == first.outcomes
    assert counts() == before


def test_a_dry_run_tells_the_same_and_writes_nothing(everything: Path) -> None:
    before = counts()

    dry = run(everything, is_dry_run=True)

    assert counts() == before
    real = run(everything)
    assert dry.changes == real.changes
    assert dry.outcomes == real.outcomes
    assert dry.first_rejected == real.first_rejected


@pytest.mark.parametrize("broken", ["apply_catalog", "apply_orders", "apply_cancellations", "_outcomes"])
def test_an_import_that_breaks_leaves_nothing(everything: Path, monkeypatch: pytest.MonkeyPatch, broken: str) -> None:
    before = counts()

    def fail(*_: object) -> None:
        raise RuntimeError("the power went")

    with monkeypatch.context() as patch:
        patch.setattr(importing, broken, fail)
        with pytest.raises(RuntimeError, match="the power went"):
            run(everything)

    assert counts() == before
    assert not list(everything.parent.glob("not-taken*"))
    assert run(everything).changes.orders == 38


def test_each_row_that_was_not_taken_is_named_with_column_and_reason(everything: Path) -> None:
    run(everything)

    rows = {int(found["row"]): found for found in not_taken(everything.parent)}
    assert len(rows) == 191 - 161
    unreadable = rows[185]
    assert (unreadable["kind"], unreadable["column"], unreadable["reason"]) == ("rejected", "quantity", "not_a_number")
    assert unreadable["value"] == "six"
    retail = next(found for found in rows.values() if found["invoice"] == "537050")
    assert (retail["kind"], retail["column"], retail["reason"]) == ("left out", "customer", "no_customer")


def test_a_formula_in_the_data_is_harmless_in_the_file(everything: Path) -> None:
    run(everything)

    found = next(found for found in not_taken(everything.parent) if found["invoice"] == "537041")
    assert found["code"] == "'=CMD|' /C CALC'!A0"
    assert found["description"] == "'=HYPERLINK(0)"
    numbers = [found["quantity"] for found in not_taken(everything.parent) if found["invoice"] == "537035"]
    assert numbers == ["-1"]


def test_what_stands_in_two_files_counts_once(tmp_path: Path) -> None:
    twice = row("1", "22423", 1)
    first = write(tmp_path / "a.csv", [twice, twice, row("1", "71053", 3)])
    second = write(tmp_path / "b.csv", [twice, twice, twice, row("2", "22423", 1, day=2)], delimiter=";")

    report = run(first, second)

    # The invoice has as many equal lines as the file that has most of them.
    assert report.outcomes[Outcome.REPEATED].rows == 2
    assert Order.objects.get(number="1").lines.filter(sku="22423").count() == 3
    assert report.changes.order_lines == 5
    assert run(first, second).changes == Changes()


def test_an_invoice_that_comes_again_with_other_lines_is_left_alone_and_reported(tmp_path: Path) -> None:
    run(write(tmp_path / "a.csv", [row("1", "22423", 1)]))

    report = run(write(tmp_path / "b.csv", [row("1", "22423", 1), row("1", "71053", 3), row("2", "22423", 1)]))

    assert report.outcomes[Outcome.INVOICE_CHANGED].rows == 2
    assert report.changes.orders == 1
    assert OrderLine.objects.filter(order__number="1").count() == 1


def test_a_later_run_with_more_files_takes_back_more_and_never_less(tmp_path: Path) -> None:
    sales = write(tmp_path / "sales.csv", [row("1", "22423", 9)])
    returns = write(tmp_path / "returns.csv", [row("C2", "22423", -4, day=2)])
    run(sales)

    both = run(sales, returns)
    again = run(sales, returns)
    alone = run(sales)

    assert (both.changes.lines_taken_back, again.changes.total, alone.changes.total) == (1, 0, 0)
    line = OrderLine.objects.get()
    assert (line.quantity_cancelled, line.quantity_shipped) == (4, 5)
    assert ShipmentLine.objects.get().quantity == 5
    assert OrderLogEntry.objects.filter(kind="cancelled").count() == 1


def test_prices_follow_the_files_and_the_seller_keeps_his_products(tmp_path: Path) -> None:
    run(write(tmp_path / "a.csv", [*invoices.ordinary(), *invoices.breaks()]))
    Variant.objects.filter(sku="85123A").update(names={"en": "Our best seller"})

    dearer = [row(f"9{n}", "85123A", 6, "3.25", day=20, customer="13047") for n in range(9)]
    report = run(write(tmp_path / "b.csv", dearer))

    assert (report.changes.prices_made, report.changes.prices_changed, report.changes.prices_removed) == (0, 1, 1)
    entry = PriceEntry.objects.get(variant__sku="85123A")
    assert (entry.min_quantity, entry.unit_price) == (1, Decimal("3.25"))
    assert Variant.objects.get(sku="85123A").names == {"en": "Our best seller"}


def test_a_first_trade_price_puts_a_product_on_sale_and_hidden_ones_stay_hidden(tmp_path: Path) -> None:
    retail = [row("1", "22423", 1, "25.49", customer=""), row("1", "71053", 1, "7.5", customer="")]
    run(write(tmp_path / "a.csv", [*retail, row("2", "85123A")]))
    Variant.objects.filter(sku="85123A").update(is_active=False)

    run(write(tmp_path / "b.csv", [row("3", "22423"), row("4", "85123A")]))

    active = dict(Variant.objects.values_list("sku", "is_active"))
    assert active == {"22423": True, "71053": False, "85123A": False}
    assert Product.objects.get(external_id="22423").is_active


def test_a_sku_that_is_already_in_the_catalog_is_taken_as_it_is(tmp_path: Path) -> None:
    mine = factories.make_variant("22423", name="Cake stand of ours")

    run(write(tmp_path / "a.csv", [row("1", "22423")]))

    mine.refresh_from_db()
    assert (mine.names["en"], mine.external_id) == ("Cake stand of ours", None)
    assert OrderLine.objects.get().variant == mine
    assert OrderLine.objects.get().name == "Cake stand of ours"


def test_only_the_system_may_import(everything: Path) -> None:
    before = counts()

    with pytest.raises(PermissionMissing):
        import_transactions(factories.staff_actor(), Request((everything,), MAP, everything.parent / "x.csv"))

    assert counts() == before


def test_two_imports_at_once_do_not_mix(everything: Path) -> None:
    settings = connection.settings_dict
    address = {"host": settings["HOST"], "port": settings["PORT"], "user": settings["USER"], "dbname": settings["NAME"]}
    before = counts()

    with psycopg.connect(
        **{key: value for key, value in address.items() if value}, password=settings["PASSWORD"]
    ) as other:
        other.execute("SELECT pg_advisory_xact_lock(%s)", [importing.ADVISORY_LOCK])
        with pytest.raises(ImportRunning):
            run(everything)

    assert counts() == before
    assert run(everything).changes.orders == 38


def test_what_stands_in_the_way_is_said_in_a_sentence(tmp_path: Path) -> None:
    file = write(tmp_path / "a.csv", [row("1", "22423")])
    (tmp_path / "bad.csv").write_text("a,b\n1,2\n")
    before = counts()

    with pytest.raises(ColumnsMissing, match="invoice"):
        run(tmp_path / "bad.csv")
    with pytest.raises(ChannelMissing, match="nowhere"):
        run(file, channel="nowhere")
    with pytest.raises(FileUnusable):
        import_transactions(SYSTEM, Request((file,), MAP, file / "under-a-file.csv"))
    Channel.objects.update(is_default=False)
    with pytest.raises(ChannelMissing, match="no channel that is the default one"):
        run(file)
    Channel.objects.update(is_default=True)
    assert counts() == before

    factories.make_price_list("online-retail-ii", currency="EUR")
    with pytest.raises(PriceListUnusable, match="GBP"):
        run(file)
    PriceList.objects.all().delete()
    factories.make_product("22423")
    with pytest.raises(CodesTaken, match="22423"):
        run(file)
    Product.objects.all().delete()
    assert not Order.objects.exists()


def test_another_order_with_the_number_of_an_invoice_is_not_touched(tmp_path: Path) -> None:
    file = write(tmp_path / "a.csv", [row("1", "22423")])
    run(file)
    Order.objects.update(external_id="something-else")

    with pytest.raises(OrderNumbersTaken, match="1"):
        run(file)

    assert list(Order.objects.values_list("number", "external_id")) == [("1", "something-else")]


def test_progress_tells_numbers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("lonja.erp.imports.staging.PROGRESS_EVERY", 10)
    file = write(tmp_path / "a.csv", [row("1", "22423")] * 25)
    heard: list[tuple[str, int, int]] = []

    import_transactions(
        SYSTEM,
        Request((file,), MAP, tmp_path / "x.csv", is_dry_run=True),
        lambda stage, done, total: heard.append((stage, done, total)),
    )

    assert heard[:3] == [("a.csv", 10, 25), ("a.csv", 20, 25), ("a.csv", 25, 25)]


def test_the_report_reads_well(everything: Path) -> None:
    text = "\n".join(run(everything).lines())

    assert "december.csv: 191 rows, utf-8, comma" in text
    assert "december.csv:185 quantity 'six': not a number" in text
    assert "10.24432/C5CG6D" in text
    assert run(everything).as_json()["changes"]["total"] == 0


def test_the_number_of_statements_does_not_grow_with_the_file(tmp_path: Path) -> None:
    def statements(rows: int) -> int:
        file = write(tmp_path / "a.csv", [row(f"{rows}-{n}", "22423", customer=f"{rows}-{n}") for n in range(rows)])
        with CaptureQueriesContext(connection) as captured:
            run(file)
        return len(captured)

    statements(1)  # makes category and price list

    assert statements(300) == statements(3)

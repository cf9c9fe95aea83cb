"""Feeds of any size: as many statements for a page of forty as for one of five, and memory that does not grow."""

from __future__ import annotations

import io
import tracemalloc
from collections.abc import Callable
from functools import partial
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from lonja.catalog.actions import DocumentRow, RelationRow, save_documents, save_relations
from lonja.companies.actor import SYSTEM
from lonja.companies.models import Company
from lonja.exchange.exports import ExportAsk, Format, bmecat, export
from lonja.exchange.exports.bmecat import write_bmecat
from lonja.exchange.feed import changes_since
from tests import factories as make
from tests.api.machine import machine

pytestmark = pytest.mark.django_db


class Sink(io.RawIOBase):
    """Takes everything, and keeps its size only."""

    size = 0

    def write(self, data: Any, /) -> int:
        """Count."""
        self.size += len(data)
        return len(data)


@pytest.fixture
def company() -> Company:
    """It sees forty products, each with a price, stock, a document and a relation."""
    make.make_seller()
    company = make.make_company(external_id="4711")
    for number in range(40):
        product = make.make_product(f"p{number}")
        make.make_pack(make.make_variant(f"S{number}", product, price=1, stock=1), 5)
    codes = [f"p{number}" for number in range(40)]
    save_documents(SYSTEM, [DocumentRow(code, "sheet", "manual", {}, link="https://x.example/a") for code in codes])
    save_relations(SYSTEM, [RelationRow(code, "accessory", "S0", {}) for code in codes[1:]])
    return company


def statements(run: Callable[[], Any]) -> int:
    with CaptureQueriesContext(connection) as seen:
        run()
    return len(seen)


@pytest.mark.parametrize("kind", ["products", "stock", "prices"])
def test_a_page_of_the_feed_costs_the_same_whatever_it_holds(company: Company, kind: str) -> None:
    few, many = (statements(partial(changes_since, SYSTEM, (kind,), None, limit)) for limit in (5, 40))
    assert few == many


def test_a_page_of_marks_costs_the_same_whatever_it_holds(company: Company) -> None:
    program = machine(company)
    program.get("/product-marks", limit=5)
    few, many = (statements(partial(program.get, "/product-marks", limit=limit)) for limit in (5, 40))
    assert few == many


def test_a_catalog_costs_the_same_for_each_batch(company: Company, monkeypatch: pytest.MonkeyPatch) -> None:
    buyer = make.buyer_actor(company)
    costs = []
    for batch in (40, 20, 10):
        monkeypatch.setattr(bmecat, "CHUNK", batch)
        write_bmecat(buyer, io.BytesIO())  # what is asked once in a process
        costs.append(statements(lambda: write_bmecat(buyer, io.BytesIO())))
    in_one, in_two, in_four = costs
    assert in_four - in_two == 2 * (in_two - in_one)


@pytest.mark.parametrize("form", [Format.CSV, Format.NDJSON])
def test_memory_does_not_grow_with_the_rows(company: Company, form: Format) -> None:
    peaks = []
    for number in (5_000, 10_000):
        _prices(number)
        tracemalloc.start()
        assert export(SYSTEM, ExportAsk("prices", form), Sink()) > number  # type: ignore[arg-type]
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
    assert peaks[1] < 1.5 * peaks[0]


def _prices(number: int) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO pricing_priceentry (price_list_id, variant_id, min_quantity, unit_price)"
            " SELECT e.price_list_id, e.variant_id, g + %s, 1 FROM (SELECT * FROM pricing_priceentry LIMIT 1) e,"
            " generate_series(1, %s) g",
            [number * 10, number],
        )

"""Prices name lists and variants that are there, without foreign keys: whoever writes or deletes, also at once."""

from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from typing import Any

import psycopg
import pytest
from django.db import IntegrityError, connection, transaction

from lonja.catalog.models import Variant
from lonja.pricing.models import PriceEntry, PriceList
from tests import factories as make

NOBODY = 987_654_321


@pytest.fixture
def entry(db: None) -> PriceEntry:
    return make.make_price(make.make_variant("BOLT"), 5, make.make_price_list("retail"))


def execute(statement: str, *values: Any) -> None:
    """In a transaction of its own, as far as a test has one: what waits for the commit is asked."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement, values)
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")


def places() -> list[tuple[int, int]]:
    return list(PriceEntry.objects.values_list("price_list_id", "variant_id"))


@pytest.mark.parametrize("missing", ["variant_id", "price_list_id"])
def test_a_price_of_nothing_is_refused(entry: PriceEntry, missing: str) -> None:
    before = places()
    facts = {"variant_id": entry.variant_id, "price_list_id": entry.price_list_id}
    good = PriceEntry(**facts, min_quantity=5, unit_price=1)
    bad = PriceEntry(**{**facts, missing: NOBODY}, unit_price=1)
    with pytest.raises(IntegrityError, match="names a row that is not"), transaction.atomic():
        PriceEntry.objects.bulk_create([good, bad])
    with pytest.raises(IntegrityError, match="names a row that is not"):
        execute(f"UPDATE pricing_priceentry SET {missing} = %s", NOBODY)
    assert places() == before


@pytest.mark.parametrize("table", ["catalog_variant", "pricing_pricelist"])
def test_what_has_a_price_is_not_deleted_behind_its_back(entry: PriceEntry, table: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM catalog_variantwords")
    for change in (f"DELETE FROM {table}", f"UPDATE {table} SET id = id + 1000"):
        with pytest.raises(IntegrityError, match="prices still name"):
            execute(change)
    with pytest.raises(IntegrityError, match="prices still name"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute(f"TRUNCATE {table} CASCADE")
    assert places() == [(entry.price_list_id, entry.variant_id)]


@pytest.mark.parametrize("model", [Variant, PriceList])
def test_deleting_through_the_models_takes_the_prices_along(entry: PriceEntry, model: type[Any]) -> None:
    model.objects.filter(pk=entry.variant_id if model is Variant else entry.price_list_id).delete()
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
    assert places() == []


def test_prices_may_go_after_what_they_name_in_the_same_transaction(entry: PriceEntry) -> None:
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("DELETE FROM pricing_pricelist WHERE id = %s", [entry.price_list_id])
        cursor.execute("DELETE FROM pricing_priceentry")
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
    assert not PriceList.objects.exists()


ADD = "INSERT INTO pricing_priceentry (price_list_id, variant_id, min_quantity, unit_price) VALUES (%s, %s, 1, 1)"
MOVE = "UPDATE pricing_priceentry SET price_list_id = %s, variant_id = %s"
DELETE = "DELETE FROM pricing_pricelist WHERE id = %s AND %s > 0"


@contextmanager
def session() -> Iterator[psycopg.Connection[Any]]:
    with psycopg.connect(**{**connection.get_connection_params(), "cursor_factory": psycopg.Cursor}) as other:
        yield other


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("write", [ADD, MOVE])
@pytest.mark.parametrize("price_is_first", [True, False])
def test_a_list_is_deleted_while_somebody_prices_in_it(write: str, price_is_first: bool) -> None:
    """The second waits for the first and is refused: no price of a list that is gone, whichever came first."""
    entry = make.make_price(make.make_variant("BOLT"), 5, make.make_price_list("other"))
    values = [make.make_price_list("retail").pk, entry.variant_id]
    first, second = (write, DELETE) if price_is_first else (DELETE, write)
    with session() as one, session() as two, ThreadPoolExecutor(1) as threads:
        one.execute(first, values)

        def follow() -> None:
            two.execute(second, values)
            two.commit()

        waiting: Future[None] = threads.submit(follow)
        wait_until_blocked(two.info.backend_pid)
        one.commit()
        with pytest.raises(psycopg.errors.ForeignKeyViolation):
            waiting.result()
    assert PriceList.objects.filter(pk=values[0]).exists() is price_is_first
    assert PriceEntry.objects.filter(price_list_id=values[0]).exists() is price_is_first


def wait_until_blocked(pid: int) -> None:
    with connection.cursor() as cursor:
        for _ in range(2_000):
            cursor.execute("SELECT cardinality(pg_blocking_pids(%s)), pg_sleep(0.01)", [pid])
            if cursor.fetchone()[0]:
                return
    raise AssertionError("the second does not wait for the first")

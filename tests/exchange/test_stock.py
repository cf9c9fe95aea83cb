"""A file of stock: counts taken over as any others are, promises and all."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

import pytest
from django.db import connection

from lonja.catalog.models import Variant
from lonja.companies.actor import SYSTEM
from lonja.exchange.actions import undo
from lonja.exchange.errors import ChangedSince
from lonja.exchange.models import Import
from lonja.inventory.actions import reserve
from lonja.inventory.models import StockLevel
from tests import factories as make
from tests.exchange.files import bring, counts, rejects
from tests.inventory.stock import ask, promised, shelf


def on_hand() -> dict[str, Decimal]:
    rows = StockLevel.objects.values_list("variant__sku", "on_hand")
    return {sku: quantity.normalize() for sku, quantity in rows}


@pytest.fixture
def goods() -> None:
    make.make_warehouse("main")
    for sku in ("BOLT", "NUT"):
        make.make_variant(sku)


@pytest.mark.django_db
def test_counts_come_and_go_back(goods: None) -> None:
    first = bring("stock", "Almacén;Referencia;Existencias\nmain;BOLT;1.200\nmain;NUT;7,5")
    assert (counts(first, "stocklevel"), on_hand()) == ((2, 0, 0, 0), {"BOLT": 1200, "NUT": Decimal("7.5")})
    again = bring("stock", "warehouse;sku;on hand\nmain;BOLT;1200\nmain;NUT;7.5")
    assert counts(again, "stocklevel") == (0, 0, 2, 0)
    record = bring("stock", "warehouse;sku;on hand\nmain;BOLT;3\nelsewhere;NUT;1")
    assert (counts(record, "stocklevel"), rejects(record)) == ((0, 1, 0, 0), [(3, "warehouse", "unknown", "")])
    undo(SYSTEM, record.pk)
    assert on_hand()["BOLT"] == 1200


@pytest.mark.django_db
def test_what_a_whole_file_does_not_name_is_not_there_any_more(goods: None) -> None:
    bring("stock", "warehouse;sku;on hand\nmain;BOLT;3\nmain;NUT;4")
    record = bring("stock", "warehouse;sku;on hand\nmain;BOLT;3", is_whole=True)
    assert (counts(record, "stocklevel"), on_hand()) == ((0, 0, 1, 1), {"BOLT": 3, "NUT": 0})
    assert counts(bring("stock", "warehouse;sku;on hand\nmain;BOLT;3", is_whole=True), "stocklevel") == (0, 0, 1, 0)
    undo(SYSTEM, record.pk)
    assert on_hand() == {"BOLT": 3, "NUT": 4}


@pytest.mark.django_db
def test_a_count_below_what_is_promised_withdraws_promises(goods: None) -> None:
    bolt = Variant.objects.get(sku="BOLT")
    make.make_supply(bolt)
    bring("stock", "warehouse;sku;on hand\nmain;BOLT;10")
    reserve(SYSTEM, "order:1", [ask(bolt, 8)])
    bring("stock", "warehouse;sku;on hand\nmain;BOLT;5")
    assert shelf(bolt) == {"main": (5, 5)}
    assert sum(quantity for _, quantity in promised("order:1")) == 8


@pytest.mark.django_db
def test_a_level_that_was_counted_since_is_not_set_back(goods: None) -> None:
    bring("stock", "warehouse;sku;on hand\nmain;BOLT;10")
    record = bring("stock", "warehouse;sku;on hand\nmain;BOLT;20")
    bring("stock", "warehouse;sku;on hand\nmain;BOLT;15")
    with pytest.raises(ChangedSince) as refused:
        undo(SYSTEM, record.pk)
    assert "main BOLT" in str(refused.value)
    assert on_hand() == {"BOLT": 15}


@pytest.mark.django_db(transaction=True)
def test_two_files_at_the_same_moment_come_one_after_the_other(goods: None, at_once: Any) -> None:
    files = ["warehouse;sku;on hand\n" + f"main;BOLT;{n}\nmain;NUT;{n}" for n in range(1, 9)]
    outcomes: Sequence[Import] = at_once([lambda file=file: bring("stock", file) for file in files])
    assert all(isinstance(outcome, Import) for outcome in outcomes)
    assert len(set(on_hand().values())) == 1
    assert sum(counts(outcome, "stocklevel")[0] for outcome in outcomes) == 2
    assert sum(counts(outcome, "stocklevel")[1] for outcome in outcomes) == 14


@pytest.mark.django_db(transaction=True)
def test_orders_go_on_while_counts_come_in(goods: None, at_once: Any) -> None:
    bring("stock", "warehouse;sku;on hand\nmain;BOLT;100\nmain;NUT;100")
    bolt = Variant.objects.get(sku="BOLT")
    orders = [lambda n=n: reserve(SYSTEM, f"order:{n}", [ask(bolt, 1)]) for n in range(10)]
    files = [lambda n=n: bring("stock", f"warehouse;sku;on hand\nmain;BOLT;{100 + n}") for n in range(4)]
    outcomes = at_once([*orders, *files])
    assert not [outcome for outcome in outcomes if isinstance(outcome, Exception)]
    assert shelf(bolt)["main"][1] == 10
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM inventory_stocklevel WHERE reserved > on_hand")
        assert cursor.fetchone() == (0,)

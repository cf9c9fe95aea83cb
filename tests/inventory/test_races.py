"""Many buyers, little stock: what is sold is what there was, nobody waits for nothing, and each guard is needed."""

import random
import threading
import time
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import Any

import pytest
from django.db import connection, transaction

from lonja.companies.actor import SYSTEM
from lonja.core.errors import Busy
from lonja.inventory import queries
from lonja.inventory.actions import consume, promises, release, reserve
from lonja.inventory.models import Reservation, StockLevel
from tests.factories import make_supply, make_variant
from tests.guards import drop_constraint, patiently
from tests.invariants import assert_invariants, broken_invariants
from tests.inventory.stock import ask

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.proof]

WAITING = "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()"
AtOnce = Callable[..., list[Any]]


def kinds(outcomes: list[Any]) -> Counter[str]:
    """How often each kind of answer was given."""
    return Counter(type(outcome).__name__ for outcome in outcomes)


def test_500_buyers_want_the_last_unit_and_one_gets_it(at_once: AtOnce) -> None:
    last = make_variant(stock=1)
    outcomes = at_once([patiently(partial(reserve, SYSTEM, f"order:{n}", [ask(last, 1)])) for n in range(500)])
    assert kinds(outcomes) == {"dict": 1, "OutOfStock": 499}
    level = StockLevel.objects.get()
    assert (level.on_hand, level.reserved, Reservation.objects.count()) == (1, 1, 1)
    assert_invariants()


def test_20_skus_in_any_order_never_lock_each_other_out(at_once: AtOnce) -> None:
    outcomes = at_once([patiently(call) for call in _baskets(buyers=20, rounds=10)], connections_at_once=20)
    assert kinds(outcomes) == {"dict": 100, "OutOfStock": 100}
    assert set(StockLevel.objects.values_list("on_hand", "reserved")) == {(100, 100)}
    assert_invariants()


def test_reserving_shipping_and_giving_back_at_once_keep_the_books(at_once: AtOnce) -> None:
    dice = random.Random(20300304)
    variants = [make_variant(stock=30) for _ in range(4)]
    make_supply(variants[0])

    def order_and_settle(number: int) -> None:
        wanted = [ask(variant, dice.randint(1, 3)) for variant in dice.sample(variants, 3)]
        reserve(SYSTEM, f"order:{number}", wanted)
        if number % 3 == 0:
            release(SYSTEM, f"order:{number}")
        elif number % 3 == 1:
            consume(SYSTEM, f"order:{number}", {wanted[0].line: wanted[0].quantity})

    outcomes = at_once([patiently(partial(order_and_settle, number)) for number in range(120)], connections_at_once=20)
    assert set(kinds(outcomes)) <= {"NoneType", "OutOfStock"}
    assert_invariants()


class TestEachGuardIsNeeded:
    """Two buyers look at the last unit before either has taken it."""

    @pytest.fixture
    def both_look_first(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Nobody takes before both have looked, or, where a lock keeps the second out, a moment has passed."""
        door = threading.Barrier(2)
        divide = promises.allocate

        def look(*seen: Any) -> Any:
            with suppress(threading.BrokenBarrierError):
                door.wait(timeout=0.5)
            return divide(*seen)

        monkeypatch.setattr(promises, "allocate", look)

    @pytest.fixture
    def without_lock(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(queries, "_AND_LOCK", "")

    @pytest.fixture
    def without_check(self) -> None:
        drop_constraint("inventory_stocklevel", "inventory_no_overselling")

    @pytest.fixture
    def outcomes(self, at_once: AtOnce) -> Callable[[], list[Any]]:
        last = make_variant(stock=1)
        return lambda: at_once([partial(reserve, SYSTEM, f"order:{n}", [ask(last, 1)]) for n in range(2)])

    @pytest.mark.usefixtures("both_look_first")
    def test_with_both_one_buyer_hears_that_it_is_gone(self, outcomes: Callable[[], list[Any]]) -> None:
        assert kinds(outcomes()) == {"dict": 1, "OutOfStock": 1}
        assert_invariants()

    @pytest.mark.usefixtures("without_lock", "both_look_first")
    def test_without_the_lock_the_check_still_stops_him_but_as_a_fault(self, outcomes: Callable[[], list[Any]]) -> None:
        assert kinds(outcomes()) == {"dict": 1, "IntegrityError": 1}
        assert_invariants()

    @pytest.mark.usefixtures("without_lock", "without_check", "both_look_first")
    def test_without_either_the_last_unit_is_sold_twice(self, outcomes: Callable[[], list[Any]]) -> None:
        assert kinds(outcomes()) == {"dict": 2}
        assert set(broken_invariants()) == {"no more is reserved than is there"}

    @pytest.mark.parametrize("keeps_order", [True, False])
    def test_without_one_order_of_locks_buyers_lock_each_other_out(
        self, keeps_order: bool, at_once: AtOnce, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        if not keeps_order:
            each_his_way = queries._LEVELS.replace(
                "BY l.variant_id", "BY l.variant_id * current_setting('test.way')::int"
            )
            monkeypatch.setattr(queries, "_LEVELS", each_his_way)
        bolt, nut, washer = (make_variant(stock=9) for _ in range(3))
        middle_is_held = threading.Event()

        def buy(way: str) -> None:
            _run(f"SET test.way = '{way}'")
            middle_is_held.wait()
            reserve(SYSTEM, f"order:{way}", [ask(variant, 1) for variant in (bolt, nut, washer)])

        def hold_the_middle_until_both_wait() -> None:
            with transaction.atomic():
                StockLevel.objects.select_for_update().get(variant=nut)
                middle_is_held.set()
                while _run(WAITING) < 2:
                    time.sleep(0.01)

        outcomes = at_once([partial(buy, "1"), partial(buy, "-1"), hold_the_middle_until_both_wait])
        deadlocks = [one for one in outcomes if isinstance(one, Busy) and "deadlock" in str(one.__cause__)]
        assert len(deadlocks) == (0 if keeps_order else 1)


def _run(statement: str) -> Any:
    """Run a statement on this thread's connection; gives the first value it returns, if any."""
    with connection.cursor() as cursor:
        cursor.execute(statement)
        return cursor.fetchone()[0] if cursor.description else None


def _baskets(buyers: int, rounds: int) -> list[Callable[[], Any]]:
    """Buyers who each want one of 20 SKUs, in an order of their own; there is enough for half of them."""
    dice = random.Random(7)
    variants = [make_variant(stock=buyers * rounds // 2) for _ in range(20)]
    return [
        partial(reserve, SYSTEM, f"order:{number}", [ask(variant, 1) for variant in dice.sample(variants, 20)])
        for number in range(buyers * rounds)
    ]

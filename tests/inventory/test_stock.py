"""Stock on a real PostgreSQL: promised, given back, shipped, counted."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest
import time_machine
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from lonja.catalog.models import Variant
from lonja.companies.actor import SYSTEM
from lonja.companies.errors import PermissionMissing
from lonja.core.ids import new_id
from lonja.core.models import RecordedEvent
from lonja.inventory.actions import StockCount, consume, release, reserve, set_stock
from lonja.inventory.errors import CountInvalid, NotReserved, OutOfStock
from lonja.inventory.models import Reservation, StockLevel, SupplyRule, Warehouse
from lonja.inventory.queries import availability, promise, waiting_lines
from tests.factories import (
    buyer_actor,
    make_company,
    make_stock,
    make_supply,
    make_variant,
    make_warehouse,
    staff_actor,
)
from tests.guards import refused_by, without_constraint
from tests.invariants import assert_invariants
from tests.inventory.stock import COUNTED_AT, ask, count, promised, shelf

pytestmark = pytest.mark.django_db


@pytest.fixture
def bolt() -> Variant:
    return make_variant("933-8-40")


@pytest.fixture
def north() -> Warehouse:
    return make_warehouse("north", position=0, city="Bilbao")


@pytest.fixture
def south() -> Warehouse:
    return make_warehouse("south", position=1, city="Málaga", transit_days=3)


class TestReserving:
    def test_a_line_is_promised_from_the_first_warehouse_that_has_it_all(
        self, bolt: Variant, north: Warehouse, south: Warehouse
    ) -> None:
        make_stock(bolt, 5, north)
        make_stock(bolt, 9, south)
        wanted = ask(bolt, 6)
        with time_machine.travel(datetime(2030, 3, 4, 9, 0, tzinfo=UTC), tick=False):
            promised_now = reserve(SYSTEM, "order:1", [wanted])[wanted.line]
        assert (promised_now.on, promised_now.from_stock, promised_now.warehouse) == (date(2030, 3, 7), 6, south.name)
        assert shelf(bolt) == {"north": (5, 0), "south": (9, 6)}
        assert promised("order:1") == [("south", 6)]

    def test_the_cutoff_is_on_the_sellers_clock(self, bolt: Variant, north: Warehouse) -> None:
        make_stock(bolt, 5, north)
        wanted = ask(bolt, 1)
        for utc_hour, arrives in [(14, date(2030, 7, 2)), (15, date(2030, 7, 3))]:  # 16:00 and 17:00 in Madrid's summer
            with time_machine.travel(datetime(2030, 7, 1, utc_hour - 1, 59, tzinfo=UTC), tick=False):
                assert promise(SYSTEM, [wanted])[wanted.line].on == arrives

    def test_what_is_short_is_named_and_then_nothing_is_reserved(self, bolt: Variant, north: Warehouse) -> None:
        nut, washer = make_variant("934-8"), make_variant("125-8")
        for variant, on_hand in ((bolt, 5), (nut, 2)):
            make_stock(variant, on_hand, north)
        asks = [ask(bolt, 5), ask(nut, 3), ask(washer, "1.5")]
        with pytest.raises(OutOfStock) as refused, transaction.atomic():
            reserve(SYSTEM, "order:1", asks)
        assert [(short.line, short.sku, short.asked, short.available) for short in refused.value.shortages] == [
            (asks[1].line, "934-8", 3, 2),
            (asks[2].line, "125-8", Decimal("1.5"), 0),
        ]
        assert "934-8 (asked 3, available 2); 125-8 (asked 1.5, available 0)" in str(refused.value)
        assert shelf(bolt) == {"north": (5, 0)}
        assert not Reservation.objects.exists()

    def test_what_may_be_backordered_is_promised_for_later(self, bolt: Variant, north: Warehouse) -> None:
        make_stock(bolt, 4, north)
        make_supply(bolt, lead_days=5)
        wanted = ask(bolt, 10)
        with time_machine.travel(datetime(2030, 3, 4, 9, 0, tzinfo=UTC), tick=False):
            got = reserve(SYSTEM, "order:1", [wanted])[wanted.line]
        assert (got.on, got.from_stock, got.backordered) == (date(2030, 3, 12), 4, 6)
        assert promised("order:1") == [("north", 4), ("", 6)]
        assert_invariants()

    def test_a_preview_says_the_same_and_reserves_nothing(self, bolt: Variant, north: Warehouse) -> None:
        make_stock(bolt, 4, north)
        make_supply(bolt)
        wanted = [ask(bolt, 3), ask(bolt, 3)]
        previewed = promise(SYSTEM, wanted)
        assert shelf(bolt) == {"north": (4, 0)}
        assert previewed == reserve(SYSTEM, "order:1", wanted)

    def test_a_preview_has_no_day_for_what_nobody_can_give(self, bolt: Variant) -> None:
        wanted = ask(bolt, 1)
        assert promise(SYSTEM, [wanted])[wanted.line].on is None

    @pytest.mark.parametrize("lines", [1, 300])
    def test_the_number_of_statements_does_not_grow_with_the_lines(self, lines: int, north: Warehouse) -> None:
        product = make_variant().product
        variants = Variant.objects.bulk_create(
            Variant(sku=f"V{n}", sku_key=f"V{n}", product=product) for n in range(lines)
        )
        StockLevel.objects.bulk_create(
            StockLevel(variant=variant, warehouse=north, on_hand=9, as_of=COUNTED_AT) for variant in variants
        )
        asks = [ask(variant, 2) for variant in variants]
        with CaptureQueriesContext(
            connection,
        ) as asked:
            reserve(SYSTEM, "order:1", asks)
        statements = [query["sql"].split()[0] for query in asked if "SAVEPOINT" not in query["sql"]]
        assert statements == ["SELECT", "SELECT", "UPDATE", "INSERT"]  # the first says who acts
        assert_invariants()

    def test_an_order_of_nothing_reserves_nothing(self) -> None:
        assert reserve(SYSTEM, "order:1", []) == {}

    def test_nothing_can_be_reserved_in_reverse(self, bolt: Variant, north: Warehouse) -> None:
        make_stock(bolt, 4, north)
        for quantity in ("0", "-1"):
            with pytest.raises(ValueError, match="positive"):
                reserve(SYSTEM, "order:1", [ask(bolt, quantity)])
        assert shelf(bolt) == {"north": (4, 0)}


class TestGivingBack:
    def test_all_of_an_order(self, bolt: Variant, north: Warehouse) -> None:
        make_stock(bolt, 5, north)
        reserve(SYSTEM, "order:1", [ask(bolt, 2), ask(bolt, 1)])
        reserve(SYSTEM, "order:2", [ask(bolt, 1)])
        release(SYSTEM, "order:1")
        assert shelf(bolt) == {"north": (5, 1)}
        assert promised("order:1") == []
        assert_invariants()

    def test_a_part_gives_back_first_what_still_waits_for_supply(self, bolt: Variant, north: Warehouse) -> None:
        make_stock(bolt, 4, north)
        make_supply(bolt)
        wanted = ask(bolt, 10)
        reserve(SYSTEM, "order:1", [wanted])
        release(SYSTEM, "order:1", {wanted.line: Decimal(7)})
        assert promised("order:1") == [("north", 3)]
        assert shelf(bolt) == {"north": (4, 3)}

    def test_more_than_is_promised_is_refused(self, bolt: Variant, north: Warehouse) -> None:
        make_stock(bolt, 4, north)
        wanted = ask(bolt, 3)
        reserve(SYSTEM, "order:1", [wanted])
        for lines in ({wanted.line: Decimal(4)}, {new_id(): Decimal(1)}):
            with pytest.raises(NotReserved), transaction.atomic():
                release(SYSTEM, "order:1", lines)
        assert promised("order:1") == [("north", 3)]

    def test_what_becomes_free_goes_to_who_waits_longest(self, bolt: Variant, north: Warehouse) -> None:
        make_stock(bolt, 4, north)
        make_supply(bolt)
        for number, quantity in ((1, 4), (2, 3), (3, 3)):
            reserve(SYSTEM, f"order:{number}", [ask(bolt, quantity)])
        release(SYSTEM, "order:1")
        assert promised("order:2") == [("north", 3)]
        assert promised("order:3") == [("", 2), ("north", 1)]
        assert shelf(bolt) == {"north": (4, 4)}
        assert_invariants()

    def test_an_order_without_reservations_has_nothing_to_give_back(self) -> None:
        release(SYSTEM, "order:unknown")
        assert not Reservation.objects.exists()


class TestShipping:
    def test_what_ships_leaves_the_shelf(self, bolt: Variant, north: Warehouse) -> None:
        make_stock(bolt, 5, north)
        wanted = ask(bolt, 3)
        reserve(SYSTEM, "order:1", [wanted])
        consume(SYSTEM, "order:1", {wanted.line: Decimal(2)})
        assert shelf(bolt) == {"north": (3, 1)}
        consume(SYSTEM, "order:1", {wanted.line: Decimal(1)})
        assert shelf(bolt) == {"north": (2, 0)}
        assert promised("order:1") == []

    def test_what_has_not_arrived_cannot_ship(self, bolt: Variant, north: Warehouse) -> None:
        make_stock(bolt, 4, north)
        make_supply(bolt)
        wanted = ask(bolt, 6)
        reserve(SYSTEM, "order:1", [wanted])
        with pytest.raises(OutOfStock) as refused, transaction.atomic():
            consume(SYSTEM, "order:1", {wanted.line: Decimal(5)})
        assert [(short.sku, short.asked, short.available) for short in refused.value.shortages] == [("933-8-40", 5, 4)]
        assert shelf(bolt) == {"north": (4, 4)}

    def test_what_has_arrived_meanwhile_ships(self, bolt: Variant, north: Warehouse) -> None:
        make_stock(bolt, 0, north)
        make_supply(bolt)
        wanted = ask(bolt, 6)
        reserve(SYSTEM, "order:1", [wanted])
        StockLevel.objects.update(on_hand=10)  # by an import that knows no promises
        consume(SYSTEM, "order:1", {wanted.line: Decimal(5)})
        assert shelf(bolt) == {"north": (5, 1)}
        assert promised("order:1") == [("north", 1)]
        assert_invariants()

    def test_more_than_was_promised_does_not_ship(self, bolt: Variant, north: Warehouse) -> None:
        make_stock(bolt, 5, north)
        wanted = ask(bolt, 3)
        reserve(SYSTEM, "order:1", [wanted])
        with pytest.raises(NotReserved), transaction.atomic():
            consume(SYSTEM, "order:1", {wanted.line: Decimal(4)})
        assert shelf(bolt) == {"north": (5, 3)}


class TestCounting:
    def test_a_count_is_absolute_and_says_who_and_when(self, bolt: Variant, north: Warehouse) -> None:
        make_stock(bolt, 3, north, as_of=COUNTED_AT - timedelta(hours=1))
        assert count(bolt, {north: 8}).taken == 1
        level = StockLevel.objects.get()
        assert (level.on_hand, level.source, level.as_of) == (8, "erp", COUNTED_AT)

    def test_a_count_that_comes_late_is_ignored(self, bolt: Variant, north: Warehouse, south: Warehouse) -> None:
        count(bolt, {north: 8})
        late = count(bolt, {north: 99, south: 2}, at=COUNTED_AT - timedelta(minutes=1))
        assert (late.taken, late.ignored) == (1, 1)
        assert shelf(bolt) == {"north": (8, 0), "south": (2, 0)}

    def test_a_count_made_before_goods_left_does_not_bring_them_back(self, bolt: Variant, north: Warehouse) -> None:
        count(bolt, {north: 8}, at=COUNTED_AT - timedelta(days=1))
        wanted = ask(bolt, 5)
        reserve(SYSTEM, "order:1", [wanted])
        with time_machine.travel(COUNTED_AT + timedelta(minutes=5), tick=False):
            consume(SYSTEM, "order:1", {wanted.line: Decimal(5)})
        assert count(bolt, {north: 8}).ignored == 1
        assert shelf(bolt) == {"north": (3, 0)}

    def test_the_same_count_again_changes_nothing(self, bolt: Variant, north: Warehouse) -> None:
        count(bolt, {north: 8})
        reserve(SYSTEM, "order:1", [ask(bolt, 5)])
        count(bolt, {north: 8})
        assert shelf(bolt) == {"north": (8, 5)}

    def test_goods_that_arrive_go_to_who_waits_longest(self, bolt: Variant, north: Warehouse) -> None:
        make_supply(bolt)
        reserve(SYSTEM, "order:1", [ask(bolt, 5)])
        reserve(SYSTEM, "order:2", [ask(bolt, 5)])
        count(bolt, {north: 7})
        assert promised("order:1") == [("north", 5)]
        assert promised("order:2") == [("", 3), ("north", 2)]
        assert shelf(bolt) == {"north": (7, 7)}
        assert availability(SYSTEM, [bolt.pk])[bolt.pk].available == 0
        assert_invariants()

    def test_where_less_is_found_than_promised_the_newest_promises_wait_again_and_it_is_told(
        self, bolt: Variant, north: Warehouse
    ) -> None:
        count(bolt, {north: 10}, at=COUNTED_AT - timedelta(days=1))
        for number, quantity in ((1, 4), (2, 4), (3, 2)):
            reserve(SYSTEM, f"order:{number}", [ask(bolt, quantity)])
        report = count(bolt, {north: 5})
        assert report.withdrawn == ("order:2", "order:3")
        assert promised("order:1") == [("north", 4)]
        assert promised("order:2") == [("north", 1), ("", 3)]
        assert promised("order:3") == [("", 2)]
        assert shelf(bolt) == {"north": (5, 5)}
        told = RecordedEvent.objects.get(name="PromisesWithdrawn")
        assert told.facts["references"] == ["order:2", "order:3"]
        assert {UUID(line) for line in told.facts["lines"]} == waiting_lines(
            Reservation.objects.values_list("line", flat=True)
        )
        assert_invariants()

    @pytest.mark.parametrize("on_hand", ["-0.001", "NaN", "Infinity"])
    def test_a_count_must_make_sense(self, on_hand: str, bolt: Variant, north: Warehouse) -> None:
        make_stock(bolt, 3, north)
        with pytest.raises(CountInvalid):
            count(bolt, {north: on_hand})
        assert shelf(bolt) == {"north": (3, 0)}

    def test_a_count_must_be_of_something_somewhere_that_exists(self, bolt: Variant, north: Warehouse) -> None:
        for variant_id, warehouse_id in ((bolt.pk, 0), (0, north.pk)):
            with pytest.raises(CountInvalid):
                set_stock(SYSTEM, [StockCount(variant_id, warehouse_id, Decimal(1))], "erp", COUNTED_AT)
        assert not StockLevel.objects.exists()

    def test_only_the_sellers_people_who_handle_orders_may_count(self, bolt: Variant, north: Warehouse) -> None:
        counts = [StockCount(bolt.pk, north.pk, Decimal(1))]
        with pytest.raises(PermissionMissing):
            set_stock(buyer_actor(make_company(), "company-admin"), counts, "erp", COUNTED_AT)
        assert not StockLevel.objects.exists()
        assert set_stock(staff_actor("warehouse"), counts, "erp", COUNTED_AT).taken == 1


class TestAvailability:
    def test_all_warehouses_count_and_the_first_that_has_any_is_named(
        self, bolt: Variant, north: Warehouse, south: Warehouse
    ) -> None:
        make_stock(bolt, 5, north, reserved=5, as_of=COUNTED_AT, source="erp")
        make_stock(bolt, 9, south, reserved=2, as_of=COUNTED_AT - timedelta(hours=2), source="scale")
        found = availability(SYSTEM, [bolt.pk])[bolt.pk]
        assert (found.available, found.in_warehouse, found.city) == (7, 7, "Málaga")
        assert (found.as_of, found.source) == (COUNTED_AT - timedelta(hours=2), "scale")
        StockLevel.objects.filter(warehouse=north).update(reserved=1)
        found = availability(SYSTEM, [bolt.pk])[bolt.pk]
        assert (found.available, found.in_warehouse, found.city) == (11, 4, "Bilbao")

    def test_nothing_known_is_nothing_available(self, bolt: Variant) -> None:
        found = availability(SYSTEM, [bolt.pk])[bolt.pk]
        assert (found.available, found.warehouse, found.as_of, found.may_backorder) == (0, "", None, False)

    def test_supply_is_told_where_it_counts(self, bolt: Variant) -> None:
        make_supply(bolt, lead_days=8)
        assert availability(SYSTEM, [bolt.pk])[bolt.pk].lead_days == 8
        SupplyRule.objects.update(may_backorder=False)
        found = availability(SYSTEM, [bolt.pk])[bolt.pk]
        assert (found.may_backorder, found.lead_days) == (False, None)

    def test_one_query_for_any_number(self, north: Warehouse, django_assert_num_queries: Any) -> None:
        ids = [make_variant(stock=3).pk for _ in range(5)]
        with django_assert_num_queries(1):
            assert set(availability(SYSTEM, [*ids, ids[0]])) == set(ids)


class TestTheTablesOwnGuards:
    BOUNDS = {"inventory_no_overselling", "inventory_reserved_not_negative", "inventory_on_hand_not_negative"}

    @pytest.mark.parametrize(
        ("guard", "change"),
        [
            ("inventory_no_overselling", {"reserved": 11}),
            ("inventory_reserved_not_negative", {"reserved": -1}),
            ("inventory_on_hand_not_negative", {"on_hand": -1}),
        ],
    )
    def test_stock_never_breaks_a_bound_even_where_the_others_are_gone(
        self, guard: str, change: dict[str, int], bolt: Variant, north: Warehouse
    ) -> None:
        level = StockLevel.objects.filter(pk=make_stock(bolt, 10, north).pk)
        with without_constraint("inventory_stocklevel", *self.BOUNDS - {guard}), refused_by(guard):
            level.update(**change)
        with without_constraint("inventory_stocklevel", *self.BOUNDS):
            assert level.update(**change) == 1

    def test_a_reservation_is_of_something(self, bolt: Variant) -> None:
        def empty() -> Reservation:
            return Reservation.objects.create(reference="x", line=UUID(int=1), variant=bolt, quantity=0)

        with refused_by("inventory_reservation_positive"):
            empty()
        with without_constraint("inventory_reservation", "inventory_reservation_positive"):
            empty()

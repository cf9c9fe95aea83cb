"""Keys of licenses: each goes to one line, once, whoever asks at the same moment; a dry pool is waited for."""

from collections.abc import Callable
from decimal import Decimal
from functools import partial
from typing import Any
from uuid import UUID

import pytest
from django.db import IntegrityError

from lonja.catalog.actions import save_fulfillment
from lonja.catalog.errors import FulfillmentUnusable
from lonja.catalog.models import Fulfillment, Variant
from lonja.companies.actor import SYSTEM
from lonja.companies.errors import PermissionMissing
from lonja.core.errors import NotFound
from lonja.core.ids import new_id
from lonja.core.models import RecordedEvent
from lonja.inventory.actions import add_license_keys, consume, release, reserve, save_license_pool
from lonja.inventory.errors import LicenseKeysInvalid, OutOfStock
from lonja.inventory.models import LicenseKey, Reservation
from lonja.inventory.queries import availability, delivered_keys, license_pools
from lonja.inventory.rules import StockAsk
from tests import factories as make
from tests.guards import patiently

pytestmark = pytest.mark.django_db
AtOnce = Callable[..., list[Any]]
TEXT = "KEY-1\nKEY-2\nKEY-3"


def license_of(keys: str = TEXT, sku: str = "CAD") -> Variant:
    variant = make.make_variant(sku, price=100)
    save_fulfillment(SYSTEM, {sku: Fulfillment.LICENSE})
    if keys:
        add_license_keys(SYSTEM, variant.pk, keys)
    return variant


def ask(variant: Variant, quantity: int, line: UUID | None = None) -> StockAsk:
    return StockAsk(line or new_id(), variant.pk, Decimal(quantity), is_license=True)


def taken() -> list[tuple[str, UUID | None]]:
    return list(LicenseKey.objects.exclude(line=None).order_by("id").values_list("key", "line"))


def events(name: str) -> list[dict[str, Any]]:
    return list(RecordedEvent.objects.filter(name=name).values_list("facts", flat=True))


def test_keys_are_taken_in_their_order_delivered_and_shown() -> None:
    cad, first, second = license_of(), ask(license_of("", "OTHER"), 1), None
    second = ask(cad, 2)
    promised = reserve(SYSTEM, "order:1", [second])
    assert (promised[second.line].from_stock, promised[second.line].backordered) == (2, 0)
    assert taken() == [("KEY-1", second.line), ("KEY-2", second.line)]
    assert availability(SYSTEM, [cad.pk])[cad.pk].available == 1
    assert delivered_keys([second.line]) == {}
    consume(SYSTEM, "order:1", {second.line: Decimal(2)})
    assert delivered_keys([second.line, first.line]) == {second.line: [(cad.pk, "KEY-1"), (cad.pk, "KEY-2")]}


def test_a_dry_pool_is_promised_like_a_backorder_and_filled_for_who_waits_longest() -> None:
    cad = license_of("KEY-1")
    save_license_pool(SYSTEM, cad.pk, warns_below=1, lead_days=4)
    one, two = ask(cad, 2), ask(cad, 1)
    promise = reserve(SYSTEM, "order:1", [one])[one.line]
    assert (promise.from_stock, promise.backordered) == (1, 1)
    reserve(SYSTEM, "order:2", [two])
    assert availability(SYSTEM, [cad.pk])[cad.pk].lead_days == 4
    with pytest.raises(OutOfStock, match="CAD"):
        consume(SYSTEM, "order:2", {two.line: Decimal(1)})
    add_license_keys(SYSTEM, cad.pk, "KEY-2\nKEY-1")  # one is known
    assert taken() == [("KEY-1", one.line), ("KEY-2", one.line)]
    assert events("LicenseKeysArrived") == [{"references": ["order:1"]}]
    add_license_keys(SYSTEM, cad.pk, "KEY-3\nKEY-4")
    assert taken()[-1] == ("KEY-3", two.line)
    assert not Reservation.objects.exists()


def test_what_is_given_back_goes_to_who_waits() -> None:
    cad = license_of("KEY-1")
    one, two = ask(cad, 1), ask(cad, 1)
    reserve(SYSTEM, "order:1", [one])
    reserve(SYSTEM, "order:2", [two])
    release(SYSTEM, "order:1", {one.line: Decimal(1)})
    assert taken() == [("KEY-1", two.line)]
    release(SYSTEM, "order:2")
    assert taken() == []


def test_a_low_pool_warns_once_until_it_was_filled() -> None:
    cad = license_of()
    save_license_pool(SYSTEM, cad.pk, warns_below=3, lead_days=1)
    for number in range(2):
        reserve(SYSTEM, f"order:{number}", [ask(cad, 1)])
    assert events("LicensePoolLow") == [{"variant_id": cad.pk, "left": 2}]
    (pool,) = license_pools(SYSTEM)
    assert (pool.free, pool.taken, pool.delivered, pool.waiting, pool.is_low) == (1, 2, 0, 0, True)
    add_license_keys(SYSTEM, cad.pk, "\n".join(f"MORE-{number}" for number in range(5)))
    reserve(SYSTEM, "order:9", [ask(cad, 4)])
    assert len(events("LicensePoolLow")) == 2


@pytest.mark.parametrize("text", ["", "\n \n", "x" * 501])
def test_what_is_no_key_is_refused(text: str) -> None:
    cad = license_of("")
    with pytest.raises(LicenseKeysInvalid):
        add_license_keys(SYSTEM, cad.pk, text)
    assert not LicenseKey.objects.exists()


def test_only_the_sellers_people_fill_pools_of_licenses() -> None:
    cad, goods = license_of(""), make.make_variant()
    with pytest.raises(PermissionMissing):
        add_license_keys(make.buyer_actor(make.make_company()), cad.pk, TEXT)
    with pytest.raises(NotFound):
        add_license_keys(SYSTEM, goods.pk, TEXT)
    assert not LicenseKey.objects.exists()


def test_a_kit_or_a_fraction_is_no_license() -> None:
    kit = make.make_kit("SET", (make.make_variant("CASE"), 1))
    half = make.make_variant("HALF", quantity_step=Decimal("0.5"))
    for variant in (kit, half):
        with pytest.raises(FulfillmentUnusable):
            save_fulfillment(SYSTEM, {variant.sku: Fulfillment.LICENSE})
    assert not Variant.objects.filter(fulfillment="license").exists()


def test_the_database_lets_no_key_go_twice() -> None:
    cad = license_of()
    wanted = ask(cad, 1)
    reserve(SYSTEM, "order:1", [wanted])
    with pytest.raises(IntegrityError):
        LicenseKey.objects.filter(key="KEY-1").update(line=new_id())


@pytest.mark.django_db(transaction=True)
def test_a_hundred_buyers_at_once_never_share_a_key_and_none_is_lost(at_once: AtOnce) -> None:
    cad = license_of("\n".join(f"KEY-{number}" for number in range(60)))
    asks = [ask(cad, 1) for _ in range(100)]
    calls = [patiently(partial(reserve, SYSTEM, f"order:{n}", [one])) for n, one in enumerate(asks)]
    calls.insert(50, patiently(partial(add_license_keys, SYSTEM, cad.pk, "\n".join(f"NEW-{n}" for n in range(10)))))
    outcomes = at_once(calls, connections_at_once=20)
    assert not [outcome for outcome in outcomes if isinstance(outcome, Exception)]
    lines = [line for _, line in taken()]
    assert len(lines) == len(set(lines)) == 70
    assert Reservation.objects.filter(warehouse=None).count() == 30
    assert not LicenseKey.objects.filter(line=None).exists()

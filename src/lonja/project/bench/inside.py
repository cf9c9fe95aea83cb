"""What one process does: read and price an order of 1,000 lines, fill and read the cart, place orders."""

from __future__ import annotations

import statistics
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from functools import partial
from typing import Any
from uuid import uuid4

from django.core.management import call_command
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from lonja.catalog.models import Variant
from lonja.companies.actor import Actor
from lonja.companies.models import User
from lonja.companies.queries import actor_for, delivery_addresses
from lonja.core.sheets.reader import read_rows
from lonja.core.sheets.writer import Column, write_xlsx
from lonja.inventory.models import StockLevel
from lonja.lists.actions import add_to_cart, read_upload
from lonja.lists.queries import review
from lonja.ordering.actions import Checkout, clear_cart, current_cart, place_order
from lonja.ordering.models import Cart, CartLine
from lonja.ordering.queries import cart_view
from lonja.payments.models import CreditAccount
from lonja.pricing.queries import price_lines
from lonja.pricing.rules import Ask
from lonja.project import demo
from lonja.project.bench import Figure

BUYER = "buyer@talleresnorte.example"
LINES = 1000
ORDER_LINES = 20


def prepare() -> None:
    """Bring the bench's own database up to date and fill it once."""
    call_command("migrate", verbosity=0)
    if not demo.is_loaded():
        demo.load(progress=lambda line: None)
    CreditAccount.objects.update(limit=Decimal(10**12))
    StockLevel.objects.update(on_hand=Decimal(10**9))
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


def buyer() -> Actor:
    """The demo's buyer."""
    return actor_for(User.objects.get(email=BUYER), None)


def figures() -> Iterator[Figure]:
    """All of them, in the order of the table."""
    actor = buyer()
    variants = list(Variant.objects.filter(quantity_minimum=1, quantity_step=1).order_by("pk")[:LINES])
    yield from _quick_order(actor, variants)
    yield _prices(actor, variants)
    yield from _orders(actor, variants[:ORDER_LINES])


def _quick_order(actor: Actor, variants: Sequence[Variant]) -> Iterator[Figure]:
    rows = [(variant.sku, 2) for variant in variants]
    file = write_xlsx([Column("Código"), Column("Uds.")], rows)
    clear_cart(actor)

    def upload() -> None:
        order = read_upload(actor, file, "order.xlsx")
        review(actor, order)

    floor = best(lambda: read_rows(file, max_rows=LINES + 10))
    yield Figure(
        "1,000-line XLSX to a reviewed, priced grid", best(upload) * 1000, "ms", floor * 1000, "parse", "<= 800 ms"
    )
    orders = [read_upload(actor, file, "order.xlsx") for _ in range(3)]
    times = []
    for order in orders:
        clear_cart(actor)
        times.append(timed(partial(add_to_cart, actor, order.pk)))
    cart = current_cart(actor)
    lines = list(CartLine.objects.filter(cart=cart))
    yield Figure("grid to cart", min(times) * 1000, "ms", _insert_floor(lines) * 1000, "bare insert", "<= 250 ms")
    floor = best(lambda: list(CartLine.objects.filter(cart=cart).values_list()))
    yield Figure(
        "priced cart of 1,000 lines read back",
        best(lambda: cart_view(actor, cart)) * 1000, "ms", floor * 1000, "bare rows", "<= 80 ms",
    )  # fmt: skip
    clear_cart(actor)


def _insert_floor(lines: Sequence[CartLine]) -> float:
    def insert() -> None:
        with transaction.atomic():
            CartLine.objects.filter(cart=lines[0].cart_id).delete()
            CartLine.objects.bulk_create(lines)

    return best(insert, 3)


def _prices(actor: Actor, variants: Sequence[Variant]) -> Figure:
    asks = [Ask(variant.pk, Decimal(2)) for variant in variants]
    with CaptureQueriesContext(connection) as captured:
        price_lines(actor, asks)
    statement = captured[0]["sql"]

    def bare() -> None:
        with connection.cursor() as cursor:
            cursor.execute(statement)
            cursor.fetchall()

    return Figure(
        "price_lines of 1,000 lines", best(lambda: price_lines(actor, asks), 15) * 1000, "ms",
        best(bare, 15) * 1000, "its SQL", "<= 25 ms, 1 query", f"{len(captured)} query",
    )  # fmt: skip


def _orders(actor: Actor, variants: Sequence[Variant]) -> Iterator[Figure]:
    for connections, count, reach in ((1, 150, ">= 60/s"), (8, 400, ">= 100/s, p95 <= 150 ms")):
        ready = _checkouts(actor, variants, count)
        start = time.perf_counter()
        taken = _in_threads(connections, [partial(place_order, actor, each) for each in ready])
        rate = count / (time.perf_counter() - start)
        p95 = statistics.quantiles(taken, n=20)[-1] * 1000
        yield Figure(
            f"order of 20 lines placed, {connections} connection{'s' if connections > 1 else ''}", rate, "/s",
            _commit_floor(connections), "bare commits", reach, f"p95 {p95:.0f} ms",
        )  # fmt: skip


def _checkouts(actor: Actor, variants: Sequence[Variant], count: int) -> list[Checkout]:
    address = delivery_addresses(actor)[0]
    carts = [
        Cart(company_id=actor.company_id, unit_id=actor.own_unit_id, user_id=actor.user_id, is_current=False)
        for _ in range(count)
    ]
    Cart.objects.bulk_create(carts)
    CartLine.objects.bulk_create(
        CartLine(cart=cart, position=position, variant=variant, quantity=Decimal(1))
        for cart in carts
        for position, variant in enumerate(variants, start=1)
    )
    mark = cart_view(actor, carts[0], delivery=address).content_hash
    return [Checkout(cart.pk, str(uuid4()), mark, address.pk) for cart in carts]


def _commit_floor(connections: int) -> float:
    """Transactions a second that do nothing but write one row durably."""

    def commit() -> None:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(
                "INSERT INTO core_givenanswer (owner, key, fingerprint, given_at) VALUES (%s, %s, '', now())",
                [uuid4(), str(uuid4())],
            )

    start = time.perf_counter()
    _in_threads(connections, [commit] * 400)
    return 400 / (time.perf_counter() - start)


def _in_threads(width: int, calls: Sequence[Callable[[], Any]]) -> list[float]:
    """Make the calls on `width` connections at once; returns the seconds that each took."""
    taken: list[float] = []

    def work(first: int) -> None:
        for index in range(first, len(calls), width):
            taken.append(timed(calls[index]))
        if width > 1:
            connection.close()

    threads = [threading.Thread(target=work, args=(first,)) for first in range(width)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return taken


def timed(call: Callable[[], Any]) -> float:
    """Seconds that one call took."""
    start = time.perf_counter()
    call()
    return time.perf_counter() - start


def best(call: Callable[[], Any], times: int = 5) -> float:
    """The shortest of several calls, in seconds."""
    return min(timed(call) for _ in range(times))

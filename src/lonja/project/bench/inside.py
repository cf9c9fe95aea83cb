"""What one process does: read and price an order of 1,000 lines, fill and read the cart, place orders."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from functools import partial
from typing import Any

from django.core.management import call_command
from django.db import connection, transaction
from django.db.models import Count, Sum
from django.test.utils import CaptureQueriesContext

from lonja.catalog.models import Variant
from lonja.companies.actor import Actor
from lonja.companies.models import User
from lonja.companies.queries import actor_for, administrators_of
from lonja.core.clock import today
from lonja.core.sheets.reader import read_rows
from lonja.core.sheets.writer import Column, write_xlsx
from lonja.inventory.models import StockLevel
from lonja.lists.actions import add_to_cart, read_upload
from lonja.lists.queries import review
from lonja.ordering.actions import clear_cart, current_cart
from lonja.ordering.models import CartLine, Order, OrderLine
from lonja.ordering.queries import SpendAsk, cart_view, spend
from lonja.ordering.spending import Window, span_before, span_of
from lonja.payments.models import CreditAccount
from lonja.pricing.queries import price_lines
from lonja.pricing.rules import Ask
from lonja.project import demo
from lonja.project.bench import Figure, access, consent, orders, rounds
from lonja.project.demo.sizes import Size

BUYER = "buyer@talleresnorte.example"
LINES = 1000
PRICED = {50: 5, 1_000: 25, 5_000: 100}
"""How many lines are priced together, and the milliseconds that this may take."""


def prepare(size: str | Size) -> None:
    """Bring the bench's own database up to date and fill it once."""
    call_command("migrate", verbosity=0)
    if not demo.is_loaded():
        demo.load(size=size, progress=lambda line: None)
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
    yield from _prices(actor)
    yield from access.figures(best)
    yield _spend()
    yield from rounds.figures(variants, best)
    yield consent.figure(actor, variants)
    yield from orders.figures(actor, variants)


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


def _prices(actor: Actor) -> Iterator[Figure]:
    asks = [Ask(pk, Decimal(2)) for pk in Variant.objects.order_by("pk").values_list("pk", flat=True)[: max(PRICED)]]
    for lines, reach in PRICED.items():
        if lines <= len(asks):
            yield _priced(actor, asks[:lines], reach)


def _priced(actor: Actor, asks: Sequence[Ask], reach: int) -> Figure:
    with CaptureQueriesContext(connection) as captured:
        price_lines(actor, asks)
    statement = captured[0]["sql"]

    def bare() -> None:
        with connection.cursor() as cursor:
            cursor.execute(statement)
            cursor.fetchall()

    return Figure(
        f"price_lines of {len(asks):,} lines", best(lambda: price_lines(actor, asks), 15) * 1000, "ms",
        best(bare, 15) * 1000, "its SQL", f"<= {reach} ms, 1 query", f"{len(captured)} query",
    )  # fmt: skip


def _spend() -> Figure:
    """The dashboard of the company that bought most, over two years beside the two before, as its administrator."""
    bought = Order.objects.values("company").annotate(count=Count("lines")).order_by("-count")
    company = bought.values_list("company", flat=True)[0]
    actor = actor_for(administrators_of(company)[0], None)
    span = span_of(Window.MONTHS_24, today())
    asked = SpendAsk(span, span_before(Window.MONTHS_24, span))
    with CaptureQueriesContext(connection) as captured:
        spend(actor, asked)
    lines = OrderLine.objects.filter(order__company=company)
    return Figure(
        "spend of two years under every heading", best(lambda: spend(actor, asked)) * 1000, "ms",
        best(lambda: lines.aggregate(Sum("amount"))) * 1000, "one bare sum", "<= 200 ms",
        f"{len(captured)} queries, {lines.count():,} lines",
    )  # fmt: skip


def timed(call: Callable[[], Any]) -> float:
    """Seconds that one call took."""
    start = time.perf_counter()
    call()
    return time.perf_counter() - start


def best(call: Callable[[], Any], times: int = 5) -> float:
    """The shortest of several calls, in seconds."""
    return min(timed(call) for _ in range(times))

"""Orders of 20 lines placed: by one buyer, by eight at once, by eight who want the same goods on one account."""

from __future__ import annotations

import gc
import multiprocessing
import statistics
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from functools import partial
from typing import Any
from uuid import UUID, uuid4

from django.db import connection, transaction

from lonja.approvals.models import ApprovalRule
from lonja.catalog.models import Variant
from lonja.companies.actor import Actor
from lonja.companies.models import User
from lonja.companies.permissions import Permission
from lonja.companies.queries import actor_for, delivery_addresses
from lonja.ordering.actions import Checkout, place_order
from lonja.ordering.models import Cart, CartLine
from lonja.ordering.queries import cart_view
from lonja.ordering.states import OrderState
from lonja.payments.models import CreditAccount
from lonja.project.bench import Figure

LINES = 20
BUYERS = 8
PROCESSES = 2  # as many as the web server has; each serves its share of the buyers by threads
ONE, MANY, COMMITS = 200, 480, 400
FIRST = 10  # of each connection, not measured: they prepare its statements

Work = Sequence[Callable[[], Any]]
Span = tuple[float, float]


def figures(actor: Actor, variants: Sequence[Variant]) -> Iterator[Figure]:
    """Three rows; `actor` is the one who buys alone."""
    gc.collect()
    gc.freeze()  # as the web server does before it forks
    baskets = [variants[first : first + LINES] for first in range(0, BUYERS * LINES, LINES)]
    alone = [_orders(actor, baskets[0], ONE)]
    apart = [_orders(each, basket, MANY // BUYERS) for each, basket in zip(_buyers(), baskets, strict=True)]
    same = [_orders(actor, baskets[0], MANY // BUYERS) for _ in range(BUYERS)]
    eight = f"order of {LINES} lines placed, {BUYERS} connections"
    for work, parts, reach in (
        (f"order of {LINES} lines placed, 1 connection", alone, ">= 60/s"),
        (f"{eight}, each its own company and goods", apart, ">= 100/s, p95 <= 150 ms"),
        (f"{eight}, all the same account and goods", same, "none set: each waits for the one before"),
    ):
        rate, p95 = _measure(parts)
        floor, _ = _measure([[_commit] * (COMMITS // len(parts))] * len(parts))
        yield Figure(work, rate, "/s", floor, "bare commits", reach, f"p95 {p95:.0f} ms")


def _buyers() -> list[Actor]:
    """One buyer from each of BUYERS companies that may have everything, on account, without approval."""
    companies = CreditAccount.objects.filter(is_on_hold=False, company__sees_whole_catalog=True)
    ready = companies.exclude(company__in=ApprovalRule.objects.values("company")).values_list("company", flat=True)
    found: dict[UUID, Actor] = {}
    for user in User.objects.filter(assignments__unit__company__in=ready).order_by("email").distinct():
        actor = actor_for(user, None)
        if actor.may(Permission.ORDERS_PLACE) and actor.company_id in set(ready) and delivery_addresses(actor):
            found.setdefault(actor.company_id, actor)
    if len(found) < BUYERS:
        raise RuntimeError(f"the demo has {len(found)} companies that buy without approval, and {BUYERS} are needed")
    return list(found.values())[:BUYERS]


def _orders(actor: Actor, variants: Sequence[Variant], count: int) -> Work:
    """So many orders, each of a cart of its own, ready to be placed."""
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
    return [partial(_place, actor, Checkout(cart.pk, str(uuid4()), mark, address.pk)) for cart in carts]


def _place(actor: Actor, checkout: Checkout) -> None:
    if place_order(actor, checkout).state != OrderState.PLACED:
        raise RuntimeError("an order that was to be placed waits for approval")


def _commit() -> None:
    """A transaction that does nothing but write one row durably."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO core_givenanswer (owner, key, fingerprint, given_at) VALUES (%s, %s, '', now())",
            [uuid4(), str(uuid4())],
        )


def _measure(parts: Sequence[Work]) -> tuple[float, float]:
    """Do each part on a connection of its own, all at once; gives calls a second and the 95th percentile in ms."""
    connection.close()
    context = multiprocessing.get_context("fork")
    results: multiprocessing.Queue[list[Span]] = context.Queue()
    shares = [share for share in (parts[first::PROCESSES] for first in range(PROCESSES)) if share]
    children = [context.Process(target=_in_threads, args=(share, results)) for share in shares]
    for child in children:
        child.start()
    spans = [span for _ in children for span in results.get()]
    for child in children:
        child.join()
    if len(spans) < sum(len(part) - FIRST for part in parts):
        raise RuntimeError("some calls failed: what they said stands above")
    seconds = max(end for _, end in spans) - min(begin for begin, _ in spans)
    return len(spans) / seconds, statistics.quantiles([end - begin for begin, end in spans], n=20)[-1] * 1000


def _in_threads(parts: Sequence[Work], results: multiprocessing.Queue[list[Span]]) -> None:
    spans: list[Span] = []
    warm = threading.Barrier(len(parts))

    def work(part: Work) -> None:
        connection.ensure_connection()
        for call in part[:FIRST]:
            call()
        warm.wait()
        for call in part[FIRST:]:
            begin = time.perf_counter()
            call()
            spans.append((begin, time.perf_counter()))
        connection.close()

    threads = [threading.Thread(target=work, args=(part,)) for part in parts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    results.put(spans)

"""Every lock that Lonja takes, in the one order in which they may be taken.

    1. idempotency key      unique row inserted, waits for the holder
    2. cart                 SELECT ... FOR UPDATE of the cart's row
    3. order                SELECT ... FOR UPDATE of the order's row
    4. approval request     SELECT ... FOR UPDATE of the request's row
    5. stock levels         SELECT ... FOR UPDATE ORDER BY variant, warehouse
    6. budget               (issue of company buying)
    7. credit account       conditional UPDATE of the account's row
    8. company              SELECT ... FOR NO KEY UPDATE of its row, while its units, people or rights change

Two transactions that follow it can wait for each other but never deadlock. `holding()` asserts the
order in development and in tests: taking a lock that stands before one already held raises.
"""

from __future__ import annotations

import contextvars
from enum import IntEnum

from django.db import connection, transaction


class Lock(IntEnum):
    """The locks, in their order."""

    IDEMPOTENCY = 1
    CART = 2
    ORDER = 3
    APPROVAL = 4
    STOCK = 5
    BUDGET = 6
    CREDIT = 7
    COMPANY = 8


class LockOrderBroken(AssertionError):
    """A lock was asked for after one that comes later in the order."""


_highest: contextvars.ContextVar[tuple[int, int] | None] = contextvars.ContextVar(
    "lonja_highest_lock", default=None
)


def take(lock: Lock) -> None:
    """Note that `lock` is about to be taken in the current transaction.

    Raises LockOrderBroken when a later lock is already held, and RuntimeError outside a transaction.
    """
    if not connection.in_atomic_block:
        raise RuntimeError(f"{lock.name} taken outside a transaction")
    mark = id(_outermost())
    held = _highest.get()
    if held is not None and held[0] == mark and held[1] > lock:
        raise LockOrderBroken(f"{lock.name} taken while {Lock(held[1]).name} is held; see core/locks.py")
    _highest.set((mark, int(lock)))


def _outermost() -> object:
    """An object that lives exactly as long as the current outermost transaction."""
    blocks: list[transaction.Atomic] = connection.atomic_blocks
    return blocks[0]

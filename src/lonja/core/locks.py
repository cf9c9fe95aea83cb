"""Every lock that Lonja takes, in the one order in which they may be taken.

    0. group purchase       SELECT ... FOR UPDATE of the purchase's row, or of the commitment that is ordered
    1. idempotency key      unique row inserted, waits for the holder
    2. import               advisory lock by kind of file, so that two imports of one kind queue up
    3. cart                 SELECT ... FOR UPDATE of the cart's row
    4. order                SELECT ... FOR UPDATE of the order's row
    5. approval request     SELECT ... FOR UPDATE of the request's row
    6. promotions           SELECT ... FOR UPDATE ORDER BY id, of those whose uses are counted
    7. stock levels         SELECT ... FOR UPDATE ORDER BY variant, warehouse; of pools of keys by variant
    8. budget               (issue of company buying)
    9. credit account       conditional UPDATE of the account's row
   10. company              SELECT ... FOR NO KEY UPDATE of its row, while its units, people or rights change
   11. rebates              advisory lock: shared by all who count, alone for who changes an agreement; then by company

Two transactions that follow it can wait for each other but never deadlock. `take()` notes each lock
and raises when one is asked for that stands before one already held.
"""

from __future__ import annotations

import contextvars
from collections.abc import Iterator
from contextlib import contextmanager
from enum import IntEnum

from django.db import connection


class Lock(IntEnum):
    """The locks, in their order."""

    GROUP_PURCHASE = 0
    IDEMPOTENCY = 1
    IMPORT = 2
    CART = 3
    ORDER = 4
    APPROVAL = 5
    PROMOTION = 6
    STOCK = 7
    BUDGET = 8
    CREDIT = 9
    COMPANY = 10
    REBATES = 11


class LockOrderBroken(AssertionError):
    """A lock was asked for after one that comes later in the order."""


_highest: contextvars.ContextVar[int] = contextvars.ContextVar("lonja_highest_lock", default=0)


@contextmanager
def no_locks_held() -> Iterator[None]:
    """The frame of one transaction: it begins and ends with no lock held (used by core.audit)."""
    token = _highest.set(0)
    try:
        yield
    finally:
        _highest.reset(token)


def take(lock: Lock) -> None:
    """Note that `lock` is about to be taken in the current transaction.

    Raises LockOrderBroken when a later lock is already held, and RuntimeError outside a transaction.
    """
    if not connection.in_atomic_block:
        raise RuntimeError(f"{lock.name} taken outside a transaction")
    held = _highest.get()
    if held > lock:
        raise LockOrderBroken(f"{lock.name} taken while {Lock(held).name} is held; see core/locks.py")
    _highest.set(int(lock))

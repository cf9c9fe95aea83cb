"""Every lock that Lonja takes, in the one order in which they may be taken.

    1. key of a request     unique row inserted, waits for the holder; around all that the request does
    2. list or round        SELECT ... FOR UPDATE of the purchase list's row; of a collect round's, FOR SHARE to fill it
    3. group purchase       SELECT ... FOR UPDATE of the purchase's row, or of the commitment that is ordered
    4. recurring order      SELECT ... FOR UPDATE ORDER BY id of its row, or of the runs that are ordered together
    5. quote                SELECT ... FOR UPDATE of the quote's row
    6. key of an effect     unique row inserted, waits for the holder; of one order, of one upsert
    7. import               advisory lock by kind of file, so that two imports of one kind queue up
    8. cart                 SELECT ... FOR UPDATE of the cart's row
    9. order                SELECT ... FOR UPDATE of the order's row
   10. approval request     SELECT ... FOR UPDATE of the request's row; advisory by company, where rules add up orders
   11. promotions           SELECT ... FOR UPDATE ORDER BY id, of those whose uses are counted
   12. stock levels         SELECT ... FOR UPDATE ORDER BY variant, warehouse; of pools of keys by variant
   13. budget               advisory lock by company: shared by orders, alone for who sets a budget; then
                            SELECT ... FOR NO KEY UPDATE ORDER BY id, of those that an order's lines count against
   14. credit account       conditional UPDATE of the account's row
   15. company              SELECT ... FOR NO KEY UPDATE of its row, while its units, people or rights change
   16. rebates              advisory lock: shared by all who count, alone for who changes an agreement; then by company

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

    REQUEST_KEY = 1
    LIST_OR_ROUND = 2
    GROUP_PURCHASE = 3
    RECURRING = 4
    QUOTE = 5
    EFFECT_KEY = 6
    IMPORT = 7
    CART = 8
    ORDER = 9
    APPROVAL = 10
    PROMOTION = 11
    STOCK = 12
    BUDGET = 13
    CREDIT = 14
    COMPANY = 15
    REBATES = 16


class LockOrderBroken(AssertionError):
    """A lock was asked for after one that comes later in the order."""


_NONE = min(Lock)
_highest: contextvars.ContextVar[int] = contextvars.ContextVar("lonja_highest_lock", default=_NONE)


@contextmanager
def no_locks_held() -> Iterator[None]:
    """The frame of one transaction: it begins and ends with no lock held (used by core.audit)."""
    token = _highest.set(_NONE)
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

"""Writes: promise stock, give it back, ship it, and take over counts.

Every action locks the stock rows that it touches in one statement, ordered by variant and warehouse, before it
looks at them; then rows are changed in sets, so that the number of statements does not grow with the lines.
"""

from lonja.inventory.actions.counts import CountReport, StockCount, set_stock
from lonja.inventory.actions.files import LEVELS, hold_levels, merge_levels, restore_levels
from lonja.inventory.actions.licenses import KeyReport, add_license_keys, save_license_pool
from lonja.inventory.actions.promises import consume, release, reserve

__all__ = [
    "LEVELS",
    "CountReport",
    "KeyReport",
    "StockCount",
    "add_license_keys",
    "consume",
    "hold_levels",
    "merge_levels",
    "release",
    "reserve",
    "restore_levels",
    "save_license_pool",
    "set_stock",
]

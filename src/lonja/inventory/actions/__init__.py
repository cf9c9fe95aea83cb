"""Writes: promise stock, give it back, ship it, and take over counts.

Every action locks the stock rows that it touches in one statement, ordered by variant and warehouse, before it
looks at them; then rows are changed in sets, so that the number of statements does not grow with the lines.
"""

from lonja.inventory.actions.counts import CountReport, StockCount, set_stock
from lonja.inventory.actions.promises import consume, release, reserve

__all__ = ["CountReport", "StockCount", "consume", "release", "reserve", "set_stock"]

"""Every road to an order: which module submits orders, and by which road they then came. The only registry.

All of them end in `ordering.actions.place_order`, which asks the company's approval rules. A test sends orders down
each of them, and it fails for a module that submits orders and does not stand here. Quick order, lists and 'order
again' fill carts, so theirs is the road of the page on which the cart is confirmed.
"""

from __future__ import annotations

from collections.abc import Mapping

from lonja.ordering.models import Road

ROADS: Mapping[str, Road] = {
    "lonja.storefront.views.checkout": Road.PAGE,
    "lonja.api.orders.router": Road.API,
    "lonja.group_buying.actions": Road.GROUP,
    "lonja.lists.actions.rounds.ordering": Road.ROUND,
    "lonja.ordering.actions.recurring.running": Road.RECURRING,
    "lonja.quotes.actions.accepting": Road.QUOTE,
    "lonja.quotes.actions.calling_off": Road.CALL_OFF,
}

WRITERS: Mapping[str, str] = {
    "lonja.ordering.actions.place_order": "the one door",
    "lonja.erp.imports.apply_orders": "orders of another system's past: they were agreed to there",
    "lonja.project.demo.loading.past": "the demo's invented past",
}
"""The modules that write orders, and why they may."""

"""Every legal move of an order, on one screen."""

from __future__ import annotations

from collections.abc import Mapping

from django.db import models
from django.utils.translation import gettext_lazy as _


class OrderState(models.TextChoices):
    """Where an order stands."""

    PENDING_APPROVAL = "pending_approval", _("waiting for approval")
    PLACED = "placed", _("placed")
    ACKNOWLEDGED = "acknowledged", _("acknowledged")
    PARTIALLY_SHIPPED = "partially_shipped", _("partly shipped")
    SHIPPED = "shipped", _("shipped")
    REJECTED = "rejected", _("rejected")
    WITHDRAWN = "withdrawn", _("withdrawn")
    CANCELLED = "cancelled", _("cancelled")


MOVES: Mapping[OrderState, frozenset[OrderState]] = {
    OrderState.PENDING_APPROVAL: frozenset({OrderState.PLACED, OrderState.REJECTED, OrderState.WITHDRAWN}),
    # Keys of licenses go at once, before anybody has taken the rest in hand.
    OrderState.PLACED: frozenset(
        {OrderState.ACKNOWLEDGED, OrderState.PARTIALLY_SHIPPED, OrderState.SHIPPED, OrderState.CANCELLED}
    ),
    OrderState.ACKNOWLEDGED: frozenset({OrderState.PARTIALLY_SHIPPED, OrderState.SHIPPED, OrderState.CANCELLED}),
    OrderState.PARTIALLY_SHIPPED: frozenset({OrderState.SHIPPED}),
    OrderState.SHIPPED: frozenset(),
    OrderState.REJECTED: frozenset(),
    OrderState.WITHDRAWN: frozenset(),
    OrderState.CANCELLED: frozenset(),
}

OPEN = frozenset({OrderState.PLACED, OrderState.ACKNOWLEDGED, OrderState.PARTIALLY_SHIPPED})
"""Accepted by the buyer's company, and not yet shipped in full."""

BINDING = OPEN | {OrderState.SHIPPED}
"""The company has bought: counts as turnover and as spend."""


def may_move(old: OrderState, new: OrderState) -> bool:
    """Whether the table allows the move."""
    return new in MOVES[old]

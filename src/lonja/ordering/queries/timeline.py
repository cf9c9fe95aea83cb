"""States and log entries of orders in words and tones, for every page that shows them."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from lonja.ordering.models import Order, OrderLogEntry
from lonja.ordering.states import OrderState
from lonja.web import formats

TONES = {
    OrderState.PENDING_APPROVAL: "warn",
    OrderState.PLACED: "info",
    OrderState.ACKNOWLEDGED: "info",
    OrderState.PARTIALLY_SHIPPED: "info",
    OrderState.SHIPPED: "ok",
    OrderState.REJECTED: "bad",
    OrderState.WITHDRAWN: "none",
    OrderState.CANCELLED: "bad",
}


def state_tone(state: str) -> str:
    """The color of a state's badge."""
    return TONES[OrderState(state)]


def state_label(state: str) -> str:
    """A state in the reader's language."""
    return str(OrderState(state).label)


_TITLES = {
    "pending_approval": (_("Sent for approval"), "send", "warn"),
    "approved_step": (_("Approved; the next step is asked"), "check", "ok"),
    "placed": (_("Placed"), "circle-check", "ok"),
    "rejected": (_("Rejected"), "circle-x", "bad"),
    "withdrawn": (_("Withdrawn"), "arrow-back", "none"),
    "changed": (_("Changed by the requester; approval starts anew"), "edit", "warn"),
    "repriced": (_("Prices had risen; approval is asked again"), "trending-up", "warn"),
    "acknowledged": (_("Acknowledged by the seller"), "clipboard-check", "info"),
    "partially_shipped": (_("Partly shipped"), "truck", "info"),
    "shipped": (_("Shipped"), "truck-delivery", "ok"),
    "delayed": (_("Promised goods were not found; the dates of these no longer hold"), "alert-triangle", "warn"),
    "cancelled": (_("Cancelled by the seller"), "ban", "bad"),
}


def timeline(order: Order, entries: Iterable[OrderLogEntry]) -> list[dict[str, Any]]:
    """The order's log as the kit's timeline draws it."""
    return [_entry(order, entry) for entry in entries]


def _entry(order: Order, entry: OrderLogEntry) -> dict[str, Any]:
    title, icon, tone = _TITLES[entry.kind]
    return {"title": title, "icon": icon, "tone": tone, "at": entry.at, "by": _by(entry), "text": _text(order, entry)}


def _by(entry: OrderLogEntry) -> str:
    if entry.acting is not None:
        return gettext("%(name)s of the seller, on behalf") % {"name": entry.acting.name}
    if entry.user is not None:
        return entry.user.name
    return gettext("API key") if entry.params.get("api_key") else ""


def _text(order: Order, entry: OrderLogEntry) -> str:
    if entry.kind == "repriced":
        before, after = (
            formats.money(Decimal(entry.params[key]), order.currency) for key in ("net_before", "net_after")
        )
        return gettext("Net %(before)s → %(after)s") % {"before": before, "after": after}
    return entry.comment

"""States and log entries of orders in words and tones, for every page that shows them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple

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
    "cut": (_("Ordered less by the approver; what is left is asked for anew"), "edit", "warn"),
    "returned": (_("Sent back by the approver for changes"), "arrow-back", "warn"),
    "resubmitted": (_("Changed and sent again by the requester"), "send", "warn"),
    "passed_on": (_("Passed on to a colleague, who changes it and sends it again"), "users", "none"),
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
    if entry.kind == "passed_on":
        return f"{entry.params['before']} → {entry.params['after']}"
    if entry.kind == "cut":
        return " · ".join(
            [entry.comment, *(f"{sku}: {before} → {after}" for sku, _name, before, after in cuts_of(entry))]
        )
    if entry.kind == "returned":
        return " · ".join(filter(None, [entry.comment, *(f"{sku}: {text}" for sku, _name, text in remarks_of(entry))]))
    if entry.kind == "resubmitted":
        return " · ".join(filter(None, [entry.comment, *(str(change) for change in changes_of(entry))]))
    return entry.comment


def cuts_of(entry: OrderLogEntry) -> list[tuple[str, str, str, str]]:
    """What an approver left out, by line: SKU, name, and the quantities before and after."""
    return [
        (cut["sku"], cut["name"], *(formats.quantity(Decimal(cut[when])) for when in ("before", "after")))
        for cut in entry.params.get("cuts", ())
    ]


def remarks_of(entry: OrderLogEntry) -> list[tuple[str, str, str]]:
    """What an approver who sent an order back said of its lines: SKU, name, and his words."""
    return [(one["sku"], one["name"], one["text"]) for one in entry.params.get("remarks", ())]


class ShownChange(NamedTuple):
    """One thing that the requester changed, in words: of which line ('' for the order), what, before and after."""

    sku: str
    name: str
    what: str
    before: str
    after: str

    def __str__(self) -> str:
        return f"{self.sku or self.what}: {self.before} → {self.after}"


def changes_of(entry: OrderLogEntry) -> list[ShownChange]:
    """What the requester changed before he sent an order again."""
    return [_shown(one) for one in entry.params.get("changes", ())]


def _shown(change: Mapping[str, str]) -> ShownChange:
    before, after = change["before"], change["after"]
    match change["what"]:
        case "quantity":
            label = gettext("Quantity")
            before, after = (formats.quantity(Decimal(many)) for many in (before, after))
        case "cost_center":
            label = gettext("Cost center")
        case _:
            place = change["name"]
            label = gettext("Wanted date of %(place)s") % {"place": place} if place else gettext("Wanted date")
            before, after = (formats.date(date.fromisoformat(day)) if day else "" for day in (before, after))
    return ShownChange(change["sku"], change["name"], label, before or formats.EMPTY, after or formats.EMPTY)

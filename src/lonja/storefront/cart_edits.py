"""What somebody does to the lines that he picked in a cart, read from its form."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest

from lonja.companies.actor import Actor
from lonja.core.errors import NotFound
from lonja.ordering.actions import LineEdit, Picked, edit_lines, move_lines, remove_lines
from lonja.ordering.actions.bulk_edit import KEEP, Keep
from lonja.ordering.queries import cart_of, cart_view
from lonja.storefront.cart_look import CartLook, matching
from lonja.storefront.forms import day_or_none, uuid_or_none, version_or_none
from lonja.web.formats import number_or_zero

NONE = "none"


def apply_to_picked(actor: Actor, request: HttpRequest) -> int:
    """Do what the form says with the lines that were picked; returns how many. Raises as `edit_lines` does."""
    picked = _picked(actor, request)
    to_cart = uuid_or_none(request.POST.get("to_cart", ""))
    if "remove" in request.POST:
        return remove_lines(actor, picked)
    return edit_lines(actor, picked, _edit(request)) if to_cart is None else move_lines(actor, picked, to_cart)


def _picked(actor: Actor, request: HttpRequest) -> Picked:
    """The lines with a tick, or all that the page's search finds, on its other pages too."""
    seen = version_or_none(request.POST.get("version", ""))
    cart_id = uuid_or_none(request.GET.get("cart", ""))
    if "all" not in request.POST:
        ids = {pk for text in request.POST.getlist("line") if (pk := uuid_or_none(text)) is not None}
        return Picked(ids, cart_id, seen)
    cart = cart_of(actor, cart_id)
    lines = cart_view(actor, cart).lines if cart else []
    return Picked({bundle.goods.id for bundle in matching(CartLook.of(request), lines)}, cart_id, seen)


def _edit(request: HttpRequest) -> LineEdit:
    number, how = request.POST.get("number", "").strip(), request.POST.get("how", "")
    amount = number_or_zero(number) if number else None
    day = day_or_none(request.POST.get("wanted_on", ""))
    return LineEdit(
        cost_center_id=_chosen(request, "cost_center"),
        ship_to_id=_chosen(request, "ship_to"),
        wanted_on=None if "no_day" in request.POST else KEEP if day is None else day,
        part=amount if how == "part" else None,
        quantity=amount if how == "to" else None,
        factor=amount if how == "times" else None,
    )


def _chosen(request: HttpRequest, name: str) -> UUID | Keep | None:
    """What a choice says: as it is, none, or one of them; one that is none of them at all is not the actor's."""
    text = request.POST.get(name, "")
    if not text:
        return KEEP
    chosen = uuid_or_none(text)
    if chosen is None and text != NONE:
        raise NotFound
    return chosen

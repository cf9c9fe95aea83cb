"""The carts that a person keeps, those that colleagues share with him, and what he does with a whole cart."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.utils.translation import gettext as _

from lonja.companies.permissions import Permission
from lonja.core.errors import Conflict, NotFound, Refused
from lonja.ordering import actions
from lonja.ordering.models import CartAudience
from lonja.ordering.queries import deleted_carts, kept_carts, shared_carts, takers_of
from lonja.storefront.access import BuyerRequest, for_buyers
from lonja.storefront.forms import uuid_or_none
from lonja.web import pages


@for_buyers
def carts(request: BuyerRequest) -> HttpResponse:
    """All of them; a new one, or the current one put aside, on POST."""
    actor = request.actor
    actor.require(Permission.ORDERS_PLACE)
    if request.method == "POST":
        return _begin(request)
    context = {
        "area": "cart",
        "kept": list(kept_carts(actor)),
        "shared": list(shared_carts(actor)),
        "deleted": list(deleted_carts(actor)),
    }
    return pages.render(request, "storefront/carts/list.html", context)


def _begin(request: BuyerRequest) -> HttpResponse:
    """A new cart, which is the current one at once, or the current one saved for later."""
    name = request.POST.get("name", "")
    try:
        if "later" in request.POST:
            saved = actions.save_for_later(request.actor, name)
            messages.success(request, _("The cart %(name)s is saved for later.") % {"name": saved.name})
        else:
            actions.begin_cart(request.actor, name)
    except Refused as refused:
        messages.error(request, str(refused))
    return pages.redirect(request, "storefront:carts" if "later" in request.POST else "storefront:cart")


@for_buyers
def cart_settings(request: BuyerRequest, cart_id: UUID) -> HttpResponse:
    """The name of a cart of his, who sees it, and who takes it over; POST does what `do` says."""
    actor = request.actor
    actor.require(Permission.ORDERS_PLACE)
    if request.method == "POST":
        return _do(request, cart_id)
    held = kept_carts(actor).filter(pk=cart_id).first()
    if held is None:
        raise NotFound
    context = {
        "area": "cart",
        "held": held,
        "audiences": list(CartAudience.choices),
        "takers": list(takers_of(actor, held)),
    }
    return pages.render(request, "storefront/carts/one.html", context)


def _do(request: BuyerRequest, cart_id: UUID) -> HttpResponse:
    verb = VERBS.get(request.POST.get("do", ""))
    if verb is None:
        raise NotFound
    try:
        said = verb(request, cart_id)
    except (Refused, Conflict) as refused:
        messages.error(request, str(refused))
        return pages.redirect(request, "storefront:cart_settings", cart_id)
    if said:
        messages.success(request, said)
    return pages.redirect(request, "storefront:cart" if request.POST["do"] == "activate" else "storefront:carts")


def _activate(request: BuyerRequest, cart_id: UUID) -> str:
    actions.activate_cart(request.actor, cart_id)
    return ""


def _rename(request: BuyerRequest, cart_id: UUID) -> str:
    actions.rename_cart(request.actor, cart_id, request.POST.get("name", ""))
    return _("The new name is saved.")


def _share(request: BuyerRequest, cart_id: UUID) -> str:
    audience = request.POST.get("audience", "")
    if audience not in CartAudience.values:
        raise NotFound
    actions.share_cart(request.actor, cart_id, CartAudience(audience), is_open="open" in request.POST)
    return _("It is saved who sees the cart.")


def _hand_over(request: BuyerRequest, cart_id: UUID) -> str:
    heir = uuid_or_none(request.POST.get("person", ""))
    if heir is None:
        raise NotFound
    handed = actions.hand_over_cart(request.actor, cart_id, heir)
    return _("The cart %(name)s is now that of %(person)s.") % {"name": handed.name, "person": handed.user}


def _delete(request: BuyerRequest, cart_id: UUID) -> str:
    actions.delete_cart(request.actor, cart_id)
    return _("The cart is deleted. For 30 days you can restore it here.")


def _restore(request: BuyerRequest, cart_id: UUID) -> str:
    actions.restore_cart(request.actor, cart_id)
    return _("The cart is back.")


VERBS: Mapping[str, Callable[[BuyerRequest, UUID], str]] = {
    "activate": _activate,
    "rename": _rename,
    "share": _share,
    "hand_over": _hand_over,
    "delete": _delete,
    "restore": _restore,
}

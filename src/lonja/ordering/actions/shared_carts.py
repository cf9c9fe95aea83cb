"""Carts of colleagues: bought into by those with whom they are shared to be changed, and ordered by them."""

from __future__ import annotations

from lonja.companies.actor import Actor
from lonja.companies.models import User
from lonja.core.events import record
from lonja.ordering.events import CartOrdered
from lonja.ordering.models import Cart, CartInUse, CartLine, Order
from lonja.ordering.queries.carts import is_own_cart


def use_cart(actor: Actor, cart: Cart) -> None:
    """Let a person buy into a cart of a colleague, whose row is locked."""
    person = User(pk=actor.user_id)
    CartInUse.objects.update_or_create(user=person, unit_id=actor.own_unit_id, defaults={"cart": cart})


def stop_using(actor: Actor) -> None:
    """Let him buy into his own cart again."""
    CartInUse.objects.filter(user=actor.user_id, unit=actor.own_unit_id).delete()


def empty_ordered(actor: Actor, cart: Cart, order: Order) -> None:
    """What was ordered is in the cart no longer, nor is it called so; its owner is told if somebody else ordered it."""
    if not is_own_cart(actor, cart) and cart.user_id is not None:
        record(CartOrdered(order.pk, cart.user_id, cart.name))
    CartLine.objects.filter(cart=cart).delete()
    if cart.audience:
        CartInUse.objects.filter(cart=cart).delete()
    if cart.promotion_codes or cart.name:
        Cart.objects.filter(pk=cart.pk).update(promotion_codes=[], name="", audience="", is_open=False)

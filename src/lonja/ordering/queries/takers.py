"""To whom a cart may be handed over."""

from __future__ import annotations

from django.db.models import QuerySet

from lonja.companies.actor import Actor
from lonja.companies.models import User
from lonja.companies.permissions import Permission
from lonja.ordering.models import Cart


def takers_of(actor: Actor, cart: Cart) -> QuerySet[User]:
    """Active colleagues who hold a role in the unit of a cart of the actor's and may order, by name."""
    held = User.objects.filter(
        is_active=True,
        assignments__unit=cart.unit_id,
        assignments__role__grants__permission=Permission.ORDERS_PLACE,
    )
    others = held.exclude(pk=actor.user_id) if actor.user_id else held
    return others.distinct().order_by("name")

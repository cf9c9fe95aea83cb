"""What people are told of carts."""

from __future__ import annotations

from uuid import UUID

from lonja.companies.models import User
from lonja.notifications.actions import Letter, write_letter
from lonja.ordering.events import CartHandedOver, CartOrdered
from lonja.ordering.models import Cart, Order


def handed_over(event_id: UUID, event: CartHandedOver) -> None:
    """Tell a person that a cart is his now; nobody where it has gone on, or away, meanwhile."""
    found = Cart.objects.select_related("company", "unit", "user")
    cart = found.filter(pk=event.cart_id, user=event.to_user_id, deleted_at=None).first()
    if cart is None or cart.user is None:
        return
    facts = {"cart": cart, "number": cart.lines.count(), "former": User.objects.get(pk=event.from_user_id)}
    language = cart.user.language or cart.company.language
    to = f"/cart/?cart={cart.pk}"
    write_letter(Letter(event_id, "cart_handed_over", cart.company_id, cart.user.email, language, to, facts))


def ordered(event_id: UUID, event: CartOrdered) -> None:
    """Tell a person that a colleague has ordered a cart that he shares; nobody where he is gone meanwhile."""
    owner = User.objects.filter(pk=event.owner_id, is_active=True).first()
    order = Order.objects.select_related("company", "requester").get(pk=event.order_id)
    if owner is not None:
        facts = {"name": event.name, "order": order}
        language = owner.language or order.company.language
        write_letter(Letter(event_id, "cart_ordered", order.company_id, owner.email, language, "/carts/", facts))

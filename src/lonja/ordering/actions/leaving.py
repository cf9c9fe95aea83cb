"""What somebody who leaves his company was about to buy: his carts, and his orders that wait for changes."""

from __future__ import annotations

from uuid import UUID

from lonja.companies.actor import Actor
from lonja.companies.models import User
from lonja.companies.permissions import Permission
from lonja.companies.queries import actor_for, company_or_404
from lonja.core import locks
from lonja.core.audit import transaction_by
from lonja.core.events import record
from lonja.ordering.actions.place_order import write_log
from lonja.ordering.events import OrderPassedOn
from lonja.ordering.models import Cart, CartLine
from lonja.ordering.queries.sent_back import sent_back_orders


def dissolve_carts(actor: Actor, company_id: UUID, user_id: UUID) -> list[CartLine]:
    """Delete the carts of a person in a company; gives the lines of those not deleted before, with variant and cart.

    For who manages the company's people. Raises NotFound, PermissionMissing.
    """
    _require_people(actor, company_id)
    with transaction_by(actor, "dissolve_carts"):
        locks.take(locks.Lock.CART)
        carts = Cart.objects.select_for_update().filter(company=company_id, user=user_id).order_by("pk")
        ids = [cart.pk for cart in carts]
        held = CartLine.objects.filter(cart__in=ids, cart__deleted_at=None)
        lines = list(held.select_related("variant", "cart").order_by("cart", "position"))
        Cart.objects.filter(pk__in=ids).delete()
    return lines


def hand_over_sent_back(actor: Actor, company_id: UUID, person: User, heir: User) -> bool:
    """Make the orders of a person that wait for changes those of the heir, who is told; whether he may order them all.

    Nothing is handed over where he may not order in each of their units. For who manages the company's people. Raises
    NotFound, PermissionMissing.
    """
    _require_people(actor, company_id)
    with transaction_by(actor, "hand_over_sent_back"):
        locks.take(locks.Lock.ORDER)
        found = sent_back_orders(company_id).filter(requester=person)
        orders = list(found.select_for_update(of=("self",)).order_by("pk"))
        if not all(_may_order(heir, order.unit_id) for order in orders):
            return False
        for order in orders:
            order.requester = heir
            order.save(update_fields=["requester"])
            write_log(actor, order, "passed_on", params={"before": person.name, "after": heir.name})
            record(OrderPassedOn(order.pk, person.pk))
    return True


def _may_order(person: User, unit_id: UUID) -> bool:
    orders = actor_for(person, unit_id)
    return orders is not None and orders.unit_id == unit_id and orders.may(Permission.ORDERS_PLACE)


def _require_people(actor: Actor, company_id: UUID) -> None:
    company_or_404(actor, company_id)
    if not actor.may(Permission.SALES_COMPANIES_MANAGE):
        actor.require(Permission.PEOPLE_MANAGE)

"""The carts of somebody who leaves his company: taken apart, so that another may review what was in them."""

from __future__ import annotations

from uuid import UUID

from lonja.companies.actor import Actor
from lonja.companies.permissions import Permission
from lonja.companies.queries import company_or_404
from lonja.core import locks
from lonja.core.audit import transaction_by
from lonja.ordering.models import Cart, CartLine


def dissolve_carts(actor: Actor, company_id: UUID, user_id: UUID) -> list[CartLine]:
    """Delete the carts of a person in a company; gives the lines of those not deleted before, with variant and cart.

    For who manages the company's people. Raises NotFound, PermissionMissing.
    """
    company_or_404(actor, company_id)
    if not actor.may(Permission.SALES_COMPANIES_MANAGE):
        actor.require(Permission.PEOPLE_MANAGE)
    with transaction_by(actor, "dissolve_carts"):
        locks.take(locks.Lock.CART)
        carts = Cart.objects.select_for_update().filter(company=company_id, user=user_id).order_by("pk")
        ids = [cart.pk for cart in carts]
        held = CartLine.objects.filter(cart__in=ids, cart__deleted_at=None)
        lines = list(held.select_related("variant", "cart").order_by("cart", "position"))
        Cart.objects.filter(pk__in=ids).delete()
    return lines

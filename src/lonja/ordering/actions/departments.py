"""Carts that several departments fill together: each line knows for whom it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID

from lonja.catalog.queries import variant_facts
from lonja.companies.actor import Actor
from lonja.companies.permissions import Permission
from lonja.core import bulk
from lonja.core.audit import transaction_by
from lonja.core.ids import new_id
from lonja.ordering.actions.cart_lines import check_quantity
from lonja.ordering.errors import LinesNotAvailable, TooManyLines
from lonja.ordering.models import Cart, CartLine
from lonja.ordering.rules import MAX_LINES


@dataclass(frozen=True, slots=True)
class DepartmentLine:
    """So many sales units of a variant for a unit of the company, charged to one of its cost centers."""

    variant_id: int
    quantity: Decimal
    department_id: UUID
    cost_center_id: UUID | None = None


def department_cart(actor: Actor, lines: Sequence[DepartmentLine]) -> Cart:
    """A cart of these lines beside the actor's current one, to be ordered as it is.

    Raises LinesNotAvailable for a variant that he may not see, QuantityNotAllowed, TooManyLines, PermissionMissing.
    """
    actor.require(Permission.ORDERS_PLACE)
    if len(lines) > MAX_LINES:
        raise TooManyLines(limit=MAX_LINES, lines=len(lines))
    facts = variant_facts(actor, {line.variant_id for line in lines})
    if any(line.variant_id not in facts for line in lines):
        raise LinesNotAvailable(skus="#")
    for line in lines:
        check_quantity(facts[line.variant_id], line.quantity)
    with transaction_by(actor, "department_cart"):
        cart = Cart.objects.create(
            company_id=actor.company_id, unit_id=actor.own_unit_id, user_id=actor.user_id, is_current=False
        )
        bulk.insert(CartLine, [_cart_line(cart, line, at) for at, line in enumerate(lines, start=1)])
        return cart


def _cart_line(cart: Cart, line: DepartmentLine, position: int) -> CartLine:
    return CartLine(
        id=new_id(),
        cart=cart,
        position=position,
        variant_id=line.variant_id,
        quantity=line.quantity,
        cost_center_id=line.cost_center_id,
        department_id=line.department_id,
        configuration="",
        seen_service_amount=Decimal(0),
        agreed_source="",
    )

"""What every change of a cart's lines is made of: the cart locked, the line found, checked, priced, merged."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from uuid import UUID

from django.db.models import F

from lonja.catalog.queries import VariantFacts, variant_facts
from lonja.companies.actor import Actor
from lonja.companies.permissions import Permission
from lonja.companies.queries import cost_centers, delivery_addresses
from lonja.core import clock, locks
from lonja.core.audit import transaction_by
from lonja.core.errors import NotFound
from lonja.core.quantities import fit_quantity
from lonja.ordering.errors import (
    AddressMissing,
    ConfigurationRefused,
    CostCenterUnknown,
    LineChanged,
    QuantityNotAllowed,
    WantedDateInPast,
)
from lonja.ordering.models import Cart, CartLine
from lonja.ordering.queries.carts import cart_of, lock_editable_carts, lock_own_cart
from lonja.ordering.queries.configured import Wanted, configured, price_configured
from lonja.ordering.rules import MAX_QUANTITY, plain

LineKey = tuple[int, UUID | None, str, UUID | None, UUID | None, date | None]
"""What makes two lines one: variant, cost center, what was chosen, for which department, where and when to."""


def key_of(line: CartLine) -> LineKey:
    """By what a line is equal to another one."""
    of_goods = (line.variant_id, line.cost_center_id, line.configuration, line.department_id)
    return (*of_goods, line.ship_to_id, line.wanted_on)


def current_cart(actor: Actor) -> Cart:
    """The cart into which the actor buys in his unit, made now if he has none. Raises PermissionMissing."""
    actor.require(Permission.ORDERS_PLACE)
    cart = cart_of(actor)
    if cart is not None:
        return cart
    owner = (
        {"api_key_id": actor.api_key_id}
        if actor.api_key_id
        else {"user_id": actor.user_id, "unit_id": actor.own_unit_id}
    )
    with transaction_by(actor, "start_cart"):
        cart, _ = Cart.objects.get_or_create(
            **owner, is_current=True, defaults={"company_id": actor.company_id, "unit_id": actor.own_unit_id}
        )
    return cart


def lock_cart(actor: Actor, cart_id: UUID) -> Cart:
    """The actor's cart with its row locked until the transaction ends. Raises NotFound."""
    locks.take(locks.Lock.CART)
    cart = lock_own_cart(actor, cart_id)
    if cart is None:
        raise NotFound
    return cart


def locked_cart(actor: Actor, cart_id: UUID | None) -> Cart:
    """The cart of this id whose lines he may change, or the one into which he buys, locked until the transaction ends.

    Raises NotFound.
    """
    if cart_id is None:
        return lock_cart_to_order(actor, current_cart(actor).pk)
    return lock_carts(actor, [cart_id])[0]


def lock_cart_to_order(actor: Actor, cart_id: UUID) -> Cart:
    """A cart that the actor may fill and order, his own or an open one of a colleague, locked. Raises NotFound."""
    locks.take(locks.Lock.CART)
    return lock_own_cart(actor, cart_id) or lock_carts(actor, [cart_id])[0]


def lock_carts(actor: Actor, cart_ids: Iterable[UUID]) -> list[Cart]:
    """Carts whose lines the actor may change, his own or shared, locked until the transaction ends; in that order.

    Raises NotFound where one of them is none.
    """
    locks.take(locks.Lock.CART)
    wanted = list(cart_ids)
    found = {cart.pk: cart for cart in lock_editable_carts(actor, wanted)}
    if found.keys() != set(wanted):
        raise NotFound
    return [found[pk] for pk in wanted]


def line_of(cart: Cart, line_id: UUID) -> CartLine:
    """A line of a cart. Raises NotFound."""
    line = CartLine.objects.filter(cart=cart, pk=line_id).first()
    if line is None:
        raise NotFound
    return line


def take_in_twin(cart: Cart, line: CartLine) -> bool:
    """Add to a line the quantity of the other one that it has become equal to, which goes; whether there is one."""
    twins = CartLine.objects.filter(
        cart=cart,
        variant=line.variant_id,
        cost_center=line.cost_center_id,
        configuration=line.configuration,
        department=line.department_id,
        ship_to=line.ship_to_id,
        wanted_on=line.wanted_on,
    )
    twin = twins.exclude(pk=line.pk).first()
    if twin is not None:
        line.quantity += twin.quantity
        twin.delete()
    return twin is not None


def facts_of(actor: Actor, variant_ids: Iterable[int]) -> Mapping[int, VariantFacts]:
    """The facts of variants, all of which the actor may see. Raises NotFound for one that he may not."""
    wanted = set(variant_ids)
    facts = variant_facts(actor, list(wanted))
    if len(facts) < len(wanted):
        raise NotFound
    return facts


def require_places(actor: Actor, address_ids: Iterable[UUID | None], days: Iterable[date | None] = ()) -> None:
    """Refuse addresses to which the actor may not have goods sent, and days that are over.

    Raises AddressMissing, WantedDateInPast.
    """
    wanted = {pk for pk in address_ids if pk is not None}
    if wanted and delivery_addresses(actor).filter(pk__in=wanted).count() < len(wanted):
        raise AddressMissing
    if any(day is not None and day < clock.today() for day in days):
        raise WantedDateInPast


def require_cost_centers(actor: Actor, center_ids: Iterable[UUID | None]) -> None:
    """Refuse cost centers to which this actor's lines may not be charged. Raises CostCenterUnknown."""
    wanted = {pk for pk in center_ids if pk is not None}
    if wanted and cost_centers(actor).filter(pk__in=wanted).count() < len(wanted):
        raise CostCenterUnknown


def check_quantity(fact: VariantFacts, quantity: Decimal) -> None:
    """Raise QuantityNotAllowed for a quantity (sales units) that is not one in which the variant is sold."""
    fits = quantity.is_finite() and 0 < quantity <= MAX_QUANTITY
    if not fits or fit_quantity(quantity, fact.quantity_minimum, fact.quantity_step).changed:
        raise QuantityNotAllowed(
            sku=fact.sku,
            minimum=plain(fact.quantity_minimum),
            step=plain(fact.quantity_step),
            quantity=plain(quantity) if quantity.is_finite() else str(quantity),
        )


def note_prices(
    actor: Actor, lines: Sequence[CartLine], facts: Mapping[int, VariantFacts], *, is_strict: bool = True
) -> None:
    """Note on the lines what they cost now. Raises ConfigurationRefused for choices that cannot be bought so."""
    wanted = [_wanted(line, facts.get(line.variant_id)) for line in lines]
    held = configured(actor, wanted)
    flaws = [one.flaw for one in held if one.flaw]
    if is_strict and flaws:
        raise ConfigurationRefused(why=flaws[0])
    for line, price in zip(lines, price_configured(actor, held), strict=True):
        line.seen_unit_price = price.line.unit_price
        line.seen_service_amount = sum((one.amount or Decimal(0) for one in price.services), Decimal(0))


def _wanted(line: CartLine, fact: VariantFacts | None) -> Wanted:
    is_configurable = fact is not None and fact.is_configurable
    return Wanted(line.variant_id, line.quantity, line.configuration, is_configurable)


def mark(actor: Actor, line: CartLine) -> None:
    """Note on a line who changes it."""
    line.changed_by_id = actor.user_id
    line.version += 1


def require_unchanged(line: CartLine, seen_version: int | None) -> None:
    """Refuse to change a line that somebody has changed since it was seen so. Raises LineChanged."""
    if seen_version is not None and seen_version != line.version:
        raise LineChanged(position=line.position, quantity=plain(line.quantity), by=str(line.changed_by or "API"))


def touch(cart: Cart) -> None:
    """Count a change of a cart's lines."""
    Cart.objects.filter(pk=cart.pk).update(version=F("version") + 1)

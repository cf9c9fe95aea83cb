"""Filling a cart. Nothing is changed silently: a quantity that does not fit is refused, not rounded."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID

from django.db.models import F

from lonja.catalog.queries import VariantFacts, variant_facts
from lonja.companies.actor import Actor
from lonja.companies.permissions import Permission
from lonja.companies.queries import cost_centers
from lonja.core import locks
from lonja.core.audit import transaction_by
from lonja.core.errors import NotFound
from lonja.core.ids import new_id
from lonja.core.quantities import fit_quantity
from lonja.ordering.errors import (
    ConfigurationRefused,
    CostCenterUnknown,
    PromotionCodeOver,
    PromotionCodeUnknown,
    QuantityNotAllowed,
    TooManyCodes,
    TooManyLines,
)
from lonja.ordering.models import Cart, CartLine
from lonja.ordering.queries.carts import cart_of, lock_own_cart
from lonja.ordering.queries.configured import Wanted, configured
from lonja.ordering.rules import MAX_CODE_LENGTH, MAX_CODES, MAX_LINES, MAX_QUANTITY, plain
from lonja.pricing.queries import price_lines, promotion_of_code


@dataclass(frozen=True, slots=True)
class CartAsk:
    """A line that somebody wants in his cart; the quantity is in sales units and must fit minimum and step.

    `configuration` is what was chosen of it (catalog.configuring.as_text).
    """

    variant_id: int
    quantity: Decimal
    cost_center_id: UUID | None = None
    note: str = ""
    configuration: str = ""


@dataclass(frozen=True, slots=True)
class AddResult:
    """What adding did: the cart, how many lines came new, how many grew, how many there are now."""

    cart_id: UUID
    added: int
    grown: int
    lines: int


def current_cart(actor: Actor) -> Cart:
    """The actor's cart in his unit, made now if he has none. Raises PermissionMissing."""
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


def create_cart(actor: Actor) -> Cart:
    """One more cart beside the current one, for machines that fill several. Raises PermissionMissing."""
    actor.require(Permission.ORDERS_PLACE)
    with transaction_by(actor, "create_cart"):
        return Cart.objects.create(
            company_id=actor.company_id,
            unit_id=actor.own_unit_id,
            user_id=None if actor.api_key_id else actor.user_id,
            api_key_id=actor.api_key_id,
            is_current=False,
        )


def add_lines(actor: Actor, asks: Sequence[CartAsk], *, cart_id: UUID | None = None) -> AddResult:
    """Put lines into the cart; one for a variant and cost center that is there already makes it grow.

    All or nothing. Raises NotFound for a variant that the actor may not see, QuantityNotAllowed,
    ConfigurationRefused, CostCenterUnknown, TooManyLines, PermissionMissing.
    """
    actor.require(Permission.ORDERS_PLACE)
    with transaction_by(actor, "add_lines"):
        cart = _locked(actor, cart_id)
        facts = _facts(actor, asks)
        _check_cost_centers(actor, asks)
        there = {_key(line): line for line in CartLine.objects.filter(cart=cart)}
        touched, added = _merged(cart, asks, there)
        if len(there) > MAX_LINES:
            raise TooManyLines(limit=MAX_LINES, lines=len(there))
        for line in touched:
            _check_quantity(facts[line.variant_id], line.quantity)
        _price(actor, touched, facts)
        CartLine.objects.bulk_create(
            touched,
            update_conflicts=True,
            unique_fields=["id"],
            update_fields=["quantity", "seen_unit_price", "note"],
        )
        _touch(cart)
    return AddResult(cart.pk, added, len(touched) - added, len(there))


def change_line(
    actor: Actor,
    line_id: UUID,
    *,
    quantity: Decimal,
    cost_center_id: UUID | None = None,
    note: str | None = None,
    cart_id: UUID | None = None,
) -> None:
    """Give a line another quantity, cost center or note; moved onto another line's cost center, the two become one.

    Raises NotFound, QuantityNotAllowed, CostCenterUnknown, PermissionMissing.
    """
    actor.require(Permission.ORDERS_PLACE)
    with transaction_by(actor, "change_line"):
        cart = _locked(actor, cart_id)
        line = _line(cart, line_id)
        ask = CartAsk(line.variant_id, quantity, cost_center_id, line.note if note is None else note)
        facts = _facts(actor, [ask])
        _check_cost_centers(actor, [ask])
        twin = (
            CartLine.objects.filter(
                cart=cart, variant=line.variant_id, cost_center=cost_center_id, configuration=line.configuration
            )
            .exclude(pk=line.pk)
            .first()
        )
        if twin is not None:
            quantity += twin.quantity
            twin.delete()
        _check_quantity(facts[line.variant_id], quantity)
        line.quantity, line.cost_center_id, line.note = quantity, cost_center_id, ask.note
        _price(actor, [line], facts)
        line.save()
        _touch(cart)


def remove_line(actor: Actor, line_id: UUID, *, cart_id: UUID | None = None) -> CartAsk:
    """Take a line out and give back what it was, so that it can be undone. Raises NotFound, PermissionMissing."""
    actor.require(Permission.ORDERS_PLACE)
    with transaction_by(actor, "remove_line"):
        cart = _locked(actor, cart_id)
        line = _line(cart, line_id)
        line.delete()
        _touch(cart)
    return CartAsk(line.variant_id, line.quantity, line.cost_center_id, line.note, line.configuration)


def clear_cart(actor: Actor, *, cart_id: UUID | None = None) -> int:
    """Take all lines out; returns how many. Raises NotFound, PermissionMissing."""
    actor.require(Permission.ORDERS_PLACE)
    with transaction_by(actor, "clear_cart"):
        cart = _locked(actor, cart_id)
        count, _ = CartLine.objects.filter(cart=cart).delete()
        _touch(cart)
    return count


def accept_prices(actor: Actor, *, cart_id: UUID | None = None) -> int:
    """Take note of prices that moved since the lines were added; returns how many did. Raises PermissionMissing."""
    actor.require(Permission.ORDERS_PLACE)
    with transaction_by(actor, "accept_prices"):
        cart = _locked(actor, cart_id)
        lines = list(CartLine.objects.filter(cart=cart))
        before = {line.pk: line.seen_unit_price for line in lines}
        _price(actor, lines, variant_facts(actor, [line.variant_id for line in lines]), is_strict=False)
        moved = [line for line in lines if line.seen_unit_price != before[line.pk]]
        CartLine.objects.bulk_update(moved, ["seen_unit_price"], batch_size=500)
    return len(moved)


def enter_code(actor: Actor, code: str, *, cart_id: UUID | None = None) -> None:
    """Note a promotion's code on the cart, also where its conditions are not met yet; twice is once.

    Raises PromotionCodeUnknown, PromotionCodeOver, TooManyCodes, NotFound, PermissionMissing.
    """
    actor.require(Permission.ORDERS_PLACE)
    code = code.strip().upper()[:MAX_CODE_LENGTH]
    with transaction_by(actor, "enter_code"):
        cart = _locked(actor, cart_id)
        found = promotion_of_code(actor, code) if code else None
        if found is None:
            raise PromotionCodeUnknown(code=code)
        if found.barred is not None:
            raise PromotionCodeOver(code=code)
        codes = list(dict.fromkeys([*cart.promotion_codes, code]))
        if len(codes) > MAX_CODES:
            raise TooManyCodes(limit=MAX_CODES)
        Cart.objects.filter(pk=cart.pk).update(promotion_codes=codes, version=F("version") + 1)


def remove_code(actor: Actor, code: str, *, cart_id: UUID | None = None) -> None:
    """Take a code off the cart; one that is not there changes nothing. Raises NotFound, PermissionMissing."""
    actor.require(Permission.ORDERS_PLACE)
    with transaction_by(actor, "remove_code"):
        cart = _locked(actor, cart_id)
        codes = [each for each in cart.promotion_codes if each != code.strip().upper()]
        Cart.objects.filter(pk=cart.pk).update(promotion_codes=codes, version=F("version") + 1)


def lock_cart(actor: Actor, cart_id: UUID) -> Cart:
    """The actor's cart with its row locked until the transaction ends. Raises NotFound."""
    locks.take(locks.Lock.CART)
    cart = lock_own_cart(actor, cart_id)
    if cart is None:
        raise NotFound
    return cart


def _locked(actor: Actor, cart_id: UUID | None) -> Cart:
    return lock_cart(actor, cart_id or current_cart(actor).pk)


def _line(cart: Cart, line_id: UUID) -> CartLine:
    line = CartLine.objects.filter(cart=cart, pk=line_id).first()
    if line is None:
        raise NotFound
    return line


def _facts(actor: Actor, asks: Iterable[CartAsk]) -> Mapping[int, VariantFacts]:
    wanted = {ask.variant_id for ask in asks}
    facts = variant_facts(actor, list(wanted))
    if len(facts) < len(wanted):
        raise NotFound
    return facts


def _check_cost_centers(actor: Actor, asks: Iterable[CartAsk]) -> None:
    wanted = {ask.cost_center_id for ask in asks if ask.cost_center_id is not None}
    if wanted and cost_centers(actor).filter(pk__in=wanted).count() < len(wanted):
        raise CostCenterUnknown


_Key = tuple[int, UUID | None, str]
"""What makes two lines one: variant, cost center, and what was chosen."""


def _key(line: CartLine) -> _Key:
    return line.variant_id, line.cost_center_id, line.configuration


def _merged(cart: Cart, asks: Iterable[CartAsk], there: dict[_Key, CartLine]) -> tuple[list[CartLine], int]:
    """The lines to write, and how many of them are new; `there` is brought up to date."""
    touched: dict[_Key, CartLine] = {}
    position = max((line.position for line in there.values()), default=0)
    added = 0
    for ask in asks:
        key = (ask.variant_id, ask.cost_center_id, ask.configuration)
        line = there.get(key)
        if line is None:
            position += 1
            added += 1
            line = CartLine(
                id=new_id(),
                cart=cart,
                position=position,
                variant_id=key[0],
                quantity=Decimal(0),
                configuration=key[2],
                note=ask.note,
            )
            line.cost_center_id = key[1]
            there[key] = line
        line.quantity += ask.quantity
        line.note = ask.note or line.note
        touched[key] = line
    return list(touched.values()), added


def _check_quantity(fact: VariantFacts, quantity: Decimal) -> None:
    fits = quantity.is_finite() and 0 < quantity <= MAX_QUANTITY
    if not fits or fit_quantity(quantity, fact.quantity_minimum, fact.quantity_step).changed:
        raise QuantityNotAllowed(
            sku=fact.sku,
            minimum=plain(fact.quantity_minimum),
            step=plain(fact.quantity_step),
            quantity=plain(quantity) if quantity.is_finite() else str(quantity),
        )


def _price(
    actor: Actor, lines: Sequence[CartLine], facts: Mapping[int, VariantFacts], *, is_strict: bool = True
) -> None:
    """Note on the lines what they cost now. Raises ConfigurationRefused for choices that cannot be bought so."""
    wanted = [_wanted(line, facts.get(line.variant_id)) for line in lines]
    held = configured(actor, wanted)
    flaws = [one.flaw for one in held if one.flaw]
    if is_strict and flaws:
        raise ConfigurationRefused(why=flaws[0])
    for line, price in zip(lines, price_lines(actor, [one.ask for one in held]), strict=True):
        line.seen_unit_price = price.unit_price


def _wanted(line: CartLine, fact: VariantFacts | None) -> Wanted:
    is_configurable = fact is not None and fact.is_configurable
    return Wanted(line.variant_id, line.quantity, line.configuration, is_configurable)


def _touch(cart: Cart) -> None:
    Cart.objects.filter(pk=cart.pk).update(version=F("version") + 1)

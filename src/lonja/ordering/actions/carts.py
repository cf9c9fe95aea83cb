"""Filling a cart. Nothing is changed silently: a quantity that does not fit is refused, not rounded."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from django.db.models import F

from lonja.catalog.configuring import with_services
from lonja.catalog.queries import variant_facts
from lonja.companies.actor import Actor
from lonja.companies.permissions import Permission
from lonja.core import bulk
from lonja.core.audit import transaction_by
from lonja.core.ids import new_id
from lonja.ordering.actions.cart_lines import (
    LineKey,
    check_quantity,
    facts_of,
    key_of,
    line_of,
    locked_cart,
    mark,
    note_prices,
    require_cost_centers,
    require_places,
    require_unchanged,
    take_in_twin,
    touch,
)
from lonja.ordering.actions.cart_undo import remember, rows_of
from lonja.ordering.errors import PromotionCodeOver, PromotionCodeUnknown, TooManyCarts, TooManyCodes, TooManyLines
from lonja.ordering.models import Cart, CartEdit, CartLine
from lonja.ordering.queries.carts import kept_carts
from lonja.ordering.rules import MAX_CART_NAME, MAX_CARTS, MAX_CODE_LENGTH, MAX_CODES, MAX_LINES
from lonja.pricing.queries import promotion_of_code


@dataclass(frozen=True, slots=True)
class CartAsk:
    """A line that somebody wants in his cart; the quantity is in sales units and must fit minimum and step.

    `configuration` is what was chosen of it (catalog.configuring.as_text). `ship_to_id` and `wanted_on`: where and when
    to, where that is not what the order will say.
    """

    variant_id: int
    quantity: Decimal
    cost_center_id: UUID | None = None
    note: str = ""
    configuration: str = ""
    ship_to_id: UUID | None = None
    wanted_on: date | None = None


@dataclass(frozen=True, slots=True)
class AddResult:
    """What adding did: the cart, how many lines came new, how many grew, how many there are now."""

    cart_id: UUID
    added: int
    grown: int
    lines: int


def create_cart(actor: Actor, name: str = "") -> Cart:
    """One more cart beside the current one, kept under its name. Raises TooManyCarts, PermissionMissing."""
    actor.require(Permission.ORDERS_PLACE)
    if name.strip() and kept_carts(actor).count() >= MAX_CARTS:
        raise TooManyCarts(limit=MAX_CARTS)
    with transaction_by(actor, "create_cart"):
        return Cart.objects.create(
            company_id=actor.company_id,
            unit_id=actor.own_unit_id,
            user_id=None if actor.api_key_id else actor.user_id,
            api_key_id=actor.api_key_id,
            is_current=False,
            name=name.strip()[:MAX_CART_NAME],
        )


def add_lines(actor: Actor, asks: Sequence[CartAsk], *, cart_id: UUID | None = None) -> AddResult:
    """Put lines into the cart; one for a variant and cost center that is there already makes it grow.

    All or nothing. Raises NotFound for a variant that the actor may not see, QuantityNotAllowed,
    ConfigurationRefused, CostCenterUnknown, AddressMissing, WantedDateInPast, TooManyLines, PermissionMissing.
    """
    actor.require(Permission.ORDERS_PLACE)
    with transaction_by(actor, "add_lines"):
        cart = locked_cart(actor, cart_id)
        facts = facts_of(actor, (ask.variant_id for ask in asks))
        require_cost_centers(actor, (ask.cost_center_id for ask in asks))
        require_places(actor, (ask.ship_to_id for ask in asks), (ask.wanted_on for ask in asks))
        there = {key_of(line): line for line in CartLine.objects.filter(cart=cart)}
        touched, added = _merged(cart, asks, there)
        if len(there) > MAX_LINES:
            raise TooManyLines(limit=MAX_LINES, lines=len(there))
        for line in touched:
            check_quantity(facts[line.variant_id], line.quantity)
            mark(actor, line)
        note_prices(actor, touched, facts)
        bulk.insert(CartLine, [line for line in touched if line._state.adding])
        CartLine.objects.bulk_create(
            (line for line in touched if not line._state.adding),
            update_conflicts=True,
            unique_fields=["id"],
            update_fields=["quantity", "seen_unit_price", "seen_service_amount", "note", "changed_by", "version"],
        )
        touch(cart)
    return AddResult(cart.pk, added, len(touched) - added, len(there))


def change_line(
    actor: Actor,
    line_id: UUID,
    *,
    quantity: Decimal,
    cost_center_id: UUID | None = None,
    note: str | None = None,
    services: Iterable[str] | None = None,
    cart_id: UUID | None = None,
    seen_version: int | None = None,
) -> None:
    """Give a line another quantity, cost center or note; moved onto another line's cost center, the two become one.

    With `services` it has these service levels and no others. With `seen_version` it is refused where somebody has
    changed the line since. Raises NotFound, LineChanged, QuantityNotAllowed, CostCenterUnknown, ConfigurationRefused,
    PermissionMissing.
    """
    actor.require(Permission.ORDERS_PLACE)
    with transaction_by(actor, "change_line"):
        cart = locked_cart(actor, cart_id)
        line = line_of(cart, line_id)
        require_unchanged(line, seen_version)
        ask = CartAsk(line.variant_id, quantity, cost_center_id, line.note if note is None else note)
        facts = facts_of(actor, [ask.variant_id])
        require_cost_centers(actor, [cost_center_id])
        line.quantity, line.cost_center_id, line.note = quantity, cost_center_id, ask.note
        if services is not None:
            line.configuration = with_services(line.configuration, services)
        take_in_twin(cart, line)
        check_quantity(facts[line.variant_id], line.quantity)
        note_prices(actor, [line], facts)
        mark(actor, line)
        line.save()
        touch(cart)


def choose_services(actor: Actor, line_id: UUID, codes: Iterable[str], *, cart_id: UUID | None = None) -> None:
    """Buy these service levels with a line and no others; with the services of another line, the two become one.

    Raises NotFound, ConfigurationRefused for one that is not offered with it, QuantityNotAllowed where two become too
    many, PermissionMissing.
    """
    actor.require(Permission.ORDERS_PLACE)
    with transaction_by(actor, "choose_services"):
        cart = locked_cart(actor, cart_id)
        line = line_of(cart, line_id)
        facts = facts_of(actor, [line.variant_id])
        line.configuration = with_services(line.configuration, codes)
        if take_in_twin(cart, line):
            check_quantity(facts[line.variant_id], line.quantity)
        note_prices(actor, [line], facts)
        mark(actor, line)
        line.save()
        touch(cart)


def remove_line(actor: Actor, line_id: UUID, *, cart_id: UUID | None = None, seen_version: int | None = None) -> None:
    """Take a line out; it can be undone. Raises NotFound, LineChanged, PermissionMissing."""
    actor.require(Permission.ORDERS_PLACE)
    with transaction_by(actor, "remove_line"):
        cart = locked_cart(actor, cart_id)
        line = line_of(cart, line_id)
        require_unchanged(line, seen_version)
        remember(cart, CartEdit.REMOVED, 1, rows_of([line]))
        line.delete()
        touch(cart)


def clear_cart(actor: Actor, *, cart_id: UUID | None = None) -> int:
    """Take all lines out; returns how many; it can be undone. Raises NotFound, PermissionMissing."""
    actor.require(Permission.ORDERS_PLACE)
    with transaction_by(actor, "clear_cart"):
        cart = locked_cart(actor, cart_id)
        lines = list(CartLine.objects.filter(cart=cart))
        if lines:
            remember(cart, CartEdit.REMOVED, len(lines), rows_of(lines))
        CartLine.objects.filter(cart=cart).delete()
        touch(cart)
    return len(lines)


def accept_prices(actor: Actor, *, cart_id: UUID | None = None) -> int:
    """Take note of prices that moved since the lines were added; returns how many did. Raises PermissionMissing."""
    actor.require(Permission.ORDERS_PLACE)
    with transaction_by(actor, "accept_prices"):
        cart = locked_cart(actor, cart_id)
        lines = list(CartLine.objects.filter(cart=cart))
        before = {line.pk: (line.seen_unit_price, line.seen_service_amount) for line in lines}
        note_prices(actor, lines, variant_facts(actor, [line.variant_id for line in lines]), is_strict=False)
        moved = [line for line in lines if (line.seen_unit_price, line.seen_service_amount) != before[line.pk]]
        CartLine.objects.bulk_update(moved, ["seen_unit_price", "seen_service_amount"], batch_size=500)
    return len(moved)


def enter_code(actor: Actor, code: str, *, cart_id: UUID | None = None) -> None:
    """Note a promotion's code on the cart, also where its conditions are not met yet; twice is once.

    Raises PromotionCodeUnknown, PromotionCodeOver, TooManyCodes, NotFound, PermissionMissing.
    """
    actor.require(Permission.ORDERS_PLACE)
    code = code.strip().upper()[:MAX_CODE_LENGTH]
    with transaction_by(actor, "enter_code"):
        cart = locked_cart(actor, cart_id)
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
        cart = locked_cart(actor, cart_id)
        codes = [each for each in cart.promotion_codes if each != code.strip().upper()]
        Cart.objects.filter(pk=cart.pk).update(promotion_codes=codes, version=F("version") + 1)


def _merged(cart: Cart, asks: Iterable[CartAsk], there: dict[LineKey, CartLine]) -> tuple[list[CartLine], int]:
    """The lines to write, and how many of them are new; `there` is brought up to date."""
    touched: dict[LineKey, CartLine] = {}
    position = max((line.position for line in there.values()), default=0)
    added = 0
    for ask in asks:
        key = (ask.variant_id, ask.cost_center_id, ask.configuration, None, ask.ship_to_id, ask.wanted_on)
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
                agreed_source="",
            )
            line.cost_center_id, line.ship_to_id, line.wanted_on = key[1], ask.ship_to_id, ask.wanted_on
            there[key] = line
        line.quantity += ask.quantity
        line.note = ask.note or line.note
        touched[key] = line
    return list(touched.values()), added

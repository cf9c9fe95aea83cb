"""Whose cart it is, and how many lines it has."""

from __future__ import annotations

import functools
from collections.abc import Iterable
from datetime import timedelta
from decimal import Decimal
from uuid import UUID

from django.db.models import BooleanField, Count, ExpressionWrapper, F, Q, QuerySet, Subquery, Sum
from django.db.models.expressions import Combinable
from django.db.models.functions import Coalesce

from lonja.companies.actor import Actor
from lonja.core.clock import now
from lonja.core.errors import NotFound
from lonja.core.ids import new_id
from lonja.core.statements import Statement
from lonja.ordering.models import Cart, CartAudience, CartLine, CartUndo

UNDONE_WITHIN = timedelta(hours=1)
RESTORED_WITHIN = timedelta(days=30)


def cart_of(actor: Actor, cart_id: UUID | None = None) -> Cart | None:
    """The cart into which the actor buys, or that of this id if he may see it. Raises NotFound for one that he may not.

    That is his current one, or one of a colleague that he has made his active cart. A person owns his carts in his
    present unit, and sees those that colleagues share with him; a machine those that its key made.
    """
    if cart_id is None:
        return Cart.objects.filter(pk=_active_of(actor)).select_related("user").first()
    cart = carts_seen_by(actor).filter(pk=cart_id).select_related("user").first()
    if cart is None:
        raise NotFound
    return cart


def carts_of(actor: Actor) -> QuerySet[Cart]:
    """All carts that are the actor's own; none that he deleted."""
    return Cart.objects.filter(_own(*_owner_of(actor), of_machine=actor.api_key_id is not None))


def is_own_cart(actor: Actor, cart: Cart) -> bool:
    """Whether a cart is the actor's own, in the unit for which he acts."""
    if cart.api_key_id is not None:
        return cart.api_key_id == actor.api_key_id
    return (cart.user_id, cart.unit_id) == (actor.user_id, actor.unit_id)


def carts_seen_by(actor: Actor) -> QuerySet[Cart]:
    """The actor's own carts, and those that colleagues share with him."""
    own = _own(*_owner_of(actor), of_machine=actor.api_key_id is not None)
    return Cart.objects.filter(own if actor.user_id is None else own | _shared_with(*_place_of(actor)))


def kept_carts(actor: Actor) -> QuerySet[Cart]:
    """The actor's own carts that he works with: the current one first, then those that he named; all of a machine's.

    Each has `number`, its lines, `net` at the prices last seen, and whether it `is_active`. One query.
    """
    kept = carts_of(actor).filter(Q(is_current=True) | ~Q(name="") | Q(api_key__isnull=False))
    return _counted(actor, kept).order_by("-is_current", "name", "pk")


def shared_carts(actor: Actor) -> QuerySet[Cart]:
    """The carts that colleagues share with the actor, by name, as `kept_carts` has them."""
    if actor.user_id is None:
        return Cart.objects.none()
    found = Cart.objects.filter(_shared_with(*_place_of(actor))).exclude(user=actor.user_id, unit=actor.unit_id)
    return _counted(actor, found).select_related("user", "unit").order_by("name", "pk")


def deleted_carts(actor: Actor) -> QuerySet[Cart]:
    """The actor's carts that he deleted and can still restore, the last one first."""
    company, unit, holder = _owner_of(actor)
    gone = Cart.objects.filter(company=company, unit=unit, user=holder, deleted_at__gt=now() - RESTORED_WITHIN)
    return _counted(actor, gone).order_by("-deleted_at")


def may_edit_cart(actor: Actor, cart: Cart) -> bool:
    """Whether the lines of a cart that the actor sees are his to change."""
    return cart.is_open or (cart.user_id, cart.api_key_id) == (actor.user_id, actor.api_key_id)


def changers_of(cart: Cart) -> dict[UUID, tuple[str, int]]:
    """Who changed each line of a cart last, and which change of it that was; '' where nobody is known. One query."""
    rows = CartLine.objects.filter(cart=cart).values_list("pk", "changed_by__name", "version")
    return {pk: (name or "", version) for pk, name, version in rows}


def lock_own_cart(actor: Actor, cart_id: UUID) -> Cart | None:
    """The actor's cart with its row locked until the transaction ends, if it is his."""
    rows = _cart_to_lock(of_machine=actor.api_key_id is not None).objects(cart_id, *_owner_of(actor))
    return rows[0] if rows else None


def lock_editable_carts(actor: Actor, cart_ids: Iterable[UUID]) -> list[Cart]:
    """Those of these carts whose lines the actor may change, their rows locked until the transaction ends."""
    mine = carts_seen_by(actor).filter(pk__in=list(cart_ids))
    locked = Cart.objects.select_for_update().filter(pk__in=mine.values("pk")).order_by("pk")
    return [cart for cart in locked if may_edit_cart(actor, cart)]


def cart_summary(actor: Actor) -> tuple[int, Decimal]:
    """Number of lines of the active cart and its net sum at the prices last seen, for the frame; one query.

    Before discounts: those would have to be settled, in three queries more, on each page.
    """
    rows = _summary_of(of_machine=actor.api_key_id is not None).rows(*_owner_of(actor))
    lines, net = rows[0] if rows else (0, None)
    return lines, net or Decimal(0)


def last_edit(cart: Cart) -> CartUndo | None:
    """The edit of a cart that can still be undone: its last one, for an hour; without the lines that it keeps."""
    since = now() - UNDONE_WITHIN
    return CartUndo.objects.filter(cart=cart, made_at__gt=since).defer("before", "after").first()


Owner = tuple[UUID, UUID | None, UUID | None]


def _owner_of(actor: Actor) -> Owner:
    """Company, unit, and person or machine to whom the actor's carts belong."""
    return actor.company_id, actor.unit_id, actor.api_key_id or actor.user_id


def _own(company: UUID, unit: UUID | None, holder: UUID | None, *, of_machine: bool) -> Q:
    return Q(company=company, unit=unit, deleted_at=None) & (Q(api_key=holder) if of_machine else Q(user=holder))


def _place_of(actor: Actor) -> tuple[UUID, UUID | None]:
    return actor.company_id, actor.unit_id


def _shared_with(company: UUID, unit: UUID | None) -> Q:
    """Shared with who acts for this unit of this company."""
    of_unit, of_all = Q(audience=CartAudience.UNIT, unit=unit), Q(audience=CartAudience.COMPANY)
    return Q(company=company, deleted_at=None) & (of_unit | of_all)


def _active_of(actor: Actor) -> Combinable:
    return _active(*_owner_of(actor), of_machine=actor.api_key_id is not None)


def _active(company: UUID, unit: UUID | None, holder: UUID | None, *, of_machine: bool) -> Combinable:
    """The id of the cart into which somebody buys: that of a colleague which he uses while he may, else his own."""
    own = Cart.objects.filter(_own(company, unit, holder, of_machine=of_machine), is_current=True)
    if of_machine:
        return Subquery(own.values("pk")[:1])
    used = Cart.objects.filter(_shared_with(company, unit), is_open=True, used_by__user=holder, used_by__unit=unit)
    return Coalesce(Subquery(used.values("pk")[:1]), Subquery(own.values("pk")[:1]))


def _counted(actor: Actor, carts: QuerySet[Cart]) -> QuerySet[Cart]:
    net = Sum(F("lines__quantity") * F("lines__seen_unit_price") + F("lines__seen_service_amount"))
    is_active = ExpressionWrapper(Q(pk=_active_of(actor)), BooleanField())
    return carts.annotate(number=Count("lines"), net=net, is_active=is_active)


@functools.cache
def _cart_to_lock(*, of_machine: bool) -> Statement[Cart]:
    cart, *owner = (new_id() for _ in range(4))
    found = Cart.objects.select_for_update().filter(_own(*owner, of_machine=of_machine), pk=cart)
    return Statement(found, cart, *owner)


@functools.cache
def _summary_of(*, of_machine: bool) -> Statement[CartLine]:
    owner = [new_id() for _ in range(3)]
    lines = CartLine.objects.filter(cart=_active(*owner, of_machine=of_machine)).order_by().values("cart")
    sums = lines.annotate(lines=Count("id"), net=Sum(F("quantity") * F("seen_unit_price") + F("seen_service_amount")))
    return Statement(sums.values_list("lines", "net"), *owner)

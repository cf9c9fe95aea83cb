"""The carts that a person keeps: named, put aside and taken up again, shared, handed over, deleted and restored."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext as _

from lonja.companies.actor import Actor
from lonja.companies.permissions import Permission
from lonja.core import locks
from lonja.core.audit import transaction_by
from lonja.core.clock import now
from lonja.core.errors import NotFound
from lonja.core.events import record
from lonja.ordering.actions.cart_lines import lock_cart, lock_carts
from lonja.ordering.actions.carts import create_cart
from lonja.ordering.actions.shared_carts import stop_using, use_cart
from lonja.ordering.errors import CartIsEmpty, CartNameMissing, TooManyCarts
from lonja.ordering.events import CartHandedOver
from lonja.ordering.models import Cart, CartAudience, CartInUse, CartLine
from lonja.ordering.queries.carts import RESTORED_WITHIN, cart_of, carts_of, is_own_cart, kept_carts
from lonja.ordering.queries.takers import takers_of
from lonja.ordering.rules import MAX_CART_NAME, MAX_CARTS
from lonja.web.formats import date


def begin_cart(actor: Actor, name: str) -> Cart:
    """A new cart of this name, which is the current one at once.

    Raises CartNameMissing, TooManyCarts, PermissionMissing.
    """
    with transaction_by(actor, "begin_cart"):
        cart = create_cart(actor, _named(name))
        activate_cart(actor, cart.pk)
    return cart


def rename_cart(actor: Actor, cart_id: UUID, name: str) -> None:
    """Give a cart of his another name. Raises CartNameMissing, NotFound, PermissionMissing."""
    actor.require(Permission.ORDERS_PLACE)
    with transaction_by(actor, "rename_cart"):
        cart = lock_cart(actor, cart_id)
        cart.name = _named(name)
        cart.save(update_fields=["name"])


def activate_cart(actor: Actor, cart_id: UUID) -> None:
    """Make a cart the one into which he buys: his own, or one of a colleague that is shared to be changed.

    Another one of his own that was current is kept, under its day if it has no name; an empty one without a name goes.
    Raises NotFound, PermissionMissing.
    """
    actor.require(Permission.ORDERS_PLACE)
    with transaction_by(actor, "activate_cart"):
        wanted = _lock_own_carts(actor).get(cart_id)
        if wanted is None:
            use_cart(actor, lock_carts(actor, [cart_id])[0])
            return
        stop_using(actor)
        _put_aside(actor, besides=cart_id)
        wanted.is_current = True
        wanted.save(update_fields=["is_current"])


def save_for_later(actor: Actor, name: str = "") -> Cart:
    """Put the active cart aside under a name, or under its day; the next thing that he buys begins a new one.

    One of a colleague keeps its name, and he goes on with his own. Raises CartIsEmpty, TooManyCarts, PermissionMissing.
    """
    actor.require(Permission.ORDERS_PLACE)
    if kept_carts(actor).count() >= MAX_CARTS:
        raise TooManyCarts(limit=MAX_CARTS)
    with transaction_by(actor, "save_for_later"):
        active = cart_of(actor)
        if active is not None and not is_own_cart(actor, active):
            stop_using(actor)
            return active
        current = next((cart for cart in _lock_own_carts(actor).values() if cart.is_current), None)
        if current is None or not current.lines.exists():
            raise CartIsEmpty
        current.name = (name.strip() or current.name)[:MAX_CART_NAME]
        current.save(update_fields=["name"])
        _put_aside(actor)
        current.refresh_from_db()
    return current


def delete_cart(actor: Actor, cart_id: UUID) -> None:
    """Take a cart of his away; for 30 days it can be restored. Raises NotFound, PermissionMissing."""
    actor.require(Permission.ORDERS_PLACE)
    with transaction_by(actor, "delete_cart"):
        cart = lock_cart(actor, cart_id)
        cart.name = cart.name or _of_day(now())
        cart.is_current, cart.deleted_at = False, now()
        cart.save(update_fields=["name", "is_current", "deleted_at"])


def restore_cart(actor: Actor, cart_id: UUID) -> None:
    """Bring a deleted cart of his back, beside the current one. Raises NotFound, TooManyCarts, PermissionMissing."""
    actor.require(Permission.ORDERS_PLACE)
    if kept_carts(actor).count() >= MAX_CARTS:
        raise TooManyCarts(limit=MAX_CARTS)
    with transaction_by(actor, "restore_cart"):
        own = {"company": actor.company_id, "unit": actor.own_unit_id, "user": actor.user_id}
        gone = Cart.objects.filter(pk=cart_id, **own, user__isnull=False, deleted_at__gt=now() - RESTORED_WITHIN)
        if not gone.update(deleted_at=None):
            raise NotFound


def forget_deleted_carts() -> int:
    """Delete for good the carts that nobody can restore any more; returns how many. For the scheduler."""
    gone = Cart.objects.filter(deleted_at__lte=now() - RESTORED_WITHIN)
    _number, by_kind = gone.delete()
    return by_kind.get(Cart._meta.label, 0)


def share_cart(actor: Actor, cart_id: UUID, audience: CartAudience, *, is_open: bool) -> None:
    """Let colleagues see a cart of his, or fill and order it too where it `is_open`; or nobody any more.

    Raises CartNameMissing for one without a name, NotFound (also for the cart of a machine), PermissionMissing.
    """
    actor.require(Permission.ORDERS_PLACE)
    with transaction_by(actor, "share_cart"):
        cart = lock_cart(actor, cart_id)
        if cart.user_id is None:
            raise NotFound
        if audience and not cart.name:
            raise CartNameMissing
        cart.audience, cart.is_open = audience, bool(audience) and is_open
        cart.save(update_fields=["audience", "is_open"])
        if not cart.is_open:
            CartInUse.objects.filter(cart=cart).delete()


def change_cart(actor: Actor, cart_id: UUID, name: str, audience: CartAudience, *, is_open: bool) -> None:
    """Its name and who sees it, together: see `rename_cart` and `share_cart`, whose refusals it has."""
    with transaction_by(actor, "change_cart"):
        rename_cart(actor, cart_id, name)
        if audience or actor.api_key_id is None:
            share_cart(actor, cart_id, audience, is_open=is_open)


def hand_over_cart(actor: Actor, cart_id: UUID, heir_id: UUID) -> Cart:
    """Give a cart of his to a colleague who may order for its unit; he is told, and answers for it from now on.

    It becomes one of the colleague's named carts, shared as it was. Raises NotFound, PermissionMissing.
    """
    actor.require(Permission.ORDERS_PLACE)
    with transaction_by(actor, "hand_over_cart"):
        cart = lock_cart(actor, cart_id)
        heir = takers_of(actor, cart).filter(pk=heir_id).first()
        if heir is None or actor.user_id is None:
            raise NotFound
        cart.name = cart.name or _("Cart of %(person)s") % {"person": actor.person.name if actor.person else ""}
        cart.user, cart.is_current = heir, False
        cart.save(update_fields=["name", "user", "is_current"])
        record(CartHandedOver(cart.pk, actor.user_id, heir.pk))
    return cart


def _lock_own_carts(actor: Actor) -> dict[UUID, Cart]:
    locks.take(locks.Lock.CART)
    return {cart.pk: cart for cart in carts_of(actor).select_for_update().order_by("pk")}


def _put_aside(actor: Actor, besides: UUID | None = None) -> None:
    """The current cart of the actor, all of whose carts are locked, is current no more."""
    current = carts_of(actor).filter(is_current=True).first()
    if current is None or current.pk == besides:
        return
    if not current.name and not CartLine.objects.filter(cart=current).exists():
        current.delete()
        return
    current.name = current.name or _of_day(current.created_at)
    current.is_current = False
    current.save(update_fields=["name", "is_current"])


def _of_day(moment: datetime) -> str:
    return _("Cart of %(day)s") % {"day": date(moment)}


def _named(name: str) -> str:
    if not name.strip():
        raise CartNameMissing
    return name.strip()[:MAX_CART_NAME]

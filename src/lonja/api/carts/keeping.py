"""Operations on whole carts: which there are, their names, who sees them, who has them."""

from __future__ import annotations

from uuid import UUID

from ninja import Body

from lonja.api.callers import CallerRequest
from lonja.api.carts import answers, schemas
from lonja.api.carts.router import BUYING, router
from lonja.api.operations import operation
from lonja.core.errors import ChangedMeanwhile, NotFound
from lonja.ordering import actions
from lonja.ordering.actions import Picked
from lonja.ordering.errors import (
    CartNameMissing,
    LinesNotAvailable,
    NothingPicked,
    QuantityNotAllowed,
    TooManyCarts,
    TooManyLines,
)
from lonja.ordering.models import CartAudience
from lonja.ordering.queries import deleted_carts, kept_carts, shared_carts

__all__ = ["router"]


@operation(router, "GET", "/carts", needs=BUYING, answer=schemas.Carts)
def list_carts(request: CallerRequest) -> schemas.Carts:
    """List carts.

    A person's current cart and those that he named, then those that colleagues share with him, then those that he
    deleted and can still restore; a key's own carts.
    """
    actor = request.actor
    found = [*kept_carts(actor), *shared_carts(actor), *(deleted_carts(actor) if actor.user_id else ())]
    return {"data": [answers.cart_head(actor, cart) for cart in found]}


@operation(router, "PUT", "/carts/{uuid:cart_id}", needs=BUYING, raises=(NotFound, CartNameMissing))
def change_cart(request: CallerRequest, cart_id: UUID, body: Body[schemas.CartChange]) -> None:
    """Name and share a cart.

    Its name, and which colleagues see it or may change its lines. Only its owner does so; who may change it
    may order it too, in his own name. The cart of a key is shared with nobody.
    """
    audience = CartAudience.NOBODY if body.audience == "nobody" else CartAudience(body.audience)
    actions.change_cart(request.actor, cart_id, body.name, audience, is_open=body.is_open)


@operation(router, "POST", "/carts/{uuid:cart_id}/activate", needs=BUYING, raises=(NotFound,))
def activate_cart(request: CallerRequest, cart_id: UUID) -> None:
    """Make a cart the current one.

    One's own, or one that a colleague shares to be changed. An own one before is kept under its name, or under its day;
    an empty one without a name goes.
    """
    actions.activate_cart(request.actor, cart_id)


@operation(router, "POST", "/carts/{uuid:cart_id}/hand-over", needs=BUYING, persons_only=True, raises=(NotFound,))
def hand_over_cart(request: CallerRequest, cart_id: UUID, body: Body[schemas.HandOver]) -> None:
    """Hand a cart over.

    It is that colleague's from then on, who must be able to order for its unit, and is told by mail.
    """
    actions.hand_over_cart(request.actor, cart_id, body.person_id)


@operation(router, "DELETE", "/carts/{uuid:cart_id}", needs=BUYING, raises=(NotFound,))
def delete_cart(request: CallerRequest, cart_id: UUID) -> None:
    """Delete a cart.

    A person can restore it for 30 days.
    """
    actions.delete_cart(request.actor, cart_id)


@operation(
    router, "POST", "/carts/{uuid:cart_id}/restore", needs=BUYING, persons_only=True, raises=(NotFound, TooManyCarts)
)
def restore_cart(request: CallerRequest, cart_id: UUID) -> None:
    """Restore a deleted cart.

    Beside the current one.
    """
    actions.restore_cart(request.actor, cart_id)


@operation(
    router,
    "POST",
    "/carts/{uuid:cart_id}/lines/move",
    needs=BUYING,
    answer=schemas.LinesTouched,
    raises=(NotFound, NothingPicked, ChangedMeanwhile, TooManyLines, QuantityNotAllowed, LinesNotAvailable),
)
def move_lines(request: CallerRequest, cart_id: UUID, body: Body[schemas.LinesMove]) -> schemas.LinesTouched:
    """Move lines to another cart.

    They add to equal lines there. All of them, or none.
    """
    picked = Picked(body.line_ids, cart_id, body.version)
    return {"lines": actions.move_lines(request.actor, picked, body.to_cart_id)}

"""Operations on carts: a caller sees and fills his own only."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from ninja import Body, Path, Query, Router

from lonja.api.callers import CallerRequest
from lonja.api.carts import answers, schemas
from lonja.api.codes import codes_of_lines, cost_center_ids
from lonja.api.errors import InputInvalid, SkusUnknown
from lonja.api.operations import operation
from lonja.api.validation import field_problem
from lonja.catalog.configuring import as_text, with_services
from lonja.companies.actor import Actor
from lonja.companies.models import Address
from lonja.companies.permissions import Permission
from lonja.companies.queries import delivery_addresses
from lonja.core.errors import NotFound
from lonja.ordering import actions
from lonja.ordering.actions import CartAsk
from lonja.ordering.errors import (
    AddressMissing,
    ConfigurationRefused,
    CostCenterUnknown,
    PromotionCodeOver,
    PromotionCodeUnknown,
    QuantityNotAllowed,
    TooManyCodes,
    TooManyLines,
    WantedDateInPast,
)
from lonja.ordering.models import Cart
from lonja.ordering.queries import cart_of, cart_view, last_edit
from lonja.pricing.errors import TaxRateMissing

router = Router(tags=["Carts"])

BUYING = (Permission.ORDERS_PLACE,)
REFUSALS = (NotFound, ConfigurationRefused, QuantityNotAllowed, CostCenterUnknown)


@operation(router, "POST", "/carts", needs=BUYING, answer=schemas.Cart, status=201, raises=(TaxRateMissing,))
def create_cart(request: CallerRequest) -> schemas.Cart:
    """Make a cart.

    A new empty cart. It belongs to the caller: a key fills as many at once as it needs.
    """
    return _read(request.actor, actions.create_cart(request.actor))


@operation(router, "GET", "/carts/current", needs=BUYING, answer=schemas.Cart, raises=(NotFound, TaxRateMissing))
def read_current_cart(request: CallerRequest) -> schemas.Cart:
    """Read the current cart.

    The cart into which a person buys in the store. 404 as long as there is none.
    """
    cart = cart_of(request.actor)
    if cart is None:
        raise NotFound
    return _read(request.actor, cart)


@operation(
    router,
    "GET",
    "/carts/{uuid:cart_id}",
    needs=BUYING,
    answer=schemas.Cart,
    raises=(NotFound, AddressMissing, TaxRateMissing),
)
def read_cart(request: CallerRequest, cart_id: UUID, asked: Query[schemas.CartAsk]) -> schemas.Cart:
    """Read a cart.

    Every line at today's price, with tax, stock and sums. Its `fingerprint` is what an order agrees to.
    """
    actor = request.actor
    delivery = None
    if asked.delivery_address_id is not None:
        delivery = delivery_addresses(actor).filter(pk=asked.delivery_address_id).first()
        if delivery is None:
            raise AddressMissing
    cart = cart_of(actor, cart_id)
    if cart is None:
        raise NotFound
    return _read(actor, cart, delivery)


@operation(
    router,
    "POST",
    "/carts/{uuid:cart_id}/lines",
    needs=BUYING,
    answer=schemas.LinesAdded,
    raises=(*REFUSALS, SkusUnknown, TooManyLines, AddressMissing, WantedDateInPast),
)
def add_lines(request: CallerRequest, cart_id: UUID, body: Body[schemas.LinesIn]) -> schemas.LinesAdded:
    """Add lines.

    Up to 5,000 lines, all or none. A SKU that is there already, for the same cost center, grows. Quantities must fit
    the minimum and step of the product: nothing is rounded.
    """
    asks = _asks(request.actor, body.lines)
    added = actions.add_lines(request.actor, asks, cart_id=cart_id)
    return {"cart_id": str(added.cart_id), "added": added.added, "grown": added.grown, "lines": added.lines}


@operation(router, "PUT", "/carts/{uuid:cart_id}/lines/{uuid:line_id}", needs=BUYING, raises=REFUSALS)
def change_line(request: CallerRequest, cart_id: UUID, line_id: UUID, body: Body[schemas.LineChange]) -> None:
    """Change a line.

    Give a line another quantity, cost center and note, and other services. Onto the cost center of another line of the
    same SKU, the two become one.
    """
    actor = request.actor
    wanted = cost_center_ids(actor, [body.cost_center] if body.cost_center else [])
    if body.cost_center and body.cost_center not in wanted:
        raise InputInvalid([field_problem("body", ["cost_center"], "cost_center")])
    actions.change_line(
        actor,
        line_id,
        quantity=body.quantity,
        cost_center_id=wanted.get(body.cost_center or ""),
        note=body.note,
        services=body.services,
        cart_id=cart_id,
    )


@operation(router, "DELETE", "/carts/{uuid:cart_id}/lines/{uuid:line_id}", needs=BUYING, raises=(NotFound,))
def remove_line(request: CallerRequest, cart_id: UUID, line_id: UUID) -> None:
    """Remove a line.

    Take a line out of the cart.
    """
    actions.remove_line(request.actor, line_id, cart_id=cart_id)


@operation(router, "DELETE", "/carts/{uuid:cart_id}/lines", needs=BUYING, raises=(NotFound,))
def clear_cart(request: CallerRequest, cart_id: UUID) -> None:
    """Empty a cart.

    Take all lines out of the cart.
    """
    actions.clear_cart(request.actor, cart_id=cart_id)


@operation(
    router,
    "POST",
    "/carts/{uuid:cart_id}/codes",
    needs=BUYING,
    raises=(NotFound, PromotionCodeUnknown, PromotionCodeOver, TooManyCodes),
)
def enter_code(request: CallerRequest, cart_id: UUID, body: Body[schemas.CodeIn]) -> None:
    """Enter a promotion code.

    It stays on the cart, also while its conditions are not met; reading the cart tells what it does. Twice is once.
    """
    actions.enter_code(request.actor, body.code, cart_id=cart_id)


@operation(router, "DELETE", "/carts/{uuid:cart_id}/codes/{code}", needs=BUYING, raises=(NotFound,))
def remove_code(request: CallerRequest, cart_id: UUID, code: Path[schemas.CodeText]) -> None:
    """Remove a promotion code.

    One that is not there changes nothing.
    """
    actions.remove_code(request.actor, code, cart_id=cart_id)


def _read(actor: Actor, cart: Cart, delivery: Address | None = None) -> schemas.Cart:
    return answers.cart_of(cart_view(actor, cart, delivery=delivery), cart.name, last_edit(cart))


def _asks(actor: Actor, lines: Sequence[schemas.LineIn]) -> list[CartAsk]:
    """The lines by what their codes stand for. Raises SkusUnknown and InputInvalid, which name every wrong line."""
    variants, centers = codes_of_lines(actor, lines)
    return [
        CartAsk(
            variants[line.sku],
            line.quantity,
            centers.get(line.cost_center or ""),
            line.note,
            with_services(as_text(line.configuration), line.services),
            line.ship_to_id,
            line.wanted_on,
        )
        for line in lines
    ]

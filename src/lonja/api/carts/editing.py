"""Operations on many lines of a cart at once, and the last of them taken back."""

from __future__ import annotations

from uuid import UUID

from ninja import Body

from lonja.api.callers import CallerRequest
from lonja.api.carts import schemas
from lonja.api.carts.keeping import router
from lonja.api.carts.router import BUYING
from lonja.api.codes import cost_center_ids
from lonja.api.errors import InputInvalid
from lonja.api.operations import operation
from lonja.api.validation import field_problem
from lonja.companies.actor import Actor
from lonja.core.errors import ChangedMeanwhile, NotFound
from lonja.ordering import actions
from lonja.ordering.actions import LineEdit, Picked
from lonja.ordering.actions.bulk_edit import KEEP, Keep
from lonja.ordering.errors import (
    AddressMissing,
    ConfigurationRefused,
    CostCenterUnknown,
    LinesNotAvailable,
    NothingPicked,
    QuantityNotAllowed,
    TooManyLines,
    UndoOverridden,
    WantedDateInPast,
)
from lonja.ordering.queries import cart_of, last_edit

__all__ = ["router"]

ONE = "/carts/{uuid:cart_id}"


@operation(
    router,
    "POST",
    ONE + "/lines/edit",
    needs=BUYING,
    answer=schemas.LinesTouched,
    raises=(
        *(NotFound, NothingPicked, ChangedMeanwhile, QuantityNotAllowed, LinesNotAvailable, ConfigurationRefused),
        *(CostCenterUnknown, AddressMissing, WantedDateInPast, TooManyLines),
    ),
)
def edit_lines(request: CallerRequest, cart_id: UUID, body: Body[schemas.LinesEdit]) -> schemas.LinesTouched:
    """Change many lines at once.

    So many of each, or so many times more; who pays, where and when they go, each of them or a part of it. Lines that
    become equal are one. All of them, or none.
    """
    picked = Picked(body.line_ids, cart_id, body.version)
    edit = LineEdit(
        cost_center_id=_cost_center(request.actor, body),
        quantity=body.quantity,
        factor=body.factor,
        part=body.part,
        ship_to_id=body.ship_to_id if "ship_to_id" in body.model_fields_set else KEEP,
        wanted_on=body.wanted_on if "wanted_on" in body.model_fields_set else KEEP,
    )
    return {"lines": actions.edit_lines(request.actor, picked, edit)}


@operation(
    router,
    "POST",
    ONE + "/lines/remove",
    needs=BUYING,
    answer=schemas.LinesTouched,
    raises=(NotFound, NothingPicked, ChangedMeanwhile),
)
def remove_lines(request: CallerRequest, cart_id: UUID, body: Body[schemas.LinesPicked]) -> schemas.LinesTouched:
    """Remove many lines at once.

    Those that are not in the cart count as not picked.
    """
    return {"lines": actions.remove_lines(request.actor, Picked(body.line_ids, cart_id, body.version))}


@operation(
    router,
    "POST",
    ONE + "/undo",
    needs=BUYING,
    answer=schemas.LinesTouched,
    raises=(NotFound, UndoOverridden, TooManyLines),
)
def undo_edit(request: CallerRequest, cart_id: UUID, body: Body[schemas.UndoIn]) -> schemas.LinesTouched:
    """Undo the last edit.

    Of many lines at once, or of one that was removed: the whole of it, or nothing where somebody changed the same lines
    meanwhile. 404 for an edit that is not the last one, or is older than an hour.
    """
    cart = cart_of(request.actor, cart_id)
    last = last_edit(cart) if cart else None
    if last is None or last.pk != body.edit_id:
        raise NotFound
    return {"lines": actions.undo_edit(request.actor, last.pk)}


@operation(router, "POST", ONE + "/accept-prices", needs=BUYING, answer=schemas.LinesTouched, raises=(NotFound,))
def accept_prices(request: CallerRequest, cart_id: UUID) -> schemas.LinesTouched:
    """Take note of new prices.

    Of lines with `has_new_price`: from now on they count as seen. No price changes by it.
    """
    return {"lines": actions.accept_prices(request.actor, cart_id=cart_id)}


def _cost_center(actor: Actor, body: schemas.LinesEdit) -> UUID | Keep | None:
    """The cost center that is named; None: none, KEEP: as it is. Raises InputInvalid."""
    if "cost_center" not in body.model_fields_set:
        return KEEP
    if body.cost_center is None:
        return None
    found = cost_center_ids(actor, [body.cost_center]).get(body.cost_center)
    if found is None:
        raise InputInvalid([field_problem("body", ["cost_center"], "cost_center")])
    return found

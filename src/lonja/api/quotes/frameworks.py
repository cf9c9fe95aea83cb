"""Operations on framework agreements: what is left of them, and calling goods off."""

from __future__ import annotations

from uuid import UUID

from ninja import Body, Query, Router

from lonja.api.callers import CallerRequest
from lonja.api.operations import operation
from lonja.api.orders.answers import order_of
from lonja.api.orders.schemas import Order
from lonja.api.paging import cursor_after, newest_first, place_in
from lonja.api.quotes import answers, schemas
from lonja.api.quotes.refusals import ORDERING
from lonja.companies.permissions import Permission
from lonja.ordering.errors import QuantityNotAllowed, WantedDateInPast
from lonja.quotes import errors
from lonja.quotes.actions import CallOffAsk, call_off
from lonja.quotes.queries import framework_or_404, framework_view, framework_views, frameworks_visible_to

router = Router(tags=["Quotes"])

TALKING = (Permission.QUOTES_REQUEST,)
BUYING = (Permission.ORDERS_PLACE,)


@operation(router, "GET", "/frameworks", needs=TALKING, answer=schemas.FrameworkPage)
def list_frameworks(request: CallerRequest, asked: Query[schemas.FrameworksAsk]) -> schemas.FrameworkPage:
    """List framework agreements.

    Those of the company that the caller may see, the latest first, with what is left of each line.
    """
    place = place_in(request, asked.cursor)
    found, after = newest_first(frameworks_visible_to(request.actor), "opened_at", place, asked.limit)
    data = [answers.framework_of(view) for view in framework_views(found)]
    return {"data": data, "next": cursor_after(request, after)}


@operation(
    router,
    "GET",
    "/frameworks/{uuid:framework_id}",
    needs=TALKING,
    answer=schemas.Framework,
    raises=(errors.FrameworkUnknown,),
)
def read_framework(request: CallerRequest, framework_id: UUID) -> schemas.Framework:
    """Read a framework agreement.

    Its lines with their prices, what was called off and what is left.
    """
    return answers.framework_of(framework_view(framework_or_404(request.actor, framework_id)))


@operation(
    router,
    "PUT",
    "/frameworks/{uuid:framework_id}/call-offs/{uuid:call_off_id}",
    needs=BUYING,
    answer=Order,
    raises=(
        errors.FrameworkUnknown,
        errors.FrameworkEnded,
        errors.FrameworkUsedUp,
        errors.CallOffEmpty,
        errors.CallOffTooMuch,
        QuantityNotAllowed,
        WantedDateInPast,
        *ORDERING,
    ),
)
def make_call_off(
    request: CallerRequest, framework_id: UUID, call_off_id: UUID, body: Body[schemas.CallOffIn]
) -> Order:
    """Call off.

    Order goods of an agreement at its prices, as the company's rules allow. No more is ordered than is left. The id is
    the caller's own choice: the same one again gives the same order.
    """
    framework_or_404(request.actor, framework_id)
    ask = CallOffAsk(
        wanted={line.key: line.quantity for line in body.lines},
        key=str(call_off_id),
        po_number=body.po_number,
        note=body.note,
        delivery_address_id=body.delivery_address_id,
        wanted_on=body.wanted_on,
    )
    return order_of(call_off(request.actor, framework_id, ask))

"""Operations on orders."""

from __future__ import annotations

from uuid import UUID

from django.db.models import QuerySet
from ninja import Body, Query, Router

from lonja.api.approvals.answers import consent_of
from lonja.api.callers import CallerRequest
from lonja.api.codes import cost_center_ids
from lonja.api.operations import KEY_HEADER, operation
from lonja.api.orders import answers, schemas
from lonja.api.paging import cursor_after, newest_first, place_in
from lonja.approvals.errors import AlreadyDecided, BudgetExceeded, BudgetMoved, NobodyCanApprove, RefusedByRule
from lonja.approvals.queries import request_of
from lonja.companies.actor import Actor
from lonja.companies.errors import CompanyBlocked
from lonja.companies.permissions import Permission
from lonja.core.errors import LonjaError, NotFound
from lonja.fulfillment.queries import shipments_of
from lonja.inventory.errors import OutOfStock
from lonja.ordering import actions
from lonja.ordering.actions import Checkout, Resubmission
from lonja.ordering.errors import (
    AddressMissing,
    AgreedLineGrows,
    CartChanged,
    CartIsEmpty,
    CostCenterUnknown,
    LinesNotAvailable,
    MoveNotAllowed,
    NothingChosen,
    NotSentBack,
    OnlyWhole,
    OrderTooSmall,
    QuantityNotAllowed,
    SeveralCountries,
    WantedDateInPast,
)
from lonja.ordering.models import Order, Road
from lonja.ordering.queries import (
    license_keys,
    order_discounts,
    order_lines,
    order_or_404,
    orders_visible_to,
    subject_of,
)
from lonja.payments.errors import AccountOnHold, CreditLimitExceeded, NoCreditAccount
from lonja.pricing.errors import PromotionUsedUp, TaxRateMissing

router = Router(tags=["Orders"])

VIEWING = (Permission.ORDERS_VIEW,)
BUYING = (Permission.ORDERS_PLACE,)
RELEASING = (OutOfStock, CreditLimitExceeded, AccountOnHold, NoCreditAccount)
"""Why an order cannot bind the company now."""
PLACING: tuple[type[LonjaError], ...] = (
    NotFound,
    CompanyBlocked,
    CartIsEmpty,
    CartChanged,
    LinesNotAvailable,
    OrderTooSmall,
    AddressMissing,
    WantedDateInPast,
    SeveralCountries,
    NobodyCanApprove,
    RefusedByRule,
    BudgetExceeded,
    BudgetMoved,
    TaxRateMissing,
    PromotionUsedUp,
    *RELEASING,
)
"""What every road to an order may be refused with."""
CHANGING: tuple[type[LonjaError], ...] = (
    NothingChosen,
    OnlyWhole,
    QuantityNotAllowed,
    AgreedLineGrows,
    LinesNotAvailable,
    OrderTooSmall,
    PromotionUsedUp,
    NobodyCanApprove,
    RefusedByRule,
    BudgetExceeded,
    BudgetMoved,
)
"""Why lines of an order cannot be changed so."""


@operation(
    router,
    "POST",
    "/orders",
    needs=BUYING,
    answer=schemas.Order,
    status=201,
    key_required=True,
    raises=PLACING,
)
def place_order(request: CallerRequest, body: Body[schemas.OrderIn]) -> schemas.Order:
    """Place an order.

    Turn a cart into an order: `placed` at once, or `pending_approval` where the company's rules ask for consent. Goods
    are promised and credit is taken when it is placed. Whatever is refused leaves the cart as it was.
    """
    actor = request.actor
    wanted = Checkout(
        cart_id=body.cart_id,
        idempotency_key=f"api:{actor.api_key_id or actor.user_id}:{request.headers[KEY_HEADER]}",
        seen_hash=body.fingerprint,
        delivery_address_id=body.delivery_address_id,
        billing_address_id=body.billing_address_id,
        po_number=body.po_number,
        note=body.note,
        wanted_on=body.wanted_on,
        road=Road.API,
    )
    return answers.order_of(actions.place_order(actor, wanted))


@operation(router, "GET", "/orders", needs=VIEWING, answer=schemas.OrderPage)
def list_orders(request: CallerRequest, asked: Query[schemas.OrdersAsk]) -> schemas.OrderPage:
    """List orders.

    The orders that the caller may see, the latest first.
    """
    place = place_in(request, asked.cursor)
    found, after = newest_first(_narrowed(request.actor, asked), "submitted_at", place, asked.limit)
    return {"data": [answers.order_of(order) for order in found], "next": cursor_after(request, after)}


@operation(router, "GET", "/orders/{uuid:order_id}", needs=VIEWING, answer=schemas.OrderDetail, raises=(NotFound,))
def read_order(request: CallerRequest, order_id: UUID) -> schemas.OrderDetail:
    """Read an order.

    An order with its lines, the steps of its approval and its shipments.
    """
    order = order_or_404(request.actor, order_id)
    asked = request_of(subject_of(order.pk))
    consent = consent_of(asked) if asked else None
    lines = order_lines(order)
    shipments = shipments_of(request.actor, order)
    return answers.detail_of(
        order, lines, order_discounts(order, lines), consent, shipments, license_keys(request.actor, lines)
    )


@operation(
    router,
    "POST",
    "/orders/{uuid:order_id}/withdraw",
    needs=BUYING,
    answer=schemas.Order,
    raises=(NotFound, MoveNotAllowed, AlreadyDecided),
)
def withdraw_order(request: CallerRequest, order_id: UUID) -> schemas.Order:
    """Withdraw an order.

    Take back an order that still waits for approval. Only whoever submitted it may.
    """
    return answers.order_of(actions.withdraw_order(request.actor, order_id))


@operation(
    router,
    "POST",
    "/orders/{uuid:order_id}/resubmit",
    needs=BUYING,
    answer=schemas.Order,
    raises=(NotFound, MoveNotAllowed, NotSentBack, CostCenterUnknown, WantedDateInPast, *CHANGING, *RELEASING),
)
def resubmit_order(request: CallerRequest, order_id: UUID, body: Body[schemas.ResubmitIn]) -> schemas.Order:
    """Send an order again.

    Change an order that an approver has sent back, and send it again at today's prices. Consents given before are kept
    where nothing rose. Only whoever submitted it may.
    """
    actor = request.actor
    codes = {one.cost_center for one in body.lines if one.cost_center}
    centers = cost_center_ids(actor, codes)
    if codes - centers.keys():
        raise CostCenterUnknown
    order = order_or_404(actor, order_id)
    sent = Resubmission(
        quantities={one.line_id: one.quantity for one in body.lines if one.quantity is not None},
        cost_centers={
            one.line_id: centers[one.cost_center] if one.cost_center else None
            for one in body.lines
            if one.cost_center is not None
        },
        wanted_on=body.wanted_on if "wanted_on" in body.model_fields_set else order.wanted_on,
        comment=body.comment,
    )
    return answers.order_of(actions.resubmit_order(actor, order_id, sent))


def _narrowed(actor: Actor, asked: schemas.OrdersAsk) -> QuerySet[Order]:
    orders = orders_visible_to(actor)
    if asked.state:
        orders = orders.filter(state__in=asked.state)
    if asked.po_number is not None:
        orders = orders.filter(po_number=asked.po_number)
    if asked.number is not None:
        orders = orders.filter(number=asked.number)
    return orders

"""What is asked and answered about orders."""

from __future__ import annotations

from typing import Annotated, Literal

from ninja import Schema
from pydantic import ConfigDict, Field
from typing_extensions import TypedDict

from lonja.api.approvals.schemas import Consent
from lonja.api.fields import (
    NO_NUL,
    Amount,
    Day,
    DayIn,
    Fingerprint,
    FingerprintIn,
    Id,
    IdIn,
    Moment,
    Percent,
    Quantity,
    QuantityIn,
    Sku,
    UnitPrice,
)
from lonja.api.handing_out import Attached
from lonja.api.paging import CursorIn, Limit, Next
from lonja.api.shapes import Adjustment, Component, Discount, PersonRef, PostalAddress, Totals, UnitRef

State = Literal[
    "pending_approval",
    "placed",
    "acknowledged",
    "partially_shipped",
    "shipped",
    "rejected",
    "withdrawn",
    "cancelled",
]


class OrderIn(Schema):
    """What is ordered: the cart as it was seen, where it goes, and how the company refers to it."""

    model_config = ConfigDict(extra="forbid")

    cart_id: IdIn
    fingerprint: FingerprintIn
    delivery_address_id: IdIn
    billing_address_id: Annotated[IdIn | None, Field(description="The default one without it.")] = None
    po_number: Annotated[
        str, Field(max_length=60, pattern=NO_NUL, description="The buyer's own reference.", examples=["PO-4711"])
    ] = ""
    note: Annotated[str, Field(max_length=2000, pattern=NO_NUL, description="For the seller.", examples=[""])] = ""
    wanted_on: Annotated[DayIn | None, Field(description="When the goods should arrive.")] = None


class ResubmitLineIn(Schema):
    """What changes of a line; what is not sent stays."""

    model_config = ConfigDict(extra="forbid")

    line_id: IdIn
    quantity: Annotated[QuantityIn | None, Field(description="0 takes it out.")] = None
    cost_center: Annotated[
        str | None, Field(max_length=30, pattern=NO_NUL, description="Its code; empty: charged to none.")
    ] = None


class ResubmitIn(Schema):
    """An order as it is sent again; without `wanted_on` its date stays."""

    model_config = ConfigDict(extra="forbid")

    lines: Annotated[list[ResubmitLineIn], Field(max_length=5_000)] = []
    wanted_on: Annotated[
        DayIn | None,
        Field(
            description="Null: no wanted date. Of several deliveries it moves those wanted on the order's day, and"
            " those whose day is over."
        ),
    ] = None
    comment: Annotated[
        str, Field(max_length=2000, pattern=NO_NUL, description="For those who approve.", examples=["Two it is"])
    ] = ""


class OrdersAsk(Schema):
    """Which orders."""

    model_config = ConfigDict(extra="forbid")

    state: Annotated[list[State], Field(max_length=8, description="May be repeated.", examples=[["placed"]])] = []
    po_number: Annotated[str, Field(max_length=60, pattern=NO_NUL, examples=["PO-4711"])] | None = None
    number: Annotated[str, Field(max_length=30, pattern=NO_NUL, examples=["P100042"])] | None = None
    limit: Limit = 24
    cursor: CursorIn | None = None


class Order(TypedDict):
    """An order's head."""

    id: Id
    number: Annotated[str, Field(description="The seller's number.", examples=["P100042"])]
    state: Annotated[State, Field(examples=["placed"])]
    po_number: Annotated[str, Field(examples=["PO-4711"])]
    unit: UnitRef
    requester: Annotated[PersonRef | None, Field(description="Null when a machine ordered.")]
    totals: Totals
    submitted_at: Moment
    placed_at: Moment | None
    acknowledged_at: Moment | None
    closed_at: Moment | None
    wanted_on: Day | None


class OrderPage(TypedDict):
    """A page of orders, the latest first."""

    data: list[Order]
    next: Next


class OrderAddress(PostalAddress):
    """An address as it was when the order was submitted."""

    id: Annotated[str, Field(examples=["0197a3c2-5d10-7c4e-9f3b-2a6d1f0c8e55"])]


class OrderDelivery(TypedDict):
    """Lines of an order that go together. `freight` is part of the order's adjustments, where there are several."""

    address: OrderAddress | None
    wanted_on: Day | None
    freight: Amount
    line_ids: list[Id]


class PaymentTerms(TypedDict):
    """When the invoice falls due."""

    code: Annotated[str, Field(examples=["net30"])]
    net_days: Annotated[int, Field(examples=[30])]


class OrderLine(TypedDict):
    """A line as it was agreed, and how far it has come."""

    id: Id
    position: Annotated[int, Field(examples=[1])]
    sku: Sku
    own_part_number: Annotated[
        str | None, Field(description="What the company itself calls it, as the order copied it.", examples=["4711-B"])
    ]
    own_name: Annotated[
        str | None, Field(description="Its own name for it, as the order copied it.", examples=["Deck screw"])
    ]
    name: Annotated[str, Field(examples=["Screw DIN 933 M8x40 A2"])]
    sales_unit: Annotated[str, Field(examples=["box"])]
    content: Annotated[Quantity, Field(description="Pieces in one sales unit.", examples=["100"])]
    quantity: Quantity
    unit_price: UnitPrice
    amount: Annotated[Amount, Field(description="Net, after the line's discounts.")]
    discounts: Annotated[list[Discount], Field(description="What was taken off, already in the amount.")]
    price_list: Annotated[str | None, Field(examples=["list"])]
    gift_of: Annotated[
        str | None,
        Field(
            description="The code of the promotion that gave the line for nothing; null for what was bought.",
            examples=[None],
        ),
    ]
    tax_category: Annotated[str, Field(description="UNTDID 5305.", examples=["S"])]
    tax_percent: Percent
    cost_center: Annotated[str | None, Field(examples=["OBRA-12"])]
    department: Annotated[
        str | None,
        Field(description="For which unit of the company, where several bought together.", examples=["Workshop 1"]),
    ]
    note: Annotated[str, Field(examples=["Left gate"])]
    configuration: Annotated[dict[str, str], Field(description="What was chosen, by option; empty for nothing.")]
    configured: Annotated[str, Field(description="The same in words.", examples=["Drive: electric · Coat: zinc"])]
    service_of: Annotated[Id | None, Field(description="Of a service level: the line that it was bought with.")]
    parts: Annotated[list[Component], Field(description="What one of it was made of; empty for what was no kit.")]
    license_keys: Annotated[
        list[str], Field(description="Those that were delivered for it, of a license.", examples=[["AB12-CD34-EF56"]])
    ]
    promised_on: Day | None
    quantity_shipped: Quantity
    quantity_cancelled: Quantity


class ShippedLine(TypedDict):
    """How much of a line is in a shipment."""

    line_id: Id
    sku: Sku
    quantity: Quantity


class Shipment(TypedDict):
    """Goods that left together."""

    id: Id
    number: Annotated[str, Field(examples=["E100007"])]
    shipped_at: Moment
    carrier: Annotated[str, Field(examples=["Paquetería Ejemplo"])]
    tracking_number: Annotated[str, Field(examples=["ZX123"])]
    tracking_url: Annotated[str, Field(examples=["https://carrier.example/ZX123"])]
    lines: list[ShippedLine]


class OrderAttachments(TypedDict):
    """What the requester added, in its order."""

    data: list[Attached]


class OrderDetail(Order):
    """An order with its lines, the consents it needed, and what has left."""

    fingerprint: Fingerprint
    note: Annotated[str, Field(examples=[""])]
    payment_method: Annotated[str, Field(examples=["on_account"])]
    payment_terms: PaymentTerms | None
    delivery_address: OrderAddress | None
    billing_address: OrderAddress | None
    deliveries: Annotated[list[OrderDelivery], Field(description="Where and when the lines go; at least one.")]
    lines: list[OrderLine]
    adjustments: Annotated[list[Adjustment], Field(description="What was taken off the order, and its charges.")]
    approval: Annotated[Consent | None, Field(description="Null when none was needed.")]
    shipments: list[Shipment]

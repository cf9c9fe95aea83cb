"""What is asked and answered about carts."""

from __future__ import annotations

from typing import Annotated, Literal

from ninja import Schema
from pydantic import ConfigDict, Field
from typing_extensions import TypedDict

from lonja.api.fields import (
    NO_NUL,
    Amount,
    Currency,
    Day,
    DayIn,
    Fingerprint,
    Id,
    IdIn,
    Moment,
    Percent,
    Quantity,
    QuantityIn,
    Sku,
    SkuIn,
    UnitPrice,
)
from lonja.api.shapes import Adjustment, Component, Discount, Stock, Totals
from lonja.ordering.rules import MAX_CART_NAME, MAX_CODE_LENGTH, MAX_LINES

CostCenterIn = Annotated[
    str,
    Field(min_length=1, max_length=30, pattern=NO_NUL, description="A cost center's code.", examples=["OBRA-12"]),
]
NoteIn = Annotated[
    str, Field(max_length=200, pattern=NO_NUL, description="For whoever receives the line.", examples=["Left gate"])
]


Code30 = Annotated[str, Field(max_length=30, pattern=r"^[-a-zA-Z0-9_]+$")]
CodeText = Annotated[str, Field(min_length=1, max_length=MAX_CODE_LENGTH, pattern=NO_NUL, examples=["SPRING10"])]


class CartAsk(Schema):
    """How a cart is to be read."""

    model_config = ConfigDict(extra="forbid")

    delivery_address_id: Annotated[
        IdIn | None, Field(description="Tax is that of this address; of the company's country without it.")
    ] = None


ConfigurationIn = Annotated[
    dict[Code30, Code30],
    Field(
        max_length=30,
        description="What is chosen of a configured product: the code of a choice by the code of its option.",
        examples=[{"coat": "zinc"}],
    ),
]


ServicesIn = Annotated[
    list[Code30],
    Field(
        max_length=30,
        description="The codes of the service levels that are bought with the line.",
        examples=[["warranty"]],
    ),
]


class LineIn(Schema):
    """A quantity of a SKU for the cart."""

    model_config = ConfigDict(extra="forbid")

    sku: SkuIn
    quantity: QuantityIn
    cost_center: CostCenterIn | None = None
    note: NoteIn = ""
    configuration: ConfigurationIn = {}
    services: ServicesIn = []
    ship_to_id: Annotated[IdIn | None, Field(description="Where to, if not where the order goes.")] = None
    wanted_on: Annotated[DayIn | None, Field(description="When, if not on the order's date.")] = None


class LinesIn(Schema):
    """Lines for the cart: all of them, or none where one is refused."""

    model_config = ConfigDict(extra="forbid")

    lines: Annotated[list[LineIn], Field(min_length=1, max_length=MAX_LINES)]


class LineChange(Schema):
    """What a line is to be from now on; what is left out becomes empty, but its services stay as they are."""

    model_config = ConfigDict(extra="forbid")

    quantity: QuantityIn
    cost_center: CostCenterIn | None = None
    note: NoteIn = ""
    services: ServicesIn | None = None


class CartChange(Schema):
    """What a cart is called, and who else sees it."""

    model_config = ConfigDict(extra="forbid")

    name: Annotated[str, Field(max_length=MAX_CART_NAME, pattern=NO_NUL, examples=["Site 7"])]
    audience: Annotated[Literal["nobody", "unit", "company"], Field(description="Which colleagues see it.")] = "nobody"
    is_open: Annotated[bool, Field(description="They may change its lines too.")] = False


class HandOver(Schema):
    """To whom a cart goes."""

    model_config = ConfigDict(extra="forbid")

    person_id: IdIn


class LinesPicked(Schema):
    """Lines of a cart. With `version` nothing is done where the cart has changed since that version."""

    model_config = ConfigDict(extra="forbid")

    line_ids: Annotated[list[IdIn], Field(min_length=1, max_length=MAX_LINES)]
    version: Annotated[int | None, Field(ge=0, le=2_000_000_000, examples=[7])] = None


class LinesMove(LinesPicked):
    """Lines and the cart into which they go."""

    to_cart_id: IdIn


class LinesEdit(LinesPicked):
    """Lines, and how many of each there are to be, or how many times more; who pays, where and when they go.

    With `part` only so much of each changes, and the rest stays as it is.
    """

    quantity: QuantityIn | None = None
    factor: QuantityIn | None = None
    part: QuantityIn | None = None
    cost_center: Annotated[CostCenterIn | None, Field(description="Null: none. Left out: as it is.")] = None
    ship_to_id: Annotated[IdIn | None, Field(description="Null: where the order goes. Left out: as it is.")] = None
    wanted_on: Annotated[DayIn | None, Field(description="Null: on the order's date. Left out: as it is.")] = None


class UndoIn(Schema):
    """The edit that is taken back."""

    model_config = ConfigDict(extra="forbid")

    edit_id: Annotated[IdIn, Field(description="As `last_edit` of the cart names it.")]


class LastEdit(TypedDict):
    """What was last done to several lines of a cart at once, or to one that went: it can be undone for an hour."""

    id: Id
    kind: Annotated[Literal["removed", "changed", "moved"], Field(examples=["changed"])]
    lines: Annotated[int, Field(examples=[12])]
    made_at: Moment


class LinesTouched(TypedDict):
    """How many lines it was."""

    lines: Annotated[int, Field(examples=[12])]


class CartHead(TypedDict):
    """A cart among others. `net` is before discounts, at the prices last seen."""

    id: Id
    name: Annotated[str, Field(description="Empty for one that nobody named.", examples=["Site 7"])]
    is_current: Annotated[bool, Field(examples=[True])]
    is_own: Annotated[bool, Field(description="It is the caller's, not one that a colleague shares.", examples=[True])]
    may_edit: Annotated[bool, Field(description="The caller may change its lines.", examples=[True])]
    audience: Annotated[str, Field(description="nobody, unit or company.", examples=["nobody"])]
    lines: Annotated[int, Field(examples=[12])]
    net: Amount
    deleted_at: Moment | None


class Carts(TypedDict):
    """The carts of a caller."""

    data: list[CartHead]


class LinesAdded(TypedDict):
    """What became of the lines: how many are new, how many grew, how many the cart has now."""

    cart_id: Id
    added: Annotated[int, Field(examples=[2])]
    grown: Annotated[int, Field(examples=[1])]
    lines: Annotated[int, Field(examples=[3])]


class CartLine(TypedDict):
    """A line at today's price. One that cannot be ordered (hidden, or without a price) must go before the order."""

    id: Id
    position: Annotated[int, Field(examples=[1])]
    sku: Annotated[Sku | None, Field(description="Null when the company may no longer buy it.")]
    name: Annotated[str, Field(examples=["Screw DIN 933 M8x40 A2"])]
    quantity: Quantity
    cost_center: Annotated[str | None, Field(examples=["OBRA-12"])]
    note: Annotated[str, Field(examples=["Left gate"])]
    ship_to_id: Annotated[Id | None, Field(description="Null: where the order goes.")]
    wanted_on: Annotated[Day | None, Field(description="Null: on the order's date.")]
    delivery: Annotated[int, Field(description="Its number among the deliveries, from 1.", examples=[1])]
    unit_price: UnitPrice | None
    amount: Annotated[Amount | None, Field(description="Net, after the line's discounts.")]
    discounts: Annotated[list[Discount], Field(description="What was taken off, already in the amount.")]
    price_list: Annotated[str | None, Field(examples=["list"])]
    seen_unit_price: Annotated[UnitPrice | None, Field(description="When the line was last touched.")]
    has_new_price: Annotated[bool, Field(examples=[False])]
    is_orderable: Annotated[bool, Field(examples=[True])]
    configuration: Annotated[dict[str, str], Field(description="What was chosen, by option; empty for nothing.")]
    configured: Annotated[str, Field(description="The same in words.", examples=["Drive: electric · Coat: zinc"])]
    services: Annotated[
        list[str],
        Field(description="The service levels bought with it; each is a line behind it.", examples=[["warranty"]]),
    ]
    service_of: Annotated[Id | None, Field(description="Of a service level: the line that it is bought with.")]
    parts: Annotated[list[Component], Field(description="What one of it is made of; empty for what is no kit.")]
    tax_category: Annotated[str | None, Field(description="UNTDID 5305.", examples=["S"])]
    tax_percent: Percent | None
    stock: Stock | None


class CodeIn(Schema):
    """A promotion's code as the buyer got it; capitals do not matter."""

    model_config = ConfigDict(extra="forbid")

    code: CodeText


class Code(TypedDict):
    """A code on the cart: whether it counts now, and why, in the caller's language."""

    code: Annotated[str, Field(examples=["SPRING10"])]
    counts: Annotated[bool, Field(examples=[True])]
    reason: Annotated[str, Field(examples=["counts"])]


class Gift(TypedDict):
    """What a promotion gives with the cart for nothing; it becomes a line of the order."""

    sku: Sku
    name: Annotated[str, Field(examples=["Screw DIN 933 M8x40 A2"])]
    quantity: Quantity
    promotion: Annotated[str, Field(description="Its code.", examples=["ten-and-one"])]
    label: Annotated[str, Field(description="Its name, in the caller's language.", examples=["Buy 10, get 1 more"])]
    is_missing: Annotated[
        bool, Field(description="It is not in stock, and nothing supplies it: an order goes without.", examples=[False])
    ]
    stock: Stock | None


class CartDelivery(TypedDict):
    """Lines of a cart that go together: where and when to, and their freight."""

    address_id: Annotated[Id | None, Field(description="Null until an address is chosen.")]
    wanted_on: Day | None
    freight: Amount


class Cart(TypedDict):
    """A cart at today's prices. `totals` counts the lines that can be ordered."""

    id: Id
    name: Annotated[str, Field(description="Empty for one that nobody named.", examples=["Site 7"])]
    version: Annotated[int, Field(description="Grows with every change of the lines.", examples=[7])]
    currency: Currency
    country: Annotated[str, Field(description="For whose taxes; ISO 3166-1.", examples=["ES"])]
    fingerprint: Fingerprint
    is_orderable: Annotated[
        bool, Field(description="There are lines, all can be ordered, and they are enough.", examples=[True])
    ]
    lines: list[CartLine]
    deliveries: list[CartDelivery]
    gifts: Annotated[list[Gift], Field(description="They come and go with the lines, and change no sum.")]
    adjustments: Annotated[list[Adjustment], Field(description="What is taken off the order, and its charges.")]
    codes: list[Code]
    last_edit: Annotated[LastEdit | None, Field(description="Null: nothing can be undone.")]
    missing_to_minimum: Annotated[Amount, Field(description="Net goods that are missing to the smallest order.")]
    missing_to_free_freight: Annotated[
        Amount | None, Field(description="Net goods that are missing to free freight; null where there is none.")
    ]
    totals: Totals

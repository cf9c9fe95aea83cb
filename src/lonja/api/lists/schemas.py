"""What is asked and answered about purchase lists."""

from __future__ import annotations

from typing import Annotated, Literal

from ninja import Schema
from pydantic import ConfigDict, Field
from typing_extensions import TypedDict

from lonja.api.carts.schemas import CostCenterIn, NoteIn
from lonja.api.fields import NO_NUL, Amount, Currency, Id, IdIn, Moment, Quantity, QuantityIn, Sku, SkuIn, UnitPrice
from lonja.lists.rules import MAX_LINES

Kind = Literal["personal", "unit", "company", "seller"]
LevelName = Literal["view", "fill", "edit", "approve"]
SharedLevelName = Literal["none", "view", "fill", "edit"]
RightName = Literal["none", "view", "fill", "edit", "approve"]

ListNameIn = Annotated[str, Field(min_length=1, max_length=120, pattern=NO_NUL, examples=["Van 3"])]
ListNoteIn = Annotated[str, Field(max_length=2000, pattern=NO_NUL, examples=["Every Monday"])]


class ListsAsk(Schema):
    """Which lists."""

    model_config = ConfigDict(extra="forbid")

    is_archived: Annotated[bool, Field(description="Those that were put away instead.", examples=[False])] = False


class ListIn(Schema):
    """A list of the caller's own, or of a unit where he keeps lists, or of the company."""

    model_config = ConfigDict(extra="forbid")

    name: ListNameIn
    note: ListNoteIn = ""
    kind: Annotated[Literal["personal", "unit", "company"], Field(examples=["unit"])] = "personal"
    unit_id: Annotated[IdIn | None, Field(description="Of a unit's list; null: the one in which the caller acts.")] = (
        None
    )
    level_for_all: Annotated[
        SharedLevelName, Field(description="What the people of the unit and below may do with it.", examples=["fill"])
    ] = "fill"
    is_closed_by_head: Annotated[
        bool, Field(strict=True, description="Only who may approve it closes it into an order.", examples=[False])
    ] = False


class ListLineIn(Schema):
    """So many sales units of a SKU."""

    model_config = ConfigDict(extra="forbid")

    sku: SkuIn
    quantity: QuantityIn
    cost_center: CostCenterIn | None = None
    note: NoteIn = ""


class ListLinesIn(Schema):
    """Lines to put on a list, all or none."""

    model_config = ConfigDict(extra="forbid")

    lines: Annotated[list[ListLineIn], Field(min_length=1, max_length=MAX_LINES)]


class CountIn(Schema):
    """What was found on the shelf of a line, in sales units."""

    model_config = ConfigDict(extra="forbid")

    line_id: IdIn
    on_shelf: QuantityIn


class CountsIn(Schema):
    """A count of the shelf; lines that are not named keep their last one."""

    model_config = ConfigDict(extra="forbid")

    counts: Annotated[list[CountIn], Field(min_length=1, max_length=MAX_LINES)]


class ListHead(TypedDict):
    """A list without its lines."""

    id: Id
    name: Annotated[str, Field(examples=["Monthly"])]
    kind: Annotated[Kind, Field(examples=["company"])]
    note: Annotated[str, Field(examples=["Every Monday"])]
    level: Annotated[
        LevelName, Field(description="What the caller may do; each includes those before it.", examples=["fill"])
    ]
    is_closed_by_head: Annotated[
        bool, Field(description="Only who may approve it closes it into an order.", examples=[False])
    ]
    closed_at: Annotated[Moment | None, Field(description="Null while its lines may change.")]
    unit_id: Annotated[Id | None, Field(description="Where it lies; null: it is the seller's.")]
    level_for_all: Annotated[
        RightName, Field(description="What the people of its unit and below may do with it.", examples=["fill"])
    ]
    archived_at: Annotated[Moment | None, Field(description="When it was put away.")]


class ListLine(TypedDict):
    """A line as of now. Of a product that the company may not see any more `sku`, price and amount are null."""

    id: Id
    sku: Sku | None
    quantity: Quantity
    sold_as: Annotated[Quantity, Field(description="The quantity in which it goes into a cart.")]
    minimum: Annotated[Quantity | None, Field(description="On the shelf, from where it is ordered.")]
    maximum: Annotated[Quantity | None, Field(description="On the shelf, up to which it is ordered.")]
    counted: Annotated[Quantity | None, Field(description="What the last count found on the shelf.")]
    counted_at: Moment | None
    cost_center: Annotated[str | None, Field(examples=["OBRA-12"])]
    note: Annotated[str, Field(examples=["Left gate"])]
    unit_price: UnitPrice | None
    amount: Annotated[Amount | None, Field(description="Net, before discounts of the order.")]


class PurchaseListFull(ListHead):
    """A list with its lines."""

    currency: Currency
    net: Annotated[Amount, Field(description="Of the lines that can be ordered.")]
    lines: list[ListLine]


class PurchaseLists(TypedDict):
    """The lists that the caller meets."""

    data: list[ListHead]


class ListLinesAdded(TypedDict):
    """What adding did."""

    added: Annotated[int, Field(description="Lines that are new; others grew.", examples=[3])]


class ListToCart(TypedDict):
    """What reached the cart, and what stayed on the list because it cannot be ordered now."""

    cart_id: Id
    lines: Annotated[int, Field(description="Lines of the list in the cart.", examples=[12])]
    left_out: Annotated[int, Field(examples=[0])]

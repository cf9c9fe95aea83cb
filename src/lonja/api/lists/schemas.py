"""What is asked and answered about purchase lists and collect rounds."""

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
RoundStateName = Literal["open", "locked", "ordered", "cancelled"]


class ListIn(Schema):
    """A list of the caller's own."""

    model_config = ConfigDict(extra="forbid")

    name: Annotated[str, Field(min_length=1, max_length=120, pattern=NO_NUL, examples=["Van 3"])]
    note: Annotated[str, Field(max_length=2000, pattern=NO_NUL, examples=["Every Monday"])] = ""


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


class RoundHead(TypedDict):
    """A collect round without its grid."""

    id: Id
    name: Annotated[str, Field(examples=["March"])]
    state: Annotated[RoundStateName, Field(examples=["open"])]
    opened_at: Moment
    closes_at: Moment
    is_manager: Annotated[bool, Field(description="Whether the caller sees and changes all columns.", examples=[False])]


class Rounds(TypedDict):
    """The rounds that the caller manages or fills."""

    data: list[RoundHead]


class RoundColumn(TypedDict):
    """A department that takes part."""

    id: Annotated[int, Field(examples=[12])]
    unit_id: Id
    name: Annotated[str, Field(examples=["Workshop 1"])]
    is_done: Annotated[bool, Field(description="It said that all is filled in.", examples=[False])]
    budget_left: Annotated[
        Amount | None,
        Field(description="Of its cost center, if all that stands here is ordered today; null: no budget."),
    ]


class RoundCellOut(TypedDict):
    """What a department asks of a product."""

    product_id: Annotated[int, Field(examples=[7])]
    department_id: Annotated[int, Field(examples=[12])]
    asked: Annotated[Quantity, Field(description="As it was typed.")]
    quantity: Annotated[Quantity, Field(description="As it counts: in whole packs, or as the manager changed it.")]
    is_approved: Annotated[bool, Field(examples=[False])]
    version: Annotated[int, Field(description="Send it back with what you write.", examples=[1])]
    is_conflict: Annotated[
        bool, Field(description="Somebody else wrote it since your version: yours was not taken.", examples=[False])
    ]


class RoundRowOut(TypedDict):
    """A product that is collected; of one that may not be seen any more `sku` is null."""

    product_id: Annotated[int, Field(examples=[7])]
    sku: Sku | None
    total: Quantity
    amount: Annotated[Amount, Field(description="Net, at the prices of the single quantities.")]
    last: Annotated[
        Quantity | None, Field(description="What these columns got in the last round of the same list; null: nothing.")
    ]


class RoundFull(RoundHead):
    """A round with the columns that the caller may see, and the cells in which somebody wrote."""

    note: Annotated[str, Field(examples=["Until Friday"])]
    currency: Currency
    departments: list[RoundColumn]
    products: list[RoundRowOut]
    cells: list[RoundCellOut]


class CellIn(Schema):
    """A quantity for a cell, in sight of its version."""

    model_config = ConfigDict(extra="forbid")

    product_id: Annotated[int, Field(ge=1, lt=2**63, examples=[7])]
    department_id: Annotated[int, Field(ge=1, lt=2**63, examples=[12])]
    quantity: QuantityIn
    version: Annotated[int, Field(ge=0, lt=2**31, description="0 where nobody wrote yet.", examples=[0])]
    key: Annotated[
        IdIn | None, Field(description="Your own: sent again after a lost answer, the quantity counts once.")
    ] = None


class CellsIn(Schema):
    """Quantities to write."""

    model_config = ConfigDict(extra="forbid")

    cells: Annotated[list[CellIn], Field(min_length=1, max_length=2000)]
    as_manager: Annotated[
        bool, Field(description="Write into any column, also of a closed round: for its manager.")
    ] = False


class CellsSaved(TypedDict):
    """The cells as they stand now, in the order in which they were sent."""

    data: list[RoundCellOut]

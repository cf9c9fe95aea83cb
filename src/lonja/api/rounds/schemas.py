"""What is asked and answered about collect rounds and their grid. How they are managed is in `managing_schemas`."""

from __future__ import annotations

from typing import Annotated, Literal

from ninja import Schema
from pydantic import ConfigDict, Field
from typing_extensions import TypedDict

from lonja.api.fields import Amount, Currency, Id, IdIn, Moment, Quantity, QuantityIn, Sku
from lonja.api.shapes import PersonRef, UnitRef

RoundStateName = Literal["open", "locked", "ordered", "cancelled"]
EntryKindName = Literal["filled", "edited", "approved", "withdrawn"]
Cursor = Annotated[int, Field(description="Ask for what was written since: send it back as `since`.", examples=[41])]


class RoundHead(TypedDict):
    """A collect round without its grid."""

    id: Id
    name: Annotated[str, Field(examples=["March"])]
    state: Annotated[RoundStateName, Field(examples=["open"])]
    opened_at: Moment
    closes_at: Moment
    is_manager: Annotated[bool, Field(description="Whether the caller sees and changes all columns.", examples=[False])]
    list_id: Annotated[Id | None, Field(description="The list of its products; null: that list is gone.")]
    is_per_address: Annotated[
        bool, Field(description="Each delivery address gets an order of its own; else one for all.", examples=[False])
    ]


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
    cursor: Cursor


class RoundChangesAsk(Schema):
    """Since when."""

    model_config = ConfigDict(extra="forbid")

    since: Annotated[int, Field(ge=0, lt=2**63, description="The `cursor` that was given last.", examples=[41])] = 0


class RoundChanges(TypedDict):
    """The cells that were written since, as they stand now, and the products to which they belong."""

    cursor: Cursor
    products: list[RoundRowOut]
    cells: list[RoundCellOut]


class RoundEntryOut(TypedDict):
    """Who wrote what. Of an approval without a product or a unit: into all of them."""

    kind: Annotated[EntryKindName, Field(examples=["filled"])]
    product_id: Annotated[int | None, Field(examples=[7])]
    sku: Sku | None
    unit: UnitRef | None
    before: Quantity | None
    after: Quantity | None
    person: PersonRef | None
    at: Moment


class RoundTrail(TypedDict):
    """The latest first, at most 200."""

    data: list[RoundEntryOut]


class DoneIn(Schema):
    """Whether a department has filled what it needs."""

    model_config = ConfigDict(extra="forbid")

    is_done: Annotated[bool, Field(strict=True, examples=[True])]


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

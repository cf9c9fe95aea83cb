"""What is asked and answered about who keeps a list, and about its single lines and shelf."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Literal

from ninja import Schema
from pydantic import ConfigDict, Field
from typing_extensions import TypedDict

from lonja.api.carts.schemas import CostCenterIn, NoteIn
from lonja.api.fields import NO_NUL, Id, IdIn, Moment, Quantity, QuantityIn, Sku
from lonja.api.lists.schemas import CountIn, LevelName, ListNameIn, ListNoteIn, RightName, SharedLevelName
from lonja.lists.rules import MAX_LINES

Whom = Literal["person", "role", "unit"]


class ListChangeIn(Schema):
    """What a list is called, and what others may do with it; what is left out stays."""

    model_config = ConfigDict(extra="forbid")

    name: ListNameIn | None = None
    note: ListNoteIn | None = None
    level_for_all: Annotated[
        SharedLevelName | None, Field(description="For who may approve a list that is not his alone.")
    ] = None
    is_closed_by_head: (
        Annotated[bool, Field(strict=True, description="For who may approve it, too.", examples=[True])] | None
    ) = None


class ListCopyIn(Schema):
    """What the copy is called."""

    model_config = ConfigDict(extra="forbid")

    name: ListNameIn


class ListReopenIn(Schema):
    """Whether the lines stay on it."""

    model_config = ConfigDict(extra="forbid")

    keeps_lines: Annotated[bool, Field(strict=True, description="False: it begins empty.", examples=[True])] = True


class ListRightIn(Schema):
    """What somebody may do with a list: a person, the holders of a role, or a unit and those below it."""

    model_config = ConfigDict(extra="forbid")

    whom: Annotated[Whom, Field(examples=["person"])]
    id: Annotated[IdIn, Field(description="Of the person, the role or the unit.")]
    level: Annotated[
        RightName,
        Field(description="None takes the right back.", examples=["edit"]),
    ]


class ListRight(TypedDict):
    """What somebody may do with a list."""

    whom: Annotated[Whom, Field(examples=["person"])]
    id: Id
    name: Annotated[str, Field(examples=["Ana Ruiz"])]
    level: Annotated[LevelName, Field(examples=["edit"])]


class ListRights(TypedDict):
    """Who has a right of his own to a list, beside those of its unit; the widest first."""

    data: list[ListRight]


class ListLineChangeIn(Schema):
    """What a line is to be from now on; what is left out becomes empty. It has both levels, or neither."""

    model_config = ConfigDict(extra="forbid")

    quantity: QuantityIn
    cost_center: CostCenterIn | None = None
    note: NoteIn = ""
    minimum: Annotated[QuantityIn | None, Field(description="On the shelf, from where it is ordered.")] = None
    maximum: Annotated[QuantityIn | None, Field(description="On the shelf, up to which it is ordered.")] = None


class ListLinesPicked(Schema):
    """Lines of a list."""

    model_config = ConfigDict(extra="forbid")

    line_ids: Annotated[list[IdIn], Field(min_length=1, max_length=MAX_LINES)]


class ListLinesRemoved(TypedDict):
    """How many lines are taken off."""

    removed: Annotated[int, Field(examples=[3])]


class TakeIn(Schema):
    """From where lines are taken over."""

    model_config = ConfigDict(extra="forbid")

    order_id: Annotated[IdIn | None, Field(description="Null: what stands in the caller's current cart.")] = None


class ScanIn(Schema):
    """A code as it was typed or scanned, and how often."""

    model_config = ConfigDict(extra="forbid")

    code: Annotated[str, Field(min_length=1, max_length=120, pattern=NO_NUL, examples=["8412345678905"])]
    quantity: QuantityIn = Decimal(1)


class ListScanned(TypedDict):
    """What a code meant, and how much of it is on the list now in addition; the code of a pack counts its content."""

    sku: Sku
    quantity: Quantity


class ShelfOrderIn(Schema):
    """What was found on the shelf; without it what the last counts found."""

    model_config = ConfigDict(extra="forbid")

    counts: Annotated[list[CountIn], Field(max_length=MAX_LINES)] = []


class ShelfRow(TypedDict):
    """A line with levels, and what its last count asks for; `to_order` is in whole packs."""

    line_id: Id
    sku: Sku | None
    minimum: Quantity | None
    maximum: Quantity | None
    on_shelf: Annotated[Quantity | None, Field(description="Null: it was not counted yet.")]
    counted_at: Moment | None
    missing: Annotated[Quantity | None, Field(description="To the maximum; zero above the minimum.")]
    to_order: Quantity | None


class Shelf(TypedDict):
    """The lines of a list that have levels."""

    data: list[ShelfRow]

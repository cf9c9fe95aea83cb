"""What is asked and answered about a company's dictionary."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated

from ninja import Schema
from pydantic import ConfigDict, Field
from typing_extensions import TypedDict

from lonja.api.fields import NAME, NO_NUL, Moment, Quantity, QuantityIn, Sku, SkuIn
from lonja.api.paging import CursorIn, Limit, Next
from lonja.api.quick_orders.schemas import UnitOfLine

OwnCode = Annotated[str, Field(min_length=1, max_length=120, pattern=NAME, examples=["T-4100"])]
TaughtBy = Annotated[
    str | None, Field(description="Who said so; null: a machine, or the seller's import.", examples=["Ana Ruiz"])
]
TaughtAt = Annotated[Moment | None, Field(description="When the company said so; null: the seller imported it.")]


class DictionaryAsk(Schema):
    """Which of them."""

    model_config = ConfigDict(extra="forbid")

    q: Annotated[str, Field(max_length=120, pattern=NO_NUL, description="Begins so, or is named so.")] = ""
    limit: Limit = 24
    cursor: CursorIn | None = None


class DictionaryWordIn(Schema):
    """What the company calls an article."""

    model_config = ConfigDict(extra="forbid")

    code: OwnCode
    sku: SkuIn
    quantity: Annotated[
        QuantityIn, Field(description="Sales units that one of it is: a carton's number.", examples=["1"])
    ] = Decimal(1)
    name: Annotated[str, Field(max_length=255, pattern=NO_NUL, examples=["Tornillo largo"])] = ""


class DictionaryIn(Schema):
    """Numbers to save."""

    model_config = ConfigDict(extra="forbid")

    numbers: Annotated[list[DictionaryWordIn], Field(min_length=1, max_length=5_000)]


class DictionaryWord(TypedDict):
    """What the company calls an article; of one that is hidden from it only the code is told."""

    id: Annotated[int, Field(examples=[12])]
    code: Annotated[str, Field(examples=["T-4100"])]
    name: Annotated[str, Field(examples=["Tornillo largo"])]
    sku: Sku | None
    quantity: Annotated[Quantity, Field(description="Sales units that one of it is.", examples=["1"])]
    taught_by: TaughtBy
    taught_at: TaughtAt


class Dictionary(TypedDict):
    """By code."""

    data: list[DictionaryWord]
    next: Next


class NumbersSaved(TypedDict):
    """How many rows were saved."""

    saved: Annotated[int, Field(examples=[120])]


class OwnUnitsAsk(Schema):
    """Which page of them."""

    model_config = ConfigDict(extra="forbid")

    limit: Limit = 24
    cursor: CursorIn | None = None


class OwnUnitIn(Schema):
    """How many sales units of an article the company means by one of a unit."""

    model_config = ConfigDict(extra="forbid")

    sku: SkuIn
    unit: Annotated[UnitOfLine, Field(examples=["box"])]
    quantity: Annotated[QuantityIn, Field(examples=["100"])]


class OwnUnitsIn(Schema):
    """Units to save."""

    model_config = ConfigDict(extra="forbid")

    units: Annotated[list[OwnUnitIn], Field(min_length=1, max_length=5_000)]


class OwnUnit(TypedDict):
    """How many sales units of an article one of a unit is; of a hidden article `sku` is null."""

    id: Annotated[int, Field(examples=[7])]
    sku: Sku | None
    unit: Annotated[UnitOfLine, Field(examples=["box"])]
    quantity: Annotated[Quantity, Field(examples=["100"])]
    taught_by: TaughtBy
    taught_at: Moment


class OwnUnits(TypedDict):
    """The latest first."""

    data: list[OwnUnit]
    next: Next


class RowFault(TypedDict):
    """A row that was not taught, and why."""

    row: Annotated[int, Field(description="Its number in the file.", examples=[4])]
    detail: Annotated[str, Field(description="In the caller's language.", examples=["NO-SUCH is not a product."])]


class SheetTaught(TypedDict):
    """What became of the rows of a file."""

    taught: Annotated[int, Field(description="Rows that count from now on.", examples=[120])]
    faults: list[RowFault]

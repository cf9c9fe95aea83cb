"""What is answered about the caller's company."""

from __future__ import annotations

from typing import Annotated, Literal

from ninja import Schema
from pydantic import ConfigDict, Field
from typing_extensions import TypedDict

from lonja.api.fields import NAME, NO_NUL, Amount, Currency, Id, Sku, SkuIn
from lonja.api.paging import CursorIn, Limit, Next
from lonja.api.shapes import PostalAddress


class Address(PostalAddress):
    """Where the caller may have goods or invoices sent."""

    id: Id
    kind: Annotated[Literal["delivery", "billing"], Field(examples=["delivery"])]
    is_default: Annotated[bool, Field(examples=[True])]


class Addresses(TypedDict):
    """The addresses, delivery before billing, the default first."""

    data: list[Address]


class CostCenter(TypedDict):
    """What lines may be charged to."""

    code: Annotated[str, Field(examples=["OBRA-12"])]
    name: Annotated[str, Field(examples=["Site 12"])]


class CostCenters(TypedDict):
    """The cost centers by code."""

    data: list[CostCenter]


OwnCode = Annotated[str, Field(min_length=1, max_length=120, pattern=NAME, examples=["T-4100"])]


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
    name: Annotated[str, Field(max_length=255, pattern=NO_NUL, examples=["Tornillo largo"])] = ""


class DictionaryIn(Schema):
    """Numbers to save."""

    model_config = ConfigDict(extra="forbid")

    numbers: Annotated[list[DictionaryWordIn], Field(min_length=1, max_length=5_000)]


class DictionaryWord(TypedDict):
    """What the company calls an article."""

    id: Annotated[int, Field(examples=[12])]
    code: Annotated[str, Field(examples=["T-4100"])]
    name: Annotated[str, Field(examples=["Tornillo largo"])]
    sku: Sku | None


class Dictionary(TypedDict):
    """By code."""

    data: list[DictionaryWord]
    next: Next


class NumbersSaved(TypedDict):
    """How many rows were saved."""

    saved: Annotated[int, Field(examples=[120])]


class Credit(TypedDict):
    """What the company may still buy on account."""

    currency: Currency
    limit: Amount
    used: Amount
    free: Amount
    terms: Annotated[str, Field(description="Code of the payment terms.", examples=["net30"])]
    net_days: Annotated[int, Field(examples=[30])]
    is_on_hold: Annotated[bool, Field(examples=[False])]

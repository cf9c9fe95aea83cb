"""What is answered about the caller's company."""

from __future__ import annotations

from typing import Annotated, Literal

from ninja import Schema
from pydantic import ConfigDict, Field
from typing_extensions import TypedDict

from lonja.api.fields import Amount, Currency, Id
from lonja.api.shapes import PostalAddress


class PlacesAsk(Schema):
    """Which addresses."""

    model_config = ConfigDict(extra="forbid")

    all_visible: Annotated[
        bool, Field(description="All at which the caller may look, of other units too.", examples=[True])
    ] = False


class CostCentersAsk(PlacesAsk):
    """Which cost centers."""

    is_archived: Annotated[bool, Field(description="The archived ones instead.", examples=[False])] = False


class Address(PostalAddress):
    """Where the caller may have goods or invoices sent."""

    id: Id
    unit_id: Annotated[Id | None, Field(description="The unit to which it is offered; null: the whole company.")]
    kind: Annotated[Literal["delivery", "billing"], Field(examples=["delivery"])]
    is_default: Annotated[bool, Field(examples=[True])]


class Addresses(TypedDict):
    """The addresses, delivery before billing, the default first."""

    data: list[Address]


class CostCenter(TypedDict):
    """What lines may be charged to."""

    id: Id
    code: Annotated[str, Field(examples=["OBRA-12"])]
    name: Annotated[str, Field(examples=["Site 12"])]
    unit_id: Annotated[Id | None, Field(description="The unit to which it is offered; null: the whole company.")]
    owner_id: Annotated[Id | None, Field(description="Who answers for what is spent.")]
    is_archived: Annotated[bool, Field(examples=[False])]


class CostCenters(TypedDict):
    """The cost centers by code."""

    data: list[CostCenter]


class Credit(TypedDict):
    """What the company may still buy on account."""

    currency: Currency
    limit: Amount
    used: Amount
    free: Amount
    terms: Annotated[str, Field(description="Code of the payment terms.", examples=["net30"])]
    net_days: Annotated[int, Field(examples=[30])]
    is_on_hold: Annotated[bool, Field(examples=[False])]

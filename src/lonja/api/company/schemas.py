"""What is answered about the caller's company."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field
from typing_extensions import TypedDict

from lonja.api.fields import Amount, Currency, Id
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


class Credit(TypedDict):
    """What the company may still buy on account."""

    currency: Currency
    limit: Amount
    used: Amount
    free: Amount
    terms: Annotated[str, Field(description="Code of the payment terms.", examples=["net30"])]
    net_days: Annotated[int, Field(examples=[30])]
    is_on_hold: Annotated[bool, Field(examples=[False])]

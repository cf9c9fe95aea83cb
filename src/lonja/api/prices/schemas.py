"""What is asked and answered about prices."""

from __future__ import annotations

from typing import Annotated, Literal

from ninja import Schema
from pydantic import ConfigDict, Field
from typing_extensions import TypedDict

from lonja.api.fields import Amount, Currency, Day, DayIn, Quantity, QuantityIn, Sku, SkuIn, UnitPrice
from lonja.api.shapes import PriceBreak

MAX_LINES = 5000
MAX_EXPLAINED = 500


class PriceLineAsk(Schema):
    """So many sales units of a SKU."""

    model_config = ConfigDict(extra="forbid")

    sku: SkuIn
    quantity: QuantityIn


class PricesAsk(Schema):
    """What is to be priced."""

    model_config = ConfigDict(extra="forbid")

    lines: Annotated[list[PriceLineAsk], Field(min_length=1, max_length=MAX_LINES)]
    on: Annotated[DayIn | None, Field(description="For an order of this day; today without it.")] = None
    explain: Annotated[
        bool, Field(strict=True, description=f"Also say why: breaks and candidates; up to {MAX_EXPLAINED} lines.")
    ] = False


class Candidate(TypedDict):
    """A price list that was asked: what it would have given, and why it won or lost."""

    price_list: Annotated[str, Field(examples=["list"])]
    name: Annotated[str, Field(examples=["List prices"])]
    level: Annotated[Literal["contract", "unit", "company", "segment", "channel"], Field(examples=["channel"])]
    unit_price: UnitPrice | None
    min_quantity: Quantity | None
    valid_until: Day | None
    reason: Annotated[
        Literal[
            "won",
            "contract_locks",
            "stopped",
            "nearer_level",
            "unit_first",
            "segment_first",
            "higher_priority",
            "list_first",
            "on_request_first",
            "higher_break",
            "stands_alone",
            "adds_nothing",
            "dearer",
            "below_break",
            "no_price",
        ],
        Field(examples=["won"]),
    ]
    beaten_by: Annotated[str | None, Field(description="The list for which it stood back.", examples=["list"])]


class Price(TypedDict):
    """The price of a line. 'unknown': no such SKU for this company. 'on_request': no price for this quantity."""

    sku: Sku
    quantity: Quantity
    status: Annotated[Literal["priced", "on_request", "unknown"], Field(examples=["priced"])]
    unit_price: UnitPrice | None
    amount: Amount | None
    price_list: Annotated[str | None, Field(examples=["list"])]
    min_quantity: Annotated[Quantity | None, Field(description="The break that was reached.", examples=["1"])]
    valid_until: Day | None
    breaks: Annotated[list[PriceBreak] | None, Field(description="Only when explained.")]
    on_request_from: Annotated[
        Quantity | None, Field(description="Only when explained: from this quantity on the price is on request.")
    ]
    candidates: Annotated[list[Candidate] | None, Field(description="Only when explained.")]


class Prices(TypedDict):
    """The prices, in the order of the lines that were sent. Net, in the company's currency."""

    currency: Currency
    data: list[Price]

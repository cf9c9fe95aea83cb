"""What is asked and answered about group purchases."""

from __future__ import annotations

from typing import Annotated, Literal

from ninja import Schema
from pydantic import ConfigDict, Field
from typing_extensions import TypedDict

from lonja.api.fields import Currency, Id, IdIn, Moment, Quantity, QuantityIn, Sku, SkuIn, UnitPrice

State = Literal["planned", "open", "to_settle", "succeeded", "failed", "cancelled"]


class CommittedLineIn(Schema):
    """How many sales units of a SKU."""

    model_config = ConfigDict(extra="forbid")

    sku: SkuIn
    quantity: QuantityIn


class CommitmentIn(Schema):
    """All that the company commits to, in place of what it committed to before."""

    model_config = ConfigDict(extra="forbid")

    lines: Annotated[list[CommittedLineIn], Field(min_length=1, max_length=200)]
    delivery_address_id: IdIn


class StepPrice(TypedDict):
    """What a sales unit costs, net."""

    sku: Sku
    unit_price: UnitPrice


class PriceStep(TypedDict):
    """From so much on, committed by all companies together, these prices count for each of them."""

    from_quantity: Quantity
    is_reached: Annotated[
        bool, Field(description="Its prices count now: of those reached it is the last.", examples=[True])
    ]
    prices: list[StepPrice]


class CommittedLine(TypedDict):
    """What the company commits to."""

    sku: Sku
    quantity: Quantity


class Commitment(TypedDict):
    """The company's own part; after the deadline it leads to an order, or `refusal` says why it could not."""

    lines: list[CommittedLine]
    delivery_address_id: Id
    order_id: Annotated[Id | None, Field(description="Once it is ordered.")]
    refusal: Annotated[str | None, Field(description="In the language of who committed.", examples=[None])]


class GroupPurchase(TypedDict):
    """A purchase whose price falls as companies commit. Who else takes part is told to nobody."""

    id: Id
    name: Annotated[str, Field(examples=["Gloves for the winter"])]
    state: Annotated[State, Field(examples=["open"])]
    currency: Currency
    opens_at: Moment
    closes_at: Moment
    committed: Annotated[Quantity, Field(description="By all companies together.")]
    missing_to_next: Annotated[Quantity | None, Field(description="To the next step; null where the last is reached.")]
    steps: list[PriceStep]
    commitment: Annotated[Commitment | None, Field(description="Null while the company takes no part.")]


class GroupPurchases(TypedDict):
    """Those that are open, and those to which the company committed."""

    data: list[GroupPurchase]

"""What is asked and answered about quotes."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Annotated, Any, Literal

from ninja import Schema
from pydantic import ConfigDict, Field, WithJsonSchema
from pydantic.functional_validators import PlainValidator
from pydantic_core import PydanticCustomError
from typing_extensions import TypedDict

from lonja.api.fields import (
    NO_NUL,
    Amount,
    Currency,
    Day,
    DayIn,
    Fingerprint,
    FingerprintIn,
    Id,
    IdIn,
    Moment,
    Quantity,
    QuantityIn,
    Sku,
    SkuIn,
    UnitPrice,
)
from lonja.api.handing_out import Attached
from lonja.api.paging import CursorIn, Limit, Next
from lonja.api.validation import SENTENCES

State = Literal[
    "draft", "requested", "in_work", "sent", "countered", "accepted", "part_accepted", "ordered", "declined",
    "expired", "withdrawn",
]  # fmt: skip
Reason = Literal["price", "delivery", "competitor", "not_needed", "not_sold", "no_answer", "other"]
_PRICE = r"([1-9][0-9]{0,6}|0)(\.[0-9]{1,6})?"


def _read_price(value: Any) -> Decimal:
    if not isinstance(value, str) or not re.fullmatch(_PRICE, value):
        raise PydanticCustomError("quantity", str(SENTENCES["quantity"]))
    return Decimal(value)


PriceIn = Annotated[
    Decimal,
    PlainValidator(_read_price),
    WithJsonSchema(
        {"type": "string", "pattern": f"^{_PRICE}$", "description": "Net, for one sales unit.", "examples": ["12.40"]}
    ),
]
WordsIn = Annotated[str, Field(min_length=1, max_length=500, pattern=NO_NUL, examples=["O-rings, about 40 mm"])]
NoteIn = Annotated[str, Field(max_length=200, pattern=NO_NUL, examples=["In two parts, please"])]
MessageIn = Annotated[str, Field(max_length=5000, pattern=NO_NUL, examples=["For the new hall"])]
SubjectIn = Annotated[str, Field(min_length=1, max_length=120, pattern=NO_NUL, examples=["Screws for the new hall"])]


class QuotesAsk(Schema):
    """Which quotes."""

    model_config = ConfigDict(extra="forbid")

    state: Annotated[list[State], Field(max_length=11, description="May be repeated.", examples=[["sent"]])] = []
    limit: Limit = 24
    cursor: CursorIn | None = None


class RequestLineIn(Schema):
    """A product by its SKU, or what is wanted in words."""

    model_config = ConfigDict(extra="forbid")

    sku: SkuIn | None = None
    text: WordsIn | None = None
    quantity: QuantityIn
    target_price: PriceIn | None = None
    note: NoteIn = ""


class ProposedLineIn(RequestLineIn):
    """A line as the company wants it; of the offer's by its `key`, without one a new line."""

    key: IdIn | None = None


class ProposalIn(Schema):
    """An offer as the company would take it."""

    model_config = ConfigDict(extra="forbid")

    message: MessageIn = ""
    lines: Annotated[list[ProposedLineIn], Field(min_length=1, max_length=1000)]


class CommentIn(Schema):
    """What is said, about the quote or one of its lines."""

    model_config = ConfigDict(extra="forbid")

    text: Annotated[str, Field(min_length=1, max_length=2000, pattern=NO_NUL, examples=["Galvanized would do, too"])]
    line_key: IdIn | None = None


class QuoteRequestIn(Schema):
    """What a quote is wanted for."""

    model_config = ConfigDict(extra="forbid")

    subject: SubjectIn
    message: MessageIn = ""
    lines: Annotated[list[RequestLineIn], Field(min_length=1, max_length=1000)]


class TakenLineIn(Schema):
    """A line that is taken; another quantity than the one quoted only where it has steps."""

    model_config = ConfigDict(extra="forbid")

    key: IdIn
    quantity: QuantityIn | None = None


class QuoteAcceptanceIn(Schema):
    """What is accepted: the lines, and the fingerprint of the offer that was seen."""

    model_config = ConfigDict(extra="forbid")

    fingerprint: FingerprintIn
    lines: Annotated[list[TakenLineIn], Field(min_length=1, max_length=1000)]
    name: Annotated[str, Field(min_length=1, max_length=150, pattern=NO_NUL, examples=["Ana Ruiz"])]
    po_number: Annotated[str, Field(max_length=60, pattern=NO_NUL, examples=["PO-4711"])] = ""
    delivery_address_id: IdIn | None = None


class DeclineIn(Schema):
    """Why not."""

    model_config = ConfigDict(extra="forbid")

    reason: Annotated[Reason, Field(examples=["price"])]
    note: Annotated[str, Field(max_length=2000, pattern=NO_NUL, examples=["Too late for us"])] = ""


class OfferLineIn(Schema):
    """A product with its net price."""

    model_config = ConfigDict(extra="forbid")

    sku: SkuIn
    quantity: QuantityIn
    unit_price: PriceIn
    note: NoteIn = ""


class OfferIn(Schema):
    """An offer that another program of the seller made."""

    model_config = ConfigDict(extra="forbid")

    source: Annotated[str, Field(min_length=1, max_length=40, pattern=NO_NUL, examples=["erp"])]
    external_id: Annotated[str, Field(min_length=1, max_length=64, pattern=NO_NUL, examples=["OF-2026-0815"])]
    company: Annotated[
        str, Field(min_length=1, max_length=64, pattern=NO_NUL, description="Its number.", examples=["4300012"])
    ]
    email: Annotated[
        str,
        Field(min_length=3, max_length=254, pattern=NO_NUL, description="Whose.", examples=["buyer@customer.example"]),
    ]
    subject: SubjectIn
    message: MessageIn = ""
    valid_until: DayIn
    lines: Annotated[list[OfferLineIn], Field(min_length=1, max_length=1000)]


class QuoteTier(TypedDict):
    """From so much on a sales unit costs this."""

    from_quantity: Quantity
    unit_price: UnitPrice


class QuoteLine(TypedDict):
    """A line of what was said last by one side; prices after all discounts, null where it is not offered."""

    key: Annotated[Id, Field(description="The line's own through all revisions.")]
    sku: Sku | None
    name: Annotated[str, Field(examples=["Hexagon bolt M8 x 40"])]
    text: Annotated[str, Field(description="What was asked for in words.", examples=[""])]
    quantity: Quantity
    unit_price: UnitPrice | None
    amount: Amount | None
    target_price: UnitPrice | None
    is_optional: Annotated[bool, Field(examples=[False])]
    choice: Annotated[int, Field(description="Lines of one number are alternatives; 0: none.", examples=[0])]
    tiers: list[QuoteTier]
    minimum_quantity: Annotated[Quantity | None, Field(description="Of a framework: the least until its end.")]
    maximum_quantity: Annotated[Quantity | None, Field(description="Of a framework: the most until its end.")]
    delivery: Annotated[str, Field(examples=["48 h"])]
    note: Annotated[str, Field(examples=[""])]


class QuoteRevision(TypedDict):
    """What one side said: `net_amount` without optional lines and further alternatives."""

    number: Annotated[int, Field(examples=[2])]
    sent_at: Moment
    message: Annotated[str, Field(examples=["As agreed by telephone"])]
    valid_until: Day | None
    net_amount: Amount
    fingerprint: Fingerprint
    becomes: Annotated[Literal["order", "prices", "framework"], Field(examples=["order"])]
    becomes_until: Annotated[Day | None, Field(description="Of prices and frameworks: their last day.")]
    call_offs: Annotated[int | None, Field(description="Of a framework: the most of them; null: any.", examples=[12])]
    freight_amount: Annotated[Amount | None, Field(description="Proposed freight; null: as usual.")]
    lines: list[QuoteLine]


class SaidRevision(QuoteRevision):
    """A revision, and which side sent it."""

    side: Annotated[Literal["buyer", "seller"], Field(examples=["seller"])]


class QuoteRevisions(TypedDict):
    """All that was said of a quote."""

    data: list[SaidRevision]


class QuoteComment(TypedDict):
    """What somebody said of a quote, or of the line with this key."""

    side: Annotated[Literal["buyer", "seller"], Field(examples=["buyer"])]
    person: Annotated[str | None, Field(description="Null: a machine.", examples=["Ana Ruiz"])]
    line_key: Id | None
    text: Annotated[str, Field(examples=["Galvanized would do, too"])]
    said_at: Moment


class QuoteComments(TypedDict):
    """What both sides said."""

    data: list[QuoteComment]


class Quote(TypedDict):
    """A quote's head."""

    id: Id
    number: Annotated[str, Field(examples=["Q10042"])]
    subject: Annotated[str, Field(examples=["Screws for the new hall"])]
    state: Annotated[State, Field(examples=["sent"])]
    currency: Currency
    net_amount: Annotated[Amount | None, Field(description="Of the last offer.")]
    valid_until: Day | None
    created_at: Moment
    order_id: Annotated[Id | None, Field(description="The order that came of it.")]
    framework_id: Annotated[Id | None, Field(description="The framework agreement that came of it.")]


class QuoteAttachment(Attached):
    """A file of one side, about the whole quote or the line with this key."""

    side: Annotated[Literal["buyer", "seller"], Field(examples=["buyer"])]
    line_key: Id | None
    may_go: Annotated[bool, Field(description="It was not sent yet, and can be removed.", examples=[False])]


class QuoteAttachments(TypedDict):
    """Files of both sides."""

    data: list[QuoteAttachment]


class QuoteDetail(Quote):
    """A quote with what the seller offers and what the company asked for last."""

    offer: QuoteRevision | None
    asked: QuoteRevision | None


class QuotePage(TypedDict):
    """A page of quotes."""

    data: list[Quote]
    next: Next


class FrameworksAsk(Schema):
    """Which page of agreements."""

    model_config = ConfigDict(extra="forbid")

    limit: Limit = 24
    cursor: CursorIn | None = None


class CallOffLineIn(Schema):
    """So much of a line."""

    model_config = ConfigDict(extra="forbid")

    key: IdIn
    quantity: QuantityIn


class CallOffIn(Schema):
    """What is called off."""

    model_config = ConfigDict(extra="forbid")

    lines: Annotated[list[CallOffLineIn], Field(min_length=1, max_length=1000)]
    po_number: Annotated[str, Field(max_length=60, pattern=NO_NUL, examples=["PO-4711"])] = ""
    note: Annotated[str, Field(max_length=2000, pattern=NO_NUL, examples=["Gate 3"])] = ""
    delivery_address_id: IdIn | None = None
    wanted_on: DayIn | None = None


class FrameworkLine(TypedDict):
    """A line of an agreement; its price is net, after all discounts, below its tiers."""

    key: Annotated[Id, Field(description="The line's own, by which it is called off.")]
    sku: Sku
    name: Annotated[str, Field(examples=["Hexagon bolt M8 x 40"])]
    unit_price: UnitPrice
    tiers: Annotated[list[QuoteTier], Field(description="By the quantity of one call-off.")]
    minimum_quantity: Quantity | None
    maximum_quantity: Quantity | None
    called: Annotated[Quantity, Field(description="What its orders took, cancelled goods not counted.")]
    left: Annotated[Quantity | None, Field(description="Null: as many as one likes.")]
    delivery: Annotated[str, Field(examples=["48 h"])]


class Framework(TypedDict):
    """A framework agreement that came of a quote, with what is left of it."""

    id: Id
    number: Annotated[str, Field(examples=["Q10042-2"])]
    quote_id: Id
    subject: Annotated[str, Field(examples=["Screws for a year"])]
    currency: Currency
    starts_on: Day
    ends_on: Day
    call_offs: Annotated[int, Field(description="Orders that stand.", examples=[3])]
    most_call_offs: Annotated[int | None, Field(description="Null: any number.", examples=[12])]
    freight_amount: Annotated[Amount | None, Field(description="Of each call-off; null: as usual.")]
    lines: list[FrameworkLine]
    order_ids: Annotated[list[Id], Field(description="What was called off, the latest first.")]


class FrameworkPage(TypedDict):
    """A page of framework agreements."""

    data: list[Framework]
    next: Next

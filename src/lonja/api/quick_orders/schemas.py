"""What is asked and answered about quick orders."""

from __future__ import annotations

from typing import Annotated, Literal

from ninja import Schema
from pydantic import ConfigDict, Field
from typing_extensions import TypedDict

from lonja.api.carts.schemas import CostCenterIn
from lonja.api.fields import (
    NAME,
    NO_NUL,
    Amount,
    Currency,
    Id,
    IdIn,
    Moment,
    Quantity,
    QuantityIn,
    Sku,
    SkuIn,
    UnitPrice,
)
from lonja.api.paging import CursorIn, Limit, Next
from lonja.lists.rules import MAX_LINES

Status = Literal["exact", "adjusted", "choose", "unknown", "unavailable", "invalid", "text"]
UnitOfLine = Literal[
    "bag", "bottle", "box", "bundle", "can", "case", "dozen", "drum", "hundred", "kilo", "liter", "meter", "pack",
    "pair", "pallet", "piece", "ream", "roll", "set", "thousand", "tray",
]  # fmt: skip
"""The units that an order may name (lists.rules.vocabulary)."""

STATUSES = (
    "`exact` and `adjusted` are ready to be ordered; of `choose` say which of `candidates` is meant, of `unknown` "
    "which SKU; `unavailable` has no price; `invalid` needs a quantity, or cannot be read at all; `text` asks for "
    "nothing."
)
REMARKS = (
    "What was assumed, guessed, changed or not understood, each by a word: `quantity_assumed`, `unit_unknown` (say "
    "how many sales units one is), `below_minimum`, `not_a_step`, `code_repeated`, `found_by_words`, …"
)
MOST_SHOWN = 1_000


class QuickOrdersAsk(Schema):
    """Which of them."""

    model_config = ConfigDict(extra="forbid")

    limit: Limit = 24
    cursor: CursorIn | None = None


class QuickLinesAsk(Schema):
    """Which of its lines."""

    model_config = ConfigDict(extra="forbid")

    status: Annotated[Status | None, Field(description="Only lines of this status.", examples=["choose"])] = None
    limit: Annotated[int, Field(ge=1, le=MOST_SHOWN, description="How many lines a page holds at most.")] = MOST_SHOWN
    cursor: CursorIn | None = None


class CodeLineIn(Schema):
    """So many of what a code means: a SKU, a barcode, a number or word of the company's, or words of a product."""

    model_config = ConfigDict(extra="forbid")

    code: Annotated[str, Field(min_length=1, max_length=120, pattern=NAME, examples=["T-4100"])]
    quantity: QuantityIn
    unit: Annotated[
        UnitOfLine | None, Field(description="The unit that is meant; in sales units without it.", examples=["box"])
    ] = None


class QuickOrderIn(Schema):
    """One of these: a text, lines, or an earlier order."""

    model_config = ConfigDict(extra="forbid")

    text: Annotated[
        str | None,
        Field(
            min_length=1,
            max_length=1_000_000,
            pattern=NO_NUL,
            description="Anything with codes and quantities in it: lines, a copied table, a whole mail.",
            examples=["2 boxes 933-8-40-A2\nT-4100; 12"],
        ),
    ] = None
    lines: Annotated[list[CodeLineIn] | None, Field(min_length=1, max_length=MAX_LINES)] = None
    order_id: Annotated[IdIn | None, Field(description="An order whose lines are wanted again.")] = None


class QuickLineChange(Schema):
    """What is decided about a line; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    sku: Annotated[
        SkuIn | None,
        Field(description="The product that the line means. A code that meant nothing is learnt by the company."),
    ] = None
    quantity: QuantityIn | None = None
    unit_quantity: Annotated[
        QuantityIn | None,
        Field(
            description="How many sales units one of the line's `unit` is. It is learnt by the company, and other "
            "lines of this product and unit follow.",
            examples=["100"],
        ),
    ] = None
    is_left_out: Annotated[bool | None, Field(description="Whether it stays behind.", examples=[False])] = None


class DepartmentColumnIn(Schema):
    """A column of quantities for one department."""

    model_config = ConfigDict(extra="forbid")

    column: Annotated[int, Field(ge=0, lt=200, examples=[2])]
    cost_center: CostCenterIn


class ColumnsIn(Schema):
    """Which column is what, from 0 on, as `titles` has them; `quantity` or `departments`, not both."""

    model_config = ConfigDict(extra="forbid")

    code: Annotated[int, Field(ge=0, lt=200, examples=[0])]
    quantity: Annotated[int | None, Field(ge=0, lt=200, examples=[1])] = None
    departments: Annotated[list[DepartmentColumnIn], Field(max_length=100)] = []


class AttachmentIn(Schema):
    """Which file of a mail."""

    model_config = ConfigDict(extra="forbid")

    number: Annotated[int, Field(ge=1, le=200, description="Its place in `attachments`, from 1 on.", examples=[1])]


class ToCartIn(Schema):
    """Into which cart."""

    model_config = ConfigDict(extra="forbid")

    cart_id: Annotated[IdIn | None, Field(description="The caller's current cart without it.")] = None


class ToListIn(Schema):
    """Onto which list."""

    model_config = ConfigDict(extra="forbid")

    list_id: IdIn


class QuickOrderHead(TypedDict):
    """Something that was brought, and when."""

    id: Id
    source: Annotated[
        Literal["text", "mail", "file", "order"], Field(description="As what it was read.", examples=["file"])
    ]
    file_name: Annotated[str, Field(examples=["order.xlsx"])]
    created_at: Moment
    added_at: Annotated[Moment | None, Field(description="When it went into a cart; then it stays as it is.")]


class QuickOrders(TypedDict):
    """A page of them, the latest first."""

    data: list[QuickOrderHead]
    next: Next


class QuickCounts(TypedDict):
    """How many lines there are of each status."""

    exact: Annotated[int, Field(examples=[10])]
    adjusted: Annotated[int, Field(examples=[2])]
    choose: Annotated[int, Field(examples=[1])]
    unknown: Annotated[int, Field(examples=[0])]
    unavailable: Annotated[int, Field(examples=[0])]
    invalid: Annotated[int, Field(examples=[0])]
    text: Annotated[int, Field(examples=[3])]


class QuickTable(TypedDict):
    """How a file was read; columns are counted from 0."""

    kind: Annotated[str, Field(examples=["xlsx"])]
    sheet: Annotated[str, Field(description="The sheet that was read.", examples=["Pedido"])]
    sheets: Annotated[list[str], Field(description="All that there are.", examples=[["Pedido", "Notas"]])]
    titles: Annotated[list[str], Field(examples=[["Referencia", "Cantidad"]])]
    code: Annotated[int | None, Field(description="The column of the codes.", examples=[0])]
    quantity: Annotated[int | None, Field(description="The column of the quantities.", examples=[1])]
    departments: Annotated[
        list[int], Field(description="Columns of quantities, one for each department.", examples=[[]])
    ]
    skipped: Annotated[int, Field(description="Rows that hold no line.", examples=[2])]
    is_taught: Annotated[bool, Field(description="By columns that the company chose before.", examples=[False])]


class QuickSummary(QuickOrderHead):
    """What became of the lines, and what those that are ready come to."""

    counts: QuickCounts
    ready: Annotated[int, Field(description="Lines that would go into a cart now.", examples=[12])]
    currency: Currency
    net: Annotated[Amount, Field(description="Of the lines that are ready, before discounts of the order.")]
    attachments: Annotated[
        list[str],
        Field(description="Files that came with a mail whose text was read; they were not.", examples=[["plan.pdf"]]),
    ]
    table: Annotated[QuickTable | None, Field(description="Of a file; null for anything else.")]


class QuickCandidate(TypedDict):
    """A product that a line may mean."""

    sku: Sku
    name: Annotated[str, Field(examples=["Hex bolt M8"])]


class QuickLine(TypedDict):
    """A line as it came, and what was made of it at today's price."""

    position: Annotated[int, Field(description="Its place in the text, or its row in the file.", examples=[4])]
    raw: Annotated[str, Field(description="As it was written.", examples=["2 boxes 933-8-40-A2"])]
    code: Annotated[str, Field(description="What was read as its code.", examples=["933-8-40-A2"])]
    requested: Annotated[Quantity | None, Field(description="As it was written, in `unit`.")]
    unit: Annotated[UnitOfLine | None, Field(description="Null: none was named.", examples=["box"])]
    department: Annotated[str, Field(description="For whom it is, as the file says.", examples=[""])]
    status: Annotated[Status, Field(description=STATUSES, examples=["adjusted"])]
    remarks: Annotated[list[str], Field(description=REMARKS, examples=[["not_a_step"]])]
    sku: Sku | None
    name: Annotated[str | None, Field(examples=["Hex bolt M8"])]
    sales_unit: Annotated[str | None, Field(examples=["box"])]
    quantity: Quantity | None
    unit_price: UnitPrice | None
    amount: Annotated[Amount | None, Field(description="Net, with its services, before discounts of the order.")]
    cost_center: Annotated[str | None, Field(examples=["OBRA-12"])]
    ship_to_id: Annotated[Id | None, Field(description="Where to, if not where the order goes.")]
    is_left_out: Annotated[bool, Field(examples=[False])]
    candidates: Annotated[list[QuickCandidate], Field(description="The likeliest first.")]


class QuickOrder(QuickSummary):
    """One with a page of its lines."""

    lines: list[QuickLine]
    next: Next

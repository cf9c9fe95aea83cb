"""What is asked and answered about rows in bulk."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Annotated, Any, Literal, NotRequired

from ninja import Schema
from pydantic import ConfigDict, Field
from typing_extensions import TypedDict

from lonja.api.fields import Moment, NumberIn
from lonja.api.problems import Problem
from lonja.exchange.columns import Barcode, Choice, Code, Column, Day, Flag, Number, OwnCode, Slug, Text, Version
from lonja.exchange.json_rows import ATTRIBUTES
from lonja.exchange.kinds import Kind
from lonja.exchange.versions import VERSION

JSON, LINES = "application/json", "application/x-ndjson"

Status = Literal["new", "changed", "same", "stale", "rejected"]
State = Literal[
    "new", "asking", "reading", "ready", "held", "failed", "applying", "applied", "undoing", "undone", "canceled"
]

ImportNumber = NumberIn


class UpsertAsk(Schema):
    """How rows are meant."""

    model_config = ConfigDict(extra="forbid")

    preview: Annotated[
        bool, Field(description="Say what would become of each row, and change nothing.", examples=[False])
    ] = False
    confirm: Annotated[
        str | None,
        Field(
            pattern="^(falling|gone)(,(falling|gone))?$",
            description="Guards whose alarm is meant, as the refusal `bulk_consent_needed` names them.",
            examples=["falling"],
        ),
    ] = None


class RowAnswer(TypedDict):
    """What became of one row. The last four are there for rejected rows only."""

    row: Annotated[int, Field(description="From 1; in NDJSON the number of the line.", examples=[1])]
    key: Annotated[dict[str, str], Field(description="What it is about, as it was sent.", examples=[{"sku": "A-1"}])]
    status: Annotated[Status, Field(examples=["rejected"])]
    code: NotRequired[Annotated[str, Field(description="What is wrong.", examples=["unknown"])]]
    detail: NotRequired[Annotated[str, Field(examples=["There is nothing with this code."])]]
    pointer: NotRequired[Annotated[str, Field(description="Where in the row (RFC 6901).", examples=["/sku"])]]
    hint: NotRequired[Annotated[str, Field(description="What is perhaps meant.", examples=["00123"])]]


class RowCounts(TypedDict):
    """How many rows there are of each status."""

    new: Annotated[int, Field(examples=[0])]
    changed: Annotated[int, Field(examples=[0])]
    same: Annotated[int, Field(examples=[0])]
    stale: Annotated[int, Field(examples=[0])]
    rejected: Annotated[int, Field(examples=[1])]


class Alarm(TypedDict):
    """A guard that spoke: `count` of `total` rows, where more than `limit` percent need consent."""

    guard: Annotated[str, Field(examples=["falling"])]
    count: Annotated[int, Field(examples=[30])]
    total: Annotated[int, Field(examples=[40])]
    limit: Annotated[int, Field(examples=[10])]
    fall: Annotated[int, Field(description="From which fall a price counts, in percent.", examples=[30])]


class Progress(TypedDict):
    """How far the worker is."""

    rows: Annotated[int, Field(description="Rows read so far.", examples=[40_000])]
    total: Annotated[
        int | None, Field(description="Of at most so many; null where only reading tells.", examples=[90_000])
    ]


class BulkImport(TypedDict):
    """An import: one request's rows, or a file's."""

    number: Annotated[int, Field(examples=[12])]
    kind: Annotated[str, Field(examples=["prices"])]
    state: Annotated[
        State,
        Field(
            description="`reading`, `applying`: the worker has it. `ready`: a preview. `held`: a guard waits.",
            examples=["applied"],
        ),
    ]
    created_at: Moment
    progress: Annotated[Progress | None, Field(description="While the worker is at it.", examples=[None])]
    counts: RowCounts
    guards: list[Alarm]
    confirm: Annotated[
        list[str], Field(description="The guards whose alarm must be confirmed to apply it.", examples=[["falling"]])
    ]
    problem: Annotated[str | None, Field(description="Why it failed.", examples=[None])]
    failure: Annotated[Problem | None, Field(description="The same, as a problem.", examples=[None])]
    rows_url: Annotated[
        str | None,
        Field(description="What became of each row, once that is known.", examples=["/api/v1/bulk/imports/12/rows"]),
    ]


class ApplyIn(Schema):
    """What is agreed to."""

    model_config = ConfigDict(extra="forbid")

    confirm: Annotated[
        list[Literal["falling", "gone"]],
        Field(
            max_length=2, description="Guards whose alarm is meant, as the import's `confirm`.", examples=[["falling"]]
        ),
    ] = []


class BulkAnswer(TypedDict):
    """An import and what became of each row."""

    number: Annotated[int, Field(examples=[12])]
    kind: Annotated[str, Field(examples=["prices"])]
    state: Annotated[State, Field(examples=["applied"])]
    counts: RowCounts
    rows: list[RowAnswer]


_EXAMPLES: Mapping[str, Any] = {
    "list": "trade", "sku": "933-8-40-A2", "from_quantity": "100", "price": "12.40", "valid_from": "2027-01-01",
    "valid_until": "2027-12-31", "warehouse": "central", "on_hand": "250", "company": "4300012", "code": "T-0815",
    "name": "Hex bolt M8", "product": "din-933", "category": "bolts", "source_version": 17, "tax_class": "standard",
    "barcode": "4006381333931", "pack_barcode": "4006381333948", "unit": "piece", "active": True, "brand": "Acme",
}  # fmt: skip


def body_of(kind: Kind) -> dict[str, Any]:
    """The request's body for the contract: rows are judged one by one, so the schema binds none of them."""
    properties = {
        column.name: {"description": _told(column), "examples": [_example(column)]}
        for column in (*kind.columns, VERSION)
    }
    if kind.columns_of is not None:
        told = {"description": "Values by the codes of attributes.", "examples": [{"finish": "zinc plated"}]}
        properties[ATTRIBUTES] = told
    needed = {name: properties[name]["examples"][0] for name in _shown(kind)}
    rows = {"type": "array", "minItems": 1, "items": {"properties": properties}, "examples": [[needed]]}
    return {"required": True, "content": {JSON: {"schema": rows}, LINES: {"schema": lines_schema(needed)}}}


def lines_schema(example: Mapping[str, Any], each: str = "An object of the list in each line.") -> dict[str, Any]:
    """The schema of NDJSON, which OpenAPI 3.1 knows as a text only."""
    return {"type": "string", "description": each, "examples": [json.dumps(example) + "\n"]}


def _shown(kind: Kind) -> list[str]:
    return [*(column.name for column in kind.columns if column.is_needed), VERSION.name]


def _example(column: Column) -> Any:
    if column.name in _EXAMPLES:
        return _EXAMPLES[column.name]
    return "1" if isinstance(column, Number) else "text"


def _told(column: Column) -> str:
    kinds: Mapping[type[Column], str] = {
        Barcode: "A GTIN.",
        Choice: "One of several words.",
        Code: "The code of what exists.",
        Day: "A day as 2026-12-31.",
        Flag: "true or false.",
        OwnCode: "A code.",
        Slug: "A code of small letters, digits, hyphens and underscores.",
        Text: "A text.",
        Version: "A whole number or a moment with its time zone; an older row than the newest known changes nothing.",
    }
    told = kinds.get(type(column), "")
    if isinstance(column, Number):
        told = f"A number, or its text, with up to {column.decimals} decimals."
    if type(column) in (Text, Slug, OwnCode):
        told += f" Up to {column.longest} characters."  # type: ignore[attr-defined]
    return f"Required. {told}" if column.is_filled else told

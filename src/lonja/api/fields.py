"""How things are written in JSON: money and quantities as texts, moments in UTC. Types for schemas, and the writing."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from decimal import Decimal
from functools import lru_cache
from typing import Annotated, Any
from uuid import UUID

from pydantic import Field, WithJsonSchema
from pydantic.functional_validators import PlainValidator
from pydantic_core import PydanticCustomError

from lonja.api.validation import SENTENCES
from lonja.core.money import minor_units
from lonja.ordering.rules import plain

SOME_ID = "0197a3c2-5d10-7c4e-9f3b-2a6d1f0c8e55"

Id = Annotated[str, Field(json_schema_extra={"format": "uuid"}, examples=[SOME_ID])]
Sku = Annotated[str, Field(description="The seller's article number.", examples=["933-8-40-A2"])]
Currency = Annotated[str, Field(description="ISO 4217.", pattern="^[A-Z]{3}$", examples=["EUR"])]
Amount = Annotated[
    str, Field(description="In the currency's minor unit, exact.", pattern=r"^-?[0-9]+(\.[0-9]+)?$", examples=["37.20"])
]
UnitPrice = Annotated[
    str,
    Field(
        description="Net, for one sales unit; up to six decimals.", pattern=r"^[0-9]+(\.[0-9]+)?$", examples=["12.40"]
    ),
]
Quantity = Annotated[str, Field(description="In sales units.", pattern=r"^-?[0-9]+(\.[0-9]+)?$", examples=["3"])]
Percent = Annotated[str, Field(pattern=r"^[0-9]+(\.[0-9]+)?$", examples=["21"])]
Moment = Annotated[
    str,
    Field(
        description="ISO 8601, in UTC.", json_schema_extra={"format": "date-time"}, examples=["2026-11-22T09:30:00Z"]
    ),
]
Day = Annotated[str, Field(description="ISO 8601.", json_schema_extra={"format": "date"}, examples=["2026-11-30"])]

NO_NUL = r"^[^\x00]*$"
"""The pattern of every text that callers send: nothing that a database cannot keep (pydantic adds: whole Unicode)."""

NAME = r"^[^\x00]*[^\s\x00][^\x00]*$"
"""The pattern of a name: such a text, with something to be seen in it."""

SkuIn = Annotated[str, Field(min_length=1, max_length=64, pattern=NO_NUL, examples=["933-8-40-A2"])]
IdIn = Annotated[UUID, Field(examples=[SOME_ID])]
FingerprintIn = Annotated[
    str,
    Field(
        min_length=1,
        max_length=64,
        pattern=NO_NUL,
        description="Of what you have seen: refused when lines or prices have changed since.",
        examples=["9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"],
    ),
]
Fingerprint = Annotated[
    str,
    Field(
        description="Of lines, quantities, prices and cost centers: send it back with what you agree to.",
        examples=["9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"],
    ),
]

_QUANTITY = r"([1-9][0-9]{0,7}|0)(\.[0-9]{1,3})?"
_DAY = r"[0-9]{4}-[0-9]{2}-[0-9]{2}"
_MOMENT = (
    r"2[0-9]{3}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?"
    r"(Z|[+-](0[0-9]|1[0-4]):[0-5][0-9])"
)


def _read_quantity(value: Any) -> Decimal:
    if not isinstance(value, str) or not re.fullmatch(_QUANTITY, value):
        raise PydanticCustomError("quantity", str(SENTENCES["quantity"]))
    return Decimal(value)


def _read_day(value: Any) -> date:
    if isinstance(value, str) and re.fullmatch(_DAY, value):
        try:
            return date.fromisoformat(value)
        except ValueError:
            pass
    raise PydanticCustomError("day", str(SENTENCES["day"]))


def _read_moment(value: Any) -> datetime:
    if isinstance(value, str) and re.fullmatch(_MOMENT, value):
        try:
            return datetime.fromisoformat(value)
        except ValueError:
            pass
    raise PydanticCustomError("moment", str(SENTENCES["moment"]))


_MOST_NUMBERED = 2_000_000_000


def _read_number(value: Any) -> int:
    """Pydantic would take '1.0' and '+1' for numbers, too."""
    if not re.fullmatch(r"[1-9][0-9]{0,9}", str(value)) or int(value) > _MOST_NUMBERED:
        raise PydanticCustomError("int_parsing", str(SENTENCES["int_parsing"]))
    return int(value)


NumberIn = Annotated[
    int,
    PlainValidator(_read_number),
    WithJsonSchema(
        {
            "type": "integer",
            "minimum": 1,
            "maximum": _MOST_NUMBERED,
            "description": "Its number.",
            "examples": [12],
        }
    ),
]
QuantityIn = Annotated[
    Decimal,
    PlainValidator(_read_quantity),
    WithJsonSchema(
        {
            "type": "string",
            "pattern": f"^{_QUANTITY}$",
            "description": "In sales units, as a text, so that no decimal is lost.",
            "examples": ["3"],
        }
    ),
]
DayIn = Annotated[
    date,
    PlainValidator(_read_day),
    WithJsonSchema({"type": "string", "format": "date", "description": "ISO 8601.", "examples": ["2026-11-30"]}),
]

MomentIn = Annotated[
    datetime,
    PlainValidator(_read_moment),
    WithJsonSchema(
        {
            "type": "string",
            "pattern": f"^{_MOMENT}$",
            "description": "ISO 8601, with its time zone.",
            "examples": ["2026-11-30T18:00:00Z"],
        }
    ),
]


@lru_cache(maxsize=4096)
def moment(value: datetime) -> str:
    """A moment in UTC, to the second. (Remembered, as all that a page repeats.)"""
    return value.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def moment_or_none(value: datetime | None) -> str | None:
    """As `moment`; None stays None."""
    return None if value is None else moment(value)


def day_or_none(value: date | None) -> str | None:
    """A day; None stays None."""
    return None if value is None else value.isoformat()


@lru_cache(maxsize=4096)
def amount(value: Decimal, currency: str) -> str:
    """An amount that was rounded already, with exactly the decimals of its currency."""
    return format(value, f".{minor_units(currency)}f")


@lru_cache(maxsize=4096)
def unit_price(value: Decimal, currency: str) -> str:
    """A unit price without trailing zeros, but with the decimals of its currency."""
    least = minor_units(currency)
    written = plain(value)
    have = len(written.partition(".")[2])
    return written if have >= least else format(value, f".{least}f")


@lru_cache(maxsize=4096)
def quantity(value: Decimal) -> str:
    """A quantity without trailing zeros."""
    return plain(value)


def unit_price_or_none(value: Decimal | None, currency: str) -> str | None:
    """As `unit_price`; None stays None."""
    return None if value is None else unit_price(value, currency)


def amount_or_none(value: Decimal | None, currency: str) -> str | None:
    """As `amount`; None stays None."""
    return None if value is None else amount(value, currency)


def quantity_or_none(value: Decimal | None) -> str | None:
    """As `quantity`; None stays None."""
    return None if value is None else quantity(value)

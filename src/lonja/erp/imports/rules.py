"""Judging one row of a file: a sale, a cancellation, freight, or no trade at all? Pure."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from enum import StrEnum
from functools import partial
from hashlib import blake2b
from typing import Any
from zoneinfo import ZoneInfo

from lonja.erp.imports.fields import (
    Fault,
    WrongField,
    clean_text,
    parse_moment,
    parse_number,
    plain_id,
    required_id,
    storable_price,
    whole_quantity,
)


class CodeKind(StrEnum):
    """What a code in the product column really stands for."""

    PRODUCT = "product"
    FREIGHT = "freight"
    FEE = "fee"
    DISCOUNT = "discount"
    ADJUSTMENT = "adjustment"
    SAMPLE = "sample"
    VOUCHER = "voucher"
    TEST = "test"


class Outcome(StrEnum):
    """What a row that can be read turns out to be. Sales are taken, cancellations set off against them.

    Everything else is left out and reported.
    """

    SALE = "sale"
    CANCELLATION = "cancellation"
    FREIGHT = "freight"
    NO_CUSTOMER = "no_customer"
    STOCK_NOTE = "stock_note"
    ZERO_PRICE = "zero_price"
    NEGATIVE_PRICE = "negative_price"
    NEGATIVE_QUANTITY = "negative_quantity"
    FEE = "fee"
    DISCOUNT = "discount"
    ADJUSTMENT = "adjustment"
    SAMPLE = "sample"
    VOUCHER = "voucher"
    TEST = "test"
    UNKNOWN_CODE = "unknown_code"
    # What only all rows together can show; see staging.py and apply_orders.py.
    REPEATED = "repeated"
    SEVERAL_CUSTOMERS = "several_customers"
    INVOICE_CHANGED = "invoice_changed"
    CANCELLATION_OPEN = "cancellation_open"


@dataclass(frozen=True, slots=True)
class Line:
    """One row, read: texts trimmed, numbers exact, time in UTC; `unit_price` net, in the map's currency."""

    invoice: str
    code: str
    description: str
    quantity: int
    invoiced_at: datetime
    unit_price: Decimal
    customer: str
    country: str

    def fingerprint(self) -> int:
        """64 bits, equal for equal rows of an invoice: by them a row is known again in another file."""
        text = "\x1f".join(
            (
                self.code,
                self.description,
                str(self.quantity),
                str(self.invoiced_at),
                str(self.unit_price),
                self.customer,
                self.country,
            )
        )
        return int.from_bytes(blake2b(text.encode(), digest_size=8).digest(), "big", signed=True)


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A row that cannot be read: the column at fault (empty for the whole row), why, and what stood there."""

    column: str
    fault: Fault
    value: str


@dataclass(frozen=True)
class Notation:
    """How a file writes its figures and what its codes mean; see `mapping.TransactionMap`."""

    time_zone: ZoneInfo
    date_formats: tuple[str, ...]
    decimal_mark: str
    canceled_prefix: str
    adjusted_prefix: str
    codes: Mapping[CodeKind, re.Pattern[str]]


class RowJudge:
    """Reads and judges the rows of one file; remembers what it has read, since files repeat themselves.

    `positions` says where each of the eight columns stands; `width` is how many fields a row has.
    """

    def __init__(self, notation: Notation, positions: Mapping[str, int], width: int) -> None:
        self._notation = notation
        self._width = width
        self._kind = functools.lru_cache(maxsize=_REMEMBERED)(partial(code_kind, codes=notation.codes))
        self._columns = [
            (column, positions[column], functools.lru_cache(maxsize=_REMEMBERED)(parse))
            for column, parse in _parsers(notation).items()
        ]

    def read(self, fields: Sequence[str]) -> Line | Unreadable:
        """The row as a Line, or what is wrong with it."""
        if len(fields) != self._width:
            return Unreadable("", Fault.FIELD_COUNT, str(len(fields)))
        values = []
        for column, place, parse in self._columns:
            try:
                values.append(parse(fields[place]))
            except WrongField as wrong:
                return Unreadable(column, wrong.fault, fields[place][:100])
        return Line(*values)

    def judge(self, line: Line) -> Outcome:
        """What the row is: the first question answered with yes decides (listed in docs/import-transactions.md)."""
        kind = self._kind(line.code)
        if not line.customer and line.unit_price == 0:
            return Outcome.STOCK_NOTE
        if kind is None:
            return Outcome.UNKNOWN_CODE
        return self._judge_trade(line) if kind is CodeKind.PRODUCT else Outcome(kind.value)

    def _judge_trade(self, line: Line) -> Outcome:
        notation = self._notation
        if notation.adjusted_prefix and line.invoice.startswith(notation.adjusted_prefix):
            return Outcome.ADJUSTMENT
        if line.unit_price < 0:
            return Outcome.NEGATIVE_PRICE
        if line.unit_price == 0:
            return Outcome.ZERO_PRICE
        if not line.customer:
            return Outcome.NO_CUSTOMER
        if notation.canceled_prefix and line.invoice.startswith(notation.canceled_prefix):
            return Outcome.CANCELLATION
        return Outcome.SALE if line.quantity > 0 else Outcome.NEGATIVE_QUANTITY


_REMEMBERED = 20_000


def _parsers(notation: Notation) -> Mapping[str, Callable[[str], Any]]:
    """How each column is read, in the order of Line's fields."""
    mark = notation.decimal_mark
    return {
        "invoice": lambda text: required_id(text, 40).upper(),
        "code": lambda text: required_id(text, 40).upper(),
        "description": lambda text: clean_text(text, 200),
        "quantity": lambda text: whole_quantity(parse_number(text, mark)),
        "invoiced_at": lambda text: parse_moment(text, notation.date_formats, notation.time_zone),
        "unit_price": lambda text: storable_price(parse_number(text, mark)),
        "customer": lambda text: plain_id(clean_text(text, 40)),
        "country": lambda text: clean_text(text, 60),
    }


def code_kind(code: str, codes: Mapping[CodeKind, re.Pattern[str]]) -> CodeKind | None:
    """What `code` (upper case) stands for; None if the map knows no such pattern. Products are asked last."""
    for kind, pattern in codes.items():
        if kind is not CodeKind.PRODUCT and pattern.fullmatch(code):
            return kind
    products = codes.get(CodeKind.PRODUCT)
    return CodeKind.PRODUCT if products is not None and products.fullmatch(code) else None

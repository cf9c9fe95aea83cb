"""The types of columns: what a cell may say, fast in SQL for what is written plainly, in Python for the rest."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import ClassVar

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import connection
from django.db.models import Model
from django.utils.timezone import get_current_timezone

from lonja.catalog.models import SalesUnit
from lonja.companies.rules import normalize_email
from lonja.core.codes import is_gtin, normalize_code
from lonja.core.sheets.titles import plain_words
from lonja.exchange import rules
from lonja.exchange.faults import Fault
from lonja.lists.rules.vocabulary import unit_of


def words(text: str) -> tuple[str, ...]:
    """The titles between the commas."""
    return tuple(word.strip() for word in text.split(","))


@dataclass(frozen=True, kw_only=True)
class Column(ABC):
    """A column of a kind of file. `titles` are the words for it, in small letters without accents.

    `is_needed`: the file must have it. `is_filled`: no cell may be empty. `empty` is SQL of what an empty one means.
    A column with a `twin` gives a second one of that name: another form of the same text (`twin_of`).
    """

    name: str
    titles: tuple[str, ...]
    is_needed: bool = False
    is_filled: bool = False
    empty: str = ""
    twin: str = ""
    sql_type: ClassVar[str] = "text"

    def plain(self, cell: str, mark: str) -> tuple[str, str]:
        """SQL of a condition under which the cell is plain, and of its value then; `cell` is SQL of its text."""
        return "false", "NULL"

    @abstractmethod
    def read(self, text: str, mark: str) -> str | Fault:
        """The value of a cell that is not plain, as PostgreSQL reads it, or what is wrong with it."""

    def twin_of(self, value: str) -> str:
        """The other form of a value; itself for a type that knows no other."""
        return value


@dataclass(frozen=True, kw_only=True)
class Text(Column):
    """A text of at most `longest` characters."""

    longest: int

    def plain(self, cell: str, mark: str) -> tuple[str, str]:
        return f"length({cell}) <= {self.longest} AND NOT starts_with({cell}, E'\\x1d')", cell

    def read(self, text: str, mark: str) -> str | Fault:
        bare = text.removeprefix(rules.NUMBER_CELL)
        return bare if len(bare) <= self.longest else Fault.TOO_LONG


@dataclass(frozen=True, kw_only=True)
class Code(Text):
    """A text that is a code: what it refers to is looked up in `model`, by `attribute`, where these are given.

    `usable` is SQL over `ref` (the row that was found), for things that exist but cannot take values.
    """

    model: type[Model] | None = None
    attribute: str = ""
    usable: str = ""


@dataclass(frozen=True, kw_only=True)
class OwnCode(Column):
    """A code that somebody made up, of at most `longest` characters; its twin is the key under which it is found."""

    longest: int

    def read(self, text: str, mark: str) -> str | Fault:
        bare = text.removeprefix(rules.NUMBER_CELL)
        key = self.twin_of(bare)
        return bare if key and max(len(bare), len(key)) <= self.longest else Fault.NOT_A_CODE

    def twin_of(self, value: str) -> str:
        return normalize_code(value)


@dataclass(frozen=True, kw_only=True)
class Number(Column):
    """A decimal number from `least` on, with at most so many digits before and after its mark.

    `says_nothing` are words that stand for 'no number' and are not the same as an empty cell.
    """

    whole_digits: int = 9
    decimals: int = 3
    least: Decimal | None = Decimal(0)
    says_nothing: frozenset[str] = frozenset()
    sql_type: ClassVar[str] = "numeric"

    def plain(self, cell: str, mark: str) -> tuple[str, str]:
        sign = {",": ",", ".": "\\."}.get(mark)
        fraction = f"({sign}\\d{{1,{self.decimals}}})?" if sign and self.decimals else ""
        value = f"replace({cell}, ',', '.')" if mark == "," else cell
        return f"{cell} ~ '^\\d{{1,{self.whole_digits}}}{fraction}$'", value

    def read(self, text: str, mark: str) -> str | Fault:
        if plain_words(text) in self.says_nothing:
            return ""
        try:
            number = rules.read_number(text, mark)
        except rules.Ambiguous:
            return Fault.AMBIGUOUS_NUMBER
        except ValueError:
            return Fault.NOT_A_NUMBER
        if self.least is not None and number < self.least:
            return Fault.TOO_SMALL
        if number.adjusted() >= self.whole_digits or number != round(number, self.decimals):
            return Fault.TOO_FINE
        return str(number)


@dataclass(frozen=True, kw_only=True)
class Day(Column):
    """A calendar day."""

    sql_type: ClassVar[str] = "date"

    def read(self, text: str, mark: str) -> str | Fault:
        try:
            return rules.read_day(text).isoformat()
        except ValueError:
            return Fault.DAY_IS_NUMBER if rules.is_serial_day(text) else Fault.NOT_A_DAY


@dataclass(frozen=True, kw_only=True)
class Moment(Column):
    """A day, or a moment; without a time zone in the seller's."""

    sql_type: ClassVar[str] = "timestamptz"

    def read(self, text: str, mark: str) -> str | Fault:
        try:
            return rules.read_time(text, get_current_timezone()).isoformat()
        except ValueError:
            return Fault.DAY_IS_NUMBER if rules.is_serial_day(text) else Fault.NOT_A_DAY


@dataclass(frozen=True, kw_only=True)
class Flag(Column):
    """Yes or no."""

    sql_type: ClassVar[str] = "boolean"

    def read(self, text: str, mark: str) -> str | Fault:
        try:
            return str(rules.read_flag(text)).lower()
        except ValueError:
            return Fault.NOT_A_CHOICE


@dataclass(frozen=True, kw_only=True)
class Version(Column):
    """How new a row is in its source: a whole number, or a moment, which is newer than any number.

    A moment counts as its microseconds since 1970; from September 2001 on these have more than 15 digits.
    """

    sql_type: ClassVar[str] = "bigint"

    def plain(self, cell: str, mark: str) -> tuple[str, str]:
        return f"{cell} ~ '^\\d{{1,15}}$'", cell

    def read(self, text: str, mark: str) -> str | Fault:
        try:
            return str(rules.read_moment(text))
        except ValueError:
            return Fault.NOT_A_VERSION


@dataclass(frozen=True, kw_only=True)
class Choice(Column):
    """One of several words, each by what is kept for it."""

    words: Mapping[str, str] = field(default_factory=dict)

    def read(self, text: str, mark: str) -> str | Fault:
        return self.words.get(plain_words(text.removeprefix(rules.NUMBER_CELL)), Fault.NOT_A_CHOICE)


@dataclass(frozen=True, kw_only=True)
class Slug(Column):
    """A code that may stand in an address: small letters, digits, hyphens and underscores."""

    longest: int

    def plain(self, cell: str, mark: str) -> tuple[str, str]:
        return f"{cell} ~ '^[a-z0-9_-]{{1,{self.longest}}}$'", cell

    def read(self, text: str, mark: str) -> str | Fault:
        bare = text.removeprefix(rules.NUMBER_CELL)
        return bare if bare.isdigit() and len(bare) <= self.longest else Fault.NOT_AN_ADDRESS


@dataclass(frozen=True, kw_only=True)
class SalesUnitWord(Column):
    """In what a variant is sold, as people write it ('Caja', 'uds')."""

    def read(self, text: str, mark: str) -> str | Fault:
        unit = unit_of(text)
        return unit if unit in SalesUnit.values else Fault.NOT_A_CHOICE


@dataclass(frozen=True, kw_only=True)
class Email(Column):
    """An e-mail address, in small letters."""

    def read(self, text: str, mark: str) -> str | Fault:
        address = normalize_email(text)
        try:
            validate_email(address)
        except ValidationError:
            return Fault.NOT_AN_EMAIL
        return address


@dataclass(frozen=True, kw_only=True)
class Barcode(Column):
    """A GTIN with the right check digit."""

    def read(self, text: str, mark: str) -> str | Fault:
        bare = text.removeprefix(rules.NUMBER_CELL)
        return bare if is_gtin(bare) else Fault.CHECK_DIGIT


def table_of(model: type[Model]) -> str:
    """The quoted table of a model, for reading."""
    return connection.ops.quote_name(model._meta.db_table)

"""A row of the grid of prices: as it is drawn, as it comes back, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from django.utils.translation import gettext as _

from lonja.core.texts import localized
from lonja.pricing.actions import PriceChange, RefusedChange
from lonja.pricing.entry import PriceState
from lonja.pricing.errors import PriceGone
from lonja.pricing.models import PriceEntry
from lonja.pricing.rules import percent_between
from lonja.web import formats

FIELDS = ("quantity", "price", "since", "until")
NEW = "new"


@dataclass(frozen=True, slots=True)
class GridRow:
    """A price of a list: the texts of its fields, `seen` how it stood when they were drawn ('' for a new one).

    `everybody` is what anybody pays for the same quantity; `error` says why it was not saved, `now` how it stands.
    """

    id: str
    sku: str
    name: str = ""
    seen: str = ""
    quantity: str = ""
    price: str = ""
    since: str = ""
    until: str = ""
    is_gone: bool = False
    own_price: Decimal | None = None
    everybody: Decimal | None = None
    error: str = ""
    now: PriceState | None = None

    @property
    def percent(self) -> Decimal | None:
        """By how many percent it lies above what everybody pays."""
        if self.own_price is None or self.everybody is None or self.own_price == self.everybody:
            return None
        return percent_between(self.everybody, self.own_price)

    def key(self, name: str) -> str:
        """The name of one of its fields in the form."""
        return f"{name}.{self.id}"


def row_of(entry: PriceEntry, everybody: Decimal | None, own: Decimal | None) -> GridRow:
    """The row of a price; `own` is what the list itself says, which a formula may have changed."""
    state = PriceState(entry.min_quantity, entry.unit_price, entry.valid_from, entry.valid_until)
    quantity, price, since, until = _texts(state)
    return GridRow(
        str(entry.pk), entry.variant.sku, localized(entry.variant.names), _packed(state),
        quantity, price, since, until, own_price=own, everybody=everybody,
    )  # fmt: skip


def rows_of_form(sent: Mapping[str, str]) -> Iterator[GridRow]:
    """The rows that were sent and differ from what was seen."""
    for name in sent:
        kind, _dot, row_id = name.partition(".")
        if kind != "seen" or not row_id:
            continue
        quantity, price, since, until = (sent.get(f"{field}.{row_id}", "").strip() for field in FIELDS)
        sku, is_gone = sent.get(f"sku.{row_id}", "").strip(), f"gone.{row_id}" in sent
        row = GridRow(row_id, sku, "", sent[name], quantity, price, since, until, is_gone)
        if is_gone or _is_changed(row):
            yield row


def _is_changed(row: GridRow) -> bool:
    if not row.seen:
        return bool(row.sku or row.price)
    try:
        change = change_of(row)
    except ValueError:
        return True
    return change.seen != change.wanted


def change_of(row: GridRow) -> PriceChange:
    """What the row asks for. Raises ValueError with a sentence for what cannot be read."""
    seen = _unpacked(row.seen) if row.seen else None
    if row.is_gone:
        return PriceChange(row.sku, seen, None)
    price = None if not row.price or row.price == _("on request") else _number(row.price)
    wanted = PriceState(_number(row.quantity or "1"), price, _day(row.since), _day(row.until))
    return PriceChange(row.sku, seen, wanted)


def refused_row(row: GridRow, refused: RefusedChange) -> GridRow:
    """The row as it was typed, with the reason; to save it again puts it in the place of what is there now."""
    seen = "" if isinstance(refused.error, PriceGone) else row.seen
    if refused.current is not None:
        seen = _packed(refused.current)
    return replace(_left(row, seen), error=str(refused.error), now=refused.current)


def _left(row: GridRow, seen: str) -> GridRow:
    """A row that stands above the grid: a new one must not share its names with the empty row there."""
    return replace(row, id=row.id if seen else f"{NEW}{row.id}", seen=seen)


def unread(rows: Iterable[GridRow]) -> tuple[list[GridRow], list[tuple[GridRow, PriceChange]]]:
    """Those that cannot be read, with the reason, and the others with what they ask for."""
    wrong: list[GridRow] = []
    read: list[tuple[GridRow, PriceChange]] = []
    for row in rows:
        try:
            read.append((row, change_of(row)))
        except ValueError as error:
            wrong.append(replace(_left(row, row.seen), error=str(error)))
    return wrong, read


def _texts(state: PriceState) -> list[str]:
    days = [day.isoformat() if day else "" for day in (state.valid_from, state.valid_until)]
    return [formats.typed(state.min_quantity), _typed_price(state.unit_price), *days]


def _typed_price(price: Decimal | None) -> str:
    """With two decimals at least, so that prices stand below one another."""
    whole, sign, decimals = formats.typed(price).partition(formats.decimal_sign())
    return f"{whole}{sign or formats.decimal_sign()}{decimals:0<2}" if whole else ""


def _packed(state: PriceState) -> str:
    return "|".join("" if value is None else str(value) for value in state)


def _unpacked(text: str) -> PriceState | None:
    parts = text.split("|")
    try:
        quantity, price, since, until = parts
        return PriceState(Decimal(quantity), Decimal(price) if price else None, _day(since), _day(until))
    except (ValueError, ArithmeticError):
        return None


def _number(text: str) -> Decimal:
    try:
        return formats.parse_number(text)
    except ValueError:
        example = formats.number(Decimal("1234.5"), 2)
        raise ValueError(_("“%(text)s” is no number. Write it like %(example)s.") % locals()) from None


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        raise ValueError(_("“%(text)s” is no day.") % {"text": text}) from None

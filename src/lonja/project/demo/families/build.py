"""The few steps that every family shares: a barcode, a shelf price, a pack, a variant."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_HALF_UP, Decimal
from types import MappingProxyType

from stdnum import ean

from lonja.project.demo.specs import PriceBreak, ProductSpec, SalesUnit, StockClass, Text, Value, VariantSpec

BY = "\N{MULTIPLICATION SIGN}"
"""The sign between two measures: M8 by 40."""

DIAMETER = "\N{LATIN CAPITAL LETTER O WITH STROKE}"

TAX_CLASS = "standard"
"""All that a hardware wholesaler sells bears the general rate."""

_INTERNAL_PREFIX = "243"
"""GS1 keeps 20 to 29 for use inside a company, so no product of the world bears one of these numbers."""

_SHELF_STEPS = ((1, "0.01"), (10, "0.05"), (100, "0.10"), (500, "0.50"))
_STOCK_SHARES = (
    (0.34, StockClass.FAST),
    (0.76, StockClass.REGULAR),
    (0.94, StockClass.SLOW),
    (1.0, StockClass.TO_ORDER),
)

Ladder = tuple[tuple[int, int], ...]
"""Quantity breaks as pairs: from this many sales units, this percentage off the list price."""

BULK: Ladder = ((10, 4), (50, 9))
TRADE: Ladder = ((5, 3), (20, 7))
REEL: Ladder = ((100, 4), (500, 9))

Raw = float | Decimal | str | bool | None


@dataclass(frozen=True, slots=True)
class Pack:
    """How a variant is sold: the unit, the pieces in it, and in which quantities it may be ordered."""

    unit: SalesUnit
    content: int = 1
    step: int = 1
    minimum: int = 1


EACH = Pack(SalesUnit.PIECE)
PAIR = Pack(SalesUnit.PAIR)
CAN = Pack(SalesUnit.CAN)
SET = Pack(SalesUnit.SET)


def box(content: int) -> Pack:
    """A box of so many pieces."""
    return Pack(SalesUnit.BOX, content)


def bag(content: int) -> Pack:
    """A bag of so many pieces."""
    return Pack(SalesUnit.BAG, content)


def roll(meters: int) -> Pack:
    """A roll of so many meters."""
    return Pack(SalesUnit.ROLL, meters)


def pieces(step: int) -> Pack:
    """Single pieces that leave only in multiples of the inner carton."""
    return Pack(SalesUnit.PIECE, step=step, minimum=step)


def meters(step: int) -> Pack:
    """Meters cut from a reel in multiples of `step`."""
    return Pack(SalesUnit.METER, step=step, minimum=step)


def table(text: str) -> tuple[tuple[float, ...], ...]:
    """The rows of a norm's table, one a line or parted by semicolons; whole numbers stay whole."""
    return tuple(numbers(line) for line in text.strip().replace(";", "\n").splitlines())


def numbers(text: str) -> tuple[float, ...]:
    """The numbers of one line."""
    return tuple(_number(cell) for cell in text.split())


def _number(cell: str) -> float:
    return float(cell) if "." in cell else int(cell)


def join(*parts: str | Text) -> Text:
    """One text made of parts, each either the same in both languages or already in both."""
    texts = [Text(part, part) if isinstance(part, str) else part for part in parts]
    return Text("".join(text.es for text in texts), "".join(text.en for text in texts))


def decimal(value: float) -> Text:
    """A number as each language writes it: 6,8 and 6.8."""
    return Text(f"{value:g}".replace(".", ","), f"{value:g}")


def coded(value: float) -> str:
    """A number in an SKU, always with a decimal: without its point, 2.5 must not read like 25."""
    return str(float(value))


def chance(key: str) -> float:
    """A number in [0, 1) that depends only on the key: the same on every machine and in every run."""
    return int.from_bytes(hashlib.blake2b(key.encode(), digest_size=8).digest()) / 2**64


def barcode_of(sku: str) -> str:
    """A GTIN-13 with a right check digit, from the numbers that GS1 never gives to a company."""
    digest = int.from_bytes(hashlib.blake2b(sku.encode(), digest_size=8).digest())
    body = f"{_INTERNAL_PREFIX}{digest % 10**9:09d}"
    return body + ean.calc_check_digit(body)


def shelf_price(amount: float | Decimal) -> Decimal:
    """The amount in EUR, rounded up as a price list prints it. Never falls when the amount rises."""
    exact = Decimal(str(amount))
    step = next((Decimal(step) for below, step in _SHELF_STEPS if exact < below), Decimal(1))
    steps = (exact / step).to_integral_value(ROUND_CEILING)
    return max(steps * step, Decimal("0.01")).quantize(Decimal("0.01"))


def inside(label: Text) -> Text:
    """The label as it stands inside a sentence: 'Inox A2' becomes 'inox A2'."""
    return Text(*(text[:1].lower() + text[1:] for text in label))


def attributes(values: Mapping[str, Raw]) -> Mapping[str, Value]:
    """The values with every number as a Decimal, read-only; what is None does not apply and is left out."""
    return MappingProxyType(
        {
            code: value if isinstance(value, str | bool) else Decimal(str(value))
            for code, value in values.items()
            if value is not None
        }
    )


def product(
    code: str,
    category_code: str,
    names: Text,
    descriptions: Text,
    *,
    drawing: str,
    varies: str,
    variants: Iterable[VariantSpec],
    **shared: Raw,
) -> ProductSpec:
    """One product; `varies` lists the attributes in which its variants differ, `shared` are those of all."""
    return ProductSpec(
        code=code,
        category_code=category_code,
        names=names,
        descriptions=descriptions,
        drawing=drawing,
        tax_class=TAX_CLASS,
        attributes=attributes(shared),
        varies=tuple(varies.split()),
        variants=tuple(variants),
    )


def variant(
    sku: str,
    names: Text,
    price: float,
    weight: float,
    *,
    pack: Pack = EACH,
    ladder: Ladder = TRADE,
    **values: Raw,
) -> VariantSpec:
    """One variant; `price` in EUR and `weight` in kg are for one sales unit, `values` are its attributes."""
    list_price = shelf_price(price)
    return VariantSpec(
        sku=sku,
        barcode=barcode_of(sku),
        names=names,
        attributes=attributes(values),
        sales_unit=pack.unit,
        content=pack.content,
        quantity_minimum=pack.minimum,
        quantity_step=pack.step,
        list_price=list_price,
        breaks=_breaks(list_price, pack, ladder),
        weight_kg=max(Decimal(str(weight)).quantize(Decimal("0.001")), Decimal("0.001")),
        stock_class=stock_class_of(sku),
    )


def _breaks(list_price: Decimal, pack: Pack, ladder: Ladder) -> tuple[PriceBreak, ...]:
    """The ladder in prices; a break that no order could reach, or that rounds to nothing, is left out."""
    breaks: list[PriceBreak] = []
    for start, percent in ladder:
        quantity = start - start % pack.step
        price = (list_price * (100 - percent) / 100).quantize(Decimal("0.01"), ROUND_HALF_UP)
        if quantity > pack.minimum and price < (breaks[-1].price if breaks else list_price):
            breaks.append(PriceBreak(quantity, price))
    return tuple(breaks)


def stock_class_of(sku: str) -> StockClass:
    """How fast it turns, by the shares of a warehouse."""
    share = chance(f"stock {sku}")
    return next(stock_class for below, stock_class in _STOCK_SHARES if share < below)

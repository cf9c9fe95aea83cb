"""Rows of a draft as people type them: read from a form, resolved to products, shown again as they were typed."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace
from decimal import Decimal
from uuid import UUID

from django.utils.translation import gettext as _

from lonja.catalog.queries import find_by_codes
from lonja.companies.actor import Actor
from lonja.quotes.actions.rows import LineRow
from lonja.quotes.errors import QuoteLineInvalid
from lonja.quotes.models import QuoteLine, Side
from lonja.quotes.rules import Tier
from lonja.web import formats

_FIELD = re.compile(r"row\.(\d{1,4})\.([a-z]+)")
EMPTY_ROWS = 3
_LONGEST = 500


@dataclass(frozen=True, slots=True)
class TypedRow:
    """One row of the grid, all of it text. `code` is a SKU, or of a buyer also what he wants in words.

    `name` is what the row is called, only shown.
    """

    key: str = ""
    code: str = ""
    text: str = ""
    quantity: str = ""
    price: str = ""
    discount: str = ""
    tiers: str = ""
    least: str = ""
    most: str = ""
    target: str = ""
    optional: str = ""
    choice: str = ""
    delivery: str = ""
    note: str = ""
    gone: str = ""
    name: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether nothing was typed, or the row was taken away."""
        return bool(self.gone) or not (self.code or self.text)


_NAMES = {each.name for each in fields(TypedRow)} - {"name"}


def typed_rows(form: Mapping[str, str]) -> list[TypedRow]:
    """The rows of a sent form (fields 'row.<number>.<name>') in the order of their numbers, empty ones left out."""
    texts: dict[int, dict[str, str]] = {}
    for field, value in form.items():
        found = _FIELD.fullmatch(field)
        if found and found[2] in _NAMES:
            texts.setdefault(int(found[1]), {})[found[2]] = value.strip()[:_LONGEST]
    rows = (TypedRow(**texts[number]) for number in sorted(texts))
    return [row for row in rows if not row.is_empty]


def typed_of(line: QuoteLine) -> TypedRow:
    """A line of a draft as the grid shows it."""
    tiers = "; ".join(
        f"{formats.typed(tier.from_quantity)} = {formats.typed(tier.unit_price)}" for tier in line.tiers.all()
    )
    return TypedRow(
        key=str(line.key),
        code=line.sku or line.text,
        text=line.text,
        quantity=formats.typed(line.quantity),
        price=_shown(line.unit_price),
        discount=_shown(line.discount_percent or None),
        tiers=tiers,
        least=_shown(line.minimum_quantity),
        most=_shown(line.maximum_quantity),
        target=_shown(line.target_price),
        optional="on" if line.is_optional else "",
        choice=str(line.choice or ""),
        delivery=line.delivery,
        note=line.note,
        name=line.name,
    )


def _shown(value: Decimal | None) -> str:
    return "" if value is None else formats.typed(value)


def read_rows(eyes: Actor, side: Side, typed: Sequence[TypedRow]) -> list[LineRow]:
    """The rows as lines, their products found with the eyes of the company.

    What a buyer types as a product that none of ours is called stays as his words. Raises QuoteLineInvalid.
    """
    found = find_by_codes(eyes, {row.code for row in typed if row.code})
    lines = []
    for number, row in enumerate(typed, start=1):
        matches = found.get(row.code, ())
        variant_id = matches[0].variant.pk if len(matches) == 1 else None
        try:
            lines.append(_read(side, row, variant_id))
        except ValueError as wrong:
            raise QuoteLineInvalid(line=number, reason=str(wrong)) from wrong
    return lines


def _read(side: Side, row: TypedRow, variant_id: int | None) -> LineRow:
    if side is Side.SELLER and variant_id is None and row.code and row.code != row.text:
        raise ValueError(_("%(code)s is no product of this company's catalog.") % {"code": row.code[:60]})
    line = LineRow(
        quantity=_number(row.quantity) or Decimal(1),
        variant_id=variant_id,
        text=row.text if variant_id is not None else (row.code or row.text),
        key=_key(row.key),
        target_price=_number(row.target),
        note=row.note,
    )
    if side is Side.BUYER:
        return line
    return replace(
        line,
        unit_price=_number(row.price),
        discount_percent=_number(row.discount) or Decimal(0),
        tiers=_tiers(row.tiers),
        minimum_quantity=_number(row.least),
        maximum_quantity=_number(row.most),
        is_optional=bool(row.optional),
        choice=int(row.choice) if row.choice.isdigit() else 0,
        delivery=row.delivery,
    )


def _number(text: str) -> Decimal | None:
    if not text:
        return None
    try:
        return formats.parse_number(text)
    except ValueError:
        raise ValueError(_("%(text)s is no number.") % {"text": text[:30]}) from None


def _tiers(text: str) -> tuple[Tier, ...]:
    """Steps as '100 = 9,50; 500 = 8,90'."""
    tiers = []
    for part in filter(None, (each.strip() for each in text.split(";"))):
        quantity, sign, price = part.partition("=")
        many, cost = _number(quantity.strip()), _number(price.strip())
        if not sign or many is None or cost is None or many <= 0 or cost < 0:
            raise ValueError(_("write quantity steps as 100 = 9.50; 500 = 8.90"))
        tiers.append(Tier(many, cost))
    return tuple(tiers)


def _key(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None

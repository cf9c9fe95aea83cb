"""Writes of price lists and their entries, by the seller's people and machines."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from lonja.catalog.models import Variant
from lonja.companies.actor import Actor
from lonja.core.bulk import Merged, merge
from lonja.pricing.actions.frame import written_by
from lonja.pricing.errors import PriceListInvalid, PriceListUnknown, SkuUnknown
from lonja.pricing.models import PriceEntry, PriceList


@dataclass(frozen=True, slots=True)
class PriceListRow:
    """A price list. With `base_code` it is `percent_off` below that list (negative: above) and has no entries."""

    code: str
    names: Mapping[str, str]
    currency: str
    base_code: str | None = None
    percent_off: Decimal | None = None
    price_decimals: int = 2
    is_active: bool = True
    external_id: str | None = field(default=None)


@dataclass(frozen=True, slots=True)
class EntryRow:
    """The net price of one sales unit of a SKU in a list, from `min_quantity` sales units on; dates inclusive."""

    list_code: str
    sku: str
    unit_price: Decimal
    min_quantity: Decimal = Decimal(1)
    valid_from: date | None = None
    valid_until: date | None = None


def save_price_list(actor: Actor, row: PriceListRow) -> PriceList:
    """Add or change a list by its code.

    Raises PriceListUnknown for an unknown base, and PriceListInvalid when percentages would stand on percentages,
    the currencies differ, or base and percentage do not come together.
    """
    with written_by(actor, "save_price_list"):
        base = price_list_of(row.base_code) if row.base_code else None
        _check(row, base)
        values = {
            "names": dict(row.names),
            "currency": row.currency,
            "base": base,
            "percent_off": row.percent_off,
            "price_decimals": row.price_decimals,
            "is_active": row.is_active,
            "external_id": row.external_id,
        }
        return PriceList.objects.update_or_create(code=row.code, defaults=values)[0]


def _check(row: PriceListRow, base: PriceList | None) -> None:
    if (base is None) != (row.percent_off is None):
        raise PriceListInvalid.without_base(row.code)
    if base is None:
        return
    has_derived = PriceList.objects.filter(base__code=row.code).exists()
    if base.base_id is not None or base.code == row.code or has_derived:
        raise PriceListInvalid.chained(row.code)
    if base.currency != row.currency:
        raise PriceListInvalid.other_currency(row.code, base.currency)
    if PriceEntry.objects.filter(price_list__code=row.code).exists():
        raise PriceListInvalid.with_entries(row.code)


def save_entries(actor: Actor, rows: Iterable[EntryRow]) -> Merged:
    """Add or change prices, thousands at once; a price is known by list, SKU, minimum quantity and first day.

    Raises PriceListUnknown, SkuUnknown, and PriceListInvalid for prices in a percent list. Nothing is saved then.
    """
    fields = ["price_list_id", "variant_id", "min_quantity", "valid_from", "valid_until", "unit_price"]
    key = ["price_list_id", "variant_id", "min_quantity", "valid_from"]
    with written_by(actor, "save_entries"):
        rows = list(rows)
        lists = {code: _list_for_entries(code) for code in {row.list_code for row in rows}}
        skus = {row.sku for row in rows}
        variants = dict(Variant.objects.filter(sku__in=skus).values_list("sku", "id"))
        for sku in skus - variants.keys():
            raise SkuUnknown(sku=sku)
        values = (
            (lists[row.list_code], variants[row.sku], row.min_quantity, row.valid_from, row.valid_until, row.unit_price)
            for row in rows
        )
        return merge(PriceEntry, fields, values, key)


def set_price(actor: Actor, row: EntryRow) -> None:
    """Set one price; it counts from the next request on."""
    save_entries(actor, [row])


def price_list_of(code: str) -> PriceList:
    """The list with this code. Raises PriceListUnknown."""
    found = PriceList.objects.filter(code=code).first()
    if found is None:
        raise PriceListUnknown(code=code)
    return found


def _list_for_entries(code: str) -> int:
    price_list = price_list_of(code)
    if price_list.base_id is not None:
        raise PriceListInvalid.with_entries(code)
    return price_list.pk

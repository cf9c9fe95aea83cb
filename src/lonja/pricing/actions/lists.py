"""Writes of price lists and their entries, by the seller's people and machines."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from lonja.catalog.models import Category, Product, Variant
from lonja.companies.actor import Actor
from lonja.core.bulk import Merged, merge
from lonja.pricing.actions.frame import written_by
from lonja.pricing.errors import CategoryUnknown, PriceListInvalid, PriceListUnknown, ProductUnknown, SkuUnknown
from lonja.pricing.models import LONGEST_CHAIN, FormulaException, PriceEntry, PriceList


@dataclass(frozen=True, slots=True)
class PriceListRow:
    """A price list. With `base_code` it is a formula on that list and has no entries of its own.

    `percent_off` goes below the base (negative: above); `exchange_rate` is how much of `currency` one unit of the
    base's is, where they differ. Rounded to `price_decimals`, or to whole `rounding_step`s plus `rounding_ending`.
    `takes_company_percent`: whether a company's permanent percentage counts on it; None: where it is a list for many.
    """

    code: str
    names: Mapping[str, str]
    currency: str
    base_code: str | None = None
    percent_off: Decimal | None = None
    price_decimals: int = 2
    is_active: bool = True
    external_id: str | None = field(default=None)
    exchange_rate: Decimal | None = None
    rounding_step: Decimal | None = None
    rounding_ending: Decimal = Decimal(0)
    takes_company_percent: bool | None = None


@dataclass(frozen=True, slots=True)
class ExceptionRow:
    """Another percentage for one product, one brand or one branch of the tree (exactly one)."""

    percent_off: Decimal
    product_code: str | None = None
    brand: str | None = None
    category_code: str | None = None


@dataclass(frozen=True, slots=True)
class EntryRow:
    """The net price of one sales unit of a SKU in a list, from `min_quantity` sales units on; dates inclusive.

    Without a price the list says: on request.
    """

    list_code: str
    sku: str
    unit_price: Decimal | None
    min_quantity: Decimal = Decimal(1)
    valid_from: date | None = None
    valid_until: date | None = None


def save_price_list(actor: Actor, row: PriceListRow) -> PriceList:
    """Add or change a list by its code.

    Raises PriceListUnknown for an unknown base, and PriceListInvalid when base and percentage do not come together,
    formulas would stand on one another in a loop or in a chain of more than five, the list holds prices, a rate
    between two currencies is missing (or given for one), or no price can have the ending.
    """
    with written_by(actor, "save_price_list"):
        base = price_list_of(row.base_code) if row.base_code else None
        _check(row, base)
        values = {
            "names": dict(row.names),
            "currency": row.currency,
            "base": base,
            "percent_off": row.percent_off,
            "exchange_rate": row.exchange_rate,
            "price_decimals": row.price_decimals,
            "rounding_step": row.rounding_step,
            "rounding_ending": row.rounding_ending,
            "takes_company_percent": row.takes_company_percent,
            "is_active": row.is_active,
            "external_id": row.external_id,
        }
        return PriceList.objects.update_or_create(code=row.code, defaults=values)[0]


def _check(row: PriceListRow, base: PriceList | None) -> None:
    if (base is None) != (row.percent_off is None):
        raise PriceListInvalid.without_base(row.code)
    step = Decimal("0.000001") if row.rounding_step is None else row.rounding_step
    if not 0 <= row.rounding_ending < step:
        raise PriceListInvalid.without_such_prices(row.code)
    _check_derived(row)
    if base is None:
        return
    if (base.currency == row.currency) != (row.exchange_rate is None):
        raise PriceListInvalid.other_currency(row.code, base.currency)
    above = _bases(base)
    if row.code in above:
        raise PriceListInvalid.looped(row.code)
    if len(above) + _height(row.code) > LONGEST_CHAIN:
        raise PriceListInvalid.chained(row.code)
    if PriceEntry.objects.filter(price_list__code=row.code).exists():
        raise PriceListInvalid.with_entries(row.code)


def _check_derived(row: PriceListRow) -> None:
    """The lists that stand on this one were made for its currency."""
    for one in PriceList.objects.filter(base__code=row.code):
        if (one.currency == row.currency) != (one.exchange_rate is None):
            raise PriceListInvalid.other_currency(one.code, row.currency)


def _bases(base: PriceList) -> list[str]:
    """The codes of a list and of all those on which it stands."""
    codes = [base.code]
    while base.base is not None:
        base = base.base
        codes.append(base.code)
    return codes


def _height(code: str) -> int:
    """How many formulas stand above one another on this list."""
    height, codes = 0, {code}
    while codes := set(PriceList.objects.filter(base__code__in=codes).values_list("code", flat=True)):
        height += 1
    return height


def save_exceptions(actor: Actor, code: str, rows: Iterable[ExceptionRow]) -> None:
    """Say for which products, brands and branches a list by formula has another percentage; replaces what it had.

    Raises PriceListUnknown, ProductUnknown, CategoryUnknown, and PriceListInvalid for a list without a formula.
    """
    with written_by(actor, "save_exceptions"):
        found = price_list_of(code)
        if found.base_id is None:
            raise PriceListInvalid.without_formula(code)
        rows = list(rows)
        products = dict(Product.objects.filter(code__in=[r.product_code for r in rows]).values_list("code", "pk"))
        categories = dict(Category.objects.filter(code__in=[r.category_code for r in rows]).values_list("code", "pk"))
        made = [_exception(found, row, products, categories) for row in rows]
        FormulaException.objects.filter(price_list=found).delete()
        FormulaException.objects.bulk_create(made)


def _exception(
    found: PriceList, row: ExceptionRow, products: Mapping[str, int], categories: Mapping[str, int]
) -> FormulaException:
    if row.product_code is not None and row.product_code not in products:
        raise ProductUnknown(code=row.product_code)
    if row.category_code is not None and row.category_code not in categories:
        raise CategoryUnknown(code=row.category_code)
    return FormulaException(
        price_list=found,
        percent_off=row.percent_off,
        product_id=products[row.product_code] if row.product_code is not None else None,
        category_id=categories[row.category_code] if row.category_code is not None else None,
        brand=row.brand or "",
    )


def save_entries(actor: Actor, rows: Iterable[EntryRow]) -> Merged:
    """Add or change prices, thousands at once; a price is known by list, SKU, minimum quantity and first day.

    Raises PriceListUnknown, SkuUnknown, and PriceListInvalid for prices in a percent list. Nothing is saved then.
    """
    fields = ["price_list_id", "variant_id", "min_quantity", "valid_from", "valid_until", "unit_price"]
    key = ["price_list_id", "variant_id", "min_quantity", "valid_from"]
    with written_by(actor, "save_entries"):
        rows = list(rows)
        lists = {code: list_for_entries(code) for code in {row.list_code for row in rows}}
        skus = {row.sku for row in rows}
        variants = dict(Variant.objects.filter(sku__any_of=skus).values_list("sku", "id"))
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


def list_for_entries(code: str) -> int:
    """The id of a list that holds prices. Raises PriceListUnknown, and PriceListInvalid for a list by formula."""
    price_list = price_list_of(code)
    if price_list.base_id is not None:
        raise PriceListInvalid.with_entries(code)
    return price_list.pk

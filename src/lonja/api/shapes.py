"""Parts of answers that several areas share, and how they are made from what the rooms tell."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import Annotated

from pydantic import Field
from typing_extensions import TypedDict

from lonja.api import fields
from lonja.companies.models import Unit, User
from lonja.inventory.queries import Availability
from lonja.pricing.rules import Break, DocumentTotals


class Stock(TypedDict):
    """What may be ordered now, where it lies, and how old the count is. `lead_days` are working days."""

    available: fields.Quantity
    warehouse: Annotated[str, Field(description="The one that ships first.", examples=["Almacén central"])]
    city: Annotated[str, Field(examples=["Zaragoza"])]
    as_of: fields.Moment | None
    source: Annotated[str, Field(description="Who counted.", examples=["erp"])]
    may_backorder: Annotated[bool, Field(examples=[True])]
    lead_days: Annotated[int | None, Field(examples=[10])]


class PriceBreak(TypedDict):
    """From this quantity on, one sales unit costs this much."""

    min_quantity: fields.Quantity
    unit_price: fields.UnitPrice


class TaxLine(TypedDict):
    """The tax of one category and rate (EN 16931, BG-23)."""

    category: Annotated[str, Field(description="UNTDID 5305.", examples=["S"])]
    percent: fields.Percent
    base: fields.Amount
    amount: fields.Amount


class Totals(TypedDict):
    """The sums of a document; tax is computed on the sum per category and rate."""

    currency: fields.Currency
    net: fields.Amount
    tax: fields.Amount
    total: fields.Amount
    taxes: list[TaxLine]


class Discount(TypedDict):
    """What was taken off a line, below zero: the company's permanent percentage or a promotion."""

    kind: Annotated[str, Field(description="company_percent or promotion.", examples=["promotion"])]
    code: Annotated[str | None, Field(description="The promotion's.", examples=["spring"])]
    label: Annotated[str, Field(description="In the caller's language.", examples=["Spring sale"])]
    amount: fields.Amount


class Adjustment(TypedDict):
    """A discount (below zero) or charge on the whole order (EN 16931, BG-20 and BG-21)."""

    kind: Annotated[str, Field(description="ladder, promotion, freight or small_order.", examples=["freight"])]
    code: Annotated[str | None, Field(description="The promotion's.", examples=["spring"])]
    label: Annotated[str, Field(description="In the caller's language.", examples=["Freight"])]
    amount: fields.Amount


class PostalAddress(TypedDict):
    """Where goods or papers go."""

    label: Annotated[str, Field(examples=["Warehouse"])]
    recipient: Annotated[str, Field(examples=["Talleres Ejemplo, S.L."])]
    street: Annotated[str, Field(examples=["Calle Mayor 1"])]
    street2: Annotated[str, Field(examples=[""])]
    postal_code: Annotated[str, Field(examples=["50001"])]
    city: Annotated[str, Field(examples=["Zaragoza"])]
    region: Annotated[str, Field(examples=[""])]
    country: Annotated[str, Field(description="ISO 3166-1.", examples=["ES"])]
    phone: Annotated[str, Field(examples=[""])]


class UnitRef(TypedDict):
    """A unit of the company."""

    id: fields.Id
    name: Annotated[str, Field(examples=["Taller Zaragoza"])]


class PersonRef(TypedDict):
    """A person of the company."""

    id: fields.Id
    name: Annotated[str, Field(examples=["Ana Ruiz"])]


class Component(TypedDict):
    """What a kit is made of: so many sales units of a SKU in one kit."""

    sku: fields.Sku
    name: Annotated[str, Field(examples=["Drill bit DIN 338 HSS-Co 5.0"])]
    quantity: fields.Quantity


def unit_ref(unit: Unit) -> UnitRef:
    """A unit by name."""
    return UnitRef(id=str(unit.pk), name=unit.name)


def person_ref(person: User | None) -> PersonRef | None:
    """A person by name; None stays None."""
    return None if person is None else PersonRef(id=str(person.pk), name=str(person))


def stock_of(stock: Availability) -> Stock:
    """Stock as it is told to machines."""
    return Stock(
        available=fields.quantity(stock.available),
        warehouse=stock.warehouse,
        city=stock.city,
        as_of=fields.moment_or_none(stock.as_of),
        source=stock.source,
        may_backorder=stock.may_backorder,
        lead_days=stock.lead_days,
    )


def breaks_of(breaks: Iterable[Break], currency: str) -> list[PriceBreak]:
    """The breaks of a price, the smallest quantity first."""
    return [
        PriceBreak(
            min_quantity=fields.quantity(step.min_quantity), unit_price=fields.unit_price(step.unit_price, currency)
        )
        for step in breaks
    ]


def totals_of(totals: DocumentTotals, currency: str) -> Totals:
    """The sums of a cart."""
    return Totals(
        currency=currency,
        net=fields.amount(totals.net, currency),
        tax=fields.amount(totals.tax, currency),
        total=fields.amount(totals.total, currency),
        taxes=[
            TaxLine(
                category=line.category,
                percent=fields.quantity(line.percent),
                base=fields.amount(line.base, currency),
                amount=fields.amount(line.amount, currency),
            )
            for line in totals.tax_lines
        ],
    )


def component_of(sku: str, name: str, quantity: Decimal) -> Component:
    """What a kit is made of."""
    return Component(sku=sku, name=name, quantity=fields.quantity(quantity))

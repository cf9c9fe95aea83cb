"""What is asked and answered about spend."""

from __future__ import annotations

from typing import Annotated, Literal

from ninja import Schema
from pydantic import ConfigDict, Field
from typing_extensions import TypedDict

from lonja.api.fields import NO_NUL, Amount, Currency, Day, DayIn, Id, IdIn, Moment, Quantity, Sku
from lonja.api.paging import CursorIn, Limit, Next

WindowName = Literal["month", "last_month", "quarter", "year", "12_months", "24_months", "custom"]


class SpendFilter(Schema):
    """Of which days, and under which headings; each heading is named by its `key`."""

    model_config = ConfigDict(extra="forbid")

    window: Annotated[
        WindowName, Field(description="As of today in the company's time zone.", examples=["quarter"])
    ] = "12_months"
    since: Annotated[DayIn | None, Field(description="For `custom`.")] = None
    until: Annotated[DayIn | None, Field(description="For `custom`; today without it.")] = None
    unit_id: IdIn | None = None
    cost_center: Annotated[str, Field(max_length=30, pattern=NO_NUL, examples=["OBRA-12"])] | None = None
    category: Annotated[str, Field(pattern=r"^[0-9]{1,12}$", examples=["0003"])] | None = None
    person_id: IdIn | None = None
    brand: Annotated[str, Field(max_length=120, pattern=NO_NUL, examples=["Rawl"])] | None = None


class SpendLinesAsk(SpendFilter):
    """Which lines."""

    limit: Limit = 24
    cursor: CursorIn | None = None


class Days(TypedDict):
    """Days from `since` to `until`, both included."""

    since: Day
    until: Day


class Heading(TypedDict):
    """Net spend under one heading, and in the days before it."""

    key: Annotated[str, Field(description="What narrows to it; empty for what has none.", examples=["OBRA-12"])]
    label: Annotated[str, Field(examples=["OBRA-12 Site 12"])]
    amount: Amount
    before: Amount
    budget: Annotated[Amount | None, Field(description="Of cost centers whose budgets cover all of the period.")]


class Month(TypedDict):
    """Net spend in a month of the company's time zone."""

    month: Annotated[Day, Field(description="Its first day.")]
    amount: Amount


class Spend(TypedDict):
    """Net spend of orders that bind the company, as far as the caller may see it; each list the largest first."""

    days: Days
    compared_with: Days
    currency: Currency
    amount: Amount
    before: Amount
    months: list[Month]
    units: list[Heading]
    cost_centers: list[Heading]
    categories: list[Heading]
    people: list[Heading]
    brands: list[Heading]


class SpendLine(TypedDict):
    """A line beneath these sums, without what was cancelled of it."""

    order_id: Id
    number: Annotated[str, Field(examples=["P100042"])]
    placed_at: Moment
    unit: Annotated[str, Field(examples=["Workshop 1"])]
    cost_center: Annotated[str, Field(examples=["OBRA-12"])]
    sku: Sku
    name: Annotated[str, Field(examples=["Hexagon bolt M8 x 40"])]
    quantity: Quantity
    amount: Amount


class SpendLines(TypedDict):
    """The latest first."""

    data: list[SpendLine]
    next: Next

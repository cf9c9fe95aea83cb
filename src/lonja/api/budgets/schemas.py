"""What is asked and answered about budgets."""

from __future__ import annotations

from typing import Annotated, Literal

from ninja import Schema
from pydantic import ConfigDict, Field
from typing_extensions import TypedDict

from lonja.api.fields import NO_NUL, Amount, Currency, Day, DayIn, Id

CENTER = Annotated[str, Field(description="Code of the cost center.", examples=["OBRA-12"])]
Period = Annotated[Literal["month", "quarter", "year", "custom"], Field(examples=["month"])]
Policy = Annotated[
    Literal["block", "warn", "ask"],
    Field(description="What happens to an order that goes past it: refused, let pass, or consent is asked for."),
]


class Budget(TypedDict):
    """What a cost center may spend in a period: net amounts of the lines charged to it."""

    id: Id
    cost_center: CENTER
    period: Period
    starts_on: Day
    ends_on: Day
    policy: Policy
    currency: Currency
    amount: Amount
    carried: Annotated[Amount, Field(description="Left over from the period before, besides its amount.")]
    is_carried_over: Annotated[
        bool, Field(description="Whether what is left goes to the period after it.", examples=[False])
    ]
    committed: Annotated[Amount, Field(description="Ordered and still to come; orders that wait for approval count.")]
    spent: Annotated[Amount, Field(description="Delivered.")]
    left: Annotated[Amount, Field(description="Below zero where it was passed.")]


class Budgets(TypedDict):
    """The budgets in force, those that begin last first."""

    data: list[Budget]


class BudgetIn(Schema):
    """A budget to set. Months, quarters and years begin on the first of a month; only custom ones name their end."""

    model_config = ConfigDict(extra="forbid")

    cost_center: Annotated[str, Field(min_length=1, max_length=30, pattern=NO_NUL, examples=["OBRA-12"])]
    period: Period
    starts_on: DayIn
    ends_on: DayIn | None = None
    amount: Annotated[str, Field(pattern=r"^[0-9]{1,12}(\.[0-9]{1,3})?$", examples=["1500.00"])]
    policy: Policy
    is_carried_over: Annotated[
        bool, Field(description="What is left at its end goes to the period after it; else it lapses.")
    ] = False


class BudgetsIn(Schema):
    """Budgets to set: all of them, or none."""

    model_config = ConfigDict(extra="forbid")

    budgets: Annotated[list[BudgetIn], Field(min_length=1, max_length=500)]

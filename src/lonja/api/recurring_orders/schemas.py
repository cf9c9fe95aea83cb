"""What is asked and answered about recurring orders."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Literal

from ninja import Schema
from pydantic import ConfigDict, Field
from typing_extensions import TypedDict

from lonja.api.carts.schemas import CostCenterIn, NoteIn
from lonja.api.fields import (
    NO_NUL,
    Amount,
    Day,
    DayIn,
    Fingerprint,
    FingerprintIn,
    Id,
    IdIn,
    Percent,
    Quantity,
    QuantityIn,
    Sku,
    SkuIn,
    UnitPrice,
)
from lonja.ordering.recurrence import MOST_EVERY
from lonja.ordering.recurring_rules import MOST_LINES, MOST_NOTICE_DAYS

PeriodName = Literal["day", "week", "month"]
Place = Literal["day", "last_day", "weekday"]
ShiftName = Literal["none", "before", "after"]
ContentsName = Literal["fixed", "last_time", "par_levels"]
PriceName = Literal["accept", "hold", "contract"]
MissingName = Literal["leave_out", "partial", "wait"]
StateName = Literal["active", "paused", "ended"]
RunStateName = Literal["planned", "skipped", "waiting", "review", "ordered", "failed"]
DifferenceName = Literal[
    "price", "substitute", "reduced", "left_out", "price_held", "not_contract", "quantity", "cost_center", "flaw",
    "waits",
]  # fmt: skip
Weekday = Annotated[int, Field(ge=0, le=6, description="0 is Monday.", examples=[0])]


class RuleIn(Schema):
    """When it is due. A month that is too short clamps its own date: 31 January, 28 February, 31 March."""

    model_config = ConfigDict(extra="forbid")

    period: Annotated[PeriodName, Field(examples=["month"])]
    every: Annotated[int, Field(ge=1, le=MOST_EVERY, examples=[2])] = 1
    anchor_on: DayIn
    weekdays: Annotated[list[Weekday], Field(max_length=7, description="Of weeks; none: the anchor's.")] = []
    month_place: Annotated[Place, Field(description="Of months.", examples=["last_day"])] = "day"
    month_day: Annotated[int, Field(ge=1, le=31, examples=[31])] | None = None
    nth: Annotated[Literal[1, 2, 3, 4, -1], Field(description="-1 is the last.", examples=[1])] = 1
    weekday: Weekday = 0
    shift: Annotated[ShiftName, Field(description="Where the day is closed.", examples=["before"])] = "none"
    ends_on: DayIn | None = None


class RecurringLineIn(Schema):
    """A quantity of a SKU in each run."""

    model_config = ConfigDict(extra="forbid")

    sku: SkuIn
    quantity: QuantityIn
    cost_center: CostCenterIn | None = None
    note: NoteIn = ""


RecurringLines = Annotated[list[RecurringLineIn], Field(min_length=1, max_length=MOST_LINES)]


class RecurringSettingsIn(Schema):
    """What a recurring order says besides its lines."""

    model_config = ConfigDict(extra="forbid")

    name: Annotated[str, Field(min_length=1, max_length=120, pattern=NO_NUL, examples=["Stationery"])]
    rule: RuleIn
    delivery_address_id: IdIn
    hour: Annotated[int, Field(ge=0, le=23, description="Of the seller's clock.", examples=[6])] = 6
    most_orders: Annotated[int, Field(ge=1, le=9999, examples=[12])] | None = None
    contents: Annotated[ContentsName, Field(examples=["fixed"])] = "fixed"
    list_id: Annotated[IdIn | None, Field(description="For `par_levels`: the list whose levels count.")] = None
    price_policy: Annotated[PriceName, Field(examples=["accept"])] = "hold"
    price_percent: Annotated[
        Decimal, Field(ge=0, le=999, max_digits=5, decimal_places=2, description="For `accept`.", examples=["2.5"])
    ] = Decimal(0)
    has_substitutes: Annotated[bool, Field(examples=[False])] = False
    when_missing: Annotated[MissingName, Field(examples=["leave_out"])] = "leave_out"
    is_merged: Annotated[bool, Field(examples=[False])] = False
    notice_days: Annotated[int, Field(ge=0, le=MOST_NOTICE_DAYS, examples=[3])] = 3
    po_number: Annotated[str, Field(max_length=60, pattern=NO_NUL, examples=["2026-118"])] = ""
    note: Annotated[str, Field(max_length=2000, pattern=NO_NUL, examples=["For the third floor"])] = ""
    payment_method: Annotated[str, Field(max_length=30, pattern=NO_NUL, examples=["on_account"])] = "on_account"
    deputy_id: Annotated[IdIn | None, Field(description="Who answers for it if its owner may not order any more.")] = (
        None
    )


class RecurringOrderIn(RecurringSettingsIn):
    """A recurring order to be made; its prices are accepted as they are today. By levels it needs no lines."""

    lines: Annotated[list[RecurringLineIn], Field(max_length=MOST_LINES)] = []


class RecurringChangeIn(RecurringSettingsIn):
    """What a recurring order is to say from its next run on; all of it, and the version that you have seen."""

    version: Annotated[int, Field(ge=0, le=2_000_000_000, examples=[1])]


class VersionIn(Schema):
    """What you have seen."""

    model_config = ConfigDict(extra="forbid")

    version: Annotated[int, Field(ge=0, le=2_000_000_000, examples=[1])]


class DatesIn(Schema):
    """A rule to be tried, for goods that go to this address."""

    model_config = ConfigDict(extra="forbid")

    rule: RuleIn
    delivery_address_id: IdIn
    hour: Annotated[int, Field(ge=0, le=23, description="Of the seller's clock.", examples=[6])] = 6


class RunLinesIn(Schema):
    """The lines of one run alone."""

    model_config = ConfigDict(extra="forbid")

    lines: RecurringLines


class AcceptIn(Schema):
    """Consent to a run as it was shown; with `is_for_all` its prices count for the coming runs too."""

    model_config = ConfigDict(extra="forbid")

    fingerprint: FingerprintIn
    is_for_all: Annotated[bool, Field(examples=[False])] = False


class ConsentIn(Schema):
    """Agree beforehand to runs of up to so much (net) each, until a day."""

    model_config = ConfigDict(extra="forbid")

    amount: Annotated[str, Field(pattern=r"^[0-9]{1,12}(\.[0-9]{1,3})?$", examples=["500.00"])]
    until_on: DayIn


class RecurringLinesIn(Schema):
    """All lines of the runs to come, in place of the former ones."""

    model_config = ConfigDict(extra="forbid")

    version: Annotated[int, Field(ge=0, le=2_000_000_000, description="That you have seen.", examples=[1])]
    lines: RecurringLines


class MoveIn(Schema):
    """Another day for one run."""

    model_config = ConfigDict(extra="forbid")

    to: DayIn


class RecurringDifference(TypedDict):
    """How a line differs from what was planned; `text` says it in the caller's language."""

    kind: Annotated[DifferenceName, Field(examples=["price"])]
    sku: Sku
    got_sku: Annotated[Sku | None, Field(description="What comes instead.")]
    quantity: Quantity
    got_quantity: Quantity | None
    before: UnitPrice | None
    after: UnitPrice | None
    text: Annotated[str, Field(examples=["Paper: the price rose from €4.00 to €5.00."])]


class Occurrence(TypedDict):
    """A due date, and the day on which it runs."""

    due_on: Day
    runs_on: Day


class Dates(TypedDict):
    """What a rule says, and its next five dates."""

    rule: Annotated[str, Field(description="In words.", examples=["every 2 months on the last working day"])]
    dates: list[Occurrence]


class Rule(TypedDict):
    """When it is due, as `RuleIn` says it."""

    period: Annotated[PeriodName, Field(examples=["month"])]
    every: Annotated[int, Field(examples=[2])]
    anchor_on: Day
    weekdays: list[Weekday]
    month_place: Annotated[Place, Field(examples=["last_day"])]
    month_day: Annotated[int | None, Field(examples=[31])]
    nth: Annotated[int, Field(examples=[1])]
    weekday: Weekday
    shift: Annotated[ShiftName, Field(examples=["before"])]
    ends_on: Day | None


class AgreedBeforehand(TypedDict):
    """Who agreed beforehand to its runs: up to so much (net) each, until a day."""

    person: Annotated[str, Field(examples=["Ana Ruiz"])]
    amount: Amount
    until_on: Day


class RecurringRun(TypedDict):
    """What became of one due date."""

    id: Id
    due_on: Day
    runs_on: Day
    state: Annotated[RunStateName, Field(examples=["ordered"])]
    order_id: Id | None
    reason: Annotated[str, Field(description="Why it was not ordered, in its owner's language.", examples=[""])]
    differences: list[RecurringDifference]


class RunLine(TypedDict):
    """A line of a run as it would be ordered today; null prices where it cannot be ordered."""

    sku: Sku
    quantity: Quantity
    unit_price: UnitPrice | None
    amount: Amount | None


class RunToday(TypedDict):
    """What a run would be today, and what differs from what was planned."""

    fingerprint: Fingerprint
    net: Amount
    lines: list[RunLine]
    differences: list[RecurringDifference]


class RunDetail(RecurringRun):
    """A run; `today` where it still waits for a person or for goods."""

    recurring_order_id: Id
    today: RunToday | None


class RunToCome(TypedDict):
    """A date to come, at today's prices and stock."""

    due_on: Day
    runs_on: Day
    is_skipped: Annotated[bool, Field(examples=[False])]
    has_own_lines: Annotated[bool, Field(examples=[False])]
    net: Annotated[
        Amount | None, Field(description="Null where its owner may not order any more, and by levels after the first.")
    ]


class RecurringLine(TypedDict):
    """A line of each run, with the net price that was accepted last."""

    sku: Sku
    quantity: Quantity
    accepted_unit_price: UnitPrice | None


class RecurringOrder(TypedDict):
    """An order that is placed again and again, in the name of its owner."""

    id: Id
    version: Annotated[int, Field(examples=[1])]
    name: Annotated[str, Field(examples=["Stationery"])]
    state: Annotated[StateName, Field(examples=["active"])]
    rule: Annotated[str, Field(description="In words.", examples=["every 2 months on the last working day"])]
    recurrence: Rule
    hour: Annotated[int, Field(description="Of the seller's clock.", examples=[6])]
    most_orders: Annotated[int | None, Field(examples=[12])]
    owner_id: Id
    deputy_id: Id | None
    list_id: Annotated[Id | None, Field(description="Whose levels count, for `par_levels`.")]
    notice_days: Annotated[int, Field(examples=[3])]
    note: Annotated[str, Field(examples=["For the third floor"])]
    payment_method: Annotated[str, Field(examples=["on_account"])]
    owner: Annotated[str, Field(examples=["Ana Ruiz"])]
    contents: Annotated[ContentsName, Field(examples=["fixed"])]
    price_policy: Annotated[PriceName, Field(examples=["accept"])]
    price_percent: Percent
    has_substitutes: Annotated[bool, Field(examples=[False])]
    when_missing: Annotated[MissingName, Field(examples=["leave_out"])]
    is_merged: Annotated[bool, Field(examples=[False])]
    delivery_address_id: Id
    po_number: Annotated[str, Field(examples=["2026-118"])]


class RecurringDetail(RecurringOrder):
    """With its lines (by levels: the most of each run), its next runs, and the former ones, the latest first."""

    lines: list[RecurringLine]
    next_runs: list[RunToCome]
    runs: list[RecurringRun]
    consents: list[AgreedBeforehand]


class RecurringOrders(TypedDict):
    """Those that the caller may see, at most 200, by name."""

    data: list[RecurringOrder]

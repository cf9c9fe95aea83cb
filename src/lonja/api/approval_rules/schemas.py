"""What is asked and answered about approval rules, the policy of approvals, and delegations."""

from __future__ import annotations

from typing import Annotated, Literal

from ninja import Schema
from pydantic import ConfigDict, Field
from typing_extensions import TypedDict

from lonja.api.fields import NO_NUL, Amount, Currency, Day, DayIn, Id, IdIn, Percent, SkuIn
from lonja.api.shapes import PersonRef, UnitRef

Kind = Literal[
    "amount", "freight", "lines", "category", "brand", "products", "new_product", "no_contract", "wanted_within",
    "payment", "budget_left", "over_limit", "requester", "requester_role", "ship_to",
]  # fmt: skip
Effect = Literal["require", "allow", "refuse"]
Status = Literal["active", "off", "draft"]
AmountIn = Annotated[str, Field(pattern=r"^[0-9]{1,12}(\.[0-9]{1,4})?$", examples=["1000.00"])]
Word = Annotated[str, Field(min_length=1, max_length=80, pattern=NO_NUL)]


class RuleConditionIn(Schema):
    """A condition: its `kind` says which of the other fields it has. Amounts are net, in the company's currency."""

    model_config = ConfigDict(extra="forbid")

    kind: Annotated[Kind, Field(examples=["amount"])]
    amount: AmountIn | None = None
    days: Annotated[int | None, Field(ge=0, le=366)] = None
    whose: Literal["requester", "cost_center"] | None = None
    count: Annotated[int | None, Field(ge=1, le=10_000)] = None
    category: Annotated[Word | None, Field(description="Its code.")] = None
    brand: Word | None = None
    skus: Annotated[list[SkuIn] | None, Field(min_length=1, max_length=500)] = None
    method: Annotated[Word | None, Field(description="on_account.")] = None
    user_id: IdIn | None = None
    role_id: IdIn | None = None
    address_id: IdIn | None = None


class RuleApproverIn(Schema):
    """Who is asked: by exactly one of these."""

    model_config = ConfigDict(extra="forbid")

    role_id: IdIn | None = None
    user_id: IdIn | None = None
    levels_up: Annotated[
        int | None, Field(ge=0, le=20, description="Who approves so many units above.", examples=[None])
    ] = None
    is_owner: Annotated[bool, Field(description="The owners of the cost centers that are charged.")] = False


class RuleStepIn(Schema):
    """One step: `needed` of these must agree."""

    model_config = ConfigDict(extra="forbid")

    needed: Annotated[int, Field(ge=1, le=100, examples=[1])]
    approvers: Annotated[list[RuleApproverIn], Field(min_length=1, max_length=100)]


class RulePatienceIn(Schema):
    """How long what the rule asks for waits; null: as the company says, 0: never."""

    model_config = ConfigDict(extra="forbid")

    remind_after: Annotated[int | None, Field(ge=0, le=1440, examples=[4])] = None
    escalate_after: Annotated[int | None, Field(ge=0, le=1440, examples=[8])] = None
    waits_in: Annotated[Literal["days", "hours"], Field(description="Working days, or hours of them.")] = "days"
    escalates_to: Annotated[
        RuleApproverIn | None, Field(description="Who is asked first then, by role, person or levels above.")
    ] = None


class ApprovalRuleIn(Schema):
    """A rule as it should be."""

    model_config = ConfigDict(extra="forbid")

    name: Annotated[str, Field(min_length=1, max_length=120, pattern=NO_NUL, examples=["Orders from 1,000 EUR"])]
    unit_id: Annotated[IdIn | None, Field(description="For this unit and all below it; null: the company.")] = None
    effect: Effect = "require"
    refusal: Annotated[str, Field(max_length=300, pattern=NO_NUL, description="What the buyer reads.")] = ""
    allows_self: Annotated[bool, Field(description="The requester may agree himself, if he is asked.")] = False
    status: Status = "active"
    position: Annotated[
        int | None, Field(ge=0, le=30_000, description="Null: where it is, a new one last.", examples=[1])
    ] = None
    when: Annotated[
        list[Annotated[list[RuleConditionIn], Field(min_length=1, max_length=60)]],
        Field(max_length=60, description="Every block must hold, of each block one condition; none: every order."),
    ] = []
    steps: Annotated[list[RuleStepIn], Field(max_length=20, description="Asked one after the other.")] = []
    patience: Annotated[RulePatienceIn | None, Field(description="Null: as the company says.")] = None


class RuleCondition(TypedDict):
    """A condition in words; `kind` says what it looks at."""

    kind: Annotated[str, Field(examples=["amount"])]
    text: Annotated[str, Field(description="In the caller's language.", examples=["net amount from 1,000.00 EUR"])]
    values: Annotated[dict[str, str | int | list[str]], Field(description="As they are sent.")]


class RuleApprover(TypedDict):
    """Who is asked."""

    text: Annotated[str, Field(examples=["Approver"])]
    role_id: Id | None
    user_id: Id | None
    levels_up: Annotated[int | None, Field(examples=[None])]
    is_owner: Annotated[bool, Field(examples=[False])]


class RuleStep(TypedDict):
    """One step."""

    needed: Annotated[int, Field(examples=[1])]
    approvers: list[RuleApprover]


class RulePatience(TypedDict):
    """How long what the rule asks for waits; null: as the company says, 0: never."""

    remind_after: Annotated[int | None, Field(examples=[4])]
    escalate_after: Annotated[int | None, Field(examples=[8])]
    waits_in: Literal["days", "hours"]
    escalates_to: RuleApprover | None


class ApprovalRule(TypedDict):
    """An approval rule. `when` are blocks that must all hold, of each one condition."""

    id: Id
    position: Annotated[int, Field(examples=[0])]
    name: Annotated[str, Field(examples=["Orders from 1,000 EUR"])]
    unit: UnitRef | None
    effect: Effect
    refusal: Annotated[str, Field(examples=[""])]
    allows_self: Annotated[bool, Field(examples=[False])]
    status: Status
    when: list[list[RuleCondition]]
    steps: list[RuleStep]
    patience: RulePatience


class ApprovalRules(TypedDict):
    """The rules of the company in their order."""

    data: list[ApprovalRule]


class RuleStop(TypedDict):
    """A step at which orders would have waited."""

    asked: Annotated[str, Field(examples=["Approver"])]
    names: Annotated[list[str], Field(description="Who could have answered.", examples=[["Ana Ruiz"]])]
    orders: Annotated[int, Field(examples=[12])]
    hours: Annotated[int | None, Field(description="What it normally takes; null: not known.", examples=[5])]


class ApprovalDryRun(TypedDict):
    """What a rule would have done to the orders of the last 91 days. Of past orders the roles of today count."""

    orders: Annotated[int, Field(description="All of the 91 days.", examples=[120])]
    hit: Annotated[int, Field(description="Those that it applies to.", examples=[12])]
    only_by_it: Annotated[int, Field(description="Those of them that no other rule stops.", examples=[7])]
    amount: Amount
    currency: Currency
    hours: Annotated[int | None, Field(description="All its steps together.", examples=[9])]
    dead_ends: Annotated[int, Field(description="Those that nobody could have approved.", examples=[0])]
    stops: list[RuleStop]


class ApprovalPolicyIn(Schema):
    """How the company approves."""

    model_config = ConfigDict(extra="forbid")

    price_tolerance_percent: Annotated[str, Field(pattern=r"^[0-9]{1,3}(\.[0-9]{1,2})?$", examples=["2"])]
    remind_after_days: Annotated[int, Field(ge=0, le=60, examples=[2])]
    escalate_after_days: Annotated[int, Field(ge=0, le=60, examples=[4])]
    link_up_to: Annotated[AmountIn | None, Field(description="Null: links in mails decide any amount; 0: none.")] = None


class ApprovalPolicy(TypedDict):
    """How the company approves. Days are working days; 0 is never."""

    price_tolerance_percent: Annotated[Percent, Field(description="By which an approved total may rise.")]
    remind_after_days: Annotated[int, Field(examples=[2])]
    escalate_after_days: Annotated[int, Field(examples=[4])]
    link_up_to: Amount | None


class ApprovalDelegationIn(Schema):
    """Who stands in for the caller, from the first to the last day."""

    model_config = ConfigDict(extra="forbid")

    substitute_id: IdIn
    first_on: DayIn
    last_on: DayIn


class ApprovalDelegation(TypedDict):
    """Somebody decides in the place of one who is away."""

    id: Id
    absent: PersonRef
    substitute: PersonRef
    first_on: Day
    last_on: Day


class ApprovalDelegations(TypedDict):
    """Those that count now or later."""

    data: list[ApprovalDelegation]

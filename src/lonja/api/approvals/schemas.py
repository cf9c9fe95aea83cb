"""What is asked and answered about approvals."""

from __future__ import annotations

from typing import Annotated, Literal

from ninja import Schema
from pydantic import ConfigDict, Field
from typing_extensions import TypedDict

from lonja.api.fields import NO_NUL, Amount, Currency, Fingerprint, FingerprintIn, Id, IdIn, Moment, QuantityIn
from lonja.api.paging import CursorIn, Limit, Next
from lonja.api.shapes import PersonRef, UnitRef

RequestState = Literal["open", "approved", "rejected", "withdrawn", "superseded", "returned"]
StepState = Literal["waiting", "approved", "rejected", "spared", "returned"]


class ApprovalsAsk(Schema):
    """Which requests."""

    model_config = ConfigDict(extra="forbid")

    state: Annotated[list[RequestState], Field(max_length=6, description="May be repeated.", examples=[["open"]])] = []
    waiting_for_me: Annotated[bool, Field(description="Only those that the caller may decide now.")] = False
    limit: Limit = 24
    cursor: CursorIn | None = None


class DecisionIn(Schema):
    """A decision on what was seen."""

    model_config = ConfigDict(extra="forbid")

    fingerprint: FingerprintIn
    comment: Annotated[
        str,
        Field(max_length=2000, pattern=NO_NUL, description="A rejection needs one.", examples=["Wrong cost center"]),
    ] = ""


class RemarkIn(Schema):
    """What should change of a line."""

    model_config = ConfigDict(extra="forbid")

    line_id: IdIn
    text: Annotated[str, Field(min_length=1, max_length=500, pattern=NO_NUL, examples=["Two are enough"])]


class ReturnIn(DecisionIn):
    """What should change of what was seen: a comment, remarks on lines, or both."""

    remarks: Annotated[list[RemarkIn], Field(max_length=5_000)] = []


class CutLineIn(Schema):
    """A smaller quantity of a line; 0 takes it out."""

    model_config = ConfigDict(extra="forbid")

    line_id: IdIn
    quantity: QuantityIn


class CutIn(DecisionIn):
    """Smaller quantities of what was seen, and why."""

    lines: Annotated[list[CutLineIn], Field(min_length=1, max_length=5_000)]


class OneOfSeveralIn(Schema):
    """A request, as it was seen."""

    model_config = ConfigDict(extra="forbid")

    id: IdIn
    fingerprint: FingerprintIn


class DecisionsIn(Schema):
    """One decision on several requests."""

    model_config = ConfigDict(extra="forbid")

    decision: Literal["approve", "reject"]
    comment: Annotated[
        str, Field(max_length=2000, pattern=NO_NUL, description="A rejection needs one.", examples=["Fine"])
    ] = ""
    approvals: Annotated[list[OneOfSeveralIn], Field(min_length=1, max_length=100)]


class Decided(TypedDict):
    """What became of one of several: its state then, or why the decision was refused."""

    id: Id
    state: Annotated[RequestState | None, Field(examples=["approved"])]
    refused: Annotated[str | None, Field(description="The code of the refusal.", examples=[None])]
    detail: Annotated[str | None, Field(description="In the caller's language.", examples=[None])]


class Decisions(TypedDict):
    """What became of each, in the order in which they were sent."""

    data: list[Decided]


class Step(TypedDict):
    """One consent, in its order: who is asked, by which rule, and what was decided."""

    position: Annotated[int, Field(examples=[1])]
    stage: Annotated[int, Field(description="Consents of one stage are asked for together.", examples=[1])]
    needed: Annotated[int, Field(description="So many of its stage are enough; the others are spared.", examples=[1])]
    rule: Annotated[str, Field(examples=["Orders from 1,000 EUR"])]
    asked: Annotated[str, Field(description="A role, a person, or a place.", examples=["Approver"])]
    state: Annotated[StepState, Field(examples=["waiting"])]
    decided_by: PersonRef | None
    decided_at: Moment | None
    comment: Annotated[str, Field(examples=[""])]


class Consent(TypedDict):
    """A request for consent and its steps, which are decided one after the other."""

    id: Id
    state: Annotated[RequestState, Field(examples=["open"])]
    requested_at: Moment
    closed_at: Moment | None
    steps: list[Step]


class OrderRef(TypedDict):
    """The order that waits."""

    id: Id
    number: Annotated[str, Field(examples=["P100042"])]


class Approval(Consent):
    """A request for consent to an order. `amount` is net."""

    order: OrderRef
    unit: UnitRef
    requester: Annotated[PersonRef | None, Field(description="Null when a machine ordered.")]
    currency: Currency
    amount: Amount
    fingerprint: Fingerprint
    is_my_turn: Annotated[bool, Field(description="Whether the caller may decide it now.", examples=[False])]


class ApprovalPage(TypedDict):
    """A page of requests, the latest first."""

    data: list[Approval]
    next: Next

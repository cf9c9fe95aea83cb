"""What is asked and answered about approvals."""

from __future__ import annotations

from typing import Annotated, Literal

from ninja import Schema
from pydantic import ConfigDict, Field
from typing_extensions import TypedDict

from lonja.api.fields import NO_NUL, Amount, Currency, Fingerprint, FingerprintIn, Id, Moment
from lonja.api.paging import CursorIn, Limit, Next
from lonja.api.shapes import PersonRef, UnitRef

RequestState = Literal["open", "approved", "rejected", "withdrawn", "superseded"]
StepState = Literal["waiting", "approved", "rejected"]


class ApprovalsAsk(Schema):
    """Which requests."""

    model_config = ConfigDict(extra="forbid")

    state: Annotated[list[RequestState], Field(max_length=5, description="May be repeated.", examples=[["open"]])] = []
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


class Step(TypedDict):
    """One consent, in its order: who is asked, by which rule, and what was decided."""

    position: Annotated[int, Field(examples=[1])]
    rule: Annotated[str, Field(examples=["Orders from 1,000 EUR"])]
    asked: Annotated[str, Field(description="A role or a person.", examples=["Approver"])]
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

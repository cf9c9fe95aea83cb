"""What is asked and answered about notices to accounts payable."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from ninja import Schema
from pydantic import ConfigDict, Field
from typing_extensions import TypedDict

from lonja.api.fields import NAME, NO_NUL, Id, Moment
from lonja.api.paging import CursorIn, Limit, Next
from lonja.notifications.payables.actions import MOST_RECIPIENTS

State = Annotated[Literal["waiting", "delivered", "failed"], Field(examples=["delivered"])]
Kind = Annotated[Literal["mail", "webhook", "file"], Field(examples=["file"])]


FileFormatName = Annotated[
    Literal["csv", "json"], Field(description="Of what hangs on the mail, or can be fetched.", examples=["csv"])
]


class TargetIn(Schema):
    """How accounts payable is told: recipients for a mail, an https address for a webhook, a format for files."""

    model_config = ConfigDict(extra="forbid")

    name: Annotated[str, Field(min_length=1, max_length=100, pattern=NAME, examples=["Accounting"])]
    kind: Kind
    recipients: Annotated[
        list[Annotated[str, Field(max_length=254, pattern=NO_NUL, examples=["ap@talleresnorte.example"])]],
        Field(max_length=MOST_RECIPIENTS),
    ] = []
    url: Annotated[str, Field(max_length=500, pattern=NO_NUL, examples=["https://erp.talleresnorte.example/in"])] = ""
    format: FileFormatName = "csv"
    is_active: Annotated[bool, Field(strict=True, examples=[True])] = True


class PayableTarget(TypedDict):
    """One way in which closed purchases are told."""

    id: Id
    name: Annotated[str, Field(examples=["Accounting"])]
    kind: Kind
    recipients: Annotated[list[str], Field(examples=[["ap@talleresnorte.example"]])]
    url: Annotated[str, Field(examples=[""])]
    format: FileFormatName
    is_active: Annotated[bool, Field(examples=[True])]


class PayableTargets(TypedDict):
    """By name."""

    data: list[PayableTarget]


class TargetSecret(TypedDict):
    """With what a webhook's notices are signed."""

    secret: Annotated[str, Field(examples=["kept-by-both-sides"])]


class NoticesAsk(Schema):
    """Which notices."""

    model_config = ConfigDict(extra="forbid")

    state: Annotated[list[State], Field(max_length=3, description="May be repeated.", examples=[["delivered"]])] = []
    kind: Annotated[list[Kind], Field(max_length=3, description="May be repeated.", examples=[["file"]])] = []
    limit: Limit = 24
    cursor: CursorIn | None = None


class PayableNotice(TypedDict):
    """That a target is told of a closed purchase. Its `id` is the key by which it is booked once."""

    id: Id
    target: Annotated[str, Field(description="The target's name.", examples=["Accounting"])]
    kind: Kind
    state: State
    is_test: Annotated[bool, Field(description="An example: nothing was bought.", examples=[False])]
    attempts: Annotated[int, Field(examples=[1])]
    error: Annotated[str, Field(description="What stood against it at the last try.", examples=[""])]
    created_at: Moment
    delivered_at: Moment | None
    content: Annotated[
        dict[str, Any],
        Field(description="What is told: `event`, `is_test`, `occurred_at`, `company`, `seller`, `order` with lines."),
    ]


class PayableNotices(TypedDict):
    """A page of notices, the latest first."""

    data: list[PayableNotice]
    next: Next

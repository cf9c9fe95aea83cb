"""What is asked and answered about notices to accounts payable."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from ninja import Schema
from pydantic import ConfigDict, Field
from typing_extensions import TypedDict

from lonja.api.fields import Id, Moment
from lonja.api.paging import CursorIn, Limit, Next

State = Annotated[Literal["waiting", "delivered", "failed"], Field(examples=["delivered"])]
Kind = Annotated[Literal["mail", "webhook", "file"], Field(examples=["file"])]


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

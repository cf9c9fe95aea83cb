"""What is asked and answered about changes."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from ninja import Schema
from pydantic import ConfigDict, Field
from typing_extensions import TypedDict

from lonja.api.paging import SOME_CURSOR

Kind = Literal["products", "stock", "prices", "part-numbers"]
MOST = 1_000


class ChangesAsk(Schema):
    """From where, and of what."""

    model_config = ConfigDict(extra="forbid")

    since: Annotated[
        str | None,
        Field(
            max_length=1000,
            description="The `next` of the page before, as it was given. Without it all that there is comes first.",
            examples=[SOME_CURSOR],
        ),
    ] = None
    kinds: Annotated[
        list[Kind],
        Field(
            max_length=4,
            description="Without it all that the caller may see. With `since` those of the page before.",
            examples=[["prices", "stock"]],
        ),
    ] = []
    limit: Annotated[int, Field(ge=1, le=MOST, description="How many a page holds at most.", examples=[500])] = 500


class ChangeLine(TypedDict):
    """One thing as it is now. Several rows only for prices: by quantity and time."""

    kind: Annotated[Kind, Field(examples=["prices"])]
    op: Annotated[Literal["upsert", "delete"], Field(description="`delete`: it is no more.", examples=["upsert"])]
    key: Annotated[
        dict[str, str],
        Field(
            description="What it is. Of a list, warehouse or company alone: all that was under it is gone.",
            examples=[{"list": "trade", "sku": "933-8-40-A2"}],
        ),
    ]
    rows: Annotated[
        list[dict[str, Any]],
        Field(
            description="Its rows as `POST /bulk/{kind}` takes them; none for what is gone.",
            examples=[[{"list": "trade", "sku": "933-8-40-A2", "from_quantity": "1", "price": "12.4"}]],
        ),
    ]


class ChangesPage(TypedDict):
    """A page of changes."""

    data: list[ChangeLine]
    next: Annotated[
        str,
        Field(description="Where the next page begins: keep it, and send it as `since`.", examples=[SOME_CURSOR]),
    ]
    has_more: Annotated[bool, Field(description="Whether to ask on at once; else later.", examples=[False])]

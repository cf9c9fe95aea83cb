"""What is asked and answered about changes."""

from __future__ import annotations

from typing import Annotated, Any, Literal, NotRequired

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


class FollowedRelation(TypedDict):
    """Another product that belongs to it."""

    kind: Annotated[str, Field(examples=["accessory"])]
    sku: Annotated[str, Field(examples=["934-8-A2"])]
    reasons: Annotated[dict[str, str], Field(description="Why, by language.", examples=[{"en": "fits"}])]


class FollowedDocument(TypedDict):
    """A document: a link, or a file of the store's, known by the hash of its content."""

    code: Annotated[str, Field(examples=["sheet"])]
    kind: Annotated[str, Field(examples=["datasheet"])]
    names: Annotated[dict[str, str], Field(examples=[{"en": "Data sheet"}])]
    language: Annotated[str, Field(description="That of the document; empty for none.", examples=["en"])]
    link: Annotated[str | None, Field(examples=["https://papers.example/933.pdf"])]
    sha256: Annotated[str | None, Field(examples=[None])]
    file_name: Annotated[str | None, Field(examples=[None])]
    media_type: Annotated[str | None, Field(examples=[None])]


class FollowedComponent(TypedDict):
    """A part of a kit."""

    sku: Annotated[str, Field(examples=["934-8-A2"])]
    quantity: Annotated[str, Field(description="In one sales unit of the kit.", examples=["2"])]


class FollowedRule(TypedDict):
    """That a choice `requires` or `excludes` another one."""

    kind: Annotated[str, Field(examples=["requires"])]
    option: Annotated[str, Field(examples=["head"])]
    choice: Annotated[str, Field(examples=["flat"])]


class FollowedChoice(TypedDict):
    """A choice, and what it adds: an amount for each sales unit, or percent of the price."""

    code: Annotated[str, Field(examples=["long"])]
    names: Annotated[dict[str, str], Field(examples=[{"en": "Long"}])]
    amount: Annotated[str | None, Field(examples=["1.5"])]
    currency: Annotated[str | None, Field(examples=["EUR"])]
    percent: Annotated[str | None, Field(examples=[None])]
    rules: list[FollowedRule]


class FollowedOption(TypedDict):
    """Something that is chosen when the product is bought."""

    code: Annotated[str, Field(examples=["length"])]
    names: Annotated[dict[str, str], Field(examples=[{"en": "Length"}])]
    required: Annotated[bool, Field(examples=[True])]
    choices: list[FollowedChoice]


class Belongings(TypedDict):
    """What belongs to a product beside its row."""

    relations: list[FollowedRelation]
    documents: list[FollowedDocument]
    components: list[FollowedComponent]
    options: list[FollowedOption]


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
    belongings: NotRequired[Annotated[Belongings, Field(description="Of products that are there.")]]


class ChangesPage(TypedDict):
    """A page of changes."""

    data: list[ChangeLine]
    next: Annotated[
        str,
        Field(description="Where the next page begins: keep it, and send it as `since`.", examples=[SOME_CURSOR]),
    ]
    has_more: Annotated[bool, Field(description="Whether to ask on at once; else later.", examples=[False])]

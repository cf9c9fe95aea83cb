"""What is asked and answered about roles."""

from __future__ import annotations

from typing import Annotated, Literal

from ninja import Schema
from pydantic import ConfigDict, Field
from typing_extensions import TypedDict

from lonja.api.access.schemas import PermissionName, ScopeName, UpTo
from lonja.api.fields import NAME, Id
from lonja.companies.permissions import BUYER_PERMISSIONS, LIMITED_PERMISSIONS, Scope

LIMITED = ", ".join(LIMITED_PERMISSIONS)


class GrantIn(Schema):
    """A right, how far it reaches, and up to how much."""

    model_config = ConfigDict(extra="forbid")

    permission: Annotated[
        Literal[tuple(str(each) for each in BUYER_PERMISSIONS)],  # type: ignore[valid-type]
        Field(examples=["orders.place"]),
    ]
    scope: Annotated[
        Literal[tuple(str(each) for each in Scope)],  # type: ignore[valid-type]
        Field(examples=["unit_and_below"]),
    ]
    up_to: Annotated[
        str | None,
        Field(
            pattern=r"^[0-9]{1,12}(\.[0-9]{1,3})?$",
            description=f"For each order, net, in the company's currency; of {LIMITED} only. Null: no limit.",
            examples=["500.00"],
        ),
    ] = None


class RoleIn(Schema):
    """A role of the company's own: all of its rights."""

    model_config = ConfigDict(extra="forbid")

    name: Annotated[str, Field(min_length=1, max_length=80, pattern=NAME, examples=["Site foreman"])]
    grants: Annotated[list[GrantIn], Field(min_length=1, max_length=len(BUYER_PERMISSIONS))]


class Grant(TypedDict):
    """A right of a role."""

    permission: PermissionName
    scope: ScopeName
    up_to: UpTo


class Role(TypedDict):
    """A role; `is_own` are those that the company made and may change."""

    id: Id
    code: Annotated[str, Field(examples=["buyer"])]
    name: Annotated[str, Field(examples=["Buyer"])]
    is_own: Annotated[bool, Field(examples=[False])]
    is_archived: Annotated[bool, Field(examples=[False])]
    holders: Annotated[int, Field(description="How many people of the company have it.", examples=[3])]
    grants: list[Grant]


class Roles(TypedDict):
    """All roles of the company, the archived ones last."""

    data: list[Role]

"""What is asked and answered about access."""

from __future__ import annotations

from typing import Annotated, Literal

from ninja import Schema
from pydantic import ConfigDict, Field
from typing_extensions import TypedDict

from lonja.api.fields import Amount, Id
from lonja.companies.permissions import BUYER_PERMISSIONS, Permission, Scope
from lonja.companies.queries import Way

PermissionName = Annotated[
    str,
    Field(
        description="Code of a right.",
        json_schema_extra={"enum": [str(each) for each in BUYER_PERMISSIONS]},
        examples=["orders.place"],
    ),
]
ScopeName = Annotated[
    str,
    Field(
        description="How far the role says that the right reaches.",
        json_schema_extra={"enum": [str(each) for each in Scope]},
        examples=["unit_and_below"],
    ),
]
WayName = Annotated[
    str,
    Field(
        description="How the role gets into the unit; the last two: what stops it.",
        json_schema_extra={"enum": [str(each) for each in Way]},
        examples=["above"],
    ),
]
UpTo = Annotated[
    Amount | None,
    Field(description="The most that one order may come to, net, in the company's currency; null: no limit."),
]


class UnitName(TypedDict):
    """A unit of the company."""

    id: Id
    name: Annotated[str, Field(examples=["Purchasing"])]


class Source(TypedDict):
    """A role from which a right comes. Without `cascades` it ends in its unit, whatever its scope says."""

    role: Annotated[str, Field(examples=["Buyer"])]
    unit: UnitName
    scope: ScopeName
    cascades: Annotated[bool, Field(examples=[True])]
    up_to: UpTo


class Right(TypedDict):
    """One right of a person: where it reaches, up to how much, and all roles that it comes from."""

    permission: PermissionName
    is_whole_company: Annotated[bool, Field(examples=[False])]
    units: Annotated[list[UnitName], Field(description="The units that it reaches; none: own things only.")]
    up_to: UpTo
    sources: list[Source]


class Access(TypedDict):
    """What a person may do in the company."""

    data: list[Right]


class RoleWay(TypedDict):
    """By which role somebody gets into a unit, and how; or where it is stopped."""

    permission: PermissionName
    way: WayName
    source: Source


class Entry(TypedDict):
    """Somebody who gets into a unit, or is stopped before it."""

    person_id: Id
    name: Annotated[str, Field(examples=["Ana Ruiz"])]
    email: Annotated[str, Field(examples=["ana@talleresnorte.example"])]
    ways: list[RoleWay]


class Key(TypedDict):
    """An API key that acts in the unit."""

    id: Id
    name: Annotated[str, Field(examples=["our ERP"])]


class Entries(TypedDict):
    """Who gets into a unit."""

    people: list[Entry]
    stopped: Annotated[list[Entry], Field(description="Whose role reaches below, but is stopped before this unit.")]
    keys: list[Key]


class EntriesAsk(Schema):
    """How the list is narrowed."""

    model_config = ConfigDict(extra="forbid")

    permission: Annotated[
        Literal[tuple(str(each) for each in BUYER_PERMISSIONS)] | None,  # type: ignore[valid-type]
        Field(description="Only who may do this."),
    ] = None

    @property
    def asked(self) -> Permission | None:
        """The permission that was named."""
        return Permission(self.permission) if self.permission else None

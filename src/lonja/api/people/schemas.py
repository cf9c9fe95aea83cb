"""What is asked and answered about people."""

from __future__ import annotations

from typing import Annotated

from ninja import Schema
from pydantic import ConfigDict, Field
from typing_extensions import TypedDict

from lonja.api.access.schemas import UnitName
from lonja.api.fields import NO_NUL, Id, IdIn, Moment

EmailIn = Annotated[
    str,
    Field(max_length=254, pattern=r"^[^@\s\x00]+@[^@\s\x00]+\.[^@\s\x00]+$", examples=["ana@talleresnorte.example"]),
]
CascadesIn = Annotated[
    bool, Field(description="Whether the role reaches the units beneath, as far as its rights do.", examples=[True])
]


class RoleRef(TypedDict):
    """A role."""

    id: Id
    code: Annotated[str, Field(examples=["buyer"])]
    name: Annotated[str, Field(examples=["Buyer"])]


class HeldRole(TypedDict):
    """A role that somebody holds in a unit; `id` is that of the assignment."""

    id: Id
    role: RoleRef
    unit: UnitName
    cascades: Annotated[bool, Field(examples=[True])]


class Person(TypedDict):
    """Somebody of the company, with the roles that the caller may see."""

    id: Id
    name: Annotated[str, Field(examples=["Ana Ruiz"])]
    email: Annotated[str, Field(examples=["ana@talleresnorte.example"])]
    is_active: Annotated[bool, Field(examples=[True])]
    roles: list[HeldRole]


class People(TypedDict):
    """The people by name."""

    data: list[Person]


class Invitation(TypedDict):
    """An invitation that is still open, or has run out."""

    id: Id
    email: Annotated[str, Field(examples=["ana@talleresnorte.example"])]
    name: Annotated[str, Field(examples=["Ana Ruiz"])]
    role: RoleRef
    unit: UnitName
    cascades: Annotated[bool, Field(examples=[True])]
    expires_at: Moment


class Invitations(TypedDict):
    """The invitations that nobody used."""

    data: list[Invitation]


class InvitationIn(Schema):
    """Whom to invite to which role in which unit."""

    model_config = ConfigDict(extra="forbid")

    email: EmailIn
    name: Annotated[str, Field(max_length=150, pattern=NO_NUL, examples=["Ana Ruiz"])] = ""
    role_id: IdIn
    unit_id: IdIn
    cascades: CascadesIn = True


class HeldRoleIn(Schema):
    """One more role."""

    model_config = ConfigDict(extra="forbid")

    role_id: IdIn
    unit_id: IdIn
    cascades: CascadesIn = True


class CascadeIn(Schema):
    """How far a role that somebody holds reaches."""

    model_config = ConfigDict(extra="forbid")

    cascades: CascadesIn


class LeaveIn(Schema):
    """Who takes over what hangs on somebody who leaves, by kind; null ends what may end."""

    model_config = ConfigDict(extra="forbid")

    heirs: Annotated[
        dict[Annotated[str, Field(max_length=40, pattern=NO_NUL)], IdIn | None],
        Field(max_length=50, description="By the `code` of what hangs on the person."),
    ] = {}


class Hanging(TypedDict):
    """One kind of things that hang on a person."""

    code: Annotated[str, Field(examples=["recurring_orders"])]
    title: Annotated[str, Field(examples=["Recurring orders"])]
    may_end: Annotated[bool, Field(description="Whether it may end where nobody takes it over.", examples=[False])]
    things: list[Annotated[str, Field(examples=["Stationery"])]]


class Hangings(TypedDict):
    """What must be handed over before the person can leave."""

    data: list[Hanging]

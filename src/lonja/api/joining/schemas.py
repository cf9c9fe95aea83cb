"""What is asked and answered about joining a company."""

from __future__ import annotations

from typing import Annotated, Literal

from ninja import Schema
from pydantic import ConfigDict, Field
from typing_extensions import TypedDict

from lonja.api.fields import NAME, Id, IdIn, Moment
from lonja.api.people.schemas import EmailIn

ProofName = Literal["mail", "seller", "web"]
JoinStateName = Literal["unconfirmed", "waiting", "approved", "refused"]


class JoinRequest(TypedDict):
    """Somebody who asks to join, by an address of the company that he reads."""

    id: Id
    email: Annotated[str, Field(examples=["ana@talleresnorte.example"])]
    name: Annotated[str, Field(examples=["Ana Ruiz"])]
    note: Annotated[str, Field(examples=["Workshop 2, from Monday"])]
    state: Annotated[JoinStateName, Field(examples=["waiting"])]
    confirmed_at: Moment | None
    decided_at: Moment | None


class JoinRequests(TypedDict):
    """Those that wait, the longest waiting first."""

    data: list[JoinRequest]


class LetInIn(Schema):
    """With which role somebody joins, and in which unit."""

    model_config = ConfigDict(extra="forbid")

    unit_id: IdIn
    role_id: IdIn


class MailDomain(TypedDict):
    """A domain of mail that the company says is its own; it counts once it is proved."""

    id: Id
    domain: Annotated[str, Field(examples=["talleresnorte.example"])]
    proof: Annotated[ProofName | None, Field(description="How it was proved; null: not yet.", examples=["web"])]
    proved_at: Moment | None
    proof_email: Annotated[str, Field(description="Where the last link went.", examples=["it@talleresnorte.example"])]
    file_address: Annotated[
        str,
        Field(
            description="Where a file proves it, too.",
            examples=["https://talleresnorte.example/.well-known/lonja-domain.txt"],
        ),
    ]
    file_text: Annotated[str, Field(description="What that file holds.", examples=["lonja-domain=4f1c"])]


class MailDomains(TypedDict):
    """By name."""

    data: list[MailDomain]


class DomainIn(Schema):
    """What stands behind the @ of the people's addresses."""

    model_config = ConfigDict(extra="forbid")

    domain: Annotated[str, Field(min_length=1, max_length=253, pattern=NAME, examples=["talleresnorte.example"])]


class ProofIn(Schema):
    """To which address of the domain the link goes."""

    model_config = ConfigDict(extra="forbid")

    email: EmailIn

"""Facts of this room that others may hear."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from lonja.core.events import Event


@dataclass(frozen=True)
class PersonInvited(Event):
    """Somebody was invited by mail; `queries.invitation_mail` has what to write, and the link's token."""

    invitation_id: UUID


@dataclass(frozen=True)
class PasswordResetAsked(Event):
    """Somebody says that he forgot the password of this address, which may be unknown; see `queries.reset_mail`."""

    email: str
    language: str


@dataclass(frozen=True)
class ActingStarted(Event):
    """One of the seller's people began to see the store as a customer, for this reason, or only to look at it."""

    staff_id: UUID
    company_id: UUID
    reason: str
    is_looking: bool = False


@dataclass(frozen=True)
class ActingEnded(Event):
    """He is himself again."""

    staff_id: UUID
    company_id: UUID


@dataclass(frozen=True)
class RegistrationMade(Event):
    """Somebody wants to become a customer; `queries.registration_mail` has what to write, and the link's token."""

    registration_id: UUID


@dataclass(frozen=True)
class RegistrationAnswered(Event):
    """His address is confirmed, or he answered: the registration waits for the seller."""

    registration_id: UUID


@dataclass(frozen=True)
class RegistrationAsked(Event):
    """The seller wants to know more of him."""

    registration_id: UUID


@dataclass(frozen=True)
class RegistrationRefused(Event):
    """The seller does not take him."""

    registration_id: UUID


@dataclass(frozen=True)
class DomainProofAsked(Event):
    """A company says that a domain is its own; a link goes to an address there."""

    domain_id: UUID


@dataclass(frozen=True)
class JoinAsked(Event):
    """Somebody asks to join the company of his address, which is not confirmed yet."""

    request_id: UUID


@dataclass(frozen=True)
class JoinWaits(Event):
    """His address is confirmed: the administrators of the company are asked."""

    request_id: UUID


@dataclass(frozen=True)
class JoinRefused(Event):
    """They do not let him in."""

    request_id: UUID

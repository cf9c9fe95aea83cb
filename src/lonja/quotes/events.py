"""Facts of quotes that other rooms hear of."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from lonja.core.events import Event


@dataclass(frozen=True)
class QuoteRequested(Event):
    """A buyer sent a request, or proposes changes to an offer."""

    quote_id: UUID
    revision_id: UUID


@dataclass(frozen=True)
class QuoteSent(Event):
    """The seller sent a revision."""

    quote_id: UUID
    revision_id: UUID


@dataclass(frozen=True)
class QuoteAccepted(Event):
    """The buyer accepted, whole or in part."""

    quote_id: UUID
    acceptance_id: UUID


@dataclass(frozen=True)
class QuoteDeclined(Event):
    """One of both sides said no; `side` is who."""

    quote_id: UUID
    side: str


@dataclass(frozen=True)
class QuoteWithdrawn(Event):
    """The side that had asked or offered took it back."""

    quote_id: UUID
    side: str


@dataclass(frozen=True)
class QuoteExpiring(Event):
    """The last day of an offer is near."""

    quote_id: UUID
    revision_id: UUID


@dataclass(frozen=True)
class QuoteRanOut(Event):
    """The last day of an offer is past."""

    quote_id: UUID


@dataclass(frozen=True)
class QuoteConsentAsked(Event):
    """A draft of the seller's earns less than the floor: somebody who may is asked to agree."""

    quote_id: UUID
    revision_id: UUID


@dataclass(frozen=True)
class QuoteConsentGiven(Event):
    """It may be sent as it is."""

    quote_id: UUID
    revision_id: UUID


@dataclass(frozen=True)
class QuoteCommented(Event):
    """Somebody said something about a quote or one of its lines."""

    quote_id: UUID
    comment_id: int


@dataclass(frozen=True)
class FrameworkEnding(Event):
    """The end of a framework agreement is near."""

    framework_id: UUID


@dataclass(frozen=True)
class FrameworkRanOut(Event):
    """The last day of a framework agreement is past."""

    framework_id: UUID


@dataclass(frozen=True)
class GuestRequestMade(Event):
    """Somebody without an account asks for a quote; his address is to be confirmed."""

    guest_id: UUID


@dataclass(frozen=True)
class GuestRequestConfirmed(Event):
    """His address is right: he waits for the seller."""

    guest_id: UUID


@dataclass(frozen=True)
class GuestRequestRefused(Event):
    """Nothing is offered to him."""

    guest_id: UUID


@dataclass(frozen=True)
class GuestRequestTaken(Event):
    """His request is a quote of a customer's now."""

    guest_id: UUID

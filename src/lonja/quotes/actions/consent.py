"""Writes: the floor and the limits beyond which an offer needs consent inside the seller's house, and that consent."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from uuid import UUID

from lonja.companies.actor import Actor
from lonja.companies.models import User
from lonja.companies.permissions import Permission
from lonja.core import clock
from lonja.core.audit import transaction_by
from lonja.core.errors import ChangedMeanwhile
from lonja.core.events import record
from lonja.quotes.actions.drafts import draft_of
from lonja.quotes.actions.frame import lock_quote
from lonja.quotes.errors import QuoteAboveLimit, QuoteLimitInvalid, QuoteNeedsConsent
from lonja.quotes.events import QuoteConsentAsked, QuoteConsentGiven
from lonja.quotes.models import Quote, QuoteFloor, QuoteLimit, QuoteLine, QuoteRevision, Side
from lonja.quotes.queries.limits import scruples_of
from lonja.web import formats


def set_floor(actor: Actor, margin_percent: Decimal | None) -> QuoteFloor:
    """Say what every line must earn at least, in percent, to be offered without consent; None: anything goes.

    Raises PermissionMissing.
    """
    actor.require(Permission.SALES_QUOTES_APPROVE)
    with transaction_by(actor, "set_quote_floor"):
        floor, _ = QuoteFloor.objects.update_or_create(pk=1, defaults={"margin_percent": margin_percent})
        return floor


def ask_consent(actor: Actor, quote_id: UUID) -> QuoteRevision:
    """Ask those who may to agree to the draft as it is, below the floor or above what its author may send.

    Raises QuoteUnknown, QuoteMoveNotAllowed, PermissionMissing.
    """
    actor.require(Permission.SALES_QUOTES_MANAGE)
    with transaction_by(actor, "ask_quote_consent"):
        quote = lock_quote(actor, quote_id)
        revision = draft_of(quote, Side.SELLER)
        revision.consent_asked_at = clock.now()
        revision.save(update_fields=["consent_asked_at"])
        record(QuoteConsentAsked(quote.pk, revision.pk))
        return revision


def give_consent(actor: Actor, quote_id: UUID, *, seen: int) -> QuoteRevision:
    """Agree to the draft as it was seen (its version): it may be sent, until it is changed.

    Raises QuoteUnknown, QuoteMoveNotAllowed, ChangedMeanwhile, PermissionMissing.
    """
    actor.require(Permission.SALES_QUOTES_APPROVE)
    with transaction_by(actor, "give_quote_consent"):
        quote = lock_quote(actor, quote_id)
        revision = draft_of(quote, Side.SELLER)
        if revision.version != seen:
            raise ChangedMeanwhile
        revision.consent_by_id, revision.consent_version = actor.user_id, revision.version
        revision.save(update_fields=["consent_by", "consent_version"])
        record(QuoteConsentGiven(quote.pk, revision.pk))
        return revision


def set_limit(actor: Actor, person_id: UUID | None, currency: str, amount: Decimal | None) -> None:
    """Say up to what net amount a person of the seller's, or all (None), may send offers without consent.

    None as `amount` takes the limit away. Raises PermissionMissing, QuoteLimitInvalid for somebody who is not the
    seller's.
    """
    actor.require(Permission.SALES_QUOTES_APPROVE)
    if person_id is not None and not User.objects.filter(pk=person_id, assignments__unit=None).exists():
        raise QuoteLimitInvalid
    with transaction_by(actor, "set_quote_limit"):
        if amount is None:
            QuoteLimit.objects.filter(person=person_id, currency=currency).delete()
        else:
            QuoteLimit.objects.update_or_create(
                person_id=person_id, currency=currency, defaults={"amount": max(amount, Decimal(0))}
            )


def require_consent(actor: Actor, quote: Quote, revision: QuoteRevision, lines: Sequence[QuoteLine]) -> None:
    """Refuse to send what needs consent, without consent to just that: by the floor, or by what it may come to.

    Who may consent may send. Raises QuoteNeedsConsent, QuoteAboveLimit.
    """
    if actor.may(Permission.SALES_QUOTES_APPROVE) or revision.consent_version == revision.version:
        return
    found = scruples_of(actor, revision, lines, quote.currency, sender_id=actor.user_id)
    if found.margins.below:
        raise QuoteNeedsConsent(count=len(found.margins.below), floor=formats.percent(found.margins.floor))
    if found.is_above_limit:
        amounts = (formats.money(amount, quote.currency) for amount in (found.highest, found.limit))
        raise QuoteAboveLimit(**dict(zip(("amount", "limit"), amounts, strict=True)))

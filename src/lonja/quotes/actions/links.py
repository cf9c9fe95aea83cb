"""Writes: links by which one person accepts one offer from his mail, once; and whether his company lets him."""

from __future__ import annotations

import secrets
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from django.conf import settings

from lonja.companies.actor import Actor
from lonja.companies.models import User
from lonja.companies.permissions import Permission
from lonja.core.audit import repeated_on_deadlock, transaction_by
from lonja.core.clock import now, today
from lonja.quotes.actions.accepting import Acceptance, accept_quote
from lonja.quotes.actions.frame import lock_any_quote
from lonja.quotes.errors import QuoteLinkInvalid
from lonja.quotes.models import QuoteAcceptance, QuoteLink, QuotePolicy, QuoteRevision
from lonja.quotes.queries.links import hash_of, link_for


def permit_mail(actor: Actor, *, accepts_by_mail: bool) -> QuotePolicy:
    """Say whether the people of the actor's company may accept offers from their mail without signing in.

    Who may edit the approval rules says so: they count all the same. Raises PermissionMissing.
    """
    actor.require(Permission.RULES_MANAGE)
    with transaction_by(actor, "permit_quotes_by_mail"):
        policy, _ = QuotePolicy.objects.update_or_create(
            company_id=actor.company_id, defaults={"accepts_by_mail": accepts_by_mail}
        )
        return policy


def issue_link(revision: QuoteRevision, user: User) -> str:
    """A new secret token for this person to accept this revision until the end of its last day; its hash is kept."""
    token = secrets.token_urlsafe(32)
    last_day = revision.valid_until or today()
    ends = datetime.combine(last_day + timedelta(days=1), time(), ZoneInfo(settings.TIME_ZONE))
    QuoteLink.objects.create(token_hash=hash_of(token), revision=revision, user=user, expires_at=ends)
    return token


@repeated_on_deadlock
def accept_by_link(token: str, acceptance: Acceptance) -> QuoteAcceptance:
    """Accept as the person of the link; the link is used up with it, and stays as it was where that is refused.

    Raises QuoteLinkInvalid and what `accept_quote` raises.
    """
    facts = link_for(token)
    with transaction_by(facts.actor, "accept_quote_by_link"):
        lock_any_quote(facts.quote.pk)
        used = QuoteLink.objects.filter(token_hash=hash_of(token), used_at=None, expires_at__gt=now())
        if not used.update(used_at=now()):
            raise QuoteLinkInvalid
        return accept_quote(facts.actor, facts.quote.pk, acceptance)

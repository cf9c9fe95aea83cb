"""Requests of people without an account: the seller's queue, what a link stands for, and who they may be."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from django.db.models import QuerySet

from lonja.companies.actor import Actor
from lonja.companies.errors import PermissionMissing
from lonja.companies.models import RoleAssignment
from lonja.companies.permissions import Permission
from lonja.companies.rules import fingerprint
from lonja.companies.tokens import token_for
from lonja.core.clock import now
from lonja.core.errors import NotFound
from lonja.quotes.errors import QuoteUnknown
from lonja.quotes.models import GuestRequest, GuestState, Side
from lonja.quotes.queries.access import side_of

LINK_LASTS = timedelta(days=7)
"""How long somebody has to confirm his address."""


def guest_requests(actor: Actor) -> QuerySet[GuestRequest]:
    """All whose address is confirmed, those that wait the longest first. Raises PermissionMissing."""
    actor.require(Permission.SALES_QUOTES_VIEW)
    if side_of(actor) is not Side.SELLER:
        raise PermissionMissing
    found = GuestRequest.objects.exclude(state=GuestState.UNCONFIRMED).select_related("quote__company", "decided_by")
    return found.order_by("confirmed_at", "pk")


def guest_or_404(actor: Actor, guest_id: UUID) -> GuestRequest:
    """One of these. Raises QuoteUnknown (404), PermissionMissing."""
    found = guest_requests(actor).filter(pk=guest_id).first()
    if found is None:
        raise QuoteUnknown
    return found


def customer_of(actor: Actor, guest: GuestRequest) -> RoleAssignment | None:
    """The customer's person whose address the guest confirmed, if he is one who may sign in somewhere."""
    actor.require(Permission.SALES_QUOTES_VIEW)
    held = RoleAssignment.objects.filter(user__email__iexact=guest.email, user__is_active=True, unit__isnull=False)
    return held.select_related("user", "unit__company").order_by("created_at").first()


def guest_token(guest_id: UUID) -> str:
    """The secret of the link that goes to a guest's address; made of the id, kept nowhere."""
    return token_for("guest request", guest_id)


def guest_for(token: str) -> GuestRequest:
    """What a link stands for. Raises NotFound where there is none, or it was not confirmed in time."""
    found = GuestRequest.objects.filter(token_hash=fingerprint(token)).select_related("quote").first()
    if found is None or (found.state == GuestState.UNCONFIRMED and found.created_at < now() - LINK_LASTS):
        raise NotFound
    return found

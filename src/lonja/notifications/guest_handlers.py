"""What this room does when it hears of a guest's request: write to him, or to the seller's desk.

Every handler may run again: a message exists once per event, template and recipient.
"""

from __future__ import annotations

from uuid import UUID

from django.conf import settings

from lonja.notifications.actions import Letter, write_letter
from lonja.notifications.queries import order_desk
from lonja.quotes.events import GuestRequestConfirmed, GuestRequestMade, GuestRequestRefused, GuestRequestTaken
from lonja.quotes.models import GuestRequest
from lonja.quotes.queries import guest_token


def guest_request_made(event_id: UUID, event: GuestRequestMade) -> None:
    """Send the link that confirms his address."""
    _tell_guest(event_id, event.guest_id, "made")


def guest_request_confirmed(event_id: UUID, event: GuestRequestConfirmed) -> None:
    """Tell the seller's desk that somebody waits."""
    found = _guest(event.guest_id)
    desk, _ = order_desk()
    if desk and found is not None:
        path, facts = f"/office/quotes/guests/{found.pk}/", {"guest": found, "kind": "waits"}
        write_letter(Letter(event_id, "guest_request", None, desk, settings.LANGUAGE_CODE, path, facts))


def guest_request_refused(event_id: UUID, event: GuestRequestRefused) -> None:
    """Tell him why nothing is offered."""
    _tell_guest(event_id, event.guest_id, "refused")


def guest_request_taken(event_id: UUID, event: GuestRequestTaken) -> None:
    """Tell him that it is a quote of his company now."""
    _tell_guest(event_id, event.guest_id, "taken")


def _guest(guest_id: UUID) -> GuestRequest | None:
    return GuestRequest.objects.select_related("quote").filter(pk=guest_id).first()


def _tell_guest(event_id: UUID, guest_id: UUID, kind: str) -> None:
    found = _guest(guest_id)
    if found is not None:
        path, facts = f"/quote-request/confirm/{guest_token(found.pk)}/", {"guest": found, "kind": kind}
        write_letter(Letter(event_id, "guest_request", None, found.email, found.language, path, facts))

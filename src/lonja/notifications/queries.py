"""Reads: whom to tell, and what was written."""

from __future__ import annotations

from uuid import UUID

from django.db.models import QuerySet

from lonja.companies.models import User
from lonja.notifications.models import Message

ACCOUNTS_PAYABLE = "accounts-payable"


def accounts_payable(company_id: UUID) -> QuerySet[User]:
    """The active people of a company who pay its invoices."""
    return User.objects.filter(
        is_active=True, assignments__unit__company=company_id, assignments__role__code=ACCOUNTS_PAYABLE
    ).distinct()


def demo_messages(recipient: str = "") -> QuerySet[Message]:
    """Everything written, newest first, to one address or to all; only for the demo's mailbox."""
    found = Message.objects.order_by("-created_at")
    return found.filter(recipient__iexact=recipient) if recipient else found

"""Reads: whom to tell, and what was written."""

from __future__ import annotations

from uuid import UUID

from django.db.models import QuerySet

from lonja.companies.models import Company, Seller, User
from lonja.companies.queries import default_channel
from lonja.notifications.models import Message

ACCOUNTS_PAYABLE = "accounts-payable"


def accounts_payable(company_id: UUID) -> QuerySet[User]:
    """The active people of a company who pay its invoices."""
    return User.objects.filter(
        is_active=True, assignments__unit__company=company_id, assignments__role__code=ACCOUNTS_PAYABLE
    ).distinct()


def sender_name(company_id: UUID | None) -> str:
    """Who writes: the name of the channel that the company buys through, or of the store itself."""
    names = Company.objects.filter(pk=company_id).values_list("channel__name", flat=True) if company_id else None
    name = names.first() if names else None
    store = None if name else default_channel()
    return name or (store.name if store else "")


def order_desk() -> tuple[str, str]:
    """The seller's mail address and telephone number, for whoever cannot wait; '' where there is none."""
    return Seller.objects.values_list("email", "phone").first() or ("", "")


def demo_messages(recipient: str = "", words: str = "") -> QuerySet[Message]:
    """Everything written, newest first, to one address or to all, with `words` in the subject; only for the demo."""
    found = Message.objects.order_by("-created_at")
    found = found.filter(recipient__iexact=recipient) if recipient else found
    return found.filter(subject__icontains=words) if words else found

"""The demo's mail server: keeps every mail in the database, where the mailbox page shows it."""

from __future__ import annotations

from collections.abc import Sequence

from django.core.mail import EmailMessage, EmailMultiAlternatives
from django.core.mail.backends.base import BaseEmailBackend
from django.utils.translation import get_language

from lonja.core.clock import now
from lonja.notifications.models import Message

HEADER = "X-Lonja-Message"


class MailboxBackend(BaseEmailBackend):
    """Keeps mails that others write (sign-in codes, password resets); those of this room are kept already."""

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        """Store each mail once a recipient; returns how many were taken."""
        for mail in email_messages:
            if HEADER not in mail.extra_headers:
                Message.objects.bulk_create(self._copy(mail, recipient) for recipient in mail.recipients())
        return len(email_messages)

    def _copy(self, mail: EmailMessage, recipient: str) -> Message:
        html = ""
        if isinstance(mail, EmailMultiAlternatives):
            html = next((str(content) for content, kind in mail.alternatives if kind == "text/html"), "")
        return Message(
            template="mail",
            recipient=recipient,
            language=(get_language() or "en")[:5],
            subject=str(mail.subject),
            text=str(mail.body),
            html=html,
            sent_at=now(),
        )

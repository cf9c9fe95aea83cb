"""Writes: compose a letter once, and hand it to the mail server."""

from __future__ import annotations

import html
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from email.utils import formataddr, parseaddr
from uuid import UUID

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.db import transaction
from django.template import engines
from django.utils import translation
from django.utils.html import strip_tags
from jinja2 import Template
from markupsafe import Markup

from lonja.core.clock import now
from lonja.core.texts import in_one_language
from lonja.notifications.models import Message
from lonja.notifications.queries import sender_name
from lonja.web.pages import render_blocks


@dataclass(frozen=True, slots=True)
class Letter:
    """What is to be written to whom: a template with its context, in the recipient's language.

    `path` is where the button leads, within the store."""

    event_id: UUID
    template: str
    company_id: UUID | None
    recipient: str
    language: str
    path: str
    context: Mapping[str, object] = field(default_factory=dict)


def is_written(event_id: UUID, template: str, recipient: str) -> bool:
    """Whether this letter exists already."""
    return Message.objects.filter(event_id=event_id, template=template, recipient=recipient).exists()


def write_letter(letter: Letter) -> Message | None:
    """Compose a letter and queue its sending; None when it was written before."""
    from lonja.notifications.jobs import send_message

    with transaction.atomic():
        message, is_new = Message.objects.get_or_create(
            event_id=letter.event_id,
            template=letter.template,
            recipient=letter.recipient,
            defaults={"company_id": letter.company_id, "language": letter.language, **composed(letter)},
        )
        if not is_new:
            return None
        send_message.defer(message_id=str(message.pk))
    return message


NO_BODY = {"text": "", "html": ""}
UNSENT_BODIES_KEPT_FOR = timedelta(days=14)
"""Longer than sending is tried again, and than any link in them works."""


def deliver_message(message_id: UUID) -> None:
    """Hand a message to the mail server unless that was done; what the server says against it is kept and raised.

    Its body goes with it, because links in it let their reader in without a password: we keep that and to whom it
    was sent. Only the demo keeps bodies, for its mailbox.
    """
    message = Message.objects.get(pk=message_id)
    if message.sent_at is not None:
        return
    mail = EmailMultiAlternatives(message.subject, message.text, sender(message.company_id), [message.recipient])
    mail.attach_alternative(message.html, "text/html")
    mail.extra_headers = {"Message-ID": f"<{message.pk}@lonja>", "X-Lonja-Message": str(message.pk)}
    try:
        mail.send()
    except OSError as failure:
        Message.objects.filter(pk=message.pk).update(error=str(failure)[:500])
        raise
    Message.objects.filter(pk=message.pk).update(sent_at=now(), error="", **({} if settings.DEMO else NO_BODY))


def forget_bodies() -> int:
    """Drop the bodies of messages that could not be sent for two weeks, but in the demo; returns how many."""
    if settings.DEMO:
        return 0
    old = Message.objects.filter(created_at__lt=now() - UNSENT_BODIES_KEPT_FOR).exclude(**NO_BODY)
    return old.update(**NO_BODY)


def sender(company_id: UUID | None) -> str:
    """The configured address under the store's name, unless a name is configured, too."""
    name, address = parseaddr(settings.DEFAULT_FROM_EMAIL)
    return formataddr((name or sender_name(company_id), address))


_STYLES = {
    "page": "margin:0;background:#f4f7f7;color:#1d2629;font-family:Inter,Segoe UI,Helvetica,Arial,sans-serif",
    "outer": "padding:24px 12px",
    "card": "max-width:560px;background:#ffffff;border:1px solid #dde4e4;border-radius:10px",
    "cell": "padding:28px",
    "h1": "margin:0 0 16px;font-size:19px;line-height:1.3",
    "p": "margin:0 0 14px;font-size:15px;line-height:1.5",
    "button": "display:inline-block;padding:11px 18px;border-radius:6px;background:#0d5257;color:#ffffff;"
    "text-decoration:none;font-weight:600",
    "brand": "margin:0 0 18px;font-size:13px;font-weight:600;color:#0d5257",
    "h2": "margin:18px 0 6px;font-size:13px;font-weight:600;color:#5c6a6d",
    "link": "color:#0d5257;overflow-wrap:anywhere",
    "code": "white-space:nowrap",
    "small": "margin:18px 0 0;font-size:12.5px;color:#5c6a6d",
}


def composed(letter: Letter) -> dict[str, str]:
    """Subject, plain text and HTML of a letter, all from the blocks of its one template."""
    seller = sender_name(letter.company_id)
    with translation.override(letter.language), in_one_language():
        page = engines["jinja2"].env.get_template(f"notifications/mail/{letter.template}.html")  # type: ignore[attr-defined]
        link = settings.BASE_URL.rstrip("/") + letter.path
        values = {**letter.context, "link": link, "language": letter.language, "seller": seller}
        plain = {name: _plain(page, name, values) for name in ("subject", "body", "action", "foot")}
        page_html = page.render({**values, "s": _style})
    text = f"{plain['subject']}\n\n{plain['body']}\n\n{plain['action']}:\n{link}\n\n{plain['foot']}\n\n{seller}\n"
    return {"subject": " ".join(plain["subject"].split())[:255], "text": text, "html": page_html}


def _style(name: str) -> Markup:
    return Markup('style="{}"').format(_STYLES[name])


def _plain(page: Template, block: str, values: Mapping[str, object]) -> str:
    text = render_blocks(page, (block,), {**values, "s": lambda _name: ""})
    paragraphs = (_collapsed(part) for part in text.replace("</p>", "\n\n").split("\n\n"))
    return html.unescape("\n\n".join(part for part in paragraphs if part))


def _collapsed(paragraph: str) -> str:
    """A paragraph without tags; only `<br>` breaks its lines."""
    lines = (" ".join(strip_tags(line).split()) for line in paragraph.split("<br>"))
    return "\n".join(lines).strip()

"""The demo's mailbox: every mail that the store has written, as its reader sees it."""

from __future__ import annotations

from uuid import UUID

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.clickjacking import xframe_options_sameorigin

from lonja.notifications.queries import demo_messages
from lonja.web import pages, tables

PAGE_SIZE = 50
MAIL_POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'"
"""What a mail may do in the browser: its own inline styles, as in a mail reader, and nothing else."""


def mailbox(request: HttpRequest) -> HttpResponse:
    """The list, all or to one address, or those with some words in the subject. Exists in the demo only."""
    _demo_only()
    recipient = request.GET.get("to", "").strip()
    words = request.GET.get("q", "").strip()
    found = demo_messages(recipient, words)
    number = tables.page_number(request)
    rows = found[(number - 1) * PAGE_SIZE : number * PAGE_SIZE]
    page = tables.Page(list(rows), number, PAGE_SIZE, found.count(), request)
    return pages.render(request, "notifications/mailbox.html", {"page": page, "recipient": recipient, "text": words})


def message(request: HttpRequest, message_id: UUID) -> HttpResponse:
    """One mail with its text; links in it work."""
    _demo_only()
    found = get_object_or_404(demo_messages(), pk=message_id)
    return pages.render(request, "notifications/message.html", {"message": found})


@xframe_options_sameorigin
def message_page(request: HttpRequest, message_id: UUID) -> HttpResponse:
    """The HTML part of a mail alone, for a frame; no script runs in it, and its links open in the whole window."""
    _demo_only()
    found = get_object_or_404(demo_messages().exclude(html=""), pk=message_id)
    page = found.html.replace("<head>", '<head><base target="_top">', 1)
    return HttpResponse(page, headers={"Content-Security-Policy": MAIL_POLICY})


def _demo_only() -> None:
    if not settings.DEMO:
        raise Http404

"""The demo's mailbox: every mail that the store has written, as its reader sees it."""

from __future__ import annotations

from uuid import UUID

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404

from lonja.notifications.queries import demo_messages
from lonja.web import pages, tables

PAGE_SIZE = 50


def mailbox(request: HttpRequest) -> HttpResponse:
    """The list, all or to one address. Exists in the demo only."""
    _demo_only()
    recipient = request.GET.get("to", "").strip()
    found = demo_messages(recipient)
    number = tables.page_number(request)
    rows = found[(number - 1) * PAGE_SIZE : number * PAGE_SIZE]
    page = tables.Page(list(rows), number, PAGE_SIZE, found.count(), request)
    return pages.render(request, "notifications/mailbox.html", {"page": page, "recipient": recipient})


def message(request: HttpRequest, message_id: UUID) -> HttpResponse:
    """One mail with its text; links in it work."""
    _demo_only()
    found = get_object_or_404(demo_messages(), pk=message_id)
    return pages.render(request, "notifications/message.html", {"message": found})


def _demo_only() -> None:
    if not settings.DEMO:
        raise Http404

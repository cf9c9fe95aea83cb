"""What this room does when it hears of a framework agreement: write to both sides what is left of it.

Every handler may run again: a message exists once per event, template and recipient.
"""

from __future__ import annotations

from uuid import UUID

from django.conf import settings

from lonja.notifications.actions import Letter, write_letter
from lonja.notifications.queries import order_desk
from lonja.quotes.events import FrameworkEnding, FrameworkRanOut
from lonja.quotes.models import Framework
from lonja.quotes.queries import framework_view

LISTED = 12
"""How many lines of an agreement a mail shows; the page has them all."""


def framework_ending(event_id: UUID, event: FrameworkEnding) -> None:
    """Tell both sides that the end is near, what is left, and which least is not reached."""
    _tell(event_id, event.framework_id, "ending")


def framework_ran_out(event_id: UUID, event: FrameworkRanOut) -> None:
    """Tell both sides that it has ended, and which least was not reached."""
    _tell(event_id, event.framework_id, "ended")


def _tell(event_id: UUID, framework_id: UUID, kind: str) -> None:
    rows = Framework.objects.select_related("quote__company", "quote__requester", "quote__rep")
    framework = rows.get(pk=framework_id)
    quote, view = framework.quote, framework_view(framework)
    lines, more = view.lines[:LISTED], max(len(view.lines) - LISTED, 0)
    context = {"view": view, "framework": framework, "quote": quote, "kind": kind, "lines": lines, "more": more}
    person, rep = quote.requester, quote.rep
    if person is not None and person.is_active:
        language, path = person.language or quote.company.language, f"/quotes/frameworks/{framework.pk}/"
        facts = {**context, "is_seller": False}
        write_letter(Letter(event_id, "framework", quote.company_id, person.email, language, path, facts))
    rep = rep if rep is not None and rep.is_active else None
    if mail := rep.email if rep else order_desk()[0]:
        language = (rep.language if rep else "") or settings.LANGUAGE_CODE
        facts, path = {**context, "is_seller": True}, f"/office/quotes/frameworks/{framework.pk}/"
        write_letter(Letter(event_id, "framework", None, mail, language, path, facts))

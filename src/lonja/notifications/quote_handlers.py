"""What this room does when it hears of a quote: write to the buyer whom it is for, or to the seller's rep.

Every handler may run again: a message exists once per event, template and recipient.
"""

from __future__ import annotations

from uuid import UUID

from django.conf import settings

from lonja.companies.models import Grant, User
from lonja.companies.permissions import Permission
from lonja.notifications.actions import Letter, is_written, write_letter
from lonja.notifications.queries import order_desk
from lonja.quotes.actions import issue_link
from lonja.quotes.events import (
    QuoteAccepted,
    QuoteCommented,
    QuoteConsentAsked,
    QuoteConsentGiven,
    QuoteDeclined,
    QuoteExpiring,
    QuoteRanOut,
    QuoteRequested,
    QuoteSent,
    QuoteWithdrawn,
)
from lonja.quotes.models import Quote, QuoteComment, QuoteRevision, Side
from lonja.quotes.queries import accepts_by_mail
from lonja.quotes.queries.views import revision_view

LISTED = 12
"""How many lines of an offer a mail shows; the page has them all."""


def quote_requested(event_id: UUID, event: QuoteRequested) -> None:
    """Tell the rep, or else the seller's desk, what is asked for."""
    revision = QuoteRevision.objects.get(pk=event.revision_id)
    kind = "requested" if revision.number == 1 else "countered"
    _tell_seller(event_id, _quote(event.quote_id), kind, message=revision.message)


def quote_sent(event_id: UUID, event: QuoteSent) -> None:
    """Send the offer to whom it is for, with a way to accept it from the mail where his company permits that."""
    _offer(event_id, "quote_sent", event.quote_id, event.revision_id)


def quote_expiring(event_id: UUID, event: QuoteExpiring) -> None:
    """Remind the buyer of an offer whose last day is near."""
    _offer(event_id, "quote_expiring", event.quote_id, event.revision_id)


def quote_accepted(event_id: UUID, event: QuoteAccepted) -> None:
    """Tell the rep."""
    quote = _quote(event.quote_id)
    acceptance = quote.acceptances.get(pk=event.acceptance_id)
    _tell_seller(event_id, quote, "accepted" if acceptance.is_whole else "part_accepted", name=acceptance.name)


def quote_declined(event_id: UUID, event: QuoteDeclined) -> None:
    """Tell the other side, with the reason."""
    quote = _quote(event.quote_id)
    if event.side == Side.SELLER:
        _tell_buyer(event_id, "quote_over", quote, {"kind": "declined"})
    else:
        _tell_seller(event_id, quote, "declined")


def quote_withdrawn(event_id: UUID, event: QuoteWithdrawn) -> None:
    """Tell the other side."""
    quote = _quote(event.quote_id)
    if event.side == Side.SELLER:
        _tell_buyer(event_id, "quote_over", quote, {"kind": "withdrawn"})
    else:
        _tell_seller(event_id, quote, "withdrawn")


def quote_ran_out(event_id: UUID, event: QuoteRanOut) -> None:
    """Tell both sides that the last day is past."""
    quote = _quote(event.quote_id)
    _tell_buyer(event_id, "quote_over", quote, {"kind": "expired"})
    _tell_seller(event_id, quote, "expired")


def quote_commented(event_id: UUID, event: QuoteCommented) -> None:
    """Tell the other side what was said."""
    quote, comment = _quote(event.quote_id), QuoteComment.objects.select_related("user").get(pk=event.comment_id)
    if comment.side == Side.SELLER:
        _tell_buyer(event_id, "quote_comment", quote, {"comment": comment})
    else:
        _tell_seller(event_id, quote, "commented", message=comment.text)


def quote_consent_asked(event_id: UUID, event: QuoteConsentAsked) -> None:
    """Ask everybody of the seller's who may agree to an offer below the floor."""
    quote = _quote(event.quote_id)
    for person in _who_may_agree():
        _write(event_id, quote, "consent", person.email, person.language, path=f"/office/quotes/{quote.pk}/draft/")


def quote_consent_given(event_id: UUID, event: QuoteConsentGiven) -> None:
    """Tell who wrote the draft."""
    quote = _quote(event.quote_id)
    author = QuoteRevision.objects.select_related("author").get(pk=event.revision_id).author
    if author is not None and author.is_active:
        _write(event_id, quote, "agreed", author.email, author.language, path=f"/office/quotes/{quote.pk}/draft/")


def _who_may_agree() -> list[User]:
    roles = Grant.objects.filter(permission=Permission.SALES_QUOTES_APPROVE).values("role")
    people = User.objects.filter(is_active=True, assignments__unit=None, assignments__role__in=roles)
    return list(people.distinct().order_by("email"))


def _quote(quote_id: UUID) -> Quote:
    return Quote.objects.select_related("company", "requester", "rep").get(pk=quote_id)


def _offer(event_id: UUID, template: str, quote_id: UUID, revision_id: UUID) -> None:
    quote = _quote(quote_id)
    person, revision = quote.requester, QuoteRevision.objects.get(pk=revision_id)
    if person is None or is_written(event_id, template, person.email):
        return
    view = revision_view(revision, quote.currency)
    facts = {"view": view, "lines": view.lines[:LISTED], "more": max(len(view.lines) - LISTED, 0)}
    by_mail = accepts_by_mail(quote.company_id)
    path = f"/quote/{issue_link(revision, person)}/" if by_mail else ""
    _tell_buyer(event_id, template, quote, {**facts, "by_mail": by_mail}, path=path)


def _tell_buyer(event_id: UUID, template: str, quote: Quote, facts: dict[str, object], *, path: str = "") -> None:
    person: User | None = quote.requester
    if person is None or not person.is_active:
        return
    language = person.language or quote.company.language
    context = {"quote": quote, "person": person, **facts}
    path = path or f"/quotes/{quote.pk}/"
    write_letter(Letter(event_id, template, quote.company_id, person.email, language, path, context))


def _tell_seller(event_id: UUID, quote: Quote, kind: str, **facts: str) -> None:
    rep = quote.rep if quote.rep is not None and quote.rep.is_active else None
    mail = rep.email if rep else order_desk()[0]
    if mail:
        _write(event_id, quote, kind, mail, rep.language if rep else "", **facts)


def _write(event_id: UUID, quote: Quote, kind: str, mail: str, language: str, *, path: str = "", **facts: str) -> None:
    context = {"quote": quote, "kind": kind, "message": "", "name": "", **facts}
    path = path or f"/office/quotes/{quote.pk}/"
    write_letter(Letter(event_id, "quote_news", None, mail, language or settings.LANGUAGE_CODE, path, context))

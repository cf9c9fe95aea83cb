"""Whose quote it is, and who sees which."""

from __future__ import annotations

from uuid import UUID

from django.db.models import F, Q, QuerySet

from lonja.companies.actor import Actor
from lonja.companies.errors import PermissionMissing
from lonja.companies.permissions import Permission
from lonja.companies.queries import within
from lonja.quotes.errors import QuoteUnknown
from lonja.quotes.models import Quote, QuoteRevision, Side
from lonja.quotes.states import OPEN, TO_ANSWER, QuoteState


def side_of(actor: Actor) -> Side:
    """For whom the actor speaks: who acts for a company is the buyer, also one of the seller's people in its place."""
    return Side.SELLER if actor.company is None else Side.BUYER


def quotes_visible_to(actor: Actor) -> QuerySet[Quote]:
    """The quotes that the actor may see, newest change first; none without the right.

    Of a company what his right reaches; drafts only of his own side. The seller's people see all the others.
    """
    rows = Quote.objects.select_related("company", "unit", "requester", "rep")
    if side_of(actor) is Side.SELLER:
        if not actor.may(Permission.SALES_QUOTES_VIEW):
            return rows.none()
        return rows.exclude(state=QuoteState.DRAFT, began=Side.BUYER)
    mine = rows.filter(company=actor.company_id).exclude(state=QuoteState.DRAFT, began=Side.SELLER)
    return mine.filter(within(actor, Permission.QUOTES_REQUEST, owner="requester"))


def quotes_for_seller(actor: Actor, *, text: str = "", state: str = "", rep: str = "") -> QuerySet[Quote]:
    """The seller's inbox by words (number, subject, company), state and rep ('mine', 'nobody' or ''); unordered.

    State 'to_answer' is all that waits for the seller, 'open' all that is not decided, 'consent' what waits for one of
    his own people. Raises PermissionMissing.
    """
    actor.require(Permission.SALES_QUOTES_VIEW)
    if side_of(actor) is not Side.SELLER:
        raise PermissionMissing
    found = quotes_visible_to(actor).order_by()
    if text:
        found = found.filter(
            Q(number__istartswith=text) | Q(subject__icontains=text) | Q(company__name__icontains=text)
        )
    groups = {"to_answer": TO_ANSWER, "open": OPEN}
    if state in groups:
        found = found.filter(state__in=groups[state])
    elif state == "consent":
        asked = QuoteRevision.objects.filter(sent_at=None, consent_asked_at__isnull=False)
        waiting = asked.filter(Q(consent_version=None) | ~Q(consent_version=F("version")))
        found = found.filter(pk__in=waiting.values("quote"))
    elif state in QuoteState.values:
        found = found.filter(state=state)
    owners = {"mine": Q(rep=actor.user_id), "nobody": Q(rep=None)}
    return found.filter(owners[rep]) if rep in owners else found


def quote_or_404(actor: Actor, quote_id: UUID) -> Quote:
    """One of the quotes that the actor may see. Raises QuoteUnknown (404)."""
    found = quotes_visible_to(actor).filter(pk=quote_id).first()
    if found is None:
        raise QuoteUnknown
    return found


def may_answer(actor: Actor, quote: Quote) -> bool:
    """Whether the actor may speak for his side of this quote: ask, propose, decline."""
    if side_of(actor) is Side.SELLER:
        return actor.may(Permission.SALES_QUOTES_MANAGE)
    return actor.reaches(Permission.QUOTES_REQUEST, quote.unit.path, quote.requester_id)

"""A quote as one side sees it: what is offered now, what was said before, what can be done."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext_lazy as _

from lonja.companies.actor import Actor
from lonja.core.clock import today
from lonja.quotes.models import Quote, QuoteAcceptance, QuoteLine, QuoteLogEntry, QuoteRevision, Side
from lonja.quotes.queries.access import side_of
from lonja.quotes.queries.lines import fact_of, freight_of, lines_of
from lonja.quotes.rules import LineFacts, amount_of, proposed, total_of, unit_price_at
from lonja.quotes.states import OFFERED, QuoteState

_TONES: Mapping[str, str] = {
    QuoteState.DRAFT: "none",
    QuoteState.REQUESTED: "warn",
    QuoteState.IN_WORK: "warn",
    QuoteState.SENT: "info",
    QuoteState.COUNTERED: "warn",
    QuoteState.ACCEPTED: "ok",
    QuoteState.PART_ACCEPTED: "ok",
    QuoteState.ORDERED: "ok",
    QuoteState.DECLINED: "bad",
    QuoteState.EXPIRED: "none",
    QuoteState.WITHDRAWN: "none",
}


def state_tone(state: str) -> str:
    """The color in which a state is shown."""
    return _TONES.get(state, "none")


@dataclass(frozen=True, slots=True)
class QuoteLineView:
    """A line with what it comes to: `unit_price` after all discounts, `amount` in the quantity quoted; or neither."""

    line: QuoteLine
    fact: LineFacts
    unit_price: Decimal | None
    amount: Decimal | None
    is_counted: bool
    tiers: Sequence[tuple[Decimal, Decimal]]

    @property
    def name(self) -> str:
        """The product's name, or what the buyer wrote."""
        return self.line.name or self.line.text


@dataclass(frozen=True, slots=True)
class RevisionView:
    """A revision with its lines, and the net sum of what it proposes: its freight counted, where it names one, but no
    optional lines and further alternatives.
    """

    revision: QuoteRevision
    lines: list[QuoteLineView]
    net: Decimal

    @property
    def is_priced(self) -> bool:
        """Whether anything can be taken."""
        return any(line.fact.is_offered for line in self.lines)


@dataclass(frozen=True, slots=True)
class QuoteView:
    """A quote as one side sees it.

    `offer` is the seller's last revision, `asked` the buyer's last, `draft` what this side is writing; `history` are
    all that were sent, the newest first. `can_accept`: the offer stands today.
    """

    quote: Quote
    offer: RevisionView | None
    asked: RevisionView | None
    draft: RevisionView | None
    history: list[QuoteRevision]
    acceptance: QuoteAcceptance | None
    can_accept: bool

    @property
    def last(self) -> RevisionView | None:
        """What was said last by either side."""
        both = [view for view in (self.offer, self.asked) if view is not None]
        return max(both, key=lambda view: view.revision.number, default=None)


def revision_view(revision: QuoteRevision, currency: str) -> RevisionView:
    """A revision with its sums."""
    lines = lines_of(revision)
    facts = [fact_of(line) for line in lines]
    counted = {fact.key for fact in proposed(facts)}
    off = revision.discount_percent
    views = [
        QuoteLineView(
            line=line,
            fact=fact,
            unit_price=unit_price_at(fact, fact.quantity, off),
            amount=amount_of(fact, off, currency),
            is_counted=fact.key in counted,
            tiers=[(tier.from_quantity, unit_price_at(fact, tier.from_quantity, off) or tier.unit_price)
                   for tier in fact.tiers],
        )
        for line, fact in zip(lines, facts, strict=True)
    ]  # fmt: skip
    return RevisionView(revision, views, total_of(facts, off, currency) + freight_of(revision))


def quote_view(actor: Actor, quote: Quote) -> QuoteView:
    """A quote, found by `quote_or_404`, as the actor's side sees it: the other side's draft is not in it."""
    revisions = list(quote.revisions.select_related("author").order_by("number"))
    sent = [each for each in revisions if each.sent_at is not None]
    side = side_of(actor)
    offer = _last(sent, Side.SELLER)
    return QuoteView(
        quote=quote,
        offer=revision_view(offer, quote.currency) if offer else None,
        asked=revision_view(asked, quote.currency) if (asked := _last(sent, Side.BUYER)) else None,
        draft=next(
            (revision_view(each, quote.currency) for each in revisions if each.sent_at is None and each.side == side),
            None,
        ),
        history=sent[::-1],
        acceptance=quote.acceptances.select_related("order", "contract", "framework", "user")
        .filter(is_void=False)
        .first(),
        can_accept=offer is not None and is_open_today(quote),
    )


def is_open_today(quote: Quote) -> bool:
    """Whether its offer can be accepted today."""
    return quote.state in OFFERED and quote.valid_until is not None and quote.valid_until >= today()


def _last(sent: Sequence[QuoteRevision], side: Side) -> QuoteRevision | None:
    return next((each for each in reversed(sent) if each.side == side), None)


_TITLES: Mapping[str, tuple[Any, str, str]] = {
    "requested": (_("Request sent"), "send", "info"),
    "taken": (_("Taken on"), "edit", "info"),
    "sent": (_("Offer sent"), "send", "info"),
    "countered": (_("Changes proposed"), "edit", "warn"),
    "accepted": (_("Accepted"), "circle-check", "ok"),
    "part_accepted": (_("Accepted in part"), "circle-check", "ok"),
    "ordered": (_("Ordered"), "check", "ok"),
    "declined": (_("Declined"), "circle-x", "bad"),
    "expired": (_("Expired"), "clock", "none"),
    "withdrawn": (_("Withdrawn"), "arrow-back", "none"),
    "called_off": (_("Called off"), "package", "ok"),
    "refused": (_("Not approved inside the company: the offer stands again"), "arrow-back", "warn"),
}


def timeline(quote: Quote) -> list[dict[str, Any]]:
    """What happened, newest first, as the kit's timeline draws it."""
    return [_entry(entry) for entry in quote.log.select_related("user").order_by("-id")]


def _entry(entry: QuoteLogEntry) -> dict[str, Any]:
    title, icon, tone = _TITLES[entry.kind]
    return {"title": title, "icon": icon, "tone": tone, "at": entry.at, "by": _by(entry), "text": entry.comment}


def _by(entry: QuoteLogEntry) -> str:
    if entry.user is None:
        return str(Side(entry.side).label) if entry.side else ""
    return f"{entry.user.name} ({Side(entry.side).label})" if entry.side else entry.user.name

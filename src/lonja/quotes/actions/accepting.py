"""Writes: the buyer takes what is offered, and it becomes an order by the one door to orders."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID

from lonja.companies.actor import Actor
from lonja.companies.permissions import Permission
from lonja.core import clock
from lonja.core.audit import repeated_on_deadlock, transaction_by
from lonja.core.events import record
from lonja.ordering.actions import place_order
from lonja.ordering.models import Order, Road
from lonja.quotes.actions.agreed import Bought, Sending, agreed_checkout, steps_of
from lonja.quotes.actions.calling_off import open_framework
from lonja.quotes.actions.contracts import agreed_prices
from lonja.quotes.actions.frame import lock_any_quote, lock_quote, move, write_log
from lonja.quotes.errors import (
    QuoteChanged,
    QuoteChoiceInvalid,
    QuoteExpired,
    QuoteMoveNotAllowed,
    QuoteTermMissing,
)
from lonja.quotes.events import QuoteAccepted
from lonja.quotes.models import Becomes, Quote, QuoteAcceptance, QuoteAcceptedLine, QuoteLine, QuoteRevision, Side
from lonja.quotes.queries.lines import fact_of, lines_of
from lonja.quotes.rules import CannotTake, TakenLine, is_whole, taken
from lonja.quotes.states import OFFERED, QuoteState
from lonja.web import formats


@dataclass(frozen=True, slots=True)
class Acceptance:
    """What a buyer confirms: lines by key with a quantity (None: as quoted), of the revision with this fingerprint.

    `name` is written by who accepts. Without an address the goods go to the default one.
    """

    seen_hash: str
    wanted: Mapping[UUID, Decimal | None]
    name: str
    po_number: str = ""
    delivery_address_id: UUID | None = None
    note: str = ""


@repeated_on_deadlock
def accept_quote(actor: Actor, quote_id: UUID, acceptance: Acceptance) -> QuoteAcceptance:
    """Take what is offered, whole or in part: it is ordered at once, at the agreed prices.

    An offer of prices becomes a contract instead, with a price list of what was taken, and one of a framework an
    agreement from which goods are called off; nothing is ordered then.

    Under a lock on the quote, so that of many clicks one counts. Stock, approvals and credit are asked as for every
    order; if one of them says no, nothing is accepted. Raises QuoteUnknown, PermissionMissing, QuoteMoveNotAllowed,
    QuoteExpired, QuoteChanged, QuoteChoiceInvalid, QuoteTermMissing, AddressMissing and what `place_order` raises.
    """
    actor.require(Permission.ORDERS_PLACE)
    if not acceptance.name.strip():
        raise QuoteTermMissing
    with transaction_by(actor, "accept_quote"):
        quote = lock_quote(actor, quote_id)
        revision = _offer_of(quote, acceptance.seen_hash)
        lines = lines_of(revision)
        chosen = _chosen(quote, revision, lines, acceptance.wanted)
        whole = is_whole([fact_of(line) for line in lines], {one.key for one in chosen})
        made = QuoteAcceptance(
            quote=quote,
            revision=revision,
            user_id=actor.user_id,
            name=acceptance.name.strip()[:150],
            po_number=acceptance.po_number.strip()[:60],
            is_whole=whole,
            accepted_at=clock.now(),
        )
        by_key = {line.key: line for line in lines}
        pairs = [(by_key[one.key], one) for one in chosen]
        if revision.becomes == Becomes.PRICES:
            made.contract = agreed_prices(quote, revision, [line for line, _one in pairs])
        elif revision.becomes == Becomes.FRAMEWORK:
            made.framework = open_framework(quote, revision)
        else:
            made.order = _ordered(actor, made, pairs, acceptance)
        made.save()
        QuoteAcceptedLine.objects.bulk_create(
            QuoteAcceptedLine(acceptance=made, line=by_key[one.key], quantity=one.quantity, unit_price=one.unit_price)
            for one in chosen
        )
        move(quote, QuoteState.ACCEPTED if whole else QuoteState.PART_ACCEPTED)
        quote.closed_at = made.accepted_at
        quote.save()
        params = {"order": made.order.number if made.order else "", "name": made.name}
        write_log(actor, quote, quote.state, comment=acceptance.note.strip(), params=params)
        record(QuoteAccepted(quote.pk, made.pk))
        return made


def order_placed(actor: Actor, order_id: UUID) -> None:
    """Note that the order of an acceptance binds the company; for other orders nothing, and again nothing."""
    with transaction_by(actor, "note_quote_ordered"):
        found = _acceptance_of(order_id)
        if found is not None and found.quote.state in (QuoteState.ACCEPTED, QuoteState.PART_ACCEPTED):
            move(found.quote, QuoteState.ORDERED)
            found.quote.save(update_fields=["state", "changed_at"])
            write_log(actor, found.quote, "ordered")


def order_refused(actor: Actor, order_id: UUID) -> None:
    """The company itself rejected or took back the order of an acceptance: what was offered stands again."""
    with transaction_by(actor, "note_quote_refused"):
        found = _acceptance_of(order_id)
        if found is not None and found.quote.state in (QuoteState.ACCEPTED, QuoteState.PART_ACCEPTED):
            found.is_void = True
            found.save(update_fields=["is_void"])
            move(found.quote, QuoteState.SENT)
            found.quote.closed_at = None
            found.quote.save(update_fields=["state", "closed_at", "changed_at"])
            write_log(actor, found.quote, "refused")


def _acceptance_of(order_id: UUID) -> QuoteAcceptance | None:
    """The acceptance that stands and led to an order, its quote locked."""
    quote_id = QuoteAcceptance.objects.filter(order=order_id).values_list("quote_id", flat=True).first()
    if quote_id is None:
        return None
    quote = lock_any_quote(quote_id)
    found = QuoteAcceptance.objects.filter(order=order_id, is_void=False).first()
    if found is not None:
        found.quote = quote
    return found


def _offer_of(quote: Quote, seen_hash: str) -> QuoteRevision:
    """The revision that can be accepted, if it is the one that was seen."""
    if quote.state not in OFFERED:
        raise QuoteMoveNotAllowed(number=quote.number, state=QuoteState(quote.state).label)
    if quote.valid_until is None or quote.valid_until < clock.today():
        raise QuoteExpired(day=formats.date(quote.valid_until))
    revision = quote.revisions.exclude(sent_at=None).filter(side=Side.SELLER).order_by("number").last()
    if revision is None or revision.content_hash != seen_hash:
        raise QuoteChanged
    return revision


def _chosen(
    quote: Quote, revision: QuoteRevision, lines: list[QuoteLine], wanted: Mapping[UUID, Decimal | None]
) -> list[TakenLine]:
    try:
        return taken([fact_of(line) for line in lines], wanted, revision.discount_percent, quote.currency)
    except CannotTake as flaw:
        raise QuoteChoiceInvalid from flaw


def _ordered(
    actor: Actor, made: QuoteAcceptance, chosen: Sequence[tuple[QuoteLine, TakenLine]], ask: Acceptance
) -> Order:
    revision, source = made.revision, source_of(made.quote)
    off = revision.discount_percent
    bought = [Bought(line, one.quantity, one.unit_price, source, steps_of(line, off)) for line, one in chosen]
    sending = Sending(f"quote:{made.pk}", Road.QUOTE, made.po_number, ask.note, ask.delivery_address_id)
    return place_order(actor, agreed_checkout(actor, bought, sending, revision.freight_amount))


def source_of(quote: Quote) -> str:
    """How the lines of its order name what they were agreed in; of another program's offer with its number there."""
    there = f" ({quote.source} {quote.external_id})" if quote.external_id else ""
    return f"quote {quote.number}{there}"[:120]

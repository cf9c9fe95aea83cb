"""Writes: beginning a quote, and the draft that one side writes until it sends it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from uuid import UUID

from lonja.companies.actor import Actor
from lonja.companies.errors import CompanyBlocked
from lonja.companies.models import Company, RoleAssignment, Unit, User
from lonja.companies.permissions import Permission
from lonja.companies.queries import actor_acting_for, actor_for
from lonja.core import clock
from lonja.core.audit import transaction_by
from lonja.core.errors import ChangedMeanwhile
from lonja.core.ids import new_id
from lonja.quotes.actions.checking import checked_lines
from lonja.quotes.actions.files import forget_files
from lonja.quotes.actions.frame import lock_quote, move, next_number, require_voice, write_log
from lonja.quotes.actions.rows import DraftRow
from lonja.quotes.errors import QuoteMoveNotAllowed, QuoteNobodyToTell
from lonja.quotes.models import Quote, QuoteLine, QuoteRevision, QuoteTier, Side
from lonja.quotes.queries.access import side_of
from lonja.quotes.queries.lines import lines_of
from lonja.quotes.queries.prices import prices_for
from lonja.quotes.rules import Tier
from lonja.quotes.states import OFFERED, QuoteState


def begin_quote(actor: Actor, subject: str, draft: DraftRow) -> Quote:
    """Begin a request of the actor's company, as a draft that only his own people see.

    Raises CompanyBlocked, QuoteLineInvalid, TooManyQuoteLines, PermissionMissing.
    """
    actor.require(Permission.QUOTES_REQUEST)
    if actor.company is None or actor.company.is_blocked:
        raise CompanyBlocked
    with transaction_by(actor, "begin_quote"):
        quote = Quote.objects.create(
            number=next_number(),
            company_id=actor.company_id,
            unit_id=actor.own_unit_id,
            requester_id=actor.user_id,
            api_key_id=actor.api_key_id,
            began=Side.BUYER,
            subject=subject.strip(),
            currency=actor.currency,
        )
        revision = QuoteRevision.objects.create(
            quote=quote, number=1, side=Side.BUYER, author_id=actor.user_id, message=draft.message.strip()
        )
        write_lines(revision, checked_lines(actor, Side.BUYER, draft.lines, {}))
        return quote


def begin_offer(actor: Actor, company_id: UUID, person_id: UUID, subject: str, draft: DraftRow) -> Quote:
    """Begin an offer to a person of a company, as a draft that only the seller's people see.

    The person must be one who may take part in quotes there. Raises QuoteNobodyToTell, QuoteLineInvalid,
    PermissionMissing.
    """
    actor.require(Permission.SALES_QUOTES_MANAGE)
    company = Company.objects.filter(pk=company_id).first()
    if company is None or side_of(actor) is not Side.SELLER:
        raise QuoteNobodyToTell
    person, unit = person_of(company.pk, person_id)
    with transaction_by(actor, "begin_offer"):
        quote = Quote.objects.create(
            number=next_number(),
            company=company,
            unit=unit,
            requester=person,
            rep_id=actor.user_id,
            began=Side.SELLER,
            subject=subject.strip(),
            currency=company.currency,
        )
        revision = QuoteRevision(quote=quote, number=1, side=Side.SELLER, author_id=actor.user_id)
        _write_head(revision, draft)
        revision.save()
        eyes = actor_acting_for(actor, company.pk)
        write_lines(revision, checked_lines(eyes, Side.SELLER, draft.lines, {}))
        return quote


def person_of(company_id: UUID, person_id: UUID) -> tuple[User, Unit]:
    """A person of a company with the unit in which he takes part in quotes. Raises QuoteNobodyToTell."""
    held = RoleAssignment.objects.filter(user=person_id, unit__company=company_id, user__is_active=True)
    found = held.select_related("user", "unit__company").order_by("created_at").first()
    if found is None or found.unit is None:
        raise QuoteNobodyToTell
    if not actor_for(found.user, found.unit.pk).may(Permission.QUOTES_REQUEST):
        raise QuoteNobodyToTell
    return found.user, found.unit


def open_draft(actor: Actor, quote_id: UUID) -> QuoteRevision:
    """The draft of the actor's side: the one there is, else a new one that begins with what was said last.

    A seller's draft has a price for every product: that of his last offer, else what the company pays today. Opening
    one takes the quote on: he who does so is its rep where it has none. A buyer's begins with the offer to which he
    proposes changes. Raises QuoteUnknown, QuoteMoveNotAllowed, PermissionMissing.
    """
    side = require_voice(actor)
    with transaction_by(actor, "open_quote_draft"):
        quote = lock_quote(actor, quote_id)
        held = quote.revisions.filter(sent_at=None, side=side).first()
        if held is not None:
            return held
        _require_open_for(side, quote)
        last = quote.revisions.exclude(sent_at=None).order_by("number").last()
        offered = quote.revisions.exclude(sent_at=None).filter(side=Side.SELLER).order_by("number").last()
        if last is None or (side is Side.BUYER and offered is None):
            raise QuoteMoveNotAllowed(number=quote.number, state=QuoteState(quote.state).label)
        if side is Side.SELLER:
            take_on_locked(actor, quote)
        return _copied(actor, quote, side, last if side is Side.SELLER or offered is None else offered, offered)


def take_on_locked(actor: Actor, quote: Quote) -> None:
    """Note on a locked quote that the seller works on it, and who."""
    if quote.state in (QuoteState.REQUESTED, QuoteState.DECLINED, QuoteState.EXPIRED):
        move(quote, QuoteState.IN_WORK)
        quote.lost_reason, quote.lost_note, quote.closed_at = "", "", None
        write_log(actor, quote, "taken")
    quote.rep_id = quote.rep_id or actor.user_id
    quote.save(update_fields=["state", "rep", "lost_reason", "lost_note", "closed_at", "changed_at"])


def save_draft(
    actor: Actor, quote_id: UUID, draft: DraftRow, *, seen: int | None = None, subject: str = ""
) -> QuoteRevision:
    """Write the draft of the actor's side anew; `seen` is the version that he saw who writes.

    `subject` renames the quote until it is first sent.

    What a buyer writes leaves prices, discounts, tiers and terms of the offer as they were: he says what he would pay
    by the target price. Raises QuoteUnknown, QuoteMoveNotAllowed where there is no draft, ChangedMeanwhile,
    QuoteLineInvalid, TooManyQuoteLines, PermissionMissing.
    """
    side = require_voice(actor)
    with transaction_by(actor, "save_quote_draft"):
        quote = lock_quote(actor, quote_id)
        revision = draft_of(quote, side)
        if seen is not None and revision.version != seen:
            raise ChangedMeanwhile
        eyes = actor if side is Side.BUYER else actor_acting_for(actor, quote.company_id)
        held = {line.key: line for line in lines_of(revision)}
        keys = set(QuoteLine.objects.filter(revision__quote=quote).values_list("key", flat=True))
        lines = checked_lines(eyes, side, draft.lines, held, keys)
        if side is Side.SELLER:
            _write_head(revision, draft)
        revision.message, revision.author_id = draft.message.strip(), actor.user_id
        revision.version += 1
        revision.save()
        revision.lines.all().delete()
        write_lines(revision, lines)
        if quote.state == QuoteState.DRAFT and subject.strip():
            quote.subject = subject.strip()[:120]
        quote.save(update_fields=["subject", "changed_at"])
        return revision


def drop_draft(actor: Actor, quote_id: UUID) -> Quote:
    """Throw the draft of the actor's side away; what was sent stays. Raises QuoteUnknown, QuoteMoveNotAllowed."""
    side = require_voice(actor)
    with transaction_by(actor, "drop_quote_draft"):
        quote = lock_quote(actor, quote_id)
        draft = draft_of(quote, side)
        hashes = list(draft.attachments.values_list("file_hash", flat=True))
        draft.delete()
        if quote.state == QuoteState.DRAFT:
            move(quote, QuoteState.WITHDRAWN)
            quote.closed_at = clock.now()
            quote.save(update_fields=["state", "closed_at", "changed_at"])
    forget_files(hashes)
    return quote


def draft_of(quote: Quote, side: Side) -> QuoteRevision:
    """What this side is writing. Raises QuoteMoveNotAllowed where it writes nothing."""
    found = quote.revisions.filter(sent_at=None, side=side).first()
    if found is None:
        raise QuoteMoveNotAllowed(number=quote.number, state=QuoteState(quote.state).label)
    found.quote = quote
    return found


def write_lines(revision: QuoteRevision, lines: Sequence[tuple[QuoteLine, Sequence[Tier]]]) -> None:
    """Put checked lines with their tiers into a draft that has none."""
    for position, (line, _tiers) in enumerate(lines, start=1):
        line.revision, line.position = revision, position
    QuoteLine.objects.bulk_create(line for line, _tiers in lines)
    QuoteTier.objects.bulk_create(
        QuoteTier(line=line, from_quantity=tier.from_quantity, unit_price=tier.unit_price)
        for line, tiers in lines
        for tier in tiers
    )


def _write_head(revision: QuoteRevision, draft: DraftRow) -> None:
    revision.message, revision.valid_until = draft.message.strip(), draft.valid_until
    revision.discount_percent = draft.discount_percent
    revision.delivery, revision.payment = draft.delivery.strip(), draft.payment.strip()
    revision.legal = draft.legal.strip()
    revision.becomes, revision.prices_until = draft.becomes, draft.prices_until
    revision.call_offs, revision.freight_amount = draft.call_offs, draft.freight_amount


HEAD = (
    "discount_percent", "delivery", "payment", "legal", "becomes", "prices_until", "call_offs", "freight_amount",
)  # fmt: skip
"""What a new revision takes over of the head of the one before."""

_SELLER_MAY = frozenset(
    {QuoteState.REQUESTED, QuoteState.IN_WORK, QuoteState.DECLINED, QuoteState.EXPIRED}
) | OFFERED  # fmt: skip


def _require_open_for(side: Side, quote: Quote) -> None:
    if quote.state not in (_SELLER_MAY if side is Side.SELLER else OFFERED):
        raise QuoteMoveNotAllowed(number=quote.number, state=QuoteState(quote.state).label)


def _copied(
    actor: Actor, quote: Quote, side: Side, base: QuoteRevision, offered: QuoteRevision | None
) -> QuoteRevision:
    """A draft with the lines of `base`; the seller's has the head and the prices of his last offer."""
    number = quote.revisions.order_by("number").values_list("number", flat=True).last() or 0
    draft = QuoteRevision(quote=quote, number=number + 1, side=side, author_id=actor.user_id)
    if offered is not None:
        for name in HEAD:
            setattr(draft, name, getattr(offered, name))
        if side is Side.SELLER and offered.valid_until is not None and offered.valid_until >= clock.today():
            draft.valid_until = offered.valid_until
    draft.save()
    lines = lines_of(base)
    held = {line.key: line for line in lines_of(offered)} if offered is not None else {}
    today = _prices_of_today(actor, quote, lines, held) if side is Side.SELLER else {}
    write_lines(draft, [_copy(line, held.get(line.key), today) for line in lines])
    return draft


def _prices_of_today(
    actor: Actor, quote: Quote, lines: Sequence[QuoteLine], held: Mapping[UUID, QuoteLine]
) -> Mapping[UUID, Decimal]:
    asked = [line for line in lines if line.variant_id is not None and line.key not in held]
    return prices_for(actor_acting_for(actor, quote.company_id), asked)


def _copy(
    line: QuoteLine, offered: QuoteLine | None, today: Mapping[UUID, Decimal]
) -> tuple[QuoteLine, Sequence[Tier]]:
    """The same line for a new draft; where the product is that of the offer, at the offer's price."""
    is_same = offered is not None and offered.variant_id == line.variant_id
    priced = offered if is_same and offered is not None else line
    tiers = [Tier(tier.from_quantity, tier.unit_price) for tier in priced.tiers.all()]
    price = priced.unit_price if priced.unit_price is not None else today.get(line.key)
    line.pk, line._state.adding = None, True
    line.unit_price, line.discount_percent = price, priced.discount_percent
    line.key = line.key or new_id()
    return line, tiers

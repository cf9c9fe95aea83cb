"""Quotes as JSON."""

from __future__ import annotations

from lonja.api import fields
from lonja.api.quotes import schemas
from lonja.companies.actor import Actor
from lonja.quotes.models import Quote, QuoteAcceptance, QuoteComment, QuoteRevision
from lonja.quotes.queries import FrameworkLine, FrameworkView, QuoteLineView, RevisionView, quote_view
from lonja.quotes.queries.views import revision_view


def quote_of(quote: Quote, made: QuoteAcceptance | None = None) -> schemas.Quote:
    """A quote's head."""
    return schemas.Quote(
        id=str(quote.pk),
        number=quote.number,
        subject=quote.subject,
        state=quote.state,  # type: ignore[typeddict-item] # a word of State
        currency=quote.currency,
        net_amount=fields.amount_or_none(quote.net_amount, quote.currency),
        valid_until=fields.day_or_none(quote.valid_until),
        created_at=fields.moment(quote.created_at),
        order_id=str(made.order_id) if made and made.order_id else None,
        framework_id=str(made.framework_id) if made and made.framework_id else None,
    )


def detail_of(actor: Actor, quote: Quote) -> schemas.QuoteDetail:
    """A quote with what both sides said last."""
    view = quote_view(actor, quote)
    return schemas.QuoteDetail(
        **quote_of(quote, view.acceptance),
        offer=_revision(view.offer, quote.currency) if view.offer else None,
        asked=_revision(view.asked, quote.currency) if view.asked else None,
    )


def said_of(revision: QuoteRevision, currency: str) -> schemas.SaidRevision:
    """A revision that was sent, and by whom."""
    side = revision.side
    said = _revision(revision_view(revision, currency), currency)
    return schemas.SaidRevision(**said, side=side)  # type: ignore[typeddict-item] # one of Side


def comment_of(row: QuoteComment) -> schemas.QuoteComment:
    """What somebody said."""
    return schemas.QuoteComment(
        side=row.side,  # type: ignore[typeddict-item] # one of Side
        person=row.user.name if row.user else None,
        line_key=str(row.line_key) if row.line_key else None,
        text=row.text,
        said_at=fields.moment(row.said_at),
    )


def _revision(view: RevisionView, currency: str) -> schemas.QuoteRevision:
    revision = view.revision
    return schemas.QuoteRevision(
        number=revision.number,
        sent_at=fields.moment(revision.sent_at) if revision.sent_at else "",
        message=revision.message,
        valid_until=fields.day_or_none(revision.valid_until),
        net_amount=fields.amount(view.net, currency),
        fingerprint=revision.content_hash,
        becomes=revision.becomes,  # type: ignore[typeddict-item] # one of Becomes
        becomes_until=fields.day_or_none(revision.prices_until),
        call_offs=revision.call_offs,
        freight_amount=fields.amount_or_none(revision.freight_amount, currency),
        lines=[_line(line, currency) for line in view.lines],
    )


def _line(view: QuoteLineView, currency: str) -> schemas.QuoteLine:
    line = view.line
    return schemas.QuoteLine(
        key=str(line.key),
        sku=line.sku or None,
        name=line.name,
        text=line.text,
        quantity=fields.quantity(line.quantity),
        unit_price=fields.unit_price_or_none(view.unit_price, currency),
        amount=fields.amount_or_none(view.amount, currency),
        target_price=fields.unit_price_or_none(line.target_price, currency),
        is_optional=line.is_optional,
        choice=line.choice,
        tiers=[
            schemas.QuoteTier(from_quantity=fields.quantity(many), unit_price=fields.unit_price(price, currency))
            for many, price in view.tiers
        ],
        minimum_quantity=fields.quantity_or_none(line.minimum_quantity),
        maximum_quantity=fields.quantity_or_none(line.maximum_quantity),
        delivery=line.delivery,
        note=line.note,
    )


def framework_of(view: FrameworkView) -> schemas.Framework:
    """An agreement with what is left of it."""
    framework, currency = view.framework, view.framework.quote.currency
    return schemas.Framework(
        id=str(framework.pk),
        number=framework.number,
        quote_id=str(framework.quote_id),
        subject=framework.quote.subject,
        currency=currency,
        starts_on=framework.starts_on.isoformat(),
        ends_on=framework.ends_on.isoformat(),
        call_offs=view.call_offs,
        most_call_offs=framework.most_call_offs,
        freight_amount=fields.amount_or_none(view.revision.freight_amount, currency),
        lines=[_framework_line(line, currency) for line in view.lines],
        order_ids=[str(order.pk) for order in view.orders],
    )


def _framework_line(view: FrameworkLine, currency: str) -> schemas.FrameworkLine:
    line = view.line
    return schemas.FrameworkLine(
        key=str(line.key),
        sku=line.sku,
        name=line.name,
        unit_price=fields.unit_price(view.unit_price, currency),
        tiers=[
            schemas.QuoteTier(from_quantity=fields.quantity(many), unit_price=fields.unit_price(price, currency))
            for many, price in view.tiers
        ],
        minimum_quantity=fields.quantity_or_none(line.minimum_quantity),
        maximum_quantity=fields.quantity_or_none(line.maximum_quantity),
        called=fields.quantity(view.called),
        left=fields.quantity_or_none(view.left),
        delivery=line.delivery,
    )

"""An offer as a PDF to read, to print and to sign, set by typst from the template beside it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from lonja.companies.models import Company, Seller
from lonja.core.clock import today
from lonja.core.texts import language
from lonja.core.typesetting import NotTypeset, typeset
from lonja.quotes.errors import QuotePaperUnset
from lonja.quotes.models import Becomes, Quote, QuoteLine, QuoteRevision
from lonja.quotes.queries.views import QuoteLineView, RevisionView
from lonja.web import formats

TEMPLATE = Path(__file__).parent / "typst" / "quote.typ"


def quote_pdf(quote: Quote, view: RevisionView) -> bytes:
    """What a revision of a quote says, in the active language, as a PDF/UA document. Raises QuotePaperUnset."""
    try:
        return typeset(TEMPLATE, quote_data(quote, view))
    except NotTypeset as failure:
        raise QuotePaperUnset from failure


def quote_data(quote: Quote, view: RevisionView) -> dict[str, Any]:
    """All that stands on the pages: texts translated, numbers written."""
    seller, revision = Seller.objects.get(), view.revision
    day = revision.sent_at.date() if revision.sent_at else today()
    return {
        "language": language()[:2],
        "title": _("Offer %(number)s") % {"number": quote.number},
        "date": {"year": day.year, "month": day.month, "day": day.day},
        "date_text": formats.date(day, "long"),
        "seller": {"name": seller.legal_name, "tax_id": seller.tax_id, "lines": _lines_of(seller)},
        "company": {"name": quote.company.legal_name or quote.company.name, "lines": _buyer_lines(quote.company)},
        "subject": quote.subject,
        "facts": _facts(quote, view),
        "message": revision.message,
        "lines": [_row(line, quote.currency) for line in view.lines],
        "net": formats.money(view.net, quote.currency),
        "terms": _terms(quote, view),
        "words": {
            "tax_id": _("Tax number"),
            "page": _("Page"),
            "for_company": _("Offer for"),
            "net": _("Net, as proposed"),
            "tax_note": _tax_note(view),
            "columns": ["", _("Product"), _("Quantity"), pgettext("of a line", "Price"), _("Amount")],
        },
    }


def _lines_of(seller: Seller) -> list[str]:
    place = " ".join(filter(None, (seller.postal_code, seller.city)))
    reach = " · ".join(filter(None, (seller.phone, seller.email)))
    return [line for line in (", ".join(filter(None, (seller.street, place))), reach) if line]


def _buyer_lines(company: Company) -> list[str]:
    return [f"{_('Tax number')} {company.tax_id}"] if company.tax_id else []


def _facts(quote: Quote, view: RevisionView) -> list[tuple[str, str]]:
    revision = view.revision
    facts = [
        (_("Valid until"), formats.date(revision.valid_until, "long") if revision.valid_until else ""),
        (_("For"), quote.requester.name if quote.requester else ""),
        (_("Answered by"), quote.rep.name if quote.rep else ""),
        (_("Revision"), str(revision.number)),
    ]
    return [(name, value) for name, value in facts if value]


def _tax_note(view: RevisionView) -> str:
    if view.revision.freight_amount is not None and view.revision.becomes == Becomes.ORDER:
        return _("Net prices without tax; freight is in the sum. Optional lines and further alternatives are not.")
    return _("Net prices without tax and freight. Optional lines and further alternatives are not summed.")


def _terms(quote: Quote, view: RevisionView) -> list[tuple[str, str]]:
    revision, freight = view.revision, view.revision.freight_amount
    is_framework = revision.becomes == Becomes.FRAMEWORK
    terms = [
        (_("Becomes"), _becomes(revision)),
        (_("Freight of each call-off") if is_framework else _("Freight"),
         "" if freight is None else formats.money(freight, quote.currency)),
        (_("Delivery"), revision.delivery), (_("Payment"), revision.payment), (_("Small print"), revision.legal),
    ]  # fmt: skip
    return [(name, value) for name, value in terms if value]


def _becomes(revision: QuoteRevision) -> str:
    if revision.becomes == Becomes.ORDER:
        return ""
    day = {"day": formats.date(revision.prices_until, "long")}
    if revision.becomes == Becomes.PRICES:
        return _("prices of a contract until %(day)s") % day
    most = revision.call_offs
    limit = ngettext("%(num)s call-off at most", "%(num)s call-offs at most", most) % {"num": most} if most else ""
    return ", ".join(filter(None, (_("a framework agreement until %(day)s") % day, limit)))


def _bounds(line: QuoteLine) -> str:
    """Of a framework agreement the least and the most of a line."""
    least, most = line.minimum_quantity, line.maximum_quantity
    if least is not None and most is not None:
        words = {"least": formats.quantity(least), "most": formats.quantity(most)}
        return _("at least %(least)s, at most %(most)s until the end") % words
    if least is not None:
        return _("at least %(least)s until the end") % {"least": formats.quantity(least)}
    return "" if most is None else _("at most %(most)s until the end") % {"most": formats.quantity(most)}


def _row(view: QuoteLineView, currency: str) -> dict[str, Any]:
    line = view.line
    notes = [line.sku, _("optional") if line.is_optional else ""]
    notes += [_("alternative %(number)s") % {"number": line.choice} if line.choice else ""]
    notes += [
        _("from %(quantity)s: %(price)s")
        % {"quantity": formats.quantity(quantity), "price": formats.price(price, currency)}
        for quantity, price in view.tiers
    ]
    notes += [_bounds(line), line.delivery, line.note]
    return {
        "position": str(line.position),
        "name": view.name,
        "notes": [note for note in notes if note],
        "quantity": formats.quantity(line.quantity),
        "price": formats.price(view.unit_price, currency) if view.unit_price is not None else _("not offered"),
        "amount": formats.money(view.amount, currency) if view.amount is not None else "",
    }

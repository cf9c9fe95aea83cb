"""Sentences about prices, for those who ask 'why this price'."""

from __future__ import annotations

from decimal import Decimal

from django.utils.translation import gettext as _

from lonja.pricing.rules import Candidate, Level, Reason


def level_label(level: Level) -> str:
    """For whom a list was assigned, seen from the buyer."""
    match level:
        case Level.COMPANY:
            return _("your company")
        case Level.SEGMENT:
            return _("your group of companies")
        case _:
            return _("everybody")


def reason_text(candidate: Candidate) -> str:
    """Why a list gave the price, or why it did not."""
    if candidate.reason is Reason.BELOW_BREAK and candidate.min_quantity is not None:
        return _("begins at a quantity of %(quantity)s") % {"quantity": _plain(candidate.min_quantity)}
    texts = {
        Reason.WON: _("gives your price"),
        Reason.NEARER_LEVEL: _("a list made more closely for you comes first"),
        Reason.SEGMENT_FIRST: _("another of your groups comes first"),
        Reason.HIGHER_PRIORITY: _("a list of higher priority comes first"),
        Reason.LIST_FIRST: _("another list of the same priority comes first"),
    }
    return texts.get(candidate.reason, _("has no price for this product"))


def _plain(quantity: Decimal) -> str:
    return f"{quantity:f}".rstrip("0").rstrip(".") if quantity % 1 else f"{quantity:.0f}"

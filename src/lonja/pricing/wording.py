"""Sentences about prices, for those who ask 'why this price'."""

from __future__ import annotations

from decimal import Decimal

from django.utils.translation import gettext as _

from lonja.pricing.rules import Candidate, Level, Reason


def level_label(level: Level) -> str:
    """For whom a price was set, seen from the buyer."""
    texts = {
        Level.AGREED: _("this line alone"),
        Level.CONTRACT: _("your contract"),
        Level.UNIT: _("your unit"),
        Level.COMPANY: _("your company"),
        Level.SEGMENT: _("your group of companies"),
        Level.CHANNEL: _("everybody"),
    }
    return texts[level]


def reason_text(candidate: Candidate) -> str:
    """Why a list gave the price, or why it did not."""
    if candidate.reason is Reason.BELOW_BREAK and candidate.min_quantity is not None:
        return _("begins at a quantity of %(quantity)s") % {"quantity": _plain(candidate.min_quantity)}
    texts = {
        Reason.WON: _("gives your price") if candidate.unit_price is not None else _("gives its price on request"),
        Reason.AGREED: _("a price was agreed for this line"),
        Reason.CONTRACT_LOCKS: _("your contract fixes the price, also where another is lower"),
        Reason.STOPPED: _("your own conditions leave out lists made for others"),
        Reason.NEARER_LEVEL: _("a list made more closely for you comes first"),
        Reason.UNIT_FIRST: _("a list for a unit closer to yours comes first"),
        Reason.SEGMENT_FIRST: _("another of your groups comes first"),
        Reason.HIGHER_PRIORITY: _("a list of higher priority comes first"),
        Reason.LIST_FIRST: _("another list of the same priority comes first"),
        Reason.HIGHER_BREAK: _("another list has a price from a higher quantity on"),
        Reason.STANDS_ALONE: _("the list before it prices this product alone"),
        Reason.ADDS_NOTHING: _("it only prices products that no list before it prices"),
        Reason.ON_REQUEST_FIRST: _("a list that comes first gives its price on request"),
        Reason.DEARER: _("another list is cheaper"),
    }
    return texts.get(candidate.reason, _("has no price for this product"))


def _plain(quantity: Decimal) -> str:
    return f"{quantity:f}".rstrip("0").rstrip(".") if quantity % 1 else f"{quantity:.0f}"

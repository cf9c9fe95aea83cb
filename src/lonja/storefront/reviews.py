"""The words of a review: what each remark on a line means, its tabs, the columns to choose from."""

from __future__ import annotations

from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext, pgettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from lonja.lists.models import LineStatus, QuickOrder, QuickOrderLine
from lonja.lists.queries import Review
from lonja.web import formats

TONES = {
    LineStatus.EXACT: "ok",
    LineStatus.ADJUSTED: "warn",
    LineStatus.CHOOSE: "warn",
    LineStatus.UNKNOWN: "bad",
    LineStatus.UNAVAILABLE: "bad",
    LineStatus.INVALID: "bad",
}

_TABS = {
    LineStatus.EXACT: pgettext_lazy("lines", "Exact"),
    LineStatus.ADJUSTED: pgettext_lazy("lines", "Quantity adjusted"),
    LineStatus.CHOOSE: pgettext_lazy("lines", "To choose"),
    LineStatus.UNKNOWN: pgettext_lazy("lines", "Not found"),
    LineStatus.UNAVAILABLE: pgettext_lazy("lines", "No price for you"),
    LineStatus.INVALID: pgettext_lazy("lines", "Not readable"),
}

_SETTLED_BY_A_PRODUCT = {"code_is_date", "code_guessed"}
"""Doubts about the code that are gone once it is one of ours: there are codes that look like dates."""

_REMARKS = {
    "quantity_assumed": _("no quantity given: 1 assumed"),
    "quantity_missing": _("quantity missing"),
    "quantity_unreadable": _("quantity not readable"),
    "quantity_negative": _("negative quantity"),
    "quantity_zero": _("quantity 0"),
    "quantity_exponent": _("quantity in exponent form"),
    "quantity_too_large": _("quantity too large"),
    "quantity_too_fine": _("quantity with too many decimals"),
    "quantity_is_date": _("the quantity is a date"),
    "separator_guessed": _("thousands or decimals guessed: check the quantity"),
    "code_missing": _("no code"),
    "code_too_long": _("code too long"),
    "code_destroyed": _("barcode destroyed by the spreadsheet: format the column as text and send it again"),
    "code_is_date": _("the spreadsheet turned the code into a date"),
    "code_guessed": _("which number is the code was guessed"),
    "code_repeated": _("code stands twice in the order"),
    "code_replaced": _("no longer sold; there is a successor"),
    "choose_options": _("is configured: choose its options on its page"),
    "heading": _("heading"),
    "total": _("sum line"),
    "pack_barcode": _("barcode of a larger pack"),
    "unit_converted": _("pieces converted to sales units"),
    "unit_unknown": _("unit not known here: check the quantity"),
    "below_minimum": _("raised to the minimum"),
    "not_a_step": _("raised to the pack"),
}


def remark_texts(line: QuickOrderLine) -> str:
    """What there is to say about a line, in the reader's language."""
    settled = _SETTLED_BY_A_PRODUCT if line.variant_id else set()
    return " · ".join(str(_REMARKS[code]) for code in line.remarks if code in _REMARKS and code not in settled)


@dataclass(frozen=True, slots=True)
class LineProblem:
    """What was typed as the quantity of a line and cannot be one, and why."""

    position: int
    typed: str
    text: str

    def with_place(self) -> str:
        """The reason, with the line that it is about."""
        return gettext("Line %(position)s: %(text)s") % {"position": self.position, "text": self.text}


def adjusted_text(line: QuickOrderLine) -> str:
    """What was asked for, what it became and why: 'Line 4: 12 → 20, raised to the pack.'"""
    asked = line.requested if line.requested is not None else line.quantity
    return gettext("Line %(position)s: %(asked)s → %(quantity)s, %(why)s.") % {
        "position": line.position,
        "asked": formats.quantity(asked),
        "quantity": formats.quantity(line.quantity),
        "why": remark_texts(line),
    }


def tone_of(status: str) -> str:
    """The color of a status."""
    return TONES[LineStatus(status)]


def review_tabs(quick_order: QuickOrder, seen: Review, status: str) -> list[tuple[str, str, int, bool]]:
    """All lines, then one tab for each status that occurs."""
    here = reverse("storefront:review", args=[quick_order.pk])
    tabs = [(pgettext("lines", "All"), here, seen.counts.total(), not status)]
    return tabs + [
        (str(label), f"{here}?status={each.value}", seen.counts[each.value], each.value == status)
        for each, label in _TABS.items()
        if seen.counts[each.value]
    ]


def column_choices(quick_order: QuickOrder) -> list[tuple[int, str]]:
    """(index, title) of the uploaded table's columns; empty where nothing was a table."""
    return list(enumerate(quick_order.reading.get("titles") or [])) if quick_order.reading.get("columns") else []

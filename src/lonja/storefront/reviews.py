"""The words of a review: what each remark on a line means, its tabs, the columns to choose from."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext, pgettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from lonja.catalog.models import SalesUnit
from lonja.companies.actor import Actor
from lonja.companies.models import CostCenter
from lonja.companies.queries import cost_centers
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
    LineStatus.TEXT: "none",
}

_TABS = {
    LineStatus.EXACT: pgettext_lazy("lines", "Exact"),
    LineStatus.ADJUSTED: pgettext_lazy("lines", "Quantity adjusted"),
    LineStatus.CHOOSE: pgettext_lazy("lines", "To choose"),
    LineStatus.UNKNOWN: pgettext_lazy("lines", "Not found"),
    LineStatus.UNAVAILABLE: pgettext_lazy("lines", "No price for you"),
    LineStatus.INVALID: pgettext_lazy("lines", "Not readable"),
    LineStatus.TEXT: pgettext_lazy("lines", "Text around it"),
}

UNIT_NAMES = {
    **dict(SalesUnit.choices),
    "dozen": _("dozen"),
    "hundred": _("hundred"),
    "thousand": _("thousand"),
    "pallet": _("pallet"),
    "bundle": _("bundle"),
    "case": _("case"),
    "ream": _("ream"),
    "tray": _("tray"),
    "bottle": _("bottle"),
    "drum": _("drum"),
}
"""Units as they are written in an order; more than variants are sold in."""

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
    "code_ended": _("no longer sold; this can stand in for it"),
    "service_ended": _("a service bought with it is no longer offered: it goes without it"),
    "choose_options": _("is configured: choose its options on its page"),
    "department_unknown": _("department not known: no cost center yet"),
    "zeros_lost": _("zeros may be missing before the number"),
    "found_by_words": _("found by its words"),
    "guessed": _("guessed: please check"),
    "heading": _("heading"),
    "total": _("sum line"),
    "pack_barcode": _("barcode of a larger pack"),
    "own_quantity": _("your number for a larger pack"),
    "own_unit": _("counted as your company taught it"),
    "pack_unit": _("counted as the pack of the product"),
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


def unit_name(unit: str) -> str:
    """A unit in the reader's language, as it stands behind a number one."""
    return str(UNIT_NAMES[unit])


def unknown_unit(line: QuickOrderLine) -> str:
    """The unit of a line of which nobody knows yet how many sales units it is; '' where there is nothing to teach."""
    return unit_name(line.unit) if line.variant_id and line.unit and "unit_unknown" in line.remarks else ""


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


def index_or_none(text: str) -> int | None:
    """The number of a column from a form; None for none."""
    return int(text) if text.isdecimal() and len(text) < 4 else None


@dataclass(frozen=True, slots=True)
class DepartmentColumn:
    """A column that may hold the quantities of a department, and the cost center that it has so far."""

    index: int
    title: str
    chosen: UUID | None


@dataclass(frozen=True, slots=True)
class DepartmentChoices:
    """The columns of a table beside its codes, and the cost centers of which each may hold the quantities."""

    columns: list[DepartmentColumn]
    centers: list[CostCenter]


def department_choices(actor: Actor, quick_order: QuickOrder) -> DepartmentChoices | None:
    """Which columns may be quantities of which cost center; None without a table or without cost centers."""
    columns = quick_order.reading.get("columns")
    centers = list(cost_centers(actor)) if columns else []
    if not columns or not centers:
        return None
    held = columns.get("departments", [])
    lines = quick_order.lines.exclude(department="") if held else quick_order.lines.none()
    meant = dict(lines.order_by().values_list("department", "cost_center").distinct())
    shown = [
        DepartmentColumn(index, title, meant.get(title) if index in held else None)
        for index, title in column_choices(quick_order)
        if index != columns["code"]
    ]
    return DepartmentChoices(shown, centers)

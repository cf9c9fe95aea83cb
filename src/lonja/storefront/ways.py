"""How an order can do without approval, in words: the cheapest change that was found."""

from __future__ import annotations

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from lonja.approvals.rules import Change
from lonja.ordering.queries import CartView
from lonja.web.formats import date, money

LINES_NAMED = 6


def in_words(change: Change | None, view: CartView) -> str:
    """A sentence for the buyer; '' where no change was found."""
    if change is None:
        return ""
    parts = []
    if change.lines:
        parts.append(_without(change.lines, view))
    if change.less:
        parts.append(_("with %(amount)s less") % {"amount": money(change.less, view.currency)})
    if change.wanted_from is not None:
        parts.append(_("with a wanted date from %(day)s on") % {"day": date(change.wanted_from)})
    text = _("It needs no approval %(how)s.") % {"how": _(" and ").join(parts)}
    return f"{text} {_example(change, view)}".strip()


def _without(numbers: tuple[int, ...], view: CartView) -> str:
    named = ", ".join(_line(number, view) for number in numbers[:LINES_NAMED])
    if len(numbers) > LINES_NAMED:
        named = _("%(names)s and %(count)d more") % {"names": named, "count": len(numbers) - LINES_NAMED}
    return ngettext("without line %(lines)s", "without lines %(lines)s", len(numbers)) % {"lines": named}


def _example(change: Change, view: CartView) -> str:
    if change.example is None:
        return ""
    return _("Line %(line)s alone is that much.") % {"line": _line(change.example, view)}


def _line(number: int, view: CartView) -> str:
    """A line by its number and, while there are few, its SKU."""
    found = next((line for line in view.lines if line.position == number and line.service_of is None), None)
    return f"{number} ({found.variant.sku})" if found and found.variant else str(number)

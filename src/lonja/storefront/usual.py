"""What the company usually takes, as pages show it: a tab of its own, and a sentence on each row."""

from __future__ import annotations

from collections.abc import Sequence

from django.http import HttpRequest
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from lonja.catalog.rules import own_words
from lonja.ordering.queries import Rhythm, Usual
from lonja.web import formats

MINE = "mine"
"""The part of an address that asks for the company's own products."""


def asks_for_mine(request: HttpRequest) -> bool:
    """Whether the tab of the company's own products is open."""
    return request.GET.get(MINE) == "1"


def usual_tabs(request: HttpRequest, total: int) -> list[tuple[str, str, int | None, bool]]:
    """All products, and those of the company; `total` is the number behind the open tab. Filters are kept."""
    query = request.GET.copy()
    for name in (MINE, "page", "sort"):
        query.pop(name, None)
    everything = query.urlencode()
    query[MINE] = "1"
    is_mine = asks_for_mine(request)
    return [
        (pgettext("products", "All"), f"?{everything}", None if is_mine else total, not is_mine),
        (_("Your products"), f"?{query.urlencode()}", total if is_mine else None, is_mine),
    ]


def own_note(numbers: Sequence[tuple[str, str]]) -> str:
    """'Your number: 4711-B · Deck screw'; '' where the company gave none."""
    words = ", ".join(own_words(*each) for each in numbers)
    return _("your number: %(codes)s") % {"codes": words} if words else ""


def rhythm_note(rhythm: Rhythm) -> str:
    """'every 14 days, last 12 days ago'."""
    every, ago = rhythm.every_days, rhythm.days_ago()
    often = ngettext("every %(days)s day", "every %(days)s days", every) % {"days": formats.number(every)}
    last = ngettext("last %(days)s day ago", "last %(days)s days ago", ago) % {"days": formats.number(ago)}
    return f"{often}, {last}"


def usual_note(usual: Usual | None) -> str:
    """'Bought before: 40 on 12 Oct 2026', or that the seller chose it; '' for what is not usual."""
    if usual is None:
        return ""
    if usual.at is None:
        return _("chosen for you")
    return _("bought before: %(quantity)s on %(day)s") % {
        "quantity": formats.quantity(usual.quantity),
        "day": formats.date(localtime(usual.at).date()),
    }

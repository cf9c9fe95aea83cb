"""What the company usually takes, as pages show it: a tab of its own, and a sentence on each row."""

from __future__ import annotations

from collections.abc import Sequence

from django.http import HttpRequest
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from lonja.ordering.queries import Usual
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


def own_note(codes: Sequence[str]) -> str:
    """'Your number: 4711-B'; '' where the company gave none."""
    return _("your number: %(codes)s") % {"codes": ", ".join(codes)} if codes else ""


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

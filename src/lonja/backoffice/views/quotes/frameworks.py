"""Framework agreements as the seller sees them: what is left of each, and what was called off."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from uuid import UUID

from django.db.models import Q, QuerySet
from django.http import HttpResponse, HttpResponseBase
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from lonja.backoffice.access import StaffRequest, for_staff
from lonja.backoffice.listing import Asked, Listing
from lonja.companies.actor import Actor
from lonja.companies.permissions import Permission
from lonja.core.clock import today
from lonja.core.sheets.writer import Cell
from lonja.quotes.models import Framework
from lonja.quotes.queries import framework_or_404, framework_view, framework_views, frameworks_visible_to
from lonja.web import pages

STATES = {"running": gettext_lazy("running"), "ended": gettext_lazy("ended")}


@for_staff(Permission.SALES_QUOTES_VIEW)
def frameworks(request: StaffRequest) -> HttpResponseBase:
    """All agreements, with how much of each was called off."""
    shown = FRAMEWORKS.of(request)
    if (file := shown.file()) is not None:
        return file
    context = {**shown.frame(framework_views(shown.rows)), "area": "quotes", "states": STATES}
    return pages.render(request, "backoffice/quotes/frameworks.html", context, fragment="list")


@for_staff(Permission.SALES_QUOTES_VIEW)
def framework(request: StaffRequest, framework_id: UUID) -> HttpResponse:
    """One agreement: its lines, what is left, its orders."""
    view = framework_view(framework_or_404(request.actor, framework_id))
    context = {"area": "quotes", "view": view, "framework": view.framework, "quote": view.framework.quote}
    return pages.render(request, "backoffice/quotes/framework.html", context)


def _found(actor: Actor, asked: Asked) -> QuerySet[Framework]:
    found = frameworks_visible_to(actor).order_by()
    if text := asked["q"]:
        words = Q(quote__subject__icontains=text) | Q(quote__company__name__icontains=text)
        found = found.filter(words | Q(number__istartswith=text))
    days = {"running": Q(ends_on__gte=today()), "ended": Q(ends_on__lt=today())}
    return found.filter(days[asked["state"]]) if asked["state"] in days else found


def _heads() -> Sequence[str]:
    return (
        _("Number"), _("Subject"), _("Customer"), _("From"), _("Until"), _("Call-offs"), _("Most call-offs"),
        _("Called off, percent"), _("Lines below their least"),
    )  # fmt: skip


def _cells(actor: Actor, rows: Sequence[Framework]) -> Iterator[Sequence[Cell]]:
    for view in framework_views(rows):
        one, quote = view.framework, view.framework.quote
        yield (
            one.number, quote.subject, quote.company.name, one.starts_on, one.ends_on, view.call_offs,
            one.most_call_offs, view.reached_percent, len(view.below_least),
        )  # fmt: skip


FRAMEWORKS = Listing[Framework](
    name="frameworks",
    filters=("q", "state"),
    find=_found,
    sorts={"number": "number", "company": "quote__company__name", "until": "ends_on"},
    sort="-until",
    heads=_heads,
    cells=_cells,
)

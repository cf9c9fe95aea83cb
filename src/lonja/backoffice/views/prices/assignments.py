"""For whom a price list counts: channels, segments, companies, units, contracts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpResponse, HttpResponseBase
from django.utils.translation import gettext as _
from django.utils.translation import pgettext
from django.views.decorators.http import require_POST

from lonja.backoffice.access import StaffRequest, for_staff
from lonja.backoffice.listing import Asked, Listing
from lonja.backoffice.price_forms import AssignForm, TermsOfUseForm
from lonja.backoffice.views.prices.lists import tabs_of
from lonja.companies.actor import Actor
from lonja.companies.permissions import Permission
from lonja.core.clock import today
from lonja.core.errors import LonjaError
from lonja.core.sheets.writer import Cell
from lonja.core.texts import localized
from lonja.pricing.actions import assign_price_list, change_assignment, end_assignment
from lonja.pricing.errors import AssignmentUnknown
from lonja.pricing.models import PriceList, PriceListAssignment
from lonja.pricing.queries.lists import assignments_of, price_list_or_404
from lonja.web import pages


@for_staff(Permission.SALES_PRICES_VIEW)
def uses(request: StaffRequest, list_code: str) -> HttpResponseBase:
    """For whom a list counts, counted and will count; and letting it count for somebody else."""
    found = price_list_or_404(request.actor, list_code)
    if (file := USES.of(request, found, name=f"{found.code}-uses").file()) is not None:
        return file
    form = AssignForm(request.actor, request.POST if request.method == "POST" else None)
    if request.method == "POST":
        request.actor.require(Permission.SALES_PRICES_MANAGE)
        if form.is_valid() and _assigned(request, found, form):
            return pages.redirect(request, "backoffice:price_list_uses", list_code)
    return _page(request, found, form, status=422 if form.is_bound else 200)


@for_staff(Permission.SALES_PRICES_MANAGE)
def use(request: StaffRequest, list_code: str, use_id: int) -> HttpResponse:
    """Change how a list counts for somebody."""
    found = price_list_or_404(request.actor, list_code)
    held = _held(request, found, use_id)
    form = TermsOfUseForm(request.POST) if request.method == "POST" else TermsOfUseForm.of(held)
    if form.is_bound and form.is_valid():
        change_assignment(request.actor, held.pk, form.terms())
        messages.success(request, _("It counts like this from now on."))
        return pages.redirect(request, "backoffice:price_list_uses", list_code)
    context = {"area": "prices", "list": found, "held": held, "whom": whom(held), "form": form}
    return pages.render(request, "backoffice/prices/use.html", context, status=422 if form.is_bound else 200)


@require_POST
@for_staff(Permission.SALES_PRICES_MANAGE)
def end_use(request: StaffRequest, list_code: str, use_id: int) -> HttpResponse:
    """Let a list count for somebody no longer."""
    held = _held(request, price_list_or_404(request.actor, list_code), use_id)
    end_assignment(request.actor, held.pk)
    messages.success(request, _("The list no longer counts for %(whom)s.") % {"whom": whom(held)[1]})
    return pages.redirect(request, "backoffice:price_list_uses", list_code)


def whom(held: PriceListAssignment) -> tuple[str, str]:
    """For whom an assignment counts: the kind and the name."""
    if held.channel is not None:
        return _("Channel"), held.channel.name
    if held.segment is not None:
        return _("Segment"), localized(held.segment.names)
    if held.company is not None:
        return _("Company"), held.company.name
    if held.unit is not None:
        return pgettext("of a company", "Unit"), f"{held.unit.company.name} / {held.unit.name}"
    contract = held.contract
    return (_("Contract"), f"{contract.number} ({contract.company.name})") if contract else ("", "")


def _found(actor: Actor, asked: Asked, price_list: PriceList) -> QuerySet[PriceListAssignment]:
    return assignments_of(actor, price_list, asked["q"])


def _heads() -> Sequence[str]:
    return (
        _("For whom"), _("Name"), _("Priority"), _("With other lists"), _("No list of a farther place is asked"),
        _("First day"), _("Last day"),
    )  # fmt: skip


def _cells(actor: Actor, rows: Sequence[PriceListAssignment], price_list: PriceList) -> Iterator[Sequence[Cell]]:
    for each in rows:
        mixing = str(each.get_mixing_display())
        yield (*whom(each), each.priority, mixing, each.stops_here, each.valid_from, each.valid_until)


def _held(request: StaffRequest, found: PriceList, use_id: int) -> PriceListAssignment:
    held = assignments_of(request.actor, found).filter(pk=use_id).first()
    if held is None:
        raise AssignmentUnknown
    return held


def _assigned(request: StaffRequest, found: PriceList, form: AssignForm) -> bool:
    terms: dict[str, Any] = {name: getattr(form.terms(), name) for name in form.terms().__slots__}
    try:
        made = assign_price_list(request.actor, found.code, **form.cleaned_data["whom"], **terms)
    except LonjaError as refused:
        form.add_error(None, str(refused))
        return False
    messages.success(request, _("The list counts for %(whom)s.") % {"whom": whom(made)[1]})
    return True


def _page(request: StaffRequest, found: PriceList, form: AssignForm, *, status: int) -> HttpResponse:
    shown = USES.of(request, found)
    context = {
        **shown.frame([(each, *whom(each)) for each in shown.rows]),
        "area": "prices",
        "list": found,
        "tabs": tabs_of(found, "price_list_uses"),
        "form": form,
        "today": today(),
    }
    return pages.render(request, "backoffice/prices/uses.html", context, status=status)


USES = Listing[PriceListAssignment](
    name="price-list-uses",
    filters=("q",),
    find=_found,
    sorts={"priority": "priority", "valid_from": "valid_from", "valid_until": "valid_until"},
    sort="priority",
    heads=_heads,
    cells=_cells,
)

"""Agreements of rebates: all of them, a new one, one to look at and change."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpResponse, HttpResponseBase
from django.utils.translation import gettext as _

from lonja.backoffice.access import StaffRequest, for_staff
from lonja.backoffice.listing import Asked, Listing
from lonja.backoffice.rebate_forms import AgreementForm, ChangeAgreementForm
from lonja.companies.actor import Actor
from lonja.companies.models import Seller
from lonja.companies.permissions import Permission
from lonja.core.errors import LonjaError
from lonja.core.sheets.writer import Cell
from lonja.core.texts import localized
from lonja.rebates import queries
from lonja.rebates.actions import agree_rebate, change_agreement
from lonja.rebates.models import PERIOD_KINDS
from lonja.web import formats, pages


@for_staff(Permission.SALES_PRICES_VIEW)
def agreements(request: StaffRequest) -> HttpResponseBase:
    """All agreements, and how far each has counted; or as a file."""
    shown = AGREEMENTS.of(request)
    if (file := shown.file()) is not None:
        return file
    context = {**shown.frame(), "area": "rebates", "periods": PERIOD_KINDS}
    return pages.render(request, "backoffice/rebates/agreements.html", context, fragment="list")


@for_staff(Permission.SALES_PRICES_MANAGE)
def new_agreement(request: StaffRequest) -> HttpResponse:
    """Agree a rebate; what has left since its first day counts at once."""
    form = AgreementForm(request.actor, request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            made = agree_rebate(request.actor, form.row(Seller.objects.get().currency))
        except LonjaError as refused:
            form.add_error(None, str(refused))
        else:
            messages.success(request, _("%(code)s counts from now on.") % {"code": made.code})
            return pages.redirect(request, "backoffice:rebate_agreement", made.code)
    context = {"area": "rebates", "form": form}
    return pages.render(request, "backoffice/rebates/new.html", context, status=422 if form.is_bound else 200)


@for_staff(Permission.SALES_PRICES_VIEW)
def agreement(request: StaffRequest, agreement_code: str) -> HttpResponse:
    """One agreement; changed and ended by those who may."""
    found = queries.agreement_or_404(request.actor, agreement_code)
    form = ChangeAgreementForm.of(found)
    if request.method == "POST":
        request.actor.require(Permission.SALES_PRICES_MANAGE)
        form = ChangeAgreementForm(request.POST)
        if form.is_valid():
            try:
                change_agreement(request.actor, agreement_code, form.change())
            except LonjaError as refused:
                form.add_error(None, str(refused))
            else:
                messages.success(request, _("The agreement is saved; open periods are rated by it."))
                return pages.redirect(request, "backoffice:rebate_agreement", agreement_code)
    context = {"area": "rebates", "agreement": found, "form": form}
    return pages.render(request, "backoffice/rebates/agreement.html", context, status=422 if form.is_bound else 200)


def _found(actor: Actor, asked: Asked) -> QuerySet[Any]:
    return queries.agreements(actor, text=asked["q"], period=asked["period"])


def _heads() -> Sequence[str]:
    heads = (_("Code"), _("Name"), _("For whom"), _("Period"), _("Steps"), _("Currency"))
    return (*heads, _("First day"), _("Last day"), _("Counted until"))


def _cells(actor: Actor, rows: Sequence[Any]) -> Iterator[Sequence[Cell]]:
    for one in rows:
        whom = one.company.name if one.company else localized(one.segment.names) or one.segment.code
        steps = (f"{formats.typed(each.from_turnover)}: {formats.percent(each.percent)}" for each in one.steps.all())
        days = (one.valid_from, one.valid_until, one.last)
        yield (one.code, localized(one.names), whom, one.get_period_display(), " · ".join(steps), one.currency, *days)


AGREEMENTS = Listing[Any](
    name="rebate-agreements",
    filters=("q", "period"),
    find=_found,
    sorts={"code": "code", "name": "names__{}", "period": "period", "since": "valid_from", "counted": "last"},
    sort="code",
    heads=_heads,
    cells=_cells,
)

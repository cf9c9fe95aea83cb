"""Monthly reports: which departments' consumption goes to whom."""

from __future__ import annotations

from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from lonja.companies.permissions import Permission
from lonja.core.errors import NotFound
from lonja.notifications import reports as monthly
from lonja.storefront.access import BuyerRequest
from lonja.storefront.company_forms import INDENT
from lonja.storefront.views.company.area import for_holders_of, page, status_of
from lonja.web import pages
from lonja.web.attempts import tried
from lonja.web.forms import Form


class ReportForm(Form):
    """Who gets the report of a unit."""

    recipients = forms.MultipleChoiceField(
        label=gettext_lazy("It goes to"), required=False, widget=forms.CheckboxSelectMultiple
    )


@for_holders_of(Permission.SPEND_VIEW)
def reports(request: BuyerRequest) -> HttpResponse:
    """The units that the reader may look into, and who gets the report of each."""
    found = monthly.reports_of(request.actor)
    units = monthly.units_to_report(request.actor)
    rows = [(unit, INDENT * (unit.path.count(".") - 1), found.get(unit.pk)) for unit in units]
    return page(request, "budgets", "reports", {"rows": rows})


@for_holders_of(Permission.SPEND_VIEW)
def report(request: BuyerRequest, department_id: UUID) -> HttpResponse:
    """Choose who gets the report of a unit; nobody ends it."""
    unit = monthly.units_to_report(request.actor).filter(pk=department_id).first()
    if unit is None:
        raise NotFound
    now = monthly.reports_of(request.actor).get(unit.pk)
    initial = {"recipients": [str(person.pk) for person in now.recipients.all()] if now else []}
    form = ReportForm(request.POST or None, initial=initial)
    people = monthly.possible_recipients(request.actor, unit)
    form.fields["recipients"].choices = [(str(one.pk), f"{one} ({one.email})") for one in people]  # type: ignore[attr-defined]

    def save() -> None:
        monthly.set_report(request.actor, department_id, [UUID(one) for one in form.cleaned_data["recipients"]])

    if tried(form, save):
        messages.success(request, _("The report is set up."))
        return pages.redirect(request, "storefront:reports")
    return page(request, "budgets", "report", {"form": form, "unit": unit}, status_of(form))

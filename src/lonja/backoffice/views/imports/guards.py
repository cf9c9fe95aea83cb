"""When a person must look before a file is applied."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.utils.translation import gettext as _

from lonja.backoffice.access import StaffRequest, for_staff
from lonja.backoffice.import_forms import GuardsForm
from lonja.backoffice.views.imports.lists import frame_of
from lonja.companies.permissions import Permission
from lonja.exchange.actions import set_policy
from lonja.exchange.queries import import_policy
from lonja.web import pages


@for_staff(Permission.SALES_IMPORTS_VIEW)
def guards(request: StaffRequest) -> HttpResponse:
    """The guard rails, changed by those who change the seller's settings."""
    held = import_policy(request.actor)
    form = GuardsForm(request.POST or None, initial={name: getattr(held, name) for name in GuardsForm.base_fields})
    if form.is_bound:
        request.actor.require(Permission.SALES_SETTINGS_MANAGE)
        if form.is_valid():
            set_policy(request.actor, **form.cleaned_data)
            messages.success(request, _("The guard rails count from the next file on."))
            return pages.redirect(request, "backoffice:import_guards")
    context = {**frame_of(request.actor, "import_guards"), "form": form}
    context["may_change"] = request.actor.may(Permission.SALES_SETTINGS_MANAGE)
    status = 422 if form.is_bound else 200
    return pages.render(request, "backoffice/imports/guards.html", context, status=status)

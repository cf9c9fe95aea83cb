"""What the seller decides for his own people."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from lonja.backoffice.access import StaffRequest, for_staff, with_second_step
from lonja.companies.actions import require_second_step
from lonja.companies.permissions import Permission
from lonja.companies.queries import staff_needs_second_step, staff_of_seller
from lonja.core.errors import Refused
from lonja.web import pages


@for_staff(Permission.SALES_SETTINGS_MANAGE)
def settings(request: StaffRequest) -> HttpResponse:
    """Whether the office asks for a second step, and who has set one up."""
    people = list(staff_of_seller(request.actor))
    ready = with_second_step(each.pk for each in people)
    context = {
        "area": "settings",
        "is_needed": staff_needs_second_step(),
        "people": [(each, each.pk in ready) for each in people],
        "has_own": request.actor.user_id in ready,
    }
    return pages.render(request, "backoffice/settings.html", context)


@require_POST
@for_staff(Permission.SALES_SETTINGS_MANAGE)
def second_step(request: StaffRequest) -> HttpResponse:
    """Turn the second step on or off for all of the seller's people."""
    wanted = {"1": True, "0": False}.get(request.POST.get("needed", ""))
    if wanted is None:
        raise Refused
    require_second_step(request.actor, is_needed=wanted)
    on, off = _("The back office asks for a second step from now on."), _("The password alone opens the back office.")
    messages.success(request, on if wanted else off)
    return pages.redirect(request, "backoffice:settings")

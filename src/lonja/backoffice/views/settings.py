"""What the seller decides for his own people, and how his channels speak."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from lonja.backoffice.access import StaffRequest, for_staff
from lonja.companies.actions import require_second_step, set_ownership, set_register
from lonja.companies.models import OwnedField
from lonja.companies.permissions import Permission
from lonja.companies.queries import channels, erp_owns, staff_needs_second_step, staff_of_seller
from lonja.companies.second_steps import with_second_step
from lonja.core.errors import Refused
from lonja.core.texts import Register
from lonja.web import pages


@for_staff(Permission.SALES_SETTINGS_MANAGE)
def settings(request: StaffRequest) -> HttpResponse:
    """Whether the office asks for a second step, who has set one up, and how each channel speaks."""
    people = list(staff_of_seller(request.actor))
    ready = with_second_step(each.pk for each in people)
    context = {
        "area": "settings",
        "is_needed": staff_needs_second_step(),
        "people": [(each, each.pk in ready) for each in people],
        "has_own": request.actor.user_id in ready,
        "channels": channels(request.actor),
        "fields": OwnedField,
        "owned": erp_owns(),
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


@require_POST
@for_staff(Permission.SALES_SETTINGS_MANAGE)
def ownership(request: StaffRequest) -> HttpResponse:
    """Say what the ERP owns of the customers that it knows."""
    wanted = request.POST.getlist("owned")
    if not set(wanted) <= set(OwnedField):
        raise Refused
    set_ownership(request.actor, [OwnedField(each) for each in wanted])
    messages.success(request, _("Saved. It counts at once, for your customers' people and for yours."))
    return pages.redirect(request, "backoffice:settings")


@require_POST
@for_staff(Permission.SALES_SETTINGS_MANAGE)
def register(request: StaffRequest, channel_code: str) -> HttpResponse:
    """Have a channel speak technically or plainly."""
    wanted = request.POST.get("register", "")
    if wanted not in list(Register):
        raise Refused
    channel = set_register(request.actor, channel_code, Register(wanted))
    technical, plain = _("%(name)s speaks to experts now."), _("%(name)s speaks plainly now.")
    messages.success(request, (plain if wanted == Register.PLAIN else technical) % {"name": channel.name})
    return pages.redirect(request, "backoffice:settings")

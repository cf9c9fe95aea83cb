"""Pausing, going on and ending."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from lonja.backoffice.access import StaffRequest, for_staff
from lonja.companies.permissions import Permission
from lonja.pricing.actions import end_promotion, switch_promotion
from lonja.web import pages


@require_POST
@for_staff(Permission.SALES_PRICES_MANAGE)
def switch(request: StaffRequest, promotion_code: str) -> HttpResponse:
    """Let a promotion pause, or go on."""
    is_active = request.POST.get("on") == "1"
    switch_promotion(request.actor, promotion_code, is_active=is_active)
    text = _("%(code)s is switched on.") if is_active else _("%(code)s is switched off and counts for nobody.")
    messages.success(request, text % {"code": promotion_code})
    return pages.redirect(request, "backoffice:promotion", promotion_code)


@require_POST
@for_staff(Permission.SALES_PRICES_MANAGE)
def end(request: StaffRequest, promotion_code: str) -> HttpResponse:
    """Let a promotion end now."""
    end_promotion(request.actor, promotion_code)
    messages.success(request, _("%(code)s has ended.") % {"code": promotion_code})
    return pages.redirect(request, "backoffice:promotion", promotion_code)

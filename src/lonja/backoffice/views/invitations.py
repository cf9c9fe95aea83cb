"""The open invitations of a customer's people: a fresh link, or none any more."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponseBase
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from lonja.backoffice.access import StaffRequest, for_staff
from lonja.companies import actions
from lonja.companies.permissions import Permission
from lonja.web.attempts import pressed


@require_POST
@for_staff(Permission.SALES_COMPANIES_MANAGE)
def again(request: StaffRequest, company_id: UUID, invitation_id: UUID) -> HttpResponseBase:
    """Send a fresh link; the old one dies."""
    done = _("A new link is on its way; the old one no longer works.")
    return pressed(
        request, lambda: actions.invite_again(request.actor, invitation_id), done, "backoffice:company", company_id
    )


@require_POST
@for_staff(Permission.SALES_COMPANIES_MANAGE)
def revoke(request: StaffRequest, company_id: UUID, invitation_id: UUID) -> HttpResponseBase:
    """Make an invitation worthless."""
    done = _("The invitation is revoked; its link no longer works.")
    return pressed(
        request, lambda: actions.revoke_invitation(request.actor, invitation_id), done, "backoffice:company", company_id
    )

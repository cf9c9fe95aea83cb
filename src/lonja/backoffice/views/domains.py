"""The domains of mail of a customer: the seller may say that one is the customer's own."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpResponse, HttpResponseBase
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from lonja.backoffice.access import StaffRequest, for_staff
from lonja.companies import actions
from lonja.companies.permissions import Permission
from lonja.web.attempts import pressed


@require_POST
@for_staff(Permission.SALES_COMPANIES_MANAGE)
def add(request: StaffRequest, company_id: UUID) -> HttpResponseBase:
    """State a domain of a customer and say at once that it is his."""
    domain = request.POST.get("domain", "")

    def grant() -> None:
        actions.grant_domain(request.actor, actions.state_domain(request.actor, domain, company_id=company_id).pk)

    return _pressed(request, company_id, grant, _("People of this domain may ask to join the customer."))


@require_POST
@for_staff(Permission.SALES_COMPANIES_MANAGE)
def grant(request: StaffRequest, company_id: UUID, domain_id: UUID) -> HttpResponseBase:
    """Say that a domain which the customer states is his."""
    done = _("People of this domain may ask to join the customer.")
    return _pressed(request, company_id, lambda: actions.grant_domain(request.actor, domain_id), done)


@require_POST
@for_staff(Permission.SALES_COMPANIES_MANAGE)
def remove(request: StaffRequest, company_id: UUID, domain_id: UUID) -> HttpResponseBase:
    """Let nobody ask by this domain any more."""
    done = _("Nobody asks to join by this domain any more.")
    return _pressed(request, company_id, lambda: actions.remove_domain(request.actor, domain_id), done)


def _pressed(request: StaffRequest, company_id: UUID, do: Any, done: str) -> HttpResponse:
    return pressed(request, do, done, "backoffice:company", company_id)

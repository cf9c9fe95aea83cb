"""How a customer's people sign in: what his administrator sees, for the seller who helps when they are locked out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.utils.translation import gettext as _

from lonja.backoffice.access import StaffRequest, for_staff
from lonja.companies import actions, queries
from lonja.companies.actor import Actor
from lonja.companies.permissions import Permission
from lonja.companies.second_steps import with_second_step
from lonja.core.errors import NotFound, Refused
from lonja.web import pages
from lonja.web.attempts import pressed


@for_staff(Permission.SALES_COMPANIES_MANAGE)
def company_sign_in(request: StaffRequest, company_id: UUID) -> HttpResponse:
    """The second step, the provider and who is known there; each switched by a button."""
    actor = request.actor
    company = queries.company_or_404(actor, company_id)
    if request.method == "POST":
        return _pressed(request, company_id)
    provider = queries.provider_of(actor, company_id)
    links = {link.user_id: link for link in queries.links_of(provider)} if provider else {}
    people = list(queries.people_visible_to(actor, company_id).filter(is_active=True))
    ready = with_second_step(each.pk for each in people)
    context = {
        "area": "companies",
        "company": company,
        "provider": provider,
        "domains": sorted(queries.domains_for_sign_in(company_id)),
        "people": [(each, each.pk in ready, links.get(each.pk)) for each in people],
    }
    return pages.render(request, "backoffice/company_sign_in.html", context)


def _pressed(request: StaffRequest, company_id: UUID) -> HttpResponse:
    """Do what the button says. Raises Refused for an unknown one."""
    found = BUTTONS.get(request.POST.get("do", ""))
    if found is None:
        raise Refused
    do, done = found
    of = request.POST.get("of", "")
    return pressed(
        request, lambda: do(request.actor, company_id, of), str(done()), "backoffice:company_sign_in", company_id
    )


def _forget(actor: Actor, company_id: UUID, of: str) -> None:
    try:
        link_id = UUID(of)
    except ValueError:
        raise NotFound from None
    actions.forget_identity(actor, link_id, company_id=company_id)


BUTTONS: Mapping[str, tuple[Callable[[Actor, UUID, str], Any], Callable[[], str]]] = {
    "want-step": (
        lambda actor, company, of: actions.require_companys_second_step(actor, is_needed=True, company_id=company),
        lambda: _("Their people need a second step from their next page on."),
    ),
    "waive-step": (
        lambda actor, company, of: actions.require_companys_second_step(actor, is_needed=False, company_id=company),
        lambda: _("The password alone signs them in again."),
    ),
    "on": (
        lambda actor, company, of: actions.switch_provider(actor, is_active=True, company_id=company),
        lambda: _("Their people can sign in at their provider."),
    ),
    "off": (
        lambda actor, company, of: actions.switch_provider(actor, is_active=False, company_id=company),
        lambda: _("Their people sign in with their password."),
    ),
    "waive": (
        lambda actor, company, of: actions.waive_provider(actor, company_id=company),
        lambda: _("Passwords sign them in again."),
    ),
    "remove": (
        lambda actor, company, of: actions.remove_provider(actor, company_id=company),
        lambda: _("Their provider is forgotten."),
    ),
    "forget": (_forget, lambda: _("Forgotten: the next sign-in with this person's address counts as this person.")),
}
"""What each button does, and the sentence that tells of it."""

"""Domains of the company, and the people who ask to join by them."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from lonja.companies import actions, queries
from lonja.companies.domain_files import PATH
from lonja.companies.errors import (
    AlreadyHeld,
    CodeTaken,
    DomainPublic,
    DomainUnusable,
    ProofElsewhere,
)
from lonja.companies.mail_domains import domain_of, is_public
from lonja.companies.models import MailDomain
from lonja.companies.permissions import Permission
from lonja.storefront.access import BuyerRequest
from lonja.storefront.company_forms import DomainForm, ProofForm, RoleForm
from lonja.storefront.views.company.area import for_holders_of, page, status_of
from lonja.web import pages
from lonja.web.attempts import pressed, tried


@for_holders_of(Permission.PEOPLE_MANAGE)
def joining(request: BuyerRequest) -> HttpResponse:
    """Who asks to join, and the domains by which one may ask; those who manage all people add to them."""
    actor = request.actor
    domains = queries.domains_of(actor)
    own = _own_domain(request)
    is_new = not any(each.domain == own for each in domains)
    form = DomainForm(request.POST or None, initial={"domain": own if is_new and not is_public(own) else ""})

    def state() -> None:
        actions.state_domain(actor, form.cleaned_data["domain"])

    if tried(form, state, {DomainUnusable: "domain", DomainPublic: "domain", CodeTaken: "domain"}):
        messages.success(request, _("The domain is noted. Prove it now: a link goes to an address there."))
        return pages.redirect(request, "storefront:joining")
    context = {"waiting": queries.join_requests(actor), "domains": domains, "form": form}
    return page(request, "people", "joining", context, status_of(form))


@for_holders_of(Permission.PEOPLE_MANAGE)
def prove(request: BuyerRequest, domain_id: UUID) -> HttpResponse:
    """Send the link that proves a domain to an address there."""
    actor = request.actor
    found = queries.domain_or_404(actor, domain_id)
    form = ProofForm(request.POST or None, initial={"email": found.proof_email})
    if tried(
        form, lambda: actions.ask_domain_proof(actor, found.pk, form.cleaned_data["email"]), {ProofElsewhere: "email"}
    ):
        messages.success(request, _("The link is on its way to %(email)s.") % {"email": form.cleaned_data["email"]})
        return pages.redirect(request, "storefront:joining")
    return page(request, "people", "prove_domain", {"domain": found, "form": form, **_file_of(found)}, status_of(form))


@require_POST
@for_holders_of(Permission.PEOPLE_MANAGE)
def prove_by_file(request: BuyerRequest, domain_id: UUID) -> HttpResponse:
    """Look for the file on the domain's web server."""
    done = _("Proved: the file is there. It may be deleted now.")
    return pressed(request, lambda: actions.prove_domain_by_file(request.actor, domain_id), done, "storefront:joining")


@require_POST
@for_holders_of(Permission.PEOPLE_MANAGE)
def remove_domain(request: BuyerRequest, domain_id: UUID) -> HttpResponse:
    """Let nobody ask by this domain any more."""
    done = _("Nobody asks to join by this domain any more; who joined stays.")
    return pressed(request, lambda: actions.remove_domain(request.actor, domain_id), done, "storefront:joining")


@for_holders_of(Permission.PEOPLE_MANAGE)
def let_in(request: BuyerRequest, join_id: UUID) -> HttpResponse:
    """Say in which unit and with which role somebody may join."""
    actor = request.actor
    found = queries.join_request_or_404(actor, join_id)
    units, roles = queries.units_to_fill(actor), queries.roles_to_give(actor)
    form = RoleForm(request.POST or None, units=units, roles=roles)

    def approve() -> None:
        data = form.cleaned_data
        actions.approve_join_request(actor, found.pk, UUID(data["unit"]), UUID(data["role"]))

    if tried(form, approve, {AlreadyHeld: "role"}):
        messages.success(request, _("The invitation is on its way to %(email)s.") % {"email": found.email})
        return pages.redirect(request, "storefront:joining")
    return page(request, "people", "let_in", {"asking": found, "form": form, "roles": roles}, status_of(form))


@require_POST
@for_holders_of(Permission.PEOPLE_MANAGE)
def refuse_joining(request: BuyerRequest, join_id: UUID) -> HttpResponse:
    """Do not let somebody in."""
    done = _("The request is refused; the person is told.")
    return pressed(request, lambda: actions.refuse_join_request(request.actor, join_id), done, "storefront:joining")


def _own_domain(request: BuyerRequest) -> str:
    return domain_of(request.actor.person.email) if request.actor.person else ""


def _file_of(domain: MailDomain) -> dict[str, str]:
    return {"file_address": f"https://{domain.domain}{PATH}", "file_text": queries.domain_file(domain)}

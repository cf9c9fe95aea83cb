"""The company's own identity provider: set it up, find out what is wrong with it, and say what it counts for."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.forms import BaseForm
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from lonja.companies import actions, queries
from lonja.companies.errors import (
    KeeperUnfit,
    MetadataUnreachable,
    MetadataUnusable,
    ProviderUnusable,
    SecretMissing,
)
from lonja.companies.identity.rules import provider_id_of
from lonja.companies.identity.trials import findings
from lonja.companies.models import ProviderKind
from lonja.companies.permissions import Permission
from lonja.core.errors import Refused
from lonja.storefront.access import BuyerRequest
from lonja.storefront.company_forms import id_of
from lonja.storefront.provider_forms import KeeperForm, OidcForm, PolicyForm, SamlForm
from lonja.storefront.views.company.area import for_holders_of, page, status_of
from lonja.storefront.views.sign_in import leave_for
from lonja.web import pages
from lonja.web.attempts import pressed, tried

PLACES = {
    ProviderUnusable: "issuer", SecretMissing: "secret", MetadataUnreachable: "metadata_url", MetadataUnusable: "xml",
}  # fmt: skip
"""Beside which field a refusal stands."""
HOME = "storefront:sign_in"


@for_holders_of(Permission.PEOPLE_MANAGE)
def provider(request: BuyerRequest) -> HttpResponse:
    """The addresses that the other side asks for, and what it gives in return, in one of two languages."""
    actor = request.actor
    found = queries.provider_of(actor)
    kind = request.GET.get("kind") or (found.kind if found else ProviderKind.OIDC)
    form = _form(request, kind)
    save = actions.save_saml_provider if kind == ProviderKind.SAML else actions.save_oidc_provider
    places = {error: name for error, name in PLACES.items() if name in form.fields}
    if tried(form, lambda: save(actor, **form.cleaned_data), places):
        messages.success(request, _("The provider is saved. Check it now, then try it with your own account."))
        return pages.redirect(request, HOME)
    context = {"provider": found, "kind": kind, "form": form, "kinds": ProviderKind, "addresses": _addresses(request)}
    return page(request, "people", "provider", context, status_of(form))


@require_POST
@for_holders_of(Permission.PEOPLE_MANAGE)
def check_provider(request: BuyerRequest) -> HttpResponse:
    """What can be found out without signing in."""
    found = queries.provider_or_404(request.actor)
    context = {"provider": found, "findings": findings(request, found)}
    return page(request, "people", "provider_checked", context)


@require_POST
@for_holders_of(Permission.PEOPLE_MANAGE)
def try_provider(request: BuyerRequest) -> HttpResponse:
    """Sign in there without changing who one is here; what came of it stands on the page that follows."""
    return leave_for(request, queries.provider_or_404(request.actor), trial=reverse(HOME))


@require_POST
@for_holders_of(Permission.PEOPLE_MANAGE)
def provider_policy(request: BuyerRequest) -> HttpResponse:
    """The second step, and unknown people."""
    form = PolicyForm(request.POST)
    if not form.is_valid():
        raise Refused
    done = _("This is how it counts from the next sign-in on.")
    return pressed(request, lambda: actions.set_provider_policy(request.actor, **form.cleaned_data), done, HOME)


@require_POST
@for_holders_of(Permission.PEOPLE_MANAGE)
def switch_provider(request: BuyerRequest) -> HttpResponse:
    """Use it, or no more."""
    is_on = request.POST.get("on") == "1"
    on, off = _("Your people can sign in there now."), _("Your people sign in with their password.")
    return pressed(request, lambda: actions.switch_provider(request.actor, is_active=is_on), on if is_on else off, HOME)


@for_holders_of(Permission.PEOPLE_MANAGE)
def require_provider(request: BuyerRequest) -> HttpResponse:
    """Let nobody in by password any more, but one; or let everybody."""
    actor = request.actor
    found = queries.provider_or_404(actor)
    if request.POST.get("waive"):
        return pressed(request, lambda: actions.waive_provider(actor), _("Passwords sign in again."), HOME)
    form = KeeperForm(request.POST or None, people=queries.keepers_to_choose(actor))

    def require() -> None:
        keeper = id_of(form.cleaned_data["keeper"])
        assert keeper is not None  # a required field
        actions.require_provider(actor, keeper)

    if tried(form, require, {KeeperUnfit: "keeper"}):
        messages.success(request, _("From the next page on, your people sign in there."))
        return pages.redirect(request, HOME)
    return page(request, "people", "provider_required", {"provider": found, "form": form}, status_of(form))


@require_POST
@for_holders_of(Permission.PEOPLE_MANAGE)
def remove_provider(request: BuyerRequest) -> HttpResponse:
    """Forget it."""
    done = _("The provider is forgotten; your people sign in with their password.")
    return pressed(request, lambda: actions.remove_provider(request.actor), done, HOME)


@require_POST
@for_holders_of(Permission.PEOPLE_MANAGE)
def forget_identity(request: BuyerRequest, link_id: UUID) -> HttpResponse:
    """Somebody has got another account there."""
    done = _("Forgotten: the next sign-in with this person's address counts as this person.")
    return pressed(request, lambda: actions.forget_identity(request.actor, link_id), done, HOME)


def _form(request: BuyerRequest, kind: str) -> BaseForm:
    found = queries.provider_of(request.actor)
    of_kind = found if found and found.kind == kind else None
    if kind == ProviderKind.SAML:
        url = of_kind.metadata_url if of_kind else ""
        return SamlForm(
            request.POST or None,
            initial={"metadata_url": url, "xml": of_kind.metadata if of_kind and not url else ""},
        )
    initial = {"issuer": of_kind.issuer, "client_id": of_kind.client_id} if of_kind else {}
    return OidcForm(request.POST or None, initial=initial)


def _addresses(request: BuyerRequest) -> dict[str, Any]:
    """Where this store is found by the provider; known before there is one."""
    key = provider_id_of(request.actor.company_id)
    names = {
        "redirect": "openid_connect_callback",
        "acs": "saml_acs",
        "metadata": "saml_metadata",
        "start": "account_provider",
    }
    return {short: request.build_absolute_uri(reverse(name, args=[key])) for short, name in names.items()}

"""Signing in: by password or passkey, or at the identity provider of the company to which one's address belongs.

Where any company has a provider, the address comes first. Only its domain is looked at, so that the answer is the same
for people whom the store knows and for others (reliability 41).
"""

from __future__ import annotations

import zlib
from collections.abc import Callable
from typing import cast
from uuid import UUID

from allauth.account.views import LoginView
from allauth.core.internal import ratelimit
from allauth.socialaccount.providers.openid_connect import views as oidc
from allauth.socialaccount.providers.saml import views as saml
from allauth.socialaccount.providers.saml.utils import get_app_or_404
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import ImproperlyConfigured, PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt

from lonja.companies import actions, queries
from lonja.companies.errors import ProviderDown
from lonja.companies.identity.adapter import PAGE
from lonja.companies.identity.journeys import address_of
from lonja.companies.models import IdentityProvider, User
from lonja.storefront.access import BuyerRequest
from lonja.storefront.account_forms import AddressForm
from lonja.web import pages

ADDRESS_KEY = "sign_in_address"
NONSENSE = (PermissionDenied, ImproperlyConfigured, SyntaxError, KeyError, TypeError, ValueError, zlib.error)
"""What allauth and python3-saml let through of an answer that is none, or of nobody's question."""


@never_cache
def login(request: HttpRequest) -> HttpResponseBase:
    """One's address first, where companies sign in at providers of their own; then allauth's page, which knows it."""
    is_about_password = "password" in request.POST or request.GET.get("with") == "password"
    if is_about_password or request.user.is_authenticated or not queries.has_providers():
        initial = {"login": request.session.get(ADDRESS_KEY, "")}
        answer: HttpResponseBase = LoginView.as_view(initial=initial)(request)
        return answer
    form = AddressForm(request.POST or None)
    if not form.is_valid():
        context = {"form": form, "next": pages.safe_next(request)}
        return pages.render(request, "account/email_first.html", context, status=422 if form.is_bound else 200)
    email = form.cleaned_data["login"]
    request.session[ADDRESS_KEY] = email
    found = queries.provider_for_address(email)
    return leave_for(request, found, email=email) if found else redirect(_by_password(request))


@never_cache
def provider(request: HttpRequest, provider_id: UUID) -> HttpResponse:
    """Where a company's people begin, from a link of their portal too, and where they are told why it did not work."""
    found = queries.provider_in_use(provider_id)
    if request.method == "POST":
        return leave_for(request, found)
    context = {"provider": found, "next": pages.safe_next(request), "by_password": _by_password(request)}
    return pages.render(request, "account/provider.html", context)


@never_cache
@login_required
def company_sign_in(request: BuyerRequest) -> HttpResponse:
    """What a person must do who is signed in, but not as the company wants it for which he would act."""
    actor, home = request.actor, pages.safe_next(request) or reverse("storefront:home")
    if not actor.awaits_provider or actor.company is None:
        return redirect(home)
    context = {
        "provider": queries.provider_in_use_of(actor.company.id),
        "next": home,
        "needs_provider": actor.company.needs_provider,
        "has_password": cast(User, request.user).has_usable_password(),
    }
    return pages.render(request, "account/company_sign_in.html", context)


@never_cache
def oidc_callback(request: HttpRequest, provider_id: UUID) -> HttpResponseBase:
    """Back from an OpenID provider."""
    return _back_from(request, provider_id, lambda: oidc.callback(request, str(provider_id)))


@never_cache
@csrf_exempt
def saml_answer(request: HttpRequest, organization_slug: UUID) -> HttpResponseBase:
    """What a SAML provider has the browser post: kept for the next page, for a provider that there is."""
    get_app_or_404(request, str(organization_slug))
    answer: HttpResponseBase = saml.acs(request, str(organization_slug))
    return answer


@never_cache
def saml_finish(request: HttpRequest, organization_slug: UUID) -> HttpResponseBase:
    """Back from a SAML provider."""
    return _back_from(request, organization_slug, lambda: saml.finish_acs(request, str(organization_slug)))


@never_cache
@csrf_exempt
def saml_logout(request: HttpRequest, organization_slug: UUID) -> HttpResponseBase:
    """The provider signs somebody out, by its signature; without one nothing happens."""
    try:
        answer: HttpResponseBase = saml.sls(request, str(organization_slug))
        return answer
    except NONSENSE:
        return redirect("account_login")


def leave_for(request: HttpRequest, found: IdentityProvider, *, email: str = "", trial: str = "") -> HttpResponse:
    """Send the browser to a provider, by a page of our own: no form of ours may lead to another site (form-action)."""
    if ratelimit.consume(request, app="allauth.account", action="provider") is None:
        messages.error(request, _("Too many attempts. Try again in a few minutes."))
        return redirect(trial or reverse(PAGE, args=[found.pk]))
    try:
        address = address_of(request, found, pages.safe_next(request), email=email, trial=trial)
    except ProviderDown as down:
        messages.error(request, str(down))
        return redirect(trial or reverse(PAGE, args=[found.pk]))
    return pages.render(request, "account/provider_leave.html", {"provider": found, "address": address})


def _back_from(request: HttpRequest, provider_id: UUID, finish: Callable[[], HttpResponseBase]) -> HttpResponseBase:
    """What allauth makes of the answer; where it cannot make anything of it, the page of the provider says so."""
    try:
        return finish()
    except NONSENSE as failure:
        actions.note_provider_failure(provider_id, f"{type(failure).__name__}: {failure}")
        messages.error(request, _("The sign-in could not be completed. Try it once more from here."))
        return redirect(PAGE, provider_id)


def _by_password(request: HttpRequest) -> str:
    """Allauth's page, with what comes after it."""
    after = pages.safe_next(request)
    query = f"?with=password&{urlencode({'next': after})}" if after else "?with=password"
    return reverse("account_login") + query

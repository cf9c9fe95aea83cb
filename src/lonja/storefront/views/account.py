"""One's own account: profile, the company and unit one works for, the way in by invitation, the end of acting."""

from __future__ import annotations

from typing import cast

from allauth.account.utils import perform_login
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.utils.translation import get_language, override
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from lonja.companies import actions, queries, sessions
from lonja.companies.adapters import remember_language
from lonja.companies.errors import InvitationInvalid, PasswordRefused, SignInFirst
from lonja.companies.models import Invitation, OwnedField, User
from lonja.core.errors import NotFound
from lonja.storefront.access import BuyerRequest
from lonja.storefront.account_forms import JoinForm, ProfileForm
from lonja.storefront.company_forms import lock
from lonja.storefront.forms import uuid_or_none
from lonja.web import pages
from lonja.web.attempts import tried


@login_required
def profile(request: BuyerRequest) -> HttpResponse:
    """One's own name and language."""
    person = cast(User, request.user)
    form = ProfileForm(request.POST or None, initial={"name": person.name, "language": person.language})
    if person.is_from_erp and OwnedField.PEOPLE in queries.erp_owns():
        lock(form, ["name"])
    if tried(form, lambda: actions.change_profile(request.actor, **form.cleaned_data)):
        chosen = form.cleaned_data["language"]
        with override(chosen or get_language()):
            messages.success(request, _("Your profile is saved."))
        response = pages.redirect(request, "storefront:profile")
        remember_language(response, chosen)
        return response
    context = {"form": form, "units": queries.units_of(person)}
    return pages.render(request, "account/profile.html", context, status=422 if form.is_bound else 200)


@login_required
def switch(request: BuyerRequest) -> HttpResponse:
    """Choose the company and unit that one works for from now on."""
    if request.method == "POST":
        unit_id = uuid_or_none(request.POST.get("unit", ""))
        if unit_id is None:
            raise NotFound
        sessions.switch_unit(request, unit_id)
        return pages.redirect(request, "storefront:home", follow_next=True)
    units = list(queries.units_of(cast(User, request.user)))
    return pages.render(request, "account/switch.html", {"units": units, "current": request.actor.unit_id})


@require_POST
@login_required
def stop_acting(request: BuyerRequest) -> HttpResponse:
    """The seller's person is himself again."""
    back = sessions.stop_acting(request)
    return pages.redirect(request, back or "storefront:home", follow_next=not back)


@never_cache
def invitation(request: BuyerRequest, token: str) -> HttpResponse:
    """The page behind an invitation's link: who invites to what; one joins, or signs in first."""
    try:
        found = queries.invitation_for(token)
    except InvitationInvalid as dead:
        return pages.render(request, "account/invitation_dead.html", {"reason": str(dead)}, status=410)
    if request.actor.person is not None:
        return _invitation_of_known(request, found, token)
    provider = queries.provider_for_address(found.email)
    is_by_password = "password" in request.POST or request.GET.get("with") == "password"
    if provider is not None and provider.company_id == found.unit.company_id and not is_by_password:
        context = {"invitation": found, "step": "provider", "provider": provider}
        return pages.render(request, "account/invitation.html", context)
    if queries.is_known(found.email):
        return pages.render(request, "account/invitation.html", {"invitation": found, "step": "sign_in"})
    return _invitation_of_new(request, found, token)


def _invitation_of_known(request: BuyerRequest, found: Invitation, token: str) -> HttpResponse:
    """Somebody is signed in: the invited person accepts with a click, others are told to sign out."""
    is_his = request.actor.person is not None and request.actor.person.email.lower() == found.email
    if request.method == "POST":
        actions.accept_invitation(request.actor, token)
        sessions.switch_unit(request, found.unit_id)
        messages.success(request, _("You now buy for %(company)s.") % {"company": found.unit.company.name})
        return pages.redirect(request, "storefront:home")
    context = {"invitation": found, "step": "accept" if is_his else "other"}
    return pages.render(request, "account/invitation.html", context)


def _invitation_of_new(request: BuyerRequest, found: Invitation, token: str) -> HttpResponse:
    """A new person gives his name and a password, and is signed in."""
    form = JoinForm(request.POST or None, initial={"name": found.name})
    joined: list[User] = []

    def join() -> None:
        language = get_language() or ""
        joined.append(actions.accept_invitation(request.actor, token, language=language, **form.cleaned_data))

    if tried(form, join, {PasswordRefused: "password", SignInFirst: "name"}):
        response: HttpResponse = perform_login(request, joined[0], email_verification="none")
        return response
    context = {"invitation": found, "step": "join", "form": form}
    return pages.render(request, "account/invitation.html", context, status=422 if form.is_bound else 200)

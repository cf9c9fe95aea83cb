"""Who may open a page of the store at all: somebody who signed in and buys for a company."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any, cast

from django.contrib import messages
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from lonja.companies.actor import Actor
from lonja.companies.permissions import ActorKind
from lonja.companies.second_steps import to_second_step
from lonja.companies.sessions import used_own_means
from lonja.core.texts import in_one_language, in_register
from lonja.web import pages


class BuyerRequest(HttpRequest):
    """A request whose actor buys for a company."""

    actor: Actor


View = Callable[..., HttpResponse]
NEEDED = gettext_lazy("Your company wants a second step at sign-in: set one up here, then go on.")


def by_own_means(view: View) -> View:
    """Let somebody change what he signs in with only after he gave his own password or passkey in this session.

    Else whoever runs the provider of one of his companies could make himself a way into the others.
    """

    @functools.wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if request.user.is_authenticated and not used_own_means(request):
            has_password = request.user.has_usable_password()
            text = _("Give your own password first.") if has_password else _("You need a password of your own first.")
            messages.warning(request, text)
            name = "account_reauthenticate" if has_password else "account_reset_password"
            return redirect_to_login(request.get_full_path(), reverse(name))
        return view(request, *args, **kwargs)

    return guarded


def for_buyers(view: Callable[..., HttpResponse]) -> View:
    """Let in people who act for a company; others sign in first, the seller's people go to their own pages."""

    @functools.wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        actor = cast(BuyerRequest, request).actor
        if actor.person is None:
            return redirect_to_login(request.get_full_path(), reverse("account_login"))
        if actor.kind is ActorKind.STAFF:
            return pages.redirect(
                request, "backoffice:dashboard" if actor.grants or actor.awaits_second_step else "storefront:switch"
            )
        if actor.company is None:
            return pages.redirect(request, "storefront:switch")
        if actor.awaits_provider:
            back = request.get_full_path() if request.method == "GET" else reverse("storefront:home")
            return redirect_to_login(back, reverse("account_company_sign_in"))
        if actor.awaits_second_step:
            return to_second_step(request, "storefront:home", NEEDED)
        with in_one_language(), in_register(actor.register):
            return view(request, *args, **kwargs)

    return guarded

"""Who may open a page of the store at all: somebody who signed in and buys for a company."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any, cast

from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from lonja.companies.actor import Actor
from lonja.companies.permissions import ActorKind
from lonja.core.texts import in_one_language
from lonja.web import pages


class BuyerRequest(HttpRequest):
    """A request whose actor buys for a company."""

    actor: Actor


View = Callable[..., HttpResponse]


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
        with in_one_language():
            return view(request, *args, **kwargs)

    return guarded

"""Who may open the back office: the seller's own people, each page by its permission, after their second step."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any, cast

from allauth.account.decorators import secure_admin_login
from django.contrib.admin import AdminSite
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.urls import reverse
from django.utils.translation import gettext_lazy

from lonja.companies.actor import Actor
from lonja.companies.permissions import ActorKind, Permission
from lonja.companies.second_steps import to_second_step
from lonja.companies.sessions import awaits_second_step
from lonja.core.errors import NotFound


class StaffRequest(HttpRequest):
    """A request of one of the seller's people."""

    actor: Actor


View = Callable[..., HttpResponseBase]


def for_staff(permission: Permission) -> Callable[[View], View]:
    """Let in the seller's people who hold `permission`; customers see what does not exist."""

    def wrap(view: View) -> View:
        @functools.wraps(view)
        def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
            actor = cast(StaffRequest, request).actor
            if actor.person is None:
                return redirect_to_login(request.get_full_path(), reverse("account_login"))
            if actor.kind is not ActorKind.STAFF:
                raise NotFound
            if actor.awaits_second_step:
                return to_second_step(request, HOME, NEEDED)
            actor.require(permission)
            return view(request, *args, **kwargs)

        return guarded

    return wrap


HOME = "backoffice:dashboard"
NEEDED = gettext_lazy("The back office needs a second step: set one up here, then open it again.")


def guard_admin(site: AdminSite) -> None:
    """Hold Django's own admin to the same: sign-in by the page of the store, second step included."""
    is_permitted, login = site.has_permission, secure_admin_login(site.login)

    def has_permission(request: HttpRequest) -> bool:
        return is_permitted(request) and not awaits_second_step(request)

    def sign_in(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if is_permitted(request) and awaits_second_step(request):
            return to_second_step(request, HOME, NEEDED)
        answer: HttpResponse = login(request, *args, **kwargs)
        return answer

    site.has_permission = has_permission  # type: ignore[method-assign]
    site.login = sign_in  # type: ignore[method-assign]

"""Who may open the back office: the seller's own people, each page by its permission."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any, cast

from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from lonja.companies.actor import Actor
from lonja.companies.permissions import ActorKind, Permission
from lonja.core.errors import NotFound


class StaffRequest(HttpRequest):
    """A request of one of the seller's people."""

    actor: Actor


def for_staff(permission: Permission) -> Callable[[Callable[..., HttpResponse]], Callable[..., HttpResponse]]:
    """Let in the seller's people who hold `permission`; customers see what does not exist."""

    def wrap(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
        @functools.wraps(view)
        def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            actor = cast(StaffRequest, request).actor
            if actor.person is None:
                return redirect_to_login(request.get_full_path(), reverse("account_login"))
            if actor.kind is not ActorKind.STAFF:
                raise NotFound
            actor.require(permission)
            return view(request, *args, **kwargs)

        return guarded

    return wrap

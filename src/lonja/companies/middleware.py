"""`request.actor`: built once per request from the database, when it is first asked for."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils.functional import SimpleLazyObject

from lonja.companies import sessions


class ActorMiddleware:
    """Gives every request its `actor`; rights are read anew each time, so that none is ever stale."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        request.actor = SimpleLazyObject(lambda: sessions.actor_of(request))  # type: ignore[attr-defined]
        return self.get_response(request)

"""Who calls: a key of a company or of the seller, or a person in a browser's session; and what is for them."""

from __future__ import annotations

from datetime import date
from typing import Any, cast
from uuid import UUID

from django.conf import settings
from django.http import HttpRequest, HttpResponse, QueryDict
from django.middleware.csrf import CsrfViewMiddleware
from django.utils.datastructures import MultiValueDict

from lonja.api.errors import CsrfMissing, KeyLapsed, NotAuthenticated, PersonNeeded, ScopeMissing, TooManyRequests
from lonja.api.forms import SentForm
from lonja.companies.actions import note_key_use
from lonja.companies.actor import Actor
from lonja.companies.allowances import seconds_to_wait
from lonja.companies.errors import PermissionMissing
from lonja.companies.permissions import BUYER_PERMISSIONS, ActorKind, Permission
from lonja.companies.queries import actor_for_key
from lonja.core.clock import today

SESSION_HEADER = "X-CSRFToken"
"""With what a page's scripts prove that a change comes from the page."""


class CallerRequest(HttpRequest):
    """A request whose caller was let in; `actor` acts for a company, or for the seller.

    `sent` is the form that came, of an operation that takes one.
    """

    actor: Actor
    sent: SentForm


class Admission:
    """Lets those in who hold one of the permissions; ninja calls it before it reads anything else of a request."""

    def __init__(self, needs: tuple[Permission, ...], *, persons_only: bool = False) -> None:
        self.needs = needs
        self.persons_only = persons_only
        self.is_sellers = any(permission not in BUYER_PERMISSIONS for permission in needs)

    def __call__(self, request: HttpRequest) -> Actor:
        """The caller.

        Raises NotAuthenticated, TooManyRequests, CsrfMissing, PersonNeeded, ScopeMissing, KeyLapsed or
        PermissionMissing.
        """
        actor = caller_of(request)
        if self.persons_only and actor.kind is ActorKind.MACHINE:
            raise PersonNeeded
        if actor.company is None and actor.kind is not ActorKind.MACHINE and not self.is_sellers:
            raise PermissionMissing
        if not any(actor.may(permission) for permission in self.needs):
            raise self._refusal(actor)
        cast(CallerRequest, request).actor = actor
        return actor

    def _refusal(self, actor: Actor) -> PermissionMissing:
        if actor.kind is not ActorKind.MACHINE:
            return PermissionMissing()
        lapsed = next((scope for scope in self.needs if scope in actor.lapsed), None)
        return KeyLapsed(scope=lapsed) if lapsed else ScopeMissing(scope=self.needs[0])


def caller_of(request: HttpRequest) -> Actor:
    """The machine behind the key, where one is sent; else the person of the session, whose changes need its token.

    Raises NotAuthenticated, TooManyRequests or CsrfMissing.
    """
    sent = request.headers.get("Authorization")
    if sent is not None:
        return _machine(sent)
    if not request.user.is_authenticated:
        raise NotAuthenticated
    _require_token(request)
    return cast(CallerRequest, request).actor


def _machine(sent: str) -> Actor:
    scheme, _, key = sent.partition(" ")
    actor = actor_for_key(key.strip()) if scheme.lower() == "bearer" and "\0" not in key else None
    if actor is None:
        raise NotAuthenticated
    _note_use(actor)
    if actor.api_key_id and (seconds := seconds_to_wait(actor.api_key_id)):
        raise TooManyRequests(limit=settings.KEY_REQUESTS_PER_MINUTE, seconds=seconds)
    return actor


_noted: dict[UUID | None, date] = {}


def _note_use(actor: Actor) -> None:
    """Remember the day of a key's last use; a process writes it once a day."""
    if _noted.get(actor.api_key_id) != today():
        note_key_use(actor)
        _noted[actor.api_key_id] = today()


def _nothing(request: HttpRequest) -> HttpResponse:
    """In the place of a view, which the check does not call."""
    return HttpResponse()


class _TokenCheck(CsrfViewMiddleware):
    """Django's own check, which tells the reason instead of drawing a page."""

    def _reject(self, request: HttpRequest, reason: str) -> Any:
        return reason


def _require_token(request: HttpRequest) -> None:
    # Django looks for the token in a form first. Ours comes in the header, and a form, broken or whole, is never read.
    request._post, request._files = QueryDict(), MultiValueDict()  # type: ignore[attr-defined]
    check = _TokenCheck(_nothing)
    request.csrf_processing_done = False  # type: ignore[attr-defined]
    check.process_request(request)
    if check.process_view(request, _nothing, (), {}) is not None:
        raise CsrfMissing

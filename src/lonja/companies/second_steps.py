"""The second step at sign-in: who has set one up, and where one is led who must give it or set it up first."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from allauth.mfa.models import Authenticator
from django.contrib import messages
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.functional import Promise

SECOND_STEPS = {
    Authenticator.Type.TOTP: "mfa_reauthenticate",
    Authenticator.Type.WEBAUTHN: "mfa_reauthenticate_webauthn",
}
"""What proves a person in this session, and the page that asks for it."""


def with_second_step(user_ids: Iterable[UUID]) -> set[UUID]:
    """Those of these people who have set up a second step."""
    found = Authenticator.objects.filter(user__in=list(user_ids), type__in=SECOND_STEPS)
    return set(found.values_list("user_id", flat=True))


def to_second_step(request: HttpRequest, home: str, why: str | Promise) -> HttpResponse:
    """Where a person gives his code or shows his passkey, or sets one up first, told `why`; then back here.

    From a form he comes back to `home`, the name of an address.
    """
    kinds = set(Authenticator.objects.filter(user_id=request.user.pk).values_list("type", flat=True))
    name = next((name for kind, name in SECOND_STEPS.items() if kind in kinds), None)
    if name is None:
        messages.warning(request, str(why))
        return redirect("mfa_index")
    back = request.get_full_path() if request.method == "GET" else reverse(home)
    return redirect_to_login(back, reverse(name))

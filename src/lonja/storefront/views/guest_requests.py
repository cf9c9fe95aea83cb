"""Asking for a quote without an account: the open form, and the page behind the link that is mailed."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from lonja.quotes.actions import ask_as_guest, confirm_guest
from lonja.quotes.attempts import count_guest
from lonja.quotes.errors import TooManyGuestRequests
from lonja.quotes.queries import guest_for
from lonja.storefront.guest_form import GuestForm
from lonja.web import pages
from lonja.web.attempts import tried


@never_cache
def guest_request(request: HttpRequest) -> HttpResponse:
    """Who one is and what one wants; the answer is the same whoever is known already."""
    form = GuestForm(request.POST or None)
    limited: list[TooManyGuestRequests] = []

    def send() -> None:
        try:
            count_guest(request, form.cleaned_data["email"])
        except TooManyGuestRequests as refused:
            limited.append(refused)
            raise
        ask_as_guest(form.ask())

    if tried(form, send):
        return pages.redirect(request, "storefront:guest_asked")
    status = 429 if limited else 422 if form.is_bound else 200
    return pages.render(request, "account/guest_request.html", {"form": form}, status=status)


@require_safe
def guest_asked(request: HttpRequest) -> HttpResponse:
    """What comes next."""
    return pages.render(request, "account/guest_asked.html")


@never_cache
def guest_link(request: HttpRequest, token: str) -> HttpResponse:
    """What was asked, to confirm the address, and what became of it; opening it confirms nothing."""
    found = guest_for(token)
    if request.method == "POST":
        confirm_guest(token)
        return pages.redirect(request, "storefront:guest_link", token)
    return pages.render(request, "account/guest_link.html", {"guest": found})

"""Errors raised on purpose become their page or their notice; everything else stays a failure."""

from __future__ import annotations

from collections.abc import Callable

from django.contrib import messages
from django.http import HttpRequest, HttpResponse

from lonja.core.errors import LonjaError
from lonja.web import pages, views

_PAGES = {403: views.forbidden, 404: views.not_found, 503: views.unavailable}


class ErrorPagesMiddleware:
    """Answers a LonjaError that a view let through: hidden things as 404, missing rights as 403.

    A refused or conflicting POST goes back to where the person was, with the sentence as a notice.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """The answer for a LonjaError; None lets Django treat what is really broken."""
        if not isinstance(exception, LonjaError):
            return None
        page = _PAGES.get(exception.status)
        if page is not None:
            return page(request, exception)
        messages.error(request, str(exception))
        if pages.wants_fragment(request):
            return pages.toast(HttpResponse(status=204), str(exception), "error")
        return pages.redirect(request, request.headers.get("Referer", "/"), follow_next=True)

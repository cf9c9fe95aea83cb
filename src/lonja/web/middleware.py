"""Turn the errors that rooms raise on purpose into pages: the sentence of the error, its status, what to do next."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from lonja.core.errors import LonjaError
from lonja.web import views


class ErrorPagesMiddleware:
    """A LonjaError that no view caught becomes its page, or a toast where htmx asked."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Pass the request on."""
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """Answer for a LonjaError; leave every other exception to Django."""
        return views.refusal(request, exception) if isinstance(exception, LonjaError) else None

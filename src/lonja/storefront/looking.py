"""Nothing is written by somebody who only looks at the store as a customer does: not by a form, not by accident."""

from __future__ import annotations

from collections.abc import Callable

from django.db import connection, transaction
from django.db.utils import InternalError
from django.http import HttpRequest, HttpResponse
from django.urls import Resolver404, resolve
from django.utils.translation import gettext_lazy as _

from lonja.companies import sessions
from lonja.core.errors import NotAllowed
from lonja.web import views

READS = ("GET", "HEAD", "OPTIONS")

WAYS_OUT = {"storefront:stop_acting", "account_logout", "web:language", "web:theme"}
"""What he may still send: to be himself again, to sign out, and how he likes pages drawn."""

_READ_ONLY = "25006"
"""PostgreSQL's state for a write in a transaction that only reads."""


class LookingOnly(NotAllowed):
    """Somebody who only looks at the store as a customer tried to change something."""

    code = "looking_only"
    message = _("You only look at the store as this customer: nothing can be ordered or changed. End it first.")


class LookingMiddleware:
    """Refuses whatever would write, and has the database refuse what slips through.

    All that reads runs in one transaction that PostgreSQL holds to reading, whatever a view may call.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Pass on what may be done."""
        if not sessions.is_looking(request) or _is_way_out(request):
            return self.get_response(request)
        if request.method not in READS:
            return views.refusal(request, LookingOnly())
        with transaction.atomic():
            with connection.cursor() as cursor:
                cursor.execute("SET TRANSACTION READ ONLY")
            return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """A page that would have written says that it cannot; every other error is left to others."""
        if not isinstance(exception, InternalError) or getattr(exception.__cause__, "sqlstate", "") != _READ_ONLY:
            return None
        transaction.set_rollback(True)
        return views.refusal(request, LookingOnly())


def _is_way_out(request: HttpRequest) -> bool:
    try:
        return resolve(request.path_info).view_name in WAYS_OUT
    except Resolver404:
        return False

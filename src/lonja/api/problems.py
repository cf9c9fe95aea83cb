"""Errors as answers: RFC 9457 problem details, the same for every operation."""

from __future__ import annotations

import json
import logging
from collections.abc import Mapping
from decimal import Decimal
from typing import Any, Final, NotRequired, cast

from django.conf import settings
from django.core.exceptions import RequestDataTooBig
from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from ninja import NinjaAPI
from ninja.errors import HttpError, ValidationError
from typing_extensions import TypedDict

from lonja.api.errors import BodyTooLarge, FieldProblem, InputInvalid, JsonUnreadable, NotAuthenticated
from lonja.api.validation import field_problems
from lonja.core.errors import Busy, LonjaError
from lonja.core.money import Money
from lonja.inventory.errors import OutOfStock

MEDIA_TYPE: Final = "application/problem+json"
DOCS: Final = "/api/v1/docs"
RETRY_AFTER: Final = "5"

TITLES: Mapping[int, str | Promise] = {
    400: _("Unreadable request"),
    401: _("Not signed in"),
    403: _("Not allowed"),
    404: _("Not found"),
    405: _("Method not allowed"),
    409: _("Changed meanwhile"),
    410: _("No longer known"),
    413: _("Too large"),
    415: _("Of another type"),
    422: _("Refused"),
    429: _("Too many requests"),
    500: _("Our fault"),
    503: _("Busy"),
}

logger = logging.getLogger(__name__)


class Problem(TypedDict):
    """What went wrong, for people (`title`, `detail`) and machines (`code`, `params`, `errors`); RFC 9457."""

    type: str
    title: str
    status: int
    detail: str
    code: str
    params: NotRequired[dict[str, Any]]
    errors: NotRequired[list[FieldProblem]]


class ServerFault(LonjaError):
    """Our fault: it has been recorded."""

    code = "server_fault"
    status = 500
    message = _("Something failed on our side and has been recorded. What was saved before is kept.")


def problem(error: LonjaError) -> HttpResponse:
    """The answer for an error that was raised on purpose."""
    body = Problem(
        type=f"{DOCS}#{error.code}",
        title=str(TITLES.get(error.status, TITLES[422])),
        status=error.status,
        detail=str(error),
        code=error.code,
    )
    if params := _params(error):
        body["params"] = params
    if isinstance(error, InputInvalid):
        body["errors"] = error.errors
    response = HttpResponse(json.dumps(body, ensure_ascii=False), content_type=MEDIA_TYPE, status=error.status)
    if error.status == 401:
        response["WWW-Authenticate"] = "Bearer"
    if error.status in (429, 503):
        response["Retry-After"] = str(error.params.get("seconds", RETRY_AFTER))
    return response


def answer_errors(api: NinjaAPI) -> None:
    """Let this API answer every exception with a problem."""
    api.add_exception_handler(LonjaError, lambda request, error: problem(cast(LonjaError, error)))
    api.add_exception_handler(ValidationError, _invalid)
    api.add_exception_handler(HttpError, _http_error)
    api.add_exception_handler(RequestDataTooBig, _too_large)
    api.add_exception_handler(OperationalError, _busy)
    api.add_exception_handler(InterfaceError, _busy)
    api.add_exception_handler(Exception, _fault)


def _invalid(request: HttpRequest, error: Any) -> HttpResponse:
    return problem(InputInvalid(field_problems(error)))


def _http_error(request: HttpRequest, error: Any) -> HttpResponse:
    """What the parser raised, which ninja has wrapped, or ninja's own refusal."""
    if isinstance(error.__cause__, LonjaError):
        return problem(error.__cause__)
    if error.status_code == 401:
        return problem(NotAuthenticated())
    return problem(JsonUnreadable(reason=str(error.__cause__ or error)))


def _too_large(request: HttpRequest, error: Any) -> HttpResponse:
    return problem(BodyTooLarge(limit=settings.DATA_UPLOAD_MAX_MEMORY_SIZE))


def _busy(request: HttpRequest, error: Any) -> HttpResponse:
    """A lock, a statement or the server itself made us wait for longer than we do."""
    logger.warning("%s %s: %s", request.method, request.path, error)
    return problem(Busy())


def _fault(request: HttpRequest, error: Any) -> HttpResponse:
    logger.error("%s %s", request.method, request.path, exc_info=error)
    return problem(ServerFault())


def _params(error: LonjaError) -> dict[str, Any]:
    """The figures of the sentence, for machines."""
    if isinstance(error, OutOfStock):
        return {"shortages": [_shortage(one) for one in error.shortages]}
    return {name: _plain(value) for name, value in error.params.items() if value is not None}


def _shortage(one: Any) -> dict[str, str]:
    return {"sku": one.sku, "asked": _plain(one.asked), "available": _plain(one.available)}


def _plain(value: Any) -> Any:
    if isinstance(value, Money):
        return {"amount": format(value.amount, "f"), "currency": value.currency}
    if isinstance(value, Decimal):
        return format(value.normalize(), "f")
    if isinstance(value, list):
        return [_plain(one) for one in value]
    if isinstance(value, dict):
        return {name: _plain(one) for name, one in value.items()}
    return value if isinstance(value, bool | int) else str(value)

"""What can go wrong on the way in, before any room is asked."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from django.utils.translation import gettext_lazy as _
from typing_extensions import TypedDict

from lonja.companies.errors import PermissionMissing
from lonja.core.errors import LonjaError, NotAllowed, Refused


class ApiError(LonjaError):
    """Base of this room's errors."""

    code = "api_error"


class NotAuthenticated(ApiError):
    """There is no key and no session, or the key is wrong, revoked or expired."""

    code = "not_authenticated"
    status = 401
    message = _("Send a valid API key as 'Authorization: Bearer <key>', or sign in.")


class ScopeMissing(ApiError, PermissionMissing):
    """The key was made without the scope that this operation needs."""

    code = "scope_missing"
    message = _("This key lacks the scope %(scope)s. Ask your company's administrator for a key that has it.")


class KeyLapsed(ApiError, PermissionMissing):
    """Whoever made the key may not do this himself any more, or may no longer sign in.

    Params: `scope`.
    """

    code = "key_lapsed"
    message = _(
        "Whoever made this key no longer has the right %(scope)s himself, so neither has the key. Have somebody who "
        "has it make a new one."
    )


class TooManyRequests(ApiError):
    """The key has used up its requests for this minute.

    Params: `limit` (requests in a minute), `seconds` until the next begins.
    """

    code = "too_many_requests"
    status = 429
    message = _("A key may send %(limit)s requests in a minute. Go on in %(seconds)s seconds; nothing was done.")


class PersonNeeded(ApiError, NotAllowed):
    """A machine never decides for people."""

    code = "person_needed"
    message = _("A key cannot do this: a person must, signed in with a browser.")


class CsrfMissing(ApiError, NotAllowed):
    """A change in a browser's session came without that session's token."""

    code = "csrf_missing"
    message = _("With a session, send the page's token in the header X-CSRFToken. Nothing was changed.")


class MethodNotAllowed(ApiError):
    """The address exists, but not for this method."""

    code = "method_not_allowed"
    status = 405
    message = _("This address answers to %(methods)s only.")


class JsonUnreadable(ApiError):
    """The body is no JSON."""

    code = "json_unreadable"
    status = 400
    message = _("The body is not valid JSON: %(reason)s")


class BodyTooLarge(ApiError):
    """The body is larger than this store reads."""

    code = "body_too_large"
    status = 413
    message = _("A request may hold up to %(limit)s bytes. Split it into several.")


class MediaTypeUnsupported(ApiError):
    """The body is announced as something else than JSON."""

    code = "media_type_unsupported"
    status = 415
    message = _("Send the body as JSON, with the header 'Content-Type: application/json'.")


class RowsTypeUnsupported(ApiError):
    """Rows in bulk come as something else than JSON or NDJSON."""

    code = "rows_type_unsupported"
    status = 415
    message = _("Send rows as a list with 'Content-Type: application/json', or as NDJSON with 'application/x-ndjson'.")


class FormTypeUnsupported(ApiError):
    """A file comes as something else than a form."""

    code = "form_type_unsupported"
    status = 415
    message = _("Send the file in the field 'file' of a form, with 'Content-Type: multipart/form-data'.")


class FormUnreadable(ApiError):
    """The body is no form."""

    code = "form_unreadable"
    status = 400
    message = _("The body is not a valid form: %(reason)s")


class FieldProblem(TypedDict):
    """One thing that is wrong with the input, and where: a JSON pointer into the body, or a parameter's name."""

    location: Literal["body", "query", "path", "header"]
    pointer: str
    code: str
    detail: str


class InputInvalid(ApiError, Refused):
    """Something in the input is missing, unknown or not of its kind."""

    code = "input_invalid"
    message = _("Some of what you sent is not valid; see the list. Nothing was changed.")

    def __init__(self, errors: Sequence[FieldProblem]) -> None:
        self.errors = list(errors)
        super().__init__()


class SkusUnknown(InputInvalid):
    """Some SKUs do not exist, or not for this company."""

    code = "skus_unknown"
    message = _("Some SKUs do not exist or are not available to you; see the list. Nothing was changed.")

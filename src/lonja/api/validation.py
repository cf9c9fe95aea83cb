"""What pydantic found wrong with an input, as places and sentences that a caller understands."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, cast

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from ninja.errors import ValidationError

from lonja.api.errors import FieldProblem

ARGUMENTS = frozenset({"asked", "body"})
"""The names that operations give to all of their query and to their body; they are no part of a field's place."""

SENTENCES: Mapping[str, str | Promise] = {
    "missing": _("This is required."),
    "extra_forbidden": _("This is unknown here. Check its spelling or leave it out."),
    "string_type": _("Send a text."),
    "string_unicode": _("Send a text of valid Unicode characters."),
    "string_too_short": _("Send at least %(min_length)s characters."),
    "string_too_long": _("Send at most %(max_length)s characters."),
    "string_pattern_mismatch": _("This is not written as it must be: %(pattern)s"),
    "too_short": _("Send at least %(min_length)s."),
    "too_long": _("Send at most %(max_length)s; you sent %(actual_length)s."),
    "list_type": _("Send a list."),
    "bool_type": _("Send true or false."),
    "bool_parsing": _("Send true or false."),
    "int_type": _("Send a whole number."),
    "int_parsing": _("Send a whole number."),
    "greater_than_equal": _("Send %(ge)s or more."),
    "less_than_equal": _("Send %(le)s or less."),
    "literal_error": _("Send one of these: %(expected)s."),
    "uuid_type": _("Send an identifier as this API gave it."),
    "uuid_parsing": _("Send an identifier as this API gave it."),
    "date_type": _("Send a day as 2026-12-31."),
    "model_attributes_type": _("Send an object."),
    "quantity": _('Send a quantity as a text, such as "12" or "0.5", with up to three decimals.'),
    "day": _("Send a day as 2026-12-31."),
    "moment": _("Send a moment with its time zone, as 2026-12-31T18:00:00Z."),
    "no_limit": _("This right has no limit. Leave it out."),
    "not_own": _("This right does not mean one's own things alone. Send another scope."),
    "span": _("Give a first day that is not after the last, at most five years before it."),
    "sku": _("%(sku)s does not exist or is not available to you."),
    "cost_center": _("Choose one of your company's cost centers."),
    "column": _("Choose a column of this file that is not the one of the codes."),
    "cursor": _("This cursor belongs to another list or language. Begin again without it."),
    "idempotency_key": _("Send 1 to 200 visible ASCII characters, without blanks."),
}
"""Why, by the kind of error; what is not here keeps pydantic's own words."""


def field_problems(error: ValidationError) -> list[FieldProblem]:
    """The problems of an input, in the order in which they were found."""
    return [_field_problem(found) for found in error.errors]


def field_problem(location: str, path: Sequence[str | int], code: str, **params: Any) -> FieldProblem:
    """A problem that we found ourselves; `code` is one of SENTENCES, which `params` fill."""
    return FieldProblem(
        location=cast(Any, location),
        pointer=_pointer(location, path),
        code=code,
        detail=str(SENTENCES[code]) % params if params else str(SENTENCES[code]),
    )


def _field_problem(found: Mapping[str, Any]) -> FieldProblem:
    location, *path = found["loc"]
    if path and path[0] in ARGUMENTS:
        path = path[1:]
    sentence = SENTENCES.get(found["type"])
    detail = found["msg"] if sentence is None else str(sentence)
    params = found.get("ctx") or {}
    return FieldProblem(
        location=location,
        pointer=_pointer(location, path),
        code=found["type"],
        detail=detail % params if sentence is not None and params else detail,
    )


def _pointer(location: str, path: Sequence[str | int]) -> str:
    """RFC 6901 into the body; elsewhere the parameter's name."""
    if location != "body":
        return str(path[0]) if path else ""
    return "".join(f"/{str(part).replace('~', '~0').replace('/', '~1')}" for part in path)

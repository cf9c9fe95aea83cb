"""Pages by cursor: opaque, signed, bound to the list that gave them, and stable while the list grows."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Annotated, Any, TypeVar
from urllib.parse import urlencode

from django.core import signing
from django.db.models import Model, Q, QuerySet
from django.http import HttpRequest
from django.utils.translation import get_language
from pydantic import Field

from lonja.api.errors import InputInvalid
from lonja.api.validation import field_problem

Row = TypeVar("Row", bound=Model)

Limit = Annotated[int, Field(ge=1, le=100, description="How many a page holds at most.", examples=[24])]
SOME_CURSOR = "WyJiIiwxXQ:1vM0aK:dGhpcyBpcyBvcGFxdWU"

CursorIn = Annotated[
    str,
    Field(
        max_length=1000,
        description="Where the page begins: the `next` of the page before, as it was given.",
        examples=[SOME_CURSOR],
    ),
]
Next = Annotated[
    str | None,
    Field(
        description="The cursor of the next page; null on the last one.",
        examples=[SOME_CURSOR],
    ),
]

_UNBOUND = {"cursor", "limit"}


def cursor_after(request: HttpRequest, place: Sequence[Any] | None) -> str | None:
    """The cursor for what follows this place in the list of this request; None stays None."""
    return None if place is None else signing.dumps(list(place), salt=_list_of(request))


def place_in(request: HttpRequest, cursor: str | None) -> list[Any] | None:
    """The place that a cursor of this list means. Raises InputInvalid for a cursor of another list or of nobody's."""
    if cursor is None:
        return None
    try:
        place: list[Any] = signing.loads(cursor, salt=_list_of(request))
    except (signing.BadSignature, ValueError):
        raise InputInvalid([field_problem("query", ["cursor"], "cursor")]) from None
    return place


def newest_first(
    rows: QuerySet[Row], moment: str, place: list[Any] | None, limit: int
) -> tuple[list[Row], list[str] | None]:
    """A page of rows, the latest by the field `moment` first, and the place after which the next begins."""
    if place is not None:
        at, pk = datetime.fromisoformat(place[0]), place[1]
        rows = rows.filter(Q(**{f"{moment}__lt": at}) | Q(**{moment: at, "pk__lt": pk}))
    found = list(rows.order_by(f"-{moment}", "-pk")[: limit + 1])
    if len(found) <= limit:
        return found, None
    last = found[limit - 1]
    return found[:limit], [getattr(last, moment).isoformat(), str(last.pk)]


def _list_of(request: HttpRequest) -> str:
    """What makes a list another one: where it is, what it was narrowed by, and the language that sorts it."""
    asked = sorted((name, value) for name, values in request.GET.lists() if name not in _UNBOUND for value in values)
    return f"lonja.api {request.path}?{urlencode(asked)} {get_language()}"

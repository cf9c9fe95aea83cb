"""The operation on changes, for the seller's programs and people."""

from __future__ import annotations

import json
from typing import cast

from django.http import HttpResponse
from django.http.response import HttpResponseBase
from ninja import Query, Router

from lonja.api.bulk.schemas import JSON, LINES
from lonja.api.callers import CallerRequest
from lonja.api.changes import places, schemas
from lonja.api.operations import operation
from lonja.companies.permissions import Permission
from lonja.exchange.errors import FeedRestarted
from lonja.exchange.feed import Changes, Place, changes_since, feed_kinds
from lonja.exchange.feed.values import Line

router = Router(tags=["Changes"])

NEXT, MORE = "Lonja-Next", "Lonja-Has-More"


@operation(
    router,
    "GET",
    "/changes",
    needs=(Permission.SALES_CATALOG_VIEW, Permission.SALES_PRICES_VIEW),
    answer=schemas.ChangesPage,
    lines=schemas.ChangeLine,
    raises=(FeedRestarted,),
)
def list_changes(request: CallerRequest, asked: Query[schemas.ChangesAsk]) -> HttpResponseBase:
    """List changes.

    Without `since` all that there is, page after page; then, with the `next` of the last page, what changed since.
    Every change comes, also of transactions that end in another order than they began; each thing as it is now, so that
    it may come again unchanged. A change comes when all transactions that began before it have ended. As NDJSON, where
    the caller accepts it, with `next` and `has_more` in the headers `Lonja-Next` and `Lonja-Has-More`. Keep asking
    while there is more; a `next` is valid for 60 days.
    """
    place: Place | None = None
    kinds = tuple(kind for kind in feed_kinds(request.actor) if not asked.kinds or kind in asked.kinds)
    if asked.since is not None:
        place, kinds = places.read(asked.since, asked.kinds)
    elif asked.kinds:
        kinds = tuple(kind for kind in schemas.Kind.__args__ if kind in asked.kinds)  # type: ignore[attr-defined]
    page = changes_since(request.actor, kinds, place, asked.limit)
    return _written(request, page, places.written(page.place, kinds))


def _written(request: CallerRequest, page: Changes, following: str) -> HttpResponse:
    data = [_told(line) for line in page.lines]
    if LINES in request.headers.get("Accept", ""):
        text = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in data)
        response = HttpResponse(text, content_type=LINES)
    else:
        made: schemas.ChangesPage = {"data": data, "next": following, "has_more": page.has_more}
        response = HttpResponse(json.dumps(made, ensure_ascii=False), content_type=JSON)
    response[NEXT], response[MORE] = following, str(page.has_more).lower()
    return response


def _told(line: Line) -> schemas.ChangeLine:
    rows = [dict(row) for row in line.rows]
    more = {} if line.belongings is None else {"belongings": line.belongings}
    told = {"kind": line.kind, "op": "upsert" if rows else "delete", "key": dict(line.key), "rows": rows, **more}
    return cast(schemas.ChangeLine, told)

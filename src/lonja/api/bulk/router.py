"""Operations on rows in bulk: bring them, ask what became of them. For the seller's programs and people."""

from __future__ import annotations

import json
from typing import Any

from django.http import HttpResponse
from django.http.response import HttpResponseBase
from ninja import Body, Path, Query, Router

from lonja.api import errors, fields
from lonja.api.bulk import bodies, schemas
from lonja.api.callers import CallerRequest
from lonja.api.operations import LATER, REPLAY_HEADER, idempotency_key, operation, prefers_later
from lonja.api.problems import DOCS, TITLES, Problem
from lonja.companies.permissions import SELLER_KEY_SCOPES
from lonja.exchange.actions import Upsert, ask_to_apply, cancel, leave, upsert
from lonja.exchange.answering import STATUSES
from lonja.exchange.errors import (
    ConsentNeeded,
    ExchangeRefused,
    ImportUnknown,
    NoRows,
    NotConfirmed,
    NotPossibleNow,
    RowsNotYet,
    RowsUnreadable,
    TooManyRows,
)
from lonja.exchange.kinds import KINDS, Kind
from lonja.exchange.models import Import
from lonja.exchange.progress import how_far
from lonja.exchange.queries import import_of
from lonja.exchange.states import AT_WORK, ImportState

router = Router(tags=["Bulk"])

OFFERED = [
    kind
    for kind in KINDS.values()
    if kind.permission in SELLER_KEY_SCOPES and not kind.is_document and not kind.takes_archives
]
"""The kinds of rows that a program may bring."""

_WAITS = (ImportState.READY, ImportState.HELD)
ANY_KIND = tuple(dict.fromkeys(kind.permission for kind in OFFERED))
_TEXT = """{label} in bulk: add and change rows.

Up to 100 MB as a list of objects or as NDJSON. Each row is judged by itself and answered: `new`, `changed`, `same`,
`stale` (older than the newest `source_version` known for its key) or `rejected`, with a code and where it is wrong.
Good rows are applied in one transaction. What a row does not name stays as it is. Guard rails refuse with
`bulk_consent_needed`. With `Prefer: respond-async` the answer is 202 and the import; `Location` tells what becomes of
it.
"""
_PLACE = "/api/v1/bulk/imports/{}"


def _offer(kind: Kind) -> None:
    """Make the operation of a kind."""

    def view(request: CallerRequest, asked: Query[schemas.UpsertAsk]) -> HttpResponseBase:
        body = bodies.received(request)
        with body.file:
            wanted = Upsert(
                kind.code,
                body,
                is_preview=asked.preview,
                confirmed=frozenset((asked.confirm or "").split(",")) - {""},
                key=idempotency_key(request) or "",
                is_later=prefers_later(request),
            )
            record, is_replay = (leave if wanted.is_later else upsert)(request.actor, wanted)
        response = _taken(record) if wanted.is_later else _rows(request, record)
        response["Location"] = _PLACE.format(record.pk)
        if is_replay:
            response[REPLAY_HEADER] = "true"
        return response

    view.__name__ = f"upsert_{kind.code.replace('-', '_')}"
    view.__doc__ = _TEXT.format(label=kind.code.replace("-", " ").capitalize())
    view.__annotations__ = {"request": CallerRequest, "asked": Query[schemas.UpsertAsk]}
    operation(
        router,
        "POST",
        f"/bulk/{kind.code}",
        needs=(kind.permission,),
        answer=schemas.BulkAnswer,
        lines=schemas.RowAnswer,
        later=schemas.BulkImport,
        body=schemas.body_of(kind),
        raises=(ConsentNeeded, NoRows, RowsUnreadable, TooManyRows, ExchangeRefused, errors.RowsTypeUnsupported),
    )(view)


for _kind in OFFERED:
    _offer(_kind)


@operation(router, "GET", "/bulk/imports/{number}", needs=ANY_KIND, answer=schemas.BulkImport, raises=(ImportUnknown,))
def read_import(request: CallerRequest, number: Path[schemas.ImportNumber]) -> schemas.BulkImport:
    """Read an import.

    How far one is, how many rows there are of each status, which guards spoke, and why it failed.
    """
    return _whole(import_of(request.actor, number))


@operation(
    router,
    "POST",
    "/bulk/imports/{number}/apply",
    needs=ANY_KIND,
    answer=schemas.BulkImport,
    status=202,
    raises=(ImportUnknown, NotPossibleNow, NotConfirmed),
)
def apply_import(
    request: CallerRequest, number: Path[schemas.ImportNumber], body: Body[schemas.ApplyIn]
) -> schemas.BulkImport:
    """Apply an import that waits.

    A preview, or one that a guard holds, of rows that were left with the worker. What a guard says must be confirmed;
    if it says more by the time of applying, the import is held again.
    """
    return _whole(ask_to_apply(request.actor, number, body.confirm))


@operation(
    router,
    "POST",
    "/bulk/imports/{number}/cancel",
    needs=ANY_KIND,
    answer=schemas.BulkImport,
    raises=(ImportUnknown, NotPossibleNow),
)
def cancel_import(request: CallerRequest, number: Path[schemas.ImportNumber]) -> schemas.BulkImport:
    """Cancel an import of which nothing has been applied.

    One that waits for the worker, a preview, or one that a guard holds; its rows are forgotten. Refused while the
    worker has it in hand, and once it is applied.
    """
    return _whole(cancel(request.actor, number))


@operation(
    router,
    "GET",
    "/bulk/imports/{number}/rows",
    needs=ANY_KIND,
    answer=schemas.BulkAnswer,
    lines=schemas.RowAnswer,
    raises=(ImportUnknown, RowsNotYet),
)
def read_import_rows(request: CallerRequest, number: Path[schemas.ImportNumber]) -> HttpResponseBase:
    """Read what became of each row.

    The answer that was given when the rows came, again; as NDJSON where the caller accepts it. Files have none.
    """
    record = import_of(request.actor, number)
    if record.form and record.state in AT_WORK:
        raise RowsNotYet(number=number)
    return _rows(request, record)


def _told(record: Import) -> dict[str, Any]:
    statuses = record.counts.get("statuses", {})
    return {
        "number": record.pk,
        "kind": record.kind,
        "state": str(record.state),
        "counts": {status: statuses.get(status, 0) for status in STATUSES},
    }


def _whole(record: Import) -> schemas.BulkImport:
    is_at_work = record.state in AT_WORK
    seen = how_far(record.pk) if is_at_work else None
    return {
        **_told(record),  # type: ignore[typeddict-item]
        "created_at": fields.moment(record.created_at),
        "progress": {"rows": seen.rows, "total": seen.total or None} if seen else None,
        "guards": record.guards,
        "confirm": [alarm["guard"] for alarm in record.guards] if record.state in _WAITS else [],
        "problem": record.problem or None,
        "failure": _failure(record),
        "rows_url": None if is_at_work or "statuses" not in record.counts else _PLACE.format(record.pk) + "/rows",
    }


def _failure(record: Import) -> Problem | None:
    if not record.failure:
        return None
    code, status = record.failure["code"], record.failure["status"]
    return Problem(
        type=f"{DOCS}#{code}",
        title=str(TITLES.get(status, TITLES[422])),
        status=status,
        detail=record.problem,
        code=code,
    )


def _taken(record: Import) -> HttpResponse:
    """The rows are left with the worker: where the import stands, and that nobody waits for it."""
    text = json.dumps(_whole(record), ensure_ascii=False)
    response = HttpResponse(text, content_type=schemas.JSON, status=202)
    response["Preference-Applied"] = LATER
    return response


def _rows(request: CallerRequest, record: Import) -> HttpResponseBase:
    return bodies.rows_response(request, _told(record), record.counts.get("rows", 0))

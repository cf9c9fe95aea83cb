"""Operations on rows in bulk: bring them, ask what became of them. For the seller's programs and people."""

from __future__ import annotations

from typing import Any

from django.http.response import HttpResponseBase
from ninja import Path, Query, Router

from lonja.api import errors, fields
from lonja.api.bulk import bodies, schemas
from lonja.api.callers import CallerRequest
from lonja.api.operations import REPLAY_HEADER, idempotency_key, operation
from lonja.companies.permissions import SELLER_KEY_SCOPES
from lonja.exchange.actions import Upsert, upsert
from lonja.exchange.answering import STATUSES
from lonja.exchange.errors import ConsentNeeded, ExchangeRefused, ImportUnknown, NoRows, RowsUnreadable, TooManyRows
from lonja.exchange.kinds import KINDS, Kind
from lonja.exchange.models import Import
from lonja.exchange.queries import import_of

router = Router(tags=["Bulk"])

OFFERED = [kind for kind in KINDS.values() if kind.permission in SELLER_KEY_SCOPES and not kind.is_document]
"""The kinds of rows that a program may bring."""

ANY_KIND = tuple(dict.fromkeys(kind.permission for kind in OFFERED))
_TEXT = """{label} in bulk: add and change rows.

Up to 100 MB as a list of objects or as NDJSON. Each row is judged by itself and answered: `new`, `changed`, `same`,
`stale` (older than the newest `source_version` known for its key) or `rejected`, with a code and where it is wrong.
Good rows are applied in one transaction. What a row does not name stays as it is. Guard rails refuse with
`bulk_consent_needed`.
"""


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
            )
            record, is_replay = upsert(request.actor, wanted)
        response = _rows(request, record)
        response["Location"] = f"/api/v1/bulk/imports/{record.pk}"
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
        body=schemas.body_of(kind),
        raises=(ConsentNeeded, NoRows, RowsUnreadable, TooManyRows, ExchangeRefused, errors.RowsTypeUnsupported),
    )(view)


for _kind in OFFERED:
    _offer(_kind)


@operation(router, "GET", "/bulk/imports/{number}", needs=ANY_KIND, answer=schemas.BulkImport, raises=(ImportUnknown,))
def read_import(request: CallerRequest, number: Path[schemas.ImportNumber]) -> schemas.BulkImport:
    """Read an import.

    How far one is, how many rows there are of each status, and which guards spoke.
    """
    record = import_of(request.actor, number)
    return {
        **_told(record),  # type: ignore[typeddict-item]
        "created_at": fields.moment(record.created_at),
        "guards": record.guards,
        "problem": record.problem or None,
    }


@operation(
    router,
    "GET",
    "/bulk/imports/{number}/rows",
    needs=ANY_KIND,
    answer=schemas.BulkAnswer,
    lines=schemas.RowAnswer,
    raises=(ImportUnknown,),
)
def read_import_rows(request: CallerRequest, number: Path[schemas.ImportNumber]) -> HttpResponseBase:
    """Read what became of each row.

    The answer that was given when the rows came, again; as NDJSON where the caller accepts it. Files have none.
    """
    return _rows(request, import_of(request.actor, number))


def _told(record: Import) -> dict[str, Any]:
    statuses = record.counts.get("statuses", {})
    return {
        "number": record.pk,
        "kind": record.kind,
        "state": str(record.state),
        "counts": {status: statuses.get(status, 0) for status in STATUSES},
    }


def _rows(request: CallerRequest, record: Import) -> HttpResponseBase:
    return bodies.rows_response(request, _told(record), record.counts.get("rows", 0))

"""A body of many rows, from the socket to a file, some kilobytes at a time; and answers of many rows back."""

from __future__ import annotations

import hashlib
import json
import tempfile
from collections.abc import Iterator
from typing import IO, Any

from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase

from lonja.api.bulk.schemas import JSON, LINES
from lonja.api.errors import BodyTooLarge, RowsTypeUnsupported
from lonja.exchange.answering import ROWS_PER_PART, answer_parts
from lonja.exchange.json_rows import JsonBody
from lonja.exchange.reading import MAX_BYTES

_CHUNK = 65_536
_IN_MEMORY = 1_000_000


def received(request: HttpRequest) -> JsonBody:
    """The body in a file of its own, which ends with it. Raises RowsTypeUnsupported and BodyTooLarge."""
    if request.content_type not in (JSON, LINES):
        raise RowsTypeUnsupported
    announced = request.headers.get("Content-Length", "")
    if announced.isdecimal() and int(announced) > MAX_BYTES:
        raise BodyTooLarge(limit=MAX_BYTES)
    file: IO[bytes] = tempfile.SpooledTemporaryFile(_IN_MEMORY)  # noqa: SIM115
    digest, size = hashlib.sha256(), 0
    while chunk := request.read(_CHUNK):
        size += len(chunk)
        if size > MAX_BYTES:
            raise BodyTooLarge(limit=MAX_BYTES)
        digest.update(chunk)
        file.write(chunk)
    return JsonBody(file, digest.hexdigest(), is_lines=request.content_type == LINES)


def rows_response(request: HttpRequest, told: dict[str, Any], count: int) -> HttpResponseBase:
    """The rows of an import: as NDJSON, or as the last field of what is `told` of it; many of them piece by piece.

    As the caller accepts; without a wish, as he sent his own.
    """
    is_lines = _wants_lines(request)
    parts = answer_parts(told["number"])
    content = parts if is_lines else _as_json(told, parts)
    media_type = LINES if is_lines else JSON
    if count > ROWS_PER_PART:
        return StreamingHttpResponse(content, content_type=media_type)
    return HttpResponse(b"".join(content), content_type=media_type)


def _wants_lines(request: HttpRequest) -> bool:
    accepted = request.headers.get("Accept", "")
    if LINES in accepted:
        return True
    return request.content_type == LINES and JSON not in accepted


def _as_json(told: dict[str, Any], parts: Iterator[bytes]) -> Iterator[bytes]:
    yield json.dumps(told, ensure_ascii=False).encode()[:-1] + b', "rows": ['
    is_first = True
    for part in parts:
        yield (b"" if is_first else b",\n") + part.rstrip(b"\n").replace(b"\n", b",\n")
        is_first = False
    yield b"]}"

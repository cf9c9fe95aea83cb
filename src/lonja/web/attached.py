"""A file that somebody uploaded, handed out so that it does nothing when it is opened."""

from __future__ import annotations

from pathlib import Path
from typing import cast

from django.http import FileResponse, HttpResponse
from django.utils.http import content_disposition_header

INERT = "default-src 'none'; sandbox"


def attached_file(path: Path, media_type: str, name: str) -> HttpResponse:
    """The file at `path`, shown where the browser can; kept by no cache, run by nobody."""
    answer = FileResponse(path.open("rb"), content_type=media_type)
    answer["Content-Disposition"] = content_disposition_header(False, name) or "inline"
    answer["Content-Security-Policy"] = INERT
    answer["Cache-Control"] = "private, no-store"
    answer["X-Content-Type-Options"] = "nosniff"
    return cast(HttpResponse, answer)

"""What a form brought as a file, read up to the size that is taken."""

from __future__ import annotations

from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest

from lonja.core.sheets.guard import MAX_BYTES


def sent_file(request: HttpRequest, name: str = "file", *, most: int = MAX_BYTES) -> tuple[bytes, str]:
    """The bytes and the name of the file in this field, at most one byte more than `most`; empty without a file."""
    upload = request.FILES.get(name)
    if not isinstance(upload, UploadedFile):
        return b"", ""
    return upload.read(most + 1), upload.name or ""

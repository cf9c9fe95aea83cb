"""A form with one file in it: what an operation reads of it, and how the contract tells that."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from django.core.exceptions import TooManyFieldsSent, TooManyFilesSent
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, UnreadablePostError
from django.http.multipartparser import MultiPartParserError

from lonja.api.errors import BodyTooLarge, FormTypeUnsupported, FormUnreadable, InputInvalid
from lonja.api.validation import field_problem

FORM: Final = "multipart/form-data"
FILE: Final = "file"
_AROUND = 100_000
"""Bytes that a form may be more than its file: its limits and texts."""


@dataclass(frozen=True)
class FormText:
    """A text that may come beside the file: what it says, one that fits, and how long it may be."""

    about: str
    example: str
    longest: int = 200


@dataclass(frozen=True)
class FileForm:
    """Which file an operation takes, of how many bytes at most, and the texts that may come with it."""

    about: str
    most_bytes: int
    texts: Mapping[str, FormText]

    def as_body(self) -> dict[str, Any]:
        """The request's body for the contract."""
        file = {"type": "string", "format": "binary", "description": self.about, "examples": ["%PDF-1.7"]}
        texts = {
            name: {"type": "string", "maxLength": one.longest, "description": one.about, "examples": [one.example]}
            for name, one in self.texts.items()
        }
        schema = {
            "type": "object",
            "properties": {FILE: file, **texts},
            "required": [FILE],
            "additionalProperties": False,
        }
        return {"required": True, "content": {FORM: {"schema": schema}}}


@dataclass(frozen=True)
class SentForm:
    """What came: the file, and each text ('' where it was not sent)."""

    data: bytes
    file_name: str
    texts: Mapping[str, str]

    @property
    def fingerprint(self) -> Mapping[str, Any]:
        """What makes it another form."""
        return {"file": hashlib.sha256(self.data).hexdigest(), "name": self.file_name, **self.texts}


def received(request: HttpRequest, form: FileForm) -> SentForm:
    """The form of a request.

    Raises FormTypeUnsupported, BodyTooLarge, FormUnreadable; InputInvalid without a file, for a text that is too long
    or that the form does not know.
    """
    if request.content_type != FORM:
        raise FormTypeUnsupported
    announced = request.headers.get("Content-Length", "")
    if announced.isdecimal() and int(announced) > form.most_bytes + _AROUND:
        raise BodyTooLarge(limit=form.most_bytes)
    # The check of a session's token has put an empty form in the place of this one.
    for name in ("_post", "_files"):
        request.__dict__.pop(name, None)
    try:
        sent, files = request.POST, request.FILES
    except (MultiPartParserError, TooManyFieldsSent, TooManyFilesSent, UnreadablePostError) as wrong:
        raise FormUnreadable(reason=str(wrong)) from wrong
    upload = files.get(FILE)
    _refuse_invalid(form, sent, files, upload)
    data = upload.read(form.most_bytes + 1) if isinstance(upload, UploadedFile) else b""
    if len(data) > form.most_bytes:
        raise BodyTooLarge(limit=form.most_bytes)
    name = (getattr(upload, "name", None) or "").replace("\0", "")
    return SentForm(data, name, {text: sent.get(text, "") for text in form.texts})


def _refuse_invalid(form: FileForm, sent: Mapping[str, str], files: Mapping[str, Any], upload: Any) -> None:
    problems = [] if isinstance(upload, UploadedFile) else [field_problem("body", [FILE], "missing")]
    known = {FILE, *form.texts}
    problems += [field_problem("body", [name], "extra_forbidden") for name in (*sent, *files) if name not in known]
    for name, text in form.texts.items():
        if len(sent.get(name, "")) > text.longest:
            problems.append(field_problem("body", [name], "string_too_long", max_length=text.longest))
        if "\0" in sent.get(name, ""):
            problems.append(field_problem("body", [name], "string_unicode"))
    if problems:
        raise InputInvalid(problems)

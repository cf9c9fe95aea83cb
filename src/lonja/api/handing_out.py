"""Files that operations give: what was attached to something, and papers set as PDF."""

from __future__ import annotations

from typing import Annotated, Final

from django.http import HttpResponse
from pydantic import Field
from typing_extensions import TypedDict

from lonja.api.fields import Moment

PDF: Final = ("application/pdf",)
ATTACHABLE: Final = ("application/pdf", "image/png", "image/jpeg", "image/webp")
"""The types of what people attach (core.files)."""


class Attached(TypedDict):
    """A file that somebody attached. Its type is that of its content."""

    number: Annotated[int, Field(description="By which it is fetched.", examples=[12])]
    name: Annotated[str, Field(examples=["drawing.pdf"])]
    media_type: Annotated[str, Field(examples=["application/pdf"])]
    size: Annotated[int, Field(description="In bytes.", examples=[48_211])]
    attached_at: Moment
    person: Annotated[str | None, Field(description="Null: a machine.", examples=["Ana Ruiz"])]


def paper(data: bytes, name: str) -> HttpResponse:
    """A PDF to be kept under this name."""
    answer = HttpResponse(data, content_type=PDF[0])
    answer["Content-Disposition"] = f'attachment; filename="{name}.pdf"'
    return answer

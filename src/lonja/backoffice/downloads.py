"""Lists as files: what a page shows, all of it, for a spreadsheet."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from django.http import HttpRequest, HttpResponse, HttpResponseBase, StreamingHttpResponse

from lonja.core.sheets.writer import XLSX, Cell, Column, csv_parts, write_xlsx
from lonja.web import formats

KINDS = ("csv", "xlsx")


def wanted_kind(request: HttpRequest) -> str:
    """The kind of file that the address asks for by `?download=`; '' for the page."""
    asked = request.GET.get("download", "")
    return asked if asked in KINDS else ""


def download(kind: str, name: str, columns: Sequence[Column], rows: Iterable[Sequence[Cell]]) -> HttpResponseBase:
    """The rows as a file of this kind; CSV as the reader's spreadsheet expects it, sent while it is made."""
    answer: HttpResponseBase
    if kind == "xlsx":
        answer = HttpResponse(write_xlsx(columns, rows, sheet_name=name), content_type=XLSX)
    else:
        mark = formats.decimal_sign()
        parts = csv_parts(columns, rows, delimiter=";" if mark == "," else ",", decimal_mark=mark)
        answer = StreamingHttpResponse(parts, content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="{name}.{kind}"'
    return answer

"""The file of rows that were not taken: each with its number, the column at fault and the reason."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

from django.db import connection

from lonja.core.sheets.writer import harmless
from lonja.erp.errors import FileUnusable
from lonja.erp.imports.report import FAULTS, REASONS, TAKEN
from lonja.erp.imports.rules import Outcome
from lonja.erp.imports.staging import Rejected

HEADER = (
    "file", "row", "kind", "column", "reason", "explanation", "value",
    "invoice", "code", "description", "quantity", "unit_price", "customer",
)  # fmt: skip
_LEFT_OUT = """
    SELECT file, row, outcome, invoice, code, description, quantity, unit_price, customer
    FROM staged WHERE outcome <> ALL(%s) ORDER BY file, row
"""
# The column that decides; where it is not one of these, it is the code.
_COLUMNS = {
    Outcome.NO_CUSTOMER: "customer",
    Outcome.SEVERAL_CUSTOMERS: "customer",
    Outcome.STOCK_NOTE: "unit_price",
    Outcome.ZERO_PRICE: "unit_price",
    Outcome.NEGATIVE_PRICE: "unit_price",
    Outcome.NEGATIVE_QUANTITY: "quantity",
    Outcome.CANCELLATION_OPEN: "invoice",
    Outcome.INVOICE_CHANGED: "invoice",
    Outcome.REPEATED: "",
}


class RejectsFile:
    """Is written beside its place and moved there only when the block ends well, so that no half file is left.

    Texts that a spreadsheet would run as a formula get an apostrophe in front. Raises FileUnusable if the
    folder cannot be written to.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._unfinished = path.with_name(path.name + ".part")

    def __enter__(self) -> Self:
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            self._stream = self._unfinished.open("w", encoding="utf-8-sig", newline="")
        except OSError as error:
            raise FileUnusable(name=str(self._path), problem=error.strerror or str(error)) from error
        self._writer = csv.writer(self._stream)
        self._writer.writerow(HEADER)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stream.close()
        if kind is None:
            self._unfinished.replace(self._path)
        else:
            self._unfinished.unlink()

    def add(self, rejected: Rejected) -> None:
        """Write a row that could not be read."""
        problem = rejected.problem
        reason = (problem.column, problem.fault, FAULTS[problem.fault])
        self._write((rejected.file, rejected.row, "rejected", *reason, problem.value))

    def add_left_out(self, files: Sequence[str]) -> None:
        """Write the rows that could be read and were not taken, from `staged`; `files` are the files' names."""
        reasons = {str(o): (_COLUMNS.get(o, "code"), str(o), str(REASONS[o])) for o in Outcome}
        with connection.chunked_cursor() as cursor:
            cursor.execute(_LEFT_OUT, [list(TAKEN)])
            for file, row, outcome, *values in cursor:
                self._write((files[file], row, "left out", *reasons[outcome], "", *values))

    def _write(self, cells: Sequence[object]) -> None:
        self._writer.writerow([harmless(str(cell)) for cell in cells])

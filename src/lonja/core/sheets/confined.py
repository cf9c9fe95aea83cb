"""Parsing a workbook in a child process that may die without harm, with little memory, time and reach."""

from __future__ import annotations

import contextlib
import functools
import importlib.util
import logging
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from lonja.core.errors import Busy
from lonja.core.sheets.child import FIELD, NUMBER, RECORD
from lonja.core.sheets.errors import (
    DamagedFile,
    PasswordProtected,
    ReadingTooCostly,
    TooMuchText,
    UnreadableFile,
)
from lonja.core.sheets.rows import Row

MAX_MEMORY = 1 << 30
MAX_CPU_SECONDS = 3
MAX_SECONDS = 20
MAX_TEXT = 8_000_000
MAX_CHILDREN = 2

_CHILD = Path(__file__).with_name("child.py")
_INHERITED = ("SYSTEMROOT", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH")
_slots = threading.BoundedSemaphore(MAX_CHILDREN)
_log = logging.getLogger(__name__)


@dataclass(slots=True)
class ParsedSheet:
    """What the child found in one visible sheet: rows up to the limit, and how far the sheet goes beyond."""

    name: str
    rows: list[Row] = field(default_factory=list)
    has_more_rows: bool = False
    widest_row: tuple[int, int] | None = None


def parse_workbook(data: bytes, *, max_rows: int, max_columns: int) -> list[ParsedSheet]:
    """The visible sheets of an XLSX, XLS or ODS file, in its order.

    Raises a subclass of UnreadableFile, or Busy when all MAX_CHILDREN of this process stay occupied.
    """
    answer = answer_of(_CHILD, (max_rows, max_columns, MAX_TEXT, MAX_MEMORY, MAX_CPU_SECONDS), data)
    return list(_sheets(answer.split(RECORD)))


def answer_of(program: Path, limits: Sequence[int], data: bytes) -> str:
    """What a program of ours answers to the bytes of a file, run by itself with these limits as its arguments.

    Raises UnreadableFile or ReadingTooCostly where it does not come to its end, and Busy as `parse_workbook`.
    """
    command = [sys.executable, "-I", "-S", str(program), _site_packages(), *map(str, limits)]
    if not _slots.acquire(timeout=MAX_SECONDS):
        raise Busy()
    try:
        answer, status = _run(command, data)
    finally:
        _slots.release()
    if not answer.endswith(b"E"):
        raise _explain(status)
    return answer.decode("utf-8")


@functools.cache
def _site_packages() -> str:
    """The folder from which the child imports its parser, the only one it is told of."""
    spec = importlib.util.find_spec("python_calamine")
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError("python_calamine")
    return str(Path(spec.origin).parent.parent)


def _run(command: list[str], data: bytes) -> tuple[bytes, int]:
    """The child's answer, cut where it grows beyond what was agreed, and its exit status."""
    environment = {name: os.environ[name] for name in _INHERITED if name in os.environ}
    with subprocess.Popen(  # noqa: S603 - our own program, and no part of the file in its arguments
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment
    ) as process:
        clock = threading.Timer(MAX_SECONDS, process.kill)
        clock.start()
        try:
            assert process.stdin is not None
            assert process.stdout is not None
            with contextlib.suppress(OSError):  # it may have died already: then its status says why
                process.stdin.write(data)
                process.stdin.close()
            answer = process.stdout.read(8 * MAX_TEXT)
        finally:
            clock.cancel()
            process.kill()
    return answer, process.returncode


def _explain(status: int) -> UnreadableFile:
    """Why there is no complete answer: a limit is the file's fault, anything else is noted for us."""
    limits = {getattr(signal, name, None) for name in ("SIGABRT", "SIGKILL", "SIGXCPU")}
    if -status in limits:
        return ReadingTooCostly()
    _log.warning("The child that parses files ended with status %s", status)
    return UnreadableFile()


def _sheets(records: list[str]) -> Iterator[ParsedSheet]:
    sheet = ParsedSheet("")
    for record in records[:-1]:
        kind, *fields = record.split(FIELD)
        if kind == "X":
            raise _refusal(fields[0])
        if kind == "S":
            if sheet.rows:
                yield sheet
            sheet = ParsedSheet(fields[0])
        elif kind == "R":
            sheet.rows.append(_row(*fields))
        elif kind == "T":
            sheet.has_more_rows = True
        elif kind == "W":
            sheet.widest_row = int(fields[0]), int(fields[1])
    if sheet.rows:
        yield sheet


def _row(number: str, *cells: str) -> Row:
    numbers = frozenset(index for index, cell in enumerate(cells) if cell.startswith(NUMBER))
    return Row(int(number), tuple(cell.removeprefix(NUMBER) for cell in cells), numbers)


def _refusal(code: str) -> UnreadableFile:
    match code:
        case "password":
            return PasswordProtected()
        case "damaged":
            return DamagedFile()
        case "text":
            return TooMuchText(limit=MAX_TEXT // 1_000_000)
        case _:
            return ReadingTooCostly()

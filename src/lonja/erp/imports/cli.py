"""`lonja import transactions`: take in the invoices of another system."""

from __future__ import annotations

import argparse
import json
import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

if TYPE_CHECKING:
    from lonja.erp.imports.report import Report

DESCRIPTION = """\
Make companies, products with prices and quantity breaks, and the order history out of files of invoice lines.
Every row that is not taken is named with its number, column and reason. All of it happens in one transaction;
the same files again change nothing.
"""
EXAMPLES = """\
examples:
  lonja import transactions december.csv.gz --map online-retail --dry-run
                                        what would happen, to the last figure; nothing is written
  lonja import transactions 2010.csv 2011.csv --map online-retail
                                        files may overlap: what stands in both counts once
  lonja import transactions ours.csv --map ours.toml --rejects left-out.csv
                                        a map of your own: docs/import.md says how to write one
"""


def register(commands: Any) -> None:
    """Add `import` and its kinds of files."""
    parser = commands.add_parser("import", help="take in files of another system")
    kinds = parser.add_subparsers(title="kinds", dest="kind", required=True, metavar="kind")
    transactions = kinds.add_parser(
        "transactions",
        help="invoice lines: companies, products, prices, order history",
        description=DESCRIPTION,
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    add = transactions.add_argument
    add("files", nargs="+", type=Path, metavar="FILE", help="CSV, also .gz; comma, semicolon or tab")
    add("--map", required=True, metavar="MAP", help="what the columns mean: a bundled map's name, .toml or .json")
    add("--dry-run", action="store_true", help="do everything, report it, and take it back")
    add("--channel", default="", metavar="CODE", help="the channel through which the companies buy (the default one)")
    add("--rejects", type=Path, metavar="FILE", help="where the rows that were not taken go (LONJA_DATA/imports)")
    add("--report", type=Path, metavar="FILE", help="write the report as JSON, too")
    transactions.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Import the files and print the report; 1 and a sentence when that cannot be done."""
    with _django_ready():
        from django.utils import translation

        from lonja.core.errors import LonjaError

        with translation.override(_language()):
            try:
                _refuse_old_database()
                report = _import(arguments)
            except LonjaError as refusal:
                sys.stderr.write(f"lonja: {refusal}\n")
                return 1
            sys.stdout.write("\n".join(report.lines()) + "\n")
    if arguments.report:
        arguments.report.write_text(json.dumps(report.as_json(), indent=2, default=str), encoding="utf-8")
    return 0


def _refuse_old_database() -> None:
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    from lonja.erp.errors import DatabaseBehind

    executor = MigrationExecutor(connection)
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        raise DatabaseBehind


def _import(arguments: argparse.Namespace) -> Report:
    from lonja.companies.actor import SYSTEM
    from lonja.erp.imports.mapping import load_map
    from lonja.erp.imports.run import Request, import_transactions

    request = Request(
        files=tuple(arguments.files),
        table=load_map(arguments.map),
        rejects=arguments.rejects or _rejects_path(arguments.files[0]),
        channel=arguments.channel,
        is_dry_run=arguments.dry_run,
    )
    return import_transactions(SYSTEM, request, Meter(sys.stderr))


def _language() -> str:
    """The language of the one at the terminal, as his environment says."""
    wishes = (os.environ.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    return "es" if next(filter(None, wishes), "").startswith("es") else "en"


def _rejects_path(first: Path) -> Path:
    from lonja.core.database import data_dir

    return data_dir() / "imports" / f"{first.name.removesuffix('.gz').removesuffix('.csv')}-not-taken.csv"


@contextmanager
def _django_ready() -> Iterator[None]:
    os.environ["LONJA_PROCESS"] = "command"
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "lonja.project.settings")
    from lonja.core.database import running_database

    with running_database():
        import django

        django.setup()
        yield


class Meter:
    """Prints progress with numbers: on a terminal in one line that renews itself, else a line now and then."""

    SECONDS_BETWEEN_LINES = 2.0

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._stage = ""
        self._started = self._printed = 0.0

    def __call__(self, stage: str, done: int, total: int) -> None:
        """Note that `done` of `total` of this stage is done; both 0 where that cannot be said."""
        now = time.monotonic()
        is_new = stage != self._stage
        if is_new:
            self._stage, self._started = stage, now
        if not is_new and done < total and now - self._printed < self._pause():
            return
        self._printed = now
        self._print(_progress(stage, done, total, now - self._started), is_new=is_new)

    def _pause(self) -> float:
        return 0.1 if self._stream.isatty() else self.SECONDS_BETWEEN_LINES

    def _print(self, text: str, *, is_new: bool) -> None:
        if self._stream.isatty():
            self._stream.write(f"{chr(10) if is_new else chr(13)}\033[K{text}")
        else:
            self._stream.write(f"{text}\n")
        self._stream.flush()


def _progress(stage: str, done: int, total: int, seconds: float) -> str:
    if not total:
        return stage
    speed = f", {done / seconds:,.0f} a second" if seconds > 1 else ""
    return f"{stage}: {done:,} of {total:,} ({done / total:.0%}){speed}"

"""`lonja import transactions`: take in the invoices of another system."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lonja.exchange.cli import register as register_kinds
from lonja.exchange.terminal import Meter, django_ready, language, refuse_old_database

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
                                        a map of your own: docs/import-transactions.md says how to write one
"""


def register(commands: Any) -> None:
    """Add `import` with the kinds of the exchange, and the transactions of another system."""
    kinds = register_kinds(commands)
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
    with django_ready():
        from django.utils import translation

        from lonja.core.errors import LonjaError

        with translation.override(language()):
            try:
                refuse_old_database()
                report = _import(arguments)
            except LonjaError as refusal:
                sys.stderr.write(f"lonja: {refusal}\n")
                return 1
            sys.stdout.write("\n".join(report.lines()) + "\n")
    if arguments.report:
        arguments.report.write_text(json.dumps(report.as_json(), indent=2, default=str), encoding="utf-8")
    return 0


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


def _rejects_path(first: Path) -> Path:
    from lonja.core.database import data_dir

    return data_dir() / "imports" / f"{first.name.removesuffix('.gz').removesuffix('.csv')}-not-taken.csv"

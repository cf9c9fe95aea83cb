"""`lonja export prices -o prices.csv` and its siblings."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import IO, Any

from lonja.exchange.terminal import Meter, django_ready, language, refuse_old_database

KINDS = {
    "prices": "prices of a SKU in a list, from a quantity on, while valid",
    "stock": "what lies of a SKU in a warehouse",
    "part-numbers": "what a company (by its number) calls a SKU",
    "products": "products with variants, attributes and a pack, a row for each SKU",
    "kits": "what variants are made of, a row for each component",
    "categories": "the tree of categories, each under its parent",
    "attributes": "attributes, a row for each of their choices",
    "media": "pictures, papers and videos, a row for each of a product",
    "companies": "customer companies",
    "orders": "lines of orders",
}
OWN = {
    "price-list": "what a company pays for all that it sees",
    "bmecat": "the same as a catalog in BMEcat 2005",
}
"""Of one company, which must be named."""

FORMATS = ("csv", "xlsx", "ndjson", "pdf")
DESCRIPTION = """\
Write all rows of a kind as they stand at this moment. Prices, stock, part numbers and products go out as `lonja import`
takes them in: taken in again, they change nothing. Texts that a spreadsheet would run as a formula are marked as texts.
"""
EXAMPLES = """\
examples:
  lonja export prices -o prices.csv
  lonja export prices --list retail -o retail.xlsx
  lonja export products --since 2026-12-31 -o changed.csv
  lonja export bmecat --company 4300012 -o catalog.xml
  lonja export orders --company 4300012 --format ndjson > orders.ndjson
"""


def register(commands: Any) -> None:
    """Add `export` with its kinds."""
    parser = commands.add_parser(
        "export",
        help="write files: prices, stock, products, orders, price lists",
        description=DESCRIPTION,
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    add = parser.add_argument
    kinds = KINDS | OWN
    add("kind", choices=tuple(kinds), metavar="KIND", help="; ".join(f"{kind}: {text}" for kind, text in kinds.items()))
    add("--list", default="", metavar="CODE", help="only this price list")
    add("--company", default="", metavar="NUMBER", help="only this company")
    add(
        "--since",
        type=datetime.fromisoformat,
        metavar="DAY",
        help="only what changed since this day or moment (2026-12-31, 2026-12-31T08:00); not for a company's own list",
    )
    add(
        "--format",
        choices=FORMATS,
        help="csv, xlsx, ndjson, or pdf for a price list (else by the name of the file, else csv)",
    )
    add("-o", "--output", type=Path, metavar="FILE", help="where to (else to standard output)")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Write the rows and say how many: 0, or 1 with a sentence; a file that could not be finished is not left."""
    with django_ready():
        from django.utils import translation

        from lonja.core.errors import LonjaError

        with translation.override(language()):
            try:
                refuse_old_database()
                count = _written(arguments)
            except LonjaError as refusal:
                sys.stderr.write(f"lonja: {refusal}\n")
                return 1
            except OSError as error:
                sys.stderr.write(f"lonja: {arguments.output}: {error.strerror or error}\n")
                return 1
    if arguments.output and arguments.kind in KINDS:
        sys.stderr.write(f"{count:,}\n")
    return 0


def _written(arguments: argparse.Namespace) -> int:
    """Write to the file or to standard output; gives the number of rows (0 for a company's own list)."""
    meter = Meter(sys.stderr)
    output: Path | None = arguments.output
    if output is None:
        return _write(arguments, sys.stdout.buffer, lambda rows: None)
    unfinished = output.with_name(output.name + ".part")
    try:
        with unfinished.open("wb") as target:
            count = _write(arguments, target, lambda rows: meter(f"{rows:,}", 0, 0))
        unfinished.replace(output)
    finally:
        unfinished.unlink(missing_ok=True)
    return count


def _write(arguments: argparse.Namespace, target: IO[bytes], progress: Callable[[int], None]) -> int:
    from django.utils import timezone

    from lonja.companies.actor import SYSTEM
    from lonja.exchange.errors import FormatUnknown, WishUnknown
    from lonja.exchange.exports import ExportAsk, Format, export
    from lonja.exchange.exports.price_list import ListFormat, PriceListAsk, write_price_list
    from lonja.exchange.queries import actor_of_company

    if arguments.kind in KINDS:
        if _format(arguments) not in set(Format):
            raise FormatUnknown(format=_format(arguments), kind=arguments.kind)
        since: datetime | None = arguments.since
        if since is not None and since.tzinfo is None:
            since = timezone.make_aware(since)
        ask = ExportAsk(arguments.kind, Format(_format(arguments)), arguments.list, arguments.company, since)
        return export(SYSTEM, ask, target, progress)
    if arguments.since is not None:
        raise WishUnknown(wish="since", kind=arguments.kind)
    if _format(arguments) not in ("csv", "xlsx", "pdf"):
        raise FormatUnknown(format=_format(arguments), kind=arguments.kind)
    form = "bmecat" if arguments.kind == "bmecat" else _format(arguments)
    actor = actor_of_company(SYSTEM, arguments.company)
    write_price_list(actor, PriceListAsk(ListFormat(form), language=language()), target)
    return 0


def _format(arguments: argparse.Namespace) -> str:
    """The format that was asked for, else the one that the file's name ends with."""
    ending = arguments.output.suffix.removeprefix(".").lower() if arguments.output else ""
    return str(arguments.format or (ending if ending in FORMATS else FORMATS[0]))

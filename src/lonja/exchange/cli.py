"""`lonja import prices FILE` and its siblings, and `lonja import undo NUMBER`."""

from __future__ import annotations

import argparse
import mmap
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lonja.exchange.terminal import Meter, django_ready, language, refuse_old_database

if TYPE_CHECKING:
    from lonja.core.xml import Content
    from lonja.exchange.models import Import

HELD = 2
"""Exit status of a file that a guard rail keeps from being applied."""

KINDS = {
    "prices": "prices of a SKU in a list, from a quantity on, while valid",
    "stock": "what lies of a SKU in a warehouse",
    "costs": "what a SKU costs the seller himself",
    "products": "products with variants, attributes and packs, a row for each SKU",
    "kits": "what variants are made of, a row for each component",
    "part-numbers": "what a company (by its number) calls a SKU",
    "categories": "the tree of categories, each under its parent",
    "companies": "customer companies with terms, addresses and people, a row for each person",
    "attributes": "attributes with type and unit, a row for each of their choices",
    "orders": "past orders, a row for each line",
    "media": "pictures, papers and videos: a list, or a ZIP with files, a list, or both",
}
DOCUMENTS = {"bmecat": "a supplier's catalog in BMEcat 1.2, 2005 or ETIM 3.1"}
"""Kinds whose files are documents, not tables."""

ANY = "file"
"""In place of a kind: the file shows it."""

FORMATS = "CSV (any usual separator and encoding) or XLSX, XLS, ODS"

DESCRIPTION = """\
Take in a CSV or XLSX file: separator, encoding, titles and columns are learnt from it. It is applied in one
transaction or not at all; rows that cannot be used are named with row, column, reason and remedy; the same file again
changes nothing.
"""
ABOUT_ANY = """\
Take in a file and learn from it what it is: by the titles of a table, by what a ZIP holds, by how a document begins, by
the names in rows of JSON. Where that can be several things, nothing is done, and the kind must be named.
"""
ABOUT_BMECAT = """\
Take in a whole catalog or an update of it: groups, articles, features, prices, files, references. It is applied in one
transaction or not at all; what cannot be used is named with line, element and reason; the same file again changes
nothing. Prices come into price lists of the catalog's own, by which nobody buys until they are assigned.
"""
EXAMPLES = """\
examples:
  lonja import {kind} {file} --dry-run        what is new, changed and gone; nothing is written
  lonja import {kind} {file} --whole          what the file does not name goes, as docs/import.md says
  lonja import {kind} {file} --confirm        also where a guard rail speaks
  lonja import undo 12                          put back what stood there before import 12
"""


class _KindOrFile(argparse._SubParsersAction):  # type: ignore[type-arg]
    """The word behind `import` is a kind, or else the file itself."""

    def __init__(self, *words: Any, **wishes: Any) -> None:
        super().__init__(*words, **wishes)
        self.choices = None  # type: ignore[assignment]

    def __call__(self, parser: Any, namespace: Any, values: Any, option_string: str | None = None) -> None:
        known = values[0] in self._name_parser_map
        super().__call__(parser, namespace, values if known else [ANY, *values], option_string)


def register(commands: Any) -> Any:
    """Add `import` with one command for each kind and `undo`; gives the table to which others add their kinds."""
    parser = commands.add_parser(
        "import", help="take in files: prices, stock, products, suppliers' catalogs, invoices of another system"
    )
    kinds = parser.add_subparsers(title="kinds", dest="kind", required=True, metavar="kind", action=_KindOrFile)
    for kind, text in KINDS.items():
        _register_table(kinds, kind, text)
    for kind, text in DOCUMENTS.items():
        document = _register_kind(kinds, kind, text, ABOUT_BMECAT)
        document.add_argument("file", type=Path, metavar="FILE", help="the XML file, whatever its size and encoding")
        document.set_defaults(mapping="", sheet=None)
    any_file = _register_kind(
        kinds, ANY, "a file that shows itself what it is: `lonja import FILE` is enough", ABOUT_ANY
    )
    any_file.add_argument("file", type=Path, metavar="FILE", help="a table, a ZIP, a document in XML, or NDJSON")
    any_file.set_defaults(mapping="", sheet=None)
    undoing = kinds.add_parser("undo", help="put back what stood there before an import")
    undoing.add_argument("number", type=int, metavar="NUMBER", help="the import's number")
    undoing.add_argument("--except-changed", action="store_true", help="leave rows that were changed since as they are")
    undoing.set_defaults(run=undo)
    return kinds


def _register_table(kinds: Any, kind: str, text: str) -> None:
    add = _register_kind(kinds, kind, text, DESCRIPTION).add_argument
    add("file", type=Path, metavar="FILE", help=FORMATS + (", or a ZIP" if kind == "media" else ""))
    add("--mapping", default="", metavar="NAME", help="a saved column mapping (else titles are known by their words)")
    add("--sheet", metavar="NAME", help="the sheet of a workbook, where several fit")


def _register_kind(kinds: Any, kind: str, text: str, description: str) -> Any:
    parser = kinds.add_parser(
        kind,
        help=text,
        description=description,
        epilog=EXAMPLES.format(kind=kind, file="file.xml" if kind in DOCUMENTS else "file.csv"),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    add = parser.add_argument
    add("--whole", action="store_true", help="the file is all there is: what it does not name goes")
    add("--dry-run", action="store_true", help="say what would change, and change nothing")
    add("--confirm", action="store_true", help="apply also where a guard rail speaks")
    add("--rejects", type=Path, metavar="FILE", help="write the rows that were not taken there, with reasons")
    parser.set_defaults(run=run)
    return parser


def run(arguments: argparse.Namespace) -> int:
    """Take a file in and say what became of it: 0, 1 with a sentence, or HELD where a person must look."""
    return _answered(lambda: _take_in(arguments))


def undo(arguments: argparse.Namespace) -> int:
    """Undo an import: 0, or 1 with a sentence."""
    return _answered(lambda: _undo(arguments))


def _answered(work: Callable[[], int]) -> int:
    with django_ready():
        from django.utils import translation

        from lonja.core.errors import LonjaError

        with translation.override(language()):
            try:
                refuse_old_database()
                return work()
            except LonjaError as refusal:
                sys.stderr.write(f"lonja: {refusal}\n")
                return 1


def _take_in(arguments: argparse.Namespace) -> int:
    from django.utils.translation import gettext as _

    from lonja.companies.actor import SYSTEM
    from lonja.exchange.actions import Request, take_in
    from lonja.exchange.queries import rejects_file
    from lonja.exchange.recognizing import lines_or
    from lonja.exchange.states import ImportState

    meter = Meter(sys.stderr)
    data = _read(arguments.file)
    request = Request(
        kind=_kind_of(data) if arguments.kind == ANY else arguments.kind,
        data=lines_or(data),
        file_name=arguments.file.name,
        mapping=arguments.mapping,
        sheet=arguments.sheet,
        is_whole=arguments.whole,
        is_dry_run=arguments.dry_run,
        is_confirmed=arguments.confirm,
    )
    record = take_in(SYSTEM, request, lambda rows: meter(_("rows read: {rows:,}").format(rows=rows), 0, 0))
    if arguments.rejects:
        arguments.rejects.write_bytes(rejects_file(SYSTEM, record.pk))
    sys.stdout.write("\n".join(_told(record)) + "\n")
    return HELD if record.state == ImportState.HELD else 0


def _kind_of(data: Content) -> str:
    """The kind of a file of which nobody said it. Raises KindUnclear, and what looking at it raises."""
    from lonja.exchange.errors import KindUnclear
    from lonja.exchange.kinds import KINDS as ALL
    from lonja.exchange.recognizing import look_at

    kind = look_at(data, ALL.values()).kind
    if not kind:
        raise KindUnclear(kinds=", ".join(ALL))
    return kind


def _undo(arguments: argparse.Namespace) -> int:
    from lonja.companies.actor import SYSTEM
    from lonja.exchange.actions import undo

    record = undo(SYSTEM, arguments.number, keeps_changed=arguments.except_changed)
    sys.stdout.write("\n".join(_told(record)) + "\n")
    return 0


def _told(record: Import) -> list[str]:
    from lonja.exchange.queries import report

    return report(record)


def _read(path: Path) -> Content:
    """The content of a file; a large document stays on disk, and is read from there piece by piece."""
    from lonja.exchange.errors import FileMissing

    try:
        with path.open("rb") as file:
            if path.suffix.lower() in (".xml", ".zip") and path.stat().st_size:
                return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
            return file.read()
    except OSError as error:
        raise FileMissing(name=path.name, problem=error.strerror or str(error)) from error

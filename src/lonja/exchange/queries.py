"""What pages, terminals and downloads say of imports."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal, InvalidOperation
from typing import Any

from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from lonja.companies.actor import Actor
from lonja.companies.models import Company
from lonja.companies.permissions import Permission
from lonja.companies.queries import actor_acting_for
from lonja.core.sheets.writer import Cell, Column, write_csv, write_xlsx
from lonja.exchange.errors import CompanyNotSaid, ImportUnknown, KindUnknown
from lonja.exchange.exports.writing import unmistakable
from lonja.exchange.faults import Fault
from lonja.exchange.guards import sentence
from lonja.exchange.kinds import KINDS, Kind, kind_of
from lonja.exchange.labels import EXAMPLES, label_of
from lonja.exchange.models import ColumnMapping, Import, ImportPolicy, RejectedRow
from lonja.exchange.recognizing import Fit, fits
from lonja.exchange.rules import NUMBER_CELL
from lonja.exchange.states import ImportState

FIRST_REJECTED = 5


def kinds_of(actor: Actor) -> list[Kind]:
    """The kinds of files that the actor may bring."""
    return [kind for kind in KINDS.values() if actor.may(kind.permission)]


def imports_visible_to(actor: Actor, *, text: str = "", kind: str = "", state: str = "") -> QuerySet[Import]:
    """The imports that the actor may see, see `is_visible_to`.

    `text` is a part of the file's or the person's name, or the number.
    """
    kinds = [kind.code for kind in kinds_of(actor)]
    unknown = Q(kind="") if len(kinds) == len(KINDS) else Q(kind="", user_id=actor.user_id)
    found = Import.objects.select_related("user").filter(Q(kind__in=kinds) | unknown)
    if text:
        number = Q(pk=int(text)) if text.isdecimal() and len(text) < 10 else Q()
        found = found.filter(Q(file_name__icontains=text) | Q(user__name__icontains=text) | number)
    if kind:
        found = found.filter(kind=kind)
    return found.filter(state=state) if state else found


def is_visible_to(actor: Actor, record: Import) -> bool:
    """Whether the actor may bring its kind; while nobody knows that, whether he brought it, or may bring every kind."""
    if record.kind:
        return actor.may(kind_of(record.kind).permission)
    return record.user_id == actor.user_id or len(kinds_of(actor)) == len(KINDS)


def import_of(actor: Actor, number: int) -> Import:
    """One import. Raises ImportUnknown also where the actor may not see it."""
    found = Import.objects.select_related("user").filter(pk=number).first()
    if found is None or not is_visible_to(actor, found):
        raise ImportUnknown(number=number)
    return found


def readings_of(actor: Actor, record: Import) -> list[Fit]:
    """How the file of an import that came by a page can be read, the best first."""
    return fits(record.heads, kinds_of(actor))


def mappings_visible_to(actor: Actor, *, text: str = "", kind: str = "") -> QuerySet[ColumnMapping]:
    """The saved column mappings of the kinds that the actor may bring; `text` is a part of the name."""
    found = ColumnMapping.objects.filter(kind__in=[kind.code for kind in kinds_of(actor)], name__icontains=text)
    return found.filter(kind=kind) if kind else found


def import_policy(actor: Actor) -> ImportPolicy:
    """The guard rails. Raises PermissionMissing."""
    actor.require(Permission.SALES_IMPORTS_VIEW)
    return ImportPolicy.objects.first() or ImportPolicy()


def model_file(actor: Actor, code: str) -> bytes:
    """A workbook with the titles of a kind's columns and a row as an example, in the active language.

    Raises PermissionMissing, and KindUnknown also for documents, which have none.
    """
    kind = kind_of(code)
    actor.require(kind.permission)
    if kind.is_document:
        raise KindUnknown(kind=code)
    columns = [Column(label_of(code, column)) for column in kind.columns]
    example = EXAMPLES.get(code, {})
    return write_xlsx(columns, [[example.get(column.name) for column in kind.columns]], sheet_name=str(kind.label))


def rejects_file(actor: Actor, number: int) -> bytes:
    """The rejected rows as a CSV file; see `rejected_rows`. Raises ImportUnknown."""
    columns, rows = rejected_rows(actor, number)
    return write_csv(columns, rows, delimiter=";")


def rejected_rows(actor: Actor, number: int) -> tuple[list[Column], Iterator[Sequence[Cell]]]:
    """The rows that were not taken as they stood in the file, all their cells, and behind them what is wrong.

    Corrected, they can be brought again as they are. Raises ImportUnknown.
    """
    record = import_of(actor, number)
    place = str(kind_of(record.kind).place)
    titles = [*record.titles, place, _("Column"), _("What is wrong"), _("Perhaps meant")]
    width = len(record.titles)
    rows = (
        [*_cells_of(row, width), row.number, _named(record, row.column), str(Fault(row.fault).label), row.hint]
        for row in record.rejected.iterator()
    )
    return [Column(title) for title in titles], rows


def _named(record: Import, column: str) -> str:
    """What the file calls a column; a document has none, and its rows name their elements."""
    return record.mapping.get(column, "") if record.mapping else column


def _cells_of(row: RejectedRow, width: int) -> list[Cell]:
    """The row's cells, as many as there are titles; what a workbook holds as a number is one again."""
    cells = [_number_or_text(cell) for cell in row.cells[:width]]
    return [*cells, *[""] * (width - len(cells))]


def _number_or_text(cell: str) -> Cell:
    if not cell.startswith(NUMBER_CELL):
        return cell
    try:
        return unmistakable(Decimal(cell[1:]))
    except InvalidOperation:
        return cell[1:]


def actor_of_company(actor: Actor, number: str) -> Actor:
    """Who sees the store as the company with this number does. Raises PermissionMissing and CompanyNotSaid."""
    actor.require(Permission.SALES_PRICES_VIEW)
    company = Company.objects.filter(external_id=number).first() if number else None
    if company is None:
        raise CompanyNotSaid(company=number)
    return actor_acting_for(actor, company.pk)


def report(record: Import) -> list[str]:
    """What became of a file, a sentence each, in the active language."""
    return list(_lines(record))


def _lines(record: Import) -> Iterator[str]:
    yield _("Import %(number)s, %(kind)s: %(state)s.") % {
        "number": record.pk,
        "kind": kind_of(record.kind).label,
        "state": ImportState(record.state).label,
    }
    counts = record.counts
    if counts:
        yield _("%(rows)s rows read, %(rejected)s rejected, %(repeated)s said twice.") % counts
    for table, found in counts.get("tables", {}).items():
        text = _("%(name)s: %(new)s new, %(changed)s changed, %(same)s as they were, %(gone)s gone.")
        yield text % {"name": table_name(kind_of(record.kind), table), **found}
    if record.problem:
        yield record.problem
    if counts.get("unused"):
        yield _("Columns that were not used: %(titles)s.") % {"titles": ", ".join(counts["unused"])}
    for rejected in record.rejected.all()[:FIRST_REJECTED]:
        yield _sentence(record, rejected)
    yield from warnings_of(record)
    for alarm in record.guards:
        yield sentence(alarm)
    if record.state == ImportState.HELD:
        yield _("Nothing was changed. Bring it again with --confirm where this is meant.")


def warnings_of(record: Import) -> list[str]:
    """What a person must know of an import that adds such rows, because undoing cannot make it good."""
    found = record.counts.get("tables", {})
    return [
        str(target.warning)
        for target in (kind_of(record.kind).targets if record.kind else ())
        if target.warning and found.get(target.landing.model._meta.model_name, {}).get("new")
    ]


def table_name(kind: Kind, table: str) -> str:
    """What the rows of one of a kind's tables are called."""
    return next(str(each.title) for each in kind.targets if each.landing.model._meta.model_name == table)


def _sentence(record: Import, row: RejectedRow) -> str:
    """A rejected row as a sentence: where, what stood there, what is wrong and what to do."""
    words: dict[str, Any] = {
        "place": kind_of(record.kind).place,
        "row": row.number,
        "column": record.mapping.get(row.column, row.column),
        "value": row.value[:60],
        "fault": Fault(row.fault).label,
        "hint": row.hint,
    }
    if not row.column:
        return _("%(place)s %(row)s: %(fault)s") % words
    if row.hint:
        return _("%(place)s %(row)s, %(column)s “%(value)s”: %(fault)s Perhaps %(hint)s is meant.") % words
    return _("%(place)s %(row)s, %(column)s “%(value)s”: %(fault)s") % words

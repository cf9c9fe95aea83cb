"""What pages, terminals and downloads say of imports."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _

from lonja.companies.actor import Actor
from lonja.core.sheets.writer import Column, write_csv
from lonja.exchange.errors import ImportUnknown
from lonja.exchange.faults import Fault
from lonja.exchange.guards import sentence
from lonja.exchange.kinds import KINDS, Kind, kind_of
from lonja.exchange.models import Import, RejectedRow
from lonja.exchange.states import ImportState

FIRST_REJECTED = 5


def imports_visible_to(actor: Actor) -> list[Import]:
    """The latest imports of the kinds that the actor may bring, newest first, at most 200."""
    kinds = [kind.code for kind in KINDS.values() if actor.may(kind.permission)]
    return list(Import.objects.filter(kind__in=kinds)[:200])


def import_of(actor: Actor, number: int) -> Import:
    """One import. Raises ImportUnknown also where the actor may not bring its kind."""
    found = Import.objects.filter(pk=number).first()
    if found is None or not actor.may(kind_of(found.kind).permission):
        raise ImportUnknown(number=number)
    return found


def rejects_file(actor: Actor, number: int) -> bytes:
    """The rejected rows as a CSV file: their own cells, as they can be corrected and brought again, and what is wrong.

    Raises ImportUnknown.
    """
    record = import_of(actor, number)
    order = [column.name for column in kind_of(record.kind).columns]
    names = sorted(record.mapping, key=lambda name: (order.index(name) if name in order else len(order), name))
    titles = [*(record.mapping[name] for name in names), _("Row"), _("Column"), _("What is wrong"), _("Perhaps meant")]
    rows = (
        [*(row.cells.get(name) for name in names), row.number, record.mapping.get(row.column, ""), *_reason(row)]
        for row in record.rejected.all()
    )
    return write_csv([Column(title) for title in titles], rows, delimiter=";")


def _reason(row: RejectedRow) -> tuple[str, str]:
    return str(Fault(row.fault).label), row.hint


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
    for alarm in record.guards:
        yield sentence(alarm)
    if record.state == ImportState.HELD:
        yield _("Nothing was changed. Bring it again with --confirm where this is meant.")


def table_name(kind: Kind, table: str) -> str:
    """What the rows of one of a kind's tables are called."""
    return next(str(each.title) for each in kind.targets if each.landing.model._meta.model_name == table)


def _sentence(record: Import, row: RejectedRow) -> str:
    """A rejected row as a sentence: where, what stood there, what is wrong and what to do."""
    words: dict[str, Any] = {
        "row": row.number,
        "column": record.mapping.get(row.column, ""),
        "value": row.value[:60],
        "fault": Fault(row.fault).label,
        "hint": row.hint,
    }
    if not row.column:
        return _("Row %(row)s: %(fault)s") % words
    if row.hint:
        return _("Row %(row)s, %(column)s “%(value)s”: %(fault)s Perhaps %(hint)s is meant.") % words
    return _("Row %(row)s, %(column)s “%(value)s”: %(fault)s") % words

"""How a company's order sheets are read: their columns as somebody chose them, and its names for cost centers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from lonja.companies.actor import Actor
from lonja.companies.queries import cost_centers
from lonja.core.sheets.rows import Row
from lonja.core.sheets.titles import plain_words
from lonja.lists.models import SheetShape
from lonja.lists.rules import Columns, Known, shape_of


@dataclass(frozen=True, slots=True)
class TaughtShape:
    """The columns of a table, and which cost center the titles of its columns mean to the actor."""

    columns: Columns
    cost_centers: dict[str, UUID]


def taught_shape(actor: Actor, rows: Sequence[Row], is_department: Known) -> TaughtShape | None:
    """How a table with these titles was read before for the actor's company; None if nobody chose. Two queries at most.

    A cost center that he may not charge is left out: its lines come without one, and say so.
    """
    titles = shape_of(rows, is_department)
    found = SheetShape.objects.filter(company=actor.company_id, titles=titles).first() if titles else None
    if found is None:
        return None
    allowed = {str(pk): pk for pk in cost_centers(actor).values_list("pk", flat=True)} if found.cost_centers else {}
    meant = {title: allowed[key] for title, key in found.cost_centers.items() if key in allowed}
    return TaughtShape(Columns.of(found.columns), meant)


def cost_centers_by_name(actor: Actor) -> dict[str, UUID]:
    """The cost centers that the actor may charge, by plain code, by name, and by the unit where that has only one.

    A name that two of them have means none. One query.
    """
    found = list(cost_centers(actor).select_related("unit"))
    units = Counter(one.unit_id for one in found)
    names = [
        (plain_words(name), one.pk)
        for one in found
        for name in {one.name, one.unit.name if one.unit and units[one.unit_id] == 1 else one.name}
    ]
    count = Counter(name for name, _ in names)
    meant = {name: pk for name, pk in names if name and count[name] == 1}
    return meant | {plain_words(one.code): one.pk for one in found}

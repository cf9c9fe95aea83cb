"""Remember how a company's order sheets are read, as its people corrected it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from uuid import UUID

from lonja.companies.actor import Actor
from lonja.companies.queries import cost_centers
from lonja.core.clock import now
from lonja.core.sheets.rows import Row
from lonja.lists.models import SheetShape
from lonja.lists.rules import Columns, Known, shape_of
from lonja.ordering.errors import CostCenterUnknown


def teach_shape(
    actor: Actor, rows: Sequence[Row], columns: Columns, centers: Mapping[str, UUID], is_department: Known
) -> bool:
    """Read the company's next tables with these titles by these columns; a table without titles is not known again.

    `centers` by plain title. Returns whether it is remembered. Raises CostCenterUnknown for one that the actor may not
    charge. Runs inside a transaction.
    """
    if set(centers.values()) - set(cost_centers(actor).values_list("pk", flat=True)):
        raise CostCenterUnknown
    titles = shape_of(rows, is_department)
    if not titles:
        return False
    facts = {
        "columns": columns.as_data(),
        "cost_centers": {title: str(key) for title, key in centers.items()},
        "taught_by_id": actor.user_id,
        "taught_at": now(),
    }
    SheetShape.objects.update_or_create(company_id=actor.company_id, titles=titles, defaults=facts)
    return True

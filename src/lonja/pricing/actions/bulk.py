"""Carrying out what a preview showed, and nothing else."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from lonja.companies.actor import Actor
from lonja.pricing.actions.frame import written_by
from lonja.pricing.actions.lists import EntryRow, save_entries
from lonja.pricing.errors import PricesMoved
from lonja.pricing.models import PriceEntry

if TYPE_CHECKING:
    from lonja.pricing.queries.repricing import Repricing


def apply_repricing(actor: Actor, code: str, work_out: Callable[[], Repricing], fingerprint: str) -> int:
    """Work many prices out anew and save them, if they come to what was previewed; returns how many were changed.

    The list's prices stay as they are meanwhile. Raises PricesMoved when the preview had another `fingerprint`,
    PriceListUnknown, and PriceListInvalid for a list by formula.
    """
    with written_by(actor, "apply_repricing"):
        _hold_still(code)
        repricing = work_out()
        if repricing.fingerprint != fingerprint:
            raise PricesMoved
        save_entries(actor, (EntryRow(code, row.sku, **row.after._asdict()) for row in repricing.rows))
        return len(repricing.rows)


def _hold_still(code: str) -> None:
    held = PriceEntry.objects.filter(price_list__code=code).order_by("pk")
    list(held.select_for_update().values_list("pk", flat=True))

"""A BMEcat file read, judged and staged for the targets of its kind."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from lonja.companies.actor import Actor
from lonja.companies.models import Seller
from lonja.core.xml import Content
from lonja.exchange.bmecat.features import mean
from lonja.exchange.bmecat.judging import judge, keep
from lonja.exchange.bmecat.landing import land, write
from lonja.exchange.bmecat.reading import Head
from lonja.exchange.bmecat.tree import BRANCH, branch_of, plant
from lonja.exchange.errors import CatalogIncomplete
from lonja.exchange.gathering import SEQUENCE, Alarm, Gathered
from lonja.exchange.models import Import
from lonja.exchange.states import ImportState

BMECAT = "bmecat"


def gather(actor: Actor, record: Import, data: Content, progress: Callable[[int], None]) -> Gathered:
    """Stage a whole file, and say what it is. Raises as `reading.records` does, and CatalogTreeBroken."""
    own = frozenset(filter(None, Seller.objects.values_list("tax_id", flat=True)))
    landed = land(data, own, progress)
    head = landed.head
    if head is None:
        raise CatalogIncomplete(line=1, element="HEADER")
    is_own = not head.supplier_ids.isdisjoint(own)
    branch = "" if is_own else f"{branch_of(head)}-"
    write(BRANCH, "branch text, whole text, names jsonb", [(branch, branch or None, json.dumps(_names(head)))])
    repeated = judge()
    plant(head, is_own=is_own)
    mean(head.language)
    kept = keep(record)
    unused = [f"{name} ({count:,})" for name, count in sorted(landed.unused.items()) if count]
    return Gathered(
        mapping={},
        titles=["SUPPLIER_PID"],
        rows=landed.articles,
        repeated=repeated,
        rejected=kept.rejected,
        spoiling=kept.articles,
        first_row=kept.first_line,
        unused=unused,
        facts={"catalog": _facts(head)},
        alarms=_alarms(head),
    )


def _names(head: Head) -> dict[str, str]:
    return head.names or {head.language: head.catalog_id}


def _facts(head: Head) -> dict[str, Any]:
    """What is kept of the head: which catalog, in which version, after how many updates."""
    return {
        "id": head.catalog_id,
        "version": head.catalog_version,
        "dialect": head.dialect,
        "transaction": head.transaction,
        "sequence": 0 if head.sequence is None else head.sequence + 1,
    }


def _alarms(head: Head) -> list[Alarm]:
    """An update must follow the last one that was applied; the same one may come again."""
    if head.sequence is None:
        return []
    applied = Import.objects.filter(kind=BMECAT, state=ImportState.APPLIED, counts__catalog__id=head.catalog_id)
    last = applied.values_list("counts__catalog__sequence", flat=True).first()
    if last in (head.sequence, head.sequence + 1):
        return []
    return [Alarm(SEQUENCE, head.sequence, -1 if last is None else last, 0)]

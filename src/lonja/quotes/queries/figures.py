"""How quotes end: asked, answered, won and lost, by rep."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.db import connection

from lonja.companies.actor import Actor
from lonja.companies.errors import PermissionMissing
from lonja.companies.permissions import Permission
from lonja.core.clock import now
from lonja.quotes.models import Side
from lonja.quotes.queries.access import side_of
from lonja.quotes.states import LOST, WON


@dataclass(frozen=True, slots=True)
class RepFigures:
    """What became of the quotes of a rep ('' and None: of nobody) in one currency.

    `rate` is won of all decided, in percent; `hours` the median from the request to the first answer.
    """

    rep_id: UUID | None
    rep: str
    currency: str
    asked: int
    offered: int
    won: int
    lost: int
    won_net: Decimal
    hours: Decimal | None

    @property
    def rate(self) -> Decimal | None:
        """Won of what was decided, in percent; None where nothing was."""
        decided = self.won + self.lost
        return None if decided == 0 else (Decimal(self.won * 100) / decided).quantize(Decimal("0.1"))


_FIGURES = """
    SELECT q.rep_id, coalesce(u.name, ''), q.currency,
           count(*) FILTER (WHERE q.asked_at IS NOT NULL),
           count(*) FILTER (WHERE q.net_amount IS NOT NULL),
           count(*) FILTER (WHERE q.state = ANY(%(won)s)),
           count(*) FILTER (WHERE q.state = ANY(%(lost)s)),
           coalesce(sum(o.net_amount) FILTER (WHERE q.state = ANY(%(won)s)), 0),
           percentile_cont(0.5) WITHIN GROUP (
               ORDER BY extract(epoch FROM q.answered_at - q.asked_at) / 3600
           ) FILTER (WHERE q.answered_at IS NOT NULL AND q.asked_at IS NOT NULL)
      FROM quotes_quote q
      LEFT JOIN companies_user u ON u.id = q.rep_id
      LEFT JOIN quotes_quoteacceptance a ON a.quote_id = q.id AND NOT a.is_void
      LEFT JOIN ordering_order o ON o.id = a.order_id
     WHERE q.created_at >= %(since)s AND NOT (q.state = 'draft' AND q.began = %(buyer)s)
     GROUP BY q.rep_id, u.name, q.currency
     ORDER BY 2, 3
"""


def figures_by_rep(actor: Actor, days: int = 365) -> list[RepFigures]:
    """The figures of quotes that began within so many days, by rep and currency. Raises PermissionMissing."""
    actor.require(Permission.SALES_QUOTES_VIEW)
    if side_of(actor) is not Side.SELLER:
        raise PermissionMissing
    params: dict[str, Any] = {
        "won": sorted(state.value for state in WON),
        "lost": sorted(state.value for state in LOST),
        "since": now() - timedelta(days=days),
        "buyer": Side.BUYER.value,
    }
    with connection.cursor() as cursor:
        cursor.execute(_FIGURES, params)
        return [_figures(row) for row in cursor.fetchall()]


def _figures(row: tuple[Any, ...]) -> RepFigures:
    names = ("rep_id", "rep", "currency", "asked", "offered", "won", "lost", "won_net")
    hours = None if row[8] is None else Decimal(str(row[8])).quantize(Decimal("0.1"))
    return RepFigures(**dict(zip(names, row[:8], strict=True)), hours=hours)

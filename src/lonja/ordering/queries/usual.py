"""What a company knows of variants: which it usually takes, bought or chosen for it, and what it calls them itself."""

# ruff: noqa: S608 - the statements are made of this file's own pieces; values are parameters

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime
from decimal import Decimal
from typing import Any, NamedTuple

from django.db import connection

from lonja.catalog.queries import OwnNumber
from lonja.companies.actor import Actor
from lonja.companies.permissions import Permission
from lonja.ordering.queries.orders import orders_visible_to
from lonja.ordering.states import BINDING

MOST = 2_000
"""So many variants are a company's own; of those bought the latest."""

BOUGHT = """
    FROM ordering_order o
    JOIN ordering_orderline l ON l.order_id = o.id
    WHERE o.company_id = %s AND o.state = ANY(%s) AND l.quantity > l.quantity_cancelled AND l.gift_of = ''
      AND l.service_of_id IS NULL AND {reached}"""
# Variant by variant: who bought 30,000 lines has bought one of them a few times, and the planner knows only averages.
_FACTS = f"""
    SELECT asked.id, latest.placed_at, latest.quantity, NULL, NULL
    FROM unnest(%s::bigint[]) AS asked (id)
    CROSS JOIN LATERAL (
        SELECT o.placed_at, l.quantity - l.quantity_cancelled AS quantity
        {BOUGHT} AND l.variant_id = asked.id ORDER BY o.placed_at DESC LIMIT 1) AS latest
    UNION ALL
    SELECT variant_id, NULL, NULL, NULL, NULL FROM catalog_usualvariant WHERE company_id = %s AND variant_id = ANY(%s)
    UNION ALL
    (SELECT variant_id, NULL, NULL, code, name FROM catalog_ownpartnumber
     WHERE company_id = %s AND variant_id = ANY(%s) ORDER BY key)"""
_VARIANTS = f"""
    (SELECT l.variant_id, max(o.placed_at), 0 {BOUGHT} GROUP BY l.variant_id ORDER BY 2 DESC, 1 LIMIT {MOST})
    UNION ALL
    (SELECT variant_id, NULL, position FROM catalog_usualvariant WHERE company_id = %s ORDER BY position LIMIT {MOST})
    ORDER BY 2 DESC NULLS LAST, 3, 1"""


class Usual(NamedTuple):
    """When a variant was last bought and how much (sales units); both None where the seller chose it."""

    at: datetime | None
    quantity: Decimal | None


class Known(NamedTuple):
    """What a company knows of a variant: whether it takes it usually (None: no), and its own part numbers and names."""

    usual: Usual | None
    own: tuple[OwnNumber, ...] = ()


def known_variants(actor: Actor, variant_ids: Collection[int]) -> dict[int, Known]:
    """What the company knows of these variants, of which it knows something; one query.

    Only orders that the actor's role reaches count.
    """
    ids, company_id = list(variant_ids), actor.company_id
    rows = rows_of(_FACTS, actor, [ids], [company_id, ids, company_id, ids]) if ids else []
    known: dict[int, Known] = {}
    for variant_id, at, quantity, code, name in rows:
        usual, own = known.get(variant_id, Known(None))
        if code is not None:
            known[variant_id] = Known(usual, (*own, OwnNumber(code, name)))
        elif at is not None or usual is None:
            known[variant_id] = Known(Usual(at, quantity), own)
    return known


def usual_variants(actor: Actor) -> list[int]:
    """The variants that the company takes usually: those it bought last first, then those the seller chose for it.

    One query; only orders that the actor's role reaches count.
    """
    return list(dict.fromkeys(row[0] for row in rows_of(_VARIANTS, actor, [], [actor.company_id])))


def rows_of(statement: str, actor: Actor, before: Sequence[Any], after: Sequence[Any]) -> list[tuple[Any, ...]]:
    """Run it for the lines of the company's binding orders, as far as the actor's role reaches.

    `before` and `after` are the values whose places stand before and after those of the orders.
    """
    reached, params = "true", ()
    if not any(reach.is_whole for reach in actor.grants.get(Permission.ORDERS_VIEW, ())):
        orders, params = orders_visible_to(actor).select_related(None).values("pk").query.sql_with_params()
        reached = f"o.id IN ({orders})"
    binding = [state.value for state in BINDING]
    with connection.cursor() as cursor:
        cursor.execute(statement.format(reached=reached), [*before, actor.company_id, binding, *params, *after])
        rows: list[tuple[Any, ...]] = cursor.fetchall()
    return rows

"""What a company usually takes: what it bought before, and what the seller chose for it."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from decimal import Decimal
from typing import NamedTuple

from django.db.models import DateTimeField, DecimalField, F, Max, QuerySet, Value

from lonja.catalog.models import UsualVariant
from lonja.companies.actor import Actor
from lonja.companies.permissions import Permission
from lonja.companies.queries import within
from lonja.ordering.models import OrderLine
from lonja.ordering.states import BINDING

MOST = 2_000
"""So many variants are a company's own; of those bought the latest."""


class Usual(NamedTuple):
    """When a variant was last bought and how much (sales units); both None where the seller chose it."""

    at: datetime | None
    quantity: Decimal | None


def usual_facts(actor: Actor, variant_ids: Collection[int]) -> dict[int, Usual]:
    """Which of these variants the company takes usually; one query. Only orders that the actor's role reaches count."""
    lines = _bought(actor).filter(variant_id__in=variant_ids).order_by("variant_id", "-order__placed_at")
    bought = lines.distinct("variant_id").values_list(
        "variant_id", "order__placed_at", F("quantity") - F("quantity_cancelled")
    )
    marks = UsualVariant.objects.filter(company=actor.company_id, variant_id__in=variant_ids).values_list(
        "variant_id", Value(None, DateTimeField()), Value(None, DecimalField())
    )
    facts: dict[int, Usual] = {}
    for variant_id, at, quantity in bought.union(marks, all=True):
        if at is not None or variant_id not in facts:
            facts[variant_id] = Usual(at, quantity)
    return facts


def usual_variants(actor: Actor) -> list[int]:
    """The variants that the company takes usually: those it bought last first, then those the seller chose for it.

    Two queries; only orders that the actor's role reaches count.
    """
    bought = _bought(actor).values("variant_id").annotate(last=Max("order__placed_at")).order_by("-last", "variant_id")
    marks = UsualVariant.objects.filter(company=actor.company_id).order_by("position", "variant_id")
    found = [*bought.values_list("variant_id", flat=True)[:MOST], *marks.values_list("variant_id", flat=True)[:MOST]]
    return list(dict.fromkeys(found))


def _bought(actor: Actor) -> QuerySet[OrderLine]:
    """The lines of the company's binding orders, as far as the actor's role reaches, that were not cancelled whole."""
    reached = within(actor, Permission.ORDERS_VIEW, unit_path="order__unit__path", owner="order__requester")
    lines = OrderLine.objects.filter(
        order__company=actor.company_id, order__state__in=BINDING, quantity__gt=F("quantity_cancelled")
    )
    return lines.filter(reached)

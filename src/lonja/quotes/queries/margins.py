"""What an offer earns the seller; no customer ever sees it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID

from lonja.companies.actor import Actor
from lonja.pricing.queries.costs import costs_of
from lonja.quotes.models import QuoteFloor, QuoteLine
from lonja.quotes.queries.lines import fact_of
from lonja.quotes.rules import earned, lowest_price, margin_percent, proposed


@dataclass(frozen=True, slots=True)
class Margins:
    """Of each line by key what its lowest price earns, in percent; of the proposal what it earns as quoted.

    None where the cost is unknown. `below` are the lines under the `floor`.
    """

    lines: Mapping[UUID, Decimal | None]
    whole: Decimal | None
    floor: Decimal | None
    below: frozenset[UUID]


def floor_percent() -> Decimal | None:
    """What a line must earn at least, in percent, to be offered without consent; None: anything goes."""
    return QuoteFloor.objects.values_list("margin_percent", flat=True).first()


def margins_of(actor: Actor, lines: Sequence[QuoteLine], whole_discount: Decimal, currency: str) -> Margins:
    """What these lines of an offer earn, discounts and steps counted; two queries. Raises PermissionMissing."""
    costs = costs_of(actor, {line.variant_id for line in lines if line.variant_id is not None}, currency)
    floor = floor_percent()
    found: dict[UUID, Decimal | None] = {}
    for line in lines:
        fact = fact_of(line)
        price, cost = lowest_price(fact, whole_discount), costs.get(line.variant_id or 0)
        found[line.key] = None if price is None else margin_percent(price, cost)
    known = {key: percent for key, percent in found.items() if percent is not None}
    below = frozenset(key for key, percent in known.items() if floor is not None and percent < floor)
    by_key = {line.key: costs.get(line.variant_id or 0) for line in lines}
    counted = proposed([fact_of(line) for line in lines])
    whole = earned([(fact, by_key[fact.key]) for fact in counted], whole_discount)
    return Margins(found, whole, floor, below)

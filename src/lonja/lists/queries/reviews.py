"""A quick order as its owner reviews it: every line with what became of it, priced now."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID

from django.db.models import Q, QuerySet

from lonja.catalog.models import Variant
from lonja.catalog.queries import VariantFacts, variant_facts, visible_variants
from lonja.companies.actor import Actor
from lonja.core.errors import NotFound
from lonja.core.money import Money
from lonja.lists.models import LineStatus, QuickOrder, QuickOrderLine
from lonja.lists.rules import names_a_product
from lonja.ordering.queries import Priced, Wanted, configured, price_configured
from lonja.pricing.rules import PricedLine

READY = (LineStatus.EXACT, LineStatus.ADJUSTED)
"""Lines that can go into the cart as they stand."""


@dataclass(frozen=True, slots=True)
class ReviewLine:
    """A line with the facts of its variant and its price; `candidates` where a product must be chosen.

    `services` is what the service levels come to that go into the cart with it (net).
    """

    line: QuickOrderLine
    variant: VariantFacts | None
    price: PricedLine | None
    services: Decimal
    candidates: tuple[Variant, ...]

    @property
    def takes_quantity(self) -> bool:
        """Whether giving a quantity makes sense: not for a heading, a sum, a code that was destroyed, or mere text."""
        return self.line.status != LineStatus.TEXT and names_a_product(self.line.code, self.line.remarks)


@dataclass(frozen=True, slots=True)
class Review:
    """A page of lines, how many there are of each status, and the net sum of all that is ready."""

    quick_order: QuickOrder
    lines: list[ReviewLine]
    counts: Counter[str]
    ready: int
    net: Money


def quick_order_or_404(actor: Actor, quick_order_id: UUID) -> QuickOrder:
    """The actor's own quick order in his present unit. Raises NotFound."""
    found = quick_orders_of(actor).filter(pk=quick_order_id).first()
    if found is None:
        raise NotFound
    return found


def recent_quick_orders(actor: Actor, limit: int = 5) -> QuerySet[QuickOrder]:
    """What the actor brought in last and has not put into the cart yet."""
    return quick_orders_of(actor).filter(added_at=None).order_by("-created_at")[:limit]


def quick_orders_of(actor: Actor) -> QuerySet[QuickOrder]:
    """What the actor, a person or a machine, brought in for his present unit."""
    return QuickOrder.objects.filter(_own(actor)).defer("source")


def _own(actor: Actor) -> Q:
    who = Q(api_key=actor.api_key_id) if actor.api_key_id else Q(user=actor.user_id)
    return who & Q(company=actor.company_id, unit=actor.unit_id)


def review(
    actor: Actor,
    quick_order: QuickOrder,
    status: str = "",
    *,
    after: int = 0,
    start: int = 0,
    size: int = 1000,
    position: int | None = None,
) -> Review:
    """The lines of one status (all with ''), from `start` on, or with `position` that one beside the sums of all.

    With `after` those behind that position alone. Prices and names are today's. Four queries at most.
    """
    lines = list(quick_order.lines.select_related("cost_center").order_by("position"))
    facts = variant_facts(actor, [line.variant_id for line in lines if line.variant_id])
    for line in lines:
        _forget_hidden(line, facts)
    priced = _prices(actor, lines, facts)
    counts = Counter(line.status for line in lines)
    amounts = [
        (price.line.amount or Decimal(0)) + _of_services(price)
        for line in lines
        if (price := priced.get(line.position)) and _counts(line)
    ]
    if position is None:
        found = [line for line in lines if line.position > after and (not status or line.status == status)]
        shown = found[start : start + size]
    else:
        shown = [line for line in lines if line.position == position]
    candidates = _candidates(actor, shown)
    return Review(
        quick_order=quick_order,
        lines=[
            ReviewLine(
                line,
                facts.get(line.variant_id) if line.variant_id else None,
                price.line if (price := priced.get(line.position)) else None,
                _of_services(price),
                tuple(candidates[pk] for pk in line.candidates if pk in candidates),
            )
            for line in shown
        ],
        counts=counts,
        ready=sum(1 for line in lines if _counts(line)),
        net=Money(sum(amounts, Decimal(0)), actor.currency),
    )


def candidates_of(actor: Actor, line: QuickOrderLine) -> list[Variant]:
    """The variants that the code of a line may mean and that the actor may see, the likeliest first."""
    found = _candidates(actor, [line])
    return [found[pk] for pk in line.candidates if pk in found]


def left_out_rows(quick_order: QuickOrder) -> list[tuple[int, str, Decimal | None, str]]:
    """Position, code, quantity and original text of the lines that cannot be ordered as they stand, for download."""
    rest = quick_order.lines.exclude(status__in=(*READY, LineStatus.TEXT)).order_by("position")
    return [(line.position, line.code, line.requested, line.raw) for line in rest]


def _forget_hidden(line: QuickOrderLine, facts: dict[int, VariantFacts]) -> None:
    """Show a line whose variant was hidden since, as if its code had never meant anything."""
    if line.variant_id is not None and line.variant_id not in facts:
        line.variant_id, line.status = None, LineStatus.UNKNOWN


def _counts(line: QuickOrderLine) -> bool:
    return line.status in READY and not line.is_left_out


def _prices(actor: Actor, lines: list[QuickOrderLine], facts: dict[int, VariantFacts]) -> dict[int, Priced]:
    filled = [line for line in lines if line.variant_id in facts and line.quantity]
    wanted = [
        Wanted(line.variant_id, line.quantity, line.configuration, facts[line.variant_id].is_configurable)
        for line in filled
        if line.variant_id and line.quantity
    ]
    prices = price_configured(actor, configured(actor, wanted))
    return {line.position: price for line, price in zip(filled, prices, strict=True)}


def _of_services(price: Priced | None) -> Decimal:
    return sum((one.amount or Decimal(0) for one in price.services), Decimal(0)) if price else Decimal(0)


def _candidates(actor: Actor, lines: list[QuickOrderLine]) -> dict[int, Variant]:
    wanted = {pk for line in lines for pk in line.candidates}
    return visible_variants(actor).in_bulk(wanted) if wanted else {}

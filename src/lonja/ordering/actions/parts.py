"""Lines that are made of parts: what the order keeps of them, and what they take from stock."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from uuid import UUID

from lonja.catalog.queries import Component
from lonja.core.texts import localized
from lonja.inventory.rules import StockAsk
from lonja.ordering.errors import KitNotWhole
from lonja.ordering.models import OrderLine, OrderLinePart

Parts = Mapping[UUID, Sequence[OrderLinePart]]
"""The parts of lines, by line; a line that is no kit has none."""


def copied(line_id: UUID, components: Iterable[Component]) -> list[OrderLinePart]:
    """What the order keeps of the components of a line's kit, in the buyer's language."""
    return [
        OrderLinePart(
            line_id=line_id,
            position=position,
            variant_id=one.variant_id,
            sku=one.sku,
            name=localized(one.names),
            quantity=one.quantity,
        )
        for position, one in enumerate(components, start=1)
    ]


def moved_to(line_id: UUID, parts: Iterable[OrderLinePart]) -> list[OrderLinePart]:
    """The same parts for a line that takes another's place."""
    return [
        OrderLinePart(
            line_id=line_id,
            position=one.position,
            variant_id=one.variant_id,
            sku=one.sku,
            name=one.name,
            quantity=one.quantity,
        )
        for one in parts
    ]


def parts_of(lines: Iterable[OrderLine]) -> Parts:
    """The parts of lines as the order keeps them; one query."""
    found: defaultdict[UUID, list[OrderLinePart]] = defaultdict(list)
    for part in OrderLinePart.objects.filter(line__in=[line.pk for line in lines]).order_by("position"):
        found[part.line_id].append(part)
    return found


def stock_asks(lines: Iterable[OrderLine], parts: Parts) -> Iterator[StockAsk]:
    """What the lines take from stock: themselves, or each of their parts."""
    for line in lines:
        if line.pk not in parts:
            yield StockAsk(line.pk, line.variant_id, line.quantity)
        for part in parts.get(line.pk, ()):
            yield StockAsk(line.pk, part.variant_id, line.quantity * part.quantity, per_unit=part.quantity)


def require_whole(lines: Mapping[UUID, OrderLine], quantities: Mapping[UUID, Decimal]) -> None:
    """Refuse a fraction of a kit. One query, if there is a fraction at all. Raises KitNotWhole."""
    broken = [line_id for line_id, quantity in quantities.items() if line_id in lines and quantity % 1]
    part = OrderLinePart.objects.filter(line__in=broken).first() if broken else None
    if part is not None:
        raise KitNotWhole(sku=lines[part.line_id].sku)

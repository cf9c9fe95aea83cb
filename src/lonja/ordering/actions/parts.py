"""Lines that are made of parts: what the order keeps of them, and what they take from stock."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from uuid import UUID

from lonja.catalog.models import Fulfillment
from lonja.catalog.queries import Component
from lonja.core.texts import localized
from lonja.inventory.rules import StockAsk
from lonja.ordering.errors import OnlyWhole
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
            fulfillment=one.fulfillment,
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
            fulfillment=one.fulfillment,
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
    """What the lines take from stock or from pools of keys: themselves, or each of their parts; services nothing."""
    for line in lines:
        own = parts.get(line.pk)
        if own is None:
            wanted = [(line.variant_id, line.fulfillment, Decimal(1))]
        else:
            wanted = [(part.variant_id, part.fulfillment, part.quantity) for part in own]
        for variant_id, kind, each in wanted:
            if kind != Fulfillment.SERVICE:
                yield StockAsk(line.pk, variant_id, line.quantity * each, each, is_license=kind == Fulfillment.LICENSE)


def held(lines: Mapping[UUID, OrderLine], quantities: Mapping[UUID, Decimal]) -> dict[UUID, Decimal]:
    """Those of these lines for which anything is held: all but services."""
    return {pk: many for pk, many in quantities.items() if lines[pk].fulfillment != Fulfillment.SERVICE}


def require_whole(lines: Mapping[UUID, OrderLine], quantities: Mapping[UUID, Decimal]) -> None:
    """Refuse a fraction of a kit or of a license. Raises OnlyWhole."""
    whole = (Fulfillment.KIT, Fulfillment.LICENSE)
    for pk, quantity in quantities.items():
        if pk in lines and lines[pk].fulfillment in whole and quantity % 1:
            raise OnlyWhole(sku=lines[pk].sku)

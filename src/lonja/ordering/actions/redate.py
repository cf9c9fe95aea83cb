"""The days of an order's deliveries, where its requester gives the order another one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from lonja.core import clock
from lonja.core.ids import new_id
from lonja.ordering.models import Order, OrderDelivery, OrderLine
from lonja.ordering.queries.deliveries import Place, in_one_line, place_of


@dataclass(frozen=True, slots=True)
class MovedDay:
    """A delivery that had a day of its own, which is over, and goes with the order's day now."""

    place: str
    before: date
    after: date | None


def redate(order: Order, lines: Sequence[OrderLine], day: date | None) -> list[MovedDay]:
    """Move the deliveries of a locked, waiting order that had its day, or whose own is over, to the order's new day.

    Those with a later day of their own keep it. Two that come to the same place on the same day become one; if that is
    the only one, its order keeps none. The lines are told in memory; who calls writes them anew. Returns those that
    had a day of their own.
    """
    rows = list(OrderDelivery.objects.filter(order=order).order_by("position"))
    days = {row.pk: _day(row.wanted_on, order.wanted_on, day) for row in rows}
    moved = [row for row in rows if days[row.pk] != row.wanted_on]
    if not moved:
        return []
    made: dict[Place, OrderDelivery] = {}
    goes_with: dict[UUID | None, UUID | None] = {None: None}
    for row in rows:
        new = OrderDelivery(
            id=new_id(), order=order, position=row.position, address=row.address, wanted_on=days[row.pk]
        )
        goes_with[row.pk] = made.setdefault(place_of(row.address, days[row.pk]), new).pk
    OrderLine.objects.filter(order=order).update(delivery=None)
    OrderDelivery.objects.filter(order=order).delete()
    if len(made) > 1:
        OrderDelivery.objects.bulk_create(made.values())
    for line in lines:
        line.delivery_id = goes_with[line.delivery_id] if len(made) > 1 else None
    own = [(row, row.wanted_on) for row in moved if row.wanted_on is not None and row.wanted_on != order.wanted_on]
    return [MovedDay(in_one_line(row.address), before, days[row.pk]) for row, before in own]


def _day(own: date | None, old: date | None, day: date | None) -> date | None:
    today = clock.today()
    is_over = own is not None and own < today and (day is None or day >= today)
    return day if own == old or is_over else own

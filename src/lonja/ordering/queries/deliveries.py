"""Where and when the lines of one cart or order go: the deliveries that they make together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from uuid import UUID

from lonja.companies.models import Address
from lonja.ordering.models import Order, OrderDelivery, OrderLine
from lonja.pricing.rules import AdjustmentKind, Settlement

ZERO = Decimal(0)
Place = tuple[UUID | None, date | None]
"""The address and the wanted date of a line; None where nobody has said."""


@dataclass(frozen=True, slots=True)
class CartDelivery:
    """Lines of a cart that go together; `freight` is what they bear (net). No address: none is chosen yet."""

    address: Address | None
    wanted_on: date | None
    freight: Decimal = ZERO

    @property
    def place(self) -> Place:
        """Where and when to."""
        return (self.address.pk if self.address else None, self.wanted_on)


@dataclass(frozen=True, slots=True)
class Deliveries:
    """The deliveries of a cart, that of its head first where any line goes there, and each line's number among them."""

    all: tuple[CartDelivery, ...]
    of_line: Mapping[UUID, int]

    @property
    def postal_codes(self) -> tuple[str, ...]:
        """Of each, '' where its address is not chosen."""
        return tuple(one.address.postal_code if one.address else "" for one in self.all)

    @property
    def country(self) -> str:
        """To which the first goes; '' where its address is not chosen."""
        return self.all[0].address.country if self.all[0].address else ""


def deliveries_of_cart(
    company_id: UUID, lines: Iterable[tuple[UUID, UUID | None, date | None]], head: Address | None, day: date | None
) -> Deliveries:
    """The deliveries of lines (id, own address, own wanted date), the rest of which the order says as a whole.

    One query where a line has an address of its own, else none.
    """
    wanted = [(pk, ship_to or (head.pk if head else None), on or day) for pk, ship_to, on in lines]
    named = {ship_to for _, ship_to, _ in wanted if ship_to is not None} - ({head.pk} if head else set())
    addresses = {one.pk: one for one in Address.objects.filter(company=company_id, pk__in=named)} if named else {}
    if head is not None:
        addresses[head.pk] = head
    first = (head.pk if head else None, day)
    places = sorted(dict.fromkeys((ship_to, on) for _, ship_to, on in wanted), key=lambda place: place != first)
    numbers = {place: number for number, place in enumerate(places or [first])}
    found = tuple(CartDelivery(addresses.get(ship_to) if ship_to else None, on) for ship_to, on in numbers)
    return Deliveries(found, {pk: numbers[ship_to, on] for pk, ship_to, on in wanted})


def place_of(address: Mapping[str, str], wanted_on: date | None) -> Place:
    """Where and when to, of an address as an order keeps it; those of another program's past have no id."""
    return (UUID(address["id"]) if address.get("id") else None, wanted_on)


def with_freight(deliveries: Sequence[CartDelivery], settlement: Settlement) -> list[CartDelivery]:
    """The deliveries, each with what the settlement charges for it."""
    return [replace(one, freight=freight_of(settlement, number)) for number, one in enumerate(deliveries)]


def freight_of(settlement: Settlement, delivery: int) -> Decimal:
    """The net freight of one delivery of a cart or order."""
    charges = (one for one in settlement.adjustments if one.kind is AdjustmentKind.FREIGHT)
    return sum((one.amount for one in charges if one.delivery == delivery), ZERO)


@dataclass(frozen=True, slots=True)
class SeenDelivery:
    """A delivery of an order with its lines; `address` is the copy that the order keeps."""

    address: Mapping[str, str]
    wanted_on: date | None
    freight: Decimal
    lines: list[OrderLine]

    @property
    def place(self) -> str:
        """The address in one line."""
        return in_one_line(self.address)


def in_one_line(address: Mapping[str, str]) -> str:
    """An address as an order keeps it, in one line."""
    city = " ".join(filter(None, (address.get("postal_code"), address.get("city"))))
    return ", ".join(filter(None, (address.get("label"), address.get("street"), city)))


def order_deliveries(order: Order, lines: Sequence[OrderLine]) -> list[SeenDelivery]:
    """Where the lines of an order go, several deliveries or one; free goods go with the first. At most one query."""
    if not any(line.delivery_id for line in lines):
        return [SeenDelivery(order.delivery_address, order.wanted_on, ZERO, list(lines))]
    rows = list(OrderDelivery.objects.filter(order=order).order_by("position"))
    found = [
        SeenDelivery(
            row.address,
            row.wanted_on,
            row.freight_amount,
            [line for line in lines if (line.delivery_id or rows[0].pk) == row.pk],
        )
        for row in rows
    ]
    return [one for one in found if one.lines]

"""Orders to several places, for stories of their deliveries."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from lonja.catalog.models import Variant
from lonja.companies.actor import SYSTEM
from lonja.companies.models import Address
from lonja.core.clock import today
from lonja.ordering.actions import (
    LineEdit,
    Picked,
    edit_lines,
)
from lonja.ordering.models import CartLine, Order
from lonja.ordering.queries import order_deliveries, order_lines
from lonja.pricing.actions import FreightRow, Place, save_freight_rules
from tests import factories as make
from tests.ordering.desk import Desk, make_desk

D = Decimal


def northern_desk() -> Desk:
    """A desk where freight is 8 in Spain, free from 100; 20 in the north (39...)."""
    desk = make_desk()
    rows = [
        FreightRow(country="ES", price=D(8), free_from=D(100)),
        FreightRow(country="ES", postal_prefix="39", price=D(20), free_from=D(200)),
    ]
    save_freight_rules(SYSTEM, Place("EUR", company_id=desk.company.pk), rows)
    return desk


def northern_shop(desk: Desk) -> Address:
    """The shop in the north."""
    return make.make_address(desk.company, label="Tienda norte", postal_code="39001", city="Santander")


def in_days(days: int) -> date:
    """The day so many days from today."""
    return today() + timedelta(days=days)


def pick(*variants: Variant) -> Picked:
    """The lines of these in the cart."""
    return Picked(list(CartLine.objects.filter(variant__in=variants).values_list("pk", flat=True)))


def send(desk: Desk, edit: LineEdit, *variants: Variant) -> None:
    """Edit the lines of these in the buyer's cart."""
    edit_lines(desk.buyer, pick(*variants), edit)


def goes(order: Order) -> list[tuple[str, Any, Decimal, list[tuple[str, Decimal]]]]:
    """What of an order goes where, when, and for how much freight."""
    found = order_deliveries(order, order_lines(order))
    return [
        (one.address["city"], one.wanted_on, one.freight, [(line.sku, line.quantity) for line in one.lines])
        for one in found
    ]

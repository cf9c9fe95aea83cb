"""Recurring orders: supplies every two months, gloves each week, one held for its prices, and a shelf by its levels."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from decimal import Decimal
from itertools import islice

from lonja.catalog.queries import visible_variants
from lonja.companies.actor import Actor
from lonja.companies.queries import actor_for, delivery_addresses
from lonja.core import clock
from lonja.core.locks import no_locks_held
from lonja.lists.queries import leveled_lists
from lonja.ordering.actions import CartAsk
from lonja.ordering.actions.recurring import RecurringRow, add_calendar_days, make_recurring, perform_run
from lonja.ordering.models import Contents, Order, OrderLine, PricePolicy, RecurringLine, RecurringOrder, RecurringRun
from lonja.ordering.recurrence import MonthPlace, Period, Recurrence, Shift
from lonja.ordering.recurring_states import RunState
from lonja.ordering.states import OrderState
from lonja.pricing.queries import price_lines
from lonja.pricing.rules import Ask
from lonja.project.demo.history import ZONE
from lonja.project.demo.loading.customers import Customer

COMPANY, BUYER, KEEPER = "talleresnorte", "buyer@talleresnorte.example", "admin@talleresnorte.example"
_CLOSED = "28/6; Fiestas patronales\n24/12; Cierre de inventario\n31/12; Cierre de inventario"


def load_recurring(customers: Mapping[str, Customer], now: datetime) -> None:
    """Write them, if the customer is there: of former orders of his buyer, or of what she may buy."""
    people = customers[COMPANY].users if COMPANY in customers else {}
    if BUYER not in people:
        return
    buyer, today = actor_for(people[BUYER], None), now.astimezone(ZONE).date()
    if KEEPER in people:
        with no_locks_held():
            add_calendar_days(actor_for(people[KEEPER], None), _CLOSED)
    former = Order.objects.filter(
        company=buyer.company_id, requester=buyer.user_id, state=OrderState.SHIPPED, submitted_at__lt=now
    ).order_by("-submitted_at")
    found = ((order, asks) for order in former[:12] if len(asks := _asks(buyer, order)) > 1)
    sources: list[tuple[Order | None, list[CartAsk]]] = [*islice(found, 3), *((None, _stocked(buyer)),) * 3]
    for (order, asks), make in zip(sources[:3], (_supplies, _weekly, _held), strict=True):
        with no_locks_held():
            make(buyer, order, asks, today)
    with no_locks_held():
        _by_levels(buyer, today)


def _supplies(buyer: Actor, order: Order | None, asks: list[CartAsk], today: date) -> None:
    rule = Recurrence(Period.MONTH, 2, today, month_place=MonthPlace.LAST_DAY, shift=Shift.BEFORE)
    held = _made(
        buyer, "Consumibles y papelería", rule, asks, price_policy=PricePolicy.ACCEPT, price_percent=Decimal(3),
        has_substitutes=True,
    )  # fmt: skip
    if order is None:
        return
    begun = order.submitted_at.astimezone(ZONE).date()
    RecurringRun.objects.create(
        recurring=held, due_on=begun, runs_on=begun, tried_at=order.submitted_at, state=RunState.ORDERED, order=order,
        settled_at=order.submitted_at,
    )  # fmt: skip


def _weekly(buyer: Actor, _order: Order | None, asks: list[CartAsk], today: date) -> None:
    rule = Recurrence(Period.WEEK, 1, today + timedelta(days=1), weekdays=frozenset({0}), shift=Shift.AFTER)
    _made(buyer, "Reposición del lunes", rule, asks[:3], is_merged=True)


def _by_levels(buyer: Actor, today: date) -> None:
    """What the shelf of the buyer's list lacks, each month."""
    shelf = next((seen.held for seen in leveled_lists(buyer) if seen.held.owner_id == buyer.user_id), None)
    if shelf is not None:
        rule = Recurrence(Period.MONTH, 1, today + timedelta(days=3), shift=Shift.BEFORE)
        _made(buyer, "Estantería del taller", rule, [], contents=Contents.PAR_LEVELS, source_id=shelf.pk)


def _held(buyer: Actor, _order: Order | None, asks: list[CartAsk], today: date) -> None:
    """Its first run came today, and its prices had risen since they were accepted."""
    rule = Recurrence(Period.MONTH, 1, today + timedelta(days=1), shift=Shift.AFTER)
    held = _made(buyer, "Protección individual", rule, asks[:4])
    line = RecurringLine.objects.filter(recurring=held).order_by("position")[0]
    if line.accepted_unit_price:
        line.accepted_unit_price = (line.accepted_unit_price * 90 / 100).quantize(Decimal("0.01"))
        line.save()
    run = held.runs.get()
    run.tried_at = clock.now() - timedelta(minutes=1)
    run.save()
    perform_run(run.pk)


def _made(buyer: Actor, name: str, rule: Recurrence, asks: list[CartAsk], **facts: object) -> RecurringOrder:
    place = delivery_addresses(buyer)[0]
    return make_recurring(buyer, RecurringRow(name, rule, place.pk, **facts), asks)  # type: ignore[arg-type]


def _asks(buyer: Actor, order: Order) -> list[CartAsk]:
    """The lines of a former order of which the buyer may still have all."""
    lines = OrderLine.objects.filter(order=order, gift_of="", service_of=None, configuration="").order_by("position")
    seen = set(visible_variants(buyer).filter(pk__in=lines.values("variant")).values_list("pk", flat=True))
    return [CartAsk(line.variant_id, line.quantity) for line in lines[:8] if line.variant_id in seen]


def _stocked(buyer: Actor) -> list[CartAsk]:
    """Some of what the buyer may buy and has a price."""
    plain = visible_variants(buyer).filter(fulfillment="goods", product__is_configurable=False).order_by("sku")
    prices = price_lines(buyer, [Ask(variant.pk, variant.quantity_minimum) for variant in plain[:30]])
    return [CartAsk(price.variant_id, price.quantity) for price in prices if price.unit_price is not None][:5]

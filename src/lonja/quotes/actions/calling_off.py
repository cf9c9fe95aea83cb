"""Writes: framework agreements: opened by an acceptance, called off by orders, watched until they end."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from uuid import UUID

from lonja.catalog.queries import variant_facts
from lonja.companies.actor import Actor
from lonja.companies.permissions import Permission
from lonja.core import clock
from lonja.core.audit import repeated_on_deadlock, transaction_by
from lonja.core.events import record
from lonja.ordering.actions import place_order
from lonja.ordering.actions.cart_lines import check_quantity
from lonja.ordering.errors import LinesNotAvailable
from lonja.ordering.models import Order, Road
from lonja.quotes.actions.agreed import Bought, Sending, agreed_checkout, steps_of
from lonja.quotes.actions.frame import lock_any_quote, write_log
from lonja.quotes.errors import CallOffEmpty, CallOffTooMuch, FrameworkEnded, FrameworkUsedUp
from lonja.quotes.events import FrameworkEnding, FrameworkRanOut
from lonja.quotes.models import CallOff, Framework, Quote, QuoteRevision
from lonja.quotes.queries.frameworks import (
    LOWEST,
    FrameworkLine,
    FrameworkView,
    framework_or_404,
    framework_view,
    source_of,
)
from lonja.quotes.rules import unit_price_at
from lonja.web import formats

REMIND_DAYS = (30, 7)
"""So many days before its end both sides are told what is left of an agreement, and which least is not reached."""


@dataclass(frozen=True, slots=True)
class CallOffAsk:
    """What is called off: sales units by the key of a line. The same `key` again gives the same order."""

    wanted: Mapping[UUID, Decimal]
    key: str
    po_number: str = ""
    note: str = ""
    delivery_address_id: UUID | None = None
    wanted_on: date | None = None


def open_framework(quote: Quote, revision: QuoteRevision) -> Framework:
    """The agreement that an accepted revision becomes, from today until its `prices_until`; under the quote's number.

    Belongs into the transaction of the acceptance.
    """
    return Framework.objects.create(
        number=f"{quote.number}-{revision.number}",
        quote=quote,
        opened_at=clock.now(),
        starts_on=clock.today(),
        ends_on=revision.prices_until or clock.today(),
        most_call_offs=revision.call_offs,
    )


@repeated_on_deadlock
def call_off(actor: Actor, framework_id: UUID, ask: CallOffAsk) -> Order:
    """Order goods of an agreement at its prices, by the one door to orders: stock, approvals and credit are asked.

    Under a lock on its quote, so that what is left is exact whoever orders at the same moment; what an order that was
    rejected, withdrawn, cut or cancelled had taken is there again. Raises FrameworkUnknown, FrameworkEnded,
    FrameworkUsedUp, CallOffEmpty, CallOffTooMuch, QuantityNotAllowed, AddressMissing, PermissionMissing and what
    `place_order` raises; each changes nothing.
    """
    actor.require(Permission.ORDERS_PLACE)
    with transaction_by(actor, "call_off"):
        framework = framework_or_404(actor, framework_id)
        quote = lock_any_quote(framework.quote_id)
        made = CallOff.objects.filter(framework=framework, key=ask.key[:64]).select_related("order").first()
        if made is not None:
            return made.order
        view = framework_view(framework)
        bought = _bought(actor, view, ask.wanted)
        sending = Sending(
            key=f"call-off:{framework.pk}:{ask.key[:64]}",
            road=Road.CALL_OFF,
            po_number=ask.po_number.strip()[:60],
            note=ask.note,
            delivery_address_id=ask.delivery_address_id,
            wanted_on=ask.wanted_on,
        )
        order = place_order(actor, agreed_checkout(actor, bought, sending, view.revision.freight_amount))
        CallOff.objects.create(framework=framework, order=order, key=ask.key[:64])
        write_log(actor, quote, "called_off", params={"order": order.number})
        return order


def _bought(actor: Actor, view: FrameworkView, wanted: Mapping[UUID, Decimal]) -> list[Bought]:
    """What is called off, if the agreement gives it today."""
    framework = view.framework
    if not view.is_running:
        raise FrameworkEnded(number=framework.number, day=formats.date(framework.ends_on))
    if view.call_offs_left == 0:
        raise FrameworkUsedUp(number=framework.number, most=framework.most_call_offs)
    lines = [(line, wanted[line.key]) for line in view.lines if wanted.get(line.key)]
    if not lines:
        raise CallOffEmpty
    facts = variant_facts(actor, [line.line.variant_id for line, _ in lines if line.line.variant_id])
    bought = []
    for line, quantity in lines:
        fact = facts.get(line.line.variant_id or 0)
        if fact is None:
            raise LinesNotAvailable(skus=line.line.sku)
        check_quantity(fact, quantity)
        bought.append(_line(view, line, quantity))
    return bought


def _line(view: FrameworkView, line: FrameworkLine, quantity: Decimal) -> Bought:
    if line.left is not None and quantity > line.left:
        raise CallOffTooMuch(sku=line.line.sku, left=formats.quantity(line.left))
    off = view.revision.discount_percent
    price = unit_price_at(line.fact, quantity, off)
    if price is None:
        raise LinesNotAvailable(skus=line.line.sku)
    steps = steps_of(line.line, off, lowest=LOWEST)
    return Bought(line.line, quantity, price, source_of(view.framework, line.line), steps)


def watch_frameworks(actor: Actor) -> int:
    """Tell both sides of agreements that end soon, and of those that have ended; how many. Again it tells nothing."""
    actor.require(Permission.SALES_QUOTES_MANAGE)
    until = clock.today() + timedelta(days=max(REMIND_DAYS))
    due = Framework.objects.filter(ended_at=None, ends_on__lte=until)
    return sum(_watch(actor, *pair) for pair in due.values_list("pk", "quote_id"))


def _watch(actor: Actor, framework_id: UUID, quote_id: UUID) -> bool:
    with transaction_by(actor, "watch_framework"):
        lock_any_quote(quote_id)
        framework = Framework.objects.get(pk=framework_id)
        days = (framework.ends_on - clock.today()).days
        if framework.ended_at is not None:
            return False
        if days < 0:
            framework.ended_at = clock.now()
            framework.save(update_fields=["ended_at"])
            record(FrameworkRanOut(framework.pk))
            return True
        reached = min((each for each in REMIND_DAYS if days <= each), default=None)
        if reached is None or (framework.reminded_days is not None and framework.reminded_days <= reached):
            return False
        framework.reminded_days = reached
        framework.save(update_fields=["reminded_days"])
        record(FrameworkEnding(framework.pk))
        return True

"""The one door to an order. Every road calls `place_order`; nothing else makes one.

It asks the rooms beneath one question each: pricing how much, approvals who must agree, inventory when and
from where, payments how they pay and whether they may. All of it happens in one transaction, or none.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.db import connection

from lonja.approvals.actions import Beforehand, decide_beforehand, lock_sums, open_request
from lonja.approvals.queries import rule_book
from lonja.companies.actor import Actor
from lonja.companies.errors import CompanyBlocked
from lonja.companies.models import Address, AddressKind
from lonja.companies.permissions import Permission
from lonja.companies.queries import addresses_for_order
from lonja.core import bulk, clock, idempotency
from lonja.core.audit import repeated_on_deadlock, transaction_by
from lonja.core.events import record
from lonja.core.ids import new_id
from lonja.core.money import Money
from lonja.core.statements import insert
from lonja.ordering.actions.budgets import hold_budgets
from lonja.ordering.actions.cart_lines import lock_cart_to_order, require_cost_centers, require_places
from lonja.ordering.actions.gifts import given_lines, leave_out_missing, promised
from lonja.ordering.actions.parts import Parts, copied
from lonja.ordering.actions.shared_carts import empty_ordered
from lonja.ordering.errors import (
    AddressMissing,
    CartChanged,
    CartIsEmpty,
    LinesNotAvailable,
    OrderTooSmall,
    SeveralCountries,
    WantedDateInPast,
)
from lonja.ordering.events import ApprovalAsked, OrderPlaced
from lonja.ordering.models import (
    Order,
    OrderAdjustment,
    OrderDelivery,
    OrderLine,
    OrderLinePart,
    OrderLogEntry,
    Road,
)
from lonja.ordering.queries.budgets import cart_outlook
from lonja.ordering.queries.cart_view import CartLineView, CartView, cart_view
from lonja.ordering.queries.carts import is_own_cart
from lonja.ordering.queries.consent import consent_ask
from lonja.ordering.queries.deliveries import CartDelivery
from lonja.ordering.queries.gifts import used
from lonja.ordering.queries.orders import subject_of
from lonja.ordering.queries.sums import TaxedShare, kind_of
from lonja.ordering.states import OrderState
from lonja.payments.actions import authorize
from lonja.pricing.actions import use_promotions
from lonja.pricing.rules import Level, Settlement
from lonja.web import formats


@dataclass(frozen=True, slots=True)
class Checkout:
    """What a buyer confirms. `seen_hash` is the fingerprint of the cart that he was shown."""

    cart_id: UUID
    idempotency_key: str
    seen_hash: str
    delivery_address_id: UUID
    billing_address_id: UUID | None = None
    po_number: str = ""
    note: str = ""
    wanted_on: date | None = None
    payment_method: str = "on_account"
    road: Road = Road.PAGE


@repeated_on_deadlock
def place_order(actor: Actor, checkout: Checkout, *, consents: Sequence[Beforehand] = ()) -> Order:
    """Turn the cart into an order: placed at once, or waiting for approval where the company's rules ask for it.

    `consents` were given beforehand by people who approve: they count as far as these may decide it now. The same
    idempotency key gives the same order, however often and however concurrently it is sent.
    Raises CartIsEmpty, LinesNotAvailable, CartChanged (a price, discount, charge or line moved since it was seen),
    OrderTooSmall, AddressMissing (also of a line), WantedDateInPast, SeveralCountries, CompanyBlocked,
    approvals.RefusedByRule, NobodyCanApprove and BudgetExceeded, approvals.BudgetMoved (it needs consent now, because
    another order has used the budget), pricing.PromotionUsedUp, inventory.OutOfStock, payments.CreditLimitExceeded and
    its kin; each leaves cart, stock, credit, budgets and ledgers as they were.
    """
    actor.require(Permission.ORDERS_PLACE)
    order_id = new_id()
    with transaction_by(actor, "place_order"):
        key = f"order:{checkout.idempotency_key}"
        answer = {"order": str(order_id)}
        answer, is_replay = idempotency.claim(actor.company_id, key, _asked(actor, checkout), answer)
        if is_replay:
            return Order.objects.get(pk=answer["order"], company=actor.company_id)
        return _place(actor, checkout, order_id, consents)


def _asked(actor: Actor, checkout: Checkout) -> dict[str, Any]:
    return {**asdict(checkout), "actor": str(actor.user_id or actor.api_key_id)}


def _place(actor: Actor, checkout: Checkout, order_id: UUID, consents: Sequence[Beforehand]) -> Order:
    if actor.company is None or actor.company.is_blocked:
        raise CompanyBlocked
    if checkout.wanted_on is not None and checkout.wanted_on < clock.today():
        raise WantedDateInPast
    cart = lock_cart_to_order(actor, checkout.cart_id)
    book = rule_book(actor.company_id)
    if book.periods:
        lock_sums(actor)
    delivery, billing = _addresses(actor, checkout)
    view = cart_view(actor, cart, delivery=delivery, wanted_on=checkout.wanted_on, with_stock=False)
    _check(actor, view, checkout)
    if not is_own_cart(actor, cart):
        require_cost_centers(actor, (line.cost_center_id for line in view.lines))
    order = _order(actor, checkout, view, view.deliveries[0].address or delivery, billing)
    order.pk = order_id
    order.agreed_freight = cart.agreed_freight
    deliveries = deliveries_to_keep(order, view.deliveries)
    bought = [_line(order, position, line, deliveries) for position, line in enumerate(view.lines, start=1)]
    hang_services(bought, view.lines)
    lines = [*bought, *given_lines(order, view.gifts, after=len(bought))]
    made_of = [*(line.parts for line in view.lines), *(gift.parts for gift in view.gifts)]
    parts = {line.pk: copied(line.pk, held) for line, held in zip(lines, made_of, strict=True) if held}
    ask = consent_ask(
        actor,
        view,
        book,
        outlook=cart_outlook(actor, view),
        payment_method=checkout.payment_method,
    )
    request = open_request(actor, subject_of(order.pk), ask, order.content_hash, book)
    if request is not None and consents and decide_beforehand(request, consents):
        request = None
    if promotions := used(view.settlement, view.gifts):
        use_promotions(actor, actor.company_id, subject_of(order.pk), promotions)
    if request is None:
        release(actor, order, lines, parts)
    else:
        hold_budgets(actor, order, lines, ask.over_budget)
    insert(order)
    if deliveries:
        OrderDelivery.objects.bulk_create(deliveries)
    bulk.insert(OrderLine, lines)
    if parts:
        OrderLinePart.objects.bulk_create(part for held in parts.values() for part in held)
    write_adjustments(order, bought, view.settlement, view.shares)
    write_log(actor, order, order.state)
    record(OrderPlaced(order.pk) if request is None else ApprovalAsked(order.pk, request.pk))
    empty_ordered(actor, cart, order)
    return order


def hang_services(lines: Sequence[OrderLine], seen: Sequence[CartLineView]) -> None:
    """Tell of each line that is a service level with which line it was bought."""
    made = {one.id: line for one, line in zip(seen, lines, strict=True)}
    for one, line in zip(seen, lines, strict=True):
        if one.service_of is not None:
            line.service_of_id = made[one.service_of].pk


def write_adjustments(
    order: Order, lines: Sequence[OrderLine], settlement: Settlement, shares: Iterable[TaxedShare]
) -> None:
    """Copy the discounts of the lines that were bought and of the order, and its charges, to the order without any."""
    rows = [
        OrderAdjustment(
            line_id=line.pk,
            kind=one.kind,
            code=one.code,
            names=dict(one.names),
            amount=-one.amount,
            tax_class=line.tax_class,
            tax_category=line.tax_category,
            tax_percent=line.tax_percent,
        )
        for line, outcome in zip(lines, settlement.lines, strict=True)
        for one in outcome.discounts
    ]
    rows += [
        OrderAdjustment(
            kind=one.kind,
            code=one.code,
            names=dict(one.names),
            percent=one.percent,
            amount=amount,
            tax_class=tax_class,
            tax_category=tax.category,
            tax_percent=tax.percent,
        )
        for one, amount, tax_class, tax in shares
    ]
    for position, row in enumerate(rows, start=1):
        row.order_id, row.position = order.pk, position
    OrderAdjustment.objects.bulk_create(rows)


def require_large_enough(settlement: Settlement, currency: str) -> None:
    """Refuse an order below the smallest that the seller takes. Raises OrderTooSmall."""
    if settlement.minimum_missing:
        minimum, missing = (
            formats.money(amount, currency) for amount in (settlement.minimum_amount, settlement.minimum_missing)
        )
        raise OrderTooSmall(minimum=minimum, missing=missing)


def release(actor: Actor, order: Order, lines: list[OrderLine], parts: Parts) -> None:
    """Bind the company: promise the stock, hold budgets, take the credit; give the order and its lines the results.

    A gift that is not there is left out, as a cancelled line. Writes nothing to the order itself. Raises OutOfStock,
    approvals.BudgetExceeded, CreditLimitExceeded and their kin.
    """
    reference = subject_of(order.pk)
    leave_out_missing(actor, order, lines)
    promises = promised(actor, reference, lines, parts)
    for line in lines:
        line.promised_on = promises[line.pk].on if line.pk in promises else None
    hold_budgets(actor, order, lines, agreed=())
    total = Money(order.total_amount, order.currency)
    authorization = authorize(actor, order.company_id, total, reference, order.payment_method)
    order.terms = dict(authorization.terms)
    order.state = OrderState.PLACED
    order.placed_at = clock.now()


def write_log(
    actor: Actor, order: Order, kind: str, *, comment: str = "", params: Mapping[str, Any] | None = None
) -> None:
    """Add a sentence to the order's log."""
    entry = OrderLogEntry(
        order_id=order.pk,
        kind=kind,
        user_id=actor.user_id,
        acting_id=actor.acting.id if actor.acting else None,
        params={**(params or {}), **({"api_key": str(actor.api_key_id)} if actor.api_key_id else {})},
        comment=comment,
    )
    insert(entry)


def deliveries_to_keep(order: Order, found: Sequence[CartDelivery]) -> list[OrderDelivery]:
    """The deliveries that an order keeps besides its own address: none where there is only that one."""
    if len(found) == 1:
        return []
    return [
        OrderDelivery(
            id=new_id(),
            order_id=order.pk,
            position=position,
            address=address_copy(one.address) if one.address else order.delivery_address,
            wanted_on=one.wanted_on,
            freight_amount=one.freight,
        )
        for position, one in enumerate(found, start=1)
    ]


def _check(actor: Actor, view: CartView, checkout: Checkout) -> None:
    if not view.lines:
        raise CartIsEmpty
    if view.blocked_lines:
        skus = ", ".join(line.variant.sku if line.variant else f"#{line.position}" for line in view.blocked_lines[:10])
        raise LinesNotAvailable(skus=skus)
    if view.content_hash != checkout.seen_hash:
        raise CartChanged
    require_places(actor, (line.ship_to_id for line in view.lines), (line.wanted_on for line in view.lines))
    if view.has_several_countries:
        raise SeveralCountries
    require_large_enough(view.settlement, view.currency)


def _addresses(actor: Actor, checkout: Checkout) -> tuple[Address, Address | None]:
    """Where the goods go and who is billed: the named address, else the default one. Raises AddressMissing."""
    addresses = addresses_for_order(actor, checkout.delivery_address_id, checkout.billing_address_id)
    delivery = next((each for each in addresses if each.kind == AddressKind.DELIVERY), None)
    billing = next((each for each in addresses if each.kind == AddressKind.BILLING), None)
    if delivery is None or (billing is None and checkout.billing_address_id is not None):
        raise AddressMissing
    return delivery, billing


def _order(actor: Actor, checkout: Checkout, view: CartView, delivery: Address, billing: Address | None) -> Order:
    return Order(
        number=_next_number(),
        company_id=actor.company_id,
        unit_id=actor.own_unit_id,
        requester_id=actor.user_id,
        acting_id=actor.acting.id if actor.acting else None,
        api_key_id=actor.api_key_id,
        road=checkout.road,
        state=OrderState.PENDING_APPROVAL,
        currency=view.currency,
        net_amount=view.totals.net,
        tax_amount=view.totals.tax,
        total_amount=view.totals.total,
        tax_lines=tax_lines_as_json(view.totals.tax_lines),
        promotion_codes=list(view.codes),
        content_hash=view.content_hash,
        po_number=checkout.po_number.strip(),
        note=checkout.note.strip(),
        wanted_on=view.deliveries[0].wanted_on,
        delivery_address=address_copy(delivery),
        billing_address=address_copy(billing) if billing else {},
        payment_method=checkout.payment_method,
        submitted_at=clock.now(),
    )


def _line(order: Order, position: int, line: CartLineView, deliveries: Sequence[OrderDelivery]) -> OrderLine:
    if line.variant is None or line.tax is None or line.price is None or line.settled is None:
        raise LinesNotAvailable(skus=f"#{line.position}")
    return OrderLine(
        id=new_id(),
        order_id=order.pk,
        position=position,
        variant_id=line.variant_id,
        sku=line.variant.sku,
        own_code=line.variant.own_code,
        own_name=line.variant.own_name,
        name=line.name,
        configuration=line.configuration,
        configured=line.configured,
        fulfillment=kind_of(line.variant.fulfillment, line.parts),
        sales_unit=line.variant.sales_unit,
        content=line.variant.content,
        quantity=line.quantity,
        unit_price=known(line.price.unit_price),
        amount=line.settled.amount,
        discount_amount=line.settled.discount,
        price_source=line.price.list_code or "",
        is_agreed=line.price.level is Level.AGREED,
        agreed_steps=line.agreed_steps,
        tax_class=line.variant.tax_class,
        tax_category=line.tax.category,
        tax_percent=line.tax.percent,
        cost_center_id=line.cost_center_id,
        cost_center_code=line.cost_center_code,
        department_id=line.department_id,
        department_name=line.department_name,
        delivery_id=deliveries[line.delivery].pk if deliveries else None,
        note=line.note,
    )


def known(value: Decimal | None) -> Decimal:
    """A figure that was checked to be there. Raises LinesNotAvailable where a line has no price after all."""
    if value is None:
        raise LinesNotAvailable(skus="")
    return value


def tax_lines_as_json(tax_lines: Any) -> list[dict[str, str]]:
    """The tax breakdown as the order keeps it: decimals as text, exact."""
    return [
        {
            "category": row.category,
            "percent": str(row.percent),
            "base": str(row.base),
            "amount": str(row.amount),
        }
        for row in tax_lines
    ]


def address_copy(address: Address) -> dict[str, str]:
    """The address as it stands now, for a document that never changes."""
    fields = ("label", "recipient", "street", "street2", "postal_code", "city", "region", "country", "phone")
    return {"id": str(address.pk), **{field: getattr(address, field) for field in fields}}


def _next_number() -> str:
    with connection.cursor() as cursor:
        cursor.execute("SELECT nextval('ordering_order_number')")
        (number,) = cursor.fetchone()
    return f"P{number}"

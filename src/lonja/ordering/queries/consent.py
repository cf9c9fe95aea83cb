"""What the approvals room is told of a cart or an order: only what the company's rules look at is looked up."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from uuid import UUID

from django.db import connection
from django.db.models import QuerySet, Sum
from django.db.models.functions import Coalesce

from lonja.approvals.queries import Outlook, RuleBook, over_budget
from lonja.approvals.rules import AskedLine, Change, ConsentAsk, Earlier, Whose, cheapest_change
from lonja.catalog.queries import variant_facts
from lonja.companies.actor import Actor
from lonja.companies.models import Address, CostCenter
from lonja.companies.queries import role_ids_of, spend_limit, spend_limit_of
from lonja.core import clock
from lonja.core.money import Money
from lonja.ordering.models import Cart, Order, OrderLine
from lonja.ordering.queries.budgets import cart_outlook, order_outlook
from lonja.ordering.queries.cart_view import CartView, cart_view
from lonja.ordering.queries.deliveries import order_deliveries, place_of
from lonja.ordering.states import BINDING, OrderState
from lonja.pricing.rules import AdjustmentKind, Level, PricedLine, Settlement

COUNTED = (*BINDING, OrderState.PENDING_APPROVAL)
"""Orders that are added up with a new one: what was rejected, withdrawn or cancelled is not."""


def consent_ask(
    actor: Actor,
    view: CartView,
    book: RuleBook,
    *,
    outlook: Sequence[Outlook] | None = None,
    payment_method: str = "",
) -> ConsentAsk:
    """What the approvals room needs to know of a cart about to be ordered; a query for each thing rules look at.

    `outlook` is what `cart_outlook` says of it, where it was read already. Raises PermissionMissing where the actor may
    not order for the unit for which he acts.
    """
    outlook = cart_outlook(actor, view) if outlook is None else outlook
    (address_id, wanted_on), *further = (one.place for one in view.deliveries)
    lines = tuple(
        AskedLine(
            number=line.position,
            variant_id=line.variant_id,
            amount=line.amount or Decimal(0),
            category_path=line.variant.category_path,
            cost_center_id=line.cost_center_id,
            is_contract=is_contract(line.price),
        )
        for line in view.lines
        if line.variant
    )
    ask = ConsentAsk(
        amount=Money(view.totals.net, view.currency),
        unit_id=actor.own_unit_id,
        unit_path=actor.unit_path,
        requester_id=actor.user_id,
        requester_role_ids=actor.role_ids,
        key_maker_id=actor.key_maker_id,
        lines=lines,
        freight=freight_of(view.settlement),
        asked_on=clock.today(),
        wanted_on=wanted_on,
        payment_method=payment_method,
        delivery_address_id=address_id,
        further=tuple(further),
        spend_limit=spend_limit(actor),
        budget_left=_tightest(outlook),
        over_budget=over_budget(outlook),
    )
    return _looked_up(actor.company_id, ask, book)


def consent_ask_of(
    actor: Actor,
    order: Order,
    lines: Sequence[OrderLine],
    prices: Sequence[PricedLine],
    *,
    freight: Decimal,
    book: RuleBook,
) -> ConsentAsk:
    """What the approvals room must know of an order that waits, from its requester's side, whoever acts now.

    `prices` are those of the first lines, in their order; the gifts behind them have none.
    """
    goods = list(zip(lines, prices, strict=False))
    outlook = order_outlook(order, lines)
    places = [place_of(one.address, one.wanted_on) for one in order_deliveries(order, lines)]
    (address_id, wanted_on), *further = places
    facts = variant_facts(actor, [line.variant_id for line, _ in goods])
    paths = {pk: fact.category_path for pk, fact in facts.items()}
    ask = ConsentAsk(
        amount=Money(order.net_amount, order.currency),
        unit_id=order.unit_id,
        unit_path=order.unit.path,
        requester_id=order.requester_id,
        requester_role_ids=role_ids_of(order.requester_id, order.company_id) if order.requester_id else frozenset(),
        key_maker_id=order.api_key.created_by_id if order.api_key else None,
        lines=tuple(
            AskedLine(
                number=line.position,
                variant_id=line.variant_id,
                amount=line.amount,
                category_path=paths.get(line.variant_id, ""),
                cost_center_id=line.cost_center_id,
                is_contract=is_contract(price),
            )
            for line, price in goods
        ),
        freight=freight,
        asked_on=clock.today(),
        wanted_on=wanted_on,
        payment_method=order.payment_method,
        delivery_address_id=address_id,
        further=tuple(further),
        spend_limit=_limit_of_requester(order),
        budget_left=_tightest(outlook),
        over_budget=over_budget(outlook),
    )
    return _looked_up(order.company_id, ask, book, besides=order.pk)


def _limit_of_requester(order: Order) -> Decimal | None:
    """What he may order alone today; the seller's people who act for a company, and machines, have no limit."""
    if order.requester_id is None or order.acting_id is not None:
        return None
    return spend_limit_of(order.requester_id, order.company_id, order.unit.path)


def _tightest(outlook: Iterable[Outlook]) -> Decimal | None:
    """What the budget that it takes nearest to its end would have left; None where it takes of none."""
    return min((one.after for one in outlook), default=None)


def cheapest_way(actor: Actor, cart: Cart, view: CartView, ask: ConsentAsk, book: RuleBook) -> Change | None:
    """The cheapest change of a cart that needs no approval; None where there is none.

    Lines that would be left out are really left out and the rest priced anew, with its discounts and freight.
    """
    change = cheapest_change(book.rules, ask, book.category_paths)
    if change is None or not change.lines:
        return change
    left = frozenset(line.id for line in view.lines if line.position in change.lines)
    addresses = Address.objects.filter(company=actor.company_id)
    delivery = addresses.filter(pk=ask.delivery_address_id).first() if ask.delivery_address_id else None
    day = change.wanted_from or ask.wanted_on
    rest = cart_view(actor, cart, delivery=delivery, wanted_on=day, with_stock=False, without=left)
    asked = consent_ask(actor, rest, book, payment_method=ask.payment_method)
    further = cheapest_change(book.rules, asked, book.category_paths)
    if further is None or further.lines:
        return None
    cost = ask.amount.amount - asked.amount.amount + further.cost
    return replace(change, cost=cost, less=further.less, wanted_from=further.wanted_from or change.wanted_from)


def is_contract(price: PricedLine | None) -> bool:
    """Whether a price was agreed with the company: for this line, in a contract, or in a list of its own."""
    return price is not None and price.level is not None and price.level <= Level.COMPANY


def freight_of(settlement: Settlement) -> Decimal:
    """The net freight of a cart or order."""
    return sum((one.amount for one in settlement.adjustments if one.kind == AdjustmentKind.FREIGHT), Decimal(0))


def _looked_up(company_id: UUID, ask: ConsentAsk, book: RuleBook, *, besides: UUID | None = None) -> ConsentAsk:
    """The purchase with what the rules look at besides: brands, what is new, owners, and sums of earlier orders."""
    variants = {line.variant_id for line in ask.lines}
    if book.wants_brands or book.wants_new:
        brands = _brands(variants) if book.wants_brands else {}
        known = _bought_before(company_id, variants, besides) if book.wants_new else variants
        looked_up = (
            line._replace(brand=brands.get(line.variant_id, ""), is_new=line.variant_id not in known)
            for line in ask.lines
        )
        ask = replace(ask, lines=tuple(looked_up))
    if book.wants_owners:
        ask = replace(ask, owner_ids=_owners({line.cost_center_id for line in ask.lines if line.cost_center_id}))
    if book.periods:
        ask = replace(ask, earlier=tuple(_earlier(company_id, ask, book.periods, besides)))
    return ask


_BOUGHT = """
    SELECT asked.id FROM unnest(%s::bigint[]) AS asked (id)
     WHERE EXISTS (SELECT FROM ordering_orderline l JOIN ordering_order o ON o.id = l.order_id
                    WHERE l.variant_id = asked.id AND o.company_id = %s AND o.state = ANY(%s)
                      AND l.quantity > l.quantity_cancelled AND o.id IS DISTINCT FROM %s)
"""


_BRANDS = """
    SELECT v.id, p.brand FROM catalog_variant v JOIN catalog_product p ON p.id = v.product_id
     WHERE v.id = ANY(%s) AND p.brand <> ''
"""


def _brands(variants: Collection[int]) -> dict[int, str]:
    with connection.cursor() as cursor:
        cursor.execute(_BRANDS, [list(variants)])
        return dict(cursor.fetchall())


def _bought_before(company_id: UUID, variants: Collection[int], besides: UUID | None) -> set[int]:
    with connection.cursor() as cursor:
        cursor.execute(_BOUGHT, [list(variants), company_id, [state.value for state in BINDING], besides])
        return {pk for (pk,) in cursor.fetchall()}


def _owners(centers: Collection[UUID]) -> frozenset[UUID]:
    found = CostCenter.objects.filter(pk__in=centers, owner__isnull=False)
    return frozenset(found.values_list("owner_id", flat=True))


def _earlier(
    company_id: UUID, ask: ConsentAsk, periods: Iterable[tuple[int, Whose]], besides: UUID | None
) -> Iterable[Earlier]:
    """The sums of earlier orders that rules add to this one: a query for each period."""
    for days, whose in sorted(periods):
        since = clock.now() - timedelta(days=days)
        orders = Order.objects.filter(company=company_id, state__in=COUNTED, submitted_at__gt=since)
        orders = orders.exclude(pk=besides) if besides else orders
        if whose is Whose.COST_CENTER:
            yield from _earlier_of_centers(orders, ask, days)
        elif ask.answerable_id is not None:
            own = orders.annotate(answerable=Coalesce("requester_id", "api_key__created_by_id"))
            total = own.filter(answerable=ask.answerable_id).aggregate(total=Sum("net_amount"))["total"]
            yield Earlier(days, whose, total or Decimal(0))


def _earlier_of_centers(orders: QuerySet[Order], ask: ConsentAsk, days: int) -> Iterable[Earlier]:
    centers = {line.cost_center_id for line in ask.lines if line.cost_center_id}
    lines = OrderLine.objects.filter(order__in=orders, cost_center__in=centers)
    sums = dict(lines.values_list("cost_center").annotate(total=Sum("amount")))
    for center in sorted(centers):
        yield Earlier(days, Whose.COST_CENTER, sums.get(center) or Decimal(0), center)

"""A rule tried out on the orders of the last quarter: how many it would have stopped, for how long, and at whom."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.db.models import Exists, Min, OuterRef, Q, Sum

from lonja.approvals.models import ApprovalRule
from lonja.approvals.queries import Names, RuleBook, facts_of, holders_in, people_for, rule_book, usual_hours
from lonja.approvals.rules import (
    Approver,
    AskedLine,
    ConsentAsk,
    Earlier,
    Effect,
    Holder,
    Need,
    Seen,
    StepFacts,
    Whose,
    applies,
    verdict,
)
from lonja.companies.actor import Actor
from lonja.companies.models import CostCenter, RoleAssignment
from lonja.companies.permissions import Permission
from lonja.companies.queries import require_reach
from lonja.core import clock
from lonja.core.money import Money
from lonja.ordering.models import Order, OrderAdjustment, OrderDelivery, OrderLine
from lonja.ordering.queries.consent import COUNTED
from lonja.ordering.queries.deliveries import Place, place_of
from lonja.ordering.queries.orders import orders_visible_to
from lonja.ordering.states import BINDING
from lonja.pricing.models import PriceListAssignment
from lonja.pricing.rules import AdjustmentKind

QUARTER_DAYS = 91
MOST_ORDERS = 3_000
LARGEST_SHOWN = 10


@dataclass(frozen=True, slots=True)
class Stop:
    """A step at which orders would have waited: whom it asks, who could answer, how many orders, usual hours."""

    who: str
    names: tuple[str, ...]
    orders: int
    hours: int | None


@dataclass(frozen=True, slots=True)
class DryRun:
    """What a rule would have done to the `orders` of the last quarter.

    It applies to `hit` of them, `largest` are those of these that the reader may see, and `only_by_it` says how many
    no other rule stops. `hours`
    is what its steps normally take one after the other, by the medians of the year's decisions; None without any.
    `dead_ends` could not have been approved by anybody.
    """

    orders: int
    hit: int
    largest: Sequence[Order]
    only_by_it: int
    amount: Decimal
    stops: Sequence[Stop]
    hours: int | None
    dead_ends: int


def dry_run(actor: Actor, rule: ApprovalRule) -> DryRun:
    """Try a rule that the caller may read, on or off, on its company's orders; the queries do not grow with them.

    Raises PermissionMissing for those who may not change it.
    """
    require_reach(actor, Permission.RULES_MANAGE, rule.unit.path if rule.unit else None)
    facts = facts_of(rule)
    book = rule_book(rule.company_id, draft_id=rule.pk)
    others = [one for one in book.rules if one.id != rule.pk]
    book = RuleBook.of([*others, facts])
    orders, asks = _asked(rule.company_id, book)
    asked = zip(orders, asks, strict=True)
    hit = [(order, ask) for order, ask in asked if applies(facts, Seen(ask, book.category_paths))]
    alone = [ask for _, ask in hit if verdict(others, ask, book.category_paths).is_free]
    holders, usual = holders_in(rule.company_id), usual_hours(rule.company_id)
    needs = [Need(step, (facts,)) for step in facts.steps] if facts.effect is Effect.REQUIRE else []
    hours = [_hours(need.step, usual) for need in needs]
    known = [each for each in hours if each is not None]
    may_see = orders_visible_to(actor)
    return DryRun(
        orders=len(orders),
        hit=len(hit),
        largest=list(may_see.filter(pk__in=[order.pk for order, _ in hit]).order_by("-net_amount")[:LARGEST_SHOWN]),
        only_by_it=len(alone),
        amount=sum((order.net_amount for order, _ in hit), Decimal(0)),
        stops=_stops(needs, hours, [ask for _, ask in hit], holders, Names.of_rules([facts], rule.company.currency)),
        hours=sum(known) if known and hit else None,
        dead_ends=sum(1 for _, ask in hit if any(not people_for(need, ask, holders) for need in needs)),
    )


def _stops(
    needs: Sequence[Need],
    hours: Sequence[int | None],
    asks: Sequence[ConsentAsk],
    holders: Sequence[Holder],
    names: Names,
) -> list[Stop]:
    stops = []
    for need, usual in zip(needs, hours, strict=True):
        people = dict.fromkeys(name for ask in asks for name in people_for(need, ask, holders))
        stops.append(Stop(names.step(need.step), tuple(people), len(asks), usual))
    return stops


def _hours(step: StepFacts, usual: Mapping[Approver, int]) -> int | None:
    """How long a step normally takes: the quickest where one is enough, else as long as the slowest who is needed."""
    known = sorted(usual[one] for one in step.approvers if one in usual)
    return known[min(step.needed, len(known)) - 1] if known else None


def _asked(company_id: UUID, book: RuleBook) -> tuple[list[Order], list[ConsentAsk]]:
    """The orders of the quarter, the latest first, each as the approvals room would have been told of it."""
    days = max((days for days, _ in book.periods), default=0)
    since = clock.now() - timedelta(days=QUARTER_DAYS)
    rows = list(
        Order.objects.filter(company=company_id, submitted_at__gt=since - timedelta(days=days))
        .select_related("unit", "requester", "api_key")
        .order_by("-submitted_at")[:MOST_ORDERS]
    )
    orders = [order for order in rows if order.submitted_at > since]
    lines = _lines(company_id, [order.pk for order in rows])
    freight = dict(
        OrderAdjustment.objects.filter(order__in=[order.pk for order in orders], kind=AdjustmentKind.FREIGHT)
        .values_list("order")
        .annotate(total=Sum("amount"))
    )
    roles, deliveries = _roles(company_id), _deliveries([order.pk for order in orders])
    owners = dict(CostCenter.objects.filter(company=company_id, owner__isnull=False).values_list("pk", "owner_id"))
    sums = _Sums(rows, lines)
    asks = []
    for order in orders:
        places = deliveries.get(order.pk) or [place_of(order.delivery_address, order.wanted_on)]
        ask = _ask(order, lines.get(order.pk, ()), freight.get(order.pk, Decimal(0)), roles, places)
        charged = {line.cost_center_id for line in ask.lines if line.cost_center_id}
        named = frozenset(owners[center] for center in charged if center in owners)
        asks.append(replace(ask, owner_ids=named, earlier=tuple(sums.before(order, ask, book.periods))))
    return orders, asks


def _ask(
    order: Order,
    lines: Sequence[AskedLine],
    freight: Decimal,
    roles: Mapping[UUID, frozenset[UUID]],
    places: Sequence[Place],
) -> ConsentAsk:
    (address_id, wanted_on), *further = places
    return ConsentAsk(
        amount=Money(order.net_amount, order.currency),
        unit_id=order.unit_id,
        unit_path=order.unit.path,
        requester_id=order.requester_id,
        requester_role_ids=roles.get(order.requester_id, frozenset()) if order.requester_id else frozenset(),
        key_maker_id=order.api_key.created_by_id if order.api_key else None,
        lines=tuple(lines),
        freight=freight,
        asked_on=order.submitted_at.date(),
        wanted_on=wanted_on,
        payment_method=order.payment_method,
        delivery_address_id=address_id,
        further=tuple(further),
    )


def _deliveries(order_ids: Sequence[UUID]) -> dict[UUID, list[Place]]:
    """Where and when orders with several deliveries went."""
    found: dict[UUID, list[Place]] = defaultdict(list)
    lines = OrderLine.objects.filter(order=OuterRef("order"), delivery=OuterRef("pk"))
    for one in OrderDelivery.objects.filter(Exists(lines), order__in=order_ids).order_by("position"):
        found[one.order_id].append(place_of(one.address, one.wanted_on))
    return found


def _lines(company_id: UUID, order_ids: Sequence[UUID]) -> dict[UUID, list[AskedLine]]:
    own_lists = set(
        PriceListAssignment.objects.filter(
            Q(company__isnull=False) | Q(unit__isnull=False) | Q(contract__isnull=False)
        ).values_list("price_list__code", flat=True)
    )
    first = dict(
        OrderLine.objects.filter(order__company=company_id, order__state__in=BINDING)
        .values_list("variant")
        .annotate(first=Min("order__submitted_at"))
    )
    found: dict[UUID, list[AskedLine]] = defaultdict(list)
    rows = OrderLine.objects.filter(order__in=order_ids, gift_of="").values_list(
        "order_id", "position", "variant_id", "amount", "variant__product__category__path", "variant__product__brand",
        "cost_center_id", "is_agreed", "price_source", "order__submitted_at",
    )  # fmt: skip
    for order_id, position, variant_id, amount, path, brand, center, is_agreed, source, at in rows:
        found[order_id].append(
            AskedLine(
                number=position,
                variant_id=variant_id,
                amount=amount,
                category_path=path,
                brand=brand,
                cost_center_id=center,
                is_contract=is_agreed or source in own_lists,
                is_new=variant_id not in first or first[variant_id] >= at,
            )
        )
    return found


def _roles(company_id: UUID) -> dict[UUID, frozenset[UUID]]:
    held: dict[UUID, set[UUID]] = defaultdict(set)
    rows = RoleAssignment.objects.filter(unit__company=company_id).values_list("user_id", "role_id")
    for user_id, role_id in rows:
        held[user_id].add(role_id)
    return {user_id: frozenset(roles) for user_id, roles in held.items()}


class _Sums:
    """What was ordered in the days before an order: by the same person, or on one cost center."""

    def __init__(self, orders: Iterable[Order], lines: Mapping[UUID, Sequence[AskedLine]]) -> None:
        self.of_people: dict[UUID, list[tuple[datetime, Decimal]]] = defaultdict(list)
        self.of_centers: dict[UUID, list[tuple[datetime, Decimal]]] = defaultdict(list)
        for order in orders:
            if order.state not in COUNTED:
                continue
            answerable = order.requester_id or (order.api_key.created_by_id if order.api_key else None)
            if answerable is not None:
                self.of_people[answerable].append((order.submitted_at, order.net_amount))
            for line in lines.get(order.pk, ()):
                if line.cost_center_id is not None:
                    self.of_centers[line.cost_center_id].append((order.submitted_at, line.amount))

    def before(self, order: Order, ask: ConsentAsk, periods: Iterable[tuple[int, Whose]]) -> Iterable[Earlier]:
        """The sums that the rules look at."""
        for days, whose in periods:
            since = order.submitted_at - timedelta(days=days)
            if whose is Whose.COST_CENTER:
                for center in {line.cost_center_id for line in ask.lines if line.cost_center_id}:
                    yield Earlier(days, whose, _sum(self.of_centers[center], since, order.submitted_at), center)
            elif ask.answerable_id is not None:
                yield Earlier(days, whose, _sum(self.of_people[ask.answerable_id], since, order.submitted_at))


def _sum(rows: Iterable[tuple[datetime, Any]], since: datetime, until: datetime) -> Decimal:
    return sum((amount for at, amount in rows if since < at < until), Decimal(0))

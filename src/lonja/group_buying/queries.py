"""Reads of group purchases: for the seller all of them, for a company what it may see, with totals and no names."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal
from uuid import UUID

from django.db.models import OuterRef, Q, QuerySet, Subquery, Sum
from django.db.models.functions import Coalesce

from lonja.catalog.queries import VariantFacts, variant_facts
from lonja.companies.actor import Actor
from lonja.companies.permissions import Permission
from lonja.core.clock import now
from lonja.group_buying.errors import PurchaseUnknown
from lonja.group_buying.models import Commitment, CommitmentLine, GroupPrice, GroupPurchase
from lonja.group_buying.rules import Outcome, Standing, Step, standing
from lonja.ordering.queries.sums import NOT_BOUGHT

STATES = ("planned", "open", "to_settle", "succeeded", "failed", "cancelled")


def state_of(purchase: GroupPurchase) -> str:
    """A word of STATES."""
    if purchase.outcome:
        return purchase.outcome
    if purchase.opens_at > now():
        return "planned"
    return "open" if purchase.closes_at > now() else "to_settle"


def steps_of(prices: Iterable[GroupPrice]) -> list[Step]:
    """The steps, lowest first."""
    steps: dict[Decimal, dict[int, Decimal]] = {}
    for price in prices:
        steps.setdefault(price.from_quantity, {})[price.variant_id] = price.unit_price
    return [Step(quantity, steps[quantity]) for quantity in sorted(steps)]


_COUNTS = Q(
    commitment__order=None,
    commitment__refusal="",
    commitment__company__is_blocked=False,
    commitment__user__is_active=True,
) | Q(Q(commitment__order__isnull=False), ~Q(commitment__order__state__in=NOT_BOUGHT))
"""Lines of commitments that can lead to an order, or have led to one that stands.

A blocked company and a person who left order nothing; what was refused, rejected or cancelled is not bought.
"""


def total_of(purchase: GroupPurchase, *, besides: UUID | None = None) -> Decimal:
    """What is committed in all and counts, in sales units; `besides`: without that company's."""
    held = CommitmentLine.objects.filter(_COUNTS, commitment__purchase=purchase)
    if besides is not None:
        held = held.exclude(commitment__company=besides)
    total: Decimal = held.aggregate(total=Sum("quantity", default=Decimal(0)))["total"]
    return total


def purchases_for_seller(actor: Actor, *, text: str = "", state: str = "") -> QuerySet[GroupPurchase]:
    """All group purchases by name and state, each with its `total`; unordered. For the seller's people."""
    actor.require(Permission.SALES_PRICES_VIEW)
    found = _with_totals(GroupPurchase.objects.all())
    if text:
        found = found.filter(Q(names__es__icontains=text) | Q(names__en__icontains=text))
    moment = now()
    states = {
        "planned": Q(outcome="", opens_at__gt=moment),
        "open": Q(outcome="", opens_at__lte=moment, closes_at__gt=moment),
        "to_settle": Q(outcome="", closes_at__lte=moment),
        **{outcome.value: Q(outcome=outcome) for outcome in Outcome if outcome},
    }
    return found.filter(states[state]) if state in states else found


def purchase_for_seller(actor: Actor, purchase_id: UUID) -> GroupPurchase:
    """One of them. Raises PurchaseUnknown (404)."""
    found = purchases_for_seller(actor).filter(pk=purchase_id).first()
    if found is None:
        raise PurchaseUnknown
    return found


def commitments_of(actor: Actor, purchase: GroupPurchase) -> QuerySet[Commitment]:
    """Who committed to it, by name. For the seller's people."""
    actor.require(Permission.SALES_PRICES_VIEW)
    found = Commitment.objects.filter(purchase=purchase).select_related("company", "user", "order")
    return found.prefetch_related("lines__variant").order_by("company__name", "pk")


@dataclass(frozen=True, slots=True)
class Seen:
    """A group purchase as one company sees it: what it offers, how far it has come, and its own part; no other name.

    `goods` are its variants, `own` the company's quantities by variant.
    """

    purchase: GroupPurchase
    state: str
    standing: Standing
    steps: list[Step]
    goods: list[VariantFacts]
    commitment: Commitment | None
    own: dict[int, Decimal] = field(default_factory=dict)


def purchases_seen(actor: Actor) -> list[Seen]:
    """The group purchases of the company's currency that are open, planned, or to which it committed; newest first.

    Of each it must see all goods. A number of queries that does not depend on how many there are.
    """
    company = actor.company_id
    mine = Q(commitments__company=company)
    running = Q(outcome="", opens_at__lte=now(), closes_at__gt=now())
    held = _with_totals(GroupPurchase.objects.filter(Q(currency=actor.currency) & (running | mine)).distinct())
    return _seen(actor, list(held.order_by("-closes_at", "pk")[:50]))


def purchase_seen(actor: Actor, purchase_id: UUID, *, at_any_time: bool = False) -> Seen:
    """One of them; `at_any_time` also one that is planned, or over without the company.

    Raises PurchaseUnknown (404) for what is not for it.
    """
    found = _with_totals(GroupPurchase.objects.filter(pk=purchase_id, currency=actor.currency))
    seen = _seen(actor, list(found))
    if not seen or not (at_any_time or seen[0].commitment or seen[0].state == "open"):
        raise PurchaseUnknown
    return seen[0]


def _seen(actor: Actor, purchases: list[GroupPurchase]) -> list[Seen]:
    prices: dict[UUID, list[GroupPrice]] = {}
    for price in GroupPrice.objects.filter(purchase__in=purchases).order_by("pk"):
        prices.setdefault(price.purchase_id, []).append(price)
    facts = variant_facts(actor, {price.variant_id for held in prices.values() for price in held})
    own = Commitment.objects.filter(purchase__in=purchases, company=actor.company_id)
    mine = {one.purchase_id: one for one in own.select_related("order", "user", "unit").prefetch_related("lines")}
    seen = []
    for purchase in purchases:
        steps = steps_of(prices[purchase.pk])
        variants = list(steps[0].prices)
        if not all(variant in facts for variant in variants):
            continue
        commitment = mine.get(purchase.pk)
        quantities = {line.variant_id: line.quantity for line in commitment.lines.all()} if commitment else {}
        total = purchase.final_quantity if purchase.final_quantity is not None else purchase.total  # type: ignore[attr-defined]
        goods = [facts[variant] for variant in variants]
        seen.append(Seen(purchase, state_of(purchase), standing(steps, total), steps, goods, commitment, quantities))
    return seen


def _with_totals(found: QuerySet[GroupPurchase]) -> QuerySet[GroupPurchase]:
    held = CommitmentLine.objects.filter(_COUNTS, commitment__purchase=OuterRef("pk"))
    lines = held.order_by().values("commitment__purchase")
    return found.annotate(total=Coalesce(Subquery(lines.annotate(sum=Sum("quantity")).values("sum")), Decimal(0)))

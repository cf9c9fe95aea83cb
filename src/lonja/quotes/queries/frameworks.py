"""What is left of framework agreements: counted from the orders themselves, so that it is never wrong."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID

from django.db.models import F, Prefetch, QuerySet, Sum, prefetch_related_objects

from lonja.companies.actor import Actor
from lonja.core.clock import today
from lonja.ordering.models import Order, OrderLine
from lonja.ordering.queries.sums import NOT_BOUGHT
from lonja.quotes.errors import FrameworkUnknown
from lonja.quotes.models import CallOff, Framework, QuoteAcceptedLine, QuoteLine, QuoteRevision
from lonja.quotes.queries.access import quotes_visible_to
from lonja.quotes.queries.lines import fact_of
from lonja.quotes.rules import LineFacts, unit_price_at

LOWEST = Decimal("0.001")
"""The least that can be called off at once: below all steps the price of the line itself counts."""
_ZERO = Decimal(0)


@dataclass(frozen=True, slots=True)
class FrameworkLine:
    """A line of an agreement: `called` are the sales units that its orders took, cancelled ones not counted.

    `unit_price` is net, of one sales unit, all discounts taken off; `tiers` from a quantity of one call-off on.
    """

    line: QuoteLine
    fact: LineFacts
    unit_price: Decimal
    tiers: list[tuple[Decimal, Decimal]]
    called: Decimal

    @property
    def key(self) -> UUID:
        """The line's own through all revisions of its quote."""
        return self.line.key

    @property
    def left(self) -> Decimal | None:
        """How many can still be called off; None: as many as one likes."""
        most = self.line.maximum_quantity
        return None if most is None else max(most - self.called, _ZERO)

    @property
    def missing(self) -> Decimal:
        """How many are to be called off yet, so that the least is reached."""
        return max((self.line.minimum_quantity or _ZERO) - self.called, _ZERO)

    @property
    def whole(self) -> Decimal:
        """What a drawing of it takes for all of it: the most, else the least, else what was thought of."""
        return self.line.maximum_quantity or self.line.minimum_quantity or self.line.quantity


@dataclass(frozen=True, slots=True)
class FrameworkView:
    """An agreement with what is left of it."""

    framework: Framework
    revision: QuoteRevision
    lines: list[FrameworkLine]
    orders: list[Order]

    @property
    def is_running(self) -> bool:
        """Whether goods can be called off today, as far as its days go."""
        return self.framework.starts_on <= today() <= self.framework.ends_on

    @property
    def days_left(self) -> int:
        """Days until its last one, that one not counted; below zero once it has ended."""
        return (self.framework.ends_on - today()).days

    @property
    def call_offs(self) -> int:
        """How many orders of it stand."""
        return sum(order.state not in NOT_BOUGHT for order in self.orders)

    @property
    def call_offs_left(self) -> int | None:
        """How many orders can still be made; None: as many as one likes."""
        most = self.framework.most_call_offs
        return None if most is None else max(most - self.call_offs, 0)

    @property
    def can_be_called_off(self) -> bool:
        """Whether anything is left of it today."""
        is_left = any(line.left is None or line.left > 0 for line in self.lines)
        return self.is_running and self.call_offs_left != 0 and is_left

    @property
    def below_least(self) -> list[FrameworkLine]:
        """Lines whose least is not reached yet."""
        return [line for line in self.lines if line.missing]

    @property
    def reached_percent(self) -> int:
        """How much of it was called off, in whole percent: the mean of its lines, each at most 100."""
        shares = [min(line.called / line.whole, Decimal(1)) for line in self.lines]
        return int(sum(shares, _ZERO) / len(shares) * 100) if shares else 0


def source_of(framework: Framework, line: QuoteLine) -> str:
    """How the lines of its orders name what they were agreed in: the agreement and its line."""
    return f"framework {framework.number}/{line.position}"


def frameworks_visible_to(actor: Actor) -> QuerySet[Framework]:
    """The agreements that came of quotes which the actor may see; those that end first come first."""
    rows = Framework.objects.select_related("quote__company", "quote__unit", "quote__requester", "quote__rep")
    return rows.filter(quote__in=quotes_visible_to(actor).order_by().values("pk")).order_by("ends_on", "number")


def framework_or_404(actor: Actor, framework_id: UUID) -> Framework:
    """One of the agreements that the actor may see. Raises FrameworkUnknown (404)."""
    found = frameworks_visible_to(actor).filter(pk=framework_id).first()
    if found is None:
        raise FrameworkUnknown
    return found


def framework_view(framework: Framework) -> FrameworkView:
    """An agreement with what is left of it; as many queries for any number of lines and orders."""
    return framework_views([framework])[0]


def framework_views(frameworks: Collection[Framework]) -> list[FrameworkView]:
    """The same of several, in their order; no more queries than of one."""
    orders: dict[UUID, list[Order]] = {framework.pk: [] for framework in frameworks}
    for one in CallOff.objects.filter(framework__in=orders).select_related("order__requester", "order__unit"):
        orders[one.framework_id].append(one.order)
    called = _called(orders)
    lines = QuoteAcceptedLine.objects.select_related("line__cost_center").prefetch_related("line__tiers")
    ordered = Prefetch("acceptance__lines", lines.order_by("line__position"))
    prefetch_related_objects(list(frameworks), "acceptance__revision", ordered)
    return [_view(framework, orders[framework.pk], called) for framework in frameworks]


def _called(frameworks: Collection[UUID]) -> Mapping[str, Decimal]:
    """Sales units that stand in orders of these agreements, by the source of their lines."""
    standing = Order.objects.exclude(state__in=NOT_BOUGHT)
    orders = CallOff.objects.filter(framework__in=frameworks, order__in=standing)
    lines = OrderLine.objects.filter(order__in=orders.values("order"), is_agreed=True).order_by()
    counted = lines.values("price_source").annotate(taken=Sum(F("quantity") - F("quantity_cancelled")))
    return {row["price_source"]: row["taken"] for row in counted}


def _view(framework: Framework, orders: list[Order], called: Mapping[str, Decimal]) -> FrameworkView:
    revision = framework.acceptance.revision
    off = revision.discount_percent
    lines = []
    for line in (one.line for one in framework.acceptance.lines.all()):
        fact = fact_of(line)
        price = unit_price_at(fact, LOWEST, off)
        if price is None:
            continue
        tiers = [(tier.from_quantity, unit_price_at(fact, tier.from_quantity, off) or price) for tier in fact.tiers]
        lines.append(FrameworkLine(line, fact, price, tiers, called.get(source_of(framework, line), _ZERO)))
    return FrameworkView(framework, revision, lines, orders)

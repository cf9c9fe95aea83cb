"""What a company spends and on what (S5): sums under every heading in one statement, and the lines beneath them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db import connection
from django.db.models import BooleanField, CharField, ExpressionWrapper, F, Func, Q, QuerySet, Value
from django.db.models.functions import Round

from lonja.approvals.queries import budgets_visible_to
from lonja.catalog.models import Category
from lonja.companies.actor import Actor
from lonja.companies.models import CostCenter, Unit, User
from lonja.companies.permissions import Permission
from lonja.companies.queries import company_or_404, within
from lonja.core.clock import today
from lonja.core.money import minor_units
from lonja.core.texts import localized
from lonja.ordering.models import Order, OrderLine
from lonja.ordering.spending import Allowed, Span, Window, allowed_in, span_before, span_of, whole_of
from lonja.ordering.states import BINDING


@dataclass(frozen=True, slots=True)
class SpendAsk:
    """Which lines: placed in a span of days, and under which headings (None: under any; '' is a heading, too).

    `branch` is the path of a unit: of it and all below it. `category` is the
    beginning of the path of a branch at the first level ('0003'); `person` '' asks for machines. Budgets are
    held against the `whole` period that the span will be when it is over (None: the span itself).
    """

    span: Span
    before: Span | None = None
    unit: UUID | None = None
    branch: str | None = None
    center: str | None = None
    category: str | None = None
    person: str | None = None
    brand: str | None = None
    whole: Span | None = None

    @property
    def _narrowing(self) -> tuple[object, ...]:
        return (self.unit, self.branch, self.center, self.category, self.person, self.brand)

    @property
    def is_narrowed(self) -> bool:
        """Whether anything but days was asked for."""
        return any(one is not None for one in self._narrowing)


@dataclass(frozen=True, slots=True)
class SpendRow:
    """Net amount (company's currency) under one heading, now and in the span before; `key` is what asks for it.

    `label` is empty for what has no name: lines without cost center or brand, orders of machines.
    """

    key: str
    label: str
    amount: Decimal
    before: Decimal
    budget: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Spend:
    """The sums of a company, or of what the actor may see of it; each list the largest first, months in their order."""

    total: Decimal
    before: Decimal
    months: list[tuple[date, Decimal]]
    units: list[SpendRow]
    centers: list[SpendRow]
    categories: list[SpendRow]
    people: list[SpendRow]
    brands: list[SpendRow]


def spend_ask(
    actor: Actor, window: Window, since: date | None = None, until: date | None = None, **narrowed: Any
) -> SpendAsk:
    """What asks for a window as of the company's today, beside the span before, `narrowed` as SpendAsk's fields.

    Raises ValueError for a custom window whose days make no span.
    """
    span = span_of(window, today(_zone(actor)), since, until)
    return SpendAsk(span, span_before(window, span), whole=whole_of(window, span), **narrowed)


def spend(actor: Actor, asked: SpendAsk) -> Spend:
    """Net spend of what the actor's SPEND_VIEW reaches, under every heading, in a constant number of queries.

    A month is one of the company's time zone. Categories are the first level of the tree, as it stands today. Budgets
    count whole periods (see `allowed_in`) and stand with cost centers only where nothing but days was asked for.
    """
    found = _sums(actor, asked)
    total, before = found["total"].get("", (Decimal(0), Decimal(0)))
    months = sorted((date.fromisoformat(f"{key}-01"), now) for key, (now, _) in found["month"].items())
    budgets = {} if asked.is_narrowed else _allowed(actor, asked.whole or asked.span)
    return Spend(
        total=total,
        before=before,
        months=[(month, amount) for month, amount in months if month >= asked.span.since.replace(day=1)],
        units=_rows(found["unit"], _unit_names(found["unit"])),
        centers=_rows(found["center"], _center_names(actor, [*found["center"], *budgets]), budgets),
        categories=_rows(found["category"], category_names(found["category"])),
        people=_rows(found["person"], _person_names(found["person"])),
        brands=_rows(found["brand"], {key: key for key in found["brand"]}),
    )


def spend_lines(actor: Actor, asked: SpendAsk) -> QuerySet[OrderLine]:
    """The lines beneath these sums, the latest order first; `kept` is what stays of each one's amount."""
    lines = OrderLine.objects.filter(order__in=_orders(actor, asked, asked.span))
    if asked.center is not None:
        lines = lines.filter(cost_center_code=asked.center)
    if asked.category is not None:
        lines = lines.filter(variant__product__category__path__startswith=f"{asked.category}.")
    if asked.brand is not None:
        lines = lines.filter(variant__product__brand=asked.brand)
    share = F("amount") * (F("quantity") - F("quantity_cancelled")) / F("quantity")
    related = ("order__unit", "order__requester", "variant__product__category", "cost_center")
    kept = lines.annotate(kept=Round(share, precision=minor_units(actor.currency)))
    return kept.select_related(*related).order_by("-order__placed_at", "order_id", "position")


def category_names(keys: Iterable[str]) -> dict[str, str]:
    """The names of branches at the first level, by the beginning of their path without its point; one query."""
    paths = [f"{key}." for key in keys]
    found = Category.objects.filter(path__in=paths).values_list("path", "names")
    return {path.rstrip("."): localized(names) for path, names in found}


def _orders(actor: Actor, asked: SpendAsk, *spans: Span | None) -> QuerySet[Order]:
    """The orders that bind the company, were placed in one of these spans, and that the actor's right reaches."""
    actor.require(Permission.SPEND_VIEW)
    zone, days = ZoneInfo(_zone(actor)), Q(pk__in=[])
    for span in filter(None, spans):
        days |= _placed_in(span, zone)
    reached = within(actor, Permission.SPEND_VIEW, unit_path="unit__path", owner="requester")
    orders = Order.objects.filter(days, reached, company=actor.company_id, state__in=BINDING)
    if asked.unit is not None:
        orders = orders.filter(unit=asked.unit)
    if asked.branch is not None:
        orders = orders.filter(unit__path__startswith=asked.branch)
    if asked.person is not None:
        orders = orders.filter(requester=UUID(asked.person) if asked.person else None)
    return orders


def _placed_in(span: Span, zone: ZoneInfo) -> Q:
    return Q(placed_at__gte=_midnight(span.since, zone), placed_at__lt=_midnight(span.until + timedelta(days=1), zone))


_HEADINGS = ("unit", "center", "category", "person", "brand", "month")
_ALL = ", ".join(_HEADINGS)
_SETS = ", ".join(f"({name})" for name in _HEADINGS)

# The order of work is what makes it quick: what is of an order is computed once for each, lines are summed by keys
# that they have themselves, and only those sums meet products, categories and the six headings.
_SUMS = f"""
    WITH bought (id, unit, person, month, is_now) AS MATERIALIZED ({{orders}}),
    kept AS (
        SELECT bought.unit, bought.person, bought.month, bought.is_now, line.cost_center_code AS center,
               variant.product_id,
               sum(CASE WHEN line.quantity_cancelled = 0 THEN line.amount
                        ELSE round(line.amount * (line.quantity - line.quantity_cancelled) / line.quantity, %s)
                   END) AS amount
          FROM bought
          JOIN ordering_orderline line ON line.order_id = bought.id
          JOIN catalog_variant variant ON variant.id = line.variant_id
         WHERE %s::text IS NULL OR line.cost_center_code = %s
         GROUP BY bought.unit, bought.person, bought.month, bought.is_now, line.cost_center_code, variant.product_id
    ),
    named AS (
        SELECT kept.*, split_part(category.path, '.', 1) AS category, product.brand
          FROM kept
          JOIN catalog_product product ON product.id = kept.product_id
          JOIN catalog_category category ON category.id = product.category_id
         WHERE (%s::text IS NULL OR product.brand = %s) AND (%s::text IS NULL OR starts_with(category.path, %s))
    )
    SELECT grouping({_ALL}), {_ALL}, coalesce(sum(amount) FILTER (WHERE is_now), 0),
           coalesce(sum(amount) FILTER (WHERE NOT is_now), 0)
      FROM named
     GROUP BY GROUPING SETS ({_SETS}, ())
"""  # noqa: S608 (made of fixed names and of the statement of a queryset)

_Sums = Mapping[str, tuple[Decimal, Decimal]]


def _sums(actor: Actor, asked: SpendAsk) -> dict[str, _Sums]:
    """Under each heading the sums now and before by key; under 'total' the whole, by ''. One statement."""
    found: dict[str, dict[str, tuple[Decimal, Decimal]]] = {name: {} for name in (*_HEADINGS, "total")}
    orders, params = _columns(actor, asked).query.sql_with_params()
    branch = None if asked.category is None else f"{asked.category}."
    places = [asked.center] * 2 + [asked.brand] * 2 + [branch] * 2
    with connection.cursor() as cursor:
        cursor.execute(_SUMS.format(orders=orders), [*params, minor_units(actor.currency), *places])
        for mask, *keys, now, before in cursor.fetchall():
            place = next((i for i in range(len(_HEADINGS)) if not mask >> (len(_HEADINGS) - 1 - i) & 1), None)
            name, key = ("total", "") if place is None else (_HEADINGS[place], keys[place])
            found[name][str(key or "")] = (now, before)
    return dict(found)


def _columns(actor: Actor, asked: SpendAsk) -> QuerySet[Order, tuple[object, ...]]:
    zone = _zone(actor)
    at = Func(Value(zone), F("placed_at"), function="timezone", output_field=CharField())
    month = Func(at, Value("YYYY-MM"), function="to_char", output_field=CharField())
    is_now = ExpressionWrapper(_placed_in(asked.span, ZoneInfo(zone)), BooleanField())
    orders = _orders(actor, asked, asked.span, asked.before).order_by()
    return orders.values_list("id", "unit", "requester", month, is_now)


def _rows(sums: _Sums, names: Mapping[str, str], budgets: Mapping[str, Decimal] | None = None) -> list[SpendRow]:
    budgets = budgets or {}
    rows = [SpendRow(key, names.get(key, key), now, before, budgets.get(key)) for key, (now, before) in sums.items()]
    idle = set(budgets) - set(sums)
    rows += [SpendRow(key, names.get(key, key), Decimal(0), Decimal(0), budgets[key]) for key in idle]
    return sorted((one for one in rows if one.amount or one.before or one.budget), key=lambda one: -one.amount)


def _unit_names(keys: Iterable[str]) -> dict[str, str]:
    return {str(pk): name for pk, name in Unit.objects.filter(pk__in=list(keys)).values_list("pk", "name")}


def _person_names(keys: Iterable[str]) -> dict[str, str]:
    people = User.objects.filter(pk__in=[key for key in keys if key])
    return {str(pk): name or email for pk, name, email in people.values_list("pk", "name", "email")}


def _center_names(actor: Actor, keys: Iterable[str]) -> dict[str, str]:
    found = CostCenter.objects.filter(company=actor.company_id, code__in=list(keys)).values_list("code", "name")
    return {code: f"{code} {name}" for code, name in found}


def _allowed(actor: Actor, whole: Span) -> dict[str, Decimal]:
    found = budgets_visible_to(actor).filter(starts_on__gte=whole.since, ends_on__lte=whole.until)
    rows = [
        Allowed(one.cost_center.code, one.period, Span(one.starts_on, one.ends_on), one.amount, one.carried)
        for one in found
    ]
    return allowed_in(rows, whole)


def _zone(actor: Actor) -> str:
    return company_or_404(actor, actor.company_id).time_zone or settings.TIME_ZONE


def _midnight(day: date, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, time(), zone)

"""Figures of the seller's day, and what a new customer can be given."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from uuid import UUID

from django.db.models import Count, Q, QuerySet, Sum
from django.db.models.functions import TruncDate

from lonja.catalog.models import Assortment
from lonja.companies.actor import Actor
from lonja.companies.models import Channel, Company, Grant, Segment, Seller, User
from lonja.companies.permissions import Permission
from lonja.companies.queries import companies_for_staff
from lonja.core.clock import now, today
from lonja.core.texts import localized
from lonja.ordering.models import Order
from lonja.ordering.queries import orders_visible_to
from lonja.ordering.states import BINDING, OrderState
from lonja.payments.queries import payment_terms
from lonja.pricing.models import PriceList, PriceListAssignment


@dataclass(frozen=True, slots=True)
class Day:
    """What the day looks like: to acknowledge, to ship, waiting at customers; what came in today, net by currency."""

    to_acknowledge: int
    to_ship: int
    waiting_approval: int
    orders_today: int
    net_today: list[tuple[str, Decimal]]
    oldest_unacknowledged: datetime | None


def day(actor: Actor) -> Day:
    """The day's figures. Raises PermissionMissing."""
    actor.require(Permission.SALES_DASHBOARD)
    orders = orders_visible_to(actor)
    counts = dict(orders.order_by().values_list("state").annotate(n=Count("pk")))
    came = orders.filter(state__in=BINDING, placed_at__date=today())
    sums = came.order_by().values_list("currency").annotate(net=Sum("net_amount")).order_by("-net")
    waiting = orders.filter(state=OrderState.PLACED).order_by("placed_at").values_list("placed_at", flat=True).first()
    return Day(
        to_acknowledge=counts.get(OrderState.PLACED, 0),
        to_ship=counts.get(OrderState.ACKNOWLEDGED, 0) + counts.get(OrderState.PARTIALLY_SHIPPED, 0),
        waiting_approval=counts.get(OrderState.PENDING_APPROVAL, 0),
        orders_today=came.count(),
        net_today=list(sums),
        oldest_unacknowledged=waiting,
    )


@dataclass(frozen=True, slots=True)
class CustomerChoices:
    """What a new customer can be given, as (code, name); `country` and `currency` are the seller's own."""

    country: str
    currency: str
    currencies: list[str]
    segments: list[tuple[str, str]]
    terms: list[tuple[str, str]]
    price_lists: list[tuple[str, str]]
    channels: list[tuple[str, str]]
    assortments: list[tuple[str, str]]


def customer_choices(actor: Actor) -> CustomerChoices:
    """What to choose from for a new customer; no terms, lists and assortments for those who may not set them.

    The lists of a channel are not offered: they count for everybody in it anyway.
    """
    actor.require(Permission.SALES_COMPANIES_MANAGE)
    seller, may_set_terms = Seller.objects.get(), actor.may(Permission.SALES_TERMS_MANAGE)
    may_price = actor.may(Permission.SALES_PRICES_MANAGE)
    lists = list(PriceList.objects.filter(is_active=True, assignments__channel=None).order_by("code").distinct())
    return CustomerChoices(
        country=seller.country,
        currency=seller.currency,
        currencies=sorted({seller.currency, *(each.currency for each in lists)}),
        segments=[(each.code, localized(each.names)) for each in Segment.objects.order_by("code")],
        terms=[(each.code, localized(each.names)) for each in payment_terms()] if may_set_terms else [],
        price_lists=[(each.code, localized(each.names) or each.code) for each in lists] if may_price else [],
        channels=[(each.code, each.name) for each in Channel.objects.order_by("-is_default", "name")],
        assortments=_assortments() if actor.may(Permission.SALES_CATALOG_MANAGE) else [],
    )


def _assortments() -> list[tuple[str, str]]:
    return [(each.code, localized(each.names) or each.code) for each in Assortment.objects.order_by("code")]


def own_price_lists(actor: Actor, company_id: UUID) -> list[str]:
    """The names of the lists that count for this company alone today, the first to count at the head."""
    actor.require(Permission.SALES_COMPANIES_VIEW)
    day = today()
    held = PriceListAssignment.objects.filter(
        Q(valid_from=None) | Q(valid_from__lte=day),
        Q(valid_until=None) | Q(valid_until__gte=day),
        company=company_id,
        price_list__is_active=True,
    )
    rows = held.order_by("priority", "price_list__code").values_list("price_list__names", "price_list__code")
    return [localized(names) or code for names, code in rows]


def turnover_by_day(actor: Actor, currency: str, days: int = 30) -> list[tuple[date, Decimal]]:
    """Net turnover of each of the last `days` days in one currency, days without orders included."""
    actor.require(Permission.SALES_DASHBOARD)
    first = today() - timedelta(days=days - 1)
    found = (
        orders_visible_to(actor)
        .filter(state__in=BINDING, currency=currency, placed_at__gte=now() - timedelta(days=days + 1))
        .order_by()
        .annotate(day=TruncDate("placed_at"))
        .values_list("day")
        .annotate(net=Sum("net_amount"))
    )
    sums = dict(found)
    return [(each, sums.get(each, Decimal(0))) for each in (first + timedelta(days=n) for n in range(days))]


def top_companies(actor: Actor, days: int = 30, limit: int = 8) -> list[tuple[UUID, str, str, Decimal]]:
    """(company id, name, currency, net) of the companies that bought most in the last `days` days."""
    actor.require(Permission.SALES_DASHBOARD)
    found: QuerySet[Order] = orders_visible_to(actor).filter(
        state__in=BINDING, placed_at__gte=now() - timedelta(days=days)
    )
    rows = (
        found.order_by()
        .values_list("company", "company__name", "currency")
        .annotate(net=Sum("net_amount"))
        .order_by("-net")
    )
    return list(rows[:limit])


def companies_named(actor: Actor, text: str) -> list[Company]:
    """The company that is called so, by name, customer number or tax number; else up to ten that may be meant."""
    text, found = text.strip(), companies_for_staff(actor)
    if not text:
        return []
    exact = found.filter(Q(name__iexact=text) | Q(external_id=text) | Q(tax_id__iexact=text))
    return list(exact[:2]) or list(found.filter(name__icontains=text).order_by("name")[:10])


def people_who_offer() -> QuerySet[User]:
    """The seller's people who may send offers, by name."""
    held = Grant.objects.filter(permission=Permission.SALES_QUOTES_MANAGE).values("role")
    people = User.objects.filter(is_active=True, assignments__unit=None, assignments__role__in=held)
    return people.distinct().order_by("name", "email")


def people_for_quotes(company: Company) -> QuerySet[User]:
    """The company's people who may take part in quotes, by name."""
    held = Grant.objects.filter(permission=Permission.QUOTES_REQUEST).values("role")
    people = User.objects.filter(is_active=True, assignments__unit__company=company, assignments__role__in=held)
    return people.distinct().order_by("name", "email")

"""Reads: what a company has earned and what it lacks for more; what the seller owes to whom."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from django.db.models import Max, Min, Q, QuerySet, Sum

from lonja.companies.actor import Actor
from lonja.companies.errors import PermissionMissing
from lonja.companies.permissions import ActorKind, Permission
from lonja.core import clock
from lonja.core.errors import NotFound
from lonja.core.money import round_amount
from lonja.rebates.ledger import terms_of
from lonja.rebates.models import RebateAgreement, RebateEntry, RebatePeriod
from lonja.rebates.rules import NextStep, PeriodKind, RebateTerms, next_step, percent_at, period_of


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a company stands in one period: amounts in `currency`, `amount` rounded once; `period_id` if there is one.

    `next` is None at the top of the ladder, and where the period is over.
    """

    agreement: RebateAgreement
    terms: RebateTerms
    period_id: UUID | None
    starts_on: date
    ends_on: date
    turnover: Decimal
    amount: Decimal
    percent: Decimal
    currency: str
    next: NextStep | None
    is_closed: bool


def running_rebates(actor: Actor) -> list[Standing]:
    """Where the actor's company stands today in each of its agreements, also where nothing has come together yet.

    Raises PermissionMissing without CREDIT_VIEW.
    """
    actor.require(Permission.CREDIT_VIEW)
    day = clock.today()
    valid = Q(valid_from__lte=day) & (Q(valid_until=None) | Q(valid_until__gte=day))
    agreements = _agreements_for(actor.company_id, actor.currency).filter(valid)
    periods = RebatePeriod.objects.filter(company=actor.company_id, starts_on__lte=day, ends_on__gte=day)
    held = {period.agreement_id: period for period in periods}
    return [_standing(each, held.get(each.pk), day) for each in agreements]


def past_rebates(actor: Actor) -> list[Standing]:
    """The periods of the actor's company that are over, the latest first. Raises PermissionMissing."""
    actor.require(Permission.CREDIT_VIEW)
    found = _with_terms(RebatePeriod.objects.filter(company=actor.company_id, ends_on__lt=clock.today()))
    return [_standing(each.agreement, each, clock.today()) for each in found.order_by("-ends_on", "agreement__code")]


def rebates_of_company(actor: Actor, company_id: UUID) -> list[Standing]:
    """All periods of a customer, the latest first, for staff with SALES_PRICES_VIEW; none for others."""
    if actor.kind is not ActorKind.STAFF or not actor.may(Permission.SALES_PRICES_VIEW):
        return []
    found = _with_terms(RebatePeriod.objects.filter(company=company_id)).order_by("-starts_on", "agreement__code")
    return [_standing(each.agreement, each, clock.today()) for each in found]


def period_or_404(actor: Actor, period_id: UUID) -> RebatePeriod:
    """A period: of the own company with CREDIT_VIEW, any for staff with SALES_PRICES_VIEW. Raises NotFound."""
    periods = _with_terms(RebatePeriod.objects.select_related("company", "closed_by").filter(pk=period_id))
    if actor.kind is ActorKind.STAFF:
        actor.require(Permission.SALES_PRICES_VIEW)
    else:
        actor.require(Permission.CREDIT_VIEW)
        periods = periods.filter(company=actor.company_id)
    found = periods.first()
    if found is None:
        raise NotFound
    return found


def standing_of(period: RebatePeriod) -> Standing:
    """How a period that was read stands."""
    return _standing(period.agreement, period, clock.today())


def ledger_of(period: RebatePeriod) -> QuerySet[RebateEntry]:
    """The movements of a period that was read, the latest first."""
    return period.entries.select_related("order_line__order", "user").order_by("-pk")


def turnover_by_month(period: RebatePeriod) -> list[tuple[date, Decimal]]:
    """The counted turnover of each calendar month of a period in which something moved."""
    rows = period.entries.values("day__year", "day__month").annotate(sum=Sum("turnover"))
    return [
        (date(row["day__year"], row["day__month"], 1), row["sum"]) for row in rows.order_by("day__year", "day__month")
    ]


def rebate_periods(actor: Actor, *, text: str = "", state: str = "") -> QuerySet[RebatePeriod]:
    """All periods of all customers, by company or agreement; `state`: open, due (over, to be closed) or closed.

    For staff. Raises PermissionMissing.
    """
    _require_seller(actor)
    found = _with_terms(RebatePeriod.objects.select_related("company"))
    if text:
        found = found.filter(Q(company__name__icontains=text) | Q(agreement__code__icontains=text))
    states = {
        "open": Q(closed_at=None, ends_on__gte=clock.today()),
        "due": Q(closed_at=None, ends_on__lt=clock.today()),
        "closed": Q(closed_at__isnull=False),
    }
    return found.filter(states.get(state, Q()))


def agreements(actor: Actor, *, text: str = "", period: str = "") -> QuerySet[RebateAgreement]:
    """Agreements by name, code or customer and by kind of period, with how far back and forth they were counted
    (`first`, `last`). Raises PermissionMissing."""
    _require_seller(actor)
    found = RebateAgreement.objects.select_related("company", "segment").prefetch_related("steps")
    if text:
        named = Q(code__icontains=text) | Q(names__icontains=text) | Q(company__name__icontains=text)
        found = found.filter(named | Q(segment__names__icontains=text))
    if period:
        found = found.filter(period=period)
    return found.annotate(first=Min("entries__day"), last=Max("entries__day")).order_by("code")


def agreement_or_404(actor: Actor, code: str) -> RebateAgreement:
    """One of them. Raises NotFound, PermissionMissing."""
    _require_seller(actor)
    goods = ("goods__product", "goods__category", "steps")
    found = RebateAgreement.objects.select_related("company", "segment").prefetch_related(*goods)
    agreement = found.filter(code=code).first()
    if agreement is None:
        raise NotFound
    return agreement


def entry_or_404(actor: Actor, entry_id: int) -> RebateEntry:
    """A movement of goods, for staff. Raises NotFound, PermissionMissing."""
    _require_seller(actor)
    found = RebateEntry.objects.select_related("order_line__order", "period", "agreement")
    entry = found.filter(pk=entry_id, shipment_line__isnull=False).first()
    if entry is None:
        raise NotFound
    return entry


def _require_seller(actor: Actor) -> None:
    if actor.company is not None:
        raise PermissionMissing
    actor.require(Permission.SALES_PRICES_VIEW)


def _agreements_for(company_id: UUID, currency: str) -> QuerySet[RebateAgreement]:
    whom = Q(company=company_id) | Q(segment__memberships__company=company_id)
    return RebateAgreement.objects.filter(whom, currency=currency).distinct().prefetch_related("steps")


def _with_terms(periods: QuerySet[RebatePeriod]) -> QuerySet[RebatePeriod]:
    return periods.select_related("agreement").prefetch_related("agreement__steps")


def _standing(agreement: RebateAgreement, period: RebatePeriod | None, day: date) -> Standing:
    terms = terms_of(agreement)
    first, last = (period.starts_on, period.ends_on) if period else period_of(PeriodKind(agreement.period), day)
    turnover = period.turnover if period else Decimal(0)
    rebate = period.rebate if period else Decimal(0)
    closed = period.closed_amount if period else None
    return Standing(
        agreement=agreement,
        terms=terms,
        period_id=period.pk if period else None,
        starts_on=first,
        ends_on=last,
        turnover=turnover,
        amount=round_amount(rebate, agreement.currency) if closed is None else closed,
        percent=percent_at(terms, turnover),
        currency=agreement.currency,
        next=next_step(terms, turnover) if day <= last and closed is None else None,
        is_closed=closed is not None,
    )

"""Which recurring orders an actor may see, who answers for one, and on which days its company works."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from django.db.models import F, Q, QuerySet, Value
from django.db.models.functions import StrIndex

from lonja.companies.actor import Actor
from lonja.companies.models import User
from lonja.companies.permissions import ActorKind, Permission
from lonja.companies.queries import actor_for, within
from lonja.core.errors import NotFound
from lonja.ordering.closed_days import ClosedDay, WorkCalendar
from lonja.ordering.models import CalendarDay, RecurringOrder, RecurringRun


def recurring_visible_to(actor: Actor) -> QuerySet[RecurringOrder]:
    """All of them for the seller's people who see orders; else his own, and those that his role reaches."""
    found = RecurringOrder.objects.select_related("company", "unit", "owner", "deputy", "delivery_address")
    if actor.kind is ActorKind.STAFF:
        actor.require(Permission.SALES_ORDERS_VIEW)
        return found
    reached = within(actor, Permission.ORDERS_VIEW, owner="owner") | within(
        actor, Permission.ORDERS_APPROVE, owner="owner"
    )
    return found.filter(company=actor.company_id).filter(reached)


def recurring_or_404(actor: Actor, recurring_id: UUID) -> RecurringOrder:
    """One of them. Raises NotFound."""
    found = recurring_visible_to(actor).filter(pk=recurring_id).first()
    if found is None:
        raise NotFound
    return found


def run_or_404(actor: Actor, run_id: UUID) -> RecurringRun:
    """A run of one of them, with its recurring order. Raises NotFound."""
    seen = recurring_visible_to(actor).values("pk")
    found = RecurringRun.objects.filter(pk=run_id, recurring__in=seen).select_related(
        "order", *(f"recurring__{name}" for name in ("company", "unit", "owner", "deputy", "delivery_address"))
    )
    run = found.first()
    if run is None:
        raise NotFound
    return run


def may_manage(actor: Actor, recurring: RecurringOrder) -> bool:
    """Whether the actor may change it: a person of the company, for himself, who may order in its unit."""
    is_person = actor.kind is ActorKind.BUYER and actor.user_id is not None and actor.acting is None
    return is_person and actor.reaches(Permission.ORDERS_PLACE, recurring.unit.path, recurring.owner_id)


def may_consent(actor: Actor, recurring: RecurringOrder) -> bool:
    """Whether the actor may agree to its runs beforehand: he approves orders there, and it is not his own."""
    is_other = actor.acting is None and actor.user_id not in (None, recurring.owner_id)
    return is_other and actor.reaches(Permission.ORDERS_APPROVE, recurring.unit.path, None)


def buyer_for(recurring: RecurringOrder, user: User | None) -> Actor | None:
    """The person as he orders in its unit, by the rights that he holds now; None if he may not any more."""
    actor = actor_for(User.objects.get(pk=user.pk), recurring.unit_id) if user is not None else None
    is_there = actor is not None and actor.unit_id == recurring.unit_id and actor.may(Permission.ORDERS_PLACE)
    return actor if is_there else None


def work_calendar(recurring: RecurringOrder) -> WorkCalendar:
    """The days on which its unit works: those of the company, of the unit and of those above it; one query."""
    return calendar_of(recurring.company_id, recurring.delivery_address.country, recurring.unit.path)


def work_calendars(recurrings: Sequence[RecurringOrder]) -> dict[UUID, WorkCalendar]:
    """The calendar of each of these; one query for all."""
    days = CalendarDay.objects.filter(company__in={one.company_id for one in recurrings}).select_related("unit")
    rows = sorted(days, key=lambda day: (day.unit.path if day.unit else "", day.pk))
    found = {}
    for one in recurrings:
        own = tuple(
            ClosedDay(row.on, row.name, row.is_yearly, row.is_open)
            for row in rows
            if row.company_id == one.company_id and one.unit.path.startswith(row.unit.path if row.unit else "")
        )
        found[one.pk] = WorkCalendar(one.delivery_address.country, own)
    return found


def calendar_of(company_id: UUID, country: str, unit_path: str) -> WorkCalendar:
    """The calendar of a unit that receives its goods in a country; what the nearest unit wrote counts; one query."""
    here = Q(unit=None) | Q(starts=1)
    rows = (
        CalendarDay.objects.filter(company=company_id)
        .annotate(starts=StrIndex(Value(unit_path), F("unit__path")))
        .filter(here)
        .order_by(F("unit__path").asc(nulls_first=True), "pk")
    )
    own = tuple(ClosedDay(row.on, row.name, row.is_yearly, row.is_open) for row in rows)
    return WorkCalendar(country, own)


def calendar_days(actor: Actor) -> QuerySet[CalendarDay]:
    """What the actor's company wrote into its calendar."""
    return CalendarDay.objects.filter(company=actor.company_id).select_related("unit").order_by("on", "pk")

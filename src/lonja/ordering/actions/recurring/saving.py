"""Writes of recurring orders: made, changed, paused, resumed, ended, passed on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from decimal import Decimal
from uuid import UUID

from lonja.catalog.queries import VariantFacts, variant_facts
from lonja.companies.actor import Actor
from lonja.companies.errors import PermissionMissing
from lonja.companies.models import User
from lonja.companies.permissions import ActorKind, Permission
from lonja.companies.queries import cost_centers, delivery_addresses
from lonja.core import clock
from lonja.core.audit import transaction_by
from lonja.core.errors import ChangedMeanwhile, NotFound
from lonja.core.texts import localized
from lonja.ordering.actions.cart_lines import check_quantity
from lonja.ordering.actions.carts import CartAsk
from lonja.ordering.actions.recurring.planning import lock_recurring, plan_next
from lonja.ordering.errors import (
    AddressMissing,
    CartIsEmpty,
    ConfigurationRefused,
    CostCenterUnknown,
    LevelsMissing,
    LinesFromList,
    OwnerCannotBuy,
    RecurrenceInvalid,
    RecurringOver,
    TooManyLines,
)
from lonja.ordering.models import (
    Contents,
    PricePolicy,
    RecurringLine,
    RecurringOrder,
    RecurringRun,
    WhenMissing,
)
from lonja.ordering.queries.configured import Wanted, configured, price_configured
from lonja.ordering.queries.recurring.contents import shelves
from lonja.ordering.queries.recurring.lookups import buyer_for, may_manage, work_calendar
from lonja.ordering.queries.recurring.outlook import orders_left, preview
from lonja.ordering.recurrence import Recurrence, is_sound
from lonja.ordering.recurring_rules import MOST_LINES, MOST_NOTICE_DAYS
from lonja.ordering.recurring_states import RecurringState, RunState
from lonja.payments.methods import method_of


@dataclass(frozen=True, slots=True)
class RecurringRow:
    """What a recurring order says besides its lines; see the model for what each means."""

    name: str
    rule: Recurrence
    delivery_address_id: UUID
    hour: int = 6
    most_orders: int | None = None
    contents: Contents = Contents.FIXED
    source_id: UUID | None = None
    price_policy: PricePolicy = PricePolicy.HOLD
    price_percent: Decimal = Decimal(0)
    has_substitutes: bool = False
    when_missing: WhenMissing = WhenMissing.LEAVE_OUT
    is_merged: bool = False
    notice_days: int = 3
    po_number: str = ""
    note: str = ""
    payment_method: str = "on_account"
    deputy_id: UUID | None = None


_RULE = tuple(each.name for each in fields(Recurrence) if each.name != "weekdays")
_PLAIN = tuple(
    each.name for each in fields(RecurringRow) if each.name not in ("rule", "delivery_address_id", "deputy_id")
)


def make_recurring(actor: Actor, row: RecurringRow, lines: Sequence[CartAsk]) -> RecurringOrder:
    """Make a recurring order of the actor, for his unit, at prices that he accepts as they are today.

    By levels its lines are those of the list, whatever is given. Raises LevelsMissing, RecurrenceInvalid,
    UnknownPaymentMethod, AddressMissing, OwnerCannotBuy (of the deputy), CartIsEmpty, NotFound and the other
    refusals of lines, PermissionMissing (also for a machine, and for somebody who acts for another).
    """
    actor.require(Permission.ORDERS_PLACE)
    if actor.user_id is None or actor.acting is not None or actor.kind is not ActorKind.BUYER:
        raise PermissionMissing
    with transaction_by(actor, "make_recurring_order"):
        made = RecurringOrder(company_id=actor.company_id, unit_id=actor.own_unit_id, owner=User(pk=actor.user_id))
        _write(actor, made, row)
        write_lines(actor, made, most_of(actor, made) if row.contents is Contents.PAR_LEVELS else lines)
        plan_next(made)
        return made


def save_recurring(actor: Actor, recurring_id: UUID, row: RecurringRow, *, seen: int) -> RecurringOrder:
    """Change what a recurring order says, from its next run on; `seen` is the version that the person saw.

    Other dates undo what was said about single runs to come. Other terms end what was agreed beforehand. Raises
    ChangedMeanwhile, RecurringOver and the refusals of `make_recurring`.
    """
    with transaction_by(actor, "save_recurring_order"):
        held = lock_managed(actor, recurring_id)
        if held.version != seen:
            raise ChangedMeanwhile
        former, former_source = held.rule, held.source_id
        _write(actor, held, row)
        if held.source_id not in (None, former_source):
            write_lines(actor, held, most_of(actor, held))
        if held.rule != former:
            held.runs.filter(state__in=(RunState.PLANNED, RunState.SKIPPED), runs_on__gte=clock.today()).delete()
        plan_next(held)
        return held


def replace_lines(actor: Actor, recurring_id: UUID, lines: Sequence[CartAsk], *, seen: int) -> RecurringOrder:
    """Give all coming runs other lines, at prices that the actor accepts as they are today.

    Runs that were edited by themselves keep theirs. Raises LinesFromList (by levels), ChangedMeanwhile, RecurringOver
    and the refusals of lines.
    """
    with transaction_by(actor, "change_recurring_lines"):
        held = lock_managed(actor, recurring_id)
        if held.version != seen:
            raise ChangedMeanwhile
        if held.contents == Contents.PAR_LEVELS:
            raise LinesFromList
        write_lines(actor, held, lines)
        _touch(held)
        return held


def take_levels_over(actor: Actor, recurring_id: UUID, *, seen: int) -> RecurringOrder:
    """Take the levels of the list as they are today for the most that a run may order, at prices accepted today.

    Raises LevelsMissing (also where it does not order by levels), ChangedMeanwhile, RecurringOver, NotFound.
    """
    with transaction_by(actor, "take_levels_over"):
        held = lock_managed(actor, recurring_id)
        if held.version != seen:
            raise ChangedMeanwhile
        write_lines(actor, held, most_of(actor, held))
        _touch(held)
        return held


def pause_recurring(actor: Actor, recurring_id: UUID) -> RecurringOrder:
    """Order nothing until it is resumed; dates during the pause are skipped. Raises RecurringOver, NotFound."""
    return _move(actor, recurring_id, (RecurringState.ACTIVE,), RecurringState.PAUSED)


def resume_recurring(actor: Actor, recurring_id: UUID) -> RecurringOrder:
    """Go on with the first date from today on. Raises RecurringOver, NotFound."""
    return _move(actor, recurring_id, (RecurringState.PAUSED,), RecurringState.ACTIVE)


def end_recurring(actor: Actor, recurring_id: UUID) -> RecurringOrder:
    """End it for good; what was ordered stays. Raises RecurringOver, NotFound."""
    return _move(actor, recurring_id, (RecurringState.ACTIVE, RecurringState.PAUSED), RecurringState.ENDED)


def take_over(actor: Actor, recurring_id: UUID) -> RecurringOrder:
    """Answer for a recurring order from now on: its runs are orders of the actor. Raises OwnerCannotBuy, NotFound."""
    with transaction_by(actor, "take_over_recurring_order"):
        held = lock_managed(actor, recurring_id)
        person = User.objects.filter(pk=actor.user_id).first() if actor.user_id else None
        if person is None:
            raise PermissionMissing
        _require_buyer(held, person)
        held.owner, held.deputy = person, held.deputy if held.deputy_id != person.pk else None
        held.save(update_fields=["owner", "deputy"])
        _touch(held)
        return held


def hand_over_recurring(actor: Actor, company_id: UUID, from_user_id: UUID, to_user_id: UUID) -> int:
    """Pass on all recurring orders of somebody who leaves a company; returns how many.

    Those for whose unit the other person may not order stay, and fail at their next run until somebody takes them over.
    Raises PermissionMissing, NotFound for a person who is not known.
    """
    if not actor.may(Permission.SALES_COMPANIES_MANAGE):
        actor.require(Permission.PEOPLE_MANAGE)
    person = User.objects.filter(pk=to_user_id, assignments__unit__company=company_id).first()
    if person is None:
        raise NotFound
    with transaction_by(actor, "hand_over_recurring_orders"):
        owned = RecurringOrder.objects.filter(company=company_id, owner=from_user_id)
        ids = list(owned.exclude(state=RecurringState.ENDED).values_list("pk", flat=True))
        passed = [one for one in lock_recurring(ids) if buyer_for(one, person) is not None]
        RecurringOrder.objects.filter(pk__in=[one.pk for one in passed]).update(owner=person)
    return len(passed)


def lock_managed(actor: Actor, recurring_id: UUID) -> RecurringOrder:
    """A recurring order that the actor may change, locked. Raises NotFound, RecurringOver, PermissionMissing."""
    actor.require(Permission.ORDERS_PLACE)
    held = next(iter(lock_recurring([recurring_id])), None)
    if held is None or actor.company is None or held.company_id != actor.company.id or not may_manage(actor, held):
        raise NotFound
    if held.state == RecurringState.ENDED:
        raise RecurringOver(state=RecurringState.ENDED.label)
    return held


def most_of(actor: Actor, held: RecurringOrder) -> list[CartAsk]:
    """The most that a run by levels may order, as the actor would order it. Raises LevelsMissing."""
    if held.source_id is None:
        raise LevelsMissing
    most = shelves().most(actor, held.source_id)
    return [CartAsk(x.variant_id, x.quantity, x.cost_center_id, x.note, x.configuration) for x in most]


def write_lines(
    actor: Actor, held: RecurringOrder, asks: Sequence[CartAsk], run: RecurringRun | None = None
) -> list[RecurringLine]:
    """Put these lines in place of the former ones, of all runs or of one; equal ones become one.

    Raises CartIsEmpty, TooManyLines, NotFound, QuantityNotAllowed, ConfigurationRefused, CostCenterUnknown.
    """
    wanted = _merged(asks)
    if not wanted:
        raise CartIsEmpty
    if len(wanted) > MOST_LINES:
        raise TooManyLines(limit=MOST_LINES, lines=len(wanted))
    facts = _facts(actor, wanted)
    held_now = configured(
        actor, [Wanted(x.variant_id, x.quantity, x.configuration, facts[x.variant_id].is_configurable) for x in wanted]
    )
    if flaws := [one.flaw for one in held_now if one.flaw]:
        raise ConfigurationRefused(why=flaws[0])
    prices = price_configured(actor, held_now, unit_id=held.unit_id)
    RecurringLine.objects.filter(recurring=held, run=run).delete()
    return RecurringLine.objects.bulk_create(
        RecurringLine(
            recurring=held,
            run=run,
            position=position,
            variant_id=ask.variant_id,
            sku=facts[ask.variant_id].sku,
            name=localized(facts[ask.variant_id].names)[:255],
            quantity=ask.quantity,
            cost_center_id=ask.cost_center_id,
            configuration=ask.configuration,
            note=ask.note,
            accepted_unit_price=price.line.unit_price,
        )
        for position, (ask, price) in enumerate(zip(wanted, prices, strict=True), start=1)
    )


def _merged(asks: Iterable[CartAsk]) -> list[CartAsk]:
    found: dict[tuple[int, UUID | None, str], CartAsk] = {}
    for ask in asks:
        key = (ask.variant_id, ask.cost_center_id, ask.configuration)
        there = found.get(key)
        quantity = ask.quantity + (there.quantity if there else 0)
        found[key] = CartAsk(ask.variant_id, quantity, ask.cost_center_id, ask.note, ask.configuration)
    return list(found.values())


def _facts(actor: Actor, asks: Sequence[CartAsk]) -> dict[int, VariantFacts]:
    facts = variant_facts(actor, {ask.variant_id for ask in asks})
    for ask in asks:
        if ask.variant_id not in facts:
            raise NotFound
        check_quantity(facts[ask.variant_id], ask.quantity)
    centers = {ask.cost_center_id for ask in asks if ask.cost_center_id is not None}
    if centers and cost_centers(actor).filter(pk__in=centers).count() < len(centers):
        raise CostCenterUnknown
    return facts


def _write(actor: Actor, held: RecurringOrder, row: RecurringRow) -> None:
    """Put what the row says into the recurring order and save it; its dates, payment and persons are checked."""
    method_of(row.payment_method)
    if row.contents is Contents.PAR_LEVELS and row.source_id is None:
        raise LevelsMissing
    if not row.name.strip() or not is_sound(row.rule) or not 0 <= row.notice_days <= MOST_NOTICE_DAYS:
        raise RecurrenceInvalid
    address = delivery_addresses(actor).filter(pk=row.delivery_address_id).first()
    if address is None:
        raise AddressMissing
    for name in _RULE:
        setattr(held, name, getattr(row.rule, name))
    held.weekdays = sorted(row.rule.weekdays)
    for name in _PLAIN:
        setattr(held, name, getattr(row, name))
    if row.contents is not Contents.PAR_LEVELS:
        held.source_id = None
    held.name, held.po_number, held.note = row.name.strip(), row.po_number.strip(), row.note.strip()
    held.delivery_address = address
    held.deputy = User.objects.filter(pk=row.deputy_id).first() if row.deputy_id else None
    if row.deputy_id:
        _require_buyer(held, held.deputy)
    if not preview(held.rule, work_calendar(held), held.hour, most=1) or orders_left(held) == 0:
        raise RecurrenceInvalid
    held.version += 1
    held.save()


def _require_buyer(held: RecurringOrder, person: User | None) -> None:
    if buyer_for(held, person) is None:
        raise OwnerCannotBuy(name=person.name if person else "?", unit=held.unit.name)


def _move(actor: Actor, recurring_id: UUID, old: Sequence[RecurringState], new: RecurringState) -> RecurringOrder:
    with transaction_by(actor, f"{new}_recurring_order"):
        held = lock_managed(actor, recurring_id)
        if held.state not in old:
            raise RecurringOver(state=RecurringState(held.state).label)
        held.state = new
        held.save(update_fields=["state"])
        _touch(held)
        if new is RecurringState.ACTIVE:
            missed = held.runs.filter(state=RunState.PLANNED, runs_on__lt=clock.today())
            missed.update(state=RunState.SKIPPED, settled_at=clock.now())
            plan_next(held)
        elif new is RecurringState.ENDED:
            held.runs.filter(state=RunState.PLANNED).delete()
        return held


def _touch(held: RecurringOrder) -> None:
    held.version += 1
    held.save(update_fields=["version"])

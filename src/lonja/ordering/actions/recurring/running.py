"""Runs of recurring orders: each through the ordinary door to an order, once, in the name of who answers for it.

A run is one transaction under the lock of its recurring order: either it is ordered and the next one is planned, or
nothing of it has happened and it is tried again. What differs from what was planned is ordered only as far as the
recurring order allows it, and always told.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import timedelta
from uuid import UUID

from django.conf import settings
from django.utils import translation
from django.utils.translation import gettext as _

from lonja.companies.actor import SYSTEM, Actor
from lonja.companies.permissions import Permission
from lonja.core import clock
from lonja.core.audit import repeated_on_deadlock, transaction_by
from lonja.core.errors import Busy, LonjaError, NotFound
from lonja.core.events import record
from lonja.core.texts import in_register
from lonja.ordering.actions.place_order import Checkout, place_order
from lonja.ordering.actions.recurring.consents import consents_for
from lonja.ordering.actions.recurring.planning import lock_recurring, plan_next
from lonja.ordering.actions.recurring.saving import lock_managed
from lonja.ordering.errors import CartChanged, LinesNotAvailable, OwnerCannotBuy, RecurringOver, RunNotOpen
from lonja.ordering.events import RecurringOrderPassedOn, RecurringRunAnnounced, RecurringRunSettled
from lonja.ordering.models import Cart, CartLine, Contents, Order, RecurringLine, RecurringOrder, RecurringRun, Road
from lonja.ordering.queries.cart_view import cart_view
from lonja.ordering.queries.recurring.assembly import Assembly, assemble
from lonja.ordering.queries.recurring.contents import lines_of, shelves
from lonja.ordering.queries.recurring.lookups import buyer_for
from lonja.ordering.recurrence import moment_of
from lonja.ordering.recurring_rules import PlannedLine, Verdict, merged
from lonja.ordering.recurring_states import TO_BE_MENDED, TO_BE_TRIED, RecurringState, RunState


def due_runs() -> list[UUID]:
    """The runs whose time has come, the oldest first."""
    due = RecurringRun.objects.filter(
        state__in=TO_BE_TRIED, tried_at__lte=clock.now(), recurring__state=RecurringState.ACTIVE
    )
    return list(due.order_by("tried_at", "pk").values_list("pk", flat=True))


def perform_run(run_id: UUID) -> RecurringRun | None:
    """Order what a run wants, if its time has come and nobody has done it; what is refused is kept on it and told.

    Any number of schedulers may call it at once. None where there was nothing to do. Raises Busy where trying again is
    right.
    """
    held = RecurringRun.objects.select_related("recurring__company", "recurring__owner").filter(pk=run_id).first()
    if held is None:
        return None
    with _in_language_of(held.recurring):
        for is_alone in (not held.recurring.is_merged, True):
            try:
                return _perform(held, is_alone=is_alone)
            except Busy:
                raise
            except LonjaError as refused:
                reason = str(refused)
                if is_alone:
                    return _note_failure(held, reason)
    return None


def retry_run(actor: Actor, run_id: UUID) -> RecurringRun:
    """Try once more what failed, waits or is to be reviewed, in the name of who answers for it, as things are today.

    Raises NotFound, RunNotOpen, RecurringOver, PermissionMissing.
    """
    with transaction_by(actor, "retry_recurring_run"):
        held, run = _lock_run(actor, run_id)
        if run.state not in (*TO_BE_MENDED, RunState.WAITING):
            raise RunNotOpen(state=RunState(run.state).label)
        if held.state != RecurringState.ACTIVE:
            raise RecurringOver(state=RecurringState(held.state).label)
        run.state, run.tried_at, run.reason = RunState.WAITING, clock.now(), ""
        run.save(update_fields=["state", "tried_at", "reason"])
    perform_run(run_id)
    return RecurringRun.objects.select_related("order", "recurring").get(pk=run_id)


@repeated_on_deadlock
def accept_run(actor: Actor, run_id: UUID, seen_hash: str, *, is_for_all: bool = False) -> Order:
    """Order a run as it was shown to who answers for it, with its new prices and differences.

    `seen_hash` is the fingerprint of what he saw. `is_for_all`: the prices are accepted for the coming runs too. Raises
    NotFound (also for anybody else), RunNotOpen, CartChanged and all that `place_order` raises, changing nothing.
    """
    actor.require(Permission.ORDERS_PLACE)
    with transaction_by(actor, "accept_recurring_run"):
        held, run = _lock_run(actor, run_id)
        buyer = buyer_for(held, held.owner)
        if actor.user_id != held.owner_id or buyer is None:
            raise NotFound
        if run.state not in TO_BE_MENDED:
            raise RunNotOpen(state=RunState(run.state).label)
        assembly = assemble(buyer, held, lines_of(held, run))
        if assembly.view.content_hash != seen_hash:
            raise CartChanged
        order = _ordered(buyer, [(run, assembly)])
        if is_for_all:
            _accept_prices(held, assembly)
        plan_next(held)
        return order


def announce_runs() -> int:
    """Tell of the runs that come within the days of notice, each once; returns how many."""
    today, told = clock.today(), 0
    planned = RecurringRun.objects.filter(
        state=RunState.PLANNED, announced_at=None, recurring__state=RecurringState.ACTIVE, tried_at__gt=clock.now()
    )
    near = planned.filter(runs_on__lte=today + timedelta(days=60), recurring__notice_days__gt=0)
    for pk, runs_on, days in near.values_list("pk", "runs_on", "recurring__notice_days"):
        if runs_on - timedelta(days=days) > today:
            continue
        with transaction_by(SYSTEM, "announce_recurring_run"):
            if planned.filter(pk=pk).update(announced_at=clock.now()):
                record(RecurringRunAnnounced(pk))
                told += 1
    return told


@repeated_on_deadlock
def _perform(held: RecurringRun, *, is_alone: bool) -> RecurringRun | None:
    with transaction_by(SYSTEM, "run_recurring_order"):
        ids = [held.recurring_id] if is_alone else _companions(held)
        recurrings = {one.pk: one for one in lock_recurring(ids)}
        runs = _still_due(held, recurrings)
        if held.pk not in {run.pk for run in runs}:
            return None
        buyer = _buyer(recurrings[held.recurring_id])
        parts = [(run, assemble(buyer, run.recurring, lines_of(run.recurring, run))) for run in runs]
        ready = [(run, found) for run, found in parts if found.verdict is Verdict.ORDER]
        for run, found in parts:
            if found.verdict is Verdict.NOTHING:
                _leave_out(run)
            elif found.verdict is not Verdict.ORDER:
                _put_off(run, found)
        if ready:
            _ordered(buyer, ready)
        for one in recurrings.values():
            plan_next(one)
        return next(run for run in runs if run.pk == held.pk)


def _companions(held: RecurringRun) -> list[UUID]:
    """The recurring orders that run on the same day, are merged, and go to the same place for the same person."""
    own = held.recurring
    same = RecurringOrder.objects.filter(
        company=own.company_id,
        unit=own.unit_id,
        owner=own.owner_id,
        delivery_address=own.delivery_address_id,
        payment_method=own.payment_method,
        po_number=own.po_number,
        is_merged=True,
        state=RecurringState.ACTIVE,
        runs__runs_on=held.runs_on,
        runs__state__in=TO_BE_TRIED,
    )
    return list({own.pk, *same.values_list("pk", flat=True)})


def _still_due(held: RecurringRun, recurrings: dict[UUID, RecurringOrder]) -> list[RecurringRun]:
    """The runs of these locked recurring orders that nobody has done: this, and those of the others that day."""
    active = [pk for pk, one in recurrings.items() if one.state == RecurringState.ACTIVE]
    due = RecurringRun.objects.filter(
        recurring__in=active, runs_on=held.runs_on, state__in=TO_BE_TRIED, tried_at__lte=clock.now()
    ).order_by("recurring", "due_on")
    runs = [run for run in due if run.pk == held.pk or run.recurring_id != held.recurring_id]
    for run in runs:
        run.recurring = recurrings[run.recurring_id]
    return runs


def _buyer(held: RecurringOrder) -> Actor:
    """In whose name it is ordered: its owner, or from now on his deputy. Raises OwnerCannotBuy."""
    if (owner := buyer_for(held, held.owner)) is not None:
        return owner
    deputy = buyer_for(held, held.deputy)
    if deputy is None or held.deputy is None:
        raise OwnerCannotBuy(name=held.owner.name, unit=held.unit.name)
    former, held.owner, held.deputy = held.owner_id, held.deputy, None
    held.save(update_fields=["owner", "deputy"])
    record(RecurringOrderPassedOn(held.pk, former))
    return deputy


def _ordered(buyer: Actor, parts: Sequence[tuple[RecurringRun, Assembly]]) -> Order:
    """One order of these runs, which go to the same place."""
    first, recurring = parts[0][0], parts[0][0].recurring
    lines = merged(line for _, found in parts for line in found.lines)
    if not lines:
        raise LinesNotAvailable(skus=", ".join(one.sku for _, found in parts for one in found.differences[:10]))
    cart = _cart(buyer, lines)
    view = cart_view(buyer, cart, delivery=recurring.delivery_address, with_stock=False)
    checkout = Checkout(
        cart_id=cart.pk,
        idempotency_key=f"recurring:{first.pk}",
        seen_hash=view.content_hash,
        delivery_address_id=recurring.delivery_address_id,
        po_number=recurring.po_number,
        note="\n".join(dict.fromkeys(filter(None, (run.recurring.note for run, _ in parts)))),
        payment_method=recurring.payment_method,
        road=Road.RECURRING,
    )
    order = place_order(buyer, checkout, consents=consents_for(parts, view.totals.net))
    cart.delete()
    for run, found in parts:
        run.state, run.order, run.reason, run.settled_at = RunState.ORDERED, order, "", clock.now()
        run.differences = [one.as_json() for one in found.differences]
        run.save(update_fields=["state", "order", "reason", "settled_at", "differences"])
        if run.differences:
            record(RecurringRunSettled(run.pk))
    return order


def _cart(buyer: Actor, lines: Sequence[PlannedLine]) -> Cart:
    cart = Cart.objects.create(
        company_id=buyer.company_id, unit_id=buyer.own_unit_id, user_id=buyer.user_id, is_current=False
    )
    CartLine.objects.bulk_create(
        CartLine(
            cart=cart,
            position=position,
            variant_id=line.variant_id,
            quantity=line.quantity,
            cost_center_id=line.cost_center_id,
            configuration=line.configuration,
            note=line.note,
            agreed_source="",
        )
        for position, line in enumerate(lines, start=1)
    )
    return cart


def _put_off(run: RecurringRun, found: Assembly) -> None:
    """Put a run before a person, or have it wait for goods: until the day of the next one, tried once a day."""
    is_new = run.state != RunState.WAITING or found.verdict is Verdict.REVIEW
    run.state = RunState.WAITING if found.verdict is Verdict.WAIT else RunState.REVIEW
    run.differences = [one.as_json() for one in found.differences]
    if run.state == RunState.WAITING:
        following = (
            RecurringRun.objects.filter(recurring=run.recurring, due_on__gt=run.due_on).order_by("due_on").first()
        )
        run.tried_at = moment_of(clock.today() + timedelta(days=1), run.recurring.hour, settings.TIME_ZONE)
        if following is not None and following.runs_on <= clock.today():
            run.state, is_new = RunState.FAILED, True
            run.reason = _("The goods that it waits for did not come before the next date.")
    run.settled_at = clock.now()
    run.save(update_fields=["state", "differences", "tried_at", "reason", "settled_at"])
    if is_new:
        record(RecurringRunSettled(run.pk))


def _leave_out(run: RecurringRun) -> None:
    """Nothing is missing on the shelves: the run is left out, and told why."""
    run.state, run.reason, run.settled_at = RunState.SKIPPED, shelves().why_nothing(run.recurring), clock.now()
    run.save(update_fields=["state", "reason", "settled_at"])
    record(RecurringRunSettled(run.pk))


def _note_failure(held: RecurringRun, reason: str) -> RecurringRun | None:
    """Keep why a run was refused, plan the next one, and tell."""
    with transaction_by(SYSTEM, "note_recurring_failure"):
        recurring = next(iter(lock_recurring([held.recurring_id])))
        run = recurring.runs.filter(pk=held.pk, state__in=TO_BE_TRIED).first()
        if run is None:
            return None
        run.state, run.reason, run.settled_at = RunState.FAILED, reason, clock.now()
        run.save(update_fields=["state", "reason", "settled_at"])
        record(RecurringRunSettled(run.pk))
        plan_next(recurring)
        return run


def _accept_prices(held: RecurringOrder, assembly: Assembly) -> None:
    """Take the prices that were shown as accepted for the lines of all runs; what is new on a list becomes one."""
    shown = {(line.variant_id, line.cost_center_id, line.configuration): line.price for line in assembly.view.lines}
    lines = list(RecurringLine.objects.filter(recurring=held, run=None))
    for line in lines:
        key = (line.variant_id, line.cost_center_id, line.configuration)
        price = shown.get(key)
        current = assembly.whole_prices.get(key, price.unit_price if price else None)
        line.accepted_unit_price = line.accepted_unit_price if current is None else current
    RecurringLine.objects.bulk_update(lines, ["accepted_unit_price"], batch_size=500)
    if held.contents == Contents.PAR_LEVELS:
        _add_lines(held, assembly, lines)


def _add_lines(held: RecurringOrder, assembly: Assembly, known: Sequence[RecurringLine]) -> None:
    """Lines of the shown run that the recurring order does not have yet, at the prices that were shown."""
    keys = {(line.variant_id, line.cost_center_id, line.configuration) for line in known}
    last = max((line.position for line in known), default=0)
    shown = {line.position: line for line in assembly.view.lines if line.service_of is None}
    new = [(line, shown[place]) for place, line in enumerate(assembly.lines, start=1) if line.key not in keys]
    RecurringLine.objects.bulk_create(
        RecurringLine(
            recurring=held,
            position=last + number,
            variant_id=line.variant_id,
            sku=seen.variant.sku if seen.variant else line.sku,
            name=seen.name[:255],
            quantity=line.quantity,
            cost_center_id=line.cost_center_id,
            configuration=line.configuration,
            note=line.note,
            accepted_unit_price=seen.price.unit_price if seen.price else None,
        )
        for number, (line, seen) in enumerate(new, start=1)
    )


def _lock_run(actor: Actor, run_id: UUID) -> tuple[RecurringOrder, RecurringRun]:
    found = RecurringRun.objects.filter(pk=run_id).values_list("recurring", flat=True).first()
    if found is None:
        raise NotFound
    held = lock_managed(actor, found)
    run = held.runs.get(pk=run_id)
    run.recurring = held
    return held, run


@contextmanager
def _in_language_of(held: RecurringOrder) -> Iterator[None]:
    """In the language of who answers for it, and as his company's channel speaks."""
    buyer = buyer_for(held, held.owner)
    register = buyer.register if buyer is not None else SYSTEM.register
    with translation.override(held.owner.language or held.company.language), in_register(register):
        yield

"""Operations on recurring orders: machines look on, people make and change them, by the verbs of the pages.

Single runs, and what is agreed to beforehand, are in `runs.py`.
"""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from ninja import Body, Router

from lonja.api.callers import CallerRequest
from lonja.api.codes import codes_of_lines
from lonja.api.errors import SkusUnknown
from lonja.api.operations import operation
from lonja.api.recurring_orders import answers, schemas
from lonja.companies.actor import Actor
from lonja.companies.permissions import Permission
from lonja.companies.queries import delivery_addresses
from lonja.core.errors import ChangedMeanwhile, LonjaError, NotFound
from lonja.ordering import errors
from lonja.ordering.actions import CartAsk
from lonja.ordering.actions import recurring as actions
from lonja.ordering.models import Contents, PricePolicy, WhenMissing
from lonja.ordering.queries.recurring import calendar_of, preview, recurring_or_404, recurring_visible_to
from lonja.ordering.recurrence import MonthPlace, Period, Recurrence, Shift, is_sound
from lonja.payments.errors import UnknownPaymentMethod
from lonja.pricing.errors import TaxRateMissing

router = Router(tags=["Recurring orders"])

LOOKING = (Permission.ORDERS_VIEW,)
CHANGING = (Permission.ORDERS_PLACE,)
ONE = "/recurring-orders/{uuid:recurring_id}"
STATES: tuple[type[LonjaError], ...] = (NotFound, errors.RecurringOver, TaxRateMissing)
LINES: tuple[type[LonjaError], ...] = (
    SkusUnknown,
    errors.QuantityNotAllowed,
    errors.ConfigurationRefused,
    errors.CostCenterUnknown,
)
SETTINGS: tuple[type[LonjaError], ...] = (
    errors.RecurrenceInvalid,
    errors.LevelsMissing,
    errors.AddressMissing,
    errors.OwnerCannotBuy,
    UnknownPaymentMethod,
)


@operation(router, "GET", "/recurring-orders", needs=LOOKING, answer=schemas.RecurringOrders)
def list_recurring_orders(request: CallerRequest) -> schemas.RecurringOrders:
    """List recurring orders.

    Those that the caller may see, at most 200, by name; the ended ones too.
    """
    found = recurring_visible_to(request.actor).order_by("name", "pk")[:200]
    return {"data": [answers.recurring_of(held) for held in found]}


@operation(router, "GET", ONE, needs=LOOKING, answer=schemas.RecurringDetail, raises=(NotFound, TaxRateMissing))
def read_recurring_order(request: CallerRequest, recurring_id: UUID) -> schemas.RecurringDetail:
    """Read a recurring order.

    Its lines, its next five runs at today's prices and stock, and what became of the former ones.
    """
    return read_full(request.actor, recurring_id)


@operation(
    router,
    "POST",
    "/recurring-orders",
    needs=CHANGING,
    answer=schemas.RecurringDetail,
    status=201,
    raises=(*LINES, *SETTINGS, errors.CartIsEmpty, TaxRateMissing),
    persons_only=True,
)
def make_recurring_order(request: CallerRequest, body: Body[schemas.RecurringOrderIn]) -> schemas.RecurringDetail:
    """Make a recurring order.

    For the unit in which the caller acts, at prices that he accepts as they are today. For people only: the orders that
    follow are theirs.
    """
    made = actions.make_recurring(request.actor, _row(body), asks_of(request.actor, body.lines))
    return read_full(request.actor, made.pk)


@operation(
    router,
    "PUT",
    ONE,
    needs=CHANGING,
    answer=schemas.RecurringDetail,
    raises=(*STATES, *SETTINGS, ChangedMeanwhile),
    persons_only=True,
)
def change_recurring_order(
    request: CallerRequest, recurring_id: UUID, body: Body[schemas.RecurringChangeIn]
) -> schemas.RecurringDetail:
    """Change the settings.

    From the next run on. Other dates undo what was said about single runs to come; other terms end what was agreed
    beforehand.
    """
    recurring_or_404(request.actor, recurring_id)
    actions.save_recurring(request.actor, recurring_id, _row(body), seen=body.version)
    return read_full(request.actor, recurring_id)


@operation(
    router,
    "POST",
    "/recurring-dates",
    needs=CHANGING,
    answer=schemas.Dates,
    raises=(errors.RecurrenceInvalid, errors.AddressMissing),
)
def try_recurrence(request: CallerRequest, body: Body[schemas.DatesIn]) -> schemas.Dates:
    """Try a rule.

    Its next five dates by the calendar of the caller's unit; nothing is saved.
    """
    rule, place = _rule(body.rule), delivery_addresses(request.actor).filter(pk=body.delivery_address_id).first()
    if place is None:
        raise errors.AddressMissing
    if not is_sound(rule):
        raise errors.RecurrenceInvalid
    calendar = calendar_of(request.actor.company_id, place.country, request.actor.unit_path)
    return answers.dates_of(rule, preview(rule, calendar, body.hour))


@operation(
    router,
    "PUT",
    ONE + "/lines",
    needs=CHANGING,
    answer=schemas.RecurringDetail,
    raises=(*STATES, *LINES, errors.LinesFromList, ChangedMeanwhile),
    persons_only=True,
)
def replace_recurring_lines(
    request: CallerRequest, recurring_id: UUID, body: Body[schemas.RecurringLinesIn]
) -> schemas.RecurringDetail:
    """Replace the lines.

    Of all runs to come that were not edited by themselves, at prices that the caller accepts as they are today.
    """
    recurring_or_404(request.actor, recurring_id)
    actions.replace_lines(request.actor, recurring_id, asks_of(request.actor, body.lines), seen=body.version)
    return read_full(request.actor, recurring_id)


@operation(
    router,
    "POST",
    ONE + "/levels",
    needs=CHANGING,
    answer=schemas.RecurringDetail,
    raises=(*STATES, errors.LevelsMissing, ChangedMeanwhile),
    persons_only=True,
)
def take_levels_over(
    request: CallerRequest, recurring_id: UUID, body: Body[schemas.VersionIn]
) -> schemas.RecurringDetail:
    """Take the levels over.

    What the list says today is the most that a run may order, at prices that the caller accepts as they are today.
    """
    recurring_or_404(request.actor, recurring_id)
    actions.take_levels_over(request.actor, recurring_id, seen=body.version)
    return read_full(request.actor, recurring_id)


@operation(
    router,
    "POST",
    ONE + "/pause",
    needs=CHANGING,
    answer=schemas.RecurringDetail,
    raises=STATES,
    persons_only=True,
)
def pause_recurring_order(request: CallerRequest, recurring_id: UUID) -> schemas.RecurringDetail:
    """Pause.

    Nothing is ordered until it is resumed; dates during the pause are skipped.
    """
    actions.pause_recurring(request.actor, recurring_id)
    return read_full(request.actor, recurring_id)


@operation(
    router,
    "POST",
    ONE + "/resume",
    needs=CHANGING,
    answer=schemas.RecurringDetail,
    raises=STATES,
    persons_only=True,
)
def resume_recurring_order(request: CallerRequest, recurring_id: UUID) -> schemas.RecurringDetail:
    """Resume.

    It goes on with the first date from today on.
    """
    actions.resume_recurring(request.actor, recurring_id)
    return read_full(request.actor, recurring_id)


@operation(
    router, "POST", ONE + "/end", needs=CHANGING, answer=schemas.RecurringDetail, raises=STATES, persons_only=True
)
def end_recurring_order(request: CallerRequest, recurring_id: UUID) -> schemas.RecurringDetail:
    """End.

    For good; what was ordered stays.
    """
    actions.end_recurring(request.actor, recurring_id)
    return read_full(request.actor, recurring_id)


@operation(
    router,
    "POST",
    ONE + "/take-over",
    needs=CHANGING,
    answer=schemas.RecurringDetail,
    raises=(*STATES, errors.OwnerCannotBuy),
    persons_only=True,
)
def take_over_recurring_order(request: CallerRequest, recurring_id: UUID) -> schemas.RecurringDetail:
    """Take over.

    Its runs are orders of the caller from now on.
    """
    recurring_or_404(request.actor, recurring_id)
    actions.take_over(request.actor, recurring_id)
    return read_full(request.actor, recurring_id)


def read_full(actor: Actor, recurring_id: UUID) -> schemas.RecurringDetail:
    """All of one that the actor may see. Raises NotFound."""
    return answers.detail_of(actor, recurring_or_404(actor, recurring_id))


def _rule(given: schemas.RuleIn) -> Recurrence:
    return Recurrence(
        period=Period(given.period),
        every=given.every,
        anchor_on=given.anchor_on,
        weekdays=frozenset(given.weekdays),
        month_place=MonthPlace(given.month_place),
        month_day=given.month_day,
        nth=given.nth,
        weekday=given.weekday,
        shift=Shift(given.shift),
        ends_on=given.ends_on,
    )


def _row(body: schemas.RecurringSettingsIn) -> actions.RecurringRow:
    return actions.RecurringRow(
        name=body.name,
        rule=_rule(body.rule),
        delivery_address_id=body.delivery_address_id,
        hour=body.hour,
        most_orders=body.most_orders,
        contents=Contents(body.contents),
        source_id=body.list_id,
        price_policy=PricePolicy(body.price_policy),
        price_percent=body.price_percent,
        has_substitutes=body.has_substitutes,
        when_missing=WhenMissing(body.when_missing),
        is_merged=body.is_merged,
        notice_days=body.notice_days,
        po_number=body.po_number,
        note=body.note,
        payment_method=body.payment_method,
        deputy_id=body.deputy_id,
    )


def asks_of(actor: Actor, lines: Sequence[schemas.RecurringLineIn]) -> list[CartAsk]:
    """The lines by what their codes stand for. Raises SkusUnknown and InputInvalid, which name every wrong line."""
    variants, centers = codes_of_lines(actor, lines)
    return [CartAsk(variants[x.sku], x.quantity, centers.get(x.cost_center or ""), x.note) for x in lines]

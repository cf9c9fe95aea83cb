"""Operations on single runs of recurring orders, and on what is agreed to beforehand."""

from __future__ import annotations

from decimal import Decimal
from uuid import UUID

from ninja import Body, Path, Router

from lonja.api.callers import CallerRequest
from lonja.api.fields import DayIn
from lonja.api.operations import operation
from lonja.api.orders.router import PLACING
from lonja.api.recurring_orders import answers, schemas
from lonja.api.recurring_orders.router import CHANGING, LINES, LOOKING, ONE, STATES, asks_of, read_full
from lonja.companies.permissions import Permission
from lonja.core.errors import LonjaError, NotFound
from lonja.ordering import errors
from lonja.ordering.actions import recurring as actions
from lonja.ordering.queries.recurring import recurring_or_404, run_or_404
from lonja.pricing.errors import TaxRateMissing

router = Router(tags=["Recurring orders"])

RUNS: tuple[type[LonjaError], ...] = (*STATES, errors.RunNotOpen)
CONSENTING = (Permission.ORDERS_APPROVE,)


@operation(
    router,
    "POST",
    ONE + "/dates/{due_on}/skip",
    needs=CHANGING,
    answer=schemas.RecurringDetail,
    raises=RUNS,
    persons_only=True,
)
def skip_recurring_run(request: CallerRequest, recurring_id: UUID, due_on: Path[DayIn]) -> schemas.RecurringDetail:
    """Skip a run.

    One due date is left out; also a run that waits, failed or is to be reviewed.
    """
    actions.skip_run(request.actor, recurring_id, due_on)
    return read_full(request.actor, recurring_id)


@operation(
    router,
    "POST",
    ONE + "/dates/{due_on}/move",
    needs=CHANGING,
    answer=schemas.RecurringDetail,
    raises=(*RUNS, errors.DayNotPossible),
    persons_only=True,
)
def move_recurring_run(
    request: CallerRequest, recurring_id: UUID, due_on: Path[DayIn], body: Body[schemas.MoveIn]
) -> schemas.RecurringDetail:
    """Move a run.

    To a day from today until before the next one.
    """
    actions.move_run(request.actor, recurring_id, due_on, body.to)
    return read_full(request.actor, recurring_id)


@operation(
    router,
    "POST",
    "/recurring-runs/{uuid:run_id}/retry",
    needs=CHANGING,
    answer=schemas.RecurringRun,
    raises=RUNS,
    persons_only=True,
)
def retry_recurring_run(request: CallerRequest, run_id: UUID) -> schemas.RecurringRun:
    """Try a run again.

    What failed, waits or is to be reviewed, as things are today. The answer says what became of it.
    """
    run = actions.retry_run(request.actor, run_id)
    return answers.run_of(run, request.actor.currency)


@operation(
    router,
    "POST",
    ONE + "/dates/{due_on}/take-in-again",
    needs=CHANGING,
    answer=schemas.RecurringDetail,
    raises=RUNS,
    persons_only=True,
)
def take_in_recurring_run(request: CallerRequest, recurring_id: UUID, due_on: Path[DayIn]) -> schemas.RecurringDetail:
    """Take a skipped run in again.

    One that is still to come.
    """
    actions.take_in_again(request.actor, recurring_id, due_on)
    return read_full(request.actor, recurring_id)


@operation(
    router,
    "PUT",
    ONE + "/dates/{due_on}/lines",
    needs=CHANGING,
    answer=schemas.RecurringDetail,
    raises=(*RUNS, *LINES),
    persons_only=True,
)
def edit_recurring_run(
    request: CallerRequest, recurring_id: UUID, due_on: Path[DayIn], body: Body[schemas.RunLinesIn]
) -> schemas.RecurringDetail:
    """Edit a run.

    It gets lines of its own, at prices that the caller accepts as they are today; all other runs keep theirs.
    """
    recurring_or_404(request.actor, recurring_id)
    actions.edit_run(request.actor, recurring_id, due_on, asks_of(request.actor, body.lines))
    return read_full(request.actor, recurring_id)


@operation(
    router,
    "DELETE",
    ONE + "/dates/{due_on}/lines",
    needs=CHANGING,
    answer=schemas.RecurringDetail,
    raises=RUNS,
    persons_only=True,
)
def restore_recurring_run(request: CallerRequest, recurring_id: UUID, due_on: Path[DayIn]) -> schemas.RecurringDetail:
    """Give a run the lines of all runs again.

    What was changed for this run alone is gone.
    """
    recurring_or_404(request.actor, recurring_id)
    actions.edit_run(request.actor, recurring_id, due_on, ())
    return read_full(request.actor, recurring_id)


@operation(
    router,
    "GET",
    "/recurring-runs/{uuid:run_id}",
    needs=LOOKING,
    answer=schemas.RunDetail,
    raises=(NotFound, TaxRateMissing),
)
def read_recurring_run(request: CallerRequest, run_id: UUID) -> schemas.RunDetail:
    """Read a run.

    Where it waits, with what it would be today: its owner accepts that by its `fingerprint`.
    """
    return answers.run_today(run_or_404(request.actor, run_id))


@operation(
    router,
    "POST",
    "/recurring-runs/{uuid:run_id}/accept",
    needs=CHANGING,
    answer=schemas.RunDetail,
    raises=(*RUNS, *PLACING),
    persons_only=True,
)
def accept_recurring_run(request: CallerRequest, run_id: UUID, body: Body[schemas.AcceptIn]) -> schemas.RunDetail:
    """Order a run as it was shown.

    For its owner: with its new prices and what differs, as far as it is still as it was read.
    """
    run_or_404(request.actor, run_id)
    actions.accept_run(request.actor, run_id, body.fingerprint, is_for_all=body.is_for_all)
    return answers.run_today(run_or_404(request.actor, run_id))


@operation(
    router,
    "PUT",
    ONE + "/consent",
    needs=CONSENTING,
    answer=schemas.RecurringDetail,
    raises=(*STATES, errors.ConsentNotPossible),
    persons_only=True,
)
def consent_to_recurring_order(
    request: CallerRequest, recurring_id: UUID, body: Body[schemas.ConsentIn]
) -> schemas.RecurringDetail:
    """Agree beforehand.

    To its runs as it is now, up to an amount each and until a day. At each run it counts as the caller's own decision,
    by the rules and rights of that day; what differs from what it says now asks as usual.
    """
    actions.consent_beforehand(request.actor, recurring_id, Decimal(body.amount), body.until_on)
    return read_full(request.actor, recurring_id)


@operation(router, "DELETE", ONE + "/consent", needs=CONSENTING, raises=(NotFound,), persons_only=True)
def revoke_recurring_consent(request: CallerRequest, recurring_id: UUID) -> None:
    """Take back what you agreed to beforehand.

    Runs to come ask for consent again; those that are ordered stay.
    """
    actions.revoke_consent(request.actor, recurring_id)

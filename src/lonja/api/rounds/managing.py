"""Operations of those who manage a collect round: opened, followed, moved, closed, decided, called off."""

from __future__ import annotations

from uuid import UUID

from ninja import Body, Query

from lonja.api.callers import CallerRequest
from lonja.api.codes import cost_center_ids
from lonja.api.errors import InputInvalid
from lonja.api.operations import operation
from lonja.api.rounds import answers, managing_schemas, schemas
from lonja.api.rounds.router import ONE, router
from lonja.api.validation import field_problem
from lonja.companies.actor import Actor
from lonja.companies.permissions import Permission
from lonja.core.errors import LonjaError, NotFound
from lonja.lists.actions import rounds
from lonja.lists.errors import NobodyToRemind, RoundClosed, RoundInvalid, RoundTooLarge
from lonja.lists.queries.grid import changes_since, grid
from lonja.lists.queries.rounds import managed_round_or_404, round_or_404

__all__ = ["router"]

MANAGING = (Permission.LISTS_MANAGE,)
MOVED: tuple[type[LonjaError], ...] = (NotFound, RoundClosed)


@operation(
    router,
    "POST",
    "/collect-rounds",
    needs=MANAGING,
    answer=schemas.RoundFull,
    status=201,
    raises=(NotFound, RoundInvalid, RoundTooLarge),
    persons_only=True,
)
def open_collect_round(request: CallerRequest, body: Body[managing_schemas.RoundIn]) -> schemas.RoundFull:
    """Open a collect round.

    Of the products of a list that the caller sees; each department is asked to fill its column, which starts empty.
    """
    actor = request.actor
    departments = _departments(actor, body)
    row = rounds.RoundRow(body.name, body.list_id, departments, body.closes_at, body.note, body.is_per_address)
    made = rounds.open_round(actor, row)
    return answers.round_of(grid(actor, round_or_404(actor, made.pk)))


@operation(
    router,
    "GET",
    ONE + "/changes",
    needs=MANAGING,
    answer=schemas.RoundChanges,
    raises=(NotFound,),
    persons_only=True,
)
def follow_collect_round(
    request: CallerRequest, round_id: UUID, asked: Query[schemas.RoundChangesAsk]
) -> schemas.RoundChanges:
    """Follow a round.

    What was written since, for who has read the whole grid before: of a decision on a row, a column or all, each cell.
    """
    actor = request.actor
    seen = managed_round_or_404(actor, round_id)
    cursor, cells = changes_since(actor, seen, asked.since)
    rows = grid(actor, seen, product_ids={product for product, _, _ in cells}).rows if cells else ()
    return answers.changes_of(cursor, rows, cells, actor.currency)


@operation(
    router,
    "PUT",
    ONE + "/deadline",
    needs=MANAGING,
    answer=schemas.RoundHead,
    raises=(*MOVED, RoundInvalid),
    persons_only=True,
)
def move_round_deadline(
    request: CallerRequest, round_id: UUID, body: Body[managing_schemas.DeadlineIn]
) -> schemas.RoundHead:
    """Move the deadline.

    A round that is closed but not ordered opens again, and what was prepared of it is dropped.
    """
    rounds.set_deadline(request.actor, round_id, body.closes_at)
    return _head(request.actor, round_id)


@operation(
    router,
    "POST",
    ONE + "/remind",
    needs=MANAGING,
    answer=managing_schemas.Reminded,
    raises=(*MOVED, NobodyToRemind),
    persons_only=True,
)
def remind_collect_round(request: CallerRequest, round_id: UUID) -> managing_schemas.Reminded:
    """Remind departments.

    Those that are not done, by mail, at most once in an hour.
    """
    return {"departments": rounds.remind_round(request.actor, round_id)}


@operation(router, "POST", ONE + "/lock", needs=MANAGING, answer=schemas.RoundHead, raises=MOVED, persons_only=True)
def lock_collect_round(request: CallerRequest, round_id: UUID) -> schemas.RoundHead:
    """Close a round before its deadline.

    No department changes it any more; its manager still does. Another deadline opens it again.
    """
    rounds.lock_round(request.actor, round_id)
    return _head(request.actor, round_id)


@operation(router, "POST", ONE + "/cancel", needs=MANAGING, answer=schemas.RoundHead, raises=MOVED, persons_only=True)
def cancel_collect_round(request: CallerRequest, round_id: UUID) -> schemas.RoundHead:
    """Call a round off.

    For good; not where something of it was ordered.
    """
    rounds.cancel_round(request.actor, round_id)
    return _head(request.actor, round_id)


@operation(
    router,
    "PUT",
    ONE + "/decision",
    needs=MANAGING,
    answer=managing_schemas.CellsDecided,
    raises=MOVED,
    persons_only=True,
)
def decide_round_cells(
    request: CallerRequest, round_id: UUID, body: Body[managing_schemas.CellsDecisionIn]
) -> managing_schemas.CellsDecided:
    """Approve quantities.

    A cell, a row, a column or all, or take the approval back: only what is approved is ordered. To change a quantity,
    write the cell as manager.
    """
    changed = rounds.approve_cells(
        request.actor,
        round_id,
        product_id=body.product_id,
        department_id=body.department_id,
        is_approved=body.is_approved,
    )
    return {"changed": changed}


def _head(actor: Actor, round_id: UUID) -> schemas.RoundHead:
    return answers.round_head(managed_round_or_404(actor, round_id))


def _departments(actor: Actor, body: managing_schemas.RoundIn) -> list[rounds.DepartmentRow]:
    """The departments with what their codes stand for. Raises InputInvalid, which names every wrong one."""
    centers = cost_center_ids(actor, {one.cost_center for one in body.departments if one.cost_center})
    strange = [
        field_problem("body", ["departments", index, "cost_center"], "cost_center")
        for index, one in enumerate(body.departments)
        if one.cost_center and one.cost_center not in centers
    ]
    if strange:
        raise InputInvalid(strange)
    return [
        rounds.DepartmentRow(one.unit_id, centers.get(one.cost_center or ""), one.address_id)
        for one in body.departments
    ]

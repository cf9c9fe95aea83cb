"""Operations on collect rounds for those who fill them. Their managers open and decide them in `managing`."""

from __future__ import annotations

from uuid import UUID

from ninja import Body, Path, Router

from lonja.api import fields
from lonja.api.callers import CallerRequest
from lonja.api.operations import operation
from lonja.api.rounds import answers, schemas
from lonja.catalog.queries import variant_facts
from lonja.companies.errors import PermissionMissing
from lonja.companies.permissions import Permission
from lonja.core.errors import NotFound
from lonja.lists.actions import rounds
from lonja.lists.errors import QuantityUnusable, RoundClosed
from lonja.lists.queries.grid import grid
from lonja.lists.queries.rounds import SHOWN, round_or_404, rounds_visible_to, trail_of

router = Router(tags=["Lists and rounds"])

USING = (Permission.LISTS_FILL,)
ONE = "/collect-rounds/{uuid:round_id}"


@operation(router, "GET", "/collect-rounds", needs=USING, answer=schemas.Rounds)
def list_collect_rounds(request: CallerRequest) -> schemas.Rounds:
    """List collect rounds.

    Those that the caller manages, or in which it fills a department; the newest first, at most 200.
    """
    return {"data": [answers.round_head(seen) for seen in rounds_visible_to(request.actor)]}


@operation(router, "GET", ONE, needs=USING, answer=schemas.RoundFull, raises=(NotFound,))
def read_collect_round(request: CallerRequest, round_id: UUID) -> schemas.RoundFull:
    """Read a collect round.

    All columns for its manager, else those of the caller's departments.
    """
    seen = round_or_404(request.actor, round_id)
    return answers.round_of(grid(request.actor, seen, None if seen.is_manager else seen.departments))


@operation(
    router,
    "PUT",
    ONE + "/cells",
    needs=USING,
    answer=schemas.CellsSaved,
    raises=(NotFound, RoundClosed, QuantityUnusable, PermissionMissing),
)
def save_collect_round_cells(request: CallerRequest, round_id: UUID, body: Body[schemas.CellsIn]) -> schemas.CellsSaved:
    """Write quantities.

    Until the deadline, into the caller's columns. A cell that somebody else wrote since your version stays as it is,
    and its answer says so: read it, and write again.
    """
    asks = [rounds.CellAsk(one.product_id, one.department_id, one.quantity, one.version, one.key) for one in body.cells]
    return answers.saved(rounds.save_cells(request.actor, round_id, asks, as_manager=body.as_manager))


@operation(router, "PUT", ONE + "/departments/{number}/done", needs=USING, raises=(NotFound, RoundClosed))
def mark_department_done(
    request: CallerRequest, round_id: UUID, number: Path[fields.NumberIn], body: Body[schemas.DoneIn]
) -> None:
    """Say that a department is done.

    It has filled what it needs, or not yet: nobody who is done is reminded.
    """
    rounds.mark_done(request.actor, round_id, number, is_done=body.is_done)


@operation(router, "GET", ONE + "/trail", needs=USING, answer=schemas.RoundTrail, raises=(NotFound,))
def read_round_trail(request: CallerRequest, round_id: UUID) -> schemas.RoundTrail:
    """Read who wrote what.

    All of it for its manager, else that of the caller's departments.
    """
    entries = list(trail_of(round_or_404(request.actor, round_id))[:SHOWN])
    facts = variant_facts(request.actor, {one.product.variant_id for one in entries if one.product})
    return {"data": [answers.entry_of(one, facts) for one in entries]}

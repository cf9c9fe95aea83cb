"""Operations on whole lists: their names, who may do what with them, copied, put away, closed into an order."""

from __future__ import annotations

from uuid import UUID

from ninja import Body

from lonja.api.callers import CallerRequest
from lonja.api.lists import answers, keeping_schemas, schemas
from lonja.api.lists.router import ONE, TO_CART, USING, router
from lonja.api.operations import operation
from lonja.companies.actor import Actor
from lonja.companies.permissions import Permission
from lonja.core.errors import LonjaError, NotFound
from lonja.lists import actions
from lonja.lists.errors import LevelMissing, ListClosed, ListNameMissing
from lonja.lists.models import Level
from lonja.lists.queries import list_lines, list_or_404, rights_of

__all__ = ["router"]

KEEPING: tuple[type[LonjaError], ...] = (NotFound, LevelMissing)
WHOM = {"person": "user_id", "role": "role_id", "unit": "unit_id"}


@operation(
    router,
    "PATCH",
    ONE,
    needs=USING,
    answer=schemas.ListHead,
    raises=(*KEEPING, ListClosed, ListNameMissing),
)
def change_purchase_list(
    request: CallerRequest, list_id: UUID, body: Body[keeping_schemas.ListChangeIn]
) -> schemas.ListHead:
    """Change a purchase list.

    Its name and note, for who may change all lines; what others may do and who closes it, for who may approve it.
    """
    actor = request.actor
    held = list_or_404(actor, list_id).held
    level = Level(held.level_for_all) if body.level_for_all is None else Level[body.level_for_all.upper()]
    row = actions.ListRow(
        held.name if body.name is None else body.name,
        held.note if body.note is None else body.note,
        level,
        held.is_closed_by_head if body.is_closed_by_head is None else body.is_closed_by_head,
    )
    actions.save_list(actor, list_id, row)
    return _head(actor, list_id)


@operation(
    router,
    "GET",
    ONE + "/rights",
    needs=USING,
    answer=keeping_schemas.ListRights,
    raises=KEEPING,
)
def list_list_rights(request: CallerRequest, list_id: UUID) -> keeping_schemas.ListRights:
    """List who may do what with a list.

    Beside the people of its unit, of whom the list itself says it. For who may change all its lines.
    """
    return _rights(request.actor, list_id)


@operation(
    router,
    "PUT",
    ONE + "/rights",
    needs=USING,
    answer=keeping_schemas.ListRights,
    raises=KEEPING,
)
def share_purchase_list(
    request: CallerRequest, list_id: UUID, body: Body[keeping_schemas.ListRightIn]
) -> keeping_schemas.ListRights:
    """Share a list.

    Let a person, the holders of a role, or a unit and those below it do so much with it, or no more. Other rights stay.
    """
    actions.share_list(request.actor, list_id, Level[body.level.upper()], **{WHOM[body.whom]: body.id})
    return _rights(request.actor, list_id)


@operation(
    router,
    "POST",
    ONE + "/copy",
    needs=USING,
    answer=schemas.PurchaseListFull,
    status=201,
    raises=(NotFound, ListNameMissing),
    persons_only=True,
)
def copy_purchase_list(
    request: CallerRequest, list_id: UUID, body: Body[keeping_schemas.ListCopyIn]
) -> schemas.PurchaseListFull:
    """Copy a list.

    To a list of the person's own; lines of products that he may not see are left out.
    """
    made = actions.copy_list(request.actor, list_id, body.name)
    return answers.list_of(request.actor, list_lines(request.actor, list_or_404(request.actor, made)))


@operation(router, "POST", ONE + "/archive", needs=USING, answer=schemas.ListHead, raises=KEEPING)
def archive_purchase_list(request: CallerRequest, list_id: UUID) -> schemas.ListHead:
    """Put a list away.

    Its lines stay, and change no more until it is taken out again.
    """
    actions.archive_list(request.actor, list_id, is_archived=True)
    return _head(request.actor, list_id)


@operation(router, "POST", ONE + "/restore", needs=USING, answer=schemas.ListHead, raises=KEEPING)
def restore_purchase_list(request: CallerRequest, list_id: UUID) -> schemas.ListHead:
    """Take a list out again.

    As it was put away.
    """
    actions.archive_list(request.actor, list_id, is_archived=False)
    return _head(request.actor, list_id)


@operation(
    router,
    "POST",
    ONE + "/close",
    needs=(Permission.ORDERS_PLACE,),
    answer=schemas.ListToCart,
    raises=(*TO_CART, LevelMissing, ListClosed),
)
def close_purchase_list(request: CallerRequest, list_id: UUID) -> schemas.ListToCart:
    """Close a list into the cart.

    For who may approve it: its lines go into his current cart, and change no more until it is opened again.
    """
    return answers.to_cart(actions.close_list(request.actor, list_id))


@operation(router, "POST", ONE + "/reopen", needs=USING, answer=schemas.ListHead, raises=KEEPING)
def reopen_purchase_list(
    request: CallerRequest, list_id: UUID, body: Body[keeping_schemas.ListReopenIn]
) -> schemas.ListHead:
    """Open a list again.

    One that was closed into an order, with its lines or as an empty one.
    """
    actions.reopen_list(request.actor, list_id, keeps_lines=body.keeps_lines)
    return _head(request.actor, list_id)


def _head(actor: Actor, list_id: UUID) -> schemas.ListHead:
    return answers.head_of(list_or_404(actor, list_id))


def _rights(actor: Actor, list_id: UUID) -> keeping_schemas.ListRights:
    return {"data": [answers.right_of(right) for right in rights_of(list_or_404(actor, list_id, Level.EDIT))]}

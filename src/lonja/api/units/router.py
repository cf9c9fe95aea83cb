"""Operations on units, by the verbs of their pages."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.db.models import Count
from ninja import Body, Router

from lonja.api.callers import CallerRequest
from lonja.api.operations import operation
from lonja.api.units import schemas
from lonja.companies import actions, queries
from lonja.companies.actor import Actor
from lonja.companies.errors import (
    CodeTaken,
    FieldLocked,
    LastAdministrator,
    RoleTooWide,
    RootStays,
    UnitCannotMove,
)
from lonja.companies.permissions import Permission
from lonja.core.audit import transaction_by
from lonja.core.errors import LonjaError, NotFound

router = Router(tags=["People and units"])

LOOKING = (Permission.COMPANY_VIEW,)
MANAGING = (Permission.PEOPLE_MANAGE,)
ONE = "/units/{uuid:unit_id}"
CHANGES: tuple[type[LonjaError], ...] = (NotFound, CodeTaken)


@operation(router, "GET", "/units", needs=LOOKING, answer=schemas.Units)
def list_units(request: CallerRequest) -> schemas.Units:
    """List units.

    The tree of the company as far as the caller sees it, the archived ones last.
    """
    found = queries.units_of_company(request.actor).annotate(people=Count("assignments__user", distinct=True))
    archived = queries.archived_units(request.actor)
    return {"data": [*(_unit(one) for one in found), *(_unit(one) for one in archived)]}


@operation(router, "POST", "/units", needs=MANAGING, answer=schemas.Unit, status=201, raises=CHANGES, persons_only=True)
def add_unit(request: CallerRequest, body: Body[schemas.UnitIn]) -> schemas.Unit:
    """Add a unit.

    Beneath the unit that is named; roles that reach down reach it at once.
    """
    return _unit(actions.add_unit(request.actor, body.parent_id, body.name))


@operation(
    router,
    "PATCH",
    ONE,
    needs=MANAGING,
    answer=schemas.Unit,
    raises=(*CHANGES, UnitCannotMove, RootStays, LastAdministrator),
    persons_only=True,
)
def change_unit(request: CallerRequest, unit_id: UUID, body: Body[schemas.UnitChangeIn]) -> schemas.Unit:
    """Change a unit.

    Rename it, hang it with all below it under another parent, or close it to roles given above. Rights follow at once;
    all of it is done, or nothing.
    """
    actor = request.actor
    with transaction_by(actor, "change_unit"):
        unit = queries.unit_or_404(actor, unit_id)
        if body.name is not None:
            unit = actions.rename_unit(actor, unit_id, body.name)
        if body.parent_id is not None:
            unit = actions.move_unit(actor, unit_id, body.parent_id)
        if body.takes_inherited is not None:
            unit = actions.set_inheritance(actor, unit_id, takes_inherited=body.takes_inherited)
        queries.require_reach(actor, Permission.PEOPLE_MANAGE, unit.path)
        return _read(actor, unit_id)


@operation(
    router,
    "POST",
    ONE + "/archive",
    needs=MANAGING,
    answer=schemas.Unit,
    raises=(NotFound, RoleTooWide, RootStays, LastAdministrator, FieldLocked),
    persons_only=True,
)
def archive_unit(request: CallerRequest, unit_id: UUID) -> schemas.Unit:
    """Archive a unit.

    It, and all below it, is used no more: roles, invitations and keys there end, addresses and cost centers are
    archived. Orders keep its name.
    """
    return _unit(actions.archive_unit(request.actor, unit_id))


@operation(router, "POST", ONE + "/restore", needs=MANAGING, answer=schemas.Unit, raises=CHANGES, persons_only=True)
def restore_unit(request: CallerRequest, unit_id: UUID) -> schemas.Unit:
    """Use an archived unit again.

    Empty: its people are given roles anew.
    """
    return _unit(actions.restore_unit(request.actor, unit_id))


def _read(actor: Actor, unit_id: UUID) -> schemas.Unit:
    found = queries.units_of_company(actor).annotate(people=Count("assignments__user", distinct=True))
    unit = found.filter(pk=unit_id).first()
    if unit is None:
        raise NotFound
    return _unit(unit)


def _unit(unit: Any) -> schemas.Unit:
    return {
        "id": str(unit.pk),
        "parent_id": str(unit.parent_id) if unit.parent_id else None,
        "name": unit.name,
        "takes_inherited": unit.takes_inherited,
        "is_archived": unit.is_archived,
        "people": getattr(unit, "people", 0),
    }

"""Operations on roles, by the verbs of their pages."""

from __future__ import annotations

from decimal import Decimal
from typing import Any
from uuid import UUID

from ninja import Body, Router

from lonja.api import fields
from lonja.api.callers import CallerRequest
from lonja.api.errors import InputInvalid
from lonja.api.operations import operation
from lonja.api.roles import schemas
from lonja.api.validation import field_problem
from lonja.companies import actions, queries
from lonja.companies.actor import Actor
from lonja.companies.errors import CodeTaken, LastAdministrator, RoleInUse, RoleTooWide
from lonja.companies.permissions import LIMITED_PERMISSIONS, OWN_PERMISSIONS, Permission, Scope
from lonja.core.errors import LonjaError, NotFound

router = Router(tags=["People and units"])

LOOKING = (Permission.COMPANY_VIEW,)
MANAGING = (Permission.PEOPLE_MANAGE,)
ONE = "/roles/{uuid:role_id}"
SAVING: tuple[type[LonjaError], ...] = (NotFound, RoleTooWide, CodeTaken, LastAdministrator)


@operation(router, "GET", "/roles", needs=LOOKING, answer=schemas.Roles)
def list_roles(request: CallerRequest) -> schemas.Roles:
    """List roles.

    The standard ones and those that the company made, with their rights.
    """
    currency = request.actor.currency
    return {"data": [_role(one, currency) for one in queries.roles_with_holders(request.actor)]}


@operation(router, "POST", "/roles", needs=MANAGING, answer=schemas.Role, status=201, raises=SAVING, persons_only=True)
def make_role(request: CallerRequest, body: Body[schemas.RoleIn]) -> schemas.Role:
    """Make a role.

    For who manages the people of the whole company, with rights that he has in all of it himself.
    """
    return _saved(request.actor, body, None)


@operation(router, "PUT", ONE, needs=MANAGING, answer=schemas.Role, raises=SAVING, persons_only=True)
def change_role(request: CallerRequest, role_id: UUID, body: Body[schemas.RoleIn]) -> schemas.Role:
    """Change a role.

    One that the company made: its rights are then exactly these, and count at once for all who hold it.
    """
    return _saved(request.actor, body, role_id)


@operation(
    router,
    "POST",
    ONE + "/archive",
    needs=MANAGING,
    answer=schemas.Role,
    raises=(NotFound, RoleInUse),
    persons_only=True,
)
def archive_role(request: CallerRequest, role_id: UUID) -> schemas.Role:
    """Archive a role.

    It is offered no more; one that somebody holds stays.
    """
    return _read(request.actor, actions.archive_role(request.actor, role_id).pk)


@operation(
    router,
    "POST",
    ONE + "/restore",
    needs=MANAGING,
    answer=schemas.Role,
    raises=(NotFound, CodeTaken),
    persons_only=True,
)
def restore_role(request: CallerRequest, role_id: UUID) -> schemas.Role:
    """Offer an archived role again.

    Who had it before does not get it back by that.
    """
    return _read(request.actor, actions.archive_role(request.actor, role_id, is_archived=False).pk)


def _saved(actor: Actor, body: schemas.RoleIn, role_id: UUID | None) -> schemas.Role:
    wrong = [
        field_problem("body", ["grants", index, name], code)
        for index, grant in enumerate(body.grants)
        for name, code in _faults(grant)
    ]
    if wrong:
        raise InputInvalid(wrong)
    grants = {Permission(one.permission): Scope(one.scope) for one in body.grants}
    limits = {Permission(one.permission): Decimal(one.up_to) for one in body.grants if one.up_to is not None}
    return _read(actor, actions.save_role(actor, body.name, grants, limits=limits, role_id=role_id).pk)


def _faults(grant: schemas.GrantIn) -> list[tuple[str, str]]:
    """What a right cannot have: a limit, or a reach of one's own things alone."""
    found = []
    if grant.up_to is not None and grant.permission not in LIMITED_PERMISSIONS:
        found.append(("up_to", "no_limit"))
    if grant.scope == Scope.OWN and grant.permission not in OWN_PERMISSIONS:
        found.append(("scope", "not_own"))
    return found


def _read(actor: Actor, role_id: UUID) -> schemas.Role:
    return _role(queries.roles_with_holders(actor).get(pk=role_id), actor.currency)


def _role(role: Any, currency: str) -> schemas.Role:
    return {
        "id": str(role.pk),
        "code": role.code,
        "name": role.name,
        "is_own": role.company_id is not None,
        "is_archived": role.is_archived,
        "holders": role.holders,
        "grants": [
            {
                "permission": grant.permission,
                "scope": grant.scope,
                "up_to": fields.amount_or_none(grant.up_to, currency),
            }
            for grant in role.grants.all()
        ],
    }

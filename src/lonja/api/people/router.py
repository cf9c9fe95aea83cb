"""Operations on people: roles, invitations, leaving; by the verbs of their pages, for people only."""

from __future__ import annotations

from uuid import UUID

from ninja import Body, Router

from lonja.api import fields
from lonja.api.access.schemas import UnitName
from lonja.api.callers import CallerRequest
from lonja.api.operations import operation
from lonja.api.people import schemas
from lonja.companies import actions, queries
from lonja.companies.actor import Actor
from lonja.companies.errors import (
    AlreadyHeld,
    BelongingsRemain,
    HeirUnfit,
    InvitationInvalid,
    LastAdministrator,
    RoleTooWide,
)
from lonja.companies.leaving import held_by
from lonja.companies.models import Invitation, Role, RoleAssignment, Unit, User
from lonja.companies.permissions import Permission
from lonja.core.errors import LonjaError, NotFound

router = Router(tags=["People and units"])

LOOKING = (Permission.COMPANY_VIEW,)
MANAGING = (Permission.PEOPLE_MANAGE,)
ONE = "/people/{uuid:person_id}"
GIVING: tuple[type[LonjaError], ...] = (NotFound, RoleTooWide, AlreadyHeld)


@operation(router, "GET", "/people", needs=LOOKING, answer=schemas.People)
def list_people(request: CallerRequest) -> schemas.People:
    """List people.

    Those of the company whom the caller may see, with their roles.
    """
    return {"data": [_person(one) for one in queries.people_visible_to(request.actor)]}


@operation(router, "GET", ONE, needs=LOOKING, answer=schemas.Person, raises=(NotFound,))
def read_person(request: CallerRequest, person_id: UUID) -> schemas.Person:
    """Read a person.

    With the roles that he has in the units that the caller may see.
    """
    return _read(request.actor, person_id)


@operation(router, "POST", ONE + "/roles", needs=MANAGING, answer=schemas.Person, raises=GIVING, persons_only=True)
def give_role(request: CallerRequest, person_id: UUID, body: Body[schemas.HeldRoleIn]) -> schemas.Person:
    """Give a role.

    One more role in a unit; nobody gives more than he has there himself.
    """
    actions.assign_role(request.actor, person_id, body.role_id, body.unit_id, cascades=body.cascades)
    return _read(request.actor, person_id)


@operation(
    router,
    "PUT",
    ONE + "/roles/{uuid:assignment_id}",
    needs=MANAGING,
    answer=schemas.Person,
    raises=(NotFound, RoleTooWide, LastAdministrator),
    persons_only=True,
)
def cascade_role(
    request: CallerRequest, person_id: UUID, assignment_id: UUID, body: Body[schemas.CascadeIn]
) -> schemas.Person:
    """Let a role reach the units beneath, or end in its unit.

    It reaches down only where the role itself may.
    """
    _require_held(request.actor, person_id, assignment_id)
    actions.cascade_role(request.actor, assignment_id, cascades=body.cascades)
    return _read(request.actor, person_id)


@operation(
    router,
    "DELETE",
    ONE + "/roles/{uuid:assignment_id}",
    needs=MANAGING,
    raises=(NotFound, RoleTooWide, LastAdministrator, BelongingsRemain),
    persons_only=True,
)
def withdraw_role(request: CallerRequest, person_id: UUID, assignment_id: UUID) -> None:
    """Take a role away.

    The last one stays as long as something hangs on the person: hand that over first.
    """
    _require_held(request.actor, person_id, assignment_id)
    actions.revoke_role(request.actor, assignment_id)


@operation(
    router,
    "GET",
    ONE + "/belongings",
    needs=MANAGING,
    answer=schemas.Hangings,
    raises=(NotFound,),
    persons_only=True,
)
def list_belongings(request: CallerRequest, person_id: UUID) -> schemas.Hangings:
    """List what hangs on a person.

    Carts, lists, approvals and so on: each kind needs somebody who takes it over before the person leaves.
    """
    person = queries.person_or_404(request.actor, person_id)
    kinds = held_by(request.actor.company_id, person)
    return {
        "data": [
            {
                "code": kind.belonging.code,
                "title": str(kind.belonging.title),
                "may_end": kind.belonging.may_end,
                "things": [thing.label for thing in kind.things],
            }
            for kind in kinds
        ]
    }


@operation(
    router,
    "POST",
    ONE + "/leave",
    needs=MANAGING,
    raises=(NotFound, RoleTooWide, LastAdministrator, BelongingsRemain, HeirUnfit),
    persons_only=True,
)
def remove_person(request: CallerRequest, person_id: UUID, body: Body[schemas.LeaveIn]) -> None:
    """Take a person out of the company.

    What hangs on him goes to the heirs in the same moment, or nothing happens.
    """
    actions.deactivate_person(request.actor, person_id, heirs=body.heirs)


@operation(router, "GET", "/invitations", needs=LOOKING, answer=schemas.Invitations)
def list_invitations(request: CallerRequest) -> schemas.Invitations:
    """List invitations.

    Those that nobody accepted and nobody revoked; expired ones too.
    """
    return {"data": [_invitation(one) for one in queries.open_invitations(request.actor)]}


@operation(
    router,
    "POST",
    "/invitations",
    needs=MANAGING,
    answer=schemas.Invitation,
    status=201,
    raises=GIVING,
    persons_only=True,
)
def invite_person(request: CallerRequest, body: Body[schemas.InvitationIn]) -> schemas.Invitation:
    """Invite somebody.

    A mail with a link that is good once, for this address, within 72 hours. An open one like it is replaced.
    """
    made = actions.invite_person(
        request.actor, body.unit_id, body.role_id, body.email, body.name, cascades=body.cascades
    )
    return _invitation(made)


@operation(
    router,
    "POST",
    "/invitations/{uuid:invitation_id}/send-again",
    needs=MANAGING,
    answer=schemas.Invitation,
    raises=GIVING,
    persons_only=True,
)
def invite_again(request: CallerRequest, invitation_id: UUID) -> schemas.Invitation:
    """Send a fresh link.

    The old one no longer works; the answer is the invitation that takes its place.
    """
    return _invitation(actions.invite_again(request.actor, invitation_id))


@operation(
    router,
    "DELETE",
    "/invitations/{uuid:invitation_id}",
    needs=MANAGING,
    raises=(NotFound, InvitationInvalid),
    persons_only=True,
)
def revoke_invitation(request: CallerRequest, invitation_id: UUID) -> None:
    """Revoke an invitation.

    Its link no longer works.
    """
    actions.revoke_invitation(request.actor, invitation_id)


def _require_held(actor: Actor, person_id: UUID, assignment_id: UUID) -> None:
    """Raises NotFound where this is no role that the actor sees the person hold."""
    if not queries.assignments_visible_to(actor).filter(user=person_id, pk=assignment_id).exists():
        raise NotFound


def _read(actor: Actor, person_id: UUID) -> schemas.Person:
    return _person(queries.person_or_404(actor, person_id))


def _person(person: User) -> schemas.Person:
    held: list[RoleAssignment] = person.roles_here  # type: ignore[attr-defined]  # by people_visible_to
    return {
        "id": str(person.pk),
        "name": person.name,
        "email": person.email,
        "is_active": person.is_active,
        "roles": [_held(one, one.unit) for one in held if one.unit is not None],
    }


def _held(one: RoleAssignment, unit: Unit) -> schemas.HeldRole:
    place: UnitName = {"id": str(unit.pk), "name": unit.name}
    return {"id": str(one.pk), "role": _role(one.role), "unit": place, "cascades": one.cascades}


def _role(role: Role) -> schemas.RoleRef:
    return {"id": str(role.pk), "code": role.code, "name": role.name}


def _invitation(one: Invitation) -> schemas.Invitation:
    return {
        "id": str(one.pk),
        "email": one.email,
        "name": one.name,
        "role": _role(one.role),
        "unit": {"id": str(one.unit.pk), "name": one.unit.name},
        "cascades": one.cascades,
        "expires_at": fields.moment(one.expires_at),
    }

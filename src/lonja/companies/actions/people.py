"""Persons and the roles they hold. Nobody hands out, or takes away, more than he has himself."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from uuid import UUID

from lonja.companies import leaving, queries, rules
from lonja.companies.actions.guards import administrator_remains, lock_company, require_unlocked, used_once
from lonja.companies.actor import Actor
from lonja.companies.errors import AlreadyHeld, BelongingsRemain, FieldLocked, PermissionMissing, RoleTooWide
from lonja.companies.events import PasswordResetAsked
from lonja.companies.models import Audience, IdentityLink, Invitation, OwnedField, Role, RoleAssignment, Unit, User
from lonja.companies.permissions import ActorKind, Permission
from lonja.core import events
from lonja.core.audit import transaction_by
from lonja.core.clock import now
from lonja.core.errors import NotFound


def create_person(
    actor: Actor, email: str, name: str, *, language: str = "", password: str | None = None, is_from_erp: bool = False
) -> User:
    """A login without any role yet, for people who come from the ERP or the demo; others are invited.

    Without a password the person sets one through 'forgot password'. Raises PermissionMissing, CodeTaken.
    """
    actor.require(Permission.SALES_COMPANIES_MANAGE)
    address = rules.normalize_email(email)
    with transaction_by(actor, "create_person"), used_once(address):
        return User.objects.create_user(
            address, password, name=name.strip(), language=language, is_from_erp=is_from_erp
        )


def assign_role(
    actor: Actor, user_id: UUID, role_id: UUID, unit_id: UUID | None, *, cascades: bool = True
) -> RoleAssignment:
    """Give a person of the company one more role in a unit; without a unit a role of the seller's (the system only).

    Where it `cascades`, its rights to 'unit and below' reach the units beneath that take them; else they end there.
    Raises NotFound (person, role or unit is not of the company), PermissionMissing, RoleTooWide, AlreadyHeld.
    """
    if unit_id is None:
        return _assign_seller_role(actor, user_id, role_id)
    with transaction_by(actor, "assign_role"):
        unit = queries.unit_or_404(actor, unit_id)
        lock_company(unit.company_id)
        person = _person_to_give(actor, user_id, unit)
        role = role_to_hand_out(actor, role_id, unit, cascades=cascades)
        assignment, is_new = RoleAssignment.objects.get_or_create(
            user=person, role=role, unit=unit, defaults={"cascades": cascades}
        )
        if not is_new:
            raise AlreadyHeld(person=str(person))
        return assignment


def cascade_role(actor: Actor, assignment_id: UUID, *, cascades: bool) -> RoleAssignment:
    """Let a role that somebody holds reach the units beneath, or end in its unit. It counts at once.

    Nobody lets a role reach further than his own rights. Raises NotFound, PermissionMissing, RoleTooWide,
    LastAdministrator.
    """
    with transaction_by(actor, "cascade_role"):
        assignment = _assignment_or_404(actor, assignment_id)
        unit = require_hand_out(actor, assignment.role, assignment.unit, cascades=cascades or assignment.cascades)
        with administrator_remains(unit.company_id):
            assignment.cascades = cascades
            assignment.save(update_fields=["cascades"])
        return assignment


def revoke_role(actor: Actor, assignment_id: UUID) -> None:
    """Take a role away. Raises NotFound, PermissionMissing, RoleTooWide, LastAdministrator.

    Also BelongingsRemain where it is his last one in the company and something hangs on him: then he leaves.
    """
    with transaction_by(actor, "revoke_role"):
        assignment = _assignment_or_404(actor, assignment_id)
        unit = require_hand_out(actor, assignment.role, assignment.unit, cascades=assignment.cascades)
        with administrator_remains(unit.company_id):
            assignment.delete()
        if not RoleAssignment.objects.filter(user=assignment.user_id, unit__company=unit.company_id).exists():
            _require_nothing_left(unit.company_id, assignment.user)


def deactivate_person(
    actor: Actor, user_id: UUID, company_id: UUID | None = None, *, heirs: Mapping[str, UUID | None] | None = None
) -> None:
    """Take a person out of a company (the actor's by default): all his roles and open invitations there end.

    What hangs on him goes to `heirs`, by the code of its kind (see `leaving`), all of it in one transaction or
    nothing. Somebody who then holds no role anywhere can no longer sign in, and his sessions end; an accepted
    invitation lets him in again. Raises NotFound, PermissionMissing, RoleTooWide, LastAdministrator, FieldLocked,
    BelongingsRemain, HeirUnfit.
    """
    company_id = company_id or actor.company_id
    with transaction_by(actor, "deactivate_person"):
        person = queries.person_or_404(actor, user_id, company_id)
        if person.is_from_erp:
            require_unlocked(actor, queries.company_or_404(actor, company_id), OwnedField.PEOPLE)
        leaving.hand_over_all(actor, company_id, person, _heirs(actor, company_id, heirs or {}))
        with administrator_remains(company_id):
            held = RoleAssignment.objects.filter(user=person, unit__company=company_id)
            for assignment in held.select_related("role", "unit"):
                require_hand_out(actor, assignment.role, assignment.unit, cascades=assignment.cascades)
            held.delete()
        Invitation.objects.filter(
            unit__company=company_id, email=person.email, accepted_at=None, revoked_at=None
        ).update(revoked_at=now())
        IdentityLink.objects.filter(provider__company=company_id, user=person).delete()
        let_go([person.pk])


def let_go(user_ids: Iterable[UUID]) -> None:
    """Those of these people who hold no role anywhere any more can no longer sign in, and their sessions end."""
    without = User.objects.filter(pk__in=list(user_ids), is_staff=False, assignments=None)
    User.objects.filter(pk__in=without.values("pk")).update(is_active=False)


def change_profile(actor: Actor, *, name: str, language: str) -> User:
    """Change one's own name and language ('' follows the browser). Raises PermissionMissing for machines.

    Raises FieldLocked for another name of somebody whom the ERP provisioned, where the ERP owns people.
    """
    if actor.user_id is None:
        raise PermissionMissing
    with transaction_by(actor, "change_profile"):
        person = User.objects.get(pk=actor.user_id)
        if person.is_from_erp and name.strip() != person.name and OwnedField.PEOPLE in queries.erp_owns():
            raise FieldLocked(field=OwnedField.PEOPLE.label)
        User.objects.filter(pk=actor.user_id).update(name=name.strip(), language=language)
        return User.objects.get(pk=actor.user_id)


def ask_password_reset(email: str, language: str) -> None:
    """Have a link to a new password mailed, if the address is known; the caller cannot tell whether it is."""
    with transaction_by(queries.nobody(), "ask_password_reset"):
        events.record(PasswordResetAsked(rules.normalize_email(email), language))


def role_to_hand_out(actor: Actor, role_id: UUID, unit: Unit, *, cascades: bool = True) -> Role:
    """A role that exists for the unit's company and that the actor may give there.

    Raises NotFound (also for an archived unit), PermissionMissing, RoleTooWide.
    """
    if unit.is_archived:
        raise NotFound
    role = queries.roles_for(actor, unit.company_id).filter(pk=role_id).first()
    if role is None:
        raise NotFound
    require_hand_out(actor, role, unit, cascades=cascades)
    return role


def require_hand_out(actor: Actor, role: Role, unit: Unit | None, *, cascades: bool = True) -> Unit:
    """Let the actor give or take this role in this unit. Raises NotFound, PermissionMissing, RoleTooWide."""
    if unit is None:
        raise NotFound
    queries.require_reach(actor, Permission.PEOPLE_MANAGE, unit.path)
    if not queries.may_hand_out(actor, role, unit.path, cascades=cascades):
        raise RoleTooWide
    return unit


def _assignment_or_404(actor: Actor, assignment_id: UUID) -> RoleAssignment:
    held = RoleAssignment.objects.filter(unit__company__in=queries.companies_visible_to(actor))
    assignment = held.select_related("role", "unit", "user").filter(pk=assignment_id).first()
    if assignment is None:
        raise NotFound
    return assignment


def _heirs(actor: Actor, company_id: UUID, wanted: Mapping[str, UUID | None]) -> dict[str, User | None]:
    """Those who take things over: active people of the company whom the actor sees. Raises NotFound."""
    ids = {each for each in wanted.values() if each}
    found = queries.people_visible_to(actor, company_id).filter(is_active=True).in_bulk(list(ids))
    if len(found) < len(ids):
        raise NotFound
    return {code: found[each] if each else None for code, each in wanted.items()}


def _require_nothing_left(company_id: UUID, person: User) -> None:
    left = leaving.held_by(company_id, person)
    if left:
        raise BelongingsRemain(person=str(person), things=", ".join(str(each.belonging.title) for each in left))


def _person_to_give(actor: Actor, user_id: UUID, unit: Unit) -> User:
    """A person of the company: a stranger joins by his own consent only, through an invitation."""
    if actor.kind in (ActorKind.SYSTEM, ActorKind.STAFF):
        person = User.objects.filter(pk=user_id).first()
        if person is None:
            raise NotFound
        return person
    return queries.person_or_404(actor, user_id, unit.company_id)


def _assign_seller_role(actor: Actor, user_id: UUID, role_id: UUID) -> RoleAssignment:
    if not actor.is_system:
        raise PermissionMissing
    with transaction_by(actor, "assign_role"):
        role = Role.objects.get(pk=role_id, audience=Audience.SELLER)
        return RoleAssignment.objects.get_or_create(user_id=user_id, role=role, unit=None)[0]

"""Persons and the roles they hold. Nobody hands out, or takes away, more than he has himself."""

from __future__ import annotations

from uuid import UUID

from lonja.companies import queries, rules
from lonja.companies.actions.guards import administrator_remains, lock_company, used_once
from lonja.companies.actor import Actor
from lonja.companies.errors import AlreadyHeld, PermissionMissing, RoleTooWide
from lonja.companies.events import PasswordResetAsked
from lonja.companies.models import Audience, Invitation, Role, RoleAssignment, Unit, User
from lonja.companies.permissions import ActorKind, Permission
from lonja.core import events
from lonja.core.audit import transaction_by
from lonja.core.clock import now
from lonja.core.errors import NotFound


def create_person(actor: Actor, email: str, name: str, *, language: str = "", password: str | None = None) -> User:
    """A login without any role yet, for people who come from the ERP or the demo; others are invited.

    Without a password the person sets one through 'forgot password'. Raises PermissionMissing, CodeTaken.
    """
    actor.require(Permission.SALES_COMPANIES_MANAGE)
    address = rules.normalize_email(email)
    with transaction_by(actor, "create_person"), used_once(address):
        return User.objects.create_user(address, password, name=name.strip(), language=language)


def assign_role(actor: Actor, user_id: UUID, role_id: UUID, unit_id: UUID | None) -> RoleAssignment:
    """Give a person of the company one more role in a unit; without a unit a role of the seller's (the system only).

    Raises NotFound (person, role or unit is not of the company), PermissionMissing, RoleTooWide, AlreadyHeld.
    """
    if unit_id is None:
        return _assign_seller_role(actor, user_id, role_id)
    with transaction_by(actor, "assign_role"):
        unit = queries.unit_or_404(actor, unit_id)
        lock_company(unit.company_id)
        person = _person_to_give(actor, user_id, unit)
        role = role_to_hand_out(actor, role_id, unit)
        assignment, is_new = RoleAssignment.objects.get_or_create(user=person, role=role, unit=unit)
        if not is_new:
            raise AlreadyHeld(person=str(person))
        return assignment


def revoke_role(actor: Actor, assignment_id: UUID) -> None:
    """Take a role away. Raises NotFound, PermissionMissing, RoleTooWide, LastAdministrator."""
    held = RoleAssignment.objects.filter(unit__company__in=queries.companies_visible_to(actor))
    with transaction_by(actor, "revoke_role"):
        assignment = held.select_related("role", "unit").filter(pk=assignment_id).first()
        if assignment is None:
            raise NotFound
        unit = require_hand_out(actor, assignment.role, assignment.unit)
        with administrator_remains(unit.company_id):
            assignment.delete()


def deactivate_person(actor: Actor, user_id: UUID, company_id: UUID | None = None) -> None:
    """Take a person out of a company (the actor's by default): all his roles and open invitations there end.

    Somebody who then holds no role anywhere can no longer sign in, and his sessions end; an accepted invitation
    lets him in again. Raises NotFound, PermissionMissing, RoleTooWide, LastAdministrator.
    """
    company_id = company_id or actor.company_id
    with transaction_by(actor, "deactivate_person"):
        person = queries.person_or_404(actor, user_id, company_id)
        with administrator_remains(company_id):
            held = RoleAssignment.objects.filter(user=person, unit__company=company_id)
            for assignment in held.select_related("role", "unit"):
                require_hand_out(actor, assignment.role, assignment.unit)
            held.delete()
        Invitation.objects.filter(
            unit__company=company_id, email=person.email, accepted_at=None, revoked_at=None
        ).update(revoked_at=now())
        if not person.assignments.exists() and not person.is_staff:
            User.objects.filter(pk=person.pk).update(is_active=False)


def change_profile(actor: Actor, *, name: str, language: str) -> User:
    """Change one's own name and language ('' follows the browser). Raises PermissionMissing for machines."""
    if actor.user_id is None:
        raise PermissionMissing
    with transaction_by(actor, "change_profile"):
        User.objects.filter(pk=actor.user_id).update(name=name.strip(), language=language)
        return User.objects.get(pk=actor.user_id)


def ask_password_reset(email: str, language: str) -> None:
    """Have a link to a new password mailed, if the address is known; the caller cannot tell whether it is."""
    with transaction_by(queries.nobody(), "ask_password_reset"):
        events.record(PasswordResetAsked(rules.normalize_email(email), language))


def role_to_hand_out(actor: Actor, role_id: UUID, unit: Unit) -> Role:
    """A role that exists for the unit's company and that the actor may give there.

    Raises NotFound, PermissionMissing, RoleTooWide.
    """
    role = queries.roles_for(actor, unit.company_id).filter(pk=role_id).first()
    if role is None:
        raise NotFound
    require_hand_out(actor, role, unit)
    return role


def require_hand_out(actor: Actor, role: Role, unit: Unit | None) -> Unit:
    """Let the actor give or take this role in this unit. Raises NotFound, PermissionMissing, RoleTooWide."""
    if unit is None:
        raise NotFound
    queries.require_reach(actor, Permission.PEOPLE_MANAGE, unit.path)
    if not queries.may_hand_out(actor, role, unit.path):
        raise RoleTooWide
    return unit


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

"""Invite people and let them in: single use, 72 hours, bound to the address that was written to."""

from __future__ import annotations

from uuid import UUID

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db.models import QuerySet

from lonja.companies import queries, rules
from lonja.companies.actions.guards import lock_company, used_once
from lonja.companies.actions.people import role_to_hand_out
from lonja.companies.actor import Actor
from lonja.companies.errors import (
    AlreadyHeld,
    InvitationForAnother,
    InvitationInvalid,
    PasswordRefused,
    SignInFirst,
)
from lonja.companies.events import PersonInvited
from lonja.companies.models import Invitation, RoleAssignment, Unit, User
from lonja.companies.permissions import Permission
from lonja.core import events
from lonja.core.audit import transaction_by
from lonja.core.clock import now
from lonja.core.ids import new_id


def invite_person(
    actor: Actor, unit_id: UUID, role_id: UUID, email: str, name: str = "", *, cascades: bool = True
) -> Invitation:
    """Invite an address to a role in a unit; the mail goes out after the commit. An open one like it is replaced.

    `cascades`: see `assign_role`. Raises NotFound, PermissionMissing, RoleTooWide, AlreadyHeld.
    """
    address = rules.normalize_email(email)
    with transaction_by(actor, "invite_person"):
        unit = queries.unit_or_404(actor, unit_id)
        lock_company(unit.company_id)
        role = role_to_hand_out(actor, role_id, unit, cascades=cascades)
        if RoleAssignment.objects.filter(user__email=address, role=role, unit=unit).exists():
            raise AlreadyHeld(person=address)
        _open(unit).filter(role=role, email=address).update(revoked_at=now())
        invitation_id = new_id()
        invitation = Invitation.objects.create(
            id=invitation_id,
            unit=unit,
            role=role,
            email=address,
            name=name.strip(),
            cascades=cascades,
            token_hash=rules.fingerprint(queries.token_of(invitation_id)),
            invited_by_id=actor.user_id,
            expires_at=now() + rules.INVITATION_LASTS,
        )
        events.record(PersonInvited(invitation.id))
        return invitation


def invite_again(actor: Actor, invitation_id: UUID) -> Invitation:
    """Send a fresh link for an open or expired invitation; the old link dies. Raises as `invite_person`."""
    old = queries.invitation_or_404(actor, invitation_id)
    return invite_person(actor, old.unit_id, old.role_id, old.email, old.name, cascades=old.cascades)


def revoke_invitation(actor: Actor, invitation_id: UUID) -> None:
    """Make an invitation worthless. Raises NotFound, PermissionMissing, InvitationInvalid (no longer open)."""
    invitation = queries.invitation_or_404(actor, invitation_id)
    queries.require_reach(actor, Permission.PEOPLE_MANAGE, invitation.unit.path)
    with transaction_by(actor, "revoke_invitation"):
        if not _open(invitation.unit).filter(pk=invitation.pk).update(revoked_at=now()):
            raise InvitationInvalid


def accept_invitation(actor: Actor, token: str, *, name: str = "", password: str = "", language: str = "") -> User:
    """Join the company that invited: a known person signed in as himself, a new one with his name and password.

    Raises InvitationInvalid (used, revoked, expired), InvitationForAnother, SignInFirst, PasswordRefused.
    """
    with transaction_by(actor, "accept_invitation"):
        invitation = queries.invitation_for(token)
        if not _open(invitation.unit).filter(pk=invitation.pk).update(accepted_at=now()):
            raise InvitationInvalid
        person = _accepting_person(actor, invitation, name, password, language)
        RoleAssignment.objects.get_or_create(
            user=person, role=invitation.role, unit=invitation.unit, defaults={"cascades": invitation.cascades}
        )
        return person


def _open(unit: Unit) -> QuerySet[Invitation]:
    return Invitation.objects.filter(unit=unit, accepted_at=None, revoked_at=None)


def _accepting_person(actor: Actor, invitation: Invitation, name: str, password: str, language: str) -> User:
    if actor.person is not None:
        if rules.normalize_email(actor.person.email) != invitation.email:
            raise InvitationForAnother
        return User.objects.get(pk=actor.person.id)
    known = User.objects.filter(email__iexact=invitation.email).first()
    if known is not None and known.is_active:
        raise SignInFirst
    if known is not None and known.assignments.exists():
        raise InvitationInvalid  # locked by the seller, not merely out of work
    person = known or User(email=invitation.email)
    person.name, person.language, person.is_active = name.strip(), language, True
    _set_password(person, password)
    with used_once(person.email):
        person.save()
    return person


def _set_password(person: User, password: str) -> None:
    try:
        validate_password(password, person)
    except ValidationError as refused:
        raise PasswordRefused(reasons=" ".join(refused.messages)) from refused
    person.set_password(password)

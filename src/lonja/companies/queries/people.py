"""People, their roles and the invitations that bring them in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from uuid import UUID

from django.contrib.auth.models import AnonymousUser
from django.contrib.auth.tokens import default_token_generator
from django.db.models import Count, F, Prefetch, Q, QuerySet

from lonja.companies.actor import Actor, Reach
from lonja.companies.errors import InvitationInvalid
from lonja.companies.models import Audience, Channel, Invitation, Role, RoleAssignment, Unit, User
from lonja.companies.permissions import BUYER_PERMISSIONS, ActorKind, Permission, Scope
from lonja.companies.queries.scope import companies_visible_to, company_or_404, seen
from lonja.companies.rules import ROOT_PATH, fingerprint
from lonja.companies.tokens import token_for
from lonja.core.clock import now
from lonja.core.errors import NotFound


def assigned_unit(user: User | AnonymousUser, unit_id: UUID) -> Unit:
    """A unit where the person holds a role. Raises NotFound otherwise."""
    unit = Unit.objects.filter(pk=unit_id, assignments__user=user.pk).first()
    if unit is None:
        raise NotFound
    return unit


def units_of(user: User | AnonymousUser) -> QuerySet[Unit]:
    """The units in which a person holds roles, with their companies, for the switcher."""
    held = RoleAssignment.objects.filter(user=user.pk).values("unit")
    return Unit.objects.filter(pk__in=held).select_related("company").order_by("company__name", "path")


def role_ids_of(user_id: UUID, company_id: UUID) -> frozenset[UUID]:
    """The roles that a person holds anywhere in a company."""
    held = RoleAssignment.objects.filter(user=user_id, unit__company=company_id)
    return frozenset(held.values_list("role_id", flat=True))


def holders_of(company_id: UUID, permission: Permission) -> QuerySet[User]:
    """Active people of a company who hold a permission at any scope."""
    return User.objects.filter(
        is_active=True,
        assignments__unit__company=company_id,
        assignments__role__grants__permission=permission,
    ).distinct()


def people_of(company_id: UUID) -> QuerySet[User]:
    """Active people who hold any role in a company, by name; the caller guards sight."""
    return User.objects.filter(is_active=True, assignments__unit__company=company_id).distinct().order_by("name")


def administrators_of(company_id: UUID) -> QuerySet[User]:
    """Active people who may manage people in the whole company: see `Reach.is_whole`."""
    whole = Q(role__grants__scope=Scope.COMPANY)
    if not Unit.objects.filter(company=company_id, takes_inherited=False).exists():
        whole |= Q(role__grants__scope=Scope.UNIT_AND_BELOW, unit__parent=None, cascades=True)
    held = RoleAssignment.objects.filter(
        whole, unit__company=company_id, role__grants__permission=Permission.PEOPLE_MANAGE
    )
    return User.objects.filter(is_active=True, pk__in=held.values("user"))


def assignments_visible_to(actor: Actor, company_id: UUID | None = None) -> QuerySet[RoleAssignment]:
    """Who holds which role where in a company (his own by default), as far as the actor may look."""
    company = company_or_404(actor, company_id or actor.company_id)
    return (
        RoleAssignment.objects.filter(unit__company=company)
        .filter(seen(actor))
        .select_related("role", "unit", "user")
        .order_by("unit__path", "role__code")
    )


def people_visible_to(actor: Actor, company_id: UUID | None = None) -> QuerySet[User]:
    """The people of a company (his own by default) whom the actor may see, by name; `roles_here` holds their roles."""
    assignments = assignments_visible_to(actor, company_id)
    return (
        User.objects.filter(pk__in=assignments.order_by().values("user"))
        .prefetch_related(Prefetch("assignments", assignments, to_attr="roles_here"))
        .order_by("name", "email")
    )


def person_or_404(actor: Actor, user_id: UUID, company_id: UUID | None = None) -> User:
    """One of these people. Raises NotFound."""
    person = people_visible_to(actor, company_id).filter(pk=user_id).first()
    if person is None:
        raise NotFound
    return person


def staff_of_seller(actor: Actor) -> QuerySet[User]:
    """The seller's own people who may sign in, by name; `roles_here` holds their roles. Raises PermissionMissing."""
    actor.require(Permission.SALES_SETTINGS_MANAGE)
    held = RoleAssignment.objects.filter(unit=None, role__audience=Audience.SELLER).select_related("role")
    return (
        User.objects.filter(pk__in=held.values("user"), is_active=True)
        .prefetch_related(Prefetch("assignments", held.order_by("role__code"), to_attr="roles_here"))
        .order_by("name", "email")
    )


def channels(actor: Actor) -> QuerySet[Channel]:
    """The seller's channels by name, each with its `number` of companies. Raises PermissionMissing."""
    actor.require(Permission.SALES_SETTINGS_MANAGE)
    return Channel.objects.annotate(number=Count("companies")).order_by("name", "code")


def roles_for(actor: Actor, company_id: UUID | None = None, *, named: Iterable[UUID] = ()) -> QuerySet[Role]:
    """The roles that exist for a company's people: the templates and its own; archived ones only if `named`."""
    company = company_or_404(actor, company_id or actor.company_id)
    offered = Q(is_archived=False) | Q(pk__in=list(named))
    return Role.objects.filter(Q(company=None) | Q(company=company), offered, audience=Audience.BUYER)


def roles_with_holders(actor: Actor) -> QuerySet[Role]:
    """All roles of the actor's company, the archived ones last; `holders` counts its people with each."""
    here = Q(assignments__unit__company=actor.company_id)
    roles = roles_for(actor) | Role.objects.filter(company=actor.company_id)
    held = roles.annotate(holders=Count("assignments__user", filter=here, distinct=True))
    return held.prefetch_related("grants").order_by("is_archived", F("company").asc(nulls_first=True), "code")


def own_role_or_404(actor: Actor, role_id: UUID) -> Role:
    """A role that the actor's company made itself. Raises NotFound, also for a template."""
    role = Role.objects.filter(company=actor.company_id, pk=role_id).first()
    if role is None:
        raise NotFound
    return role


def may_make_roles(actor: Actor) -> bool:
    """Whether the actor may make and change roles of his company: he manages people in the whole of it."""
    return actor.company is not None and actor.may_hand_out(Permission.PEOPLE_MANAGE, Reach(Scope.COMPANY, ROOT_PATH))


def permissions_to_give(actor: Actor) -> list[Permission]:
    """The customers' permissions that the actor may put into a role: those he holds in his whole company.

    Up to his own limit, where he has one: `may_put_into_role`.
    """
    return [each for each in BUYER_PERMISSIONS if may_put_into_role(actor, each, Decimal(0))]


def may_put_into_role(actor: Actor, permission: Permission, up_to: Decimal | None) -> bool:
    """Whether a role that the actor makes may hold this, up to an amount: he has it himself in his whole company."""
    return actor.may_hand_out(permission, Reach(Scope.COMPANY, ROOT_PATH, up_to=up_to))


def may_hand_out(actor: Actor, role: Role, unit_path: str, *, cascades: bool = True) -> bool:
    """Whether the actor may give this role in this unit, or take it away: only what he could do there himself."""
    if actor.kind is not ActorKind.STAFF and not actor.reaches(Permission.PEOPLE_MANAGE, unit_path, None):
        return False
    return all(
        actor.may_hand_out(
            Permission(grant.permission),
            Reach.given(Scope(grant.scope), unit_path, cascades=cascades, up_to=grant.up_to),
        )
        for grant in role.grants.all()
    )


def open_invitations(actor: Actor, company_id: UUID | None = None) -> QuerySet[Invitation]:
    """Invitations of a company (his own by default) neither accepted nor revoked, also the expired ones."""
    company = company_or_404(actor, company_id or actor.company_id)
    return (
        Invitation.objects.filter(unit__company=company, accepted_at=None, revoked_at=None)
        .filter(seen(actor, owner="invited_by"))
        .select_related("unit", "role", "invited_by")
    )


def invitation_or_404(actor: Actor, invitation_id: UUID) -> Invitation:
    """An invitation of a company that the actor may see. Raises NotFound."""
    invitation = (
        Invitation.objects.filter(unit__company__in=companies_visible_to(actor), pk=invitation_id)
        .select_related("unit", "role")
        .first()
    )
    if invitation is None:
        raise NotFound
    return invitation


def token_of(invitation_id: UUID) -> str:
    """The token of an invitation's link, made from the server's secret key, so that the database need not keep it."""
    return token_for("invitation", invitation_id)


@dataclass(frozen=True, slots=True)
class InvitationMail:
    """What the mail of an invitation says; `language` is the reader's, `role_names` by language.

    `is_welcome`: it goes to the one who registered the company.
    """

    email: str
    name: str
    company_name: str
    unit_name: str
    role_names: Mapping[str, str]
    inviter_name: str
    language: str
    expires_at: datetime
    token: str
    is_welcome: bool = False


def invitation_mail(invitation_id: UUID) -> InvitationMail | None:
    """What to write to the invited person; None when the invitation is no longer open."""
    invitation = (
        Invitation.objects.filter(pk=invitation_id, accepted_at=None, revoked_at=None, expires_at__gt=now())
        .select_related("unit__company", "role", "invited_by")
        .first()
    )
    if invitation is None:
        return None
    company = invitation.unit.company
    known = User.objects.filter(email=invitation.email).values_list("language", flat=True).first()
    return InvitationMail(
        email=invitation.email,
        name=invitation.name,
        company_name=company.name,
        unit_name=invitation.unit.name,
        role_names=invitation.role.names,
        inviter_name=str(invitation.invited_by or ""),
        language=known or company.language,
        expires_at=invitation.expires_at,
        token=token_of(invitation.id),
        is_welcome=company.registrations.filter(email=invitation.email).exists(),
    )


@dataclass(frozen=True, slots=True)
class ResetMail:
    """What the mail with a link to a new password says; `key` is the link's last part."""

    email: str
    name: str
    language: str
    key: str


def reset_mail(email: str) -> ResetMail | None:
    """What to write to somebody who forgot his password; None for an unknown address and for inactive people."""
    person = User.objects.filter(email=email, is_active=True).first()
    if person is None:
        return None
    key = f"{person.pk.hex}-{default_token_generator.make_token(person)}"
    return ResetMail(person.email, person.name, person.language, key)


def is_known(email: str) -> bool:
    """Whether an address belongs to somebody who can sign in. Tell this only to those who hold a link sent to it."""
    return User.objects.filter(email__iexact=email, is_active=True).exists()


def invitation_for(token: str) -> Invitation:
    """The invitation that this token opens. Raises InvitationInvalid when it was used, revoked or has expired."""
    invitation = (
        Invitation.objects.filter(token_hash=fingerprint(token), accepted_at=None, revoked_at=None)
        .filter(expires_at__gt=now())
        .select_related("unit__company", "role", "invited_by")
        .first()
    )
    if invitation is None:
        raise InvitationInvalid
    return invitation

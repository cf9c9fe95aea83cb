"""A company's own roles: a name, and permissions with their scopes. The templates belong to everybody and stay."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from uuid import UUID

from django.utils.text import slugify

from lonja.companies import queries
from lonja.companies.actions.guards import administrator_remains, lock_company, write_grants
from lonja.companies.actor import Actor
from lonja.companies.errors import CodeTaken, PermissionMissing, RoleInUse, RoleTooWide
from lonja.companies.models import Company, Invitation, Role, RoleAssignment
from lonja.companies.permissions import Permission, Scope
from lonja.core.audit import transaction_by

CODE_LENGTH = 40


def save_role(
    actor: Actor,
    name: str,
    grants: Mapping[Permission, Scope],
    *,
    limits: Mapping[Permission, Decimal] | None = None,
    role_id: UUID | None = None,
) -> Role:
    """A new role of the actor's company, or other rights for the one with this id: they count at once for its holders.

    `limits`: up to which amount for each order, net, in the company's currency, for permissions of
    LIMITED_PERMISSIONS; without one there is no limit. Raises PermissionMissing (he does not manage the people of the
    whole company), RoleTooWide (it holds, or shall hold, a right that he has not in the whole company, or up to more),
    CodeTaken (the name), LastAdministrator, NotFound.
    """
    limits = {each: amount for each, amount in (limits or {}).items() if each in grants}
    with transaction_by(actor, "save_role"):
        _require_whole(actor)
        company = queries.company_or_404(actor, actor.company_id)
        lock_company(company.pk)
        role = queries.own_role_or_404(actor, role_id) if role_id else Role(company=company)
        held = [(Permission(grant.permission), grant.up_to) for grant in role.grants.all()] if role_id else []
        _require_rights(actor, [*held, *((each, limits.get(each)) for each in grants)])
        _refuse_twin(actor, name, role)
        role.names = {company.language: name.strip()}
        role.code = role.code or _free_code(company, name)
        with administrator_remains(company.pk):
            role.save()
            write_grants(role, grants, limits)
        return role


def archive_role(actor: Actor, role_id: UUID, *, is_archived: bool = True) -> Role:
    """Offer a role of the company no more, or again. Raises NotFound, PermissionMissing, RoleInUse, CodeTaken."""
    with transaction_by(actor, "archive_role"):
        _require_whole(actor)
        lock_company(actor.company_id)
        role = queries.own_role_or_404(actor, role_id)
        open_ones = Invitation.objects.filter(role=role, accepted_at=None, revoked_at=None)
        if is_archived and (RoleAssignment.objects.filter(role=role).exists() or open_ones.exists()):
            raise RoleInUse(role=role.name)
        if not is_archived:
            _refuse_twin(actor, role.name, role)
        role.is_archived = is_archived
        role.save(update_fields=["is_archived"])
        return role


def _require_whole(actor: Actor) -> None:
    if not queries.may_make_roles(actor):
        raise PermissionMissing


def _require_rights(actor: Actor, rights: Iterable[tuple[Permission, Decimal | None]]) -> None:
    """Who holds a role may have it anywhere in the company, so one must have each right and its limit in all of it."""
    if not all(queries.may_put_into_role(actor, permission, up_to) for permission, up_to in rights):
        raise RoleTooWide


def _refuse_twin(actor: Actor, name: str, but: Role) -> None:
    wanted = name.strip().casefold()
    others = queries.roles_for(actor).exclude(pk=but.pk).values_list("names", flat=True)
    if any(wanted == each.casefold() for names in others for each in names.values()):
        raise CodeTaken(value=name.strip())


def _free_code(company: Company, name: str) -> str:
    """A code that neither a template nor another role of the company bears."""
    wanted = slugify(name)[:CODE_LENGTH] or "role"
    taken = set(Role.objects.filter(company=None).values_list("code", flat=True))
    taken |= set(Role.objects.filter(company=company).values_list("code", flat=True))
    numbered = (f"{wanted}-{number}" for number in range(2, len(taken) + 3))
    return next(code for code in (wanted, *numbered) if code not in taken)

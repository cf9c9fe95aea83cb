"""Files of people who are to be invited: what would become of each row, and what became of those that were sent."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

from django.db.models import QuerySet

from lonja.companies.actor import Actor
from lonja.companies.models import Invitation, InvitationSheet, Role, RoleAssignment, Unit
from lonja.companies.people_sheets import JudgedRow, Known, PersonRow, judge
from lonja.companies.permissions import ActorKind, Permission
from lonja.companies.queries.people import may_hand_out, roles_for
from lonja.companies.queries.scope import companies_visible_to, company_or_404, seen, within
from lonja.core.clock import now
from lonja.core.errors import NotFound
from lonja.core.sheets.titles import plain_words


def units_to_fill(actor: Actor, company_id: UUID | None = None) -> list[Unit]:
    """The units of a company (his own by default) whose people the actor manages, from the root down.

    Raises NotFound, PermissionMissing.
    """
    company = company_or_404(actor, company_id or actor.company_id)
    units = Unit.objects.filter(company=company).order_by("path")
    if actor.kind is ActorKind.STAFF:
        actor.require(Permission.SALES_COMPANIES_MANAGE)
        return list(units)
    actor.require(Permission.PEOPLE_MANAGE)
    return list(units.filter(within(actor, Permission.PEOPLE_MANAGE, unit_path="path", owner=None)))


def roles_to_give(actor: Actor, company_id: UUID | None = None) -> list[Role]:
    """The roles of a company (his own by default) that the actor may give in at least one of these units."""
    units = units_to_fill(actor, company_id)
    roles = roles_for(actor, company_id).prefetch_related("grants")
    return [role for role in roles if any(may_hand_out(actor, role, unit.path) for unit in units)]


def sheets_visible_to(actor: Actor, company_id: UUID | None = None) -> QuerySet[InvitationSheet]:
    """The files of people of a company (his own by default), the newest first: all of them for who manages all of
    its people, else those that he brought himself. Raises NotFound, PermissionMissing.
    """
    company = company_or_404(actor, company_id or actor.company_id)
    found = InvitationSheet.objects.filter(company=company).select_related("uploaded_by", "company")
    if actor.kind is ActorKind.STAFF:
        actor.require(Permission.SALES_COMPANIES_MANAGE)
        return found
    actor.require(Permission.PEOPLE_MANAGE)
    return found if _reaches_all(actor) else found.filter(uploaded_by=actor.user_id)


def sheet_or_404(actor: Actor, sheet_id: UUID) -> InvitationSheet:
    """One of these files. Raises NotFound, PermissionMissing."""
    sheet = InvitationSheet.objects.filter(pk=sheet_id, company__in=companies_visible_to(actor)).first()
    found = sheets_visible_to(actor, sheet.company_id).filter(pk=sheet_id).first() if sheet else None
    if found is None:
        raise NotFound
    return found


def judged_rows(actor: Actor, sheet: InvitationSheet) -> list[JudgedRow]:
    """What would become of each row of a file that was not sent yet; a fixed number of queries."""
    rows = [PersonRow(int(number), *map(str, cells)) for number, *cells in sheet.rows]
    return judge(rows, _known(actor, sheet.company_id, {row.email.strip().lower() for row in rows}))


def invitations_of_sheet(sheet: InvitationSheet) -> QuerySet[Invitation]:
    """The invitations that went out with a file: for each person, role and unit the latest; others were replaced."""
    latest = ("email", "unit__path", "role__code")
    return sheet.invitations.select_related("unit", "role").order_by(*latest, "-created_at").distinct(*latest)


def open_of_sheet(sheet: InvitationSheet) -> QuerySet[Invitation]:
    """Those of a file's invitations that nobody has accepted or revoked, also the expired ones."""
    return sheet.invitations.select_related("unit", "role").filter(accepted_at=None, revoked_at=None)


def _reaches_all(actor: Actor) -> bool:
    return actor.is_system or any(reach.is_whole for reach in actor.grants.get(Permission.PEOPLE_MANAGE, ()))


def _known(actor: Actor, company_id: UUID, emails: set[str]) -> Known:
    units = {unit.pk: unit for unit in units_to_fill(actor, company_id)}
    roles = {role.pk: role for role in roles_for(actor, company_id).prefetch_related("grants")}
    held = RoleAssignment.objects.filter(unit__company=company_id, user__email__in=emails)
    members = held.filter(seen(actor)).values_list("user__email", flat=True)
    places = held.values_list("user__email", "role_id", "unit_id")
    invited = Invitation.objects.filter(unit__company=company_id, email__in=emails, accepted_at=None, revoked_at=None)
    root = next((unit.pk for unit in units.values() if unit.parent_id is None), None)

    def may_give(role_id: UUID, unit_id: UUID) -> bool:
        return may_hand_out(actor, roles[role_id], units[unit_id].path)

    return Known(
        units=_ways(company_id, units),
        root=root,
        roles=_by_name(roles),
        may_give=may_give,
        members=frozenset(members),
        held=frozenset((email, role, unit) for email, role, unit in places if unit),
        open_until={(each.email, each.role_id, each.unit_id): each.expires_at for each in invited},
        now=now(),
    )


def _ways(company_id: UUID, reached: Mapping[UUID, Unit]) -> dict[UUID, tuple[str, ...]]:
    """The names from the root down to each unit that is reached."""
    names = dict(Unit.objects.filter(company=company_id).values_list("path", "name"))
    ways = {}
    for unit in reached.values():
        parts = unit.path.split(".")[:-1]
        ways[unit.pk] = tuple(names[".".join(parts[: depth + 1]) + "."] for depth in range(len(parts)))
    return ways


def _by_name(roles: Mapping[UUID, Role]) -> dict[str, UUID]:
    """Roles by every way to write them; a company's own come before templates of the same name."""
    ordered = sorted(roles.values(), key=lambda role: role.company_id is not None)
    return {plain_words(text): role.pk for role in ordered for text in (role.code, *role.names.values())}

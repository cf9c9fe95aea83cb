"""How far an actor sees and reaches: conditions for queries, and the doors that answer 404 or 403."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from django.db.models import Func, Q, QuerySet, Value
from django.db.models.functions import Lower

from lonja.companies.actor import Actor, Reach
from lonja.companies.errors import PermissionMissing
from lonja.companies.models import Company, Unit
from lonja.companies.permissions import WIDTH, ActorKind, Permission, Scope
from lonja.companies.rules import ROOT_PATH
from lonja.core.errors import NotFound
from lonja.core.texts import localized

NOTHING = Q(pk__in=[])
BY_NAME = Func(
    Lower("name"), Value("áàâäãéèêëíìîïóòôöõúùûüñç"), Value("aaaaaeeeeiiiiooooouuuunc"), function="translate"
)
"""Names in the order of the alphabet: not every server knows one, and by bytes 'Áridos' comes after 'Velanorte'."""

EVERYTHING = ~NOTHING  # not Q(): that one vanishes when it is joined to another condition by `|`


def within(actor: Actor, permission: Permission, *, unit_path: str = "unit__path", owner: str | None = "user") -> Q:
    """The condition for rows of the actor's company that his permission reaches; matches nothing without it.

    `unit_path` and `owner` are the lookups from the row to its unit's path and to its owner (None: nobody owns such
    rows). The caller filters by company as well: `.filter(company=actor.company_id).filter(within(...))`.
    """
    if actor.is_system:
        return EVERYTHING
    reached = NOTHING
    for reach in _outermost(actor.grants.get(permission, ())):
        match reach.scope:
            case Scope.COMPANY:
                return EVERYTHING
            case Scope.UNIT_AND_BELOW:
                reached |= _below(unit_path, reach)
            case Scope.UNIT:
                reached |= Q(**{unit_path: reach.unit_path})
            case _:
                if owner is not None and actor.user_id is not None:
                    reached |= Q(**{owner: actor.user_id})
    return reached


def _outermost(reaches: Iterable[Reach]) -> list[Reach]:
    """Those without which something would be out of reach: who holds 50 roles asks no more than his widest ones."""
    found: list[Reach] = []
    for reach in sorted(reaches, key=lambda each: (-WIDTH[each.scope], each.unit_path)):
        is_owners = reach.scope is Scope.OWN
        if not any(
            each.scope is Scope.OWN if is_owners else each.covers(reach.unit_path, is_own=False) for each in found
        ):
            found.append(reach)
    return found


def _below(unit_path: str, reach: Reach) -> Q:
    """What `Reach.covers` says of 'unit and below', for rows."""
    found = Q(**{f"{unit_path}__startswith": reach.unit_path})
    for path in reach.closed:
        found &= ~Q(**{f"{unit_path}__startswith": path})
    return found


def companies_visible_to(actor: Actor) -> QuerySet[Company]:
    """Every company for the seller's people who may see them and for the system; else the actor's own."""
    if actor.is_system or (actor.kind is ActorKind.STAFF and actor.may(Permission.SALES_COMPANIES_VIEW)):
        return Company.objects.select_related("channel")
    if actor.company is None:
        return Company.objects.none()
    return Company.objects.select_related("channel").filter(pk=actor.company.id)


def companies_for_staff(actor: Actor) -> QuerySet[Company]:
    """Every customer company, for the seller's people who may see them. Raises PermissionMissing."""
    actor.require(Permission.SALES_COMPANIES_VIEW)
    return companies_visible_to(actor)


def segments_of(actor: Actor, company_id: UUID) -> list[str]:
    """The names of a company's segments, the one that counts first at the head. Raises NotFound."""
    memberships = company_or_404(actor, company_id).segment_memberships.select_related("segment").order_by("position")
    return [localized(each.segment.names) for each in memberships]


def company_or_404(actor: Actor, company_id: UUID) -> Company:
    """One of the companies that the actor may see. Raises NotFound."""
    company = companies_visible_to(actor).filter(pk=company_id).first()
    if company is None:
        raise NotFound
    return company


def units_of_company(actor: Actor, company_id: UUID | None = None) -> QuerySet[Unit]:
    """The units of a company (his own by default) that the actor may look at, from the root down; no archived ones."""
    company = company_or_404(actor, company_id or actor.company_id)
    return Unit.objects.filter(company=company, is_archived=False).filter(seen(actor, unit_path="path", owner=None))


def archived_units(actor: Actor) -> QuerySet[Unit]:
    """The archived units of the actor's company whose people he manages, those above first."""
    reached = within(actor, Permission.PEOPLE_MANAGE, unit_path="path", owner=None)
    return Unit.objects.filter(reached, company=actor.company_id, is_archived=True).select_related("parent")


def units_reached(actor: Actor, permission: Permission) -> QuerySet[Unit]:
    """The units of the actor's company in which he holds this permission, from the root down; no archived ones."""
    reached = within(actor, permission, unit_path="path", owner=None)
    return Unit.objects.filter(company=actor.company_id, is_archived=False).filter(reached)


def unit_or_404(actor: Actor, unit_id: UUID) -> Unit:
    """A unit of a company that the actor may see; whether his role reaches it is another question. Raises NotFound."""
    unit = Unit.objects.select_related("company").filter(pk=unit_id).first()
    if unit is None or not companies_visible_to(actor).filter(pk=unit.company_id).exists():
        raise NotFound
    return unit


def seen(actor: Actor, *, unit_path: str = "unit__path", owner: str | None = "user") -> Q:
    """The condition for what of a company's settings an actor may look at: all of them for the seller's people."""
    if actor.is_system or actor.kind is ActorKind.STAFF:
        return EVERYTHING
    return within(actor, Permission.COMPANY_VIEW, unit_path=unit_path, owner=owner)


def require_whole_company(actor: Actor) -> None:
    """Let pass who manages the people of his whole company, and the seller's people. Raises PermissionMissing."""
    if actor.kind is ActorKind.STAFF:
        actor.require(Permission.SALES_COMPANIES_MANAGE)
    elif not actor.may_hand_out(Permission.PEOPLE_MANAGE, Reach(Scope.COMPANY, ROOT_PATH)):
        raise PermissionMissing


def require_reach(actor: Actor, permission: Permission, unit_path: str | None) -> None:
    """Let the actor pass if his role reaches things at `unit_path` (None: of the whole company) of a company he sees.

    The seller's people need the right to manage companies instead. Raises PermissionMissing where he may at least look
    at it, NotFound where he may not even know of it.
    """
    if actor.kind is ActorKind.STAFF:
        actor.require(Permission.SALES_COMPANIES_MANAGE)
        return
    path = unit_path or ROOT_PATH
    if not actor.reaches(permission, path, None):
        may_look = unit_path is None or actor.reaches(Permission.COMPANY_VIEW, path, None)
        raise PermissionMissing if may_look else NotFound

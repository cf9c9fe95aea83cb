"""Collect rounds: which ones somebody meets, as their manager or for a department of his."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from lonja.companies.actor import Actor
from lonja.companies.models import RoleAssignment, User
from lonja.companies.permissions import Permission, Scope
from lonja.companies.queries import within
from lonja.core.clock import now
from lonja.core.errors import NotFound
from lonja.lists.models import CollectRound, RoundCell, RoundDepartment, RoundEntry, RoundState

SHOWN = 200
"""So many rounds a page lists, and so many entries its trail."""


@dataclass(frozen=True, slots=True)
class SeenRound:
    """A round, whether the reader manages it, and the departments that he may fill, of which some are done."""

    held: CollectRound
    is_manager: bool
    departments: Sequence[RoundDepartment]

    @property
    def may_fill(self) -> bool:
        """Whether departments may still change what they ask for."""
        return self.held.state == RoundState.OPEN and now() < self.held.closes_at

    @property
    def may_edit(self) -> bool:
        """Whether its manager may still change and approve quantities."""
        return self.is_manager and self.held.state in (RoundState.OPEN, RoundState.LOCKED)


def rounds_visible_to(actor: Actor) -> list[SeenRound]:
    """The rounds that the actor manages, or in which he fills a department; the newest first. Two queries."""
    actor.require(Permission.LISTS_FILL)
    cells = RoundCell.objects.filter(quantity__gt=0, department__round=OuterRef("pk"))
    found = _meets(actor).annotate(
        departments_done=Count("departments", filter=Q(departments__done_at__isnull=False)),
        departments_all=Count("departments"),
        is_filled=Exists(cells),
    )
    return [_seen(actor, held) for held in found.order_by("-opened_at")[:SHOWN]]


def round_or_404(actor: Actor, round_id: UUID) -> SeenRound:
    """One of them. Raises NotFound, PermissionMissing."""
    actor.require(Permission.LISTS_FILL)
    held = _meets(actor).filter(pk=round_id).first()
    if held is None:
        raise NotFound
    return _seen(actor, held)


def managed_round_or_404(actor: Actor, round_id: UUID) -> SeenRound:
    """A round that the actor manages. Raises NotFound for one that he only fills, PermissionMissing."""
    actor.require(Permission.LISTS_MANAGE)
    seen = round_or_404(actor, round_id)
    if not seen.is_manager:
        raise NotFound
    return seen


def trail_of(seen: SeenRound) -> QuerySet[RoundEntry]:
    """Who did what in a round, the latest first: of the reader's departments only, unless he manages it."""
    entries = RoundEntry.objects.filter(round=seen.held)
    if not seen.is_manager:
        entries = entries.filter(department__in=[each.pk for each in seen.departments])
    return entries.select_related("user", "product", "department__unit").order_by("-pk")


def fillers_of(department: RoundDepartment) -> QuerySet[User]:
    """Active people who may fill a department's column by a role that they hold in its unit or reach it from above."""
    unit = department.unit
    reached = Q(unit=unit) | Q(role__grants__scope=Scope.UNIT_AND_BELOW, unit__path__in=_above(unit.path))
    held = RoleAssignment.objects.filter(
        Q(role__grants__scope__in=[Scope.UNIT, Scope.UNIT_AND_BELOW]) & reached,
        role__grants__permission=Permission.LISTS_FILL,
        unit__company=unit.company_id,
    )
    return User.objects.filter(is_active=True, pk__in=held.values("user")).order_by("pk")


def _above(path: str) -> list[str]:
    steps = path.split(".")[:-1]
    return [".".join(steps[: depth + 1]) + "." for depth in range(len(steps))]


def _meets(actor: Actor) -> QuerySet[CollectRound]:
    managed = within(actor, Permission.LISTS_MANAGE, owner=None)
    filled = RoundDepartment.objects.filter(within(actor, Permission.LISTS_FILL, owner=None), round=OuterRef("pk"))
    found = CollectRound.objects.filter(managed | Exists(filled), company=actor.company_id)
    return found.select_related("unit", "opened_by", "company").prefetch_related("departments__unit")


def _seen(actor: Actor, held: CollectRound) -> SeenRound:
    is_manager = actor.reaches(Permission.LISTS_MANAGE, held.unit.path, None)
    own = [one for one in held.departments.all() if actor.reaches(Permission.LISTS_FILL, one.unit.path, None)]
    return SeenRound(held, is_manager, own)

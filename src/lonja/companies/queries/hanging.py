"""What hangs on a unit, and ends with it."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from lonja.companies.actor import Actor
from lonja.companies.models import Address, ApiKey, CostCenter, Invitation, RoleAssignment, Unit, User
from lonja.companies.queries.scope import unit_or_404


@dataclass(frozen=True, slots=True)
class Hanging:
    """A unit with all units below it that are in use, and what belongs to any of them.

    `leaving` are the people who hold no role anywhere else: they could no longer sign in.
    """

    units: list[Unit]
    assignments: list[RoleAssignment]
    leaving: list[User]
    invitations: list[Invitation]
    keys: list[ApiKey]
    addresses: list[Address]
    cost_centers: list[CostCenter]


def hanging_on(actor: Actor, unit_id: UUID) -> Hanging:
    """What would end if this unit were archived. The caller guards who may look. Raises NotFound."""
    unit = unit_or_404(actor, unit_id)
    units = list(Unit.objects.filter(company=unit.company_id, path__startswith=unit.path, is_archived=False))
    held = RoleAssignment.objects.filter(unit__in=units).select_related("role", "unit", "user")
    elsewhere = RoleAssignment.objects.exclude(unit__in=units).filter(user__in=held.values("user"))
    return Hanging(
        units=units,
        assignments=list(held.prefetch_related("role__grants").order_by("unit__path", "user__name", "role__code")),
        leaving=list(
            User.objects.filter(pk__in=held.values("user"), is_staff=False, is_active=True)
            .exclude(pk__in=elsewhere.values("user"))
            .order_by("name", "email")
        ),
        invitations=list(Invitation.objects.filter(unit__in=units, accepted_at=None, revoked_at=None)),
        keys=list(ApiKey.objects.filter(unit__in=units, revoked_at=None).order_by("name")),
        addresses=list(Address.objects.filter(unit__in=units, is_archived=False)),
        cost_centers=list(CostCenter.objects.filter(unit__in=units, is_archived=False)),
    )

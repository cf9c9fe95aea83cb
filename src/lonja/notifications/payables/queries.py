"""Reads: whom a company's closed purchases are told, and what was told."""

from __future__ import annotations

from uuid import UUID

from django.db.models import QuerySet

from lonja.companies.actor import Actor
from lonja.companies.permissions import Permission
from lonja.companies.queries import require_reach
from lonja.core.errors import NotFound
from lonja.notifications.models import PayableNotice, PayableTarget


def payable_targets(actor: Actor) -> QuerySet[PayableTarget]:
    """The targets of the actor's company. Raises PermissionMissing unless PAYABLES_MANAGE reaches all of it."""
    require_reach(actor, Permission.PAYABLES_MANAGE, None)
    return PayableTarget.objects.filter(company=actor.company_id)


def target_or_404(actor: Actor, target_id: UUID) -> PayableTarget:
    """One of them. Raises NotFound, PermissionMissing."""
    target = payable_targets(actor).filter(pk=target_id).first()
    if target is None:
        raise NotFound
    return target


def payable_notices(actor: Actor) -> QuerySet[PayableNotice]:
    """What was told or is still to be, the latest first. Raises PermissionMissing as `payable_targets`."""
    require_reach(actor, Permission.PAYABLES_MANAGE, None)
    found = PayableNotice.objects.filter(target__company=actor.company_id)
    return found.select_related("target", "order").order_by("-created_at", "-id")


def notice_or_404(actor: Actor, notice_id: UUID) -> PayableNotice:
    """One of them. Raises NotFound, PermissionMissing."""
    notice = payable_notices(actor).filter(pk=notice_id).first()
    if notice is None:
        raise NotFound
    return notice


def has_targets(company_id: UUID) -> bool:
    """Whether the company has said itself how accounts payable is told: then no mail goes to the role's holders."""
    return PayableTarget.objects.filter(company=company_id, is_active=True).exists()

"""Reads: who stands in for whom."""

from __future__ import annotations

from django.db.models import Q, QuerySet

from lonja.approvals.models import ApprovalDelegation
from lonja.companies.actor import Actor
from lonja.core.clock import today


def delegations_of(actor: Actor) -> QuerySet[ApprovalDelegation]:
    """Where the actor is or was away, or stands or stood in."""
    if actor.user_id is None:
        return ApprovalDelegation.objects.none()
    mine = Q(absent=actor.user_id) | Q(substitute=actor.user_id)
    return ApprovalDelegation.objects.filter(mine, company=actor.company_id).select_related("absent", "substitute")


def current_delegations(actor: Actor) -> QuerySet[ApprovalDelegation]:
    """Those of them that count now or later."""
    return delegations_of(actor).filter(ended_at=None, last_on__gte=today())

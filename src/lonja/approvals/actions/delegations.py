"""Writes: let a colleague decide while one is away."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from lonja.approvals.errors import DelegationInvalid
from lonja.approvals.models import ApprovalDelegation
from lonja.approvals.queries.delegations import delegations_of
from lonja.companies.actions.guards import lock_company
from lonja.companies.actor import Actor
from lonja.companies.permissions import Permission
from lonja.companies.queries import holders_of
from lonja.core.audit import transaction_by
from lonja.core.clock import now, today
from lonja.core.errors import NotFound

LONGEST = timedelta(days=366)


def delegate(actor: Actor, substitute_id: UUID, first_on: date, last_on: date) -> ApprovalDelegation:
    """Let a colleague who may approve decide in the actor's place, from the first to the last day, both included.

    He decides what the actor could decide at that moment, never on purchases of his own nor of the actor; the actor
    himself still may. Raises PermissionMissing, and DelegationInvalid saying what is wrong.
    """
    actor.require(Permission.ORDERS_APPROVE)
    with transaction_by(actor, "delegate_approvals"):
        lock_company(actor.company_id)
        if actor.user_id is None or substitute_id == actor.user_id:
            raise DelegationInvalid(_("Choose somebody else: nobody stands in for himself."))
        if not holders_of(actor.company_id, Permission.ORDERS_APPROVE).filter(pk=substitute_id).exists():
            raise DelegationInvalid(_("Only somebody who may approve orders of your company can stand in for you."))
        if not (today() <= last_on and first_on <= last_on and last_on - first_on <= LONGEST):
            raise DelegationInvalid(_("The last day must be today or later, not before the first, and within a year."))
        own = ApprovalDelegation.objects.filter(company=actor.company_id, absent=actor.user_id, ended_at=None)
        if own.filter(first_on__lte=last_on, last_on__gte=first_on).exists():
            raise DelegationInvalid(_("Somebody already stands in for you on these days. End that first."))
        return ApprovalDelegation.objects.create(
            company_id=actor.company_id,
            absent_id=actor.user_id,
            substitute_id=substitute_id,
            first_on=first_on,
            last_on=last_on,
        )


def end_delegation(actor: Actor, delegation_id: UUID) -> None:
    """End a delegation now, by the one who is away or who stands in; again it changes nothing. Raises NotFound."""
    with transaction_by(actor, "end_delegation"):
        found = delegations_of(actor).filter(pk=delegation_id).first()
        if found is None:
            raise NotFound
        ApprovalDelegation.objects.filter(pk=found.pk, ended_at=None).update(ended_at=now())

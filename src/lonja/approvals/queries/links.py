"""Reads: what a link from a mail stands for, if it still stands for anything."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from lonja.approvals.errors import LinkInvalid
from lonja.approvals.models import ApprovalLink, ApprovalRequest, ApprovalStep
from lonja.approvals.queries.consent import holders_in
from lonja.approvals.queries.policy import link_limit
from lonja.approvals.queries.requests import current_steps, may_decide
from lonja.companies.actor import Actor
from lonja.companies.models import Company, RoleAssignment
from lonja.companies.queries import actor_for
from lonja.companies.second_steps import with_second_step
from lonja.core.clock import now


@dataclass(frozen=True, slots=True)
class LinkFacts:
    """A valid link: `actor` is its person in his company, who may decide `step` of `request` now.

    `is_enough`: he may do so without signing in.
    """

    actor: Actor
    step: ApprovalStep
    request: ApprovalRequest
    expires_at: datetime
    is_enough: bool


def link_for(token: str) -> LinkFacts:
    """What the link's token stands for, by the rights that people hold now.

    Raises LinkInvalid for a token that is unknown, used or expired, when its step is not the current one any more,
    and when its person is inactive or may no longer decide it.
    """
    link = (
        ApprovalLink.objects.select_related("user")
        .filter(token_hash=hash_of(token), used_at=None, expires_at__gt=now(), user__is_active=True)
        .first()
    )
    step = current_steps().filter(pk=link.step_id).first() if link else None
    if link is None or step is None:
        raise LinkInvalid
    request = step.request
    if not may_decide(link.user_id, step, holders_in(request.company_id)):
        raise LinkInvalid
    held = RoleAssignment.objects.filter(user=link.user_id, unit__company=request.company_id)
    actor = actor_for(link.user, held.values_list("unit_id", flat=True)[0])
    return LinkFacts(actor, step, request, link.expires_at, link_is_enough(link.user_id, request))


def link_is_enough(user_id: UUID, request: ApprovalRequest) -> bool:
    """Whether this person may decide the request by a link, without signing in.

    Not where his company wants a second step at sign-in or sets a lower amount for links, nor where he himself has set
    up a second step: what guards the account guards its decisions.
    """
    if Company.objects.filter(pk=request.company_id, needs_second_step=True).exists() or with_second_step([user_id]):
        return False
    limit = link_limit(request.company_id)
    return limit is None or request.amount <= limit


def hash_of(token: str) -> str:
    """What is kept of a token: enough to recognize it, not to make it (256 random bits need no slow hash)."""
    return hashlib.sha256(token.encode()).hexdigest()

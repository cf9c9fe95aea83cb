"""Writes: links by which one person can decide one step from a mail, once."""

from __future__ import annotations

import secrets
from datetime import timedelta

from lonja.approvals.errors import LinkInvalid, SignInNeeded
from lonja.approvals.models import ApprovalLink, ApprovalStep
from lonja.approvals.queries.links import hash_of, link_is_enough
from lonja.companies.actor import Actor
from lonja.companies.models import User
from lonja.core.clock import now

VALID_FOR = timedelta(hours=72)


def issue_link(step: ApprovalStep, user: User) -> str:
    """A new secret token for this person to decide this step within 72 hours; only its hash is kept."""
    token = secrets.token_urlsafe(32)
    ApprovalLink.objects.create(token_hash=hash_of(token), step=step, user=user, expires_at=now() + VALID_FOR)
    return token


def use_link(actor: Actor, step: ApprovalStep, token: str) -> None:
    """Use up the link for the decision that is being made. Raises LinkInvalid unless it is this actor's, for this step
    or one that is asked together with it, and SignInNeeded where a link is not enough for him.

    Belongs into the deciding transaction: a decision that is refused leaves the link as it was.
    """
    used = ApprovalLink.objects.filter(
        token_hash=hash_of(token),
        step__request=step.request_id,
        step__stage=step.stage,
        user=actor.user_id,
        used_at=None,
        expires_at__gt=now(),
    ).update(used_at=now())
    if not used or actor.user_id is None:
        raise LinkInvalid
    if not link_is_enough(actor.user_id, step.request):
        raise SignInNeeded

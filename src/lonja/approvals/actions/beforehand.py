"""Writes: decisions that were given before there was anything to decide."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from lonja.approvals.actions.requests import consents_to_give, decide
from lonja.approvals.models import ApprovalRequest, ApprovalStep, RequestState
from lonja.approvals.queries.requests import steps_waiting
from lonja.companies.models import RoleAssignment, User
from lonja.companies.queries import actor_for


@dataclass(frozen=True, slots=True)
class Beforehand:
    """A person agreed to this purchase before it was asked for; `comment` says when and up to what."""

    user_id: UUID
    comment: str


def decide_beforehand(request: ApprovalRequest, given: Sequence[Beforehand]) -> bool:
    """Approve the steps of a new request that these persons may decide now, in turn; whether it is approved by that.

    Each is an ordinary decision of that person, by the rights that he holds now, never on a request of his own: where
    several of a step must agree, each of them counts once. What lets the purchase go past a budget waits for a decision
    of its own, because nobody knew of it beforehand. The first step that lacks a consent waits as any other. Belongs
    into the transaction that opened the request.
    """
    others = [each for each in given if each.user_id != request.answerable_id]
    while waiting := steps_waiting(request):
        one = next((each for each in others if _counts(each.user_id, waiting, request)), None)
        if one is None:
            return False
        person = User.objects.get(pk=one.user_id)
        units = RoleAssignment.objects.filter(user=person, unit__company=request.company_id)
        actor = actor_for(person, units.values_list("unit_id", flat=True)[0])
        decided = decide(actor, request.pk, approve=True, comment=one.comment, content_hash=request.content_hash)
        if decided.is_final:
            return decided.state is RequestState.APPROVED
    return False


def _counts(user_id: UUID, waiting: list[ApprovalStep], request: ApprovalRequest) -> bool:
    his = consents_to_give(user_id, waiting, request)
    return bool(his) and not any(step.overrides_budget for step in his)

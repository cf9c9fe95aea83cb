"""Approvals as answers."""

from __future__ import annotations

from collections.abc import Iterable
from typing import cast

from lonja.api import fields
from lonja.api.approvals import schemas
from lonja.api.shapes import person_ref, unit_ref
from lonja.approvals.models import ApprovalRequest, ApprovalStep
from lonja.approvals.queries import who_is_asked
from lonja.ordering.models import Order


def consent_of(asked: ApprovalRequest) -> schemas.Consent:
    """A request and its steps."""
    return schemas.Consent(
        id=str(asked.pk),
        state=cast(schemas.RequestState, asked.state),
        requested_at=fields.moment(asked.requested_at),
        closed_at=fields.moment_or_none(asked.closed_at),
        steps=[_step(step) for step in _steps(asked)],
    )


def approval_of(asked: ApprovalRequest, order: Order, *, is_my_turn: bool) -> schemas.Approval:
    """A request with the order that it stands for."""
    return schemas.Approval(
        **consent_of(asked),
        order={"id": str(order.pk), "number": order.number},
        unit=unit_ref(asked.unit),
        requester=person_ref(asked.requester),
        currency=asked.currency,
        amount=fields.amount(asked.amount, asked.currency),
        fingerprint=asked.content_hash,
        is_my_turn=is_my_turn,
    )


def _steps(asked: ApprovalRequest) -> Iterable[ApprovalStep]:
    return asked.steps.select_related("approver_role", "approver", "decided_by").order_by("position")


def _step(step: ApprovalStep) -> schemas.Step:
    return schemas.Step(
        position=step.position,
        stage=step.stage,
        needed=step.needed,
        rule=step.rule_name,
        asked=who_is_asked(step),
        state=cast(schemas.StepState, step.state),
        decided_by=person_ref(step.decided_by),
        decided_at=fields.moment_or_none(step.decided_at),
        comment=step.comment,
    )

"""Operations on approval rules, the policy of approvals, and delegations."""

from __future__ import annotations

from decimal import Decimal
from uuid import UUID

from ninja import Body, Router

from lonja.api import fields
from lonja.api.approval_rules import answers, schemas
from lonja.api.callers import CallerRequest
from lonja.api.operations import operation
from lonja.approvals import actions
from lonja.approvals.errors import DelegationInvalid, RuleInvalid
from lonja.approvals.queries import (
    current_delegations,
    link_limit,
    patience_of,
    price_tolerance,
    rule_or_404,
    rules_visible_to,
)
from lonja.approvals.rules import Patience
from lonja.companies.actor import Actor
from lonja.companies.permissions import Permission
from lonja.core.audit import transaction_by
from lonja.core.errors import NotFound
from lonja.ordering.queries import dry_run

router = Router(tags=["Approval rules"])

LOOKING = (Permission.COMPANY_VIEW,)
WRITING = (Permission.RULES_MANAGE,)
DECIDING = (Permission.ORDERS_APPROVE,)


@operation(router, "GET", "/approval-rules", needs=LOOKING, answer=schemas.ApprovalRules)
def list_approval_rules(request: CallerRequest) -> schemas.ApprovalRules:
    """List approval rules.

    Those that the caller may look at, in their order, with those that are off and drafts.
    """
    return {"data": answers.rules_of(request.actor, rules_visible_to(request.actor))}


@operation(
    router, "GET", "/approval-rules/{uuid:rule_id}", needs=LOOKING, answer=schemas.ApprovalRule, raises=(NotFound,)
)
def read_approval_rule(request: CallerRequest, rule_id: UUID) -> schemas.ApprovalRule:
    """Read an approval rule.

    Its conditions in words and as they are sent, and who is asked, step by step.
    """
    return _read(request.actor, rule_id)


@operation(
    router,
    "POST",
    "/approval-rules",
    needs=WRITING,
    answer=schemas.ApprovalRule,
    status=201,
    raises=(NotFound, RuleInvalid),
    persons_only=True,
)
def create_approval_rule(request: CallerRequest, body: Body[schemas.ApprovalRuleIn]) -> schemas.ApprovalRule:
    """Make an approval rule.

    Unless it is a draft or off it counts from the next order on. For people only.
    """
    made = actions.save_rule(request.actor, answers.draft_from(request.actor, body))
    return _read(request.actor, made.pk)


@operation(
    router,
    "PUT",
    "/approval-rules/{uuid:rule_id}",
    needs=WRITING,
    answer=schemas.ApprovalRule,
    raises=(NotFound, RuleInvalid),
    persons_only=True,
)
def replace_approval_rule(
    request: CallerRequest, rule_id: UUID, body: Body[schemas.ApprovalRuleIn]
) -> schemas.ApprovalRule:
    """Change an approval rule.

    Requests that it has caused go on as they were asked. For people only.
    """
    actions.save_rule(request.actor, answers.draft_from(request.actor, body), rule_id)
    return _read(request.actor, rule_id)


@operation(router, "DELETE", "/approval-rules/{uuid:rule_id}", needs=WRITING, raises=(NotFound,), persons_only=True)
def remove_approval_rule(request: CallerRequest, rule_id: UUID) -> None:
    """Remove an approval rule.

    It counts no more; requests that it has caused go on. For people only.
    """
    actions.archive_rule(request.actor, rule_id)


@operation(
    router,
    "GET",
    "/approval-rules/{uuid:rule_id}/dry-run",
    needs=WRITING,
    answer=schemas.ApprovalDryRun,
    raises=(NotFound,),
    persons_only=True,
)
def try_approval_rule(request: CallerRequest, rule_id: UUID) -> schemas.ApprovalDryRun:
    """Try an approval rule.

    What it would have done to the orders of the last 91 days, on or off. For people only.
    """
    run = dry_run(request.actor, rule_or_404(request.actor, rule_id))
    return schemas.ApprovalDryRun(
        orders=run.orders,
        hit=run.hit,
        only_by_it=run.only_by_it,
        amount=fields.amount(run.amount, request.actor.currency),
        currency=request.actor.currency,
        hours=run.hours,
        dead_ends=run.dead_ends,
        stops=[
            schemas.RuleStop(asked=stop.who, names=list(stop.names), orders=stop.orders, hours=stop.hours)
            for stop in run.stops
        ],
    )


@operation(router, "GET", "/approval-policy", needs=LOOKING, answer=schemas.ApprovalPolicy)
def read_approval_policy(request: CallerRequest) -> schemas.ApprovalPolicy:
    """Read the policy of approvals.

    How far an approved total may rise, how long an order waits, and up to which amount links in mails decide.
    """
    return _policy(request.actor)


@operation(
    router,
    "PUT",
    "/approval-policy",
    needs=WRITING,
    answer=schemas.ApprovalPolicy,
    raises=(RuleInvalid,),
    persons_only=True,
)
def replace_approval_policy(request: CallerRequest, body: Body[schemas.ApprovalPolicyIn]) -> schemas.ApprovalPolicy:
    """Set the policy of approvals.

    It counts at once, for what waits already too. For people only.
    """
    actor = request.actor
    with transaction_by(actor, "set_approval_policy"):
        actions.set_price_tolerance(actor, Decimal(body.price_tolerance_percent))
        actions.set_patience(actor, Patience(body.remind_after_days, body.escalate_after_days))
        actions.set_link_limit(actor, None if body.link_up_to is None else Decimal(body.link_up_to))
    return _policy(actor)


@operation(
    router, "GET", "/approval-delegations", needs=DECIDING, answer=schemas.ApprovalDelegations, persons_only=True
)
def list_delegations(request: CallerRequest) -> schemas.ApprovalDelegations:
    """List delegations.

    Where the caller is or will be away, or stands in for somebody. For people only.
    """
    return {"data": [answers.delegation_of(one) for one in current_delegations(request.actor)]}


@operation(
    router,
    "POST",
    "/approval-delegations",
    needs=DECIDING,
    answer=schemas.ApprovalDelegation,
    status=201,
    raises=(DelegationInvalid,),
    persons_only=True,
)
def create_delegation(request: CallerRequest, body: Body[schemas.ApprovalDelegationIn]) -> schemas.ApprovalDelegation:
    """Let somebody stand in.

    A colleague who approves, too, decides in the caller's place on these days. For people only.
    """
    made = actions.delegate(request.actor, body.substitute_id, body.first_on, body.last_on)
    return answers.delegation_of(made)


@operation(
    router,
    "DELETE",
    "/approval-delegations/{uuid:delegation_id}",
    needs=DECIDING,
    raises=(NotFound,),
    persons_only=True,
)
def end_delegation(request: CallerRequest, delegation_id: UUID) -> None:
    """End a delegation.

    From now on everybody decides for himself. For people only.
    """
    actions.end_delegation(request.actor, delegation_id)


def _read(actor: Actor, rule_id: UUID) -> schemas.ApprovalRule:
    [rule] = answers.rules_of(actor, [rule_or_404(actor, rule_id)])
    return rule


def _policy(actor: Actor) -> schemas.ApprovalPolicy:
    company_id = actor.company_id
    return answers.policy_of(actor, price_tolerance(company_id), patience_of(company_id), link_limit(company_id))

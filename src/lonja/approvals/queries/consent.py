"""Reads: which consents a purchase needs, and who can give them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from uuid import UUID

from django.db.models import FilteredRelation, Q

from lonja.approvals.errors import NobodyCanApprove
from lonja.approvals.models import ApprovalRule, ApprovalRuleStep
from lonja.approvals.queries.steps import StepView, needed_view, usual_hours
from lonja.approvals.rules import Approver, ConsentAsk, Holder, Need, RuleFacts, consents_needed, who_may_decide
from lonja.companies.actor import Actor, Reach
from lonja.companies.models import RoleAssignment
from lonja.companies.permissions import Permission, Scope
from lonja.companies.queries import holders_of

RULE_NAME_LENGTH = 120


def steps_needed(actor: Actor, ask: ConsentAsk) -> tuple[StepView, ...]:
    """The consents that a purchase of the actor's company would need, in order; () when it needs none.

    One query when no rule applies, three otherwise. Raises NobodyCanApprove where one of them would be a dead end.
    """
    steps = preview_steps(actor, ask)
    for step in steps:
        if not step.names:
            raise NobodyCanApprove(rule=step.rule_name)
    return steps


def preview_steps(actor: Actor, ask: ConsentAsk) -> tuple[StepView, ...]:
    """As `steps_needed`, but a dead end is one of the steps, marked failed and saying what to do."""
    grouped = _rules_of(actor, ask)
    needs = consents_needed([_facts(rule, steps) for rule, steps in grouped], ask)
    if not needs:
        return ()
    holders = holders_in(actor.company_id)
    usual = usual_hours(actor.company_id)
    rules = {rule.pk: rule for rule, _ in grouped}
    asked = {_approver(step): step for _, steps in grouped for step in steps}
    return tuple(
        needed_view(
            asked[need.approver],
            rule_name=rule_names(need),
            rules=[rules[fact.id] for fact in need.rules],
            names=[person.name for person in _people(need, ask, holders)],
            hours=usual.get(need.approver),
        )
        for need in needs
    )


def needs_of(actor: Actor, ask: ConsentAsk) -> tuple[Need, ...]:
    """As `steps_needed`, without the texts for people, in one query less: what a new request is made of."""
    needs = consents_needed([_facts(rule, steps) for rule, steps in _rules_of(actor, ask)], ask)
    holders = holders_in(actor.company_id) if needs else []
    for need in needs:
        if not _people(need, ask, holders):
            raise NobodyCanApprove(rule=rule_names(need))
    return needs


def holders_in(company_id: UUID) -> list[Holder]:
    """Every role held by the active people of a company who may approve, in one query."""
    rows = (
        RoleAssignment.objects.filter(
            unit__company=company_id, user__in=holders_of(company_id, Permission.ORDERS_APPROVE)
        )
        .annotate(
            approving=FilteredRelation("role__grants", condition=Q(role__grants__permission=Permission.ORDERS_APPROVE))
        )
        .values_list("user_id", "user__name", "role_id", "unit__path", "approving__scope")
    )
    return [
        Holder(user_id, name, role_id, path, is_company_wide=bool(scope) and Reach(Scope(scope), path).is_whole)
        for user_id, name, role_id, path, scope in rows
    ]


def rule_names(need: Need) -> str:
    """The names of the rules that ask for a consent, as one text."""
    return " · ".join(dict.fromkeys(rule.name for rule in need.rules))[:RULE_NAME_LENGTH]


def _rules_of(actor: Actor, ask: ConsentAsk) -> list[tuple[ApprovalRule, list[ApprovalRuleStep]]]:
    """The company's active rules in their order, each with its steps in theirs; in one query."""
    if ask.amount.currency != actor.currency:
        raise ValueError(f"rules of this company are in {actor.currency}, not {ask.amount.currency}")
    steps = (
        ApprovalRuleStep.objects.filter(rule__company=actor.company_id, rule__is_active=True)
        .select_related(
            "rule__company", "rule__unit", "rule__category", "rule__requester_role", "approver_role", "approver"
        )
        .order_by("rule__position", "rule_id", "position")
    )
    grouped = ((key, list(group)) for key, group in groupby(steps, key=lambda step: step.rule_id))
    return [(group[0].rule, group) for _key, group in grouped]


def _facts(rule: ApprovalRule, steps: Iterable[ApprovalRuleStep]) -> RuleFacts:
    return RuleFacts(
        id=rule.pk,
        name=rule.name,
        approvers=tuple(_approver(step) for step in steps),
        min_amount=rule.min_amount,
        unit_path=rule.unit.path if rule.unit else None,
        requester_role_id=rule.requester_role_id,
        category_path=rule.category.path if rule.category else None,
    )


def _approver(step: ApprovalRuleStep) -> Approver:
    return Approver(role_id=step.approver_role_id, user_id=step.approver_id)


def _people(need: Need, ask: ConsentAsk, holders: Sequence[Holder]) -> tuple[Holder, ...]:
    return who_may_decide(need.approver, ask.unit_path, ask.requester_id, holders)

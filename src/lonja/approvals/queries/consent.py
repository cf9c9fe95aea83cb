"""Reads: which consents a purchase needs, and who can give them.

Placing an order asks this each time, and every page of an approver counts what waits for him: these queries are
written by hand, because composing them costs several times more than running them.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import Any
from uuid import UUID

from django.db import connection

from lonja.approvals.errors import NobodyCanApprove
from lonja.approvals.models import ApprovalRule, ApprovalRuleStep
from lonja.approvals.queries.steps import StepView, needed_view, usual_hours
from lonja.approvals.rules import Approver, ConsentAsk, Holder, Need, RuleFacts, consents_needed, who_may_decide
from lonja.companies.actor import Actor, Reach
from lonja.companies.permissions import Permission, Scope

RULE_NAME_LENGTH = 120


def steps_needed(actor: Actor, ask: ConsentAsk) -> tuple[StepView, ...]:
    """The consents that a purchase of the actor's company would need, in order; () when it needs none.

    One query when no rule applies, five otherwise. Raises NobodyCanApprove where one of them would be a dead end.
    """
    steps = preview_steps(actor, ask)
    for step in steps:
        if not step.names:
            raise NobodyCanApprove(rule=step.rule_name)
    return steps


def preview_steps(actor: Actor, ask: ConsentAsk) -> tuple[StepView, ...]:
    """As `steps_needed`, but a dead end is one of the steps, marked failed and saying what to do."""
    needs = _needs(actor, ask)
    if not needs:
        return ()
    holders = holders_in(actor.company_id)
    usual = usual_hours(actor.company_id)
    rules, asked = _texts_of(needs)
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
    """As `steps_needed`, without the texts for people: what a new request is made of, in two queries."""
    needs = _needs(actor, ask)
    holders = holders_in(actor.company_id) if needs else []
    for need in needs:
        if not _people(need, ask, holders):
            raise NobodyCanApprove(rule=rule_names(need))
    return needs


_HOLDERS = """
    SELECT held.user_id, person.name, held.role_id, unit.path, approving.scope
      FROM companies_roleassignment held
      JOIN companies_unit unit ON unit.id = held.unit_id
      JOIN companies_user person ON person.id = held.user_id AND person.is_active
      LEFT JOIN companies_grant approving ON approving.role_id = held.role_id AND approving.permission = %s
     WHERE unit.company_id = %s
       AND held.user_id IN (SELECT his.user_id
                              FROM companies_roleassignment his
                              JOIN companies_unit there ON there.id = his.unit_id
                              JOIN companies_grant may ON may.role_id = his.role_id AND may.permission = %s
                             WHERE there.company_id = %s)
"""


def holders_in(company_id: UUID) -> list[Holder]:
    """Every role held by the active people of a company who may approve, in one query."""
    rows = _rows(_HOLDERS, [Permission.ORDERS_APPROVE, company_id] * 2)
    return [
        Holder(user_id, name, role_id, path, is_company_wide=bool(scope) and Reach(Scope(scope), path).is_whole)
        for user_id, name, role_id, path, scope in rows
    ]


def rule_names(need: Need) -> str:
    """The names of the rules that ask for a consent, as one text."""
    return " · ".join(dict.fromkeys(rule.name for rule in need.rules))[:RULE_NAME_LENGTH]


_RULES = """
    SELECT rule.id, rule.name, rule.min_amount, unit.path, rule.requester_role_id, category.path,
           step.approver_role_id, step.approver_id
      FROM approvals_approvalrule rule
      JOIN approvals_approvalrulestep step ON step.rule_id = rule.id
      LEFT JOIN companies_unit unit ON unit.id = rule.unit_id
      LEFT JOIN catalog_category category ON category.id = rule.category_id
     WHERE rule.company_id = %s AND rule.is_active
     ORDER BY rule.position, rule.id, step.position
"""


def _needs(actor: Actor, ask: ConsentAsk) -> tuple[Need, ...]:
    """The consents that the company's active rules want, found in one query."""
    if ask.amount.currency != actor.currency:
        raise ValueError(f"rules of this company are in {actor.currency}, not {ask.amount.currency}")
    steps_of_rules = groupby(_rows(_RULES, [actor.company_id]), key=lambda row: row[:6])
    rules = [
        RuleFacts(
            id=rule_id,
            name=name,
            approvers=tuple(Approver(role_id=row[6], user_id=row[7]) for row in steps),
            min_amount=min_amount,
            unit_path=unit_path,
            requester_role_id=requester_role_id,
            category_path=category_path,
        )
        for (rule_id, name, min_amount, unit_path, requester_role_id, category_path), steps in steps_of_rules
    ]
    return consents_needed(rules, ask)


def _texts_of(needs: Sequence[Need]) -> tuple[dict[UUID, ApprovalRule], dict[Approver, ApprovalRuleStep]]:
    """The rules that want these consents, and a step that asks each approver, with all that people read of them."""
    rules = ApprovalRule.objects.select_related("company", "unit", "category", "requester_role").in_bulk(
        {rule.id for need in needs for rule in need.rules}
    )
    steps = ApprovalRuleStep.objects.filter(rule__in=rules).select_related("approver_role", "approver")
    return rules, {Approver(role_id=step.approver_role_id, user_id=step.approver_id): step for step in steps}


def _people(need: Need, ask: ConsentAsk, holders: Sequence[Holder]) -> tuple[Holder, ...]:
    return who_may_decide(need.approver, ask.unit_path, ask.answerable_id, holders)


def _rows(query: str, params: Sequence[Any]) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(query, params)
        rows: list[tuple[Any, ...]] = cursor.fetchall()
        return rows

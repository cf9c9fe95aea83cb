"""Reads: which consents a purchase needs, and who can give them.

Placing an order asks this each time, and every page of an approver counts what waits for him: these queries are
written by hand, because composing them costs several times more than running them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from django.db import connection

from lonja.approvals.errors import NobodyCanApprove, RefusedByRule
from lonja.approvals.queries.book import RuleBook, rule_book
from lonja.approvals.queries.names import Names
from lonja.approvals.queries.steps import StepView, needed_view, refused_view, rule_of, usual_hours
from lonja.approvals.rules import ConsentAsk, Holder, Need, Verdict, can_be_given, who_may_decide
from lonja.companies.actor import Actor, Reach
from lonja.companies.permissions import Permission, Scope
from lonja.core.clock import today

RULE_NAME_LENGTH = 120


def steps_needed(actor: Actor, ask: ConsentAsk) -> tuple[StepView, ...]:
    """The consents that a purchase of the actor's company would need, in order; () when it needs none.

    One query when no rule applies. Raises RefusedByRule, and NobodyCanApprove where a consent would be a dead end.
    """
    found = verdict_on(actor, ask, rule_book(actor.company_id))
    _require_possible(found, ask, holders_in(actor.company_id) if found.needs else [])
    return _views(actor, ask, found)


def preview_steps(actor: Actor, ask: ConsentAsk, book: RuleBook | None = None) -> tuple[StepView, ...]:
    """As `steps_needed`, but a refusal or a dead end is one of the steps, marked failed and saying what to do."""
    return _views(actor, ask, verdict_on(actor, ask, book or rule_book(actor.company_id)))


def needs_of(actor: Actor, ask: ConsentAsk, book: RuleBook) -> tuple[Need, ...]:
    """As `steps_needed`, without the texts for people: what a new request is made of."""
    found = verdict_on(actor, ask, book)
    _require_possible(found, ask, holders_in(actor.company_id) if found.needs else [])
    return found.needs


def verdict_on(actor: Actor, ask: ConsentAsk, book: RuleBook) -> Verdict:
    """What the rules say. Raises ValueError for an amount that is not in the company's currency: rules are."""
    if ask.amount.currency != actor.currency:
        raise ValueError(f"rules of this company are in {actor.currency}, not {ask.amount.currency}")
    return book.verdict(ask)


def _require_possible(found: Verdict, ask: ConsentAsk, holders: Sequence[Holder]) -> None:
    if found.refused_by is not None:
        raise RefusedByRule(rule=found.refused_by.name, sentence=found.refused_by.refusal)
    for need in found.needs:
        if not can_be_given(need, ask.unit_path, ask.answerable_id, holders, ask.amount.amount):
            raise NobodyCanApprove(rule=rule_of(rule_names(need)))


def _views(actor: Actor, ask: ConsentAsk, found: Verdict) -> tuple[StepView, ...]:
    if found.refused_by is not None:
        return (refused_view(found.refused_by),)
    if not found.needs:
        return ()
    holders = holders_in(actor.company_id)
    usual = usual_hours(actor.company_id)
    rules = {rule.id: rule for need in found.needs for rule in need.rules}
    names = Names.of_rules(rules.values(), actor.currency)
    names.add_approvers(one for need in found.needs for one in need.step.approvers)
    return tuple(
        needed_view(need, names, rule_name=rule_names(need), people=people_for(need, ask, holders), usual=usual)
        for need in found.needs
    )


def people_for(need: Need, ask: ConsentAsk, holders: Sequence[Holder]) -> list[str]:
    """The names of those who could give a consent of this step; none where too few are there."""
    asked = (ask.unit_path, ask.answerable_id, holders, ask.amount.amount)
    if not can_be_given(need, *asked):
        return []
    found = (
        person.name for one in need.step.approvers for person in who_may_decide(one, *asked, may_be_own=need.may_be_own)
    )
    return list(dict.fromkeys(found))


_HOLDERS = """
    WITH able AS (
        SELECT DISTINCT his.user_id
          FROM companies_roleassignment his
          JOIN companies_unit there ON there.id = his.unit_id
          JOIN companies_grant may ON may.role_id = his.role_id AND may.permission = %(may)s
          JOIN companies_user person ON person.id = his.user_id AND person.is_active
         WHERE there.company_id = %(company)s
    ), held AS (
        SELECT role.user_id, role.role_id, unit.path, approving.scope, role.cascades, approving.up_to,
               ARRAY(SELECT path FROM companies_unit WHERE company_id = %(company)s AND NOT takes_inherited) AS closed
          FROM companies_roleassignment role
          JOIN companies_unit unit ON unit.id = role.unit_id
          LEFT JOIN companies_grant approving ON approving.role_id = role.role_id AND approving.permission = %(may)s
         WHERE unit.company_id = %(company)s AND role.user_id IN (SELECT user_id FROM able)
    )
    SELECT person.id, person.name, held.role_id, held.path, '', NULL, held.scope, held.cascades, held.up_to, held.closed
      FROM held JOIN companies_user person ON person.id = held.user_id
    UNION ALL
    SELECT person.id, person.name, held.role_id, held.path, absent.name, absent.id,
           held.scope, held.cascades, held.up_to, held.closed
      FROM approvals_approvaldelegation cover
      JOIN held ON held.user_id = cover.absent_id
      JOIN companies_user absent ON absent.id = cover.absent_id
      JOIN companies_user person ON person.id = cover.substitute_id
     WHERE cover.company_id = %(company)s AND cover.ended_at IS NULL
       AND %(today)s BETWEEN cover.first_on AND cover.last_on
       AND cover.substitute_id IN (SELECT user_id FROM able)
"""


def holders_in(company_id: UUID) -> list[Holder]:
    """Every role held by the active people of a company who may approve, in one query.

    Who stands in for somebody today has the roles of that one beside his own, for as long as both may approve.
    """
    asked: Mapping[str, Any] = {"may": Permission.ORDERS_APPROVE, "company": company_id, "today": today()}
    with connection.cursor() as cursor:
        cursor.execute(_HOLDERS, asked)
        rows = cursor.fetchall()
    holders = []
    for user_id, name, role_id, path, stands_for, absent_id, scope, cascades, up_to, closed in rows:
        right = Reach.given(Scope(scope), path, cascades=cascades, closed=closed, up_to=up_to) if scope else None
        is_wide = right is not None and right.is_whole
        holders.append(Holder(user_id, name, role_id, path, is_wide, right, stands_for, absent_id))
    return holders


def rule_names(need: Need) -> str:
    """The names of the rules that ask for a consent, as one text; '' for what is over the requester's limit."""
    return " · ".join(dict.fromkeys(rule.name for rule in need.rules))[:RULE_NAME_LENGTH]

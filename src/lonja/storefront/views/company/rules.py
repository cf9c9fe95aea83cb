"""Approval rules: what happens to which orders, built part by part, tried out on the last quarter, and put in order."""

from __future__ import annotations

from dataclasses import asdict
from typing import NamedTuple
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse, QueryDict
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from lonja.approvals import actions as approvals
from lonja.approvals.models import ApprovalRule, RuleStatus
from lonja.approvals.queries import (
    Names,
    facts_of,
    link_limit,
    own_patience,
    patience_of,
    price_tolerance,
    rule_or_404,
    rules_visible_to,
)
from lonja.approvals.rules import BudgetBelow, OverLimit, Patience, leaves
from lonja.companies import queries
from lonja.companies.actor import Actor
from lonja.companies.permissions import Permission
from lonja.companies.rules import ROOT_PATH
from lonja.ordering.queries import dry_run
from lonja.storefront.access import BuyerRequest
from lonja.storefront.company_forms import LinkLimitForm, PatienceForm, ToleranceForm
from lonja.storefront.rule_builder import SAVES, Builder, sent, shown
from lonja.storefront.rule_choices import offered_for
from lonja.storefront.rule_forms import KINDS, RuleForm, initial_of_patience
from lonja.storefront.views.company.area import for_holders_of, page, status_of
from lonja.web import pages
from lonja.web.attempts import pressed, tried


@for_holders_of(Permission.COMPANY_VIEW)
def rules(request: BuyerRequest) -> HttpResponse:
    """The rules in their order, as sentences; how far an approved total may rise, and how long an order waits."""
    actor = request.actor
    may_manage_all = actor.reaches(Permission.RULES_MANAGE, ROOT_PATH, None)
    policy = _policy_forms(request)
    if may_manage_all and _is_policy_saved(actor, policy):
        messages.success(request, _("It is saved and counts at once."))
        return pages.redirect(request, "storefront:rules")
    found = [(rule, facts_of(rule)) for rule in rules_visible_to(actor)]
    context = {
        "rules": found,
        "names": Names.of_rules([facts for _, facts in found], actor.currency),
        "may_add": actor.may(Permission.RULES_MANAGE),
        "may_edit": lambda rule: _reaches(actor, rule),
        "tolerance": price_tolerance(actor.company_id),
        "patience": patience_of(actor.company_id),
        "link_limit": link_limit(actor.company_id),
        "policy": policy if may_manage_all else None,
    }
    return page(request, "rules", "rules", context, status_of(*policy))


class PolicyForms(NamedTuple):
    """What the page asks beside the rules, each with a button of its own."""

    tolerance: ToleranceForm
    patience: PatienceForm
    link: LinkLimitForm


def _policy_forms(request: BuyerRequest) -> PolicyForms:
    company_id = request.actor.company_id

    def sent(field: str) -> QueryDict | None:
        return request.POST if field in request.POST else None

    return PolicyForms(
        ToleranceForm(sent("percent"), initial={"percent": price_tolerance(company_id)}),
        PatienceForm(sent("patience-remind_after"), initial=asdict(patience_of(company_id))),
        LinkLimitForm(sent("link-up_to"), initial={"up_to": link_limit(company_id)}),
    )


def _is_policy_saved(actor: Actor, policy: PolicyForms) -> bool:
    tolerance, patience, link = policy
    return (
        tried(tolerance, lambda: approvals.set_price_tolerance(actor, tolerance.cleaned_data["percent"]))
        or tried(patience, lambda: approvals.set_patience(actor, Patience(**patience.cleaned_data)))
        or tried(link, lambda: approvals.set_link_limit(actor, link.cleaned_data["up_to"]))
    )


@for_holders_of(Permission.RULES_MANAGE)
def new_rule(request: BuyerRequest) -> HttpResponse:
    """A further rule; it comes last."""
    return _rule_page(request, None)


@for_holders_of(Permission.RULES_MANAGE)
def rule(request: BuyerRequest, rule_id: UUID) -> HttpResponse:
    """Change a rule; requests that it has caused go on as they were asked."""
    found = rule_or_404(request.actor, rule_id)
    queries.require_reach(request.actor, Permission.RULES_MANAGE, found.unit.path if found.unit else None)
    return _rule_page(request, found)


@require_POST
@for_holders_of(Permission.RULES_MANAGE)
def archive_rule(request: BuyerRequest, rule_id: UUID) -> HttpResponse:
    """Let a rule count no more."""
    done = _("The rule no longer counts.")
    return pressed(request, lambda: approvals.archive_rule(request.actor, rule_id), done, "storefront:rules")


@require_POST
@for_holders_of(Permission.RULES_MANAGE)
def switch_rule(request: BuyerRequest, rule_id: UUID) -> HttpResponse:
    """Switch a rule on or off."""
    status = RuleStatus.ACTIVE if request.POST.get("to") == RuleStatus.ACTIVE else RuleStatus.OFF
    done = (
        _("The rule is on; it counts from the next order on.")
        if status is RuleStatus.ACTIVE
        else _("The rule is off; orders no longer wait for it.")
    )
    return pressed(request, lambda: approvals.set_rule_status(request.actor, rule_id, status), done, "storefront:rules")


@require_POST
@for_holders_of(Permission.RULES_MANAGE)
def move_rule(request: BuyerRequest, rule_id: UUID) -> HttpResponse:
    """Put a rule before the one above it, or behind the one below."""
    is_up = request.POST.get("to") == "up"
    done = _("The order of the rules is changed.")
    return pressed(request, lambda: approvals.move_rule(request.actor, rule_id, up=is_up), done, "storefront:rules")


@for_holders_of(Permission.RULES_MANAGE)
def try_rule(request: BuyerRequest, rule_id: UUID) -> HttpResponse:
    """What the rule would have done to the orders of the last quarter."""
    found = rule_or_404(request.actor, rule_id)
    facts = facts_of(found)
    names = Names.of_rules([facts], request.actor.currency)
    unknown = any(isinstance(leaf, BudgetBelow | OverLimit) for leaf in leaves(facts.condition))
    run = dry_run(request.actor, found)
    context = {"rule": found, "facts": facts, "names": names, "run": run, "looks_at_what_is_unknown": unknown}
    return page(request, "rules", "rule_tried", context)


def _rule_page(request: BuyerRequest, found: ApprovalRule | None) -> HttpResponse:
    builder = _builder(request, found)
    verb = request.POST.get("do", "save") if request.method == "POST" else ""
    if verb in SAVES and builder.is_valid() and _is_saved(request, builder, found, verb):
        return pages.redirect(request, "storefront:rules")
    context = {"builder": builder, "rule": found, "all_kinds": list(KINDS.items())}
    return page(request, "rules", "rule", context, 422 if verb in SAVES else 200)


def _is_saved(request: BuyerRequest, builder: Builder, found: ApprovalRule | None, verb: str) -> bool:
    status = RuleStatus.DRAFT if verb == "draft" else RuleStatus.ACTIVE

    def save() -> None:
        approvals.save_rule(request.actor, builder.draft(status), found.pk if found else None)

    if not tried(builder.head, save):
        return False
    text = (
        _("The draft is saved; it does not count yet. Try it on the orders of the last quarter.")
        if status is RuleStatus.DRAFT
        else _("The rule is saved; it counts from the next order on.")
    )
    messages.success(request, text)
    return True


def _builder(request: BuyerRequest, found: ApprovalRule | None) -> Builder:
    actor = request.actor
    is_sent = request.method == "POST"
    is_final = is_sent and request.POST.get("do", "save") in SAVES
    offered = offered_for(actor, found, request.POST)
    stands = {"name": found.name, "unit": str(found.unit_id or ""), "effect": found.effect} if found else {}
    more = {"refusal": found.refusal, "allows_self": found.allows_self} if found else {}
    more |= initial_of_patience(own_patience(found)) if found else {}
    head = RuleForm(
        request.POST if is_final else None,
        initial=request.POST.dict() if is_sent else {**stands, **more},
        approvers=offered.approvers_above,
        units=queries.units_reached(actor, Permission.RULES_MANAGE),
        has_whole=actor.reaches(Permission.RULES_MANAGE, ROOT_PATH, None),
    )
    return sent(head, offered, request.POST) if is_sent else shown(head, offered, found)


def _reaches(actor: Actor, found: ApprovalRule) -> bool:
    return actor.reaches(Permission.RULES_MANAGE, found.unit.path if found.unit else ROOT_PATH, None)

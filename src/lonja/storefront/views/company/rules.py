"""Approval rules: which orders need whose consent."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from lonja.approvals import actions as approvals
from lonja.approvals.models import ApprovalRule
from lonja.approvals.queries import (
    approver_roles,
    possible_approvers,
    price_tolerance,
    rule_or_404,
    rules_visible_to,
)
from lonja.approvals.rules import Approver
from lonja.catalog.queries import visible_categories
from lonja.companies import queries
from lonja.companies.actor import Actor
from lonja.companies.permissions import Permission
from lonja.companies.rules import ROOT_PATH
from lonja.storefront.access import BuyerRequest
from lonja.storefront.company_forms import RuleForm, ToleranceForm, id_of
from lonja.storefront.views.company.area import for_holders_of, page, status_of
from lonja.web import pages
from lonja.web.attempts import pressed, tried


@for_holders_of(Permission.COMPANY_VIEW)
def rules(request: BuyerRequest) -> HttpResponse:
    """The rules in their order, and how far an approved total may rise."""
    actor = request.actor
    may_manage_all = actor.reaches(Permission.RULES_MANAGE, ROOT_PATH, None)
    tolerance = price_tolerance(actor.company_id)
    form = ToleranceForm(request.POST or None, initial={"percent": tolerance}) if may_manage_all else None
    if form is not None and tried(form, lambda: approvals.set_price_tolerance(actor, form.cleaned_data["percent"])):
        messages.success(request, _("The tolerance is saved."))
        return pages.redirect(request, "storefront:rules")
    context = {
        "rules": rules_visible_to(actor),
        "may_add": actor.may(Permission.RULES_MANAGE),
        "may_edit": lambda rule: _reaches(actor, rule),
        "tolerance": tolerance,
        "form": form,
    }
    return page(request, "rules", "rules", context, status_of(form))


@for_holders_of(Permission.RULES_MANAGE)
def new_rule(request: BuyerRequest) -> HttpResponse:
    """A further rule; it comes last."""
    return _rule_page(request, {}, None)


@for_holders_of(Permission.RULES_MANAGE)
def rule(request: BuyerRequest, rule_id: UUID) -> HttpResponse:
    """Change a rule; requests that it has caused go on as they were asked."""
    found = rule_or_404(request.actor, rule_id)
    queries.require_reach(request.actor, Permission.RULES_MANAGE, found.unit.path if found.unit else None)
    initial = {
        "name": found.name,
        "min_amount": found.min_amount,
        "unit": str(found.unit_id or ""),
        "requester_role": str(found.requester_role_id or ""),
        "category": str(found.category_id or ""),
    }
    for name, step in zip(RuleForm.STEPS, found.steps.all(), strict=False):
        initial[name] = f"role:{step.approver_role_id}" if step.approver_role_id else f"person:{step.approver_id}"
    return _rule_page(request, initial, found)


@require_POST
@for_holders_of(Permission.RULES_MANAGE)
def archive_rule(request: BuyerRequest, rule_id: UUID) -> HttpResponse:
    """Let a rule count no more."""
    done = _("The rule no longer counts.")
    return pressed(request, lambda: approvals.archive_rule(request.actor, rule_id), done, "storefront:rules")


def _rule_page(request: BuyerRequest, initial: dict[str, Any], found: ApprovalRule | None) -> HttpResponse:
    actor = request.actor
    form = _rule_form(request, initial, found)

    def save() -> None:
        approvals.save_rule(actor, _draft(form), found.pk if found else None)

    if tried(form, save):
        messages.success(request, _("The rule is saved; it counts from the next order on."))
        return pages.redirect(request, "storefront:rules")
    return page(request, "rules", "rule", {"form": form, "rule": found}, status_of(form))


def _rule_form(request: BuyerRequest, initial: dict[str, Any], found: ApprovalRule | None) -> RuleForm:
    """The form; roles that were archived since stay choices of the rule that names them, so that none is lost."""
    actor = request.actor
    named = _named_roles(found) if found else []
    branches = [(branch.category, branch.name) for branch in visible_categories(actor)]
    people = [(f"person:{person.pk}", str(person)) for person in possible_approvers(actor)]
    roles = [(f"role:{role.pk}", role.name) for role in approver_roles(actor, named=named)]
    return RuleForm(
        request.POST or None,
        initial=initial,
        units=queries.units_reached(actor, Permission.RULES_MANAGE),
        has_whole=actor.reaches(Permission.RULES_MANAGE, ROOT_PATH, None),
        roles=queries.roles_for(actor, named=named),
        categories=[(str(category.pk), name) for category, name in branches],
        approvers=[(_("Anybody with the role"), roles), (_("One person"), people)],
    )


def _named_roles(found: ApprovalRule) -> list[UUID]:
    named = [found.requester_role_id, *(step.approver_role_id for step in found.steps.all())]
    return [role_id for role_id in named if role_id]


def _draft(form: RuleForm) -> approvals.RuleDraft:
    data = form.cleaned_data
    return approvals.RuleDraft(
        name=data["name"],
        approvers=tuple(_approver(data[name]) for name in RuleForm.STEPS if data[name]),
        min_amount=data["min_amount"],
        unit_id=id_of(data["unit"]),
        requester_role_id=id_of(data["requester_role"]),
        category_id=int(data["category"]) if data["category"] else None,
    )


def _approver(choice: str) -> Approver:
    kind, _, identifier = choice.partition(":")
    return Approver(role_id=UUID(identifier)) if kind == "role" else Approver(user_id=UUID(identifier))


def _reaches(actor: Actor, found: ApprovalRule) -> bool:
    return actor.reaches(Permission.RULES_MANAGE, found.unit.path if found.unit else ROOT_PATH, None)

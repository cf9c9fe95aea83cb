"""What an approval rule should be before it is one, and whether it makes sense."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from lonja.approvals.errors import RuleInvalid
from lonja.approvals.models import ApprovalRule, RuleEffect, RuleStatus
from lonja.approvals.queries.policy import (
    approver_roles,
    own_patience,
    payment_methods,
    possible_approvers,
    steps_of_rule,
)
from lonja.approvals.rules import (
    ALWAYS,
    Approver,
    AskedBy,
    AskedByRole,
    Condition,
    ConditionBroken,
    InCategory,
    OfProducts,
    OwnPatience,
    PaidBy,
    ShipTo,
    StepFacts,
    WaitsIn,
    as_data,
    from_data,
    leaves,
)
from lonja.approvals.rules.patience import AS_THE_COMPANY, HOURS_OF, LONGEST_WAIT
from lonja.catalog.models import Category
from lonja.catalog.queries import variant_facts
from lonja.companies.actor import Actor
from lonja.companies.models import Address, Company, User
from lonja.companies.queries import roles_for

HIGHEST_LEVEL = 20
MOST_STEPS = 10
MOST_APPROVERS = 20


@dataclass(frozen=True, slots=True)
class RuleDraft:
    """An approval rule as somebody wants it: when it applies, and what it does. Without a position it comes last.

    Amounts of its conditions are net and inclusive, in the company's currency. `steps` are asked one after the other,
    by a rule that asks; `refusal` is the sentence of one that refuses. `patience`: how long one that asks waits.
    """

    name: str
    steps: tuple[StepFacts, ...] = ()
    condition: Condition = ALWAYS
    unit_id: UUID | None = None
    effect: RuleEffect = RuleEffect.REQUIRE
    refusal: str = ""
    allows_self: bool = False
    status: RuleStatus = RuleStatus.ACTIVE
    position: int | None = None
    patience: OwnPatience = AS_THE_COMPANY


def draft_of(rule: ApprovalRule) -> RuleDraft:
    """A rule as it stands, to be changed or checked anew."""
    return RuleDraft(
        name=rule.name,
        steps=steps_of_rule(rule),
        condition=from_data(rule.conditions),
        unit_id=rule.unit_id,
        effect=RuleEffect(rule.effect),
        refusal=rule.refusal,
        allows_self=rule.allows_self,
        status=RuleStatus(rule.status),
        position=rule.position,
        patience=own_patience(rule),
    )


def check_draft(actor: Actor, company: Company, draft: RuleDraft) -> None:
    """Raise RuleInvalid, saying what is wrong, unless the draft is a rule that can count in this company."""
    if not draft.name.strip():
        raise RuleInvalid(_("Give the rule a name: it is what people will read when they are asked."))
    try:
        from_data(as_data(draft.condition))
    except ConditionBroken:
        raise RuleInvalid(
            _("One of the figures is impossible: amounts are zero or more, periods up to a year.")
        ) from None
    _check_conditions(actor, company, draft.condition)
    if draft.effect == RuleEffect.REFUSE and not draft.refusal.strip():
        raise RuleInvalid(_("Say why such an order is refused: its buyer will read it."))
    if draft.effect == RuleEffect.REQUIRE:
        _check_steps(actor, company, draft.steps)
        _check_patience(actor, company, draft.patience)
    elif draft.patience != AS_THE_COMPANY:
        raise RuleInvalid(_("Only a rule that asks for approval waits: leave out how long."))
    elif draft.steps:
        raise RuleInvalid(_("Only a rule that asks for approval has steps."))


def _check_conditions(actor: Actor, company: Company, condition: Condition) -> None:
    found = list(leaves(condition))
    roles = {leaf.role_id for leaf in found if isinstance(leaf, AskedByRole)}
    people = {leaf.user_id for leaf in found if isinstance(leaf, AskedBy)}
    categories = {leaf.category_id for leaf in found if isinstance(leaf, InCategory)}
    variants = {pk for leaf in found if isinstance(leaf, OfProducts) for pk in leaf.variant_ids}
    addresses = {leaf.address_id for leaf in found if isinstance(leaf, ShipTo)}
    methods = {leaf.method for leaf in found if isinstance(leaf, PaidBy)}
    if roles and roles_for(actor, company.pk, named=_named(company)).filter(pk__in=roles).count() < len(roles):
        raise RuleInvalid(_("The requester's role does not exist in your company."))
    of_company = User.objects.filter(assignments__unit__company=company).distinct()
    if people and of_company.filter(pk__in=people).count() < len(people):
        raise RuleInvalid(_("One of the people does not belong to your company."))
    if categories and Category.objects.filter(pk__in=categories).count() < len(categories):
        raise RuleInvalid(_("The category does not exist."))
    if variants and len(variant_facts(actor, variants)) < len(variants):
        raise RuleInvalid(_("One of the products does not exist."))
    if addresses and Address.objects.filter(company=company, pk__in=addresses).count() < len(addresses):
        raise RuleInvalid(_("The address does not belong to your company."))
    if methods - payment_methods().keys():
        raise RuleInvalid(_("The way of paying does not exist."))


def _named(company: Company) -> list[UUID]:
    """The roles that the company's rules name already: they may go on naming them once they are archived."""
    trees = ApprovalRule.objects.filter(company=company).values_list("conditions", flat=True)
    return [leaf.role_id for tree in trees for leaf in leaves(from_data(tree)) if isinstance(leaf, AskedByRole)]


def _check_steps(actor: Actor, company: Company, steps: Sequence[StepFacts]) -> None:
    if not steps or not all(step.approvers for step in steps):
        raise RuleInvalid(_("Say who must agree: a rule needs at least one step."))
    asked = [one for step in steps for one in step.approvers]
    if len(steps) > MOST_STEPS or len(asked) > MOST_APPROVERS:
        raise RuleInvalid(_("So many steps would stop every order: leave some out."))
    if any(not one.is_sound for one in asked):
        raise RuleInvalid(_("Each step asks either a role or a person."))
    if len(set(steps)) < len(steps) or any(_asks_twice(step) for step in steps):
        raise RuleInvalid(_("The same approver stands twice in this rule."))
    if any(not 1 <= step.needed <= len(step.approvers) for step in steps):
        raise RuleInvalid(_("A step can ask for as many consents as it names approvers, and for one at least."))
    if any(one.levels_up is not None and not 0 <= one.levels_up <= HIGHEST_LEVEL for one in asked):
        raise RuleInvalid(_("There are not so many levels above anybody."))
    _check_approvers(actor, company, asked)


def _check_patience(actor: Actor, company: Company, patience: OwnPatience) -> None:
    longest = LONGEST_WAIT * HOURS_OF[WaitsIn.DAYS] // HOURS_OF[patience.waits_in]
    said = [one for one in (patience.remind_after, patience.escalate_after) if one is not None]
    if any(not 0 <= one <= longest for one in said):
        raise RuleInvalid(_("Reminders and escalation come after 60 working days at the latest; 0 means never."))
    to = patience.escalates_to
    if to is None:
        return
    if not to.is_sound or to.is_owner:
        raise RuleInvalid(_("Who is asked when nobody decides is a role, a person, or who approves some levels above."))
    if to.levels_up is not None and not 0 <= to.levels_up <= HIGHEST_LEVEL:
        raise RuleInvalid(_("There are not so many levels above anybody."))
    _check_approvers(actor, company, [to])


def _asks_twice(step: StepFacts) -> bool:
    """Whether equal approvers stand in a step where that asks for nothing more: two of a role are two people."""
    counted = {one: step.approvers.count(one) for one in step.approvers}
    return any(
        many > 1 and (one.user_id is not None or one.is_owner or step.needed == 1) for one, many in counted.items()
    )


def _check_approvers(actor: Actor, company: Company, asked: Sequence[Approver]) -> None:
    roles = {one.role_id for one in asked if one.role_id}
    if roles and approver_roles(actor, company.pk).filter(pk__in=roles).count() < len(roles):
        raise RuleInvalid(_("One of the roles does not allow its holders to approve orders."))
    people = {one.user_id for one in asked if one.user_id}
    if people and possible_approvers(actor, company.pk).filter(pk__in=people).count() < len(people):
        raise RuleInvalid(_("One of the people may not approve orders in your company."))

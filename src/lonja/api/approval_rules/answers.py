"""Approval rules as answers, and what callers send as drafts of rules."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields as fields_of
from decimal import Decimal
from typing import Any, cast

from lonja.api import fields
from lonja.api.approval_rules import schemas
from lonja.api.codes import variant_ids
from lonja.api.shapes import PersonRef, unit_ref
from lonja.approvals.actions import RuleDraft
from lonja.approvals.errors import RuleInvalid
from lonja.approvals.models import ApprovalDelegation, ApprovalRule, RuleEffect, RuleStatus
from lonja.approvals.queries import Names, facts_of
from lonja.approvals.rules import (
    LEAVES,
    Approver,
    ConditionBroken,
    InCategory,
    Leaf,
    OfProducts,
    OwnPatience,
    StepFacts,
    WaitsIn,
    as_blocks,
    as_data,
    from_blocks,
    from_data,
    leaves,
)
from lonja.catalog.models import Category, Variant
from lonja.companies.actor import Actor
from lonja.companies.models import User


def rules_of(actor: Actor, rules: Iterable[ApprovalRule]) -> list[schemas.ApprovalRule]:
    """Rules in words and values; a query for each kind of thing that they name."""
    facts = [(rule, facts_of(rule)) for rule in rules]
    names = Names.of_rules([one for _, one in facts], actor.currency)
    found = [leaf for _, one in facts for leaf in leaves(one.condition)]
    categories = {leaf.category_id for leaf in found if isinstance(leaf, InCategory)}
    variants = {pk for leaf in found if isinstance(leaf, OfProducts) for pk in leaf.variant_ids}
    codes = dict(Category.objects.filter(pk__in=categories).values_list("pk", "code"))
    skus = dict(Variant.objects.filter(pk__in=variants).values_list("pk", "sku"))

    def condition(leaf: Leaf) -> schemas.RuleCondition:
        values = as_data(leaf)
        values.pop("kind")
        if isinstance(leaf, InCategory):
            values = {"category": codes.get(leaf.category_id, "")}
        elif isinstance(leaf, OfProducts):
            values = {"skus": [skus.get(pk, "") for pk in leaf.variant_ids]}
        return schemas.RuleCondition(kind=leaf.kind, text=names.leaf(leaf), values=values)

    return [
        schemas.ApprovalRule(
            id=str(rule.pk),
            position=rule.position,
            name=rule.name,
            unit=unit_ref(rule.unit) if rule.unit else None,
            effect=cast(schemas.Effect, rule.effect),
            refusal=rule.refusal,
            allows_self=rule.allows_self,
            status=cast(schemas.Status, rule.status),
            when=[[condition(leaf) for leaf in block] for block in as_blocks(one.condition)],
            steps=[_step(step, names) for step in one.steps],
            patience=_patience(one.patience, names),
        )
        for rule, one in facts
    ]


def _step(step: StepFacts, names: Names) -> schemas.RuleStep:
    return schemas.RuleStep(
        needed=step.needed,
        approvers=[_asked(one, names) for one in step.approvers],
    )


def _asked(one: Approver, names: Names) -> schemas.RuleApprover:
    return schemas.RuleApprover(
        text=names.who(one),
        role_id=str(one.role_id) if one.role_id else None,
        user_id=str(one.user_id) if one.user_id else None,
        levels_up=one.levels_up,
        is_owner=one.is_owner,
    )


def _patience(own: OwnPatience, names: Names) -> schemas.RulePatience:
    return schemas.RulePatience(
        remind_after=own.remind_after,
        escalate_after=own.escalate_after,
        waits_in=own.waits_in.value,
        escalates_to=_asked(own.escalates_to, names) if own.escalates_to else None,
    )


def draft_from(actor: Actor, sent: schemas.ApprovalRuleIn) -> RuleDraft:
    """The draft that a caller sent. Raises RuleInvalid for conditions that are none, and for unknown codes."""
    asked = [one for block in sent.when for one in block]
    codes = [one.category for one in asked if one.category]
    categories = dict(Category.objects.filter(code__in=codes).values_list("code", "pk")) if codes else {}
    skus = {sku for one in asked for sku in one.skus or ()}
    variants = variant_ids(actor, skus) if skus else {}

    def leaf(one: schemas.RuleConditionIn) -> Leaf:
        values: dict[str, Any] = one.model_dump(exclude_none=True)
        if (code := values.pop("category", None)) is not None:
            values["category_id"] = categories[code]
        if (named := values.pop("skus", None)) is not None:
            values["variant_ids"] = [variants[sku] for sku in named]
        needed = {field.name for field in fields_of(LEAVES[one.kind]) if field.name not in ("days", "whose")}
        if one.kind == "wanted_within":
            needed.add("days")
        if needed - values.keys():
            raise ConditionBroken("a figure is missing")
        return cast(Leaf, from_data(values))

    try:
        condition = from_blocks([leaf(one) for one in block] for block in sent.when)
    except (ConditionBroken, KeyError):
        raise RuleInvalid from None
    return RuleDraft(
        name=sent.name,
        steps=tuple(
            StepFacts(tuple(Approver(**vars(who)) for who in step.approvers), step.needed) for step in sent.steps
        ),
        condition=condition,
        unit_id=sent.unit_id,
        effect=RuleEffect(sent.effect),
        refusal=sent.refusal,
        allows_self=sent.allows_self,
        status=RuleStatus(sent.status),
        position=sent.position,
        patience=_patience_from(sent.patience) if sent.patience else OwnPatience(),
    )


def _patience_from(sent: schemas.RulePatienceIn) -> OwnPatience:
    to = Approver(**vars(sent.escalates_to)) if sent.escalates_to else None
    return OwnPatience(sent.remind_after, sent.escalate_after, WaitsIn(sent.waits_in), to)


def delegation_of(one: ApprovalDelegation) -> schemas.ApprovalDelegation:
    """Who stands in for whom."""
    return schemas.ApprovalDelegation(
        id=str(one.pk),
        absent=_person(one.absent),
        substitute=_person(one.substitute),
        first_on=one.first_on.isoformat(),
        last_on=one.last_on.isoformat(),
    )


def policy_of(actor: Actor, tolerance: Decimal, patience: Any, limit: Decimal | None) -> schemas.ApprovalPolicy:
    """How a company approves."""
    return schemas.ApprovalPolicy(
        price_tolerance_percent=fields.quantity(tolerance),
        remind_after_days=patience.remind_after,
        escalate_after_days=patience.escalate_after,
        link_up_to=fields.amount_or_none(limit, actor.currency),
    )


def _person(person: User) -> PersonRef:
    return PersonRef(id=str(person.pk), name=str(person))

"""The page on which a rule is built: blocks of conditions and steps, each of which can be added and taken out.

Without a script: each button sends the whole form, and what was typed comes back with one part more or less.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any

from django.http import QueryDict

from lonja.approvals.actions import RuleDraft, draft_of
from lonja.approvals.models import ApprovalRule, RuleEffect, RuleStatus
from lonja.approvals.rules import Approver, StepFacts, as_blocks, from_blocks
from lonja.approvals.rules.patience import AS_THE_COMPANY
from lonja.storefront.company_forms import id_of
from lonja.storefront.rule_forms import (
    KINDS,
    ConditionForm,
    Offered,
    RuleForm,
    StepForm,
    initial_of,
    initial_of_step,
)

MOST_PARTS = 60
SAVES = ("save", "draft")


@dataclass
class Builder:
    """The parts of a rule as they are on the page; `head` is its name, place and outcome."""

    head: RuleForm
    offered: Offered
    conditions: list[ConditionForm] = field(default_factory=list)
    steps: list[StepForm] = field(default_factory=list)

    @property
    def blocks(self) -> Iterator[tuple[int, list[ConditionForm]]]:
        """The conditions by block: those of a block are alternatives."""
        for block, forms in groupby(self.conditions, key=lambda form: form.block):
            yield block, list(forms)

    @property
    def forms(self) -> list[Any]:
        """All forms of the page, for its summary of errors."""
        return [self.head, *self.conditions, *self.steps]

    def is_valid(self) -> bool:
        """Whether everything is filled in as it should be; every form is checked."""
        asks = self.head.data.get("effect", RuleEffect.REQUIRE) == RuleEffect.REQUIRE
        checked = [self.head, *self.conditions, *(self.steps if asks else [])]
        faulty = [form for form in checked if not form.is_valid()]
        return not faulty

    def draft(self, status: RuleStatus) -> RuleDraft:
        """The rule that a valid page describes."""
        data = self.head.cleaned_data
        effect = RuleEffect(data["effect"])
        blocks = [[form.leaf() for form in forms] for _, forms in self.blocks]
        return RuleDraft(
            name=data["name"],
            steps=tuple(form.step() for form in self.steps) if effect is RuleEffect.REQUIRE else (),
            condition=from_blocks(blocks),
            unit_id=id_of(data["unit"]),
            effect=effect,
            refusal=data["refusal"] if effect is RuleEffect.REFUSE else "",
            allows_self=data["allows_self"],
            status=status,
            patience=self.head.patience() if effect is RuleEffect.REQUIRE else AS_THE_COMPANY,
        )


def shown(head: RuleForm, offered: Offered, rule: ApprovalRule | None) -> Builder:
    """The page of a rule as it stands; of a new one with an amount to fill in and one step."""
    builder = Builder(head, offered)
    if rule is None:
        builder.conditions = [ConditionForm("amount", 0, offered, prefix="c0")]
        builder.steps = [StepForm(1, offered, prefix="s0")]
        return builder
    draft = draft_of(rule)
    leaves = [(block, leaf) for block, alternatives in enumerate(as_blocks(draft.condition)) for leaf in alternatives]
    builder.conditions = [
        ConditionForm(leaf.kind, block, offered, prefix=f"c{place}", initial=initial_of(leaf, offered.skus))
        for place, (block, leaf) in enumerate(leaves)
    ]
    builder.steps = [
        StepForm(len(step.approvers), offered, prefix=f"s{place}", initial=initial_of_step(step))
        for place, step in enumerate(draft.steps or (StepFacts((Approver(levels_up=0),), 1),))
    ]
    return builder


def sent(head: RuleForm, offered: Offered, data: QueryDict) -> Builder:
    """The page as it was sent: bound where it is to be saved, else with the part more or less that was asked for."""
    verb = data.get("do", "save")
    is_final = verb in SAVES
    builder = Builder(head, offered)
    rows = _changed(_rows(data), verb, data)
    for place, (kind, block, typed) in enumerate(rows):
        values = {f"c{place}-{name}": value for name, value in typed.items()}
        how: dict[str, Any] = {"data": values} if is_final else {"initial": typed}
        builder.conditions.append(ConditionForm(kind, block, offered, prefix=f"c{place}", **how))
    for place, asked in enumerate(_steps(data, verb)):
        values = {f"s{place}-{name}": value for name, value in asked.items()}
        how = {"data": values} if is_final else {"initial": asked}
        many = sum(1 for name in asked if name.startswith("who"))
        builder.steps.append(StepForm(many, offered, prefix=f"s{place}", **how))
    return builder


Row = tuple[str, int, dict[str, str]]


def _rows(data: QueryDict) -> list[Row]:
    """The conditions that were sent: kind, block, and what was typed."""
    rows: list[Row] = []
    for place in range(min(_number(data.get("conditions", "")), MOST_PARTS)):
        kind = data.get(f"c{place}-kind", "")
        if kind in KINDS:
            rows.append((kind, _number(data.get(f"c{place}-block", "")), _typed(data, f"c{place}-")))
    return rows


def _changed(rows: list[Row], verb: str, data: QueryDict) -> list[Row]:
    """The conditions after a button: one more, as a further block or as an alternative in one, or one less."""
    name, _dash, place = verb.partition("-")
    kind = data.get("kind", "")
    if name == "drop":
        rows = [row for at, row in enumerate(rows) if at != _number(place)]
    elif name == "and" and kind in KINDS and len(rows) < MOST_PARTS:
        rows = [*rows, (kind, max((block for _, block, _ in rows), default=-1) + 1, {})]
    elif name == "or" and data.get(f"or-{place}", "") in KINDS and len(rows) < MOST_PARTS:
        rows = [*rows, (str(data[f"or-{place}"]), _number(place), {})]
    return sorted(rows, key=lambda row: row[1])


def _steps(data: QueryDict, verb: str) -> list[dict[str, str]]:
    """The steps after a button: what was chosen in each, with one step or approver more or less."""
    steps = [_typed(data, f"s{place}-") for place in range(min(_number(data.get("steps", "")), MOST_PARTS))]
    name, _dash, place = verb.partition("-")
    at = _number(place)
    if name == "step":
        steps.append({"who0": ""})
    elif name == "who" and at < len(steps):
        steps[at][f"who{sum(1 for key in steps[at] if key.startswith('who'))}"] = ""
    elif name == "unwho" and at < len(steps) and len(steps[at]) > 1:
        last = max((key for key in steps[at] if key.startswith("who")), key=lambda key: int(key[3:]))
        del steps[at][last]
        steps[at].pop("needed", None)
    elif name == "unstep":
        steps = [step for number, step in enumerate(steps) if number != at]
    return [step for step in steps if step]


def _typed(data: QueryDict, prefix: str) -> dict[str, str]:
    hidden = ("kind", "block")
    found: Mapping[str, str] = {name.removeprefix(prefix): str(data[name]) for name in data if name.startswith(prefix)}
    return {name: value for name, value in found.items() if name not in hidden}


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 6 else 0

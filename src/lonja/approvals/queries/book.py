"""Reads: the rules of a company that count, ready to be asked about purchases."""

from __future__ import annotations

import functools
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any
from uuid import UUID

from django.db import connection

from lonja.approvals.rules import (
    AmountFrom,
    Approver,
    Condition,
    ConsentAsk,
    Effect,
    InCategory,
    Leaf,
    NewProduct,
    OfBrand,
    OwnPatience,
    RuleFacts,
    StepFacts,
    Verdict,
    WaitsIn,
    Whose,
    from_data,
    leaves,
    verdict,
)
from lonja.catalog.models import Category


@dataclass(frozen=True, slots=True)
class RuleBook:
    """A company's rules in their order, all their conditions, and the paths of the categories that they name.

    What costs a query to find out about a purchase needs to be told only where a rule looks at it: `periods` are the
    sums wanted of days before, `looks_at` says whether a kind of condition or the owners of cost centers matter.
    """

    rules: tuple[RuleFacts, ...]
    conditions: tuple[Leaf, ...]
    category_paths: Mapping[int, str]

    @classmethod
    def of(cls, rules: Sequence[RuleFacts]) -> RuleBook:
        """The book of these rules; a query where one names a category."""
        conditions = tuple(leaf for rule in rules for leaf in leaves(rule.condition))
        named = {leaf.category_id for leaf in conditions if isinstance(leaf, InCategory)}
        paths = dict(Category.objects.filter(pk__in=named).values_list("pk", "path")) if named else {}
        return cls(tuple(rules), conditions, paths)

    @property
    def periods(self) -> frozenset[tuple[int, Whose]]:
        """The days before, and whose orders of them, that some rule adds up."""
        amounts = (leaf for leaf in self.conditions if isinstance(leaf, AmountFrom))
        return frozenset((leaf.days, leaf.whose) for leaf in amounts if leaf.days)

    @property
    def wants_brands(self) -> bool:
        """Whether a rule looks at brands."""
        return any(isinstance(leaf, OfBrand) for leaf in self.conditions)

    @property
    def wants_new(self) -> bool:
        """Whether a rule looks at what was never bought before."""
        return any(isinstance(leaf, NewProduct) for leaf in self.conditions)

    @property
    def wants_owners(self) -> bool:
        """Whether a rule asks the owners of cost centers."""
        return any(one.is_owner for rule in self.rules for step in rule.steps for one in step.approvers)

    def verdict(self, ask: ConsentAsk) -> Verdict:
        """What the rules say of this purchase."""
        return verdict(self.rules, ask, self.category_paths)


_RULES = """
    SELECT rule.id, rule.name, rule.conditions, unit.path, rule.effect, rule.allows_self, rule.refusal,
           rule.remind_after, rule.escalate_after, rule.waits_in, rule.escalates_to_role_id, rule.escalates_to_id,
           rule.escalates_levels_up,
           step.stage, step.needed, step.approver_role_id, step.approver_id, step.levels_up, step.is_owner
      FROM approvals_approvalrule rule
      LEFT JOIN approvals_approvalrulestep step ON step.rule_id = rule.id
      LEFT JOIN companies_unit unit ON unit.id = rule.unit_id
     WHERE rule.company_id = %s AND rule.is_active AND (rule.status = 'active' OR rule.id = %s)
     ORDER BY rule.position, rule.id, step.stage, step.position
"""


RULE_COLUMNS = 13
"""Those of the rule; the others are of one of its approvers."""


def rule_book(company_id: UUID, *, draft_id: UUID | None = None) -> RuleBook:
    """The rules of a company that count, and the draft that is tried out; one query, two where one names a category."""
    with connection.cursor() as cursor:
        cursor.execute(_RULES, [company_id, draft_id])
        rows = cursor.fetchall()
    return RuleBook.of(
        [_rule(key, list(of_rule)) for key, of_rule in groupby(rows, key=lambda row: row[:RULE_COLUMNS])]
    )


def _rule(key: tuple[Any, ...], rows: Sequence[tuple[Any, ...]]) -> RuleFacts:
    rule_id, name, conditions, unit_path, effect, allows_self, refusal, *patience = key
    steps = [row[RULE_COLUMNS:] for row in rows if row[RULE_COLUMNS] is not None]
    return RuleFacts(
        id=rule_id,
        name=name,
        steps=tuple(_step(list(together)) for _, together in groupby(steps, key=lambda step: step[0])),
        condition=_tree(conditions),
        unit_path=unit_path,
        effect=Effect(effect),
        allows_self=allows_self,
        refusal=refusal,
        patience=patience_of_rule(patience),
    )


def patience_of_rule(columns: Sequence[Any]) -> OwnPatience:
    """What the columns of a rule say of how long it waits: after how much, in what, and who is asked then."""
    remind_after, escalate_after, waits_in, *named = columns
    to = Approver(*named)
    return OwnPatience(remind_after, escalate_after, WaitsIn(waits_in), to if to.is_sound else None)


@functools.lru_cache(maxsize=4096)
def _tree(text: str) -> Condition:
    """A tree of conditions from its JSON; the same few are read with every order."""
    return from_data(json.loads(text))


def _step(rows: Sequence[tuple[Any, ...]]) -> StepFacts:
    return StepFacts(tuple(Approver(*row[2:]) for row in rows), rows[0][1])

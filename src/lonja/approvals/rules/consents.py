"""Which consents a purchase needs, and in which order: pure yes and no.

Paths are materialized ('0001.0002.'): a unit or category lies beneath another if its path starts with the other's.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from uuid import UUID

from lonja.approvals.rules.conditions import AllOf, Condition, Seen
from lonja.approvals.rules.facts import WHOEVER_MAY, Approver, ConsentAsk, OverBudget, StepFacts, one_by_one
from lonja.approvals.rules.patience import AS_THE_COMPANY, OwnPatience, own_of

ALWAYS = AllOf()
"""The condition of a rule for every purchase."""


class Effect(StrEnum):
    """What a rule does where it applies."""

    REQUIRE = "require"
    ALLOW = "allow"
    REFUSE = "refuse"


@dataclass(frozen=True, slots=True)
class RuleFacts:
    """An approval rule: for the purchases of which unit and below (None: all), when, and what it does.

    `steps` are asked one after the other. `allows_self`: the requester may agree himself where he is asked. A budget
    that the purchase goes past `is_budget`: it asks like a rule that nothing lifts. `patience`: how long it waits.
    """

    id: UUID
    name: str
    steps: tuple[StepFacts, ...] = ()
    condition: Condition = ALWAYS
    unit_path: str | None = None
    effect: Effect = Effect.REQUIRE
    allows_self: bool = False
    refusal: str = ""
    is_budget: bool = False
    patience: OwnPatience = AS_THE_COMPANY


@dataclass(frozen=True, slots=True)
class Need:
    """One step that is needed, and the rules that ask for it; none for what is over the requester's limit."""

    step: StepFacts
    rules: tuple[RuleFacts, ...]

    @property
    def may_be_own(self) -> bool:
        """Whether the requester may agree himself: only if every rule that asks says so."""
        return bool(self.rules) and all(rule.allows_self for rule in self.rules)

    @property
    def patience(self) -> tuple[OwnPatience, ...]:
        """What the rules say themselves of how long it waits; nothing where that is as the company says."""
        return own_of([rule.patience for rule in self.rules])

    @property
    def overrides_budget(self) -> bool:
        """Whether this consent lets the purchase go past a budget."""
        return any(rule.is_budget for rule in self.rules)


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the rules say of a purchase: refused by one of them, in need of consents, or neither: free."""

    needs: tuple[Need, ...] = ()
    refused_by: RuleFacts | None = None
    allowed_by: tuple[RuleFacts, ...] = ()

    @property
    def is_free(self) -> bool:
        """Whether it may be bought at once."""
        return self.refused_by is None and not self.needs


def applies(rule: RuleFacts, seen: Seen) -> bool:
    """Whether the rule counts for this purchase: it is of its unit or below, and its conditions hold.

    What cannot be known makes a rule that asks or refuses count, and one that lets through not.
    """
    if rule.unit_path is not None and not seen.ask.unit_path.startswith(rule.unit_path):
        return False
    holds = rule.condition.holds(seen)
    return holds is True if rule.effect is Effect.ALLOW else holds is not False


def verdict(rules: Sequence[RuleFacts], ask: ConsentAsk, category_paths: Mapping[int, str] | None = None) -> Verdict:
    """What the rules, in their order, say of this purchase.

    A rule that refuses always counts. A rule that lets through spares the purchase the rules after it, as far as
    they are of its own unit or of one below: no unit lifts what the units above it want. No rule lifts a budget that
    the purchase goes past, nor the requester's own limit: what is over it is asked of WHOEVER_MAY where no rule and no
    budget asks anybody but himself.
    """
    seen = Seen(ask, category_paths)
    counting = [rule for rule in rules if applies(rule, seen)]
    refusal = next((rule for rule in counting if rule.effect is Effect.REFUSE), None)
    allowing: list[RuleFacts] = []
    asking: list[RuleFacts] = []
    for rule in counting:
        if rule.effect is Effect.ALLOW:
            allowing.append(rule)
        elif rule.effect is Effect.REQUIRE and not any(_lifts(one, rule) for one in allowing):
            asking.append(rule)
    needs = _in_order([*asking, *map(_of_budget, ask.over_budget)], ask)
    if ask.is_over_limit and all(need.may_be_own for need in needs):
        needs = (*needs, Need(StepFacts.all_of(WHOEVER_MAY), ()))
    return Verdict(needs, refusal, tuple(allowing))


def _of_budget(over: OverBudget) -> RuleFacts:
    """A budget that asks, as a rule that holds for this purchase."""
    return RuleFacts(over.budget_id, over.name, one_by_one(Approver(user_id=over.owner_id)), is_budget=True)


def _lifts(allowing: RuleFacts, rule: RuleFacts) -> bool:
    if allowing.unit_path is None:
        return True
    return rule.unit_path is not None and rule.unit_path.startswith(allowing.unit_path)


def _in_order(rules: Sequence[RuleFacts], ask: ConsentAsk) -> tuple[Need, ...]:
    """The steps of these rules in the order in which they are asked.

    Every step is asked once, however many rules ask for it, and after all steps that any of these rules puts
    before it: with 'over 500: head' and 'chemicals: safety, head' the head is asked last. Steps that no rule puts in
    order keep the order of the rules; where two rules contradict each other, the first one counts.
    """
    asked_by: dict[StepFacts, list[RuleFacts]] = {}
    before = _Precedence()
    for rule in rules:
        steps = tuple(dict.fromkeys(_with_owners(step, ask.owner_ids) for step in rule.steps))
        for position, step in enumerate(steps):
            asked_by.setdefault(step, []).append(rule)
            before.add(step, steps[:position])
    return tuple(Need(step, tuple(asked_by[step])) for step in before.ordered())


def _with_owners(step: StepFacts, owner_ids: Iterable[UUID]) -> StepFacts:
    """The step with the cost centers' owners by name, all of whom are asked where all of the step are."""
    owners = [Approver(user_id=owner) for owner in sorted(owner_ids)]
    if not owners or not any(approver.is_owner for approver in step.approvers):
        return step
    named = [one for one in step.approvers if not one.is_owner]
    approvers = tuple(dict.fromkeys([*named, *owners])) if set(owners) & set(named) else (*named, *owners)
    are_all = step.needed == len(step.approvers)
    return StepFacts(approvers, len(approvers) if are_all else min(step.needed, len(approvers)))


@dataclass
class _Precedence:
    """Which step must be asked before which, gathered rule by rule."""

    earlier: dict[StepFacts, set[StepFacts]] = field(default_factory=dict)

    def add(self, step: StepFacts, predecessors: Iterable[StepFacts]) -> None:
        """Put `predecessors` before `step`, except where the contrary is settled already."""
        own = self.earlier.setdefault(step, set())
        own.update(other for other in predecessors if other != step and not self._is_before(step, other))

    def _is_before(self, one: StepFacts, other: StepFacts) -> bool:
        return one in self.earlier[other] or any(self._is_before(one, middle) for middle in self.earlier[other])

    def ordered(self) -> list[StepFacts]:
        """All steps, each after its predecessors, otherwise in the order in which they came."""
        waiting, done = list(self.earlier), list[StepFacts]()
        while waiting:
            turn = next(step for step in waiting if self.earlier[step] <= set(done))
            done.append(turn)
            waiting.remove(turn)
        return done

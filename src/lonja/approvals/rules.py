"""Which consents a purchase needs, in which order, and who may give them: pure yes and no.

Paths are materialized ('0001.0002.'): a unit or category lies beneath another if its path starts with the other's.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from uuid import UUID

from lonja.core.money import Money


@dataclass(frozen=True, slots=True)
class ConsentAsk:
    """What is to be bought, as far as approval rules look at it. `amount` is net, in the company's currency.

    A machine has no `requester_id` but a `key_maker_id`: who made its key. It and the seller's people who act for a
    company have no roles there.
    """

    amount: Money
    unit_id: UUID
    unit_path: str
    requester_id: UUID | None
    requester_role_ids: frozenset[UUID] = frozenset()
    category_paths: frozenset[str] = frozenset()
    key_maker_id: UUID | None = None

    @property
    def answerable_id(self) -> UUID | None:
        """The person who stands behind the purchase and so may not agree to it: who asks, or who made the key."""
        return self.requester_id or self.key_maker_id


@dataclass(frozen=True, slots=True)
class Approver:
    """Who is asked: anybody with a role, or one person (exactly one of the two)."""

    role_id: UUID | None = None
    user_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class RuleFacts:
    """An approval rule: its conditions (None: not a condition) and whom it asks, in order."""

    id: UUID
    name: str
    approvers: tuple[Approver, ...]
    min_amount: Decimal | None = None
    unit_path: str | None = None
    requester_role_id: UUID | None = None
    category_path: str | None = None


@dataclass(frozen=True, slots=True)
class Need:
    """One consent that is needed, and the rules that ask for it."""

    approver: Approver
    rules: tuple[RuleFacts, ...]


@dataclass(frozen=True, slots=True)
class Holder:
    """A person who may approve holds a role in a unit; `is_company_wide`: that role lets him approve everything."""

    user_id: UUID
    name: str
    role_id: UUID
    unit_path: str
    is_company_wide: bool


def matches(rule: RuleFacts, ask: ConsentAsk) -> bool:
    """Whether every condition that the rule sets holds.

    The amount is inclusive. A requester whose roles are not known (a machine, or the seller's person acting for
    the company) meets every condition on roles: a rule cannot be avoided by sending a machine.
    """
    return (
        (rule.min_amount is None or ask.amount.amount >= rule.min_amount)
        and (rule.unit_path is None or ask.unit_path.startswith(rule.unit_path))
        and (
            rule.requester_role_id is None
            or not ask.requester_role_ids
            or rule.requester_role_id in ask.requester_role_ids
        )
        and (rule.category_path is None or any(path.startswith(rule.category_path) for path in ask.category_paths))
    )


def consents_needed(rules: Sequence[RuleFacts], ask: ConsentAsk) -> tuple[Need, ...]:
    """The consents for this purchase, in the order in which they are asked; `rules` come in theirs.

    Every approver is asked once, however many rules ask for him, and after everybody whom any of these rules
    puts before him: with 'over 500: head' and 'chemicals: safety, head' the head is asked last. Approvers whom no rule
    puts in order keep the order of the rules; where two rules contradict each other, the first one counts.
    """
    matching = [rule for rule in rules if matches(rule, ask)]
    asked_by: dict[Approver, list[RuleFacts]] = {}
    before = _Precedence()
    for rule in matching:
        for position, approver in enumerate(rule.approvers):
            asked_by.setdefault(approver, []).append(rule)
            before.add(approver, rule.approvers[:position])
    return tuple(Need(approver, tuple(asked_by[approver])) for approver in before.ordered())


@dataclass
class _Precedence:
    """Who must be asked before whom, gathered rule by rule."""

    earlier: dict[Approver, set[Approver]] = field(default_factory=dict)

    def add(self, approver: Approver, predecessors: Iterable[Approver]) -> None:
        """Put `predecessors` before `approver`, except where the contrary is settled already."""
        own = self.earlier.setdefault(approver, set())
        own.update(other for other in predecessors if other != approver and not self._is_before(approver, other))

    def _is_before(self, one: Approver, other: Approver) -> bool:
        return one in self.earlier[other] or any(self._is_before(one, middle) for middle in self.earlier[other])

    def ordered(self) -> list[Approver]:
        """All approvers, each after his predecessors, otherwise in the order in which they came."""
        waiting, done = list(self.earlier), list[Approver]()
        while waiting:
            turn = next(approver for approver in waiting if self.earlier[approver] <= set(done))
            done.append(turn)
            waiting.remove(turn)
        return done


def who_may_decide(
    approver: Approver, unit_path: str, answerable_id: UUID | None, holders: Iterable[Holder]
) -> tuple[Holder, ...]:
    """Who may give this consent for a purchase of the unit: each person once, the nearest unit first, then by name.

    A role is looked for in the requester's unit and in all units above it. Where nobody but the one who is answerable
    is found, those who may approve everything in the company serve. He himself, the requester or the maker of the
    machine's key, never may.
    """
    others = [holder for holder in holders if holder.user_id != answerable_id]
    found = [holder for holder in others if _is_asked(holder, approver, unit_path)]
    serving = found or [holder for holder in others if holder.is_company_wide]
    by_distance = sorted(serving, key=lambda holder: (-len(holder.unit_path), holder.name, str(holder.user_id)))
    return tuple({holder.user_id: holder for holder in reversed(by_distance)}.values())[::-1]


def _is_asked(holder: Holder, approver: Approver, unit_path: str) -> bool:
    if approver.user_id is not None:
        return holder.user_id == approver.user_id
    return holder.role_id == approver.role_id and unit_path.startswith(holder.unit_path)

"""What approval rules look at: a purchase, a rule's steps, and the people who may agree."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple, Protocol
from uuid import UUID

from lonja.core.money import Money

ZERO = Decimal(0)


class Whose(StrEnum):
    """Whose orders of a period are added up."""

    REQUESTER = "requester"
    COST_CENTER = "cost_center"


class AskedLine(NamedTuple):
    """A line of the purchase. `number` is how its buyer counts it, `amount` net, in the company's currency."""

    number: int
    variant_id: int
    amount: Decimal = ZERO
    category_path: str = ""
    brand: str = ""
    cost_center_id: UUID | None = None
    is_contract: bool = True
    is_new: bool = False


@dataclass(frozen=True, slots=True)
class Earlier:
    """What orders of the last `days` days came to, this one apart: of the requester, or of one cost center."""

    days: int
    whose: Whose
    amount: Decimal
    cost_center_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class OverBudget:
    """A budget that the purchase goes past, by `over_by`, and that wants consent then: of its cost center's owner.

    Without an owner, whoever may approve it; where he may not give it, those who may approve everything. `name` is
    what people read.
    """

    budget_id: UUID
    name: str
    owner_id: UUID | None
    cost_center_id: UUID | None = None
    over_by: Decimal = ZERO


@dataclass(frozen=True, slots=True)
class ConsentAsk:
    """What is to be bought, as far as approval rules look at it. `amount` is net, in the company's currency.

    A machine has no `requester_id` but a `key_maker_id`: who made its key. It and the seller's people who act for a
    company have no roles there. `budget_left` is what the tightest budget would have left after this purchase, below
    zero where it is exceeded, and `spend_limit` up to which amount the requester may buy; None: there is none, so no
    condition on it holds. `earlier` has an entry for each sum of a period that the rules want. `over_budget` are the
    budgets that it goes past and that want consent then. `further` are the address and wanted date of each delivery
    beside the first.
    """

    amount: Money
    unit_id: UUID
    unit_path: str
    requester_id: UUID | None
    requester_role_ids: frozenset[UUID] = frozenset()
    key_maker_id: UUID | None = None
    lines: tuple[AskedLine, ...] = ()
    freight: Decimal = ZERO
    asked_on: date | None = None
    wanted_on: date | None = None
    payment_method: str = ""
    delivery_address_id: UUID | None = None
    further: tuple[tuple[UUID | None, date | None], ...] = ()
    owner_ids: frozenset[UUID] = frozenset()
    earlier: tuple[Earlier, ...] = ()
    budget_left: Decimal | None = None
    spend_limit: Decimal | None = None
    over_budget: tuple[OverBudget, ...] = ()

    @property
    def address_ids(self) -> frozenset[UUID | None]:
        """Where its deliveries go; None stands for an address that is not chosen yet."""
        return frozenset((self.delivery_address_id, *(address for address, _ in self.further)))

    @property
    def wanted_days(self) -> tuple[date, ...]:
        """When its deliveries are wanted, as far as that was said."""
        days = (self.wanted_on, *(day for _, day in self.further))
        return tuple(day for day in days if day is not None)

    @property
    def is_over_limit(self) -> bool:
        """Whether this is more than the requester may order alone; an order of exactly his limit is not."""
        return self.spend_limit is not None and self.amount.amount > self.spend_limit

    @property
    def answerable_id(self) -> UUID | None:
        """The person who stands behind the purchase and so may not agree to it: who asks, or who made the key."""
        return self.requester_id or self.key_maker_id


@dataclass(frozen=True, slots=True)
class Approver:
    """Who is asked: anybody with a role, one person, those who approve so many units above the requester's (0: in his
    own), or the owners of the cost centers that are charged. A rule sets exactly one; without any, WHOEVER_MAY.
    """

    role_id: UUID | None = None
    user_id: UUID | None = None
    levels_up: int | None = None
    is_owner: bool = False

    @property
    def is_sound(self) -> bool:
        """Whether exactly one way of naming somebody is used."""
        ways = (self.role_id is not None, self.user_id is not None, self.levels_up is not None, self.is_owner)
        return sum(ways) == 1


WHOEVER_MAY = Approver()
"""Asked for what is over the requester's limit: anybody whose right to approve reaches the unit and the amount."""


@dataclass(frozen=True, slots=True)
class StepFacts:
    """A step of a rule: so many (`needed`) of these approvers must agree, each a person of his own."""

    approvers: tuple[Approver, ...]
    needed: int

    @classmethod
    def all_of(cls, *approvers: Approver) -> StepFacts:
        """Everybody named must agree."""
        return cls(approvers, len(approvers))

    @classmethod
    def any_of(cls, *approvers: Approver) -> StepFacts:
        """One of those named must agree."""
        return cls(approvers, 1)


def one_by_one(*approvers: Approver) -> tuple[StepFacts, ...]:
    """Steps that ask these approvers one after the other."""
    return tuple(StepFacts.all_of(approver) for approver in approvers)


class ApprovingRight(Protocol):
    """A role's right to approve where it is given: how far it reaches and up to which amount (`companies.Reach`)."""

    def covers(self, unit_path: str, *, is_own: bool) -> bool:
        """Whether it reaches things of this unit."""
        ...

    def is_enough(self, amount: Decimal) -> bool:
        """Whether its limit allows this amount."""
        ...


@dataclass(frozen=True, slots=True)
class Holder:
    """A person who may approve holds a role in a unit; `is_company_wide`: that role lets him approve everything.

    `right` is what the role itself lets him approve, None where it lets him approve nothing. `stands_for` names the
    absent colleague whose role it is.
    """

    user_id: UUID
    name: str
    role_id: UUID
    unit_path: str
    is_company_wide: bool
    right: ApprovingRight | None = None
    stands_for: str = ""
    absent_id: UUID | None = None

    def approves_for(self, unit_path: str) -> bool:
        """Whether this role lets him approve what the unit buys."""
        return self.right is not None and self.right.covers(unit_path, is_own=False)

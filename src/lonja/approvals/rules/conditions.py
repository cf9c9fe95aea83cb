"""When a rule applies: conditions, joined by 'all of' and 'any of' to a tree.

Logic of three values: what cannot be known (a machine's roles, a category that is gone) is neither true nor false, so
that no rule can be avoided by it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar
from uuid import UUID

from lonja.approvals.rules.facts import ZERO, ConsentAsk, Whose


class Seen:
    """A purchase, with what conditions ask of its lines gathered once for any number of rules."""

    def __init__(self, ask: ConsentAsk, category_paths: Mapping[int, str] | None = None) -> None:
        """`category_paths` are those of the categories that the rules name, by id; one that is gone is missing."""
        self.ask = ask
        self.category_paths = category_paths or {}
        self.paths = {line.category_path for line in ask.lines}
        self.brands = {line.brand.casefold() for line in ask.lines}
        self.variants = {line.variant_id for line in ask.lines}
        self.has_new = any(line.is_new for line in ask.lines)
        self.has_foreign = any(not line.is_contract for line in ask.lines)
        self._in_branch: dict[int, bool | None] = {}
        self.own_by_center: dict[UUID, Decimal] = {}
        for line in ask.lines:
            if line.cost_center_id is not None:
                sofar = self.own_by_center.get(line.cost_center_id, ZERO)
                self.own_by_center[line.cost_center_id] = sofar + line.amount

    def in_branch(self, category_id: int) -> bool | None:
        """Whether a line's category is this one or lies below it; None if it does not exist any more."""
        if category_id not in self._in_branch:
            path = self.category_paths.get(category_id)
            found = None if path is None else any(one.startswith(path) for one in self.paths)
            self._in_branch[category_id] = found
        return self._in_branch[category_id]

    def sum_of(self, days: int, whose: Whose) -> Decimal | None:
        """This purchase with the orders of so many days before: the requester's, or the largest of a cost center.

        None where nobody has added them up.
        """
        if not days:
            return self.ask.amount.amount
        rows = [row for row in self.ask.earlier if row.days == days and row.whose == whose]
        if whose is Whose.REQUESTER:
            return rows[0].amount + self.ask.amount.amount if rows else None
        before = {row.cost_center_id: row.amount for row in rows}
        if self.own_by_center and not rows:
            return None
        return max((before.get(center, ZERO) + own for center, own in self.own_by_center.items()), default=ZERO)


@dataclass(frozen=True, slots=True)
class AmountFrom:
    """The net total is so much or more; with `days`, together with the orders of so many days before."""

    kind: ClassVar[str] = "amount"
    amount: Decimal
    days: int = 0
    whose: Whose = Whose.REQUESTER

    def holds(self, seen: Seen) -> bool | None:
        """Inclusive; zero holds for every purchase."""
        total = seen.sum_of(self.days, self.whose)
        return None if total is None else total >= self.amount


@dataclass(frozen=True, slots=True)
class FreightFrom:
    """Freight is so much or more, net."""

    kind: ClassVar[str] = "freight"
    amount: Decimal

    def holds(self, seen: Seen) -> bool | None:
        """Inclusive."""
        return seen.ask.freight >= self.amount


@dataclass(frozen=True, slots=True)
class LinesFrom:
    """It has so many lines or more."""

    kind: ClassVar[str] = "lines"
    count: int

    def holds(self, seen: Seen) -> bool | None:
        """Inclusive."""
        return len(seen.ask.lines) >= self.count


@dataclass(frozen=True, slots=True)
class InCategory:
    """It has goods of a category or one below it."""

    kind: ClassVar[str] = "category"
    category_id: int

    def holds(self, seen: Seen) -> bool | None:
        """Unknown once the category is gone."""
        return seen.in_branch(self.category_id)


@dataclass(frozen=True, slots=True)
class OfBrand:
    """It has goods of a brand."""

    kind: ClassVar[str] = "brand"
    brand: str

    def holds(self, seen: Seen) -> bool | None:
        """Whatever the letters' case."""
        return self.brand.casefold() in seen.brands


@dataclass(frozen=True, slots=True)
class OfProducts:
    """It has one of these variants."""

    kind: ClassVar[str] = "products"
    variant_ids: tuple[int, ...]

    def holds(self, seen: Seen) -> bool | None:
        """Any of them is enough."""
        return not seen.variants.isdisjoint(self.variant_ids)


@dataclass(frozen=True, slots=True)
class NewProduct:
    """It has something that the company has never bought."""

    kind: ClassVar[str] = "new_product"

    def holds(self, seen: Seen) -> bool | None:
        """Whether a line is new."""
        return seen.has_new


@dataclass(frozen=True, slots=True)
class NoContract:
    """It has a line at a price that was not agreed with the company."""

    kind: ClassVar[str] = "no_contract"

    def holds(self, seen: Seen) -> bool | None:
        """Whether a line is outside every contract."""
        return seen.has_foreign


@dataclass(frozen=True, slots=True)
class WantedWithin:
    """It is wanted within so many days; without a wanted date it does not hold."""

    kind: ClassVar[str] = "wanted_within"
    days: int

    def holds(self, seen: Seen) -> bool | None:
        """Inclusive; one delivery is enough."""
        asked_on = seen.ask.asked_on
        return asked_on is not None and any((day - asked_on).days <= self.days for day in seen.ask.wanted_days)


@dataclass(frozen=True, slots=True)
class PaidBy:
    """It is paid in this way."""

    kind: ClassVar[str] = "payment"
    method: str

    def holds(self, seen: Seen) -> bool | None:
        """The method's code."""
        return seen.ask.payment_method == self.method


@dataclass(frozen=True, slots=True)
class BudgetBelow:
    """Less than so much of the budget would be left; without a budget it does not hold."""

    kind: ClassVar[str] = "budget_left"
    amount: Decimal

    def holds(self, seen: Seen) -> bool | None:
        """Zero: the budget would be exceeded."""
        return seen.ask.budget_left is not None and seen.ask.budget_left < self.amount


@dataclass(frozen=True, slots=True)
class OverLimit:
    """It passes what the requester may spend by so much or more; without a limit it does not hold."""

    kind: ClassVar[str] = "over_limit"
    amount: Decimal

    def holds(self, seen: Seen) -> bool | None:
        """Zero: by anything at all."""
        if seen.ask.spend_limit is None:
            return False
        over = seen.ask.amount.amount - seen.ask.spend_limit
        return over > 0 and over >= self.amount


@dataclass(frozen=True, slots=True)
class AskedBy:
    """One person asks, himself or by a machine whose key he made."""

    kind: ClassVar[str] = "requester"
    user_id: UUID

    def holds(self, seen: Seen) -> bool | None:
        """Unknown where nobody is answerable."""
        answerable = seen.ask.answerable_id
        return None if answerable is None else answerable == self.user_id


@dataclass(frozen=True, slots=True)
class AskedByRole:
    """Somebody with a role asks."""

    kind: ClassVar[str] = "requester_role"
    role_id: UUID

    def holds(self, seen: Seen) -> bool | None:
        """Unknown where the requester has no known roles: a machine, or the seller's person acting for the company."""
        roles = seen.ask.requester_role_ids
        return self.role_id in roles if roles else None


@dataclass(frozen=True, slots=True)
class ShipTo:
    """It goes to this address, or a part of it does."""

    kind: ClassVar[str] = "ship_to"
    address_id: UUID

    def holds(self, seen: Seen) -> bool | None:
        """Unknown before an address is chosen."""
        addresses = seen.ask.address_ids
        return True if self.address_id in addresses else None if None in addresses else False


@dataclass(frozen=True, slots=True)
class AllOf:
    """Every part must hold; without parts it always does."""

    parts: tuple[Condition, ...] = ()

    def holds(self, seen: Seen) -> bool | None:
        """False as soon as one is false."""
        answers = [part.holds(seen) for part in self.parts]
        return False if False in answers else None if None in answers else True


@dataclass(frozen=True, slots=True)
class AnyOf:
    """One part must hold."""

    parts: tuple[Condition, ...]

    def holds(self, seen: Seen) -> bool | None:
        """True as soon as one is true."""
        answers = [part.holds(seen) for part in self.parts]
        return True if True in answers else None if None in answers else False


Leaf = (
    AmountFrom | FreightFrom | LinesFrom | InCategory | OfBrand | OfProducts | NewProduct | NoContract | WantedWithin
    | PaidBy | BudgetBelow | OverLimit | AskedBy | AskedByRole | ShipTo
)  # fmt: skip
Condition = Leaf | AllOf | AnyOf

LEAVES: Mapping[str, type[Leaf]] = {
    leaf.kind: leaf
    for leaf in (
        AmountFrom, FreightFrom, LinesFrom, InCategory, OfBrand, OfProducts, NewProduct, NoContract, WantedWithin,
        PaidBy, BudgetBelow, OverLimit, AskedBy, AskedByRole, ShipTo,
    )
}  # fmt: skip

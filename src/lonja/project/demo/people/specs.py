"""What the demo's customers and the seller's own people are made of: plain frozen records."""

from __future__ import annotations

from dataclasses import dataclass

from lonja.project.demo.specs import Text


@dataclass(frozen=True, slots=True)
class SegmentSpec:
    """A group of customers: what it is given off the general list, what it buys, and what it may see.

    `interests` maps branches of the category tree to how often lines come from them; with `sees_only` its
    companies see these branches alone.
    """

    code: str
    names: Text
    percent_off: int
    interests: tuple[tuple[str, int], ...]
    sees_only: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class UnitSpec:
    """A unit of a company, known by its way from the root ('Mantenimiento/Taller 1'; '' is the company)."""

    path: str
    takes_inherited: bool = True


@dataclass(frozen=True, slots=True)
class OwnRoleSpec:
    """A role that a company made itself: the rights of a template, to order up to an amount."""

    code: str
    name: str
    like: str
    up_to: int


@dataclass(frozen=True, slots=True)
class PersonSpec:
    """Somebody who signs in; `roles` are pairs of a role's code and a unit, by the unit's way from the root."""

    email: str
    name: str
    roles: tuple[tuple[str, str], ...]
    language: str = "es"


@dataclass(frozen=True, slots=True)
class AddressSpec:
    """Where goods or invoices go; `unit` is the way to the unit it belongs to, '' for the whole company."""

    kind: str
    label: str
    street: str
    postal_code: str
    city: str
    region: str
    unit: str = ""


@dataclass(frozen=True, slots=True)
class CostCenterSpec:
    """What lines are charged to inside a company."""

    code: str
    name: str
    unit: str = ""


@dataclass(frozen=True, slots=True)
class RuleSpec:
    """An approval rule: from this net amount in EUR on, a person (by e-mail) or a role must agree."""

    name: str
    min_amount: int
    approver_role: str = ""
    approver_email: str = ""


@dataclass(frozen=True, slots=True)
class CompanySpec:
    """A customer: legal facts, people, places, terms, and how it buys.

    `orders_a_month` and `lines` (fewest, most) are the rhythm that the history follows. `free_credit` is how much
    of its credit limit is left in EUR today, at least.
    """

    code: str
    name: str
    legal_name: str
    tax_id: str
    segment: str
    phone: str
    units: tuple[UnitSpec, ...]
    people: tuple[PersonSpec, ...]
    addresses: tuple[AddressSpec, ...]
    cost_centers: tuple[CostCenterSpec, ...]
    rules: tuple[RuleSpec, ...]
    terms: str
    orders_a_month: float
    lines: tuple[int, int]
    free_credit: int = 1000
    language: str = "es"
    own_roles: tuple[OwnRoleSpec, ...] = ()

    def buyers(self) -> tuple[tuple[PersonSpec, str], ...]:
        """Those who place orders, with the unit where they do."""
        wanted = ("buyer", "company-admin")
        like = {role.code: role.like for role in self.own_roles}
        roles = {person: [(like.get(held, held), unit) for held, unit in person.roles] for person in self.people}
        found = [(person, unit) for role in wanted for person in roles for held, unit in roles[person] if held == role]
        only_buyers = [(person, unit) for person, unit in found if ("buyer", unit) in roles[person]]
        return tuple(only_buyers or found)

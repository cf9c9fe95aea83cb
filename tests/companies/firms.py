"""Companies with people, made with the verbs of the room itself."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from lonja.companies import actions, queries
from lonja.companies.actions import CompanyData
from lonja.companies.actor import SYSTEM, Actor
from lonja.companies.models import Company, Role, RoleAssignment, Unit, User

PASSWORD = "correct-horse-battery"


def open_store() -> User:
    """The seller's house: channel, role templates, and his administrator."""
    actions.save_seller(
        SYSTEM,
        legal_name="Seller, S.L.",
        tax_id="B58378431",
        country="ES",
        currency="EUR",
        email="shop@example.com",
        staff_needs_second_step=False,
    )
    actions.save_channel(SYSTEM, "trade", "Trade", is_default=True)
    actions.install_role_templates()
    return person("Sara Seller", ("administrator", None))


def role(code: str) -> Role:
    """A role template by its code."""
    return Role.objects.get(company=None, code=code)


def root_of(company: Company) -> Unit:
    """The unit at the top of a company."""
    return company.units.get(parent=None)


def actor(user: User, unit: Unit | None = None) -> Actor:
    """Who this person is at this moment."""
    return queries.actor_for(User.objects.get(pk=user.pk), unit.pk if unit else None)


def person(name: str, *given: tuple[str, Unit | None], email: str = "") -> User:
    """Somebody with a password and these (role code, unit)."""
    made = actions.create_person(SYSTEM, email or f"{name.lower()}@example.com", name, password=PASSWORD)
    for code, unit in given:
        give(made, code, unit)
    return made


def give(user: User, code: str, unit: Unit | None) -> RoleAssignment:
    """One more role for somebody."""
    return actions.assign_role(SYSTEM, user.pk, role(code).pk, unit.pk if unit else None)


@dataclass
class Firm:
    """A company: the root, two departments, a workshop below the first; an administrator and a buyer of Purchasing."""

    company: Company
    root: Unit
    purchasing: Unit
    workshop: Unit
    office: Unit
    admin: User
    buyer: User

    @property
    def id(self) -> UUID:
        """The company's id."""
        return self.company.id


def firm(name: str, **facts: object) -> Firm:
    """A company as described by Firm; its people's addresses carry its name."""
    company = actions.create_company(SYSTEM, CompanyData(name=name, country="ES", currency="EUR", **facts))  # type: ignore[arg-type]
    root = root_of(company)
    purchasing = actions.add_unit(SYSTEM, root.pk, "Purchasing")
    workshop = actions.add_unit(SYSTEM, purchasing.pk, "Workshop")
    office = actions.add_unit(SYSTEM, root.pk, "Office")
    domain = f"{name.lower()}.example"
    return Firm(
        company, root, purchasing, workshop, office,
        person("Ada Admin", ("company-admin", root), email=f"ada@{domain}"),
        person("Bruno Buyer", ("buyer", purchasing), email=f"bruno@{domain}"),
    )  # fmt: skip

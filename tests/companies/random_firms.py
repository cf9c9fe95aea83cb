"""Companies made by chance: any tree, closed units, roles, people; and the rule of rights told a second time.

The second telling walks from parent to parent and knows nothing of paths, so that it can contradict the first.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from random import Random

from lonja.companies.models import Channel, Company, Grant, Invitation, Role, RoleAssignment, Unit, User
from lonja.companies.permissions import LIMITED_PERMISSIONS, OWN_PERMISSIONS, Permission, Scope
from lonja.companies.rules import ROOT_PATH, child_path

ASKED = (Permission.ORDERS_VIEW, Permission.ORDERS_PLACE, Permission.ORDERS_APPROVE, Permission.COMPANY_VIEW)
"""The permissions that are given and asked for; the last one, so that some may look at others."""


@dataclass
class RandomFirm:
    """A company with its units, its people, and for each of them what he holds where."""

    company: Company
    units: list[Unit]
    people: list[User]
    held: list[tuple[RoleAssignment, Grant]]
    things: list[Invitation]

    def may(self, user: User, permission: Permission, unit: Unit) -> bool:
        """The rule, told again: somebody reaches a unit by a role for the whole company, one given there, or one given
        above that cascades, where no unit on the way down, nor itself, is closed."""
        return any(self._reaches(held, grant, unit) for held, grant in self.of(user, permission))

    def of(self, user: User, permission: Permission) -> list[tuple[RoleAssignment, Grant]]:
        """What of his roles gives him a permission."""
        return [each for each in self.held if each[0].user_id == user.pk and each[1].permission == permission]

    def limit(self, user: User, permission: Permission, unit: Unit) -> Decimal | None:
        """The highest amount of the roles that reach the unit; None: no limit."""
        amounts = [grant.up_to for held, grant in self.of(user, permission) if self._reaches(held, grant, unit)]
        return None if None in amounts else max(filter(None, amounts), default=Decimal(0))

    def _reaches(self, held: RoleAssignment, grant: Grant, unit: Unit) -> bool:
        if grant.scope == Scope.COMPANY:
            return True
        if grant.scope == Scope.OWN or ((grant.scope == Scope.UNIT or not held.cascades) and unit.pk != held.unit_id):
            return False
        at: Unit | None = unit
        while at is not None and at.pk != held.unit_id:
            if not at.takes_inherited:
                return False
            at = next((each for each in self.units if each.pk == at.parent_id), None)  # type: ignore[union-attr]
        return at is not None


def random_firm(seed: int, channel: Channel) -> RandomFirm:
    """The company of this seed: always the same."""
    dice = Random(seed)
    company = Company.objects.create(name=f"Firm {seed}", country="ES", currency="EUR", channel=channel)
    units = _tree(dice, company)
    roles = [Role.objects.create(company=company, code=f"r{number}") for number in range(3)]
    grants = [grant for role in roles for grant in _grants(dice, role)]
    Grant.objects.bulk_create(grants)
    people = User.objects.bulk_create(User(email=f"p{number}@{seed}.example", name=f"P{number}") for number in range(3))
    places = {(person, role, dice.choice(units)) for person in people for role in roles if dice.random() < 0.7}
    held = RoleAssignment.objects.bulk_create(
        RoleAssignment(user=person, role=role, unit=unit, cascades=dice.random() < 0.6) for person, role, unit in places
    )
    things = Invitation.objects.bulk_create(
        Invitation(
            unit=unit, role=roles[0], email=f"{unit.path}{owner.name}@example.com", token_hash=f"{unit.pk}{owner.name}",
            invited_by=owner, expires_at="2030-01-01T00:00Z",
        )
        for unit in units for owner in people
    )  # fmt: skip
    pairs = [(each, grant) for each in held for grant in grants if grant.role_id == each.role_id]
    return RandomFirm(company, units, people, pairs, things)


def _tree(dice: Random, company: Company) -> list[Unit]:
    """Up to ten units: long chains as often as broad ones."""
    units = [Unit(company=company, name="top", path=ROOT_PATH)]
    for number in range(dice.randint(1, 9)):
        parent = units[-1] if dice.random() < 0.5 else dice.choice(units)
        path = child_path(parent.path, [unit.path for unit in units])
        closed = dice.random() < 0.3
        units.append(Unit(company=company, parent=parent, name=f"u{number}", path=path, takes_inherited=not closed))
    return Unit.objects.bulk_create(units)


def _grants(dice: Random, role: Role) -> list[Grant]:
    chosen = [each for each in ASKED if dice.random() < 0.6] or [Permission.ORDERS_VIEW]
    return [
        Grant(
            role=role,
            permission=each,
            scope=dice.choice([scope for scope in Scope if scope is not Scope.OWN or each in OWN_PERMISSIONS]),
            up_to=dice.choice([None, Decimal(0), Decimal(300), Decimal(1000)]) if each in LIMITED_PERMISSIONS else None,
        )
        for each in chosen
    ]

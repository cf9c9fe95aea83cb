"""What another set of rights in a role would change, and for whom, before it is saved."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from hashlib import sha256
from uuid import UUID

from lonja.companies.actor import Actor, Reach
from lonja.companies.models import Role, RoleAssignment, Unit, User
from lonja.companies.permissions import BUYER_PERMISSIONS, Permission, Scope
from lonja.companies.queries.access import reached_by, sources_of_holders
from lonja.companies.queries.actors import closed_paths
from lonja.companies.rules import highest_limit

Given = tuple[Scope, Decimal | None]
"""What a role says of one permission: how far, and up to how much."""


@dataclass(frozen=True, slots=True)
class Effect:
    """What changes for one person in one permission; what he keeps by other roles is not among it.

    `has` and `had`: whether he holds it at all, be it for his own things alone. The limits are the highest that he has
    anywhere.
    """

    person: User
    permission: Permission
    gained: tuple[Unit, ...]
    lost: tuple[Unit, ...]
    had: bool
    has: bool
    limit_before: Decimal | None
    limit_after: Decimal | None


@dataclass(frozen=True, slots=True)
class RoleChange:
    """The rights that would be others, with what the role says before and after, and the people whom it touches.

    `fingerprint` stands for all of what was shown, so that nothing else is saved.
    """

    rights: tuple[tuple[Permission, Given | None, Given | None], ...]
    effects: tuple[Effect, ...]
    holders: int
    fingerprint: str


def role_change(
    actor: Actor, role: Role, grants: Mapping[Permission, Scope], limits: Mapping[Permission, Decimal]
) -> RoleChange:
    """What these rights would change in a role of the actor's company. The caller guards who may; five queries."""
    before = {Permission(each.permission): (Scope(each.scope), each.up_to) for each in role.grants.all()}
    after = {permission: (scope, limits.get(permission)) for permission, scope in grants.items()}
    rights = tuple(
        (each, before.get(each), after.get(each)) for each in BUYER_PERMISSIONS if before.get(each) != after.get(each)
    )
    held = list(RoleAssignment.objects.filter(role=role, unit__company=actor.company_id).select_related("user", "unit"))
    people = {each.user_id: each.user for each in held}
    effects = _Comparison(actor.company_id, role, held, after).effects(people, [each for each, _, _ in rights])
    return RoleChange(rights, effects, len(people), _fingerprint(before, after, people))


class _Comparison:
    """What the holders of a role reach now, and what they would reach."""

    def __init__(
        self, company_id: UUID, role: Role, held: Sequence[RoleAssignment], after: Mapping[Permission, Given]
    ) -> None:
        self.units = list(Unit.objects.filter(company=company_id, is_archived=False))
        self.now: dict[tuple[UUID, Permission], list[Reach]] = {}
        self.then: dict[tuple[UUID, Permission], list[Reach]] = {}
        for source in sources_of_holders(company_id, role.pk):
            self.now.setdefault((source.user_id, source.permission), []).append(source.reach)
            if source.role_id != role.pk:
                self.then.setdefault((source.user_id, source.permission), []).append(source.reach)
        closed = closed_paths(company_id)
        for each in held:
            for permission, (scope, up_to) in after.items():
                reach = Reach.given(
                    scope, each.unit.path if each.unit else "", cascades=each.cascades, closed=closed, up_to=up_to
                )
                self.then.setdefault((each.user_id, permission), []).append(reach)

    def effects(self, people: Mapping[UUID, User], permissions: Sequence[Permission]) -> tuple[Effect, ...]:
        """What changes, by person and permission."""
        in_order = sorted(people.values(), key=lambda person: (person.name.casefold(), person.email))
        found = [self._effect(person, permission) for person in in_order for permission in permissions]
        return tuple(each for each in found if each is not None)

    def _effect(self, person: User, permission: Permission) -> Effect | None:
        now, then = (each.get((person.pk, permission), []) for each in (self.now, self.then))
        reached, will_reach = reached_by(now, self.units), reached_by(then, self.units)
        effect = Effect(
            person,
            permission,
            gained=tuple(unit for unit in will_reach if unit not in reached),
            lost=tuple(unit for unit in reached if unit not in will_reach),
            had=bool(now),
            has=bool(then),
            limit_before=highest_limit(reach.up_to for reach in now),
            limit_after=highest_limit(reach.up_to for reach in then),
        )
        is_other_limit = effect.had and effect.has and effect.limit_before != effect.limit_after
        changes = effect.gained or effect.lost or effect.had != effect.has or is_other_limit
        return effect if changes else None


def _fingerprint(
    before: Mapping[Permission, Given], after: Mapping[Permission, Given], people: Mapping[UUID, User]
) -> str:
    shown = [_written(before), _written(after), sorted(map(str, people))]
    return sha256(repr(shown).encode()).hexdigest()


def _written(rights: Mapping[Permission, Given]) -> list[tuple[str, str, str]]:
    """Rights as text that is the same for the same rights: 300 and 300.0000 are one limit."""
    limits = {each: "" if up_to is None else f"{up_to:.4f}" for each, (_, up_to) in rights.items()}
    return sorted((str(each), str(scope), limits[each]) for each, (scope, _) in rights.items())

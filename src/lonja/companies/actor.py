"""Who acts: the frozen answer to 'who, for which company and unit, with which rights, on whose behalf'."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from uuid import UUID

from lonja.companies.errors import PermissionMissing
from lonja.companies.permissions import WIDTH, ActorKind, Permission, Scope
from lonja.companies.rules import ROOT_PATH, highest_limit, is_below
from lonja.core.texts import Register


@functools.lru_cache(maxsize=4096)
def _first_below(unit_path: str, closed: tuple[str, ...]) -> tuple[str, ...]:
    """Those of the closed paths that lie below a unit, and not below another of them."""
    found: tuple[str, ...] = ()
    for path in sorted(closed):
        if is_below(path, unit_path) and not path.startswith(found):
            found += (path,)
    return found


@dataclass(frozen=True, slots=True)
class Reach:
    """One grant of a permission: its scope and the path of the unit where it was given.

    This is the only place that knows how far a right reaches. `closed` are the paths of units below that take no roles
    from above: neither they nor what lies below them is reached. `up_to` is the most that one order may come to, in the
    company's currency; None: no limit. Make it by `given`.
    """

    scope: Scope
    unit_path: str
    closed: tuple[str, ...] = ()
    up_to: Decimal | None = None

    @classmethod
    def given(
        cls,
        scope: Scope,
        unit_path: str,
        *,
        cascades: bool = True,
        closed: Iterable[str] = (),
        up_to: Decimal | None = None,
    ) -> Reach:
        """What a role's grant comes to where it is assigned: 'unit and below' ends at the unit unless it `cascades`.

        `closed` are the paths of all units of the company that take no roles from above. A right to the whole company
        is no inheritance: it reaches everything, from wherever it was given.
        """
        if scope is not Scope.UNIT_AND_BELOW:
            return cls(scope, unit_path, up_to=up_to)
        if not cascades:
            return cls(Scope.UNIT, unit_path, up_to=up_to)
        return cls(scope, unit_path, _first_below(unit_path, tuple(closed)), up_to)

    def covers(self, unit_path: str, *, is_own: bool) -> bool:
        """Whether it reaches a thing of the same company at `unit_path` that is, or is not, the holder's own."""
        match self.scope:
            case Scope.COMPANY:
                return True
            case Scope.UNIT_AND_BELOW:
                return unit_path.startswith(self.unit_path) and not unit_path.startswith(self.closed)
            case Scope.UNIT:
                return unit_path == self.unit_path
            case _:
                return is_own

    @property
    def is_whole(self) -> bool:
        """Whether it reaches everything of the company."""
        is_from_the_top = self.scope is Scope.UNIT_AND_BELOW and self.unit_path == ROOT_PATH
        return self.scope is Scope.COMPANY or (is_from_the_top and not self.closed)

    def is_enough(self, amount: Decimal) -> bool:
        """Whether its limit allows an order of this amount: up to the limit itself."""
        return self.up_to is None or amount <= self.up_to

    def includes(self, other: Reach) -> bool:
        """Whether the holder of this may give `other` to somebody else without giving more than he has.

        Other people's own things are not his own, so to hand out the scope 'own' one must reach the unit itself. Nobody
        gives a higher limit than his own.
        """
        if self.up_to is not None and (other.up_to is None or other.up_to > self.up_to):
            return False
        if self.is_whole:
            return True
        if self.scope is Scope.OWN or other.scope is Scope.COMPANY:
            return False
        if other.scope is Scope.UNIT_AND_BELOW and self.scope is Scope.UNIT:
            return False
        return self.covers(other.unit_path, is_own=False)


@dataclass(frozen=True, slots=True)
class CompanyFacts:
    """What every room needs to know of the company that an actor buys for."""

    id: UUID
    name: str
    currency: str
    country: str
    tax_id: str
    is_blocked: bool
    sees_whole_catalog: bool
    needs_second_step: bool = False
    needs_provider: bool = False


@dataclass(frozen=True, slots=True)
class ChannelFacts:
    """The face of the seller through which the actor came."""

    id: int
    code: str
    name: str
    seller_country: str
    theme: str
    register: Register = Register.TECHNICAL


@dataclass(frozen=True, slots=True)
class Person:
    """A human in a record: the one who acts, or the one who really sits at the keyboard."""

    id: UUID
    name: str
    email: str


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts. Built once per request, job or API call, from the database, so that rights are never stale.

    `acting` is the seller's person when he acts on behalf of `person`'s company; then `person` is himself
    too, and `company` the customer's. A machine (API key) has no person; `key_maker_id` is who made its key, `lapsed`
    are the key's scopes that he may not use himself any more. The system (jobs, imports) may do everything and belongs
    to no company. `role_ids` are all his roles in the company, `role_names` those in `unit_id`. While a
    person `awaits_second_step`, as the seller or his company wants it, he has no rights; while one of the seller's
    people `is_looking` he sees the store as a customer does and changes nothing. `awaits_provider`: nor has he
    rights in a session that was not opened where his company wants it, or was opened at the provider of another one.
    """

    kind: ActorKind
    channel: ChannelFacts | None = None
    person: Person | None = None
    company: CompanyFacts | None = None
    unit_id: UUID | None = None
    unit_path: str = ""
    unit_name: str = ""
    role_names: tuple[str, ...] = ()
    role_ids: frozenset[UUID] = frozenset()
    grants: Mapping[Permission, tuple[Reach, ...]] = field(default_factory=dict)
    acting: Person | None = None
    api_key_id: UUID | None = None
    key_maker_id: UUID | None = None
    lapsed: frozenset[Permission] = frozenset()
    awaits_second_step: bool = False
    awaits_provider: bool = False
    is_looking: bool = False

    @property
    def is_system(self) -> bool:
        """Whether the program itself acts."""
        return self.kind is ActorKind.SYSTEM

    @property
    def company_id(self) -> UUID:
        """The company's id. Raises PermissionMissing for somebody who acts for no company."""
        if self.company is None:
            raise PermissionMissing
        return self.company.id

    @property
    def own_unit_id(self) -> UUID:
        """The id of the unit for which he acts. Raises PermissionMissing for somebody who acts for no company."""
        if self.unit_id is None:
            raise PermissionMissing
        return self.unit_id

    @property
    def user_id(self) -> UUID | None:
        """The person's id, or None for a machine or the system."""
        return self.person.id if self.person else None

    @property
    def currency(self) -> str:
        """ISO 4217 currency in which this actor buys. Raises PermissionMissing as `company_id` does."""
        if self.company is None:
            raise PermissionMissing
        return self.company.currency

    @property
    def register(self) -> Register:
        """How texts speak to this actor: as his company's channel does; to everybody else technically."""
        return self.channel.register if self.channel and self.company else Register.TECHNICAL

    def may(self, permission: Permission) -> bool:
        """Whether the permission was granted at any scope."""
        return self.is_system or permission in self.grants

    def require(self, permission: Permission) -> None:
        """Raise PermissionMissing unless the permission was granted at some scope."""
        if not self.may(permission):
            raise PermissionMissing

    def widest(self, permission: Permission) -> Scope | None:
        """The widest scope at which the permission was granted."""
        if self.is_system:
            return Scope.COMPANY
        reaches = self.grants.get(permission, ())
        return max((reach.scope for reach in reaches), key=lambda scope: WIDTH[scope], default=None)

    def reaches(self, permission: Permission, unit_path: str, owner_id: UUID | None) -> bool:
        """Whether the permission covers a thing of this company at `unit_path` owned by `owner_id`."""
        is_own = owner_id is not None and owner_id == self.user_id
        return self.is_system or any(
            reach.covers(unit_path, is_own=is_own) for reach in self.grants.get(permission, ())
        )

    def limit(self, permission: Permission, unit_path: str) -> Decimal | None:
        """The most that one order of a unit may come to for him to place or approve it alone; None: no limit.

        Net, in the company's currency. Of all his grants that reach the unit the highest counts, and one without a
        limit is the highest. Raises PermissionMissing where none of them does.
        """
        if self.is_system:
            return None
        here = [each.up_to for each in self.grants.get(permission, ()) if each.covers(unit_path, is_own=False)]
        if not here:
            raise PermissionMissing
        return highest_limit(here)

    def may_hand_out(self, permission: Permission, reach: Reach) -> bool:
        """Whether giving this to somebody else is no escalation: he holds it himself at least as widely.

        The seller's people who manage companies may give any of a customer's rights.
        """
        return self.may(Permission.SALES_COMPANIES_MANAGE) or any(
            held.includes(reach) for held in self.grants.get(permission, ())
        )

    def audit_facts(self) -> Mapping[str, str | None]:
        """What the history keeps: person, the one behind him, company, kind and key."""
        return {
            "kind": str(self.kind),
            "user": str(self.person.id) if self.person else None,
            "acting": str(self.acting.id) if self.acting else None,
            "company": str(self.company.id) if self.company else None,
            "api_key": str(self.api_key_id) if self.api_key_id else None,
        }


SYSTEM = Actor(kind=ActorKind.SYSTEM)

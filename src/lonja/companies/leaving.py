"""What hangs on a person who leaves his company, room by room, and who takes it over.

A room that ties something to a person says so here: it adds an object that is a `Belonging` to the registry
(`project/wiring.py`, BELONGINGS), in the order of `core.locks`. A test walks every foreign key to a person and fails
for one that no belonging names and that is not said to be history only.
"""

from __future__ import annotations

import functools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol
from uuid import UUID

from django.conf import settings
from django.utils.functional import Promise
from django.utils.module_loading import import_string

from lonja.companies.actor import Actor
from lonja.companies.errors import BelongingsRemain, HeirUnfit
from lonja.companies.models import User


@dataclass(frozen=True, slots=True)
class Held:
    """One thing that hangs on a person, as people call it."""

    label: str
    note: str = ""


class Belonging(Protocol):
    """One kind of thing that hangs on people. `fields` are the foreign keys by which it does ('room.Model.field')."""

    code: str
    title: str | Promise
    fields: Sequence[str]
    may_end: bool
    """Whether it may simply end where nobody takes it."""

    def held(self, company_id: UUID, person: User) -> Sequence[Held]:
        """What hangs on the person in this company."""

    def hand_over(self, actor: Actor, company_id: UUID, person: User, heir: User | None) -> None:
        """Give all of it to the heir, or end it, in the caller's transaction. Raises HeirUnfit where he cannot."""


@dataclass(frozen=True, slots=True)
class HeldKind:
    """One kind of things and those of them that hang on a person."""

    belonging: Belonging
    things: Sequence[Held]


@functools.cache
def belongings() -> tuple[Belonging, ...]:
    """All kinds of things that hang on people, as the one registry names them."""
    paths: Sequence[str] = import_string(settings.BELONGINGS)
    return tuple(import_string(path) for path in paths)


def held_by(company_id: UUID, person: User) -> list[HeldKind]:
    """What hangs on a person in a company, without the kinds of which there is nothing."""
    found = [HeldKind(each, each.held(company_id, person)) for each in belongings()]
    return [each for each in found if each.things]


def hand_over_all(actor: Actor, company_id: UUID, person: User, heirs: Mapping[str, User | None]) -> None:
    """Give everything that hangs on a person to the heirs named by kind; None ends what may end.

    In the caller's transaction. Raises BelongingsRemain for a kind without an heir, HeirUnfit.
    """
    for kind in held_by(company_id, person):
        belonging = kind.belonging
        if belonging.code not in heirs:
            raise BelongingsRemain(person=str(person), things=str(belonging.title))
        heir = heirs[belonging.code]
        if heir is None and not belonging.may_end:
            raise BelongingsRemain(person=str(person), things=str(belonging.title))
        if heir is not None and heir.pk == person.pk:
            raise HeirUnfit(heir=str(heir), things=str(belonging.title))
        belonging.hand_over(actor, company_id, person, heir)

"""Who may give a consent: pure yes and no on the roles that people hold."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from uuid import UUID

from lonja.approvals.rules.consents import Need
from lonja.approvals.rules.facts import WHOEVER_MAY, Approver, Holder
from lonja.approvals.rules.waiting import those_above

ROOT_DEPTH = 1


def who_may_decide(
    approver: Approver,
    unit_path: str,
    answerable_id: UUID | None,
    holders: Iterable[Holder],
    amount: Decimal,
    *,
    may_be_own: bool = False,
    raised: int = 0,
    escalates_to: Approver | None = None,
) -> tuple[Holder, ...]:
    """Who may give this consent for a purchase of the unit: each person once, the nearest unit first, then by name.

    A role is looked for in the requester's unit and in all units above it whose roles reach it. Where nobody but the
    one who is answerable is found, those who may approve everything in the company serve. He himself, the requester or
    the maker of the machine's key, never may, unless `may_be_own` and it is he who is asked; nor may who stands for
    him, nor anybody whose limit is below the amount. Once it was `raised`, because it waited too long, those above may
    give it, too: first whom `escalates_to` names, where somebody else than they is found by it.
    """
    held = list(holders)
    able = _able(held, unit_path, amount)
    everybody = [holder for holder in held if (holder.user_id, holder.absent_id) in able]
    others = [holder for holder in everybody if not _is_answerable(holder, answerable_id)]
    serving = _asked(approver, unit_path, everybody if may_be_own else others)
    serving = serving or [holder for holder in others if holder.is_company_wide]
    if raised and escalates_to is not None:
        known = {holder.user_id for holder in serving}
        named = [one for one in _asked(escalates_to, unit_path, others) if one.user_id not in known]
        serving, raised = [*serving, *named], raised - bool(named)
    serving = [*serving, *those_above(serving, others, unit_path, raised)] if raised else serving
    by_distance = sorted(
        serving,
        key=lambda holder: (-len(holder.unit_path), bool(holder.stands_for), holder.name, str(holder.user_id)),
    )
    return tuple({holder.user_id: holder for holder in reversed(by_distance)}.values())[::-1]


def can_be_given(
    need: Need, unit_path: str, answerable_id: UUID | None, holders: Sequence[Holder], amount: Decimal
) -> bool:
    """Whether enough people are there for this step, each for a consent of his own."""
    able = [
        {
            holder.user_id
            for holder in who_may_decide(one, unit_path, answerable_id, holders, amount, may_be_own=need.may_be_own)
        }
        for one in need.step.approvers
    ]
    if need.step.needed == len(able):
        same = [(one, people) for one, people in zip(need.step.approvers, able, strict=True)]
        return all(len(people) >= need.step.approvers.count(one) for one, people in same)
    return _most_pairs(able) >= need.step.needed


def _able(holders: Iterable[Holder], unit_path: str, amount: Decimal) -> set[tuple[UUID, UUID | None]]:
    """Who may approve this amount, for himself or in whose place: the highest limit counts, of the roles that reach the
    unit if any does.

    A person whom a rule names may be asked for a unit that none of his roles reaches. The limit of an absent colleague
    raises nobody's own.
    """
    near, far = dict[tuple[UUID, UUID | None], bool](), dict[tuple[UUID, UUID | None], bool]()
    for holder in holders:
        if holder.right is not None:
            known = near if holder.approves_for(unit_path) else far
            person = (holder.user_id, holder.absent_id)
            known[person] = known.get(person, False) or holder.right.is_enough(amount)
    return {person for person, is_able in (far | near).items() if is_able}


def _is_answerable(holder: Holder, answerable_id: UUID | None) -> bool:
    """Whether it is the one who stands behind the purchase, or who stands for him."""
    return answerable_id is not None and answerable_id in (holder.user_id, holder.absent_id)


def _asked(approver: Approver, unit_path: str, holders: Sequence[Holder]) -> list[Holder]:
    if approver.is_owner:
        return []
    if approver.levels_up is not None:
        return _managers(approver.levels_up, unit_path, holders)
    if approver.user_id is not None:
        return [one for one in holders if approver.user_id in (one.user_id, one.absent_id)]
    reaching = [one for one in holders if one.approves_for(unit_path)]
    return reaching if approver == WHOEVER_MAY else [one for one in reaching if one.role_id == approver.role_id]


def _managers(levels_up: int, unit_path: str, holders: Sequence[Holder]) -> list[Holder]:
    """Who approves in the unit so many levels above, or else in the next one above that where somebody does."""
    parts = unit_path.split(".")[:-1]
    for depth in range(max(len(parts) - levels_up, ROOT_DEPTH), 0, -1):
        place = "".join(f"{part}." for part in parts[:depth])
        if here := [one for one in holders if one.unit_path == place and one.approves_for(unit_path)]:
            return here
    return []


def _most_pairs(able: Sequence[set[UUID]]) -> int:
    """How many consents can be given by as many people, nobody giving two (a maximum matching)."""
    given: dict[UUID, int] = {}

    def finds(place: int, tried: set[UUID]) -> bool:
        for person in able[place] - tried:
            tried.add(person)
            if person not in given or finds(given[person], tried):
                given[person] = place
                return True
        return False

    return sum(finds(place, set()) for place in range(len(able)))

"""Which consents, in which order, from whom: tables, and laws that hold for any set of rules."""

from dataclasses import replace
from decimal import Decimal
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lonja.approvals.rules import (
    WHOEVER_MAY,
    AllOf,
    AmountFrom,
    Approver,
    AskedByRole,
    AskedLine,
    Condition,
    ConsentAsk,
    Holder,
    InCategory,
    Need,
    RuleFacts,
    Seen,
    applies,
    one_by_one,
    verdict,
    who_may_decide,
)
from lonja.companies.actor import Reach
from lonja.companies.permissions import Scope
from lonja.core.money import Money

BUYER_ROLE, OTHER_ROLE = UUID(int=101), UUID(int=102)
HEAD, SAFETY, DIRECTOR, ANA = (
    Approver(role_id=UUID(int=201)),
    Approver(role_id=UUID(int=202)),
    Approver(role_id=UUID(int=203)),
    Approver(user_id=UUID(int=1)),
)
WORKSHOP = ConsentAsk(
    amount=Money(Decimal("500.00"), "EUR"),
    unit_id=UUID(int=9),
    unit_path="0001.0002.0001.",
    requester_id=UUID(int=7),
    requester_role_ids=frozenset({BUYER_ROLE}),
    lines=(AskedLine(1, 1, category_path="0001.0002."), AskedLine(2, 2, category_path="0003.")),
)
CATEGORIES = {"0003.": 1, "0001.": 2, "0001.0002.0001.": 3, "0002.": 4}
PATHS = {pk: path for path, pk in CATEGORIES.items()}


def rule(
    *approvers: Approver,
    name: str = "rule",
    min_amount: Decimal | None = None,
    requester_role_id: UUID | None = None,
    category_path: str = "",
    unit_path: str | None = None,
) -> RuleFacts:
    parts: list[Condition] = [] if min_amount is None else [AmountFrom(min_amount)]
    parts += [AskedByRole(requester_role_id)] if requester_role_id else []
    parts += [InCategory(CATEGORIES[category_path])] if category_path else []
    number = UUID(int=abs(hash(name)) % 2**64)
    return RuleFacts(number, name, one_by_one(*approvers), AllOf(tuple(parts)), unit_path)


def matches(facts: RuleFacts, ask: ConsentAsk) -> bool:
    return applies(facts, Seen(ask, PATHS))


def consents_needed(rules: list[RuleFacts], ask: ConsentAsk) -> tuple[Need, ...]:
    return verdict(rules, ask, PATHS).needs


def asked_for(rules: list[RuleFacts], ask: ConsentAsk = WORKSHOP) -> list[Approver]:
    return [approver for need in consents_needed(rules, ask) for approver in need.step.approvers]


@pytest.mark.parametrize(
    ("conditions", "applies"),
    [
        ({}, True),
        ({"min_amount": Decimal("500.00")}, True),  # inclusive
        ({"min_amount": Decimal("500.01")}, False),
        ({"min_amount": Decimal(0)}, True),
        ({"unit_path": "0001."}, True),  # the unit and all below it
        ({"unit_path": "0001.0002."}, True),
        ({"unit_path": "0001.0002.0001."}, True),
        ({"unit_path": "0001.0002.0001.0001."}, False),  # not above it
        ({"unit_path": "0001.0003."}, False),
        ({"requester_role_id": BUYER_ROLE}, True),
        ({"requester_role_id": OTHER_ROLE}, False),
        ({"category_path": "0003."}, True),
        ({"category_path": "0001."}, True),  # anything of the branch
        ({"category_path": "0001.0002.0001."}, False),
        ({"category_path": "0002."}, False),
        ({"min_amount": Decimal(100), "category_path": "0003.", "requester_role_id": BUYER_ROLE}, True),
        ({"min_amount": Decimal(100), "category_path": "0003.", "requester_role_id": OTHER_ROLE}, False),
        ({"min_amount": Decimal(501), "category_path": "0003."}, False),
    ],
)
def test_when_a_rule_applies(conditions: dict[str, object], applies: bool) -> None:
    assert matches(rule(HEAD, **conditions), WORKSHOP) is applies


@pytest.mark.parametrize("requester_id", [None, UUID(int=7)])
def test_a_requester_without_known_roles_escapes_no_rule(requester_id: UUID | None) -> None:
    machine = replace(WORKSHOP, requester_id=requester_id, requester_role_ids=frozenset())
    assert matches(rule(HEAD, requester_role_id=OTHER_ROLE), machine)
    assert not matches(rule(HEAD, requester_role_id=OTHER_ROLE, min_amount=Decimal(501)), machine)


@pytest.mark.parametrize(
    ("rules", "asked"),
    [
        ([], []),
        ([(HEAD,)], [HEAD]),
        ([(HEAD,), (DIRECTOR,)], [HEAD, DIRECTOR]),
        ([(HEAD,), (HEAD, DIRECTOR)], [HEAD, DIRECTOR]),  # once
        ([(HEAD,), (SAFETY, HEAD)], [SAFETY, HEAD]),  # not before safety, as the second rule wants
        ([(DIRECTOR,), (HEAD, DIRECTOR), (SAFETY, DIRECTOR)], [HEAD, SAFETY, DIRECTOR]),
        ([(HEAD, DIRECTOR), (DIRECTOR, HEAD)], [HEAD, DIRECTOR]),  # contradiction: the first rule counts
        ([(HEAD, DIRECTOR), (DIRECTOR, SAFETY), (SAFETY, HEAD)], [HEAD, DIRECTOR, SAFETY]),  # also in a circle
        ([(HEAD, ANA), (DIRECTOR,)], [HEAD, ANA, DIRECTOR]),
        ([(ANA,), (HEAD,)], [ANA, HEAD]),  # no rule orders them: the order of the rules
    ],
)
def test_in_which_order_people_are_asked(rules: list[tuple[Approver, ...]], asked: list[Approver]) -> None:
    facts = [rule(*approvers, name=f"rule {number}") for number, approvers in enumerate(rules)]
    assert asked_for(facts) == asked


def test_a_consent_knows_all_rules_that_ask_for_it() -> None:
    over_500, chemicals = rule(HEAD, name="over 500"), rule(SAFETY, HEAD, name="chemicals")
    needs = {need.step.approvers[0]: need.rules for need in consents_needed([over_500, chemicals], WORKSHOP)}
    assert needs == {SAFETY: (chemicals,), HEAD: (over_500, chemicals)}


def test_rules_that_do_not_apply_ask_nobody() -> None:
    assert asked_for([rule(HEAD, min_amount=Decimal(501))]) == []


APPROVERS = st.sampled_from([Approver(role_id=UUID(int=number)) for number in range(1, 7)])
CHAINS = st.lists(st.lists(APPROVERS, min_size=1, max_size=4, unique=True).map(tuple), max_size=6)


@given(CHAINS)
def test_everybody_who_is_asked_for_is_asked_once(chains: list[tuple[Approver, ...]]) -> None:
    asked = asked_for(_rules(chains))
    assert len(asked) == len(set(asked))
    assert set(asked) == {approver for chain in chains for approver in chain}


@given(CHAINS)
def test_the_first_rule_is_always_obeyed_to_the_letter(chains: list[tuple[Approver, ...]]) -> None:
    asked = asked_for(_rules(chains))
    if chains:
        assert [approver for approver in asked if approver in chains[0]] == list(chains[0])


@given(st.permutations([Approver(role_id=UUID(int=number)) for number in range(1, 7)]), st.data())
def test_rules_that_do_not_contradict_each_other_are_all_obeyed(order: list[Approver], data: st.DataObject) -> None:
    chain = st.sets(st.sampled_from(order), min_size=1, max_size=4).map(
        lambda some: tuple(sorted(some, key=order.index))
    )
    chains = data.draw(st.lists(chain, max_size=6))
    asked = asked_for(_rules(chains))
    for wanted in chains:
        assert [approver for approver in asked if approver in wanted] == list(wanted)


@given(CHAINS, st.decimals(0, 1000, places=2), st.decimals(0, 1000, places=2))
def test_a_larger_order_never_needs_fewer_consents(
    chains: list[tuple[Approver, ...]], one: Decimal, other: Decimal
) -> None:
    rules = [replace(facts, condition=AmountFrom(Decimal(200 * number))) for number, facts in enumerate(_rules(chains))]
    small, large = sorted([one, other])
    needed = [set(asked_for(rules, replace(WORKSHOP, amount=Money(amount, "EUR")))) for amount in (small, large)]
    assert needed[0] <= needed[1]


def _rules(chains: list[tuple[Approver, ...]]) -> list[RuleFacts]:
    return [rule(*chain, name=f"rule {number}") for number, chain in enumerate(chains)]


REQUESTER = UUID(int=7)
ROOT, PURCHASING, SHOP = "0001.", "0001.0002.", "0001.0002.0001."


def holder(
    name: str,
    role: Approver,
    unit_path: str,
    *,
    is_company_wide: bool = False,
    scope: Scope = Scope.UNIT_AND_BELOW,
    up_to: int | None = None,
) -> Holder:
    assert role.role_id is not None
    people = {"Ana": 1, "Ben": 2, "Carla": 3, "Me": 7}
    limit = None if up_to is None else Decimal(up_to)
    right = Reach.given(Scope.COMPANY if is_company_wide else scope, unit_path, up_to=limit)
    return Holder(UUID(int=people[name]), name, role.role_id, unit_path, is_company_wide, right)


@pytest.mark.parametrize(
    ("approver", "holders", "names"),
    [
        (HEAD, [holder("Ben", HEAD, SHOP)], ["Ben"]),
        (HEAD, [holder("Ben", HEAD, PURCHASING)], ["Ben"]),  # the unit has none: the one above serves
        (HEAD, [holder("Ben", HEAD, ROOT), holder("Ana", HEAD, SHOP)], ["Ana", "Ben"]),  # the nearest first
        (HEAD, [holder("Ben", HEAD, "0001.0003.")], []),  # another branch has no say
        (HEAD, [holder("Ben", HEAD, SHOP + "0001.")], []),  # nor has a unit below
        (HEAD, [holder("Ben", SAFETY, SHOP)], []),  # another role
        (HEAD, [holder("Me", HEAD, SHOP)], []),  # never one's own request
        (HEAD, [holder("Me", HEAD, SHOP), holder("Ben", HEAD, ROOT)], ["Ben"]),
        (HEAD, [holder("Me", HEAD, SHOP), holder("Carla", DIRECTOR, ROOT, is_company_wide=True)], ["Carla"]),
        (HEAD, [holder("Ben", HEAD, SHOP), holder("Carla", DIRECTOR, ROOT, is_company_wide=True)], ["Ben"]),
        (HEAD, [holder("Me", DIRECTOR, ROOT, is_company_wide=True)], []),  # a sole administrator: a dead end
        (HEAD, [holder("Carla", DIRECTOR, ROOT, is_company_wide=True)], ["Carla"]),
        (ANA, [holder("Ana", HEAD, "0001.0003.")], ["Ana"]),  # a named person, wherever he works
        (ANA, [holder("Ben", HEAD, SHOP)], []),  # he has lost the right to approve
        (ANA, [holder("Carla", DIRECTOR, ROOT, is_company_wide=True)], ["Carla"]),
        (HEAD, [holder("Ana", HEAD, SHOP), holder("Ana", HEAD, ROOT), holder("Ana", DIRECTOR, ROOT)], ["Ana"]),
    ],
)
def test_who_may_decide(approver: Approver, holders: list[Holder], names: list[str]) -> None:
    assert [person.name for person in who_may_decide(approver, SHOP, REQUESTER, holders, Decimal(500))] == names


BEN, BEN_TO_100 = holder("Ben", HEAD, PURCHASING), holder("Ben", HEAD, PURCHASING, up_to=100)


@pytest.mark.parametrize(
    ("approver", "holders", "amount", "names"),
    [
        (HEAD, [BEN_TO_100], 100, ["Ben"]),  # up to the limit itself
        (HEAD, [BEN_TO_100], "100.01", []),
        (HEAD, [holder("Ben", HEAD, SHOP, up_to=0)], 1, []),  # 0 is nothing, not unlimited
        (HEAD, [BEN_TO_100, holder("Ben", SAFETY, SHOP)], 500, ["Ben"]),  # the highest of his roles counts
        (HEAD, [BEN_TO_100, holder("Ben", SAFETY, "0001.0003.")], 500, []),  # but not of those given elsewhere
        (HEAD, [BEN_TO_100, holder("Carla", DIRECTOR, ROOT, is_company_wide=True)], 500, ["Carla"]),
        (HEAD, [BEN_TO_100, holder("Carla", DIRECTOR, ROOT, is_company_wide=True, up_to=400)], 500, []),
        (ANA, [holder("Ana", HEAD, "0001.0003.", up_to=100)], 500, []),  # also of a person whom a rule names
        (HEAD, [holder("Ben", HEAD, PURCHASING, scope=Scope.UNIT)], 1, []),  # his role ends in its unit
        (WHOEVER_MAY, [BEN_TO_100, holder("Ana", SAFETY, ROOT, up_to=900)], 500, ["Ana"]),
        (WHOEVER_MAY, [BEN, holder("Me", HEAD, SHOP)], 500, ["Ben"]),
        (WHOEVER_MAY, [holder("Ben", HEAD, "0001.0003.")], 500, []),  # another branch has no say
    ],
)
def test_nobody_decides_on_more_than_his_limit(
    approver: Approver, holders: list[Holder], amount: int | str, names: list[str]
) -> None:
    found = who_may_decide(approver, SHOP, REQUESTER, holders, Decimal(amount))
    assert [person.name for person in found] == names


@pytest.mark.parametrize(("limit", "asked"), [(None, []), (500, []), ("499.99", [WHOEVER_MAY]), (0, [WHOEVER_MAY])])
def test_above_his_own_limit_somebody_is_asked_who_may(limit: int | str | None, asked: list[Approver]) -> None:
    ask = replace(WORKSHOP, spend_limit=None if limit is None else Decimal(limit))
    assert asked_for([], ask) == asked
    assert asked_for([rule(HEAD)], ask) == [HEAD], "a rule asks already"


def test_whoever_made_the_key_is_answerable_for_the_machine() -> None:
    machine = replace(WORKSHOP, requester_id=None, key_maker_id=UUID(int=8))
    assert (WORKSHOP.answerable_id, machine.answerable_id) == (WORKSHOP.requester_id, UUID(int=8))


def test_a_machine_is_nobody_who_could_decide_for_himself() -> None:
    people = [holder("Me", HEAD, SHOP), holder("Ben", HEAD, ROOT)]
    assert [person.name for person in who_may_decide(HEAD, SHOP, None, people, Decimal(500))] == ["Me", "Ben"]

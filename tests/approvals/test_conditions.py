"""When a rule applies: every kind of condition, joined by and/or, kept as data; what cannot be known avoids nothing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lonja.approvals.rules import (
    AllOf,
    AmountFrom,
    AnyOf,
    Approver,
    AskedBy,
    AskedByRole,
    AskedLine,
    BudgetBelow,
    Condition,
    ConditionBroken,
    ConsentAsk,
    Earlier,
    Effect,
    FreightFrom,
    InCategory,
    LinesFrom,
    NewProduct,
    NoContract,
    OfBrand,
    OfProducts,
    OverLimit,
    PaidBy,
    RuleFacts,
    Seen,
    ShipTo,
    StepFacts,
    WantedWithin,
    Whose,
    applies,
    as_blocks,
    as_data,
    from_blocks,
    from_data,
    leaves,
    verdict,
)
from lonja.core.money import Money

ROLE, PERSON, ADDRESS, CENTER = (UUID(int=number) for number in (11, 12, 13, 14))
HEAD = StepFacts.all_of(Approver(role_id=UUID(int=20)))
PATHS = {1: "0003.", 2: "0009."}
ASK = ConsentAsk(
    amount=Money(Decimal("500.00"), "EUR"),
    unit_id=UUID(int=9),
    unit_path="0001.0002.",
    requester_id=PERSON,
    requester_role_ids=frozenset({ROLE}),
    lines=(
        AskedLine(1, 71, Decimal(300), "0003.0001.", "Bosch", CENTER),
        AskedLine(2, 72, Decimal(180), "0004.", "", None, is_contract=False, is_new=True),
    ),
    freight=Decimal("20.00"),
    asked_on=date(2026, 11, 22),
    wanted_on=date(2026, 11, 25),
    payment_method="on_account",
    delivery_address_id=ADDRESS,
    earlier=(
        Earlier(7, Whose.REQUESTER, Decimal(400)),
        Earlier(30, Whose.COST_CENTER, Decimal(700), CENTER),
    ),
    budget_left=Decimal(50),
    spend_limit=Decimal(450),
)
PLAIN = replace(ASK, lines=(), wanted_on=None, delivery_address_id=None, budget_left=None, spend_limit=None, earlier=())


@pytest.mark.parametrize(
    ("condition", "holds"),
    [
        (AmountFrom(Decimal(500)), True),  # inclusive
        (AmountFrom(Decimal("500.01")), False),
        (AmountFrom(Decimal(900), days=7), True),  # 400 before and 500 now
        (AmountFrom(Decimal("900.01"), days=7), False),
        (AmountFrom(Decimal(1000), days=30, whose=Whose.COST_CENTER), True),  # 700 before and 300 of this one
        (AmountFrom(Decimal(1001), days=30, whose=Whose.COST_CENTER), False),
        (AmountFrom(Decimal(1), days=90), None),  # nobody added them up
        (FreightFrom(Decimal(20)), True),
        (FreightFrom(Decimal("20.01")), False),
        (LinesFrom(2), True),
        (LinesFrom(3), False),
        (InCategory(1), True),
        (InCategory(2), False),
        (InCategory(3), None),  # gone
        (OfBrand("BOSCH"), True),
        (OfBrand("Makita"), False),
        (OfProducts((5, 72)), True),
        (OfProducts((5,)), False),
        (NewProduct(), True),
        (NoContract(), True),
        (WantedWithin(3), True),
        (WantedWithin(2), False),
        (PaidBy("on_account"), True),
        (PaidBy("card"), False),
        (BudgetBelow(Decimal(51)), True),
        (BudgetBelow(Decimal(50)), False),
        (OverLimit(Decimal(0)), True),
        (OverLimit(Decimal(50)), True),
        (OverLimit(Decimal(51)), False),
        (AskedBy(PERSON), True),
        (AskedBy(ROLE), False),
        (AskedByRole(ROLE), True),
        (AskedByRole(PERSON), False),
        (ShipTo(ADDRESS), True),
        (ShipTo(PERSON), False),
        (AllOf(), True),
        (AllOf((LinesFrom(2), LinesFrom(3))), False),
        (AnyOf((LinesFrom(2), LinesFrom(3))), True),
        (AllOf((LinesFrom(2), InCategory(3))), None),
        (AllOf((LinesFrom(3), InCategory(3))), False),
        (AnyOf((LinesFrom(2), InCategory(3))), True),
        (AnyOf((LinesFrom(3), InCategory(3))), None),
    ],
)
def test_every_kind_of_condition(condition: Condition, holds: bool | None) -> None:
    assert condition.holds(Seen(ASK, PATHS)) is holds


@pytest.mark.parametrize(
    ("condition", "holds"),
    [
        (BudgetBelow(Decimal(10**9)), False),  # no budget
        (OverLimit(Decimal(0)), False),  # no limit
        (WantedWithin(366), False),  # no date
        (NewProduct(), False),
        (NoContract(), False),
        (ShipTo(ADDRESS), None),
        (AmountFrom(Decimal(1), days=30, whose=Whose.COST_CENTER), False),  # charged to none
    ],
)
def test_trap_shopware_5756_an_absent_limit_means_one_thing_no_condition_on_it_holds(
    condition: Condition, holds: bool | None
) -> None:
    """There an employee without a budget cannot order at all."""
    assert condition.holds(Seen(PLAIN, PATHS)) is holds


def test_trap_medusa_a_limit_of_zero_is_no_open_door() -> None:
    """There a limit of 0 means unlimited."""
    rule = RuleFacts(UUID(int=1), "everything", (HEAD,), AmountFrom(Decimal(0)))
    nothing = replace(ASK, amount=Money(Decimal(0), "EUR"))
    assert len(verdict([rule], nothing).needs) == 1
    assert OverLimit(Decimal(0)).holds(Seen(replace(ASK, spend_limit=Decimal(0)), PATHS)) is True


@pytest.mark.parametrize("condition", [AskedByRole(ROLE), InCategory(3), AmountFrom(Decimal(1), days=90)])
def test_what_cannot_be_known_makes_rules_ask_and_refuse_and_never_lets_through(condition: Condition) -> None:
    machine = replace(ASK, requester_id=None, requester_role_ids=frozenset())
    for effect, counts in ((Effect.REQUIRE, True), (Effect.REFUSE, True), (Effect.ALLOW, False)):
        rule = RuleFacts(UUID(int=1), "rule", (HEAD,), condition, effect=effect)
        assert applies(rule, Seen(machine, PATHS)) is counts


def test_the_maker_of_a_key_is_who_asks_by_it() -> None:
    machine = replace(ASK, requester_id=None, key_maker_id=PERSON)
    assert AskedBy(PERSON).holds(Seen(machine, PATHS)) is True
    assert AskedBy(PERSON).holds(Seen(replace(machine, key_maker_id=None), PATHS)) is None


LEAVES = st.sampled_from(
    [
        AmountFrom(Decimal("12.50")), AmountFrom(Decimal(900), 7), AmountFrom(Decimal(1000), 30, Whose.COST_CENTER),
        FreightFrom(Decimal(0)), LinesFrom(3), InCategory(1), InCategory(3), OfBrand("Bosch"), OfProducts((1, 2)),
        NewProduct(), NoContract(), WantedWithin(0), PaidBy("on_account"), BudgetBelow(Decimal(50)),
        OverLimit(Decimal(51)), AskedBy(PERSON), AskedByRole(ROLE), ShipTo(ADDRESS),
    ]
)  # fmt: skip
TREES = st.recursive(
    LEAVES,
    lambda parts: st.one_of(
        st.lists(parts, max_size=3).map(lambda some: AllOf(tuple(some))),
        st.lists(parts, min_size=1, max_size=3).map(lambda some: AnyOf(tuple(some))),
    ),
    max_leaves=6,
)


def depth(node: Condition) -> int:
    return 1 + max(map(depth, node.parts), default=0) if isinstance(node, AllOf | AnyOf) else 0


@given(TREES)
def test_a_tree_comes_back_from_its_data(tree: Condition) -> None:
    if depth(tree) > 4:
        with pytest.raises(ConditionBroken):
            from_data(as_data(tree))
    else:
        assert from_data(as_data(tree)) == tree


@given(TREES)
def test_blocks_of_alternatives_say_the_same_as_the_tree(tree: Condition) -> None:
    blocks = as_blocks(tree)
    seen = Seen(ASK, PATHS)
    assert from_blocks(blocks).holds(seen) is tree.holds(seen)
    assert {leaf for block in blocks for leaf in block} <= set(leaves(tree))


@pytest.mark.parametrize(
    "data",
    [
        None,
        [],
        {},
        {"kind": "spell"},
        {"kind": "amount"},
        {"kind": "amount", "amount": "NaN"},
        {"kind": "amount", "amount": "1e30"},
        {"kind": "amount", "amount": -1},
        {"kind": "amount", "amount": True},
        {"kind": "amount", "amount": "1", "days": 367},
        {"kind": "amount", "amount": "1", "days": "7"},
        {"kind": "amount", "amount": "1", "whose": "king"},
        {"kind": "amount", "amount": "1", "color": "red"},
        {"kind": "lines", "count": 0},
        {"kind": "brand", "brand": " "},
        {"kind": "products", "variant_ids": []},
        {"kind": "products", "variant_ids": list(range(501))},
        {"kind": "requester", "user_id": "nobody"},
        {"any": []},
        {"all": [], "any": [{"kind": "new_product"}]},
        {"all": {}},
        {"all": [{"kind": "new_product"}] * 61},
        {"all": [{"all": [{"all": [{"all": [{"all": [{"kind": "new_product"}]}]}]}]}]},
    ],
)
def test_broken_data_is_refused(data: object) -> None:
    with pytest.raises(ConditionBroken):
        from_data(data)


def rule(name: str, effect: Effect = Effect.REQUIRE, unit_path: str | None = None, **facts: object) -> RuleFacts:
    steps = (StepFacts.all_of(Approver(role_id=UUID(int=abs(hash(name)) % 2**32))),) if effect is Effect.REQUIRE else ()
    return RuleFacts(UUID(int=1), name, steps, unit_path=unit_path, effect=effect, **facts)  # type: ignore[arg-type]


def asking(*rules: RuleFacts) -> list[str]:
    return [one.name for need in verdict(rules, ASK, PATHS).needs for one in need.rules]


def test_what_is_let_through_is_not_asked_about_by_the_rules_below() -> None:
    small = rule("office supplies", Effect.ALLOW, condition=InCategory(1))
    assert asking(rule("first"), small, rule("second")) == ["first"]
    assert asking(small, rule("first"), rule("second")) == []
    assert asking(rule("none", Effect.ALLOW, condition=InCategory(2)), rule("first")) == ["first"]


def test_no_unit_lifts_what_the_units_above_it_want() -> None:
    own = rule("ours", Effect.ALLOW, "0001.0002.")
    assert asking(own, rule("company"), rule("root", unit_path="0001."), rule("unit", unit_path="0001.0002.")) == [
        "company",
        "root",
    ]


def test_a_refusal_always_counts() -> None:
    free = rule("all", Effect.ALLOW)
    never = rule("never", Effect.REFUSE, refusal="No toys.")
    found = verdict([free, never, rule("head")], ASK, PATHS)
    assert found.refused_by == never
    assert not found.is_free
    assert verdict([free], replace(ASK, spend_limit=None), PATHS).is_free


def test_rules_are_inherited_down_the_tree_and_only_down() -> None:
    assert asking(rule("root", unit_path="0001."), rule("below", unit_path="0001.0002.0001.")) == ["root"]

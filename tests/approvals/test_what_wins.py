"""Rules, budgets that ask and limits of buyers together: what wins (docs/approvals.md has the same table)."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from uuid import UUID

import pytest

from lonja.approvals.rules import (
    WHOEVER_MAY,
    Approver,
    AskedLine,
    ConsentAsk,
    Effect,
    OverBudget,
    RuleFacts,
    StepFacts,
    cheapest_change,
    one_by_one,
    verdict,
)
from lonja.core.money import Money

HEAD, SAFETY, OWNER = (
    Approver(role_id=UUID(int=1)), Approver(role_id=UUID(int=2)), Approver(user_id=UUID(int=3)),
)  # fmt: skip
PRESS, PAINT = UUID(int=21), UUID(int=22)
LINES = (
    AskedLine(1, 1, Decimal(200), cost_center_id=PRESS),
    AskedLine(2, 2, Decimal(300), cost_center_id=PAINT),
)  # fmt: skip
FREE = ConsentAsk(Money(Decimal(500), "EUR"), UUID(int=8), "0001.", UUID(int=7), lines=LINES)
LIMITED = replace(FREE, spend_limit=Decimal(400))
OF_BUDGET = OverBudget(UUID(int=31), "press", UUID(int=3), PRESS, Decimal(50))
PASSED = replace(FREE, over_budget=(OF_BUDGET,))
OWNERLESS = replace(FREE, over_budget=(replace(OF_BUDGET, owner_id=None),))
BOTH = replace(PASSED, spend_limit=Decimal(400))

ASK = RuleFacts(UUID(int=41), "ask", one_by_one(HEAD))
OWN = RuleFacts(UUID(int=42), "own", one_by_one(HEAD), allows_self=True)
TWO = RuleFacts(UUID(int=43), "two of three", (StepFacts((HEAD, SAFETY, OWNER), 2),))
OF_OWNER = RuleFacts(UUID(int=44), "owner", one_by_one(OWNER))
ALLOW = RuleFacts(UUID(int=45), "allow", effect=Effect.ALLOW)
REFUSE = RuleFacts(UUID(int=46), "refuse", effect=Effect.REFUSE, refusal="No.")


@pytest.mark.parametrize(
    ("rules", "ask", "asked"),
    [
        ([], FREE, []),
        ([ALLOW, ASK], FREE, []),  # a rule that lets through lifts the rules after it
        ([ASK, ALLOW], FREE, [(HEAD,)]),  # not those before
        ([ALLOW], LIMITED, [(WHOEVER_MAY,)]),  # never the limit
        ([ALLOW, ASK], LIMITED, [(WHOEVER_MAY,)]),
        ([ASK], LIMITED, [(HEAD,)]),  # who is asked by a rule must be able to approve the amount himself
        ([TWO], LIMITED, [(HEAD, SAFETY, OWNER)]),
        ([OWN], LIMITED, [(HEAD,), (WHOEVER_MAY,)]),  # nobody lifts his own limit
        ([OWN, ASK], LIMITED, [(HEAD,)]),  # asked by both, he may not agree to his own
        ([ALLOW], PASSED, [(OWNER,)]),  # nor a budget that asks
        ([ALLOW, ASK], PASSED, [(OWNER,)]),
        ([ASK], PASSED, [(HEAD,), (OWNER,)]),  # the budget is asked about after the rules
        ([TWO], PASSED, [(HEAD, SAFETY, OWNER), (OWNER,)]),  # two of three do not spare the owner his word
        ([OF_OWNER], PASSED, [(OWNER,)]),  # asked once, for both
        ([], OWNERLESS, [(WHOEVER_MAY,)]),
        ([], BOTH, [(OWNER,)]),  # who lets it go past the budget must be able to approve the amount
        ([ALLOW], BOTH, [(OWNER,)]),
        ([OWN], BOTH, [(HEAD,), (OWNER,)]),
    ],
)  # fmt: skip
def test_who_is_asked(rules: list[RuleFacts], ask: ConsentAsk, asked: list[tuple[Approver, ...]]) -> None:
    found = verdict(rules, ask)
    assert found.refused_by is None
    assert [need.step.approvers for need in found.needs] == asked
    assert found.is_free == (not asked)


@pytest.mark.parametrize("ask", [FREE, LIMITED, PASSED, BOTH])
@pytest.mark.parametrize("rules", [[REFUSE], [ALLOW, REFUSE], [ASK, REFUSE], [OWN, REFUSE]])
def test_a_rule_that_refuses_wins_over_everything(rules: list[RuleFacts], ask: ConsentAsk) -> None:
    assert verdict(rules, ask).refused_by == REFUSE


def test_only_the_consent_about_the_budget_must_say_why_and_nobody_gives_it_to_himself() -> None:
    own, owner = verdict([OWN], PASSED).needs
    assert (own.overrides_budget, own.may_be_own) == (False, True)
    assert (owner.overrides_budget, owner.may_be_own) == (True, False)
    [merged] = verdict([replace(OF_OWNER, allows_self=True)], PASSED).needs
    assert (merged.overrides_budget, merged.may_be_own) == (True, False)


def test_the_cheapest_way_stays_below_the_limit() -> None:
    change = cheapest_change([], LIMITED, {})
    assert change is not None
    assert (change.cost, change.less, change.lines) == (100, 100, ())


def test_the_cheapest_way_leaves_out_what_passes_the_budget_and_nothing_of_other_cost_centers() -> None:
    change = cheapest_change([], PASSED, {})
    assert change is not None
    assert (change.cost, change.lines) == (200, (1,))


def test_where_all_is_of_one_cost_center_less_of_it_is_enough() -> None:
    change = cheapest_change([], replace(PASSED, lines=LINES[:1]), {})
    assert change is not None
    assert (change.cost, change.less) == (50, 50)

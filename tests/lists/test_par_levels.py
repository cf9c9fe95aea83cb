"""From a count of the shelf to what is ordered: the rule by cases and by properties, and its road to the cart."""

from __future__ import annotations

import re
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lonja.lists import actions
from lonja.lists.errors import CountUnusable, ListIsEmpty, OnlyTheHeadOrders, ParLevelsUnusable
from lonja.lists.models import ListKind
from lonja.lists.rules.par_levels import refill
from lonja.ordering.models import CartLine
from tests import factories as make
from tests.lists.shelves import make_firm, make_list

DOCS = Path(__file__).parents[2] / "docs" / "lists.md"
CASES = re.findall(r"^\| (\d+) \| (\d+) to (\d+) \| (\d+) \| (\d+) \| (\d+) \|$", DOCS.read_text(), flags=re.MULTILINE)


def test_the_table_of_the_docs_is_what_the_rule_says() -> None:
    assert len(CASES) == 4
    for case in CASES:
        on_shelf, low, high, step, missing, quantity = map(Decimal, case)
        found = refill(on_shelf, low, high, least=step, step=step)
        assert (found.missing, found.quantity, found.is_rounded) == (missing, quantity, missing != quantity)


levels = st.decimals(0, 500, places=3)
packs = st.decimals(Decimal("0.001"), 50, places=3)


@given(levels, levels, levels, packs, packs)
def test_the_shelf_is_never_left_below_its_maximum_nor_more_than_a_pack_above(
    on_shelf: Decimal, one: Decimal, other: Decimal, least: Decimal, step: Decimal
) -> None:
    low, high = sorted((one, other))
    found = refill(on_shelf, low, high, least=least, step=step)
    if on_shelf > low or on_shelf >= high:
        assert found.quantity == 0
    else:
        assert high <= on_shelf + found.quantity < high + max(step, least) + step
        assert found.quantity % step == 0


@pytest.mark.django_db
def test_a_count_puts_what_is_missing_into_the_cart() -> None:
    firm = make_firm()
    boxed = make.make_variant("BOX", price=2, quantity_minimum=10, quantity_step=10)
    plenty = make.make_variant("PLENTY", price=2)
    uncounted = make.make_variant("UNCOUNTED", price=2)
    held = make_list(firm.buyers[0], (boxed, 1), (plenty, 1), (uncounted, 1))
    lines = {line.variant_id: line for line in held.lines.all()}
    for variant in (boxed, plenty, uncounted):
        change = actions.LineChange(Decimal(1), minimum=Decimal(5), maximum=Decimal(25))
        actions.change_list_line(firm.buyers[0], held.pk, lines[variant.pk].pk, change)
    counts = {lines[boxed.pk].pk: Decimal(4), lines[plenty.pk].pk: Decimal(9)}
    shelf, made = actions.order_by_count(firm.buyers[0], held.pk, counts)
    assert (shelf.needed, made.cart.added) == (1, 1)
    assert list(CartLine.objects.values_list("variant__sku", "quantity")) == [("BOX", 30)]


@pytest.mark.django_db
@pytest.mark.parametrize("wrong", ["-1", "NaN", "1.2345"])
def test_a_count_that_is_none_orders_nothing(wrong: str) -> None:
    firm = make_firm()
    held = make_list(firm.buyers[0], (make.make_variant("BOX", price=2), 1))
    line = held.lines.get()
    actions.change_list_line(
        firm.buyers[0], held.pk, line.pk, actions.LineChange(Decimal(1), minimum=Decimal(5), maximum=Decimal(25))
    )
    with pytest.raises(CountUnusable):
        actions.order_by_count(firm.buyers[0], held.pk, {line.pk: Decimal(wrong)})
    with pytest.raises(ListIsEmpty):
        actions.order_by_count(firm.buyers[0], held.pk, {line.pk: Decimal(6)})
    assert not CartLine.objects.exists()


@pytest.mark.django_db
@pytest.mark.parametrize(("low", "high"), [("5", None), (None, "5"), ("6", "5"), ("-1", "5"), ("0", "0"), ("NaN", "5")])
def test_levels_that_contradict_each_other_are_refused(low: str | None, high: str | None) -> None:
    firm = make_firm()
    held = make_list(firm.buyers[0], (make.make_variant("BOX", price=2), 1))
    line = held.lines.get()
    change = actions.LineChange(
        Decimal(2), minimum=Decimal(low) if low else None, maximum=Decimal(high) if high else None
    )
    with pytest.raises(ParLevelsUnusable):
        actions.change_list_line(firm.buyers[0], held.pk, line.pk, change)
    line.refresh_from_db()
    assert (line.quantity, line.minimum, line.maximum) == (1, None, None)


@pytest.mark.django_db
def test_a_count_is_no_way_around_the_head() -> None:
    firm = make_firm()
    held = make_list(firm.head, (make.make_variant("BOX", price=2), 1), kind=ListKind.COMPANY, is_closed_by_head=True)
    with pytest.raises(OnlyTheHeadOrders):
        actions.order_by_count(firm.buyers[0], held.pk, {held.lines.get().pk: Decimal(0)})
    assert not CartLine.objects.exists()

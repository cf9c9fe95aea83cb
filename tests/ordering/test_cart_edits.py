"""Many lines of a cart at once: changed, taken out, and put back as they were; never half, never over somebody else."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from lonja.catalog.models import Variant
from lonja.core.errors import ChangedMeanwhile, NotFound
from lonja.ordering.actions import (
    CartAsk,
    LineEdit,
    Picked,
    add_lines,
    change_line,
    clear_cart,
    edit_lines,
    remove_line,
    remove_lines,
    undo_edit,
)
from lonja.ordering.actions.bulk_edit import KEEP
from lonja.ordering.errors import (
    CostCenterUnknown,
    LinesNotAvailable,
    NothingPicked,
    QuantityNotAllowed,
    UndoOverridden,
)
from lonja.ordering.models import Cart, CartLine, CartUndo
from lonja.ordering.queries import last_edit
from tests import factories as make
from tests.ordering.desk import Desk, make_desk, state_of_the_world

pytestmark = pytest.mark.django_db
D = Decimal


@pytest.fixture
def desk() -> Desk:
    return make_desk()


@pytest.fixture
def goods(desk: Desk) -> list[Variant]:
    """Four lines in the cart: 2 of A, 10 of B in tens, 3 of C, 4 of D."""
    steps = (1, 10, 1, 1)
    made = [
        make.make_variant(sku, price=price, stock=1000, quantity_minimum=step, quantity_step=step)
        for sku, price, step in zip("ABCD", (10, 20, 30, 40), steps, strict=True)
    ]
    desk.add((made[0], 2), (made[1], 10), (made[2], 3), (made[3], 4))
    return made


def all_of(desk: Desk) -> Picked:
    return Picked(list(CartLine.objects.values_list("pk", flat=True)))


def rows() -> list[Any]:
    """The lines of all carts, whole."""
    return list(CartLine.objects.order_by("position").values())


def undo_last(desk: Desk) -> int:
    return undo_edit(desk.buyer, CartUndo.objects.get().pk)


@pytest.mark.parametrize(
    ("edit", "quantities"),
    [
        (LineEdit(quantity=D(20)), [20, 20, 20, 20]),
        (LineEdit(factor=D(3)), [6, 30, 9, 12]),
    ],
)
def test_quantities_of_picked_lines_are_set_or_multiplied_and_undone(
    desk: Desk, goods: list[Variant], edit: LineEdit, quantities: list[int]
) -> None:
    before = rows()
    assert edit_lines(desk.buyer, all_of(desk), edit) == 4
    assert [line.quantity for line in desk.see().lines] == quantities
    assert undo_last(desk) == 4
    assert rows() == before


@pytest.mark.parametrize(
    ("edit", "refusal"),
    [
        (LineEdit(quantity=D(25)), QuantityNotAllowed),
        (LineEdit(factor=D("1.5")), QuantityNotAllowed),
        (LineEdit(factor=D(0)), QuantityNotAllowed),
        (LineEdit(quantity=D("NaN")), QuantityNotAllowed),
        (LineEdit(), NothingPicked),
    ],
)
def test_what_one_line_cannot_bear_changes_none(
    desk: Desk, goods: list[Variant], edit: LineEdit, refusal: type[Exception]
) -> None:
    before = (state_of_the_world(), rows())
    with pytest.raises(refusal):
        edit_lines(desk.buyer, all_of(desk), edit)
    assert (state_of_the_world(), rows()) == before


def test_lines_that_become_equal_are_one_and_part_again_when_undone(desk: Desk, goods: list[Variant]) -> None:
    one, other = make.make_cost_center(desk.company, "ONE"), make.make_cost_center(desk.company, "OTHER")
    add_lines(desk.buyer, [CartAsk(goods[0].pk, D(5), one.pk), CartAsk(goods[0].pk, D(7), other.pk)])
    before = rows()
    edit_lines(desk.buyer, all_of(desk), LineEdit(cost_center_id=one.pk))
    assert [(line.variant_id, line.quantity, line.cost_center_id) for line in CartLine.objects.all()] == [
        (goods[0].pk, 14, one.pk), (goods[1].pk, 10, one.pk), (goods[2].pk, 3, one.pk), (goods[3].pk, 4, one.pk),
    ]  # fmt: skip
    undo_last(desk)
    assert rows() == before
    edit_lines(desk.buyer, all_of(desk), LineEdit(cost_center_id=None))
    assert not CartLine.objects.exclude(cost_center=None).exists()


def test_a_cost_center_of_others_is_refused(desk: Desk, goods: list[Variant]) -> None:
    foreign = make.make_cost_center(make.make_company("Other"), "X")
    before = rows()
    with pytest.raises(CostCenterUnknown):
        edit_lines(desk.buyer, all_of(desk), LineEdit(cost_center_id=foreign.pk))
    assert rows() == before


def test_removed_lines_come_back_in_their_places_once(desk: Desk, goods: list[Variant]) -> None:
    before = rows()
    picked = Picked(list(CartLine.objects.filter(variant__in=goods[1:3]).values_list("pk", flat=True)))
    assert remove_lines(desk.buyer, picked) == 2
    assert [line.variant_id for line in CartLine.objects.all()] == [goods[0].pk, goods[3].pk]
    undo = CartUndo.objects.get().pk
    undo_edit(desk.buyer, undo)
    assert rows() == before
    with pytest.raises(NotFound):
        undo_edit(desk.buyer, undo)
    assert rows() == before


@pytest.mark.parametrize("way", [clear_cart, lambda buyer: remove_line(buyer, CartLine.objects.all()[0].pk)])
def test_an_emptied_cart_and_a_single_line_come_back_too(desk: Desk, goods: list[Variant], way: Any) -> None:
    before = rows()
    way(desk.buyer)
    assert len(rows()) < 4
    undo_last(desk)
    assert rows() == before


def test_only_the_last_edit_can_be_undone(desk: Desk, goods: list[Variant]) -> None:
    remove_line(desk.buyer, CartLine.objects.get(variant=goods[0]).pk)
    first = CartUndo.objects.get().pk
    remove_line(desk.buyer, CartLine.objects.get(variant=goods[1]).pk)
    after = rows()
    with pytest.raises(NotFound):
        undo_edit(desk.buyer, first)
    assert rows() == after


def test_other_lines_may_change_meanwhile_but_the_same_are_never_overwritten(desk: Desk, goods: list[Variant]) -> None:
    """The trap: an undo that puts an old cart back over what was done since."""
    first, second = CartLine.objects.filter(variant__in=goods[:2])
    edit_lines(desk.buyer, Picked([first.pk]), LineEdit(quantity=D(9)))
    change_line(desk.buyer, second.pk, quantity=D(50))
    undo_last(desk)
    assert [line.quantity for line in CartLine.objects.all()] == [2, 50, 3, 4]
    edit_lines(desk.buyer, Picked([first.pk]), LineEdit(quantity=D(9)))
    change_line(desk.buyer, first.pk, quantity=D(11))
    after = rows()
    with pytest.raises(UndoOverridden):
        undo_last(desk)
    assert rows() == after


def test_a_removed_line_that_was_added_anew_is_not_doubled(desk: Desk, goods: list[Variant]) -> None:
    remove_line(desk.buyer, CartLine.objects.get(variant=goods[0]).pk)
    desk.add((goods[0], 8))
    after = rows()
    with pytest.raises(UndoOverridden):
        undo_last(desk)
    assert rows() == after


def test_a_line_whose_product_is_gone_for_good_stays_away(desk: Desk, goods: list[Variant]) -> None:
    remove_line(desk.buyer, CartLine.objects.get(variant=goods[0]).pk)
    goods[0].delete()
    with pytest.raises(UndoOverridden):
        undo_last(desk)


def test_an_undo_after_an_hour_is_no_longer_offered(desk: Desk, goods: list[Variant]) -> None:
    clear_cart(desk.buyer)
    cart = Cart.objects.get()
    assert last_edit(cart) is not None
    CartUndo.objects.update(made_at="2020-01-01T00:00Z")
    assert last_edit(cart) is None


def test_who_edits_an_older_cart_than_there_is_is_told(desk: Desk, goods: list[Variant]) -> None:
    """Two windows, or two people: 'times two' must not be done twice unseen."""
    picked = Picked(all_of(desk).line_ids, seen_version=Cart.objects.get().version)
    edit_lines(desk.buyer, picked, LineEdit(factor=D(2)))
    after = rows()
    for again in (
        lambda: edit_lines(desk.buyer, picked, LineEdit(factor=D(2))),
        lambda: remove_lines(desk.buyer, picked),
    ):
        with pytest.raises(ChangedMeanwhile):
            again()
    assert rows() == after


def test_nobody_edits_or_undoes_in_the_cart_of_another(desk: Desk, goods: list[Variant]) -> None:
    clear_cart(desk.buyer)
    undo, colleague = CartUndo.objects.get().pk, make.buyer_actor(desk.company)
    with pytest.raises(NotFound):
        undo_edit(colleague, undo)
    undo_edit(desk.buyer, undo)
    before = rows()
    with pytest.raises(NothingPicked):
        remove_lines(colleague, all_of(desk))
    with pytest.raises(NotFound):
        remove_lines(colleague, Picked(all_of(desk).line_ids, Cart.objects.get(user=desk.buyer.user_id).pk))
    assert rows() == before


def test_what_can_no_longer_be_bought_takes_no_new_quantity_but_may_go(desk: Desk, goods: list[Variant]) -> None:
    Variant.objects.filter(pk=goods[0].pk).update(is_active=False)
    before = rows()
    with pytest.raises(LinesNotAvailable, match="#1"):
        edit_lines(desk.buyer, all_of(desk), LineEdit(factor=D(2)))
    assert rows() == before
    assert remove_lines(desk.buyer, all_of(desk)) == 4


def test_a_thousand_lines_cost_as_many_questions_as_ten(desk: Desk) -> None:
    made = [make.make_variant(f"V-{number}", price=1) for number in range(60)]
    desk.add(*((variant, 1) for variant in made[:10]))
    few = _questions(desk)
    desk.add(*((variant, 1) for variant in made[10:]))
    assert _questions(desk) == few


def _questions(desk: Desk) -> int:
    with CaptureQueriesContext(
        connection,
    ) as asked:
        edit_lines(desk.buyer, all_of(desk), LineEdit(factor=D(2), cost_center_id=KEEP))
        undo_last(desk)
    return len(asked)

"""Deciding on the lines of a review: quantities that fit or say why not, products that can be chosen again."""

from __future__ import annotations

from decimal import Decimal
from uuid import UUID

import pytest

from lonja.companies.errors import PermissionMissing
from lonja.core.errors import NotFound
from lonja.lists.actions import add_to_cart, change_quantity, choose_variant, leave_out, read_pasted
from lonja.lists.errors import AlreadyAdded, QuantityUnusable
from lonja.lists.models import LineStatus, QuickOrder, QuickOrderLine
from lonja.lists.queries import candidates_of, review
from lonja.ordering.models import CartLine
from tests import factories as make
from tests.ordering.desk import Desk, make_desk

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk() -> Desk:
    return make_desk()


def pasted(desk: Desk, text: str) -> UUID:
    """The buyer's quick order of these lines."""
    return read_pasted(desk.buyer, text).pk


def line_of(quick_order: UUID, position: int = 1) -> QuickOrderLine:
    return QuickOrderLine.objects.get(quick_order=quick_order, position=position)


def all_lines() -> list[tuple[object, ...]]:
    """Every line with everything that is kept of it."""
    return list(QuickOrderLine.objects.order_by("pk").values_list())


def test_another_quantity_is_taken_and_the_sums_follow(desk: Desk) -> None:
    make.make_variant("933-8-40", price="12.40", stock=100)
    make.make_variant("934-8", price="2.00", stock=100)
    made = pasted(desk, "933-8-40 3\n934-8 5")
    change_quantity(desk.buyer, made, 1, Decimal(7))
    changed = line_of(made)
    assert (changed.requested, changed.quantity, changed.status, changed.remarks) == (7, 7, LineStatus.EXACT, [])
    assert line_of(made, 2).quantity == 5
    seen = review(desk.buyer, QuickOrder.objects.get(), position=1)
    assert [row.line.position for row in seen.lines] == [1]
    assert (seen.net.amount, seen.ready, seen.counts.total()) == (Decimal("96.80"), 2, 2)


def test_a_code_parted_otherwise_waits_for_the_buyers_choice_and_is_learnt(desk: Desk) -> None:
    drill = make.make_variant("338-1.0", price="12.40", stock=100)
    made = pasted(desk, "338-10 3\n338 1.0 4\n33810 5")
    line = line_of(made)
    assert (line.status, line.variant, line.candidates) == (LineStatus.CHOOSE, None, [drill.pk])
    assert [line_of(made, place).status for place in (2, 3)] == [LineStatus.EXACT] * 2
    choose_variant(desk.buyer, made, 1, drill.pk)
    assert line_of(pasted(desk, "338-10 1")).variant == drill


def test_a_quantity_that_does_not_fit_the_pack_is_raised_and_says_so(desk: Desk) -> None:
    """The trap of Shopware 8772: quantities over or beside what is sold are changed without a word."""
    make.make_variant("TEF-19", price="0.62", stock=100, quantity_minimum=20, quantity_step=10)
    made = pasted(desk, "TEF-19 20")
    for asked, given, why in ((25, 30, "not_a_step"), (5, 20, "below_minimum")):
        change_quantity(desk.buyer, made, 1, Decimal(asked))
        line = line_of(made)
        assert (line.requested, line.quantity, line.status, line.remarks) == (asked, given, LineStatus.ADJUSTED, [why])
    change_quantity(desk.buyer, made, 1, Decimal(40))
    assert (line_of(made).status, line_of(made).remarks) == (LineStatus.EXACT, [])


def test_what_is_true_of_the_code_is_still_said_after_another_quantity(desk: Desk) -> None:
    make.make_variant("933-8-40", price="12.40", stock=100)
    made = pasted(desk, "933-8-40 3\n933-8-40 4")
    assert line_of(made, 2).remarks == ["code_repeated"]
    change_quantity(desk.buyer, made, 2, Decimal(9))
    assert line_of(made, 2).remarks == ["code_repeated"]


@pytest.mark.parametrize("quantity", ["0", "-1", "NaN", "Infinity", "10000000", "0.0001"])
def test_what_cannot_be_ordered_is_refused_and_the_line_kept(desk: Desk, quantity: str) -> None:
    make.make_variant("933-8-40", price="12.40", stock=100)
    made = pasted(desk, "933-8-40 3")
    before = all_lines()
    with pytest.raises(QuantityUnusable):
        change_quantity(desk.buyer, made, 1, Decimal(quantity))
    assert all_lines() == before


def test_a_line_whose_quantity_could_not_be_read_gets_its_product_with_one(desk: Desk) -> None:
    variant = make.make_variant("TEF-19", price="0.62", stock=100, quantity_step=10)
    made = pasted(desk, "TEF-19;1e3\nnobody-knows;1e3")
    assert line_of(made).status == LineStatus.INVALID
    with pytest.raises(NotFound):
        choose_variant(desk.buyer, made, 1, variant.pk)
    for position in (1, 2):
        change_quantity(desk.buyer, made, position, Decimal(12))
    line = line_of(made)
    assert (line.variant_id, line.quantity, line.remarks) == (variant.pk, 20, ["not_a_step"])
    assert (line_of(made, 2).status, line_of(made, 2).requested) == (LineStatus.UNKNOWN, 12)


def test_a_line_without_a_price_does_not_become_ready_by_another_quantity(desk: Desk) -> None:
    variant = make.make_variant("933-8-40", stock=100)
    make.make_price(variant, "9.00", min_quantity=10)
    made = pasted(desk, "933-8-40 3")
    assert line_of(made).status == LineStatus.UNAVAILABLE
    change_quantity(desk.buyer, made, 1, Decimal(4))
    assert line_of(made).status == LineStatus.UNAVAILABLE
    change_quantity(desk.buyer, made, 1, Decimal(10))
    assert line_of(made).status == LineStatus.EXACT


def test_one_of_several_products_is_chosen_and_chosen_again(desk: Desk) -> None:
    thin = make.make_variant("PNT-1.0", price="1.08", stock=100)
    thick = make.make_variant("PNT-10", price="3.64", stock=100, quantity_step=5)
    made = pasted(desk, "PNT 10;4")
    assert (line_of(made).status, line_of(made).variant_id) == (LineStatus.CHOOSE, None)
    change_quantity(desk.buyer, made, 1, Decimal(6))
    assert (line_of(made).status, line_of(made).requested) == (LineStatus.CHOOSE, 6)
    choose_variant(desk.buyer, made, 1, thick.pk)
    assert (line_of(made).variant_id, line_of(made).quantity, line_of(made).remarks) == (thick.pk, 10, ["not_a_step"])
    choose_variant(desk.buyer, made, 1, thin.pk)
    assert (line_of(made).variant_id, line_of(made).quantity, line_of(made).status) == (thin.pk, 6, LineStatus.EXACT)
    assert [variant.pk for variant in candidates_of(desk.buyer, line_of(made))] == [thin.pk, thick.pk]


def test_a_product_found_by_words_can_be_changed_too(desk: Desk) -> None:
    found = make.make_variant("933-8-40", price="12.40", stock=100)
    made = pasted(desk, "hexagon-screw 3")
    choose_variant(desk.buyer, made, 1, found.pk)
    assert [variant.pk for variant in candidates_of(desk.buyer, line_of(made))] == [found.pk]


def test_what_went_into_the_cart_is_changed_there_only(desk: Desk) -> None:
    variant = make.make_variant("933-8-40", price="12.40", stock=100)
    made = pasted(desk, "933-8-40 3")
    add_to_cart(desk.buyer, made)
    before = all_lines()
    with pytest.raises(AlreadyAdded):
        change_quantity(desk.buyer, made, 1, Decimal(7))
    with pytest.raises(AlreadyAdded):
        choose_variant(desk.buyer, made, 1, variant.pk)
    with pytest.raises(AlreadyAdded):
        leave_out(desk.buyer, made, 1, is_left_out=True)
    assert all_lines() == before
    assert CartLine.objects.get().quantity == 3


def test_only_the_owner_who_may_order_changes_a_line(desk: Desk) -> None:
    make.make_variant("933-8-40", price="12.40", stock=100)
    made = pasted(desk, "933-8-40 3")
    before = all_lines()
    for other in (make.buyer_actor(desk.company), make.buyer_actor(make.make_company())):
        with pytest.raises(NotFound):
            change_quantity(other, made, 1, Decimal(7))
    with pytest.raises(PermissionMissing):
        change_quantity(make.buyer_actor(desk.company, "viewer"), made, 1, Decimal(7))
    with pytest.raises(NotFound):
        change_quantity(desk.buyer, made, 99, Decimal(7))
    assert all_lines() == before


def test_a_code_that_was_explained_once_is_understood_the_next_time(desk: Desk) -> None:
    meant = make.make_variant("933-8-40", price="12.40", stock=100)
    other = make.make_variant("934-8", price="1.10", stock=100)
    choose_variant(desk.buyer, pasted(desk, "TOR-0815;3"), 1, other.pk)
    choose_variant(desk.buyer, pasted(desk, "tor 0815;3"), 1, meant.pk)
    line = line_of(pasted(desk, "TOR-0815;5"))
    assert (line.variant_id, line.quantity, line.status) == (meant.pk, 5, LineStatus.EXACT)
    stranger = make_desk()
    assert line_of(pasted(stranger, "TOR-0815;5")).status == LineStatus.UNKNOWN

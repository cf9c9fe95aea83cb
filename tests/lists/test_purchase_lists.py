"""Purchase lists: whose they are, who may do what, what reaches the cart, and what never leaks."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from lonja.companies.actor import SYSTEM, Actor
from lonja.companies.errors import PermissionMissing
from lonja.core.errors import NotFound
from lonja.lists import actions
from lonja.lists.errors import (
    CodeMeansSeveral,
    CodeNotKnown,
    LevelMissing,
    ListClosed,
    ListNameMissing,
    OnlyTheHeadOrders,
    QuantityUnusable,
    SkusNotKnown,
)
from lonja.lists.models import Level, ListKind, PurchaseList, PurchaseListLine
from lonja.lists.queries import LineAsk, list_lines, list_or_404, lists_visible_to
from lonja.ordering.actions import place_order
from lonja.ordering.models import CartLine, Order
from tests import factories as make
from tests.lists.shelves import Firm, make_firm, make_list

pytestmark = pytest.mark.django_db


@pytest.fixture
def firm() -> Firm:
    return make_firm()


def names(actor: Actor) -> set[str]:
    """The lists that somebody meets."""
    return {one.held.name for one in lists_visible_to(actor)}


def held_in_cart() -> list[tuple[str, Decimal]]:
    return list(CartLine.objects.order_by("position").values_list("variant__sku", "quantity"))


def test_each_meets_the_lists_of_his_place_and_his_own(firm: Firm) -> None:
    one, two = firm.units
    make_list(firm.buyers[0], name="mine")
    make_list(firm.head, name="of one", kind=ListKind.UNIT, unit_id=one.pk)
    make_list(firm.head, name="of all", kind=ListKind.COMPANY)
    make_list(firm.head, name="of the head", kind=ListKind.UNIT, unit_id=two.pk, level_for_all=Level.NONE)
    assert names(firm.buyers[0]) == {"mine", "of one", "of all"}
    assert names(firm.buyers[1]) == {"of all"}
    assert names(firm.head) == {"of one", "of all", "of the head"}


def test_no_other_company_meets_any_of_them(firm: Firm) -> None:
    held = make_list(firm.head, name="of all", kind=ListKind.COMPANY, level_for_all=Level.EDIT)
    stranger = make.buyer_actor(make.make_company(), "company-admin")
    assert names(stranger) == set()
    with pytest.raises(NotFound):
        list_or_404(stranger, held.pk)
    with pytest.raises(NotFound):
        actions.add_to_list(stranger, held.pk, [])


def test_who_has_no_right_to_lists_meets_none(firm: Firm) -> None:
    with pytest.raises(PermissionMissing):
        lists_visible_to(make.buyer_actor(firm.company, "viewer"))


def test_only_who_keeps_a_units_lists_makes_one_there(firm: Firm) -> None:
    with pytest.raises(PermissionMissing):
        actions.create_list(firm.buyers[0], actions.ListRow("x"), kind=ListKind.UNIT, unit_id=firm.units[0].pk)
    foreign = make.make_unit(make.make_company())
    with pytest.raises(NotFound):
        actions.create_list(firm.head, actions.ListRow("x"), kind=ListKind.UNIT, unit_id=foreign.pk)
    with pytest.raises(ListNameMissing):
        actions.create_list(firm.head, actions.ListRow("  "))
    assert not PurchaseList.objects.exists()


@pytest.mark.parametrize("by", ["user", "role", "unit"])
def test_a_right_is_given_to_a_person_a_role_or_a_unit_and_taken_back(firm: Firm, by: str) -> None:
    held = make_list(firm.buyers[0], (make.make_variant("A", price=1), 2))
    other = firm.buyers[1]
    whom: dict[str, Any] = {
        "user": {"user_id": other.user_id},
        "role": {"role_id": make.role("buyer").pk},
        "unit": {"unit_id": firm.units[1].pk},
    }[by]
    actions.share_list(firm.buyers[0], held.pk, Level.VIEW, **whom)
    assert list_or_404(other, held.pk).level == Level.VIEW
    with pytest.raises(LevelMissing):
        actions.scan_into_list(other, held.pk, "A")
    actions.share_list(firm.buyers[0], held.pk, Level.EDIT, **whom)
    line = PurchaseListLine.objects.get()
    actions.change_list_line(other, held.pk, line.pk, actions.LineChange(Decimal(9)))
    with pytest.raises(LevelMissing):
        actions.share_list(other, held.pk, Level.APPROVE, user_id=other.user_id)
    actions.share_list(firm.buyers[0], held.pk, Level.NONE, **whom)
    with pytest.raises(NotFound):
        list_or_404(other, held.pk)


def test_nobody_of_another_company_is_given_a_right(firm: Firm) -> None:
    held, stranger = make_list(firm.buyers[0]), make.make_user_in(make.make_company())
    with pytest.raises(NotFound):
        actions.share_list(firm.buyers[0], held.pk, Level.EDIT, user_id=stranger.pk)
    assert not held.rights.exists()


def test_who_fills_a_list_has_lines_of_his_own_and_changes_no_others(firm: Firm) -> None:
    """Contributions keep their name: two people who ask for the same are two lines."""
    bolt = make.make_variant("BOLT", price=2, stock=90)
    held = make_list(firm.head, (bolt, 4), kind=ListKind.COMPANY, level_for_all=Level.FILL)
    for buyer in firm.buyers:
        actions.add_to_list(buyer, held.pk, [LineAsk(bolt.pk, Decimal(3))])
        actions.add_to_list(buyer, held.pk, [LineAsk(bolt.pk, Decimal(2))])
    assert sorted(held.lines.values_list("quantity", flat=True)) == [4, 5, 5]
    theirs = held.lines.get(added_by=firm.head.user_id)
    with pytest.raises(LevelMissing):
        actions.change_list_line(firm.buyers[0], held.pk, theirs.pk, actions.LineChange(Decimal(1)))
    with pytest.raises(LevelMissing):
        actions.remove_list_lines(firm.buyers[0], held.pk, [theirs.pk])
    theirs.refresh_from_db()
    assert theirs.quantity == 4


def test_a_list_that_only_the_head_closes(firm: Firm) -> None:
    """S3: purchasers put their lines on it, the head authorizes and closes it into an order."""
    bolt = make.make_variant("BOLT", price=2, stock=90)
    held = make_list(firm.head, kind=ListKind.COMPANY, is_closed_by_head=True)
    requester = make.buyer_actor(firm.company, "requester", unit=firm.units[0])
    for person in (*firm.buyers, requester):
        actions.add_to_list(person, held.pk, [LineAsk(bolt.pk, Decimal(3))])
    with pytest.raises(OnlyTheHeadOrders):
        actions.list_to_cart(firm.buyers[0], held.pk)
    with pytest.raises(LevelMissing):
        actions.close_list(firm.buyers[0], held.pk)
    with pytest.raises(PermissionMissing):
        actions.list_to_cart(requester, held.pk)
    assert not CartLine.objects.exists()
    actions.close_list(firm.head, held.pk)
    assert held_in_cart() == [("BOLT", 9)]
    order = place_order(firm.head, firm.desk.checkout(firm.head))
    assert order.requester_id == firm.head.user_id
    with pytest.raises(ListClosed):
        actions.add_to_list(firm.buyers[0], held.pk, [LineAsk(bolt.pk, Decimal(1))])
    with pytest.raises(ListClosed):
        actions.close_list(firm.head, held.pk)
    actions.reopen_list(firm.head, held.pk, keeps_lines=False)
    assert not held.lines.exists()
    assert Order.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_of_many_who_close_a_list_at_once_one_does(at_once: Any) -> None:
    firm = make_firm()
    held = make_list(firm.head, (make.make_variant("BOLT", price=2), 4), kind=ListKind.COMPANY, is_closed_by_head=True)
    heads = [firm.head, *(make.buyer_actor(firm.company, "approver") for _ in range(5))]
    outcomes = at_once([lambda who=who: actions.close_list(who, held.pk) for who in heads])
    assert sum(isinstance(one, ListClosed) for one in outcomes) == 5
    assert held_in_cart() == [("BOLT", 4)]


@pytest.mark.django_db(transaction=True)
def test_lines_added_at_once_are_all_there(at_once: Any) -> None:
    firm = make_firm()
    variants = [make.make_variant(f"V{number}", price=1) for number in range(8)]
    held = make_list(firm.head, kind=ListKind.COMPANY)
    calls = [lambda v=v: actions.add_to_list(firm.buyers[0], held.pk, [LineAsk(v.pk, Decimal(1))]) for v in variants]
    assert at_once([*calls, *calls]) == [1] * 8 + [0] * 8 or held.lines.count() == 8
    assert set(held.lines.values_list("quantity", flat=True)) == {2}
    assert sorted(held.lines.values_list("position", flat=True)) == list(range(1, 9))


def test_a_hidden_product_stays_on_the_list_and_says_nothing(firm: Firm) -> None:
    """Trap of depth.md: lists keep what became hidden, marked, and leak neither name, price nor stock."""
    bolt = make.make_variant("SECRET-1", name="Secret bolt", price=7, stock=5)
    nut = make.make_variant("NUT", price=1)
    held = make_list(firm.buyers[0], (bolt, 2), (nut, 3))
    make.make_assortment(bolt.product, companies=[firm.company], hides=True)
    view = list_lines(firm.buyers[0], list_or_404(firm.buyers[0], held.pk))
    hidden = view.lines[0]
    assert (hidden.variant, hidden.price, hidden.stock, hidden.known) == (None, None, None, None)
    assert (hidden.line.quantity, hidden.is_orderable, view.gone, view.net) == (2, False, 1, 3)
    made = actions.list_to_cart(firm.buyers[0], held.pk)
    assert (made.left_out, held_in_cart()) == (1, [("NUT", 3)])
    copied = actions.copy_list(firm.buyers[0], held.pk, "copy")
    assert [line.variant_id for line in PurchaseListLine.objects.filter(purchase_list=copied)] == [nut.pk]
    with pytest.raises(NotFound):
        actions.add_to_list(firm.buyers[0], held.pk, [LineAsk(bolt.pk, Decimal(1))])
    with pytest.raises(CodeNotKnown):
        actions.scan_into_list(firm.buyers[0], held.pk, "SECRET-1")


def test_a_quantity_that_is_not_sold_so_is_shown_and_goes_as_it_is_sold(firm: Firm) -> None:
    boxed = make.make_variant("BOX", price=2, quantity_minimum=10, quantity_step=10)
    held = make_list(firm.buyers[0], (boxed, 3))
    (line,) = list_lines(firm.buyers[0], list_or_404(firm.buyers[0], held.pk)).lines
    assert (line.line.quantity, line.fitting, line.amount) == (3, 10, 20)
    actions.list_to_cart(firm.buyers[0], held.pk)
    assert held_in_cart() == [("BOX", 10)]


def test_a_scan_counts_packs_and_tells_what_it_does_not_know(firm: Firm) -> None:
    bolt = make.make_variant("BOLT", price=2)
    pack = make.make_pack(bolt, 50)
    held = make_list(firm.buyers[0])
    for code in ("bolt", "BOLT", pack.barcode):
        actions.scan_into_list(firm.buyers[0], held.pk, code)
    assert held.lines.get().quantity == 52
    for code, refusal in (("nothing-like-it", CodeNotKnown), ("", CodeNotKnown)):
        with pytest.raises(refusal):
            actions.scan_into_list(firm.buyers[0], held.pk, code)
    make.make_variant("TWO-1", price=1)
    make.make_variant("TWO1", price=1)
    with pytest.raises((CodeMeansSeveral, CodeNotKnown)):
        actions.scan_into_list(firm.buyers[0], held.pk, "two 1")
    assert held.lines.count() == 1


@pytest.mark.parametrize("wrong", [Decimal(0), Decimal(-1), Decimal("NaN"), Decimal("1.2345"), Decimal(10**9)])
def test_an_impossible_quantity_is_refused(firm: Firm, wrong: Decimal) -> None:
    bolt = make.make_variant("BOLT", price=2)
    held = make_list(firm.buyers[0], (bolt, 2))
    with pytest.raises(QuantityUnusable):
        actions.add_to_list(firm.buyers[0], held.pk, [LineAsk(bolt.pk, wrong)])
    with pytest.raises(QuantityUnusable):
        actions.change_list_line(firm.buyers[0], held.pk, held.lines.get().pk, actions.LineChange(wrong))
    assert held.lines.get().quantity == 2


def test_a_line_moved_onto_the_cost_center_of_another_joins_it(firm: Firm) -> None:
    bolt, center = make.make_variant("BOLT", price=2), make.make_cost_center(firm.company)
    held = make_list(firm.buyers[0], (bolt, 2))
    actions.add_to_list(firm.buyers[0], held.pk, [LineAsk(bolt.pk, Decimal(3), center.pk)])
    first = held.lines.order_by("position").first()
    assert first is not None
    actions.change_list_line(firm.buyers[0], held.pk, first.pk, actions.LineChange(Decimal(2), center.pk))
    assert list(held.lines.values_list("quantity", "cost_center")) == [(5, center.pk)]


def test_reading_a_list_takes_the_same_queries_for_ten_lines_and_for_a_thousand(
    firm: Firm, django_assert_max_num_queries: Any
) -> None:
    product = make.make_product()
    variants = [make.make_variant(f"M{number:04}", product, price=1) for number in range(60)]
    held = make_list(firm.buyers[0], *((variant, 2) for variant in variants))
    seen = list_or_404(firm.buyers[0], held.pk)
    with django_assert_max_num_queries(10):
        assert len(list_lines(firm.buyers[0], seen).lines) == 60


def test_the_seller_makes_a_list_for_a_segment_that_nobody_there_changes(firm: Firm) -> None:
    segment = make.make_segment()
    make.join_segment(firm.company, segment)
    bolt = make.make_variant("BOLT", price=2)
    row = actions.SellerListRow("First aid", [("BOLT", Decimal(4)), ("BOLT", Decimal(1))], segment_id=segment.pk)
    made = actions.save_seller_list(SYSTEM, row)
    assert names(firm.buyers[0]) == {"First aid"}
    assert names(make.buyer_actor(make.make_company())) == set()
    with pytest.raises(LevelMissing):
        actions.add_to_list(firm.head, made, [LineAsk(bolt.pk, Decimal(1))])
    actions.list_to_cart(firm.buyers[0], made)
    assert held_in_cart() == [("BOLT", 5)]
    with pytest.raises(SkusNotKnown):
        actions.save_seller_list(SYSTEM, actions.SellerListRow("x", [("no", Decimal(1))], segment_id=segment.pk), made)
    assert PurchaseListLine.objects.filter(purchase_list=made).count() == 1
    actions.archive_seller_list(SYSTEM, made, is_archived=True)
    assert names(firm.buyers[0]) == set()


def test_who_acts_for_a_customer_meets_no_personal_list(firm: Firm) -> None:
    from lonja.companies.queries import actor_acting_for

    make_list(firm.buyers[0], name="mine")
    make_list(firm.head, name="of all", kind=ListKind.COMPANY)
    acting = actor_acting_for(make.staff_actor(), firm.company.pk)
    assert names(acting) == {"of all"}
    with pytest.raises(PermissionMissing):
        actions.create_list(acting, actions.ListRow("x"))


def test_lists_of_who_leaves_are_handed_over(firm: Firm) -> None:
    bolt = make.make_variant("BOLT", price=2)
    make_list(firm.buyers[0], (bolt, 2), name="mine")
    admin = make.buyer_actor(firm.company, "company-admin")
    leaver, heir = firm.buyers[0].user_id, firm.buyers[1].user_id
    assert leaver is not None
    assert heir is not None
    with pytest.raises(PermissionMissing):
        actions.hand_over_lists(firm.head, firm.company.pk, leaver, heir)
    assert actions.hand_over_lists(admin, firm.company.pk, leaver, heir) == 1
    assert names(firm.buyers[1]) == {"mine"}
    assert names(firm.buyers[0]) == set()


def test_a_list_is_put_away_and_taken_out_again(firm: Firm) -> None:
    held = make_list(firm.buyers[0], (make.make_variant("BOLT", price=2), 2))
    actions.archive_list(firm.buyers[0], held.pk, is_archived=True)
    assert names(firm.buyers[0]) == set()
    assert [one.held.pk for one in lists_visible_to(firm.buyers[0], is_archived=True)] == [held.pk]
    with pytest.raises(ListClosed):
        actions.scan_into_list(firm.buyers[0], held.pk, "BOLT")
    actions.archive_list(firm.buyers[0], held.pk, is_archived=False)
    assert names(firm.buyers[0]) == {"Monthly"}

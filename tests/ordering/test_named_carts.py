"""Several carts: named, put aside, shared, handed over, deleted and restored; and two people in one at once."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

import pytest
import time_machine

from lonja.catalog.models import Variant
from lonja.companies.actor import Actor
from lonja.companies.models import User
from lonja.core.clock import now
from lonja.core.errors import NotFound
from lonja.core.models import RecordedEvent
from lonja.lists.leaving import CARTS
from lonja.lists.models import QuickOrder
from lonja.notifications.cart_handlers import handed_over
from lonja.notifications.models import Message
from lonja.ordering.actions import (
    CartAsk,
    LineEdit,
    Picked,
    activate_cart,
    add_lines,
    begin_cart,
    change_line,
    clear_cart,
    create_cart,
    delete_cart,
    edit_lines,
    hand_over_cart,
    move_lines,
    place_order,
    remove_line,
    rename_cart,
    restore_cart,
    save_for_later,
    share_cart,
    undo_edit,
)
from lonja.ordering.actions.named_carts import forget_deleted_carts
from lonja.ordering.errors import (
    CartNameMissing,
    LineChanged,
    TooManyCarts,
    UndoOverridden,
)
from lonja.ordering.events import CartHandedOver
from lonja.ordering.models import Cart, CartAudience, CartLine, CartUndo, Order
from lonja.ordering.queries import (
    cart_of,
    changers_of,
    deleted_carts,
    kept_carts,
    may_edit_cart,
    shared_carts,
    takers_of,
)
from tests import factories as make
from tests.ordering.desk import Desk, make_desk, state_of_the_world

pytestmark = pytest.mark.django_db
D = Decimal


@pytest.fixture
def desk() -> Desk:
    return make_desk()


@pytest.fixture
def colleague(desk: Desk) -> Actor:
    """Another buyer of the same unit."""
    return make.buyer_actor(desk.company)


@pytest.fixture
def bolt() -> Variant:
    return make.make_variant("BOLT", price=10, stock=1000)


def names(actor: Actor) -> list[tuple[str, bool, int]]:
    return [(cart.name, cart.is_current, cart.number) for cart in kept_carts(actor)]


def current(actor: Actor) -> Cart:
    found = cart_of(actor)
    assert found is not None
    return found


def shared(desk: Desk, audience: CartAudience = CartAudience.UNIT, *, is_open: bool = True) -> Cart:
    """The desk's cart, shared."""
    cart = current(desk.buyer)
    rename_cart(desk.buyer, cart.pk, "Site 7")
    share_cart(desk.buyer, cart.pk, audience, is_open=is_open)
    return cart


def test_one_of_several_carts_is_the_active_one(desk: Desk, bolt: Variant) -> None:
    desk.add((bolt, 2))
    with time_machine.travel("2026-03-05T10:00Z"):
        saved = save_for_later(desk.buyer, "Site 7")
    assert names(desk.buyer) == [("Site 7", False, 1)]
    desk.add((bolt, 5))
    site_8 = begin_cart(desk.buyer, "Site 8")
    assert names(desk.buyer)[0] == ("Site 8", True, 0)
    assert len(names(desk.buyer)) == 3, "what stood in the cart before is kept under its day"
    desk.add((bolt, 1))
    activate_cart(desk.buyer, saved.pk)
    assert desk.see().lines[0].quantity == 2
    assert ("Site 8", False, 1) in names(desk.buyer)
    order = place_order(desk.buyer, desk.checkout())
    assert order.lines.get().quantity == 2
    assert [name for name, is_on, _ in names(desk.buyer) if is_on] == [""], "what was ordered is no longer called so"
    assert site_8.pk in [cart.pk for cart in kept_carts(desk.buyer)]


def test_an_empty_cart_without_a_name_leaves_no_trace(desk: Desk, bolt: Variant) -> None:
    desk.add((bolt, 1))
    clear_cart(desk.buyer)
    begin_cart(desk.buyer, "Site 8")
    assert names(desk.buyer) == [("Site 8", True, 0)]


def test_carts_that_were_made_to_be_ordered_at_once_are_not_in_the_way(desk: Desk, bolt: Variant) -> None:
    create_cart(desk.buyer)
    assert names(desk.buyer) == []


@pytest.mark.parametrize("name", ["", "   "])
def test_a_cart_wants_a_name(desk: Desk, bolt: Variant, name: str) -> None:
    desk.add((bolt, 1))
    with pytest.raises(CartNameMissing):
        begin_cart(desk.buyer, name)
    with pytest.raises(CartNameMissing):
        rename_cart(desk.buyer, current(desk.buyer).pk, name)
    with pytest.raises(CartNameMissing):
        share_cart(desk.buyer, current(desk.buyer).pk, CartAudience.UNIT, is_open=False)
    assert names(desk.buyer) == [("", True, 1)]


def test_there_is_a_limit(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("lonja.ordering.actions.carts.MAX_CARTS", 1)
    begin_cart(desk.buyer, "One")
    with pytest.raises(TooManyCarts):
        begin_cart(desk.buyer, "Two")
    assert names(desk.buyer) == [("One", True, 0)]


def test_a_deleted_cart_comes_back_whole_for_thirty_days(desk: Desk, bolt: Variant) -> None:
    desk.add((bolt, 2))
    saved = save_for_later(desk.buyer, "Site 7")
    delete_cart(desk.buyer, saved.pk)
    assert names(desk.buyer) == []
    with pytest.raises(NotFound):
        cart_of(desk.buyer, saved.pk)
    assert [cart.pk for cart in deleted_carts(desk.buyer)] == [saved.pk]
    assert forget_deleted_carts() == 0
    restore_cart(desk.buyer, saved.pk)
    assert names(desk.buyer) == [("Site 7", False, 1)]
    delete_cart(desk.buyer, saved.pk)
    with time_machine.travel(now() + timedelta(days=31)):
        with pytest.raises(NotFound):
            restore_cart(desk.buyer, saved.pk)
        assert not deleted_carts(desk.buyer)
        assert forget_deleted_carts() == 1
    assert not Cart.objects.filter(pk=saved.pk).exists()


def test_nobody_else_restores_activates_shares_or_deletes_it(desk: Desk, colleague: Actor, bolt: Variant) -> None:
    desk.add((bolt, 2))
    cart = shared(desk, is_open=False)
    before = list(Cart.objects.values())
    for verb in (
        lambda: activate_cart(colleague, cart.pk),
        lambda: rename_cart(colleague, cart.pk, "Mine"),
        lambda: share_cart(colleague, cart.pk, CartAudience.COMPANY, is_open=True),
        lambda: hand_over_cart(colleague, cart.pk, colleague.user_id),  # type: ignore[arg-type]
        lambda: delete_cart(colleague, cart.pk),
        lambda: restore_cart(colleague, cart.pk),
    ):
        with pytest.raises(NotFound):
            verb()
    assert list(Cart.objects.values()) == before


@pytest.mark.parametrize(
    ("audience", "in_unit", "in_company"),
    [(CartAudience.NOBODY, False, False), (CartAudience.UNIT, True, False), (CartAudience.COMPANY, True, True)],
)
def test_a_cart_is_seen_by_its_audience_alone(
    desk: Desk, colleague: Actor, bolt: Variant, audience: CartAudience, *, in_unit: bool, in_company: bool
) -> None:
    desk.add((bolt, 2))
    cart = shared(desk, audience)
    elsewhere = make.buyer_actor(desk.company, unit=make.make_unit(desk.company, "Branch"))
    stranger = make.buyer_actor(make.make_company("Stranger"))
    for actor, sees in ((colleague, in_unit), (elsewhere, in_company), (stranger, False)):
        assert (cart.pk in [each.pk for each in shared_carts(actor)]) is sees
        if sees:
            assert cart_of(actor, cart.pk) == cart
        else:
            with pytest.raises(NotFound):
                cart_of(actor, cart.pk)
            with pytest.raises(NotFound):
                add_lines(actor, [CartAsk(bolt.pk, D(1))], cart_id=cart.pk)
    assert CartLine.objects.get().quantity == 2


def test_a_cart_to_look_at_is_not_changed_and_an_open_one_tells_who_did(
    desk: Desk, colleague: Actor, bolt: Variant
) -> None:
    desk.add((bolt, 2))
    cart = shared(desk, is_open=False)
    line = CartLine.objects.get()
    assert not may_edit_cart(colleague, cart)
    with pytest.raises(NotFound):
        change_line(colleague, line.pk, quantity=D(9), cart_id=cart.pk)
    share_cart(desk.buyer, cart.pk, CartAudience.UNIT, is_open=True)
    change_line(colleague, line.pk, quantity=D(9), cart_id=cart.pk)
    assert colleague.person is not None
    assert changers_of(cart) == {line.pk: (colleague.person.name, 2)}
    assert desk.see().lines[0].quantity == 9


def test_who_may_only_look_at_a_cart_does_not_order_it(desk: Desk, colleague: Actor, bolt: Variant) -> None:
    desk.add((bolt, 2))
    shared(desk, is_open=False)
    checkout = desk.checkout()
    before = state_of_the_world()
    with pytest.raises(NotFound):
        place_order(colleague, checkout)
    assert state_of_the_world() == before
    assert not Order.objects.exists()


def test_two_who_change_one_line_at_once_lose_nothing_unseen(desk: Desk, colleague: Actor, bolt: Variant) -> None:
    """The trap: both saw 2, one writes 9, the other 3; the second is told what the first did."""
    desk.add((bolt, 2))
    cart = shared(desk)
    line = CartLine.objects.get()
    change_line(colleague, line.pk, quantity=D(9), cart_id=cart.pk, seen_version=line.version)
    with pytest.raises(LineChanged, match="9"):
        change_line(desk.buyer, line.pk, quantity=D(3), seen_version=line.version)
    with pytest.raises(LineChanged):
        remove_line(desk.buyer, line.pk, seen_version=line.version)
    line.refresh_from_db()
    assert line.quantity == 9
    change_line(desk.buyer, line.pk, quantity=D(3), seen_version=line.version)


def test_handed_over_it_is_the_others_who_is_told(desk: Desk, colleague: Actor, bolt: Variant) -> None:
    desk.add((bolt, 2))
    cart = current(desk.buyer)
    assert [person.pk for person in takers_of(desk.buyer, cart)] == [colleague.user_id]
    assert colleague.user_id is not None
    hand_over_cart(desk.buyer, cart.pk, colleague.user_id)
    assert cart_of(desk.buyer) is None
    ((name, is_current, lines),) = names(colleague)
    assert desk.buyer.person is not None
    assert (desk.buyer.person.name in name, is_current, lines) == (True, False, 1)
    event = RecordedEvent.objects.get(name="CartHandedOver")
    told = CartHandedOver(cart.pk, desk.buyer.user_id, colleague.user_id)  # type: ignore[arg-type]
    handed_over(event.pk, told)
    handed_over(event.pk, told)
    assert colleague.person is not None
    assert [letter.recipient for letter in Message.objects.all()] == [colleague.person.email]
    activate_cart(colleague, cart.pk)
    assert desk.see(colleague).lines[0].quantity == 2


def test_it_is_handed_over_only_to_who_orders_for_its_unit(desk: Desk, bolt: Variant) -> None:
    desk.add((bolt, 2))
    branch = make.make_unit(desk.company, "Branch")
    others = [
        make.buyer_actor(desk.company, unit=branch),
        make.buyer_actor(make.make_company("Stranger")),
        make.actor_of(make.make_user_in(desk.company, "viewer"), desk.company),
    ]
    for other in others:
        with pytest.raises(NotFound):
            hand_over_cart(desk.buyer, current(desk.buyer).pk, other.user_id)  # type: ignore[arg-type]
    assert names(desk.buyer) == [("", True, 1)]


def test_lines_move_to_another_cart_and_back(desk: Desk, bolt: Variant) -> None:
    nut = make.make_variant("NUT", price=1, stock=10)
    desk.add((bolt, 2), (nut, 3))
    aside = create_cart(desk.buyer, "Aside")
    add_lines(desk.buyer, [CartAsk(bolt.pk, D(5))], cart_id=aside.pk)
    before = list(CartLine.objects.order_by("pk").values("pk", "cart", "quantity", "position"))
    everything = Picked(list(CartLine.objects.filter(cart=current(desk.buyer)).values_list("pk", flat=True)))
    assert move_lines(desk.buyer, everything, aside.pk) == 2
    moved = CartLine.objects.filter(cart=aside).values_list("variant__sku", "quantity")
    assert (list(moved), desk.see().lines) == ([("BOLT", 7), ("NUT", 3)], [])
    undo_edit(desk.buyer, CartUndo.objects.get().pk)
    assert list(CartLine.objects.order_by("pk").values("pk", "cart", "quantity", "position")) == before
    move_lines(desk.buyer, everything, aside.pk)
    edit_lines(desk.buyer, Picked(list(CartLine.objects.values_list("pk", flat=True)), aside.pk), LineEdit(factor=D(2)))
    with pytest.raises(UndoOverridden):
        undo_edit(desk.buyer, CartUndo.objects.get(kind="moved").pk)


def test_lines_go_into_no_cart_that_is_not_to_be_changed(desk: Desk, colleague: Actor, bolt: Variant) -> None:
    desk.add((bolt, 2))
    desk.add((bolt, 1), actor=colleague)
    line = CartLine.objects.get(cart=current(desk.buyer))
    with pytest.raises(NotFound):
        move_lines(desk.buyer, Picked([line.pk]), current(colleague).pk)
    assert sorted(CartLine.objects.values_list("quantity", flat=True)) == [1, 2]


def test_who_leaves_gives_all_his_carts_but_the_deleted_to_his_heir(
    desk: Desk, colleague: Actor, bolt: Variant
) -> None:
    for name in ("Site 7", "Site 8", "Gone"):
        begin_cart(desk.buyer, name)
        desk.add((bolt, 2))
    delete_cart(desk.buyer, current(desk.buyer).pk)
    admin = make.actor_of(make.make_user_in(desk.company, "company-admin"), desk.company)
    person, heir = (User.objects.get(pk=each.user_id) for each in (desk.buyer, colleague))
    assert sorted(held.label for held in CARTS.held(desk.company.pk, person)) == ["Site 7", "Site 8"]
    CARTS.hand_over(admin, desk.company.pk, person, heir)
    assert sorted(each.file_name.rpartition(": ")[2] for each in QuickOrder.objects.all()) == ["Site 7", "Site 8"]
    assert not Cart.objects.filter(user=person).exists()

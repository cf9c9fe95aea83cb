"""A cart of a colleague as the active one: bought into, and ordered by whoever is first, in his own name."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from django.test import Client
from django.urls import reverse

from lonja.catalog.models import Variant
from lonja.companies.actor import Actor
from lonja.companies.models import User
from lonja.core.models import RecordedEvent
from lonja.notifications.cart_handlers import ordered
from lonja.notifications.models import Message
from lonja.ordering.actions import (
    activate_cart,
    begin_cart,
    delete_cart,
    place_order,
    rename_cart,
    save_for_later,
    share_cart,
)
from lonja.ordering.errors import (
    CartIsEmpty,
    CostCenterUnknown,
)
from lonja.ordering.events import CartOrdered
from lonja.ordering.models import Cart, CartAudience, CartLine
from lonja.ordering.queries import (
    cart_of,
    cart_summary,
    kept_carts,
    shared_carts,
)
from tests import factories as make
from tests.invariants import assert_invariants
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


class TestAColleaguesCartAsTheActiveOne:
    @pytest.fixture
    def cart(self, desk: Desk, bolt: Variant, colleague: Actor) -> Cart:
        """Two bolts of the desk's, which the colleague may change; he has five of his own."""
        desk.add((bolt, 2))
        desk.add((bolt, 5), actor=colleague)
        return shared(desk)

    def test_what_he_buys_goes_into_it_until_he_activates_his_own(
        self, desk: Desk, colleague: Actor, cart: Cart, bolt: Variant
    ) -> None:
        own = current(colleague)
        activate_cart(colleague, cart.pk)
        assert (current(colleague), current(desk.buyer)) == (cart, cart)
        desk.add((bolt, 1), actor=colleague)
        assert cart_summary(colleague)[0] == 1
        assert desk.see().lines[0].quantity == 3
        assert [(one.pk, one.is_active) for one in shared_carts(colleague)] == [(cart.pk, True)]
        assert [(one.pk, one.is_active) for one in kept_carts(colleague)] == [(own.pk, False)]
        assert [one.is_active for one in kept_carts(desk.buyer)] == [True]
        activate_cart(colleague, own.pk)
        desk.add((bolt, 1), actor=colleague)
        assert (desk.see(colleague).lines[0].quantity, desk.see().lines[0].quantity) == (6, 3)

    def test_a_new_one_or_putting_it_aside_ends_it(self, desk: Desk, colleague: Actor, cart: Cart) -> None:
        own = current(colleague)
        for end in (lambda: begin_cart(colleague, "Site 9").pk, lambda: save_for_later(colleague, "ignored").pk):
            activate_cart(colleague, cart.pk)
            end()
            assert current(colleague) != cart
            activate_cart(colleague, own.pk)
        cart.refresh_from_db()
        assert cart.name == "Site 7"

    @pytest.mark.parametrize("end", ["to look at", "with nobody", "deleted", "away"])
    def test_it_is_his_own_again_once_it_is_shared_no_longer(
        self, desk: Desk, colleague: Actor, cart: Cart, end: str
    ) -> None:
        own = current(colleague)
        activate_cart(colleague, cart.pk)
        match end:
            case "to look at":
                share_cart(desk.buyer, cart.pk, CartAudience.UNIT, is_open=False)
            case "with nobody":
                share_cart(desk.buyer, cart.pk, CartAudience.NOBODY, is_open=False)
            case "deleted":
                delete_cart(desk.buyer, cart.pk)
            case _:
                place_order(desk.buyer, desk.checkout())
        assert current(colleague) == own
        assert cart_summary(colleague)[0] == 1

    def test_whoever_orders_it_asks_in_his_own_name_and_its_owner_is_told(
        self, desk: Desk, colleague: Actor, cart: Cart
    ) -> None:
        activate_cart(colleague, cart.pk)
        checkout = desk.checkout(colleague)
        assert checkout.cart_id == cart.pk
        order = place_order(colleague, checkout)
        assert (order.requester_id, order.lines.get().quantity) == (colleague.user_id, 2)
        assert (desk.see().lines, desk.see(colleague).lines[0].quantity) == ([], 5)
        assert not shared_carts(colleague)
        event = RecordedEvent.objects.get(name="CartOrdered")
        assert desk.buyer.person is not None
        told = CartOrdered(order.pk, desk.buyer.person.id, "Site 7")
        ordered(event.pk, told)
        ordered(event.pk, told)
        letter = Message.objects.get()
        assert letter.recipient == desk.buyer.person.email
        assert order.number in letter.text
        assert_invariants()

    def test_ordered_by_two_it_is_ordered_once(self, desk: Desk, colleague: Actor, cart: Cart) -> None:
        mine, his = desk.checkout(), desk.checkout(colleague, cart_id=cart.pk)
        place_order(colleague, replace(his, seen_hash=mine.seen_hash))
        before = state_of_the_world()
        with pytest.raises(CartIsEmpty):
            place_order(desk.buyer, mine)
        assert state_of_the_world() == before

    def test_cost_centers_that_are_not_his_refuse_it(self, desk: Desk, cart: Cart, bolt: Variant) -> None:
        """The trap: a line charged by one unit to its own cost center is ordered by another."""
        share_cart(desk.buyer, cart.pk, CartAudience.COMPANY, is_open=True)
        branch, site = (make.make_unit(desk.company, name) for name in ("Branch", "Site"))
        elsewhere = make.buyer_actor(desk.company, unit=branch)
        center = make.make_cost_center(desk.company, unit=site)
        CartLine.objects.filter(cart=cart).update(cost_center=center)
        activate_cart(elsewhere, cart.pk)
        checkout = desk.checkout(elsewhere)
        before = state_of_the_world()
        with pytest.raises(CostCenterUnknown):
            place_order(elsewhere, checkout)
        assert state_of_the_world() == before
        CartLine.objects.filter(cart=cart).update(cost_center=None)
        order = place_order(elsewhere, desk.checkout(elsewhere))
        assert (order.unit_id, order.requester_id) == (branch.pk, elsewhere.user_id)

    def test_its_pages(self, desk: Desk, colleague: Actor, cart: Cart) -> None:
        browser = Client(headers={"accept-language": "en"})
        assert colleague.person is not None
        browser.force_login(User.objects.get(pk=colleague.person.id))
        settings = reverse("storefront:cart_settings", args=[cart.pk])
        assert settings in browser.get(reverse("storefront:carts")).text
        assert "Make it your active cart" in browser.get(reverse("storefront:cart") + f"?cart={cart.pk}").text
        assert browser.post(settings, {"do": "activate"}).status_code == 302
        page = browser.get(reverse("storefront:cart")).text
        assert ("Site 7" in page, "asks for it in his own name" in page) == (True, True)
        assert reverse("storefront:checkout") in page
        assert browser.get(reverse("storefront:checkout")).status_code == 200

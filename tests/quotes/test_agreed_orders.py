"""What an order of a quote keeps of what was agreed: steps where it is cut, freight, and the sums of both documents."""

from __future__ import annotations

from decimal import Decimal

import pytest

from lonja.companies.actor import SYSTEM, Actor
from lonja.ordering.actions import change_pending_order, cut_order
from lonja.ordering.errors import AgreedLineGrows, AgreedLineShrinks
from lonja.ordering.models import Order
from lonja.pricing.actions import FreightRow, OrderTermsRow, Place, save_freight_rules, save_order_terms
from lonja.quotes.rules import Tier
from tests import factories as make
from tests.ordering.desk import Desk, make_desk, make_rule, state_of_the_world
from tests.quotes.deal import accept, ask, offer, price, rep, row

pytestmark = pytest.mark.django_db


def waiting(desk: Desk, taken: int = 60, **facts: object) -> tuple[Order, Actor]:
    """An order of 9 each, of 8 from 50 on, 10 percent off all, that waits for an approver."""
    bolt = make.make_variant("BOLT", price=10, stock=900)
    make_rule(desk.company, at_least=1)
    approver = make.make_user_in(desk.company, "approver")
    wanted = row(bolt, 20, tiers=(Tier(Decimal(50), Decimal(8)),), **price("9"))
    quote = offer(rep(), ask(desk, row(bolt, 20)), wanted, discount_percent=Decimal(10), **facts)  # type: ignore[arg-type]
    made = accept(desk, quote, (bolt, taken)).order
    assert made is not None
    return made, make.actor_of(approver, desk.company)


def test_the_trap_of_a_cut_below_a_step_the_price_follows_what_was_agreed_for_the_quantity() -> None:
    desk = make_desk()
    order, approver = waiting(desk)
    assert order.net_amount == 432
    line = order.lines.get()
    cut = cut_order(approver, order.pk, {line.pk: Decimal(30)}, comment="Half", seen_hash=order.content_hash)
    cut.refresh_from_db()
    assert (cut.state, cut.net_amount) == ("placed", 243)
    assert cut.lines.get().unit_price == Decimal("8.1")


def test_within_its_step_a_cut_keeps_the_price_and_below_all_of_them_it_is_refused() -> None:
    desk = make_desk()
    order, approver = waiting(desk)
    line, before = order.lines.get(), state_of_the_world()
    with pytest.raises(AgreedLineShrinks):
        cut_order(approver, order.pk, {line.pk: Decimal(19)}, comment="Less", seen_hash=order.content_hash)
    with pytest.raises(AgreedLineGrows):
        change_pending_order(desk.buyer, order.pk, {line.pk: Decimal(61)})
    assert state_of_the_world() == before
    changed = change_pending_order(desk.buyer, order.pk, {line.pk: Decimal(50)})
    assert changed.lines.get().unit_price == Decimal("7.2")
    changed = change_pending_order(desk.buyer, order.pk, {changed.lines.get().pk: Decimal(20)})
    assert changed.net_amount == 162, "its steps stay with the line, however often it is changed"


def charge_freight(desk: Desk, amount: str) -> None:
    """Freight of so much for the company."""
    place = Place("EUR", company_id=desk.company.pk)
    save_order_terms(SYSTEM, OrderTermsRow(place))
    save_freight_rules(SYSTEM, place, [FreightRow(Decimal(amount))])


@pytest.mark.parametrize(("freight", "adjusted"), [(None, ["30"]), ("0", []), ("12.50", ["12.50"])])
def test_the_freight_of_an_offer_is_an_adjustment_of_its_order(freight: str | None, adjusted: list[str]) -> None:
    """None: as usual; otherwise what was proposed, and quote and order come to the same."""
    desk, bolt = make_desk(), make.make_variant("BOLT", price=10, stock=900)
    charge_freight(desk, "30")
    agreed = None if freight is None else Decimal(freight)
    quote = offer(rep(), ask(desk, row(bolt, 10)), row(bolt, 10, **price("9")), freight_amount=agreed)
    assert quote.net_amount == 90 + (agreed or 0)
    order = accept(desk, quote).order
    assert order is not None
    assert [one.amount for one in order.adjustments.all()] == [Decimal(one) for one in adjusted]
    assert order.net_amount == 90 + sum(map(Decimal, adjusted))


def test_freight_that_was_agreed_stays_while_the_order_waits_and_is_cut() -> None:
    desk = make_desk()
    order, approver = waiting(desk, freight_amount=Decimal(25))
    assert order.net_amount == 432 + 25
    charge_freight(desk, "99")
    line = order.lines.get()
    cut = cut_order(approver, order.pk, {line.pk: Decimal(30)}, comment="Half", seen_hash=order.content_hash)
    cut.refresh_from_db()
    assert (cut.state, cut.net_amount, cut.adjustments.get().amount) == ("placed", 268, 25)

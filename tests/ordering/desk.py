"""A buyer's desk for stories of orders: a company that can buy, and short ways to fill and send a cart."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any
from uuid import uuid4

from lonja.approvals.models import ApprovalRule, ApprovalRuleStep
from lonja.approvals.rules import ALWAYS, AmountFrom, as_data
from lonja.catalog.models import Variant
from lonja.companies.actor import Actor
from lonja.companies.models import Company, Unit
from lonja.ordering.actions import CartAsk, Checkout, add_lines, current_cart, place_order
from lonja.ordering.models import CartLine, Order, OrderLine
from lonja.ordering.queries import CartView, cart_view
from lonja.payments.models import CreditAccount, CreditEntry
from tests import factories as make


@dataclass
class Desk:
    """A company with an address, credit and a buyer."""

    company: Company
    buyer: Actor
    delivery: Any
    credit: CreditAccount

    def add(self, *asks: tuple[Variant, int], actor: Actor | None = None) -> None:
        """Put quantities of variants into the cart."""
        add_lines(actor or self.buyer, [CartAsk(variant.pk, Decimal(quantity)) for variant, quantity in asks])

    def see(self, actor: Actor | None = None) -> CartView:
        """The cart as its owner sees it."""
        actor = actor or self.buyer
        return cart_view(actor, current_cart(actor), delivery=self.delivery)

    def checkout(self, actor: Actor | None = None, **facts: Any) -> Checkout:
        """What the buyer would confirm now."""
        view = self.see(actor)
        made = Checkout(
            cart_id=view.id,
            idempotency_key=str(uuid4()),
            seen_hash=view.content_hash,
            delivery_address_id=self.delivery.pk,
        )
        return replace(made, **facts)

    def order(self, *asks: tuple[Variant, int], actor: Actor | None = None, **facts: Any) -> Order:
        """Fill the cart and place the order."""
        self.add(*asks, actor=actor)
        return place_order(actor or self.buyer, self.checkout(actor, **facts))


def make_desk(*, limit: int = 100_000, unit: Unit | None = None, company: Company | None = None) -> Desk:
    """A desk that can order at once: no approval rules yet."""
    company = company or make.make_company()
    return Desk(
        company=company,
        buyer=make.buyer_actor(company, unit=unit),
        delivery=make.make_address(company),
        credit=make.make_credit(company, limit),
    )


def make_rule(
    company: Company, role: str = "approver", *, at_least: int | None = 1000, position: int = 0
) -> ApprovalRule:
    """A rule of the company: orders of at least so much need somebody with this role."""
    conditions = as_data(AmountFrom(Decimal(at_least))) if at_least is not None else as_data(ALWAYS)
    rule = ApprovalRule.objects.create(
        company=company, name=f"{role} from {at_least}", conditions=conditions, position=position
    )
    ApprovalRuleStep.objects.create(rule=rule, approver_role=make.role(role))
    return rule


def state_of_the_world() -> tuple[Any, ...]:
    """What a refusal must leave as it was: orders, lines, carts, stock, credit, ledger."""
    from lonja.approvals.models import ApprovalRequest
    from lonja.core.models import GivenAnswer, RecordedEvent
    from lonja.inventory.models import LicenseKey, Reservation, StockLevel

    return (
        list(Order.objects.order_by("pk").values_list("pk", "state", "total_amount", "content_hash")),
        list(OrderLine.objects.order_by("pk").values_list("pk", "quantity", "quantity_shipped", "quantity_cancelled")),
        list(CartLine.objects.order_by("pk").values_list("pk", "quantity")),
        list(StockLevel.objects.order_by("pk").values_list("pk", "on_hand", "reserved")),
        list(Reservation.objects.order_by("pk").values_list("pk", "quantity")),
        list(LicenseKey.objects.order_by("pk").values_list("pk", "line", "delivered_at")),
        list(CreditAccount.objects.order_by("pk").values_list("pk", "used")),
        list(CreditEntry.objects.order_by("pk").values_list("pk", "amount")),
        list(ApprovalRequest.objects.order_by("pk").values_list("pk", "state")),
        GivenAnswer.objects.count(),
        RecordedEvent.objects.count(),
    )

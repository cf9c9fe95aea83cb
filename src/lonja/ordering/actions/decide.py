"""What happens to an order between its submission and its release: decisions, changes, withdrawal."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import NamedTuple
from uuid import UUID

from lonja.approvals import actions as approvals
from lonja.approvals.models import RequestState
from lonja.approvals.queries import open_request_of, price_tolerance
from lonja.approvals.rules import ConsentAsk
from lonja.catalog.queries import variant_facts
from lonja.companies.actor import Actor
from lonja.companies.permissions import Permission
from lonja.companies.queries import role_ids_of
from lonja.core import clock, locks
from lonja.core.audit import repeated_on_deadlock, transaction_by
from lonja.core.errors import NotFound
from lonja.core.events import record
from lonja.core.ids import new_id
from lonja.core.money import Money
from lonja.ordering.actions.parts import moved_to, parts_of, require_whole
from lonja.ordering.actions.place_order import (
    known,
    release,
    require_large_enough,
    tax_lines_as_json,
    write_adjustments,
    write_log,
)
from lonja.ordering.errors import AgreedLineGrows, LinesNotAvailable, MoveNotAllowed, NothingChosen, ReasonMissing
from lonja.ordering.events import ApprovalAsked, OrderPlaced, OrderRejected
from lonja.ordering.models import Order, OrderAdjustment, OrderLine, OrderLinePart
from lonja.ordering.queries.configured import Wanted, configured
from lonja.ordering.queries.orders import subject_of
from lonja.ordering.queries.sums import (
    Sold,
    TaxedShare,
    charge_classes,
    has_ordered,
    seen_adjustments,
    settled,
    taxable,
    taxed_shares,
)
from lonja.ordering.rules import SeenLine, content_hash, has_drifted, made_of
from lonja.ordering.states import OrderState, may_move
from lonja.pricing.actions import give_promotions_back, use_promotions
from lonja.pricing.queries import Circumstances, price_lines, tax_for
from lonja.pricing.rules import AgreedPrice, PricedLine, Settlement, TaxableLine, TaxTerms, document_totals


@repeated_on_deadlock
def decide_order(
    actor: Actor,
    order_id: UUID,
    *,
    approve: bool,
    comment: str = "",
    seen_hash: str,
    link_token: str | None = None,
) -> Order:
    """Approve or reject an order that waits for the actor; the last consent releases it.

    If its prices have risen past the company's tolerance since it was submitted, the last consent does not
    release it: the order takes the new prices and asks again. Raises NotFound, MoveNotAllowed, ReasonMissing
    (a rejection needs one), the approvals room's refusals, OutOfStock and CreditLimitExceeded; all change nothing.
    """
    if not approve and not comment.strip():
        raise ReasonMissing
    with transaction_by(actor, "approve_order" if approve else "reject_order"):
        order = lock_order(actor, order_id)
        _require_pending(order)
        request = open_request_of(subject_of(order.pk))
        decision = approvals.decide(
            actor, request.pk, approve=approve, comment=comment, content_hash=seen_hash, link_token=link_token
        )
        if decision.state is RequestState.REJECTED:
            _reject(actor, order, comment)
        elif decision.is_final:
            _release_or_ask_again(actor, order)
        else:
            write_log(actor, order, "approved_step", comment=comment)
            record(ApprovalAsked(order.pk, request.pk))
    return order


@repeated_on_deadlock
def withdraw_order(actor: Actor, order_id: UUID) -> Order:
    """Take back an order that still waits for approval. Its lines can be reviewed and ordered again.

    Only its requester may. Raises NotFound, MoveNotAllowed, PermissionMissing.
    """
    actor.require(Permission.ORDERS_PLACE)
    with transaction_by(actor, "withdraw_order"):
        order = _lock_own(actor, order_id)
        approvals.withdraw(actor, subject_of(order.pk))
        give_promotions_back(actor, order.company_id, subject_of(order.pk))
        move(order, OrderState.WITHDRAWN)
        order.closed_at = clock.now()
        order.save(update_fields=["state", "closed_at"])
        write_log(actor, order, OrderState.WITHDRAWN)
    return order


@repeated_on_deadlock
def change_pending_order(actor: Actor, order_id: UUID, quantities: Mapping[UUID, Decimal]) -> Order:
    """Give lines of a waiting order other quantities (0 takes a line out), at today's prices; consent starts anew.

    Only its requester may. Raises NotFound, MoveNotAllowed, NothingChosen, OnlyWhole, LinesNotAvailable,
    OrderTooSmall,
    pricing.PromotionUsedUp, PermissionMissing.
    Only its requester may. Raises NotFound, MoveNotAllowed, NothingChosen, AgreedLineGrows, LinesNotAvailable,
    OrderTooSmall, pricing.PromotionUsedUp, PermissionMissing.
    """
    actor.require(Permission.ORDERS_PLACE)
    with transaction_by(actor, "change_order"):
        order = _lock_own(actor, order_id)
        lines = list(OrderLine.objects.filter(order=order).order_by("position"))
        if not set(quantities) & {line.pk for line in lines}:
            raise NothingChosen
        kept = [(line, quantities.get(line.pk, line.quantity)) for line in lines]
        kept = [(line, quantity) for line, quantity in kept if quantity > 0]
        if not kept:
            raise NothingChosen
        require_whole({line.pk: line for line in lines}, quantities)
        if grown := [line.sku for line, quantity in kept if line.is_agreed and quantity > line.quantity]:
            raise AgreedLineGrows(skus=", ".join(grown))
        approvals.supersede(actor, subject_of(order.pk))
        write_log(actor, order, "changed", params={"net_before": str(order.net_amount)})
        outcome = _settle_anew(actor, order, kept)
        require_large_enough(outcome.settlement, order.currency)
        new_lines = _reprice(actor, order, kept, outcome)
        _ask_again(actor, order, new_lines)
    return order


def lock_order(actor: Actor, order_id: UUID) -> Order:
    """An order of the actor's company, its row locked until the transaction ends. Raises NotFound."""
    locks.take(locks.Lock.ORDER)
    order = Order.objects.select_for_update(of=("self",)).filter(pk=order_id, company=actor.company_id).first()
    if order is None:
        raise NotFound
    return order


def move(order: Order, state: OrderState) -> None:
    """Set the order's state if the table of moves allows it. Raises MoveNotAllowed."""
    old = OrderState(order.state)
    if not may_move(old, state):
        raise MoveNotAllowed(number=order.number, state=old.label)
    order.state = state


def _require_pending(order: Order) -> None:
    if order.state != OrderState.PENDING_APPROVAL:
        raise MoveNotAllowed(number=order.number, state=OrderState(order.state).label)


def _lock_own(actor: Actor, order_id: UUID) -> Order:
    order = lock_order(actor, order_id)
    owner = (order.requester_id, order.api_key_id)
    if owner != (actor.user_id, actor.api_key_id):
        raise NotFound
    _require_pending(order)
    return order


def _reject(actor: Actor, order: Order, comment: str) -> None:
    give_promotions_back(actor, order.company_id, subject_of(order.pk))
    move(order, OrderState.REJECTED)
    order.closed_at = clock.now()
    order.save(update_fields=["state", "closed_at"])
    write_log(actor, order, OrderState.REJECTED, comment=comment)
    record(OrderRejected(order.pk, comment))


def _release_or_ask_again(actor: Actor, order: Order) -> None:
    lines = list(OrderLine.objects.filter(order=order).order_by("position"))
    kept = [(line, line.quantity) for line in lines]
    outcome = _settle_anew(actor, order, kept)
    current = outcome.settlement.net
    if has_drifted(order.net_amount, current, price_tolerance(order.company_id)):
        write_log(actor, order, "repriced", params={"net_before": str(order.net_amount), "net_after": str(current)})
        _ask_again(actor, order, _reprice(actor, order, kept, outcome))
        return
    _place(actor, order, lines)


class _Outcome(NamedTuple):
    """What an order would come to today."""

    prices: list[PricedLine]
    settlement: Settlement
    shares: list[TaxedShare]


def _settle_anew(actor: Actor, order: Order, kept: list[tuple[OrderLine, Decimal]]) -> _Outcome:
    """Today's prices and terms for the order as its buyer sent it. Raises LinesNotAvailable."""
    held = configured(actor, [Wanted(x.variant_id, many, x.configuration, bool(x.configuration)) for x, many in kept])
    if flawed := [line.sku for (line, _), one in zip(kept, held, strict=True) if one.flaw]:
        raise LinesNotAvailable(skus=", ".join(flawed))
    asks = [one.ask._replace(agreed=_agreed(line)) for (line, _), one in zip(kept, held, strict=True)]
    prices = price_lines(actor, asks, unit_id=order.unit_id)
    if any(price.amount is None for price in prices):
        raise LinesNotAvailable(
            skus=", ".join(line.sku for (line, _), p in zip(kept, prices, strict=True) if p.amount is None)
        )
    country = order.delivery_address.get("country", "")
    settlement, _ = settled(
        actor,
        prices,
        [Sold(line.tax_class, line.fulfillment) for line, _ in kept],
        Circumstances(
            country=country,
            postal_code=order.delivery_address.get("postal_code", ""),
            codes=tuple(order.promotion_codes),
            is_first_order=not has_ordered(order.company_id, besides=order.pk),
            is_online=order.acting_id is None,
            reference=subject_of(order.pk),
        ),
    )
    taxes = {line.tax_class: TaxTerms(line.tax_category, line.tax_percent) for line, _ in kept}
    if unknown := charge_classes(settlement) - taxes.keys():
        taxes |= tax_for(actor, country, unknown)
    return _Outcome(prices, settlement, taxed_shares(settlement, taxes))


def _agreed(line: OrderLine) -> AgreedPrice | None:
    return AgreedPrice(line.unit_price, line.price_source) if line.is_agreed else None


def _ask_again(actor: Actor, order: Order, lines: list[OrderLine]) -> None:
    """Open a new request for what the order says now, or release it when the rules ask for nobody any more."""
    request = approvals.open_request(actor, subject_of(order.pk), _consent_ask(actor, order, lines), order.content_hash)
    if request is None:
        _place(actor, order, lines)
    else:
        record(ApprovalAsked(order.pk, request.pk))


def _consent_ask(actor: Actor, order: Order, lines: list[OrderLine]) -> ConsentAsk:
    """What approvals must know, from the requester's side, whoever acts now."""
    facts = variant_facts(actor, [line.variant_id for line in lines])
    return ConsentAsk(
        amount=Money(order.net_amount, order.currency),
        unit_id=order.unit_id,
        unit_path=order.unit.path,
        requester_id=order.requester_id,
        requester_role_ids=role_ids_of(order.requester_id, order.company_id) if order.requester_id else frozenset(),
        category_paths=frozenset(fact.category_path for fact in facts.values()),
        key_maker_id=order.api_key.created_by_id if order.api_key else None,
    )


def _place(actor: Actor, order: Order, lines: list[OrderLine]) -> None:
    release(actor, order, lines, parts_of(lines))
    order.save(update_fields=["state", "placed_at", "terms"])
    OrderLine.objects.bulk_update(lines, ["promised_on"], batch_size=500)
    write_log(actor, order, OrderState.PLACED)
    record(OrderPlaced(order.pk))


def _reprice(actor: Actor, order: Order, kept: list[tuple[OrderLine, Decimal]], outcome: _Outcome) -> list[OrderLine]:
    """Replace the lines of a waiting order by the same things as settled today, and all sums with them."""
    use_promotions(actor, order.company_id, subject_of(order.pk), outcome.settlement.used)
    parts = parts_of(line for line, _ in kept)
    OrderAdjustment.objects.filter(order=order).delete()
    OrderLinePart.objects.filter(line__order=order).delete()
    OrderLine.objects.filter(order=order).delete()
    lines, moved = [], {}
    for position, ((line, quantity), price, settled_line) in enumerate(
        zip(kept, outcome.prices, outcome.settlement.lines, strict=True), start=1
    ):
        held = parts.get(line.pk, ())
        line.pk, line.position, line.quantity = new_id(), position, quantity
        moved[line.pk] = moved_to(line.pk, held)
        line.unit_price, line.price_source = known(price.unit_price), price.list_code
        line.amount, line.discount_amount = settled_line.amount, settled_line.discount
        line._state.adding = True
        lines.append(line)
    OrderLine.objects.bulk_create(lines)
    OrderLinePart.objects.bulk_create(part for held in moved.values() for part in held)
    write_adjustments(order, lines, outcome.settlement, outcome.shares)
    taxed = [TaxableLine(line.amount, line.tax_category, line.tax_percent) for line in lines]
    totals = document_totals([*taxed, *taxable(outcome.shares)], order.currency)
    order.net_amount, order.tax_amount, order.total_amount = totals.net, totals.tax, totals.total
    order.tax_lines = tax_lines_as_json(totals.tax_lines)
    order.content_hash = content_hash(
        (
            SeenLine(
                x.variant_id,
                x.quantity,
                x.unit_price,
                x.cost_center_id,
                x.discount_amount,
                made_of(moved[x.pk]) + x.configuration,
            )
            for x in lines
        ),
        order.currency,
        seen_adjustments(outcome.settlement),
    )
    order.save(update_fields=["net_amount", "tax_amount", "total_amount", "tax_lines", "content_hash"])
    return lines

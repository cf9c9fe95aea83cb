"""What happens to an order between its submission and its release: decisions, changes, withdrawal."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any
from uuid import UUID

from lonja.approvals import actions as approvals
from lonja.approvals.models import ApprovalRequest, RequestState
from lonja.approvals.queries import RuleBook, open_request_of, price_tolerance, rule_book
from lonja.catalog.queries import variant_facts
from lonja.companies.actor import Actor
from lonja.companies.permissions import Permission
from lonja.core import clock, locks
from lonja.core.audit import repeated_on_deadlock, transaction_by
from lonja.core.errors import NotFound
from lonja.core.events import record
from lonja.ordering.actions.anew import Outcome, settle_anew, take_over
from lonja.ordering.actions.budgets import hold_budgets, release_budgets
from lonja.ordering.actions.cart_lines import check_quantity
from lonja.ordering.actions.parts import parts_of, require_whole
from lonja.ordering.actions.place_order import (
    release,
    require_large_enough,
    write_log,
)
from lonja.ordering.errors import AgreedLineGrows, MoveNotAllowed, NothingChosen, ReasonMissing
from lonja.ordering.events import ApprovalAsked, OrderPlaced, OrderRejected, OrderWithdrawn
from lonja.ordering.models import Order, OrderLine
from lonja.ordering.queries.consent import consent_ask_of, freight_of
from lonja.ordering.queries.orders import subject_of
from lonja.ordering.rules import has_drifted
from lonja.ordering.states import OrderState, may_move
from lonja.pricing.actions import give_promotions_back


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
        require_pending(order)
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
            if decision.has_moved_on:
                record(ApprovalAsked(order.pk, request.pk))
    return order


@repeated_on_deadlock
def withdraw_order(actor: Actor, order_id: UUID) -> Order:
    """Take back an order that still waits for approval. Its lines can be reviewed and ordered again.

    Only its requester may. Raises NotFound, MoveNotAllowed, PermissionMissing.
    """
    actor.require(Permission.ORDERS_PLACE)
    with transaction_by(actor, "withdraw_order"):
        order = lock_own(actor, order_id)
        approvals.withdraw(actor, subject_of(order.pk))
        give_promotions_back(actor, order.company_id, subject_of(order.pk))
        release_budgets(actor, order)
        move(order, OrderState.WITHDRAWN)
        order.closed_at = clock.now()
        order.save(update_fields=["state", "closed_at"])
        write_log(actor, order, OrderState.WITHDRAWN)
        record(OrderWithdrawn(order.pk))
    return order


@repeated_on_deadlock
def change_pending_order(actor: Actor, order_id: UUID, quantities: Mapping[UUID, Decimal]) -> Order:
    """Give lines of a waiting order other quantities (0 takes a line out), at today's prices; consent starts anew.

    Service levels go with their lines, free goods follow what is bought; a line that was agreed with steps costs what
    they say of its new quantity. Only its requester may. Raises NotFound, MoveNotAllowed, NothingChosen, OnlyWhole,
    QuantityNotAllowed, AgreedLineGrows, AgreedLineShrinks, LinesNotAvailable, OrderTooSmall, pricing.PromotionUsedUp,
    PermissionMissing.
    """
    actor.require(Permission.ORDERS_PLACE)
    with transaction_by(actor, "change_order"):
        order = lock_own(actor, order_id)
        change_quantities(actor, order, quantities, "changed")
    return order


def change_quantities(
    actor: Actor, order: Order, quantities: Mapping[UUID, Decimal], kind: str, *, comment: str = "", **facts: Any
) -> None:
    """Give lines of a locked, waiting order other quantities, note it in its log as `kind`, and ask for consent anew.

    Raises as `change_pending_order` does. Belongs into its caller's transaction.
    """
    lines = bought_lines(order)
    if not set(quantities) & {line.pk for line in lines}:
        raise NothingChosen
    ask_for(actor, order, lines, quantities, kind, comment=comment, facts=facts)


def bought_lines(order: Order) -> list[OrderLine]:
    """The lines of an order without what was given to it, in their order."""
    return list(OrderLine.objects.filter(order=order, gift_of="").order_by("position"))


def ask_for(
    actor: Actor,
    order: Order,
    lines: list[OrderLine],
    quantities: Mapping[UUID, Decimal],
    kind: str,
    *,
    comment: str = "",
    facts: Mapping[str, Any],
    former: ApprovalRequest | None = None,
) -> None:
    """Ask anew for a locked, waiting order with these lines, as they are in memory, in other quantities.

    Consents to `former` are kept where the new net amount is no higher. Raises as `change_pending_order` does.
    """
    wanted = {**quantities, **{line.pk: line.quantity for line in lines if line.service_of_id}}
    kept = [(line, wanted.get(line.pk, line.quantity)) for line in lines]
    kept = [(line, quantity) for line, quantity in kept if quantity > 0]
    if all(line.service_of_id for line, _ in kept):
        raise NothingChosen
    require_whole({line.pk: line for line in lines}, quantities)
    _require_fitting(actor, kept)
    if grown := [line.sku for line, quantity in kept if line.is_agreed and quantity > line.quantity]:
        raise AgreedLineGrows(skus=", ".join(grown))
    approvals.supersede(actor, subject_of(order.pk))
    book = _book(actor)
    write_log(actor, order, kind, comment=comment, params={"net_before": str(order.net_amount), **facts})
    outcome = settle_anew(actor, order, kept)
    require_large_enough(outcome.settlement, order.currency)
    _ask_again(actor, order, outcome, book, former)


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


def require_pending(order: Order) -> None:
    """Raise MoveNotAllowed unless the order waits for approval."""
    if order.state != OrderState.PENDING_APPROVAL:
        raise MoveNotAllowed(number=order.number, state=OrderState(order.state).label)


def lock_own(actor: Actor, order_id: UUID) -> Order:
    """A waiting order of the actor's own, locked until the transaction ends. Raises NotFound, MoveNotAllowed."""
    order = lock_order(actor, order_id)
    owner = (order.requester_id, order.api_key_id)
    if owner != (actor.user_id, actor.api_key_id):
        raise NotFound
    require_pending(order)
    return order


def _require_fitting(actor: Actor, kept: list[tuple[OrderLine, Decimal]]) -> None:
    """Refuse new quantities in which their variants are not sold; those that stay were agreed. One query."""
    changed = [(line, quantity) for line, quantity in kept if quantity != line.quantity]
    facts = variant_facts(actor, [line.variant_id for line, _ in changed])
    for line, quantity in changed:
        if line.variant_id in facts:
            check_quantity(facts[line.variant_id], quantity)


def _reject(actor: Actor, order: Order, comment: str) -> None:
    give_promotions_back(actor, order.company_id, subject_of(order.pk))
    release_budgets(actor, order)
    move(order, OrderState.REJECTED)
    order.closed_at = clock.now()
    order.save(update_fields=["state", "closed_at"])
    write_log(actor, order, OrderState.REJECTED, comment=comment)
    record(OrderRejected(order.pk, comment))


def _release_or_ask_again(actor: Actor, order: Order) -> None:
    lines = list(OrderLine.objects.filter(order=order).order_by("position"))
    kept = [(line, line.quantity) for line in lines if not line.is_gift]
    book = _book(actor)
    outcome = settle_anew(actor, order, kept)
    current = outcome.settlement.net
    if has_drifted(order.net_amount, current, price_tolerance(order.company_id)):
        write_log(actor, order, "repriced", params={"net_before": str(order.net_amount), "net_after": str(current)})
        _ask_again(actor, order, outcome, book)
        return
    _place(actor, order, lines)


def _book(actor: Actor) -> RuleBook:
    """The company's rules; where they add up several orders, nobody else of it orders meanwhile."""
    book = rule_book(actor.company_id)
    if book.periods:
        approvals.lock_sums(actor)
    return book


def _ask_again(
    actor: Actor, order: Order, outcome: Outcome, book: RuleBook, former: ApprovalRequest | None = None
) -> None:
    """Take the outcome over, and open a new request for it, or release it when nobody has to be asked any more."""
    lines = take_over(actor, order, outcome)
    ask = consent_ask_of(actor, order, lines, outcome.prices, freight=freight_of(outcome.settlement), book=book)
    request = approvals.open_request(actor, subject_of(order.pk), ask, order.content_hash, book)
    may_keep = former if former is not None and order.net_amount <= former.amount else None
    if request is None or (may_keep is not None and approvals.keep_consents(request, may_keep)):
        _place(actor, order, lines)
    else:
        hold_budgets(actor, order, lines, ask.over_budget)
        record(ApprovalAsked(order.pk, request.pk))


def _place(actor: Actor, order: Order, lines: list[OrderLine]) -> None:
    release(actor, order, lines, parts_of(lines))
    order.save(update_fields=["state", "placed_at", "terms"])
    OrderLine.objects.bulk_update(lines, ["promised_on", "quantity_cancelled"], batch_size=500)
    write_log(actor, order, OrderState.PLACED)
    record(OrderPlaced(order.pk))

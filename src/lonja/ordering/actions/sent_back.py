"""An approver sends an order back for changes; its requester makes them and sends it again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from lonja.approvals import actions as approvals
from lonja.approvals.models import ApprovalRequest, RequestState
from lonja.approvals.queries import open_request_of
from lonja.companies.actor import Actor
from lonja.companies.models import CostCenter
from lonja.companies.permissions import Permission
from lonja.companies.queries import cost_centers
from lonja.core import clock
from lonja.core.audit import repeated_on_deadlock, transaction_by
from lonja.core.events import record
from lonja.ordering.actions.decide import ask_for, bought_lines, lock_order, lock_own, require_pending
from lonja.ordering.actions.place_order import write_log
from lonja.ordering.actions.redate import MovedDay, redate
from lonja.ordering.errors import (
    CostCenterUnknown,
    NobodyToChangeIt,
    NotSentBack,
    ReasonMissing,
    WantedDateInPast,
)
from lonja.ordering.events import OrderReturned
from lonja.ordering.models import Order, OrderLine
from lonja.ordering.queries.orders import subject_of

LONGEST_REMARK = 500


@dataclass(frozen=True, slots=True)
class Resubmission:
    """An order as its requester sends it again. Lines that are not named stay as they are.

    `quantities` by line (0 takes it out), `cost_centers` by line (None: charged to none). `wanted_on` is the order's
    day: of several deliveries it moves those that had the former one or a day that is over. `comment` is his answer.
    """

    quantities: Mapping[UUID, Decimal]
    cost_centers: Mapping[UUID, UUID | None]
    wanted_on: date | None
    comment: str = ""


@repeated_on_deadlock
def return_order(
    actor: Actor, order_id: UUID, *, comment: str = "", remarks: Mapping[UUID, str] | None = None, seen_hash: str
) -> Order:
    """Send an order that waits for the actor back to its requester, with a comment, remarks on lines, or both.

    It keeps its budgets and waits for nobody else until it is sent again or withdrawn. Raises NotFound,
    MoveNotAllowed, ReasonMissing without a word, NobodyToChangeIt, and the approvals room's refusals.
    """
    with transaction_by(actor, "return_order"):
        order = lock_order(actor, order_id)
        require_pending(order)
        said = _remarks(bought_lines(order), remarks or {})
        words = comment.strip() or " · ".join(f"{one['sku']}: {one['text']}" for one in said)
        if not words:
            raise ReasonMissing
        if order.requester is not None and not order.requester.is_active:
            raise NobodyToChangeIt
        request = open_request_of(subject_of(order.pk))
        approvals.send_back(actor, request.pk, comment=words, content_hash=seen_hash)
        write_log(actor, order, "returned", comment=comment.strip(), params={"remarks": said})
        record(OrderReturned(order.pk))
    return order


@repeated_on_deadlock
def resubmit_order(actor: Actor, order_id: UUID, sent: Resubmission) -> Order:
    """Send an order again that was sent back, changed and at today's prices; it is asked for in a new round.

    Consents that people gave before are kept where nothing rose: no quantity, not the net amount, no line charged to
    another cost center, and no earlier date; else everybody is asked again. Only its requester may. Raises NotFound,
    NotSentBack, WantedDateInPast, CostCenterUnknown, and as `change_pending_order` does.
    """
    actor.require(Permission.ORDERS_PLACE)
    with transaction_by(actor, "resubmit_order"):
        order = lock_own(actor, order_id)
        former = open_request_of(subject_of(order.pk))
        if former.state != RequestState.RETURNED:
            raise NotSentBack(number=order.number)
        if sent.wanted_on is not None and sent.wanted_on < clock.today() and sent.wanted_on != order.wanted_on:
            raise WantedDateInPast
        lines = bought_lines(order)
        changes, has_risen = _changes(actor, order, lines, sent)
        changes += [_redated(moved) for moved in redate(order, lines, sent.wanted_on)]
        order.wanted_on = sent.wanted_on
        order.save(update_fields=["wanted_on"])
        quantities = {line.pk: sent.quantities.get(line.pk, line.quantity) for line in lines}
        kept: ApprovalRequest | None = None if has_risen else former
        facts = {"changes": changes}
        ask_for(actor, order, lines, quantities, "resubmitted", comment=sent.comment.strip(), facts=facts, former=kept)
    return order


def _remarks(lines: Sequence[OrderLine], remarks: Mapping[UUID, str]) -> list[dict[str, str]]:
    said = ((line, remarks.get(line.pk, "").strip()[:LONGEST_REMARK]) for line in lines)
    return [{"sku": line.sku, "name": line.name, "text": text} for line, text in said if text]


def _changes(
    actor: Actor, order: Order, lines: Sequence[OrderLine], sent: Resubmission
) -> tuple[list[dict[str, str]], bool]:
    """What differs from the order as it was, each with what it was before and is after; and whether anything rose.

    Charges the lines in memory to their new cost centers. Raises CostCenterUnknown.
    """
    changes: list[dict[str, str]] = []
    has_risen = False
    for line in lines:
        after = sent.quantities.get(line.pk, line.quantity)
        if after != line.quantity and not line.service_of_id:
            changes.append(_change("quantity", str(line.quantity), str(after), line))
            has_risen |= after > line.quantity
    for line, center in _recharged(actor, lines, sent):
        code = center.code if center else ""
        changes.append(_change("cost_center", line.cost_center_code, code, line))
        line.cost_center, line.cost_center_code = center, code
        has_risen = True
    if sent.wanted_on != order.wanted_on:
        before, later = (day.isoformat() if day else "" for day in (order.wanted_on, sent.wanted_on))
        changes.append(_change("wanted_on", before, later))
        has_risen |= sent.wanted_on is not None and (order.wanted_on is None or sent.wanted_on < order.wanted_on)
    return changes, has_risen


def _recharged(
    actor: Actor, lines: Sequence[OrderLine], sent: Resubmission
) -> list[tuple[OrderLine, CostCenter | None]]:
    """The lines that are to be charged to something else, with their service levels. Raises CostCenterUnknown."""
    named = ((line, line.service_of_id or line.pk) for line in lines)
    wanted = [(line, sent.cost_centers[pk]) for line, pk in named if pk in sent.cost_centers]
    changed = [(line, center) for line, center in wanted if center != line.cost_center_id]
    ids = {center for _, center in changed if center is not None}
    centers = {one.pk: one for one in cost_centers(actor).filter(pk__in=ids)}
    if len(centers) < len(ids):
        raise CostCenterUnknown
    return [(line, centers[center] if center else None) for line, center in changed]


def _redated(moved: MovedDay) -> dict[str, str]:
    """What was over is moved to a later day, or to none: nothing rises by that."""
    after = moved.after.isoformat() if moved.after else ""
    return {**_change("wanted_on", moved.before.isoformat(), after), "name": moved.place}


def _change(what: str, before: str, after: str, line: OrderLine | None = None) -> dict[str, str]:
    sku, name = (line.sku, line.name) if line else ("", "")
    return {"sku": sku, "name": name, "what": what, "before": before, "after": after}

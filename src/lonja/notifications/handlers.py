"""What this room does when it hears an event: write to the people whom it concerns, each in his language.

Every handler may run again: a message exists once per event, template and recipient.
"""

from __future__ import annotations

from decimal import Decimal
from functools import partial
from uuid import UUID

from django.conf import settings

from lonja.approvals.actions import issue_link
from lonja.approvals.models import ApprovalRequest
from lonja.approvals.queries import approvers_of, current_step
from lonja.catalog.models import Fulfillment, Variant
from lonja.companies.events import PasswordResetAsked, PersonInvited
from lonja.companies.models import User
from lonja.companies.queries import invitation_mail, reset_mail
from lonja.fulfillment.models import Shipment
from lonja.group_buying.events import CommitmentRefused, CommitmentSettled
from lonja.group_buying.models import Commitment
from lonja.inventory.events import LicensePoolLow
from lonja.inventory.queries import delivered_keys
from lonja.notifications.actions import Letter, is_written, write_letter
from lonja.notifications.queries import accounts_payable, order_desk
from lonja.ordering.events import ApprovalAsked, OrderCancelled, OrderDelayed, OrderPlaced, OrderRejected, OrderShipped
from lonja.ordering.models import Order, OrderLine
from lonja.ordering.queries import live_total, log_of, order_discounts, order_lines

LISTED = 12
"""How many lines of an order a mail shows; the page has them all."""


def person_invited(event_id: UUID, event: PersonInvited) -> None:
    """Send the invited person his way in; nothing when the invitation is no longer open."""
    mail = invitation_mail(event.invitation_id)
    if mail is not None:
        path = f"/invitation/{mail.token}/"
        write_letter(Letter(event_id, "person_invited", None, mail.email, mail.language, path, {"mail": mail}))


def password_reset_asked(event_id: UUID, event: PasswordResetAsked) -> None:
    """Send a link to a new password; nothing to an address that nobody signs in with."""
    mail = reset_mail(event.email)
    if mail is not None:
        path = f"/account/password/reset/key/{mail.key}/"
        language = mail.language or event.language
        write_letter(Letter(event_id, "password_reset", None, mail.email, language, path, {"mail": mail}))


def approval_asked(event_id: UUID, event: ApprovalAsked) -> None:
    """Ask everybody who may decide the current step, each with his own link."""
    request = ApprovalRequest.objects.get(pk=event.request_id)
    step = current_step(request)
    if step is None:
        return
    order = _order(event.order_id)
    for approver in approvers_of(step):
        if is_written(event_id, "approval_asked", approver.email):
            continue
        path = f"/approve/{issue_link(step, approver)}/"
        _tell(event_id, "approval_asked", order, approver, {"step": step, **_goods_of(order)}, path=path)


def order_placed(event_id: UUID, event: OrderPlaced) -> None:
    """Confirm to the requester; tell accounts payable that the company is bound (S4)."""
    order = _order(event.order_id)
    _tell_requester(event_id, "order_placed", order, {})
    for person in accounts_payable(order.company_id):
        _tell(event_id, "order_closed", order, person, {})


def order_rejected(event_id: UUID, event: OrderRejected) -> None:
    """Tell the requester who said no, and why."""
    order = _order(event.order_id)
    said = log_of(order).filter(kind="rejected").last()
    by = said.user.name if said and said.user else ""
    _tell_requester(event_id, "order_rejected", order, {"comment": event.comment, "by": by})


def order_shipped(event_id: UUID, event: OrderShipped) -> None:
    """Tell the requester what is on its way, and what of the order is still to come."""
    shipment = Shipment.objects.prefetch_related("lines__order_line").get(pk=event.shipment_id)
    order = _order(event.order_id)
    sent = sorted(shipment.lines.all(), key=lambda row: row.order_line.position)
    goods = [(row.quantity, row.order_line.name, row.order_line.sku, None) for row in sent]
    lines = order_lines(order)
    is_whole = not any(line.quantity_cancelled for line in lines)
    keys = delivered_keys([row.order_line_id for row in sent])
    facts = {
        "shipment": shipment,
        "goods": goods,
        "to_come": _to_come(lines),
        "is_whole": is_whole,
        "keys": [(row.order_line, [key for _, key in keys.get(row.order_line_id, ())]) for row in sent],
        "is_keys_only": all(row.order_line.fulfillment == Fulfillment.LICENSE for row in sent),
    }
    _tell_requester(event_id, "order_shipped", order, facts)


def license_pool_low(event_id: UUID, event: LicensePoolLow) -> None:
    """Ask the seller for more keys of a license."""
    mail, _ = order_desk()
    variant = Variant.objects.filter(pk=event.variant_id).first()
    if mail and variant is not None:
        path, facts = f"/office/licenses/{variant.pk}/", {"variant": variant, "left": event.left}
        write_letter(Letter(event_id, "license_pool_low", None, mail, settings.LANGUAGE_CODE, path, facts))


def order_delayed(event_id: UUID, event: OrderDelayed) -> None:
    """Tell the requester which promised dates no longer hold."""
    order = _order(event.order_id)
    late = {UUID(line) for line in event.lines}
    lines = [line for line in order_lines(order) if line.pk in late]
    _tell_requester(event_id, "order_delayed", order, {"late": _to_come(lines), "desk": order_desk()})


def order_cancelled(event_id: UUID, event: OrderCancelled) -> None:
    """Tell the requester what the seller will not deliver, what it comes to, and what stays."""
    order = _order(event.order_id)
    lines = order_lines(order)
    given_up = [line for line in lines if line.quantity_cancelled]
    stays = live_total(order, lines)
    facts = {
        "reason": event.reason,
        "goods": [(line.quantity_cancelled, line.name, line.sku, None) for line in given_up[:LISTED]],
        "more": max(len(given_up) - LISTED, 0),
        "cancelled": order.total_amount - stays,
        "stays": stays,
        "desk": order_desk(),
    }
    _tell_requester(event_id, "order_cancelled", order, facts)


def commitment_settled(event_id: UUID, event: CommitmentSettled) -> None:
    """Tell who committed to a group purchase what became of it."""
    _tell_committed(event_id, "group_settled", event.commitment_id)


def commitment_refused(event_id: UUID, event: CommitmentRefused) -> None:
    """Tell who committed why his part could not be ordered."""
    _tell_committed(event_id, "group_refused", event.commitment_id)


def _tell_committed(event_id: UUID, template: str, commitment_id: UUID) -> None:
    found = Commitment.objects.select_related("purchase", "company", "user").get(pk=commitment_id)
    if not found.user.is_active:
        return
    language, path = found.user.language or found.company.language, f"/group/{found.purchase_id}/"
    facts = {"commitment": found, "purchase": found.purchase}
    write_letter(Letter(event_id, template, found.company_id, found.user.email, language, path, facts))


def _to_come(lines: list[OrderLine]) -> list[tuple[Decimal, OrderLine]]:
    """The lines of which something is still open, and how much."""
    open_of = ((line.quantity - line.quantity_shipped - line.quantity_cancelled, line) for line in lines)
    return [(quantity, line) for quantity, line in open_of if quantity > 0]


def _goods_of(order: Order) -> dict[str, object]:
    """The first lines of an order, as mails list them, and how many more there are."""
    found = order_lines(order)
    goods = [(line.quantity, line.name, line.sku, line.amount) for line in found[:LISTED]]
    return {"goods": goods, "more": max(len(found) - LISTED, 0)}


def _order(order_id: UUID) -> Order:
    return Order.objects.select_related("company", "requester", "unit").get(pk=order_id)


def _tell_requester(event_id: UUID, template: str, order: Order, context: dict[str, object]) -> None:
    if order.requester is not None and order.requester.is_active:
        _tell(event_id, template, order, order.requester, context)


def _tell(
    event_id: UUID, template: str, order: Order, person: User, context: dict[str, object], *, path: str = ""
) -> None:
    write_letter(
        Letter(
            event_id,
            template,
            order.company_id,
            person.email,
            person.language or order.company.language,
            path or f"/orders/{order.pk}/",
            {"order": order, "person": person, "discounts": partial(order_discounts, order, ()), **context},
        )
    )

"""What this room does when it hears an event: write to the people whom it concerns, each in his language.

Every handler may run again: a message exists once per event, template and recipient.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from functools import partial
from uuid import UUID

from django.conf import settings
from django.utils.functional import lazy
from django.utils.translation import gettext

from lonja.approvals.actions import issue_link, note_asked
from lonja.approvals.models import ApprovalNotice, ApprovalRequest, NoticeKind
from lonja.approvals.queries import approvers_of, link_is_enough, steps_waiting
from lonja.catalog.models import Fulfillment, Variant
from lonja.companies.actor import SYSTEM
from lonja.companies.events import (
    PasswordResetAsked,
    PersonInvited,
    RegistrationAnswered,
    RegistrationAsked,
    RegistrationMade,
    RegistrationRefused,
)
from lonja.companies.models import User
from lonja.companies.queries import invitation_mail, registration_mail, reset_mail
from lonja.core.audit import transaction_by
from lonja.fulfillment.models import Shipment
from lonja.group_buying.events import CommitmentRefused, CommitmentSettled
from lonja.group_buying.models import Commitment
from lonja.inventory.events import LicensePoolLow
from lonja.inventory.queries import delivered_keys
from lonja.lists.events import RoundLocked, RoundOpened, RoundReminded
from lonja.lists.models import CollectRound, RoundState
from lonja.lists.queries.rounds import fillers_of
from lonja.notifications.actions import Letter, is_written, write_letter
from lonja.notifications.payables.actions import tell_payables
from lonja.notifications.payables.queries import has_targets
from lonja.notifications.queries import accounts_payable, order_desk
from lonja.ordering.events import (
    ApprovalAsked,
    ApprovalNudged,
    OrderCancelled,
    OrderCut,
    OrderDelayed,
    OrderPassedOn,
    OrderPlaced,
    OrderRejected,
    OrderReturned,
    OrderShipped,
)
from lonja.ordering.models import Order, OrderLine
from lonja.ordering.queries import (
    cuts_of,
    live_total,
    log_of,
    order_deliveries,
    order_discounts,
    order_lines,
    remarks_of,
)

LISTED = 12
"""How many lines of an order a mail shows; the page has them all."""


def person_invited(event_id: UUID, event: PersonInvited) -> None:
    """Send the invited person his way in; nothing when the invitation is no longer open.

    To the one who registered his company it is a welcome, which says what comes first.
    """
    mail = invitation_mail(event.invitation_id)
    if mail is not None:
        path, template = f"/invitation/{mail.token}/", "customer_welcome" if mail.is_welcome else "person_invited"
        write_letter(Letter(event_id, template, None, mail.email, mail.language, path, {"mail": mail}))


def registration_made(event_id: UUID, event: RegistrationMade) -> None:
    """Send the link that confirms the address of somebody who wants to become a customer."""
    _tell_registrant(event_id, "registration_made", event.registration_id)


def registration_asked(event_id: UUID, event: RegistrationAsked) -> None:
    """Send him what the seller wants to know."""
    _tell_registrant(event_id, "registration_asked", event.registration_id)


def registration_refused(event_id: UUID, event: RegistrationRefused) -> None:
    """Tell him that he is not taken, and why."""
    _tell_registrant(event_id, "registration_refused", event.registration_id)


def registration_answered(event_id: UUID, event: RegistrationAnswered) -> None:
    """Tell the seller that somebody waits for his decision."""
    desk, _ = order_desk()
    mail = registration_mail(event.registration_id)
    if desk and mail is not None:
        path, facts = f"/office/registrations/{event.registration_id}/", {"registration": mail.registration}
        write_letter(Letter(event_id, "registration_waits", None, desk, settings.LANGUAGE_CODE, path, facts))


def _tell_registrant(event_id: UUID, template: str, registration_id: UUID) -> None:
    mail = registration_mail(registration_id)
    if mail is not None:
        found, path, desk = mail.registration, f"/registration/{mail.token}/", order_desk()
        facts = {"registration": found, "desk": desk}
        write_letter(Letter(event_id, template, None, found.email, mail.language, path, facts))


def password_reset_asked(event_id: UUID, event: PasswordResetAsked) -> None:
    """Send a link to a new password; nothing to an address that nobody signs in with."""
    mail = reset_mail(event.email)
    if mail is not None:
        path = f"/account/password/reset/key/{mail.key}/"
        language = mail.language or event.language
        write_letter(Letter(event_id, "password_reset", None, mail.email, language, path, {"mail": mail}))


def approval_asked(event_id: UUID, event: ApprovalAsked) -> None:
    """Ask everybody who may decide what is to be decided next and was not told yet, each once and with his own link."""
    with transaction_by(SYSTEM, "tell_approvers"):
        untold = note_asked(event.request_id)
        _tell_approvers(event_id, event.order_id, event.request_id, untold, NoticeKind.ASKED)


def approval_nudged(event_id: UUID, event: ApprovalNudged) -> None:
    """Remind those who are asked, or ask those above them; nobody who may not decide it any more."""
    notice = ApprovalNotice.objects.get(pk=event.notice_id)
    people = {UUID(person["id"]) for person in notice.people}
    _tell_approvers(event_id, event.order_id, event.request_id, people, NoticeKind(notice.kind))


def _tell_approvers(event_id: UUID, order_id: UUID, request_id: UUID, people: set[UUID], kind: NoticeKind) -> None:
    order = _order(order_id)
    request = ApprovalRequest.objects.get(pk=request_id)
    for step in steps_waiting(request):
        for approver in approvers_of(step):
            if approver.pk not in people or is_written(event_id, "approval_asked", approver.email):
                continue
            by_link = link_is_enough(approver.pk, request)
            path = f"/approve/{issue_link(step, approver)}/" if by_link else f"/approvals/{request.pk}/"
            facts = {"step": step, "kind": kind.value, "since": request.requested_at, "by_link": by_link}
            facts |= _goods_of(order)
            _tell(event_id, "approval_asked", order, approver, facts, path=path)


def order_placed(event_id: UUID, event: OrderPlaced) -> None:
    """Confirm to the requester; tell accounts payable that the company is bound (S4).

    Where the company has set targets of its own, `purchase_closed` tells those instead of the holders of the role.
    """
    order = _order(event.order_id)
    deliveries: dict[str, object] = {"deliveries": order_deliveries(order, order_lines(order))}
    _tell_requester(event_id, "order_placed", order, deliveries)
    if has_targets(order.company_id):
        return
    for person in accounts_payable(order.company_id):
        _tell(event_id, "order_closed", order, person, deliveries)


def purchase_closed(event_id: UUID, event: OrderPlaced) -> None:
    """Tell the targets that the company has set for closed purchases (S4)."""
    tell_payables(SYSTEM, event.order_id)


def order_rejected(event_id: UUID, event: OrderRejected) -> None:
    """Tell the requester who said no, and why."""
    order = _order(event.order_id)
    said = log_of(order).filter(kind="rejected").last()
    by = said.user.name if said and said.user else ""
    _tell_requester(event_id, "order_rejected", order, {"comment": event.comment, "by": by})


def order_cut(event_id: UUID, event: OrderCut) -> None:
    """Tell the requester what of his order an approver left out, and why."""
    order = _order(event.order_id)
    said = log_of(order).filter(kind="cut").last()
    if said is not None:
        facts: dict[str, object] = {
            "comment": said.comment,
            "by": said.user.name if said.user else "",
            "cuts": cuts_of(said),
        }
        _tell_requester(event_id, "order_cut", order, facts)


def order_returned(event_id: UUID, event: OrderReturned) -> None:
    """Tell the requester what an approver wants changed before it is asked for again."""
    _tell_of_changes(event_id, event.order_id, {"former": ""})


def order_passed_on(event_id: UUID, event: OrderPassedOn) -> None:
    """Tell who took an order over what an approver wants changed of it."""
    _tell_of_changes(event_id, event.order_id, {"former": User.objects.get(pk=event.former_requester_id).name})


def _tell_of_changes(event_id: UUID, order_id: UUID, facts: dict[str, object]) -> None:
    order = _order(order_id)
    said = log_of(order).filter(kind="returned").last()
    if said is not None:
        by, remarks = said.user.name if said.user else "", remarks_of(said)
        facts |= {"comment": said.comment, "by": by, "remarks": remarks}
        path = f"/orders/{order.pk}/resubmit/"
        _tell_requester(event_id, "order_returned", order, facts, path=path)


def order_shipped(event_id: UUID, event: OrderShipped) -> None:
    """Tell the requester what is on its way, and what of the order is still to come."""
    shipment = Shipment.objects.prefetch_related("lines__order_line").get(pk=event.shipment_id)
    order = _order(event.order_id)
    sent = sorted(shipment.lines.all(), key=lambda row: row.order_line.position)
    goods = [(row.quantity, row.order_line.name, row.order_line, None) for row in sent]
    lines = order_lines(order)
    is_whole = not any(line.quantity_cancelled and not line.is_left_out for line in lines)
    keys = delivered_keys([row.order_line_id for row in sent])
    facts = {
        "shipment": shipment,
        "places": _places_of(order, [row.order_line for row in sent]),
        "goods": goods,
        "to_come": _to_come(lines),
        "is_whole": is_whole,
        "keys": [(row.order_line, [key for _, key in keys.get(row.order_line_id, ())]) for row in sent],
        "is_keys_only": all(row.order_line.fulfillment == Fulfillment.LICENSE for row in sent),
    }
    _tell_requester(event_id, "order_shipped", order, facts)


def _places_of(order: Order, lines: list[OrderLine]) -> list[Mapping[str, str]]:
    """The addresses to which some lines of an order go; free goods go with the first delivery."""
    addresses = [one.address for one in order_deliveries(order, lines)]
    return [address for number, address in enumerate(addresses) if address not in addresses[:number]]


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
    given_up = [line for line in lines if line.quantity_cancelled and not line.is_left_out]
    stays = live_total(order, lines)
    facts = {
        "reason": event.reason,
        "goods": [(line.quantity_cancelled, line.name, line, None) for line in given_up[:LISTED]],
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


def round_opened(event_id: UUID, event: RoundOpened) -> None:
    """Ask everybody who may fill a department's column, once however many columns are his."""
    _tell_fillers(event_id, "round_opened", event.round_id, are_done=True)


def round_reminded(event_id: UUID, event: RoundReminded) -> None:
    """Remind those whose departments are not done; nobody where the round has closed meanwhile."""
    _tell_fillers(event_id, "round_reminded", event.round_id, are_done=False)


def round_locked(event_id: UUID, event: RoundLocked) -> None:
    """Tell who opened a round that it waits for his approval."""
    found = CollectRound.objects.select_related("company", "opened_by").get(pk=event.round_id)
    if found.opened_by is not None and found.opened_by.is_active:
        departments = list(found.departments.select_related("unit"))
        undone = [one.unit.name for one in departments if one.done_at is None]
        facts = {"round": found, "done": len(departments) - len(undone), "undone": undone}
        _tell_of_round(event_id, "round_locked", found, found.opened_by, facts)


def _tell_fillers(event_id: UUID, template: str, round_id: UUID, *, are_done: bool) -> None:
    found = CollectRound.objects.select_related("company", "opened_by").get(pk=round_id)
    if found.state != RoundState.OPEN:
        return
    units: dict[User, list[str]] = {}
    for department in found.departments.select_related("unit"):
        if are_done or department.done_at is None:
            for person in fillers_of(department):
                units.setdefault(person, []).append(department.unit.name)
    for person, names in units.items():
        _tell_of_round(event_id, template, found, person, {"round": found, "units": names})


def _tell_of_round(event_id: UUID, template: str, found: CollectRound, person: User, facts: dict[str, object]) -> None:
    language, path = person.language or found.company.language, f"/rounds/{found.pk}/"
    write_letter(Letter(event_id, template, found.company_id, person.email, language, path, facts))


def _to_come(lines: list[OrderLine]) -> list[tuple[Decimal, OrderLine]]:
    """The lines of which something is still open, and how much."""
    open_of = ((line.quantity - line.quantity_shipped - line.quantity_cancelled, line) for line in lines)
    return [(quantity, line) for quantity, line in open_of if quantity > 0]


def _goods_of(order: Order) -> dict[str, object]:
    """The first lines of an order, as mails list them, and how many more there are."""
    found = order_lines(order)
    goods = [(line.quantity, lazy(_named, str)(line), line, line.amount) for line in found[:LISTED]]
    more = max(len(found) - LISTED, 0)
    return {"goods": goods, "more": more, "deliveries": order_deliveries(order, found)}


def _named(line: OrderLine) -> str:
    """A line's name; of a gift with the promotion that gave it, and whether the order went without it.

    Asked for when the mail is written, in its reader's language.
    """
    if not line.is_gift:
        return line.name
    facts = {"name": line.name, "promotion": line.gift_of}
    if line.is_left_out:
        return gettext("%(name)s (free: %(promotion)s; not in stock, the order went without it)") % facts
    return gettext("%(name)s (free: %(promotion)s)") % facts


def _order(order_id: UUID) -> Order:
    return Order.objects.select_related("company", "requester", "unit").get(pk=order_id)


def _tell_requester(event_id: UUID, template: str, order: Order, context: dict[str, object], *, path: str = "") -> None:
    if order.requester is not None and order.requester.is_active:
        _tell(event_id, template, order, order.requester, context, path=path)


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

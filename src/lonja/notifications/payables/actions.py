"""Writes: whom to tell of closed purchases, the telling, a test, and telling again."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit
from uuid import UUID

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator, validate_email
from django.utils.translation import gettext as _

from lonja.companies.actor import Actor
from lonja.companies.permissions import Permission
from lonja.companies.queries import company_or_404, require_reach
from lonja.core.audit import transaction_by
from lonja.core.ids import new_id
from lonja.notifications.models import NoticeState, PayableNotice, PayableTarget, TargetKind
from lonja.notifications.payables.content import content_of, example_for
from lonja.notifications.payables.errors import TargetInvalid
from lonja.notifications.payables.queries import notice_or_404, target_or_404
from lonja.ordering.models import Order

MOST_RECIPIENTS = 20
MOST_TARGETS = 20


@dataclass(frozen=True, slots=True)
class TargetDraft:
    """A target as somebody wants it: recipients for a mail, an https address for a webhook, a format for files."""

    name: str
    kind: TargetKind
    recipients: tuple[str, ...] = ()
    url: str = ""
    format: str = "csv"
    is_active: bool = True


def save_target(actor: Actor, draft: TargetDraft, target_id: UUID | None = None) -> PayableTarget:
    """Write a new target of the actor's company, or change the one with this id; it counts from the next order on.

    For those whose PAYABLES_MANAGE reaches the whole company. A webhook gets its secret once. Raises PermissionMissing,
    NotFound, TargetInvalid.
    """
    require_reach(actor, Permission.PAYABLES_MANAGE, None)
    _check(draft)
    with transaction_by(actor, "save_payable_target"):
        if target_id is None:
            if PayableTarget.objects.filter(company=actor.company_id).count() >= MOST_TARGETS:
                raise TargetInvalid(_("There are %(most)d already; change one of them."), most=MOST_TARGETS)
            target = PayableTarget(company_id=actor.company_id)
        else:
            target = target_or_404(actor, target_id)
        target.name, target.kind, target.format = draft.name.strip(), draft.kind, draft.format
        target.recipients = list(draft.recipients) if draft.kind == TargetKind.MAIL else []
        target.url = draft.url.strip() if draft.kind == TargetKind.WEBHOOK else ""
        target.is_active = draft.is_active
        if draft.kind == TargetKind.WEBHOOK and not target.secret:
            target.secret = secrets.token_urlsafe(32)
        target.save()
        return target


def renew_secret(actor: Actor, target_id: UUID) -> PayableTarget:
    """Sign from now on with another secret. Raises PermissionMissing, NotFound."""
    require_reach(actor, Permission.PAYABLES_MANAGE, None)
    with transaction_by(actor, "renew_payable_secret"):
        target = target_or_404(actor, target_id)
        target.secret = secrets.token_urlsafe(32)
        target.save(update_fields=["secret"])
        return target


def tell_payables(actor: Actor, order_id: UUID) -> list[PayableNotice]:
    """Tell every target in use that this order's purchase is closed; each once, however often this is called."""
    order = Order.objects.select_related("company", "unit", "requester").get(pk=order_id)
    targets = list(PayableTarget.objects.filter(company=order.company_id, is_active=True))
    if not targets:
        return []
    content = content_of(order)
    with transaction_by(actor, "tell_payables"):
        told = PayableNotice.objects.filter(order=order, target__in=targets).values_list("target_id", flat=True)
        new = [PayableNotice(id=new_id(), target=one, order=order, content=content) for one in targets]
        new = [one for one in new if one.target_id not in set(told)]
        PayableNotice.objects.bulk_create(new)
        _send(new)
    return new


def try_target(actor: Actor, target_id: UUID) -> PayableNotice:
    """Send an example that says of itself that it is one. Raises PermissionMissing, NotFound."""
    require_reach(actor, Permission.PAYABLES_MANAGE, None)
    with transaction_by(actor, "test_payable_target"):
        target = target_or_404(actor, target_id)
        company = company_or_404(actor, actor.company_id)
        notice = PayableNotice.objects.create(target=target, content=example_for(company))
        _send([notice])
        return notice


def resend_notice(actor: Actor, notice_id: UUID) -> PayableNotice:
    """Deliver a notice again, under the same key and with the same content. Raises PermissionMissing, NotFound."""
    require_reach(actor, Permission.PAYABLES_MANAGE, None)
    with transaction_by(actor, "resend_payable_notice"):
        notice = notice_or_404(actor, notice_id)
        notice.state, notice.attempts, notice.error = NoticeState.WAITING, 0, ""
        notice.delivered_at = None
        notice.save(update_fields=["state", "attempts", "error", "delivered_at"])
        _send([notice])
        return notice


def _send(notices: Sequence[PayableNotice]) -> None:
    from lonja.notifications.jobs import deliver_payable_notice

    for one in notices:
        deliver_payable_notice.defer(notice_id=str(one.pk))


def _check(draft: TargetDraft) -> None:
    if not draft.name.strip():
        raise TargetInvalid(_("Give it a name."))
    if draft.kind == TargetKind.MAIL:
        _check_recipients(draft.recipients)
    if draft.kind == TargetKind.WEBHOOK:
        _check_url(draft.url.strip())


def _check_recipients(recipients: Sequence[str]) -> None:
    if not 0 < len(recipients) <= MOST_RECIPIENTS:
        raise TargetInvalid(_("Name one to %(most)d addresses."), most=MOST_RECIPIENTS)
    for one in recipients:
        try:
            validate_email(one)
        except ValidationError:
            raise TargetInvalid(_("'%(address)s' is no mail address."), address=one) from None


def _check_url(url: str) -> None:
    try:
        URLValidator(schemes=["https"])(url)
    except ValidationError:
        raise TargetInvalid(_("Give an address that begins with https://.")) from None
    if urlsplit(url).username is not None:
        raise TargetInvalid(_("Leave user and password out of the address: notices are signed."))

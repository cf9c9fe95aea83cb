"""Delivering notices, at least once: the one who is told knows by the notice's id what he has heard before."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from urllib.parse import urlsplit
from uuid import UUID

import httpx
from django.core.mail import EmailMultiAlternatives
from django.db.models import F
from django.utils import translation

from lonja.core import egress
from lonja.core.clock import now
from lonja.notifications.actions import Letter, composed, sender
from lonja.notifications.models import NoticeState, PayableNotice, PayableTarget, TargetKind
from lonja.notifications.payables.content import as_csv, signature
from lonja.notifications.payables.errors import Undelivered
from lonja.ordering.errors import OrderPaperUnset
from lonja.ordering.paper import order_pdf

MOST_ATTEMPTS = 12
"""As often as its job is tried; after that a person may send it again."""
SECONDS = 10


def deliver(notice_id: UUID) -> None:
    """Tell a target of a purchase unless it was told; what stands against it is kept, and raised as Undelivered."""
    notice = PayableNotice.objects.select_related("target__company", "order__company").get(pk=notice_id)
    if notice.state == NoticeState.DELIVERED:
        return
    try:
        if not notice.target.is_active and not notice.is_test:
            raise Undelivered(reason="the target is switched off")
        _WAYS[TargetKind(notice.target.kind)](notice.target, notice)
    except (OSError, httpx.HTTPError, Undelivered) as failure:
        _note_failure(notice, failure)
        raise Undelivered(reason=str(failure)[:300]) from failure
    PayableNotice.objects.filter(pk=notice.pk).update(
        state=NoticeState.DELIVERED, delivered_at=now(), attempts=F("attempts") + 1, error=""
    )


def _note_failure(notice: PayableNotice, failure: Exception) -> None:
    is_last = notice.attempts + 1 >= MOST_ATTEMPTS
    PayableNotice.objects.filter(pk=notice.pk).update(
        state=NoticeState.FAILED if is_last else NoticeState.WAITING,
        attempts=F("attempts") + 1,
        error=(str(failure) or type(failure).__name__)[:500],
    )


def _mail(target: PayableTarget, notice: PayableNotice) -> None:
    """To all its people in one mail, with the purchase attached as data and PDF; each try has one Message-ID."""
    company, content = target.company, notice.content
    path = f"/orders/{notice.order_id}/" if notice.order_id else "/company/payables/"
    letter = Letter(
        notice.pk,
        "payable_notice",
        company.pk,
        target.recipients[0],
        company.language,
        path,
        {"content": content, "decimal": Decimal, "day": date.fromisoformat},
    )
    texts = composed(letter)
    mail = EmailMultiAlternatives(texts["subject"], texts["text"], sender(company.pk), target.recipients)
    mail.attach_alternative(texts["html"], "text/html")
    name, data, kind = file_of(target, notice)
    mail.attach(name, data, kind)
    if (paper := _paper(notice, company.language)) is not None:
        mail.attach(f"{notice.content['order']['number']}.pdf", paper, "application/pdf")
    mail.extra_headers = {"Message-ID": f"<{notice.pk}@lonja>"}
    mail.send()


def _paper(notice: PayableNotice, of_language: str) -> bytes | None:
    """The order to read and to file; None for a test, and where it cannot be set: the notice does not wait for it."""
    if notice.order is None:
        return None
    try:
        with translation.override(of_language):
            return order_pdf(notice.order)
    except OrderPaperUnset:
        return None


def _post(target: PayableTarget, notice: PayableNotice) -> None:
    """Signed, with the notice's id as idempotency key; any answer but 2xx counts as not delivered."""
    body = json_of(notice)
    stamp = int(now().timestamp())
    headers = {
        "Content-Type": "application/json",
        "User-Agent": "Lonja",
        "Idempotency-Key": str(notice.pk),
        "Lonja-Event": notice.content["event"],
        "Lonja-Signature": f"t={stamp},v1={signature(target.secret, stamp, body)}",
    }
    answer = send(target.url, headers, body)
    if not 200 <= answer < 300:
        raise Undelivered(reason=f"HTTP {answer}")


def send(url: str, headers: Mapping[str, str], body: bytes) -> int:
    """Post to an address of the public Internet, and to nothing else, without following redirects; gives the status.

    The name is resolved once and that address is spoken to, so that it cannot become another between the look and the
    word. Raises Undelivered for an address within a private network, httpx.HTTPError.
    """
    parts = urlsplit(url)
    host, port = parts.hostname or "", parts.port or (443 if parts.scheme == "https" else 80)
    address = public_address(host, port)
    target = httpx.URL(url).copy_with(host=address)
    with httpx.Client(timeout=SECONDS, follow_redirects=False, trust_env=False) as client:
        request = client.build_request("POST", target, headers={**headers, "Host": parts.netloc}, content=body)
        request.extensions = {**request.extensions, "sni_hostname": host}
        with_answer = client.send(request, stream=True)
        with_answer.close()
        return with_answer.status_code


def public_address(host: str, port: int) -> str:
    """The first address of a host, if all of them are public. Raises Undelivered."""
    try:
        return egress.public_address(host, port)
    except egress.NotPublic as refused:
        raise Undelivered(reason=str(refused)) from refused


def _keep(target: PayableTarget, notice: PayableNotice) -> None:
    """A file to fetch is there as soon as its notice is."""


_WAYS: Mapping[TargetKind, Callable[[PayableTarget, PayableNotice], None]] = {
    TargetKind.MAIL: _mail,
    TargetKind.WEBHOOK: _post,
    TargetKind.FILE: _keep,
}


def json_of(notice: PayableNotice) -> bytes:
    """The notice as JSON: its id, and what it tells."""
    return json.dumps({"id": str(notice.pk), **notice.content}, ensure_ascii=False).encode()


def file_of(target: PayableTarget, notice: PayableNotice) -> tuple[str, bytes, str]:
    """Name, content and media type of the notice as a file of the target's format."""
    name = f"{'test-' if notice.is_test else ''}{notice.content['order']['number']}.{target.format}"
    if target.format == "json":
        return name, json_of(notice), "application/json"
    return name, as_csv(notice.content), "text/csv"

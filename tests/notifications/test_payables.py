"""Accounts payable is told of each closed purchase: by mail, webhook or file, at least once, under one key (S4)."""

from __future__ import annotations

import hashlib
import hmac
import json
import threading
from collections.abc import Callable, Iterator, Sequence
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any
from uuid import uuid4

import pytest
from django.core import mail

from lonja.companies.actor import SYSTEM, Actor
from lonja.companies.errors import PermissionMissing
from lonja.core.errors import NotFound
from lonja.notifications import handlers
from lonja.notifications.models import Message, PayableNotice, PayableTarget, TargetKind
from lonja.notifications.payables import delivery
from lonja.notifications.payables.actions import (
    TargetDraft,
    renew_secret,
    resend_notice,
    save_target,
    tell_payables,
    try_target,
)
from lonja.notifications.payables.delivery import deliver, file_of, public_address
from lonja.notifications.payables.errors import TargetInvalid, Undelivered
from lonja.notifications.payables.queries import payable_notices, payable_targets
from lonja.ordering.events import OrderPlaced
from lonja.ordering.models import Order
from tests import factories as make
from tests.guards import refused_by
from tests.ordering.desk import Desk, make_desk

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk() -> Desk:
    return make_desk()


@pytest.fixture
def admin(desk: Desk) -> Actor:
    return make.buyer_actor(desk.company, "company-admin")


@pytest.fixture
def order(desk: Desk) -> Order:
    return desk.order((make.make_variant("SCREW", price="10", stock=99), 3), po_number="PO-7")


MAIL = TargetDraft("Accounting", TargetKind.MAIL, recipients=("ap@acme.example", "boss@acme.example"))
HOOK = TargetDraft("ERP", TargetKind.WEBHOOK, url="https://erp.acme.example/in")


class TestTargets:
    def test_each_kind_needs_its_own(self, admin: Actor) -> None:
        for draft in (
            TargetDraft("", TargetKind.FILE),
            TargetDraft("x", TargetKind.MAIL),
            TargetDraft("x", TargetKind.MAIL, recipients=("nobody",)),
            TargetDraft("x", TargetKind.MAIL, recipients=("a@b.example\nBcc: c@d.example",)),
            TargetDraft("x", TargetKind.WEBHOOK, url="http://erp.acme.example/"),
            TargetDraft("x", TargetKind.WEBHOOK, url="https://u:p@erp.acme.example/"),
            TargetDraft("x", TargetKind.WEBHOOK, url="file:///etc/passwd"),
        ):
            with pytest.raises(TargetInvalid):
                save_target(admin, draft)
        assert not PayableTarget.objects.exists()
        with refused_by("notifications_target_is_whole"):
            PayableTarget.objects.create(company_id=admin.company_id, name="x", kind="webhook")

    def test_only_who_keeps_them_may(self, desk: Desk, admin: Actor) -> None:
        target = save_target(admin, MAIL)
        notice = try_target(admin, target.pk)
        stranger = make.buyer_actor(make.make_company(), "company-admin")
        for actor, refusal in ((desk.buyer, PermissionMissing), (stranger, NotFound)):
            for verb in (
                lambda a=actor: save_target(a, HOOK, target.pk),
                lambda a=actor: try_target(a, target.pk),
                lambda a=actor: renew_secret(a, target.pk),
                lambda a=actor: resend_notice(a, notice.pk),
            ):
                with pytest.raises(refusal):
                    verb()
        assert not payable_targets(stranger).exists()
        assert PayableTarget.objects.get().kind == TargetKind.MAIL
        assert save_target(make.buyer_actor(desk.company, "accounts-payable"), HOOK).secret

    def test_a_secret_stays_until_it_is_renewed(self, admin: Actor) -> None:
        first = save_target(admin, HOOK)
        again = save_target(admin, HOOK, first.pk)
        assert first.secret == again.secret
        assert renew_secret(admin, first.pk).secret != first.secret


class TestTelling:
    def test_a_closed_purchase_is_told_once_to_each_target(self, admin: Actor, order: Order) -> None:
        save_target(admin, MAIL)
        save_target(admin, TargetDraft("old", TargetKind.FILE, is_active=False))
        event, first = OrderPlaced(order.pk), uuid4()
        for event_id in (first, first, uuid4()):
            handlers.purchase_closed(event_id, event)
        notice = PayableNotice.objects.get()
        assert notice.content["order"]["number"] == order.number
        with refused_by("notifications_told_once"):
            PayableNotice.objects.create(target=notice.target, order=order, content={})

    def test_targets_take_the_place_of_the_role(self, desk: Desk, admin: Actor, order: Order) -> None:
        make.make_user_in(desk.company, "accounts-payable")
        handlers.order_placed(uuid4(), OrderPlaced(order.pk))
        assert Message.objects.filter(template="order_closed").count() == 1
        save_target(admin, MAIL)
        handlers.order_placed(uuid4(), OrderPlaced(order.pk))
        assert Message.objects.filter(template="order_closed").count() == 1

    def test_the_mail_has_the_purchase_attached_and_comes_once(self, admin: Actor, order: Order) -> None:
        save_target(admin, MAIL)
        [notice] = tell_payables(SYSTEM, order.pk)
        deliver(notice.pk)
        deliver(notice.pk)
        [sent] = mail.outbox
        assert sent.to == ["ap@acme.example", "boss@acme.example"]
        assert sent.extra_headers["Message-ID"] == f"<{notice.pk}@lonja>"
        (name, data, _kind), (paper, pages, kind) = sent.attachments
        assert (paper, kind, pages[:5]) == (f"{order.number}.pdf", "application/pdf", b"%PDF-")
        assert name == f"{order.number}.csv"
        text = data if isinstance(data, str) else data.decode("utf-8-sig")
        assert "SCREW" in text
        assert "PO-7" in text
        notice.refresh_from_db()
        assert (notice.state, notice.attempts) == ("delivered", 1)

    def test_an_example_says_that_it_is_one(self, admin: Actor) -> None:
        notice = try_target(admin, save_target(admin, MAIL).pk)
        deliver(notice.pk)
        [sent] = mail.outbox
        assert "EXAMPLE" in sent.subject
        assert sent.subject.startswith(("TEST", "PRUEBA"))
        name, data, _kind = file_of(notice.target, notice)
        assert name == "test-EXAMPLE.csv"
        assert b"yes;EXAMPLE" in data

    def test_a_file_is_there_to_fetch(self, admin: Actor, order: Order) -> None:
        save_target(admin, TargetDraft("drop", TargetKind.FILE, format="json"))
        [notice] = tell_payables(SYSTEM, order.pk)
        deliver(notice.pk)
        name, data, kind = file_of(notice.target, notice)
        assert (name, kind) == (f"{order.number}.json", "application/json")
        told = json.loads(data)
        assert (told["id"], told["order"]["total"], told["is_test"]) == (str(notice.pk), "36.30", False)
        assert payable_notices(admin).get().state == "delivered"

    def test_who_approved_and_why_goes_with_it(self, desk: Desk, admin: Actor) -> None:
        from lonja.ordering.actions import decide_order
        from tests.ordering.desk import make_rule

        make_rule(desk.company, "company-admin", at_least=1)
        waiting = desk.order((make.make_variant(price="10", stock=9), 1))
        decide_order(admin, waiting.pk, approve=True, comment="urgent", seen_hash=waiting.content_hash)
        save_target(admin, MAIL)
        [notice] = tell_payables(SYSTEM, waiting.pk)
        [approval] = notice.content["order"]["approvals"]
        assert approval["comment"] == "urgent"


class Ear:
    """A web server that hears notices and answers with the statuses it was told."""

    def __init__(self, statuses: list[int]) -> None:
        self.heard: list[tuple[dict[str, str], bytes]] = []
        ear = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"]))
                ear.heard.append((dict(self.headers), body))
                self.send_response(statuses.pop(0) if statuses else 200)
                self.send_header("Location", "http://127.0.0.1:1/")
                self.end_headers()

            def log_message(self, *_args: Any) -> None:
                pass

        self.server = HTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    @property
    def url(self) -> str:
        return f"http://localhost:{self.server.server_port}/in?x=1"


@pytest.fixture
def ear(monkeypatch: pytest.MonkeyPatch) -> Iterator[Ear]:
    made = Ear([500, 302, 200])
    monkeypatch.setattr(delivery, "public_address", lambda host, port: "127.0.0.1")
    yield made
    made.server.shutdown()
    made.server.server_close()


class TestWebhook:
    def test_it_is_signed_tried_again_and_keeps_its_key(self, admin: Actor, order: Order, ear: Ear) -> None:
        target = save_target(admin, HOOK)
        PayableTarget.objects.filter(pk=target.pk).update(url=ear.url)
        [notice] = tell_payables(SYSTEM, order.pk)
        for _ in range(2):
            with pytest.raises(Undelivered):
                deliver(notice.pk)
        notice.refresh_from_db()
        assert (notice.state, notice.attempts) == ("waiting", 2)
        assert "302" in notice.error, "a redirect is not followed"
        deliver(notice.pk)
        resend_notice(admin, notice.pk)
        deliver(notice.pk)
        assert len(ear.heard) == 4
        assert {headers["Idempotency-Key"] for headers, _body in ear.heard} == {str(notice.pk)}
        assert len({body for _headers, body in ear.heard}) == 1
        headers, body = ear.heard[-1]
        stamp, mark = (part.partition("=")[2] for part in headers["Lonja-Signature"].split(","))
        assert hmac.new(target.secret.encode(), f"{stamp}.".encode() + body, hashlib.sha256).hexdigest() == mark
        assert headers["Host"].startswith("localhost:")
        assert json.loads(body)["order"]["number"] == order.number

    @pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "10.0.0.8", "169.254.169.254", "::1", "192.168.1.1"])
    def test_nothing_within_a_private_network_is_spoken_to(self, host: str) -> None:
        with pytest.raises(Undelivered):
            public_address(host, 443)

    def test_a_target_that_never_answers_fails_and_says_why(
        self, admin: Actor, order: Order, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def refuse(*_args: Any) -> int:
            raise ConnectionRefusedError("nobody there")

        monkeypatch.setattr(delivery, "send", refuse)
        save_target(admin, HOOK)
        [notice] = tell_payables(SYSTEM, order.pk)
        for _ in range(delivery.MOST_ATTEMPTS):
            with pytest.raises(Undelivered):
                deliver(notice.pk)
        notice.refresh_from_db()
        assert (notice.state, notice.error) == ("failed", "nobody there")
        assert resend_notice(admin, notice.pk).state == "waiting"


AtOnce = Callable[[Sequence[Callable[[], Any]]], list[Any]]


@pytest.mark.django_db(transaction=True)
def test_two_workers_that_hear_at_once_tell_once(at_once: AtOnce) -> None:
    desk = make_desk()
    save_target(make.buyer_actor(desk.company, "company-admin"), MAIL)
    order = desk.order((make.make_variant(price="10", stock=99), 3))
    at_once([lambda: tell_payables(SYSTEM, order.pk)] * 8)
    assert PayableNotice.objects.count() == 1

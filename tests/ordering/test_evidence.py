"""What stands behind an approval: files of the buyer for his own company's eyes, and the trail as a paper."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import translation
from pdfminer.high_level import extract_text

from lonja.companies.actor import Actor
from lonja.companies.models import User
from lonja.core.errors import LonjaError, NotFound
from lonja.ordering.actions import attach_files, decide_order, resubmit_order, return_order
from lonja.ordering.approval_paper import trail_data, trail_pdf
from lonja.ordering.attachments import MOST_ATTACHMENTS
from lonja.ordering.errors import AttachmentTooLarge, AttachmentUnusable, MoveNotAllowed, TooManyAttachments
from lonja.ordering.models import Order, OrderAttachment
from lonja.ordering.queries import attachment_or_404
from tests import factories as make
from tests.guards import refused_by
from tests.ordering.desk import Desk, make_desk, make_rule
from tests.ordering.test_sent_back import again

pytestmark = pytest.mark.django_db

OFFER = (b"%PDF-1.4 the other offer", "Otra oferta (2).pdf")


@pytest.fixture(autouse=True)
def _media(settings: Any, tmp_path: Any) -> None:
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def desk() -> Desk:
    desk = make_desk()
    make_rule(desk.company, "approver", at_least=100)
    return desk


@pytest.fixture
def nora(desk: Desk) -> Actor:
    """An approver of the root, who sees no orders but those that she is asked about."""
    return make.buyer_actor(desk.company, "approver", user=make.make_user("Nora"))


@pytest.fixture
def order(desk: Desk, nora: Actor) -> Order:
    return desk.order((make.make_variant("SAW", price=100, stock=99), 5), note="The old one broke")


def browser(actor: Actor) -> Client:
    client = Client()
    client.force_login(User.objects.get(pk=actor.user_id))
    return client


def test_who_is_asked_reads_the_files_and_nobody_else_does(desk: Desk, nora: Actor, order: Order) -> None:
    [kept] = attach_files(desk.buyer, order.pk, [OFFER, OFFER])
    assert kept.file_name == "Otra-oferta-2.pdf"
    assert attach_files(desk.buyer, order.pk, [OFFER]) == [], "equal content is there already"
    for actor in (nora, desk.buyer):
        found, path = attachment_or_404(actor, order.pk, kept.pk)
        assert (found, path.read_bytes()) == (kept, OFFER[0])
    answer = browser(nora).get(f"/orders/{order.pk}/files/{kept.pk}/")
    assert (answer.status_code, answer["Content-Type"], b"".join(answer)) == (200, "application/pdf", OFFER[0])
    assert "default-src 'none'" in answer["Content-Security-Policy"]
    colleague = make.buyer_actor(desk.company, unit=make.make_unit(desk.company))
    for stranger in (colleague, make.buyer_actor(make.make_company(), "company-admin")):
        with pytest.raises(NotFound):
            attachment_or_404(stranger, order.pk, kept.pk)
    other = desk.order((make.make_variant(price=100, stock=9), 2))
    with pytest.raises(NotFound):
        attachment_or_404(desk.buyer, other.pk, kept.pk)


def test_what_no_order_takes_is_refused_whole(desk: Desk, nora: Actor, order: Order) -> None:
    wrong: list[tuple[Actor, list[tuple[bytes, str]], type[LonjaError]]] = [
        (desk.buyer, [OFFER, (b"MZ not a paper", "x.pdf")], AttachmentUnusable),
        (desk.buyer, [OFFER, (b"%PDF-" + b"x" * (5 * 1024 * 1024), "x.pdf")], AttachmentTooLarge),
        (desk.buyer, [(b"%PDF-" + bytes([n]), "x.pdf") for n in range(MOST_ATTACHMENTS + 1)], TooManyAttachments),
        (make.buyer_actor(desk.company), [OFFER], NotFound),
    ]
    for actor, files, refusal in wrong:
        with pytest.raises(refusal):
            attach_files(actor, order.pk, files)
    decide_order(nora, order.pk, approve=False, comment="No", seen_hash=order.content_hash)
    with pytest.raises(MoveNotAllowed):
        attach_files(desk.buyer, order.pk, [OFFER])
    assert not OrderAttachment.objects.exists()


def test_what_was_attached_never_changes(desk: Desk, order: Order) -> None:
    attach_files(desk.buyer, order.pk, [OFFER])
    with refused_by("ordering_attachment_stays"):
        OrderAttachment.objects.update(file_hash="0" * 64)


def test_files_come_with_the_checkout_or_not_at_all(desk: Desk, nora: Actor) -> None:
    desk.add((make.make_variant("SAW", price=100, stock=99), 5))
    client = browser(desk.buyer)
    facts = {"delivery_address": str(desk.delivery.pk), "idempotency_key": "k", "seen_hash": desk.see().content_hash}
    refused = client.post("/checkout/", facts | {"files": [SimpleUploadedFile("virus.exe", b"MZ")]})
    assert refused.status_code == 422
    assert not Order.objects.exists(), "no order goes without the file that should justify it"
    two = [SimpleUploadedFile("a.pdf", OFFER[0]), SimpleUploadedFile("b.png", b"\x89PNG\r\n\x1a\n")]
    assert client.post("/checkout/", facts | {"files": two}).status_code == 302
    assert list(Order.objects.get().attachments.values_list("file_name", flat=True)) == ["a.pdf", "b.png"]
    page = client.get(f"/orders/{Order.objects.get().pk}/").content.decode()
    assert "a.pdf" in page
    assert 'name="files"' in page


def test_the_trail_says_who_when_what_and_on_what_evidence(desk: Desk, nora: Actor, order: Order) -> None:
    attach_files(desk.buyer, order.pk, [OFFER])
    return_order(nora, order.pk, comment="Is there a cheaper one?", seen_hash=order.content_hash)
    order = resubmit_order(desk.buyer, order.pk, again(order, comment="No"))
    decide_order(nora, order.pk, approve=True, comment="Then so be it", seen_hash=order.content_hash)
    order = Order.objects.select_related("company", "unit", "requester").get(pk=order.pk)
    with translation.override("en"):
        data = trail_data(order)
        text = " ".join(extract_text(BytesIO(trail_pdf(order))).split())
    assert [one["title"] for one in data["rounds"]] == ["Round 1: replaced", "Round 2: approved"]
    assert [one["steps"][0][4] for one in data["rounds"]] == ["Is there a cheaper one?", "Then so be it"]
    assert data["files"][0][2].replace(" ", "") == order.attachments.get().file_hash
    for words in ("The old one broke", "Nora", "Then so be it", "Otra-oferta-2.pdf", order.number, "approver from 100"):
        assert words in text, words
    assert order.content_hash in text.replace(" ", "")


def test_whoever_sees_the_order_takes_its_trail(desk: Desk, order: Order) -> None:
    answer = browser(desk.buyer).get(f"/orders/{order.pk}/approval.pdf")
    assert (answer.status_code, answer["Content-Type"]) == (200, "application/pdf")
    stranger = make.buyer_actor(make.make_company(), "company-admin")
    assert browser(stranger).get(f"/orders/{order.pk}/approval.pdf").status_code == 404

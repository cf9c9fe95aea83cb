"""Files of quotes: only both sides read them, a draft's only its own side; what they are says their content."""

from __future__ import annotations

from functools import partial

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse

from lonja.companies.errors import PermissionMissing
from lonja.companies.models import User
from lonja.core.events import deliver
from lonja.core.models import RecordedEvent
from lonja.notifications.models import Message
from lonja.quotes.actions import attach_file, begin_quote, drop_draft, open_draft, remove_attachment, send_draft
from lonja.quotes.actions.rows import DraftRow
from lonja.quotes.cabinet import ATTACHMENTS, MOST_ATTACHMENTS
from lonja.quotes.errors import (
    AttachmentStays,
    AttachmentTooLarge,
    AttachmentUnusable,
    QuoteUnknown,
    TooManyAttachments,
)
from lonja.quotes.models import QuoteAttachment
from lonja.quotes.queries import attachment_or_404, attachments_of
from tests import factories as make
from tests.ordering.desk import make_desk
from tests.quotes.deal import ask, line_of, offer, offered, price, rep, row, write

pytestmark = pytest.mark.django_db

PDF = b"%PDF-1.4 a drawing"


@pytest.fixture(autouse=True)
def _own_folder(settings, tmp_path) -> None:  # type: ignore[no-untyped-def]
    settings.MEDIA_ROOT = str(tmp_path)


def test_a_file_of_a_draft_is_met_by_the_other_side_when_it_is_sent_and_stays() -> None:
    bolt, desk, seller = make.make_variant("BOLT", price=10, stock=900), make_desk(), rep()
    quote = begin_quote(desk.buyer, "Hall", DraftRow(lines=[row(bolt, 5)]))
    line = quote.revisions.get().lines.get()
    first = attach_file(desk.buyer, quote.pk, PDF, "../Drawing 1.exe", line.key)
    assert first.file_name == "Drawing-1.pdf", "what it is says its content"
    send_draft(desk.buyer, quote.pk)
    [seen] = attachments_of(seller, quote)
    assert (seen.row.pk, seen.about, seen.may_go) == (first.pk, line.name, False)
    write(seller, quote, row(bolt, 5, **price("9")))
    sheet = attach_file(seller, quote.pk, b"%PDF-1.4 sheet", "sheet.pdf")
    assert [one.row.pk for one in attachments_of(desk.buyer, quote)] == [first.pk], "a draft's file is its side's own"
    with pytest.raises(QuoteUnknown):
        attachment_or_404(desk.buyer, quote.pk, sheet.pk)
    send_draft(seller, quote.pk)
    _found, path = attachment_or_404(desk.buyer, quote.pk, sheet.pk)
    assert path.read_bytes() == b"%PDF-1.4 sheet"
    for actor, held in ((desk.buyer, first), (seller, sheet)):
        with pytest.raises(AttachmentStays):
            remove_attachment(actor, quote.pk, held.pk)
    for attempt in (QuoteAttachment.objects.filter(pk=sheet.pk).delete, partial(_move, sheet)):
        with pytest.raises(IntegrityError), transaction.atomic():
            attempt()


def _move(held: QuoteAttachment) -> None:
    QuoteAttachment.objects.filter(pk=held.pk).update(file_hash="0" * 64)


def test_the_fingerprint_of_an_offer_covers_its_files() -> None:
    bolt, desk, seller = make.make_variant("BOLT", price=10, stock=900), make_desk(), rep()
    quote = offer(seller, ask(desk, row(bolt, 5)), row(bolt, 5, **price("9")))
    plain = offered(quote)
    write(seller, quote, row(bolt, 5, **price("9")))
    attach_file(seller, quote.pk, PDF, "terms.pdf")
    send_draft(seller, quote.pk)
    assert offered(quote).content_hash != plain.content_hash


def test_without_a_draft_both_sides_have_it_at_once_and_the_other_one_is_told() -> None:
    bolt, desk, seller = make.make_variant("BOLT", price=10, stock=900), make_desk(), rep()
    quote = offer(seller, ask(desk, row(bolt, 5)), row(bolt, 5, **price("9")))
    held = attach_file(seller, quote.pk, PDF, "sheet.pdf", line_of(quote, bolt).key)
    again = attach_file(seller, quote.pk, PDF, "sheet.pdf", line_of(quote, bolt).key)
    assert held.pk == again.pk
    assert [one.row.pk for one in attachments_of(desk.buyer, quote)] == [held.pk]
    [event] = RecordedEvent.objects.filter(name="QuoteCommented")
    deliver(event.pk, "lonja.notifications.quote_handlers.quote_commented")
    assert "sheet.pdf" in Message.objects.get(template="quote_comment").text


def test_what_goes_with_a_draft_goes_with_it_also_from_the_disk() -> None:
    bolt, desk, seller = make.make_variant("BOLT", price=10, stock=900), make_desk(), rep()
    quote = offer(seller, ask(desk, row(bolt, 5)), row(bolt, 5, **price("9")))
    open_draft(desk.buyer, quote.pk)
    first = attach_file(desk.buyer, quote.pk, PDF, "one.pdf")
    second = attach_file(desk.buyer, quote.pk, PDF + b"2", "two.pdf")
    remove_attachment(desk.buyer, quote.pk, first.pk)
    assert ATTACHMENTS.path_of(first.file_hash) is None
    drop_draft(desk.buyer, quote.pk)
    assert (QuoteAttachment.objects.count(), ATTACHMENTS.path_of(second.file_hash)) == (0, None)


def test_the_traps_of_files_by_size_kind_number_and_stranger() -> None:
    bolt, desk, seller, other = make.make_variant("BOLT", price=10, stock=900), make_desk(), rep(), make_desk()
    quote = offer(seller, ask(desk, row(bolt, 5)), row(bolt, 5, **price("9")))
    big = PDF + b"x" * ATTACHMENTS.most_bytes
    for wrong, data in ((AttachmentTooLarge, big), (AttachmentUnusable, b"<script>"), (AttachmentUnusable, b"MZ")):
        with pytest.raises(wrong):
            attach_file(desk.buyer, quote.pk, data, "plan.pdf")
    with pytest.raises(QuoteUnknown):
        attach_file(desk.buyer, quote.pk, PDF, "plan.pdf", make.unknown_id())
    with pytest.raises(QuoteUnknown):
        attach_file(other.buyer, quote.pk, PDF, "plan.pdf")
    with pytest.raises((PermissionMissing, QuoteUnknown)):
        attach_file(make.buyer_actor(desk.company, "viewer"), quote.pk, PDF, "plan.pdf")
    assert not QuoteAttachment.objects.exists()
    for number in range(MOST_ATTACHMENTS):
        attach_file(desk.buyer, quote.pk, PDF + str(number).encode(), "plan.pdf")
    with pytest.raises(TooManyAttachments):
        attach_file(seller, quote.pk, PDF, "plan.pdf")


def test_the_pages_hand_files_out_to_both_sides_and_nobody_else() -> None:
    bolt, desk, other = make.make_variant("BOLT", price=10, stock=900), make_desk(), make_desk()
    quote = offer(rep(), ask(desk, row(bolt, 5)), row(bolt, 5, **price("9")))
    buyer, seller, stranger = Client(), Client(), Client()
    buyer.force_login(User.objects.get(pk=desk.buyer.user_id))
    seller.force_login(make.make_staff("sales-desk"))
    stranger.force_login(User.objects.get(pk=other.buyer.user_id))
    path = reverse("storefront:attach_to_quote", args=[quote.pk])
    assert buyer.post(path, {"file": SimpleUploadedFile("plan.pdf", PDF)}).status_code == 302
    held = QuoteAttachment.objects.get()
    address = reverse("storefront:quote_file", args=[quote.pk, held.pk])
    answer = buyer.get(address)
    assert answer.getvalue() == PDF
    assert (answer["Content-Security-Policy"], answer["Cache-Control"]) == (
        "default-src 'none'; sandbox", "private, no-store",
    )  # fmt: skip
    assert stranger.get(address).status_code == 404
    office = reverse("backoffice:quote_file", args=[quote.pk, held.pk])
    assert seller.get(office).status_code == 200
    assert "plan.pdf" in seller.get(reverse("backoffice:quote", args=[quote.pk])).text
    assert Client().get(address).status_code in (302, 403, 404)

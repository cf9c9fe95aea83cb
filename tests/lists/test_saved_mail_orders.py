"""An order that comes as a saved mail: its text counts, and an attachment where the text asks for nothing."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from lonja.companies.models import User
from lonja.core.errors import NotFound
from lonja.core.sheets.errors import DamagedDocument, EmptyFile, UnreadableFile
from lonja.core.sheets.writer import Column, write_xlsx
from lonja.lists.actions import add_to_cart, read_attachment, read_upload
from lonja.lists.models import LineStatus, QuickOrder
from tests import factories as make
from tests.core.test_saved_mails import OUTLOOK, letter
from tests.ordering.desk import Desk, make_desk

pytestmark = pytest.mark.django_db

BOOK = write_xlsx([Column("Referencia"), Column("Cantidad")], [("NUT", 7)])


@pytest.fixture
def desk() -> Desk:
    for sku in ("BOLT-8", "NUT"):
        make.make_variant(sku, price=1, stock=900)
    return make_desk()


def asked(held: QuickOrder) -> list[tuple[str, int]]:
    """The lines that ask for something."""
    return [(line.code, int(line.quantity)) for line in held.lines.all() if line.quantity is not None]


def test_the_text_of_the_mail_is_the_order_and_what_is_attached_is_named(desk: Desk) -> None:
    mail = letter("Hola,\nmandadnos 12 BOLT-8 por favor\nUn saludo")
    mail.add_attachment(BOOK, maintype="application", subtype="octet-stream", filename="pedido.xlsx")
    mail.add_attachment(b"\x89PNG", maintype="image", subtype="png", filename="logo.png")
    held = read_upload(desk.buyer, mail.as_bytes(), "pedido.eml")
    assert (asked(held), held.file_name) == ([("BOLT-8", 12)], "pedido.eml")
    assert held.reading == {"mail": True, "attachments": ["pedido.xlsx"]}
    assert held.lines.filter(status=LineStatus.TEXT).count() == 2


def test_where_the_text_asks_for_nothing_the_attachment_is_read(desk: Desk) -> None:
    mail = letter("Hola,\nadjunto el pedido.\nUn saludo")
    mail.add_attachment(b"%PDF-1.7 broken", maintype="application", subtype="pdf", filename="plano.pdf")
    mail.add_attachment(BOOK, maintype="application", subtype="octet-stream", filename="pedido.xlsx")
    held = read_upload(desk.buyer, mail.as_bytes(), "correo.eml")
    assert (asked(held), held.file_name, held.reading["kind"]) == ([("NUT", 7)], "pedido.xlsx (correo.eml)", "xlsx")


def test_a_page_alone_is_read_as_its_text(desk: Desk) -> None:
    held = read_upload(desk.buyer, letter(OUTLOOK, subtype="html").as_bytes(), "correo.eml")
    assert asked(held) == [("BOLT-8", 12)], "what is quoted was ordered before"


@pytest.mark.parametrize(
    ("text", "attached", "refusal"), [("Adjunto", b"%PDF-1.7 broken", DamagedDocument), ("", None, EmptyFile)]
)
def test_a_mail_without_an_order_says_why_and_keeps_nothing(
    desk: Desk, text: str, attached: bytes | None, refusal: type[UnreadableFile]
) -> None:
    mail = letter(text)
    if attached:
        mail.add_attachment(attached, maintype="application", subtype="pdf", filename="pedido.pdf")
    with pytest.raises(refusal):
        read_upload(desk.buyer, mail.as_bytes(), "correo.eml")
    assert not QuickOrder.objects.exists()


def test_its_page_says_what_of_the_mail_was_not_read(desk: Desk) -> None:
    mail = letter("Hola,\nmandadnos 12 BOLT-8 por favor")
    mail.add_attachment(BOOK, maintype="application", subtype="octet-stream", filename="pedido.xlsx")
    browser = Client()
    browser.force_login(User.objects.get(pk=desk.buyer.user_id))
    sent = {"file": SimpleUploadedFile("correo.eml", mail.as_bytes())}
    page = browser.get(browser.post(reverse("storefront:quick_order"), sent)["Location"]).text
    assert "BOLT-8" in page
    assert "no se ha leído: pedido.xlsx" in page
    read = reverse("storefront:review_attachment", args=[QuickOrder.objects.get().pk, 1])
    assert read in page
    other = browser.get(browser.post(read)["Location"]).text
    assert "pedido.xlsx (correo.eml)" in other
    assert "NUT" in other
    there = browser.post(read.replace("/1/", "/2/"))["Location"]
    assert QuickOrder.objects.count() == 2
    assert browser.get(there).status_code == 200


def test_what_came_with_a_mail_is_read_beside_it_until_it_is_ordered(desk: Desk) -> None:
    mail = letter("mandadnos 12 BOLT-8 por favor")
    mail.add_attachment(BOOK, maintype="application", subtype="octet-stream", filename="pedido.xlsx")
    mail.add_attachment(b"%PDF-1.7 broken", maintype="application", subtype="pdf", filename="plano.pdf")
    held = read_upload(desk.buyer, mail.as_bytes(), "correo.eml")
    made = read_attachment(desk.buyer, held.pk, 1)
    assert (asked(made), made.file_name) == ([("NUT", 7)], "pedido.xlsx (correo.eml)")
    with pytest.raises(DamagedDocument):
        read_attachment(desk.buyer, held.pk, 2)
    for actor, number in ((desk.buyer, 0), (desk.buyer, 3), (make.buyer_actor(desk.company), 1)):
        with pytest.raises(NotFound):
            read_attachment(actor, held.pk, number)
    add_to_cart(desk.buyer, held.pk)
    with pytest.raises(NotFound):
        read_attachment(desk.buyer, held.pk, 1)
    assert QuickOrder.objects.count() == 2

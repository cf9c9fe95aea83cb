"""A mail that was saved as a file: its text, its page as text, its attachments; and what nobody can open."""

from __future__ import annotations

from email.message import EmailMessage
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText

import pytest

from lonja.core.sheets.errors import DamagedMail, FileTooLarge, ReadingTooCostly, TooMuchText
from lonja.core.sheets.saved_mails import MAX_CHARACTERS, MAX_PARTS, is_mail, open_mail

OUTLOOK = """<html><head><style>p {color: red}</style><title>x</title></head><body><table><tr><td>
<p>Buenas,</p><div>necesitamos <b>esto</b>:<br>para el lunes</div>
<table><tr><th><p>Ref</p></th><th><p>Uds</p></th></tr><tr><td><p>BOLT-8&nbsp;</p></td><td>12</td></tr></table>
<p>Gracias</p></td></tr></table><blockquote><p>antes<br>NUT 3</p></blockquote></body></html>"""


def letter(text: str, **parts: str) -> EmailMessage:
    """A mail as a program writes it."""
    made = EmailMessage()
    made["From"], made["To"], made["Message-ID"] = "ana@taller.example", "shop@seller.example", "<1@taller.example>"
    made["Subject"] = "Pedido"
    made.set_content(text, **parts)
    return made


def test_the_text_is_preferred_to_the_page_and_attachments_keep_their_names() -> None:
    mail = letter("Hola señor,\nmandad 12 BOLT-8\n", charset="iso-8859-15", cte="quoted-printable")
    mail.add_alternative("<p>another</p>", subtype="html")
    mail.add_attachment(b"A;1\n", maintype="text", subtype="csv", filename="pedido ñandú.csv")
    opened = open_mail(mail.as_bytes())
    assert opened.text == "Hola señor,\nmandad 12 BOLT-8"
    assert opened.attachments == (("pedido ñandú.csv", b"A;1\n"),)


def test_a_page_is_read_by_its_blocks_and_cells() -> None:
    assert open_mail(letter(OUTLOOK, subtype="html").as_bytes()).text.splitlines() == [
        "Buenas,", "necesitamos esto:", "para el lunes", "Ref\tUds", "BOLT-8 \t12", "Gracias", "> antes", "> NUT 3",
    ]  # fmt: skip


def test_lines_that_were_broken_to_be_sent_are_one_again_and_a_forwarded_mail_is_read_too() -> None:
    flowed = MIMEText("we need 12 BOLT-8 \nfor Monday\n-- \nAna\n", "plain", "utf-8")
    flowed.set_param("format", "flowed")
    outer = letter("see below")
    outer.make_mixed()
    outer.attach(flowed)
    inner = letter("NUT 3")
    outer.add_attachment(inner)
    text = open_mail(outer.as_bytes()).text
    assert "we need 12 BOLT-8 for Monday\n-- \nAna" in text
    assert "NUT 3" in text


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (letter("x").as_bytes(), True),
        (b"From ana@x Mon Nov 2\r\nReceived: by x\r\nFrom: a@x\r\n\r\nhello", True),
        (b"From: Ana\nTo: shop\nSubject: order\n\nBOLT 3", False),
        (b"Referencia;Cantidad\nBOLT;3\n", False),
        (b"BOLT: 3\nNUT: 4\n\nMessage-ID: <x>\nFrom: x", False),
    ],
)
def test_a_mail_is_known_by_the_headers_of_programs(data: bytes, expected: bool) -> None:
    assert is_mail(data) is expected


def test_what_is_too_much_or_broken_is_refused_in_time() -> None:
    with pytest.raises(FileTooLarge):
        open_mail(letter("x").as_bytes() + b"x" * 10_000_000)
    with pytest.raises(TooMuchText):
        open_mail(letter("x 1\n" * (MAX_CHARACTERS // 4 + 1)).as_bytes())
    many = MIMEMultipart()
    many["From"], many["Message-ID"] = "a@b.example", "<1@b>"
    for _ in range(MAX_PARTS + 1):
        many.attach(MIMEText("x"))
    with pytest.raises(DamagedMail):
        open_mail(many.as_bytes())


def test_letters_of_a_kind_that_nobody_has_are_still_read() -> None:
    data = letter("BOLT 3").as_bytes().replace(b'charset="utf-8"', b'charset="klingon"')
    assert open_mail(data).text == "BOLT 3"
    named = b"From: a@b\nMessage-ID: <1>\nContent-Disposition: attachment; filename*=klingon''%E1.csv\n\nA;1"
    assert [name for name, _ in open_mail(named).attachments] == ["á.csv"]


def test_nested_without_end_it_dies_alone() -> None:
    """Each level costs every line a look: the child is stopped, or says that it cannot."""
    head = b"From: a@b\nMessage-ID: <1>\n"
    levels = b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(5_000))
    with pytest.raises((ReadingTooCostly, DamagedMail)):
        open_mail(head + levels + b"x\n" * 100_000)

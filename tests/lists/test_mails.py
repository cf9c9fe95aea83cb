"""Mails become lines: what is asked for is found, what is around it is kept and shown, and nothing is dropped."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import given
from hypothesis import strategies as st

from lonja.catalog.models import OwnPartNumber, Variant
from lonja.companies.models import Company
from lonja.core.codes import normalize_code
from lonja.lists.actions import add_to_cart, choose_variant, read_pasted, read_upload
from lonja.lists.models import LineStatus, QuickOrder, QuickOrderLine
from lonja.lists.queries import review
from lonja.lists.rules import Remark, RequestedLine, read_mail, reads_as_mail
from lonja.lists.rules.guesses import with_zeros
from tests import factories as make
from tests.lists.mails import CODES, MAILS, UNTUNED, Mail
from tests.ordering.desk import Desk, make_desk

KEYS = {normalize_code(code) for code in CODES}
AROUND = {Remark.PROSE, Remark.HEADING}


def asked(mail: Mail) -> list[tuple[str, str | None, str]]:
    """Code, quantity and unit of the lines that ask for something."""
    return [
        (line.code, line.quantity and str(line.quantity), line.unit)
        for line in read_mail(mail.text, known=KEYS.__contains__)
        if not AROUND.intersection(line.remarks)
    ]


@pytest.mark.parametrize("mail", MAILS, ids=lambda mail: mail.name)
def test_a_mail_is_read_as_a_careful_person_reads_it(mail: Mail) -> None:
    assert reads_as_mail(mail.text)
    assert asked(mail) == mail.asked


def test_of_mails_for_which_nothing_was_written_most_lines_are_right_and_few_are_invented() -> None:
    """The figure of docs/quick-order.md; who mends one of these mails moves it to the others and writes a new one."""
    wanted = sum(len(mail.asked) for mail in UNTUNED)
    right = sum(sum(line in asked(mail) for line in mail.asked) for mail in UNTUNED)
    invented = sum(sum(line not in mail.asked for line in asked(mail)) for mail in UNTUNED)
    assert right / wanted >= 0.85, (right, wanted)
    assert invented <= wanted * 0.15, (invented, wanted)


@pytest.mark.parametrize(
    "text", ["933-8-40 10\n934-8 20", "933-8-40;10", "Referencia\tCantidad\nABC-123\t10", "guantes 10", "10 x ABC-123"]
)
def test_a_plain_list_is_no_mail(text: str) -> None:
    assert not reads_as_mail(text)


WORDS = st.sampled_from(
    ["Hola", "Saludos", "> ", "ABC-123", "10", "x", "cajas de", "guantes",
     "--", "y", ",", ". ", "\t", ";", "?", "necesito",
     "933-8-40", "Tel. 600 123 123", "El lun escribi\u00f3:", "dos", "1.000,5", "...",
     "|", "\n", "\n\n", " ", "\u00bf", "(", "De: a@b.c\n"]
)  # fmt: skip


@given(st.one_of(st.lists(WORDS, max_size=40).map(" ".join), st.text(max_size=300)), st.booleans())
def test_no_mail_is_too_strange_and_every_line_of_it_is_kept(text: str, is_known: bool) -> None:
    asked_for: set[str] = set()

    def known(code: str) -> bool:
        asked_for.add(code)
        return is_known

    lines = read_mail(text, known=known)
    assert [line.position for line in lines] == list(range(1, len(lines) + 1))
    kept = "\n".join(line.raw for line in lines)
    for line in text.replace("\r", "\n").split("\n"):
        for word in line[:400].split():
            plain = "".join(sign for sign in word if sign.isalnum() and sign.isascii())
            assert plain in "".join(sign for sign in kept if sign.isalnum() and sign.isascii()), (line, kept)


def test_the_quoted_letter_counts_only_where_nothing_is_asked_for_outside_of_it() -> None:
    own = read_mail("ABC-123 4\n> TEF-19 10", known=KEYS.__contains__)
    assert [(line.code, Remark.PROSE in line.remarks) for line in own] == [("ABC-123", False), ("> TEF-19 10", True)]
    passed_on = read_mail("Te lo paso.\n> TEF-19 10", known=KEYS.__contains__)
    assert [line.code for line in passed_on if Remark.PROSE not in line.remarks] == ["TEF-19"]


def test_several_things_of_one_sentence_are_lines_that_keep_the_sentence() -> None:
    sentence = "Hola, necesito 2 cajas de ABC-123, 3 TEF-19 y 4 PNT-10"
    lines: tuple[RequestedLine, ...] = read_mail(sentence, known=KEYS.__contains__)
    assert [line.raw for line in lines] == [sentence] * 3


def test_numbers_that_may_have_lost_their_zeros() -> None:
    assert with_zeros("815") == ("0815", "00815", "000815", "0000815", "00000815", "000000815")
    assert [with_zeros(code) for code in ("0815", "8-15", "", "12345678901234")] == [()] * 4


@pytest.fixture
def desk(db: None) -> Desk:
    desk = make_desk()
    make.make_variant("GN-100-L", name="Guantes de nitrilo L", price="0.40", stock=100)
    make.make_variant("GN-100-M", name="Guantes de nitrilo M", price="0.40", stock=100)
    make.make_variant("ABC-123", name="Rodamiento 6204", price="3.20", stock=100)
    make.make_variant("00815", name="Junta plana", price="0.10", stock=100)
    return desk


def lines_of(quick_order: UUID) -> list[QuickOrderLine]:
    return list(QuickOrderLine.objects.filter(quick_order=quick_order).order_by("position"))


def test_a_mail_under_review_is_sure_or_asks_or_says_that_it_is_text(desk: Desk) -> None:
    made = read_pasted(
        desk.buyer, "Hola:\n\n10 x ABC-123\n3 pares de guantes nitrilo\n4 cosas raras\n\nGracias\nEva"
    ).pk
    lines = lines_of(made)
    assert [line.status for line in lines] == [
        LineStatus.TEXT, LineStatus.EXACT, LineStatus.CHOOSE, LineStatus.UNKNOWN, LineStatus.TEXT, LineStatus.TEXT,
    ]  # fmt: skip
    gloves = lines[2]
    assert (len(gloves.candidates), gloves.remarks, gloves.code) == (2, ["found_by_words"], "guantes nitrilo")
    assert [line.raw for line in lines][-2:] == ["Gracias", "Eva"]
    assert review(desk.buyer, QuickOrder.objects.get()).ready == 1
    assert add_to_cart(desk.buyer, made).added == 1


def test_one_that_fits_by_its_words_is_still_asked_about_and_then_learnt(desk: Desk) -> None:
    made = read_pasted(desk.buyer, "Hola\n- 5 juntas planas").pk
    line = lines_of(made)[1]
    assert (line.status, len(line.candidates)) == (LineStatus.CHOOSE, 1)
    choose_variant(desk.buyer, made, 2, line.candidates[0])
    again = lines_of(read_pasted(desk.buyer, "Buenas, ponme 7 juntas planas").pk)[0]
    assert (again.status, again.quantity, again.variant_id) == (LineStatus.EXACT, 7, line.candidates[0])


def test_a_sentence_may_be_given_a_product_and_is_not_learnt(desk: Desk) -> None:
    made = read_pasted(
        desk.buyer, "Hola\nlo de siempre para el taller del fondo, ya sabe usted lo que es y cuanto\n3 ABC-123"
    ).pk
    assert lines_of(made)[1].status == LineStatus.TEXT
    choose_variant(desk.buyer, made, 2, lines_of(made)[2].variant_id or 0)
    assert lines_of(made)[1].status == LineStatus.EXACT
    assert not OwnPartNumber.objects.exists()


def test_a_number_that_lost_its_zeros_in_a_spreadsheet_is_asked_about(desk: Desk) -> None:
    """The trap 'leading zeros lost by Excel': 00815 arrives as 815, and is neither lost nor taken in silence."""
    made = read_upload(desk.buyer, b"Referencia;Cantidad\n815;4\nABC-123;1\n", "pedido.csv").pk
    line = lines_of(made)[0]
    assert (line.status, line.remarks, len(line.candidates)) == (LineStatus.CHOOSE, ["zeros_lost"], 1)
    choose_variant(desk.buyer, made, line.position, line.candidates[0])
    assert lines_of(read_pasted(desk.buyer, "815 9").pk)[0].status == LineStatus.EXACT


def test_words_find_nothing_that_is_hidden(desk: Desk) -> None:
    Company.objects.filter(pk=desk.company.pk).update(sees_whole_catalog=False)
    buyer = make.actor_of_again(desk.buyer)
    made = read_pasted(buyer, "Hola\n3 pares de guantes nitrilo\n815 4").pk
    assert [line.status for line in lines_of(made)][1:] == [LineStatus.UNKNOWN, LineStatus.UNKNOWN]


def test_a_long_mail_takes_as_many_queries_as_a_short_one(desk: Desk) -> None:
    def queries(number: int) -> int:
        text = "\n".join(
            ["Hola", *(f"{n + 1} guantes nitrilo {n % 7}\n{n + 1} x ABC-123\n- 7 cosas {n}" for n in range(number))]
        )
        with CaptureQueriesContext(connection) as taken:
            read_pasted(desk.buyer, text)
        return len(taken)

    assert queries(3) == queries(60)


def fake_guesser(texts: Sequence[str]) -> dict[str, list[str]]:
    """A model that knows what is meant by 'chismes', talks of a hidden product, and breaks on 'boom'."""
    if any("boom" in text for text in texts):
        raise RuntimeError("no answer")
    return {text: ["GN-100-L", "SECRET-1"] for text in texts if "chismes" in text}


def test_a_guesser_is_asked_last_and_only_where_the_seller_names_one(desk: Desk, settings: Any) -> None:
    secret = make.make_variant("SECRET-1", name="Secreto", price="1", stock=9)
    make.make_assortment(secret.product, companies=[desk.company], hides=True)
    buyer = make.actor_of_again(desk.buyer)
    text = "Hola\n4 chismes\n10 x ABC-123"
    assert lines_of(read_pasted(buyer, text).pk)[1].status == LineStatus.UNKNOWN
    settings.ORDER_GUESSER = f"{__name__}.fake_guesser"
    line = lines_of(read_pasted(buyer, text).pk)[1]
    gloves = Variant.objects.get(sku="GN-100-L")
    assert (line.status, line.candidates, line.remarks) == (LineStatus.CHOOSE, [gloves.pk], ["guessed"])
    failed = lines_of(read_pasted(buyer, "Hola\n4 boomxyz\n10 x ABC-123").pk)
    assert [each.status for each in failed] == [LineStatus.TEXT, LineStatus.UNKNOWN, LineStatus.EXACT]

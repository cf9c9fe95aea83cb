"""Offers of another program from a file: sent, sent again, changed, and refused one by one."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from lonja.companies.errors import PermissionMissing
from lonja.companies.models import User
from lonja.core.clock import today
from lonja.core.sheets.writer import Column, write_xlsx
from lonja.quotes.actions import take_in_file
from lonja.quotes.errors import OfferFileInvalid
from lonja.quotes.models import Quote
from lonja.quotes.offer_files import read_offers
from tests import factories as make
from tests.ordering.desk import Desk, make_desk
from tests.quotes.deal import accept, rep

pytestmark = pytest.mark.django_db

HEAD = "Oferta;Cliente;Correo;Válido hasta;Referencia;Cantidad;Precio;Nota"


@pytest.fixture
def desk() -> Desk:
    """A customer with a number, and two products."""
    desk = make_desk()
    desk.company.external_id = "4300012"
    desk.company.save()
    for sku in ("BOLT", "NUT"):
        make.make_variant(sku, price=10, stock=900)
    return desk


def mail_of(desk: Desk) -> str:
    return User.objects.get(pk=desk.buyer.user_id).email


def line(desk: Desk, sku: str, quantity: str, price: str, *, offer: str = "OF-1", **facts: str) -> str:
    """A row of a file."""
    until = (today() + timedelta(days=9)).strftime("%d/%m/%Y")
    cells = {"company": "4300012", "email": mail_of(desk), "until": until, "note": "", **facts}
    head = (offer, cells["company"], cells["email"], cells["until"])
    return ";".join((*head, sku, quantity, price, cells["note"]))


def csv(*rows: str) -> bytes:
    return "\n".join((HEAD, *rows)).encode()


def test_an_offer_of_a_file_is_accepted_here_and_known_again(desk: Desk) -> None:
    seller, data = rep(), csv(line(desk, "BOLT", "1.000", "8,75"), line(desk, "NUT", "50", "1,2", note="Caja"))
    [first] = take_in_file(seller, data, "erp")
    assert (first.kind, first.row) == ("new", 2)
    quote = Quote.objects.get()
    assert (quote.source, quote.external_id, quote.state, quote.net_amount) == ("erp", "OF-1", "sent", 8810)
    assert [one.kind for one in take_in_file(seller, data, "erp")] == ["same"]
    dearer = csv(line(desk, "BOLT", "100", "8,9"), line(desk, "NUT", "50", "1,2", note="Caja"))
    assert [one.kind for one in take_in_file(seller, dearer, "erp")] == ["revised"]
    order = accept(desk, quote).order
    assert order is not None
    assert order.net_amount == 950
    assert {one.price_source for one in order.lines.all()} == {f"quote {quote.number} (erp OF-1)"}
    [again] = take_in_file(seller, dearer, "erp")
    assert again.kind == "same", "nothing new, although it is decided"
    [late] = take_in_file(seller, data, "erp")
    assert late.kind == "refused"
    assert "OF-1" in late.reason
    assert quote.number in late.reason
    assert Quote.objects.get().revisions.count() == 2


def test_what_is_wrong_with_one_stops_none_of_the_others(desk: Desk) -> None:
    rows = (
        line(desk, "BOLT", "10", "8,75"),
        line(desk, "NO", "10", "8,75", offer="OF-2"),
        line(desk, "BOLT", "ten", "8,75", offer="OF-3"),
        line(desk, "BOLT", "10", "8,75", offer="OF-4", company="none"),
        line(desk, "BOLT", "10", "8,75", offer="OF-5", until="01/02/2020"),
        line(desk, "BOLT", "10", "8,75", offer="OF-6"),
        line(desk, "NUT", "10", "8,75", offer="OF-6", email="x@y.example"),
        line(desk, "BOLT", "10", "8,75", offer=""),
    )  # fmt: skip
    found = take_in_file(rep(), csv(*rows), "erp")
    assert [(one.external_id, one.kind) for one in found] == [
        ("OF-1", "new"), ("OF-2", "refused"), ("OF-3", "refused"), ("OF-4", "refused"), ("OF-5", "refused"),
        ("OF-6", "refused"), ("", "refused"),
    ]  # fmt: skip
    assert all(one.reason for one in found[1:])
    assert Quote.objects.count() == 1
    with pytest.raises(PermissionMissing):
        take_in_file(desk.buyer, csv(rows[0]), "erp")


@pytest.mark.parametrize(
    ("texts", "read"),
    [
        (("1.250,50", "3"), [Decimal("1250.5"), 3]),
        (("1,250.50", "3"), [Decimal("1250.5"), 3]),
        (("1.250", "2,5"), [1250, Decimal("2.5")]),
        (("1.250", "3"), None),
        (("2,5", "2.5"), None),
        (("12", "7"), [12, 7]),
    ],
)
def test_the_trap_of_a_thousand_that_is_a_decimal(
    desk: Desk, texts: tuple[str, str], read: list[Decimal] | None
) -> None:
    data = csv(line(desk, "BOLT", texts[0], texts[1]))
    if read is None:
        with pytest.raises(OfferFileInvalid):
            read_offers(data)
        return
    [offer] = read_offers(data)
    assert [offer.lines[0].quantity, offer.lines[0].unit_price] == read


def test_the_page_takes_a_workbook_and_says_what_became_of_each(desk: Desk) -> None:
    until = (today() + timedelta(days=9)).isoformat()
    titles = ("offer", "company", "email", "valid until", "sku", "quantity", "price")
    rows = [("OF-7", "4300012", mail_of(desk), until, "BOLT", "10", "8.75")]
    book = write_xlsx([Column(title) for title in titles], rows)
    client = Client(headers={"accept-language": "en"})
    client.force_login(make.make_staff("sales-desk"))
    path = reverse("backoffice:offer_file")
    page = client.post(path, {"source": "erp", "file": SimpleUploadedFile("offers.xlsx", book)}).text
    quote = Quote.objects.get()
    assert quote.number in page
    assert quote.net_amount == Decimal("87.5")
    wrong = client.post(path, {"source": "erp", "file": SimpleUploadedFile("offers.csv", b"a;b\n1;2\n")})
    assert wrong.status_code == 422

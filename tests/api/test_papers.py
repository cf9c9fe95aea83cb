"""Papers over the API: orders, trails and offers as PDF; files of quotes and orders, guarded as on their pages."""

from __future__ import annotations

from decimal import Decimal

import pytest

from lonja.companies.models import User
from lonja.ordering.attachments import ATTACHMENTS
from lonja.ordering.models import Order, OrderAttachment
from lonja.quotes.models import QuoteAttachment
from lonja.quotes.queries import quote_view
from tests import factories as make
from tests.api.machine import Caller, machine, person
from tests.ordering.desk import Desk, make_rule
from tests.quotes.deal import ask, offer, price, rep, row

pytestmark = pytest.mark.django_db

PDF = b"%PDF-1.4 a drawing"


@pytest.fixture
def order(desk: Desk, caller: Caller) -> str:
    """An order of the machine, which waits for consent."""
    make.make_variant("A", price=10, stock=99)
    make_rule(desk.company, at_least=1)
    make.make_user_in(desk.company, "approver", user=make.make_user("Ana"))
    made: str = caller.order(caller.cart(("A", "1")), desk.delivery).json["id"]
    return made


def test_an_order_and_its_trail_are_fetched_as_pdf(caller: Caller, order: str) -> None:
    make.make_seller()
    for path in ("pdf", "approval-trail"):
        answer = caller.get(f"/orders/{order}/{path}")
        assert (answer.status, answer.headers["Content-Type"], answer.text[:5]) == (200, "application/pdf", "%PDF-")
        assert Order.objects.get().number in answer.headers["Content-Disposition"]
        assert answer.headers["Cache-Control"] == "private, no-store"


def test_evidence_is_attached_once_and_read_by_who_is_asked(desk: Desk, caller: Caller, order: str) -> None:
    path = f"/orders/{order}/attachments"
    made = caller.upload(path, PDF, "../Drawing ñ 1.exe", key="e-1")
    assert (made.status, made.json["name"], made.json["media_type"], made.json["size"], made.json["person"]) == (
        200, "Drawing-n-1.pdf", "application/pdf", len(PDF), None,
    )  # fmt: skip
    assert caller.upload(path, PDF, "../Drawing ñ 1.exe", key="e-1").headers["Idempotent-Replay"] == "true"
    assert caller.upload(path, PDF, "again.pdf").json == made.json
    approver = person(User.objects.get(name="Ana"))
    assert [one["number"] for one in approver.get(path).json["data"]] == [OrderAttachment.objects.get().pk]
    file = approver.get(f"{path}/{made.json['number']}")
    assert (file.status, file.text, file.headers["Content-Security-Policy"]) == (
        200,
        PDF.decode(),
        "default-src 'none'; sandbox",
    )
    assert caller.get(f"{path}/{made.json['number'] + 1}").status == 404
    stranger = machine(make.make_company())
    for asked in (path, f"{path}/{made.json['number']}"):
        assert stranger.get(asked).status == 404


def test_evidence_that_no_order_takes_is_refused(desk: Desk, caller: Caller, order: str) -> None:
    path = f"/orders/{order}/attachments"
    assert caller.upload(path, b"MZ a program", "x.pdf").code == "attachment_unusable"
    assert caller.upload(path, PDF + b"x" * ATTACHMENTS.most_bytes, "x.pdf").code == "body_too_large"
    assert machine(desk.company).upload(path, PDF, "x.pdf").status == 404, "another's order"
    caller.post(f"/orders/{order}/withdraw")
    assert caller.upload(path, PDF, "x.pdf").code == "move_not_allowed"
    assert not OrderAttachment.objects.exists()


def test_files_of_a_quote_go_both_ways_and_what_was_sent_stays(desk: Desk) -> None:
    bolt = make.make_variant("BOLT", price=10)
    quote = offer(rep(), ask(desk, row(bolt, 3)), row(bolt, 3, **price("9")))
    view = quote_view(desk.buyer, quote)
    assert view.offer is not None
    key = str(view.offer.lines[0].line.key)
    buyer, path = person(User.objects.get(pk=desk.buyer.user_id)), f"/quotes/{quote.pk}/attachments"
    made = buyer.upload(path, PDF, "plan.pdf", line_key=key)
    assert (made.json["side"], made.json["line_key"], made.json["may_go"]) == ("buyer", key, False)
    assert buyer.upload(path, PDF, "plan.pdf", line_key=key).json == made.json
    assert buyer.get(path).json["data"] == [made.json]
    one = f"{path}/{made.json['number']}"
    assert buyer.get(one).text == PDF.decode()
    assert buyer.send("delete", one).code == "quote_attachment_stays"
    assert buyer.upload(path, PDF, "x.pdf", line_key="no-key").json["errors"][0]["pointer"] == "/line_key"
    assert buyer.upload(path, PDF, "x.pdf", line_key=str(make.unknown_id())).status == 404
    assert buyer.upload(path, b"GIF89a", "x.gif").code == "quote_attachment_unusable"
    assert machine(make.make_company()).upload(path, PDF, "x.pdf").status == 404
    assert QuoteAttachment.objects.count() == 1


def test_an_offer_is_fetched_as_pdf_once_there_is_one(desk: Desk) -> None:
    make.make_seller()
    bolt = make.make_variant("BOLT", price=10)
    quote = ask(desk, row(bolt, 3))
    caller = machine(desk.company)
    assert caller.get(f"/quotes/{quote.pk}/pdf").status == 404
    offer(rep(), quote, row(bolt, 3, **price(Decimal(9))))
    answer = caller.get(f"/quotes/{quote.pk}/pdf")
    assert (answer.status, answer.text[:5], quote.number in answer.headers["Content-Disposition"]) == (
        200,
        "%PDF-",
        True,
    )

"""Who reads of the deliveries of an order: papers, mails, and what accounts payable is told."""

from __future__ import annotations

from decimal import Decimal
from io import BytesIO

import pytest
from django.core import mail
from django.utils import translation
from pdfminer.high_level import extract_text

from lonja.approvals.models import ApprovalRequest
from lonja.catalog.models import Variant
from lonja.companies.actor import SYSTEM
from lonja.companies.models import Address
from lonja.core.ids import new_id
from lonja.notifications.handlers import approval_asked, order_placed
from lonja.notifications.models import Message, TargetKind
from lonja.notifications.payables.actions import TargetDraft, save_target, tell_payables
from lonja.notifications.payables.content import as_csv, content_of
from lonja.notifications.payables.delivery import deliver
from lonja.ordering.actions import (
    LineEdit,
    place_order,
)
from lonja.ordering.approval_paper import trail_data, trail_pdf
from lonja.ordering.events import ApprovalAsked, OrderPlaced
from lonja.ordering.models import Order
from lonja.ordering.paper import order_data, order_pdf
from lonja.web import formats
from tests import factories as make
from tests.ordering.desk import Desk, make_rule
from tests.ordering.places import in_days, northern_desk, northern_shop, send

pytestmark = pytest.mark.django_db
D = Decimal


@pytest.fixture
def desk() -> Desk:
    return northern_desk()


@pytest.fixture
def shop(desk: Desk) -> Address:
    return northern_shop(desk)


@pytest.fixture
def bolt() -> Variant:
    return make.make_variant("BOLT", price=10, stock=1000)


@pytest.fixture
def nut() -> Variant:
    return make.make_variant("NUT", price=1, stock=1000)


class TestWhoReadsOfIt:
    """Every paper, mail and notice tells where and when each delivery goes, with its freight and its lines."""

    @pytest.fixture
    def order(self, desk: Desk, shop: Address, bolt: Variant, nut: Variant) -> Order:
        desk.add((bolt, 15), (nut, 4))
        send(desk, LineEdit(ship_to_id=shop.pk, wanted_on=in_days(20)), nut)
        return place_order(desk.buyer, desk.checkout())

    @pytest.fixture
    def simple(self, desk: Desk, bolt: Variant) -> Order:
        return desk.order((bolt, 15), wanted_on=in_days(20))

    def test_the_papers(self, desk: Desk, order: Order, simple: Order) -> None:
        day = formats.date(in_days(20))
        for data, paper in ((order_data, order_pdf), (trail_data, trail_pdf)):
            with translation.override("en"):
                first, second = data(order)["groups"]
                assert "Delivery 1 \u00b7 " in first["title"]
                for words in ("Santander", f"wanted on {formats.date(in_days(20))}", "Freight \u20ac20.00"):
                    assert words in second["title"], words
                (only,) = data(simple)["groups"]
                text = " ".join(extract_text(BytesIO(paper(order))).split())
            assert ([len(one["rows"]) for one in (first, second)], only["title"]) == ([1, 1], "")
            assert text.index("BOLT") < text.index("39001 Santander") < text.index("NUT")
        head, own = order_data(order), order_data(simple)
        assert (day in str(head["facts"]), day in str(own["facts"])) == (False, True)
        assert ("Madrid" in str(head["delivery"]), "Madrid" in str(own["delivery"])) == (False, True)

    def test_what_accounts_payable_gets(self, order: Order, simple: Order) -> None:
        several, one = (content_of(Order.objects.get(pk=each.pk))["order"] for each in (order, simple))
        assert [(x["number"], x["address"]["city"], x["wanted_on"], x["freight"]) for x in several["deliveries"]] == [
            (1, "Madrid", None, "0.00"), (2, "Santander", in_days(20).isoformat(), "20.00"),
        ]  # fmt: skip
        assert [(x["sku"], x["delivery"]) for x in several["lines"]] == [("BOLT", 1), ("NUT", 2)]
        assert (one["deliveries"], [x["delivery"] for x in one["lines"]]) == ([], [None])
        head, *rows = (row.split(";") for row in _csv(order))
        assert head[-4:] == ["line_delivery", "delivery_address", "delivery_wanted_on", "delivery_freight"]
        assert (rows[1][-4], rows[1][-2:]) == ("2", [in_days(20).isoformat(), "20.00"])
        assert "Santander" in rows[1][-3]
        assert [row.split(";")[-4:] for row in _csv(simple)][1] == ["", "", "", ""]

    def test_a_notice_from_before_is_sent_again_as_it_was(self, simple: Order) -> None:
        content = content_of(Order.objects.get(pk=simple.pk))
        del content["order"]["deliveries"], content["order"]["lines"][0]["delivery"]
        assert as_csv(content).decode("utf-8-sig").splitlines()[1].endswith(";;;;")

    def test_the_mails(self, desk: Desk, order: Order, simple: Order) -> None:
        make.make_user_in(desk.company, "accounts-payable", user=make.make_user(language="en"))
        for each, is_told in ((order, True), (simple, False)):
            Message.objects.all().delete()
            order_placed(new_id(), OrderPlaced(each.pk))
            told = Message.objects.get(template="order_closed").text
            assert ("Santander" in told, "freight \u20ac20.00" in told) == (is_told, is_told)
        admin = make.buyer_actor(desk.company, "company-admin")
        save_target(admin, TargetDraft("AP", TargetKind.MAIL, ("a@b.example",)))
        for notice in (*tell_payables(SYSTEM, order.pk), *tell_payables(SYSTEM, simple.pk)):
            deliver(notice.pk)
        several, one = (str(sent.body) for sent in mail.outbox)
        assert ("Santander" in several, "Santander" in one) == (True, False)

    def test_the_approvers_mail(self, desk: Desk, shop: Address, bolt: Variant, nut: Variant) -> None:
        make_rule(desk.company, at_least=1)
        make.make_user_in(desk.company, "approver")
        desk.add((bolt, 15), (nut, 4))
        send(desk, LineEdit(ship_to_id=shop.pk), nut)
        order = place_order(desk.buyer, desk.checkout())
        approval_asked(new_id(), ApprovalAsked(order.pk, ApprovalRequest.objects.get().pk))
        assert "Santander" in Message.objects.get(template="approval_asked").text


def _csv(order: Order) -> list[str]:
    return as_csv(content_of(Order.objects.get(pk=order.pk))).decode("utf-8-sig").splitlines()

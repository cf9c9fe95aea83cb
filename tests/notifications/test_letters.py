"""Every mail, in both languages: it names its sender, reads well as plain text alone, and is written once."""

from __future__ import annotations

from decimal import Decimal
from uuid import UUID, uuid4

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse
from django.utils import timezone, translation
from procrastinate.contrib.django.models import ProcrastinateJob

from lonja.approvals.models import ApprovalRequest
from lonja.catalog.actions import OwnNumberRow, save_own_numbers
from lonja.catalog.models import Variant
from lonja.companies.actions import ask_password_reset, invite_person
from lonja.companies.actor import SYSTEM
from lonja.companies.models import Company, User
from lonja.core import events
from lonja.fulfillment.actions import Tracking, ship_order
from lonja.inventory.actions import StockCount, set_stock
from lonja.inventory.models import StockLevel
from lonja.notifications.actions import deliver_message
from lonja.notifications.handlers import approval_asked
from lonja.notifications.models import Message
from lonja.ordering.actions import acknowledge_order, cancel_order, decide_order
from lonja.ordering.events import ApprovalAsked
from lonja.ordering.models import Order
from lonja.pricing.actions import PromotionRow, save_promotion
from lonja.pricing.rules import PromotionKind
from tests import factories as make
from tests.ordering.desk import Desk, make_desk, make_rule

pytestmark = pytest.mark.django_db

SUBJECTS = {
    "es": {
        "approval_asked": "necesita su aprobación",
        "order_placed": "se ha realizado",
        "order_closed": "Compra cerrada",
        "order_shipped": "mercancía",
        "order_cancelled": "anulad",
        "order_rejected": "ha sido rechazado",
        "person_invited": "Invitación",
        "password_reset": "contraseña",
    },
    "en": {
        "approval_asked": "needs your approval",
        "order_placed": "is placed",
        "order_closed": "Purchase closed",
        "order_shipped": "on their way",
        "order_cancelled": "is cancelled",
        "order_rejected": "was rejected",
        "person_invited": "Invitation",
        "password_reset": "new password",
    },
}


def deliver_all() -> None:
    """What the worker does with every event that was recorded."""
    for job in ProcrastinateJob.objects.filter(task_name="deliver_event").order_by("id"):
        events.deliver(UUID(job.args["event_id"]), job.args["handler"])


def speaking(language: str, company: Company, *roles: str) -> User:
    """Somebody of the company who reads this language."""
    user = make.make_user_in(company, *roles)
    User.objects.filter(pk=user.pk).update(language=language)
    return User.objects.get(pk=user.pk)


def whole_life(desk: Desk, language: str) -> Order:
    """An order approved, partly shipped, its rest cancelled; another rejected; an invitation; a lost password."""
    company = desk.company
    requester, approver = speaking(language, company, "buyer"), speaking(language, company, "approver")
    speaking(language, company, "accounts-payable")
    make_rule(company, at_least=1)
    buyer, boss, clerk = make.actor_of(requester, company), make.actor_of(approver, company), make.staff_actor()
    screws = [make.make_variant(price=10, stock=1000, name=f"Screw <M{n}> & nut") for n in range(15)]
    order = desk.order(*((screw, 4) for screw in screws), actor=buyer)
    lost = desk.order((screws[0], 1), actor=buyer)
    deliver_all()
    decide_order(boss, order.pk, approve=True, seen_hash=order.content_hash)
    decide_order(boss, lost.pk, approve=False, comment="Too dear", seen_hash=lost.content_hash)
    acknowledge_order(clerk, order.pk)
    line = order.lines.get(position=1)
    ship_order(clerk, order.pk, {line.pk: Decimal(3)}, Tracking("Correos", "T1", "https://track.example/T1"))
    cancel_order(clerk, order.pk, "Discontinued")
    admin = make.actor_of(speaking(language, company, "company-admin"), company)
    Company.objects.filter(pk=company.pk).update(language=language)
    invite_person(admin, make.root_unit(company).pk, make.role("viewer").pk, "new@customer.example")
    ask_password_reset(requester.email, language)
    deliver_all()
    return order


@pytest.mark.parametrize("language", ["es", "en"])
def test_every_mail_names_its_sender_and_reads_well_without_layout(language: str) -> None:
    order = whole_life(make_desk(), language)
    deliver_all()
    written = {message.template: message for message in Message.objects.filter(language=language)}
    assert Message.objects.count() == len(written) + 1, "two orders were sent for approval; all else once"
    assert set(written) == set(SUBJECTS[language])
    for template, message in written.items():
        assert SUBJECTS[language][template] in message.subject, message.subject
        assert "<" not in message.text.replace("<M", "")
        assert "&amp;" not in message.text
        assert "  " not in message.text
        assert "\n\n\n" not in message.text
        assert "http://" in message.text
        assert message.text.rstrip().endswith(message_sender(order))
        assert message_sender(order) in message.html


def test_the_approver_reads_the_lines_and_how_many_more_there_are() -> None:
    whole_life(make_desk(), "en")
    text = Message.objects.filter(template="approval_asked").order_by("created_at")[0].text.splitlines()
    goods = [line for line in text if line.startswith("4 \u00d7 ")]
    assert len(goods) == 12
    assert goods[0].startswith("4 \u00d7 Screw <M0> & nut (")
    assert goods[0].endswith("€40.00")
    assert "and 3 more lines" in text


@pytest.mark.parametrize(("language", "told"), [("es", "gratis: Diez y uno"), ("en", "free: Ten and one")])
def test_a_gift_is_told_in_the_readers_language(language: str, told: str) -> None:
    desk = make_desk()
    make_rule(desk.company, at_least=1)
    make.make_user_in(desk.company, "approver", user=make.make_user(language=language))
    names = {"es": "Diez y uno", "en": "Ten and one"}
    row = PromotionRow("ten", names, PromotionKind.FREE_GOODS, buy_quantity=10, gift_quantity=Decimal(1))
    save_promotion(SYSTEM, row)
    with translation.override(language):
        order = desk.order((make.make_variant(price=5, stock=50), 10))
    approval_asked(uuid4(), ApprovalAsked(order.pk, ApprovalRequest.objects.get().pk))
    assert told in Message.objects.get(template="approval_asked").text


def test_lines_are_told_by_what_the_company_itself_calls_them() -> None:
    desk = make_desk()
    make_rule(desk.company, at_least=1)
    approver = speaking("en", desk.company, "approver")
    make.make_variant("933", price=5, stock=50)
    save_own_numbers(SYSTEM, desk.company.pk, [OwnNumberRow("T-1", "933", "Deck screw")])
    buyer = make.actor_of(speaking("en", desk.company, "buyer"), desk.company)
    order = desk.order((Variant.objects.get(sku="933"), 10), actor=buyer)
    deliver_all()
    decide_order(make.actor_of(approver, desk.company), order.pk, approve=True, seen_hash=order.content_hash)
    clerk = make.staff_actor()
    acknowledge_order(clerk, order.pk)
    ship_order(clerk, order.pk, {order.lines.get().pk: Decimal(3)})
    cancel_order(clerk, order.pk, "Discontinued")
    deliver_all()
    for template in ("approval_asked", "order_shipped", "order_cancelled"):
        assert "(933 = T-1 · Deck screw)" in Message.objects.filter(template=template).earliest("created_at").text


def test_who_rejected_and_what_is_on_its_way_are_told() -> None:
    whole_life(make_desk(), "en")
    rejected = Message.objects.get(template="order_rejected").text
    approver = User.objects.get(assignments__role__code="approver")
    assert f"{approver.name} rejected it. Reason: Too dear" in rejected
    shipped = Message.objects.get(template="order_shipped").text
    assert "3 \u00d7 Screw <M0> & nut" in shipped
    assert "https://track.example/T1" in shipped


def test_what_is_sent_what_is_to_come_and_what_is_given_up_are_told_with_their_sums() -> None:
    desk = make_desk()
    Company.objects.update(language="en")
    User.objects.update(language="en")
    clerk = make.staff_actor()
    bolt = make.make_variant(price=10, stock=100, name="Bolt")
    order = desk.order((bolt, 4), (make.make_variant(price=5, stock=100, name="Nut"), 6), po_number="PO-7")
    acknowledge_order(clerk, order.pk)
    first, second = order.lines.order_by("position")
    ship_order(clerk, order.pk, {first.pk: Decimal(3)}, Tracking("Correos", "T1", "https://track.example/T1"))
    deliver_all()
    in_part = Message.objects.get(template="order_shipped")
    assert "some goods are on their way" in in_part.subject
    sent, to_come = in_part.text.split("Still to come")
    assert f"3 \u00d7 Bolt ({first.sku})" in sent
    assert "Your number: PO-7." in sent
    assert order.delivery_address["street"] in sent
    assert f"1 \u00d7 Bolt ({first.sku})" in to_come
    assert f"6 \u00d7 Nut ({second.sku})" in to_come
    assert 'href="https://track.example/T1"' in in_part.html

    lost = StockCount(bolt.pk, StockLevel.objects.get(variant=bolt).warehouse_id, Decimal(0))
    set_stock(clerk, [lost], "count", timezone.now())
    deliver_all()
    deliver_all()  # what ordering makes of the withdrawn promise is an event of its own
    delayed = Message.objects.get(template="order_delayed").text
    assert f"1 \u00d7 Bolt ({first.sku}), was promised for" in delayed
    assert "Write to pedidos@seller.example" in delayed

    ship_order(clerk, order.pk, {second.pk: Decimal(6)})
    cancel_order(clerk, order.pk, "Discontinued")
    deliver_all()
    rest = Message.objects.filter(template="order_shipped").latest("created_at").text
    assert "Nothing else is open" in rest
    assert "the order is complete" not in rest
    cancelled = Message.objects.get(template="order_cancelled").text
    assert f"1 \u00d7 Bolt ({first.sku})" in cancelled
    assert "Nut" not in cancelled
    assert "They come to €12.10 with tax" in cancelled
    assert "What was sent before stays as it is: €72.60 with tax" in cancelled


def test_the_mail_goes_out_under_the_stores_name() -> None:
    order = whole_life(make_desk(), "es")
    deliver_message(Message.objects.get(template="order_placed").pk)
    assert mail.outbox[-1].from_email.startswith((message_sender(order), f'"{message_sender(order)}"'))


def test_the_mailbox_shows_a_mail_with_its_layout_but_lets_it_do_nothing(settings: object) -> None:
    settings.DEMO = True  # type: ignore[attr-defined]
    order = whole_life(make_desk(), "es")
    found = Message.objects.get(template="order_placed")
    page = Client().get(reverse("notifications:message", args=[found.pk]))
    assert message_sender(order) in page.text
    assert found.text.splitlines()[0] in page.text
    part = Client().get(reverse("notifications:message_page", args=[found.pk]))
    assert part["Content-Security-Policy"].startswith("default-src 'none'")
    assert part["X-Frame-Options"] == "SAMEORIGIN"
    assert '<base target="_top">' in part.text


def test_the_mailbox_finds_mail_by_the_words_of_its_subject(settings: object) -> None:
    settings.DEMO = True  # type: ignore[attr-defined]
    whole_life(make_desk(), "es")
    found = Message.objects.get(template="order_placed")
    mailbox, letter = reverse("notifications:mailbox"), reverse("notifications:message", args=[found.pk])
    assert letter in Client().get(mailbox, {"q": found.subject.split(":")[0].upper()}).text
    assert letter in Client().get(mailbox, {"q": found.subject, "to": found.recipient}).text
    for query in ({"q": "no such words"}, {"q": found.subject, "to": "nobody@else.example"}):
        assert letter not in Client().get(mailbox, query).text


def message_sender(order: Order) -> str:
    """The name of the store that the order's company buys in."""
    channel = Company.objects.select_related("channel").get(pk=order.company_id).channel
    assert channel is not None
    return channel.name

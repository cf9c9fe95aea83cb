"""A message goes out once, and what would let its reader in does not stay behind."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.core import mail

from lonja.companies.actions import ask_password_reset, invite_person
from lonja.core import events
from lonja.core.clock import now
from lonja.core.models import RecordedEvent
from lonja.notifications.actions import deliver_message, forget_bodies
from lonja.notifications.handlers import approval_asked, password_reset_asked, person_invited
from lonja.notifications.models import Message
from tests import factories as make
from tests.ordering.desk import make_desk, make_rule

pytestmark = pytest.mark.django_db


@pytest.fixture
def letters() -> list[Message]:
    """One of each kind that carries a secret: an invitation, a new password, an order to approve."""
    desk = make_desk()
    make_rule(desk.company, "approver", at_least=1)
    make.make_user_in(desk.company, "approver", user=make.make_user("Ana"))
    admin = make.make_user_in(desk.company, "company-admin", user=make.make_user("Berta"))
    root = make.root_unit(desk.company)
    invite_person(make.actor_of(admin, desk.company), root.pk, make.role("buyer").pk, "nora@buyer.example")
    ask_password_reset(admin.email, "en")
    desk.order((make.make_variant(price=10, stock=9), 1))
    for handler in (person_invited, password_reset_asked, approval_asked):
        name = "".join(word.title() for word in handler.__name__.split("_"))
        event = RecordedEvent.objects.get(name=name)
        events.deliver(event.pk, f"{handler.__module__}.{handler.__name__}")
    return list(Message.objects.order_by("template"))


def secrets_kept() -> list[str]:
    """Which messages of the database still hold a link that lets somebody in."""
    ways_in = ("/invitation/", "/account/password/reset/key/", "/approve/")
    return [
        each.template
        for each in Message.objects.order_by("template")
        if any(w in each.text + each.html for w in ways_in)
    ]


def test_links_that_let_somebody_in_go_out_and_do_not_stay(letters: list[Message]) -> None:
    assert secrets_kept() == ["approval_asked", "password_reset", "person_invited"]
    for letter in letters:
        deliver_message(letter.pk)
    assert secrets_kept() == []
    assert sorted(len(sent.to) for sent in mail.outbox) == [1, 1, 1]
    assert all("http" in str(sent.body) and "http" in str(sent.alternatives[0][0]) for sent in mail.outbox)  # type: ignore[attr-defined]
    for letter in letters:
        letter.refresh_from_db()
        assert (bool(letter.sent_at), bool(letter.subject), letter.recipient != "") == (True, True, True)


def test_a_message_goes_out_once(letters: list[Message]) -> None:
    for _ in range(2):
        deliver_message(letters[0].pk)
    assert len(mail.outbox) == 1


def test_the_demo_keeps_them_for_its_mailbox(letters: list[Message], settings: Any) -> None:
    settings.DEMO = True
    for letter in letters:
        deliver_message(letter.pk)
    Message.objects.update(created_at=now() - timedelta(days=99))
    assert forget_bodies() == 0
    assert len(secrets_kept()) == 3


def test_what_the_mail_server_refuses_is_kept_to_be_tried_again_for_two_weeks(
    letters: list[Message], settings: Any
) -> None:
    settings.EMAIL_BACKEND = f"{__name__}.Refusing"
    for letter in letters:
        with pytest.raises(OSError, match="no route"):
            deliver_message(letter.pk)
    assert len(secrets_kept()) == 3
    assert set(Message.objects.values_list("error", "sent_at")) == {("no route", None)}
    assert forget_bodies() == 0
    Message.objects.update(created_at=now() - timedelta(days=15))
    assert forget_bodies() == 3
    assert secrets_kept() == []


class Refusing:
    """A mail server that cannot be reached."""

    def __init__(self, **options: object) -> None:
        pass

    def send_messages(self, messages: object) -> int:
        raise OSError("no route")

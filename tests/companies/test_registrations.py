"""Becoming a customer: nobody learns who is known, an address is confirmed first, the seller decides once."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
import time_machine

from lonja.companies import actions, queries
from lonja.companies.actions import RegistrationData
from lonja.companies.errors import (
    PaperTooLarge,
    PaperUnusable,
    PermissionMissing,
    PostalCodeInvalid,
    RegistrationClosed,
    TaxIdInvalid,
    TaxIdMissing,
    TooManyPapers,
)
from lonja.companies.models import Company, Registration, RegistrationDocument, RegistrationState, User
from lonja.companies.papers import MOST_PAPERS, PAPERS
from lonja.core.clock import now
from lonja.core.errors import NotFound
from lonja.core.models import RecordedEvent
from tests.companies.firms import Firm, actor, firm, person

PDF = b"%PDF-1.4 commercial register"
ROSA = RegistrationData(
    kind="company", name="Rosa Paints", country="ES", street="Calle Mayor 1", postal_code="28013", city="Madrid",
    contact_name="Rosa", email=" Rosa@Paints.example ", tax_id="ES B-58378431",
)  # fmt: skip


@pytest.fixture(autouse=True)
def _papers(settings: object, tmp_path: Path) -> None:
    settings.MEDIA_ROOT = tmp_path  # type: ignore[attr-defined]


def made(data: RegistrationData = ROSA) -> Registration:
    """A registration whose address is not confirmed."""
    before = set(Registration.objects.values_list("pk", flat=True))
    actions.register(data)
    return Registration.objects.exclude(pk__in=before).get()


def token(registration: Registration) -> str:
    """The end of the link that was mailed."""
    return queries.registration_token(registration.pk)


def confirmed(data: RegistrationData = ROSA) -> Registration:
    """A registration that waits for the seller."""
    return actions.confirm_registration(token(made(data)))


def test_a_registration_waits_until_its_address_is_confirmed(seller: User) -> None:
    found = made()
    assert (found.email, found.tax_id, found.state) == ("rosa@paints.example", "B58378431", "unconfirmed")
    assert not queries.registrations(actor(seller)).exists(), "the seller is not asked before"
    with pytest.raises(NotFound):
        actions.refuse_registration(actor(seller), found.pk, "no")
    actions.confirm_registration(token(found), [(PDF, "../../etc/registro mercantil.pdf")])
    shown = queries.registrations(actor(seller)).get()
    assert (shown.state, shown.documents.get().file_name) == (RegistrationState.WAITING, "registro-mercantil.pdf")
    names = list(RecordedEvent.objects.order_by("recorded_at", "id").values_list("name", flat=True))
    assert names[-2:] == ["RegistrationMade", "RegistrationAnswered"]


def test_the_token_is_kept_nowhere_and_cannot_be_invented(seller: User) -> None:
    found = made()
    assert token(found) not in str(Registration.objects.values().get())
    for invented in ("", "x", found.token_hash, "A" * 43):
        with pytest.raises(NotFound):
            actions.confirm_registration(invented)
    found.refresh_from_db()
    assert found.state == RegistrationState.UNCONFIRMED


def test_a_link_that_nobody_opened_for_a_week_is_dead(seller: User) -> None:
    found = made()
    with time_machine.travel(now() + timedelta(days=7, seconds=1), tick=False), pytest.raises(NotFound):
        actions.confirm_registration(token(found))


def test_a_known_tax_number_and_a_known_address_are_taken_like_any_other(seller: User) -> None:
    """No enumeration: what the form answers does not depend on who is a customer."""
    firm("Acme", tax_id="B58378431")
    person("Known", email="rosa@paints.example")
    found = made()
    assert RecordedEvent.objects.filter(name="RegistrationMade").count() == 1
    assert queries.registration_mail(found.pk) is not None


@pytest.mark.parametrize(
    ("wrong", "error"),
    [
        ({"tax_id": ""}, TaxIdMissing),
        ({"tax_id": "B58378432"}, TaxIdInvalid),
        ({"postal_code": "2"}, PostalCodeInvalid),
    ],
)
def test_what_cannot_be_is_refused(seller: User, wrong: dict[str, str], error: type[Exception]) -> None:
    with pytest.raises(error):
        actions.register(replace(ROSA, **wrong))
    assert not Registration.objects.exists()
    assert not RecordedEvent.objects.exists()


def test_a_consumer_needs_no_tax_number(seller: User) -> None:
    assert made(replace(ROSA, kind="consumer", tax_id="", name="Rosa")).kind == "consumer"


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (b"MZ\x90 a program", PaperUnusable),
        (b"<svg xmlns='http://www.w3.org/2000/svg'></svg>", PaperUnusable),
        (b"<html><script>alert(1)</script></html>", PaperUnusable),
        (b"%PDF-" + b"x" * PAPERS.most_bytes, PaperTooLarge),
    ],
)
def test_only_papers_and_pictures_are_kept(seller: User, data: bytes, error: type[Exception]) -> None:
    found = made()
    with pytest.raises(error):
        actions.confirm_registration(token(found), [(PDF, "good.pdf"), (data, "paper.pdf")])
    found.refresh_from_db()
    assert found.state == RegistrationState.UNCONFIRMED, "all of it or nothing"
    assert not RegistrationDocument.objects.exists()


def test_a_registration_has_a_few_papers_and_each_once(seller: User) -> None:
    found = made()
    actions.confirm_registration(token(found), [(PDF, "a.pdf"), (PDF, "b.pdf")])
    assert found.documents.count() == 1
    more = [(PDF + bytes([n]), f"{n}.pdf") for n in range(MOST_PAPERS)]
    with pytest.raises(TooManyPapers):
        actions.answer_registration(token(found), "", more)
    assert found.documents.count() == 1


def test_papers_are_read_by_the_seller_alone(seller: User, acme: Firm) -> None:
    found = actions.confirm_registration(token(made()), [(PDF, "a.pdf")])
    paper = found.documents.get()
    assert queries.paper_or_404(actor(seller), found.pk, paper.pk)[1].read_bytes() == PDF
    other = confirmed(replace(ROSA, email="x@y.example"))
    with pytest.raises(NotFound):
        queries.paper_or_404(actor(seller), other.pk, paper.pk)
    for nobody in (actor(acme.admin), queries.nobody(), actor(person("Without"))):
        with pytest.raises(PermissionMissing):
            queries.paper_or_404(nobody, found.pk, paper.pk)


def test_the_seller_asks_and_is_answered(seller: User) -> None:
    found = confirmed()
    actions.ask_registrant(actor(seller), found.pk, "Which goods?")
    found = actions.answer_registration(token(found), "Paints", [(PDF, "list.pdf")])
    assert (found.state, found.question, found.answer) == (RegistrationState.WAITING, "Which goods?", "Paints")
    assert found.documents.count() == 1
    assert RecordedEvent.objects.filter(name="RegistrationAnswered").count() == 2


def test_the_seller_refuses_once_with_a_reason(seller: User) -> None:
    found = actions.refuse_registration(actor(seller), confirmed().pk, "We sell to trades only.")
    assert (found.state, found.reason, found.decided_by) == ("refused", "We sell to trades only.", seller)
    for verb in (actions.refuse_registration, actions.ask_registrant):
        with pytest.raises(RegistrationClosed):
            verb(actor(seller), found.pk, "again")
    with pytest.raises(RegistrationClosed):
        actions.answer_registration(token(found), "please", [(PDF, "a.pdf")])
    assert RecordedEvent.objects.filter(name="RegistrationRefused").count() == 1


def test_customers_decide_nothing(seller: User, acme: Firm) -> None:
    found = confirmed()
    for verb in (actions.refuse_registration, actions.ask_registrant):
        with pytest.raises(PermissionMissing):
            verb(actor(acme.admin), found.pk, "x")
    with pytest.raises(PermissionMissing):
        actions.approve_registration(actor(acme.admin), found.pk)
    found.refresh_from_db()
    assert found.state == RegistrationState.WAITING


def test_the_seller_sees_who_may_be_the_same(seller: User, acme: Firm) -> None:
    twin = firm("Twin", tax_id="B58378431")
    found = confirmed(replace(ROSA, email="ceo@acme.example"))
    again = confirmed(replace(ROSA, email="other@gmail.com", name="Rosa Again"))
    like = queries.likeness_of(actor(seller), found)
    assert (like.by_tax_id, like.by_domain, like.others) == ([twin.company], [acme.company], [again])
    assert like.by_email == []
    assert queries.likeness_of(actor(seller), confirmed(replace(ROSA, email="ada@acme.example"))).by_email == [
        acme.company
    ]


def test_a_domain_where_everybody_has_an_address_tells_nothing(seller: User, acme: Firm) -> None:
    person("Gala", ("buyer", acme.root), email="gala@gmail.com")
    found = confirmed(replace(ROSA, email="rosa@gmail.com", tax_id="A58818501"))
    like = queries.likeness_of(actor(seller), found)
    assert not like.is_any
    assert Company.objects.count() == 1


def test_what_nobody_needs_is_forgotten_with_its_papers(seller: User) -> None:
    """Never confirmed: a week. Refused: half a year. Papers go with the last registration that has them."""
    refused = actions.confirm_registration(token(made()), [(PDF, "a.pdf"), (PDF + b"2", "b.pdf")])
    actions.refuse_registration(actor(seller), refused.pk, "no")
    waiting = actions.confirm_registration(token(made()), [(PDF, "a.pdf")])
    unconfirmed = made()
    kept, gone = (PAPERS.examined(data, "x").hash for data in (PDF, PDF + b"2"))
    with time_machine.travel(now() + timedelta(days=8), tick=False):
        actions.forget_registrations()
        assert set(Registration.objects.all()) == {refused, waiting}
    with time_machine.travel(now() + timedelta(days=181), tick=False):
        actions.forget_registrations()
    assert set(Registration.objects.all()) == {waiting}
    assert unconfirmed not in Registration.objects.all()
    assert PAPERS.path_of(kept) is not None
    assert PAPERS.path_of(gone) is None

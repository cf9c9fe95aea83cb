"""From the open form to the first order: somebody registers, the seller looks, decides, and a customer is there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from django.core.cache import cache
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from lonja.backoffice.actions import NewCustomer, admit_registrant
from lonja.catalog.models import AssortmentAssignment
from lonja.companies import queries
from lonja.companies.actions import AddressData, CompanyData
from lonja.companies.errors import RegistrationClosed, TaxIdTaken
from lonja.companies.events import RegistrationMade
from lonja.companies.models import Address, Company, Invitation, Registration, User
from lonja.core import events
from lonja.core.models import RecordedEvent
from lonja.notifications import handlers
from lonja.notifications.models import Message
from tests import factories as make

pytestmark = pytest.mark.django_db

TYPED = {
    "name": "Rosa Paints", "country": "ES", "tax_id": "B58378431", "street": "Calle Mayor 1", "postal_code": "28013",
    "city": "Madrid", "contact_name": "Rosa Ruiz", "email": "rosa@paints.example", "business": "resale",
}  # fmt: skip


@pytest.fixture(autouse=True)
def _store(settings: Any, tmp_path: Path) -> Iterator[None]:
    settings.MEDIA_ROOT = tmp_path
    make.make_seller()
    cache.clear()
    yield
    cache.clear()


def browser(user: User | None = None) -> Client:
    """A browser that asks for English."""
    client = Client(headers={"accept-language": "en"})
    if user is not None:
        client.force_login(user)
    return client


def text(response: Any) -> str:
    """What a page says."""
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", response.content.decode())).split())


def link_of(registration: Registration) -> str:
    """The link that was mailed."""
    return reverse("storefront:registration", args=[queries.registration_token(registration.pk)])


def registered(**typed: str) -> Registration:
    """Somebody who filled in the form and confirmed his address, with a paper."""
    assert browser().post(reverse("storefront:register"), {**TYPED, **typed}).status_code == 302
    found = Registration.objects.latest("created_at")
    paper = SimpleUploadedFile("cif.pdf", b"%PDF-1.4 cif")
    assert browser().post(link_of(found), {"papers": paper}).status_code == 302
    found.refresh_from_db()
    return found


def write_letters() -> None:
    """Let the handlers hear what was recorded."""
    for row in RecordedEvent.objects.order_by("recorded_at", "id"):
        if row.name.startswith("Registration") or row.name == "PersonInvited":
            for path in events.wiring()[row.name]:
                events.deliver(row.pk, path)


def test_from_the_form_to_the_welcome() -> None:
    staff = make.make_staff("administrator")
    make.make_terms("net60", 60)
    make.make_segment("workshops")
    make.make_price_list("contract-9")
    assortment = make.make_assortment(make.make_variant("A-1").product)
    found = registered()
    office = browser(staff)
    queue = text(office.get(reverse("backoffice:registrations")))
    assert "Rosa Paints" in queue
    page = office.get(reverse("backoffice:registration", args=[found.pk]))
    assert "cif.pdf" in text(page)
    paper = office.get(reverse("backoffice:registration_paper", args=[found.pk, found.documents.get().pk]))
    assert b"".join(paper.streaming_content) == b"%PDF-1.4 cif"
    assert "sandbox" in paper["Content-Security-Policy"]
    assert 'value="rosa@paints.example"' in office.get(reverse("backoffice:admit", args=[found.pk])).content.decode()
    sent = {
        "name": "Rosa Paints", "country": "ES", "tax_id": "B58378431", "language": "es", "currency": "EUR",
        "street": "Calle Mayor 1", "postal_code": "28013", "city": "Madrid", "takes_invoices": "on",
        "terms": "net60", "limit": "1000", "segment": "workshops", "price_list": "contract-9",
        "assortment": assortment.code, "administrator_email": "rosa@paints.example", "administrator_name": "Rosa Ruiz",
    }  # fmt: skip
    answer = office.post(reverse("backoffice:admit", args=[found.pk]), sent)
    assert answer.status_code == 302, text(answer)
    company = Company.objects.get()
    found.refresh_from_db()
    assert (found.state, found.company, found.decided_by) == ("approved", company, staff)
    assert [each.code for each in company.segments.all()] == ["workshops"]
    assert not company.sees_whole_catalog
    assert AssortmentAssignment.objects.get(company=company).assortment == assortment
    assert Address.objects.filter(company=company).count() == 2
    invitation = Invitation.objects.get()
    assert (invitation.email, invitation.role.code, invitation.unit.parent) == (
        "rosa@paints.example",
        "company-admin",
        None,
    )
    write_letters()
    welcome = Message.objects.get(template="customer_welcome")
    assert queries.token_of(invitation.pk) in welcome.text
    assert not Message.objects.filter(template="person_invited").exists(), "one mail, not two"
    assert "You are a customer." in text(browser().get(link_of(found)))


def test_each_mail_goes_to_the_right_reader() -> None:
    found = registered()
    write_letters()
    told = dict(Message.objects.values_list("template", "recipient"))
    assert told == {"registration_made": "rosa@paints.example", "registration_waits": "pedidos@seller.example"}
    assert queries.registration_token(found.pk) in Message.objects.get(template="registration_made").text


def test_the_form_says_the_same_whoever_is_known() -> None:
    """No enumeration of tax numbers or addresses: bytes, status and headers are equal."""
    known = make.make_company("Known", tax_id="B58378431")
    user = make.make_user_in(known, "company-admin")
    first = browser().post(reverse("storefront:register"), {**TYPED, "email": user.email})
    second = browser().post(reverse("storefront:register"), {**TYPED, "tax_id": "A58818501"})
    assert (first.status_code, first["Location"]) == (second.status_code, second["Location"])
    assert Registration.objects.count() == 2


def test_a_wrong_tax_number_is_said_beside_its_field() -> None:
    page = browser().post(reverse("storefront:register"), {**TYPED, "tax_id": "B58378432"})
    assert page.status_code == 422
    assert "not a valid tax number" in text(page)
    assert not Registration.objects.exists()


def test_nobody_registers_without_end() -> None:
    answers = [browser().post(reverse("storefront:register"), TYPED).status_code for _ in range(5)]
    assert answers == [302, 302, 302, 429, 429], "three a day for one address"
    others = [
        browser().post(reverse("storefront:register"), {**TYPED, "email": f"r{n}@paints.example"}).status_code
        for n in range(3)
    ]
    assert others[-1] == 429, "five an hour from one place"
    assert Registration.objects.count() <= 5


def test_a_slip_of_the_pen_is_not_counted() -> None:
    for _ in range(6):
        assert browser().post(reverse("storefront:register"), {**TYPED, "tax_id": "B58378432"}).status_code == 422
    assert browser().post(reverse("storefront:register"), TYPED).status_code == 302


def test_opening_the_link_confirms_nothing() -> None:
    """Mail scanners open links; only the button counts."""
    browser().post(reverse("storefront:register"), TYPED)
    found = Registration.objects.get()
    assert browser().get(link_of(found)).status_code == 200
    found.refresh_from_db()
    assert found.state == "unconfirmed"


def test_a_question_is_answered_on_the_page_behind_the_link() -> None:
    staff, found = make.make_staff("administrator"), registered()
    browser(staff).post(reverse("backoffice:ask_registrant", args=[found.pk]), {"question": "Which goods?"})
    assert "Which goods?" in text(browser().get(link_of(found)))
    assert browser().post(link_of(found), {"answer": ""}).status_code == 422
    assert browser().post(link_of(found), {"answer": "Paints"}).status_code == 302
    assert "Paints" in text(browser(staff).get(reverse("backoffice:registration", args=[found.pk])))
    write_letters()
    assert Message.objects.filter(template="registration_asked", recipient=found.email).count() == 1


def test_a_refusal_needs_a_reason_and_tells_it() -> None:
    staff, found = make.make_staff("administrator"), registered()
    path = reverse("backoffice:refuse_registration", args=[found.pk])
    assert browser(staff).post(path, {"reason": ""}).status_code == 422
    browser(staff).post(path, {"reason": "We sell to trades only."})
    assert "We sell to trades only." in text(browser().get(link_of(found)))
    write_letters()
    assert "We sell to trades only." in Message.objects.get(template="registration_refused").text
    assert not Company.objects.exists()


def wanted() -> NewCustomer:
    """What becomes of Rosa."""
    return NewCustomer(
        company=CompanyData(name="Rosa Paints", country="ES", currency="EUR", tax_id="B58378431"),
        address=AddressData("delivery", "Madrid", "Rosa", "Calle Mayor 1", "28013", "Madrid", "ES"),
        administrator_email="rosa@paints.example",
    )


def test_a_customer_who_cannot_be_made_leaves_the_registration_open() -> None:
    make.make_company("Twin", tax_id="B58378431")
    found = registered()
    with pytest.raises(TaxIdTaken):
        admit_registrant(make.staff_actor(), found.pk, wanted())
    found.refresh_from_db()
    assert (found.state, found.company) == ("waiting", None)
    assert not Invitation.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_two_who_approve_at_once_make_one_customer(at_once: Any) -> None:
    found, actor = registered(), make.staff_actor()
    outcomes = at_once([lambda: admit_registrant(actor, found.pk, wanted())] * 4)
    assert sum(isinstance(each, Company) for each in outcomes) == 1
    assert all(isinstance(each, Company | RegistrationClosed) for each in outcomes)
    assert (Company.objects.count(), Invitation.objects.count()) == (1, 1)


def test_who_only_looks_at_customers_decides_nothing() -> None:
    desk, found = browser(make.make_staff("sales-desk")), registered()
    assert desk.get(reverse("backoffice:registration", args=[found.pk])).status_code == 200
    for name in ("ask_registrant", "refuse_registration"):
        assert desk.post(reverse(f"backoffice:{name}", args=[found.pk]), {"reason": "x"}).status_code == 403
    assert desk.get(reverse("backoffice:admit", args=[found.pk])).status_code == 403


def test_a_consumer_is_told_from_a_company() -> None:
    """S98: he is asked for less, and goes to the channel that speaks to people who buy for themselves."""
    make.make_channel("home", theme="boutique")
    page = browser().get(reverse("storefront:register") + "?as=consumer")
    assert b'name="business"' not in page.content
    facts = {name: value for name, value in TYPED.items() if name not in ("name", "business", "tax_id")}
    assert browser().post(reverse("storefront:register") + "?as=consumer", facts).status_code == 302
    found = Registration.objects.get()
    assert (found.kind, found.name, found.tax_id) == ("consumer", "Rosa Ruiz", "")
    browser().post(link_of(found))
    form = browser(make.make_staff("administrator")).get(reverse("backoffice:admit", args=[found.pk]))
    assert re.search(r'<option value="home" selected', form.content.decode())


def test_handlers_say_nothing_of_what_is_gone() -> None:
    found = registered()
    row = RecordedEvent.objects.filter(name="RegistrationMade").latest("recorded_at")
    Registration.objects.filter(pk=found.pk).delete()
    handlers.registration_made(row.pk, RegistrationMade(found.pk))
    assert not Message.objects.exists()

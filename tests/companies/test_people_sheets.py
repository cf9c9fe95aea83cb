"""Inviting many from a file: every row is looked at first, all are right or nobody is invited."""

from __future__ import annotations

from datetime import timedelta

import pytest
import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from lonja.companies import actions, queries
from lonja.companies.errors import RoleTooWide, SheetColumnsMissing, SheetEmpty, SheetFaulty, SheetSent
from lonja.companies.models import Invitation, InvitationSheet, RoleAssignment, User
from lonja.companies.people_sheets import Flaw, JudgedRow, Outcome
from lonja.core.clock import now
from lonja.core.errors import NotAllowed, NotFound
from lonja.core.models import RecordedEvent
from lonja.core.sheets.writer import Column, write_xlsx
from tests.companies.firms import PASSWORD, Firm, actor, firm, person, role

HEAD = "E-mail;Name;Unit;Role\n"


def brought(company: Firm, text: str, *, by: object = None) -> InvitationSheet:
    """A file of people, as its administrator brought it."""
    return actions.read_people_sheet(actor(by or company.admin), (HEAD + text).encode(), "people.csv")  # type: ignore[arg-type]


def judged(company: Firm, text: str) -> list[JudgedRow]:
    """What would become of each row."""
    return queries.judged_rows(actor(company.admin), brought(company, text))


def test_new_people_are_invited_with_unit_and_role(acme: Firm) -> None:
    sheet = brought(acme, "Nora@Acme.example;Nora;Office;Buyer\nomar@acme.example;;;company-admin\n")
    assert not Invitation.objects.exists(), "looking invites nobody"
    sent = actions.send_people_sheet(actor(acme.admin), sheet.pk)
    found = {each.email: (each.unit, each.role.code, each.name, each.sheet) for each in Invitation.objects.all()}
    assert found == {
        "nora@acme.example": (acme.office, "buyer", "Nora", sheet),
        "omar@acme.example": (acme.root, "company-admin", "", sheet),
    }
    assert sent.rows == [], "the file's addresses are not kept"
    assert RecordedEvent.objects.filter(name="PersonInvited").count() == 2
    nora = actions.accept_invitation(
        queries.nobody(), queries.token_of(Invitation.objects.get(email="nora@acme.example").pk),
        name="Nora", password=PASSWORD,
    )  # fmt: skip
    assert actor(nora).unit_id == acme.office.pk


def test_a_workbook_in_spanish_reads_as_well(acme: Firm) -> None:
    rows = [("Lista de personas", "", "", ""), ("Rol", "Unidad", "Correo electrónico", "Nombre y apellidos"),
            ("Comprador", "Acme / Purchasing / Workshop", "nora@acme.example", "Nora Núñez")]  # fmt: skip
    data = write_xlsx([Column(title) for title in ("", "a", "b", "c")], rows)
    sheet = actions.read_people_sheet(actor(acme.admin), data, "personas.xlsx")
    assert [(each.outcome, each.unit_id) for each in queries.judged_rows(actor(acme.admin), sheet)] == [
        (Outcome.INVITE, acme.workshop.pk)
    ]


@pytest.mark.parametrize(
    ("row", "column", "flaw"),
    [
        (";Nora;Office;Buyer", "email", Flaw.EMAIL_MISSING),
        ("nora at acme;Nora;Office;Buyer", "email", Flaw.EMAIL_INVALID),
        ("person0@example.com;Nora;Office;Buyer", "email", Flaw.EMAIL_OF_MODEL),
        ("nora@acme.example;" + "N" * 151 + ";Office;Buyer", "name", Flaw.NAME_TOO_LONG),
        ("nora@acme.example;Nora;Moon;Buyer", "unit", Flaw.UNIT_UNKNOWN),
        ("nora@acme.example;Nora;Stores;Buyer", "unit", Flaw.UNIT_AMBIGUOUS),
        ("nora@acme.example;Nora;Office;", "role", Flaw.ROLE_MISSING),
        ("nora@acme.example;Nora;Office;Emperor", "role", Flaw.ROLE_UNKNOWN),
        ("nora@acme.example;Nora;Office;sales-desk", "role", Flaw.ROLE_UNKNOWN),
    ],
)
def test_one_wrong_cell_is_named_and_stops_the_whole_file(acme: Firm, row: str, column: str, flaw: Flaw) -> None:
    for parent in (acme.office, acme.purchasing):
        actions.add_unit(actor(acme.admin), parent.pk, "Stores")
    sheet = brought(acme, f"first@acme.example;;Office;Buyer\n\n{row}\n")
    good, bad = queries.judged_rows(actor(acme.admin), sheet)
    assert (good.outcome, bad.outcome, bad.row.number) == (Outcome.INVITE, Outcome.WRONG, 4)
    assert bad.flaws == {column: flaw}
    with pytest.raises(SheetFaulty):
        actions.send_people_sheet(actor(acme.admin), sheet.pk)
    assert not Invitation.objects.exists()
    assert not RecordedEvent.objects.filter(name="PersonInvited").exists()
    assert InvitationSheet.objects.get(pk=sheet.pk).sent_at is None


def test_a_unit_of_a_common_name_is_told_by_the_one_above(acme: Firm) -> None:
    for parent in (acme.office, acme.purchasing):
        actions.add_unit(actor(acme.admin), parent.pk, "Stores")
    row = judged(acme, "nora@acme.example;;office > stores;Buyer")[0]
    assert row.unit_id == acme.company.units.get(name="Stores", parent=acme.office).pk


def test_present_invited_and_repeated_people_are_recognized(acme: Firm) -> None:
    actions.invite_person(actor(acme.admin), acme.office.pk, role("buyer").pk, "open@acme.example")
    rows = judged(
        acme,
        "bruno@acme.example;;Purchasing;Buyer\n"
        "BRUNO@acme.example;;Office;Viewer\n"
        "open@acme.example;;Office;Buyer\n"
        "new@acme.example;;Office;Buyer\n"
        "New@acme.example;;Office;comprador\n",
    )
    assert [(row.outcome, row.like) for row in rows] == [
        (Outcome.PRESENT, None), (Outcome.GIVE, None), (Outcome.INVITED, None), (Outcome.INVITE, None),
        (Outcome.REPEATED, 5),
    ]  # fmt: skip


def test_who_belongs_to_the_company_gets_the_role_at_once(acme: Firm) -> None:
    sheet = actions.send_people_sheet(
        actor(acme.admin), brought(acme, "bruno@acme.example;;Office;Viewer\nn@acme.example;;Office;Buyer\n").pk
    )
    assert RoleAssignment.objects.filter(user=acme.buyer, unit=acme.office, role=role("viewer")).exists()
    assert (sheet.given, Invitation.objects.count()) == (1, 1)


def test_people_of_other_companies_look_like_anybody(acme: Firm) -> None:
    bolt = firm("Bolt")
    known, unknown = judged(acme, f"{bolt.buyer.email};;Office;Buyer\nnobody@bolt.example;;Office;Buyer\n")
    assert known.outcome == unknown.outcome == Outcome.INVITE


def test_an_expired_invitation_is_sent_afresh(acme: Firm) -> None:
    old = actions.invite_person(actor(acme.admin), acme.office.pk, role("buyer").pk, "late@acme.example")
    with time_machine.travel(now() + timedelta(hours=73), tick=False):
        sheet = brought(acme, "late@acme.example;;Office;Buyer")
        actions.send_people_sheet(actor(acme.admin), sheet.pk)
    old.refresh_from_db()
    assert old.revoked_at is not None
    assert Invitation.objects.filter(email="late@acme.example", revoked_at=None).count() == 1


def test_what_changed_since_the_look_counts(acme: Firm) -> None:
    sheet = brought(acme, "nora@acme.example;;Office;Buyer")
    actions.rename_unit(actor(acme.admin), acme.office.pk, "Bureau")
    with pytest.raises(SheetFaulty):
        actions.send_people_sheet(actor(acme.admin), sheet.pk)
    assert not Invitation.objects.exists()


def test_a_file_is_sent_once(acme: Firm) -> None:
    sheet = brought(acme, "nora@acme.example;;Office;Buyer")
    actions.send_people_sheet(actor(acme.admin), sheet.pk)
    for verb in (actions.send_people_sheet, actions.discard_people_sheet):
        with pytest.raises(SheetSent):
            verb(actor(acme.admin), sheet.pk)
    assert Invitation.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_ten_clicks_at_once_send_one_file(acme: Firm, at_once) -> None:
    sheet = brought(acme, "nora@acme.example;;Office;Buyer\nomar@acme.example;;Office;Buyer")
    outcomes = at_once([lambda: actions.send_people_sheet(actor(acme.admin), sheet.pk)] * 10)
    assert sum(isinstance(outcome, InvitationSheet) for outcome in outcomes) == 1
    assert Invitation.objects.count() == 2


def test_a_file_in_which_nothing_is_to_do_is_not_sent(acme: Firm) -> None:
    with pytest.raises(SheetEmpty):
        actions.send_people_sheet(actor(acme.admin), brought(acme, "bruno@acme.example;;Purchasing;Buyer").pk)
    with pytest.raises(SheetEmpty):
        brought(acme, "\n")


def test_a_file_without_titles_is_refused(acme: Firm) -> None:
    with pytest.raises(SheetColumnsMissing):
        actions.read_people_sheet(actor(acme.admin), b"nora@acme.example;Nora\nomar@acme.example;Omar\n", "x.csv")
    assert not InvitationSheet.objects.exists()


def test_nobody_gives_more_than_he_has(acme: Firm) -> None:
    """Privilege escalation by file: a foreman fills his own unit, with roles no wider than his."""
    foreman = person("Fran", ("viewer", acme.purchasing))
    own = acme.company.roles.create(code="foreman", names={"en": "Foreman"})
    own.grants.create(permission="people.manage", scope="unit_and_below")
    actions.assign_role(actor(acme.admin), foreman.pk, own.pk, acme.purchasing.pk)
    sheet = brought(
        acme, "a@acme.example;;Office;Viewer\nb@acme.example;;;Viewer\nc@acme.example;;Workshop;company-admin\n"
        "d@acme.example;;Workshop;Viewer\n", by=foreman,
    )  # fmt: skip
    rows = queries.judged_rows(actor(foreman), sheet)
    assert [list(row.flaws.values()) for row in rows] == [
        [Flaw.UNIT_UNKNOWN], [Flaw.UNIT_MISSING], [Flaw.ROLE_TOO_WIDE], []
    ]  # fmt: skip
    with pytest.raises(SheetFaulty):
        actions.send_people_sheet(actor(foreman), sheet.pk)
    ours = brought(acme, "e@acme.example;;Office;Viewer")
    with pytest.raises(NotFound):
        queries.sheet_or_404(actor(foreman), ours.pk)
    assert queries.sheet_or_404(actor(acme.admin), sheet.pk) == sheet


def test_buyers_and_other_companies_bring_and_see_nothing(acme: Firm, bolt: Firm) -> None:
    sheet = brought(acme, "nora@acme.example;;Office;Buyer")
    with pytest.raises(NotAllowed):
        brought(acme, "nora@acme.example;;Office;Buyer", by=acme.buyer)
    with pytest.raises(NotFound):
        actions.read_people_sheet(actor(bolt.admin), HEAD.encode(), "x.csv", company_id=acme.id)
    for verb in (actions.send_people_sheet, actions.discard_people_sheet, actions.invite_sheet_again):
        with pytest.raises(NotFound):
            verb(actor(bolt.admin), sheet.pk)
    assert not Invitation.objects.exists()


def test_the_seller_invites_for_a_company(acme: Firm, seller) -> None:
    data = (HEAD + "nora@acme.example;;Workshop;Buyer\n").encode()
    sheet = actions.read_people_sheet(actor(seller), data, "people.csv", company_id=acme.id)
    actions.send_people_sheet(actor(seller), sheet.pk)
    assert Invitation.objects.get().unit == acme.workshop


def test_the_seller_sends_again_and_revokes_on_the_customers_page(acme: Firm, seller: User) -> None:
    office = Client(headers={"accept-language": "en"})
    office.force_login(seller)
    first = actions.invite_person(actor(acme.admin), acme.office.pk, role("buyer").pk, "nora@acme.example")
    office.post(reverse("backoffice:invite_again", args=[acme.id, first.pk]))
    fresh = Invitation.objects.get(revoked_at=None)
    assert fresh.pk != first.pk
    assert "nora@acme.example" in office.get(reverse("backoffice:company", args=[acme.id])).content.decode()
    office.post(reverse("backoffice:revoke_invitation", args=[acme.id, fresh.pk]))
    assert not Invitation.objects.filter(revoked_at=None).exists()


def test_the_pages_show_every_row_and_send_the_file(acme: Firm, seller: User) -> None:
    """The administrator by the company's pages, the seller by the customer's."""
    ways = ((acme.admin, "storefront", []), (seller, "backoffice", [acme.id]))
    for number, (user, space, args) in enumerate(ways):
        browser = Client(headers={"accept-language": "en"})
        browser.force_login(user)
        assert browser.get(reverse(f"{space}:people_model", args=args)).content.startswith(b"PK")
        bad = SimpleUploadedFile("bad.csv", (HEAD + "nora;;Moon;Buyer\n").encode())
        shown = browser.post(reverse(f"{space}:invite_many", args=args), {"file": bad}, follow=True).content.decode()
        assert "This is not an e-mail address." in shown
        assert "There is no such unit among yours." in shown
        good = SimpleUploadedFile("good.csv", (HEAD + f"nora{number}@acme.example;;Office;Buyer\n").encode())
        page = browser.post(reverse(f"{space}:invite_many", args=args), {"file": good})
        assert browser.post(page["Location"], {"do": "send"}).status_code == 302
        assert f"nora{number}@acme.example" in browser.get(page["Location"]).content.decode()
        assert Invitation.objects.filter(email=f"nora{number}@acme.example").count() == 1
        browser.post(page["Location"], {"do": "revoke"})
        assert not Invitation.objects.filter(revoked_at=None).exists()
        assert browser.post(reverse(f"{space}:invite_many", args=args)).status_code == 422


def test_all_who_have_not_come_get_fresh_links_or_none(acme: Firm) -> None:
    sheet = brought(acme, "nora@acme.example;;Office;Buyer\nomar@acme.example;;Office;Buyer\nc@a.example;;;Buyer\n")
    actions.send_people_sheet(actor(acme.admin), sheet.pk)
    came = Invitation.objects.get(email="nora@acme.example")
    actions.accept_invitation(queries.nobody(), queries.token_of(came.pk), name="Nora", password=PASSWORD)
    assert actions.invite_sheet_again(actor(acme.admin), sheet.pk) == 2
    assert len(queries.invitations_of_sheet(sheet)) == 3, "one row a person, however often he was written to"
    assert actions.revoke_sheet(actor(acme.admin), sheet.pk) == 2
    assert queries.open_of_sheet(sheet).count() == 0
    assert Invitation.objects.filter(accepted_at__isnull=False).count() == 1


def test_links_of_wider_roles_are_not_renewed_by_who_could_not_give_them(acme: Firm, seller) -> None:
    helper = person("Hana", ("viewer", acme.root))
    own = acme.company.roles.create(code="hr", names={"en": "HR"})
    own.grants.create(permission="people.manage", scope="company")
    actions.assign_role(actor(acme.admin), helper.pk, own.pk, acme.root.pk)
    sheet = brought(acme, "boss@acme.example;;;company-admin")
    actions.send_people_sheet(actor(acme.admin), sheet.pk)
    with pytest.raises(RoleTooWide):
        actions.invite_sheet_again(actor(helper), sheet.pk)
    assert Invitation.objects.filter(revoked_at=None).count() == 1


def test_unsent_files_are_forgotten_after_a_week(acme: Firm) -> None:
    old, sent = brought(acme, "a@acme.example;;;Buyer"), brought(acme, "b@acme.example;;;Buyer")
    actions.send_people_sheet(actor(acme.admin), sent.pk)
    with time_machine.travel(now() + timedelta(days=8), tick=False):
        fresh = brought(acme, "c@acme.example;;;Buyer")
        actions.forget_unsent_sheets()
    assert set(InvitationSheet.objects.all()) == {sent, fresh}
    assert old not in InvitationSheet.objects.all()


def test_three_hundred_people_cost_as_many_statements_as_three(acme: Firm) -> None:
    def statements(number: int, tag: str) -> int:
        rows = "".join(f"{tag}{n}@acme.example;;Office;Buyer\n" for n in range(number))
        sheet, ada = brought(acme, rows), actor(acme.admin)
        with CaptureQueriesContext(
            connection,
        ) as spied:
            actions.send_people_sheet(ada, sheet.pk)
        return len(spied)

    assert statements(300, "many") == statements(3, "few")

"""A file of companies: facts, segments, addresses, terms and people, who are invited and never made."""

from __future__ import annotations

import io
from decimal import Decimal

import pytest

from lonja.companies.actor import SYSTEM, Actor
from lonja.companies.errors import PermissionMissing
from lonja.companies.models import Address, Company, Invitation, RoleAssignment, SegmentMembership, User
from lonja.companies.queries import actor_for, invitation_mail
from lonja.core.models import RecordedEvent
from lonja.exchange.actions import Request, take_in, undo
from lonja.exchange.errors import ChangedSince, InUseSince
from lonja.exchange.exports import ExportAsk, export
from lonja.exchange.models import Import
from lonja.exchange.queries import report
from lonja.exchange.undoing import undo_preview
from lonja.payments.models import CreditAccount
from tests import factories as make
from tests.exchange.files import bring, counts, csv_of, rejects

pytestmark = pytest.mark.django_db

TITLES = "company;name;tax id;country;segments;terms;credit limit;delivery street;delivery postal code;delivery city"
FILE = f"""
    {TITLES};email;person;role
    43001;Norte;B58818501;ES;workshops, gold;net30;5.000,50;Calle Mayor 1;28013;Madrid;ANA@norte.example;Ana;
    43001;;;;;;;;;;luis@norte.example;Luis;approver
    43002;Sur;;ES;;;;;;;;;
"""


@pytest.fixture(autouse=True)
def _ground() -> None:
    make.make_seller()
    make.make_channel()
    make.make_terms("net30")
    for code in ("workshops", "gold", "schools"):
        make.make_segment(code)
    for code in ("buyer", "approver"):
        make.role(code)


def tallies(record: Import) -> dict[str, tuple[int, int, int, int]]:
    return {table: counts(record, table) for table in record.counts["tables"]}


def exported() -> bytes:
    target = io.BytesIO()
    export(SYSTEM, ExportAsk("companies"), target)
    return target.getvalue()


def test_new_companies_stand_ready_and_their_people_are_invited_by_mail() -> None:
    record = bring("companies", FILE)
    assert tallies(record) == {
        "company": (2, 0, 0, 0), "unit": (2, 0, 0, 0), "segmentmembership": (2, 0, 0, 0), "address": (1, 0, 0, 0),
        "creditaccount": (1, 0, 0, 0), "invitation": (2, 0, 0, 0),
    }  # fmt: skip
    norte = Company.objects.get(external_id="43001")
    assert (norte.name, norte.tax_id, norte.currency, norte.units.get().name) == (
        "Norte", "B58818501", "EUR", "Norte",
    )  # fmt: skip
    assert [each.segment.code for each in norte.segment_memberships.all()] == ["workshops", "gold"]
    address = norte.addresses.get()
    assert (address.recipient, address.city, address.is_default) == ("Norte", "Madrid", True)
    account = norte.credit_account
    assert (account.terms.code, account.limit, account.currency) == ("net30", Decimal("5000.5"), "EUR")
    assert not User.objects.exists()
    mails = [invitation_mail(each.pk) for each in Invitation.objects.order_by("email")]
    assert [(mail.email, mail.name, mail.company_name) for mail in mails if mail] == [
        ("ana@norte.example", "Ana", "Norte"), ("luis@norte.example", "Luis", "Norte"),
    ]  # fmt: skip
    assert RecordedEvent.objects.filter(name="PersonInvited").count() == 2


def test_a_preview_invites_nobody_and_says_what_cannot_be_undone() -> None:
    record = bring("companies", FILE, is_dry_run=True)
    assert not Company.objects.exists()
    assert not RecordedEvent.objects.filter(name="PersonInvited").exists()
    assert any("pero no el correo" in line for line in report(record))


def test_the_same_file_again_changes_nothing_and_writes_to_nobody() -> None:
    bring("companies", FILE)
    again = bring("companies", FILE)
    assert {found[:2] + found[3:] for found in tallies(again).values()} == {(0, 0, 0)}
    assert RecordedEvent.objects.filter(name="PersonInvited").count() == 2


def test_what_goes_out_comes_in_unchanged_with_people_who_have_roles() -> None:
    bring("companies", FILE)
    make.make_user_in(Company.objects.get(external_id="43001"), "buyer", "approver")
    record = bring("companies", exported())
    assert not rejects(record)
    assert {found[:2] + found[3:] for found in tallies(record).values()} == {(0, 0, 0)}
    assert RoleAssignment.objects.count() == 2


def test_segments_are_those_that_the_file_names_and_empty_cells_change_nothing() -> None:
    bring("companies", FILE)
    record = bring("companies", f"{TITLES}\n43001;;;;gold schools;;250;;;")
    assert tallies(record)["segmentmembership"] == (1, 1, 0, 1)
    norte = Company.objects.get(external_id="43001")
    assert [each.segment.code for each in norte.segment_memberships.all()] == ["gold", "schools"]
    assert (norte.tax_id, norte.credit_account.terms.code, norte.credit_account.limit) == ("B58818501", "net30", 250)
    undo(SYSTEM, record.pk)
    assert [each.segment.code for each in norte.segment_memberships.all()] == ["workshops", "gold"]
    assert CreditAccount.objects.get().limit == Decimal("5000.5")


def test_undoing_takes_everything_away_again_and_the_links_open_nothing() -> None:
    record = bring("companies", FILE)
    assert sum(part.going for part in undo_preview(SYSTEM, record.pk)) == 10
    undo(SYSTEM, record.pk)
    for model in (Company, Address, SegmentMembership, CreditAccount, Invitation):
        assert not model.objects.exists()


def test_who_accepted_meanwhile_is_named_and_a_company_in_use_stays() -> None:
    record = bring("companies", FILE)
    invitation = Invitation.objects.get(email="ana@norte.example")
    invitation.accepted_at = invitation.created_at
    invitation.save()
    make.make_user_in(Company.objects.get(external_id="43001"))
    with pytest.raises(ChangedSince, match=r"ana@norte\.example"):
        undo(SYSTEM, record.pk)
    with pytest.raises(InUseSince):
        undo(SYSTEM, record.pk, keeps_changed=True)
    assert (Company.objects.count(), Invitation.objects.count()) == (2, 2)


def test_every_mistake_is_named_with_its_column_and_nothing_of_the_row_is_taken() -> None:
    make.make_company("Otra", tax_id="A13585625", external_id="9")
    lines = (
        "1;;;ES;;;;;;", "2;B;B58818500;ES;;;;;;", "3;C;;es;;;;;;", "4;D;;ES;nonsense;;;;;", "5;E;;ES;;;100;;;",
        "6;F;;ES;;;;Calle 1;;", "7;G;;ES;;;;Calle 1;99999;Madrid", "8;H;A13585625;ES;;;;;;", "9;Otra;;ES;;net99;;;;",
    )  # fmt: skip
    record = bring("companies", "\n".join([TITLES, *lines]))
    assert [(column, fault) for _row, column, fault, _hint in rejects(record)] == [
        ("name", "empty"), ("tax_id", "tax_id"), ("country", "not_a_choice"), ("segments", "unknown"),
        ("terms", "empty"), ("delivery_street", "empty"), ("delivery_postal_code", "postal_code"), ("tax_id", "taken"),
        ("terms", "unknown"),
    ]  # fmt: skip
    assert Company.objects.count() == 1
    orphan = f"{TITLES};email\n1;A;B58818500;ES;;;;;;;\n1;;;;;;;;;;a@b.example"
    assert [(column, fault) for _row, column, fault, _hint in rejects(bring("companies", orphan))] == [
        ("tax_id", "tax_id"), ("company", "unknown"),
    ]  # fmt: skip
    assert (Company.objects.count(), Invitation.objects.count()) == (1, 0)
    people = "company;name;email;role\n1;A;nobody;\n2;B;a@b.example;boss\n3;C;c@d.example;\n3;C;c@d.example;"
    assert [(column, fault) for _row, column, fault, _hint in rejects(bring("companies", people))] == [
        ("email", "not_an_email"), ("role", "unknown"),
    ]  # fmt: skip
    assert list(Invitation.objects.values_list("email", "role__code")) == [("c@d.example", "buyer")]


def test_terms_need_the_right_to_set_terms(monkeypatch: pytest.MonkeyPatch) -> None:
    admin = actor_for(make.make_staff(), None)
    desk = Actor(
        kind=admin.kind, channel=admin.channel, person=admin.person,
        grants={each: reach for each, reach in admin.grants.items() if each != "sales.terms.manage"},
    )  # fmt: skip
    with pytest.raises(PermissionMissing):
        take_in(desk, Request("companies", csv_of(FILE), "file.csv"))
    assert not Company.objects.exists()
    take_in(desk, Request("companies", csv_of("company;name\n1;Uno"), "file.csv"))
    assert Company.objects.get().name == "Uno"

"""Coming in: by a link that works once, for 72 hours, for the address it was sent to."""

from __future__ import annotations

from datetime import timedelta

import pytest
import time_machine

from lonja.companies import actions, queries
from lonja.companies.errors import (
    AlreadyHeld,
    InvitationForAnother,
    InvitationInvalid,
    PasswordRefused,
    RoleTooWide,
    SignInFirst,
)
from lonja.companies.models import Invitation, RoleAssignment, User
from lonja.core.clock import now
from lonja.core.errors import NotFound
from lonja.core.models import RecordedEvent
from tests.companies.firms import PASSWORD, Firm, actor, person, role

NOBODY = queries.nobody()


@pytest.fixture
def invited(acme: Firm) -> Invitation:
    """Nora shall buy for the office."""
    return actions.invite_person(actor(acme.admin), acme.office.pk, role("buyer").pk, " Nora@Acme.example ", "Nora")


def accept(invitation: Invitation, **given: str) -> User:
    """Open the link as somebody who has no account."""
    facts = {"name": "Nora New", "password": PASSWORD, **given}
    return actions.accept_invitation(NOBODY, queries.token_of(invitation.pk), **facts)


def test_an_invited_person_joins_with_the_role_and_unit_of_the_invitation(acme: Firm, invited: Invitation) -> None:
    nora = accept(invited, language="en")
    assert (nora.email, nora.name, nora.language) == ("nora@acme.example", "Nora New", "en")
    assert nora.check_password(PASSWORD)
    someone = actor(nora)
    assert (someone.company_id, someone.unit_id, someone.role_ids) == (acme.id, acme.office.pk, {role("buyer").pk})


def test_the_mail_is_asked_for_once_and_the_token_is_kept_nowhere(invited: Invitation) -> None:
    event = RecordedEvent.objects.get(name="PersonInvited")
    mail = queries.invitation_mail(invited.pk)
    assert mail is not None
    assert (mail.email, mail.company_name, mail.inviter_name) == ("nora@acme.example", "Acme", "Ada Admin")
    assert mail.token not in str(event.facts)
    assert mail.token not in str(Invitation.objects.filter(pk=invited.pk).values())
    assert len(mail.token) >= 43, "256 bits"


def test_a_link_works_once(invited: Invitation) -> None:
    accept(invited)
    with pytest.raises(InvitationInvalid):
        accept(invited)
    assert User.objects.filter(email="nora@acme.example").count() == 1
    assert queries.invitation_mail(invited.pk) is None


@pytest.mark.django_db(transaction=True)
def test_a_link_clicked_twenty_times_at_once_lets_one_in(invited: Invitation, at_once) -> None:
    outcomes = at_once([lambda: accept(invited)] * 20)
    assert sum(isinstance(outcome, User) for outcome in outcomes) == 1
    assert all(isinstance(outcome, User | InvitationInvalid) for outcome in outcomes)
    assert RoleAssignment.objects.filter(user__email="nora@acme.example").count() == 1


def test_a_link_dies_after_72_hours(invited: Invitation) -> None:
    with time_machine.travel(now() + timedelta(hours=72, seconds=1), tick=False), pytest.raises(InvitationInvalid):
        accept(invited)
    assert not User.objects.filter(email="nora@acme.example").exists()


def test_a_revoked_link_is_dead(acme: Firm, invited: Invitation) -> None:
    actions.revoke_invitation(actor(acme.admin), invited.pk)
    with pytest.raises(InvitationInvalid):
        accept(invited)
    with pytest.raises(InvitationInvalid):
        actions.revoke_invitation(actor(acme.admin), invited.pk)


def test_a_fresh_link_kills_the_old_one(acme: Firm, invited: Invitation) -> None:
    fresh = actions.invite_again(actor(acme.admin), invited.pk)
    with pytest.raises(InvitationInvalid):
        accept(invited)
    assert accept(fresh).email == "nora@acme.example"


@pytest.mark.parametrize("token", ["", "x", "A" * 43])
def test_an_invented_token_opens_nothing(acme: Firm, invited: Invitation, token: str) -> None:
    with pytest.raises(InvitationInvalid):
        actions.accept_invitation(NOBODY, token, name="X", password=PASSWORD)


def test_the_hash_of_a_token_is_no_token(invited: Invitation) -> None:
    with pytest.raises(InvitationInvalid):
        actions.accept_invitation(NOBODY, invited.token_hash, name="X", password=PASSWORD)


def test_somebody_else_cannot_use_the_link_for_himself(acme: Firm, bolt: Firm, invited: Invitation) -> None:
    with pytest.raises(InvitationForAnother):
        actions.accept_invitation(actor(bolt.buyer), queries.token_of(invited.pk))
    assert queries.role_ids_of(bolt.buyer.pk, acme.id) == frozenset()
    assert accept(invited), "the invitation was not used up"


def test_a_known_person_must_sign_in_and_keeps_his_password(acme: Firm, bolt: Firm) -> None:
    invitation = actions.invite_person(actor(acme.admin), acme.office.pk, role("buyer").pk, bolt.buyer.email)
    with pytest.raises(SignInFirst):
        accept(invitation, password="another-long-password")
    bolt.buyer.refresh_from_db()
    assert bolt.buyer.check_password(PASSWORD)
    actions.accept_invitation(actor(bolt.buyer), queries.token_of(invitation.pk))
    assert [unit.company.name for unit in queries.units_of(bolt.buyer)] == ["Acme", "Bolt"]


def test_an_address_in_the_same_domain_gives_nothing(acme: Firm, invited: Invitation) -> None:
    stranger = person("Nestor", email="nestor@acme.example")
    assert actor(stranger).company is None
    with pytest.raises(InvitationForAnother):
        actions.accept_invitation(actor(stranger), queries.token_of(invited.pk))


@pytest.mark.parametrize("password", ["short", "password123", "nora new new"])
def test_a_poor_password_is_refused_and_the_link_stays_good(invited: Invitation, password: str) -> None:
    with pytest.raises(PasswordRefused):
        accept(invited, password=password)
    assert not User.objects.filter(email="nora@acme.example").exists()
    assert accept(invited)


def test_who_left_comes_back_with_a_new_password_only(acme: Firm) -> None:
    actions.deactivate_person(actor(acme.admin), acme.buyer.pk)
    invitation = actions.invite_person(actor(acme.admin), acme.office.pk, role("viewer").pk, acme.buyer.email)
    again = accept(invitation, password="a-fresh-start-here")
    assert again.pk == acme.buyer.pk
    assert again.is_active
    assert again.check_password("a-fresh-start-here")
    assert queries.role_ids_of(again.pk, acme.id) == {role("viewer").pk}


def test_whom_the_seller_locked_out_cannot_be_let_in_by_his_company(acme: Firm) -> None:
    User.objects.filter(pk=acme.buyer.pk).update(is_active=False)
    invitation = actions.invite_person(actor(acme.admin), acme.office.pk, role("viewer").pk, acme.buyer.email)
    with pytest.raises(InvitationInvalid):
        accept(invitation)
    assert not User.objects.get(pk=acme.buyer.pk).is_active


def test_leaving_kills_the_open_invitations(acme: Firm) -> None:
    ada = actor(acme.admin)
    invitation = actions.invite_person(ada, acme.office.pk, role("viewer").pk, acme.buyer.email)
    actions.deactivate_person(ada, acme.buyer.pk)
    with pytest.raises(InvitationInvalid):
        accept(invitation)


def test_an_invitation_gives_no_more_than_the_one_who_invites_has(acme: Firm) -> None:
    approver = person("Pilar", ("approver", acme.root))
    own = acme.company.roles.create(code="people", names={"en": "People"})
    own.grants.create(permission="people.manage", scope="company")
    actions.assign_role(actor(acme.admin), approver.pk, own.pk, acme.root.pk)
    with pytest.raises(RoleTooWide):
        actions.invite_person(actor(approver), acme.office.pk, role("company-admin").pk, "boss@example.com")
    assert not Invitation.objects.exists()


def test_who_has_the_role_already_is_not_invited_to_it(acme: Firm) -> None:
    with pytest.raises(AlreadyHeld):
        actions.invite_person(actor(acme.admin), acme.purchasing.pk, role("buyer").pk, acme.buyer.email)


def test_another_companys_invitations_do_not_exist(acme: Firm, bolt: Firm, invited: Invitation) -> None:
    for attempt in (actions.revoke_invitation, actions.invite_again):
        with pytest.raises(NotFound):
            attempt(actor(bolt.admin), invited.pk)
    assert not queries.open_invitations(actor(bolt.admin)).exists()
    assert list(queries.open_invitations(actor(acme.admin))) == [invited]

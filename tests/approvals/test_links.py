"""Deciding from a mail: one person, one step, once, for three days, and only while he still may."""

from collections.abc import Callable
from datetime import timedelta
from decimal import Decimal

import pytest
import time_machine
from allauth.mfa.models import Authenticator
from django.db import transaction

from lonja.approvals.actions import decide, issue_link, set_link_limit, supersede, withdraw
from lonja.approvals.actions import links as verbs
from lonja.approvals.actions.requests import Decision
from lonja.approvals.errors import ContentChanged, LinkInvalid, ReasonMissing, SignInNeeded
from lonja.approvals.models import ApprovalLink, ApprovalRequest, ApprovalStep
from lonja.approvals.queries import link_for, steps_waiting
from lonja.companies.models import Company, RoleAssignment, User
from lonja.core.clock import now
from tests.approvals.office import CONTENT, Office, make_office, steps
from tests.factories import make_user_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def request_(office: Office) -> ApprovalRequest:
    office.rule("approver", office.ada)
    return office.request()


def link(request: ApprovalRequest, user: User) -> str:
    """A link for this person to decide the current step."""
    return issue_link(step_of(request), user)


def step_of(request: ApprovalRequest) -> ApprovalStep:
    step = steps_waiting(request)[0]
    return step


def follow(token: str, *, approve: bool = True, comment: str = "", shown: str = CONTENT) -> Decision:
    """What the page behind the link does when its button is pressed."""
    facts = link_for(token)
    return decide(facts.actor, facts.request.pk, approve=approve, comment=comment, content_hash=shown, link_token=token)


def is_dead(token: str) -> bool:
    try:
        link_for(token)
    except LinkInvalid:
        return True
    return False


def test_a_link_decides_its_step_once(office: Office, request_: ApprovalRequest) -> None:
    token = link(request_, office.hugo)
    assert link_for(token).actor == office.actor(office.hugo)
    assert not follow(token).is_final
    assert steps(request_)[0] == ("approver", "approved", office.hugo.pk)
    assert ApprovalLink.objects.get().used_at is not None
    with pytest.raises(LinkInvalid):
        follow(token)
    assert steps(request_)[1][1] == "waiting"


def test_looking_at_it_uses_nothing(office: Office, request_: ApprovalRequest) -> None:
    token = link(request_, office.hugo)
    for _ in range(3):
        assert link_for(token).step == step_of(request_)
    assert ApprovalLink.objects.get().used_at is None
    follow(token, approve=False, comment="too dear")


def test_a_refused_decision_leaves_the_link_as_it_was(office: Office, request_: ApprovalRequest) -> None:
    token = link(request_, office.hugo)
    with pytest.raises(ReasonMissing), transaction.atomic():
        follow(token, approve=False)
    with pytest.raises(ContentChanged), transaction.atomic():
        follow(token, shown="b" * 64)
    assert not is_dead(token)


def test_only_a_hash_of_the_token_is_kept(office: Office, request_: ApprovalRequest) -> None:
    token = link(request_, office.hugo)
    kept = ApprovalLink.objects.get()
    assert len(token) >= 43  # 256 bits
    assert token not in str(vars(kept))
    assert is_dead(kept.token_hash)
    assert is_dead(token[:-1])
    assert is_dead("")


def test_two_links_are_never_the_same(office: Office, request_: ApprovalRequest) -> None:
    assert len({link(request_, office.hugo) for _ in range(50)}) == 50


def _expires(office: Office, request: ApprovalRequest) -> None:
    ApprovalLink.objects.update(expires_at=now())


def _decided_by_another(office: Office, request: ApprovalRequest) -> None:
    office.decide(office.person("Nora", unit=office.hall), request)


def _rejected(office: Office, request: ApprovalRequest) -> None:
    office.decide(office.person("Nora", unit=office.hall), request, approve=False, comment="no")


def _role_lost(office: Office, request: ApprovalRequest) -> None:
    RoleAssignment.objects.filter(user=office.hugo).delete()


def _moved_to_another_unit(office: Office, request: ApprovalRequest) -> None:
    RoleAssignment.objects.filter(user=office.hugo).delete()
    office.person("Nora", unit=office.hall)
    make_user_in(make_office().company, "approver", user=office.hugo)


def _deactivated(office: Office, request: ApprovalRequest) -> None:
    User.objects.filter(pk=office.hugo.pk).update(is_active=False)


def _withdrawn(office: Office, request: ApprovalRequest) -> None:
    withdraw(office.actor(office.bea), request.subject)


def _content_changed(office: Office, request: ApprovalRequest) -> None:
    supersede(office.actor(office.bea), request.subject)
    office.request(subject=request.subject)


@pytest.mark.parametrize(
    "happens",
    [
        _expires,
        _decided_by_another,
        _rejected,
        _role_lost,
        _moved_to_another_unit,
        _deactivated,
        _withdrawn,
        _content_changed,
    ],
)
def test_a_link_dies_when(
    happens: Callable[[Office, ApprovalRequest], None], office: Office, request_: ApprovalRequest
) -> None:
    token = link(request_, office.hugo)
    assert not is_dead(token)
    happens(office, request_)
    before = steps(request_)
    assert is_dead(token)
    with pytest.raises(LinkInvalid):
        follow(token)
    assert steps(request_) == before


def test_it_lives_for_three_days(office: Office, request_: ApprovalRequest) -> None:
    token = link(request_, office.hugo)
    issued = now()
    with time_machine.travel(issued + timedelta(hours=71, minutes=59)):
        assert not is_dead(token)
    with time_machine.travel(issued + timedelta(hours=72, minutes=1)):
        assert is_dead(token)


def test_it_serves_only_its_person_and_its_step(office: Office, request_: ApprovalRequest) -> None:
    hugos = link(request_, office.hugo)
    nora = office.person("Nora", unit=office.hall)
    with pytest.raises(LinkInvalid), transaction.atomic():
        decide(office.actor(nora), request_.pk, approve=True, content_hash=CONTENT, link_token=hugos)
    other = office.request()
    with pytest.raises(LinkInvalid), transaction.atomic():
        decide(office.actor(office.hugo), other.pk, approve=True, content_hash=CONTENT, link_token=hugos)
    assert [state for _, state, _ in steps(request_) + steps(other)] == ["waiting"] * 4
    assert not is_dead(hugos)


def test_a_link_for_a_later_step_waits_for_its_turn(office: Office, request_: ApprovalRequest) -> None:
    early = issue_link(request_.steps.get(position=2), office.ada)
    assert is_dead(early)
    office.decide(office.hugo, request_)
    assert follow(early).is_final


def test_somebody_with_roles_in_two_companies_acts_for_the_right_one(office: Office, request_: ApprovalRequest) -> None:
    make_user_in(make_office().company, "company-admin", user=office.hugo)
    assert link_for(link(request_, office.hugo)).actor.company_id == office.company.pk


def test_without_using_it_up_a_link_would_serve_again(
    office: Office, request_: ApprovalRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The single use is the guard where the step's own state is not: shown by a step that is open again."""
    token = link(request_, office.hugo)
    step = step_of(request_)
    verbs.use_link(office.actor(office.hugo), step, token)
    with pytest.raises(LinkInvalid):
        verbs.use_link(office.actor(office.hugo), step, token)
    assert is_dead(token), "used, though nothing was decided"
    ApprovalLink.objects.update(used_at=None)
    assert not is_dead(token)


class TestALinkIsNotAlwaysEnough:
    """Where more is wanted than a link, it leads to the sign-in and decides nothing."""

    def refused(self, office: Office, request: ApprovalRequest, token: str) -> None:
        before = steps(request)
        assert not link_for(token).is_enough
        with pytest.raises(SignInNeeded), transaction.atomic():
            follow(token)
        assert steps(request) == before
        assert ApprovalLink.objects.get().used_at is None
        assert not office.decide(office.hugo, request).is_final, "signed in he decides"

    def test_the_company_wants_a_second_step(self, office: Office, request_: ApprovalRequest) -> None:
        token = link(request_, office.hugo)
        Company.objects.filter(pk=office.company.pk).update(needs_second_step=True)
        self.refused(office, request_, token)

    def test_he_has_set_up_a_second_step(self, office: Office, request_: ApprovalRequest) -> None:
        token = link(request_, office.hugo)
        Authenticator.objects.create(user=office.hugo, type=Authenticator.Type.TOTP, data={})
        self.refused(office, request_, token)

    @pytest.mark.parametrize(("up_to", "is_enough"), [(None, True), (500, True), (499, False), (0, False)])
    def test_the_company_sets_an_amount(
        self, up_to: int | None, is_enough: bool, office: Office, request_: ApprovalRequest
    ) -> None:
        token = link(request_, office.hugo)
        set_link_limit(office.actor(office.ada), None if up_to is None else Decimal(up_to))
        if is_enough:
            follow(token)
        else:
            self.refused(office, request_, token)

"""The seller's administrator decides whether his people need a second step; the history knows who."""

from __future__ import annotations

import pytest
from allauth.mfa.models import Authenticator
from django.test import Client

from lonja.companies.actions import require_second_step
from lonja.companies.actor import Actor
from lonja.companies.errors import PermissionMissing
from lonja.companies.models import Channel, Seller, User
from tests import factories as make
from tests.authenticator_app import code
from tests.backoffice.test_second_step import PASSWORD, PROVE, goes_to, set_up_app, signed_in

pytestmark = pytest.mark.django_db
PAGE, SWITCH = "/office/settings/", "/office/settings/second-step/"


@pytest.fixture
def sara() -> User:
    """The seller's administrator; the seller does not ask for a second step."""
    make.make_seller(staff_needs_second_step=False)
    sara = make.make_staff("administrator")
    sara.language = "en"
    sara.set_password(PASSWORD)
    sara.save()
    return sara


def is_needed() -> bool:
    return Seller.objects.get().staff_needs_second_step


def test_on_and_off_and_the_history_knows_who(sara: User) -> None:
    client = signed_in(sara)
    secret = set_up_app(client)
    assert client.post(SWITCH, {"needed": "1"})["Location"] == PAGE
    assert is_needed()
    assert goes_to(client, PAGE) == (PROVE, PAGE), "this session has not used it yet"
    assert client.post(SWITCH, {"needed": "0"})["Location"].startswith(PROVE)
    assert is_needed()
    client.post(f"{PROVE}?next={PAGE}", {"code": code(secret), "next": PAGE})
    assert "The password alone" in client.post(SWITCH, {"needed": "0"}, follow=True).text
    assert not is_needed()
    told = Seller.objects.get().history.filter(pgh_context__user=str(sara.pk)).order_by("pgh_id")  # type: ignore[attr-defined]
    assert [(event.pgh_context["verb"], event.staff_needs_second_step) for event in told] == [
        ("require_second_step", True),
        ("waive_second_step", False),
    ]


def test_who_turns_it_on_without_one_is_led_to_set_it_up_and_gets_back_in(sara: User) -> None:
    client = signed_in(sara)
    assert "You have no second step yet" in client.get(PAGE).text
    client.post(SWITCH, {"needed": "1"})
    assert goes_to(client, PAGE) == ("/account/2fa/", "")
    secret = set_up_app(client)
    assert goes_to(client, PAGE) == (PROVE, PAGE)
    client.post(f"{PROVE}?next={PAGE}", {"code": code(secret), "next": PAGE})
    page = client.get(PAGE)
    assert page.status_code == 200
    assert "You have no second step yet" not in page.text
    client.post(SWITCH, {"needed": "0"})
    assert not is_needed()


def test_the_page_says_who_has_set_one_up(sara: User) -> None:
    ready, other = make.make_staff("warehouse"), make.make_staff("sales-desk")
    Authenticator.objects.create(user=ready, type=Authenticator.Type.TOTP, data={"secret": "x"})
    Authenticator.objects.create(user=other, type=Authenticator.Type.RECOVERY_CODES, data={})
    gone = make.make_staff("warehouse")
    User.objects.filter(pk=gone.pk).update(is_active=False)
    page = signed_in(sara).get(PAGE).text
    rows = {email: page[page.index(email) :].partition("</tr>")[0] for email in (ready.email, other.email)}
    assert "set up" in rows[ready.email]
    assert "not yet" in rows[other.email], "codes that stand in for a lost telephone are no second step by themselves"
    assert gone.email not in page


@pytest.mark.parametrize("role", ["sales-desk", "warehouse"])
def test_others_of_the_seller_neither_see_nor_change_it(sara: User, role: str) -> None:
    client = Client()
    client.force_login(make.make_staff(role))
    assert client.get(PAGE).status_code == 403
    assert client.post(SWITCH, {"needed": "1"}).status_code == 403
    assert PAGE not in client.get("/office/orders/").text
    assert PAGE in signed_in(sara).get("/office/orders/").text
    assert not is_needed()


@pytest.mark.parametrize("wanted", ["", "2", "on"])
def test_what_says_neither_on_nor_off_changes_nothing(sara: User, wanted: str) -> None:
    Seller.objects.update(staff_needs_second_step=True)
    client = signed_in(sara)
    secret = set_up_app(client)
    client.post(f"{PROVE}?next={PAGE}", {"code": code(secret), "next": PAGE})
    assert client.post(SWITCH, {"needed": wanted}).status_code == 422
    assert is_needed()


def test_customers_cannot_reach_it() -> None:
    admin: Actor = make.buyer_actor(make.make_company(), "company-admin")
    with pytest.raises(PermissionMissing):
        require_second_step(admin, is_needed=True)
    assert not is_needed()


def test_a_channel_speaks_plainly_from_then_on(sara: User) -> None:
    client, code = signed_in(sara), make.make_channel().code
    assert "technically, to experts" in client.get(PAGE).text
    change = f"/office/settings/channels/{code}/register/"
    assert "speaks plainly now" in client.post(change, {"register": "plain"}, follow=True).text
    assert Channel.objects.get(code=code).register == "plain"
    assert client.post(change, {"register": "sung"}).status_code == 422
    assert client.post("/office/settings/channels/none/register/", {"register": "plain"}).status_code == 404
    assert Channel.objects.get(code=code).register == "plain"

"""Who is let in: keys in use with the right scope, people with their session and its token, and nobody else."""

import re
from datetime import timedelta

import pytest
from django.conf import LazySettings
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from lonja.api.callers import _noted
from lonja.api.operations import OPERATIONS
from lonja.companies import allowances
from lonja.companies.actions import revoke_api_key
from lonja.companies.actor import SYSTEM
from lonja.companies.models import ApiKey, Company, KeyAllowance, User
from lonja.companies.permissions import KEY_SCOPES, Permission
from lonja.core.clock import now, today
from lonja.ordering.models import Cart
from tests import factories as make
from tests.api.machine import Caller, key_of, machine, path_of, person
from tests.ordering.desk import Desk

pytestmark = pytest.mark.django_db


def test_without_key_or_session_nothing_is_told(desk: Desk) -> None:
    answer = Caller().get("/products")
    assert (answer.status, answer.code) == (401, "not_authenticated")
    assert answer.headers["WWW-Authenticate"] == "Bearer"


@pytest.mark.parametrize(
    "spoil",
    [
        lambda key: key[:-1],
        lambda key: key + "x",
        lambda key: key.partition(".")[0],
        lambda key: "." + key.partition(".")[2],
        lambda key: key.swapcase(),
        lambda key: "",
        lambda key: "a\tb",
        lambda key: "ñ.ñ",
    ],
)
def test_a_wrong_key_is_refused(desk: Desk, caller: Caller, spoil: object) -> None:
    key = caller.headers["Authorization"].removeprefix("Bearer ")
    answer = Caller(headers={"Authorization": f"Bearer {spoil(key)}"}).get("/products")  # type: ignore[operator]
    assert (answer.status, answer.code) == (401, "not_authenticated")


@pytest.mark.parametrize("sent", ["Basic {}", "{}", "Token {}"])
def test_a_key_comes_as_bearer(caller: Caller, sent: str) -> None:
    key = caller.headers["Authorization"].removeprefix("Bearer ")
    assert Caller(headers={"Authorization": sent.format(key)}).get("/products").status == 401
    assert Caller(headers={"Authorization": f"bearer {key}"}).get("/products").status == 200


def test_a_revoked_key_ends_at_the_next_request(caller: Caller) -> None:
    assert caller.get("/products").status == 200
    revoke_api_key(SYSTEM, key_of(caller).pk)
    assert caller.get("/products").status == 401


def test_an_expired_key_is_refused(desk: Desk) -> None:
    assert machine(desk.company, expires_at=now() + timedelta(minutes=1)).get("/products").status == 200
    late = machine(desk.company)
    ApiKey.objects.filter(pk=key_of(late).pk).update(expires_at=now() - timedelta(seconds=1))
    assert late.get("/products").status == 401


def test_a_wrong_key_is_not_helped_by_a_session(desk: Desk) -> None:
    browser = person(User.objects.get(pk=desk.buyer.user_id))
    assert browser.get("/products").status == 200
    browser.headers["Authorization"] = "Bearer wrong.key"
    assert browser.get("/products").status == 401


def test_a_key_does_what_its_scopes_name(desk: Desk) -> None:
    viewer = machine(desk.company, [Permission.ORDERS_VIEW])
    assert viewer.get("/orders").status == 200
    answer = viewer.post("/carts")
    assert (answer.status, answer.code) == (403, "scope_missing")
    assert answer.json["params"] == {"scope": "orders.place"}
    assert not Cart.objects.exists()


@pytest.mark.parametrize("name", sorted(OPERATIONS))
def test_every_operation_needs_one_of_its_scopes(desk: Desk, name: str) -> None:
    """Each is asked with every scope but those that suffice: what is asked for is not looked at before that."""
    terms = OPERATIONS[name]
    others = [scope for scope in KEY_SCOPES if scope not in terms.needs]
    path = re.sub(r"{\w+}", str(make.unknown_id()), path_of(name))
    answer = machine(desk.company, others).send(terms.method.lower(), path)
    assert (answer.status, answer.code) == (403, "person_needed" if terms.persons_only else "scope_missing")


@pytest.mark.parametrize("sent", [{}, {"Authorization": "Bearer a.b"}, {"Cookie": "lonja_session=none"}])
def test_no_operation_answers_strangers(sent: dict[str, str]) -> None:
    make.make_seller()
    for name, terms in OPERATIONS.items():
        path = re.sub(r"{\w+}", str(make.unknown_id()), path_of(name))
        answer = Caller(headers=sent).send(terms.method.lower(), path)
        assert (answer.status, answer.code) == (401, "not_authenticated"), name


def test_a_person_uses_his_session_and_its_token(desk: Desk) -> None:
    browser = person(User.objects.get(pk=desk.buyer.user_id), enforce_csrf_checks=True)
    assert browser.get("/products").status == 200
    refused = browser.post("/carts")
    assert (refused.status, refused.code) == (403, "csrf_missing")
    assert not Cart.objects.exists()
    token = "a" * 32
    browser.client.cookies["lonja_csrf"] = token
    assert browser.post("/carts", **{"X-CSRFToken": "b" * 32}).code == "csrf_missing"
    assert browser.post("/carts", **{"X-CSRFToken": token}).status == 201


@pytest.mark.parametrize("form", ["multipart/form-data", "application/x-www-form-urlencoded"])
def test_a_form_is_never_read_whole_or_broken(desk: Desk, form: str) -> None:
    browser = person(User.objects.get(pk=desk.buyer.user_id), enforce_csrf_checks=True)
    token = "a" * 32
    browser.client.cookies["lonja_csrf"] = token
    assert browser.raw("/prices", f"csrfmiddlewaretoken={token}".encode(), form).code == "csrf_missing"
    browser.headers["X-CSRFToken"] = token
    assert browser.raw("/prices", b"no boundary, no form", form).code == "media_type_unsupported"


def test_a_key_needs_no_token(caller: Caller) -> None:
    caller.client = Client(enforce_csrf_checks=True)
    assert caller.post("/carts").status == 201


def test_a_person_does_what_his_roles_allow(desk: Desk) -> None:
    payable = person(make.make_user_in(desk.company, "accounts-payable"))
    assert payable.get("/credit").status == 200
    answer = payable.post("/carts")
    assert (answer.status, answer.code) == (403, "permission_missing")


@pytest.mark.parametrize("who", ["seller", "nobody"])
def test_people_without_a_company_have_nothing_here(desk: Desk, who: str) -> None:
    user = make.make_staff() if who == "seller" else make.make_user()
    answer = person(user).get("/products")
    assert (answer.status, answer.code) == (403, "permission_missing")


def test_somebody_who_was_put_out_is_put_out_here(desk: Desk) -> None:
    user = User.objects.get(pk=desk.buyer.user_id)
    browser = person(user)
    user.is_active = False
    user.save()
    assert browser.get("/products").status == 401


def test_a_blocked_company_looks_but_does_not_order(desk: Desk, caller: Caller) -> None:
    make.make_variant("A", price=10, stock=5)
    cart = caller.cart(("A", "1"))
    Company.objects.update(is_blocked=True)
    assert caller.get("/products").status == 200
    answer = caller.order(cart, desk.delivery)
    assert (answer.status, answer.code) == (403, "company_blocked")
    assert caller.get("/orders").json["data"] == []
    assert len(caller.get(f"/carts/{cart}").json["lines"]) == 1


def test_the_day_of_the_last_use_is_noted_once(caller: Caller) -> None:
    _noted.clear()
    caller.get("/products")
    assert key_of(caller).last_used_on == today()
    with CaptureQueriesContext(connection) as queries:
        caller.get("/products")
    assert not [query for query in queries if "UPDATE" in query["sql"]]


def test_a_key_whose_maker_left_is_told_so_and_may_nothing(desk: Desk) -> None:
    admin = make.make_user_in(desk.company, "company-admin")
    program = machine(desk.company, maker=make.actor_of(admin, desk.company))
    assert program.get("/products").status == 200
    User.objects.filter(pk=admin.pk).update(is_active=False)
    answer = program.get("/products")
    assert (answer.status, answer.code) == (403, "key_lapsed")
    assert "scope" in answer.json["params"]
    assert program.post("/carts").status == 403
    assert not Cart.objects.exists()


def test_a_key_sends_so_many_requests_in_a_minute(
    caller: Caller, settings: LazySettings, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.KEY_REQUESTS_PER_MINUTE = 3
    moment = now().replace(second=10)
    monkeypatch.setattr("lonja.companies.allowances.now", lambda: moment)
    assert [caller.get("/products").status for _ in range(3)] == [200] * 3
    refused = caller.get("/products")
    assert (refused.status, refused.code, refused.headers["Retry-After"]) == (429, "too_many_requests", "50")
    with CaptureQueriesContext(connection) as queries:
        assert caller.post("/carts").status == 429
    assert not [query for query in queries if "keyallowance" in query["sql"]], "nobody asks again in this minute"
    moment += timedelta(minutes=1)
    assert caller.get("/products").status == 200


def test_processes_share_the_allowance_of_a_key(
    caller: Caller, settings: LazySettings, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.KEY_REQUESTS_PER_MINUTE = 50
    moment = now().replace(second=10)
    monkeypatch.setattr("lonja.companies.allowances.now", lambda: moment)
    given = 0
    for _ in range(60):
        allowances._left.clear()  # as in a process that has not seen the key yet
        given += 1 if allowances.seconds_to_wait(key_of(caller).pk) == 0 else 0
    taken = KeyAllowance.objects.get()
    assert (given, taken.taken) == (25, 50), "each took a share of two and used one of it"

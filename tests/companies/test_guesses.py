"""Fewer than 20 guesses an hour, by account and by address; nobody is shut out by another's guesses (row 40)."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from datetime import timedelta
from itertools import cycle
from typing import Any

import pytest
import time_machine
from django.test import Client

from lonja.companies.models import User
from tests.companies.firms import PASSWORD, Firm

pytestmark = pytest.mark.django_db
LOGIN = "/account/login/"
GUESSES_IN_AN_HOUR = 19
TRIES = 25
ATTACKER, HOME, PROXY = "192.0.2.1", "198.51.100.7", "10.0.0.1"


def browser(address: str, **headers: str) -> Client:
    """A browser that nobody has used before, at this address."""
    return Client(headers={"accept-language": "en", **headers}, REMOTE_ADDR=address)


def outcome(client: Client, email: str, password: str = "guess") -> str:
    """How a sign-in goes: in, wrong (the password was looked at) or refused (it was not)."""
    answer = client.post(LOGIN, {"login": email, "password": password})
    if answer.status_code == 302:
        return "in"
    return "wrong" if "or the password is not right" in answer.text else "refused"


def over_an_hour(guess: Callable[[int], str]) -> list[str]:
    """What comes of as many guesses, spread evenly over an hour."""
    outcomes = []
    with time_machine.travel("2026-11-02T09:00:00Z", tick=False) as clock:
        for number in range(TRIES):
            outcomes.append(guess(number))
            clock.shift(timedelta(hours=1) / (TRIES + 1))
    return outcomes


def guesses_in_an_hour(attempts: list[tuple[str, str]]) -> list[str]:
    """How guesses spread evenly over an hour go, each (address, account) from a browser of its own."""
    return over_an_hour(lambda number: outcome(browser(attempts[number][0]), attempts[number][1]))


@pytest.mark.parametrize("addresses", [[ATTACKER], [f"203.0.113.{n}" for n in range(TRIES)]], ids=["one", "many"])
def test_an_account_takes_nineteen_guesses_an_hour_from_one_address_and_from_many(
    acme: Firm, addresses: list[str]
) -> None:
    places = cycle(addresses)
    outcomes = guesses_in_an_hour([(next(places), acme.buyer.email) for _ in range(TRIES)])
    assert outcomes.count("wrong") == GUESSES_IN_AN_HOUR
    assert outcomes[20] == "refused", "guess 21"
    assert set(outcomes[GUESSES_IN_AN_HOUR:]) == {"refused"}


def test_an_address_has_nineteen_guesses_an_hour_at_all_accounts_together(acme: Firm) -> None:
    outcomes = guesses_in_an_hour([(ATTACKER, f"person{n}@acme.example") for n in range(TRIES)])
    assert outcomes.count("wrong") == GUESSES_IN_AN_HOUR
    with time_machine.travel("2026-11-02T09:59:59Z", tick=False):
        assert outcome(browser(ATTACKER), acme.buyer.email, PASSWORD) == "refused"
        assert outcome(browser(HOME), acme.buyer.email, PASSWORD) == "in", "an honest user on another address"
    with time_machine.travel("2026-11-02T11:00:00Z", tick=False):
        assert outcome(browser(ATTACKER), acme.buyer.email, PASSWORD) == "in", "an hour later"


def test_who_is_guessed_at_still_gets_in_where_he_has_signed_in_before(acme: Firm) -> None:
    own = browser(ATTACKER)
    with time_machine.travel("2026-11-01T09:00:00Z", tick=False):
        assert outcome(own, acme.buyer.email, PASSWORD) == "in"
        own.post("/account/logout/")
    guesses_in_an_hour([(ATTACKER, acme.buyer.email)] * TRIES)
    with time_machine.travel("2026-11-02T09:59:59Z", tick=False):
        assert outcome(browser(HOME), acme.buyer.email, PASSWORD) == "refused", "nobody knows this browser"
        assert outcome(own, acme.buyer.email, PASSWORD) == "in", "even at the attacker's address"
        own.post("/account/logout/")
        assert outcome(own, acme.admin.email, PASSWORD) == "refused", "it is known for one person only"


def test_a_known_device_has_no_more_guesses_than_others(acme: Firm) -> None:
    thief = browser(HOME)
    assert outcome(thief, acme.buyer.email, PASSWORD) == "in"
    thief.post("/account/logout/")
    outcomes = over_an_hour(lambda _: outcome(thief, acme.buyer.email))
    assert outcomes.count("wrong") == GUESSES_IN_AN_HOUR


def test_a_forged_device_is_nobodys(acme: Firm, settings: Any) -> None:
    forger = browser(HOME)
    assert outcome(forger, acme.admin.email, PASSWORD) == "in"
    good = forger.cookies[settings.DEVICE_COOKIE_NAME].value
    guesses_in_an_hour([(ATTACKER, acme.buyer.email)] * TRIES)
    with time_machine.travel("2026-11-02T09:59:59Z", tick=False):
        for forged in (good, good[:-1] + ("A" if good[-1] != "A" else "B"), "", "{}", "a:b:c"):
            fresh = browser(HOME)
            fresh.cookies[settings.DEVICE_COOKIE_NAME] = forged
            assert outcome(fresh, acme.buyer.email) == "refused", forged


def test_another_spelling_or_another_name_of_the_store_gives_no_more_guesses(acme: Firm) -> None:
    email = acme.buyer.email
    User.objects.filter(pk=acme.buyer.pk).update(email="sara@sierra.example")
    assert email != "sara@sierra.example"
    spellings = cycle(["sara@sierra.example", " SARA@sierra.example", "sara@\u017fierra.example"])
    names = cycle(["127.0.0.1", "localhost", "testserver"])
    outcomes = over_an_hour(lambda number: outcome(browser(f"203.0.113.{number}", host=next(names)), next(spellings)))
    assert outcomes.count("wrong") == GUESSES_IN_AN_HOUR


def test_a_right_password_costs_nothing(acme: Firm) -> None:
    assert {outcome(browser(HOME), acme.buyer.email, PASSWORD) for _ in range(GUESSES_IN_AN_HOUR + 2)} == {"in"}


@pytest.mark.parametrize(("proxies", "guessed"), [(0, GUESSES_IN_AN_HOUR), (1, TRIES)])
def test_the_forwarded_address_is_believed_only_behind_a_trusted_proxy(
    acme: Firm, settings: Any, proxies: int, guessed: int
) -> None:
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = proxies

    def guess(number: int) -> str:
        visitor = browser(PROXY, **{"x-forwarded-for": f"203.0.113.{number}"})
        return outcome(visitor, f"person{number}@acme.example")

    assert over_an_hour(guess).count("wrong") == guessed


def test_behind_a_trusted_proxy_only_what_it_wrote_itself_counts(acme: Firm, settings: Any) -> None:
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = 1

    def guess(number: int) -> str:
        liar = browser(PROXY, **{"x-forwarded-for": f"203.0.113.{number}, {ATTACKER}"})
        return outcome(liar, f"person{number}@acme.example")

    assert over_an_hour(guess).count("wrong") == GUESSES_IN_AN_HOUR


def proxies_trusted(value: str | None) -> str:
    """How many proxies a process trusts that is started with this in its environment."""
    environment = {name: text for name, text in os.environ.items() if name != "LONJA_TRUSTED_PROXIES"}
    program = "from lonja.project.settings import ALLAUTH_TRUSTED_PROXY_COUNT; print(ALLAUTH_TRUSTED_PROXY_COUNT)"
    environment |= {} if value is None else {"LONJA_TRUSTED_PROXIES": value}
    done = subprocess.run([sys.executable, "-c", program], env=environment, capture_output=True, text=True, check=True)
    return done.stdout.strip()


def test_the_environment_says_how_many_proxies_are_trusted() -> None:
    assert [proxies_trusted(value) for value in (None, "", "0", "2")] == ["0", "0", "0", "2"]


def test_ones_own_password_is_guessed_no_faster_from_inside(acme: Firm) -> None:
    inside = browser(HOME)

    def guess(_: int) -> str:
        inside.force_login(acme.buyer)
        form = {"oldpassword": "guess", "password1": "x", "password2": "x"}
        return str(inside.post("/account/password/change/", form).status_code)

    assert over_an_hour(guess).count("200") == GUESSES_IN_AN_HOUR

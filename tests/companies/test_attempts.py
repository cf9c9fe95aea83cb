"""Attempts are counted for all web processes together, so that a second one gives nobody a second set of guesses."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import timedelta

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP
from django.db import connection
from django.test import Client

from lonja.core.clock import now
from lonja.core.jobs import forget_expired_values
from lonja.core.models import CachedValue
from tests.companies.firms import Firm

GUESSES_IN_FIVE_MINUTES = 5

GUESSER = """
import sys, django
django.setup()
from django.test import Client
email, address = sys.argv[1:]
for number in range(6):
    form = {"login": email, "password": f"guess-{number}"}
    page = Client(headers={"accept-language": "en"}, REMOTE_ADDR=address).post("/account/login/", form)
    print("guessed" if b"or the password is not right" in page.content else "refused")
"""


def guesser(email: str, address: str) -> subprocess.Popen[str]:
    """A web process of its own that tries six passwords, asked from `address`."""
    facts = connection.settings_dict
    environment = os.environ | {
        "DATABASE_URL": f"postgresql://{facts['USER']}@/{facts['NAME']}?host={facts['HOST']}",
        "DJANGO_SETTINGS_MODULE": "tests.settings",
    }
    command = [sys.executable, "-c", GUESSER, email, address]
    return subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True)


@pytest.mark.proof
@pytest.mark.django_db(transaction=True)
def test_two_processes_grant_the_guesses_of_one(acme: Firm) -> None:
    both = [guesser(acme.buyer.email, address) for address in ("192.0.2.1", "198.51.100.7")]
    answers = [line for process in both for line in process.communicate()[0].split()]
    assert [process.returncode for process in both] == [0, 0]
    assert len(answers) == 12
    assert answers.count("guessed") == GUESSES_IN_FIVE_MINUTES


@pytest.mark.django_db
def test_a_code_of_the_second_step_serves_once_in_all_processes(acme: Firm) -> None:
    app = TOTP.activate(acme.buyer, "JBSWY3DPEHPK3PXP")
    assert app._mark_code_used("123456")
    assert CachedValue.objects.filter(cache_key__contains=f"user={acme.buyer.pk}").count() == 1
    assert not TOTP(Authenticator.objects.get(pk=app.instance.pk))._mark_code_used("123456")


@pytest.mark.django_db
def test_what_no_longer_counts_is_deleted_in_the_night(acme: Firm) -> None:
    Client().post("/account/login/", {"login": acme.buyer.email, "password": "guess"})
    counted = CachedValue.objects.count()
    assert counted
    forget_expired_values(0)
    assert CachedValue.objects.count() == counted
    CachedValue.objects.update(expires=now() - timedelta(seconds=1))
    forget_expired_values(0)
    assert not CachedValue.objects.exists()

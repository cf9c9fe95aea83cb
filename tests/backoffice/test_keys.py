"""The page of the seller's keys: made and shown once, a new secret, revoked."""

from __future__ import annotations

import re

import pytest
from django.test import Client

from lonja.companies.models import ApiKey
from lonja.companies.queries import actor_for_key
from tests import factories as make

pytestmark = pytest.mark.django_db
PAGE = "/office/settings/keys/"
FIELDS = {"name": "ERP", "expires_on": "", "scopes": ["sales.prices.manage", "sales.stock.manage"]}


@pytest.fixture
def client() -> Client:
    """The seller's administrator, in English."""
    make.make_seller(staff_needs_second_step=False)
    sara = make.make_staff("administrator")
    sara.language = "en"
    sara.save()
    client = Client(headers={"Accept-Language": "en"})
    client.force_login(sara)
    return client


def shown(html: str) -> str:
    found = re.search(r'class="code secret">([^<]+)<', html)
    assert found
    return found[1]


def test_it_is_made_and_shown_once(client: Client) -> None:
    assert "No keys yet" in client.get(PAGE).content.decode()
    made = client.post(PAGE + "new/", FIELDS)
    machine = actor_for_key(shown(made.content.decode()))
    assert machine is not None
    assert sorted(machine.grants) == FIELDS["scopes"]
    assert "no-store" in made["Cache-Control"]
    page = client.get(PAGE).content.decode()
    assert "ERP" in page
    assert 'secret">' not in page


def test_what_is_missing_is_said_and_nothing_made(client: Client) -> None:
    answer = client.post(PAGE + "new/", {"name": "", "scopes": ["sales.orders.view"]})
    assert answer.status_code == 422
    assert not ApiKey.objects.exists()


def test_a_new_secret_and_the_end(client: Client) -> None:
    old = shown(client.post(PAGE + "new/", FIELDS).content.decode())
    key = ApiKey.objects.get()
    new = shown(client.post(f"{PAGE}{key.pk}/rotate/", {"overlap": "7"}).content.decode())
    assert new != old
    assert actor_for_key(old) is not None
    assert "old secret until" in client.get(PAGE).content.decode()
    assert client.post(f"{PAGE}{key.pk}/rotate/", {"overlap": "3650"}).status_code == 422
    assert client.post(f"{PAGE}{key.pk}/revoke/")["Location"] == PAGE
    assert actor_for_key(new) is None
    assert "revoked" in client.get(PAGE).content.decode()

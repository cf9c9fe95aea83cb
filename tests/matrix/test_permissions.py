"""Everybody at every door: roles x addresses x own and foreign things, made from the registry of addresses."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
from django.db import transaction
from django.http import HttpResponse
from django.test import Client
from django.urls import NoReverseMatch, reverse

from lonja.companies.models import User
from lonja.companies.permissions import Permission
from lonja.companies.templates import ROLE_TEMPLATES
from tests.matrix.registry import ELSEWHERE, MATRIX, Door, Row, addresses
from tests.matrix.world import BUYERS, CANARY_SKU, STAFF, World, make_world

pytestmark = pytest.mark.django_db

GRANTS = {template.code: set(template.grants) for template in ROLE_TEMPLATES}
LOGIN = "/account/login/"
KINDS = ("category", "attribute", "family", "assortment")
"""Whose code stands in an address whose name says so; else a product's."""


@pytest.fixture
def world() -> World:
    return make_world()


def test_every_address_has_a_row_and_every_row_an_address() -> None:
    names = {name for name, _ in addresses() if not name.startswith(ELSEWHERE)}
    assert names == set(MATRIX)


def test_every_role_at_every_door_of_its_own_company(world: World) -> None:
    wrong = []
    for who, name, method in _knocks(world):
        answer = _knock(world.people[who], _path(name, world.ids), method)
        expected = _expected(who, MATRIX[name])
        if _verdict(answer) not in expected:
            wrong.append((who, method, name, answer.status_code, sorted(expected)))
    assert not wrong, "\n".join(map(str, wrong))


def test_a_foreign_thing_looks_exactly_like_one_that_does_not_exist(world: World) -> None:
    wrong = []
    for who in ("other buyer", "other company-admin", "other approver"):
        for name, row in MATRIX.items():
            if row.door is not Door.BUYER or not _has_thing(name):
                continue
            for method in row.methods:
                foreign = _knock(world.people[who], _path(name, world.ids), method)
                missing = _knock(world.people[who], _path(name, world.unknown), method)
                if foreign.status_code not in (403, 404) or _text(foreign) != _text(missing):
                    wrong.append((who, method, name, foreign.status_code, missing.status_code))
    assert not wrong, "\n".join(map(str, wrong))


def _knocks(world: World) -> Iterator[tuple[str, str, str]]:
    for who in world.people:
        for name, row in MATRIX.items():
            if not who.startswith("other"):
                for method in row.methods:
                    yield who, name, method


def _knock(person: User | None, path: str, method: str) -> HttpResponse:
    """One request whose effects are undone."""
    client = Client()
    if person is not None:
        client.force_login(person)
    with transaction.atomic():
        answer: Any = client.get(path) if method == "GET" else client.post(path, _body(path))
        transaction.set_rollback(True)
    return answer


def _body(path: str) -> dict[str, str]:
    """What is sent to any address, and to a few that take nothing else."""
    if path.startswith("/carts/"):
        return {"do": "rename", "name": "Weekly"}
    if path == reverse("storefront:forget_word"):
        return {"code": "OWN-CANARY"}
    return {"sku": CANARY_SKU, "quantity": "1"}


def _path(name: str, ids: Any) -> str:
    pattern = next(each for full, each in addresses() if full == name)
    values = {}
    for part in pattern.pattern.converters:
        value = ids[part]
        values[part] = value.get(name.partition(":")[2], "unknown-token") if isinstance(value, dict) else value
    if "code" in values:
        values["code"] = ids["code"][next((kind for kind in KINDS if kind in name), "product")]
    try:
        return reverse(name, kwargs=values)
    except NoReverseMatch:
        return reverse(name)


def _has_thing(name: str) -> bool:
    pattern = next(each for full, each in addresses() if full == name)
    return bool(set(pattern.pattern.converters) - {"code", "sku", "document_id", "name", "purchase_id"})


def _verdict(answer: HttpResponse) -> str:
    if answer.status_code in (301, 302) and answer["Location"].startswith(LOGIN):
        return "login"
    if answer.status_code in (301, 302) and answer["Location"] in ("/office/", "/switch/"):
        return "elsewhere"
    return {403: "no", 404: "hidden"}.get(answer.status_code, "in" if answer.status_code < 500 else "broken")


def _expected(who: str, row: Row) -> set[str]:
    if row.door in (Door.OPEN, Door.TOKEN):
        return {"in", "elsewhere", "login"}
    if row.door is Door.DEMO or who == "anonymous":
        return {"hidden"} if row.door is Door.DEMO else {"login"}
    if row.door is Door.PERSON:
        return {"in", "elsewhere", "hidden"}
    if row.door is Door.BUYER:
        return _expected_in_store(who, row)
    if who not in STAFF:
        return {"hidden", "no"}
    return {"in"} if row.permission in GRANTS[who] else {"no", "hidden"}


def _expected_in_store(who: str, row: Row) -> set[str]:
    if who not in BUYERS:
        return {"elsewhere", "no", "hidden"}
    if not _holds(who, row.permission):
        return {"no", "hidden"}
    return {"in"} if not row.is_owned or who == "buyer" else {"hidden"}


def _holds(who: str, permission: Permission | None) -> bool:
    return permission is None or permission in GRANTS[who]


def _text(answer: HttpResponse) -> tuple[int, str]:
    body = re.sub(r"[A-Za-z0-9]{64}", "(token)", answer.content.decode())
    body = re.sub(r"/files/\d+/", "/files/(number)/", body)
    body = re.sub(r"\b\d{1,2}:\d{2}\b", "(time)", body)  # an error page says when; a minute may pass in between
    return answer.status_code, re.sub(r"[0-9a-f]{8}-[0-9a-f-]{27}", "(id)", body).replace("no-such", "")

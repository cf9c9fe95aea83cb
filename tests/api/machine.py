"""Callers of the API in tests: a machine with a key, a person with a browser's session, and whoever has neither."""

from __future__ import annotations

import json
from collections.abc import Collection
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import unquote
from uuid import uuid4

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from lonja.api.openapi import contract
from lonja.companies.actions import create_api_key, create_seller_key
from lonja.companies.actor import SYSTEM, Actor
from lonja.companies.models import ApiKey, Company, Unit, User
from lonja.companies.permissions import KEY_SCOPES, SELLER_KEY_SCOPES, Permission
from lonja.companies.queries import actor_for_key
from tests import factories as make
from tests.api.conformity import assert_conforms, text_of

ROOT = "/api/v1"


class Answer:
    """An answer: its status, headers, and its JSON."""

    def __init__(self, response: Any) -> None:
        self.status: int = response.status_code
        self.headers: Any = response.headers
        self.text: str = text_of(response)
        is_json = response.headers.get("Content-Type", "").endswith("json") and "ndjson" not in response["Content-Type"]
        self.json: Any = json.loads(self.text) if is_json else None

    @property
    def code(self) -> str:
        """The code of a problem; '' for any other answer."""
        return str(self.json["code"]) if self.headers.get("Content-Type") == "application/problem+json" else ""


@dataclass
class Caller:
    """Sends requests with these headers, in English; `actor` is who the store takes it for."""

    client: Client = field(default_factory=Client)
    headers: dict[str, str] = field(default_factory=dict)
    actor: Actor | None = None

    def get(self, path: str, **query: Any) -> Answer:
        """GET with a query; lists are repeated."""
        return self._answer("get", path, self.client.get(ROOT + path, query, headers=self._headers()))

    def post(self, path: str, body: Any = None, *, key: str | None = None, **headers: str) -> Answer:
        """POST a body as JSON, with an Idempotency-Key where one is given."""
        named = {"Idempotency-Key": key} if key else {}
        return self.send("post", path, body, **named, **headers)

    def send(self, method: str, path: str, body: Any = None, **headers: str) -> Answer:
        """Any method, with a body as JSON where one is given."""
        call = getattr(self.client, method)
        sent = {} if body is None else {"data": body, "content_type": "application/json"}
        return self._answer(method, path, call(ROOT + path, headers=self._headers() | headers, **sent))

    def raw(self, path: str, body: bytes, content_type: str = "application/json", **headers: str) -> Answer:
        """POST these very bytes."""
        sent = self.client.post(ROOT + path, body, content_type=content_type, headers=self._headers() | headers)
        return self._answer("post", path, sent)

    def upload(self, path: str, data: bytes, name: str, *, key: str | None = None, **texts: str) -> Answer:
        """POST a form with this file in it."""
        sent = {"file": SimpleUploadedFile(name, data), **texts}
        named = {"Idempotency-Key": key} if key else {}
        return self._answer("post", path, self.client.post(ROOT + path, sent, headers=self._headers() | named))

    def order(self, cart: str, delivery: Any, *, key: str = "", **facts: Any) -> Answer:
        """Read the cart and order what it says."""
        seen = self.get(f"/carts/{cart}").json["fingerprint"]
        body = {"cart_id": cart, "fingerprint": seen, "delivery_address_id": str(delivery.pk), **facts}
        return self.post("/orders", body, key=key or str(uuid4()))

    def cart(self, *lines: tuple[str, str]) -> str:
        """A new cart with these quantities of SKUs; gives its id."""
        cart: str = self.post("/carts").json["id"]
        body = {"lines": [{"sku": sku, "quantity": quantity} for sku, quantity in lines]}
        assert self.post(f"/carts/{cart}/lines", body).status == 200
        return cart

    def _answer(self, method: str, path: str, response: Any) -> Answer:
        """The answer, held to the contract wherever it comes from an operation."""
        if not path.startswith(("/docs", "/openapi.json")) and response.status_code != 500:
            assert_conforms(method, unquote(path.partition("?")[0]).lstrip("/"), response)
        return Answer(response)

    def _headers(self) -> dict[str, str]:
        return {"Accept-Language": "en", **self.headers}


def machine(
    company: Company,
    scopes: Collection[Permission] = KEY_SCOPES,
    *,
    unit: Unit | None = None,
    maker: Actor = SYSTEM,
    **facts: Any,
) -> Caller:
    """A machine of the company with a new key (of all scopes by default)."""
    made = create_api_key(maker, (unit or make.root_unit(company)).pk, "test", scopes, **facts)
    return Caller(headers={"Authorization": f"Bearer {made.presented}"}, actor=actor_for_key(made.presented))


def seller_machine(scopes: Collection[Permission] = SELLER_KEY_SCOPES) -> Caller:
    """A program of the seller with a new key (of all scopes by default)."""
    made = create_seller_key(SYSTEM, "test", scopes)
    return Caller(headers={"Authorization": f"Bearer {made.presented}"}, actor=actor_for_key(made.presented))


def person(user: User, **facts: Any) -> Caller:
    """A person in a browser, signed in."""
    client = Client(**facts)
    client.force_login(user)
    return Caller(client)


def key_of(caller: Caller) -> ApiKey:
    """The key of a machine."""
    assert caller.actor is not None
    return ApiKey.objects.get(pk=caller.actor.api_key_id)


def path_of(operation_id: str) -> str:
    """Where an operation of the contract is, beneath the root."""
    (path,) = (
        path
        for path, operations in contract()["paths"].items()
        if any(operation["operationId"] == operation_id for operation in operations.values())
    )
    return str(path).removeprefix(ROOT)

"""Refusals look alike everywhere: RFC 9457, a stable code, and nothing changed."""

import json
from typing import Any

import pytest
from django.db import OperationalError

from lonja.api.openapi import contract
from lonja.ordering.models import Cart
from tests.api.machine import Caller

pytestmark = pytest.mark.django_db


def test_a_problem_says_what_happened_to_people_and_machines(caller: Caller) -> None:
    answer = caller.get("/products/NONE")
    assert answer.headers["Content-Type"] == "application/problem+json"
    assert answer.json == {
        "type": "/api/v1/docs#variant_unknown",
        "title": "Not found",
        "status": 404,
        "detail": "NONE does not exist or is not available to you.",
        "code": "variant_unknown",
        "params": {"sku": "NONE"},
    }


def test_sentences_come_in_the_language_asked_for(caller: Caller) -> None:
    caller.headers["Accept-Language"] = "es"
    answer = caller.get("/orders", limit=0)
    assert answer.json["title"] == "Rechazado"
    assert answer.json["errors"][0]["detail"] == "Envíe 1 o más."


@pytest.mark.parametrize(
    "body",
    [b"{", b"", b"\xff", b"[1,", b'{"a": NaN}', b'{"a": Infinity}', b"[" * 100_000, b'{"a": 1' + b"0" * 5000 + b"}"],
)
def test_a_body_that_is_no_json_is_said_to_be_none(caller: Caller, body: bytes) -> None:
    answer = caller.raw("/prices", body)
    assert (answer.status, answer.code) == ((422, "input_invalid") if body == b"" else (400, "json_unreadable"))


@pytest.mark.parametrize("content_type", ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data", ""])
def test_a_body_comes_as_json(caller: Caller, content_type: str) -> None:
    answer = caller.raw("/prices", b'{"lines": []}', content_type)
    assert (answer.status, answer.code) == (415, "media_type_unsupported")


def test_json_may_name_its_charset(caller: Caller) -> None:
    body = b'{"lines": [{"sku": "A", "quantity": "1"}]}'
    assert caller.raw("/prices", body, "application/json; charset=utf-8").status == 200


def test_a_body_has_a_limit(caller: Caller) -> None:
    body = json.dumps({"lines": [], "x": "x" * 2 * 1024 * 1024}).encode()
    answer = caller.raw("/prices", body)
    assert (answer.status, answer.code, answer.json["params"]) == (413, "body_too_large", {"limit": 2 * 1024 * 1024})


def test_half_a_character_is_no_text(caller: Caller) -> None:
    answer = caller.raw("/prices", b'{"lines": [{"sku": "\\ud800", "quantity": "1"}]}')
    assert (answer.status, answer.json["errors"][0]["code"]) == (422, "string_unicode")


def test_an_unknown_parameter_is_refused(caller: Caller) -> None:
    answer = caller.get("/products", limti=5, q="x")
    assert [(one["location"], one["pointer"], one["code"]) for one in answer.json["errors"]] == [
        ("query", "limti", "extra_forbidden")
    ]
    assert caller.post("/carts?x=1").code == "input_invalid"
    assert not Cart.objects.exists()


@pytest.mark.parametrize("path", ["/nowhere", "/products/", "/orders/x", "/orders/x/withdraw", "/openapi.jso"])
def test_an_address_that_does_not_exist_is_a_problem_too(caller: Caller, path: str) -> None:
    answer = caller.get(path)
    assert (answer.status, answer.code) == (404, "not_found")


def test_a_wrong_method_is_told_the_right_ones(caller: Caller) -> None:
    answer = caller.send("patch", "/orders")
    assert (answer.status, answer.code) == (405, "method_not_allowed")
    assert set(answer.headers["Allow"].split(", ")) == {"GET", "POST"}


def test_no_answer_is_kept_on_its_way(caller: Caller) -> None:
    for answer in (caller.get("/products"), caller.get("/products/NONE"), Caller().get("/products")):
        assert answer.headers["Cache-Control"] == "private, no-store"


class TestOurSide:
    """What fails here is said, recorded, and tells nothing."""

    def test_a_fault_is_recorded_and_keeps_its_secrets(
        self, caller: Caller, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
    ) -> None:
        self._fail(monkeypatch, RuntimeError("secret of the house"))
        answer = caller.get("/products")
        assert (answer.status, answer.code) == (500, "server_fault")
        assert "secret" not in answer.text
        assert "secret of the house" in caplog.text

    def test_who_waits_in_vain_is_told_to_come_back(self, caller: Caller, monkeypatch: pytest.MonkeyPatch) -> None:
        self._fail(monkeypatch, OperationalError("canceling statement due to lock timeout"))
        answer = caller.get("/products")
        assert (answer.status, answer.code, answer.headers["Retry-After"]) == (503, "busy", "5")
        assert "timeout" not in answer.text

    def _fail(self, monkeypatch: pytest.MonkeyPatch, error: Exception) -> None:
        def fail(*_: Any, **__: Any) -> None:
            raise error

        monkeypatch.setattr("lonja.api.products.router.offers", fail)


def test_every_code_has_its_place_on_the_page() -> None:
    page = Caller().get("/docs").text
    codes = set()
    for path in contract()["paths"].values():
        for operation in path.values():
            for response in operation["responses"].values():
                name = response.get("$ref", "").rpartition("/")[2]
                found = contract()["components"]["responses"][name] if name else response
                codes |= set(found.get("content", {}).get("application/problem+json", {}).get("examples", ()))
    assert len(codes) > 30
    assert [code for code in codes if f'id="{code}"' not in page] == []

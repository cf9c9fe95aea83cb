"""The contract is valid, true to itself, and only ever grows."""

import copy
import json
import sys
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest
from django.core.management import call_command
from django.test import Client
from ninja import Schema
from schemathesis.specs.openapi import definitions
from typing_extensions import is_typeddict

from lonja.api.openapi import contract
from lonja.api.operations import OPERATIONS
from tests.api.additions import breaks
from tests.api.conformity import validator_of

RELEASED = Path(__file__).with_name("openapi.json")
"""What machines out there rely on. To release what was added: `lonja manage api_contract > tests/api/openapi.json`."""

DOCUMENT = contract()
OPERATIONS_OF = {
    operation["operationId"]: operation for path in DOCUMENT["paths"].values() for operation in path.values()
}


def test_it_is_openapi_3_1() -> None:
    assert [str(error) for error in definitions.OPENAPI_31_VALIDATOR.iter_errors(DOCUMENT)] == []


def test_it_is_served_to_everybody_as_it_is() -> None:
    answer = Client().get("/api/v1/openapi.json")
    assert (answer.status_code, answer["Content-Type"]) == (200, "application/json")
    assert answer.json() == json.loads(json.dumps(DOCUMENT))


def test_every_schema_is_one() -> None:
    for name, schema in DOCUMENT["components"]["schemas"].items():
        assert jsonschema_rs.meta.is_valid(schema), name


def test_no_two_schemas_have_one_name() -> None:
    """The contract knows a schema by its name alone: of two, one would silently stand for both."""
    places: dict[str, set[str]] = {}
    for name, module in sorted(sys.modules.items()):
        if name.startswith("lonja.api."):
            for each in vars(module).values():
                if is_typeddict(each) or (isinstance(each, type) and issubclass(each, Schema) and each is not Schema):
                    places.setdefault(each.__name__, set()).add(each.__module__)
    assert len(places) > 200
    assert {name: where for name, where in places.items() if len(where) > 1} == {}


def test_every_operation_is_in_it_and_says_what_it_does() -> None:
    assert set(OPERATIONS_OF) == set(OPERATIONS)
    for name, operation in OPERATIONS_OF.items():
        assert operation["summary"], name
        assert len(operation["description"].splitlines()) > 2, name
        assert operation["tags"][0] in {tag["name"] for tag in DOCUMENT["tags"]}, name
        assert operation["security"], name
        assert {"401", "403", "422", "503"} <= set(operation["responses"]), name


def _examples() -> list[tuple[str, Any, Any]]:
    """(where, schema, example) of every example in the contract."""
    found = []
    for name, operation in OPERATIONS_OF.items():
        found += [
            (f"{name} {one['name']}", one["schema"], one["example"])
            for one in operation["parameters"]
            if "example" in one
        ]
        parts = [("body", operation["requestBody"])] if "requestBody" in operation else []
        for where, part in [*parts, *operation["responses"].items()]:
            for content in part.get("content", {}).values():
                samples = content.get("examples", {}).values()
                values = [sample["value"] for sample in samples] or [content["example"]]
                found += [(f"{name} {where}", content["schema"], value) for value in values]
    return found


@pytest.mark.parametrize(("where", "schema", "example"), [pytest.param(*one, id=one[0]) for one in _examples()])
def test_every_example_is_true(where: str, schema: Any, example: Any) -> None:
    faults = validator_of(schema).iter_errors(example)
    assert [f"{error.instance_path}: {error.message}" for error in faults] == []


def test_the_contract_only_grows() -> None:
    assert breaks(json.loads(RELEASED.read_text()), DOCUMENT) == []


def test_the_released_contract_can_be_written(capsys: pytest.CaptureFixture[str]) -> None:
    call_command("api_contract")
    assert json.loads(capsys.readouterr().out) == json.loads(json.dumps(DOCUMENT))


def _without(document: Any, *path: Any) -> Any:
    made = copy.deepcopy(document)
    target = made
    for part in path[:-1]:
        target = target[part]
    del target[path[-1]]
    return made


def _with(document: Any, value: Any, *path: Any) -> Any:
    made = copy.deepcopy(document)
    target = made
    for part in path[:-1]:
        target = target[part]
    target[path[-1]] = value
    return made


SCHEMAS = ("components", "schemas")
ORDERS = ("paths", "/api/v1/orders")
OR_NULL = {"anyOf": [{"type": "string"}, {"type": "null"}]}


@pytest.mark.parametrize(
    ("changed", "fault"),
    [
        (_without(DOCUMENT, *ORDERS), "GET /api/v1/orders is gone"),
        (_without(DOCUMENT, *ORDERS, "post"), "POST /api/v1/orders is gone"),
        (_without(DOCUMENT, *SCHEMAS, "Stock", "properties", "city"), ".stock.city is gone"),
        (_with(DOCUMENT, [], *SCHEMAS, "Stock", "required"), ".stock.available may be missing now"),
        (
            _with(DOCUMENT, {"type": "number"}, *SCHEMAS, "Totals", "properties", "net"),
            ".totals.net is of another kind",
        ),
        (
            _with(
                DOCUMENT, {"anyOf": [{"type": "string"}, {"type": "null"}]}, *SCHEMAS, "Order", "properties", "number"
            ),
            ".number may be null now",
        ),
        (_with(DOCUMENT, ["note"], *SCHEMAS, "OrderIn", "required"), "body.note is required now"),
        (_with(DOCUMENT, 10, *SCHEMAS, "OrderIn", "properties", "po_number", "maxLength"), "narrower: maxLength"),
        (_without(DOCUMENT, *ORDERS, "get", "parameters", 0), "parameter state is gone"),
        (_with(DOCUMENT, True, *ORDERS, "get", "parameters", 0, "required"), "parameter state is required now"),
        (_with(DOCUMENT, [], *ORDERS, "get", "x-scopes"), "no longer suffice"),
        (_without(DOCUMENT, *ORDERS, "post", "responses", "201"), "no longer answers 201"),
    ],
)
def test_what_takes_something_away_is_seen(changed: Any, fault: str) -> None:
    assert any(fault in one for one in breaks(DOCUMENT, changed)), breaks(DOCUMENT, changed)


@pytest.mark.parametrize(
    "changed",
    [
        _with(DOCUMENT, {"type": "string"}, *SCHEMAS, "Stock", "properties", "shelf"),
        _with(DOCUMENT, {"type": "string"}, *SCHEMAS, "OrderIn", "properties", "color"),
        _with(DOCUMENT, 99, *SCHEMAS, "OrderIn", "properties", "po_number", "maxLength"),
        _with(DOCUMENT, {"get": {}}, "paths", "/api/v1/news"),
    ],
)
def test_what_only_adds_is_let_be(changed: Any) -> None:
    assert breaks(DOCUMENT, changed) == []

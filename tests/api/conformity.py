"""Every answer in every story is held to the contract: its status, type, headers, and each field, none unknown."""

from __future__ import annotations

import copy
import functools
import json
import re
from typing import Any

import jsonschema_rs

from lonja.api.openapi import ROOT, contract

UNDOCUMENTED = {404, 405}
"""What answers where the contract has no operation."""


def assert_conforms(method: str, path: str, response: Any) -> None:
    """Fail where the answer is not one that the contract describes for this operation."""
    operation = _operation(method.lower(), path)
    if operation is None:
        assert response.status_code in UNDOCUMENTED, f"{method} {path} is no operation, but answers"
        return
    status = str(response.status_code)
    assert status in operation["responses"], f"{method} {path} answers {status}, which it does not announce"
    described = _described(operation["responses"][status])
    for name, header in described.get("headers", {}).items():
        assert name in response.headers or not header.get("required"), f"{method} {path} {status} lacks {name}"
    if not described.get("content"):
        assert not text_of(response)
        return
    media_type = response.headers["Content-Type"]
    assert media_type in described["content"], f"{method} {path} {status} comes as {media_type}"
    content = described["content"][media_type]
    errors = [f"{'/'.join(map(str, error.instance_path))}: {error.message}" for error in _faults(content, response)]
    assert errors == [], f"{method} {path} {status}"


def _faults(content: dict[str, Any], response: Any) -> Any:
    if "x-line" in content["schema"]:
        line = validator_of(content["schema"]["x-line"])
        return [fault for one in text_of(response).splitlines() for fault in line.iter_errors(json.loads(one))]
    if content["schema"].get("format") == "binary":
        return []
    if response.streaming:
        return validator_of(content["schema"]).iter_errors(json.loads(text_of(response)))
    return validator_of(content["schema"]).iter_errors(response.json())


def text_of(response: Any) -> str:
    """The body of an answer; of one that comes in pieces they are kept, because they come once."""
    if response.streaming and not hasattr(response, "whole"):
        response.whole = b"".join(response.streaming_content)
    return str((response.whole if response.streaming else response.content).decode(errors="replace"))


def validator_of(schema: dict[str, Any]) -> Any:
    """What holds a value to a schema of the contract, made once for each."""
    return _validator(json.dumps(schema))


@functools.cache
def _strict() -> dict[str, Any]:
    """The contract's schemas, as if no answer might ever have a field more."""
    schemas: dict[str, Any] = copy.deepcopy(contract()["components"]["schemas"])
    for schema in schemas.values():
        if "properties" in schema:
            schema["additionalProperties"] = False
    return schemas


@functools.cache
def _validator(written: str) -> Any:
    schema = {**json.loads(written), "components": {"schemas": _strict()}}
    return jsonschema_rs.Draft202012Validator(schema, validate_formats=True)


def _described(response: dict[str, Any]) -> dict[str, Any]:
    if "$ref" not in response:
        return response
    found: dict[str, Any] = contract()["components"]["responses"][response["$ref"].rpartition("/")[2]]
    return found


def _operation(method: str, path: str) -> dict[str, Any] | None:
    for pattern, template in _templates():
        if pattern.fullmatch(path) and method in contract()["paths"][template]:
            found: dict[str, Any] = contract()["paths"][template][method]
            return found
    return None


@functools.cache
def _templates() -> list[tuple[re.Pattern[str], str]]:
    """Patterns for the contract's paths; those without parameters first."""
    ids = r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"
    kinds = {"sku": "(?s:.+)", "code": "[^/]+", "number": "[^/]+", "due_on": "[^/]+", "position": "[^/]+"}
    made = []
    for template in sorted(contract()["paths"], key=lambda template: "{" in template):
        parts = re.split(r"{(\w+)}", template.removeprefix(ROOT))
        text = "".join(kinds.get(part, ids) if place % 2 else re.escape(part) for place, part in enumerate(parts))
        made.append((re.compile(text), template))
    return made

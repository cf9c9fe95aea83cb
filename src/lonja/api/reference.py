"""The contract as its page shows it: areas, operations, fields, refusals. All read from the OpenAPI document."""

from __future__ import annotations

import functools
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from django.conf import settings
from markupsafe import Markup, escape

from lonja.api.forms import FILE, FORM
from lonja.api.openapi import ABOUT, REF, Document, contract
from lonja.api.operations import KEY_HEADER

METHODS = ("get", "post", "put", "patch", "delete")
CODE = re.compile(r"- `(\w+)`: (.*)")


@dataclass(frozen=True)
class FieldRow:
    """A parameter, or a field of a body; fields of objects within have dotted names."""

    name: str
    kind: str
    is_required: bool
    text: str


@dataclass(frozen=True)
class Refusal:
    """A code with which operations refuse."""

    status: str
    code: str
    text: str


@dataclass(frozen=True)
class OperationPage:
    """An operation as it is read; `words` are what it is found by."""

    id: str
    method: str
    path: str
    summary: str
    text: str
    scopes: tuple[str, ...]
    is_for_persons: bool
    parameters: tuple[FieldRow, ...]
    body: tuple[FieldRow, ...]
    body_example: str
    status: str
    answer: tuple[FieldRow, ...]
    answer_example: str
    refusals: tuple[Refusal, ...]
    curl: str
    words: str


@dataclass(frozen=True)
class Area:
    """The operations on one subject."""

    name: str
    text: str
    operations: tuple[OperationPage, ...]


@dataclass(frozen=True)
class Reference:
    """The whole page: what all operations share, as (heading, text), the areas, and every code."""

    version: str
    topics: tuple[tuple[str, str], ...]
    areas: tuple[Area, ...]
    codes: tuple[Refusal, ...]


@functools.cache
def reference() -> Reference:
    """The contract in the form of its page."""
    document = contract()
    pages = [(operation["tags"][0], page) for operation, page in _pages(document)]
    areas = tuple(
        Area(tag["name"], tag["description"], tuple(page for name, page in pages if name == tag["name"]))
        for tag in document["tags"]
    )
    codes = {refusal.code: refusal for _, page in pages for refusal in page.refusals}
    ordered = sorted(codes.values(), key=lambda refusal: (refusal.status, refusal.code))
    return Reference(document["info"]["version"], tuple(_topics(ABOUT)), areas, tuple(ordered))


def found(areas: Iterable[Area], text: str) -> list[Area]:
    """The areas with those of their operations that have every word of a text; areas without any are left out."""
    wanted = text.lower().split()
    narrowed = (
        replace(area, operations=tuple(one for one in area.operations if all(word in one.words for word in wanted)))
        for area in areas
    )
    return [area for area in narrowed if area.operations]


def marked(text: str) -> Markup:
    """The contract's few signs as HTML: `code` and **strong**."""
    html = re.sub(r"`([^`]+)`", r"<code>\1</code>", str(escape(text)))
    return Markup(re.sub(r"\*\*([^*]+)\*\*", r"<b>\1</b>", html))  # noqa: S704 (escaped above)


def _topics(about: str) -> Iterator[tuple[str, str]]:
    for paragraph in about.split("\n\n"):
        heading = re.match(r"\*\*(.+?)\.\*\* ", paragraph)
        text = paragraph[heading.end() :] if heading else paragraph
        yield (heading[1] if heading else "", text.replace("\n", " "))


def _pages(document: Document) -> Iterator[tuple[Document, OperationPage]]:
    for path, operations in document["paths"].items():
        for method in METHODS:
            if method in operations:
                yield operations[method], _page(method, path, operations[method], document["components"])


def _page(method: str, path: str, operation: Document, components: Document) -> OperationPage:
    schemas = components["schemas"]
    summary, _, text = operation["description"].partition("\n\n")
    status = next(status for status in operation["responses"] if status.startswith("2"))
    bodies = operation.get("requestBody", {}).get("content", {})
    body, form = bodies.get("application/json"), bodies.get(FORM)
    answers = operation["responses"][status].get("content", {})
    answer = answers.get("application/json")
    body_example = _pretty(body["example"]) if body else ""
    refusals = tuple(_refusals(operation["responses"], components["responses"]))
    return OperationPage(
        id=operation["operationId"],
        method=method.upper(),
        path=path,
        summary=summary.rstrip("."),
        text=" ".join(text.split()),
        scopes=tuple(operation["x-scopes"]),
        is_for_persons=not any("key" in way for way in operation["security"]),
        parameters=tuple(_parameter(found, schemas) for found in operation["parameters"]),
        body=tuple(_fields(sent["schema"].get("items", sent["schema"]), schemas)) if (sent := body or form) else (),
        body_example=body_example,
        status=status,
        answer=tuple(_fields(answer["schema"], schemas)) if answer else (),
        answer_example=_pretty(answer["example"]) if answer else "\n".join(answers),
        refusals=refusals,
        curl=_curl(method.upper(), path, operation, sent=next(iter(bodies), ""), is_file=bool(answers) and not answer),
        words=" ".join([method, path, operation["description"], *(one.code for one in refusals)]).lower(),
    )


def _curl(method: str, path: str, operation: Document, *, sent: str, is_file: bool) -> str:
    """The call as it is typed into a shell; `sent` is the type of its body, '' for none."""
    parts = ["curl" if method == "GET" else f"curl -X {method}", "-H 'Authorization: Bearer KEY'"]
    if any(parameter["name"] == KEY_HEADER and parameter["required"] for parameter in operation["parameters"]):
        parts.append(f"-H '{KEY_HEADER}: po-4711-1'")
    if is_file:
        parts.append("-OJ")
    if sent == "application/json":
        parts += ["-H 'Content-Type: application/json'", "-d @body.json"]
    if sent == FORM:
        parts.append(f"-F '{FILE}=@FILE'")
    return " \\\n  ".join([*parts, f"'{settings.BASE_URL}{path}'"])


def _parameter(found: Document, schemas: Document) -> FieldRow:
    kind = f"{_kind(found['schema'], schemas)} · {found['in']}"
    return FieldRow(found["name"], kind, found["required"], found["description"])


def _fields(schema: Mapping[str, Any], schemas: Document, prefix: str = "") -> Iterator[FieldRow]:
    """The fields of an object, those of objects within it after it."""
    target = _resolved(schema, schemas)
    for name, part in target.get("properties", {}).items():
        inner = _resolved(part, schemas)
        text = part.get("description") or inner.get("description", "")
        yield FieldRow(f"{prefix}{name}", _kind(part, schemas), name in target.get("required", ()), text)
        if inner.get("type") == "array":
            yield from _fields(inner["items"], schemas, f"{prefix}{name}[].")
        elif inner.get("type") == "object":
            yield from _fields(inner, schemas, f"{prefix}{name}.")


def _resolved(schema: Mapping[str, Any], schemas: Document) -> Mapping[str, Any]:
    """The schema behind references, and behind 'or null'."""
    while True:
        choices = [choice for choice in schema.get("anyOf", ()) if choice.get("type") != "null"]
        if "$ref" in schema:
            schema = schemas[schema["$ref"].removeprefix(REF)]
        elif len(choices) == 1:
            (schema,) = choices
        else:
            return schema


def _kind(schema: Mapping[str, Any], schemas: Document) -> str:
    target = _resolved(schema, schemas)
    kind = str(target.get("format") or target.get("type", "value"))
    if kind == "array":
        kind = f"{_kind(target['items'], schemas)}[]"
    if "enum" in target:
        kind = " | ".join(map(str, target["enum"]))
    is_nullable = any(choice.get("type") == "null" for choice in schema.get("anyOf", ()))
    return f"{kind} | null" if is_nullable else kind


def _refusals(responses: Document, shared: Document) -> Iterator[Refusal]:
    for status, response in responses.items():
        if "$ref" in response:
            response = shared[response["$ref"].rpartition("/")[2]]  # noqa: PLW2901
        for code, text in CODE.findall(response["description"]):
            yield Refusal(status, code, text)


def _pretty(example: Any) -> str:
    return json.dumps(example, ensure_ascii=False, indent=2)

"""The contract: OpenAPI 3.1 of version 1, made from the types of the operations and the terms on which they answer."""

from __future__ import annotations

import functools
import json
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from django.conf import settings
from django.utils import translation
from ninja.responses import NinjaJSONEncoder
from pydantic import TypeAdapter

from lonja.api import fields
from lonja.api.bulk.schemas import LINES, lines_schema
from lonja.api.callers import SESSION_HEADER
from lonja.api.errors import InputInvalid
from lonja.api.operations import KEY_HEADER, OPERATIONS, PREFER_HEADER, REPLAY_HEADER, Terms
from lonja.api.problems import DOCS, MEDIA_TYPE, TITLES, Problem
from lonja.api.v1 import api
from lonja.api.validation import field_problem
from lonja.core.errors import LonjaError

Document = dict[str, Any]

ROOT = "/api/v1/"
REF = "#/components/schemas/"

ABOUT = """
The store for machines: what a company may buy, at its own prices, from the catalog to the order.

**Who calls.** An API key of a company, sent as `Authorization: Bearer <key>`; its scopes are the permissions named at each
operation (one of them suffices). A key of the seller has scopes that begin with `sales.`. Or a person signed in with a browser, whose roles decide; changes then need the header
`X-CSRFToken`. A key never decides an approval, and may nothing any more that whoever made it may not do himself (403 `key_lapsed`).

**How often.** A key may send a number of requests in a minute (3,000, if the seller has not set another); the next ones are
refused with 429, which says in `Retry-After` when to go on.

**Once only.** Every POST takes the header `Idempotency-Key` (1 to 200 visible ASCII characters, your own choice). The same
key with the same request gives the first answer again, with `Idempotent-Replay: true`, and has no second effect; while the
first is under way the second waits. The same key with another request is refused. Refusals are not kept: mend the request
and send it again. Keys are kept for 30 days and belong to the API key, or person, that sent them.

**Figures.** Money, prices and quantities are texts, so that no decimal is lost. Amounts are rounded to the minor unit of
their currency; unit prices are net and have up to six decimals. Moments are UTC.

**Pages.** Lists give `next`: send it back as `cursor`, with the same filters and language. What is added meanwhile neither
shifts a page nor shows twice.

**Languages.** Names and sentences come in Spanish or English, by `Accept-Language`.

**Errors.** RFC 9457, with a stable `code`; nothing was changed. What is not yours looks like what does not exist. 503 means
that another change held what was needed: wait as `Retry-After` says, then send the same again.

**Changes.** Within version 1 the contract only grows: be ready for new fields, operations and error codes. A request may
hold up to 2 MB, rows in bulk 100 MB.
""".strip()  # noqa: E501 (paragraphs)

TAGS = {
    "Products": "What the company may buy, with its own price and stock.",
    "Prices": "What any quantities cost the company.",
    "Carts": "Collect lines and see what they come to.",
    "Orders": "Place an order and follow it.",
    "Approvals": "What waits for somebody's consent.",
    "Approval rules": "Whose consent is asked, for what, and who stands in for whom.",
    "Lists and rounds": "Purchase lists, and what departments need, collected until a deadline.",
    "Quotes": "Ask for prices, negotiate, and accept what is offered.",
    "Quick orders": "Order anything: texts, mails and files become lines to review before they are ordered.",
    "Group purchases": "Prices that fall as companies commit, until a deadline.",
    "Budgets": "What cost centers may spend, and what is left of it.",
    "Accounts payable": "What was told of closed purchases, to fetch and to send again.",
    "Recurring orders": "What is ordered by itself, and when.",
    "People and units": "Who belongs to the company, with which roles, and how they sign in.",
    "Access": "Who may do what, where, and why.",
    "Company": "What a machine must know of its own company to order.",
    "Changes": "What changed since the seller's programs last asked.",
    "Bulk": "The seller's own programs bring prices, stock, part numbers and products.",
}

SECURITY = {
    "key": {
        "type": "http",
        "scheme": "bearer",
        "description": "An API key of a company: the text that was shown when it was made.",
    },
    "session": {
        "type": "apiKey",
        "in": "cookie",
        "name": settings.SESSION_COOKIE_NAME,
        "description": f"A person signed in with a browser. Changes need the header {SESSION_HEADER}.",
    },
}


@functools.cache
def contract() -> Document:
    """The whole document, in English. Made once; do not change it."""
    with translation.override("en"):
        made = json.loads(json.dumps(api.get_openapi_schema(path_prefix=ROOT), cls=NinjaJSONEncoder))
        schemas: Document = {**made["components"]["schemas"], **_problem_schemas()}
        responses: Document = {}
        _tidy([made["paths"], schemas])
        for path in made["paths"].values():
            for operation in path.values():
                _complete(operation, OPERATIONS[operation["operationId"]], schemas, responses)
    used = {name: schemas[name] for name in sorted(_referred([made["paths"], responses], schemas))}
    return {
        "openapi": "3.1.0",
        "info": {"title": "Lonja API", "version": api.version, "description": ABOUT},
        "servers": [{"url": "/"}],
        "tags": [{"name": name, "description": text} for name, text in TAGS.items()],
        "paths": made["paths"],
        "components": {"schemas": used, "responses": dict(sorted(responses.items())), "securitySchemes": SECURITY},
    }


def _problem_schemas() -> Document:
    schema = TypeAdapter(Problem).json_schema(ref_template=REF + "{model}", mode="serialization")
    return {**schema.pop("$defs"), "Problem": schema}


def _complete(operation: Document, terms: Terms, schemas: Document, responses: Document) -> None:
    """Add what ninja does not know: who may, keys, headers, examples and refusals."""
    operation["parameters"] = [_parameter(found, schemas) for found in operation["parameters"]]
    operation["security"] = _security(terms)
    operation["x-scopes"] = [str(permission) for permission in terms.needs]
    if terms.method == "POST":
        operation["parameters"].append(_key_parameter(terms))
    if terms.later is not None:
        operation["parameters"].append(_PREFER)
    for content in operation.get("requestBody", {}).get("content", {}).values():
        content["example"] = example_of(content["schema"], schemas)
    answer = operation["responses"][str(terms.status)]
    answer["headers"] = _headers(terms)
    if terms.media:
        answer["content"] = {media_type: {"schema": dict(_FILE)} for media_type in terms.media}
    if terms.lines is not None:
        answer["content"][LINES] = {"schema": _lines_of(terms, schemas)}
    for content in answer.get("content", {}).values():
        content["example"] = example_of(content["schema"], schemas)
    if terms.later is not None:
        _complete_later(operation["responses"]["202"], answer["headers"], schemas)
    operation["responses"].update(_refusals(terms, responses))


_FILE: Document = {"type": "string", "format": "binary", "examples": ["%PDF-1.7"]}

_PREFER: Document = {
    "in": "header",
    "name": PREFER_HEADER,
    "required": False,
    "description": "`respond-async` (RFC 7240): answer 202 at once, and do the work afterwards.",
    "schema": {"type": "string"},
    "example": "respond-async",
}


def _complete_later(answer: Document, headers: Document, schemas: Document) -> None:
    """What is answered at once when the work is left for later: where to ask what became of it."""
    told = {"Location": "Where to ask what became of it.", "Preference-Applied": "respond-async"}
    sent = {name: {"description": text, "schema": {"type": "string"}, "required": True} for name, text in told.items()}
    answer["description"] = "Taken; it is done afterwards."
    answer["headers"] = {**headers, **sent}
    for content in answer["content"].values():
        content["example"] = example_of(content["schema"], schemas)


def _lines_of(terms: Terms, schemas: Document) -> Document:
    """The schema of an answer as NDJSON; `x-line` says what each line is."""
    line = f"{REF}{terms.lines.__name__}"
    return {
        **lines_schema(example_of({"$ref": line}, schemas), "What the list holds, an object in each line."),
        "x-line": {"$ref": line},
    }


def _parameter(found: Document, schemas: Document) -> Document:
    """A parameter as OpenAPI wants it: what may be left out has no null, and one example."""
    schema = found["schema"]
    if "anyOf" in schema:
        (kind,) = (choice for choice in schema.pop("anyOf") if choice.get("type") != "null")
        schema = {**kind, **schema}
    made = {name: found[name] for name in ("in", "name", "required")}
    made["description"] = schema.pop("description", "")
    return {**made, "schema": schema, "example": example_of(schema, schemas)}


def _security(terms: Terms) -> list[Document]:
    """The ways in, one for each permission that suffices; the roles are named as OpenAPI 3.1 allows."""
    schemes = ["session"] if terms.persons_only else ["key", "session"]
    return [{scheme: [str(permission)]} for scheme in schemes for permission in terms.needs]


def _key_parameter(terms: Terms) -> Document:
    return {
        "in": "header",
        "name": KEY_HEADER,
        "required": terms.key_required,
        "description": "One effect and one answer for all requests with this key.",
        "schema": {"type": "string", "minLength": 1, "maxLength": 200, "pattern": "^[!-~]+$"},
        "example": "po-4711-1",
    }


def _headers(terms: Terms) -> Document:
    headers: Document = {}
    if terms.method == "POST":
        headers[REPLAY_HEADER] = {
            "description": "Sent when this is the answer that was given before.",
            "schema": {"type": "string", "enum": ["true"]},
        }
    if terms.status == 201:
        headers["Location"] = {"description": "Where it is.", "schema": {"type": "string"}, "required": True}
    return headers


def _refusals(terms: Terms, responses: Document) -> Document:
    """A response for every status with which the operation refuses; those of one code are shared by all operations."""
    by_status: defaultdict[int, dict[str, type[LonjaError]]] = defaultdict(dict)
    for refusal in terms.refusals:
        by_status[refusal.status][refusal.code] = refusal
    found: Document = {}
    for status, errors in sorted(by_status.items()):
        response = _refusal(status, errors.values())
        if len(errors) == 1:
            (code,) = errors
            responses[code] = response
            response = {"$ref": f"#/components/responses/{code}"}
        found[str(status)] = response
    return found


def _refusal(status: int, errors: Iterable[type[LonjaError]]) -> Document:
    codes = {error.code: error for error in errors}
    retry_after = {"description": "In seconds.", "schema": {"type": "string"}, "required": True}
    headers = {
        401: {"WWW-Authenticate": {"schema": {"type": "string"}, "required": True}},
        429: {"Retry-After": retry_after},
        503: {"Retry-After": retry_after},
    }
    own = {"properties": {"status": {"const": status}, "code": {"enum": sorted(codes)}}}
    return {
        "description": "\n".join(f"- `{code}`: {summary_of(error)}" for code, error in codes.items()),
        "headers": headers.get(status, {}),
        "content": {
            MEDIA_TYPE: {
                "schema": {"allOf": [{"$ref": f"{REF}Problem"}, own]},
                "examples": {code: {"value": problem_example(error)} for code, error in codes.items()},
            }
        },
    }


def summary_of(error: type[LonjaError]) -> str:
    """What an error means, in one sentence."""
    return (error.__doc__ or "").partition("\n")[0]


def problem_example(error: type[LonjaError]) -> Document:
    """A problem as it looks, the figures of its sentence as `<name>`."""
    example = {
        "type": f"{DOCS}#{error.code}",
        "title": str(TITLES[error.status]),
        "status": error.status,
        "detail": re.sub(r"%\((\w+)\)s", r"<\1>", str(error.message)),
        "code": error.code,
    }
    if issubclass(error, InputInvalid):
        example["errors"] = [field_problem("body", ["lines", 3, "quantity"], "missing")]
    return example


def example_of(schema: Mapping[str, Any], schemas: Mapping[str, Any]) -> Any:
    """A value that fits the schema, put together from the examples of its parts."""
    for values in (schema.get("examples"), [schema["default"]] if "default" in schema else None, schema.get("enum")):
        if values:
            return values[0]
    if "$ref" in schema:
        return example_of(schemas[schema["$ref"].removeprefix(REF)], schemas)
    if schema.get("anyOf") or schema.get("allOf"):
        return example_of((schema.get("anyOf") or schema["allOf"])[0], schemas)
    if schema.get("type") == "array":
        return [example_of(schema["items"], schemas)]
    if schema.get("format") == "uuid":
        return fields.SOME_ID
    return {name: example_of(part, schemas) for name, part in schema.get("properties", {}).items()}


def _tidy(schema: Any) -> None:
    """Drop the titles that pydantic makes of names: they say nothing and get in the way of generated clients."""
    if isinstance(schema, list):
        for part in schema:
            _tidy(part)
    elif isinstance(schema, dict):
        if isinstance(schema.get("title"), str):
            del schema["title"]
        for part in schema.values():
            _tidy(part)


def _referred(part: Any, schemas: Mapping[str, Any]) -> set[str]:
    """The names of the schemas that a part of the document needs, and those need in turn."""
    named = set(re.findall(rf'"{REF}([^"]+)"', json.dumps(part)))
    todo = list(named)
    while todo:
        further = set(re.findall(rf'"{REF}([^"]+)"', json.dumps(schemas[todo.pop()]))) - named
        named |= further
        todo += further
    return named

"""Whether one contract only adds to another: what was sent before is still taken, what was read is still there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

Contract = Mapping[str, Any]

NARROWS_WHEN_LESS = ("maxLength", "maxItems", "maximum")
NARROWS_WHEN_MORE = ("minLength", "minItems", "minimum")


def breaks(released: Contract, now: Contract) -> list[str]:
    """What of the released contract no longer holds, each in one line."""
    found: list[str] = []
    for path, operations in released["paths"].items():
        for method, before in operations.items():
            after = now["paths"].get(path, {}).get(method)
            where = f"{method.upper()} {path}"
            if after is None:
                found.append(f"{where} is gone")
            else:
                found += [f"{where}: {fault}" for fault in _operation(released, now, before, after)]
    return found


def _operation(released: Contract, now: Contract, before: Contract, after: Contract) -> Iterator[str]:
    if not set(before["x-scopes"]) <= set(after["x-scopes"]):
        yield f"scopes {before['x-scopes']} no longer suffice"
    yield from _parameters(released, now, before["parameters"], after["parameters"])
    if "requestBody" in after and "requestBody" not in before:
        yield "needs a body now"
    elif "requestBody" in before:
        yield from _inputs(released, now, _body(before["requestBody"]), _body(after["requestBody"]), "body")
    for status, response in before["responses"].items():
        if not status.startswith("2"):
            continue
        if status not in after["responses"]:
            yield f"no longer answers {status}"
        elif "content" in response:
            yield from _outputs(released, now, _body(response), _body(after["responses"][status]), "answer")


def _parameters(released: Contract, now: Contract, before: Any, after: Any) -> Iterator[str]:
    old = {(one["in"], one["name"]): one for one in before}
    new = {(one["in"], one["name"]): one for one in after}
    for key, parameter in new.items():
        if parameter["required"] and not old.get(key, {}).get("required"):
            yield f"parameter {key[1]} is required now"
    for key, parameter in old.items():
        if key not in new:
            yield f"parameter {key[1]} is gone"
        else:
            yield from _inputs(released, now, parameter["schema"], new[key]["schema"], key[1])


def _inputs(released: Contract, now: Contract, before: Contract, after: Contract, at: str) -> Iterator[str]:
    """What could be sent before and cannot now."""
    before, after = _resolved(released, before), _resolved(now, after)
    yield from _kinds(before, after, at)
    if not set(before.get("enum", ())) <= set(after.get("enum", before.get("enum", ()))):
        yield f"{at} takes fewer values"
    if ("enum" in after and "enum" not in before) or after.get("pattern") not in {None, before.get("pattern")}:
        yield f"{at} is narrower"
    for name, is_narrower in (
        *((name, lambda old, new: new < old) for name in NARROWS_WHEN_LESS),
        *((name, lambda old, new: new > old) for name in NARROWS_WHEN_MORE),
    ):
        if name in after and (name not in before or is_narrower(before[name], after[name])):
            yield f"{at} is narrower: {name}"
    for name in set(after.get("required", ())) - set(before.get("required", ())):
        yield f"{at}.{name} is required now"
    yield from _parts(_inputs, released, now, before, after, at)


def _outputs(released: Contract, now: Contract, before: Contract, after: Contract, at: str) -> Iterator[str]:
    """What could be relied on before and cannot now."""
    before, after = _resolved(released, before), _resolved(now, after)
    yield from _kinds(before, after, at)
    if _is_nullable(after) and not _is_nullable(before):
        yield f"{at} may be null now"
    for name in set(before.get("required", ())) - set(after.get("required", ())):
        yield f"{at}.{name} may be missing now"
    yield from _parts(_outputs, released, now, before, after, at)


def _kinds(before: Contract, after: Contract, at: str) -> Iterator[str]:
    if (before.get("type"), before.get("format")) != (after.get("type"), after.get("format")):
        yield f"{at} is of another kind"


def _parts(  # noqa: PLR0917 (as the checks that it calls)
    check: Any, released: Contract, now: Contract, before: Contract, after: Contract, at: str
) -> Iterator[str]:
    for name, part in before.get("properties", {}).items():
        if name not in after.get("properties", {}):
            yield f"{at}.{name} is gone"
        else:
            yield from check(released, now, part, after["properties"][name], f"{at}.{name}")
    if "items" in before and "items" in after:
        yield from check(released, now, before["items"], after["items"], f"{at}[]")


def _resolved(contract: Contract, schema: Contract) -> Contract:
    """The schema behind references and 'or null', which stays known by the mark `nullable`."""
    is_nullable = False
    while True:
        choices = [choice for choice in schema.get("anyOf", ()) if choice.get("type") != "null"]
        if "$ref" in schema:
            schema = contract["components"]["schemas"][schema["$ref"].rpartition("/")[2]]
        elif len(choices) == 1:
            is_nullable = True
            (schema,) = choices
        else:
            return {**schema, "nullable": is_nullable}


def _is_nullable(schema: Contract) -> bool:
    return bool(schema["nullable"])


def _body(part: Contract) -> Contract:
    content = part["content"]
    found: Contract = (content.get("application/json") or next(iter(content.values())))["schema"]
    return found

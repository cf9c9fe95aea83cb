"""What the buttons of the options' form do to what was typed: one more, up, down, away. Nothing is saved by them."""

from __future__ import annotations

from django.http import QueryDict


def stepped(typed: QueryDict, step: str) -> tuple[QueryDict, str]:
    """What was typed after a step ('option', 'choice:o1', 'rule', 'up:o1c2', 'down:r0', 'drop:o1'), and the new key."""
    data = typed.copy()
    verb, _sign, key = step.partition(":")
    if verb in ("option", "rule"):
        return data, _add(data, verb[0], verb[0])
    if verb == "choice" and key in data.getlist("o"):
        return data, _add(data, f"{key}-c", f"{key}c")
    name = _list_of(key)
    keys = data.getlist(name)
    if key in keys:
        at = keys.index(key)
        keys.pop(at)
        if verb != "drop":
            keys.insert(max(at - 1, 0) if verb == "up" else at + 1, key)
        data.setlist(name, keys)
    return data, ""


def with_blanks(data: QueryDict) -> QueryDict:
    """The same with an empty choice in every option that has none."""
    for key in data.getlist("o"):
        if not data.getlist(f"{key}-c"):
            _add(data, f"{key}-c", f"{key}c")
    return data


def _list_of(key: str) -> str:
    """The list in which a key stands."""
    return f"{key.split('c', maxsplit=1)[0]}-c" if "c" in key else key[:1]


def _add(data: QueryDict, name: str, beginning: str) -> str:
    keys = data.getlist(name)
    number = max(
        (int(key.removeprefix(beginning)) for key in keys if key.removeprefix(beginning).isdigit()), default=-1
    )
    data.appendlist(name, f"{beginning}{number + 1}")
    if name == "o":
        data[f"{beginning}{number + 1}-is_required"] = "on"
        _add(data, f"{beginning}{number + 1}-c", f"{beginning}{number + 1}c")
    return f"{beginning}{number + 1}"

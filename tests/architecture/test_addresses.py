"""No address hides behind another: no fixed word stands where a code of a thing could be the same word."""

from __future__ import annotations

import itertools
import re
from collections import defaultdict

from tests.matrix.registry import addresses

_PART = re.compile(r"<(?:(?P<kind>\w+):)?\w+>")
_CODES = ("slug", "str")


def test_no_code_of_a_thing_is_a_word_of_an_address() -> None:
    routes = defaultdict(list)
    for name, pattern in addresses():
        route = getattr(pattern.pattern, "_route", None)
        if route is not None and ":" in name:
            routes[name.split(":")[0], route.count("/")].append((name, route.split("/")))
    clashes = [
        (one, other)
        for rows in routes.values()
        for (one, first), (other, second) in itertools.combinations(rows, 2)
        if _clash(first, second)
    ]
    assert clashes == []


def _clash(first: list[str], second: list[str]) -> bool:
    """Whether both could mean the same address, where exactly one has a word in the place of the other's code."""
    pairs = list(zip(first, second, strict=True))
    return all(one == other or _is_code(one) != _is_code(other) for one, other in pairs) and first != second


def _is_code(part: str) -> bool:
    found = _PART.fullmatch(part)
    return found is not None and (found["kind"] or "str") in _CODES

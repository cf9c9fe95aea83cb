"""Sentences with codes that exist: each code is an anchor, and the quantity is the likeliest number beside it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lonja.core.codes import normalize_code
from lonja.lists.rules.columns import Known
from lonja.lists.rules.quantities import parse_quantity
from lonja.lists.rules.vocabulary import unit_of

_TOKEN = re.compile(r"[^\s,;()\[\]|\"\u00ab\u00bb\u201c\u201d]+")
_COUNTED = re.compile(
    r"(?P<sign>(?<![\w.])[x\u00d7*]\s*|\b(?:cant(?:idad)?|qty|quantity|uds?|unidades)\b\.?\s*[:=]?\s*|\()?"
    r"(?<![\w.,/-])(?P<number>\d[\d.,]*\d|\d)(?![\d/:%-]|\s*(?:\u20ac|\$|eur|%))(?:\s*(?P<word>[^\W\d_]+))?(?P<times>\s*[x\u00d7*](?=\s|$))?",
    re.IGNORECASE,
)
_MEASURES = frozenset(
    [
        "mm",
        "cm",
        "km",
        "mm2",
        "v",
        "w",
        "kw",
        "a",
        "ma",
        "hz",
        "bar",
        "nm",
        "g",
        "gr",
        "gramos",
        "ml",
        "cl",
        "cc",
        "talla",
        "euros",
        "euro",
        "eur",
    ]
)
_FEWEST_DIGITS = 4
"""A number of fewer digits is a quantity also where a product is called so."""

Quantity = tuple[int, int, str]
"""How clearly it is one, how near it stands, and its text."""


def tokens_of(text: str) -> list[str]:
    """The words of a sentence that `anchored` may ask about."""
    return [match[0].strip(".:!?'") for match in _TOKEN.finditer(text)]


def anchored(text: str, known: Known | None) -> list[str]:
    """For each known code of a sentence, the code, a tab and its quantity; nothing where one of both is missing.

    All quantities stand before their codes, or all behind: whichever is clearer.
    """
    places = _codes(text, known) if known else []
    if not places:
        return []
    ends = [0, *(end for _, end, _ in places)]
    starts = [*(start for start, _, _ in places), len(text)]
    gaps = [_best(text, ends[at], starts[at]) for at in range(len(starts))]
    before = [gap[1] for gap in gaps[:-1]]
    behind = [gap[0] for gap in gaps[1:]]
    if _weight(before) == _weight(behind) == (0, 0):
        return []
    chosen = before if _weight(before) > _weight(behind) else behind
    return [f"{code}\t{found[2]}" if found else code for (_, _, code), found in zip(places, chosen, strict=True)]


def _codes(text: str, known: Known) -> list[tuple[int, int, str]]:
    """Where known codes stand, and what they are."""
    found = []
    for match in _TOKEN.finditer(text):
        code = match[0].strip(".:!?'")
        if (not code.isdigit() or len(code) >= _FEWEST_DIGITS) and known(normalize_code(code)):
            found.append((match.start(), match.end(), code))
    return found


def _best(text: str, start: int, end: int) -> tuple[Quantity | None, Quantity | None]:
    """The likeliest quantity between two codes, as seen from the one before and from the one behind."""
    found = []
    for match in _COUNTED.finditer(text, start, end):
        word = (match["word"] or "").lower()
        unit = unit_of(word) if word else ""
        if word in _MEASURES or parse_quantity(match["number"]).quantity is None:
            continue
        clear = 3 if unit or match["times"] or (match["sign"] or "").strip(" (") else 2 if match["sign"] else 1
        said = f"{match['number']} {word}" if unit else match["number"]
        found.append((clear, match.start("number"), match.end("number"), said))
    from_before = max(((clear, start - at, said) for clear, at, _, said in found), default=None)
    from_behind = max(((clear, at - end, said) for clear, _, at, said in found), default=None)
    return from_before, from_behind


def _weight(found: Sequence[Quantity | None]) -> tuple[int, int]:
    """How many codes have a quantity, and how clear these are; the nearer break a tie."""
    held = [each for each in found if each]
    return len(held), sum(1000 * clear + max(distance, -900) for clear, distance, _ in held)


def covers(text: str, parts: Sequence[str], known: Known | None) -> bool:
    """Whether the parts of a sentence have all of its known codes, one each at most."""
    if known is None:
        return True
    counts = [len(_codes(part, known)) for part in parts]
    return sum(counts) == len(_codes(text, known)) and max(counts, default=0) <= 1

"""How texts are made comparable: words for search, keys for codes and for sorting. Pure.

The steps are regular expressions that mean the same to Python and to PostgreSQL, so that the words of a query
are made by the same table as the words of the index (tests hold the two against each other).
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple
from uuid import UUID

Steps = tuple[tuple[str, str], ...]

_UNITS = "mm2|mm3|mm|cm|km|m2|m3|ml|kg|mah|ah|kw|kv|db|bar|in|m|g|l|w|v|a"

_LETTERS = (
    "\u00f8\u00d8\u2300\u2205\u00df\u00e6\u00c6\u0153\u0152\u00d7\u2715\u2716*",
    "\u00f8\u00f8\u00f8\u00f8saaooxxxx",
)
"""Signs without a decomposition: every sign of a diameter becomes one, every sign of 'by' an x."""

LETTER_STEPS: Steps = (
    ("[\u0300-\u036f]|\u00f8\\s*(?=[0-9])", ""),  # accents, and the sign of a diameter before its number
    ("([0-9])\\s*x\\s*(?=[0-9])", "\\1 "),  # M8x40 and M8 x 40 are two measures
)
"""From any text, decomposed (NFKD) and in lower case, to plain letters."""

WORD_STEPS: Steps = (
    *LETTER_STEPS,
    ("([0-9])\\s*x\\s*$", "\\1"),  # a measure whose second half is still being typed
    ("([0-9])[,.]([0-9])", "\\1p\\2"),  # 6,8 and 6.8 are one number, and one word
    ("([0-9])\\s*[/\u2044]\\s*(2|4|8|16|32|64)(?![0-9])", "\\1f\\2"),  # 1/2 is one word
    (f"([0-9])({_UNITS})(?![a-z0-9])", "\\1 \\2"),  # 40mm and 40 mm
    ("[^a-z0-9]+", " "),
)
"""From plain letters on to words of a-z and 0-9 parted by spaces."""

SPANISH_STEPS: Steps = (("([cs])ion(?![a-z0-9])", "\\1ión"),)
"""The stemmer knows -ción and -ciones as one only with the accent that the words have lost."""

SORT_STEPS: Steps = (
    *LETTER_STEPS,
    ("([0-9]),([0-9])", "\\1.\\2"),
    ("[^a-z0-9.~]+", " "),
    ("(?<![0-9.])([0-9]+)", "0000000\\1"),
    ("0+([0-9]{8})", "\\1"),
)
"""To a key whose bytes stand in the order that people expect: M8 before M10."""


def storable(text: str) -> str:
    """The text without what PostgreSQL cannot hold: NUL and halves of surrogate pairs."""
    return text.replace("\0", "").encode("utf-8", "ignore").decode()


def words(text: str) -> list[str]:
    """The words of a text as the index holds them before stemming: 'M8x40 Inox' gives m8, 40, inox."""
    return _apply(WORD_STEPS, _plain(text)).split()


def spanish(word: str) -> str:
    """A word as the Spanish stemmer needs it."""
    return _apply(SPANISH_STEPS, word)


def query_words(text: str, language: str, *, is_typing: bool = False) -> str:
    """The text of a to_tsquery in which every word must occur, the last one as a beginning while it is typed.

    Made of a-z, 0-9 and ó only, so no input can break the query's syntax. Empty when there are no words.
    """
    found = [spanish(word) if language == "es" else word for word in words(text)[:16]]
    if found and is_typing:
        found[-1] += ":*"
    return " & ".join(found)


def company_mark(company_id: UUID) -> str:
    """A word that stands in what belongs to one company, and that no text can hold."""
    return f"@{company_id.hex}"


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKD", text).lower().translate(str.maketrans(*_LETTERS))


def _plain_sql(expression: str) -> str:
    return f"translate(lower(normalize({expression}, NFKD)), '{_LETTERS[0]}', '{_LETTERS[1]}')"


def weighed(query: str, weights: str) -> str:
    """The same query of words, that are to be found in texts of these weights only."""
    words = query.split(" & ") if query else []
    return " & ".join(f"{word}{weights}" if word.endswith("*") else f"{word}:{weights}" for word in words)


def _apply(steps: Steps, text: str) -> str:
    for pattern, replacement in steps:
        text = re.sub(pattern, replacement, text)
    return text


def words_sql(expression: str) -> str:
    """SQL for `words`, as one text parted by spaces."""
    return _sql(WORD_STEPS, _plain_sql(expression))


def spanish_sql(expression: str) -> str:
    """SQL for `words` and `spanish` together."""
    return _sql(SPANISH_STEPS, words_sql(expression))


@lru_cache(maxsize=4_096)
def sort_key(name: str) -> str:
    """The key by which a name is sorted; its bytes stand as people order names, ñ after n."""
    composed = unicodedata.normalize("NFC", name)
    return _apply(SORT_STEPS, _plain(re.sub("[ñÑ]", "n~", composed))).strip()


def sort_sql(expression: str) -> str:
    """SQL for `sort_key`."""
    composed = f"regexp_replace(normalize({expression}, NFC), '[ñÑ]', 'n~', 'g')"
    return f"btrim({_sql(SORT_STEPS, _plain_sql(composed))})"


def _sql(steps: Steps, expression: str) -> str:
    for pattern, replacement in steps:
        expression = f"regexp_replace({expression}, '{pattern}', '{replacement}', 'g')"
    return expression


class Node(NamedTuple):
    """A category on the way to its path."""

    id: int
    parent_id: int | None
    position: int
    code: str


def tree_paths(nodes: Iterable[Node]) -> dict[int, str]:
    """The path of every node that a root leads to: its place among its siblings, behind its parent's path."""
    children: defaultdict[int | None, list[Node]] = defaultdict(list)
    for node in nodes:
        children[node.parent_id].append(node)
    paths: dict[int, str] = {}
    branches: list[tuple[int | None, str]] = [(None, "")]
    while branches:
        parent, prefix = branches.pop()
        siblings = sorted(children[parent], key=lambda node: (node.position, node.code))
        for place, node in enumerate(siblings, start=1):
            paths[node.id] = f"{prefix}{place:04d}."
            branches.append((node.id, paths[node.id]))
    return paths

"""How texts are made comparable: words for search, keys for codes and for sorting; what makes a kit. Pure.

The steps are regular expressions that mean the same to Python and to PostgreSQL, so that the words of a query
are made by the same table as the words of the index (tests hold the two against each other).
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Sequence
from decimal import Decimal
from enum import StrEnum
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

MOST_WORDS = 16
"""A text is looked up by its first words."""

SHORTEST_TYPO, LONG_WORD = 4, 6
"""Letters of the shortest word that is corrected, and of one that may hold two slips."""

KIT_LEAST = Decimal("0.001")
"""Of a component; quantities have three decimals."""

_WORD = re.compile(r"[a-z0-9ó]+(:\*)?")

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


Synonyms = Sequence[Sequence[str]]
"""Sets of terms that mean the same, each of one or several words."""


def query_words(text: str, language: str, *, is_typing: bool = False, synonyms: Synonyms = ()) -> str:
    """The text of a to_tsquery in which every word or a synonym must occur, the last as a beginning while it is typed.

    Made of a-z, 0-9, ó, brackets, & and | only, so no input can break the query's syntax. Empty without words.
    """
    places = _places(words(text)[:MOST_WORDS], synonyms)
    asked = [[[spanish(word) if language == "es" else word for word in way] for way in place] for place in places]
    if asked and is_typing:
        asked[-1][0][-1] += ":*"
    ways = [[" & ".join(way) for way in place] for place in asked]
    return " & ".join(place[0] if len(place) == 1 else f"({' | '.join(place)})" for place in ways)


def _places(asked: Sequence[str], synonyms: Synonyms) -> list[list[list[str]]]:
    """The words in their order, where several make a known term as one; each with the ways to say it, its own first."""
    terms = {_said(words(term)): [words(other) for other in same] for same in synonyms for term in same}
    longest = max((len(term) for term in terms), default=1)
    places, at = [], 0
    while at < len(asked):
        sizes = [size for size in range(longest, 0, -1) if _said(asked[at : at + size]) in terms]
        own = list(asked[at : at + (sizes[0] if sizes else 1)])
        others = terms[_said(own)] if sizes else []
        places.append([own, *(way for way in others if way and _said(way) != _said(own))])
        at += len(own)
    return places


def _said(term: Iterable[str]) -> tuple[str, ...]:
    return tuple(map(singular, term))


def singular(word: str) -> str:
    """A word by which its singular and its plural are found as one; it need not be one that anybody writes."""
    return word.removesuffix("s").removesuffix("e") if len(word) > 3 else word


def trigrams(word: str) -> set[str]:
    """What a word has in common with its neighbors: every three letters that stand side by side, its ends included."""
    padded = f"  {word} "
    return {padded[at : at + 3] for at in range(len(word) + 1)}


def trigrams_sql(word: str) -> str:
    """SQL for `trigrams`."""
    return (
        f"ARRAY(SELECT DISTINCT substr('  ' || {word} || ' ', at, 3)"  # noqa: S608
        f" FROM generate_series(1, length({word}) + 1) AS at ORDER BY 1)"
    )


def may_be_mistyped(word: str) -> bool:
    """Whether a word can be corrected: not a short one, and never a measure, where one letter is another thing."""
    return len(word) >= SHORTEST_TYPO and word.isalpha()


def is_near(mistyped: str, word: str) -> bool:
    """Whether a word is what was meant: one slip away from a short word, two from a long one."""
    return slips(mistyped, word) <= (1 if len(mistyped) < LONG_WORD else 2)


def slips(one: str, other: str) -> int:
    """How many letters must be added, left out, changed or swapped with the next to get from one word to the other."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, start=1):
        previous, before, row = before, row, [i]
        for j, wanted in enumerate(other, start=1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != wanted))
            if i > 1 and j > 1 and (letter, one[i - 2]) == (other[j - 2], wanted):
                cost = min(cost, previous[j - 2] + 1)
            row.append(cost)
    return row[-1]


def company_mark(company_id: UUID) -> str:
    """A word that stands in what belongs to one company, and that no text can hold."""
    return f"@{company_id.hex}"


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKD", text).lower().translate(str.maketrans(*_LETTERS))


def _plain_sql(expression: str) -> str:
    return f"translate(lower(normalize({expression}, NFKD)), '{_LETTERS[0]}', '{_LETTERS[1]}')"


def weighed(query: str, weights: str) -> str:
    """The same query of words, that are to be found in texts of these weights only."""
    return _WORD.sub(lambda found: f"{found[0]}{weights if found[1] else ':' + weights}", query)


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


_KINDS_OF_FILES = (
    ("safety_sheet", ("sds", "fds", "msds", "seguridad", "safety")),
    ("certificate", ("cert", "certificate", "certificado", "iso", "doc", "dop")),
    ("manual", ("manual", "instrucciones", "instructions", "montaje")),
    ("drawing", ("despiece", "exploded", "explosion")),
)
"""Words of a file's name that tell what it is."""


def kind_of_file(stem: str, media_type: str) -> str:
    """What a file is to the reader: an image is a picture, a paper a data sheet, unless its name says more.

    An exploded drawing is an image; every other kind that a name can tell is a paper.
    """
    named, is_image = set(words(stem)), media_type.startswith("image/")
    for kind, telling in _KINDS_OF_FILES:
        if named.intersection(telling) and (kind == "drawing") == is_image:
            return kind
    return "picture" if is_image else "datasheet" if media_type else "video"


def language_of_file(stem: str) -> str:
    """The language that ends a file's name ('933-8_ficha_es'); '' for none."""
    last = stem.lower().replace("-", "_").replace(" ", "_").rpartition("_")[2]
    return last if last in ("es", "en") else ""


def codes_in_name(stem: str) -> list[str]:
    """The parts of a file's name that may be a SKU, longest first: '933-8_2' gives that, '933-8' and '933'."""
    ends = [*(found.start() for found in re.finditer(r"[\s_.,()+-]+", stem)), len(stem)]
    return list(dict.fromkeys(part for end in reversed(ends) if (part := stem[:end].strip(" _.,()+-"))))


class KitFlaw(StrEnum):
    """Why something cannot be a kit."""

    EMPTY = "empty"
    TWICE = "twice"
    QUANTITY = "quantity"
    NESTED = "nested"
    FRACTIONS = "fractions"


def kit_flaw(
    sku: str, components: Sequence[tuple[str, Decimal, bool]], sold_in: tuple[Decimal, Decimal]
) -> KitFlaw | None:
    """What is wrong with a kit of components (SKU, quantity in one kit, whether it is a kit), or None.

    `sold_in` are the minimum and the step of its quantity: half a kit cannot be taken from the shelves.
    """
    skus = [part for part, _, _ in components]
    if not components:
        return KitFlaw.EMPTY
    if len(set(skus)) < len(skus):
        return KitFlaw.TWICE
    if any(not quantity.is_finite() or quantity < KIT_LEAST for _, quantity, _ in components):
        return KitFlaw.QUANTITY
    if sku in skus or any(is_kit for _, _, is_kit in components):
        return KitFlaw.NESTED
    return KitFlaw.FRACTIONS if any(number % 1 for number in sold_in) else None


def own_words(code: str, name: str) -> str:
    """How a company's own number and own name of a variant are read together: '4711-B · Deck screw'; '' for neither."""
    return f"{code} · {name}" if code and name else code

"""Which description is a product's name, how it is written and where it belongs; and countries. Pure."""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from babel import Locale

UNKNOWN_COUNTRY = "ZZ"  # CLDR's 'unknown region'


@dataclass(frozen=True, slots=True)
class NameStyle:
    """How descriptions become product names: what a true one looks like, and how it is written in the store.

    `kept_words` are words in upper case with the way they are to be written; a phrase of several is allowed.
    """

    looks_right: re.Pattern[str]
    is_sentence_case: bool
    kept_words: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class CategoryRule:
    """A category of the store and the words in a name that lead there; the first rule that fits wins."""

    code: str
    names: Mapping[str, str]
    words: re.Pattern[str]


def pick_name(counts: Mapping[str, int], style: NameStyle) -> str:
    """The most frequent description that looks like a name; of equals the longer, then the first by alphabet.

    Where none does, the most frequent of them all has to serve; '' only where there is none.
    """
    candidates = [text for text in counts if style.looks_right.match(text)] or [text for text in counts if text]
    return min(candidates, key=lambda text: (-counts[text], -len(text), text), default="")


def written_name(name: str, style: NameStyle) -> str:
    """The name as the store writes it: as it came, or in sentence case with the map's kept words.

    Words that already hold small letters beside digits or capitals (45x45cm, Dr.) stay as they are.
    """
    if not style.is_sentence_case:
        return name
    lowered = " ".join(word.lower() if word.isupper() or _is_slip(word) else word for word in name.split())
    for upper, kept in style.kept_words.items():
        lowered = _word(upper).sub(kept, lowered)
    return lowered[:1].upper() + lowered[1:]


def _is_slip(word: str) -> bool:
    """One small letter among capitals (TRADITIONAl) is a slip of the shift key."""
    letters = [letter for letter in word if letter.isalpha()]
    return len(letters) > 4 and sum(letter.islower() for letter in letters) == 1


@functools.cache
def _word(upper: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-]){re.escape(upper)}(?![\w-])", re.IGNORECASE)


def category_of(name: str, rules: Sequence[CategoryRule]) -> str:
    """The code of the first category whose words occur in `name`; '' if there is none."""
    return next((rule.code for rule in rules if rule.words.search(name)), "")


@functools.cache
def _countries() -> Mapping[str, str]:
    territories = Locale("en").territories
    return {name.casefold(): code for code, name in territories.items() if len(code) == 2 and code.isalpha()}


def country_code(name: str, aliases: Mapping[str, str]) -> str:
    """ISO 3166 code of a country by its English name, its code, or the map's aliases (case-folded).

    'ZZ' when it names no country ('Unspecified', 'European Community').
    """
    key = name.casefold()
    if key in aliases:
        return aliases[key]
    known = _countries()
    return key.upper() if key.upper() in known.values() else known.get(key, UNKNOWN_COUNTRY)

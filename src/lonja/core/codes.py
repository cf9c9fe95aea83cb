"""Codes that people type: one key for every way of writing a SKU, and the check digit of a barcode."""

from __future__ import annotations

import re
import unicodedata

_GTIN_LENGTHS = (8, 12, 13, 14)
# Blanks, every kind of hyphen and dash, dots, slashes and underscores say nothing in a code.
_SILENT = re.compile(r"[\s\-\u00ad\u2010-\u2015\u2043\u2212./\\_\u200b-\u200d\u2060\ufeff]+")


def normalize_code(text: str) -> str:
    """The key under which a code is stored and compared: '933-8-40', '933.8/40' and ' 933 8 40' are all '933840'.

    Capital letters, without blanks, hyphens, dots, slashes and underscores; accents and all other signs count.
    The multiplication sign counts as an X.
    Normalizing twice changes nothing. A text of nothing but such signs gives the empty string, which is no code.
    """
    key = _SILENT.sub("", unicodedata.normalize("NFKC", text.replace("\u00d7", "X")))
    return _SILENT.sub("", unicodedata.normalize("NFKC", key.upper()))


def is_parted_alike(one: str, other: str) -> bool:
    """Whether two ways to write one key have their silent signs in the same places, or one of them has none.

    '933840' and '933 8.40' leave no doubt that '933-8-40' was meant; '338-10' does, where that is called '338-1.0'.
    """
    parts, others = (list(filter(None, map(normalize_code, _SILENT.split(text)))) for text in (one, other))
    return parts == others or 1 in (len(parts), len(others))


def is_gtin(text: str) -> bool:
    """Whether this is a barcode number of GS1: 8, 12, 13 or 14 digits of which the last is the right check digit."""
    if len(text) not in _GTIN_LENGTHS or not (text.isascii() and text.isdigit()):
        return False
    weighted = sum(int(digit) * (3 if place % 2 else 1) for place, digit in enumerate(reversed(text)))
    return weighted % 10 == 0

"""How texts and numbers stand in a BMEcat catalog that goes out."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from lonja.core.texts import by_language
from lonja.core.xml_writer import XmlWriter
from lonja.exchange.bmecat.terms import CUT, LANGUAGES

LONGEST_SKU = 32
"""The standard holds no longer ones: what has one is left out, and counted."""

Texts = Mapping[str, str]

LANGUAGE_CODES = {short: long for long, short in reversed(LANGUAGES.items())}


def write_texts(writer: XmlWriter, element: str, texts: Texts, most: int) -> None:
    """An element for each language in which there is a text, in the company's register."""
    for language, text in by_language(texts).items():
        if language in LANGUAGE_CODES:
            writer.leaf(element, cut(text, most), lang=LANGUAGE_CODES[language])


def cut(text: str, most: int) -> str:
    """The text, ending with a sign where it had to be cut."""
    return text if len(text) <= most else text[: most - len(CUT)] + CUT


def plain_number(number: Decimal) -> str:
    """A number with a point and without idle zeros."""
    text = format(number, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text

"""The columns that a file of products may have because the seller has such attributes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lonja.catalog.models import Attribute, AttributeKind
from lonja.core.sheets.titles import plain_words
from lonja.exchange.columns import Choice, Column, Flag, Number, Text
from lonja.exchange.errors import AttributeUnknown

PREFIXES = ("attribute ", "atributo ")
LONGEST = 200


def attribute_columns(titles: Sequence[str]) -> list[Column]:
    """A column for each title that is the code or a name of an attribute, with its unit or without.

    Where one's code is another's name, the code counts. A title with 'attribute:' in front must be one. Raises
    AttributeUnknown.
    """
    attributes = list(Attribute.objects.all())
    known = {word: attribute for attribute in attributes for word in _words(attribute)}
    known |= {plain_words(attribute.code): attribute for attribute in attributes}
    columns = []
    for title in titles:
        plain = plain_words(title)
        prefix = next((each for each in PREFIXES if plain.startswith(each)), "")
        attribute = known.get(plain.removeprefix(prefix))
        if attribute is not None:
            columns.append(_column(attribute, title))
        elif prefix and ":" in title:
            raise AttributeUnknown(title=title)
    return columns


def every_attribute() -> list[Column]:
    """A column for each attribute that the seller has, in their order; its title is that which an export writes."""
    return [_column(each, f"attribute:{each.code}") for each in Attribute.objects.order_by("position", "code")]


def column_name(attribute_id: int) -> str:
    """The name of an attribute's column."""
    return f"attribute_{attribute_id}"


def _words(attribute: Attribute) -> Iterator[str]:
    for name in attribute.names.values():
        yield plain_words(name)
        yield plain_words(f"{name} {attribute.unit}")


def _column(attribute: Attribute, title: str) -> Column:
    name, titles = column_name(attribute.pk), (title,)
    match attribute.kind:
        case AttributeKind.NUMBER:
            return Number(name=name, titles=titles, whole_digits=12, decimals=6, least=None)
        case AttributeKind.BOOLEAN:
            return Flag(name=name, titles=titles)
        case AttributeKind.CHOICE:
            words = {
                plain_words(word): code
                for code, names in attribute.choice_names.items()
                for word in (*names.values(), code)
            }
            return Choice(name=name, titles=titles, words=words)
        case _:
            return Text(name=name, titles=titles, longest=LONGEST)

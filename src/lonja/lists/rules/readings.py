"""How one pasted line can be read: which part of it is the code, which the quantity.

A line gives one or more readings by these rules; `pasting` chooses among them.

1. What says nothing goes: bullets, numbering ('3.', '3)', '3.-'), labels ('Ref.:', 'Cant.:'), quotes.
2. Tab, semicolon or bar divide a line into fields; else commas that do not stand between digits; else two or more
   blanks; else it is words. A code may be of several words ('DIN 933 M8'); digitless words around it describe it.
3. A multiplication sign or a unit word makes a number the quantity: '10 x CODE', 'CODE x10', '12 cajas CODE'. Behind
   a short dimension ('M8 x 40') or glued to both sides ('10x933') the sign rather belongs to the code.
4. Else the code is rather a barcode with the right check digit than letters and digits without a blank, rather that
   than a long number, rather that than a description; and the quantity is the first number behind it, or the last
   one before it.
5. Where code and quantity are both numbers, the code is the one with the check digit of a barcode, else the one with
   a leading zero, else the one that is not a decimal number; else both readings are equally good.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, IntEnum
from functools import lru_cache

from lonja.core.codes import is_gtin
from lonja.core.sheets.titles import plain_words
from lonja.lists.rules.lines import Remark
from lonja.lists.rules.quantities import parse_quantity, with_plain_signs
from lonja.lists.rules.vocabulary import NOISE, STANDARDS, unit_of

# As Excel writes a barcode that it took for a large number: 8,43210E+12.
DESTROYED = re.compile(r"\d(?:[.,]\d*)?E\+\d{2}")

_MARKS = re.compile(
    r"(?:[-\u2013\u2014\u2022*\u00b7\u25aa\u25e6\u2023\u25cf>+]+\s+)?(?:\d{1,4}(?:\.-|\.\)|[.)º])\s+)?(?=\S)"
)
_LABEL = re.compile(
    r"\b(?:ref|referencia|art|art[íi]culo|item|c[óo]d|c[óo]digo|code|sku|ean|cant|cantidad|qty|quantity)\s*[.:=]+\s*",
    re.IGNORECASE,
)
# Nobody orders in a line of more fields; every field is weighed against every other.
_MOST_FIELDS = 30
_IN_BRACKETS = re.compile(r"[(\[]\s*(\d[\d.,]*\s*[^\W\d_]*)\s*[)\]]")
_PUNCTUATION = re.compile(r"[-\u2013\u2014=:.>\u2192]+")
_SEPARATORS = tuple(map(re.compile, (r"\t", r";", r"\|", r"(?<!\d),|,(?!\d)", r"\s{2,}")))

_NUMBER = r"\+?\d[\d.,]*"
_SIGN = r"(?:\s+[x*]\s*|\s*[x*]\s+|[*])"
_TIMES_CODE = re.compile(rf"(?P<quantity>{_NUMBER}(?:\s*[^\W\d_]{{2,}}\.?)?){_SIGN}(?P<code>\S.*)", re.IGNORECASE)
_CODE_TIMES = re.compile(rf"(?P<code>\S.*?){_SIGN}(?P<quantity>{_NUMBER}(?:\s*[^\W\d_]{{2,}}\.?)?)", re.IGNORECASE)
_GLUED_BEFORE = re.compile(rf"(?P<quantity>{_NUMBER})x(?P<code>.+)", re.IGNORECASE)
_GLUED_BEHIND = re.compile(rf"(?P<code>.+)x(?P<quantity>{_NUMBER})", re.IGNORECASE)
_DIMENSION = re.compile(r"(?:^|\s)[^\W\d_]{0,2}\d{1,3}(?:[.,]\d+)?$")


class Order(Enum):
    """What stands first in a line."""

    CODE_FIRST = "code"
    QUANTITY_FIRST = "quantity"
    CODE_ALONE = "alone"


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a line. `quantity` is empty if none is stated; the greater `evidence`, the likelier it is."""

    code: str
    quantity: str
    order: Order
    evidence: tuple[int, ...]


_POSSIBLE, _LIKELY, _SURE = 1, 2, 3


class _Kind(IntEnum):
    """What a field or word may be as a quantity; WEAK ones only if nothing better is there."""

    TEXT = 0
    WEAK = 1
    PLAIN = 2
    DECORATED = 3


def readings_of(line: str) -> tuple[Reading, ...]:
    """All ways to read a line, the likeliest first; at least one, whose code is empty if the line says nothing."""
    text = DESTROYED.sub(lambda match: match[0].replace(",", "."), with_plain_signs(line).strip())
    text = _LABEL.sub(" ", _MARKS.sub("", text, count=1)).strip() or text
    text = _IN_BRACKETS.sub(r" \1 ", text)
    fields = _fields(text)
    found = list(_of_fields(fields) if len(fields) > 1 else _of_words(" ".join(fields).split()))
    unique = {(each.code, each.quantity): each for each in sorted(found, key=lambda each: each.evidence)}
    best_first = sorted(unique.values(), key=lambda each: each.evidence, reverse=True)
    return tuple(best_first) or (Reading("", "", Order.CODE_ALONE, (_POSSIBLE,)),)


def _fields(text: str) -> list[str]:
    for separator in _SEPARATORS:
        fields = [field for part in separator.split(text) if (field := _unquoted(part))]
        if len(fields) > 1:
            return fields[:_MOST_FIELDS]
    return [field for field in [_unquoted(text)] if field]


def _unquoted(text: str) -> str:
    text = text.strip(" \t;|,")
    return text[1:-1].strip() if len(text) > 1 and text[0] + text[-1] in ('""', "''", "“”", "«»") else text


@lru_cache(maxsize=8_192)
def _kind(text: str) -> _Kind:
    if DESTROYED.fullmatch(text):
        return _Kind.TEXT
    found = parse_quantity(text)
    if found.quantity is None:
        weak = (Remark.QUANTITY_NEGATIVE, Remark.QUANTITY_ZERO, Remark.QUANTITY_EXPONENT, Remark.QUANTITY_TOO_FINE)
        return _Kind.WEAK if found.remark in weak else _Kind.TEXT
    if re.match(r"0\d", text) or re.fullmatch(r"\d+[^\W\d_]", text):
        return _Kind.WEAK
    return _Kind.PLAIN if re.fullmatch(r"\+?[\d.,' ]+", text) else _Kind.DECORATED


def _of_fields(fields: Sequence[str]) -> Iterator[Reading]:
    """Each field that could be the code, with the quantity that would go with it."""
    fields = _with_units(fields)
    kinds = [_kind(field) for field in fields]
    texts = [field for field, kind in zip(fields, kinds, strict=True) if kind is _Kind.TEXT]
    are_many = len(fields) > 2 or any(" " in text for text in texts)
    for place, (field, kind) in enumerate(zip(fields, kinds, strict=True)):
        other = _quantity_beside(place, kinds)
        order = Order.CODE_ALONE if other is None else _order(place, other)
        likeness = _likeness(field, kind, has_texts=bool(texts), are_many=are_many)
        quantity = "" if other is None else fields[other]
        level = _POSSIBLE if kind is _Kind.DECORATED and len(fields) > 1 else _LIKELY
        yield Reading(field, quantity, order, (level, likeness, 0))
        if " " in field:
            for code in _codes(field.split()):
                yield Reading(code, quantity, order, (_POSSIBLE, likeness, 0))


def _order(code: int, quantity: int) -> Order:
    return Order.CODE_FIRST if code < quantity else Order.QUANTITY_FIRST


def _with_units(fields: Sequence[str]) -> list[str]:
    """The fields with each unit behind its number ('12', 'cajas' or 'cajas', '12') and lone signs gone."""
    kept = [field for field in fields if not _is_sign(field)]
    for place, field in enumerate(kept):
        if not unit_of(field):
            continue
        for number in (place - 1, place + 1):
            if 0 <= number < len(kept) and _kind(kept[number]) is _Kind.PLAIN:
                joined = f"{kept[number]} {field}"
                return _with_units([*kept[: min(place, number)], joined, *kept[max(place, number) + 1 :]])
    return kept


def _quantity_beside(place: int, kinds: Sequence[_Kind]) -> int | None:
    """Where the quantity of the code at `place` stands."""
    for wanted in (_Kind.DECORATED, _Kind.PLAIN, _Kind.WEAK):
        behind = [other for other in range(place + 1, len(kinds)) if kinds[other] is wanted]
        before = [other for other in range(place) if kinds[other] is wanted]
        if behind or before:
            return behind[0] if behind else before[-1]
    return None


def _likeness(field: str, kind: _Kind, *, has_texts: bool, are_many: bool) -> int:
    """How much a field looks like a code, against the others of its line."""
    if is_gtin(field):
        return 8
    if kind is _Kind.TEXT:
        has_digit = any(map(str.isdigit, field))
        return (2 if " " in field else 5) if has_digit else 1
    if re.match(r"0\d", field):
        return 4
    digits = sum(map(str.isdigit, field))
    if not has_texts:
        return 0 if _is_decimal(field) else 1
    return 3 if digits >= 6 or (digits >= 4 and are_many) else 0


def _is_decimal(text: str) -> bool:
    return bool(re.search(r"[.,]\d{1,2}$", text))


def _of_words(words: Sequence[str]) -> Iterator[Reading]:
    words = [word for word in words if not _PUNCTUATION.fullmatch(word)] or words
    if len(words) < 2:
        yield from (reading for word in words for reading in _of_word(word))
        return
    text = " ".join(words)
    is_whole = _is_standard(words[:-1]) or not any(map(_kind, words))
    for pattern, order in ((_TIMES_CODE, Order.QUANTITY_FIRST), (_CODE_TIMES, Order.CODE_FIRST)):
        match = pattern.fullmatch(text)
        if match and _kind(match["quantity"]) >= _Kind.PLAIN:
            is_dimension = order is Order.CODE_FIRST and _is_dimension(match["code"])
            is_whole = is_whole or is_dimension
            level = _POSSIBLE if is_dimension else _SURE
            yield from _with_code(match["code"].split(), match["quantity"], order, level)
    yield from _of_ends(words)
    yield Reading(text, "", Order.CODE_ALONE, (_LIKELY if is_whole else _POSSIBLE, 0, 0))
    for rank, code in enumerate(_codes(words), start=1):
        yield Reading(code, "", Order.CODE_ALONE, (_POSSIBLE, 0, -rank))


def _is_standard(words: Sequence[str]) -> bool:
    """Whether nothing but the name of a standard is there, which is no code without its number: 'DIN' of 'DIN 933'."""
    return all(plain_words(word) in STANDARDS for word in words)


def _is_dimension(code: str) -> bool:
    """Whether a multiplication sign behind this goes on with a measure ('M8' x 40) rather than with a quantity."""
    return bool(_DIMENSION.search(code)) and not code.isdigit()


def _of_ends(words: Sequence[str]) -> Iterator[Reading]:
    """A quantity as the last or first words, or the last number before words that only describe."""
    last, behind = _quantity_at(words, -1)
    first, before = _quantity_at(words, 0)
    if behind:
        yield from _with_code(words[:-behind], last, Order.CODE_FIRST, _LIKELY)
    if before:
        yield from _with_code(words[before:], first, Order.QUANTITY_FIRST, _LIKELY)
    middle = words[before : len(words) - behind]
    if behind and before and any(_kind(word) is _Kind.TEXT for word in middle):
        yield from _with_code(middle, last, Order.CODE_FIRST, _LIKELY)
        yield from _with_code(middle, first, Order.QUANTITY_FIRST, _LIKELY)
    if not behind and not before:
        place = max((place for place, word in enumerate(words) if _has_digit(word)), default=0)
        has_code = any(map(_has_digit, words[:place])) and not _is_sign(words[place - 1])
        if has_code and place < len(words) - 1 and _kind(words[place]) is _Kind.PLAIN:
            yield from _with_code(words[:place], words[place], Order.CODE_FIRST, _LIKELY)


def _quantity_at(words: Sequence[str], end: int) -> tuple[str, int]:
    """The quantity at the start (0) or end (-1) of these words and how many of them it takes; empty and 0 if none."""
    pair, beyond = (words[:2], words[2:3]) if end == 0 else (words[-2:], words[-3:-2])
    if len(words) > 2 and not any(map(_is_sign, [*pair, *beyond])):
        for text in (" ".join(pair), " ".join(reversed(pair))):
            if _kind(text) is _Kind.DECORATED:
                return text, 2
    word, beside = (pair[0], pair[1]) if end == 0 else (pair[1], pair[0])
    is_multiplied = _is_sign(beside) or (end == -1 and _is_sign(word[0]))
    return (word, 1) if _kind(word) and not is_multiplied else ("", 0)


def _is_sign(text: str) -> bool:
    """Whether this is a multiplication sign, whose readings are those of the patterns above."""
    return text in ("x", "X", "*")


def _with_code(words: Sequence[str], quantity: str, order: Order, level: int) -> Iterator[Reading]:
    """The readings of these words as a code beside this quantity."""
    kind = _kind(quantity)
    if kind is _Kind.DECORATED and level is _LIKELY:
        level = _SURE
    if _is_standard(words) or kind is _Kind.WEAK:
        level = _POSSIBLE
    for rank, code in enumerate(_codes(words)):
        likeness = 1 + _number_likeness(code) if kind >= _Kind.PLAIN else 1
        yield Reading(code, quantity, order, (level, likeness, -rank))


def _codes(words: Sequence[str]) -> Iterator[str]:
    """What these words may say as a code: without what describes it, whole, without the last words, or one word."""
    last = max((place for place, word in enumerate(words) if _has_digit(word)), default=len(words))
    codes = [_undescribed(words), " ".join(words), " ".join(words[: last + 1])]
    codes += [word for word in words if _has_digit(word)]
    yield from dict.fromkeys(code.rstrip(":=,") for code in codes)


def _number_likeness(code: str) -> int:
    """Rule 5: how much a number, beside another number, looks like a code."""
    return 8 if is_gtin(code) else 4 if re.match(r"0\d", code) else 0 if _is_decimal(code) else 1


def _undescribed(words: Sequence[str]) -> str:
    """A code without the words around it: 'ref. 933-8-40 tornillo' and 'guantes 933-8-40' are 933-8-40."""
    kept = list(words)
    while len(kept) > 1 and plain_words(kept[0]) in NOISE:
        kept.pop(0)
    if any(map(_has_digit, kept)):
        while len(kept) > 1 and len(kept[0]) >= 5 and kept[0].isalpha():
            kept.pop(0)
    ends = [place for place, word in enumerate(kept) if place and len(word) >= 3 and word.isalpha()]
    return " ".join(kept[: ends[0]] if ends and _has_digit(kept[0]) else kept)


def _has_digit(text: str) -> bool:
    return any(map(str.isdigit, text))


def _of_word(word: str) -> Iterator[Reading]:
    """One word alone is a code, unless a comma or a multiplication sign within it parts a quantity from it."""
    yield Reading(word, "", Order.CODE_ALONE, (_LIKELY, 0, 0))
    if DESTROYED.fullmatch(word):
        return
    patterns = (
        (_TIMES_CODE, Order.QUANTITY_FIRST, _SURE),
        (_CODE_TIMES, Order.CODE_FIRST, _SURE),
        (_GLUED_BEFORE, Order.QUANTITY_FIRST, _POSSIBLE),
        (_GLUED_BEHIND, Order.CODE_FIRST, _POSSIBLE),
    )
    for pattern, order, level in patterns:
        match = pattern.fullmatch(word)
        if match and _kind(match["quantity"]) >= _Kind.PLAIN:
            yield Reading(match["code"], match["quantity"], order, (level, _number_likeness(match["code"]), 0))
    fields = [field for field in word.split(",") if field][:_MOST_FIELDS]
    if len(fields) == 3:
        yield from _with_decimal_comma(fields)
    if len(fields) > 1:
        yield from _of_fields(fields)


def _with_decimal_comma(fields: Sequence[str]) -> Iterator[Reading]:
    """'933-8-40,2,5' may be two and a half of 933-8-40."""
    first, second, third = fields
    if second.isdigit() and third.isdigit():
        likeness = _likeness(first, _kind(first), has_texts=True, are_many=True)
        yield Reading(first, f"{second},{third}", Order.CODE_FIRST, (_LIKELY, likeness, 0))
    if first.isdigit() and second.isdigit():
        likeness = _likeness(third, _kind(third), has_texts=True, are_many=True)
        yield Reading(third, f"{first},{second}", Order.QUANTITY_FIRST, (_LIKELY, likeness, 0))

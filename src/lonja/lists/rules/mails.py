"""The text of a mail as an order: which of its lines ask for something, several in a sentence, and what is around."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from lonja.core.codes import normalize_code
from lonja.lists.rules import letters
from lonja.lists.rules.anchors import anchored, covers, tokens_of
from lonja.lists.rules.columns import Known
from lonja.lists.rules.lines import Remark, RequestedLine, mark_repeated
from lonja.lists.rules.pasting import codes_in_lines, codes_in_text, parse_lines, parse_pasted, pasted_lines
from lonja.lists.rules.quantities import parse_quantity
from lonja.lists.rules.readings import readings_of
from lonja.lists.rules.tables import MAX_CODE, MAX_RAW
from lonja.lists.rules.vocabulary import NOISE, Role, roles_of, unit_of

_MOST_WORDS = 9
"""A line of more words that names no code and no unit is a sentence about something else."""

_LONGEST = 1_000

_BULLET = re.compile(r"\s*(?:[-\u2013\u2014\u2022*\u00b7\u25aa\u25cf+]\s*(?=\S)|\d{1,3}\s*[.)](?:-|\s)\s*)")
_DOTS = re.compile(r"\s*(?:\.{2,}|\u2026+|_{2,})\s*")
_NUMBER = r"(?<![\w.,/-])\d[\d.,]*"
_WITH_UNIT = re.compile(rf"{_NUMBER}\s*([^\W\d_]+)")
_MULTIPLIED = re.compile(r"(?<![\w.,])\d[\d.,]*\s*[x\u00d7*]\s+\S|\S\s+[x\u00d7*]\s*\d+\b|(?<!\w)x\d+\b", re.IGNORECASE)
_AT_AN_END = re.compile(rf"^\W*{_NUMBER}(?=\s+\S)|(?<=\s)\(?{_NUMBER}\)?\W*$")
_PARTS = re.compile(
    r"\s+(?:y|e|and|m[aá]s|plus|&)\s+(?=\d)|[,;]\s+(?:y\s+|and\s+)?(?=\d)|(?<=[^\W\d_]{2})\.\s+|\?\s+", re.IGNORECASE
)
_CODE = re.compile(r"(?=\S*\d)(?=\S*[A-Za-z\-/.])[\w./\-]{5,}$")
_MEASURE = re.compile(r"[^\W\d_]{0,2}\d+(?:[.,]\d+)?[x\u00d7]\d", re.IGNORECASE)
_COUNTED = re.compile(
    rf"(?:(?<!\S)[x\u00d7*]\s*)?(?P<number>{_NUMBER})(?:\s*(?P<unit>(?!x\b)[^\W\d_]+)\b\.?)?(?:\s*[x\u00d7*](?=\s|$))?",
    re.IGNORECASE,
)
_COLUMNS = re.compile(r"\S\s{2,}\S.*\S\s{2,}\S")
_DELIMITERS = "\t;|"


@dataclass(frozen=True, slots=True)
class _Said:
    """A line of the letter, what of it may be an order, and whether it stands in the letter that is answered."""

    raw: str
    text: str
    is_quoted: bool
    is_around: bool


def reads_as_mail(text: str) -> bool:
    """Whether a paste is a letter, or a part of one, rather than a plain list of codes and quantities."""
    is_letter = (letters.is_header, letters.is_greeting, letters.is_closing, letters.is_signature_mark, letters.asks)
    return any(letters.QUOTED.match(line) or any(told(line) for told in is_letter) for line in _cut(text))


def read_mail(text: str, *, known: Known | None = None) -> tuple[RequestedLine, ...]:
    """One line for each thing that a mail asks for, and one marked PROSE for each line that asks for nothing.

    Greetings, headers, signatures and addresses ask for nothing; so does the letter that is answered, unless nothing is
    asked for outside of it (an order that was passed on). A table in it is read by its columns, a sentence may ask for
    several things, a quantity may stand in the line below. A code that is `known` (resolve `codes_in_mail` first) is
    always a line. Positions count from 1; every line of the text is in some `raw`.
    """
    said = list(_said(text))
    own = [one for one in said if not one.is_quoted]
    counts_quoted = not any(_asked_in(one.text, known) for one in own if not one.is_around)
    lines: list[RequestedLine] = []
    waiting: list[tuple[str, str]] = []
    for block in _blocks(
        [replace(one, is_around=one.is_around or (one.is_quoted and not counts_quoted)) for one in said]
    ):
        if len(block) > 1:
            lines += [*_read(waiting, known), *_table(block, known)]
            waiting = []
            continue
        (one,) = block
        parts = [] if one.is_around else _asked_in(one.text, known)
        if parts and waiting and parse_quantity(parts[0]).quantity is not None and _lacks_quantity(waiting[-1][0]):
            waiting[-1] = (f"{waiting[-1][0]}\t{parts[0]}", f"{waiting[-1][1]}\n{one.raw}"[:MAX_RAW])
        elif parts:
            waiting += [(part, one.raw) for part in parts]
        else:
            lines += [*_read(waiting, known), _prose(one.raw)]
            waiting = []
    lines += _read(waiting, known)
    placed = [replace(line, position=place, same_as=None) for place, line in enumerate(lines, start=1)]
    return mark_repeated(replace(line, remarks=_not_repeated(line)) for line in placed)


def codes_in_mail(text: str) -> set[str]:
    """The normalized codes that `read_mail` may ask `known` about."""
    said = list(_said(text))
    parts = [part for each in said for part in _parts(each.text)]
    joined = [f"{one}\t{other}" for one, other in pairwise(parts) if len(one) + len(other) < _LONGEST // 2]
    ways = (said, [replace(one, is_around=one.is_around or one.is_quoted) for one in said])
    tables = [block for way in ways for block in _blocks(way) if len(block) > 1]
    codes = codes_in_lines([*parts, *joined])
    codes |= {normalize_code(token) for each in said for token in tokens_of(_DOTS.sub("  ", each.text))} - {""}
    return codes.union(*(codes_in_text("\n".join(one.text for one in block)) for block in tables))


def _not_repeated(line: RequestedLine) -> tuple[Remark, ...]:
    return tuple(remark for remark in line.remarks if remark is not Remark.CODE_REPEATED)


def _cut(text: str) -> list[str]:
    """The lines, of which nobody means what stands behind the first thousand signs."""
    return [line[:_LONGEST] for line in pasted_lines(text)]


def _said(text: str) -> Iterator[_Said]:
    """Every line, with what is around an order told from what may be one."""
    is_over = {True: False, False: False}
    for raw in _cut(text):
        quote = letters.QUOTED.match(raw)
        line = raw[quote.end() :] if quote else raw
        is_quoted = quote is not None
        ends = letters.is_signature_mark(line) or letters.is_closing(line)
        is_around = letters.is_header(line) or ends or letters.is_contact(line) or is_over[is_quoted]
        if letters.is_header(line):
            is_over[is_quoted] = False
        is_over[is_quoted] = is_over[is_quoted] or ends
        yield _Said(raw.strip()[:MAX_RAW], line.strip(), is_quoted, is_around)


def _blocks(said: Sequence[_Said]) -> Iterator[list[_Said]]:
    """The lines one by one, and those that stand together with the same delimiter as one table."""
    held: list[_Said] = []
    sign = ""
    for one in said:
        own = next((each for each in _DELIMITERS if each in one.text and not one.is_around), "")
        if held and own != sign:
            yield from _block(held)
            held = []
        sign = own
        if own:
            held.append(one)
        else:
            yield [one]
    yield from _block(held)


def _block(held: list[_Said]) -> Iterator[list[_Said]]:
    if len(held) > 1:
        yield held
    else:
        yield from ([one] for one in held)


def _table(block: Sequence[_Said], known: Known | None) -> Iterator[RequestedLine]:
    texts = [one.text for one in block]
    for line in parse_pasted("\n".join(texts), known=known):
        yield replace(line, raw=block[line.position - 1].raw)


def _read(waiting: Sequence[tuple[str, str]], known: Known | None) -> Iterator[RequestedLine]:
    """The parts that ask for something, read together, so that the clear ones help the others."""
    for line, (part, raw) in zip(parse_lines([part for part, _ in waiting], known=known), waiting, strict=True):
        yield replace(line, raw=raw, code=_wording(part, line, known))


def _wording(part: str, line: RequestedLine, known: Known | None) -> str:
    """The code of a line; where none is known and none looks like one, all the words that describe what is meant."""
    if not line.code or (known is not None and known(normalize_code(line.code))) or _looks_like_code(line.code):
        return line.code
    words = _BULLET.sub("", part, count=1)
    for found in _COUNTED.finditer(words):
        unit = unit_of(found["unit"] or "") or ""
        if parse_quantity(found["number"]).quantity == line.quantity and unit in ("", line.unit):
            end = found.end() if unit or not found["unit"] else found.end("number")
            words = f"{words[: found.start()]} {words[end:]}"
            break
    kept = words.strip(" \t-:,;.()").split()
    while len(kept) > 1 and kept[0].lower() in NOISE:
        kept.pop(0)
    return " ".join(kept)[:MAX_CODE] or line.code


def _looks_like_code(code: str) -> bool:
    return bool(_CODE.fullmatch(code) and not _MEASURE.match(code)) or (code.isdigit() and len(code) > 3)


def _prose(raw: str) -> RequestedLine:
    return RequestedLine(0, raw[:MAX_CODE], None, raw, remarks=(Remark.PROSE,))


def _asked_in(text: str, known: Known | None) -> list[str]:
    """The parts of a line that ask for something; where codes are known, by these."""
    if any(sign in text for sign in _DELIMITERS) or _COLUMNS.search(text):
        return [part for part in _parts(text) if _asks(part, known)]
    parts = _parts(text)
    if not covers(text, parts, known):
        parts = [letters.bare(_DOTS.sub("  ", text))]
    return [each for part in parts for each in anchored(part, known) or ([part] if _asks(part, known) else [])]


def _parts(text: str) -> list[str]:
    """The things that a line asks for: divided where each part has a quantity and a name of its own."""
    text = _DOTS.sub("  ", text)
    whole = letters.bare(text)
    if any(sign in text for sign in _DELIMITERS):
        return [whole] if whole else []
    parts = [bare for part in _PARTS.split(whole) if not letters.is_closing(part) and (bare := letters.bare(part))]
    if len(parts) > 1 and all(_is_complete(part) for part in parts):
        return parts
    asking = [part for part in parts if _is_complete(part)]
    if asking and not any(sign.isdigit() for part in parts if part not in asking for sign in part):
        return asking
    return [whole] if whole else []


def _is_complete(part: str) -> bool:
    """Whether it has a quantity, and beside it and its unit something to buy."""
    found = _WITH_UNIT.search(part) or _AT_AN_END.search(part)
    if found is None:
        return False
    words = re.findall(r"[^\W_][\w./-]*", part.replace(found[0], " ", 1))
    if _WITH_UNIT.match(part) and not unit_of(found[1] if found.lastindex else ""):
        return True
    return any(word.lower() not in NOISE and not unit_of(word) for word in words)


def _asks(part: str, known: Known | None) -> bool:
    """Whether a part of a letter asks for something to buy."""
    if len(part) > MAX_RAW or not any(map(str.isalnum, part)):
        return False
    is_known = known is not None and any(known(normalize_code(one.code)) for one in readings_of(part) if one.code)
    if is_known or _is_titles(part):
        return not letters.speaks_of_something_else(part)
    return _seems_to_ask(part)


def _seems_to_ask(part: str) -> bool:
    """Whether words that no known code is among look like something with its quantity."""
    units = [unit_of(word) for word in _WITH_UNIT.findall(part)]
    if any(units) or _MULTIPLIED.search(part):
        return len(part.split()) <= 2 * _MOST_WORDS and not letters.speaks_of_something_else(part)
    words = _BULLET.sub("", part, count=1).split()
    is_aside = letters.is_greeting(part) or letters.speaks_of_something_else(part) or part.endswith(("?", ":"))
    if is_aside or len(words) > _MOST_WORDS:
        return False
    is_listed = _BULLET.match(part) is not None
    return bool(_AT_AN_END.search(part) or is_listed or parse_quantity(part).quantity or _is_code(words))


def _is_code(words: Sequence[str]) -> bool:
    return len(words) <= 2 and any(_CODE.fullmatch(word) for word in words)


def _is_titles(part: str) -> bool:
    """Whether it is the title of a column: those are kept as headings."""
    roles = {role for title in re.split(r"[\t;|]|\s{2,}", part) for role, _ in roles_of(title)}
    return Role.CODE in roles and Role.QUANTITY in roles


def _lacks_quantity(part: str) -> bool:
    return "\t" not in part and not readings_of(part)[0].quantity

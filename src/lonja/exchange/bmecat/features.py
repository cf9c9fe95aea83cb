"""Which attributes the features of a file mean: those that the catalog has, by code or name, or new ones.

What is new is typed by all values that the file gives it: numbers with a unit, yes or no, choices, or texts.
"""

# ruff: noqa: S608 - the statements are made of names of temporary tables and columns

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.db import connection
from django.utils.text import slugify

from lonja.catalog.models import Attribute, AttributeKind
from lonja.core.sheets.titles import plain_words
from lonja.exchange.bmecat.judging import reject
from lonja.exchange.bmecat.landing import ARTICLES, FEATURES, WORDS, rows_of, write
from lonja.exchange.bmecat.said import Form
from lonja.exchange.bmecat.terms import FEATURE_UNITS
from lonja.exchange.faults import Fault

ATTRIBUTES, MEANINGS, CHOICES, TYPED = "bmecat_attributes", "bmecat_meanings", "bmecat_choices", "bmecat_typed"
LONGEST_TEXT, LONGEST_UNIT = 200, 15
MOST_CHOICES = 500
"""A new feature with more different values is a text, however its values look."""


@dataclass(slots=True)
class _Meaning:
    """A feature of the file, and the attribute that it means."""

    key: str
    names: dict[str, str]
    code: str
    kind: str
    unit: str
    number: int
    place: int
    choices: dict[str, Any] = field(default_factory=dict)
    order: list[str] = field(default_factory=list)


def mean(language: str) -> None:
    """Fill ATTRIBUTES with what the features need, and TYPED with the values of each SKU as JSON keeps them.

    Values that do not fit the attribute which they mean are rejected. `language` is that of the file.
    """
    meanings = [_meaning(row) for row in _features()]
    write(MEANINGS, "key text, code text, kind text, unit text", ((m.key, m.code, m.kind, m.unit) for m in meanings))
    _refuse_misfits(meanings)
    chosen = list(_choices([m for m in meanings if m.kind == AttributeKind.CHOICE], language))
    write(CHOICES, "key text, value text, code text", chosen)
    write(
        ATTRIBUTES,
        "number integer, code text, names jsonb, kind text, unit text, choice_names jsonb, choice_order jsonb,"
        " position integer",
        _attributes(meanings),
    )
    _type_values()


def _features() -> list[tuple[Any, ...]]:
    """Each feature of good articles: key, names, units, forms and number of its values, where it is first."""
    return rows_of(
        f"SELECT f.key, coalesce((SELECT w.names FROM {WORDS} w WHERE lower(w.code) = f.key LIMIT 1),"
        " (array_agg(f.names ORDER BY f.number))[1])::text, array_agg(DISTINCT f.unit), array_agg(DISTINCT f.form),"
        " count(DISTINCT f.value), min(f.number), min(f.place)"
        f" FROM {FEATURES} f JOIN {ARTICLES} a USING (sku) GROUP BY f.key ORDER BY min(f.place), f.key"
    )


def _meaning(row: tuple[Any, ...]) -> _Meaning:
    key, names, units, forms, values, number, place = row
    told: dict[str, str] = json.loads(names)
    signs = {FEATURE_UNITS.get(unit, unit)[:LONGEST_UNIT] for unit in units}
    known = _known(key, told, signs)
    if known is not None:
        return _Meaning(
            key, told, known.code, known.kind, known.unit, number, place,
            dict(known.choice_names), list(known.choice_order),
        )  # fmt: skip
    kind = _kind(set(forms), values)
    unit = signs.pop() if kind == AttributeKind.NUMBER and len(signs) == 1 else ""
    return _Meaning(key, told, key, AttributeKind.TEXT if len(signs) > 1 else kind, unit, number, place)


def _kind(forms: set[str], values: int) -> AttributeKind:
    if forms == {Form.NUMBER}:
        return AttributeKind.NUMBER
    if forms == {Form.FLAG}:
        return AttributeKind.BOOLEAN
    is_choice = Form.CHOICE in forms and forms <= {Form.CHOICE, Form.TEXT} and values <= MOST_CHOICES
    return AttributeKind.CHOICE if is_choice else AttributeKind.TEXT


def _known(key: str, names: Mapping[str, str], units: set[str]) -> Attribute | None:
    """The attribute with this code, else one with one of these names; of several the one with the same unit."""
    words = {plain_words(name) for name in names.values()}
    named = []
    for attribute in Attribute.objects.order_by("position", "code"):
        if attribute.code == key:
            return attribute
        if words & {plain_words(name) for name in attribute.names.values()}:
            named.append(attribute)
    return next((each for each in named if each.unit in units), named[0] if named else None)


def _refuse_misfits(meanings: list[_Meaning]) -> None:
    """Reject what is no number, no yes or no, too long, or told in another unit than the attribute has."""
    of_kind = f"SELECT FROM {MEANINGS} m WHERE m.key = r.key AND m.kind"
    number, flag, text = AttributeKind.NUMBER.value, AttributeKind.BOOLEAN.value, AttributeKind.TEXT.value
    reject(FEATURES, f"r.form <> '{Form.NUMBER}' AND EXISTS ({of_kind} = '{number}')", "FVALUE", Fault.NOT_A_NUMBER,
           "value")  # fmt: skip
    reject(FEATURES, f"r.form <> '{Form.FLAG}' AND EXISTS ({of_kind} = '{flag}')", "FVALUE", Fault.NOT_A_CHOICE,
           "value")  # fmt: skip
    reject(FEATURES, f"length(r.value) > {LONGEST_TEXT} AND EXISTS ({of_kind} = '{text}')", "FVALUE", Fault.TOO_LONG,
           "value")  # fmt: skip
    signs = rows_of(f"SELECT DISTINCT f.key, f.unit, m.unit FROM {FEATURES} f JOIN {MEANINGS} m USING (key)"
                  f" WHERE m.kind = '{number}' AND f.unit <> ''")  # fmt: skip
    others = [(key, unit) for key, unit, kept in signs if FEATURE_UNITS.get(unit, unit)[:LONGEST_UNIT] != kept]
    write("bmecat_other_units", "key text, unit text", others)
    reject(
        FEATURES, "EXISTS (SELECT FROM bmecat_other_units o WHERE o.key = r.key AND o.unit = r.unit)", "FUNIT",
        Fault.OTHER_UNIT, "unit",
    )  # fmt: skip


def _choices(meanings: list[_Meaning], language: str) -> Iterator[tuple[str, str, str]]:
    """For each value of a choice the code that it has or gets; what is new is added to the attribute."""
    by_key = {meaning.key: meaning for meaning in meanings}
    known = {
        meaning.key: {
            plain_words(word): code
            for code, names in meaning.choices.items()
            for word in (*names.values(), code)
        }
        for meaning in meanings
    }  # fmt: skip
    found = rows_of(
        f"SELECT f.key, f.value, (array_agg(f.words))[1]::text, (SELECT w.names FROM {WORDS} w"
        f" WHERE w.code = f.value LIMIT 1)::text FROM {FEATURES} f JOIN {ARTICLES} a USING (sku)"
        " WHERE f.key = ANY(%s) GROUP BY f.key, f.value ORDER BY f.key, f.value",
        [list(by_key)],
    )
    for key, value, words, classified in found:
        names = json.loads(classified or words) or {language: value}
        meaning, codes = by_key[key], known[key]
        candidates = (codes.get(plain_words(word)) for word in (value, *names.values()))
        code = next(filter(None, candidates), None)
        if code is None:
            code = _new_choice(meaning, value)
            meaning.choices[code] = names
            meaning.order.append(code)
            codes[plain_words(value)] = code
        yield key, value, code


def _new_choice(meaning: _Meaning, value: str) -> str:
    base = slugify(value)[:40] or "value"
    numbered = (f"{base}-{number}" for number in range(2, len(meaning.choices) + 3))
    return next(code for code in (base, *numbered) if code not in meaning.choices)


def _attributes(meanings: list[_Meaning]) -> Iterator[tuple[Any, ...]]:
    """A row for each attribute; of several features that mean one the first names it."""
    merged: dict[str, _Meaning] = {}
    for meaning in meanings:
        first = merged.setdefault(meaning.code, meaning)
        first.choices |= meaning.choices
        first.order += [code for code in meaning.order if code not in first.order]
    for each in merged.values():
        yield (
            each.number, each.code, json.dumps(each.names), each.kind, each.unit, json.dumps(each.choices),
            json.dumps(each.order), each.place,
        )  # fmt: skip


def _type_values() -> None:
    number, flag, choice = AttributeKind.NUMBER.value, AttributeKind.BOOLEAN.value, AttributeKind.CHOICE.value
    with connection.cursor() as cursor:
        cursor.execute(f"DROP TABLE IF EXISTS pg_temp.{TYPED}")
        cursor.execute(
            f"CREATE TEMPORARY TABLE {TYPED} ON COMMIT DROP AS"
            f" SELECT f.sku, array_agg(m.code ORDER BY f.place) AS codes, jsonb_object_agg(m.code, CASE m.kind"
            f" WHEN '{number}' THEN to_jsonb(CASE WHEN m.kind = '{number}' THEN trim_scale(f.value::numeric) END)"
            f" WHEN '{flag}' THEN to_jsonb(f.value = 'true') WHEN '{choice}' THEN to_jsonb(c.code)"
            " ELSE to_jsonb(f.value) END ORDER BY f.place DESC) AS attributes"
            f" FROM {FEATURES} f JOIN {MEANINGS} m USING (key)"
            f" LEFT JOIN {CHOICES} c ON c.key = f.key AND c.value = f.value GROUP BY f.sku"
        )
        cursor.execute(f"CREATE INDEX ON {TYPED} (sku)")
        cursor.execute(f"ANALYZE {TYPED}")

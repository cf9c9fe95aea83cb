"""What somebody typed into a search box, as SQL that finds and ranks variants."""

# ruff: noqa: S608 - the statements are made of this file's own pieces; values are parameters

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from django.utils.translation import get_language

from lonja.catalog import rules
from lonja.catalog.queries.visibility import Sql
from lonja.core.codes import normalize_code

SHORTEST_PREFIX = 3
"""A code is also looked up by its beginning from so many characters on."""

LONGEST_TEXT = 200

WHOLE_CODE, BEGINNING, IN_NAME, IN_PRODUCT, ANYWHERE, IN_OTHER_LANGUAGE = 6, 5, 4, 3, 2, 1
"""Ranks. How often a word occurs says nothing in a catalog; where it stands does, and is quick to tell."""

Language = Literal["es", "en"]

_CONFIGS: dict[Language, str] = {"es": "spanish", "en": "english"}


def language() -> Language:
    """The language whose words weigh more and by whose names lists are sorted."""
    return "en" if (get_language() or "es").startswith("en") else "es"


@dataclass(frozen=True, slots=True)
class Lookup:
    """A text in the forms in which it is looked up: its words in each language, and as a code."""

    words: dict[Language, str]
    key: str

    @classmethod
    def of(cls, text: str, *, is_typing: bool = False) -> Lookup | None:
        """The lookup of a text, or None for an empty one. While typing, the last word counts as a beginning."""
        text = rules.storable(text).strip()[:LONGEST_TEXT]
        if not text:
            return None
        words = {code: rules.query_words(text, code, is_typing=is_typing) for code in _CONFIGS}
        return cls(words, normalize_code(text))

    def matches(self, *, ranked: bool = True) -> Sql:
        """SELECT of (id, rank): all words in one of the languages, the SKU or its beginning, a barcode.

        A whole code ranks before the beginning of one, and that before words: all in the name (or the SKU), all in
        the name or the product's name and brand, anywhere, in the other language.
        """
        words, codes = self._by_words(ranked=ranked), self._by_code()
        # What a code finds is left out of what words find, and not sorted out of both: so the planner knows how
        # many there will be.
        text = (
            f"{words.text} AND variant_id NOT IN (SELECT id FROM ({codes.text}) AS code)"
            f" UNION ALL SELECT id, max(rank) FROM ({codes.text}) AS code GROUP BY id"
        )
        return Sql(text, (*words.params, *codes.params, *codes.params))

    def _by_words(self, *, ranked: bool) -> Sql:
        mine = language()
        other: Language = "en" if mine == "es" else "es"
        ask = {code: f"to_tsquery('{config}', %s)" for code, config in _CONFIGS.items()}
        found = f"FROM catalog_variantwords WHERE ({mine} @@ {ask[mine]} OR {other} @@ {ask[other]})"
        words = (self.words[mine], self.words[other])
        if not ranked:
            return Sql(f"SELECT variant_id AS id, 0 AS rank {found}", words)
        # A query of its own is read once; else a statement planned for any words would read them for every row.
        is_there = f"{mine} @@ (SELECT {ask[mine]})"
        rank = (
            f"CASE WHEN {is_there} THEN {IN_NAME} WHEN {is_there} THEN {IN_PRODUCT}"
            f" WHEN {is_there} THEN {ANYWHERE} ELSE {IN_OTHER_LANGUAGE} END"
        )
        weighed = (rules.weighed(words[0], "A"), rules.weighed(words[0], "AB"), words[0])
        return Sql(f"SELECT variant_id AS id, {rank} AS rank {found}", (*weighed, *words))

    def _by_code(self) -> Sql:
        parts = [self._by_sku()]
        if self.key.isdigit():
            parts.append(Sql(f"SELECT id, {WHOLE_CODE} FROM catalog_variant WHERE barcode = %s", (self.key,)))
            parts.append(Sql(f"SELECT variant_id, {WHOLE_CODE} FROM catalog_pack WHERE barcode = %s", (self.key,)))
        params = tuple(param for part in parts for param in part.params)
        return Sql(" UNION ALL ".join(part.text for part in parts), params)

    def _by_sku(self) -> Sql:
        if len(self.key) < SHORTEST_PREFIX:
            return Sql(f"SELECT id, {WHOLE_CODE} AS rank FROM catalog_variant WHERE sku_key = %s", (self.key,))
        rank = f"CASE WHEN sku_key = %s THEN {WHOLE_CODE} ELSE {BEGINNING} END AS rank"
        beginning = self.key.replace("%", r"\%") + "%"
        return Sql(f"SELECT id, {rank} FROM catalog_variant WHERE sku_key LIKE %s", (self.key, beginning))

"""What somebody typed into a search box, as SQL that finds and ranks variants."""

# ruff: noqa: S608 - the statements are made of this file's own pieces; values are parameters

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal
from uuid import UUID

from django.utils.translation import get_language

from lonja.catalog import rules
from lonja.catalog.queries.spelling import synonyms_of
from lonja.catalog.queries.visibility import Sql
from lonja.companies.actor import Actor
from lonja.core.codes import normalize_code

SHORTEST_PREFIX = 3
"""A code is also looked up by its beginning from so many characters on."""

LONGEST_TEXT = 200

WHOLE_CODE, BEGINNING, NAME_BEGINS, IN_NAME, IN_PRODUCT, ANYWHERE, IN_OTHER_LANGUAGE = 7, 6, 5, 4, 3, 2, 1
"""Ranks. How often a word occurs says nothing in a catalog; where it stands does, and is quick to tell."""

LAST_SIGN = "\U0010ffff"
"""Behind a beginning: what stands behind all that begin so."""

Language = Literal["es", "en"]

_CONFIGS: dict[Language, str] = {"es": "spanish", "en": "english"}


def language() -> Language:
    """The language whose words weigh more and by whose names lists are sorted."""
    return "en" if (get_language() or "es").startswith("en") else "es"


@dataclass(frozen=True, slots=True)
class Lookup:
    """A text in the forms in which it is looked up: its words in each language, and as a code.

    A whole code ranks before the beginning of one, and that before words: all in the name (or the SKU), all in the
    name or the product's name and brand, anywhere, in the other language. The part numbers and names that a company
    itself gave count as SKUs and names, for its own people.
    """

    text: str
    words: dict[Language, str]
    key: str
    company_id: UUID | None

    @classmethod
    def of(cls, actor: Actor, text: str, *, is_typing: bool = False) -> Lookup | None:
        """A text as `actor` means it, or None for an empty one. While typing, the last word counts as a beginning.

        One query, for the seller's synonyms.
        """
        text = rules.storable(text).strip()[:LONGEST_TEXT]
        if not text:
            return None
        synonyms = synonyms_of(text)
        words = {code: rules.query_words(text, code, is_typing=is_typing, synonyms=synonyms) for code in _CONFIGS}
        company_id = actor.company.id if actor.company else None
        return cls(text, words, normalize_code(text), company_id)

    def has_words(self) -> Sql:
        """The condition that the VariantWords `w` has all words in one of the languages."""
        found = " OR ".join(f"w.{code} @@ {_asked(code)}" for code in self.words)
        return Sql(f"({found})", tuple(self.words.values()))

    def rank_of_words(self) -> Sql:
        """The rank of the VariantWords `w` that has all words."""
        mine = language()
        # A query of its own is read once; else a statement planned for any words would read them for every row.
        is_there = f"w.{mine} @@ (SELECT {_asked(mine)})"
        rank = (
            f"CASE WHEN {is_there} THEN {IN_NAME} WHEN {is_there} THEN {IN_PRODUCT}"
            f" WHEN {is_there} THEN {ANYWHERE} ELSE {IN_OTHER_LANGUAGE} END"
        )
        words = self.words[mine]
        return Sql(rank, (rules.weighed(words, "A"), rules.weighed(words, "AB"), words))

    def codes(self) -> Sql:
        """The CTE `codes` (id, rank) of the variants whose SKU or its beginning, barcode or pack's barcode it is.

        And of those that the company itself calls so, by a part number or by words.
        """
        parts = [self._beginning_with("id", "catalog_variant", "sku_key")]
        parts.append(self._beginning_with("variant_id", "catalog_formersku", "key"))
        if self.key.isdigit():
            parts.append(Sql(f"SELECT id, {WHOLE_CODE} FROM catalog_variant WHERE barcode = %s", (self.key,)))
            parts.append(Sql(f"SELECT variant_id, {WHOLE_CODE} FROM catalog_pack WHERE barcode = %s", (self.key,)))
        if self.company_id is not None:
            own = self._beginning_with("variant_id", "catalog_ownpartnumber", "key")
            parts.append(Sql(f"{own.text} AND company_id = %s", (*own.params, self.company_id)))
            parts.append(self._by_own_words(rules.company_mark(self.company_id)))
        found = " UNION ALL ".join(part.text for part in parts)
        return Sql(
            f"codes AS MATERIALIZED (SELECT id, max(rank) AS rank FROM ({found}) AS code GROUP BY id)",
            tuple(param for part in parts for param in part.params),
        )

    def _beginning_with(self, variant: str, table: str, key: str) -> Sql:
        if len(self.key) < SHORTEST_PREFIX:
            return Sql(f"SELECT {variant} AS id, {WHOLE_CODE} AS rank FROM {table} WHERE {key} = %s", (self.key,))
        rank = f"CASE WHEN {key} = %s THEN {WHOLE_CODE} ELSE {BEGINNING} END AS rank"
        # Between two bounds, and not LIKE: a statement planned for any text cannot use an index for that.
        text = f"SELECT {variant} AS id, {rank} FROM {table} WHERE {key} ~>=~ %s AND {key} ~<~ %s"
        return Sql(text, (self.key, self.key, self.key + LAST_SIGN))

    def _by_own_words(self, mark: str) -> Sql:
        asked = " || ".join(_asked(code) for code in self.words)
        # A text without words asks for nothing, and must not find all that bears the mark.
        text = (
            f"SELECT variant_id, {IN_NAME} FROM catalog_ownpartnumber WHERE words @@ (({asked}) && %s::tsquery) AND %s"
        )
        return Sql(text, (*self.words.values(), f"'{mark}'", all(self.words.values())))


def _asked(code: Language) -> str:
    return f"to_tsquery('{_CONFIGS[code]}', %s)"

"""What somebody typed into a search box, as conditions and ranks of SQL."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from django.utils.translation import get_language

from lonja.catalog import rules
from lonja.catalog.queries.visibility import Sql
from lonja.core.codes import normalize_code

SHORTEST_KEY = 3
"""A code is looked up by its beginning from so many characters on."""

LONGEST_TEXT = 200

Language = Literal["es", "en"]

_CONFIGS: dict[Language, str] = {"es": "spanish", "en": "english"}


def language() -> Language:
    """The language whose words weigh more and by whose names lists are sorted."""
    return "en" if (get_language() or "es").startswith("en") else "es"


@dataclass(frozen=True, slots=True)
class Lookup:
    """A text in the forms in which it is looked up: its words in each language, and as a code."""

    es: str
    en: str
    key: str

    @classmethod
    def of(cls, text: str, *, is_typing: bool = False) -> Lookup | None:
        """The lookup of a text, or None for an empty one. While typing, the last word counts as a beginning."""
        text = rules.storable(text).strip()[:LONGEST_TEXT]
        if not text:
            return None
        es, en = (rules.query_words(text, code, is_typing=is_typing) for code in ("es", "en"))
        return cls(es, en, normalize_code(text))

    @property
    def prefix(self) -> str:
        """The pattern of SKUs that begin so; '' (which fits none) when the text is too short for a code."""
        return self.key.replace("%", r"\%") + "%" if len(self.key) >= SHORTEST_KEY else ""

    def condition(self) -> Sql:
        """Variants `v` with all words in one of the languages, the SKU or its beginning, or the barcode."""
        parts = ["v.search_es @@ to_tsquery('spanish', %s)", "v.search_en @@ to_tsquery('english', %s)"]
        params = [self.es, self.en]
        if self.prefix:
            parts.append("v.sku_key LIKE %s")
            params.append(self.prefix)
        if self.key.isdigit():
            parts.append("v.barcode = %s OR v.id IN (SELECT variant_id FROM catalog_pack WHERE barcode = %s)")
            params += [self.key, self.key]
        return Sql(f"({' OR '.join(parts)})", tuple(params))

    def rank(self) -> Sql:
        """How well a variant `v` fits: a whole code before the beginning of one, before the weight of words."""
        mine: Language = language()
        other: Language = "en" if mine == "es" else "es"
        text = (
            "CASE WHEN v.sku_key = %s OR v.barcode = %s THEN 100 WHEN v.sku_key LIKE %s THEN 50 ELSE "
            f"ts_rank(v.search_{mine}, to_tsquery('{_CONFIGS[mine]}', %s)) + "
            f"ts_rank(v.search_{other}, to_tsquery('{_CONFIGS[other]}', %s)) / 4 END"
        )
        words = {"es": self.es, "en": self.en}
        return Sql(text, (self.key, self.key, self.prefix, words[mine], words[other]))

"""What else a text may mean: synonyms that the seller keeps, and the words nearest to mistyped ones."""

# ruff: noqa: S608 - the statement is made of this file's own pieces; values are parameters

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from django.db import connection
from django.db.models import QuerySet

from lonja.catalog import rules
from lonja.catalog.models import SynonymSet
from lonja.companies.actor import Actor
from lonja.companies.permissions import Permission

TRIES = 3
"""So many corrected texts are tried, the likeliest first."""

_NEIGHBORS = 12

_NEAREST = f"""
SELECT asked.word, near.word
FROM unnest(%s::text[]) WITH ORDINALITY AS asked(word, place)
CROSS JOIN LATERAL (SELECT {rules.trigrams_sql("asked.word")} AS trigrams OFFSET 0) AS mine
CROSS JOIN LATERAL (
    SELECT there.word, there.number, shared.number::float / (cardinality(there.trigrams) + cardinality(mine.trigrams))
    FROM catalog_lexiconword there
    CROSS JOIN LATERAL (
        SELECT count(*) AS number FROM unnest(there.trigrams) AS each WHERE each = ANY(mine.trigrams)) AS shared
    WHERE there.trigrams && mine.trigrams
      AND length(there.word) BETWEEN length(asked.word) - 2 AND length(asked.word) + 2
    ORDER BY 3 DESC, 2 DESC, 1
    LIMIT {_NEIGHBORS}) AS near(word, number, likeness)
WHERE NOT EXISTS (SELECT 1 FROM catalog_lexiconword known WHERE known.word = asked.word)
ORDER BY asked.place, near.likeness DESC, near.number DESC, near.word
"""


def synonyms_of(text: str) -> rules.Synonyms:
    """The sets of synonyms that have to do with a word of this text; one query, none without words."""
    return synonyms_of_words(rules.words(text)[: rules.MOST_WORDS])


def synonyms_of_words(words: Iterable[str]) -> rules.Synonyms:
    """The sets of synonyms that have to do with one of these words; one query, none without words."""
    keys = list({rules.singular(word) for word in words})
    if not keys:
        return []
    with connection.cursor() as cursor:
        cursor.execute("SELECT terms FROM catalog_synonymset WHERE keys && %s ORDER BY id", [keys])
        return [terms for (terms,) in cursor.fetchall()]


def corrections(text: str) -> list[str]:
    """The text with its unknown words replaced by those that they may be slips of, the likeliest first; one query.

    What it says may come from anywhere in the catalog: show only what somebody then really finds.
    """
    words = rules.words(text)[: rules.MOST_WORDS]
    asked = [word for word in dict.fromkeys(words) if rules.may_be_mistyped(word)]
    if not asked:
        return []
    with connection.cursor() as cursor:
        cursor.execute(_NEAREST, [asked])
        neighbors = cursor.fetchall()
    near: dict[str, list[str]] = {}
    for word, other in neighbors:
        if rules.is_near(word, other):
            near.setdefault(word, []).append(other)
    for word, others in near.items():
        others.sort(key=lambda other: rules.slips(word, other))
    tries = min(TRIES, max(map(len, near.values()), default=0))
    return [_replaced(text, {word: others[min(place, len(others) - 1)] for word, others in near.items()})
            for place in range(tries)]  # fmt: skip


def _replaced(text: str, words: Mapping[str, str]) -> str:
    """The text with these words instead, and all else as it was written."""

    def other(found: re.Match[str]) -> str:
        plain = rules.words(found[0])
        return words.get(plain[0], found[0]) if len(plain) == 1 else found[0]

    return re.sub(r"\w+", other, text)


def synonym_sets(actor: Actor) -> list[tuple[str, ...]]:
    """All sets of synonyms, in the order in which the seller keeps them. For the seller's people."""
    actor.require(Permission.SALES_CATALOG_VIEW)
    return [tuple(each.terms) for each in SynonymSet.objects.order_by("id")]


def kept_synonyms(actor: Actor, text: str = "") -> QuerySet[SynonymSet]:
    """The sets of synonyms as they are kept, those with a term that has this text. For the seller's people."""
    actor.require(Permission.SALES_CATALOG_VIEW)
    found = SynonymSet.objects.order_by("id")
    return found.filter(terms__icontains=text) if text else found

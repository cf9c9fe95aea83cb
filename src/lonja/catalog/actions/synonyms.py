"""The seller's synonyms: terms that mean the same to a search."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from lonja.catalog import rules
from lonja.catalog.actions.access import written_by
from lonja.catalog.errors import SynonymsUnknown, SynonymsUnusable
from lonja.catalog.models import SynonymSet
from lonja.companies.actor import Actor

MOST_TERMS, LONGEST_TERM = 20, 80


def replace_synonyms(actor: Actor, sets: Iterable[Sequence[str]]) -> int:
    """Keep these sets of synonyms and no others; they count from the next search on. Returns how many.

    A term is one or several words, in any language. For the seller's people. Raises SynonymsUnusable for a set that is
    no choice: fewer than two terms or too many, a term that says nothing or is too long.
    """
    made = [_made(terms) for terms in sets]
    with written_by(actor, "replace_synonyms"):
        SynonymSet.objects.all().delete()
        SynonymSet.objects.bulk_create(made)
    return len(made)


def save_synonyms(actor: Actor, terms: Sequence[str], set_id: int | None = None) -> None:
    """Add a set of synonyms, or change the one with this id; it counts from the next search on.

    For the seller's people. Raises SynonymsUnusable as replace_synonyms does, and SynonymsUnknown.
    """
    made = _made(terms)
    with written_by(actor, "save_synonyms"):
        if set_id is None:
            made.save()
        elif not SynonymSet.objects.filter(pk=set_id).update(terms=made.terms, keys=made.keys):
            raise SynonymsUnknown


def delete_synonyms(actor: Actor, set_id: int) -> None:
    """Forget a set of synonyms. For the seller's people. Raises SynonymsUnknown."""
    with written_by(actor, "delete_synonyms"):
        if not SynonymSet.objects.filter(pk=set_id).delete()[0]:
            raise SynonymsUnknown


def _made(terms: Sequence[str]) -> SynonymSet:
    written = [rules.storable(term).strip() for term in terms]
    is_good = all(rules.words(term) and len(term) <= LONGEST_TERM for term in written)
    if not (is_good and 2 <= len(written) <= MOST_TERMS):
        raise SynonymsUnusable(value=", ".join(written))
    keys = {rules.singular(word) for term in written for word in rules.words(term)}
    return SynonymSet(terms=written, keys=sorted(keys))

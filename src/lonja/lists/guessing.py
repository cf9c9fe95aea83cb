"""A guess from outside at what nobody understood in an order: off unless the seller names one in the settings."""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from typing import Protocol

from django.conf import settings
from django.utils.module_loading import import_string

_log = logging.getLogger(__name__)

MOST_TEXTS, MOST_GUESSES = 50, 5
"""So many texts are asked about at once, and so many guesses count for each."""


class Guesser(Protocol):
    """What `ORDER_GUESSER` names: a function that may ask a model, and answers within the time of a page."""

    def __call__(self, texts: Sequence[str]) -> Mapping[str, Sequence[str]]:
        """For texts of an order that mean nothing here, codes or words by which the catalog may know what is meant."""
        ...


def guesses(texts: Sequence[str]) -> dict[str, list[str]]:
    """What the seller's guesser says of texts; nothing without one, and where it fails, which is noted.

    Its words are only looked up, as the buyer's own would be: no product comes of them that he may not see, and none is
    taken without his choice.
    """
    if not settings.ORDER_GUESSER or not texts:
        return {}
    try:
        guesser: Guesser = import_string(settings.ORDER_GUESSER)
        said = guesser(list(texts[:MOST_TEXTS]))
        return {text: [str(one)[:120] for one in said.get(text, ())][:MOST_GUESSES] for text in texts}
    except Exception:
        _log.exception("The guesser of orders failed")
        return {}

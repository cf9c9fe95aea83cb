"""How long changes are kept, and what goes with them: answers to rows that programs brought."""

from __future__ import annotations

from datetime import timedelta

from lonja.core import idempotency
from lonja.core.clock import now
from lonja.exchange.exports import KEPT_FOR
from lonja.exchange.models import AnswerPart, Change

_LONGER = timedelta(days=3)
"""So much longer than a place in the feed is valid they stay: a transaction may end long after it began."""

_ANSWERS_KEPT_FOR = idempotency.KEPT_FOR + timedelta(days=1)


def forget_old() -> tuple[int, int]:
    """Delete changes and answers that nobody may ask for any more; returns how many of each."""
    changes = Change.objects.filter(at__lt=now() - KEPT_FOR - _LONGER).delete()[0]
    parts = AnswerPart.objects.filter(of_import__created_at__lt=now() - _ANSWERS_KEPT_FOR).delete()[0]
    return changes, parts

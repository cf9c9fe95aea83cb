"""Every legal move of a quote, on one screen."""

from __future__ import annotations

from collections.abc import Mapping

from django.db import models
from django.utils.translation import pgettext_lazy


class QuoteState(models.TextChoices):
    """Where a quote stands. A draft is seen only by the side that began it."""

    DRAFT = "draft", pgettext_lazy("quote", "draft")
    REQUESTED = "requested", pgettext_lazy("quote", "requested")
    IN_WORK = "in_work", pgettext_lazy("quote", "in work")
    SENT = "sent", pgettext_lazy("quote", "offered")
    COUNTERED = "countered", pgettext_lazy("quote", "changes proposed")
    ACCEPTED = "accepted", pgettext_lazy("quote", "accepted")
    PART_ACCEPTED = "part_accepted", pgettext_lazy("quote", "accepted in part")
    ORDERED = "ordered", pgettext_lazy("quote", "ordered")
    DECLINED = "declined", pgettext_lazy("quote", "declined")
    EXPIRED = "expired", pgettext_lazy("quote", "expired")
    WITHDRAWN = "withdrawn", pgettext_lazy("quote", "withdrawn")


_S = QuoteState
MOVES: Mapping[QuoteState, frozenset[QuoteState]] = {
    _S.DRAFT: frozenset({_S.REQUESTED, _S.SENT, _S.WITHDRAWN}),
    _S.REQUESTED: frozenset({_S.IN_WORK, _S.SENT, _S.DECLINED, _S.WITHDRAWN}),
    _S.IN_WORK: frozenset({_S.SENT, _S.DECLINED, _S.WITHDRAWN}),
    _S.SENT: frozenset({_S.SENT, _S.COUNTERED, _S.ACCEPTED, _S.PART_ACCEPTED, _S.DECLINED, _S.EXPIRED, _S.WITHDRAWN}),
    _S.COUNTERED: frozenset(
        {_S.SENT, _S.COUNTERED, _S.ACCEPTED, _S.PART_ACCEPTED, _S.DECLINED, _S.EXPIRED, _S.WITHDRAWN}
    ),
    # An approver of the buyer's company may say no: then what was offered stands again.
    _S.ACCEPTED: frozenset({_S.ORDERED, _S.SENT}),
    _S.PART_ACCEPTED: frozenset({_S.ORDERED, _S.SENT}),
    _S.ORDERED: frozenset(),
    # The seller may take these up again and send a new revision.
    _S.DECLINED: frozenset({_S.IN_WORK}),
    _S.EXPIRED: frozenset({_S.IN_WORK}),
    _S.WITHDRAWN: frozenset(),
}

OFFERED = frozenset({QuoteState.SENT, QuoteState.COUNTERED})
"""The seller's last revision can be accepted."""

TO_ANSWER = frozenset({QuoteState.REQUESTED, QuoteState.IN_WORK, QuoteState.COUNTERED})
"""The buyer waits for the seller."""

OPEN = OFFERED | TO_ANSWER | {QuoteState.DRAFT}
"""Not decided yet."""

WON = frozenset({QuoteState.ACCEPTED, QuoteState.PART_ACCEPTED, QuoteState.ORDERED})
"""The buyer took it, whole or in part."""

LOST = frozenset({QuoteState.DECLINED, QuoteState.EXPIRED})
"""It was offered or asked for, and came to nothing."""


def may_move(old: QuoteState, new: QuoteState) -> bool:
    """Whether the table allows the move."""
    return new in MOVES[old]

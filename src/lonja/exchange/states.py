"""Every legal move of an import, on one screen."""

from __future__ import annotations

from collections.abc import Mapping

from django.db import models
from django.utils.translation import gettext_lazy as _


class ImportState(models.TextChoices):
    """Where an import stands."""

    NEW = "new", _("being looked at")
    ASKING = "asking", _("waiting for its columns")
    READING = "reading", _("being read")
    READY = "ready", _("read, not applied")
    HELD = "held", _("waiting for a person to confirm")
    FAILED = "failed", _("could not be used")
    APPLYING = "applying", _("being applied")
    APPLIED = "applied", _("applied")
    UNDOING = "undoing", _("being undone")
    UNDONE = "undone", _("undone")
    CANCELED = "canceled", _("canceled")


MOVES: Mapping[ImportState, frozenset[ImportState]] = {
    ImportState.NEW: frozenset({ImportState.ASKING, ImportState.READING, ImportState.FAILED, ImportState.CANCELED}),
    ImportState.ASKING: frozenset({ImportState.READING, ImportState.CANCELED}),
    ImportState.READING: frozenset(
        {ImportState.READY, ImportState.HELD, ImportState.FAILED, ImportState.APPLIED, ImportState.CANCELED}
    ),
    ImportState.READY: frozenset({ImportState.READING, ImportState.APPLYING, ImportState.CANCELED}),
    ImportState.HELD: frozenset({ImportState.READING, ImportState.APPLYING, ImportState.CANCELED}),
    ImportState.FAILED: frozenset({ImportState.NEW, ImportState.READING}),
    ImportState.APPLYING: frozenset({ImportState.HELD, ImportState.FAILED, ImportState.APPLIED, ImportState.CANCELED}),
    ImportState.APPLIED: frozenset({ImportState.UNDOING, ImportState.UNDONE}),
    ImportState.UNDOING: frozenset({ImportState.APPLIED, ImportState.UNDONE}),
    ImportState.UNDONE: frozenset(),
    ImportState.CANCELED: frozenset(),
}

AT_WORK = frozenset({ImportState.NEW, ImportState.READING, ImportState.APPLYING, ImportState.UNDOING})
"""While the worker has it, or is about to."""


def may_move(old: ImportState, new: ImportState) -> bool:
    """Whether the table allows the move."""
    return new in MOVES[old]


class BodyForm(models.TextChoices):
    """How rows came that programs left with the worker."""

    LIST = "list", _("JSON list")
    LINES = "lines", _("NDJSON")


class PreparedKind(models.TextChoices):
    """What a file is of that the worker makes."""

    PRICE_LIST = "price_list", _("Price list")
    ORDER = "order", _("Order")
    APPROVALS = "approvals", _("How it was approved")
    QUOTE = "quote", _("Quote")
    PURCHASE_LIST = "purchase_list", _("Purchase list")
    LABELS = "labels", _("Shelf labels")


class PreparedState(models.TextChoices):
    """Where a file stands that the worker makes."""

    WAITING = "waiting", _("waiting for its turn")
    MAKING = "making", _("being made")
    READY = "ready", _("ready")
    FAILED = "failed", _("failed")

"""Every legal move of an import, on one screen."""

from __future__ import annotations

from collections.abc import Mapping

from django.db import models
from django.utils.translation import gettext_lazy as _


class ImportState(models.TextChoices):
    """Where an import stands."""

    READING = "reading", _("being read")
    READY = "ready", _("read, not applied")
    HELD = "held", _("waiting for a person to confirm")
    FAILED = "failed", _("could not be read")
    APPLIED = "applied", _("applied")
    UNDONE = "undone", _("undone")


MOVES: Mapping[ImportState, frozenset[ImportState]] = {
    ImportState.READING: frozenset({ImportState.READY, ImportState.HELD, ImportState.FAILED, ImportState.APPLIED}),
    ImportState.READY: frozenset(),
    ImportState.HELD: frozenset(),
    ImportState.FAILED: frozenset(),
    ImportState.APPLIED: frozenset({ImportState.UNDONE}),
    ImportState.UNDONE: frozenset(),
}


def may_move(old: ImportState, new: ImportState) -> bool:
    """Whether the table allows the move."""
    return new in MOVES[old]

"""Every legal move of a recurring order and of its runs, on one screen."""

from __future__ import annotations

from collections.abc import Mapping

from django.db import models
from django.utils.translation import pgettext_lazy


class RecurringState(models.TextChoices):
    """Whether a recurring order goes on."""

    ACTIVE = "active", pgettext_lazy("recurring order", "active")
    PAUSED = "paused", pgettext_lazy("recurring order", "paused")
    ENDED = "ended", pgettext_lazy("recurring order", "ended")


class RunState(models.TextChoices):
    """Where one run of a recurring order stands."""

    PLANNED = "planned", pgettext_lazy("run of a recurring order", "planned")
    SKIPPED = "skipped", pgettext_lazy("run of a recurring order", "skipped")
    WAITING = "waiting", pgettext_lazy("run of a recurring order", "waits for goods")
    REVIEW = "review", pgettext_lazy("run of a recurring order", "to be reviewed")
    ORDERED = "ordered", pgettext_lazy("run of a recurring order", "ordered")
    FAILED = "failed", pgettext_lazy("run of a recurring order", "failed")


_TRIED = frozenset({RunState.ORDERED, RunState.REVIEW, RunState.WAITING, RunState.FAILED})

RUN_MOVES: Mapping[RunState, frozenset[RunState]] = {
    RunState.PLANNED: _TRIED | {RunState.SKIPPED},
    RunState.WAITING: _TRIED | {RunState.SKIPPED},
    RunState.REVIEW: _TRIED | {RunState.SKIPPED},
    RunState.FAILED: _TRIED | {RunState.SKIPPED},
    RunState.SKIPPED: frozenset({RunState.PLANNED}),
    RunState.ORDERED: frozenset(),
}

TO_BE_TRIED = (RunState.PLANNED, RunState.WAITING)
"""The scheduler runs these when their time has come; everything else waits for a person, or is over."""

TO_BE_MENDED = (RunState.REVIEW, RunState.FAILED)
"""A person must say what becomes of these."""

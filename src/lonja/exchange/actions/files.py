"""The files of imports, kept while they may be read again."""

from __future__ import annotations

from datetime import datetime

from lonja.exchange.models import FilePart
from lonja.exchange.states import AT_WORK


def forget_files(before: datetime) -> int:
    """Delete the files of imports that were last asked for before this moment; returns the number of pieces."""
    old = FilePart.objects.filter(of_import__asked_at__lt=before).exclude(of_import__state__in=AT_WORK)
    return old.delete()[0]

"""How the tables of rights keep their history."""

from __future__ import annotations

from typing import TypeVar

import pghistory
from django.db import models

Model = TypeVar("Model", bound=models.Model)


def keep_whole_history(model: type[Model]) -> type[Model]:
    """Keep a table's history with its deletions: that is how rights end."""
    trackers = (pghistory.InsertEvent(), pghistory.UpdateEvent(), pghistory.DeleteEvent())
    tracked: type[Model] = pghistory.track(*trackers)(model)
    return tracked

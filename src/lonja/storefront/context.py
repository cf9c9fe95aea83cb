"""What stands on every page of the store: the actor, his cart, his other companies."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest


def frame(request: HttpRequest) -> dict[str, Any]:
    """The values of the frame."""
    return {"actor": getattr(request, "actor", None)}

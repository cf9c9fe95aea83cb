"""Identifiers that outsiders see: UUIDs of version 7, which sort by time and cannot be guessed."""

from __future__ import annotations

import uuid

from uuid_utils.compat import uuid7 as _uuid7


def new_id() -> uuid.UUID:
    """A fresh UUIDv7 (RFC 9562)."""
    return _uuid7()

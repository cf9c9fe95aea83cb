"""Waiting until the feed tells what this test has written: other tests on the same server may hold it back."""

from __future__ import annotations

import time

from django.db import connection

from lonja.exchange.feed.log import horizon

PATIENCE_SECONDS = 300


def settled() -> None:
    """Return when every transaction that began before this moment has ended."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_current_xact_id()::text::bigint")
        mine = int(cursor.fetchone()[0])
    until = time.monotonic() + PATIENCE_SECONDS
    while horizon() <= mine:
        assert time.monotonic() < until, "a transaction stays open on this server"
        time.sleep(0.02)

"""How many requests an API key may send in a minute, whichever process they reach.

They are counted in the database, some at a time: a process takes a share of the minute's allowance by one statement and
gives it out from memory. Together the processes never give out more than the allowance; what one of them took and did
not use is lost to the others until the next minute, which costs a key at most a twentieth for each process.
"""

from __future__ import annotations

from threading import Lock
from uuid import UUID

from django.conf import settings
from django.db import connection

from lonja.companies.models import KeyAllowance
from lonja.core.clock import now

SHARES = 20
"""Into how many parts the allowance of a minute is divided."""

_SECONDS = 60
_lock = Lock()
_left: dict[UUID, tuple[int, int]] = {}
"""What this process still holds for each key: the minute, and how many requests."""


def seconds_to_wait(key_id: UUID) -> int:
    """Count a request of this key: 0 where it may go on, else the seconds until the next minute begins."""
    limit: int = settings.KEY_REQUESTS_PER_MINUTE
    if not limit:
        return 0
    moment = int(now().timestamp())
    minute = moment // _SECONDS
    with _lock:
        since, left = _left.get(key_id, (0, 0))
        if since != minute or left == 0:
            left = _share(key_id, minute, limit)
        _left[key_id] = (minute, left - 1 if left > 0 else left)
    return 0 if left > 0 else _SECONDS - moment % _SECONDS


def _share(key_id: UUID, minute: int, limit: int) -> int:
    """A share of what is left of the minute; -1 where nothing is, so that nobody asks again before the next."""
    share = max(1, limit // SHARES)
    table = connection.ops.quote_name(KeyAllowance._meta.db_table)
    with connection.cursor() as cursor:
        cursor.execute(
            f"""
            INSERT INTO {table} AS spent (key_id, minute, taken) VALUES (%(key)s, %(minute)s, %(share)s)
            ON CONFLICT (key_id) DO UPDATE SET minute = EXCLUDED.minute,
                taken = CASE WHEN spent.minute = EXCLUDED.minute THEN spent.taken ELSE 0 END + EXCLUDED.taken
            WHERE spent.minute <> EXCLUDED.minute OR spent.taken < %(limit)s
            RETURNING taken
            """,  # noqa: S608 - the table's name
            {"key": key_id, "minute": minute, "share": share, "limit": limit},
        )
        found = cursor.fetchone()
    return share - max(0, int(found[0]) - limit) if found else -1

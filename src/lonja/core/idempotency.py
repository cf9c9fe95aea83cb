"""The same request twice has one effect and one answer (as Stripe's idempotency keys)."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from datetime import timedelta
from typing import Any
from uuid import UUID

from django.core.serializers.json import DjangoJSONEncoder
from django.db import connection
from django.utils.translation import gettext_lazy as _

from lonja.core import locks
from lonja.core.clock import now
from lonja.core.errors import Refused
from lonja.core.models import GivenAnswer

KEPT_FOR = timedelta(days=30)


class KeyReused(Refused):
    """The key was used before for another request."""

    code = "idempotency_key_reused"
    message = _("This key was already used for a different request. Send a new key with a new request.")


def fingerprint(asked: Any) -> str:
    """A stable hash of what was asked (any JSON-able value; keys in any order)."""
    text = json.dumps(asked, sort_keys=True, cls=DjangoJSONEncoder)
    return hashlib.sha256(text.encode()).hexdigest()


def once(owner: UUID, key: str, asked: Any, do: Callable[[], Any]) -> tuple[Any, bool]:
    """Run `do`, all that a request does, once for (`owner`, `key`); gives its JSON-able answer, whether it is a replay.

    Must run inside a transaction: the key, the effect and the answer are committed together. A second
    caller waits on the unique key until the first has committed, then gets the stored answer.
    Raises KeyReused when the same key comes with another request.
    """
    given, is_replay = _claim(locks.Lock.REQUEST_KEY, owner, key, asked, answer=None)
    if is_replay:
        return given, True
    answer = json.loads(json.dumps(do(), cls=DjangoJSONEncoder))
    GivenAnswer.objects.filter(owner=owner, key=key).update(answer=answer)
    return answer, False


def claim(owner: UUID, key: str, asked: Any, answer: Any) -> tuple[Any, bool]:
    """As `once`, for work whose JSON-able `answer` is known beforehand: the caller does it after a claim, not a replay.

    It may be one part of what a request does that has a key of its own. Raises KeyReused when the same key comes with
    another request.
    """
    return _claim(locks.Lock.EFFECT_KEY, owner, key, asked, answer)


def _claim(lock: locks.Lock, owner: UUID, key: str, asked: Any, answer: Any) -> tuple[Any, bool]:
    locks.take(lock)
    mark = fingerprint(asked)
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO core_givenanswer (owner, key, fingerprint, answer, given_at) VALUES (%s, %s, %s, %s, %s)"
            " ON CONFLICT (owner, key) DO NOTHING",
            [owner, key, mark, None if answer is None else json.dumps(answer), now()],
        )
        if cursor.rowcount == 1:
            return answer, False
    given = GivenAnswer.objects.get(owner=owner, key=key)
    if given.fingerprint != mark:
        raise KeyReused
    return given.answer, True


def forget(owner: UUID, key: str) -> None:
    """Free a key that was claimed in this transaction, because nothing came of it after all."""
    GivenAnswer.objects.filter(owner=owner, key=key).delete()


def forget_old() -> int:
    """Delete the answers older than KEPT_FOR; returns how many."""
    return GivenAnswer.objects.filter(given_at__lt=now() - KEPT_FOR).delete()[0]

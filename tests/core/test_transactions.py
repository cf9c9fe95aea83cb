"""Transactions that know who acts; locks in one order; events that share the fate of their facts; answers once."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.db import connection, transaction
from procrastinate.contrib.django.models import ProcrastinateJob

from lonja.companies.actor import SYSTEM
from lonja.core import events, idempotency, locks
from lonja.core.audit import transaction_by
from lonja.core.errors import Busy
from lonja.core.idempotency import KeyReused
from lonja.core.models import GivenAnswer, RecordedEvent


def _setting(name: str) -> str:
    with connection.cursor() as cursor:
        cursor.execute("SELECT coalesce(current_setting(%s, true), '')", [name])
        return str(cursor.fetchone()[0])


@pytest.mark.django_db(transaction=True)
def test_the_history_learns_who_and_why_and_forgets_it_with_the_transaction() -> None:
    with transaction_by(SYSTEM, "outer"), transaction_by(SYSTEM, "inner"):
        assert '"verb": "outer"' in _setting("pghistory.context_metadata")
    assert _setting("pghistory.context_metadata") == ""


@pytest.mark.django_db
def test_locks_are_taken_in_their_order_only() -> None:
    with transaction_by(SYSTEM, "right"):
        locks.take(locks.Lock.CART)
        locks.take(locks.Lock.STOCK)
        locks.take(locks.Lock.CREDIT)
    with transaction_by(SYSTEM, "wrong"):
        locks.take(locks.Lock.CREDIT)
        with pytest.raises(locks.LockOrderBroken):
            locks.take(locks.Lock.STOCK)


@pytest.mark.django_db(transaction=True)
def test_no_lock_and_no_event_outside_a_transaction() -> None:
    with pytest.raises(RuntimeError):
        locks.take(locks.Lock.CART)
    with pytest.raises(RuntimeError):
        events.record(_Happened(uuid4()))


@pytest.mark.django_db(transaction=True)
def test_a_lock_held_too_long_ends_as_busy() -> None:
    answer = GivenAnswer.objects.create(owner=uuid4(), key="k", fingerprint="f")
    held, let_go = threading.Event(), threading.Event()

    def holder() -> None:
        with transaction.atomic():
            GivenAnswer.objects.select_for_update().get(pk=answer.pk)
            held.set()
            let_go.wait(20)
        connection.close()

    thread = threading.Thread(target=holder)
    thread.start()
    held.wait(20)
    with pytest.raises(Busy), transaction_by(SYSTEM, "wait"):
        with connection.cursor() as cursor:
            cursor.execute("SET LOCAL lock_timeout = '100ms'")
        GivenAnswer.objects.filter(pk=answer.pk).update(fingerprint="g")
    let_go.set()
    thread.join()
    answer.refresh_from_db()
    assert answer.fingerprint == "f"


@dataclass(frozen=True)
class _Happened(events.Event):
    thing: UUID


heard: list[tuple[UUID, Any]] = []


def hear(event_id: UUID, event: Any) -> None:
    """A handler of this test."""
    heard.append((event_id, event))


@pytest.fixture
def wired(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(events, "wiring", lambda: {"_Happened": (f"{__name__}.hear",)})


@pytest.mark.django_db
def test_an_event_its_job_and_its_fact_share_one_fate(wired: None) -> None:
    thing = uuid4()
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        events.record(_Happened(thing))
        raise ZeroDivisionError
    assert not RecordedEvent.objects.exists()
    assert not ProcrastinateJob.objects.filter(task_name="deliver_event").exists()

    with transaction.atomic():
        event_id = events.record(_Happened(thing))
    job = ProcrastinateJob.objects.get(task_name="deliver_event")
    events.deliver(UUID(job.args["event_id"]), job.args["handler"])
    assert heard[-1] == (event_id, _Happened(thing))


@pytest.mark.django_db
def test_an_answer_is_given_once_and_only_to_the_same_question() -> None:
    owner, other = uuid4(), uuid4()
    calls: list[int] = []

    def do() -> dict[str, int]:
        calls.append(1)
        return {"n": len(calls)}

    with transaction_by(SYSTEM, "once"):
        assert idempotency.once(owner, "k", {"a": 1}, do) == ({"n": 1}, False)
        assert idempotency.once(owner, "k", {"a": 1}, do) == ({"n": 1}, True)
        assert idempotency.once(other, "k", {"a": 2}, do) == ({"n": 2}, False)
        with pytest.raises(KeyReused):
            idempotency.once(owner, "k", {"a": 3}, do)
    assert len(calls) == 2

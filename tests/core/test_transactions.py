"""Transactions that know who acts; locks in one order; events that share the fate of their facts; answers once."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.db import connection, transaction
from django.db.models import F, Value
from django.db.models.functions import Concat
from procrastinate.contrib.django.models import ProcrastinateJob

from lonja.companies.actor import SYSTEM
from lonja.core import events, idempotency, locks
from lonja.core.audit import repeated_on_deadlock, transaction_by
from lonja.core.errors import Busy
from lonja.core.idempotency import KeyReused
from lonja.core.models import GivenAnswer, RecordedEvent
from tests.guards import patiently


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


class _Crossing:
    """Two people who change the same two answers in opposite order: each has the one that the other wants."""

    def __init__(self) -> None:
        self.met = threading.Barrier(2)
        self.tried: list[str] = []
        for key in "ab":
            GivenAnswer.objects.create(owner=uuid4(), key=key, fingerprint="")

    def change(self, order: str) -> None:
        """Put a mark on both answers and record that it happened."""
        is_first_try = order not in self.tried
        self.tried.append(order)
        with transaction_by(SYSTEM, "cross"):
            events.record(_Happened(uuid4()))
            self._mark(order[0])
            if is_first_try:
                self.met.wait(20)
            self._mark(order[1])

    def _mark(self, key: str) -> None:
        GivenAnswer.objects.filter(key=key).update(fingerprint=Concat(F("fingerprint"), Value("x")))

    def marks(self) -> list[str]:
        """What stands on both answers."""
        return list(GivenAnswer.objects.order_by("key").values_list("fingerprint", flat=True))


@pytest.mark.django_db(transaction=True)
def test_a_broken_deadlock_is_done_anew_and_counts_once(wired: None, at_once: Any) -> None:
    crossing = _Crossing()
    change = repeated_on_deadlock(crossing.change)
    assert at_once([patiently(lambda: change("ab")), patiently(lambda: change("ba"))]) == [None, None]
    assert len(crossing.tried) == 3
    assert crossing.marks() == ["xx", "xx"]
    assert RecordedEvent.objects.count() == 2
    assert ProcrastinateJob.objects.filter(task_name="deliver_event").count() == 2


@pytest.mark.django_db(transaction=True)
def test_without_repeating_one_of_two_is_told_to_try_again(wired: None, at_once: Any) -> None:
    crossing = _Crossing()
    told = at_once([patiently(lambda: crossing.change("ab")), patiently(lambda: crossing.change("ba"))])
    assert sorted(isinstance(one, Busy) for one in told) == [False, True]
    assert crossing.marks() == ["x", "x"]
    assert RecordedEvent.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_half_of_a_transaction_is_not_done_anew_and_patience_ends() -> None:
    tries: list[int] = []

    @repeated_on_deadlock
    def overtaken() -> None:
        tries.append(1)
        with transaction_by(SYSTEM, "fail"), connection.cursor() as cursor:
            cursor.execute("DO $$ BEGIN RAISE EXCEPTION 'deadlock' USING ERRCODE = 'deadlock_detected'; END $$")

    with pytest.raises(Busy):
        overtaken()
    assert len(tries) == 3
    tries.clear()
    with pytest.raises(Busy), transaction_by(SYSTEM, "whole"):
        overtaken()
    assert len(tries) == 1


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

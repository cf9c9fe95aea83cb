"""Three schedulers at once, and workers killed in the middle: each date is ordered exactly once, or not yet."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Sequence
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.db import connection

from lonja.core.clock import now, today
from lonja.ordering.actions.recurring import due_runs, perform_run, retry_run, skip_run
from lonja.ordering.models import Order, RecurringOrder, RecurringRun
from lonja.ordering.recurrence import Period, Recurrence
from lonja.ordering.recurring_states import RunState
from tests import factories as make
from tests.invariants import assert_invariants
from tests.ordering.desk import Desk, make_desk
from tests.ordering.standing import standing
from tests.ordering.test_races import AtOnce, patiently

pytestmark = pytest.mark.django_db(transaction=True)

WORKER = """
import os, sys, django
django.setup()
from lonja.core.errors import Busy
from lonja.ordering.actions.recurring import due_runs, perform_run
print("ready", flush=True)
sys.stdin.readline()
while ids := due_runs():
    for run_id in ids:
        try:
            perform_run(run_id)
        except Busy:
            pass
"""


def due(desk: Desk, number: int, **facts: Any) -> list[RecurringOrder]:
    """So many recurring orders whose first run is due now, and the next one tomorrow."""
    bolt = make.make_variant(price=1, stock=100_000)
    daily = Recurrence(Period.DAY, 1, today() + timedelta(days=1))
    made = [standing(desk, daily, (bolt, 1), **facts) for _ in range(number)]
    RecurringRun.objects.update(tried_at=now() - timedelta(minutes=1), runs_on=today(), is_moved=True)
    return made


def schedulers(number: int) -> list[subprocess.Popen[str]]:
    """Processes of their own that do all that is due in this test's database, ready to be let go."""
    facts = connection.settings_dict
    environment = os.environ | {
        "DATABASE_URL": f"postgresql://{facts['USER']}@/{facts['NAME']}?host={facts['HOST']}",
        "DJANGO_SETTINGS_MODULE": "tests.settings",
    }
    command = [sys.executable, "-c", WORKER]
    root = Path(__file__).parents[2]
    made = [
        subprocess.Popen(command, cwd=root, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        for _ in range(number)
    ]
    for one in made:
        assert one.stdout is not None
        assert one.stdout.readline() == "ready\n"
    return made


def let_go(processes: Sequence[subprocess.Popen[str]]) -> None:
    for one in processes:
        assert one.stdin is not None
        one.stdin.write("\n")
        one.stdin.flush()


def assert_each_ordered_once(number: int) -> None:
    """One order a run, one planned run after it, and nothing half done."""
    assert Counter(RecurringRun.objects.values_list("state", flat=True)) == {
        RunState.ORDERED: number,
        RunState.PLANNED: number,
    }
    assert Order.objects.count() == number
    assert RecurringRun.objects.exclude(order=None).values("order").distinct().count() == number
    assert_invariants()


def test_three_schedulers_at_once_order_each_run_once(at_once: AtOnce) -> None:
    desk = make_desk(limit=10_000_000)
    due(desk, 20)
    ids = due_runs()

    def scheduler() -> None:
        for run_id in ids:
            patiently(lambda r=run_id: perform_run(r))()

    answers = at_once([scheduler] * 3)

    assert [each for each in answers if each is not None] == []
    assert_each_ordered_once(20)


def test_merged_runs_under_three_schedulers_are_one_order(at_once: AtOnce) -> None:
    due(make_desk(), 6, is_merged=True)
    ids = due_runs()
    calls: list[Callable[[], Any]] = [patiently(lambda r=r: perform_run(r)) for r in ids * 3]
    answers = at_once(calls)
    assert [each for each in answers if isinstance(each, Exception)] == []
    assert Order.objects.count() == 1
    assert set(RecurringRun.objects.exclude(order=None).values_list("state", flat=True)) == {RunState.ORDERED}
    assert_invariants()


@pytest.mark.proof
def test_three_processes_of_which_two_are_killed_order_each_run_once() -> None:
    """kill -9 in the middle: what was under way has not happened, and the third, or the next tick, does it."""
    desk = make_desk(limit=10_000_000)
    due(desk, 30)
    first, second, third = schedulers(3)
    let_go([first, second])
    while Order.objects.count() < 3:
        time.sleep(0.01)
    first.send_signal(signal.SIGKILL)
    while Order.objects.count() < 6:
        time.sleep(0.01)
    second.send_signal(signal.SIGKILL)
    let_go([third])
    for one in (first, second, third):
        one.communicate(timeout=120)
    for run_id in due_runs():
        perform_run(run_id)
    assert third.returncode == 0
    assert_each_ordered_once(30)


def test_a_hundred_retries_and_skips_of_one_failed_run_have_one_outcome(at_once: AtOnce) -> None:
    desk = make_desk()
    (held,) = due(desk, 1)
    run = held.runs.get()
    RecurringRun.objects.update(state=RunState.FAILED, reason="before")
    retry = patiently(lambda: retry_run(desk.buyer, run.pk))
    skip = patiently(lambda: skip_run(desk.buyer, held.pk, run.due_on))
    at_once([retry, skip] * 50)
    run.refresh_from_db()
    assert run.state in (RunState.ORDERED, RunState.SKIPPED)
    assert Order.objects.count() == (run.state == RunState.ORDERED)
    assert_invariants()

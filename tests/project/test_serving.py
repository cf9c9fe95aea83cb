"""The web server and the worker: they start on a database that is up to date, outlive a blow, and stop when told."""

import json
import re
import signal
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest
from django.db import connection

from tests.project.conftest import Command

START_SECONDS = 60


@pytest.fixture
def start(environment: dict[str, str], transactional_db: None) -> Iterator[Callable[[str], subprocess.Popen[bytes]]]:
    """Starts `lonja serve` or `lonja worker` on this test's database."""
    facts = connection.settings_dict
    environment["DATABASE_URL"] = f"postgresql://{facts['USER']}@/{facts['NAME']}?host={facts['HOST']}"
    started: list[subprocess.Popen[bytes]] = []

    def run(command: str) -> subprocess.Popen[bytes]:
        started.append(subprocess.Popen([sys.executable, "-m", "lonja.project.cli", command], env=environment))
        return started[-1]

    yield run
    for process in started:
        process.terminate()
        process.wait()


def wait_until(true: Callable[[], bool]) -> None:
    deadline = time.monotonic() + START_SECONDS
    while not true():
        assert time.monotonic() < deadline
        time.sleep(0.1)


def is_ready(port: int) -> bool:
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/health/ready", timeout=5) as answer:
            return bool(json.load(answer) == {"status": "ready"})
    except OSError:
        return False


def test_the_web_server_outlives_a_killed_process_and_stops_when_told(
    start: Callable[[str], subprocess.Popen[bytes]], lonja: Command, free_port: int
) -> None:
    server = start("serve")
    wait_until(lambda: is_ready(free_port))
    done = lonja("health")
    assert (done.returncode, json.loads(done.stdout)) == (0, {"status": "ready"})

    family = psutil.Process(server.pid).children()
    assert len(family) == 2
    killed = family[0]
    killed.kill()

    def is_replaced() -> bool:
        now = psutil.Process(server.pid).children()
        return len(now) == 2 and killed not in now and is_ready(free_port)

    wait_until(is_replaced)
    family = psutil.Process(server.pid).children()
    server.send_signal(signal.SIGTERM)
    assert server.wait(START_SECONDS) == 0
    assert not any(child.is_running() for child in family)


def test_the_worker_stops_when_told(start: Callable[[str], subprocess.Popen[bytes]]) -> None:
    worker = start("worker")

    def at_work() -> bool:
        with connection.cursor() as cursor:
            cursor.execute("SELECT count(*) FROM procrastinate_workers")
            return bool(cursor.fetchone()[0])

    wait_until(at_work)
    wait_until(lambda: heeds(worker.pid, signal.SIGTERM))
    worker.send_signal(signal.SIGTERM)
    assert worker.wait(START_SECONDS) == 0
    assert not at_work()


def heeds(pid: int, number: signal.Signals) -> bool:
    """Whether the process has a handler for this signal; where the kernel does not tell, we trust that it has."""
    status = Path(f"/proc/{pid}/status")
    caught = re.search(r"^SigCgt:\s*([0-9a-f]+)", status.read_text(), re.MULTILINE) if status.exists() else None
    return caught is None or bool(int(caught[1], 16) >> (number - 1) & 1)


@pytest.mark.parametrize("command", ["serve", "worker"])
def test_an_empty_database_is_not_served(lonja: Command, transactional_db: None, command: str, tmp_path: Path) -> None:
    facts = connection.settings_dict
    with connection.cursor() as cursor:
        cursor.execute("DROP SCHEMA public CASCADE; CREATE SCHEMA public")
    url = f"postgresql://{facts['USER']}@/{facts['NAME']}?host={facts['HOST']}"
    done = lonja(command, DATABASE_URL=url)
    assert done.returncode == 1
    assert "lonja migrate" in done.stderr

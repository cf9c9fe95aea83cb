"""Children live and end with the one who started them."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator

import psutil
import pytest

from lonja.project.cli import supervisor
from lonja.project.cli.ground import Refusal

PARENT = """
import sys
from contextlib import suppress
from lonja.project.cli import supervisor
supervisor.command = lambda name: [sys.executable, "-c", "import time; time.sleep(600)"]
with suppress(supervisor.StopAsked), supervisor.heeded_signals(), supervisor.Supervisor() as family:
    family.start("web server", "serve")
    family.start("worker", "worker")
    print("up", flush=True)
    family.wait(lambda: False)
"""


@pytest.fixture
def parent() -> subprocess.Popen[str]:
    process = subprocess.Popen([sys.executable, "-c", PARENT], stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    assert process.stdout.readline() == "up\n"
    return process


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_stop_leaves_nobody_behind(parent: subprocess.Popen[str], number: signal.Signals) -> None:
    children = psutil.Process(parent.pid).children()
    assert len(children) == 2
    parent.send_signal(number)
    assert parent.wait(30) == 0
    assert not any(child.is_running() for child in children)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells children that their parent was killed")
def test_a_killed_parent_leaves_nobody_behind(parent: subprocess.Popen[str]) -> None:
    children = psutil.Process(parent.pid).children()
    os.kill(parent.pid, signal.SIGKILL)
    parent.wait()
    _, alive = psutil.wait_procs(children, timeout=30)
    assert alive == []


@pytest.fixture
def _own_signals() -> Iterator[None]:
    """A supervisor that is left ignores signals; the tests do not."""
    before = {number: signal.getsignal(number) for number in supervisor.SIGNALS}
    yield
    for number, handler in before.items():
        signal.signal(number, handler)


@pytest.mark.usefixtures("_own_signals")
def test_a_child_that_ends_by_itself_ends_all(monkeypatch: pytest.MonkeyPatch) -> None:
    scripts = {"serve": "raise SystemExit(3)", "worker": "import time; time.sleep(600)"}
    monkeypatch.setattr(supervisor, "command", lambda verb: [sys.executable, "-c", scripts[verb]])

    def run() -> None:
        with supervisor.Supervisor() as family:
            family.start("worker", "worker")
            family.start("web server", "serve")
            family.wait(lambda: False, seconds=30)

    with pytest.raises(Refusal, match=r"web server stopped by itself \(status 3\)"):
        run()
    assert not [child for child in psutil.Process().children() if "sleep(600)" in " ".join(child.cmdline())]


def test_patience_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    stubborn = "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); print('up'); time.sleep(600)"
    monkeypatch.setattr(supervisor, "PATIENCE_SECONDS", 0.2)
    process = subprocess.Popen([sys.executable, "-uc", stubborn], stdout=subprocess.PIPE)
    assert process.stdout is not None
    process.stdout.readline()
    began = time.monotonic()
    supervisor.stop(process)
    assert process.returncode == -signal.SIGKILL
    assert time.monotonic() - began < 30

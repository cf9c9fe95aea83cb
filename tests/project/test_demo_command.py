"""`lonja demo` on a machine that has nothing: it opens, stops without a trace, and opens again with its data."""

import json
import os
import signal
import subprocess
import sys
import tempfile
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from tests.project.conftest import Command

PATIENCE_SECONDS = 300


@pytest.fixture
def folder(environment: dict[str, str]) -> Iterator[Path]:
    """A data folder that root's PostgreSQL can reach."""
    with tempfile.TemporaryDirectory(prefix="lonja-") as made:
        environment["LONJA_DATA"] = made
        yield Path(made)


def start(environment: dict[str, str]) -> tuple[subprocess.Popen[str], str]:
    """The demo, open, and what it said."""
    command = [sys.executable, "-m", "lonja.project.cli", "demo"]
    process = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True, start_new_session=True)
    assert process.stdout is not None
    said = ""
    for line in process.stdout:
        said += line
        if "Ctrl-C" in line:
            return process, said
    pytest.fail(said)


def stop(process: subprocess.Popen[str], folder: Path) -> None:
    """Ctrl-C, as a terminal sends it: to the whole group."""
    os.killpg(process.pid, signal.SIGINT)
    assert process.wait(PATIENCE_SECONDS) == 0
    assert [other.pid for other in psutil.process_iter() if belongs_to(other, folder)] == []


def belongs_to(process: psutil.Process, folder: Path) -> bool:
    try:
        return process.environ().get("LONJA_DATA") == str(folder) or str(folder) in " ".join(process.cmdline())
    except psutil.Error:
        return False


def page(port: str, path: str) -> str:
    with urllib.request.urlopen(f"http://127.0.0.1:{port}{path}", timeout=60) as answer:
        return str(answer.read().decode())


def test_the_demo_opens_stops_and_opens_again(lonja: Command, environment: dict[str, str], folder: Path) -> None:
    port = environment["PORT"]
    process, said = start(environment)
    assert f"Lonja is open at http://127.0.0.1:{port}" in said

    facts = json.loads(lonja("demo", "info", "--json").stdout)
    assert facts["address"] == f"http://127.0.0.1:{port}"
    assert all(person["email"] in said for person in facts["sign_ins"])
    assert "<form" in page(port, "/account/login/")
    assert lonja("demo").returncode == 1  # beside the first
    stop(process, folder)

    ready = folder / "demo.ready"
    for note in (ready.read_text(), "another version of the program\n"):
        ready.write_text(note)
        process, said = start(environment)
        assert "Loading" not in said
        assert all(person["email"] in said for person in facts["sign_ins"])
        stop(process, folder)

    refused = lonja("demo", SELLER="another")
    assert refused.returncode == 1
    assert "holds the seller ferreteria" in refused.stderr
    assert json.loads(lonja("demo", "info", "--json").stdout) == facts


def test_a_seller_that_does_not_exist(lonja: Command, folder: Path) -> None:
    refused = lonja("demo", SELLER="nobody")
    assert refused.returncode == 1
    assert refused.stderr.count("\n") == 1
    assert "nobody" in refused.stderr
    assert "not loaded yet" in lonja("demo", "info").stderr

"""The `lonja` command, run as somebody runs it: in a process of its own, with its own folder and port."""

import os
import socket
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Command = Callable[..., subprocess.CompletedProcess[str]]
OURS = ("LONJA_", "DATABASE_URL", "DEBUG", "SECRET_KEY", "SELLER", "PORT", "DJANGO_")


@pytest.fixture
def free_port() -> int:
    """A port at which nobody listens."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture
def environment(tmp_path: Path, free_port: int) -> dict[str, str]:
    """The environment of a machine where nothing was set up, but for the folder and the port."""
    rest = {name: value for name, value in os.environ.items() if not name.startswith(OURS)}
    return {**rest, "LONJA_DATA": str(tmp_path / "data"), "PORT": str(free_port)}


@pytest.fixture
def lonja(environment: dict[str, str]) -> Command:
    """`lonja("serve", PORT="80")` runs `lonja serve` with that variable and gives what became of it."""

    def run(*arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "lonja.project.cli", *arguments]
        return subprocess.run(
            command, env=environment | variables, capture_output=True, text=True, timeout=600, check=False
        )

    return run

"""Child processes that live and end with this one."""

from __future__ import annotations

import ctypes
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from types import FrameType, TracebackType
from typing import Self

from lonja.project.cli.ground import Refusal

PATIENCE_SECONDS = 15  # for a child that was told to stop
GLANCE_SECONDS = 0.1
PR_SET_PDEATHSIG = 1


class StopAsked(BaseException):
    """SIGINT or SIGTERM: whoever runs the store wants it to stop."""


class Supervisor:
    """Starts `lonja` commands as children; on leaving the block all are stopped, in the order of their start.

    Inside the block SIGINT and SIGTERM raise StopAsked, once. The children stand in sessions of their own, so that
    Ctrl-C reaches only this process; on Linux the kernel stops them if this process is killed.
    """

    def __init__(self) -> None:
        self._children: dict[str, subprocess.Popen[bytes]] = {}

    def __enter__(self) -> Self:
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, _ask_to_stop)
        return self

    def __exit__(self, kind: type[BaseException] | None, error: object, trace: TracebackType | None) -> None:
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, signal.SIG_IGN)
        for child in self._children.values():
            _stop(child)

    def start(self, name: str, command: str) -> None:
        """Start `lonja <command>` under a name for people."""
        self._children[name] = subprocess.Popen(  # noqa: S603
            [sys.executable, "-m", "lonja.project.cli", command],
            stdin=subprocess.DEVNULL,
            start_new_session=True,
            preexec_fn=_die_with_parent if sys.platform == "linux" else None,  # noqa: PLW1509
        )

    def wait(self, done: Callable[[], bool], *, seconds: float = float("inf")) -> bool:
        """Wait until `done()` or until `seconds` have passed; returns whether it was done.

        Raises Refusal when a child ends meanwhile.
        """
        deadline = time.monotonic() + seconds
        while not done():
            for name, child in self._children.items():
                if child.poll() is not None:
                    raise Refusal(f"The {name} stopped by itself (status {child.returncode}), so all was stopped.")
            if time.monotonic() > deadline:
                return False
            time.sleep(GLANCE_SECONDS)
        return True


def _ask_to_stop(number: int, frame: FrameType | None) -> None:
    signal.signal(number, signal.SIG_IGN)
    raise StopAsked


def _stop(child: subprocess.Popen[bytes]) -> None:
    child.terminate()
    try:
        child.wait(PATIENCE_SECONDS)
    except subprocess.TimeoutExpired:
        child.kill()
        child.wait()


def _die_with_parent() -> None:
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGTERM)

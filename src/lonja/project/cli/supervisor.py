"""Child processes that live and end with this one."""

from __future__ import annotations

import ctypes
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType, TracebackType
from typing import Self

from lonja.project.cli.ground import Refusal

PATIENCE_SECONDS = 15  # for a child that was told to stop
GLANCE_SECONDS = 0.1
PR_SET_PDEATHSIG = 1
SIGNALS = (signal.SIGINT, signal.SIGTERM)


class StopAsked(BaseException):
    """SIGINT or SIGTERM: whoever runs the store wants it to stop."""


@contextmanager
def heeded_signals() -> Iterator[None]:
    """Inside the block SIGINT and SIGTERM raise StopAsked, once: what must be put in order then is not disturbed."""
    for number in SIGNALS:
        signal.signal(number, _ask_to_stop)
    yield


class Supervisor:
    """Starts `lonja` commands as children; on leaving the block all are stopped, in the order of their start.

    The children stand in sessions of their own, so that Ctrl-C reaches only this process; on Linux the kernel stops
    them if this process is killed.
    """

    def __init__(self) -> None:
        self._children: dict[str, subprocess.Popen[bytes]] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: object, trace: TracebackType | None) -> None:
        _ignore_signals()
        for child in self._children.values():
            stop(child)

    def start(self, name: str, verb: str) -> None:
        """Start `lonja <verb>` under a name for people."""
        self._children[name] = subprocess.Popen(  # noqa: S603
            command(verb),
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
    _ignore_signals()
    raise StopAsked


def _ignore_signals() -> None:
    for number in SIGNALS:
        signal.signal(number, signal.SIG_IGN)


def command(verb: str) -> list[str]:
    """How this program runs one of its own commands in another process."""
    return [sys.executable, "-m", "lonja.project.cli", verb]


def stop(child: subprocess.Popen[bytes]) -> None:
    """Tell a child to stop; end it when PATIENCE_SECONDS have passed."""
    child.terminate()
    try:
        child.wait(PATIENCE_SECONDS)
    except subprocess.TimeoutExpired:
        child.kill()
        child.wait()


def _die_with_parent() -> None:
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGTERM)

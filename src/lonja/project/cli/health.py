"""`lonja health`: asks the running store whether it is ready."""

from __future__ import annotations

import argparse
import json
import urllib.error
import urllib.request
from typing import Any

from lonja.project.cli import ground

PATIENCE_SECONDS = 10


def register(commands: Any) -> None:
    """Add the command."""
    parser = commands.add_parser(
        "health",
        help="ask the running store whether it is ready",
        description="Ask the store at PORT whether it is ready; exit status 0 says yes. "
        "Watchers ask /health/live and /health/ready themselves.",
    )
    parser.set_defaults(run=run)


def run(_: argparse.Namespace) -> int:
    """Print what the store says; 0 when it is ready."""
    status, answer = ask()
    if status is None:
        raise ground.Refusal(f"Nothing answers at {ground.address()}: start the store with `lonja demo`.")
    print(json.dumps(answer))
    return 0 if status == 200 else 1


def ask() -> tuple[int | None, dict[str, Any]]:
    """The status and body of /health/ready; no status where nothing answers."""
    try:
        with urllib.request.urlopen(f"{ground.address()}/health/ready", timeout=PATIENCE_SECONDS) as answer:  # noqa: S310
            return answer.status, json.load(answer)
    except urllib.error.HTTPError as refused:
        with refused:
            return refused.code, _json_or_nothing(refused.read())
    except (OSError, ValueError):
        return None, {}


def _json_or_nothing(body: bytes) -> dict[str, Any]:
    try:
        return dict(json.loads(body))
    except (ValueError, TypeError):
        return {}

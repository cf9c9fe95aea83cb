"""`lonja bench`: how fast, measured on this machine beside a floor of the same run; a table and JSON.

It works on the demo seller in a data folder of its own (`<LONJA_DATA>/bench`, or `bench-large`), with a durable
database, and leaves nothing behind in yours.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import time
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from lonja.project.demo.sizes import AS_DRAWN, SIZES


@dataclass(frozen=True)
class Figure:
    """One measured thing: the figure, its unit, the floor of the same run, the reach that was set."""

    work: str
    figure: float
    unit: str
    floor: float | None
    floor_is: str
    reach: str
    note: str = ""


Measure = Callable[[], Iterable[Figure]]


def register(commands: Any) -> None:
    """Add `bench` to the command's table."""
    parser: argparse.ArgumentParser = commands.add_parser("bench", help="measure the speed of this machine's Lonja")
    parser.add_argument("--only", choices=("inside", "web", "imports", "exports"), help="only this part")
    parser.add_argument("--size", choices=SIZES, default=AS_DRAWN, help="how large the store is that is measured")
    parser.add_argument("--growth", metavar="SVG", help="instead: double products, companies and lists; draw the cost")
    parser.add_argument("--json", metavar="FILE", help="write the figures there as well")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Measure and print."""
    if arguments.growth:
        return _grow(Path(arguments.growth))
    from lonja.core.database import data_dir, running_database

    os.environ["LONJA_DATA"] = str(data_dir() / ("bench" if arguments.size == AS_DRAWN else f"bench-{arguments.size}"))
    os.environ.pop("DATABASE_URL", None)
    os.environ["LONJA_PROCESS"] = "command"
    os.environ["DJANGO_SETTINGS_MODULE"] = "lonja.project.settings"
    with running_database():
        figures = list(_measured(arguments.only, arguments.size))
    _print(figures)
    if arguments.json:
        with open(arguments.json, "w") as file:
            json.dump([asdict(figure) for figure in figures], file, indent=1)
    return 0


def _grow(picture: Path) -> int:
    from lonja.project.bench import growth

    out = sys.stdout.write
    for place, (doubled, amount, milliseconds) in enumerate(growth.figures(picture)):
        if place == 0:
            out(f"| store | {' | '.join(f'{work}, ms' for work in milliseconds)} |\n")
            out("|---" * (len(milliseconds) + 1) + "|\n")
        out(f"| {amount:,} {doubled} | {' | '.join(f'{each:.1f}' for each in milliseconds.values())} |\n")
        sys.stdout.flush()
    return 0


def _measured(only: str | None, size: str) -> Iterable[Figure]:
    import django

    django.setup()
    from lonja.project.bench import exports, imports, inside, web

    inside.prepare(size)
    pace = [_pace()]
    for name, part in (("inside", inside), ("web", web), ("imports", imports), ("exports", exports)):
        if only in (None, name):
            yield from part.figures()
            pace.append(_pace())
    yield Figure(
        "pace of this machine: Python adds up 3 million numbers", min(pace), "ms", None, "", "",
        f"up to {max(pace):.0f} ms during the run",
    )  # fmt: skip


def _pace() -> float:
    """Milliseconds of a loop that never changes: machines that share their processors differ from minute to minute."""
    start = time.perf_counter()
    total = 0
    for number in range(3_000_000):
        total += number
    return (time.perf_counter() - start) * 1000


def _print(figures: Iterable[Figure]) -> None:
    out = sys.stdout.write
    out("| work | measured | floor | reach |\n|---|---|---|---|\n")
    for each in figures:
        floor = f"{each.floor:,.1f} {each.unit} ({each.floor_is})" if each.floor is not None else each.floor_is
        note = f"; {each.note}" if each.note else ""
        out(f"| {each.work} | {each.figure:,.1f} {each.unit}{note} | {floor} | {each.reach} |\n")

"""How the cost of a page grows with the store: each of products, companies and price lists doubled, three times.

Each store is loaded in a folder of its own, measured by a process of its own, and removed. What a list costs may follow
what it finds and shows; it may not follow how many companies and price lists there are.
"""

from __future__ import annotations

import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict, replace
from decimal import Decimal
from functools import partial
from itertools import cycle
from pathlib import Path
from types import MappingProxyType

from lonja.project.bench.curves import Curve, Panel, drawn
from lonja.project.cli import ground
from lonja.project.demo.sizes import Size

BASE = Size(5_000, 100, 12, 1_000, days=30, share=0.2)
DOUBLED: Mapping[str, str] = MappingProxyType({"variants": "SKUs", "companies": "companies", "price_lists": "lists"})
STEPS = 1, 2, 4, 8
ASKED = 60
"""How often each work is done in each store; the median counts."""


def figures(picture: Path) -> Iterator[tuple[str, int, Mapping[str, float]]]:
    """What was doubled, how much of it there was, and the milliseconds of each work; then the curves in `picture`."""
    stores = {(name, step): replace(BASE, **{name: getattr(BASE, name) * step}) for name in DOUBLED for step in STEPS}
    measured: dict[Size, Mapping[str, float]] = {}
    for (name, _), size in stores.items():
        if size not in measured:
            measured[size] = _measured_apart(size)
        yield DOUBLED[name], getattr(size, name), measured[size]
    panels = [
        Panel(
            called,
            [getattr(stores[name, step], name) for step in STEPS],
            [Curve(work, [measured[stores[name, step]][work] for step in STEPS]) for work in measured[BASE]],
        )
        for name, called in DOUBLED.items()
    ]
    picture.write_text(drawn("Milliseconds, each of three doubled while the others stay", panels))


def _measured_apart(size: Size) -> Mapping[str, float]:
    """A process holds one database: each store gets a process and a folder, which goes with it."""
    folder = tempfile.mkdtemp(prefix="lonja-growth-")
    try:
        done = subprocess.run(  # noqa: S603
            [sys.executable, "-m", "lonja.project.bench.growth", json.dumps(asdict(size))],
            env={**os.environ, "LONJA_DATA": folder, "LONJA_PROCESS": "command"},
            stdout=subprocess.PIPE,
            check=True,
            text=True,
        )
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    answer: Mapping[str, float] = json.loads(done.stdout.splitlines()[-1])
    return answer


def _measure(size: Size) -> Mapping[str, float]:
    """Load the store and do each work, one after the other: the median of each in milliseconds."""
    from lonja.project.bench import inside

    inside.prepare(size)
    works = dict(_works())
    for work in works.values():
        work()
    return {name: statistics.median(inside.timed(work) * 1000 for _ in range(ASKED)) for name, work in works.items()}


def _works() -> Iterator[tuple[str, Callable[[], object]]]:
    from django.conf import settings
    from django.test import Client

    from lonja.catalog.models import Variant
    from lonja.pricing.queries import price_lines
    from lonja.pricing.rules import Ask
    from lonja.project.bench import inside, web

    settings.ALLOWED_HOSTS, settings.KEY_REQUESTS_PER_MINUTE = ["testserver"], web.NO_LIMIT
    browser, machine = Client(), Client(headers={"Authorization": f"Bearer {web.api_key()}"})
    browser.cookies[settings.SESSION_COOKIE_NAME] = web.session()
    branches, words = cycle(web.branches()), cycle(web.WORDS)
    actor = inside.buyer()
    asks = [Ask(pk, Decimal(2)) for pk in Variant.objects.order_by("pk").values_list("pk", flat=True)[: inside.LINES]]
    yield "page of a branch", lambda: browser.get(f"/c/{next(branches)}/")
    yield "found by words (API)", lambda: machine.get(web.API, {"q": next(words)})
    yield "suggestion (API)", lambda: machine.get(web.SUGGESTIONS, {"q": next(words)[:4]})
    yield "all by own price (API)", lambda: machine.get(web.API, {"sort": "price"})
    yield "price_lines of 1,000", partial(price_lines, actor, asks)


def main() -> None:
    """Measure the store whose size is given as JSON; its figures as JSON on the last line."""
    os.environ["DJANGO_SETTINGS_MODULE"] = "lonja.project.settings"
    from lonja.core.database import running_database

    with running_database():
        import django

        django.setup()
        ground.collect_static_files()
        sys.stdout.write(json.dumps(_measure(Size(**json.loads(sys.argv[1])))) + "\n")


if __name__ == "__main__":
    main()

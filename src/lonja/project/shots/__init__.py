"""`lonja shots`: pictures of every page, as each kind of person sees it, and what a browser finds wrong with them.

Without `--url` it starts a demo store of its own (`<LONJA_DATA>/shots`). It signs in and looks; the one thing that it
leaves behind in the store is an uploaded order under review.
"""

from __future__ import annotations

import argparse
import html
import itertools
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from lonja.project.cli.ground import Refusal
from lonja.project.shots.gallery import Gallery, Look
from lonja.project.shots.pages import REVIEW, SHOTS, Shot

QUIET = ("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run")
LOOKS = tuple(itertools.starmap(Look, itertools.product(("es", "en"), ("light", "dark"), (1440, 390))))
README_FOLDER = Path("docs/pictures")
START_SECONDS = 900


def register(commands: Any) -> None:
    """Add `shots` to the command's table."""
    parser: argparse.ArgumentParser = commands.add_parser("shots", help="take pictures of every page into a folder")
    parser.add_argument("--out", metavar="FOLDER", type=Path, default=Path("shots"), help="where to (shots)")
    parser.add_argument("--only", metavar="NAME", help="only the pages whose name contains this")
    parser.add_argument("--url", help="of a running demo; else one is started")
    parser.add_argument("--readme", action="store_true", help=f"only renew {README_FOLDER / REVIEW}.png")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Take the pictures; exit status 1 where a page failed, complained, or scrolls sideways."""
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        raise Refusal("Playwright is missing: install the development packages with `make dev` first.") from None
    from lonja.project.demo.people import PASSWORD

    chosen = _chosen(arguments)
    with _store(arguments.url) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=list(QUIET))
        gallery = Gallery(browser, address, PASSWORD)
        if arguments.readme:
            gallery.take(chosen, README_FOLDER, [Look("es", "light", 1440)], for_readme=True)
        else:
            gallery.take(chosen, arguments.out, LOOKS)
            _write_index(arguments.out, chosen)
        browser.close()
    for complaint in gallery.complaints:
        sys.stderr.write(f"{complaint}\n")
    return 1 if gallery.complaints else 0


def _chosen(arguments: argparse.Namespace) -> list[Shot]:
    if arguments.readme:
        return [shot for shot in SHOTS if shot.name == REVIEW]
    chosen = [shot for shot in SHOTS if (arguments.only or "") in shot.name]
    if not chosen:
        names = ", ".join(shot.name for shot in SHOTS)
        raise Refusal(f"No page is named {arguments.only}: choose from {names}.")
    return chosen


@contextmanager
def _store(url: str | None) -> Iterator[str]:
    """The address of the store: the given one, or that of a demo which runs meanwhile."""
    if url:
        yield url.rstrip("/")
        return
    from lonja.core.database import data_dir

    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    environment = {**os.environ, "PORT": str(port), "LONJA_DATA": str(data_dir() / "shots")}
    environment.pop("DATABASE_URL", None)
    demo = subprocess.Popen([sys.executable, "-m", "lonja.project.cli", "demo"], env=environment)
    try:
        address = f"http://127.0.0.1:{port}"
        _wait_for(address, demo)
        yield address
    finally:
        demo.terminate()
        demo.wait()


def _wait_for(address: str, demo: subprocess.Popen[bytes]) -> None:
    for _ in range(START_SECONDS):
        if demo.poll() is not None:
            raise Refusal("The demo store did not start: see its messages above.")
        try:
            with urllib.request.urlopen(f"{address}/health/ready", timeout=5):  # noqa: S310
                return
        except OSError:
            time.sleep(1)
    raise Refusal(f"The demo store is not ready after {START_SECONDS} seconds: see its messages above.")


def _write_index(folder: Path, shots: Sequence[Shot]) -> None:
    """A page that shows all pictures, one row for each page."""
    rows = []
    for shot in shots:
        pictures = "".join(
            f'<a href="{shot.name}-{look}.png"><img loading="lazy" alt="{look}" src="{shot.name}-{look}.png"></a>'
            for look in LOOKS
        )
        who = html.escape(shot.who or "nobody signed in")
        rows.append(f'<h2 id="{shot.name}">{shot.name} <small>{who}</small></h2><div>{pictures}</div>')
    (folder / "index.html").write_text(INDEX.format(rows="\n".join(rows)), encoding="utf-8")


INDEX = """<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Lonja: every page</title>
<style>
body {{ font: 14px/1.5 system-ui, sans-serif; margin: 24px; background: #eee; color: #222 }}
small {{ font-weight: normal; color: #555 }}
div {{ display: flex; gap: 12px; overflow-x: auto; align-items: flex-start }}
img {{ height: 420px; border: 1px solid #bbb; background: #fff }}
</style>
<h1>Every page, in two languages, light and dark, at 1440 and 390 px</h1>
{rows}
</html>
"""

"""What the web server answers: lists of 24 products by page and API, its memory, its start."""

from __future__ import annotations

import http.client
import os
import re
import secrets
import socket
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from itertools import cycle, islice, repeat
from pathlib import Path
from urllib.parse import quote

from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.db import connection
from django.db.models import Count
from django.test import Client
from django.test.utils import CaptureQueriesContext

from lonja.catalog.models import Category, Variant
from lonja.companies.actions import create_api_key
from lonja.companies.authentication import SessionStore
from lonja.companies.models import User
from lonja.companies.permissions import Permission
from lonja.companies.queries import actor_for
from lonja.project.bench import Figure
from lonja.project.bench.inside import BUYER

CLIENTS = 4
REQUESTS = 400
LONGEST = 30
"""Each client asks so many times, or for so many seconds where that takes longer."""
NO_LIMIT = 10**9
WORDS = "tornillo", "tuerca m8", "broca", "acero inox", "cable", "pintura blanca", "bota 42", "llave"
SLIPS = "tornilo", "tuerka m8", "broka", "acreo inox", "cabel", "pintrua blanca", "botta 42", "lave"
BEGUN = "tor", "tuerca m", "bro", "933", "acero in", "pin", "bot", "llav"
PAGE = 24
REACH_OF_PAGE, REACH_OF_API = ">= 250/s, p95 <= 30 ms, <= 8 queries", ">= 500/s, p95 <= 15 ms, <= 8 queries"
REACH_OF_WORDS, REACH_OF_CODE = ">= 200/s", ">= 400/s"
FLOOR, API, SUGGESTIONS = "/health/live", "/api/v1/products", "/api/v1/suggestions"
ADMIN = "admin@talleresnorte.example"


def figures() -> Iterator[Figure]:
    """Start a server of two processes and ask it with four clients."""
    port = _free_port()
    connection.close()
    settings.KEY_REQUESTS_PER_MINUTE = NO_LIMIT
    started = time.perf_counter()
    server = subprocess.Popen(
        [sys.executable, "-m", "lonja.project.cli", "serve"],
        env={**os.environ, "PORT": str(port), "LONJA_PROCESS": "web", "LONJA_KEY_REQUESTS": str(NO_LIMIT)},
        stdout=subprocess.DEVNULL,
    )
    try:
        _wait_for(port)
        start_seconds = time.perf_counter() - started
        cookie = {"Cookie": f"lonja_session={session()}"}
        key = {"Authorization": f"Bearer {api_key()}"}
        found_in = branches()
        words, codes, slips, begun = ([quote(each) for each in texts] for texts in (WORDS, _codes(), SLIPS, BEGUN))
        floor_rate, floor_p95 = _load(port, [FLOOR], {})
        for work, address, texts, headers, reach in (
            ("page: 24 of a branch, own prices and stock", "/c/{}/", found_in, cookie, REACH_OF_PAGE),
            ("page: 24 found by words", "/search/?q={}", words, cookie, REACH_OF_PAGE),
            ("API: 24 of a branch, own prices and stock", f"{API}?category={{}}", found_in, key, REACH_OF_API),
            ("API: 24 found by words", f"{API}?q={{}}", words, key, REACH_OF_WORDS),
            ("API: found by the beginning of an SKU", f"{API}?q={{}}", codes, key, REACH_OF_CODE),
            ("API: found by mistyped words", f"{API}?q={{}}", slips, key, REACH_OF_WORDS),
            ("API: suggested while typing", f"{SUGGESTIONS}?q={{}}", begun, key, REACH_OF_CODE),
            ("API: the whole catalog by own price", f"{API}?sort={{}}", ["price", "-price"], key, "p95 <= 150 ms"),
        ):
            paths = [address.format(text) for text in texts]
            rate, p95 = _load(port, paths, headers)
            note = f"p95 {p95:.1f} ms; {_queries(paths[0], headers)} queries; {len(paths)} in turn"
            floor_is = f"trivial answer, p95 {floor_p95:.1f} ms"
            yield Figure(work, rate, "/s", floor_rate, floor_is, reach, note)
        yield Figure("web process after the load", _largest_child(server.pid), "MiB", None, "", "<= 130 MiB")
        yield Figure("web server started", start_seconds, "s", None, "", "<= 2 s")
    finally:
        server.terminate()
        server.wait(20)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait_for(port: int) -> None:
    for _ in range(300):
        try:
            if _answer(port, FLOOR, {}) == 200:
                return
        except OSError:
            time.sleep(0.05)
    raise RuntimeError("the web server did not start")


def _answer(port: int, path: str, headers: Mapping[str, str]) -> int:
    client = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    client.request("GET", path, headers=dict(headers))
    answer = client.getresponse()
    answer.read()
    return answer.status


def branches() -> list[str]:
    """The categories with a page full of goods of their own."""
    counted = Category.objects.annotate(size=Count("products__variants")).filter(size__gte=PAGE)
    return list(counted.order_by("path").values_list("code", flat=True))


def _codes() -> list[str]:
    """Beginnings of SKUs from all over the catalog, as somebody types them."""
    skus = Variant.objects.order_by("sku").values_list("sku", flat=True)
    return [sku[: max(3, len(sku) - 2)] for sku in skus[:: max(1, len(skus) // 100)]]


def _load(port: int, paths: Sequence[str], headers: Mapping[str, str]) -> tuple[float, float]:
    """Requests a second and the 95th percentile in ms, for CLIENTS processes that ask one after the other.

    Each goes round the `paths` from another one on: pages that are asked for once and again alone would flatter.
    """
    for path in islice(cycle(paths), 20):
        if _answer(port, path, headers) != 200:
            raise RuntimeError(f"{path} did not answer 200")
    with ProcessPoolExecutor(CLIENTS) as pool:
        parts = pool.map(_client, repeat(port), repeat(paths), repeat(dict(headers)), range(CLIENTS))
        taken = [each for part in parts for each in part]
    seconds = max(end for _, end in taken) - min(begin for begin, _ in taken)
    return len(taken) / seconds, statistics.quantiles([end - begin for begin, end in taken], n=20)[-1] * 1000


def _client(port: int, paths: Sequence[str], headers: dict[str, str], number: int) -> list[tuple[float, float]]:
    client = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    taken = []
    first = number * len(paths) // CLIENTS
    ends = time.perf_counter() + LONGEST
    for path in islice(cycle(paths), first, first + REQUESTS):
        if (begin := time.perf_counter()) > ends:
            break
        client.request("GET", path, headers=headers)
        client.getresponse().read()
        taken.append((begin, time.perf_counter()))
    return taken


def session() -> str:
    """The key of a session of the demo's buyer."""
    user = User.objects.get(email=BUYER)
    store = SessionStore()
    store[SESSION_KEY] = str(user.pk)
    store[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[0]
    store[HASH_SESSION_KEY] = user.get_session_auth_hash()
    store.create()
    return str(store.session_key)


def api_key() -> str:
    """A key of the demo's company that may look at goods."""
    admin = actor_for(User.objects.get(email=ADMIN), None)
    made = create_api_key(admin, admin.own_unit_id, f"bench {secrets.token_hex(4)}", [Permission.ORDERS_VIEW])
    return made.presented


def _queries(path: str, headers: Mapping[str, str]) -> int:
    client = Client(headers={name: value for name, value in headers.items() if name != "Cookie"})
    for name, value in re.findall(r"([^=; ]+)=([^;]+)", headers.get("Cookie", "")):
        client.cookies[name] = value
    client.get(path)
    with CaptureQueriesContext(connection) as captured:
        client.get(path)
    return len(captured)


def _largest_child(pid: int) -> float:
    """Resident memory in MiB of the largest process below `pid`."""
    children = subprocess.run(["ps", "-o", "rss=", "--ppid", str(pid)], capture_output=True, text=True, check=True)  # noqa: S603, S607
    sizes = [int(line) for line in children.stdout.split()] or [_resident(pid)]
    return max(sizes) / 1024


def _resident(pid: int) -> int:
    status = Path(f"/proc/{pid}/status").read_text()
    found = re.search(r"VmRSS:\s+(\d+)", status)
    return int(found[1]) if found else 0

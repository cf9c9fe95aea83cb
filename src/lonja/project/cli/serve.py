"""`lonja serve`: the web server."""

from __future__ import annotations

import argparse
import gc
from typing import Any

from lonja.project.cli import ground

PATIENCE_SECONDS = 10  # for requests under way, when the server is told to stop
THREAD_IDLE_SECONDS = 600  # a thread keeps its database session; see docs/decisions


def register(commands: Any) -> None:
    """Add the command."""
    parser = commands.add_parser(
        "serve",
        help="open the store: the web server",
        description="Open the store at LONJA_BIND:PORT. The database must be up to date (lonja migrate); "
        "static files are collected when they changed; a web process that dies is replaced.",
    )
    parser.set_defaults(run=run)


def run(_: argparse.Namespace) -> int:
    """Serve until told to stop."""
    processes = ground.whole_number("LONJA_WEB_PROCESSES", 2, most=64)
    threads = ground.whole_number("LONJA_WEB_THREADS", 16, most=256)
    ground.refuse_taken_port()
    with ground.django_ready("web", public=True):
        ground.refuse_pending_migrations()
        ground.collect_static_files()
        _serve(processes, threads)
    return 0


def _serve(processes: int, threads: int) -> None:
    """The application is loaded before the processes are forked: they start at once and share its memory."""
    from django.db import connections
    from django.urls import get_resolver
    from granian import Granian
    from granian.constants import Interfaces
    from granian.log import LogLevels

    import lonja.project.wsgi

    assert get_resolver().url_patterns  # loads every page's module
    connections.close_all()
    server = Granian(
        f"{lonja.project.wsgi.__name__}:application",
        address=ground.bind(),
        port=ground.port(),
        interface=Interfaces.WSGI,
        websockets=False,
        workers=processes,
        blocking_threads=threads,
        blocking_threads_idle_timeout=THREAD_IDLE_SECONDS,
        respawn_failed_workers=True,
        respawn_interval=0.1,
        workers_kill_timeout=PATIENCE_SECONDS,
        log_level=LogLevels.error,
    )
    gc.collect()
    gc.freeze()
    server.serve()

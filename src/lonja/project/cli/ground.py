"""What a command stands on: the environment read, the dangers refused, Django and its database ready."""

from __future__ import annotations

import errno
import ipaddress
import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Literal

SETTINGS = "lonja.project.settings"
Process = Literal["web", "worker", "command"]


class Refusal(Exception):
    """The command does not start; the message is one sentence that says what to do."""


def whole_number(name: str, default: int, *, most: int, least: int = 1) -> int:
    """The environment's `name` as a number from `least` to `most`; raises Refusal for anything else."""
    text = os.environ.get(name) or str(default)
    if not text.isascii() or not text.isdigit() or not least <= int(text) <= most:
        raise Refusal(f"{name} is {text!r}: set it to a whole number from {least} to {most}.")
    return int(text)


def port() -> int:
    """Where the store listens."""
    return whole_number("PORT", 8000, most=65535)


def bind() -> str:
    """The address of this machine on which the store listens."""
    return os.environ.get("LONJA_BIND") or "127.0.0.1"


def address() -> str:
    """Where a browser on this machine finds the store."""
    host = bind()
    if host in {"0.0.0.0", "::"}:  # noqa: S104
        host = "127.0.0.1"
    return f"http://{f'[{host}]' if ':' in host else host}:{port()}"


@contextmanager
def django_ready(process: Process = "command", *, public: bool = False) -> Iterator[None]:
    """Django set up and its database answering, with the time limits of this kind of process.

    `public` says that others may come to reach what runs here, so that dangers are refused before anything starts.
    Raises Refusal or DatabaseUnusable where that cannot be.
    """
    os.environ["LONJA_PROCESS"] = process
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", SETTINGS)
    whole_number("LONJA_TRUSTED_PROXIES", 0, least=0, most=9)
    refuse_unwritable_data()
    if public:
        refuse_danger()
    from lonja.core.database import running_database

    with running_database():
        import django
        from django.db import connections

        django.setup()
        try:
            yield
        finally:
            connections.close_all()


def refuse_unwritable_data() -> None:
    """Raise Refusal unless the data folder exists, or can be made, and can be written to."""
    from lonja.core.database import data_dir

    folder = data_dir()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        probe = folder / f".written-by-{os.getpid()}"
        probe.touch()
        probe.unlink()
    except OSError as refused:
        raise Refusal(
            f"The data folder {folder} cannot be written to ({refused.strerror}): "
            "make it writable, or name another one in LONJA_DATA."
        ) from refused


def refuse_taken_port() -> None:
    """Raise Refusal unless the store can listen at its port."""
    host, number = bind(), port()
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, number))
        except OSError as refused:
            if refused.errno == errno.EADDRINUSE:
                raise Refusal(
                    f"Port {number} is taken: stop what listens there, or choose another one, as in PORT={number + 1}."
                ) from refused
            reason = refused.strerror or str(refused)
            raise Refusal(
                f"The store cannot listen on {host}, port {number} ({reason}): set LONJA_BIND to an address of this "
                "machine and PORT to a number above 1024."
            ) from refused


def refuse_danger() -> None:
    """Raise Refusal where other machines could reach a store that shows its errors or has well-known secrets.

    Reads the settings, which are fixed from then on, and touches nothing else.
    """
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", SETTINGS)
    from django.conf import settings

    from lonja.project.settings import DEMO_SECRET_KEY

    strangers = [host for host in settings.ALLOWED_HOSTS if host not in settings.LOCAL_HOSTS]
    if not _is_loopback(bind()):
        strangers.append(bind())
    if not strangers:
        return
    reach = f"other machines may reach this store ({', '.join(strangers)})"
    if settings.DEBUG:
        raise Refusal(f"DEBUG is on and {reach}: unset DEBUG, or keep LONJA_HOSTS and LONJA_BIND local.")
    if settings.DEMO:
        raise Refusal(f"The demo's passwords are public and {reach}: keep LONJA_HOSTS and LONJA_BIND local.")
    if settings.SECRET_KEY == DEMO_SECRET_KEY:
        raise Refusal(
            f"SECRET_KEY is the demo's, which is public, and {reach}: set SECRET_KEY to a long random text of your own."
        )


def refuse_pending_migrations() -> None:
    """Raise Refusal where the database is older than the program."""
    count = len(pending_migrations())
    if count:
        raise Refusal(f"The database is {count} migrations behind this program: run `lonja migrate` first.")


def pending_migrations() -> list[str]:
    """Names of the migrations that the database lacks, in their order.

    Raises Refusal where it holds some of ours that this program does not know: they cannot be built upon.
    """
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    executor = MigrationExecutor(connection)
    ours = {name for name in executor.loader.applied_migrations if is_room(name[0])}
    unknown = sorted(ours - executor.loader.disk_migrations.keys())
    if unknown:
        raise Refusal(
            f"This database was made by another version of Lonja (it holds {'.'.join(unknown[0])}, unknown here): "
            "run `lonja demo reset` to replace the demo's data, or the version that made it for a store of your own."
        )
    plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
    return [str(migration) for migration, _ in plan]


def is_room(label: str) -> bool:
    """Whether this Django app is one of ours."""
    from django.apps import apps

    return apps.is_installed(f"lonja.{label}")


def migrate(*, verbosity: int) -> None:
    """Bring the database, and in a store that has its seller the roles that everybody may use, up to date."""
    from django.core.management import call_command

    from lonja.companies.actions import install_role_templates
    from lonja.companies.models import Seller
    from lonja.project import schema

    was_empty = schema.fill_if_empty()
    if pending_migrations() or not was_empty:
        call_command("migrate", verbosity=verbosity, interactive=False)
    if Seller.objects.exists():
        install_role_templates()


def collect_static_files() -> None:
    """Put styles, scripts and pictures where the web server reads them, unless they are there unchanged."""
    from django.conf import settings
    from django.contrib.staticfiles.finders import get_finders
    from django.core.management import call_command

    if settings.WHITENOISE_USE_FINDERS:
        return
    files = (storage.path(name) for finder in get_finders() for name, storage in finder.list(None))
    stats = ((path, os.stat(path)) for path in files)
    found = "\n".join(sorted(f"{path} {stat.st_size} {stat.st_mtime_ns}" for path, stat in stats))
    note = settings.STATIC_ROOT.with_name("static.collected")
    if note.exists() and settings.STATIC_ROOT.is_dir() and note.read_text() == found:
        return
    note.unlink(missing_ok=True)
    call_command("collectstatic", interactive=False, clear=True, verbosity=0)
    note.write_text(found)


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"

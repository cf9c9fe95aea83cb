"""The embedded server lives as long as somebody uses it, and not longer; its data live on."""

import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest

from lonja.core.database import DatabaseUnusable, database_settings, socket_dir
from lonja.core.embedded_postgres import EmbeddedServer

HOLD = """
import sys
from pathlib import Path
from lonja.core.embedded_postgres import EmbeddedServer
with EmbeddedServer(Path(sys.argv[1]), Path(sys.argv[1]), durable=False):
    print("up", flush=True)
    sys.stdin.read()
"""


@pytest.fixture(scope="module")
def folder() -> Iterator[Path]:
    """A data folder with a short path, made once; root's server must be able to pass through to it."""
    with tempfile.TemporaryDirectory(prefix="lonja-") as made:
        yield Path(made) / "postgres"


@pytest.fixture
def holder(folder: Path) -> Iterator[Callable[[], subprocess.Popen[str]]]:
    """Starts another process that uses the server until its standard input ends."""
    started: list[subprocess.Popen[str]] = []

    def start() -> subprocess.Popen[str]:
        command = [sys.executable, "-c", HOLD, str(folder)]
        process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        started.append(process)
        assert process.stdout is not None
        assert process.stdout.readline() == "up\n"
        return process

    yield start
    for process in started:
        process.communicate()


def server(folder: Path) -> EmbeddedServer:
    return EmbeddedServer(folder, folder, durable=False)


def ask(folder: Path, question: str) -> Any:
    """The application's session asks one thing."""
    with psycopg.connect(host=str(folder), port=5432, user="lonja", dbname="lonja", autocommit=True) as session:
        answer = session.execute(question)  # type: ignore[call-overload]
        return answer.fetchone()[0] if answer.description else None


def is_up(folder: Path) -> bool:
    try:
        ask(folder, "SELECT 1")
    except psycopg.OperationalError:
        return False
    return True


def test_the_application_is_no_superuser(folder: Path) -> None:
    with server(folder):
        assert (
            ask(folder, "SELECT rolsuper OR rolcreaterole OR rolbypassrls FROM pg_roles WHERE rolname = user") is False
        )
        assert ask(folder, "SELECT lower('ÑANDÚ')") == "ñandú"


def test_it_ends_with_its_last_user_and_the_data_stay(
    folder: Path, holder: Callable[[], subprocess.Popen[str]]
) -> None:
    with server(folder):
        ask(folder, "CREATE SEQUENCE kept START 42")
        other = holder()
    assert is_up(folder)
    other.communicate()
    assert not is_up(folder)
    with server(folder):
        assert ask(folder, "SELECT nextval('kept')") == 42
    assert not is_up(folder)


def test_a_killed_user_holds_nothing_up(folder: Path, holder: Callable[[], subprocess.Popen[str]]) -> None:
    killed = holder()
    os.kill(killed.pid, signal.SIGKILL)
    killed.wait()
    assert is_up(folder)  # nobody was left to stop it
    with server(folder):
        assert is_up(folder)
    assert not is_up(folder)


def test_it_rises_again_after_being_killed(folder: Path) -> None:
    with server(folder):
        os.kill(int((folder / "postmaster.pid").read_text().splitlines()[0]), signal.SIGKILL)
    with server(folder):
        assert ask(folder, "SELECT 1") == 1


def test_a_folder_half_made_is_made_anew(folder: Path) -> None:
    half = folder.with_name("other")
    half.with_name("other.unborn").mkdir()
    (half.with_name("other.unborn") / "PG_VERSION").write_text("18")
    with server(half):
        assert ask(half, "SELECT 1") == 1
    assert not half.with_name("other.unborn").exists()


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(DatabaseUnusable, match="LONJA_DATA"), server(tmp_path / "file" / "postgres"):
        pass


def test_a_long_path_gets_a_short_socket(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LONJA_DATA", "/very" + "/long" * 40)
    assert len(str(socket_dir())) < 40
    assert database_settings()["HOST"] == str(socket_dir())


@pytest.mark.parametrize(("process", "limit"), [("web", "10s"), ("worker", "600s"), ("command", "0s")])
def test_each_kind_of_process_has_its_patience(monkeypatch: pytest.MonkeyPatch, process: str, limit: str) -> None:
    monkeypatch.setenv("LONJA_PROCESS", process)
    options = database_settings()["OPTIONS"]
    assert f"-c statement_timeout={limit} " in options["options"]
    assert options["application_name"] == f"lonja-{process}"


def test_an_address_with_everything_in_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(
        "DATABASE_URL", "postgresql://me:p%40ss@/shop?host=/run/pg&sslmode=disable&options=-c%20work_mem%3D8MB"
    )
    settings = database_settings()
    assert (settings["USER"], settings["PASSWORD"], settings["NAME"], settings["HOST"]) == (
        "me", "p@ss", "shop", "/run/pg",
    )  # fmt: skip
    assert settings["OPTIONS"]["sslmode"] == "disable"
    assert settings["OPTIONS"]["options"].endswith("-c work_mem=8MB")

"""What cannot start says so in one sentence, ends with status 1 and leaves nothing behind."""

import fcntl
import socket
import threading
from collections.abc import Iterator
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from tests.project.conftest import Command


def the_sentence(done: CompletedProcess[str]) -> str:
    """The one sentence of a refusal."""
    assert done.returncode == 1, done.stderr
    assert done.stdout == ""
    lines = done.stderr.splitlines()
    assert len(lines) == 1, done.stderr
    assert lines[0].startswith("lonja: ")
    assert lines[0].endswith(".")
    return lines[0]


def test_help_teaches(lonja: Command) -> None:
    done = lonja("--help")
    assert done.returncode == 0
    for word in ("lonja demo", "serve", "worker", "migrate", "DATABASE_URL", "LONJA_DATA", "SECRET_KEY", "PORT"):
        assert word in done.stdout
    assert "examples" in lonja("demo", "--help").stdout


@pytest.mark.parametrize("command", ["serve", "demo"])
def test_a_taken_port(lonja: Command, environment: dict[str, str], free_port: int, command: str) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", free_port))
        taken.listen()
        sentence = the_sentence(lonja(command))
    assert f"Port {free_port} is taken" in sentence
    assert f"PORT={free_port + 1}" in sentence
    assert not (Path(environment["LONJA_DATA"]) / "postgres").exists()


@pytest.mark.parametrize("wrong", ["eighty", "0", "70000", "-1", "\uff18\uff10"])
def test_a_port_that_is_none(lonja: Command, wrong: str) -> None:
    assert "PORT" in the_sentence(lonja("serve", PORT=wrong))


@pytest.mark.parametrize("wrong", ["one", "-1", "10"])
def test_a_number_of_proxies_that_is_none(lonja: Command, wrong: str) -> None:
    assert "LONJA_TRUSTED_PROXIES" in the_sentence(lonja("serve", LONJA_TRUSTED_PROXIES=wrong))


@pytest.mark.parametrize("command", ["serve", "worker", "demo", "migrate"])
def test_a_folder_that_cannot_be_written_to(lonja: Command, tmp_path: Path, command: str) -> None:
    (tmp_path / "file").write_text("not a folder")
    sentence = the_sentence(lonja(command, LONJA_DATA=str(tmp_path / "file" / "data")))
    assert "cannot be written to" in sentence
    assert "LONJA_DATA" in sentence


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("mysql://root@localhost/shop", "not a PostgreSQL address"),
        ("postgresql://u@localhost:port/shop", "correct DATABASE_URL"),
        ("postgresql://u@localhost/shop?nonsense=1", "cannot be read"),
        ("postgresql://u@localhost", "names no database"),
        ("postgresql://u@127.0.0.1:1/shop", "does not let us in"),
        ("postgresql://u@/shop?host=/nowhere", "does not let us in"),
    ],
)
def test_a_database_that_is_not_there(lonja: Command, environment: dict[str, str], url: str, reason: str) -> None:
    sentence = the_sentence(lonja("serve", DATABASE_URL=url))
    assert "DATABASE_URL" in sentence
    assert reason in sentence
    assert list(Path(environment["LONJA_DATA"]).glob("*")) == []


@pytest.fixture
def old_server() -> Iterator[int]:
    """Something that greets like PostgreSQL 14; gives its port."""
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        door.listen()
        threading.Thread(target=_greet, args=(door,), daemon=True).start()
        yield door.getsockname()[1]


def _greet(door: socket.socket) -> None:
    def message(kind: bytes, body: bytes) -> bytes:
        return kind + (len(body) + 4).to_bytes(4, "big") + body

    with door.accept()[0] as visitor:
        visitor.recv(4096)
        said_to_be = message(b"S", b"server_version\0" + b"14.9\0")
        visitor.sendall(message(b"R", bytes(4)) + said_to_be + message(b"Z", b"I"))
        visitor.recv(4096)


def test_a_database_that_is_too_old(lonja: Command, old_server: int) -> None:
    url = f"postgresql://u@127.0.0.1:{old_server}/shop?sslmode=disable&gssencmode=disable"
    sentence = the_sentence(lonja("serve", DATABASE_URL=url))
    assert "PostgreSQL 14" in sentence
    assert "15 or newer" in sentence


def test_a_second_start_beside_the_first(lonja: Command, environment: dict[str, str]) -> None:
    folder = Path(environment["LONJA_DATA"])
    folder.mkdir()
    with (folder / "demo.lock").open("w") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        held.write("4711")
        held.flush()
        sentence = the_sentence(lonja("demo"))
    assert "already runs" in sentence
    assert "4711" in sentence
    assert "LONJA_DATA" in sentence


def test_the_lock_of_one_who_died_stops_nobody(lonja: Command, environment: dict[str, str], free_port: int) -> None:
    folder = Path(environment["LONJA_DATA"])
    folder.mkdir()
    (folder / "demo.lock").write_text("4711")
    with socket.socket() as taken:  # the next thing that is looked at
        taken.bind(("127.0.0.1", free_port))
        taken.listen()
        assert "is taken" in the_sentence(lonja("demo"))
    assert (folder / "demo.lock").read_text() != "4711"


@pytest.mark.parametrize(
    ("variables", "word"),
    [
        ({"LONJA_HOSTS": "shop.example"}, "SECRET_KEY"),
        ({"LONJA_BIND": "0.0.0.0"}, "SECRET_KEY"),
        ({"LONJA_HOSTS": "shop.example", "SECRET_KEY": "own", "DEBUG": "1"}, "DEBUG"),
        ({"LONJA_BIND": "0.0.0.0", "SECRET_KEY": "own", "DEBUG": "1"}, "DEBUG"),
        ({"LONJA_BIND": "0.0.0.0", "SECRET_KEY": "own", "LONJA_DEMO": "1"}, "passwords are public"),
    ],
)
def test_danger_where_others_can_reach_it(
    lonja: Command, environment: dict[str, str], variables: dict[str, str], word: str
) -> None:
    assert word in the_sentence(lonja("serve", **variables))
    assert list(Path(environment["LONJA_DATA"]).glob("*")) == []


def test_the_worker_sees_the_danger_too(lonja: Command) -> None:
    assert "SECRET_KEY" in the_sentence(lonja("worker", LONJA_HOSTS="shop.example"))


def test_the_demo_keeps_to_this_machine(lonja: Command) -> None:
    assert "passwords are public" in the_sentence(lonja("demo", LONJA_BIND="0.0.0.0", SECRET_KEY="own"))


def test_the_data_of_another_server_are_not_thrown_away(lonja: Command) -> None:
    sentence = the_sentence(lonja("demo", "reset", DATABASE_URL="postgresql://u@localhost/shop"))
    assert "not thrown away" in sentence


def test_health_of_nobody(lonja: Command) -> None:
    assert "Nothing answers" in the_sentence(lonja("health"))


def test_an_address_of_another_machine(lonja: Command) -> None:
    assert "cannot listen on 192.0.2.1" in the_sentence(lonja("serve", LONJA_BIND="192.0.2.1"))

"""`lonja import transactions` as somebody at a terminal meets it."""

from __future__ import annotations

import argparse
import io
import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from django.db.migrations.recorder import MigrationRecorder

from lonja.erp.imports import cli
from lonja.ordering.models import Order
from tests import factories
from tests.erp import invoices
from tests.erp.invoices import write


@contextmanager
def _already_running() -> Iterator[None]:
    yield


@pytest.fixture(autouse=True)
def _running(monkeypatch: pytest.MonkeyPatch) -> None:
    """The test's own database and Django stand already; the terminal speaks English."""
    monkeypatch.setattr(cli, "django_ready", _already_running)
    monkeypatch.setenv("LC_ALL", "C.UTF-8")


def lonja(*words: str) -> int:
    parser = argparse.ArgumentParser()
    cli.register(parser.add_subparsers())
    arguments = parser.parse_args(["import", "transactions", *words])
    return int(arguments.run(arguments))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return write(tmp_path / "december.csv", invoices.everything())


@pytest.mark.django_db
def test_a_dry_run_and_then_the_run(file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    factories.make_seller(country="GB", currency="GBP")
    words = (str(file), "--map", "online-retail", "--rejects", str(tmp_path / "rest.csv"))

    assert lonja(*words, "--dry-run") == 0
    assert "nothing was" in capsys.readouterr().out
    assert not Order.objects.exists()

    assert lonja(*words, "--report", str(tmp_path / "report.json")) == 0
    said = capsys.readouterr()
    assert "38  orders" in said.out
    assert "160  order lines\n" in said.out
    assert "december.csv: 191 of 191 (100%)" in said.err
    assert Order.objects.count() == 38
    assert json.loads((tmp_path / "report.json").read_text())["changes"]["orders"] == 38
    assert (tmp_path / "rest.csv").exists()


@pytest.mark.django_db
def test_the_rest_goes_to_the_data_folder_unless_it_is_sent_elsewhere(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    factories.make_seller()
    monkeypatch.setenv("LONJA_DATA", str(tmp_path / "data"))

    assert lonja(str(file), "--map", "online-retail") == 0

    assert (tmp_path / "data" / "imports" / "december-not-taken.csv").exists()


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("nowhere.csv", "--map", "online-retail"), "nowhere.csv cannot be read: there is no such file"),
        (("nowhere.csv", "--map", "no-such-map"), "bundled maps: online-retail"),
    ],
)
def test_a_refusal_is_one_sentence_and_status_1(
    words: tuple[str, ...], sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert lonja(*words) == 1

    said = capsys.readouterr()
    assert sentence in said.err
    assert said.err.count("\n") == 1
    assert said.out == ""


@pytest.mark.django_db
def test_a_database_that_is_behind_is_refused(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    MigrationRecorder.Migration.objects.filter(app="ordering").delete()

    assert lonja(str(file), "--map", "online-retail") == 1

    assert "lonja migrate" in capsys.readouterr().err


def test_progress_on_a_terminal_is_one_line_that_renews_itself() -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    terminal = Terminal()
    meter = cli.Meter(terminal)
    meter("a.csv", 10_000, 20_000)
    meter("a.csv", 20_000, 20_000)

    assert terminal.getvalue() == "\n\x1b[Ka.csv: 10,000 of 20,000 (50%)\r\x1b[Ka.csv: 20,000 of 20,000 (100%)"


@pytest.mark.parametrize(
    ("variable", "value", "language"),
    [("LC_ALL", "es_ES.UTF-8", "es"), ("LC_ALL", "C.UTF-8", "en"), ("LC_ALL", "de_DE.UTF-8", "en")],
)
def test_the_command_speaks_the_language_of_the_terminal(
    monkeypatch: pytest.MonkeyPatch, variable: str, value: str, language: str
) -> None:
    monkeypatch.setenv(variable, value)

    assert cli.language() == language

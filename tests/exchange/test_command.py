"""`lonja import ...` as somebody at a terminal meets it."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from contextlib import contextmanager
from decimal import Decimal
from pathlib import Path

import pytest

from lonja.catalog.models import Document
from lonja.companies.actor import SYSTEM
from lonja.exchange import cli
from lonja.exchange.actions import save_mapping, set_policy
from lonja.exchange.kinds import KINDS
from lonja.pricing.models import PriceEntry
from tests import factories as make
from tests.exchange.bmecat_files import NEW, encoded
from tests.exchange.test_media import PNG, zipped

pytestmark = pytest.mark.django_db


@contextmanager
def _already_running() -> Iterator[None]:
    yield


@pytest.fixture(autouse=True)
def _running(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cli, "django_ready", _already_running)
    monkeypatch.setenv("LC_ALL", "C.UTF-8")


@pytest.fixture(autouse=True)
def _goods() -> None:
    make.make_seller()
    make.make_price_list("retail")
    make.make_variant("00123")


def lonja(*words: str) -> int:
    parser = argparse.ArgumentParser()
    cli.register(parser.add_subparsers())
    arguments = parser.parse_args(["import", *words])
    return int(arguments.run(arguments))


def write(path: Path, *lines: str) -> str:
    path.write_text("\n".join(("list;sku;price", *lines)) + "\n")
    return str(path)


def price() -> Decimal | None:
    return PriceEntry.objects.get(variant__sku="00123").unit_price


def test_every_kind_has_its_command() -> None:
    assert {*cli.KINDS, *cli.DOCUMENTS} == KINDS.keys()
    assert {code for code, kind in KINDS.items() if not kind.columns} == cli.DOCUMENTS.keys()


def test_look_bring_and_undo(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = write(tmp_path / "prices.csv", "retail;00123;1.50", "retail;123;1.60")
    assert lonja("prices", file, "--dry-run") == 0
    assert not PriceEntry.objects.exists()
    assert lonja("prices", file, "--rejects", str(tmp_path / "rest.csv")) == 0
    said = capsys.readouterr().out
    assert "1 new, 0 changed" in said
    assert "Row 3, sku “123”: There is nothing with this code." in said
    assert "Perhaps 00123 is meant." in said
    rest = (tmp_path / "rest.csv").read_text("utf-8-sig").splitlines()
    assert rest[1].startswith("retail;123;1.60;3;sku;")
    number = said.split("Import ")[2].split(",")[0]
    assert lonja("undo", number) == 0
    assert not PriceEntry.objects.exists()
    assert lonja("undo", number) == 1
    assert "cannot be undone" in capsys.readouterr().err


def test_a_guard_is_another_exit(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    set_policy(SYSTEM, large_fall_percent=30, most_falling_percent=10, most_gone_percent=10, least_rows=1)
    lonja("prices", write(tmp_path / "a.csv", "retail;00123;10.00"))
    cheap = write(tmp_path / "b.csv", "retail;00123;1.00")
    assert (lonja("prices", cheap), price()) == (cli.HELD, 10)
    assert "1 of 1 prices would fall by more than 30 %" in capsys.readouterr().out
    assert (lonja("prices", cheap, "--confirm"), price()) == (0, 1)


def test_in_spanish(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "es_ES.UTF-8")
    assert lonja("prices", write(tmp_path / "a.csv", "retail;00123;barato")) == 0
    assert "Fila 2, price «barato»: Esto no es un número." in capsys.readouterr().out


def test_a_saved_mapping(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "odd.csv"
    path.write_text("X1;X2;X3\nretail;00123;2.50\n")
    assert lonja("prices", str(path)) == 1
    assert "X1 | X2 | X3" in capsys.readouterr().err
    save_mapping(SYSTEM, "prices", "odd", {"list": "X1", "sku": "X2", "price": "X3"})
    assert (lonja("prices", str(path), "--mapping", "odd"), price()) == (0, Decimal("2.5"))
    assert lonja("prices", str(path), "--mapping", "other") == 1


def test_a_file_that_is_not_there(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert lonja("prices", str(tmp_path / "none.csv")) == 1
    assert "none.csv cannot be opened: No such file or directory." in capsys.readouterr().err


def test_a_catalog_is_read_from_the_disk(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "catalog.xml"
    file.write_bytes(encoded(NEW))
    assert lonja("bmecat", str(file)) == 0
    assert "variants: 2 new" in capsys.readouterr().out
    file.write_bytes(b"")
    assert lonja("bmecat", str(file)) == 1
    assert "The XML is broken" in capsys.readouterr().err


def test_a_file_alone_says_what_it_is(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    make.make_warehouse("main")
    assert lonja(write(tmp_path / "a.csv", "retail;00123;1.50")) == 0
    assert PriceEntry.objects.get().unit_price == Decimal("1.5")
    lines = tmp_path / "stock.ndjson"
    lines.write_text('{"warehouse": "main", "sku": "00123", "on_hand": 7}\n')
    assert lonja(str(lines), "--dry-run") == 0
    media = tmp_path / "media.zip"
    media.write_bytes(zipped({"00123.png": PNG % b"1"}))
    assert lonja(str(media)) == 0
    assert Document.objects.get().file_name == "00123.png"
    said = capsys.readouterr().out
    assert all(word in said for word in ("Prices", "Stock", "Pictures and papers"))


@pytest.mark.parametrize("text", ["sku;anything\n00123;1\n", '{"sku": "00123"}\n'])
def test_what_a_file_does_not_say_must_be_said(text: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "what.csv"
    path.write_text(text)
    assert lonja(str(path)) == 1
    assert "lonja import KIND FILE" in capsys.readouterr().err
    assert lonja("nothing.csv") == 1

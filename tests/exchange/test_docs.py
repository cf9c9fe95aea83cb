"""docs/import.md says what the code does."""

from __future__ import annotations

import re
from pathlib import Path

from lonja.core.sheets.titles import plain_words
from lonja.exchange.kinds import KINDS
from lonja.exchange.models import ImportPolicy

TEXT = (Path(__file__).parents[2] / "docs" / "import.md").read_text()


def test_every_kind_stands_there_with_the_columns_that_it_needs() -> None:
    rows = dict(re.findall(r"^\| `([a-z-]+)` \| ([^|]+) \|", TEXT, flags=re.MULTILINE))
    assert rows.keys() == KINDS.keys()
    for code, kind in KINDS.items():
        if not kind.columns:
            continue
        named = [plain_words(re.sub(r"\(.*?\)", "", name)) for name in rows[code].split(",")]
        needed = [column for column in kind.columns if column.is_needed]
        assert len(named) == len(needed)
        for name, column in zip(named, needed, strict=True):
            assert name in column.titles


def test_the_guard_rails_are_those_of_the_code() -> None:
    policy = ImportPolicy()
    assert f"more than {policy.most_falling_percent} % of the known" in TEXT
    assert f"fall by more than {policy.large_fall_percent} %" in TEXT
    assert f"more than {policy.most_gone_percent} % of what is there" in TEXT
    assert f"fewer than {policy.least_rows} rows" in TEXT


def test_every_command_is_one() -> None:
    commands = re.findall(r"^lonja import (\S+)", TEXT, flags=re.MULTILINE)
    assert set(commands) == {*KINDS, "undo", "file"}

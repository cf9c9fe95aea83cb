"""What has no better name has no home; a migration's name says what it does."""

import pytest
from django.core.management import call_command

from tests.architecture.house import SOURCE, place, python_files

NO_HOME = {"utils", "util", "helpers", "services", "managers", "signals", "common", "misc"}


def test_no_drawer_for_odds_and_ends() -> None:
    paths = [path for path in SOURCE.rglob("*") if "static" not in path.parts]
    assert [place(path) for path in paths if path.stem in NO_HOME] == []


def test_migrations_are_named_for_what_they_do() -> None:
    names = [
        path for path in python_files(migrations=True) if path.parent.name == "migrations" and path.stem[:1] != "_"
    ]
    assert names
    assert [place(path) for path in names if "_auto_" in path.stem or path.stem.endswith("_and_more")] == []


@pytest.mark.django_db
def test_no_migration_is_missing(capsys: pytest.CaptureFixture[str]) -> None:
    try:
        call_command("makemigrations", check_changes=True, dry_run=True, no_color=True)
    except SystemExit:
        pytest.fail(f"run `lonja manage makemigrations -n <what it does>`:\n{capsys.readouterr().out}")
